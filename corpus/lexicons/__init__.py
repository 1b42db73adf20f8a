"""Closed lists of words that papers use."""
