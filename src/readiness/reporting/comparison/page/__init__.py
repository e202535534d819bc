"""The self-contained HTML page on which a comparison is explored."""
