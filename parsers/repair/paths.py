"""Evidence from the sections of assessment forms: their numbers, and paths to their items.

A section's title tells its number (Ⅱ 特定個人情報ファイルの概要), whatever a scan made of Ⅱ. A path
(Ⅲ リスク対策－７．特定個人情報の保管・消去) joins section, heading and item by dashes, which are
read as 一 or ー, or as nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from msgspec import Struct
from rapidfuzz.distance import Hamming

from corpus.characters import DASHES, fold_width
from corpus.forms.assessments import AssessmentForm, assessment_forms
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading, is_hiragana

LONGEST_NUMBER = 3
"""Letters that a scan makes of one roman number, at most (エル, lll)."""
LETTERS_FOR_A_WRONG_ONE = 8
"""A title may have one misread letter for each so many."""
DASH = "－"
_READ_FOR_A_DASH = frozenset(f"一ー_{DASHES}")
_NUMBERED = re.compile(r"[0-9]{1,2}\.|[①-⑳]")
_LAST_HEADING = re.compile(r"[一ー_-]?(?P<number>[0-9]{1,2})\.")
_UNPOINTED = re.compile(r"[一ー_-]?(?P<number>[0-9]{1,2})(?P<sign>[、,･・]?)(?=[㐀-鿿])")
_BEFORE_ITEM = re.compile(r".*?(?:[一ー_-]|(?=[①-⑳]))(?P<number>[^㐀-鿿ぁ-ゖァ-ヺ.]?)")
_ROMANS = {"Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V", "Ⅵ": "VI"}
_READ_FOR: Mapping[str, frozenset[str]] = {
    "Ⅰ": frozenset(["|", "l", "I", "1", "i", "!", "{", "[", "T", "エ", "工"]),
    "Ⅱ": frozenset(
        ["ll", "Il", "lI", "II", "IT", "TI", "TT", "11", "ⅱ", "H", "ロ", "口", "I", "T"]
    ),
    "Ⅲ": frozenset(
        ["III", "lll", "Ill", "IIl", "111", "川", "山", "中", "皿", "血", "m", "ル", "エル"]
    ),
    "Ⅳ": frozenset(["IV", "lV", "1V", "W", "N", "ⅳ"]),
    "Ⅴ": frozenset(["V", "v", "Y", "ⅴ"]),
    "Ⅵ": frozenset(["VI", "Vl", "V1", "M", "W", "ⅵ"]),
}
"""What recognition makes of roman numbers: strokes between two bars are letters to it."""


class Titled(Struct, frozen=True):
    """A text that begins with a section's title, or has a few letters in front of it.

    Attributes:
        letters, places: of the whole text, folded, without white space.
        title: of the section; it stands in ``letters`` from ``start`` to ``end``.
    """

    letters: str
    places: tuple[int, ...]
    title: str
    start: int
    end: int

    @property
    def number(self) -> str:
        """What was read for the section's number."""
        return self.letters[: self.start]

    @property
    def is_path(self) -> bool:
        """Whether the title is the beginning of a path to an item."""
        rest = self.letters[self.end :]
        is_joined = rest[:1] in _READ_FOR_A_DASH and len(rest) > 1
        return bool(is_joined or _NUMBERED.match(rest))


class SectionNumbers:
    """The number of each section, by forms and by what a file itself shows."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Where forms differ in a section's number, count what ``readings`` are like."""
        votes: dict[bool, defaultdict[str, Counter[str]]] = {
            is_path: defaultdict(Counter) for is_path in (True, False)
        }
        self._circled: Counter[tuple[str, str]] = Counter()
        for reading in readings:
            titled = title_of(reading.text)
            if titled is not None:
                votes[titled.is_path][titled.title].update(_numbers_like(titled))
                item = _item_of(titled)
                self._circled.update([(item.key, item.number)] if item else [])
        titles = section_numbers()
        heads = {title: _settled(title, votes[False][title]) for title in titles}
        paths = {title: _settled(title, votes[True][title]) or heads[title] for title in titles}
        self._numbers = {True: paths, False: heads}

    def of(self, title: str, *, in_path: bool) -> str | None:
        """The roman number of a section; None where it is not known.

        A log may tell of changes in an older edition, with other numbers than the paper has.
        """
        return self._numbers[in_path][title]

    def paths(self, reading: Reading) -> Iterator[Proposal]:
        """A section's number, and the dashes of a path, where they were misread."""
        titled = title_of(reading.text)
        if titled is None:
            return
        yield from self._number(reading, titled)
        if titled.is_path:
            yield from _dashes(titled)
            yield from _points(titled)
            yield from self._item(titled)

    def _item(self, titled: Titled) -> Iterator[Proposal]:
        """The circled number of the item at a path's end, where it is lost or no number.

        Another circled number gives way only to the one that the file has most often.
        """
        item = _item_of(titled)
        if item is None or item.number in item.known:
            return
        counted = {number: self._circled[item.key, number] for number in item.known}
        meant = max(item.known, key=lambda number: counted[number])
        is_certain = len(item.known) == 1 or sum(counted.values()) == counted[meant] > 0
        outvoted = counted[meant] > self._circled[item.key, item.number]
        if is_certain and (outvoted or not _is_circled(item.number)):
            place = titled.places[item.start]
            yield Proposal(place, meant, "form", item.key, len(item.number))

    def _number(self, reading: Reading, titled: Titled) -> Iterator[Proposal]:
        meant = self.of(titled.title, in_path=titled.is_path)
        if meant is None or not _may_be_number(titled, meant):
            return
        first = titled.places[0]
        length = titled.places[titled.start - 1] + 1 - first if titled.start else 0
        read = reading.text[first : first + length]
        if unicodedata.normalize("NFKC", read) != _ROMANS[meant]:
            yield Proposal(first, meant, "form", f"{meant} {titled.title}", length)


class Item(Struct, frozen=True):
    """The item at the end of a path.

    Attributes:
        key: its label behind its heading's number (5所属長の役職名).
        known: the circled numbers that forms give it.
        number: what stands for it: one character or none, at ``start`` of the path's letters.
    """

    key: str
    known: tuple[str, ...]
    number: str
    start: int


def _item_of(titled: Titled) -> Item | None:
    """The item that a path leads to, if forms number it."""
    heading = _LAST_HEADING.match(titled.letters, titled.end)
    if heading is None:
        return None
    for (number, label), known in _item_numbers().items():
        if number == heading["number"] and titled.letters.endswith(label):
            start = len(titled.letters) - len(label)
            between = titled.letters[heading.end() : start]
            parts = _BEFORE_ITEM.fullmatch(between)
            if parts is not None:
                read = parts["number"]
                return Item(f"{number}{label}", known, read, start - len(read))
    return None


def _is_circled(text: str) -> bool:
    return "①" <= text <= "⑳"


@cache
def _item_numbers() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Heading's number and item's label → the circled numbers that forms give the item."""
    found: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for section in (section for form in assessment_forms() for section in form.sections):
        for item in section.items:
            heading, _, circled = item.no.partition("-")
            if circled:
                found[heading, _folded(item.label)][circled] = None
    longest_first = sorted(found.items(), key=lambda entry: -len(entry[0][1]))
    return {key: tuple(numbers) for key, numbers in longest_first}


def _settled(title: str, votes: Counter[str]) -> str | None:
    known = section_numbers()[title]
    if len(known) == 1:
        return next(iter(known))
    ranked = votes.most_common(2)
    is_clear = ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return ranked[0][0] if is_clear else None


def _numbers_like(titled: Titled) -> list[str]:
    """The numbers that a section may have and that what was read is like; one, or nothing said."""
    known = section_numbers()[titled.title]
    exact = [number for number in known if _ROMANS[number] == titled.number]
    alike = [number for number in known if titled.number in _READ_FOR[number]]
    return exact or (alike if len(alike) == 1 else [])


def _may_be_number(titled: Titled, meant: str) -> bool:
    """Whether the letters before a title are what a scan makes of a roman number.

    A path always has its number; before a title that stands alone they have to look like it.
    """
    read = titled.number
    if read in _READ_FOR[meant]:
        return True
    is_one_kanji = len(read) == 1 and "㐀" <= read <= "鿿"
    is_letters = all(char.isascii() and not char.isdigit() for char in read)
    return titled.is_path and (is_one_kanji or is_letters)


@cache
def section_numbers() -> Mapping[str, frozenset[str]]:
    """The roman numbers that the forms give each section, by its folded title."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for section in (section for form in assessment_forms() for section in form.sections):
        if section.no in _ROMANS:
            found[_folded(section.title)].add(section.no)
    return {title: frozenset(numbers) for title, numbers in found.items()}


def title_of(text: str) -> Titled | None:
    """The section whose title a text begins with, or whose title it is."""
    places = tuple(index for index, char in enumerate(text) if not char.isspace())
    letters = "".join(fold_width(text[index]) for index in places)
    for title in sorted(section_numbers(), key=len, reverse=True):
        for start in range(min(LONGEST_NUMBER, len(letters) - len(title)) + 1):
            end = start + len(title)
            wrong = Hamming.distance(letters[start:end], title)
            titled = Titled(letters, places, title, start, end)
            if wrong <= len(title) // LETTERS_FOR_A_WRONG_ONE and _is_title(titled):
                return titled
    return None


def _is_title(titled: Titled) -> bool:
    """Whether nothing but a number stands before the title, and nothing but a path behind it."""
    is_number = not any(map(is_hiragana, titled.number)) and not titled.number.startswith("(")
    return is_number and (titled.end == len(titled.letters) or titled.is_path)


def _dashes(titled: Titled) -> Iterator[Proposal]:
    """The dashes of a path: behind its section, and before what has a number."""
    letters = titled.letters
    ends = {titled.end, *_heading_ends(titled)}
    for index in range(titled.end, len(letters)):
        is_joint = index in ends or _NUMBERED.match(letters, index + 1) is not None
        if letters[index] in "一ー_" and is_joint:
            yield Proposal(titled.places[index], DASH, "form", titled.title)
        elif index in ends and _NUMBERED.match(letters, index):
            yield Proposal(titled.places[index], DASH, "form", titled.title, 0)


def _points(titled: Titled) -> Iterator[Proposal]:
    """The point behind a heading's number, where it was lost or read as a comma."""
    match = _UNPOINTED.match(titled.letters, titled.end)
    label = titled.letters[match.end() :] if match else ""
    if match and any(label.startswith(text) for text in _labels_of_heading(match["number"])):
        place, sign = titled.places[match.start("sign")], match["sign"]
        yield Proposal(place, ".", "form", f"{match['number']}.", len(sign))


@cache
def _labels_of_heading(number: str) -> tuple[str, ...]:
    """The labels of the headings that have a number, folded."""
    return tuple(h[len(number) + 1 :] for h in _headings() if h.startswith(f"{number}."))


def _heading_ends(titled: Titled) -> Iterator[int]:
    """Where a heading of a form ends in a path."""
    for heading in _headings():
        start = titled.letters.find(heading, titled.end)
        if start >= 0:
            yield start + len(heading)


@cache
def _headings() -> frozenset[str]:
    """Number and label of every heading (7.特定個人情報の保管・消去), folded."""
    return frozenset(heading for form in assessment_forms() for heading in _headings_of(form))


def _headings_of(form: AssessmentForm) -> Iterator[str]:
    for section in form.sections:
        yield from (f"{h.no}.{_folded(h.label)}" for h in section.headings if h.no)


def _folded(text: str) -> str:
    return "".join(fold_width(text).split())
