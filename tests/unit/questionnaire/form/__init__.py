"""Tests of readiness.questionnaire.form."""
