"""Evidence from a form that a file has several times: what the others print behind their boxes.

The sheets of a board are one form filled in again and again. What stands behind the boxes of a
cell is printed, so that it is the same on each of them: □⑨条例第15条 is □④条例第15条 where
other sheets have that.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from corpus.characters import fold_width
from corpus.layout import Cell, Table
from corpus.lexicons.confusions import is_seen_confusion
from parsers.repair.printed import is_printed
from parsers.repair.proposal import Proposal
from parsers.repair.reading import NUMERALS, Reading
from parsers.repair.sureness import is_sure

SAME_FORM = 0.35
"""Share of the filled cells of two tables that have to be the same: half of a sheet is labels,
and a scan misreads one in ten."""
MIN_TIMES = 2
"""Sheets that have to have a text behind the same box, more than have what was read."""
LETTERS_FOR_AN_EDIT = 4
"""A text may have one wrong letter for each so many, and one more."""
NUMBER_LETTERS = 2
"""Letters at the beginning of a text that may be a misread number of its own (95 for ③)."""

_MARK = re.compile(r"[□■☐☑☒]|[\[［]\s*[○〇◯●]?\s*[\]］]")
_CHOICES = re.compile(r"[^・･。、]{1,12}(?:[・･][^・･。、]{1,12})+")
"""A cell of words with dots between them, one of which is ringed."""
_CIRCLED = re.compile(r"[①-⑳]")


class Behind(Struct, frozen=True):
    """What stands behind a box, or between dots: without white space, with each letter's place."""

    letters: str
    places: tuple[int, ...]


class Twins:
    """What tables that are the same form have behind their boxes."""

    def __init__(self, tables: Sequence[Table]) -> None:
        """Find the tables that are one form, and count what stands in the same place of each."""
        forms: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in combinations(range(len(tables)), 2):
            if _is_same_form(tables[one], tables[other]):
                forms[one].add(other)
                forms[other].add(one)
        self._others: defaultdict[int, list[Cell]] = defaultdict(list)
        for number, others in forms.items():
            places = [{_place(cell): cell for cell in tables[other].cells} for other in others]
            for cell in tables[number].cells:
                found = [cells[_place(cell)] for cells in places if _place(cell) in cells]
                self._others[id(cell)].extend(found)

    def texts_behind_boxes(
        self, cell: object, reading: Reading, spoken_for: AbstractSet[int] = frozenset()
    ) -> Iterator[Proposal]:
        """What stands behind the boxes of a cell on other sheets, where it was misread here.

        Args:
            cell: of one of the tables.
            reading: its text.
            spoken_for: places of the text that other evidence puts right; it goes first, as the
                sheets of a form are misread alike.
        """
        here = behind_boxes(reading.text)
        others = [behind_boxes(other.text) for other in self._others.get(id(cell), ())]
        alike = [texts for texts in others if len(texts) == len(here)]
        for number, behind in enumerate(here):
            times = Counter(_folded(texts[number].letters) for texts in alike)
            read = _folded(behind.letters)
            ranked = [(text, count) for text, count in times.most_common(2) if text]
            if not ranked or ranked[0][0] == read or not spoken_for.isdisjoint(behind.places):
                continue
            meant, count = ranked[0]
            is_alone = len(ranked) == 1 or ranked[1][1] < count
            if is_alone and count >= MIN_TIMES and count > times[read]:
                yield from _put_right(reading, behind, meant)


def behind_boxes(text: str) -> list[Behind]:
    """What stands behind each box of a text, up to the next one; or each choice of 有・無."""
    marks = [match.span() for match in _MARK.finditer(text)]
    if not marks and _CHOICES.fullmatch(text):
        return [_letters_of(text, *match.span()) for match in re.finditer(r"[^・･]+", text)]
    ends = [*(start for start, _ in marks[1:]), len(text)]
    return [_letters_of(text, start, end) for (_, start), end in zip(marks, ends, strict=False)]


def _letters_of(text: str, start: int, end: int) -> Behind:
    places = tuple(i for i in range(start, end) if not text[i].isspace())
    return Behind("".join(text[i] for i in places), places)


def _is_same_form(table: Table, other: Table) -> bool:
    if (table.n_rows, table.n_columns) != (other.n_rows, other.n_columns):
        return False
    here = {_place(cell): _folded(cell.text) for cell in table.cells if cell.text}
    there = {_place(cell): _folded(cell.text) for cell in other.cells if cell.text}
    n_same = sum(there.get(place) == text for place, text in here.items())
    return n_same >= SAME_FORM * max(len(here), len(there))


def _place(cell: Cell) -> tuple[int, int]:
    return cell.row, cell.column


def _put_right(reading: Reading, behind: Behind, meant: str) -> Iterator[Proposal]:
    """The letters that differ from what the other sheets have; none if one may not."""
    read = _folded(behind.letters)
    if is_printed(read):
        return
    edits = Levenshtein.editops(read, meant)
    if not behind.places or len(edits) > 1 + len(meant) // LETTERS_FOR_AN_EDIT:
        return
    proposals = []
    for edit in edits:
        is_end = edit.src_pos == len(read)
        place = behind.places[-1] + 1 if is_end else behind.places[edit.src_pos]
        old = "" if edit.tag == "insert" else read[edit.src_pos]
        new = "" if edit.tag == "delete" else meant[edit.dest_pos]
        is_number = edit.src_pos < NUMBER_LETTERS and _CIRCLED.match(meant) is not None
        if not _may_be_misread(reading, place, old, new, is_number=is_number):
            return
        proposals.append(Proposal(place, new, "pack_phrase", meant, len(old)))
    yield from proposals


def _may_be_misread(reading: Reading, place: int, old: str, new: str, *, is_number: bool) -> bool:
    """Whether a letter may have been misread, dropped or seen where there is none.

    A number in a circle is lost without a trace. Other digits tell one article from another, and
    what makes a word may be a word, unless recognition is known to read it for the other.
    """
    if is_number:
        return True
    if not old:
        return False
    is_digit = old in NUMERALS or new in NUMERALS
    in_doubt = not is_sure(reading.sureness[place])
    may_differ = not reading.is_in_known_word(place) or is_seen_confusion(old, new)
    return in_doubt and not is_digit and may_differ


def _folded(text: str) -> str:
    return "".join(fold_width(text).split())
