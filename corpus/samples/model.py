"""What a sample paper consists of, before any producer prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct, field

from corpus.document import Family

Split = Literal["dev", "holdout"]
RulingKind = Literal["grid", "rows", "none"]
MarkStyle = Literal["square", "ballot", "bracket", "drawn", "ticked", "ring"]
"""How check boxes are printed: ``□ ■``, ``☐ ☑``, ``[　] [○]``, as drawn rectangles that are filled
or ticked by hand (レ), or as words of which the chosen one has a ring around it (有・無)."""

SheetSize = Literal["A3", "A4", "B4", "B5"]
"""Sizes of sheets; the B ones are those of JIS."""

RuleStyle = Literal["stroke", "fills", "dashed", "double", "framed", "heavy"]
"""How rulings are drawn: as strokes, as thin filled rectangles (as word processors do), broken,
with a second ruling beside each, dotted within a thick frame, or thin within a thick one."""

LEFT = "<"
"""In a row of a table: the cell to the left reaches over this place."""

ABOVE = "^"
"""In a row of a table: the cell above reaches over this place."""


class Mark(Struct, frozen=True):
    """A check box in a text.

    Attributes:
        detail: what stands in the bracket behind the label; None for no bracket.
        group: the heading or row label that it belongs to.
    """

    label: str
    checked: bool
    group: str | None = None
    detail: str | None = None


Content = tuple[str | Mark, ...]
"""A text with check boxes in it; ``\\n`` is a line break that the author set."""


class GridCell(Struct, frozen=True):
    """A cell of a table; positions are 0-based.

    Attributes:
        shaded: whether its ground is gray, whatever the look; for reportlab and web pages.
    """

    row: int
    column: int
    content: Content
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False
    vertical: bool = False
    nested: GridTable | None = None
    shaded: bool = False


class GridTable(Struct, frozen=True, kw_only=True):
    """A table.

    Attributes:
        widths: relative widths of the columns.
        repeat_header: whether its head is printed again on each page.
        break_rows: whether a row may break over pages.
        centred: whether all of its texts are centred, not only heads and lone characters; for
            reportlab and web pages.
    """

    cells: tuple[GridCell, ...]
    n_rows: int
    n_columns: int
    widths: tuple[float, ...]
    n_header_rows: int = 1
    title: str | None = None
    section: str | None = None
    unit: str | None = None
    ruling: RulingKind = "grid"
    repeat_header: bool = True
    break_rows: bool = False
    centred: bool = False
    size_pt: float | None = None

    def grid(self) -> list[list[GridCell]]:
        """The cells by position; a merged cell stands in every place that it covers."""
        places: dict[tuple[int, int], GridCell] = {}
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    places[row, column] = cell
        return [
            [places[row, column] for column in range(self.n_columns)] for row in range(self.n_rows)
        ]


class Heading(Struct, frozen=True):
    """A heading; level 0 is the paper's title."""

    text: str
    level: int = 1
    centred: bool = False


class Paragraph(Struct, frozen=True):
    """A paragraph; ``indent`` in characters.

    Attributes:
        boxed: whether its one line has a frame around it; reportlab and web pages only.
        label: stands at the left of the first line, in the room that ``indent`` leaves;
            reportlab and web pages only.
        strong: whether it is set bold; web pages only.
    """

    content: Content
    indent: int = 0
    align: Literal["left", "right", "center"] = "left"
    boxed: bool = False
    label: str = ""
    strong: bool = False


class PageBreak(Struct, frozen=True):
    """The following stands on a new page; ``landscape`` turns it."""

    landscape: bool | None = None


Block = Heading | Paragraph | GridTable | PageBreak


class Look(Struct, frozen=True, kw_only=True):
    """How a paper looks.

    Attributes:
        font: name of a font of `corpus.samples.fonts`.
        columns: columns of running text.
        vertical: whether the running text runs downwards.
        marks: ``drawn`` ones are glyphs for LibreOffice; ``ticked`` is for reportlab only, ``ring``
            for reportlab and web pages.
        rules: how tables are drawn; reportlab only but for ``framed`` and ``heavy``, which web
            pages have too.
        shaded_heads: for reportlab and WeasyPrint.
        padding_pt: room around the text of a cell, on web pages only above and below it; the
            producer's own if None.
        line_pitch: distance of two lines as a multiple of the font size, for reportlab and web
            pages; the producer's own if None.
        tracking_pt: room between characters; web pages only.
        sheet: size of the sheets, for reportlab and web pages without vertical writing.
        by_hand: rings are drawn with a pen: tilted, uneven and not closed; reportlab only.
        rotate: the /Rotate entry put on each page, with its content turned against it.
        running_head, running_foot: printed on each page; ``{page}`` and ``{pages}`` filled in.
    """

    producer: Literal["reportlab", "weasyprint", "libreoffice", "chromium"]
    font: str = "IPAMincho"
    size_pt: float = 10.0
    marks: MarkStyle = "square"
    rules: RuleStyle = "stroke"
    shaded_heads: bool = False
    padding_pt: float | None = None
    line_pitch: float | None = None
    tracking_pt: float = 0.0
    by_hand: bool = False
    landscape: bool = False
    sheet: SheetSize = "A4"
    columns: int = 1
    vertical: bool = False
    rotate: int = 0
    running_head: str | None = None
    running_foot: str | None = "{page}"


class Paper(Struct, frozen=True, kw_only=True):
    """A paper and what is true of it.

    Attributes:
        facts: rows by family table of the warehouse, with the columns of `corpus.rows`.
        dates, departments, choices, keys: as in the truth file.
    """

    name: str
    family: Family
    split: Split
    municipality: str
    title: str
    look: Look
    blocks: tuple[Block, ...]
    dates: tuple[dict[str, Any], ...] = ()
    departments: tuple[dict[str, Any], ...] = ()
    choices: tuple[dict[str, Any], ...] = ()
    keys: tuple[dict[str, Any], ...] = ()
    facts: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


def content_of(value: str | Mark | Sequence[str | Mark]) -> Content:
    """A content from what an author may write for one."""
    if isinstance(value, str | Mark):
        return (value,)
    return tuple(value)


def marks_of(content: Content) -> Iterator[Mark]:
    """The check boxes in a content, in order."""
    return (part for part in content if isinstance(part, Mark))


def plain_text(content: Content, *, boxed: bool = True) -> str:
    """A content as text, its check boxes as ``□`` and ``■`` if ``boxed``, else not there."""
    write = _plain_mark if boxed else mark_tail
    return "".join(part if isinstance(part, str) else write(part) for part in content)


def mark_tail(mark: Mark) -> str:
    """What is printed behind a mark: its label and, where it has one, its bracket."""
    if mark.detail is None:
        return mark.label
    return f"{mark.label}（{mark.detail or '　　　'}）"


def _plain_mark(mark: Mark) -> str:
    return ("■" if mark.checked else "□") + mark_tail(mark)
