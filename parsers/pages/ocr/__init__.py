"""Scanned pages: from an image of a page to the same `Page` a text layer gives."""
