"""A part handed to the reader of its family."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import structs

from corpus.document import Family
from parsers.families.annual_report import read_annual_report
from parsers.families.assessment.read import read_assessment
from parsers.families.board_papers import read_board_papers
from parsers.families.consultation import read_consultation
from parsers.families.minutes.read import read_minutes
from parsers.families.organisation_chart import chart_departments
from parsers.families.register import read_register
from parsers.families.votes.read import read_votes
from parsers.part import FamilyReading, Part

READERS: Mapping[Family, Callable[[Part], FamilyReading]] = {
    "minutes": read_minutes,
    "register": read_register,
    "assessment": read_assessment,
    "votes": read_votes,
    "board_papers": read_board_papers,
    "annual_report": read_annual_report,
    "consultation_sheet": read_consultation,
}


def read_part(part: Part) -> FamilyReading:
    """Read a part's typed rows and the units its charts name.

    A part of an ``unknown`` family has no typed rows.
    """
    reader = READERS.get(part.family)
    reading = reader(part) if reader else FamilyReading()
    departments = (*reading.departments, *chart_departments(part))
    return structs.replace(reading, departments=departments)
