"""A comparison as a workbook: sheets, formats and native charts."""
