"""Words that a scan fused over the white between two columns, parted where other lines show it.

A gap narrower than a space is no end of a word to OCR: a running number and the name behind it
become one. The word is then wider than its characters are, and the lines above and below have
white where it must hold some.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from statistics import median
from typing import Final, NamedTuple

from msgspec import structs

from corpus.page import Word
from parsers.layout.lines import TextLine, word_size
from parsers.layout.tables.fill_cells import split_word

MIN_GAP_EM: Final = 0.35
"""White that characters set solid do not have."""

WIDE_DOUBT_EM: Final = 0.02
NARROW_DOUBT_EM: Final = 0.08
"""How well the advance of a character is known: digits take half an em, or .58 in sans serif."""

SIDE_BEARING_EM: Final = 0.08
"""White at both ends of a word that boxes round ink leave out."""

NARROW_EM: Final = 0.5
"""Advance of Latin letters and digits."""

MIN_SOLID: Final = 4
"""Words of so many full-width characters show how far apart these are set."""

SAME_SIZE: Final = 0.1
"""Heights of words set in one type differ by no more."""

NEIGHBOURS: Final = 12
"""So many lines above and below are asked for the white."""

MIN_WHITE_LINES: Final = 2
WHITE_SHARE: Final = 2 / 3
"""Of the lines with text on both sides of a gap, so many have white there."""


class _Gap(NamedTuple):
    """Where the white of a word would lie if it stood before one of its characters."""

    before: int
    start: float
    end: float

    @property
    def core(self) -> tuple[float, float]:
        """Its middle half: the places of characters are estimates."""
        margin = (self.end - self.start) / 4
        return self.start + margin, self.end - margin


class _Type:
    """How far apart characters are set on a page, by the height of their boxes.

    Boxes round ink are lower than the type, and differ by a pixel from line to line.
    """

    def __init__(self, solid: Sequence[tuple[float, float]]) -> None:
        """``solid`` are the sizes of words of full-width characters, and their pitch."""
        self._solid = solid
        self._known: dict[float, float] = {}

    @classmethod
    def of(cls, lines: Sequence[TextLine]) -> _Type:
        """The type of the words of a page."""
        return cls(
            [
                (word_size(word), word.bbox.width / (len(word.text) - SIDE_BEARING_EM))
                for line in lines
                for word in line.words
                if not word.vertical
                and len(word.text) >= MIN_SOLID
                and all(map(_is_wide, word.text))
            ]
        )

    def em_of(self, size_pt: float) -> float:
        """How far apart full-width characters are, in points, in words of about that size."""
        if size_pt not in self._known:
            near = [em for size, em in self._solid if abs(size - size_pt) <= SAME_SIZE * size_pt]
            self._known[size_pt] = median(near) if near else size_pt
        return self._known[size_pt]


class _Row(NamedTuple):
    """A line, and the places where each of its words may hold white."""

    line: TextLine
    gaps: list[list[_Gap]]

    def has_white(self, start: float, end: float) -> bool | None:
        """Whether there is no word from ``start`` to ``end``; None where one may hold white."""
        for word, gaps in zip(self.line.words, self.gaps, strict=True):
            if word.bbox.x0 < end and word.bbox.x1 > start:
                holds = any(gap.start < end and gap.end > start for gap in gaps)
                return None if holds else False
        return True


def part_fused_words(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, with each fused word as two that leave its white free."""
    type_ = _Type.of(lines)
    rows = sorted(
        (_Row(line, [_gaps_in(word, type_) for word in line.words]) for line in lines),
        key=lambda row: row.line.bbox.y_mid,
    )
    parted = {}
    for at, row in enumerate(rows):
        if any(row.gaps):
            others = rows[max(0, at - NEIGHBOURS) : at] + rows[at + 1 : at + 1 + NEIGHBOURS]
            parted[id(row.line)] = _part_line(row, others)
    return [parted.get(id(line), line) for line in lines]


def _part_line(row: _Row, others: Sequence[_Row]) -> TextLine:
    words: list[Word] = []
    for word, gaps in zip(row.line.words, row.gaps, strict=True):
        gap = next((gap for gap in gaps if _is_white(gap, others)), None)
        words += [word] if gap is None else _part_at(gap, word)
    return structs.replace(row.line, words=tuple(words))


def _part_at(gap: _Gap, word: Word) -> list[Word]:
    left, right = split_word(word, gap.before)
    return [
        structs.replace(left, bbox=left.bbox._replace(x1=gap.start)),
        structs.replace(right, bbox=right.bbox._replace(x0=gap.end)),
    ]


def _gaps_in(word: Word, type_: _Type) -> list[_Gap]:
    """The places where a word that is too wide for its characters may hold white.

    None lies between two digits: how wide these are differs most, and a number is one word.
    """
    if word.vertical or len(word.char_edges) != len(word.text) + 1:
        return []
    em = type_.em_of(word_size(word))
    wide = [_is_wide(character) for character in word.text]
    ends = list(accumulate(em * (1.0 if is_wide else NARROW_EM) for is_wide in wide))
    bearing = SIDE_BEARING_EM * em
    white = word.bbox.width + bearing - ends[-1]
    doubt = sum(WIDE_DOUBT_EM if is_wide else NARROW_DOUBT_EM for is_wide in wide)
    if white < (MIN_GAP_EM + doubt) * em:
        return []
    return [
        _Gap(index, start := word.bbox.x0 + ends[index - 1] - bearing, start + white)
        for index in range(1, len(wide))
        if wide[index - 1] or wide[index]
    ]


def _is_white(gap: _Gap, others: Sequence[_Row]) -> bool:
    """Whether most lines with text on both sides of a gap have white there.

    Those whose own word may hold the same gap do not know.
    """
    start, end = gap.core
    seen = [
        has_white
        for row in others
        if row.line.bbox.x0 < start and row.line.bbox.x1 > end
        if (has_white := row.has_white(start, end)) is not None
    ]
    return sum(seen) >= max(MIN_WHITE_LINES, WHITE_SHARE * len(seen))


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
