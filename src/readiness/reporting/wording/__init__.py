"""Results in words, in Indonesian or English, for the terminal and for reports alike."""
