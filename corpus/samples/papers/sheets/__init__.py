"""Consultation sheets and assessments."""
