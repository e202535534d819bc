"""Tests of readiness.questionnaire.xlsform."""
