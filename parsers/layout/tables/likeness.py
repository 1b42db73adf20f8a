"""Whether two printed texts are the same, one of them perhaps misread.

Only a source that is not sure of a text gives room for that: 歳入 and 歳出 differ by a
character and are two things where both are read surely.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import Levenshtein

from corpus.lexicons.confusions import is_confusion
from parsers.layout.tables.cell_kinds import compact
from parsers.layout.tables.page_table import PageCell

SURE: Final = 0.95
"""Cells of scans with this confidence were right in 97 of 100."""

MIN_SIMILARITY: Final = 0.5
"""A misread heading keeps half its characters at least."""

MIN_EQUAL_SHARE: Final = 0.6
"""So many cells of a row must be equal before the others may be misread."""

HEAD_SHARE: Final = 0.75
MIN_EQUAL_CELLS: Final = 6
"""Of the cells of a large head so many must be equal."""

MIN_READ: Final = 3
"""So many equal cells of a row bear out one in which nothing was read."""

MAX_MISREAD_SHARE: Final = 0.2
"""Of the characters of a line, so many may be misread at most."""

_POINTS: Final = ".．、。,，:："
"""A scan loses what ends a heading: No for No."""

_DIGITS: Final = re.compile(r"\d")


def reads_alike(ours: PageCell, theirs: PageCell) -> bool:
    """Whether two cells hold the same text, perhaps misread in one of them."""
    a, b = compact(ours.raw_text), compact(theirs.raw_text)
    if a == b or a.rstrip(_POINTS) == b.rstrip(_POINTS) != "":
        return True
    known = [c.confidence for c in (ours, theirs) if c.confidence is not None]
    return bool(known) and min(known) < SURE and _is_similar(ours, theirs)


def rows_read_alike(ours: Sequence[PageCell], theirs: Sequence[PageCell]) -> bool:
    """Whether two rows are divided alike and hold the same texts, a few perhaps misread."""
    if [(c.column, c.column_span) for c in ours] != [(c.column, c.column_span) for c in theirs]:
        return False
    pairs = list(zip(ours, theirs, strict=True))
    n_equal = sum(compact(a.raw_text) == compact(b.raw_text) for a, b in pairs)
    # Of a scan a heading may be unread.
    may_be_unread = n_equal >= MIN_READ and any(cell.confidence is not None for cell in theirs)
    return n_equal >= MIN_EQUAL_SHARE * len(pairs) and all(
        reads_alike(a, b) or (may_be_unread and not b.raw_text.strip()) for a, b in pairs
    )


def heads_read_alike(ours: Sequence[PageCell], theirs: Sequence[PageCell]) -> bool:
    """Whether two large heads of scans are divided alike and most of their cells hold one text.

    A rare letter is misread with certainty: in a head so like another it is no other head.
    """
    if [_place(cell) for cell in ours] != [_place(cell) for cell in theirs]:
        return False
    pairs = list(zip(ours, theirs, strict=True))
    differing = [(a, b) for a, b in pairs if compact(a.raw_text) != compact(b.raw_text)]
    n_equal = len(pairs) - len(differing)
    return n_equal >= max(MIN_EQUAL_CELLS, HEAD_SHARE * len(pairs)) and all(
        a.confidence is not None and b.confidence is not None and _is_similar(a, b)
        for a, b in differing
    )


def _place(cell: PageCell) -> tuple[int, int, int, int]:
    return cell.row, cell.column, cell.row_span, cell.column_span


def _is_similar(ours: PageCell, theirs: PageCell) -> bool:
    """Whether two texts share most letters, and all their digits."""
    a, b = compact(ours.raw_text), compact(theirs.raw_text)
    same_digits = _DIGITS.findall(a) == _DIGITS.findall(b)
    return same_digits and Levenshtein.normalized_similarity(a, b) >= MIN_SIMILARITY


def lines_read_alike(ours: str, theirs: str) -> bool:
    """Whether two compact texts are the same but for few characters that are taken for each other.

    歳入 and 歳出 are not: no recognition takes 入 for 出.
    """
    if ours == theirs:
        return True
    if len(ours) != len(theirs):
        return False
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(differing) > MAX_MISREAD_SHARE * len(ours):
        return False
    return all(
        not (a.isdigit() or b.isdigit()) and (is_confusion(a, b) or is_confusion(b, a))
        for a, b in differing
    )
