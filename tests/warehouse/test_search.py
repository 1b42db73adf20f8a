from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import ParsedFile
from warehouse.errors import WarehouseWriteError
from warehouse.load import Warehouse
from warehouse.search import cut_snippet, search
from warehouse.tokens import count_tokens

MakeFile = Callable[..., ParsedFile]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("減免", "table_row"),  # two characters
        ("通知", "speech"),
        ("AI", "block"),  # printed full width
        ("ｏｃｒ", "block"),
        ("道料", "table_row"),  # across the words that Sudachi sees
    ],
)
def test_words_are_found_in_any_width_and_length(words: str, kind: str, town_path: Path) -> None:
    hits = search(town_path, words)
    assert [(hit.kind, hit.page_number) for hit in hits] == [(kind, 1)]
    assert hits[0].municipality == "架空市"


def test_words_that_stand_nowhere_are_not_found(town_path: Path) -> None:
    assert search(town_path, "潜水艦") == []
    assert search(town_path, " 　") == []


def test_hits_can_be_narrowed_by_municipality_and_year(town_path: Path) -> None:
    assert search(town_path, "減免", municipality="架空市", year=2021)  # fiscal year
    assert search(town_path, "減免", municipality="99001", year=2022)  # year of the date
    assert not search(town_path, "減免", municipality="別の市")
    assert not search(town_path, "減免", year=2019)


def test_a_page_with_all_words_comes_before_one_with_a_rarer_word(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load_many(
            [
                parsed_file("a", "a.pdf", rows=(), texts=("減免 減免 減免",)),
                parsed_file("b", "b.pdf", rows=(), texts=("水道 減免",)),
            ]
        )
    assert [hit.path for hit in search(warehouse_path, "水道 減免")] == ["b.pdf", "a.pdf"]


def test_a_word_as_written_comes_before_its_pieces(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load_many(
            [
                parsed_file("a", "a.pdf", rows=(), texts=("個人の番号、個人の番号、番号の個人",)),
                parsed_file("b", "b.pdf", rows=(), texts=("個人番号" + "その他の長い記載" * 20,)),
            ]
        )
    assert [hit.path for hit in search(warehouse_path, "個人番号")] == ["b.pdf", "a.pdf"]


def test_the_index_follows_the_warehouse(warehouse_path: Path, parsed_file: MakeFile) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file("a", "a.pdf", texts=("水道",)))
        warehouse.load(parsed_file("b", "b.pdf", texts=("下水",)))
    assert search(warehouse_path, "水道")
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file("c", "a.pdf", texts=("公園",)))
    assert not search(warehouse_path, "水道")
    assert [hit.path for hit in search(warehouse_path, "公園")] == ["a.pdf"]
    assert [hit.path for hit in search(warehouse_path, "下水")] == ["b.pdf"]


def test_a_damaged_index_is_made_anew(warehouse_path: Path, parsed_file: MakeFile) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file())
    index = warehouse_path.with_name(warehouse_path.name + ".search")
    index.write_bytes(b"no database" * 1000)
    assert search(warehouse_path, "減免")


def test_a_folder_that_cannot_be_written_is_named_and_nothing_is_left_behind(
    warehouse_path: Path, parsed_file: MakeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file())

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError("not allowed")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(WarehouseWriteError, match="right to write"):
        search(warehouse_path, "減免")
    assert [file.name for file in warehouse_path.parent.iterdir()] == [warehouse_path.name]


def test_a_snippet_shows_the_word_and_what_stands_around_it() -> None:
    text = "前" * 200 + "目的外利用" + "後" * 200
    snippet = cut_snippet(text, ["目的外利用"])
    assert "前目的外利用後" in snippet
    assert len(snippet) <= 82


@given(st.text(max_size=200))
def test_any_text_has_tokens_or_none(text: str) -> None:
    assert all(count > 0 for count in count_tokens(text).values())


def test_text_longer_than_sudachi_takes_is_read_whole() -> None:
    assert count_tokens("個人情報。" * 12_000)["個人"] >= 11_990
