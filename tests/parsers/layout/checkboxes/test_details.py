from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.layout import Checkbox
from parsers.layout.checkboxes.details import with_details
from parsers.layout.checkboxes.labels import split_detail


def box(label: str, detail: str | None = None) -> Checkbox:
    return Checkbox(1, BBox(0, 0, 10, 10), label, "checked", "■", "glyph", detail=detail)


def parts(*boxes: Checkbox) -> list[tuple[str, str | None]]:
    return [(found.label, found.detail) for found in with_details(boxes)]


def test_a_bracket_that_stands_empty_elsewhere_is_a_detail() -> None:
    assert parts(box("閲覧（閉域網による）"), box("閲覧", "")) == [
        ("閲覧", "閉域網による"),
        ("閲覧", ""),
    ]


def test_a_bracket_whose_end_a_scan_lost_is_a_detail_too() -> None:
    assert parts(box("閲覧（閉域網による"), box("閲覧", "")) == [
        ("閲覧", "閉域網による"),
        ("閲覧", ""),
    ]


def test_choices_that_differ_in_their_brackets_are_names() -> None:
    choices = ("接続しない(入手)", "接続しない(提供)")
    assert parts(*map(box, choices)) == [(name, None) for name in choices]


def test_a_bracket_that_is_always_the_same_is_part_of_the_name() -> None:
    name = "電子記録媒体（フラッシュメモリを除く。）"
    assert parts(box(name), box(name)) == [(name, None), (name, None)]


def test_labels_without_brackets_stay_as_they_are() -> None:
    assert parts(box("有"), box("無")) == [("有", None), ("無", None)]


@pytest.mark.parametrize("text", ["電子記録媒体(フラッシュメモリを除く。 )", "住民票 (除票を含む)"])
def test_a_bracket_that_limits_a_name_is_part_of_it_whatever_gaps_a_scan_has(text: str) -> None:
    assert split_detail(text) == (text, None)
