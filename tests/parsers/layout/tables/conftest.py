"""Pages with tables, drawn stroke by stroke and set word by word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from corpus.geometry import BBox, union_of
from corpus.layout import Table
from corpus.page import FilledArea, Page, PageOrigin, Ruling, Word
from parsers.layout.tables.joins import join_tables
from parsers.layout.tables.read import find_tables

EM_PT = 10.0

PageDrawer = Callable[..., Page]
WordSetter = Callable[..., Word]
GridDrawer = Callable[..., tuple[list[Ruling], list[Word]]]
TableReader = Callable[..., tuple[Table, ...]]


def horizontal(y: float, x0: float, x1: float) -> Ruling:
    return Ruling(BBox(x0, y - 0.25, x1, y + 0.25), "horizontal")


def vertical(x: float, top: float, bottom: float) -> Ruling:
    return Ruling(BBox(x - 0.25, top, x + 0.25, bottom), "vertical")


def set_word(
    text: str,
    x: float,
    y: float,
    *,
    align: str = "left",
    confidence: float | None = None,
) -> Word:
    """A word of 10-pt type, its middle at height ``y``; ``x`` is its left, middle or right."""
    widths = [EM_PT if character > "\u2000" else EM_PT / 2 for character in text]
    x0 = x - {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * sum(widths)
    edges = [x0]
    for width in widths:
        edges.append(edges[-1] + width)
    box = BBox(x0, y - EM_PT / 2, edges[-1], y + EM_PT / 2)
    return Word(text, box, confidence, size_pt=EM_PT, char_edges=tuple(edges))


INK_SHARE = 0.92
"""Kanji are that much of the type's height, digits DIGIT_SHARE."""
DIGIT_SHARE = 0.72
BEARING_PT = 0.5
MARK_WHITE_PT = 5.5
FUSED_STEP_PT = 14.5
"""Words of a line whose last and first character are this near are one to OCR."""


def scan_words(words: Sequence[Word], shift: tuple[float, float] = (0.0, 0.0)) -> list[Word]:
    """Words as OCR gives them: boxes round their ink, near ones of a line fused."""
    scanned: list[Word] = []
    for word in sorted(
        map(_to_ink, words), key=lambda word: (round(word.bbox.y_mid), word.bbox.x0)
    ):
        before = scanned[-1] if scanned else None
        if (
            before is not None
            and abs(before.bbox.y_mid - word.bbox.y_mid) < 1.0
            and 0 <= _step(before, word) < FUSED_STEP_PT
        ):
            scanned[-1] = _fused(before, word)
        else:
            scanned.append(word)
    return [_moved(word, *shift) for word in scanned]


def _to_ink(word: Word) -> Word:
    box = word.bbox
    white = MARK_WHITE_PT if word.text[-1] in "、。" else BEARING_PT
    is_low = all(character < "\u2000" for character in word.text)
    height = (DIGIT_SHARE if is_low else INK_SHARE) * EM_PT
    ink = BBox(box.x0 + BEARING_PT, box.y_mid - height / 2, box.x1 - white, box.y_mid + height / 2)
    edges = (ink.x0, *word.char_edges[1:-1], ink.x1)
    return Word(word.text, ink, 0.9, size_pt=round(height, 1), char_edges=edges)


def _step(left: Word, right: Word) -> float:
    """From the middle of what may be the last character to that of the first one."""
    half = (min(left.bbox.width, EM_PT) + min(right.bbox.width, EM_PT)) / 2
    return right.bbox.x0 - left.bbox.x1 + half


def _fused(left: Word, right: Word) -> Word:
    middle = (left.bbox.x1 + right.bbox.x0) / 2
    return Word(
        left.text + right.text,
        union_of([left.bbox, right.bbox]),
        0.9,
        size_pt=max(left.size_pt, right.size_pt),
        char_edges=(*left.char_edges[:-1], middle, *right.char_edges[1:]),
    )


def _moved(word: Word, x: float, y: float) -> Word:
    box = word.bbox
    return Word(
        word.text,
        BBox(box.x0 + x, box.top + y, box.x1 + x, box.bottom + y),
        word.confidence,
        size_pt=word.size_pt,
        char_edges=tuple(edge + x for edge in word.char_edges),
    )


def draw_grid(
    rows: Sequence[Sequence[str]],
    *,
    left: float = 50.0,
    top: float = 100.0,
    width: float = 100.0,
    height: float = 20.0,
) -> tuple[list[Ruling], list[Word]]:
    """A fully ruled grid; texts that are ``<`` or ``^`` belong to the cell before or above."""
    n_rows, n_columns = len(rows), len(rows[0])
    rulings: list[Ruling] = []
    for row in range(n_rows + 1):
        for column in range(n_columns):
            if row == n_rows or rows[row][column] != "^":
                x = left + column * width
                rulings.append(horizontal(top + row * height, x, x + width))
    for row in range(n_rows):
        for column in range(n_columns + 1):
            merged = column < n_columns and (
                rows[row][column] == "<"
                or (rows[row][column] == "^" and _is_left(rows, row, column))
            )
            if not merged:
                y = top + row * height
                rulings.append(vertical(left + column * width, y, y + height))
    words = [
        set_word(text, left + column * width + 5, top + row * height + height / 2)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text and text not in "<^"
    ]
    return rulings, words


def _is_left(rows: Sequence[Sequence[str]], row: int, column: int) -> bool:
    """Whether the cell that reaches down to this place also reaches here from the left."""
    while rows[row][column] == "^":
        row -= 1
    return rows[row][column] == "<"


def draw_page(
    *parts: tuple[Sequence[Ruling], Sequence[Word]],
    words: Sequence[Word] = (),
    rulings: Sequence[Ruling] = (),
    fills: Sequence[FilledArea] = (),
    page_number: int = 1,
) -> Page:
    return Page(
        page_number=page_number,
        width_pt=595.0,
        height_pt=842.0,
        origin=PageOrigin("text_layer", "drawn", "1"),
        words=(*(word for _, part in parts for word in part), *words),
        rulings=(*(ruling for part, _ in parts for ruling in part), *rulings),
        fills=tuple(fills),
    )


def read_tables(*pages: Page) -> tuple[Table, ...]:
    return join_tables([find_tables(page) for page in pages], pages)


def texts_of(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.grid()]


@pytest.fixture
def set_text() -> WordSetter:
    return set_word


@pytest.fixture
def scanned() -> Callable[..., list[Word]]:
    return scan_words


@pytest.fixture
def ruled() -> GridDrawer:
    return draw_grid


@pytest.fixture
def paper() -> PageDrawer:
    return draw_page


@pytest.fixture
def tables_on() -> TableReader:
    return read_tables


@pytest.fixture
def grid_texts() -> Callable[[Table], list[list[str]]]:
    return texts_of


@pytest.fixture
def rule() -> Callable[..., Ruling]:
    """``rule("h", y, x0, x1)`` or ``rule("v", x, top, bottom)``."""

    def draw(orientation: str, at: float, start: float, end: float) -> Ruling:
        return (horizontal if orientation == "h" else vertical)(at, start, end)

    return draw
