"""Minutes of real bodies: every turn that is printed, and none that is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import TypeVar

import pytest

from corpus.document import ParsedFile
from corpus.rows import AgendaItem, Attendee, Meeting, Speech

pytestmark = pytest.mark.shared

ReadShared = Callable[[str], ParsedFile]


T = TypeVar("T")


def rows_of(file: ParsedFile, kind: type[T]) -> list[T]:
    return [row for document in file.documents for row in document.rows if isinstance(row, kind)]


def turns_of(file: ParsedFile) -> list[Speech]:
    return [row for row in rows_of(file, Speech) if row.kind != "stage_direction"]


def test_a_web_print_of_56_pages_yields_every_turn(read_shared: ReadShared) -> None:
    # Counted on the pages: 239 ○, 121 ◆ and 112 ◎ before a role and a name in brackets.
    file = read_shared("real/minutes/kyoto_committee*.pdf")
    turns = turns_of(file)
    assert len(turns) == 472
    roles = Counter(turn.speaker_role for turn in turns)
    assert roles["委員長"] == 239
    assert roles["委員"] + roles["副委員長"] == 121
    assert all(turn.speaker_name for turn in turns)


def test_no_furniture_of_a_web_print_lies_inside_a_turn(read_shared: ReadShared) -> None:
    turns = turns_of(read_shared("real/minutes/kyoto_committee*.pdf"))
    assert not [turn for turn in turns if re.search("https?:|会議録表示|－－|^［", turn.text)]


def test_the_attendance_of_a_web_print_is_no_speech(read_shared: ReadShared) -> None:
    file = read_shared("real/minutes/kyoto_committee*.pdf")
    people = rows_of(file, Attendee)
    members = [row for row in people if row.role in ("委員長", "副委員長", "委員")]
    # 出席委員（13名）
    assert len(members) == 13
    assert {turn.speaker_name for turn in turns_of(file)} <= {row.name for row in people}
    (meeting,) = rows_of(file, Meeting)
    assert (meeting.time_start, meeting.time_end) == ("10:00", "15:26")
    assert [issue for document in file.documents for issue in document.issues] == []


def test_labels_with_a_colon_yield_turns_and_their_directions(read_shared: ReadShared) -> None:
    file = read_shared("real/minutes/digitalagency*.pdf")
    assert len(turns_of(file)) == 16
    assert len(rows_of(file, Speech)) == 19
    assert [row.item_no for row in rows_of(file, AgendaItem)] == ["1", "2", "(1)", "(2)", "3"]


def test_a_summary_yields_its_points_and_those_present(read_shared: ReadShared) -> None:
    file = read_shared("real/minutes/mhlw_advisoryboard_giji_gaiyo.pdf")
    assert len(turns_of(file)) == 13
    assert {turn.speaker_role for turn in turns_of(file)} == {None}
    assert len(rows_of(file, Attendee)) == 10
    (meeting,) = rows_of(file, Meeting)
    assert meeting.minutes_type == "outline"
