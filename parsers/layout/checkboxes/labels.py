"""What a check box says: its label, the detail behind it, and the heading of its group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from parsers.layout.checkboxes.areas import Area, CharLine
from parsers.layout.checkboxes.signs import Sign
from parsers.layout.text import ITEM_START, mend

COLUMN_GAP_EM: Final = 3.5
"""A wider gap parts columns; letter-spacing in labels (氏　　名) stays under three em."""

FULL_LINE_EM: Final = 2.0
"""A line that ends this near the edge was broken because it was full (one character, 禁則)."""

PROSE_MEASURE_EM: Final = 20.0
"""Outside tables only a line as long as running text is taken for a full one."""

HANGING_EM: Final = 0.6
"""A continuation stands under its label, not under its box; half an em is measuring noise."""

HEADING_LENGTH: Final = 40
"""Characters; a longer line above boxes is running text, not their heading."""

_QUESTION_NO: Final = re.compile(r"^[問Q]\s?[0-9０-９]{1,2}[\s　.．:：]*")
_BULLETS: Final = "・･●○◆ "
_TRIM: Final = " 　:：、，,・;；"
_CHOICE_LIST: Final = re.compile(r"[\s\[\]□]*\W{0,3}[<＜〈]\s*選択肢.*", re.DOTALL)
_BROKEN_BRACKETS: Final = re.compile(r"^\s*[\]］]|[\[［]\s*$")
_BRACKET: Final = re.compile(
    r"^(?P<label>.*?)(?P<gap>\s*)[(（](?P<inner>[^()（）]*)[)）]?$", re.DOTALL
)
_OTHER: Final = re.compile(r"^その他の|その他$")
_LIMIT: Final = re.compile(r"(?:除く|含む)。?$")
_OWN_BRACKET: Final = re.compile(r"除く|含む|[等、。]")
_NEXT_HEADING: Final = re.compile(r"^(?P<label>.+?)\s+(?P<heading>\S[^:：]*)[:：]\s*$", re.DOTALL)


class Found(Struct, frozen=True):
    """A sign with its place: line ``line_no`` of an area."""

    area: Area
    line_no: int
    sign: Sign

    @property
    def line(self) -> CharLine:
        """The printed line it stands in."""
        return self.area.lines[self.line_no]


class Labelled(Struct, frozen=True):
    """The words of a check box."""

    label: str
    detail: str | None
    group_label: str | None
    section: str | None = None


def label_area(area: Area, found: Sequence[Found]) -> list[Labelled]:
    """Labels for all signs of one area, in their order."""
    by_line: dict[int, list[Found]] = {}
    for item in found:
        by_line.setdefault(item.line_no, []).append(item)
    taken: set[int] = set()
    labelled: list[Labelled] = []
    heading: str | None = None
    previous_line = -1
    for line_no, items in by_line.items():
        leading = _leading_text(area, line_no, items, taken)
        above = _heading_above(area, previous_line, line_no, taken)
        if above is not None:
            heading = above
        labels_left = line_no not in taken and _labels_stand_left(area, items)
        if leading and not labels_left:
            heading = leading
        for position in range(len(items)):
            text = (
                _left_label(items, position)
                if labels_left
                else _right_label(items, position, by_line, taken)
            )
            text, next_heading = _split_next_heading(text)
            label, detail = split_detail(text)
            labelled.append(Labelled(label, detail, heading))
            heading = next_heading or heading
        previous_line = line_no
    return _share_details(labelled)


def to_heading(text: str | None) -> str | None:
    """A group's heading as its last line prints it, without the bullet."""
    return text.split("\n")[-1].lstrip(_BULLETS) or None if text else None


def _share_details(items: Sequence[Labelled]) -> list[Labelled]:
    """Where one choice of a group has a bracket to fill in, those of the others are such too."""
    groups = {item.group_label for item in items if item.detail is not None and not _is_other(item)}
    return [
        _with_detail(item) if item.group_label in groups and item.detail is None else item
        for item in items
    ]


def _with_detail(item: Labelled) -> Labelled:
    match = _BRACKET.match(item.label)
    if match is None or not match["label"] or _OWN_BRACKET.search(match["inner"]):
        return item
    return Labelled(match["label"].strip(_TRIM), match["inner"], item.group_label)


def _is_other(item: Labelled) -> bool:
    return _OTHER.search(item.label) is not None


def _without_lone_bracket(label: str) -> str:
    """The last of choices in brackets (□国 □県） without the bracket that closes them all."""
    is_lone = label.endswith((")", "）")) and not any(bracket in label for bracket in "(（")
    return label[:-1].strip(_TRIM) if is_lone else label


def split_detail(text: str) -> tuple[str, str | None]:
    """``その他（ 紙 ）`` to label and detail; a bracket that is part of the name stays.

    A bracket to be filled in is empty, padded with space, parted by space, or stands behind
    その他; （電話番号等） closes up on both sides. （フラッシュメモリを除く。） says by itself what
    it is, whatever gap a scan has.
    """
    text = _BROKEN_BRACKETS.sub("", _CHOICE_LIST.sub("", text))
    match = _BRACKET.match(text.strip())
    if match is None or not match["label"].strip():
        return _without_lone_bracket(mend(text).strip(_TRIM)), None
    inner, label = match["inner"], match["label"]
    is_padded = inner != inner.strip(" 　") or not inner.strip()
    is_other = _OTHER.search(label.strip()) is not None
    is_limit = _LIMIT.search(inner.rstrip()) is not None
    if not is_other and (is_limit or not (is_padded or match["gap"])):
        return mend(text).strip(_TRIM), None
    return mend(label).strip(_TRIM), mend(inner).strip()


def _leading_text(area: Area, line_no: int, items: Sequence[Found], taken: set[int]) -> str:
    """What stands before the first sign of a line and is not the end of a label above."""
    if line_no in taken:
        return ""
    line = area.lines[line_no]
    return mend(_BROKEN_BRACKETS.sub("", line.text[: items[0].sign.start])).strip(_TRIM)


def _heading_above(area: Area, previous_line: int, line_no: int, taken: set[int]) -> str | None:
    """The nearest line without signs above a line with signs, if it can be their heading."""
    above = line_no - 1
    if above <= previous_line or above in taken:
        return None
    line, below = area.lines[above], area.lines[line_no]
    distance = below.line.bbox.top - line.line.bbox.bottom
    if area.cell is None and distance > 1.5 * line.line.size_pt:
        return None
    text = _QUESTION_NO.sub("", mend(line.text)).strip(_TRIM)
    is_sentence = text.endswith("。") and not text.endswith(("か。", "さい。"))
    return text if text and len(text) <= HEADING_LENGTH and not is_sentence else None


def _labels_stand_left(area: Area, items: Sequence[Found]) -> bool:
    """有□ 無□: every sign has text before it and the last has none behind it."""
    line = items[0].line
    if line.text[items[-1].sign.end :].strip(_TRIM) or _is_full(area, line):
        return False
    starts = [0, *(item.sign.end for item in items[:-1])]
    return all(
        line.text[start : item.sign.start].strip(_TRIM)
        for start, item in zip(starts, items, strict=True)
    )


def _left_label(items: Sequence[Found], position: int) -> str:
    line, sign = items[position].line, items[position].sign
    start = items[position - 1].sign.end if position else 0
    text = line.text[start : sign.start].rstrip()
    cut = max((i for i in range(len(text)) if _is_column_gap(line, start + i)), default=0)
    return text[cut:]


def _right_label(
    items: Sequence[Found], position: int, by_line: dict[int, list[Found]], taken: set[int]
) -> str:
    """Text up to the next sign, a wide gap or the line's end, with the lines it runs on to."""
    item = items[position]
    is_last = position + 1 == len(items)
    end = len(item.line.text) if is_last else items[position + 1].sign.start
    cut = _cut_at_column_gap(item.line, item.sign.end, end)
    text = item.line.text[item.sign.end : cut]
    if not is_last or cut < end:
        return text
    return "\n".join([text, *_continuations(item, by_line, taken)])


def _continuations(item: Found, by_line: dict[int, list[Found]], taken: set[int]) -> list[str]:
    """The lines that a label runs on to: its own is full, or they hang under its text."""
    area, pieces = item.area, []
    em = item.line.line.size_pt
    label_start = item.line.edges[item.sign.end - 1][1]
    current = item.line
    for line_no in range(item.line_no + 1, len(area.lines)):
        following = area.lines[line_no]
        signs = by_line.get(line_no, [])
        text = following.text[: signs[0].sign.start] if signs else following.text
        is_hanging = following.line.start >= label_start - HANGING_EM * em and not signs
        is_near = abs(following.line.bbox.top - current.line.bbox.bottom) < 1.2 * em
        starts_anew = not text.strip() or bool(ITEM_START.match(text.strip()))
        if starts_anew or not is_near or not (is_hanging or _is_full(area, current)):
            break
        taken.add(line_no)
        pieces.append(text)
        if signs:
            break
        current = following
    return pieces


def _is_full(area: Area, line: CharLine) -> bool:
    """Whether a line was broken for want of room: at the cell's edge, or the page's measure."""
    em = line.line.size_pt
    if area.cell is not None:
        return line.line.end >= area.edge - FULL_LINE_EM * em
    measure = line.line.end - line.line.start
    return line.line.end >= area.text_end - FULL_LINE_EM * em and measure >= PROSE_MEASURE_EM * em


def _cut_at_column_gap(line: CharLine, start: int, end: int) -> int:
    """Where a label ends before a gap that parts columns; gaps in brackets do not count."""
    depth = 0
    for index in range(start, end):
        if (
            depth == 0
            and index > start
            and _is_column_gap(line, index)
            and line.text[start:index].strip()
        ):
            return index
        depth += (line.text[index] in "(（[［「") - (line.text[index] in ")）]］」")
    return end


def _is_column_gap(line: CharLine, index: int) -> bool:
    is_start = index > 0 and line.sources[index] is not None and line.sources[index - 1] is None
    return is_start and line.gap_before(index) > COLUMN_GAP_EM * line.line.size_pt


def _split_next_heading(text: str) -> tuple[str, str | None]:
    """``有 □ …``: 「A　時期：」 before the next sign is label A and the next group's heading."""
    match = _NEXT_HEADING.match(text)
    if match is None:
        return text, None
    return match["label"], mend(match["heading"]).strip(_TRIM)
