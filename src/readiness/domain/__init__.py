"""The pure core: frameworks, assessments, scoring and gaps. Imports the standard library only."""
