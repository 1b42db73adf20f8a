"""Pages set from lines of text, in the plainest type: 10 pt, half-width characters 5 pt."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

import pytest

from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table
from corpus.page import DrawnMark, OriginKind, Page, PageOrigin, Word

EM_PT = 10.0
PITCH_PT = 15.0
LEFT_PT = 50.0
TOP_PT = 50.0

PageBuilder = Callable[..., Page]
TableBuilder = Callable[..., Table]


def width_of(character: str) -> float:
    return EM_PT if unicodedata.east_asian_width(character) in "WFA" else EM_PT / 2


def set_line(text: str, x: float, top: float) -> list[Word]:
    words: list[Word] = []
    pieces: list[str] = []
    edges = [x]
    for character in [*text, " "]:
        if character in " 　":
            if pieces:
                box = BBox(edges[0], top, edges[-1], top + EM_PT)
                words.append(Word("".join(pieces), box, size_pt=EM_PT, char_edges=tuple(edges)))
            pieces = []
            x = (edges[-1] if edges else x) + width_of(character)
            edges = [x]
        else:
            pieces.append(character)
            edges.append(edges[-1] + width_of(character))
    return words


@pytest.fixture
def make_page() -> PageBuilder:
    def build(
        lines: Sequence[str],
        *,
        page_number: int = 1,
        origin: OriginKind = "text_layer",
        marks: Sequence[DrawnMark] = (),
        words: Sequence[Word] = (),
    ) -> Page:
        set_words = [
            word
            for row, text in enumerate(lines)
            for word in set_line(text, LEFT_PT, TOP_PT + PITCH_PT * row)
        ]
        return Page(
            page_number=page_number,
            width_pt=595.0,
            height_pt=842.0,
            origin=PageOrigin(origin, "set", "1"),
            words=(*set_words, *words),
            marks=tuple(marks),
        )

    return build


@pytest.fixture
def make_table() -> TableBuilder:
    """A table over boxes: ``rows`` of (text, x0, top, x1, bottom)."""

    def build(
        rows: Sequence[Sequence[tuple[str, BBox]]],
        *,
        n_header_rows: int = 0,
        row_labels: bool = False,
    ) -> Table:
        cells = []
        for row_no, row in enumerate(rows):
            for column_no, (text, box) in enumerate(row):
                is_header = row_no < n_header_rows
                row_label = row[0][0] if row_labels and column_no and not is_header else None
                column_label = rows[0][column_no][0] if n_header_rows and not is_header else None
                cells.append(
                    Cell(
                        row_no,
                        column_no,
                        1,
                        box,
                        text,
                        text,
                        is_header=is_header,
                        row_label=row_label,
                        column_label=column_label,
                    )
                )
        outer = BBox(
            min(c.bbox.x0 for c in cells),
            min(c.bbox.top for c in cells),
            max(c.bbox.x1 for c in cells),
            max(c.bbox.bottom for c in cells),
        )
        return Table(1, (PageBox(1, outer),), len(rows), len(rows[0]), n_header_rows, tuple(cells))

    return build
