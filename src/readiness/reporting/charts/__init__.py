"""Charts as inline SVG. The same mark means the same thing everywhere: filled circle = now, hollow diamond = target,
line with end caps = bounds, pale bar = gap. Every chart carries ``role="img"`` and says its values in a ``<title>``.
"""
