"""The town of a paper, whose name a scan reads otherwise here and there."""

from __future__ import annotations

import pytest

from parsers.repair.proposal import apply_repairs, settle
from parsers.repair.reading import Reading
from parsers.repair.town_names import TownNames

TITLE = "白洲沢村議会定例会"


def repaired(*texts: str) -> list[str]:
    readings = [Reading(text, (0.99,) * len(text)) for text in texts]
    towns = TownNames(readings)
    return [
        apply_repairs(each.text, settle(each.text, towns.names_of_the_town(each)))
        for each in readings
    ]


def test_a_name_gives_way_to_one_that_looks_like_it_and_is_made_of_words() -> None:
    texts = (TITLE, "白洲沢村長", "自洲沢村監査委員の選任", "自洲沢村税条例", "自洲沢村の計画")
    assert repaired(*texts)[2:] == ["白洲沢村監査委員の選任", "白洲沢村税条例", "白洲沢村の計画"]


@pytest.mark.parametrize(
    "texts",
    [
        (TITLE, "自洲沢村監査委員"),  # the title alone may be the one misread
        ("青嶺市議会", "青嶺市長", "貝寄町議会", "具寄町議会"),  # neither is made of words
        ("太田市議会", "太田市長", "太田市税条例", "大田市との協定"),  # 大田市 exists
        (TITLE, "白洲沢村長", "白洲沢村税条例", "白洲川村監査委員"),
    ],
)
def test_a_name_that_may_be_right_stays(texts: tuple[str, ...]) -> None:
    assert repaired(*texts) == list(texts)
