"""Acceptance: the language and the program as their users meet them."""
