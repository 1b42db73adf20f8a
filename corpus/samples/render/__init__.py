"""Producers: each prints a paper as a PDF and says where it put the tables."""
