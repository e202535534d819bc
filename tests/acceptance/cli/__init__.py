"""The commands, as those who type them meet them."""
