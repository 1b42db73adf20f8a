"""Evidence from choices printed side by side: each tells what the others are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations, takewhile

from corpus.glyphs import CHOICE_PAIRS
from corpus.lexicons.confusions import is_seen_confusion
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading
from parsers.repair.sureness import is_sure

MIN_ENDING = 2
"""Letters of an ending that choices share: one alone tells nothing of a letter that differs."""

_CHOICE = re.compile(r"[^\s□■☐☑☒・･]+")
_BOXED = re.compile(r"(?:[□■☐☑☒][ \u3000]*[^\s□■☐☑☒]+\s*){2,}")
_DOTTED = re.compile(r"[^\s□■☐☑☒・･]+(?:[ \u3000]*[・･][ \u3000]*[^\s□■☐☑☒・･]+)+")


def partners_of_choices(reading: Reading) -> Iterator[Proposal]:
    """Choices printed side by side (□有 □舞, 府問・報告), one of which tells the other."""
    for parts in _side_by_side(reading.text):
        for choices in _CHOICES_OF_LENGTHS.get(tuple(len(part) for _, part in parts), ()):
            trusted = [
                _is_read_as(reading, *part, choice)
                for part, choice in zip(parts, choices, strict=True)
            ]
            if any(trusted):
                yield from _choices_put_right(reading, parts, choices, trusted)


def endings_of_choices(reading: Reading) -> Iterator[Proposal]:
    """What two choices both end with, misread behind one of them: 諮問事南・報告事項."""
    for match in _DOTTED.finditer(reading.text):
        parts = [(m.start() + match.start(), m[0]) for m in _CHOICE.finditer(match[0])]
        for pair in CHOICE_PAIRS:
            endings = [
                (start + len(choice), part[len(choice) :])
                for start, part in parts
                for choice in pair
                if part.startswith(choice)
            ]
            if len(endings) == len(pair):
                yield from _agreeing(reading, endings)


def _agreeing(reading: Reading, endings: Sequence[tuple[int, str]]) -> Iterator[Proposal]:
    """The one letter in which two endings differ, from the one that has a word there."""
    for (start, read), (other_start, meant) in permutations(endings, 2):
        differing = [i for i, (a, b) in enumerate(zip(read, meant, strict=False)) if a != b]
        if len(read) != len(meant) or len(differing) != 1 or len(read) < MIN_ENDING:
            continue
        place = differing[0]
        is_word = reading.is_in_known_word(other_start + place)
        if is_word and _is_in_doubt(reading, start + place):
            yield Proposal(start + place, meant[place], "form", meant)


def _side_by_side(text: str) -> Iterator[list[tuple[int, str]]]:
    """Start and text of the choices of each row of boxes, and of a cell that is nothing else.

    What all of them end with (諮問事項, 報告事項) is left out.
    """
    for match in (*_BOXED.finditer(text), *filter(None, [_DOTTED.fullmatch(text)])):
        parts = [(m.start() + match.start(), m[0]) for m in _CHOICE.finditer(match[0])]
        ending = _n_common_at_end([part for _, part in parts])
        shortened = [(start, part[: len(part) - ending]) for start, part in parts]
        yield shortened if all(part for _, part in shortened) else parts


def _n_common_at_end(texts: Sequence[str]) -> int:
    columns = zip(*(text[::-1] for text in texts), strict=False)
    return sum(1 for _ in takewhile(lambda column: len(set(column)) == 1, columns))


def _is_read_as(reading: Reading, start: int, part: str, choice: str) -> bool:
    """Whether a choice was read right, or with letters that are known to be read for it."""
    return part == choice or (
        any(a == b for a, b in zip(part, choice, strict=True))
        and all(
            old == new or (is_seen_confusion(old, new) and _is_in_doubt(reading, place))
            for place, (old, new) in enumerate(zip(part, choice, strict=True), start)
        )
    )


def _choices_put_right(
    reading: Reading,
    parts: Sequence[tuple[int, str]],
    choices: Sequence[str],
    trusted: Sequence[bool],
) -> Iterator[Proposal]:
    """The letters of choices whose partner is trusted; half of each has to be right or alike.

    Beside one that was read right a word may be wrong too (語問 and 報告), not beside others.
    """
    for index, ((start, part), choice) in enumerate(zip(parts, choices, strict=True)):
        others = [other for other in range(len(parts)) if other != index]
        has_partner = any(trusted[other] for other in others)
        is_beside_one = any(parts[other][1] == choices[other] for other in others)
        pairs = list(enumerate(zip(part, choice, strict=True), start))
        n_right = sum(old == new or is_seen_confusion(old, new) for _, (old, new) in pairs)
        if not has_partner or n_right * 2 < len(choice):
            continue
        for place, (old, new) in pairs:
            is_known = is_beside_one and is_seen_confusion(old, new)
            is_open = is_known and not is_sure(reading.sureness[place])
            if old != new and (is_open or _is_in_doubt(reading, place)):
                yield Proposal(place, new, "form", choice)


def _is_in_doubt(reading: Reading, place: int) -> bool:
    return not is_sure(reading.sureness[place]) and not reading.is_in_known_word(place)


def _choices_of_lengths() -> dict[tuple[int, ...], list[tuple[str, ...]]]:
    """The choices that are printed side by side, by how long each is."""
    found: defaultdict[tuple[int, ...], list[tuple[str, ...]]] = defaultdict(list)
    orders = {order for pair in CHOICE_PAIRS for order in (pair, pair[::-1])}
    for choices in sorted(orders):
        found[tuple(map(len, choices))].append(choices)
    return dict(found)


_CHOICES_OF_LENGTHS = _choices_of_lengths()
