"""One module per command; each defines one function that the app registers."""
