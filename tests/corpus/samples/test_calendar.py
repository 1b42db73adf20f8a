from datetime import date

import pytest

from corpus.samples.calendar import DayStyle, kanji_number, month_end, printed_day


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("era", "令和元年5月1日"),
        ("full_width", "令和元年５月１日"),
        ("mixed", "令和元年５月１日"),
        ("dotted", "R1.5.1"),
        ("short", "令1.5.1"),
        ("kanji", "令和元年五月一日"),
        ("dual", "令和元年（2019年）5月1日"),
        ("weekday", "令和元年5月1日（水）"),
        ("western", "2019年5月1日"),
        ("slashed", "2019/05/01"),
    ],
)
def test_first_day_of_reiwa_is_printed_in_every_style(style: DayStyle, printed: str) -> None:
    assert printed_day(date(2019, 5, 1), style) == printed


def test_last_day_of_heisei_belongs_to_its_thirty_first_year() -> None:
    assert printed_day(date(2019, 4, 30)) == "平成31年4月30日"


def test_days_before_showa_are_refused() -> None:
    with pytest.raises(ValueError, match="before the eras"):
        printed_day(date(1926, 12, 24))


@pytest.mark.parametrize(("number", "kanji"), [(1, "一"), (10, "十"), (11, "十一"), (25, "二十五")])
def test_numbers_in_kanji(number: int, kanji: str) -> None:
    assert kanji_number(number) == kanji


def test_february_of_a_leap_year_ends_on_the_29th() -> None:
    assert month_end(date(2024, 2, 3)) == date(2024, 2, 29)
