from __future__ import annotations

from corpus.geometry import BBox
from corpus.layout import Cell, Checkbox, Layout, PageBox, PageLayout, Table, TextBlock
from corpus.page import Page, PageOrigin
from parsers.repair.derived import carried_over
from parsers.repair.printed_lines import printed_lines
from parsers.repair.read import repair_layout

SCAN = Page(1, 595.0, 842.0, PageOrigin("ocr", "fake", "1"))
HERE, THERE = BBox(50, 50, 300, 70), BBox(50, 400, 300, 420)


def block(text: str, bbox: BBox = HERE) -> TextBlock:
    return TextBlock("paragraph", 1, bbox, text, text, confidence=0.6)


def checkbox(label: str, bbox: BBox, group_label: str | None = None) -> Checkbox:
    return Checkbox(1, bbox, label, "checked", "■", "glyph", group_label)


def test_a_check_box_takes_the_repair_of_the_text_it_stands_in() -> None:
    boxes = (
        checkbox("府問事項", BBox(52, 52, 62, 62), "府問事項"),
        checkbox("府問事項", BBox(52, 402, 62, 412)),
    )
    layout = Layout((PageLayout(SCAN, (block("■府問事項 □報告事項"),), boxes),), ())
    after = repair_layout(layout)[0].pages[0]
    assert after.checkboxes[0].label == "諮問事項"
    assert after.checkboxes[1].label == "府問事項"


def test_a_title_takes_the_repair_of_its_caption() -> None:
    cell = Cell(0, 0, 1, THERE, "乙", "乙", confidence=0.99)
    table = Table(1, (PageBox(1, THERE),), 1, 1, 0, (cell,), title="府問事項")
    layout = Layout((PageLayout(SCAN, (block("表1 府問事項(単位 件)"),), ()),), (table,))
    assert repair_layout(layout)[0].tables[0].title == "諮問事項"


def test_white_space_is_kept_and_what_stands_nowhere_stays() -> None:
    layout = Layout((PageLayout(SCAN, (block("府問事項"),), ()),), ())
    mended = repair_layout(layout)[0].pages[0].blocks[0]
    assert carried_over("府 問事", [mended]) == "諮 問事"
    assert carried_over("府中市", [mended]) == "府中市"
    assert carried_over("", [mended]) == ""


def test_a_label_takes_a_sign_that_was_lost_and_loses_a_letter_that_was_none() -> None:
    read = "[ ]児童福祉子育て関係情報 [ ]フラッシュメモモリ"
    layout = Layout((PageLayout(SCAN, (block(read),), ()),), ())
    mended = repair_layout(layout)[0].pages[0].blocks[0]
    assert mended.raw_text == read
    assert carried_over("児童福祉子育て関係情報", [mended]) == "児童福祉・子育て関係情報"
    assert carried_over("フラッシュ メモモリ", [mended]) == "フラッシュ メモリ"


def test_the_printed_lines_of_a_text_have_its_repairs() -> None:
    raw = "ll しきい値\n判断項目"
    unit = TextBlock("heading", 1, HERE, "ll しきい値判断項目", raw, confidence=0.6)
    layout = Layout((PageLayout(SCAN, (unit,), ()),), ())
    mended = repair_layout(layout)[0].pages[0].blocks[0]
    assert printed_lines(mended) == ["Ⅱ しきい値", "判断項目"]
    assert printed_lines(unit) == ["ll しきい値", "判断項目"]
