"""Text outside tables in reading order: headings, paragraphs, items, notes, furniture."""

from parsers.layout.blocks.furniture import find_furniture
from parsers.layout.blocks.read import find_blocks

__all__ = ["find_blocks", "find_furniture"]
