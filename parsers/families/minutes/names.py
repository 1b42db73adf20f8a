"""Names of a paper's speakers and members that agree with each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from corpus.document import Issue
from corpus.lexicons.speaker_roles import DEPUTIES, MEMBERS, OFFICES
from corpus.rows import Attendee, Speech
from parsers.families.minutes.record import Piece, Record
from parsers.families.minutes.speakers import behind_name
from parsers.repair.names import Named, agreed_list, agreed_names

REPAIRED = "name_repaired"
"""Flag of rows whose name is not as it was read; their evidence has it as read."""

# A family name alone may be a word of a unit's name (林業振興課長, and a 林 in the list).
MIN_LISTED_NAME = 3

_SCANNED = ("ocr", "embedded_ocr")
_HELD_BY_MANY = MEMBERS | DEPUTIES | OFFICES


def with_listed_roles(record: Record, people: Sequence[Attendee]) -> Record:
    """The record; whoever is named without a role has that of the one person listed so."""
    return Record(record.head, [_with_listed_role(piece, people) for piece in record.pieces])


def _with_listed_role(piece: Piece, people: Sequence[Attendee]) -> Piece:
    name = piece.speaker.name
    if name is None or piece.speaker.role is not None:
        return piece
    roles = {row.role for row in people if row.name and row.name.startswith(name)}
    role = roles.pop() if len(roles) == 1 else None
    return structs.replace(piece, speaker=structs.replace(piece.speaker, listed_role=role))


def with_listed_names_apart(speeches: Sequence[Speech], people: Sequence[Attendee]) -> list[Speech]:
    """The speeches; a name that only the lists show to be one is parted from unit and post."""
    listed = {row.name for row in people if row.name and len(row.name) >= MIN_LISTED_NAME}
    by_length = sorted(listed, key=len, reverse=True)
    apart = [_with_name_apart(row, by_length) if row.speaker_role else row for row in speeches]
    holders = {post: row.name for row in people if row.name for post in _posts_of(row)}
    return [_with_family_name_apart(row, holders) for row in apart]


def _posts_of(row: Attendee) -> tuple[str, ...]:
    """The post of somebody present as labels print it (福祉課長; of 福祉課 and 課長 too)."""
    role, unit = row.role or "", row.affiliation or ""
    return tuple(post for post in (role, f"{unit.removesuffix(role[:1])}{role}") if len(post) > 1)


def _with_family_name_apart(row: Speech, holders: Mapping[str, str]) -> Speech:
    """The speech; 楓福祉課長 is 楓, who is listed as the 福祉課長, and no head of a 楓福祉課."""
    label = row.speaker_role or ""
    if row.speaker_name or not row.speaker_department:
        return row
    for post, name in holders.items():
        family = label.removesuffix(post)
        if family and family != label and name.startswith(family) and name != family:
            speaker = behind_name(family, post)
            if speaker is not None and speaker.department is not None:
                return structs.replace(
                    row,
                    speaker_name=family,
                    speaker_role=speaker.role,
                    speaker_department=speaker.department,
                )
    return row


def _with_name_apart(row: Speech, listed: Sequence[str]) -> Speech:
    unit, post = row.speaker_department or "", row.speaker_role or ""
    # 会計課 and 課長 are printed 会計課長.
    printed = unit.removesuffix(post[:1]) + post if not post.startswith(unit[:-1]) else post
    label = f"{row.speaker_name or ''}{printed}"
    name = next((name for name in listed if label.startswith(name)), None)
    if name is None or name == row.speaker_name or not unit:
        return row
    speaker = behind_name(name, label[len(name) :])
    if speaker is None or speaker.department is None:
        return row
    return structs.replace(
        row,
        speaker_name=name,
        speaker_role=speaker.role,
        speaker_department=speaker.department,
    )


class AgreedRows(NamedTuple):
    """People and speeches whose names agree, and a report of each name that was changed."""

    people: list[Attendee]
    speeches: list[Speech]
    issues: list[Issue]


def with_agreed_names(people: Sequence[Attendee], speeches: Sequence[Speech]) -> AgreedRows:
    """The rows of a paper with the names put right that recognition misread.

    What a text layer says is never touched.
    """
    turns = Counter(_named(row) for row in speeches if _is_scanned(row) and row.speaker_name)
    listed = Counter(row.name for row in people if _is_scanned(row) and row.name)
    agreed = agreed_names(turns, listed)
    spoken: Counter[str] = Counter()
    for named, times in turns.items():
        spoken[agreed.get(named, named.name)] += times
    in_lists = agreed_list(spoken, listed)
    new_people = [_with_listed_name(row, in_lists) for row in people]
    new_speeches = [_with_spoken_name(row, agreed, in_lists) for row in speeches]
    changed: list[tuple[Attendee | Speech, str | None, str | None]] = [
        *((a, a.name, b.name) for a, b in zip(people, new_people, strict=True)),
        *((a, a.speaker_name, b.speaker_name) for a, b in zip(speeches, new_speeches, strict=True)),
    ]
    issues = [_issue(row, old, new) for row, old, new in changed if old != new]
    return AgreedRows(new_people, new_speeches, issues)


def _is_scanned(row: Attendee | Speech) -> bool:
    return any(place.origin in _SCANNED for place in row.evidence.values())


def _named(speech: Speech) -> Named:
    """Whose a speaker's name is: of members and offices there are many."""
    holder = None if speech.speaker_role in _HELD_BY_MANY else speech.speaker_role
    return Named(holder, speech.speaker_name or "")


def _with_listed_name(row: Attendee, in_lists: Mapping[str, str]) -> Attendee:
    name = in_lists.get(row.name or "")
    if name is None or not _is_scanned(row):
        return row
    return structs.replace(row, name=name, flags=(*row.flags, REPAIRED))


def _with_spoken_name(
    row: Speech, agreed: Mapping[Named, str], in_lists: Mapping[str, str]
) -> Speech:
    name = agreed.get(_named(row), row.speaker_name)
    name = in_lists.get(name or "", name)
    if name == row.speaker_name or not _is_scanned(row):
        return row
    return structs.replace(row, speaker_name=name, flags=(*row.flags, REPAIRED))


def _issue(row: Attendee | Speech, old: str | None, new: str | None) -> Issue:
    place = next(iter(row.evidence.values()))
    message = f"page {row.page_number}: {new} was read as {old}, the paper's other labels agree"
    return Issue("ocr_repair", "info", message, row.page_number, place.bbox)
