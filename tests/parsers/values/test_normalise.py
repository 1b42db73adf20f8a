"""Printed values as plain data."""

from __future__ import annotations

import json
import time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values.normalise import Kind, normalise

KEYS = {
    "date": {"start", "end", "precision", "fiscal_year", "flags"},
    "department": {"paths", "post", "person", "organ", "flags"},
    "number": {"value", "min", "max", "unit", "approx", "status", "flags"},
    "mark": {"label", "state", "flags"},
    "municipality": {"code", "name", "flags"},
}

SECONDS_FOR_3000_PIECES = 30.0
"""Of CPU: sixty times what the slowest takes here; a quadratic reader takes minutes."""

PRINTED = (
    "令和4年1月17日（月）午後1時30分から", "平成27～29年度", "H25.7.1", "～令和5年3月31日",
    "福祉部長寿支援課長 青木 一郎 ほか2名", "総務課、税務課及び各支所", "（株）青嶺データ",
    "10万人以上100万人未満", "約1億2,300万円（※3）", "△1,234", "該当なし", "1～2件",
    "■有 □無", "[○] 個人番号", "[ 十分である ] <選択肢> 1) 十分である 2) 課題が残されている",
    "青嶺市教育委員会", "東京都府中市長", "昭和42年法律第81号", "3・4か月児健康診査",
)  # fmt: skip
"""What papers print, to be damaged below."""

NOISE = "年月日度元第号(（)）[]□■○0０１9lO~～-・、,，.万億%課部長各 　\n市令平昭㍻⺠①㊒"


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A printed value with characters taken out, put in and doubled."""
    characters = list(draw(st.sampled_from(PRINTED)))
    for _ in range(draw(st.integers(0, 5))):
        place = draw(st.integers(0, len(characters)))
        if draw(st.booleans()) and place < len(characters):
            del characters[place]
        else:
            characters.insert(place, draw(st.sampled_from(NOISE)))
    return "".join(characters)


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("text", ["", *PRINTED])
def test_every_value_has_its_keys_and_goes_into_json(kind: Kind, text: str) -> None:
    value = normalise(kind, text)
    assert KEYS[kind] <= set(value)
    assert json.loads(json.dumps(value, ensure_ascii=False)) == value


def test_a_kind_there_is_none_of_is_refused() -> None:
    with pytest.raises(ValueError, match="one of date"):
        normalise("colour", "赤")  # type: ignore[arg-type]


@given(damaged())
def test_damaged_text_gives_values_that_hold(text: str) -> None:
    day = normalise("date", text)
    if day["start"] and day["end"]:
        assert day["start"] <= day["end"]
    number = normalise("number", text)
    if number["min"] is not None and number["max"] is not None:
        assert number["min"] <= number["max"]
    assert all(all(path) for path in normalise("department", text)["paths"])
    assert normalise("mark", text)["state"]
    town = normalise("municipality", text)
    assert town["code"] is None or len(town["code"]) == 5


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize(
    "piece", ["一", "課", "総務部", "令和4年1月、", "1,", "9", "市", "□有 ", "(", "　", "［"]
)
def test_time_grows_with_the_text_and_not_faster(kind: Kind, piece: str) -> None:
    began = time.process_time()
    normalise(kind, piece * 3000)
    assert time.process_time() - began < SECONDS_FOR_3000_PIECES
