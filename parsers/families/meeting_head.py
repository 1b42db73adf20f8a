"""The head of an agenda or of minutes: which meeting, when, where, open or closed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import time
from typing import Literal

from corpus.document import Field
from corpus.evidence import Evidence
from corpus.forms.load import form_named
from corpus.layout import Checkbox, TextBlock
from corpus.rows import Meeting
from parsers.families.evidence import evidence_of
from parsers.families.fields import boxes_in, field_of
from parsers.families.meetings import format_of
from parsers.forms.labels import index_of
from parsers.forms.pairs import LabelledValue, pairs_in_blocks, pairs_in_table
from parsers.part import Part
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.sayings import read_round
from parsers.values.dates.times import parse_time
from parsers.values.dates.value import TimeSpan
from parsers.values.numbers.parse import parse_number

# A head ends before the first speech or section; agendas are short as a whole.
HEAD_BLOCKS = 60
MAX_VENUE_LENGTH = 40

# A line that ends with a place; bills and headings speak of places too (市民会館条例の一部改正).
_VENUE_WORD = re.compile(
    r"(?:会議室|委員会室|ホール|庁舎|会館|センター|議場|公民館|研修室|応接室|[0-9階]室)"
    r"[0-9０-９A-ZＡ-Ｚ一二三四五六七八九十号館階室棟・\s]*(?:[(（][^()（）]*[)）])?(?:にて|において|で)?$"
)
# 職務のため議場に出席した者: who came to a place, and not which.
_OF_PEOPLE = re.compile(r"(?:出席|欠席|入場|参加|説明)(?:した|する|の)|氏名")
_NOBODY = re.compile(r"(なし|無し|無|いない|おりません|該当なし)")
_VENUE_LABEL = re.compile(r"^.*?(?:開催)?(?:場\s*所|会\s*場)[:：\s]+")
_CLOSED = re.compile(r"非公開")
_PARTLY = re.compile(r"一部(非)?公開|部分公開")
# 公開・一部公開・非公開: what could be chosen, and nothing is.
_ALL_CHOICES = re.compile(r"公開[・/、・\s]+(?:[^・/、]{0,4}公開[・/、・\s]+)*非公開")
# 非公開の部分とその理由: the label asks for two things.
_PART_AND_REASON = re.compile(r"(?:部分|範囲|議題|案件|事項)(?:と|及び|・|や|、).*(?:理由|わけ)")
# A printed line that ends so far before the longest one is the last of its paragraph.
SHORT_LINE = 0.8

OpenStatus = Literal["open", "partly_open", "closed"]


def head_values(part: Part) -> list[LabelledValue]:
    """The labelled values of a head: in tables and in lines of text."""
    labels = index_of(form_named("meeting_head"))
    in_tables = [pair for table in part.tables[:3] for pair in pairs_in_table(table, labels)]
    return [*in_tables, *pairs_in_blocks(part.blocks[:HEAD_BLOCKS], labels)]


# A labelled value of a head is a line or a few; a longer text is a paragraph of the record.
MAX_VALUE_LENGTH = 400  # characters


def head_fields(part: Part) -> tuple[Field, ...]:
    """The labelled values of a head as fields, each label once."""
    values: dict[str, LabelledValue] = {}
    for value in head_values(part):
        if value.text.strip() and len(value.text) <= MAX_VALUE_LENGTH:
            values.setdefault(value.field.id, value)
    return tuple(field_of(value) for value in values.values())


def read_meeting(part: Part) -> Meeting | None:
    """The meeting that a paper's head tells of; None where it gives no date."""
    return meeting_of(head_values(part), part)


def meeting_of(found: Sequence[LabelledValue], part: Part) -> Meeting | None:
    """The meeting that labelled values tell of, the first of a label; None without a date."""
    values = {value.field.id: value for value in reversed(found) if value.text.strip()}
    evidence: dict[str, Evidence] = {}
    held_text, held = _held(part, values)
    if held is None:
        return None
    evidence["date_start"] = evidence_of(held, part.text_origin)
    for name in ("venue", "observers", "open_status", "closed_reason", "conclusion"):
        if name in values:
            evidence[name] = evidence_of(values[name], part.text_origin)
    days = [value for _, _, value in find_date_spans(held_text) if value.precision == "day"]
    hours = values["hours"].text if "hours" in values else ""
    clock = _clock_in(held_text) or _clock_in(hours) or _time_below(held, part)
    title = read_round(part.title or "")
    return Meeting(
        page_number=held.page_number,
        evidence=evidence,
        flags=days[0].flags,
        body_name=_body(values, part),
        round=title.number if title else None,
        round_scope=title.scope if title else None,
        date_start=days[0].start,
        date_end=days[-1].end,
        time_start=_clock(clock.start if clock else None),
        time_end=_clock(clock.end if clock else None),
        format=format_of(values["venue"].text if "venue" in values else ""),
        venue=values["venue"].text.strip() if "venue" in values else _venue_line(part.blocks),
        open_status=open_status_of(values, part.checkboxes),
        closed_reason=_closed_reason(values),
        observers=_observers(values),
        conclusion=values["conclusion"].text if "conclusion" in values else None,
    )


def _observers(values: dict[str, LabelledValue]) -> int | None:
    """How many listened; none (なし) is a number too."""
    if "observers" not in values:
        return None
    text = values["observers"].text.strip()
    number = parse_number(text.split("\n")[0])
    if number is not None and number.value is not None:
        return int(number.value)
    return 0 if _NOBODY.match(text) else None


def _held(
    part: Part, values: dict[str, LabelledValue]
) -> tuple[str, LabelledValue | TextBlock | None]:
    """The text that says the day, and its place: the labelled one, else the first date line."""
    if "held" in values and _has_day(values["held"].text):
        return values["held"].text, values["held"]
    for block in part.blocks[:HEAD_BLOCKS]:
        if len(block.text) <= 60 and "。" not in block.text and _has_day(block.text):
            return block.text, block
    return "", None


def _has_day(text: str) -> bool:
    return any(v.precision == "day" and v.role != "law" for _, _, v in find_date_spans(text))


def _time_below(held: LabelledValue | TextBlock, part: Part) -> TimeSpan | None:
    """The time on the line under the date (午後1時15分から)."""
    for index, block in enumerate(part.blocks[:HEAD_BLOCKS]):
        if block.bbox == held.bbox and index + 1 < len(part.blocks):
            return _clock_in(part.blocks[index + 1].text)
    return None


def _clock_in(text: str) -> TimeSpan | None:
    return parse_time(unicodedata.normalize("NFKC", text))


def _clock(value: time | None) -> str | None:
    return value.strftime("%H:%M") if value is not None else None


def _body(values: dict[str, LabelledValue], part: Part) -> str | None:
    return part.body_name or (values["body_name"].text.strip() if "body_name" in values else None)


def _venue_line(blocks: Sequence[TextBlock]) -> str | None:
    for block in blocks[:HEAD_BLOCKS]:
        text = block.text.strip()
        is_short = len(text) <= MAX_VENUE_LENGTH and "。" not in text
        if is_short and _VENUE_WORD.search(text) and not _OF_PEOPLE.search(text):
            return _VENUE_LABEL.sub("", text)
    return None


def _closed_reason(values: dict[str, LabelledValue]) -> str | None:
    """Why the public was not let in; what was closed may stand in a paragraph before it."""
    reason = values.get("closed_reason")
    if reason is None or not _PART_AND_REASON.search("".join(reason.path[-1].split())):
        return reason.text if reason is not None else None
    lines = [line.strip() for line in reason.raw_text.split("\n") if line.strip()]
    longest = max(map(len, lines), default=0)
    ends = [at for at, line in enumerate(lines[:-1], 1) if len(line) < SHORT_LINE * longest]
    return "".join(lines[ends[-1] :]) if ends else reason.text


def open_status_of(
    values: dict[str, LabelledValue], boxes: Iterable[Checkbox] = ()
) -> OpenStatus | None:
    """Open, partly open or closed, as the head says; None where it does not say."""
    if "open_status" not in values:
        return None
    choices = boxes_in(values["open_status"], boxes)
    chosen = " ".join(box.label for box in choices if box.state == "checked")
    text = chosen if choices else values["open_status"].text
    if not choices and _ALL_CHOICES.fullmatch("".join(text.split())):
        return None
    if _PARTLY.search(text):
        return "partly_open"
    return "closed" if _CLOSED.search(text) else "open" if "公開" in text else None
