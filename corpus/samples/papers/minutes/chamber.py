"""An assembly whose votes a plan states one by one, and what is true of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from corpus.samples.draft import Draft


class Seat(Struct, frozen=True):
    """A member's place: its number, who sits there, the faction."""

    number: int
    surname: str
    given: str
    faction: str

    @property
    def name(self) -> str:
        """Surname and given name run together."""
        return self.surname + self.given


class Motion(Struct, frozen=True, kw_only=True):
    """A bill and how it was voted on.

    Attributes:
        against: surnames or factions of those against, parted by commas.
        others: surnames with votes that are neither, e.g. ``川口=absent,野沢=abstain``.
        way: how the vote was taken.
        is_counted: whether each member's vote is printed.
    """

    number: str
    title: str
    day: date
    result: str
    kind: str = ""
    against: str = ""
    others: str = ""
    way: str = ""
    is_counted: bool = True


class Chamber(Struct, frozen=True):
    """An assembly: its factions with their numbers of members, and the chair's surname."""

    factions: tuple[tuple[str, int], ...]
    chair: str

    def seats(self, draft: Draft) -> list[Seat]:
        """The town's people in order, dealt to the factions."""
        names = [name for name, count in self.factions for _ in range(count)]
        people = draft.town.people
        return [
            Seat(number, *person, faction)
            for number, (person, faction) in enumerate(zip(people, names, strict=True), 1)
        ]

    def vote(self, seat: Seat, motion: Motion) -> str:
        """How a member voted."""
        stated = dict(part.split("=") for part in filter(None, motion.others.split(",")))
        if seat.surname in stated:
            return stated[seat.surname]
        if seat.surname == self.chair:
            return "chair"
        opponents = motion.against.split(",")
        return "against" if {seat.surname, seat.faction} & set(opponents) else "for"

    def votes(self, seats: list[Seat], motion: Motion) -> list[str]:
        """How all voted."""
        return [self.vote(seat, motion) for seat in seats]


def note_result(draft: Draft, motion: Motion) -> None:
    """Note a bill of which only the result is printed."""
    draft.fact("votes", **_columns(motion))


def note_votes(draft: Draft, motion: Motion, votes: Iterator[tuple[Seat, str]]) -> None:
    """Note the votes of members whose factions are printed."""
    for seat, vote in votes:
        known = _columns(motion)
        draft.fact("votes", **known, member=seat.name, faction=seat.faction, vote=vote)


def note_named_votes(draft: Draft, motion: Motion, votes: Iterator[tuple[Seat, str]]) -> None:
    """Note the votes of members who are named without their factions."""
    for seat, vote in votes:
        draft.fact("votes", **_columns(motion), member=seat.name, vote=vote)


def _columns(motion: Motion) -> dict[str, str]:
    return {
        "meeting_date": motion.day.isoformat(),
        "bill_no": motion.number,
        "bill_title": motion.title,
        "result": motion.result,
    }
