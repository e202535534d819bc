"""Tables of many districts."""
