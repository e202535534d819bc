"""The engine: a framework is compiled once per kind of unit, then every assessment runs through the same closures."""
