from hypothesis import given
from hypothesis import strategies as st

from corpus.samples.model import Mark
from corpus.samples.render.typeset import break_into_lines, line_width


def one_each(text: str) -> float:
    return float(len(text))


def box(mark: Mark) -> str:
    return "■" if mark.checked else "□"


@given(st.text(alphabet="東京都、。（）ab12\n", max_size=60), st.integers(2, 20))
def test_breaking_loses_no_character(text: str, width: int) -> None:
    lines = break_into_lines((text,), float(width), one_each, box)
    joined = "".join(piece.text for line in lines for piece in line)
    assert joined == text.replace("\n", "")


@given(st.text(alphabet="東京都市町村、。", max_size=60), st.integers(1, 20))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    lines = break_into_lines((text,), float(width), one_each, box)
    assert all(line_width(line, one_each) <= width for line in lines)


def test_full_stop_does_not_begin_a_line() -> None:
    lines = break_into_lines(("一二三。",), 3.0, one_each, box)
    assert [piece.text for line in lines for piece in line] == ["一二", "三。"]


def test_box_stands_apart_from_its_label() -> None:
    (line,) = break_into_lines((Mark("有", checked=True),), 9.0, one_each, box)
    assert [(piece.text, piece.mark is not None) for piece in line] == [("■", True), ("有", False)]
