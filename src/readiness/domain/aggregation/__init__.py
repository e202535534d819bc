"""How a group makes one value, with bounds, of its children's: one module each."""
