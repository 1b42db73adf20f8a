"""The meeting that minutes record: from the labelled head, the title and the record's times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from corpus.layout import TextBlock
from corpus.rows import Meeting
from parsers.families.meeting_head import meeting_of
from parsers.families.minutes.head import Section, as_blocks
from parsers.families.minutes.labels import head_labels
from parsers.families.minutes.lines import Line
from parsers.forms.pairs import LabelledValue
from parsers.part import Part
from parsers.segments.head import body_of
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.sayings import read_round
from parsers.values.dates.times import parse_time

# Lines of a head that may hold the round where the title does not.
TITLE_LINES = 4

_OPENING = re.compile(r"開会|開議|開始")
_CLOSING = re.compile(r"閉会|散会|延会|終了")
_CLOSED = r"(?:閉会|散会|延会|終了)"
_CLOCK = r"(?:午前|午後|正午|[0-9一二三四五六七八九十]{1,3}[時:])"
# 13時30分開会、15時12分閉会 and 開会午前十時閉会午前十一時: each time with its own word.
_CLAUSE_END = re.compile(
    rf"(?<=[会議始了])[、，・]|(?<=[時分半]開[会議始])(?={_CLOCK})|(?<=[時分半])(?={_CLOSED}{_CLOCK})"
)
_BODY_WORD = (
    r"(?:審議会|審査会|協議会|委員会|評議会|懇談会|懇話会|検討会|研究会|連絡会|報告会|説明会|総会|議会|部会|分科会|理事会"
    r"|会議|ボード|チーム|本部|フォーラム|円卓)"
)
_RECORD_WORD = r"(?:会議|議事|審議)?\s*の?\s*(?:録|記録|概要|要旨|要録|要点|結果|大要|全文|報告書?)"
_BODY_IN_TITLE = re.compile(
    rf"(?P<body>[^。、]{{1,40}}?{_BODY_WORD})\s*(?:[^。、]{{0,8}}(?:定例会|臨時会|定例議会|臨時議会|総会))?\s*の?{_RECORD_WORD}.{{0,20}}"
)
# 農業委員会総会: a board that meets as a whole.
_BODY_ALONE = re.compile(
    rf"(?P<body>[^。、：:]{{2,40}}?{_BODY_WORD})(?:\s*(?:定例|臨時|通常|定期)?(?:総会|会議))?"
)
_ROUND = re.compile(
    r"第?[0-9０-９一二三四五六七八九十]{1,3}回(?:会議(?=\s|$))?|(?:令和|平成|昭和)?[元0-9０-９]{1,4}年度?"
)
_BRACKETED = re.compile(r"[（(【][^（）()【】]{0,20}[）)】]")


def read_meeting_of(
    head: Sequence[Line], sections: Sequence[Section], directions: Iterable[Line], part: Part
) -> Meeting | None:
    """The meeting; None where neither a label nor a line of the head says the day."""
    values = [value for section in sections if (value := _value_of(section))]
    blocks = as_blocks(head)
    meeting = meeting_of(values, structs.replace(part, blocks=blocks, tables=()))
    if meeting is None:
        return None
    start, end = _times([*head, *directions])
    rounds = (read_round(text) for text in (part.title or "", *_first_texts(head)))
    found = next((r for r in rounds if r is not None), None)
    return structs.replace(
        meeting,
        body_name=_body(values, head, part) or meeting.body_name,
        round=found.number if found else None,
        round_scope=found.scope if found else None,
        time_start=meeting.time_start or start,
        time_end=meeting.time_end or end,
    )


def _first_texts(head: Sequence[Line]) -> list[str]:
    return [line.text for line in head[:TITLE_LINES]]


def _value_of(section: Section) -> LabelledValue | None:
    match = head_labels().match(section.label)
    if match is None or not section.lines:
        return None
    lines = _place_of(section) if section.field == "venue" else section.lines
    return LabelledValue(
        field=match.field,
        score=match.score,
        path=(section.label,),
        text="\n".join(line.text for line in lines),
        raw_text="\n".join(line.raw_text for line in lines),
        page_number=lines[0].page_number,
        bbox=lines[0].bbox,
        confidence=lines[0].confidence,
    )


def _place_of(section: Section) -> Sequence[Line]:
    """A place is one line, or one cell; what follows it belongs to no label."""
    first = section.lines[0]
    if first.table_no is None:
        return (first,)
    cell = (first.table_no, first.row, first.column)
    here = [line for line in section.lines if (line.table_no, line.row, line.column) == cell]
    return (structs.replace(first, text="".join(line.text for line in here)),)


def _body(values: Sequence[LabelledValue], head: Sequence[Line], part: Part) -> str | None:
    """The body by its label, the title or the lines of the title, without the municipality."""
    named = [value.text.split("\n")[0] for value in values if value.field.id == "body_name"]
    for text in (*named, part.title or "", *_first_texts(head)):
        bare = _without_day_and_round(text)
        match = _BODY_IN_TITLE.fullmatch(bare) or _BODY_ALONE.fullmatch(bare)
        if match is not None:
            return _without_municipality("".join(match["body"].split()), part)
    found = (body_of([_as_block(_without_day_and_round(text), part)]) for text in named)
    return next((body for body in found if body is not None), None)


def _without_municipality(body: str, part: Part) -> str:
    for prefix in (part.prefecture, part.municipality):
        bare = body.removeprefix(prefix or "")
        # 議会 alone says less than 青空市議会.
        body = body if bare.startswith(("議会", "立")) else bare
    # A 市議会委員会 without a committee's name is the assembly.
    body = re.sub(r"(?<=議会)(?:定例会|臨時会)(?=.)", "", body)
    body = re.sub(r"^(?:定例|臨時)(?=(?:教育|農業|選挙管理)委員会$)", "", body)
    return re.sub(r"議会委員会$", "議会", body)


def _without_day_and_round(text: str) -> str:
    for start, end, _ in reversed(find_date_spans(text)):
        text = text[:start] + " " + text[end:]
    return " ".join(_ROUND.sub(" ", _BRACKETED.sub(" ", text)).split())


def _as_block(text: str, part: Part) -> TextBlock:
    place = part.blocks[0]
    return TextBlock(kind="heading", page_number=place.page_number, bbox=place.bbox, text=text)


def _times(lines: Iterable[Line]) -> tuple[str | None, str | None]:
    """When the meeting opened and closed, as directions and lines of the head say."""
    start: str | None = None
    end: str | None = None
    short = (line.folded for line in lines if len(line.text) <= TIME_LINE)
    for clause in (clause for text in short for clause in _CLAUSE_END.split(text)):
        if not (span := parse_time(clause)):
            continue
        if start is None and _OPENING.search(clause) and span.start is not None:
            start = span.start.strftime("%H:%M")
        if _CLOSING.search(clause):
            last = span.end or span.start
            end = last.strftime("%H:%M") if last is not None else end
    return start, end


TIME_LINE = 40
"""Characters; a longer line with a time in it is a sentence."""
