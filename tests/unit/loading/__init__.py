"""Tests of loading: YAML to typed values."""
