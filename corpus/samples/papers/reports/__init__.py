"""Yearly reports and their tables of counts."""
