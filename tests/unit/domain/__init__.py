"""What an instrument is worth to those who act on it."""
