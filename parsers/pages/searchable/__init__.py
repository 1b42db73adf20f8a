"""Searchable PDFs: the pages as they are, with the words that OCR read laid under them unseen."""
