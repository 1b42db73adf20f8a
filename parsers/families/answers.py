"""Answers of boards (答申), opinions (意見書) and letters of consultation (諮問書)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from corpus.evidence import Evidence
from corpus.layout import TextBlock
from corpus.rows import Answer, Consultation
from parsers.families.evidence import evidence_of
from parsers.families.outline import Item, joined, outline_of
from parsers.part import Part
from parsers.values.dates.find import find_date_spans
from parsers.values.references import find_references

# A letter's head: date, addressee, sender; it ends where its first sentence begins.
LETTER_HEAD_BLOCKS = 14

_MATTER = re.compile(
    r"諮問(を受けた|の|された)?(事項|案件|内容|趣旨|要旨|概要)|諮問事項|諮問の?件名|(意見|答申|判断|回答)を求められた(事項|件|案件|内容)|(諮られた|付議された)(事項|件|案件)|事案の概要|審査請求の(趣旨|対象|概要)|異議申立ての(趣旨|対象)"
)
_CONCLUSION = re.compile(r"結論|答申の?内容|審議の?結果$|まとめ$")
_CONDITION = re.compile(
    r"(?:については|につき|は)?[,、，]?(?P<condition>[^。]*?こと)を条件(?:として|に|とし|とする)"
)
_ADDRESSEE = re.compile(r"^(.{2,30}?)\s*(様|殿|宛て?|御中|あて)$")
_SENDER = re.compile(
    r"(審議会|審査会|委員会|協議会|議会|懇談会|部会)(会長|委員長|議長|部会長)?|会長|委員長"
)
_DOCUMENT_NO = re.compile(r"[一-龥]{1,8}第\s?[0-9０-９\-]+\s?号(の[0-9]+)?")
_CONSULTED = re.compile(
    r"(?P<date>.{6,24}?)付け?(?P<no>[^、。\s]{0,20}?第\s?[0-9０-９\-]+\s?号(の[0-9]+)?)?.{0,12}?(諮問|照会)"
)
_BESIDES = re.compile(
    r"\s*(?:(?:諮問|付議|審議)(?:に至った|する|した|の)?)?"
    r"(理由|根拠|資料|添付|その他|期間|実施|担当|参考|提案|趣旨)"
)
_MATTER_LABEL = re.compile(r"^(諮問事項|諮問案件|件名|案件)[\s　:：]+")
_VERDICT = re.compile(
    r"認める|了承|承認|適当|妥当|相当|不適当|棄却|却下|取り消す|開示すべき|やむを得ない|支障(は|が)?ない|異議(は|が)?ない"
)


class LetterHead(Struct, frozen=True):
    """Who writes to whom, and when; each with the block it was read from."""

    day: date | None = None
    addressee: str | None = None
    sender: str | None = None
    document_no: str | None = None
    blocks: dict[str, TextBlock] = {}


def letter_head_of(blocks: Sequence[TextBlock]) -> LetterHead:
    """Read a letter's head from its first blocks."""
    found: dict[str, str] = {}
    places: dict[str, TextBlock] = {}
    day: date | None = None
    previous = ""
    for block in blocks[:LETTER_HEAD_BLOCKS]:
        text = _folded(block.text)
        if "。" in text:
            break
        if day is None:
            day = next((v.start for _, _, v in find_date_spans(text) if v.precision == "day"), None)
            if day is not None:
                places["answered_on"] = block
        name = _addressee(text, previous)
        if name and "addressee" not in found:
            found["addressee"], places["addressee"] = name, block
        elif "addressee" in found and "sender" not in found and _SENDER.search(text):
            found["sender"], places["from_body"] = _sender(text), block
        number = _DOCUMENT_NO.search(text)
        if number and "document_no" not in found and len(text) <= 24:
            found["document_no"], places["document_no"] = number.group(), block
        previous = text
    return LetterHead(
        day, found.get("addressee"), found.get("sender"), found.get("document_no"), places
    )


def _addressee(text: str, previous: str) -> str | None:
    """Whom a line addresses: 青嶺市長 … 様, also where 様 stands on a line of its own."""
    match = _ADDRESSEE.match(text)
    if match is not None:
        return match.group(1).strip()
    return previous or None if text in ("様", "殿") else None


def _sender(text: str) -> str:
    return re.sub(r"\s*(会長|委員長|議長|部会長)\s.*$", "", text).strip()


def answers_of(part: Part) -> Iterator[Answer]:
    """One row a matter; a letter without numbered parts gives one row from its own words."""
    head = letter_head_of(part.blocks)
    consulted_on, document_no = _consultation_cited(part.blocks)
    cases = list(_cases(outline_of(part.blocks)))
    for number, (matter, conclusion) in enumerate(cases, start=1):
        evidence = _head_evidence(head, part)
        text = _section_text(conclusion) if conclusion else None
        if matter is not None:
            evidence["matter"] = evidence_of(_place(matter), part.text_origin)
        if conclusion is not None:
            evidence["conclusion"] = evidence_of(_place(conclusion), part.text_origin)
        yield Answer(
            page_number=_page_of(matter, conclusion),
            evidence=evidence,
            part_no=number,
            document_no=document_no,
            consulted_on=consulted_on,
            answered_on=head.day,
            addressee=head.addressee,
            from_body=head.sender or part.body_name,
            matter=_section_text(matter) if matter else None,
            conclusion=text,
            conditions=_conditions(text),
            articles=find_references(text or ""),
        )
    if not cases:
        yield from _answer_of_letter(part, head)


def _cases(items: Sequence[Item]) -> Iterator[tuple[Item | None, Item | None]]:
    """Pairs of matter and conclusion; an enumeration that starts anew starts another case."""
    matter: Item | None = None
    conclusion: Item | None = None
    for item in items:
        if _MATTER.search(item.heading) and len(item.heading) <= 30:
            if matter is not None and conclusion is not None:
                yield matter, conclusion
                matter, conclusion = None, None
            if matter is None:
                matter = item
        elif _CONCLUSION.search(item.heading) and len(item.heading) <= 24:
            if conclusion is not None:
                yield matter, conclusion
                matter = None
            conclusion = item
    if matter is not None or conclusion is not None:
        yield matter, conclusion


def _page_of(*items: Item | None) -> int:
    return next(item.blocks[0].page_number for item in items if item is not None)


def _section_text(item: Item) -> str | None:
    return item.body.strip() or None


def _place(item: Item) -> TextBlock:
    return item.blocks[1] if len(item.blocks) > 1 else item.blocks[0]


def _conditions(text: str | None) -> str | None:
    match = _CONDITION.search(_folded(text or ""))
    return match["condition"].strip(" 、,") if match else None


def _consultation_cited(blocks: Sequence[TextBlock]) -> tuple[date | None, str | None]:
    """The day and number of the consultation that an answer refers to."""
    text = _folded(joined([block.text for block in blocks if block.kind != "table"][:30]))
    for match in _CONSULTED.finditer(text):
        spans = [v for _, _, v in find_date_spans(match["date"]) if v.precision == "day"]
        if spans:
            return spans[-1].start, match["no"]
    return None, None


def _answer_of_letter(part: Part, head: LetterHead) -> Iterator[Answer]:
    sentences = re.split(
        r"(?<=。)", joined([block.text for block in part.blocks if "。" in block.text])
    )
    verdict = next((s for s in reversed(sentences) if _VERDICT.search(s)), None)
    evidence = _head_evidence(head, part)
    if not evidence and part.blocks:
        evidence["matter"] = evidence_of(part.blocks[0], part.text_origin)
    if not evidence:
        return
    consulted_on, document_no = _consultation_cited(part.blocks)
    yield Answer(
        page_number=part.page_first,
        evidence=evidence,
        part_no=1,
        document_no=document_no or head.document_no,
        consulted_on=consulted_on,
        answered_on=head.day or part.document_date,
        addressee=head.addressee,
        from_body=head.sender or part.body_name,
        matter=part.title,
        conclusion=verdict.strip() if verdict else None,
        conditions=_conditions(verdict),
        articles=find_references(verdict or ""),
    )


def _head_evidence(head: LetterHead, part: Part) -> dict[str, Evidence]:
    return {name: evidence_of(block, part.text_origin) for name, block in head.blocks.items()}


def consultations_of(part: Part) -> Iterator[Consultation]:
    """The matters of a letter of consultation: its numbered items after 記, else its title."""
    items = [
        item
        for item in outline_of(_after_record_mark(part.blocks))
        if item.level == 0 and not _BESIDES.match(item.heading)
    ]
    text = joined([block.text for block in part.blocks if block.kind != "table"])
    bases = find_references(text)
    if not items:
        place = part.blocks[0]
        yield _consultation(part, part.title, place, bases)
    for item in items:
        yield _consultation(part, _matter_of(item), item.blocks[0], bases)


def _matter_of(item: Item) -> str:
    return _MATTER_LABEL.sub("", joined([item.heading, item.body]))


def _consultation(
    part: Part, title: str | None, place: TextBlock, bases: tuple[str, ...]
) -> Consultation:
    return Consultation(
        page_number=place.page_number,
        evidence={"title": evidence_of(place, part.text_origin)},
        kind="consultation",
        title=title,
        legal_bases=bases,
    )


def _after_record_mark(blocks: Sequence[TextBlock]) -> Sequence[TextBlock]:
    """The blocks after 記, where a letter lists what it is about."""
    for index, block in enumerate(blocks):
        if "".join(block.text.split()) == "記":
            return blocks[index + 1 :]
    return ()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
