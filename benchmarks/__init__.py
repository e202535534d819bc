"""Measurements. ``python -m benchmarks`` prints a table; ratios are taken in one run on one machine."""
