from __future__ import annotations

from pathlib import Path

import pytest

from warehouse.errors import UnknownQuestionError
from warehouse.questions import Question, ask, list_questions


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_every_question_has_an_answer_about_the_town(question: Question, town_path: Path) -> None:
    result = ask(town_path, question.name)
    assert result.rows
    assert question.question_ja
    assert question.question_en


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_every_question_can_be_narrowed_to_one_municipality(
    question: Question, town_path: Path
) -> None:
    assert ask(town_path, question.name, {"municipality": "99001"}).rows
    assert not ask(town_path, question.name, {"municipality": "別の市"}).rows


def test_notice_waived_says_where_since_when_and_on_which_basis(town_path: Path) -> None:
    (row,) = ask(town_path, "notice_waived").to_dicts()
    assert row["municipality"] == "架空市"
    assert row["since"].isoformat() == "2022-05-01"
    assert row["legal_bases"] == ["法第69条第2項第2号"]
    assert row["notice_reason"] == "多数のため"


def test_days_are_counted_from_consultation_to_answer(town_path: Path) -> None:
    (row,) = ask(town_path, "days_to_answer").to_dicts()
    assert (row["days"], row["same_day"]) == (7, False)


def test_a_consultation_is_linked_to_the_answer_to_its_matter(town_path: Path) -> None:
    (row,) = ask(town_path, "consultations_answered").to_dicts()
    assert (row["consultation"], row["answer"]) == ("給付金の支給", "給付金の支給")
    assert (row["days"], row["linked_by"]) == (7, ["matter"])


def test_vendors_stand_with_their_re_entrustment(town_path: Path) -> None:
    (row,) = ask(town_path, "pia_vendors").to_dicts()
    assert (row["vendor"], row["re_entrustment"]) == ("架空情報システム株式会社", "再委託する")


def test_speeches_are_counted_by_speaker_subject_and_year(town_path: Path) -> None:
    (row,) = ask(town_path, "speech_volume", {"year": "2022"}).to_dicts()
    assert (row["speaker_name"], row["subject"], row["held_year"]) == ("架空太郎", "給付金", 2022)
    assert row["characters"] == len("本人通知を省く理由は何か。")
    assert not ask(town_path, "speech_volume", {"year": "2021"}).rows


def test_factions_are_counted_on_bills_of_a_kind(town_path: Path) -> None:
    (row,) = ask(town_path, "faction_votes", {"bill": "予算"}).to_dicts()
    assert (row["faction"], row["votes_for"], row["share_for"]) == ("みどりの会", 1, 1.0)
    assert not ask(town_path, "faction_votes", {"bill": "請願"}).rows


def test_a_year_of_disclosure_brings_its_printed_words(town_path: Path) -> None:
    rows = ask(town_path, "disclosure_outcomes_by_year", {"from_year": "2021"}).to_dicts()
    assert {row["outcome"]: (row["total"], row["printed_words"]) for row in rows} == {
        "granted": (67.0, ["承諾"]),
        "partly_granted": (34.0, ["一部承諾"]),
        "denied": (1.0, ["拒 否"]),
    }
    assert not ask(town_path, "disclosure_outcomes_by_year", {"from_year": "2022"}).rows


def test_a_misspelt_question_gets_a_suggestion(town_path: Path) -> None:
    with pytest.raises(UnknownQuestionError, match="did you mean notice_waived"):
        ask(town_path, "notice_waved")


def test_a_misspelt_parameter_is_told_what_there_is(town_path: Path) -> None:
    with pytest.raises(UnknownQuestionError, match="it has: municipality"):
        ask(town_path, "notice_waived", {"city": "架空市"})


def test_a_parameter_of_the_wrong_type_is_explained(town_path: Path) -> None:
    with pytest.raises(UnknownQuestionError, match="whole number"):
        ask(town_path, "speech_volume", {"year": "令和4年"})
