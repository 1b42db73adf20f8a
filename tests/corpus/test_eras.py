"""The era calendar."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpus.eras import ERAS, era_of, fiscal_year_days, fiscal_year_of


def test_each_era_begins_on_the_day_after_the_one_before() -> None:
    for era, following in pairwise(ERAS):
        assert era.last_day is not None
        assert following.first_day == era.last_day + timedelta(days=1)


@given(st.dates(min_value=date(1868, 1, 25)))
def test_every_day_has_its_era_and_lies_in_its_fiscal_year(day: date) -> None:
    era = era_of(day)
    assert era is not None
    assert era.first_day <= day
    if fiscal_year_of(day) < 9999:
        first, last = fiscal_year_days(fiscal_year_of(day))
        assert first <= day <= last
