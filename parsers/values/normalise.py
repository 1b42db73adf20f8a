"""One printed value normalised, as plain data: what `shingi normalise` prints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any, Literal

from corpus.departments import DepartmentRegister
from parsers.values.dates.parse import parse_date
from parsers.values.dates.relative import needs_anchor
from parsers.values.dates.sayings import read_law_number, read_round, read_time_saying
from parsers.values.dates.times import ambiguous_times, parse_time
from parsers.values.dates.value import Anchor, DateValue
from parsers.values.departments.parse import parse_department
from parsers.values.marks.parse import parse_mark
from parsers.values.municipality import parse_municipality
from parsers.values.numbers.parse import parse_number

Kind = Literal["date", "department", "number", "mark", "municipality"]
Plain = dict[str, Any]


def normalise(kind: Kind, text: str) -> Plain:
    """A value of one kind as plain data with fixed keys; unread ones are None or empty.

    Args:
        kind: what the text is a value of.
        text: as printed.

    Raises:
        ValueError: for a kind there is none of.
    """
    normaliser = _NORMALISERS.get(kind)
    if normaliser is None:
        raise ValueError(f"no such kind: {kind!r}; one of {', '.join(_NORMALISERS)}")
    return normaliser(text)


def normalise_date(text: str, anchor: Anchor | None = None) -> Plain:
    """``start, end, precision, fiscal_year, flags`` and what else the text says of time."""
    value = parse_date(text, anchor)
    saying = read_time_saying(text) if value is None else None
    law = read_law_number(text)
    found_round = read_round(text)
    flags = list(value.flags) if value else []
    if value is None and needs_anchor("".join(text.split())):
        flags.append("needs_anchor")
    return {
        "start": _iso(value.start) if value else None,
        "end": _iso(value.end) if value else None,
        "precision": _fine_precision(value) if value else None,
        "fiscal_year": _fiscal_years(value) if value else None,
        "flags": flags,
        "role": value.role if value else None,
        "hint": _iso(value.hint) if value else None,
        "time": _time(text),
        "time_candidates": [candidate.isoformat("minutes") for candidate in ambiguous_times(text)],
        "saying": saying.kind if saying else None,
        "period": saying.period if saying else None,
        "times": saying.times if saying else None,
        "direction": saying.direction if saying else None,
        "law_year": law.year if law else None,
        "law_number": law.number if law else None,
        "round": found_round.number if found_round else None,
        "round_scope": found_round.scope if found_round else None,
    }


def _fine_precision(value: DateValue) -> str:
    """The printed precision, finer than the warehouse's four where a flag tells it."""
    if "third_of_month" in value.flags:
        return "third_of_month"
    return "season" if any(flag.startswith("season:") for flag in value.flags) else value.precision


def _fiscal_years(value: DateValue) -> int | list[int] | None:
    if len(value.fiscal_years) > 1:
        return list(value.fiscal_years)
    return value.fiscal_year


def _time(text: str) -> str | None:
    found = parse_time(text)
    return None if found is None else f"{_clock(found.start)}/{_clock(found.end)}"


def _clock(found: time | None) -> str:
    return ".." if found is None else found.isoformat("minutes")


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def normalise_department(text: str, register: DepartmentRegister | None = None) -> Plain:
    """``paths, post, person, organ, flags`` and the bodies that are no departments."""
    value = parse_department(text, register)
    return {
        "paths": [list(path) for path in value.paths] if value else [],
        "post": value.post if value else None,
        "person": value.person if value else None,
        "organ": value.organ if value else None,
        "flags": list(value.flags) if value else [],
        "others": value.others if value else None,
        "municipality": value.municipality if value else None,
        "groups": list(value.groups) if value else [],
        "vendors": list(value.vendors) if value else [],
        "outside": list(value.outside) if value else [],
        "change": value.change if value else None,
    }


def normalise_number(text: str) -> Plain:
    """``value, min, max, unit, approx, status, flags``, per what, footnote and parts."""
    value = parse_number(text)
    return {
        "value": value.value if value else None,
        "min": value.minimum if value else None,
        "max": value.maximum if value else None,
        "unit": value.unit if value else None,
        "approx": value.approx if value else False,
        "status": value.status if value else "unread",
        "flags": list(value.flags) if value else [],
        "per": value.per if value else None,
        "footnote": value.footnote if value else None,
        "parts": [
            {"label": part.label, "value": part.value, "unit": part.unit, "flags": list(part.flags)}
            for part in (value.parts if value else ())
        ],
    }


def normalise_mark(text: str) -> Plain:
    """``label, state, flags``, and group, chosen entry and evidence."""
    value = parse_mark(text)
    return {
        "label": value.label,
        "state": value.state,
        "flags": list(value.flags),
        "detail": value.detail,
        "group": list(value.group),
        "selected": value.selected,
        "choice_no": value.choice_no,
        "evidence": value.evidence,
    }


def normalise_municipality(text: str) -> Plain:
    """``code, name, flags`` and the prefecture."""
    value = parse_municipality(text)
    return {
        "code": value.code if value else None,
        "name": value.name if value else None,
        "flags": list(value.flags) if value else [],
        "prefecture": value.prefecture if value else None,
    }


_NORMALISERS: dict[str, Callable[[str], Plain]] = {
    "date": normalise_date,
    "department": normalise_department,
    "number": normalise_number,
    "mark": normalise_mark,
    "municipality": normalise_municipality,
}
