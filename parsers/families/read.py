"""A part handed to the reader of its family."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from corpus.document import Family
from parsers.families.annual_report import read_annual_report
from parsers.families.board_papers import read_board_papers
from parsers.families.consultation import read_consultation
from parsers.families.register import read_register
from parsers.families.votes import read_votes
from parsers.part import FamilyReading, Part

READERS: Mapping[Family, Callable[[Part], FamilyReading]] = {
    "register": read_register,
    "votes": read_votes,
    "board_papers": read_board_papers,
    "annual_report": read_annual_report,
    "consultation_sheet": read_consultation,
}


def read_part(part: Part) -> FamilyReading:
    """Read a part's typed rows; an ``unknown`` part gives an empty reading."""
    reader = READERS.get(part.family)
    return reader(part) if reader else FamilyReading()
