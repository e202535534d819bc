"""Many districts at once: assessments read from tables and folders."""
