"""The state of a walk through a part: where in the form it is, and which labels wait."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.forms.assessments import AssessmentItem, Section
from parsers.families.assessment.distribute import distribute
from parsers.families.assessment.entries import Entry, Label, Printed
from parsers.families.assessment.labels import FormLabels, LabelParts, label_to_parts
from parsers.families.assessment.place import Place
from parsers.forms.labels import folded_label

LOG_TITLE = "変更箇所"
LONGEST_LABEL = 100  # characters; the longest label of the forms has 73


class Walk:
    """Collects entries; labels wait until what is printed for them has been seen."""

    def __init__(self, labels: FormLabels) -> None:
        """Start on the cover of a form."""
        self.labels = labels
        self.place = Place()
        self.entries: list[Entry] = []
        self.in_annex = False
        self._log_lines: list[Printed] = []
        self._section_number: Printed | None = None
        self._waiting: list[Label] = []
        self._values: list[Printed] = []

    @property
    def has_values(self) -> bool:
        """Whether something was printed since the last label."""
        return bool(self._values)

    @property
    def in_log(self) -> bool:
        """Whether the change log has begun."""
        return self.in_annex and (self.place.section_name or "").endswith(LOG_TITLE)

    def take_log_line(self, printed: Printed) -> None:
        """Keep a line of a change log that has no grid."""
        self._log_lines.append(printed)

    def log_lines(self) -> Sequence[Printed]:
        """The lines of the change log that no grid held."""
        return tuple(self._log_lines)

    def flush(self) -> None:
        """Give what was printed so far to the labels that wait for it."""
        self.entries.extend(distribute(self._waiting, self._values))
        self._waiting, self._values = [], []

    def begin_section(self, section: Section | None, name: str) -> None:
        """Go on in a section; None for one that the form does not know."""
        self.flush()
        self.place, self.in_annex = Place(section=section, section_name=name), False

    def begin_annex(self, title: str, printed: Printed) -> None:
        """Go on in an annex, whose text answers its title."""
        self.flush()
        self.place, self.in_annex = Place(section_name=title), True
        if self.in_log:
            return
        self._waiting = [Label(printed, LabelParts(title), self.place, None)]

    def wait_for_title(self, number: Printed) -> None:
        """Keep a section's number that stands alone on its line, before its title."""
        self._section_number = number

    def with_number(self, line: Printed) -> str:
        """A line, behind the section's number that stood alone above it."""
        number, self._section_number = self._section_number, None
        if number is None:
            return line.text
        text = f"{number.text} {line.text}"
        if self.labels.section_titled(text) is None:
            self.take_value(number)
        return text

    def end_cover(self) -> None:
        """Let what follows answer no label, as a table of contents does."""
        self.flush()

    def take_value(self, printed: Printed) -> None:
        """Keep a stretch for the labels that wait."""
        if self._waiting:
            self._values.append(printed)

    def flush_before(self, text: str) -> None:
        """Flush before a label, without a heading that the label only repeats."""
        self.drop_heading_repeated_by(text)
        self.flush()

    def drop_heading_repeated_by(self, text: str) -> None:
        """Let no heading wait whose only item repeats it (9. 従業者に対する教育・啓発)."""
        parts = label_to_parts(text)
        if not self._values and self._waiting and _is_same(self._waiting[-1].parts, parts):
            self._waiting.pop()

    def take_label(self, printed: Printed, text: str, outer: tuple[str, ...] = ()) -> None:
        """Let a label wait, and move to its place."""
        self._waiting.append(self.label(printed, text, outer))

    def move(self, text: str) -> None:
        """Move to the place of a label that has labels of its own."""
        self.place = self.place.moved(label_to_parts(text))

    def label(self, printed: Printed, text: str, outer: tuple[str, ...] = ()) -> Label:
        """What a label means at its place, which becomes this walk's place."""
        parts = label_to_parts(text)
        if parts.number is not None:
            self._mend_section(parts)
        self.place = self.place.moved(parts)
        candidates = self._candidates(parts.text)
        if parts.number is not None and parts.circled is None:
            # 1. 監査 is the heading over ①自己点検 and ②監査, not the second of them.
            candidates = [item for item in candidates if "-" not in item.no]
        item = self.place.item_of(candidates)
        return Label(printed, parts, self.place, item, outer)

    def knows(self, text: str) -> bool:
        """Whether a text is a label that the form has at this place."""
        if len(text) > LONGEST_LABEL:
            return False
        parts = label_to_parts(text)
        if parts.group is not None or self._candidates(parts.text):
            return True
        section = self.place.section
        if parts.number is None:
            return self.labels.is_heading(section, parts.text, numbered=False)
        if self.labels.is_heading(section, parts.text, numbered=True):
            return True
        other = self.labels.section_with_heading(parts.number, parts.text)
        return other is not None and not self.place.is_cover

    def _candidates(self, text: str) -> list[AssessmentItem]:
        if self.in_annex or (self.place.section is None and not self.place.is_cover):
            return []
        return list(self.labels.items(self.place.section, text))

    def _mend_section(self, parts: LabelParts) -> None:
        """Go to another section where only that has this heading: its title's page is lost."""
        here = self.place.section
        other = self.labels.section_with_heading(parts.number or "", parts.text)
        if other is None or other is here:
            return
        if here is not None and self.labels.is_heading(here, parts.text, numbered=True):
            return
        self.begin_section(other, other.name)


def _is_same(heading: LabelParts, parts: LabelParts) -> bool:
    is_heading = heading.number is not None and parts.number is None
    return is_heading and folded_label(heading.text) == folded_label(parts.text)
