"""What a transcript says, before it is set on a page."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus.page import MarkState


class Run(Struct, frozen=True):
    """Characters in one style."""

    text: str
    bold: bool = False
    struck: bool = False


class Input(Struct, frozen=True):
    """An HTML check box or radio button; ``bracketed`` where it stands in [ ]."""

    kind: Literal["checkbox", "radio"]
    checked: bool
    bracketed: bool = False
    state: MarkState = "unknown"


Inline = Run | Input


class Line(Struct, frozen=True):
    """A line of the transcript; ``heading_level`` 1.. for headings, 0 for text."""

    inlines: tuple[Inline, ...] = ()
    heading_level: int = 0

    @property
    def text(self) -> str:
        """Its characters without its inputs."""
        return "".join(inline.text for inline in self.inlines if isinstance(inline, Run))


class CellContent(Struct, frozen=True):
    """What stands in a cell, with the grid places it covers."""

    blocks: tuple[Block, ...] = ()
    row_span: int = 1
    column_span: int = 1

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed in it."""
        return not any(
            isinstance(block, TableContent)
            or block.text.strip()
            or any(isinstance(inline, Input) for inline in block.inlines)
            for block in self.blocks
        )


class TableContent(Struct, frozen=True):
    """Rows of cells as HTML has them: a place covered from above or left is not listed.

    ``spans_lost`` says that it was written in a form that has no spans (TSV, Markdown).
    """

    rows: tuple[tuple[CellContent, ...], ...]
    spans_lost: bool = False


class PageBreak(Struct, frozen=True):
    """A form feed."""


Block = Line | TableContent
Flow = Line | TableContent | PageBreak
