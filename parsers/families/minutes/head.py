"""The head of minutes as sections: 日時, 場所, 出席者, 議題 …, each with its lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from corpus.layout import TextBlock
from parsers.families.minutes.labels import EXACT, head_labels
from parsers.families.minutes.lines import Line
from parsers.families.minutes.record import is_direction
from parsers.families.minutes.speakers import role_of
from parsers.values.numerals import read_small_number

# Characters of a label that stands alone on its line (地方自治法第121条の規定により説明のため…).
MAX_LABEL = 48

_OF_ONE_VALUE = frozenset(
    ("body_name", "held", "hours", "venue", "observers", "open_status", "closed_reason")
)

_MARK = re.compile(r"^[○◯〇●◎◆◇■□△▲▽▼※＊*・]\s*")
_LEAD = (
    r"(?:[0-9０-９]{1,2}[.．、)）]?\s*|[(（][0-9０-９]{1,2}[)）]\s*"
    r"|[一二三四五六七八九十]{1,2}[.．、\s]\s*|[①-⑳]\s*|第[0-9０-９一二三四五]\s+)?"
)
_LABELLED = re.compile(
    rf"^{_LEAD}(?:【(?P<bracketed>[^】]{{1,24}})】|[〈《＜<](?P<angled>[^〉》＞>]{{1,24}})[〉》＞>]"
    r"|(?P<colon>(?![（(][^）)]*[：:])[^：:。、\n]{1,24}?)\s*[：:]"
    r"|(?P<gap>\S{1,20}?(?:\s?[（(][^（）()]{1,14}[）)])?)(?=\s|$))\s*(?P<rest>.*)$",
    re.DOTALL,
)
# 日　時　令和5年11月2日: a label set wide.
_SET_WIDE = re.compile(rf"^{_LEAD}(?P<label>\S(?:\s\S){{1,4}})\s+(?P<rest>\S.*)$", re.DOTALL)
_COUNT = re.compile(
    r"[（(][^（）()]*?(?P<n>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,4})\s*[名人][^（）()]*[）)]"
)


class Section(Struct, frozen=True):
    """Lines under a label of the head.

    Attributes:
        field: id of the field of the form ``meeting_head`` that the label means.
        label: as printed, without enumerator.
        count: the number of people that the label states (出席委員（13名）); None if none.
        lines: its lines; the first begins behind the label.
        numbering: how its label is enumerated (``9.``, ``(9)``); empty where it is not.
        place: number of the table and column that its label stands in; None outside tables.
    """

    field: str
    label: str
    count: int | None
    lines: tuple[Line, ...]
    numbering: str = ""
    place: tuple[int, int] | None = None


def sections_of(lines: Sequence[Line]) -> list[Section]:
    """Cut a head at its labels; lines above the first label belong to no section."""
    sections: list[Section] = []
    last_columns = _last_columns(lines)
    for line in _with_labels_apart(lines):
        found = _label_at(line)
        if found is None and sections and _is_other_label(line, sections[-1], last_columns):
            found = Section("other", line.text, None, (), place=_place_of(line))
        if found is not None and not (sections and _lies_in(found, sections[-1])):
            sections.append(found)
        elif sections and not is_direction(line) and not _stands_below(line, sections[-1]):
            last = sections[-1]
            sections[-1] = structs.replace(last, lines=(*last.lines, line))
    return sections


def _last_columns(lines: Sequence[Line]) -> dict[tuple[int, int], int]:
    """The last column with text, by table and row."""
    return {
        (line.table_no, line.row): line.column
        for line in sorted(lines, key=lambda line: line.column or 0)
        if line.table_no is not None and line.row is not None and line.column is not None
    }


def _is_other_label(
    line: Line, section: Section, last_columns: Mapping[tuple[int, int], int]
) -> bool:
    """Whether a line is a label that no form knows, in the column of a label with one value."""
    if section.field not in _OF_ONE_VALUE or section.place is None or not section.lines:
        return False
    if line.table_no is None or line.row is None or line.row == section.lines[0].row:
        return False
    is_under = _place_of(line) == section.place
    return is_under and last_columns[line.table_no, line.row] > section.place[1]


def _place_of(line: Line) -> tuple[int, int] | None:
    if line.table_no is None or line.column is None:
        return None
    return line.table_no, line.column


def _stands_below(line: Line, section: Section) -> bool:
    """Whether a line stands below the table whose last entry a section is: it is no part of it."""
    return line.table_no is None and any(each.table_no is not None for each in section.lines)


def _with_labels_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; a label that fills a printed line is parted from the entry that layout joined."""
    for line in lines:
        first, _, rest = line.raw_text.partition("\n")
        label = _label_at(structs.replace(line, text=first.strip())) if rest else None
        begins = label is not None and not label.lines and line.text.startswith(first.strip())
        if line.table_no is None and begins:
            yield structs.replace(line, text=first.strip(), raw_text=first)
            behind = line.text[len(first.strip()) :].strip()
            yield structs.replace(line, text=behind, raw_text=rest)
        else:
            yield from _labelled_lines(line)


def _labelled_lines(line: Line) -> Iterator[Line]:
    """A paragraph that layout made of labelled lines (日時 … over 場所 …) cut at the labels."""
    printed = [text.strip() for text in line.raw_text.split("\n")]
    found = [_label_at(structs.replace(line, text=text)) for text in printed]
    starts = [place for place, section in enumerate(found) if section and section.lines]
    if line.table_no is not None or len(starts) < 2 or starts[0] != 0:
        yield line
        return
    for start, end in pairwise((*starts, len(printed))):
        group = printed[start:end]
        yield structs.replace(line, text="".join(group), raw_text="\n".join(group))


def _label_at(line: Line) -> Section | None:
    text = _MARK.sub("", line.text)
    match = _LABELLED.match(text)
    label, rest = _label_and_rest(match, text)
    known = head_labels().match(label) if label else None
    if known is None or (known.score < EXACT and role_of(label) is not None):
        return None
    count = _COUNT.search(text.removesuffix(rest)) or _COUNT.match(rest)
    stated = _number(count["n"]) if count else None
    rest = rest.removeprefix(count.group()).strip() if count else rest
    value = (structs.replace(line, text=rest),) if rest else ()
    return Section(known.field.id, label, stated, value, _numbering(line.text), _place_of(line))


def _label_and_rest(match: re.Match[str] | None, text: str) -> tuple[str, str]:
    """What may be a line's label, and the text behind it; the whole line where it is short."""
    wide = _SET_WIDE.match(text)
    label = "".join(wide["label"].split()) if wide is not None else ""
    if wide is not None and (known := head_labels().match(label)) and known.score >= EXACT:
        return label, wide["rest"].strip()
    if match is not None:
        label = match["bracketed"] or match["angled"] or match["colon"] or match["gap"]
        rest = match["rest"].strip()
        first, _, others = label.strip().partition(" ")
        if match["colon"] and others and head_labels().match(first) is not None:
            # 出席者　委員：山田会長 : the label with the colon is one of the entries.
            return first, text[text.index(first) + len(first) :].strip()
        if rest or head_labels().match(label) is not None:
            return label.strip(), rest
    whole = "".join(text.split())
    return (whole, "") if len(whole) <= MAX_LABEL and "。" not in whole else ("", "")


# An agenda has items like 開会, 議事, 会議録署名議員の指名 and その他, lists of people begin lines
# with 委員.
_WORDS_OF_ITEMS = ("agenda", "other", "record", "conclusion", "signers")
_LISTS_OF_MEMBERS = ("attendees", "absentees")
_MEMBERS = ("委員", "議員", "構成員", "会員", "農業委員", "推進委員")


def _lies_in(found: Section, section: Section) -> bool:
    """Whether a line that looks like a label is an entry of the section above it."""
    if section.field == "agenda" and found.field in _WORDS_OF_ITEMS:
        return _is_numbered_apart(found, section) and not _starts_over(found, section)
    if section.field == "materials":
        return _stands_right_of(found, section) or found.numbering == "・" != section.numbering
    if section.field == "record":
        return _is_of_matters_told(found, section)
    if section.field in ("secretariat", "explainers") and found.label == "書記":
        return bool(found.lines)
    is_entry = bool(found.lines) or _stands_right_of(found, section)
    return section.field in _LISTS_OF_MEMBERS and found.label in _MEMBERS and is_entry


def _is_of_matters_told(found: Section, section: Section) -> bool:
    """Whether a label stands among the matters under 会議の概要: (2) その他, 【結果】 承認.

    会議の結果 is a label of the head where it is numbered as 会議の概要 is.
    """
    matters = {_numbering(line.text) for line in section.lines} - {"", "・"}
    if found.field == "conclusion":
        return bool(matters) and bool(found.lines) and not found.numbering
    return found.field in _WORDS_OF_ITEMS and found.numbering in matters - {section.numbering}


def _is_numbered_apart(found: Section, section: Section) -> bool:
    return bool(found.numbering) and found.numbering != section.numbering


def _starts_over(found: Section, section: Section) -> bool:
    """Whether a line numbered unlike the items above begins the record (議題 (1) … | １ 開会)."""
    styles = {_numbering(line.text) for line in section.lines} - {"", "・"}
    return found.label == "開会" and bool(styles) and found.numbering not in styles


def _stands_right_of(found: Section, section: Section) -> bool:
    """Whether a label stands in a column behind another's: 欠席者 | 委員 | their names."""
    if found.place is None or section.place is None:
        return False
    return found.place[0] == section.place[0] and found.place[1] > section.place[1]


def _numbering(text: str) -> str:
    if text.startswith(("・", "･")):
        return "・"
    lead = re.match(_LEAD, text)
    folded = unicodedata.normalize("NFKC", lead.group() if lead else "")
    return re.sub(r"[0-9]+", "9", re.sub(r"[一二三四五六七八九十]+", "十", folded)).strip()


def _number(digits: str) -> int | None:
    return read_small_number(unicodedata.normalize("NFKC", digits))[0]


def printed_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines; what a cell joined into one text comes as it is printed, one entry a line."""
    found: list[Line] = []
    for line in lines:
        printed = [text.strip() for text in line.raw_text.split("\n") if text.strip()]
        if line.table_no is None or len(printed) < 2 or "。" in line.text:
            found.append(line)
        else:
            found.extend(structs.replace(line, text=text, raw_text=text) for text in printed)
    return found


def as_blocks(lines: Sequence[Line]) -> tuple[TextBlock, ...]:
    """Lines as blocks of text, for readers of outlines and heads."""
    return tuple(
        TextBlock(
            kind="paragraph",
            page_number=line.page_number,
            bbox=line.bbox,
            text=_MARK.sub("", line.text),
            raw_text=line.raw_text,
            confidence=line.confidence,
        )
        for line in lines
    )
