"""Answers of boards (答申) and opinions (意見書): matter, conclusion and conditions."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.evidence import Evidence
from corpus.forms.load import form_named, forms_like
from corpus.layout import Cell, Table, TextBlock
from corpus.rows import Answer
from parsers.families.columns import is_none_stated, text_value
from parsers.families.evidence import evidence_of
from parsers.families.letters import (
    SURE_LABEL,
    LetterHead,
    first_of,
    folded,
    head_evidence,
    labelled_in_letter,
    letter_head_of,
    matter_of_letter,
)
from parsers.families.meetings import meeting_table
from parsers.families.outline import Item, heading_with_continuation, joined, outline_of
from parsers.forms.labels import LabelIndex, index_of
from parsers.forms.pairs import LabelledValue
from parsers.forms.records import as_records_of_any, records_of
from parsers.part import Part
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.parse import parse_date
from parsers.values.references import find_references

_TEXTS = ("matter", "conclusion", "conditions")
_COLUMNS = (*_TEXTS, "consultation_no", "consulted_on", "answered_on")

Record = dict[str, Cell]
"""A row of a table by the fields of its columns."""

MAX_SECTION = 30
"""Characters of a section's heading; a longer one says something itself."""

_CONDITION = re.compile(
    r"(?:については|につき|は)?[,、，]?(?P<condition>[^。]*?こと)を条件(?:として|に|とし|とする)"
)
# What is allowed, before the condition that it is allowed on.
_MATTER_BEFORE = re.compile(
    r"^(?:[^、,，]{1,24}(?:については|につき|に関しては)|(?:本件|諮問|付議|当該|この)[^、,，]{0,16}は)[、,，]"
)
_CONSULTED = re.compile(
    r"(?P<date>.{5,23}?[日0-9])\s?(?:付け?(?:の|で)?|に、?)(?P<no>[^、。\s]{0,20}?第\s?[0-9０-９〇一二三四五六七八九十百\-]+\s?号(の[0-9]+)?)?"
    r".{0,12}?(諮問|照会|(?:意見|答申|判断)を求め|諮られ|付議され)"
)
_MATTER = re.compile(
    r"(?:(?P<number>(?:諮問|付議|案件)第\s?[0-9０-９〇一二三四五六七八九十百]+\s?号)[\s　]*)?"
    r"(?P<matter>\S.+?)(?:[（(](?:所管|担当|主管)[^（）()]+[）)])?"
)
_TITLE_END = re.compile(r"(?:について|の件|こと)$")
_VERDICT = re.compile(
    r"認める|了承|承認|適当|妥当|相当|不適当|棄却|却下|取り消す|開示すべき|やむを得ない|支障(は|が)?ない|異議(は|が)?ない"
)


class _Section(Struct, frozen=True):
    """What a numbered section says, by the field that its heading means.

    Attributes:
        consultation_no: of a matter that is headed by it (諮問第21号　…について).
    """

    field: str
    text: str | None
    place: TextBlock
    level: int
    consultation_no: str | None = None


class _Letter(Struct, frozen=True):
    """What a letter says apart from its sections."""

    part: Part
    head: LetterHead
    labelled: Sequence[LabelledValue]


class _Case(Struct):
    """The sections of one matter."""

    matter: _Section | None = None
    conclusion: _Section | None = None
    conditions: _Section | None = None
    opinion: _Section | None = None

    def whole(self) -> _Case:
        """The case with the board's opinion for a conclusion where it has no other."""
        return structs.replace(self, conclusion=self.conclusion or self.opinion)


def answers_of(part: Part) -> Iterator[Answer]:
    """One row a matter; a letter without numbered parts gives one row from its own words.

    A table of its matters speaks where it has more of them than the letter's sections.
    """
    head = letter_head_of(part.blocks)
    cases = list(_cases(_sections(outline_of(part.blocks))))
    tabled = [record for table in part.tables for record in _records(table)]
    if len(tabled) > len(cases):
        letter = _Letter(part, head, ())
        for number, record in enumerate(tabled, start=1):
            yield _answer_of_record(record, number, letter)
        return
    letter = _Letter(part, head, labelled_in_letter(part, "answer") if len(cases) < 2 else ())
    for number, case in enumerate(cases, start=1):
        yield _answer_of_case(case, number, letter)
    if not cases:
        yield from _answer_of_letter(letter)


def _records(table: Table) -> Iterator[Record]:
    """The rows of a table that says of each matter what was concluded; one of meetings has none."""
    found = as_records_of_any(table, forms_like("answer_table"))
    if found is None or meeting_table(table) is not None:
        return
    for record in records_of(found):
        if text_value(record["matter"].text):
            yield record


def _answer_of_record(record: Record, number: int, letter: _Letter) -> Answer:
    """The row of a matter in a table; what its columns do not say, the letter's head may say."""
    origin = letter.part.text_origin
    evidence = head_evidence(letter.head, letter.part)
    printed = {
        name: cell
        for name, cell in record.items()
        if text_value(cell.text) and not is_none_stated(cell.text)
    }
    told = {name: evidence_of(cell, origin) for name, cell in printed.items() if name in _COLUMNS}
    texts = {name: text_value(printed[name].text) for name in _TEXTS if name in printed}
    row = _answer(texts, number, evidence | told, letter)
    consulted = printed.get("consultation_no")
    return structs.replace(
        row,
        page_number=record["matter"].page_number,
        consultation_no=consulted.text.strip() if consulted is not None else row.consultation_no,
        consulted_on=_day_in(printed.get("consulted_on")) or row.consulted_on,
        answered_on=_day_in(printed.get("answered_on")) or row.answered_on,
    )


def _day_in(value: Cell | LabelledValue | None) -> date | None:
    parsed = parse_date(value.text) if value is not None else None
    return parsed.start if parsed is not None and parsed.precision == "day" else None


def _sections(items: Sequence[Item]) -> Iterator[_Section]:
    """The items whose headings mean a field, and those that are matters with a conclusion each."""
    labels = index_of(form_named("answer"))
    for place in range(len(items)):
        section = _labelled_section(items, place, labels) or _matter_over(items, place, labels)
        if section is not None:
            yield section


def _labelled_section(items: Sequence[Item], place: int, labels: LabelIndex) -> _Section | None:
    """The item as a section whose label is its heading, or stands in front of what it says."""
    item = items[place]
    field = _field_of(item.heading, labels)
    if field is not None:
        said = [item.body, *_under(items, place)]
        blocks = [*item.blocks[1:], *items[min(place + 1, len(items) - 1)].blocks]
        text = "\n".join(line.strip() for line in said if line.strip())
        return _Section(field, text or None, blocks[0] if text else item.blocks[0], item.level)
    label, *rest = item.heading.split(maxsplit=1)
    field = _field_of(label, labels) if rest else None
    if field is None:
        return None
    is_whole = field == "matter" and _TITLE_END.search(rest[0]) is not None
    text = rest[0] if is_whole else joined([rest[0], item.body])
    return _Section(field, text.strip(), item.blocks[0], item.level)


def _matter_over(items: Sequence[Item], place: int, labels: LabelIndex) -> _Section | None:
    """The item as a matter: its own items say what was concluded (1 …について, (1) 結論)."""
    item = items[place]
    inner = {_field_of(_first_word(each.heading), labels) for each in _deeper(items, place)}
    if "conclusion" not in inner or _field_of(_first_word(item.heading), labels) is not None:
        return None
    is_whole = _TITLE_END.search(item.heading) is not None
    said = _MATTER.fullmatch(item.heading if is_whole else heading_with_continuation(item))
    if said is None or not (said["number"] or _TITLE_END.search(said["matter"].strip())):
        return None
    number = squeezed(said["number"]) if said["number"] else None
    return _Section("matter", said["matter"].strip(), item.blocks[0], item.level, number)


def _first_word(heading: str) -> str:
    return next(iter(heading.split()), "")


def _field_of(heading: str, labels: LabelIndex) -> str | None:
    """The field that a heading means as a whole."""
    is_label = len(heading) <= MAX_SECTION and "。" not in heading
    match = labels.match(heading) if is_label else None
    return match.field.id if match is not None and match.score >= SURE_LABEL else None


def _under(items: Sequence[Item], place: int) -> Iterator[str]:
    """What the items say that an item is made of (第1 結論, 1 …, 2 …)."""
    yield from (joined([item.heading, item.body]) for item in _deeper(items, place))


def _deeper(items: Sequence[Item], place: int) -> list[Item]:
    """The items that an item is made of."""
    behind = items[place + 1 :]
    return list(itertools.takewhile(lambda item: item.level > items[place].level, behind))


def _cases(sections: Iterator[_Section]) -> Iterator[_Case]:
    """Matter, conclusion and conditions; an enumeration that starts anew starts another case.

    What a part of the reasons comes to (第5 審査会の判断 … 3 結論) is none beside the outer one.
    """
    case = _Case()
    for section in sections:
        if section.field == "matter":
            if case.matter is not None and case.whole().conclusion is not None:
                yield case.whole()
                case = _Case()
            case.matter = case.matter or section
        elif section.field == "conclusion":
            if case.conclusion is not None and section.level > case.conclusion.level:
                continue
            if case.conclusion is not None and section.level == case.conclusion.level:
                yield case.whole()
                case = _Case()
            case.conclusion = section
        elif section.field == "conditions":
            case.conditions = section
        elif section.field == "opinion":
            case.opinion = section
    if case.matter is not None or case.whole().conclusion is not None:
        yield case.whole()


def _answer_of_case(case: _Case, number: int, letter: _Letter) -> Answer:
    """A case's row; what its sections do not say, the letter may say under a label."""
    origin = letter.part.text_origin
    evidence = head_evidence(letter.head, letter.part)
    texts: dict[str, str | None] = {}
    for name in _TEXTS:
        section: _Section | None = getattr(case, name)
        value = first_of(letter.labelled, name)
        if section is not None and section.text:
            texts[name] = None if is_none_stated(section.text) else section.text
            evidence[name] = evidence_of(section.place, origin)
        elif value is not None:
            texts[name] = joined(value.text.split("\n"))
            evidence[name] = evidence_of(value, origin)
        elif section is not None:
            evidence[name] = evidence_of(section.place, origin)
    if case.matter is None and texts.get("matter") is None:
        texts["matter"], place = matter_of_letter(letter.part)
        evidence["matter"] = evidence_of(place, origin)
    pages = [each.place.page_number for each in (case.matter, case.conclusion) if each is not None]
    row = _answer(texts, number, evidence, letter)
    own_no = case.matter.consultation_no if case.matter is not None else None
    return structs.replace(row, page_number=pages[0], consultation_no=own_no or row.consultation_no)


def _answer(
    texts: dict[str, str | None], number: int, evidence: dict[str, Evidence], letter: _Letter
) -> Answer:
    part, head, labelled = letter.part, letter.head, letter.labelled
    cited_on, cited_no = _consultation_cited(part.blocks)
    numbers = {name: first_of(labelled, name) for name in ("document_no", "consultation_no")}
    own_no, consultation_no = (value.text if value else None for value in numbers.values())
    conclusion = texts.get("conclusion")
    return Answer(
        page_number=part.page_first,
        evidence=evidence,
        part_no=number,
        document_no=head.document_no or own_no,
        consultation_no=cited_no or consultation_no,
        consulted_on=cited_on or _day_in(first_of(labelled, "consulted_on")),
        answered_on=head.day or _day_in(first_of(labelled, "answered_on")),
        addressee=head.addressee,
        from_body=head.sender or part.body_name,
        matter=texts.get("matter"),
        conclusion=conclusion,
        conditions=texts.get("conditions") or _conditions(conclusion),
        articles=find_references(conclusion or ""),
    )


def _conditions(text: str | None) -> str | None:
    match = _CONDITION.search(folded(text or ""))
    return _MATTER_BEFORE.sub("", match["condition"]).strip(" 、,") if match else None


def _consultation_cited(blocks: Sequence[TextBlock]) -> tuple[date | None, str | None]:
    """The day and number of the consultation that an answer refers to."""
    text = folded(joined([block.text for block in blocks if block.kind != "table"][:30]))
    for match in _CONSULTED.finditer(text):
        spans = [v for _, _, v in find_date_spans(match["date"]) if v.precision == "day"]
        if spans:
            return spans[-1].start, match["no"]
    return None, None


def _answer_of_letter(letter: _Letter) -> Iterator[Answer]:
    """The row of a letter without sections: its labels, else its title and its last verdict."""
    part, head = letter.part, letter.head
    sentences = re.split(
        r"(?<=。)", joined([block.text for block in part.blocks if "。" in block.text])
    )
    verdict = next((s for s in reversed(sentences) if _VERDICT.search(s)), None)
    evidence = head_evidence(head, part)
    matter, place = matter_of_letter(part)
    texts = {"matter": matter, "conclusion": verdict.strip() if verdict else None}
    for name in _TEXTS:
        value = first_of(letter.labelled, name)
        if value is not None:
            texts[name] = joined(value.text.split("\n"))
            evidence[name] = evidence_of(value, part.text_origin)
    if not evidence and part.blocks:
        evidence["matter"] = evidence_of(place, part.text_origin)
    if evidence:
        row = _answer(texts, 1, evidence, letter)
        yield structs.replace(
            row,
            answered_on=row.answered_on or part.document_date,
        )
