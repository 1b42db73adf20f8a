"""Text of an assessment form walked through line by line, where no grid was found."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from corpus.forms.assessments import assessment_lists
from corpus.layout import TextBlock
from parsers.families.assessment.entries import Printed, block_lines
from parsers.families.assessment.labels import attachment_title, label_to_parts
from parsers.families.assessment.walk import Walk

_CONTENTS = re.compile(r"^\s*(?:項\s*目\s*一\s*覧|目\s*次)\s*$")
_MARKER = re.compile(r"^\s*[\[［]\s*(?:平成|令和).{1,12}様式\s*[0-9０-９]\s*[\]］]\s*$")
_ITEM_GROUP = re.compile(r"^\s*[<＜〈【]\s*([^<>＜＞〈〉【】]{1,30})\s*[>＞〉】]\s*$")
_LONE_STAR = re.compile(r"^\s*[※＊]\s*$")
_LONE_ROMAN = re.compile(r"^\s*(?:[ⅠⅡⅢⅣⅤⅥ]|III|II|IV|VI|I|V)\s*[.．]?\s*$")
MOST_LINES_OF_LABEL = 3
"""The longest label of the forms takes up three lines of their narrowest column."""


def walk_block(walk: Walk, block: TextBlock) -> None:
    """Take the labels and values of a block of text."""
    lines = list(block_lines(block))
    index = 0
    while index < len(lines):
        index += _take_line(walk, lines, index)


def _take_line(walk: Walk, lines: Sequence[Printed], index: int) -> int:
    """Take a line, with those that its label goes on in; returns how many lines it took."""
    line = lines[index]
    if _LONE_STAR.match(line.text):
        return 1
    if _LONE_ROMAN.match(line.text) and not walk.in_log:
        walk.wait_for_title(line)
        return 1
    if _CONTENTS.match(line.text) or _MARKER.match(line.text):
        walk.end_cover()
        return 1
    titled = walk.labels.section_titled(walk.with_number(line))
    if titled is not None:
        walk.begin_section(*titled)
        return 1
    annex = attachment_title(line.text)
    if annex is not None:
        walk.begin_annex(annex, line)
        return 1
    if walk.in_log:
        walk.take_log_line(line)
        return 1
    if walk.in_annex:
        _take_annex_line(walk, line)
        return 1
    return _take_labelled(walk, lines, index)


def _take_annex_line(walk: Walk, line: Printed) -> None:
    if walk.knows(line.text):
        # The title of the section behind the annex is lost; its heading tells it.
        walk.take_label(line, line.text)
        return
    group = _ITEM_GROUP.match(line.text)
    if group is None:
        walk.take_value(line)
        return
    walk.flush()
    walk.take_label(line, group[1])


def _take_labelled(walk: Walk, lines: Sequence[Printed], index: int) -> int:
    line = lines[index]
    rest = line.text
    # A label over labels may stand on one line with them: 再委託 ④再委託の有無 [再委託する].
    while (found := label_and_rest(walk, rest)) is not None:
        label, rest = found
        _wait(walk, Printed(label, line.source, line.line_no), label)
    if rest is not line.text:
        walk.take_value(Printed(rest, line.source, line.line_no))
        return 1
    for count in range(1, min(MOST_LINES_OF_LABEL, len(lines) - index) + 1):
        text = "".join(part.text for part in lines[index : index + count])
        if walk.knows(text) or label_to_parts(text).risk is not None:
            _wait(walk, line, text)
            return count
    walk.take_value(line)
    return 1


def _wait(walk: Walk, line: Printed, text: str) -> None:
    """A label behind values begins something new; labels in a row wait together."""
    parts = label_to_parts(text)
    walk.drop_heading_repeated_by(text)
    if walk.has_values or parts.number is not None or parts.risk is not None:
        walk.flush()
    walk.take_label(line, text)


def label_and_rest(walk: Walk, text: str) -> tuple[str, str] | None:
    """A known label at the beginning of a line, and what follows it there."""
    if walk.place.section is None and not walk.place.is_cover:
        return None
    for known in walk.labels.known_labels(walk.place.section):
        match = _beginning(known).match(text)
        if match is not None and walk.knows(match["label"]):
            return match["label"], match["rest"]
    return None


@functools.lru_cache(maxsize=2048)
def _beginning(label: str) -> re.Pattern[str]:
    """The label with any spacing at a line's start; a gap or bracket must follow it."""
    letters = r"\s*".join(re.escape(letter) for letter in label if not letter.isspace())
    if label in assessment_lists().groups:
        letters += r"\s*[0-9０-９]{1,2}"
    return re.compile(
        rf"^(?P<label>\s*(?:[0-9０-９]{{1,2}}[.．、]|[①-⑳])?\s*{letters}(?:\s*[※＊])?)"
        r"\s*(?=[\s:：\[［□■])[:：]?\s*(?P<rest>(?![※＊]\s*$)\S.*)$"
    )
