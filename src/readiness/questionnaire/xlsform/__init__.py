"""The questionnaire as an XLSForm for KoboToolbox and ODK, and the way back from their exports."""
