"""From text to typed values: YAML with positions, schema, cross-checks. All problems of a run are collected."""
