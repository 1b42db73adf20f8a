from __future__ import annotations

from corpus.geometry import BBox
from corpus.page import Word
from parsers.layout.blocks.paragraphs import lines_to_paragraphs
from parsers.layout.lines import words_to_text_lines

EM = 10.0
RIGHT_EDGE = 500.0


def words(text: str, left: float, line: int) -> list[Word]:
    """The words of a line in a pitch of 1 em, a full-width space between words."""
    found = []
    for piece in text.split("　"):
        box = BBox(left, 100 + 18 * line, left + EM * len(piece), 110 + 18 * line)
        found.append(Word(piece, box, size_pt=EM))
        left = box.x1 + EM
    return found


def paragraphs(*lines: tuple[str, float]) -> list[str]:
    placed = [w for n, (text, left) in enumerate(lines) for w in words(text, left, n)]
    return ["".join(p.texts) for p in lines_to_paragraphs(words_to_text_lines(placed))]


def set_right(text: str) -> tuple[str, float]:
    return text, RIGHT_EDGE - EM * len(text)


def centred(text: str) -> tuple[str, float]:
    return text, 300.0 - EM * len(text) / 2


BODY = [("本文の行が右の端まで続いている。" * 3)[:45]]


def test_lines_set_to_the_right_edge_are_paragraphs_of_their_own() -> None:
    day, place = set_right("平成二十八年一月二十二日午前十時から"), set_right("市役所大会議室")
    assert len(paragraphs((BODY[0], 50), day, place)) == 3


def test_a_centred_title_goes_on_in_a_centred_line() -> None:
    long, rest = centred("青嶺市情報公開・個人情報保護運営審議会会議録（要点筆"), centred("記）")
    assert len(paragraphs(long, rest)) == 1


def test_a_line_that_hangs_under_the_text_of_a_label_goes_on() -> None:
    first = "出席者　" + "会長と委員の氏名がここに並ぶ" * 3
    assert len(paragraphs((first, 50), ("続きの氏名がここに並ぶ", 50 + 4 * EM))) == 1


def test_a_line_may_hang_under_the_second_stop_of_a_label() -> None:
    first = "報告第　６号　" + "保育所の新築と解体の工事の請負契約" * 2
    texts = paragraphs((first, 50), ("の金額の変更の報告について", 50 + 7 * EM))
    assert len(texts) == 1


def test_the_end_of_a_sentence_goes_on_with_a_line_that_left_room() -> None:
    long = ("これは右の端まで届く文の行であり、この段落の幅を示すために書かれている。", 50.0)
    short = ("それは皆にとって重要で", 50.0)
    assert len(paragraphs(long, long, long, short, ("す。その次の文が続く。", 50.0))) == 4


def test_a_spaced_out_title_stands_apart_from_the_line_before_it() -> None:
    before, title = "これは題名の前にある長い行であって次へは続かない", "会　議　次　第"
    assert len(paragraphs((before, 50), (title, 50))) == 2


def test_a_heading_and_the_line_below_it_between_tables_are_two() -> None:
    heading, below = (
        words("【３】廃止届を受理したもの", 50, 0),
        words("受理したものはない。", 60, 1),
    )
    lines = words_to_text_lines([*heading, *below])
    assert len(lines_to_paragraphs(lines)) == 1
    assert len(lines_to_paragraphs(lines, table_end=RIGHT_EDGE)) == 2


def test_a_text_between_tables_that_wraps_at_its_edge_is_one() -> None:
    first, rest = words(BODY[0][:40], 50, 0), words("続きの文である。", 50, 1)
    lines = words_to_text_lines([*first, *rest])
    assert len(lines_to_paragraphs(lines, table_end=RIGHT_EDGE)) == 1
