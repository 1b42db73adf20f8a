"""Turns and stage directions as rows, with their kind and the matter they belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import structs

from corpus.characters import squeezed
from corpus.evidence import Evidence
from corpus.geometry import union_of
from corpus.lexicons.speaker_roles import CHAIRS, DEPUTIES, MEMBERS
from corpus.page import OriginKind
from corpus.rows import AgendaItem, Speech
from parsers.families.minutes.lines import Line
from parsers.families.minutes.record import (
    Piece,
    Record,
    heading_text,
    is_body_heading,
)
from parsers.families.minutes.results import result_in
from parsers.values.numerals import read_small_number

SpeechKind = Literal["remark", "question", "answer", "stage_direction"]

Side = Literal["chair", "member", "officer"]

_SEAT = re.compile(r"第?[0-9一二三四五六七八九十]{1,3}番")

# A shorter title (その他, 報告) stands in many a sentence.
MIN_TITLE = 6

# Lines right above the first turn may name the matter that it opens.
HEADINGS_ABOVE = 2

_QUESTION = re.compile(
    r"(か|かね|かな|でしょうか|のか)[。?？]|[?？]|(お?伺い|お?尋ね|お聞かせ|お答え|お示し|御?答弁|御?見解)[^。]{0,16}。|質問(し|いた|です|させ)"
)
_DAY_ORDER = re.compile(r"日程第?(?P<n>[0-9]{1,3}|[一二三四五六七八九十]{1,4})")
_MATTER = re.compile(r"(?:議題|案件|次第)[(]?(?P<n>[0-9]{1,2})[)]?(?=[、,のにはを「\s]|$)")
_BILL_NUMBER = re.compile(r"[一-龥]{2,8}第[0-9一二三四五六七八九十]{1,3}号")
_MATTER_HEADING = re.compile(
    r"(?:議題|案件|議事|次第|(?:審議|報告|協議|付議|諮問)(?:事項|案件))第?[(]?(?P<n>[0-9]{1,2})[)]?(?![0-9号])"
)
_OPEN_END = re.compile(r"[^。．.？?！!」』）)】〕］]$")


def speeches_of(
    record: Record, items: Sequence[AgendaItem], origin: OriginKind
) -> Iterator[Speech]:
    """The record's turns and stage directions in order; headings say what they are about."""
    matters = Matters(items)
    for line in record.head[-HEADINGS_ABOVE:] if _begins_in_agenda(record, items) else ():
        matters.hear_heading(line)
    exchange = _Exchange()
    seq = 0
    for piece in record.pieces:
        if piece.kind == "heading":
            matters.hear_heading(piece.lines[0])
        if piece.kind not in ("turn", "stage_direction"):
            continue
        text = text_of(piece)
        if not text:
            continue
        if piece.kind == "turn" and side_of(piece.speaker.role) in ("chair", None):
            matters.hear_speech(text)
        seq += 1
        yield Speech(
            page_number=piece.lines[0].page_number,
            evidence=_evidence(piece, origin),
            flags=("speaker_unread",) if piece.is_unread else (),
            seq=seq,
            speaker_role=piece.speaker.role,
            speaker_name=piece.speaker.name,
            speaker_department=piece.speaker.department,
            kind="stage_direction" if piece.kind == "stage_direction" else exchange.kind(piece),
            agenda_item_no=matters.current,
            text=text,
            page_last=piece.lines[-1].page_number,
        )


def with_decisions(record: Record, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items with the results that the record states under their headings (【結果】 了承)."""
    matters = Matters(items)
    decisions: dict[str | None, str] = {}
    headings = (line for piece in record.pieces if piece.kind == "heading" for line in piece.lines)
    for line in headings:
        result = result_in(line.text)
        if result is None:
            matters.hear_heading(line)
            continue
        about = matters.numbered(result.bill) if result.bill else matters.current
        if about is not None:
            decisions.setdefault(about, result.said)
    return [
        structs.replace(item, decision=decisions[item.item_no])
        if item.item_no in decisions and item.decision is None
        else item
        for item in items
    ]


def _begins_in_agenda(record: Record, items: Sequence[AgendaItem]) -> bool:
    """Whether the heading of the first matter stands right above the first turn.

    It does where headings between the turns are items, or where 会議の内容 stands above it.
    """
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

    def kind(self, piece: Piece) -> SpeechKind:
        """What a turn is: by its label, else by who speaks and how the sentences end."""
        if piece.speaker.turn is not None:
            return piece.speaker.turn
        side = side_of(piece.speaker.role)
        asks = any(_QUESTION.search(text) for text in piece.texts)
        if side == "member":
            self._is_asked = self._is_asked or asks
            return "question" if asks else "remark"
        if side == "officer" and self._is_asked:
            return "answer"
        return "remark"


class Matters:
    """The item of the agenda that is being spoken about."""

    def __init__(self, items: Sequence[AgendaItem]) -> None:
        """Begin before the first item."""
        self._by_title = {
            squeezed(item.title): item.item_no for item in items if item.title and item.item_no
        }
        self._long = [(t, n) for t, n in self._by_title.items() if len(t) >= MIN_TITLE]
        self._numbers = numbers = [item.item_no for item in items if item.item_no]
        # 議案第3号 is no third matter, but is called by its number too.
        bills = [number for number in numbers if _BILL_NUMBER.fullmatch(number)]
        self._long.extend((number, number) for number in bills)
        bare = Counter(_bare_number(number) for number in numbers if number not in bills)
        self._by_number = {
            _bare_number(number): number
            for number in numbers
            if number not in bills and bare[_bare_number(number)] == 1
        }
        self.current: str | None = None

    def hear_heading(self, line: Line) -> None:
        """Take the matter that a heading names."""
        bare = heading_text(line)
        number = self._day_order(line.folded) or self._by_title.get(bare)
        number = number or self._titled(line.folded)
        numbered = _MATTER_HEADING.match(line.folded)
        if number is None and numbered is not None:
            number = self._by_number.get(numbered["n"])
        self.current = number or self.current

    def hear_speech(self, text: str) -> None:
        """Take the matter that the chair calls (日程第５, 議題１)."""
        folded = squeezed(text)
        number = self._day_order(folded, last=True)
        if number is None:
            number = self._by_number.get(_number_in(_MATTER, folded, last=True) or "")
        self.current = number or self._titled(folded) or self.current

    def numbered(self, bill: str) -> str | None:
        """The item that bears a bill's number; the one that is being spoken about if none does."""
        number = squeezed(bill)
        return number if number in self._numbers else self.current

    def _day_order(self, folded: str, *, last: bool = False) -> str | None:
        """The item that 日程第２ names, as the agenda enumerates it (第２)."""
        number = _number_in(_DAY_ORDER, folded, last=last)
        return self._by_number.get(number, number) if number is not None else None

    def _titled(self, folded: str) -> str | None:
        found = [(folded.rfind(title), number) for title, number in self._long]
        at, number = max(found, default=(-1, None))
        return number if at >= 0 else None


def _bare_number(item_no: str) -> str:
    return re.sub(r"[^0-9]", "", item_no.split("-")[-1])


def _number_in(pattern: re.Pattern[str], folded: str, *, last: bool = False) -> str | None:
    matches = list(pattern.finditer(folded))
    if not matches:
        return None
    number, _ = read_small_number(matches[-1 if last else 0]["n"])
    return str(number) if number is not None else None
