"""Turns and stage directions as rows, with their kind and the matter they belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from msgspec import structs

from corpus.evidence import Evidence
from corpus.geometry import union_of
from corpus.lexicons.speaker_roles import CHAIRS, DEPUTIES, MEMBERS
from corpus.page import OriginKind
from corpus.rows import AgendaItem, Speech
from parsers.families.minutes.lines import Line
from parsers.families.minutes.matters.called import Matters
from parsers.families.minutes.matters.results import result_in
from parsers.families.minutes.record import (
    Piece,
    Record,
    is_body_heading,
)

SpeechKind = Literal["remark", "question", "answer", "stage_direction"]

Side = Literal["chair", "member", "officer"]

_SEAT = re.compile(r"第?[0-9一二三四五六七八九十]{1,3}番")

# Lines right above the first turn may name the matter that it opens.
HEADINGS_ABOVE = 2

_QUESTION = re.compile(
    r"(か|かね|かな|でしょうか|のか)[。?？]|[?？]|(お?伺い|お?尋ね|お聞かせ|お答え|お示し|御?答弁|御?見解)[^。]{0,16}。|質問(し|いた|です|させ)"
)
_OPEN_END = re.compile(r"[^。．.？?！!」』）)】〕］]$")


def speeches_of(
    record: Record, items: Sequence[AgendaItem], origin: OriginKind
) -> Iterator[Speech]:
    """The record's turns and stage directions in order; headings say what they are about.

    A line of dashes ends a turn and says nothing.
    """
    exchange = _Exchange()
    seq = 0
    for piece, matters in _heard(record, items):
        if piece.kind not in ("turn", "stage_direction"):
            continue
        text = text_of(piece)
        if not text or piece.lines[0].is_separator:
            continue
        seq += 1
        yield Speech(
            page_number=piece.lines[0].page_number,
            evidence=_evidence(piece, origin),
            flags=("speaker_unread",) if piece.is_unread else (),
            seq=seq,
            speaker_role=piece.speaker.role,
            speaker_name=piece.speaker.name,
            speaker_department=piece.speaker.department,
            kind=exchange.kind(piece, matters.current),
            agenda_item_no=matters.current,
            text=text,
            page_last=piece.lines[-1].page_number,
        )


def _heard(
    record: Record, items: Sequence[AgendaItem], *, from_chair: bool = True
) -> Iterator[tuple[Piece, Matters]]:
    """Each piece with the matters as they stand once it is heard."""
    matters = Matters(items)
    for line in record.head[-HEADINGS_ABOVE:] if _begins_in_agenda(record, items) else ():
        matters.hear_heading(line)
    presiding = _presiding(record)
    for piece in record.pieces:
        is_called = piece.kind == "turn" and presiding(piece.speaker.known_role)
        if piece.kind == "heading" and result_in(piece.lines[0].text) is None:
            matters.hear_heading(piece.lines[0])
        elif is_called and from_chair and (text := text_of(piece)):
            matters.hear_speech(text)
        yield piece, matters


def _presiding(record: Record) -> Callable[[str | None], bool]:
    """Whether a role leads the meeting, or is not told.

    The 教育長 does where nobody else takes the chair (地方教育行政法 14条), as 教育委員会 meet.
    """
    sides = {side_of(piece.speaker.known_role) for piece in record.pieces}
    chairs = () if "chair" in sides else ("教育長",)
    return lambda role: side_of(role) in ("chair", None) or role in chairs


def with_decisions(record: Record, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items with the results that the record states under their headings (【結果】 了承).

    Where no heading names a matter, they belong to the one that the chair called, or the only one.
    """
    headed = any(matters.item is not None for _, matters in _heard(record, items, from_chair=False))
    decisions: dict[int, str] = {}
    for piece, matters in _heard(record, items, from_chair=not headed):
        result = result_in(piece.lines[0].text) if piece.kind == "heading" else None
        about = matters.item if result is None or not result.bill else matters.numbered(result.bill)
        about = 0 if about is None and len(items) == 1 else about
        if result is not None and about is not None:
            decisions.setdefault(about, result.said)
    return [
        structs.replace(item, decision=decisions[at])
        if at in decisions and item.decision is None
        else item
        for at, item in enumerate(items)
    ]


def _begins_in_agenda(record: Record, items: Sequence[AgendaItem]) -> bool:
    """Whether the heading of the first matter stands right above the first turn.

    It does where headings between the turns are items, or where 会議の内容 stands above it, but
    not where that parts it from the agenda.
    """
    if record.pieces and is_body_heading(record.pieces[0].lines[0]):
        return False
    if any(is_body_heading(line) for line in record.head[-HEADINGS_ABOVE - 1 :]):
        return True
    places = {place.bbox for item in items for place in item.evidence.values()}
    return any(p.kind == "heading" and p.lines[0].bbox in places for p in record.pieces)


def text_of(piece: Piece) -> str:
    """A piece's paragraphs, one a line; one that was cut at a page's end is joined again."""
    text = ""
    for index, paragraph in enumerate(piece.texts):
        is_cut = bool(text) and bool(_OPEN_END.search(text)) and _crosses_page(piece, index)
        text += ("" if not text or is_cut else "\n") + paragraph
    return text


def _crosses_page(piece: Piece, index: int) -> bool:
    offset = len(piece.lines) - len(piece.texts)
    here, before = piece.lines[index + offset], piece.lines[index + offset - 1]
    return here.page_number != before.page_number or here.bbox.top < before.bbox.top


def _evidence(piece: Piece, origin: OriginKind) -> dict[str, Evidence]:
    """The label's place, and that of the words with the raw text of all their lines."""
    evidence = {"text": _whole(piece).evidence(origin)}
    if piece.speaker.role or piece.speaker.name:
        evidence["speaker_role" if piece.speaker.role else "speaker_name"] = piece.lines[
            0
        ].evidence(origin)
    return evidence


def _whole(piece: Piece) -> Line:
    first = piece.lines[0]
    on_page = [line.bbox for line in piece.lines if line.page_number == first.page_number]
    confidences = [line.confidence for line in piece.lines if line.confidence is not None]
    return structs.replace(
        first,
        raw_text="\n".join(line.raw_text for line in piece.lines),
        bbox=union_of(on_page),
        confidence=min(confidences, default=None),
    )


def side_of(role: str | None) -> Side | None:
    """On which side of the table a speaker sits; None without a role."""
    if role is None:
        return None
    if role in CHAIRS:
        return "chair"
    return "member" if role in MEMBERS | DEPUTIES or _SEAT.fullmatch(role) else "officer"


class _Exchange:
    """Who asked last, so that an officer's words are known as the answer."""

    def __init__(self) -> None:
        self._is_asked = False
        self._matter: str | None = None

    def kind(self, piece: Piece, matter: str | None) -> SpeechKind:
        """What a turn is: by its label, else by who speaks and how the sentences end.

        Whoever opens the next matter presents it, and answers nobody.
        """
        if piece.kind == "stage_direction":
            return "stage_direction"
        self._is_asked = self._is_asked and matter == self._matter
        self._matter = matter
        if piece.speaker.turn is not None:
            return piece.speaker.turn
        side = side_of(piece.speaker.known_role)
        asks = any(_QUESTION.search(text) for text in piece.texts)
        if side == "member":
            self._is_asked = self._is_asked or asks
            return "question" if asks else "remark"
        if side == "officer" and self._is_asked:
            return "answer"
        return "remark"
