"""Smart-city readiness assessment: criteria as data, sound bounds, gap reports."""

__version__ = "0.1.0"
