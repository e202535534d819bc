"""The small expression language of conditions and formulas: parsed, checked, and compiled to closures."""
