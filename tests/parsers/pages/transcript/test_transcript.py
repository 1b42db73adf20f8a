from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import SourceFile
from corpus.page import Page
from parsers.pages.transcript.content import Line, TableContent
from parsers.pages.transcript.lines import flow_of_text
from parsers.pages.transcript.markup import blocks_of_html
from parsers.pages.transcript.read import decoded, read_transcript


def read(tmp_path: Path, text: str, media_type: str = "text/plain") -> tuple[Page, ...]:
    path = tmp_path / "paper.txt"
    path.write_text(text, encoding="utf-8")
    pages, issues = read_transcript(SourceFile("0" * 64, str(path), media_type, len(text)))
    assert issues == ()
    return pages


def words_of(page: Page) -> list[str]:
    return [word.text for word in page.words]


def only_table(text: str) -> TableContent:
    tables = [item for item in flow_of_text(text) if isinstance(item, TableContent)]
    assert len(tables) == 1
    return tables[0]


def texts(table: TableContent) -> list[list[str]]:
    return [
        ["".join(b.text for b in cell.blocks if isinstance(b, Line)) for cell in row]
        for row in table.rows
    ]


def test_a_form_feed_begins_a_page(tmp_path: Path) -> None:
    pages = read(tmp_path, "一頁目\f二頁目")
    assert [words_of(page) for page in pages] == [["一頁目"], ["二頁目"]]
    assert [page.page_number for page in pages] == [1, 2]


def test_a_word_ends_at_a_space_and_keeps_an_edge_for_every_character(tmp_path: Path) -> None:
    (page,) = read(tmp_path, "担 当 課　総務課 A1")
    assert words_of(page) == ["担", "当", "課", "総務課", "A1"]
    assert all(len(word.char_edges) == len(word.text) + 1 for word in page.words)


def test_a_table_of_tabs_is_ruled_and_no_word_crosses_a_ruling(tmp_path: Path) -> None:
    (page,) = read(tmp_path, "課名\t件数\n総務課\t3\n税務課\t12")
    assert words_of(page) == ["課名", "件数", "総務課", "3", "税務課", "12"]
    verticals = [r.bbox.x0 for r in page.rulings if r.orientation == "vertical"]
    for word in page.words:
        assert not any(word.bbox.x0 < x < word.bbox.x1 for x in verticals)


def test_empty_places_of_a_head_belong_to_the_cell_on_their_left() -> None:
    table = only_table("区分\t\t処理\t\n\t\t承諾\t拒否\n開示\t閲覧\t1\t2")
    head = table.rows[0]
    assert [(cell.row_span, cell.column_span) for cell in head] == [(2, 2), (1, 2)]
    assert texts(table)[1] == ["承諾", "拒否"]


def test_empty_places_at_the_start_of_a_row_belong_to_the_cells_above() -> None:
    table = only_table("部\t号\t件\n福祉部\t1号\t2\n\t2号\t5")
    assert table.rows[1][0].row_span == 2


def test_a_line_without_tabs_inside_a_table_is_a_row_of_its_own() -> None:
    table = only_table("部\t課\t件\n内訳\n福祉部\t甲課\t2\n\t乙課\t5")
    assert [len(row) for row in table.rows] == [3, 1, 3, 2]
    assert table.rows[1][0].column_span == 3
    assert table.rows[2][0].row_span == 2


def test_an_empty_value_inside_a_row_stays_an_empty_cell() -> None:
    table = only_table("課\t件\t備考\n総務課\t\tあり\n税務課\t1\tなし")
    assert texts(table)[1] == ["総務課", "", "あり"]


def test_a_table_that_repeats_its_head_after_a_blank_line_goes_on() -> None:
    table = only_table("No.\t課\n1\t総務課\n\nNo.\t課\n2\t税務課")
    assert texts(table) == [["No.", "課"], ["1", "総務課"], ["2", "税務課"]]


def test_a_row_cut_by_a_page_break_is_put_together() -> None:
    table = only_table("回\t内容\t結論\n1\t個人情報の取扱い\t承認\n\n\tについて\t\n2\t別件\t承認")
    assert texts(table)[1:] == [["1", "個人情報の取扱いについて", "承認"], ["2", "別件", "承認"]]


def test_a_table_with_another_head_stays_apart() -> None:
    flow = flow_of_text("No.\t課\n1\t総務課\n\nNo.\t係\n1\t庶務係")
    assert sum(isinstance(item, TableContent) for item in flow) == 2


def test_spans_of_an_html_table_are_kept_and_a_nested_table_stays_inside() -> None:
    (table,) = blocks_of_html(
        "<table><tr><td rowspan=2>甲</td><td>乙</td></tr>"
        "<tr><td><table><tr><td>丙</td><td>丁</td></tr></table></td></tr></table>"
    )
    assert isinstance(table, TableContent)
    assert table.rows[0][0].row_span == 2
    assert [len(row) for row in table.rows] == [2, 1]
    assert isinstance(table.rows[1][0].blocks[0], TableContent)


def test_a_markdown_table_loses_its_rule_only() -> None:
    assert texts(only_table("| 課 | 件 |\n|---|---:|\n| 総務課 | 3 |")) == [
        ["課", "件"],
        ["総務課", "3"],
    ]


def test_the_mark_of_a_markdown_list_gives_way_to_the_papers_own(tmp_path: Path) -> None:
    (page,) = read(tmp_path, "- 1 開会\n- ◎事務局\n- 名簿\n-5")
    assert words_of(page) == ["1", "開会", "◎事務局", "-", "名簿", "-5"]


def test_no_line_is_wrapped_before_what_reads_as_an_item(tmp_path: Path) -> None:
    (page,) = read(tmp_path, "あ" * 60 + "・い")
    assert words_of(page) == ["あ" * 59, "あ・い"]


def test_struck_and_bold_words_are_marked(tmp_path: Path) -> None:
    (page,) = read(tmp_path, "有・~~無~~ **重要**")
    assert [(w.text, w.struck, w.bold) for w in page.words] == [
        ("有・", False, False),
        ("無", True, False),
        ("重要", False, True),
    ]


@pytest.mark.parametrize(
    ("html", "states"),
    [
        ("<input type=checkbox checked>甲 <input type=checkbox>乙", ["checked", "unchecked"]),
        ("<input type=checkbox>甲 <input type=checkbox>乙", ["unknown", "unknown"]),
        ("<input type=checkbox checked>甲 [<input type=checkbox>] 乙", ["checked", "unknown"]),
        ("<input type=radio checked>甲 <input type=checkbox>乙", ["checked", "unknown"]),
    ],
)
def test_an_input_without_a_tick_says_unchecked_only_beside_ticked_ones(
    tmp_path: Path, html: str, states: list[str]
) -> None:
    (page,) = read(tmp_path, html)
    assert [mark.state for mark in page.marks] == states


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp"])
def test_the_encodings_of_japanese_offices_are_read(encoding: str) -> None:
    text = "個人情報の取扱いについて（報告）"
    assert decoded(text.encode(encoding)) == (text, ())


def test_bytes_in_no_known_encoding_are_reported() -> None:
    _, issues = decoded(b"\xff\x81\xff\xfd\x80")
    assert [issue.code for issue in issues] == ["encoding_unknown"]


@given(st.text(alphabet=st.sampled_from("課a1 \t\n|-<>/tabledr[]~*#\f□■"), max_size=200))
def test_any_text_is_set_without_losing_a_kanji(text: str) -> None:
    flow = flow_of_text(text)

    def count(blocks: object) -> int:
        total = 0
        for block in blocks if isinstance(blocks, tuple) else ():
            if isinstance(block, Line):
                total += block.text.count("課")
            elif isinstance(block, TableContent):
                total += sum(count(cell.blocks) for row in block.rows for cell in row)
        return total

    if "<" not in text and "\t" not in text and "|" not in text:
        assert count(flow) == text.count("課")
