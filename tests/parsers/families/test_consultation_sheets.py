"""Consultation sheets in other words than usual, one below the other in a file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.document import ParsedFile, SourceFile
from corpus.rows import Consultation
from parsers.pages.read import PageSettings
from parsers.read import read_file


@pytest.fixture
def parse(tmp_path: Path) -> Callable[[str], ParsedFile]:
    def read(text: str) -> ParsedFile:
        path = tmp_path / "sheets.txt"
        path.write_text(text, encoding="utf-8")
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        return read_file(
            SourceFile(sha256, str(path), "text/plain", len(text.encode())), PageSettings()
        )

    return read


def sheet(title: str, notice: str) -> str:
    return (
        "星見市個人情報目的外利用等諮問事項書\n\n"
        "諮問する課\t市民部市民課\n"
        f"諮問の件名\t{title}\n"
        "適用する規定\t法第69条第2項第1号\n"
        "経緯\t就学の状況を把握し、案内を届けるため。\n"
        "相手先\t森林組合\n"
        "規模\t延べ7,300人\n"
        f"通知\t{notice}\n"
        "頻度\t■1回限り　□毎年\n"
    )


def consultations(parsed: ParsedFile) -> list[Consultation]:
    rows = [row for document in parsed.documents for row in document.rows]
    return [row for row in rows if isinstance(row, Consultation)]


def test_sheets_under_one_title_are_a_matter_each(parse: Callable[[str], ParsedFile]) -> None:
    given, waived = "■個別に行う　□省略する", "□個別に行う　■省略する"
    text = f"{sheet('就学の調査に関する件', given)}\f{sheet('名簿の整備に関する件', waived)}"
    found = consultations(parse(text))
    assert [(row.title, row.recipient, row.count_value, row.notice) for row in found] == [
        ("就学の調査に関する件", "森林組合", 7300.0, "given"),
        ("名簿の整備に関する件", "森林組合", 7300.0, "waived"),
    ]


def test_a_choice_that_is_not_ticked_says_nothing(parse: Callable[[str], ParsedFile]) -> None:
    (row,) = consultations(parse(sheet("就学の調査に関する件", "□その他　□通知を省略する")))
    assert row.notice == "unknown"


def test_sheets_whose_labels_nobody_knows_are_parted_where_the_labels_come_again(
    parse: Callable[[str], ParsedFile],
) -> None:
    labels = ("たずねる係", "たずねること", "よりどころ", "いきさつ", "わたす相手", "広さ")
    page = "諮問事項説明書\n\n" + "".join(f"{label}\t答え\n" for label in labels)
    parsed = parse(f"{page}\f{page}\f{page}")
    assert [document.family for document in parsed.documents] == ["consultation_sheet"] * 3


@pytest.mark.parametrize(
    ("choice", "kind"),
    [
        ("■意見を求める　□報告にとどめる", "consultation"),
        ("□協議　■報告", "report"),
    ],
)
def test_a_ticked_word_says_whether_a_matter_is_put_or_reported(
    parse: Callable[[str], ParsedFile], choice: str, kind: str
) -> None:
    text = sheet("就学の調査に関する件", "■する　□しない") + f"扱い\t{choice}\n"
    (row,) = consultations(parse(text))
    assert row.kind == kind


def test_a_number_of_items_is_no_count(parse: Callable[[str], ParsedFile]) -> None:
    lines = (
        "諮問事項",
        "就学の調査に関する件",
        "根拠規定",
        "条例第12条第2項",
        *("目", "的", "1", "就学の移り変わり", "案内を届けるため。"),
        *("件数", "24", "就学の区分", "令和3年度の児童", "3,645 人"),
    )
    (row,) = consultations(parse("\n".join(lines)))
    assert (row.count_value, row.count_unit) == (3645.0, "人")
    assert (row.outline or "").startswith("1\n就学の移り変わり")
    assert row.legal_bases == ("条例第12条第2項",)
