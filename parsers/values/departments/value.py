"""What a printed department means."""

from __future__ import annotations

from msgspec import Struct


class DepartmentValue(Struct, frozen=True, kw_only=True):
    """Units, and what else stands where a department is printed.

    Attributes:
        paths: each unit from the outermost inwards: 市民生活部, 課税課.
        post: of the person or unit named: 課長, 主幹.
        person: without inner spaces.
        others: how many more are counted behind the post (ほか6名).
        organ: 実施機関 by its legal name; another dimension than the department.
        municipality: as printed before the unit.
        groups: 各支所, 本庁: units that only a chart of that day would name.
        vendors: companies, with their legal form written out.
        outside: other bodies: 広域連合, 公共職業安定所, 警視庁.
        change: ``renamed`` or ``duty_moved`` where a reorganisation is told.
    """

    paths: tuple[tuple[str, ...], ...] = ()
    post: str | None = None
    person: str | None = None
    others: int | None = None
    organ: str | None = None
    municipality: str | None = None
    groups: tuple[str, ...] = ()
    vendors: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    change: str | None = None
    flags: tuple[str, ...] = ()
