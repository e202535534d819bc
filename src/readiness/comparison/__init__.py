"""Many districts side by side, in floating point: numbers brought to one scale, put together in a tree, and ranked."""

import os

# Read when numpy is loaded. The products here are small: on two processors a second thread made comparing 500 units take
# four times the processor time, and longer by the clock too.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
