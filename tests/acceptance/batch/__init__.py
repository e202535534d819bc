"""Reports by the hundred."""
