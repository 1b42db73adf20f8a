"""Registers of operations on personal data."""
