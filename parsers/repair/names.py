"""Evidence from the people of a paper: a name that one of them is read with again and again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from corpus.lexicons.confusions import is_confusion
from parsers.repair.reading import NUMERALS

MIN_TIMES = 2
"""How often a name has to be read before it speaks for others."""
MIN_SHARED = 2
"""Letters of a name that have to be read right."""


class Named(NamedTuple):
    """A name as it was read, and as whose.

    Attributes:
        holder: the seat or post of which there is but one (３番, 議長, 総務課長); None where
            many bear the role.
    """

    holder: str | None
    name: str


def agreed_names(read: Mapping[Named, int], listed: Mapping[str, int]) -> dict[Named, str]:
    """What the names read wrongly must be.

    A reading gives way to one that is read more often and differs in a letter: of the same
    seat or post, or, where many bear the role, in a letter that recognition takes for the
    other. Names that are both listed as present are two people's.

    Args:
        read: the names in labels of turns, and how often each was read.
        listed: the names in lists of those present, likewise.

    Returns:
        The readings that give way, each with the name that it is.
    """
    found: dict[Named, str] = {}
    for reading, times in read.items():
        candidates = [
            (count, other.name)
            for other, count in read.items()
            if count >= MIN_TIMES
            and count > times
            and other.holder == reading.holder
            and not (reading.name in listed and other.name in listed)
            and _is_same_name(reading, other.name)
        ]
        best = max(candidates, default=None)
        if best is not None and sum(count == best[0] for count, _ in candidates) == 1:
            found[reading] = best[1]
    return found


def agreed_list(read: Mapping[str, int], listed: Mapping[str, int]) -> dict[str, str]:
    """Listed names that nobody speaks under, each with the speaker's name that it must be.

    The speaker is on no list, and the two names differ in one letter; the one that was read
    more often is right.

    Returns:
        Names read wrongly, listed or in turns, each with the name that it is.
    """
    unlisted = [name for name in read if name not in listed]
    silent = [name for name in listed if name not in read]
    pairs = [(name, other) for name in silent for other in unlisted if _differ_in_one(name, other)]
    found: dict[str, str] = {}
    for name, other in pairs:
        is_only = sum(name in pair or other in pair for pair in pairs) == 1
        if is_only and read[other] != listed[name]:
            is_read_more = read[other] > listed[name]
            found[name if is_read_more else other] = other if is_read_more else name
    return found


def _is_same_name(reading: Named, other: str) -> bool:
    if reading.holder is None:
        return any(
            is_confusion(a, b) or is_confusion(b, a) for a, b in _differing(reading.name, other)
        )
    return _differ_in_one(reading.name, other) or _has_one_more(reading.name, other)


def _differ_in_one(name: str, other: str) -> bool:
    return bool(_differing(name, other)) and len(name) > MIN_SHARED


def _differing(name: str, other: str) -> list[tuple[str, str]]:
    """The one pair of letters in which two names differ; empty where they differ in more."""
    if len(name) != len(other):
        return []
    pairs = [(a, b) for a, b in zip(name, other, strict=True) if a != b]
    is_one = len(pairs) == 1 and len(name) > MIN_SHARED
    return pairs if is_one and not NUMERALS & set(pairs[0]) else []


def _has_one_more(name: str, other: str) -> bool:
    """Whether a name is another with a stray letter at either end (a misread 君 or mark)."""
    return len(other) >= MIN_SHARED and len(name) == len(other) + 1 and other in name
