"""Minutes that tell what was said instead of recording turns (会長から説明があった。)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from corpus.page import OriginKind
from corpus.rows import AgendaItem, Speech
from parsers.families.minutes.head import Section
from parsers.families.minutes.lines import Line
from parsers.families.minutes.matters.called import Matters
from parsers.families.minutes.matters.results import result_in
from parsers.families.minutes.record import Piece, Record
from parsers.families.minutes.speakers import Speaker, parse_speaker
from parsers.families.minutes.turns import speaker_behind

IN_PROSE = "in_prose"
"""Flag of speeches that a paper tells of in its own words, a paragraph each."""

_TELLER = re.compile(r"^(?P<who>[^、。，]{2,24}?)(?:から|より|が|は)(?=[、，]?[^、。])")
_ASKED = re.compile(r"(質問|質疑)(が|を|し|等)")
_ANSWERED = re.compile(r"(回答|答弁)(が|を|し)")
_BULLET = re.compile(r"^[・･\-－○●◆■□※→⇒]\s*")


def speeches_in_prose(
    sections: Sequence[Section], items: Sequence[AgendaItem], origin: OriginKind
) -> Iterator[Speech]:
    """The paragraphs under 会議の内容 of minutes that mark no turns.

    Somebody who is named at a paragraph's beginning is its speaker; nobody else is guessed.
    """
    matters = Matters(items)
    seq = 0
    for line in _lines_told(sections):
        text = _BULLET.sub("", line.text)
        if _is_heading(line):
            if result_in(line.text) is None:
                matters.hear_heading(line)
            continue
        behind = speaker_behind(text)
        speaker, text = behind if behind is not None else (_teller(text), text)
        seq += 1
        place = line.evidence(origin)
        yield Speech(
            page_number=line.page_number,
            evidence={"text": place, **({"speaker_role": place} if speaker.role else {})},
            flags=(IN_PROSE,),
            seq=seq,
            speaker_role=speaker.role,
            speaker_name=speaker.name,
            speaker_department=speaker.department,
            kind=_kind(text),
            agenda_item_no=matters.current,
            text=text,
            page_last=line.page_number,
        )


def record_told(sections: Sequence[Section]) -> Record:
    """The headings under 会議の内容 with the results below them, as a record without turns."""
    lines = filter(_is_heading, _lines_told(sections))
    return Record([], [Piece(kind="heading", lines=[line], texts=[line.text]) for line in lines])


def _lines_told(sections: Sequence[Section]) -> Iterator[Line]:
    return (line for section in sections if section.field == "record" for line in section.lines)


def _is_heading(line: Line) -> bool:
    return "。" not in _BULLET.sub("", line.text) or result_in(line.text) is not None


def _teller(text: str) -> Speaker:
    """Who is said to have spoken; 市は is a subject and no speaker."""
    match = _TELLER.match(text)
    speaker = parse_speaker(match["who"]) if match is not None else None
    is_speaker = speaker is not None and speaker.is_strong and len(speaker.role or "") > 1
    return speaker if speaker is not None and is_speaker else Speaker()


def _kind(text: str) -> Literal["remark", "question", "answer"]:
    """What a paragraph tells of, where it tells of one thing."""
    asked, answered = _ASKED.search(text), _ANSWERED.search(text)
    if bool(asked) == bool(answered):
        return "remark"
    return "question" if asked else "answer"
