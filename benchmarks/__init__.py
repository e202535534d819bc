"""Measurements. ``python -m benchmarks`` prints a table; ratios are taken in one run on one machine."""

import os

# As ``readiness compare`` does, before numpy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
