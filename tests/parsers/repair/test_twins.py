from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table
from parsers.repair.proposal import apply_repairs, settle
from parsers.repair.reading import Reading
from parsers.repair.twins import Twins, behind_boxes

LABELS = ("区分", "根拠規定", "業務の名称", "概要")


def sheet(number: int, boxes: str, labels: tuple[str, ...] = LABELS) -> Table:
    box = BBox(0, 0, 10, 10)
    values = ("□有 ■無", boxes, f"第{number}号の業務", f"概要その{number}")
    cells = tuple(
        Cell(row, column, number, box, text, text, confidence=0.8)
        for row, pair in enumerate(zip(labels, values, strict=True))
        for column, text in enumerate(pair)
    )
    return Table(number, (PageBox(number, box),), len(labels), 2, 0, cells)


def mended(*boxes: str, sure: float = 0.8, labels: tuple[str, ...] = LABELS) -> str:
    """What becomes of the last of several sheets."""
    tables = [sheet(n, text) for n, text in enumerate(boxes[:-1], start=1)]
    tables.append(sheet(len(boxes), boxes[-1], labels))
    cell = tables[-1].cells[3]
    reading = Reading(cell.text, (sure,) * len(cell.text))
    return apply_repairs(
        cell.text, settle(cell.text, Twins(tables).texts_behind_boxes(cell, reading))
    )


RIGHT = "■①条例第8条本人外収集 □②条例第12条目的外利用"
OTHER = "□①条例第8条本人外収集 ■②条例第12条目的外利用"


def test_the_texts_behind_boxes_reach_to_the_next_box() -> None:
    assert [each.letters for each in behind_boxes("区分□氏 名 [○]住所")] == ["氏名", "住所"]


@pytest.mark.parametrize(
    "read",
    [
        "□①条例第8条本人外収集 □⑨条例第12条目的外利用",
        "□①条例第8条本人外収集 □条例第12条目的外利用",
        "□①条例第8条本人外取集 □2人条例第12条目的外利用",
    ],
)
def test_what_other_sheets_have_behind_a_box_stands_behind_it_here(read: str) -> None:
    assert mended(RIGHT, OTHER, read) == "□①条例第8条本人外収集 □②条例第12条目的外利用"


def test_one_other_sheet_or_a_tie_proves_nothing() -> None:
    read = "□①条例第8条本人外取集 □②条例第12条目的外利用"
    assert mended(RIGHT, read) == read
    assert mended(RIGHT, OTHER, read, read, read) == read


def test_another_form_proves_nothing() -> None:
    read = "□①条例第8条本人外取集 □②条例第12条目的外利用"
    labels = ("件名", "条項", "担当", "理由")
    assert mended(RIGHT, OTHER, read, labels=labels) == read


@pytest.mark.parametrize(
    "text",
    [
        "□①条例第9条本人外収集 □②条例第12条目的外利用",
        "□①条例第8条本人外収集 □②条例第12条外部提供",
        "□本人外収集 □②条例第12条目的外利用 □その他",
    ],
)
def test_what_is_printed_otherwise_stays(text: str) -> None:
    assert mended(RIGHT, OTHER, text) == text


def test_a_choice_read_right_is_not_outvoted_by_misread_ones() -> None:
    assert mended("□有 □舞", "□有 □舞", "□有 □無") == "□有 □無"


def test_letters_read_with_certainty_stay() -> None:
    read = "□①条例第8条本人外取集 □②条例第12条目的外利用"
    assert mended(RIGHT, OTHER, read, sure=0.99) == read


def test_what_other_evidence_speaks_for_goes_before_the_other_sheets() -> None:
    tables = [
        sheet(1, "□家族構成 □婚身礎"),
        sheet(2, "■家族構成 □婚身礎"),
        sheet(3, "□家族構成 □婚如歴"),
    ]
    cell = tables[-1].cells[3]
    reading = Reading(cell.text, (0.8,) * len(cell.text))
    assert not list(Twins(tables).texts_behind_boxes(cell, reading, {cell.text.index("如")}))


def test_choices_between_dots_are_those_of_the_other_sheets() -> None:
    printed = "氏名・住所・世帯の状況・課税の状況"
    assert mended(printed, printed, "氏名・住所・世帯の状況・下税の状光") == printed
    assert [each.letters for each in behind_boxes("有・無")] == ["有", "無"]
    assert behind_boxes("有・無を記す。") == []
