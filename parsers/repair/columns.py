"""Evidence from tables: the other values of a column, and the same head printed once more."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from corpus.characters import fold_width
from corpus.layout import Cell, Table
from corpus.tokens import unlikelihood
from parsers.repair.homographs import numerals_in_names
from parsers.repair.neighbours import letters_by_neighbours
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading
from parsers.repair.sureness import is_sure

MIN_TIMES = 3
"""How often a value has to stand in its column before it speaks for others."""
MIN_LETTERS = 4
"""Letters of a value that a misread one can be told from; one more is wrong for each four."""
MAX_EDITS = 2
CLEARLY_UNLIKELIER = 2500
"""What a text loses in likelihood by a misreading: 2,600 to 20,000, as in `dictionary`."""
SAME_HEAD = 0.75
"""Share of the cells of two heads that have to be the same: a table goes on, or a form repeats."""

Head = dict[tuple[int, int], Cell]
"""The cells of a table's head by their place."""

_LETTER = re.compile(r"[々〆ぁ-ゖァ-ヺー㐀-鿿豈-﫿]")
_MARKS = frozenset("○〇◯●◎□■☐☑☒✓✔×✕")
_DIGITS = re.compile(r"[0-9]+")


class Columns:
    """What the cells of a file's tables must be by the cells beside them."""

    def __init__(self, tables: Sequence[Table]) -> None:
        """Find for each cell the texts that may be meant by it."""
        self._values: defaultdict[int, set[str]] = defaultdict(set)
        self._heads: defaultdict[int, set[str]] = defaultdict(set)
        for table in tables:
            for cells in _columns(table):
                self._compare_values(cells)
        own_heads = [_head(table) for table in tables]
        repeated = [_by_place(cells) for table in tables for cells in table.repeated_heads]
        heads = [*own_heads, *repeated]
        for head in own_heads:
            self._compare_heads(head, [o for o in heads if o is not head and _is_same(head, o)])

    def _compare_values(self, cells: Sequence[Cell]) -> None:
        times = Counter(cell.text for cell in cells)
        frequent = [text for text, count in times.items() if count >= MIN_TIMES]
        for cell in cells:
            self._values[id(cell)].update(
                text
                for text in frequent
                if times[text] > times[cell.text] and _is_misreading(cell.text, text)
            )

    def _compare_heads(self, head: Head, others: Sequence[Head]) -> None:
        """A cell gives way to what most of the same heads have, or to a letter for a sign.

        How sure each reading is does not tell: a rare letter is misread with certainty.
        """
        texts = {cell.text for cell in head.values()}
        for place, cell in head.items():
            times = Counter(other[place].text for other in others)
            for text, count in times.items():
                is_clear = count > 1 + times[cell.text] or _has_sign_for_letter(cell.text, text)
                if is_clear and text not in texts and _is_misreading(cell.text, text):
                    self._heads[id(cell)].add(text)

    def texts_beside(self, cell: object, reading: Reading) -> Iterator[Proposal]:
        """The text that a cell must have by its column or by its head printed elsewhere.

        None that contradicts the letters beside: ー部を開示 is 一部を開示, and not 全部を開示.
        """
        likely = [v for v in self._values.get(id(cell), ()) if _may_be_meant(reading, v)]
        repeated = [head for head in self._heads.get(id(cell), ()) if not _is_misread_name(head)]
        if not (likely or repeated):
            return
        known = tuple(letters_by_neighbours(reading))
        values, heads = (
            [meant for meant in texts if _agrees(meant, reading.text, known)]
            for texts in (likely, repeated)
        )
        for meant in (values or heads) if len(values or heads) == 1 else ():
            yield Proposal(0, meant, "pack_phrase", meant, len(reading.text))


def _agrees(meant: str, text: str, known: Sequence[Proposal]) -> bool:
    """Whether a text as long as another has the letters that are known to stand in that."""
    return len(meant) != len(text) or all(
        meant[each.start : each.end] == each.new for each in known if len(each.new) == 1
    )


def _columns(table: Table) -> Iterator[list[Cell]]:
    """The cells of each column below the head that hold text."""
    for column in range(table.n_columns):
        yield [c for c in table.cells if c.column == column and c.text and not c.is_header]


def _head(table: Table) -> Head:
    return _by_place(cell for cell in table.cells if cell.row < table.n_header_rows)


def _by_place(cells: Iterable[Cell]) -> Head:
    return {(cell.row, cell.column): cell for cell in cells}


def _is_same(head: Head, other: Head) -> bool:
    """Whether two heads are of one form: the same places, and all but a few texts."""
    if not head or head.keys() != other.keys():
        return False
    same = sum(head[place].text == other[place].text for place in head)
    return same >= SAME_HEAD * len(head)


def _has_sign_for_letter(read: str, meant: str) -> bool:
    """Whether a text is another one but for a sign where that has a letter (英: for 英治)."""
    edits = Levenshtein.editops(read, meant)
    return len(edits) == 1 and all(
        edit.tag == "replace"
        and _LETTER.match(meant[edit.dest_pos]) is not None
        and not read[edit.src_pos].isalnum()
        for edit in edits
    )


def _is_misreading(read: str, meant: str) -> bool:
    """Whether a text is another one but for a letter or two; its digits and marks are the same."""
    edits = min(MAX_EDITS, len(meant) // MIN_LETTERS)
    return (
        read != meant
        and _DIGITS.findall(fold_width(read)) == _DIGITS.findall(fold_width(meant))
        and Levenshtein.distance(read, meant, score_cutoff=edits) <= edits
        and not _chooses_otherwise(read, meant)
    )


def _chooses_otherwise(read: str, meant: str) -> bool:
    """Whether two texts differ in what is marked: [ ]済 [○]未 is no misreading of [○]済 [ ]未."""
    if not _MARKS & (set(read) | set(meant)):
        return False
    touched = {
        char
        for edit in Levenshtein.editops(read, meant)
        for char in (
            "" if edit.tag == "insert" else read[edit.src_pos],
            "" if edit.tag == "delete" else meant[edit.dest_pos],
        )
    }
    return any(char in _MARKS or char.isspace() for char in touched - {""})


def _is_misread_name(text: str) -> bool:
    """Whether a text is itself a name with a katakana for its numeral (健ニ), however often."""
    return any(numerals_in_names(Reading(text, (None,) * len(text))))


def _may_be_meant(reading: Reading, meant: str) -> bool:
    """Whether what differs was read doubtfully, and makes no word as it was read (否決, 可決).

    A scan misreads a value alike again and again (締結たついて): the likelier one stays.
    """
    if unlikelihood(meant) - unlikelihood(reading.text) > CLEARLY_UNLIKELIER:
        return False
    for edit in Levenshtein.editops(reading.text, meant):
        if edit.tag == "insert":
            if _LETTER.match(meant[edit.dest_pos]):
                return False
            continue
        is_letter = _LETTER.match(reading.text[edit.src_pos]) is not None
        if is_sure(reading.sureness[edit.src_pos]) or (
            is_letter and reading.is_in_known_word(edit.src_pos)
        ):
            return False
    return True
