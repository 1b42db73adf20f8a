"""Check boxes and marked choices: found, told from look-alikes, labelled."""

from parsers.layout.checkboxes.drawn import marks_as_words
from parsers.layout.checkboxes.read import find_checkboxes

__all__ = ["find_checkboxes", "marks_as_words"]
