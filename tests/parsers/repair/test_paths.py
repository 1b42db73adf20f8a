from __future__ import annotations

import pytest

from parsers.repair.paths import SectionNumbers, title_of
from parsers.repair.proposal import apply_repairs, settle
from parsers.repair.reading import Reading


def mended(*lines: str) -> list[str]:
    readings = [Reading(line, (0.6,) * len(line)) for line in lines]
    numbers = SectionNumbers(readings)
    return [
        apply_repairs(reading.text, settle(reading.text, numbers.paths(reading)))
        for reading in readings
    ]


@pytest.mark.parametrize("read", ["ll", "I T", "Tl", "H"])
def test_a_sections_title_tells_its_number(read: str) -> None:
    assert title_of(f"{read} しきい値判断項目") is not None
    if read != "Tl":
        assert mended(f"{read} しきい値判断項目") == ["Ⅱ しきい値判断項目"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (
            "ll特定個人情報ファイルの概要ー3.特定個人情報の入手・使用一③使用目的",
            "Ⅱ特定個人情報ファイルの概要－3.特定個人情報の入手・使用－③使用目的",
        ),
        (
            "|関連情報一5.評価実施機関における担当部署②所属長の役職名",
            "Ⅰ関連情報－5.評価実施機関における担当部署－②所属長の役職名",
        ),
        (
            "{ 関連情報-5.評価実施機関における担当部署-?所属長の役職名",
            "Ⅰ 関連情報-5.評価実施機関における担当部署-②所属長の役職名",
        ),
        (
            "Ⅱ特定個人情報ファイルの概要-3、特定個人情報の入手・使用-③使用目的",
            "Ⅱ特定個人情報ファイルの概要-3.特定個人情報の入手・使用-③使用目的",
        ),
        (
            "Ⅰ関連情報－5評価実施機関における担当部署一②所属長の役職名",
            "Ⅰ関連情報－5.評価実施機関における担当部署－②所属長の役職名",
        ),
        (
            "1しきい値判断項目一1.対象人数一いつ時点の計数か",
            "1しきい値判断項目－1.対象人数－いつ時点の計数か",
        ),
    ],
)
def test_a_path_has_its_number_and_its_dashes(read: str, meant: str) -> None:
    assert mended(read) == [meant]


def test_where_forms_differ_in_a_number_the_papers_own_reading_tells() -> None:
    path = "リスク対策一7.特定個人情報の保管・消去"
    assert mended(f"川{path}", f"員{path}", path) == ["Ⅲリスク対策－7.特定個人情報の保管・消去"] * 3
    assert mended(f"員{path}") == ["員リスク対策－7.特定個人情報の保管・消去"]


def test_paths_of_a_log_may_have_other_numbers_than_the_paper() -> None:
    path = "リスク対策－7．特定個人情報の保管・消去"
    assert mended("Ⅳ リスク対策", f"III{path}", f"中{path}")[2] == f"Ⅲ{path}"


@pytest.mark.parametrize(
    "text",
    [
        "Ⅱ しきい値判断項目",
        "主なしきい値判断項目",
        "（2）しきい値判断項目",
        "しきい値判断項目の一つ",
        "統一3年計画",
        "新 基本情報",
        "2 関連情報",
    ],
)
def test_what_is_no_misread_number_stays(text: str) -> None:
    assert mended(text) == [text]
