"""The offline form: one HTML file that runs on a phone without any network."""
