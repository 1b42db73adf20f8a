"""Words set apart in a cell that holds nothing else, some of them ringed: each is a choice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from corpus.page import DrawnMark, MarkState
from parsers.layout.checkboxes.areas import CharLine
from parsers.layout.checkboxes.choices import (
    LONGEST_ALTERNATIVE,
    SEALS,
    Choice,
    alternatives,
    characters_in,
)

APART_EM: Final = 0.6
"""White space between two choices; less of it parts the letters of a spaced-out word."""

MIN_WORDS: Final = 3
"""A ringed character beside a single word may be the sign of a legend (㊟); known pairs are told
by themselves."""

_STRAY: Final = " 　、，,。.・：:;'`´′\"“”~"
"""Beside a choice that is set apart it is no punctuation, but what a scan makes of a ring's end."""

_SEPARATORS: Final = "・／/｜|"
_BRACKET: Final = re.compile(r"[(（][^()（）]*[)）]?$")
_WHOLE_BRACKET: Final = re.compile(r"[(（]\s*(?P<first>[^\s()（）])[^()（）]*(?P<last>)[)）]")
_OPENING: Final = re.compile(r"[(（]")
_CLOSING: Final = re.compile(r"[)）]")
_NO_WORD: Final = re.compile(r"[・／/｜|、，。：:]")


class _Word(NamedTuple):
    """A word of a cell by its line and characters; its stem ends where its bracket begins."""

    line_no: int
    start: int
    end: int
    stem: str


def area_to_ringed_words(
    lines: Sequence[CharLine], marks: Sequence[DrawnMark]
) -> list[tuple[int, Choice]]:
    """The choices of a cell of words some of which are ringed; with their line's index.

    Where the first word stands before a set that is known (通知　有　無), it is their label, and
    the set tells its choices by itself.
    """
    rings = [mark.bbox for mark in marks if mark.kind == "ring"]
    if not rings:
        return []
    breaks_of = _separators if _go_on_behind_separators(lines) else _gaps
    words = [word for no, line in enumerate(lines) for word in _words_of(no, line, breaks_of(line))]
    if len(words) < 2 or not all(map(_may_be_choice, words)):
        return []
    ringed: set[_Word] = set()
    for line_no, line in enumerate(lines):
        for span in (characters_in(line, ring) for ring in rings):
            if span is None or line.text[slice(*span)] in SEALS:
                continue
            inside = [word for word in words if _is_in(word, line_no, span)]
            if len(inside) != 1 or _has_label(line, span):
                return []
            ringed.update(inside)
    if not ringed or (len(words) < MIN_WORDS and any(len(word.stem) == 1 for word in ringed)):
        return []
    return [(word.line_no, _choice(word, lines, is_ringed=word in ringed)) for word in words]


def _go_on_behind_separators(lines: Sequence[CharLine]) -> bool:
    """Whether a list of choices goes over several lines, each broken at ・ or /."""
    texts = [line.text.strip() for line in lines]
    return len(texts) > 1 and all(
        above[-1:] in _SEPARATORS or below[:1] in _SEPARATORS for above, below in pairwise(texts)
    )


def _gaps(line: CharLine) -> list[int]:
    """Where white space sets words of a line apart, a bracket staying with the word before it.

    A bracket with several words in it is no part of a choice but holds choices of its own:
    本人以外　（　親族　医療機関　）.
    """
    gaps = [
        match.end()
        for match in re.finditer(r"\s+(?=\S)", line.text)
        if line.gap_before(match.end()) >= APART_EM * line.line.size_pt
    ]
    held = [
        bracket.span()
        for bracket in _WHOLE_BRACKET.finditer(line.text)
        if any(bracket.start("first") < gap < bracket.end("last") for gap in gaps)
    ]
    outside = [gap for gap in gaps if not _is_in_bracket(line.text, gap)]
    inside = [gap for gap in gaps if any(start < gap < end for start, end in held)]
    return sorted({*outside, *inside, *(place for span in held for place in span)})


def _separators(line: CharLine) -> list[int]:
    """Where ・ or / parts words of a line."""
    places = (index for index, character in enumerate(line.text) if character in _SEPARATORS)
    return [index + 1 for index in places if not _is_in_bracket(line.text, index)]


def _words_of(line_no: int, line: CharLine, breaks: Sequence[int]) -> Iterator[_Word]:
    """The words of a line between its breaks."""
    for start, end in pairwise([0, *breaks, len(line.text)]):
        text = line.text[start:end].rstrip(_STRAY + _SEPARATORS)
        is_cut = len(_OPENING.findall(text)) != len(_CLOSING.findall(text))
        text = text.rstrip(f"{_STRAY})）(（") if is_cut else text
        begin = start + len(text) - len(text.lstrip(f"{_STRAY}(（" if is_cut else _STRAY))
        if begin < start + len(text):
            stem = _BRACKET.sub("", line.text[begin : start + len(text)]).strip()
            yield _Word(line_no, begin, start + len(text), stem)


def _is_in_bracket(text: str, index: int) -> bool:
    before = text[:index]
    opened = max(before.rfind("("), before.rfind("（"))
    return opened > max(before.rfind(")"), before.rfind("）"))


def _may_be_choice(word: _Word) -> bool:
    return 0 < len(word.stem) <= LONGEST_ALTERNATIVE and not _NO_WORD.search(word.stem)


def _is_in(word: _Word, line_no: int, span: tuple[int, int]) -> bool:
    """Whether a ring around these characters is one around the word."""
    start, end = max(word.start, span[0]), min(word.end, span[1])
    return word.line_no == line_no and end - start >= len(word.stem) / 2


def _has_label(line: CharLine, span: tuple[int, int]) -> bool:
    known = alternatives(line.text, *span)
    return bool(known) and bool(line.text[: known[0][0]].strip())


def _choice(word: _Word, lines: Sequence[CharLine], *, is_ringed: bool) -> Choice:
    text = lines[word.line_no].text[word.start : word.end]
    state: MarkState = "checked" if is_ringed else "unchecked"
    return Choice(word.start, word.end, text, state, "ring", "ring")
