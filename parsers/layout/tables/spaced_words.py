"""Headings and names set with white inside (氏　　名, 北沢　和彦) that look like two columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
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

MAX_LETTER_GAP_EM: Final = 3.0
"""White between the letters of one heading: one to three full-width spaces."""

GROUP_GAP_RATIO: Final = 3.0
"""Headings of letters stand this many times farther apart than their letters, or more."""

_PART_OF_NAME: Final = re.compile(r"[^\d\W]{1,3}(?:君|氏|様|殿|さん)?")
"""Surnames and given names have three letters at most."""

# 答申に加わった者 too.
_NAME_HEADING: Final = re.compile(
    r"氏名|名前|姓名|(?:委員|議員|構成員|会員|出席者|担当者)(?:の?氏?名)?"
    r"|[^\d\W]{2,12}[っし]た(?:者|委員)(?:の?氏?名)?"
)

Extent = tuple[float, float]


def spaced_heads_joined(heads: Sequence[Segment]) -> list[Segment]:
    """The headings of a line; letters that spell usual headings together are one each.

    The letters of 款, 項 and 目 over their own columns spell none to their end. Letters that
    stand together in groups far apart (期　日 … 内　容) are a heading a group.
    """
    joined: list[Segment] = []
    for is_letter, group in groupby(heads, key=lambda head: _is_letter(head.text)):
        run = list(group)
        words = None
        if is_letter and len(run) > 1:
            words = _words_of([head.text for head in run]) or _groups_of(run)
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


def _groups_of(letters: Sequence[Segment]) -> list[int] | None:
    """Lengths of groups of letters whose white is far narrower than that between the groups.

    None where the letters stand in no two groups, or one of them alone (職 … 氏　名) beside
    groups that are no usual headings: 款, 項 and 目 stand near to each other, and far from 節.
    """
    gaps = [right.x0 - left.x1 for left, right in pairwise(letters)]
    em_pt = max(letter.x1 - letter.x0 for letter in letters)
    ends = [at for at, gap in enumerate(gaps, start=1) if gap > MAX_LETTER_GAP_EM * em_pt]
    inner = [gap for gap in gaps if gap <= MAX_LETTER_GAP_EM * em_pt]
    bounds = list(pairwise([0, *ends, len(letters)]))
    words = ["".join(letter.text for letter in letters[a:b]) for a, b in bounds]
    lengths = [len(word) for word in words]
    if len(words) < 2 or not 1 < max(lengths) <= MAX_HEADING_LETTERS:
        return None
    if min(lengths) == 1 and not all(is_heading_word(word) for word in words if len(word) > 1):
        return None
    outer = [gaps[end - 1] for end in ends]
    return lengths if min(outer) >= GROUP_GAP_RATIO * max(inner) else None


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
