"""Parts of a batch."""
