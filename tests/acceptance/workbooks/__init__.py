"""Workbooks that come back: whole, spoilt and hostile ones."""
