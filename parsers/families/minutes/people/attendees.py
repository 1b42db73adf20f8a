"""Those present and absent, from the lists of a head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import structs

from corpus.characters import squeezed
from corpus.document import Issue
from corpus.evidence import Evidence
from corpus.rows import Attendee
from parsers.families.minutes.head import Section, printed_lines
from parsers.families.minutes.lines import LOCATING_CHARACTERS, Line
from parsers.families.minutes.people.entries import SEAT
from parsers.families.minutes.people.lists import (
    Group,
    Person,
    people_of,
)
from parsers.families.minutes.speakers import MAX_NAME_PART, role_of
from parsers.part import Part

Attendance = Literal["present", "absent", "online", "unknown"]

SECTIONS: dict[str, Attendance] = {
    "attendees": "present",
    "absentees": "absent",
    "secretariat": "present",
    "explainers": "present",
}
"""Fields of a head that list people."""

# Words of a section's label that say the role of those in it (出席委員 → 委員).
_NO_ROLES = ("出席者", "欠席者", "参加者")
_ROLES_IN_LABELS = ("議員", "委員", "構成員", "事務局", "説明員", "説明者", "幹事", "参考人")


def attendees_of(
    sections: Sequence[Section], part: Part, names: frozenset[str] = frozenset()
) -> Iterator[Attendee]:
    """One row a person of the lists of a head.

    Args:
        sections: of the head.
        part: whose head it is.
        names: whole names that the record prints apart from their posts.
    """
    for section in sections:
        if section.field in SECTIONS:
            yield from _listed(section, part, names)


def _listed(
    section: Section, part: Part, names: frozenset[str] = frozenset()
) -> Iterator[Attendee]:
    role = _role_of_label(section.label)
    group = Group(role=role, names=names, listed=role)
    for line in _entry_lines(printed_lines(section.lines)):
        for person in people_of(line.text, group):
            yield attendee_of(person, line.evidence(part.text_origin), SECTIONS[section.field])


def _entry_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; two people on two printed lines that layout took for one are parted again."""
    for line in _with_cut_names_joined(lines):
        printed = _printed_behind_label(line)
        is_list = len(printed) > 1 and not re.search("[、，,]", line.text)
        is_list = is_list and not _runs_on_in_seats(printed)
        if is_list and all(any(people_of(text, Group())) for text in printed):
            for text in printed:
                yield structs.replace(line, text=text.strip(), raw_text=text)
        else:
            yield line


def _printed_behind_label(line: Line) -> list[str]:
    """The printed lines of an entry without the label that stands before the first of them."""
    raw, text = squeezed(line.raw_text), squeezed(line.text)
    label = len(raw) - len(text)
    if label <= 0 or not raw[label:].startswith(text[:LOCATING_CHARACTERS]):
        return line.raw_text.split("\n")
    ends = (at for at in range(len(line.raw_text)) if len(squeezed(line.raw_text[:at])) == label)
    return line.raw_text[next(ends, 0) :].lstrip().split("\n")


def _runs_on_in_seats(printed: Sequence[str]) -> bool:
    """Whether a line ends between a seat and its name (一番 小池 善治 … 四番 | 樋口 茂)."""
    has_seats = SEAT.search(" ".join(printed[0].split()[:-1])) is not None
    last_words = (text.split()[-1] for text in printed[:-1] if text.split())
    return has_seats and any(SEAT.fullmatch(word) for word in last_words)


def _with_cut_names_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines; a name that breaks at the end of one (…、朝 | 比奈 静) is whole again."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and _is_cut_between(last.text, line.text):
            joined[-1] = structs.replace(
                last,
                text=last.text + line.text,
                raw_text=f"{last.raw_text}\n{line.raw_text}",
            )
        else:
            joined.append(line)
    return joined


def _is_cut_between(text: str, below: str) -> bool:
    """Whether a list of names of two words breaks inside one at the end of a printed line."""
    *entries, last = re.split("[、，,]", text.strip())
    first, *others = re.split("[、，,]", below.strip())
    whole = [entry.split() for entry in (*entries, *filter(None, others))]
    if not entries or len(whole) < 2 or not last or role_of(below[:4]) is not None:
        return False
    if not all(len(words) > 1 for words in whole):
        return False
    # 朝 | 比奈 静, 牧田 明 | 美
    is_rest = len(first.split()) == 1 and len(first) < MAX_NAME_PART and role_of(first) is None
    return len(last.split()) == 1 or is_rest


def _role_of_label(label: str) -> str | None:
    named = next((role for role in _ROLES_IN_LABELS if role in label), None)
    known = role_of(label) if named is None and label not in _NO_ROLES else None
    return named or (known.role if known is not None and known.is_strong else None)


def attendee_of(person: Person, place: Evidence, attendance: Attendance) -> Attendee:
    """Somebody named at a place, present or absent as the list says unless the entry does."""
    return Attendee(
        page_number=place.page_number,
        evidence={"name" if person.name else "role": place},
        role=person.role,
        name=person.name,
        affiliation=person.affiliation,
        attendance=person.attendance or attendance,
    )


def _is_counted(attendance: Attendance, listed: Attendance) -> bool:
    """Whether a list's count has somebody; one who is absent stands among those present."""
    return (attendance == "absent") == (listed == "absent")


def count_issues(sections: Sequence[Section], part: Part) -> Iterator[Issue]:
    """Lists that name fewer or more people than their label says (出席委員（13名）)."""
    for section in sections:
        if section.field in SECTIONS and section.count is not None and section.lines:
            people = _listed(section, part)
            listed = sum(_is_counted(row.attendance, SECTIONS[section.field]) for row in people)
            if listed != section.count:
                yield Issue(
                    code="attendance_count_mismatch",
                    severity="info",
                    message=f"{section.label}: {section.count} stated, {listed} listed",
                    page_number=section.lines[0].page_number,
                    bbox=section.lines[0].bbox,
                )
