"""Letters of consultation (諮問書): one row a matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from corpus.characters import squeezed, without_spaces
from corpus.evidence import Evidence
from corpus.layout import TextBlock
from corpus.rows import Consultation
from parsers.families.evidence import evidence_of
from parsers.families.letters import first_of, labelled_in_letter, matter_of_letter
from parsers.families.outline import Item, joined, outline_of
from parsers.forms.pairs import LabelledValue
from parsers.part import Part
from parsers.values.references import find_references

_BESIDES = re.compile(
    r"\s*(?:(?:諮問|付議|審議)(?:に至った|する|した|の)?)?"
    r"(理由|根拠|資料|添付|その他|期間|実施|担当|参考|提案|趣旨)"
)
_MATTER_LABEL = re.compile(r"^(諮問事項|諮問案件|件名|案件)[\s　:：]+")


def consultations_of(part: Part) -> Iterator[Consultation]:
    """The matters of a letter of consultation.

    Those under labels (諮問事項), else its numbered items after 記, else its title.
    """
    bases = _bases(part)
    values = labelled_in_letter(part, "consultation_letter")
    titles = [value for value in values if value.field.id == "title"]
    # An annexed table says again what the letter's lines have said.
    titles = [title for title in titles if not title.cells] or titles
    starts = [values.index(title) for title in titles]
    told: dict[str, list[LabelledValue]] = {}
    for start, end in pairwise([*starts, len(values)]):
        # The annex names the matter once more, and says more of it.
        told.setdefault(squeezed(values[start].text), []).extend(values[start:end])
    for said in told.values():
        yield _labelled_matter(said, bases, part)
    if titles:
        return
    items = [
        item
        for item in outline_of(_after_record_mark(part.blocks))
        if item.level == 0 and not _BESIDES.match(item.heading)
    ]
    if not items:
        yield _consultation_of_letter(part, values, bases)
    for item in items:
        yield _consultation(part, _matter_of(item), item.blocks[0], bases)


def _bases(part: Part) -> tuple[str, ...]:
    """The articles that a letter's text cites; a law's name stands on no other line."""
    found = (find_references(block.text) for block in part.blocks if block.kind != "table")
    return tuple(dict.fromkeys(reference for references in found for reference in references))


def _labelled_matter(
    values: Sequence[LabelledValue], bases: tuple[str, ...], part: Part
) -> Consultation:
    """A matter with what stands under labels from its own down to the next matter's."""
    found = {
        name: value
        for name in ("title", "department", "outline")
        if (value := first_of(values, name)) is not None
    }
    evidence: dict[str, Evidence] = {
        name: evidence_of(value, part.text_origin) for name, value in found.items()
    }
    texts = {name: joined(value.text.split("\n")) for name, value in found.items()}
    return Consultation(
        page_number=values[0].page_number,
        evidence=evidence,
        kind="consultation",
        title=texts["title"],
        department=texts.get("department"),
        outline=texts.get("outline"),
        legal_bases=bases,
    )


def _consultation_of_letter(
    part: Part, values: Sequence[LabelledValue], bases: tuple[str, ...]
) -> Consultation:
    """A letter that names its one matter in its title, with the office that it names."""
    row = _consultation(part, *matter_of_letter(part), bases)
    department = first_of(values, "department")
    if department is None:
        return row
    evidence = {**row.evidence, "department": evidence_of(department, part.text_origin)}
    return structs.replace(row, department=department.text.strip(), evidence=evidence)


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
        if without_spaces(block.text) == "記":
            return blocks[index + 1 :]
    return ()
