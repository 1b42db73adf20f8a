from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.layout import Repair, TextBlock
from corpus.page import OriginKind, Page, PageOrigin, Word
from parsers.pages.read import PagesRead
from scripts.evaluation.repairs import ScannedPaper, count_confusions, count_repairs, judge

PLACE = BBox(50, 50, 200, 62)


def page(text: str, kind: OriginKind, confidence: float | None) -> PagesRead:
    word = Word(text, PLACE, confidence, size_pt=12)
    read = Page(1, 595.0, 842.0, PageOrigin(kind, "fake", "1"), (word,))
    return PagesRead(1, (read,), ())


def paper(read: str, printed: str) -> ScannedPaper:
    return ScannedPaper("p", page(read, "ocr", 0.6), page(printed, "text_layer", None))


def repaired(text: str, *changes: tuple[int, str, str]) -> TextBlock:
    repairs = tuple(Repair(place, old, new, "form", "", 0.9) for place, old, new in changes)
    return TextBlock("paragraph", 1, PLACE, text, text, repairs=repairs)


@pytest.mark.parametrize(
    ("true", "verdict"),
    [
        ("諮問事項", "mended"),
        ("府問事項", "broken"),
        ("請問事項", "still wrong"),
        ("問事項", "still wrong"),
    ],
)
def test_a_repair_is_judged_by_what_is_printed(true: str, verdict: str) -> None:
    assert list(judge(repaired("諮問事項", (0, "府", "諮")), true)) == [("form", verdict)]


def test_white_space_does_not_shift_what_is_judged() -> None:
    block = repaired("第 1 諮問 事項", (4, "府", "諮"))
    assert list(judge(block, "第1諮問事項")) == [("form", "mended")]


def test_repairs_of_a_scan_are_counted_by_reason() -> None:
    counts = count_repairs(paper("今和3年度の府問事項", "令和3年度の諮問事項"))
    assert {reason: count.mended for reason, count in counts.items()} == {"date": 1, "form": 1}
    assert all(count.broken == 0 for count in counts.values())


def test_confusions_are_letters_between_right_ones() -> None:
    assert dict(count_confusions(paper("住民球の写し第9号", "住民票の写し第0号"))) == {
        ("球", "票"): 1
    }
    assert count_confusions(paper("全く違う", "住民票の写し")) == {}
    assert count_confusions(paper("住民票の写し", "住民票の写し")) == {}
