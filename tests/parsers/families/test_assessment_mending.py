"""Labels and paths that a scan misread, mended from the forms' closed lists."""

from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.layout import Checkbox
from parsers.families.assessment.boxes import mark_label, mended_mark
from parsers.families.assessment.changes import mended_path

KNOWN = ("国税関係情報", "地方税関係情報", "紙", "その他")


def box(label: str, detail: str | None = None) -> Checkbox:
    return Checkbox(1, BBox(0, 0, 4, 4), label, "checked", "[○]", "glyph", detail=detail)


@pytest.mark.parametrize(
    ("printed", "text", "flags"),
    [
        ("国税関係情報", "国税関係情報", ()),
        ("因税関係情報", "国税関係情報", ("label_mended",)),
        ("町税関係情報等", "町税関係情報等", ()),
        ("板", "板", ()),
        ("その他", "その他", ()),
    ],
)
def test_a_misread_mark_is_mended_where_one_entry_is_near(
    printed: str, text: str, flags: tuple[str, ...]
) -> None:
    label = mended_mark(mark_label(box(printed)), KNOWN)
    assert (label.text, label.flags) == (text, flags)


@pytest.mark.parametrize(
    ("printed", "text", "detail"),
    [
        ("移転を行っている（　12　）件", "移転を行っている", "12"),
        ("提供を行っている ( ) 件", "提供を行っている", None),
        ("その他識別情報(内部番号) ・連絡先等情報", "その他識別情報(内部番号)", None),
    ],
)
def test_a_mark_is_parted_from_its_count_and_from_the_next_group(
    printed: str, text: str, detail: str | None
) -> None:
    label = mark_label(box(printed))
    assert (label.text, label.detail) == (text, detail)


@pytest.mark.parametrize(
    ("printed", "mended"),
    [
        ("1関連情報－5－②所属長", "Ⅰ 関連情報－5－②所属長"),
        ("IT 特定個人情報ファイルの概要－3", "Ⅱ 特定個人情報ファイルの概要－3"),
        ("Ⅱ 特定個人情報ファイルの概要－3", "Ⅱ 特定個人情報ファイルの概要－3"),
        ("II 特定個人情報ファイルの概要－3", "II 特定個人情報ファイルの概要－3"),
        ("ル リスク対策－7", "ル リスク対策－7"),
        ("使用目的", "使用目的"),
        (None, None),
    ],
)
def test_a_path_tells_its_sections_number_by_a_title_with_one_number(
    printed: str | None, mended: str | None
) -> None:
    assert mended_path(printed) == mended
