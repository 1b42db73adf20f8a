"""Where in an assessment form a label stands: its section, number, group and risk."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, structs

from corpus.forms.assessments import AssessmentItem, Section
from parsers.families.assessment.labels import LabelParts


class Place(Struct, frozen=True):
    """A place in a form; what is not printed there is None.

    Attributes:
        section: the form's section; None on the cover, in annexes and in unknown sections.
        section_name: as printed; None on the cover.
        headings: the labels from the number's heading to the place, outermost first.
    """

    section: Section | None = None
    section_name: str | None = None
    number: str | None = None
    heading: str | None = None
    risk: str | None = None
    group: str | None = None
    group_no: int | None = None
    circled: str | None = None

    @property
    def is_cover(self) -> bool:
        """Whether no section has begun."""
        return self.section_name is None

    def moved(self, parts: LabelParts) -> Place:
        """The place of a label that is printed next."""
        place = self
        if parts.number is not None:
            place = Place(
                section=self.section,
                section_name=self.section_name,
                number=parts.number,
                heading=parts.text,
            )
        if parts.risk is not None:
            place = structs.replace(place, risk=parts.risk, circled=None)
        if parts.group is not None:
            place = structs.replace(place, group=parts.group, group_no=parts.group_no, circled=None)
        if parts.circled is not None:
            place = structs.replace(place, circled=parts.circled)
        return place

    def item_of(self, candidates: Sequence[AssessmentItem]) -> AssessmentItem | None:
        """Of items with the same label, the one that fits this place best."""
        return max(candidates, key=self._fit, default=None)

    def _fit(self, item: AssessmentItem) -> int:
        number, _, circled = item.no.partition("-")
        return (
            8 * (number == self.number)
            + 4 * (item.group == self.group)
            + 2 * (item.risk is not None and self.risk == f"リスク{item.risk}")
            + (circled == (self.circled or ""))
        )

    def item_no(self, item: AssessmentItem | None, parts: LabelParts) -> str | None:
        """The printed number of an item here, e.g. ``2-③``, ``5-移転先-①``, ``3-リスク2``.

        A number that is not printed, because a page is lost, is the form's own.
        """
        if item is None:
            levels = [self.number, self.risk, self.group, self.circled]
        else:
            own_number, _, own_circled = item.no.partition("-")
            has_circled = parts.circled is not None or bool(own_circled)
            levels = [
                self.number or own_number,
                self.risk if item.risk is not None else None,
                self.group if item.group is not None else None,
                (self.circled or own_circled) if has_circled else None,
            ]
        return "-".join(level for level in levels if level and level != "リスク") or None
