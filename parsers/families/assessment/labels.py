"""What a printed label of an assessment form means: its number, its risk, its item."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from corpus.forms.assessments import (
    AssessmentForm,
    AssessmentItem,
    Section,
    assessment_lists,
)
from corpus.forms.definition import FieldDefinition
from parsers.forms.labels import LabelIndex, folded_label

_NUMBER = re.compile(r"^\s*([0-9０-９]{1,2})\s*[.．、](?![0-9０-９])\s*")
_CIRCLED = re.compile(r"^\s*([①-⑳])\s*")
_RISK = re.compile(r"^\s*リスク\s*([0-9０-９]{0,2})\s*[:：]\s*")
# ※, also with the items that it does not hold for: ※（7.②を除く。）, cut off at a line's end.
_STAR = re.compile(r"[※＊*]\s*(?:[（(][^（）()]*[)）]?)?\s*$")
_REMARK = re.compile(r"【[^】]*】")
# A roman number, or what a scan makes of one: up to three letters that are no digits, in front
# of a gap; a digit would number a heading.
_SECTION = re.compile(
    r"^\s*(?:(?P<number>[Ⅰ-Ⅵ]|III|II|IV|VI|I|V)\s*[.．、]?|[^\s0-9０-９①-⑳]{1,3}\s)"
    r"\s*(?P<title>\S.*)$"
)
_ATTACHMENT = re.compile(r"^\s*[（(]\s*別添\s*[0-9０-９]*\s*[)）]\s*\S.*$|^\s*変更箇所\s*$")
_PATH_SIGN = re.compile(r"[－―‐—–-]|。")
LONGEST_SECTION_TITLE = 60  # characters; a longer line is no heading of a section

_BOX = r"[\[［]\s*[○◯〇●■□☑☐レ✓]?\s*[\]］]|[□■☐☑]"
MARK_SIGN = re.compile(_BOX)


class LabelParts(Struct, frozen=True):
    """A label taken apart.

    Attributes:
        text: the label without enumerators and ※.
        number: of a heading (``2`` of 2. 基本情報); ``circled``: ③; ``risk``: リスク2.
        group, group_no: 委託事項 and 2 of 委託事項2.
    """

    text: str
    number: str | None = None
    circled: str | None = None
    risk: str | None = None
    group: str | None = None
    group_no: int | None = None


def label_to_parts(label: str) -> LabelParts:
    """Take a printed label apart."""
    text = MARK_SIGN.split(label)[0] if MARK_SIGN.search(label) else label
    text = " ".join(text.split())
    number = circled = risk = None
    if match := _NUMBER.match(text):
        number, text = unicodedata.normalize("NFKC", match[1]), text[match.end() :]
    if match := _CIRCLED.match(text):
        circled, text = match[1], text[match.end() :]
    if match := _RISK.match(text):
        risk, text = "リスク" + unicodedata.normalize("NFKC", match[1]), text[match.end() :]
    text = _STAR.sub("", text).strip(" :：")
    if match := _group_pattern().fullmatch(text):
        group_no = int(unicodedata.normalize("NFKC", match[2]))
        return LabelParts(match[1], number, circled, risk, match[1], group_no)
    return LabelParts(text, number, circled, risk)


@functools.cache
def _group_pattern() -> re.Pattern[str]:
    names = "|".join(map(re.escape, assessment_lists().groups))
    # Spare groups are printed together where they are empty (委託事項6～10).
    return re.compile(rf"({names})\s*([0-9０-９]{{1,3}})(?:\s*[~～〜－-]\s*[0-9０-９]{{1,3}})?")


class FormLabels:
    """The labels of one form, ready to be looked up by section."""

    def __init__(self, form: AssessmentForm) -> None:
        """Index the labels of every section of ``form``, and of the cover."""
        self.form = form
        self._items = {section.name: _Labels(section.items) for section in form.sections}
        self._cover = _Labels(assessment_lists().cover)
        self._headings = {
            section.name: LabelIndex(_field(heading.label) for heading in section.headings)
            for section in form.sections
        }

    def items(self, section: Section | None, text: str) -> Sequence[AssessmentItem]:
        """The items of a section (None: the cover) that a label may mean."""
        labels = self._cover if section is None else self._items.get(section.name)
        return labels.match(_REMARK.sub("", text)) if labels else ()

    def known_labels(self, section: Section | None) -> Sequence[str]:
        """The labels of a section's items and headings, the longest first."""
        labels = self._cover if section is None else self._items[section.name]
        headings = () if section is None else [heading.label for heading in section.headings]
        return sorted({*labels.texts, *headings}, key=len, reverse=True)

    def is_heading(self, section: Section | None, text: str, *, numbered: bool) -> bool:
        """Whether a text is a heading of the section, of the numbered ones or the others."""
        if section is None:
            return False
        match = self._headings[section.name].match(_REMARK.sub("", text))
        found = [] if match is None else [h for h in section.headings if h.label == match.field.id]
        return any(bool(heading.no) is numbered for heading in found)

    def section_titled(self, line: str) -> tuple[Section | None, str] | None:
        """The section that a line is the title of, with its name; None if it is no title.

        The form's own number is told: a scan turns Ⅲ into Ⅰ, or into a letter of any kind.
        """
        text = _STAR.sub("", " ".join(line.split()))
        match = _SECTION.match(text) if len(text) <= LONGEST_SECTION_TITLE else None
        if match is None or _PATH_SIGN.search(match["title"]):
            return None
        title = folded_label(match["title"])
        for section in self.form.sections:
            if _alike(title, folded_label(section.title)):
                return section, section.name
        is_roman = match["number"] is not None and "Ⅰ" <= match["number"] <= "Ⅵ"
        return (None, f"{match['number']} {match['title'].strip()}") if is_roman else None

    def section_with_heading(self, number: str, text: str) -> Section | None:
        """The only section with this numbered heading; None if there are none or several."""
        label = folded_label(_REMARK.sub("", text))
        found = [
            section
            for section in self.form.sections
            if any(h.no == number and folded_label(h.label) == label for h in section.headings)
        ]
        return found[0] if len(found) == 1 else None


@functools.cache
def labels_of(form: AssessmentForm) -> FormLabels:
    """The labels of a form, folded once."""
    return FormLabels(form)


def attachment_title(line: str) -> str | None:
    """The title of an annex (別添) or of the change log that a line is; None if of none."""
    text = " ".join(line.split())
    is_title = len(text) <= LONGEST_SECTION_TITLE and _ATTACHMENT.match(text)
    return text if is_title else None


def _alike(printed: str, known: str) -> bool:
    return printed == known or Levenshtein.distance(printed, known) <= len(known) // 6


def _field(label: str, *others: str) -> FieldDefinition:
    return FieldDefinition(id=label, labels=(label, *others))


class _Labels:
    """Items by their label; several may share one."""

    def __init__(self, items: Iterable[AssessmentItem]) -> None:
        self.by_label: dict[str, list[AssessmentItem]] = {}
        for item in items:
            self.by_label.setdefault(item.label, []).append(item)
        self.texts = [
            text for found in self.by_label.values() for item in found
            for text in (item.label, *item.labels)
        ]  # fmt: skip
        self._index = LabelIndex(
            _field(label, *(other for item in found for other in item.labels))
            for label, found in self.by_label.items()
        )

    def match(self, text: str) -> Sequence[AssessmentItem]:
        match = self._index.match(text) if text else None
        return self.by_label[match.field.id] if match else ()
