"""The laws of the engine, tried on random frameworks with all constructs of the criteria language mixed."""
