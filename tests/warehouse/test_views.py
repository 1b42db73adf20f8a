from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.document import ParsedFile
from corpus.rows import Statistic
from warehouse import query
from warehouse.load import Warehouse


def test_printed_outcomes_meet_in_the_words_of_the_act_and_stay(town_path: Path) -> None:
    rows = query.run(
        town_path,
        "SELECT outcome_printed, outcome, request_kind, value FROM disclosure_outcomes "
        "ORDER BY row_no",
    ).rows
    assert rows == [
        ("承諾", "granted", "disclosure", 67.0),
        ("一部承諾", "partly_granted", "disclosure", 34.0),
        ("拒 否", "denied", "disclosure", 1.0),
    ]


@pytest.mark.parametrize(
    ("columns", "outcomes"),
    [
        (("開示", "一部開示", "不開示"), ["granted", "partly_granted", "denied"]),
        (("開示", "訂正", "利用停止"), []),  # kinds of request, not outcomes
    ],
)
def test_a_word_that_is_kind_and_outcome_is_told_by_its_neighbours(
    columns: tuple[str, ...],
    outcomes: list[str],
    warehouse_path: Path,
    parsed_file: Callable[..., ParsedFile],
) -> None:
    rows = tuple(
        Statistic(
            page_number=1, evidence={}, row_label="教育委員会", column_label=column, value=1.0
        )
        for column in columns
    )
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file(rows=rows))
    found = query.run(warehouse_path, "SELECT outcome FROM disclosure_outcomes ORDER BY row_no")
    assert [outcome for (outcome,) in found.rows] == outcomes


def test_citations_are_taken_apart_and_meet_in_one_concept(town_path: Path) -> None:
    rows = query.run(
        town_path, "SELECT raw_text, law, article, paragraph, item, concept FROM law_references"
    ).rows
    assert set(rows) == {
        ("条例第１２条第２項第４号", "ordinance", 12, 2, 4, "use_beyond_purpose"),
        ("法第69条第2項第2号", "act", 69, 2, 2, "use_beyond_purpose_or_provision"),
        ("第13条第2項第1号", None, 13, 2, 1, "external_provision"),
    }


def test_departments_are_one_row_a_unit_with_what_papers_say(town_path: Path) -> None:
    rows = query.run(
        town_path, "SELECT name, municipality_code, valid_from::VARCHAR FROM departments"
    ).rows
    assert rows == [("市民課", "99001", "2020-04-01")]


def test_a_japanese_view_answers_in_japanese(town_path: Path) -> None:
    rows = query.run(
        town_path, 'SELECT "自治体", "種別", "提供元の課", "提供先" FROM "目的外利用・外部提供"'
    ).rows
    assert rows == [("架空市", "目的外利用", "税務課", "福祉課")]


@pytest.mark.parametrize(
    "view",
    ["個人情報取扱業務登録", "諮問・報告案件", "付議案件チェック欄", "特定個人情報保護評価書",
     "評価書の回答", "評価書の変更箇所", "運用状況統計", "会議", "議題", "出席者", "発言", "賛否",
     "答申", "原資料", "文書", "表のセル", "チェック欄", "項目", "問題点"],
)  # fmt: skip
def test_every_japanese_view_shows_the_town(view: str, town_path: Path) -> None:
    rows = query.run(town_path, f'SELECT * FROM "{view}"').to_dicts()
    assert rows
    assert rows[0].get("自治体", "架空市") == "架空市"
