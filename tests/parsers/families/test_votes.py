"""Vote tables, and what their page says of their marks."""

from __future__ import annotations

import pytest

from corpus.forms.marks_of_votes import folded_mark
from parsers.families.votes import legend_of
from parsers.forms.match import title_form
from tests.parsers.segments.test_segments import parts


def _legend(line: str) -> dict[str, str]:
    (part,) = parts(f"令和3年第1回定例会 議案に対する各議員の賛否\n{line}")
    return dict(legend_of(part.blocks))


def test_a_legend_may_set_its_signs_right_before_their_words() -> None:
    said = _legend("○賛成 ●反対 △棄権 －欠席 ＊除斥 ※議長")
    assert said == {
        "○": "for",
        "●": "against",
        "△": "abstain",
        "-": "absent",
        "*": "excused",
        "※": "chair",
    }


def test_a_lone_sign_before_a_word_is_a_note() -> None:
    assert _legend("※議長") == {}


@pytest.mark.parametrize(
    ("line", "form"),
    [("令和5年第1回定例会審議結果", "votes"), ("個人情報保護審議会審議結果", "minutes")],
)
def test_the_results_of_a_session_are_votes_and_those_of_a_board_minutes(
    line: str, form: str
) -> None:
    found = title_form(line)
    assert found is not None
    assert found.family == form


def test_signs_of_one_shape_are_one_mark() -> None:
    """A legend and the cells it explains may be printed, or read, with different ones."""
    said = _legend("〇…賛成 X…反対 一…議長")
    assert said == {"○": "for", "×": "against", "-": "chair"}
    assert {folded_mark(mark) for mark in "－―ー-"} == {"-"}
