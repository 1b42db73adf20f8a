"""A paper that can be composed."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from corpus.document import Family
from corpus.samples.draft import Draft
from corpus.samples.model import Look, Paper
from corpus.samples.towns import Town

SCANS = ("scan300", "scan200", "scan150")
TURNED_SCANS = ("upside_down", "sideways", "mixed")
TURNED_PAPERS = ("sheet_aomine_r3", "annual_aomine_r2", "minutes_aomine_r3", "annual_nomori_h29")
"""Papers that are scanned lying upside down and on their side too."""


class PaperPlan(Struct, frozen=True, kw_only=True):
    """A paper that can be composed.

    Attributes:
        worn_out: rules have been written from it, so that it is no longer held back.
    """

    name: str
    family: Family
    town: Town
    look: Look
    write: Callable[[Draft], None]
    worn_out: bool = False

    @property
    def scans(self) -> tuple[str, ...]:
        """The scanned variants that are made of it."""
        return (*SCANS, *TURNED_SCANS) if self.name in TURNED_PAPERS else SCANS

    def compose(self) -> Paper:
        """The paper."""
        split = "dev" if self.worn_out else self.town.split
        draft = Draft(self.town, self.family, self.name, split=split, look=self.look)
        self.write(draft)
        return draft.paper()
