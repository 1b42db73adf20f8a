"""Names of people that agree over a paper."""

from __future__ import annotations

from parsers.repair.names import Named, agreed_list, agreed_names

CHAIR, SEAT = "議長", "3番"


def test_one_seat_has_one_name() -> None:
    read = {Named(SEAT, "石垣忠夫"): 5, Named(SEAT, "石垣中夫"): 2}
    assert agreed_names(read, {}) == {Named(SEAT, "石垣中夫"): "石垣忠夫"}


def test_a_letter_behind_a_name_is_a_misread_honorific() -> None:
    read = {Named(CHAIR, "楓芳樹"): 4, Named(CHAIR, "楓芳樹用"): 1}
    assert agreed_names(read, {}) == {Named(CHAIR, "楓芳樹用"): "楓芳樹"}


def test_members_whose_names_differ_in_a_letter_are_two_people() -> None:
    read = {Named(None, "山田太郎"): 9, Named(None, "山田次郎"): 1}
    assert agreed_names(read, {}) == {}


def test_members_whose_names_look_alike_are_one_unless_both_are_listed() -> None:
    read = {Named(None, "金子亨"): 9, Named(None, "金子亭"): 1}
    assert agreed_names(read, {"金子亨": 1}) == {Named(None, "金子亭"): "金子亨"}
    assert agreed_names(read, {"金子亨": 1, "金子亭": 1}) == {}


def test_numerals_in_names_tell_people_apart() -> None:
    read = {Named(SEAT, "山田一郎"): 9, Named(SEAT, "山田二郎"): 1}
    assert agreed_names(read, {}) == {}


def test_a_listed_name_that_never_speaks_is_the_speaker_who_is_not_listed() -> None:
    assert agreed_list({"巌信也": 6}, {"歳信也": 1, "岩瀬春江": 1}) == {"歳信也": "巌信也"}


def test_a_listed_name_like_two_speakers_is_left_as_it_is() -> None:
    assert agreed_list({"巌信也": 6, "歳信弥": 2}, {"歳信也": 1}) == {}


def test_names_read_equally_often_are_left_as_they_are() -> None:
    assert agreed_list({"巌信也": 1}, {"歳信也": 1}) == {}
