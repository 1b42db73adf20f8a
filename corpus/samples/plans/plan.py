"""A paper that can be composed."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from corpus.document import Family
from corpus.samples.draft import Draft
from corpus.samples.model import Look, Paper
from corpus.samples.towns import Town

STANDARD_SCANS = ("scan300", "scan200", "scan150")
ALL_SCANS = (*STANDARD_SCANS, "upside_down", "sideways", "mixed")


class PaperPlan(Struct, frozen=True, kw_only=True):
    """A paper that can be composed.

    Attributes:
        scans: the scanned variants that are made of it.
    """

    name: str
    family: Family
    town: Town
    look: Look
    write: Callable[[Draft], None]
    scans: tuple[str, ...] = ()

    def compose(self) -> Paper:
        """The paper."""
        draft = Draft(self.town, self.family, self.name, split=self.town.split, look=self.look)
        self.write(draft)
        return draft.paper()
