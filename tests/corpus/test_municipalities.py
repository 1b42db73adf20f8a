"""The register of municipalities."""

from __future__ import annotations

import pytest

from corpus.municipalities import by_code, by_name, prefectures, register, with_check_digit


def test_the_register_has_every_municipality_of_today_once() -> None:
    current = [entry for entry in register() if entry.is_current]
    kinds = [entry.kind for entry in current]
    assert len({entry.code for entry in current}) == len(current)
    assert kinds.count("prefecture") == len(prefectures()) == 47
    assert kinds.count("designated_city") == 20
    assert kinds.count("special_ward") == 23
    ordinary = sum(kinds.count(kind) for kind in ("city", "town", "village", "designated_city"))
    assert ordinary == 1718


def test_every_entry_is_whole() -> None:
    for entry in register():
        assert len(entry.code) == 5
        assert entry.code.isdecimal()
        assert entry.kana
        assert all("ァ" <= char <= "ヶ" or char == "ー" for char in entry.kana), entry
        assert entry.prefecture in prefectures()
        assert (entry.county != "") == (
            entry.kind in ("town", "village")
        ) or entry.prefecture == "東京都"


def test_what_ended_leads_to_what_followed() -> None:
    ended = [entry for entry in register() if not entry.is_current]
    assert ended
    for entry in ended:
        assert entry.successor_code is not None
        successor = by_code(entry.successor_code)
        assert successor is not None, entry


@pytest.mark.parametrize(
    ("code", "full"),
    [("13219", "132195"), ("11203", "112038"), ("40203", "402036"), ("01100", "011002")],
)
def test_check_digits(code: str, full: str) -> None:
    assert with_check_digit(code) == full
    assert by_code(full) == by_code(code)
    assert by_code(f"{code}{(int(full[-1]) + 1) % 10}") is None


def test_a_code_without_five_digits_is_refused() -> None:
    with pytest.raises(ValueError, match="five-digit"):
        with_check_digit("1321")


def test_names_that_two_bear_give_both() -> None:
    assert {entry.prefecture for entry in by_name("府中市")} == {"東京都", "広島県"}
    assert {entry.prefecture for entry in by_name("伊達市")} == {"北海道", "福島県"}
    assert by_name("青嶺市") == ()
