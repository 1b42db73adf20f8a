"""Choices printed side by side, one of them marked: ringed, struck out, circled, bracketed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from corpus.geometry import BBox
from corpus.glyphs import CHOICE_PAIRS, CIRCLED_CHOICES
from corpus.layout import CheckboxEvidence
from corpus.page import DrawnMark, MarkState
from parsers.layout.checkboxes.areas import CharLine
from parsers.layout.checkboxes.signs import BOXES

_ALTERNATIVE: Final = re.compile(rf"[^\s・／/｜|、，,：:()（）\[\]［］「」{BOXES}]+")
_SEPARATOR: Final = re.compile(r"\s*[・／/｜|、]\s*|\s+")
_STRONG_SEPARATOR: Final = re.compile(r"\s*[・／/｜|]\s*")
_BRACKET: Final = re.compile(r"\s*[(（][^()（）]*(?:[)）]|$)")
_BRACKET_BEGINS: Final = re.compile(r"\s*[(（]")
LONGEST_ALTERNATIVE: Final = 12
_CIRCLED: Final = "".join(CIRCLED_CHOICES)
_CIRCLED_DIGITS: Final = {chr(0x2460 + index): index + 1 for index in range(20)}
_CHOICE_SETS: Final = frozenset(frozenset(choices) for choices in CHOICE_PAIRS)
_PAREN_WORDS: Final = "|".join(
    sorted({re.escape(word) for words in CHOICE_PAIRS for word in words}, key=len, reverse=True)
)
_PAREN_LEFT: Final = re.compile(
    rf"[(（]\s*({_PAREN_WORDS})\s*[)）]\s*[・／/]?\s*({_PAREN_WORDS})(?![ぁ-ん一-鿿])"
)
_PAREN_RIGHT: Final = re.compile(
    rf"(?<![ぁ-ん一-鿿])({_PAREN_WORDS})\s*[・／/]?\s*[(（]\s*({_PAREN_WORDS})\s*[)）]"
)
_ENUMERATOR: Final = re.compile(
    r"(?<![^\s])(?:([1-9１-９])|([①-⑨]))(?=[\s.．、]|[^\s0-9０-９年月日時分号条項人件名円回％%])"
)

SEALS: Final = frozenset({"印", "秘", "㊞"})
"""What is printed in a circle without being chosen: the place of a seal, a stamp."""

MOST_RINGS: Final = 3
"""Nobody circles more words on one line; more are letters with a drawn outline."""

RING_REACH_PT: Final = 1.0
"""A ring may be drawn tight around its character."""

CHOICE_HINT: Final = re.compile(rf"[{_CIRCLED}]|[①-⑨]|[(（]\s*(?:{_PAREN_WORDS})\s*[)）]")
"""What a word has in it where a line may hold a marked choice."""


class Choice(Struct, frozen=True):
    """One alternative of a marked choice, by its characters in a line.

    Attributes:
        mark: how it is marked, as printed, or the kind of the drawn mark.
    """

    start: int
    end: int
    label: str
    state: MarkState
    mark: str
    evidence: CheckboxEvidence


def line_to_choices(line: CharLine, marks: Sequence[DrawnMark], *, in_cell: bool) -> list[Choice]:
    """The marked choices of a line, each set once, by the strongest evidence.

    Outside tables a ring needs alternatives around it: diagrams put words into ellipses.
    """
    found = [
        *_ringed(line, marks, in_cell=in_cell),
        *_struck(line, marks),
        *_circled(line),
        *_parenthesised(line),
    ]
    kept: list[Choice] = []
    for choice in found:
        if all(choice.end <= other.start or other.end <= choice.start for other in kept):
            kept.append(choice)
    return sorted(kept, key=lambda choice: choice.start)


def alternatives(text: str, at: int, end: int) -> list[tuple[int, int]]:
    """The choices around the characters ``at`` to ``end``; empty where it is not a choice.

    Choices are parted by ・ or /, or they are a known set with spaces between. What stands in
    brackets is none, and parts none.
    """
    brackets = [match.span() for match in _BRACKET.finditer(text)]
    tokens = [
        match.span()
        for match in _ALTERNATIVE.finditer(text)
        if not any(start <= match.start() < end for start, end in brackets)
    ]
    home = next((i for i, (start, stop) in enumerate(tokens) if start <= at and end <= stop), None)
    if home is None:
        return []
    parted = _run_around(text, tokens, home, _STRONG_SEPARATOR)
    if len(parted) > 1:
        return parted
    spaced = _run_around(text, tokens, home, _SEPARATOR)
    place = spaced.index(tokens[home])
    candidates = [
        spaced[first:last]
        for first in range(place + 1)
        for last in range(len(spaced), max(place, first + 1), -1)
    ]
    known = [run for run in candidates if _is_known_set([text[a:b] for a, b in run])]
    return max(known, key=len, default=[])


def _run_around(
    text: str, tokens: Sequence[tuple[int, int]], home: int, separator: re.Pattern[str]
) -> list[tuple[int, int]]:
    def is_joined(left: tuple[int, int], right: tuple[int, int]) -> bool:
        longest = max(left[1] - left[0], right[1] - right[0])
        between = _BRACKET.sub("", text[left[1] : right[0]])
        return longest <= LONGEST_ALTERNATIVE and separator.fullmatch(between) is not None

    first = last = home
    while first > 0 and is_joined(tokens[first - 1], tokens[first]):
        first -= 1
    while last + 1 < len(tokens) and is_joined(tokens[last], tokens[last + 1]):
        last += 1
    return list(tokens[first : last + 1])


def _is_known_set(words: Sequence[str]) -> bool:
    return frozenset(words) in _CHOICE_SETS


def _ringed(line: CharLine, marks: Sequence[DrawnMark], *, in_cell: bool) -> Iterator[Choice]:
    rings = [mark.bbox for mark in marks if mark.kind == "ring"]
    hits = [span for ring in rings if (span := characters_in(line, ring))]
    if len(hits) > MOST_RINGS:
        return
    seen: set[tuple[int, int]] = set()
    for start, end in hits:
        if line.text[start:end] in SEALS:
            continue
        run = alternatives(line.text, *_stem(line.text, start, end))
        if not run and in_cell and _stands_alone(line.text, start, end):
            run = [(start, end)]
        for span in run:
            if span in seen:
                continue
            seen.add(span)
            is_ringed = any(span[0] <= hit[0] < span[1] for hit in hits)
            state: MarkState = "checked" if is_ringed else "unchecked"
            label = line.text[slice(*span)] + _bracket_behind(line.text, span[1])
            yield Choice(*span, label, state, "ring", "ring")


def _stem(text: str, start: int, end: int) -> tuple[int, int]:
    """The characters in a ring without the bracket that it takes along: その他（郵送）."""
    bracket = _BRACKET_BEGINS.search(text, start + 1, end)
    return (start, bracket.start()) if bracket is not None else (start, end)


def _bracket_behind(text: str, end: int) -> str:
    bracket = _BRACKET.match(text, end)
    return bracket[0] if bracket is not None else ""


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def characters_in(line: CharLine, ring: BBox) -> tuple[int, int] | None:
    """The characters a ring is drawn around; a ring smaller than they are is part of one."""
    vertical = line.line.vertical
    across = line.line.bbox.x_mid if vertical else line.line.bbox.y_mid
    low, high = (ring.top, ring.bottom) if vertical else (ring.x0, ring.x1)
    near, far = (ring.x0, ring.x1) if vertical else (ring.top, ring.bottom)
    if not near <= across <= far or far - near < 0.9 * line.line.size_pt:
        return None
    inside = [
        index
        for index, (start, end) in enumerate(line.edges)
        if line.sources[index] is not None
        and low - RING_REACH_PT <= (start + end) / 2 <= high + RING_REACH_PT
    ]
    if not inside or line.edges[inside[-1]][1] - line.edges[inside[0]][0] > 1.3 * (high - low):
        return None
    return inside[0], inside[-1] + 1


def _struck(line: CharLine, marks: Sequence[DrawnMark]) -> Iterator[Choice]:
    """A known set of alternatives of which some are struck out: the others are chosen."""
    strikes = [mark.bbox for mark in marks if mark.kind == "strike"]
    struck = [
        index
        for index, word in enumerate(line.sources)
        if word is not None and (word.struck or _is_under(line, index, strikes))
    ]
    done = -1
    for index in struck:
        if index < done:
            continue
        run = alternatives(line.text, index, index + 1)
        if not run:
            continue
        done = run[-1][1]
        states = [all(i in struck for i in range(start, end)) for start, end in run]
        if not any(states) or all(states) or not _is_known_set([line.text[a:b] for a, b in run]):
            continue
        for (start, end), is_struck in zip(run, states, strict=True):
            state: MarkState = "unchecked" if is_struck else "checked"
            yield Choice(start, end, line.text[start:end], state, "strike", "strike")


def _is_under(line: CharLine, index: int, strikes: Sequence[BBox]) -> bool:
    if not strikes:
        return False
    start, end = line.edges[index]
    middle = (start + end) / 2
    box = line.line.bbox
    point = (box.x_mid, middle) if line.line.vertical else (middle, box.y_mid)
    reach = 0.3 * line.line.size_pt
    return any(strike.expanded(reach).contains_point(*point) for strike in strikes)


def _circled(line: CharLine) -> Iterator[Choice]:
    """㊒・無: the circled character is the chosen one."""
    done = -1
    for index, character in enumerate(line.text):
        if index < done or character not in CIRCLED_CHOICES:
            continue
        run = alternatives(line.text, index, index + 1)
        words = [CIRCLED_CHOICES.get(line.text[a:b], line.text[a:b]) for a, b in run]
        if len(run) < 2 or not _is_known_set(words):
            continue
        done = run[-1][1]
        for (start, end), word in zip(run, words, strict=True):
            printed = line.text[start:end]
            state: MarkState = "checked" if printed in CIRCLED_CHOICES else "unchecked"
            yield Choice(start, end, word, state, printed, "glyph")


def _parenthesised(line: CharLine) -> Iterator[Choice]:
    """(有)・無: the word in brackets is taken for the chosen one, as an inference."""
    for pattern, chosen in ((_PAREN_LEFT, 1), (_PAREN_RIGHT, 2)):
        for match in pattern.finditer(line.text):
            if not _is_known_set([match[1], match[2]]):
                continue
            for group in (1, 2):
                state: MarkState = "checked" if group == chosen else "unchecked"
                mark = f"({match[group]})" if group == chosen else match[group]
                yield Choice(*match.span(group), match[group], state, mark, "inferred")


def area_to_numbered_choices(
    lines: Sequence[CharLine], marks: Sequence[DrawnMark]
) -> list[tuple[int, Choice]]:
    """1 ② 3: numbers in sequence, one of them circled or ringed; with their line's index.

    Where all numbers are circled they are mere enumerators.
    """
    matches = [(no, m) for no, line in enumerate(lines) for m in _ENUMERATOR.finditer(line.text)]
    numbers = [int(m[1]) if m[1] else _CIRCLED_DIGITS[m[2]] for _, m in matches]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return []
    rings = [mark.bbox for mark in marks if mark.kind == "ring"]
    chosen = [m[2] is not None or _is_ringed(lines[no], m.start(), rings) for no, m in matches]
    if not any(chosen) or all(chosen):
        return []
    choices = []
    for index, ((line_no, match), is_chosen) in enumerate(zip(matches, chosen, strict=True)):
        text = lines[line_no].text
        following = matches[index + 1] if index + 1 < len(matches) else None
        end = following[1].start() if following and following[0] == line_no else len(text)
        label = text[match.end() : end].strip(" 　.．、") or match[0]
        state: MarkState = "checked" if is_chosen else "unchecked"
        evidence: CheckboxEvidence = "glyph" if match[2] or not rings else "ring"
        choice = Choice(match.start(), match.end(), label, state, match[0], evidence)
        choices.append((line_no, choice))
    return choices


def _is_ringed(line: CharLine, index: int, rings: Sequence[BBox]) -> bool:
    return any(span[0] <= index < span[1] for ring in rings if (span := characters_in(line, ring)))
