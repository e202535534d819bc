"""Writers: results to JSON, sentences, charts, HTML pages and PDF."""
