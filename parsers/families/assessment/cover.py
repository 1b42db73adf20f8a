"""The cover of an assessment: which form it is, of which edition, and whose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from corpus.evidence import Evidence
from corpus.forms.assessments import AssessmentForm, assessment_forms
from corpus.layout import TextBlock
from corpus.page import OriginKind
from corpus.rows import Assessment
from parsers.families.assessment.answers import evidence_of_entry
from parsers.families.assessment.entries import Entry
from parsers.families.evidence import evidence_of
from parsers.part import Part
from parsers.values.dates.parse import parse_date
from parsers.values.numbers.parse import parse_number

_MARKER = re.compile(r"[\[［]?((?:平成|令和)(?:元|\d+)年\d+月)(様式[2-4])[\]］]?")


def form_of(part: Part) -> AssessmentForm:
    """The national form of a part: by its marker, else by its title, else by its sections."""
    marker = find_marker(part)
    forms = assessment_forms()
    if marker is not None:
        form_no = _MARKER.search(_folded(marker[0]))
        for form in forms:
            if form_no is not None and form.form_no == form_no[2]:
                return form
    for form in forms:
        if part.form_id == form.form_id:
            return form
    texts = {_folded(text) for text in _texts(part)}
    return max(forms, key=lambda form: sum(_folded(s.name) in texts for s in form.sections))


def find_marker(part: Part) -> tuple[str, TextBlock | None] | None:
    """The printed marker of the edition, as ``平成26年4月 様式2``, with its block."""
    for block in part.blocks:
        match = _MARKER.search(_folded(block.raw_text or block.text))
        if match is not None and "様式" in block.text:
            return f"{match[1]} {match[2]}", block
    return None


def _texts(part: Part) -> Iterator[str]:
    for block in part.blocks:
        yield from block.raw_text.splitlines()
    for table in part.tables:
        for cell in table.cells:
            yield cell.text


def assessment_row(
    part: Part, form: AssessmentForm, entries: Sequence[Entry]
) -> tuple[Assessment, str | None]:
    """The row of the assessment itself, and its title."""
    origin: OriginKind = part.text_origin
    cover = {
        entry.label.item.id: entry
        for entry in reversed(entries)
        if entry.label.place.is_cover and entry.label.item is not None and entry.text.strip()
    }
    names = ("number", "title", "organ", "published")
    evidence: dict[str, Evidence] = {
        name: evidence_of_entry(cover[name], origin) for name in names if name in cover
    }
    marker = find_marker(part)
    if marker is not None and marker[1] is not None:
        evidence["edition"] = evidence_of(marker[1], origin)
    elif not evidence and part.blocks:
        evidence["form_no"] = evidence_of(part.blocks[0], origin)
    number = parse_number(cover["number"].text) if "number" in cover else None
    published = parse_date(cover["published"].text) if "published" in cover else None
    title = _line(cover["title"].text) if "title" in cover else None
    pages = [place.page_number for place in evidence.values()]
    row = Assessment(
        page_number=min(pages, default=part.page_first),
        evidence=evidence,
        form_no=form.form_no,
        edition=marker[0] if marker else None,
        number=int(number.value) if number and number.value is not None else None,
        title=title,
        organ=_line(cover["organ"].text) if "organ" in cover else None,
        published=published.start if published else None,
        kind=form.kind,
    )
    return row, title


def _line(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
