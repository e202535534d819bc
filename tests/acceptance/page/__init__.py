"""The page of a comparison, in a real browser."""
