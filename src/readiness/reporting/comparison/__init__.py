"""A comparison of many units as JSON, table, workbook, page and report."""
