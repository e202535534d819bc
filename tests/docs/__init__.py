"""The documentation: its links, its examples, and its commands."""
