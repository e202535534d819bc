"""Questions go out to agencies and answers come back: workbook, form and interview."""
