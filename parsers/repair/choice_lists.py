"""Evidence from lists of choices: what is printed behind the numbers under ＜選択肢＞.

A list is known by the entries that were read right; they say what the others are, digits too:
2)1.000人以上1万人未満 between 1)1,000人未満 and 3)1万人以上10万人未満 has a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz.distance import Levenshtein

from corpus.characters import fold_width
from corpus.forms.assessments import assessment_lists
from corpus.lexicons.choices import ASSESSMENT_CHOICES
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading

MIN_ENTRIES = 2
"""Numbered entries that make a list."""
LETTERS_FOR_AN_EDIT = 4
"""An entry may have one wrong character for each so many: the other entries speak for it."""

_ENTRY = re.compile(r"(?<![0-9０-９.,])[0-9０-９]{1,2}[)）]")
_HEAD = re.compile(r"(?<=[\]］])\s*[^\s<＜\]］]{0,2}選択肢\s*(?P<close>[>＞])")
_OPENING = {">": "<", "＞": "＜"}


def entries_of_lists(reading: Reading) -> Iterator[Proposal]:
    """The entries of a closed list, and the brackets of its heading, where they were misread."""
    for match in _HEAD.finditer(reading.text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        meant = f"{_OPENING[match['close']]}選択肢"
        length = match.end() - len(match["close"]) - start
        yield Proposal(start, meant, "form", f"{meant}{match['close']}", length)
    entries = _entries(reading.text)
    meant_list = _nearest_list([entry for _, entry in entries])
    for (start, entry), meant in zip(entries, meant_list, strict=False):
        is_near = _distance(entry, meant) <= len(_folded(meant)) // LETTERS_FOR_AN_EDIT
        if _folded(entry) != _folded(meant) and is_near:
            yield from _put_right(reading, start, entry, meant)


def _entries(text: str) -> list[tuple[int, str]]:
    """Start and text of each numbered entry."""
    marks = [match.span() for match in _ENTRY.finditer(text)]
    ends = [*(start for start, _ in marks[1:]), len(text)][: len(marks)]
    found = []
    for (_, start), end in zip(marks, ends, strict=True):
        entry = text[start:end]
        first = len(entry) - len(entry.lstrip())
        found.append((start + first, entry.strip()))
    return found


def _nearest_list(entries: Sequence[str]) -> tuple[str, ...]:
    """The closed list of which most entries were read right; empty if none has half of them."""
    if len(entries) < MIN_ENTRIES:
        return ()
    right = {choices: _n_right(entries, choices) for choices in _closed_lists()}
    best = max(right, key=lambda choices: right[choices])
    is_only = sum(count == right[best] for count in right.values()) == 1
    return best if is_only and right[best] * 2 >= len(entries) else ()


def _n_right(entries: Sequence[str], choices: Sequence[str]) -> int:
    pairs = zip(entries, choices, strict=False)
    return sum(_folded(entry) == _folded(choice) for entry, choice in pairs)


@cache
def _closed_lists() -> tuple[tuple[str, ...], ...]:
    lists = (*assessment_lists().choices.values(), *ASSESSMENT_CHOICES)
    folded = {tuple(map(_folded, choices)): choices for choices in lists}
    return tuple(folded.values())


def _put_right(reading: Reading, start: int, entry: str, meant: str) -> Iterator[Proposal]:
    """Each character of an entry that is not as the list has it, unless it was surely read."""
    places = [start + index for index, char in enumerate(entry) if not char.isspace()]
    read, right = _folded(entry), _folded(meant)
    for edit in Levenshtein.editops(read, right):
        is_end = edit.src_pos == len(places)
        place = places[-1] + 1 if is_end else places[edit.src_pos]
        new = "" if edit.tag == "delete" else right[edit.dest_pos]
        if not reading.is_sure_in(max(0, place - 1), place + 1):
            yield Proposal(place, new, "form", meant, int(edit.tag != "insert"))


def _distance(read: str, meant: str) -> int:
    return Levenshtein.distance(_folded(read), _folded(meant))


def _folded(text: str) -> str:
    return "".join(fold_width(text).split())
