"""The comparison of many districts, in floating point."""
