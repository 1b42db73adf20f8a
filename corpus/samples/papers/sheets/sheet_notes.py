"""What a consultation sheet says, noted while it is written; sheets of several layouts use it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import Mark
from corpus.samples.papers.sheets.consultation import ENUMERATORS

Chosen = str | Iterable[str]
"""The option, or options, that are marked."""


class SheetNotes:
    """The facts of one sheet."""

    def __init__(self, draft: Draft) -> None:
        """``draft`` is the paper that the sheet stands in."""
        self.draft = draft
        self._facts: dict[str, object] = {}

    def said(self, name: str, text: str) -> str:
        """A text of the sheet that is a column of its fact; comes back as it went in."""
        self._facts[name] = text
        return text

    def department(self, *path: str, printed: str | None = None) -> str:
        """The unit that puts the matter before the board."""
        text = self.draft.department(*path, printed=printed)
        return self.said("department", text)

    def count(self, number: int, unit: str, form: str = "約{count:,}{unit}") -> str:
        """How many people it is about."""
        self._facts |= {"count_value": number, "count_unit": unit}
        return form.format(count=number, unit=unit)

    def period(self, first: date, last: date | None, style: DayStyle, joint: str) -> str:
        """When the data are handled."""
        self._facts["period_start"] = first.isoformat()
        if last is None:
            return self.draft.day(first, style)
        self._facts["period_end"] = last.isoformat()
        return self.draft.span(first, last, style, joint)

    def marks(
        self, group: str, options: Sequence[str], chosen: Chosen, joint: str | None = None
    ) -> list[str | Mark]:
        """Options with their marks; words to be ringed stand in one run with points between."""
        joint = joint or ("　・　" if self.draft.look.marks == "ring" else "　")
        picked = {chosen} if isinstance(chosen, str) else set(chosen)
        parts: list[str | Mark] = []
        for option in options:
            parts += [joint, Mark(option, option in picked, group)]
            self.draft.fact(
                "consultation_marks",
                label=option,
                state="checked" if option in picked else "unchecked",
                group_label=group,
            )
        return parts[1:]

    def kind(self, group: str, options: tuple[str, str], chosen: str) -> list[str | Mark]:
        """Whether the board is consulted or told."""
        self._facts["kind"] = ("consultation", "report")[options.index(chosen)]
        return self.marks(group, options, chosen)

    def bases(
        self, group: str, options: Sequence[str], chosen: Sequence[str], joint: str | None = None
    ) -> list[str | Mark]:
        """The rules that it is put under."""
        self._facts["legal_bases"] = sorted(basis.lstrip(ENUMERATORS) for basis in chosen)
        return self.marks(group, options, chosen, joint)

    def notice(self, group: str, options: tuple[str, str], chosen: str) -> list[str | Mark]:
        """Whether those whom it is about are told."""
        self._facts["notice"] = ("given", "waived")[options.index(chosen)]
        return self.marks(group, options, chosen)

    def close(self, **more: object) -> None:
        """Note the sheet's own fact."""
        self.draft.fact("consultations", **({"kind": "consultation"} | self._facts | more))
