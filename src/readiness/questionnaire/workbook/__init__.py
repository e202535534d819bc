"""Questionnaires as workbooks: XlsxWriter writes them, openpyxl reads them back."""
