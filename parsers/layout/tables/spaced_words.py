"""Headings and names set with white inside (氏　　名, 北沢　和彦) that look like two columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from statistics import median
from typing import Final

from msgspec import structs

from corpus.geometry import union_of
from corpus.page import Word
from parsers.layout.tables.cell_kinds import compact, is_heading_word
from parsers.layout.tables.segments import Segment

NAME_GAP_EM: Final = 1.4
"""Surname and given name are parted by a full-width space: one em, 1.35 to a scan's ink."""

MAX_HEADING_LETTERS: Final = 5
"""Headings set letter by letter are short."""

_PART_OF_NAME: Final = re.compile(r"[^\d\W]{1,3}(?:君|氏|様|殿|さん)?")
"""Surnames and given names have three letters at most."""

_NAME_HEADING: Final = re.compile(
    r"氏名|名前|姓名|(?:委員|議員|構成員|会員|出席者|担当者)(?:の?氏?名)?"
)

Extent = tuple[float, float]


def spaced_heads_joined(heads: Sequence[Segment]) -> list[Segment]:
    """The headings of a line; letters that spell usual headings together are one each.

    The letters of 款, 項 and 目 over their own columns spell none to their end.
    """
    joined: list[Segment] = []
    for is_letter, group in groupby(heads, key=lambda head: _is_letter(head.text)):
        run = list(group)
        words = _words_of([head.text for head in run]) if is_letter and len(run) > 1 else None
        if words is None:
            joined.extend(run)
            continue
        at = 0
        for length in words:
            joined.append(_one(run[at : at + length]))
            at += length
    return joined


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text > "\u3040"


def _words_of(letters: Sequence[str]) -> list[int] | None:
    """Lengths of the usual headings that letters spell one after the other, to the last one."""
    if not letters:
        return []
    for length in range(min(MAX_HEADING_LETTERS, len(letters)), 1, -1):
        if is_heading_word(compact("".join(letters[:length]))):
            rest = _words_of(letters[length:])
            if rest is not None:
                return [length, *rest]
    return None


def _one(run: Sequence[Segment]) -> Segment:
    words = [word for head in run for word in head.words]
    whole = structs.replace(
        words[0],
        text="".join(word.text for word in words),
        bbox=union_of(word.bbox for word in words),
        char_edges=(),
    )
    return Segment((whole,), run[0].x0, run[-1].x1)


def merge_parted_names(
    extents: Sequence[Extent], rows: Sequence[Sequence[Segment]]
) -> list[Extent]:
    """Columns put together that hold surnames and given names under one heading."""
    merged = [*extents[:1]]
    for extent in extents[1:]:
        if _is_one_name(merged[-1], extent, rows):
            merged[-1] = (merged[-1][0], extent[1])
        else:
            merged.append(extent)
    return merged


def _is_one_name(before: Extent, extent: Extent, rows: Sequence[Sequence[Segment]]) -> bool:
    heads = _texts_in((before[0], extent[1]), rows[:1])
    is_headed = len(rows[0]) > 1 and len(heads) == 1 and _NAME_HEADING.fullmatch(heads[0])
    if not is_headed or not _are_near(before, extent, rows[1:]):
        return False
    texts = [*_texts_in(before, rows[1:]), *_texts_in(extent, rows[1:])]
    return all(_PART_OF_NAME.fullmatch(text) for text in texts)


def _are_near(before: Extent, extent: Extent, rows: Sequence[Sequence[Segment]]) -> bool:
    """Whether no more than a space is between what stands in two stretches, in some row."""
    left, right = _words_in(before, rows), _words_in(extent, rows)
    if not left or not right:
        return False
    em_pt = median((word.bbox.x1 - word.bbox.x0) / len(word.text) for word in (*left, *right))
    gap_pt = min(word.bbox.x0 for word in right) - max(word.bbox.x1 for word in left)
    return gap_pt <= NAME_GAP_EM * em_pt


def _texts_in(extent: Extent, rows: Sequence[Sequence[Segment]]) -> list[str]:
    return [compact(word.text) for word in _words_in(extent, rows)]


def _words_in(extent: Extent, rows: Sequence[Sequence[Segment]]) -> list[Word]:
    """The words of rows that lie in a stretch."""
    return [
        word
        for row in rows
        for segment in row
        for word in segment.words
        if word.bbox.x0 < extent[1] and word.bbox.x1 > extent[0]
    ]
