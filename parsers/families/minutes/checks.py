"""What does not fit in minutes: speakers who are not listed, a record that could not be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.document import Issue
from corpus.rows import Attendee, Speech
from parsers.families.minutes.head import Section
from parsers.families.minutes.people.attendees import SECTIONS
from parsers.families.minutes.people.entries import says_others
from parsers.families.minutes.speeches import side_of
from parsers.part import Part

# Members who are not named: Ａ委員, 委員１.
_INITIAL = re.compile(r"[A-Z0-9甲乙丙丁○●]{1,3}|[ア-ン]")


def speech_issues(
    speeches: Sequence[Speech],
    people: Sequence[Attendee],
    sections: Sequence[Section],
    part: Part,
) -> Iterator[Issue]:
    """Say where no turn was found, and who speaks without being listed as present."""
    turns = [speech for speech in speeches if speech.kind != "stage_direction"]
    if not turns:
        yield Issue(
            code="speeches_not_found",
            severity="info",
            message="no speaker's label was found in these minutes",
            page_number=part.page_first,
        )
    listed = {person.name for person in people if person.name and person.attendance != "absent"}
    if not listed or _names_not_all(sections):
        return
    lists_officers = any(section.field in ("secretariat", "explainers") for section in sections)
    told: set[str] = set()
    for speech in turns:
        name = speech.speaker_name
        if name is not None and _INITIAL.fullmatch(name):
            continue
        if not lists_officers and side_of(speech.speaker_role) == "officer":
            continue
        if name is not None and name not in told and not _is_listed(name, listed):
            told.add(name)
            yield _unlisted(speech, name)


def _names_not_all(sections: Sequence[Section]) -> bool:
    """Whether a list of those present ends with ほか."""
    lists = [section for section in sections if section.field in SECTIONS]
    return any(says_others(line.text) for section in lists for line in section.lines)


def _is_listed(name: str, listed: set[str]) -> bool:
    """Whether the name, or the surname that a label gives, is one of those listed."""
    return name in listed or any(known.startswith(name) for known in listed)


def _unlisted(speech: Speech, name: str) -> Issue:
    place = speech.evidence.get("speaker_role") or speech.evidence["text"]
    speaker = " ".join(word for word in (speech.speaker_role, name) if word)
    return Issue(
        code="speaker_not_listed",
        severity="info",
        message=f"{speaker} speaks, but is not among those listed as present",
        page_number=place.page_number,
        bbox=place.bbox,
    )
