"""Many districts side by side, in floating point: numbers brought to one scale, put together in a tree, and ranked."""
