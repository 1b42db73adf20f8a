"""Whether what looks like a title begins another paper, or goes on with the one being read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from corpus.characters import squeezed
from corpus.forms.definition import FormDefinition
from corpus.forms.load import form_named
from corpus.layout import TextBlock
from parsers.forms.labels import index_of

# A title and the attachment's label beside it begin the same paper.
SAME_HEAD_BLOCKS = 4
# A file may begin with labelled lines (審議会等名称 …) over the title that tells its kind.
FILE_HEAD_BLOCKS = 10
# The number of a bill, and what may stand over it: the box that says how it was decided.
BILL_HEAD_BLOCKS = 2
# Headings of a table that are no chance where another table has the same.
MIN_HEAD_TEXTS = 3
# What a label of a head is alike to; what is only nearly spelled so may be a title.
KNOWN_LABEL = 0.9
# A running title as a scan misreads it: one or two characters of a dozen.
SAME_TITLE_SIMILARITY = 0.8
# Bills of one file bear the same words: 議案第1号, 議案第2号.
_NUMBER: Final = re.compile(r"第[0-9]+号")


class Start(Struct, frozen=True):
    """The beginning of a paper.

    Attributes:
        block_index: of its first block in the file's flow.
        title: the line that is its title; None where only a label or a unit's head begins it.
        unit_head: the running head 【…】 over it, if there is one.
        is_addressed: whether its head says whom it is addressed to.
    """

    block_index: int
    form: FormDefinition | None = None
    title: str | None = None
    unit_head: str | None = None
    is_addressed: bool = False


def labels_head(current: Start, start: Start, blocks: Sequence[TextBlock]) -> bool:
    """Whether a line under the title of minutes is a label of their head (議事日程, 付議案件)."""
    if current.form is None or current.form.family != "minutes" or start.form is None:
        return False
    between = blocks[current.block_index + 1 : start.block_index]
    known = index_of(form_named("meeting_head")).match(start.title or "")
    return (
        start.form.family != "minutes"
        and known is not None
        and known.score >= KNOWN_LABEL
        and len(between) < FILE_HEAD_BLOCKS
        and blocks[current.block_index].page_number == blocks[start.block_index].page_number
        and not any("。" in block.text for block in between)
    )


def heads_more_of(
    current: Start,
    start: Start,
    blocks: Sequence[TextBlock],
    heads: Mapping[int, tuple[str, ...]],
) -> bool:
    """Whether a line heads a further table of the paper that is being read.

    What would be another kind's title (議員提出議案・請願) stands over a table with the head of
    the one before it.
    """
    if current.form is None or start.form is None or start.form.family == current.form.family:
        return False
    before = [b.table_no for b in blocks[current.block_index : start.block_index] if b.table_no]
    behind = blocks[start.block_index : start.block_index + SAME_HEAD_BLOCKS]
    below = next((block.table_no for block in behind if block.table_no), None)
    head = heads.get(below, ()) if below is not None else ()
    return len(head) >= MIN_HEAD_TEXTS and any(heads.get(number) == head for number in before)


def names_bill(current: Start, start: Start, blocks: Sequence[TextBlock]) -> bool:
    """Whether a title is what a bill is called whose number stands right over it.

    意見書案第５号 | …を求める意見書: the text itself follows as another paper.
    """
    if current.form is None or current.form.id != "bill" or start.form is None:
        return False
    number, title = blocks[current.block_index], blocks[start.block_index]
    lines = blocks[current.block_index : start.block_index]
    is_near = len(lines) <= BILL_HEAD_BLOCKS and number.page_number == title.page_number
    return is_near and start.form.named_by_title and not any("。" in b.text for b in lines)


def same_head(current: Start, start: Start, blocks: Sequence[TextBlock]) -> bool:
    """Whether a title stands in the head that another title or label begins."""
    between = blocks[current.block_index + 1 : start.block_index]
    is_file_head = current.block_index == 0 and current.form is None
    is_one_form = current.form is not None and _special_of(current.form, start.form) is not None
    reach = FILE_HEAD_BLOCKS if is_file_head else SAME_HEAD_BLOCKS
    return (
        start.block_index - current.block_index <= reach
        and blocks[current.block_index].page_number == blocks[start.block_index].page_number
        and (current.form is None or start.form is None or is_one_form)
        and not any(block.kind == "table" for block in between)
        and (is_one_form or not any("。" in block.text for block in between))
    )


def merged(current: Start, start: Start) -> Start:
    """The beginning that two lines of one head are together."""
    return Start(
        current.block_index,
        _special_of(current.form, start.form) or current.form or start.form,
        current.title or start.title,
        start.unit_head or current.unit_head,
        current.is_addressed or start.is_addressed,
    )


def _special_of(form: FormDefinition | None, other: FormDefinition | None) -> FormDefinition | None:
    """Of a form and one that extends it the latter: a list's title over a sheet of its own."""
    if form is None or other is None:
        return None
    if form is other or other.extends == form.id:
        return other
    return form if form.extends == other.id else None


def goes_on(current: Start, start: Start) -> bool:
    """Whether a title is the running title of the paper that is being read."""
    if start.form is None or start.form is not current.form:
        return False
    if start.unit_head != current.unit_head:
        return False
    if start.is_addressed:
        return False
    if start.form.family == "board_papers" and not start.form.named_by_title:
        return True
    here, before = squeezed(start.title or ""), squeezed(current.title or "")
    if _NUMBER.findall(here) != _NUMBER.findall(before):
        return False
    return Levenshtein.normalized_similarity(here, before) >= SAME_TITLE_SIMILARITY
