"""Scoring what was read from papers against their truth files."""
