"""Check boxes that contradict each other or what is written beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.characters import squeezed
from corpus.document import Issue
from corpus.layout import Checkbox

# Pairs of which only one can be ticked, as their labels are printed.
EXCLUSIVE_PAIRS = (("有", "無"), ("要", "不要"), ("要", "否"), ("可", "否"), ("する", "しない"))
# Two boxes with nothing between them are one mark written twice (a transcript's input and the
# glyph it stands for): they touch within this many widths of a box.
TWICE_WITHIN = 1.6
# What a form itself prints in a bracket that is to be filled in.
_PROMPT = re.compile(r"具体的|理由|内容|名称|方法|詳細|記入|※")


def mark_issues(boxes: Sequence[Checkbox]) -> Iterator[Issue]:
    """Exclusive marks ticked together, one mark with two states, details without their mark."""
    yield from _exclusive_issues(boxes)
    yield from _twice_issues(boxes)
    yield from _detail_issues(boxes)


def _exclusive_issues(boxes: Sequence[Checkbox]) -> Iterator[Issue]:
    groups: dict[tuple[int, str | None, float], dict[str, Checkbox]] = defaultdict(dict)
    for box in boxes:
        if box.state == "checked":
            line = round(box.bbox.y_mid / max(box.bbox.height, 1.0))
            groups[(box.page_number, box.group_label, line)].setdefault(squeezed(box.label), box)
    for checked in groups.values():
        for pair in EXCLUSIVE_PAIRS:
            if all(label in checked for label in pair):
                yield _issue(
                    "exclusive_marks", f"{pair[0]} and {pair[1]} are both ticked", checked[pair[0]]
                )


def _twice_issues(boxes: Sequence[Checkbox]) -> Iterator[Issue]:
    for first, second in pairwise(boxes):
        gap = second.bbox.x0 - first.bbox.x1
        is_twice = (
            not first.label
            and bool(second.label)
            and first.page_number == second.page_number
            and abs(first.bbox.y_mid - second.bbox.y_mid) < first.bbox.height / 2
            and -first.bbox.width <= gap <= TWICE_WITHIN * first.bbox.width
        )
        if is_twice and first.state != second.state:
            message = f"{second.label}: marked {first.state} and {second.state} at once"
            yield _issue("mark_conflict", message, second)


def _detail_issues(boxes: Sequence[Checkbox]) -> Iterator[Issue]:
    """A detail is written in the ( ) of an entry that is not ticked (□その他（ ラベル ）)."""
    for box in boxes:
        is_fill_in = squeezed(box.label).startswith("その他")
        detail = squeezed(box.detail or "")
        is_filled = bool(detail) and not _PROMPT.match(detail)
        if is_fill_in and is_filled and box.state == "unchecked":
            yield _issue(
                "detail_without_mark",
                f"{box.label}（{box.detail}） is filled in but not ticked",
                box,
                severity_is_info=True,
            )


def _issue(code: str, message: str, box: Checkbox, *, severity_is_info: bool = False) -> Issue:
    return Issue(
        code=code,
        severity="info" if severity_is_info else "warning",
        message=message,
        page_number=box.page_number,
        bbox=box.bbox,
    )
