"""Words that a scan fused over the white between two columns, parted where other lines show it.

A gap narrower than a space is no end of a word to OCR: a running number and the name behind it
become one. The word is then wider than its characters are, and the lines above and below have
white where it must hold some.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate, pairwise
from statistics import median
from typing import Final, NamedTuple

from msgspec import structs

from corpus.geometry import BBox
from corpus.page import Word
from parsers.layout.lines import TextLine, word_size
from parsers.layout.tables.fill_cells import split_word
from parsers.layout.text import NOT_COUNTED

MIN_GAP_EM: Final = 0.35
"""White that characters set solid do not have."""

WIDE_DOUBT_EM: Final = 0.02
NARROW_DOUBT_EM: Final = 0.08
"""How well the advance of a character is known: digits take half an em, or .58 in sans serif."""

EDGE_DOUBT_EM: Final = 0.2
"""How well it is known where a number ends."""

SIDE_BEARING_EM: Final = 0.08
"""White at both ends of a word that boxes round ink leave out."""

NARROW_EM: Final = 0.5
"""Advance of Latin letters and digits."""

WIDEST_DIGIT_EM: Final = 0.6
"""… and the most that digits of no full width take."""

MIN_WIDE_SET: Final = 3
WIDE_SET_EM: Final = 0.75
"""Digits that are this far apart, most of them, are of full width, though read as narrow ones."""

ROW_NUMBER_GAP_EM: Final = 0.5
"""White between the number of a row and a date, at least."""

MIN_SOLID: Final = 4
"""Words of so many full-width characters show how far apart these are set."""

SAME_SIZE: Final = 0.1
"""Heights of words set in one type differ by no more."""

NEIGHBOURS: Final = 12
"""So many lines above and below are asked for the white."""

MIN_LINES: Final = 2
WHITE_SHARE: Final = 2 / 3
"""Of the lines with text on both sides of a gap, so many have white there."""

ALIGNED_SHARE: Final = 0.5
ALIGNED_EM: Final = 0.4
"""Of those, so many go on in one column with what stands behind the gap."""

_NUMBER: Final = re.compile(r"[0-9]{1,3}" + NOT_COUNTED)


_NUMBER_BEFORE_DATE: Final = re.compile(r"[0-9]{1,3}(?=[MTSHR](?:[0-9]{1,2}|元)[./][0-9]{1,2}[./])")


class _Gap(NamedTuple):
    """Where the white of a word would lie if it stood before one of its characters.

    Attributes:
        before: index of that character.
        is_numbered: whether a number stands before it that does not count what follows.
        start, end: of the white.
        word_end: where the word ends.
        em: how far apart its characters are.
        is_certain: whether what stands on both sides can be no one word.
    """

    before: int
    is_numbered: bool
    start: float
    end: float
    word_end: float
    em: float
    is_certain: bool = False

    @property
    def core(self) -> tuple[float, float]:
        """Where there is white, be the places of characters mere estimates.

        Names behind numbers hold spaces too, which add to what the word has too much.
        """
        if self.is_numbered:
            return self.start + EDGE_DOUBT_EM * self.em, self.start + MIN_GAP_EM * self.em
        margin = (self.end - self.start) / 4
        return self.start + margin, self.end - margin

    def parts_from(self, box: BBox) -> bool:
        """Whether what stands behind the white begins, ends or centres where ``box`` does.

        It begins in the white where that is less than the word holds, which may have spaces.
        """
        reach = ALIGNED_EM * self.em
        begins, ends = box.x0 - self.end, box.x1 - self.word_end
        if self.core[1] <= box.x0 <= self.end + reach:
            return True
        return abs(ends) <= reach or abs(begins + ends) / 2 <= reach

    def agrees_with(self, other: _Gap) -> bool:
        """Whether two words may hold white in one place, behind numbers of rows.

        Only these are sure: digits of full width are read as narrow ones, and make all words
        of a column look as if they held white.
        """
        reach = ALIGNED_EM * self.em
        is_near = abs(self.start - other.start) <= reach and abs(self.end - other.end) <= reach
        return is_near and self.is_numbered and other.is_numbered


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

    def surrounds(self, gap: _Gap) -> bool:
        """Whether there is text on both sides of a gap."""
        start, end = gap.core
        return self.line.bbox.x0 < start and self.line.bbox.x1 > end

    def word_at(self, gap: _Gap) -> list[_Gap] | None:
        """The places where the word that stands in a gap may hold white; None if none does."""
        start, end = gap.core
        for word, own in zip(self.line.words, self.gaps, strict=True):
            if word.bbox.x0 < end and word.bbox.x1 > start:
                return own
        return None

    def goes_on_behind(self, gap: _Gap) -> bool:
        """Whether the next word behind a gap stands in one column with what the gap parts."""
        behind = (word.bbox for word in self.line.words if word.bbox.x0 > gap.core[0])
        return gap.parts_from(next(behind))


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
        gap = next((gap for gap in gaps if _parts_columns(gap, others)), None)
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
    wide = _widths(word, em)
    ends = list(accumulate(em * (1.0 if is_wide else NARROW_EM) for is_wide in wide))
    bearing = SIDE_BEARING_EM * em
    white = word.bbox.width + bearing - ends[-1]
    doubt = sum(WIDE_DOUBT_EM if is_wide else NARROW_DOUBT_EM for is_wide in wide)
    if white < (MIN_GAP_EM + doubt) * em:
        return _gap_before_date(word, em)
    gaps = []
    for before in range(1, len(wide)):
        if wide[before - 1] or wide[before]:
            start = word.bbox.x0 + ends[before - 1] - bearing
            number = _NUMBER.match(word.text)
            is_numbered = number is not None and number.end() == before
            gaps.append(_Gap(before, is_numbered, start, start + white, word.bbox.x1, em))
    return gaps


def _gap_before_date(word: Word, em: float) -> list[_Gap]:
    """The white between the number of a row and a date (3R5.6.27), which are no one word.

    Points and digits of a date are too narrow to tell it by the width of the word.
    """
    number = _NUMBER_BEFORE_DATE.match(word.text)
    if number is None:
        return []
    start = word.bbox.x0 + WIDEST_DIGIT_EM * number.end() * em
    return [
        _Gap(
            number.end(),
            True,
            start,
            start + ROW_NUMBER_GAP_EM * em,
            word.bbox.x1,
            em,
            is_certain=True,
        )
    ]


def _parts_columns(gap: _Gap, others: Sequence[_Row]) -> bool:
    """Whether lines around a gap show it, and a column behind it.

    Most of those with text on both sides have white there, and behind that white words that
    begin or end where they do here: wrapped lines are ragged, and white there too. Numbers of
    rows before the same gap bear it out; words that may hold another gap do not know.
    """
    held = [(row, row.word_at(gap)) for row in others if row.surrounds(gap)]
    show = [row for row, own in held if own is None]
    agree = sum(own is not None and any(map(gap.agrees_with, own)) for _, own in held)
    against = sum(own == [] for _, own in held)
    aligned = sum(row.goes_on_behind(gap) for row in show) + agree
    if gap.is_certain:
        return aligned >= MIN_LINES
    return aligned >= max(MIN_LINES, ALIGNED_SHARE * (len(show) + agree)) and len(show) >= max(
        1, WHITE_SHARE * (len(show) + against)
    )


def _widths(word: Word, em: float) -> list[bool]:
    """Whether each character of a word takes an em; its digits may all be set that wide."""
    wide = [_is_wide(character) for character in word.text]
    advances = [end - start for start, end in pairwise(word.char_edges)]
    narrow = [step for step, is_wide in zip(advances, wide, strict=True) if not is_wide]
    if len(narrow) >= MIN_WIDE_SET and median(narrow) >= WIDE_SET_EM * em:
        return [True] * len(wide)
    return wide


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
