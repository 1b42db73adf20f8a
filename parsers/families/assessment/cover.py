"""The cover of an assessment: which form it is, of which edition, and whose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from corpus.characters import squeezed
from corpus.evidence import Evidence
from corpus.forms.assessments import AssessmentForm, assessment_forms
from corpus.geometry import BBox
from corpus.page import OriginKind
from corpus.rows import Assessment
from parsers.families.assessment.answers import evidence_of_entry
from parsers.families.assessment.editions import INFERRED_FLAG, find_marker, inferred_edition
from parsers.families.assessment.entries import Entry
from parsers.families.evidence import evidence_of
from parsers.part import Part
from parsers.repair.printed_lines import printed_lines
from parsers.values.dates.parse import parse_date
from parsers.values.numbers.parse import parse_number

COLUMNS = ("number", "title", "organ", "published")


def form_of(part: Part) -> AssessmentForm:
    """The national form of a part: by its marker, else by its title, else by its sections."""
    forms = assessment_forms()
    marker = find_marker(part)
    for form in forms:
        if marker is not None and form.form_no == marker[1]:
            return form
    for form in forms:
        if part.form_id == form.form_id:
            return form
    texts = {squeezed(text) for text in _texts(part)}
    return max(forms, key=lambda form: sum(squeezed(s.name) in texts for s in form.sections))


def _texts(part: Part) -> Iterator[str]:
    for block in part.blocks:
        yield from printed_lines(block)
    for table in part.tables:
        for cell in table.cells:
            yield cell.text


def assessment_row(part: Part, form: AssessmentForm, entries: Sequence[Entry]) -> Assessment:
    """The row of the assessment itself."""
    origin: OriginKind = part.text_origin
    cover = {
        entry.label.item.id: entry
        for entry in reversed(entries)
        if entry.label.place.is_cover and entry.label.item is not None and entry.text.strip()
    }
    evidence: dict[str, Evidence] = {
        name: evidence_of_entry(cover[name], origin) for name in COLUMNS if name in cover
    }
    number = parse_number(cover["number"].text) if "number" in cover else None
    dates = parse_date(cover["published"].text) if "published" in cover else None
    published = dates.start if dates else None
    marker = find_marker(part)
    inferred = None if marker else inferred_edition(form, published, entries)
    if marker is not None:
        evidence["edition"] = evidence_of(marker[2], origin)
    if not evidence:
        evidence["form_no"] = _evidence_of_part(part, entries)
    pages = [place.page_number for place in evidence.values()]
    return Assessment(
        page_number=min(pages, default=part.page_first),
        evidence=evidence,
        flags=(INFERRED_FLAG,) if inferred else (),
        form_no=form.form_no,
        edition=marker[0] if marker else (inferred.printed if inferred else None),
        number=int(number.value) if number and number.value is not None else None,
        title=_one_line(cover, "title"),
        organ=_one_line(cover, "organ"),
        published=published,
        kind=form.kind,
    )


def _evidence_of_part(part: Part, entries: Sequence[Entry]) -> Evidence:
    """Where a paper without a cover begins."""
    if part.blocks:
        return evidence_of(part.blocks[0], part.text_origin)
    if entries:
        return evidence_of_entry(entries[0], part.text_origin)
    nowhere = BBox(0.0, 0.0, 0.0, 0.0)
    return Evidence(part.page_first, nowhere, part.title or "", None, part.text_origin)


def _one_line(cover: Mapping[str, Entry], name: str) -> str | None:
    if name not in cover:
        return None
    return " ".join(cover[name].text.replace("\n", "").split())
