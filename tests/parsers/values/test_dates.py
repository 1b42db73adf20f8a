"""Dates as papers print them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.eras import ERAS
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.parse import parse_date
from parsers.values.dates.sayings import read_law_number, read_round, read_time_saying
from parsers.values.dates.times import parse_time
from parsers.values.dates.value import Anchor, DateValue


def read(text: str, anchor: Anchor | date | None = None) -> DateValue:
    value = parse_date(text, anchor)
    assert value is not None, text
    return value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明治45年7月29日", date(1912, 7, 29)),
        ("大正元年７月３０日", date(1912, 7, 30)),
        ("㍼63年12月31日", date(1988, 12, 31)),
        ("昭和六十三年十二月三十一日", date(1988, 12, 31)),
        ("令和四年廿五日", None),
        ("令和四年三月廿五日", date(2022, 3, 25)),
        ("二〇二二年一月一七日", date(2022, 1, 17)),
        ("平30.10.16", date(2018, 10, 16)),
        ("Ｒ元・５・１", date(2019, 5, 1)),
        ("2022年（令和4年）1月17日", date(2022, 1, 17)),
        ("令和4(2022)年1月17日", date(2022, 1, 17)),
        ("今和4年1月17日", date(2022, 1, 17)),
        ("令和4年1月17曰", date(2022, 1, 17)),
        ("令和4年1月17目", date(2022, 1, 17)),
        ("業務開始平26.4.25", date(2014, 4, 25)),
        ("令和2年5月1 9日", date(2020, 5, 19)),
        ("令 和 四 年 一 月 一 日", date(2022, 1, 1)),
        ("昭和元年12月25日", date(1926, 12, 25)),
    ],
)
def test_a_day_in_any_print_is_that_day(text: str, day: date | None) -> None:
    value = parse_date(text)
    if day is None:
        assert value is None or value.precision != "day"
    else:
        assert value is not None
        assert (value.start, value.end, value.precision) == (day, day, "day")


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("令和4年", date(2022, 1, 1), date(2022, 12, 31), "year"),
        ("令和4年2月", date(2022, 2, 1), date(2022, 2, 28), "month"),
        ("令和元年度", date(2019, 4, 1), date(2020, 3, 31), "fiscal_year"),
        ("2024年度", date(2024, 4, 1), date(2025, 3, 31), "fiscal_year"),
        ("令和4年度上半期", date(2022, 4, 1), date(2022, 9, 30), "month"),
        ("令和4年度第4四半期", date(2023, 1, 1), date(2023, 3, 31), "month"),
        ("令和4年3月末", date(2022, 3, 31), date(2022, 3, 31), "day"),
        ("平成5～7年度", date(1993, 4, 1), date(1996, 3, 31), "fiscal_year"),
        ("令和4年4月1日から翌年3月31日まで", date(2022, 4, 1), date(2023, 3, 31), "day"),
        ("平成30年4月1日から31年3月31日まで", date(2018, 4, 1), date(2019, 3, 31), "day"),
        ("平成25・26年度", date(2013, 4, 1), date(2015, 3, 31), "fiscal_year"),
        ("H25～27年度", date(2013, 4, 1), date(2016, 3, 31), "fiscal_year"),
        ("令和3年4月から6月まで", date(2021, 4, 1), date(2021, 6, 30), "month"),
        ("令和3年12月28日～令和4年1月3日", date(2021, 12, 28), date(2022, 1, 3), "day"),
        ("令和4年3月5日、6日及び12日", date(2022, 3, 5), date(2022, 3, 12), "day"),
        ("令和4年3月28日から31日まで", date(2022, 3, 28), date(2022, 3, 31), "day"),
        ("令和4年1月18日～", date(2022, 1, 18), None, "day"),
        ("令和5年3月31日まで", None, date(2023, 3, 31), "day"),
        ("令和4年4月1日以降", date(2022, 4, 1), None, "day"),
    ],
)
def test_a_span_covers_its_days(
    text: str, start: date | None, end: date | None, precision: str
) -> None:
    value = read(text)
    assert (value.start, value.end, value.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "text",
    [
        "令和4年度後期高齢者医療特別会計", "令和4年秋田県大会", "令和4年度当初予算",
        "令和4年春日町会",
    ],
)  # fmt: skip
def test_a_word_behind_the_year_does_not_shorten_it(text: str) -> None:
    value = read(text)
    assert value.end is not None
    assert value.start is not None
    assert (value.end - value.start).days >= 364
    assert not [flag for flag in value.flags if flag.startswith("season")]


def test_the_fiscal_year_of_a_day_begins_in_april() -> None:
    assert read("令和4年3月31日").fiscal_year == 2021
    assert read("令和4年4月1日").fiscal_year == 2022
    assert read("令和4年").fiscal_year is None


def test_listed_fiscal_years_are_kept_one_by_one() -> None:
    value = read("平成5年度,6年度及び8年度")
    assert value.fiscal_years == (1993, 1994, 1996)
    assert "list" in value.flags


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("平成26年2月30日", "invalid_day"),
        ("平成26年13月1日", "invalid_month"),
        ("令和4年0月1日", "invalid_month"),
        ("令和4年6月31日", "invalid_day"),
    ],
)
def test_a_day_that_does_not_exist_is_refused(text: str, flag: str) -> None:
    value = read(text)
    assert (value.start, value.end) == (None, None)
    assert flag in value.flags


def test_a_range_that_ends_before_it_begins_has_no_days() -> None:
    value = read("令和4年3月31日～令和3年4月1日")
    assert (value.start, value.end) == (None, None)
    assert "end_before_start" in value.flags


def test_an_era_that_had_ended_or_not_begun_is_flagged() -> None:
    assert "era_overflow" in read("平成33年4月1日").flags
    assert "before_era_start" in read("令和元年4月30日").flags
    assert "era_overflow" not in read("平成31年度").flags
    assert "lunisolar_calendar" in read("明治3年5月1日").flags


def test_calendars_that_disagree_are_flagged_and_the_first_stands() -> None:
    value = read("令和4年（2021年）1月17日")
    assert value.start == date(2022, 1, 17)
    assert "dual_mismatch" in value.flags


def test_a_weekday_that_contradicts_hints_at_the_likely_year() -> None:
    value = read("令和3年1月17日（月）")
    assert value.start == date(2021, 1, 17)
    assert "weekday_mismatch" in value.flags
    assert value.hint == date(2022, 1, 17)


@pytest.mark.parametrize(
    "text", ["令和4年1月17日（月・祝）", "令和4年1月17日【月】", "令和4年1月17日月曜日"]
)
def test_a_weekday_that_agrees_says_so(text: str) -> None:
    assert "weekday_ok" in read(text).flags


PREVIOUS = DateValue(start=date(2021, 10, 1), end=date(2021, 10, 1), precision="day")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("同日", date(2021, 10, 1), date(2021, 10, 1)),
        ("同年5月", date(2021, 5, 1), date(2021, 5, 31)),
        ("同月15日", date(2021, 10, 15), date(2021, 10, 15)),
        ("翌月10日", date(2021, 11, 10), date(2021, 11, 10)),
        ("翌年3月31日", date(2022, 3, 31), date(2022, 3, 31)),
        ("翌年度", date(2022, 4, 1), date(2023, 3, 31)),
        ("当該年度", date(2021, 4, 1), date(2022, 3, 31)),
        ("来年度", date(2023, 4, 1), date(2024, 3, 31)),
        ("本日", date(2022, 6, 3), date(2022, 6, 3)),
        ("12月3日", date(2021, 12, 3), date(2021, 12, 3)),
    ],
)
def test_a_relative_date_is_reckoned_from_its_anchor(text: str, start: date, end: date) -> None:
    value = read(text, Anchor(previous=PREVIOUS, document=date(2022, 6, 3)))
    assert (value.start, value.end) == (start, end)


@pytest.mark.parametrize("text", ["同日", "翌年度", "本日", "来年度", "12月3日"])
def test_a_relative_date_without_an_anchor_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_a_bare_year_needs_an_era_from_the_context() -> None:
    assert read("29.9.5").start is None
    assert read("29.9.5", Anchor(era="平成")).start == date(2017, 9, 5)
    assert read("29.9.5", date(2022, 1, 17)).start == date(2017, 9, 5)
    assert read("4.1.17", date(2022, 1, 17)).start == date(2022, 1, 17)


def test_running_text_gives_every_date_in_order_with_its_place() -> None:
    text = "令和4年1月17日に諮問し、同月24日に答申した。計画は令和4年度から。"
    spans = find_date_spans(text)
    assert [text[start:end] for start, end, _ in spans] == [
        "令和4年1月17日",
        "同月24日",
        "令和4年度",
    ]
    assert spans[1][2].start == date(2022, 1, 24)


@pytest.mark.parametrize(
    "text",
    [
        "24時間365日", "3・4か月児健康診査", "第2.3.4項", "TEL 03-1234-5678", "1.2.3 目的",
        "30日以内に", "3年間保存", "令和の時代", "平成町", "昭和通り", "R&D", "S15型", "v2.1.0",
        "10月議会", "青嶺市神明2-21-14", "192.168.1.1",
    ],
)  # fmt: skip
def test_what_is_no_date_gives_none(text: str) -> None:
    assert find_date_spans(text) == []


def test_the_number_of_a_law_is_no_date() -> None:
    assert parse_date("昭和42年法律第81号") is None
    number = read_law_number("個人情報の保護に関する法律（平成15年法律第57号）")
    assert number is not None
    assert (number.year, number.number) == (2003, "法律第57号")
    assert read_law_number("令和3年4月1日に告示した") is None


def test_a_round_tells_what_it_is_counted_within() -> None:
    assert getattr(read_round("令和7年第6回定例会"), "scope", None) == "calendar_year"
    assert getattr(read_round("令和3年度 第4回 審議会"), "scope", None) == "fiscal_year"
    found = read_round("第十二回審査会")
    assert found is not None
    assert (found.number, found.scope) == (12, None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("午後1時30分から", time(13, 30), None),
        ("午前10時～正午", time(10), time(12)),
        ("13:30～15:05", time(13, 30), time(15, 5)),
        ("午後二時半", time(14, 30), None),
        ("午後1時～3時", time(13), time(15)),
        ("開会　午前９時００分", time(9), None),
    ],
)
def test_times_of_day(text: str, start: time, end: time | None) -> None:
    assert parse_time(text) == (start, end)


@pytest.mark.parametrize("text", ["午前12時", "8時間", "25時", "12:75"])
def test_what_is_no_clear_time_gives_none(text: str) -> None:
    assert parse_time(text) is None


DATE_LIKE = st.text(
    alphabet="明治大正昭和平成令元年度月日曰同翌来前本当該0123456789０１２９一二三十廿lIO./-～~（）()、及び"
    "からまで頃末上旬予定現在水木 　\n第回号法律条例",
    max_size=40,
)


@given(st.one_of(st.text(max_size=80), DATE_LIKE))
def test_any_text_gives_days_in_order_or_none(text: str) -> None:
    anchor = Anchor(previous=PREVIOUS, document=date(2022, 6, 3))
    for start, end, value in find_date_spans(text, anchor):
        assert 0 <= start < end <= len(text)
        if value.start is not None and value.end is not None:
            assert value.start <= value.end
    value = parse_date(text, anchor)
    if value is not None and value.start is not None and value.end is not None:
        assert value.start <= value.end
    parse_time(text)
    read_time_saying(text)


@given(st.dates(date(1873, 1, 1), date(2120, 12, 31)), st.sampled_from(["年月日", "."]))
def test_every_day_of_the_calendar_is_read_back_in_its_era(day: date, style: str) -> None:
    era = next(era for era in reversed(ERAS) if day >= era.first_day)
    year = day.year - era.first_day.year + 1
    printed = (
        f"{era.name}{year}年{day.month}月{day.day}日"
        if style == "年月日"
        else f"{era.letter}{year}.{day.month}.{day.day}"
    )
    value = parse_date(printed)
    if year < 100:
        assert value is not None
        assert (value.start, value.end) == (day, day)
        assert not {"era_overflow", "before_era_start"} & set(value.flags)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024/02/069:12 会議録表示", date(2024, 2, 6)),
        ("2024/02/0699", None),
        ("2024/02/069", None),
    ],
)
def test_a_clock_that_touches_a_date_is_no_part_of_its_day(text: str, day: date | None) -> None:
    assert [value.start for _, _, value in find_date_spans(text)] == ([day] if day else [])


@pytest.mark.parametrize("text", ["6月14日", "6/14", "6.14", "６／１４"])
def test_a_day_without_a_year_lies_in_the_session_it_is_known_to_lie_in(text: str) -> None:
    session = read("令和4年6月7日～令和4年6月20日")
    value = parse_date(text, Anchor(within=session))
    assert value is not None
    assert value.start == date(2022, 6, 14)
    assert "relative:no_year" in value.flags
    assert parse_date(text) is None


def test_a_day_without_a_year_lies_in_the_half_of_its_fiscal_year() -> None:
    year = read("令和5年度")
    days = [parse_date(text, Anchor(within=year)) for text in ("12月15日", "2月1日")]
    assert [day.start for day in days if day] == [date(2023, 12, 15), date(2024, 2, 1)]


def test_a_day_in_kanji_without_a_year_lies_in_the_session() -> None:
    session = DateValue(start=date(2022, 6, 7), end=date(2022, 6, 30), precision="day")
    found = parse_date("六月十四日", Anchor(within=session))
    assert found is not None
    assert found.start == date(2022, 6, 14)
    assert parse_date("六月十四日") is None
