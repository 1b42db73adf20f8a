"""The title and the unit that stand above a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from corpus.geometry import BBox, union_of
from corpus.page import Word
from parsers.layout.lines import TextLine, line_text
from parsers.layout.tables.cell_kinds import compact
from parsers.layout.tables.page_table import PageCell
from parsers.layout.tables.segments import line_to_segments
from parsers.layout.text import NOT_COUNTED, mend

MAX_GAP_LINES: Final = 3.5
"""A caption stands within this many times its own height above the table or the line below."""

MAX_CAPTION_LINES: Final = 5
"""How many lines above a table are looked through for its caption."""

MAX_CAPTION_CHARACTERS: Final = 60

MAX_TITLE_TEXTS: Final = 2
"""A number and the title behind it; a line of more texts is a row of a table."""

SAME_LINE_EM: Final = 0.3
SAME_SIZE: Final = 0.05
FULL_LINE_EM: Final = 2.0
"""A line that leaves less than two characters free is full: 禁則 moves one, padding takes one."""

RIGHT_HALF: Final = 0.6
"""What begins behind this share of a table's width is a note at its right, no title."""

WIDE_GAP_EM: Final = 4.0
"""A gap of four characters parts two texts; wide letter-spacing of titles stays below."""

_BRACKETED: Final = re.compile(r"[(（〔][^()（）]*[)）〕][①-⑳]?")
_UNIT: Final = re.compile(
    r"[(（［\[【〔]?\s*単\s*位\s*[:：;；･・]?\s*(?P<unit>[^)）］\]】〕]{1,20}?)\s*(?:[)）］\]】〕]|$)"
)
_ASIDE: Final = re.compile(
    r"[(（\[【〔]?.{0,24}(?:現在|時点|抜粋|組織順|順不同|税込|税抜)\s*[)）\]】〕]?|[(（]単位.*"
    r"|[(（]\s*[)）].*"
)
_NOTE: Final = re.compile(
    r"[(（\[【〔]?\s*(?:注|備考|凡例|※)\s*[0-9０-９]?\s*(?:[)）\]】〕:：.．]|[\s　]|(?<=※))"
)
_PAGE_NUMBER: Final = re.compile(r"[-‐－―—~〜\s]*[0-9０-９]{1,4}[-‐－―—~〜\s]*(?:ページ|頁)?")
_MARKED: Final = re.compile(
    r"(?:表|図表|別表|様式|資料|参考|別紙|別添)\s*[0-9０-９一二三四五六七八九十]*"
    r"|第\s*[0-9０-９一二三四五六七八九十]+\s*(?:表|[\s　])"
    r"|[（(〔]\s?[0-9０-９一二三四五六七八九十ア-ン]{1,3}\s?[)）〕]"
    r"|[0-9０-９]{1,2}(?:[-－.．][0-9０-９]{1,2})*[.．、\s　]|[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]"
    r"|[一二三四五六七八九十]{1,3}[、．.\s　]|[ア-ン][、．.\s　]"
    r"|[【＜<〈《◆◇■□●○◎〇★☆※▼▽・]"
)
_TITLE_MARK: Final = re.compile(
    r"(?:表|図表|別表|様式)\s*第?\s*[0-9０-９一二三四五六七八九十]"
    r"|第\s*[0-9０-９一二三四五六七八九十]+\s*(?:表|[\s　])"
    r"|[(（〔]\s?[0-9０-９一二三四五六七八九十]{1,3}\s?[)）〕]"
    r"|(?:[0-9０-９]{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[A-ZＡ-Ｚ])[.．\s　]\S|[【＜<〈《◆◇■○●◎]\s?\S{2,}"
)
# A number before a heading, the space behind it lost by a scan: 2修正, but not 2件, 3歳児.
_FUSED_NUMBER: Final = re.compile(rf"[0-9０-９]{{1,2}}{NOT_COUNTED}(?!歳)[\u3400-\u9fff]{{2}}")
_BARE_UNIT: Final = re.compile(r"[(（\[［]\s*(?P<unit>[千百万億]*円|[人件%％㎡])\s*[)）\]］]")
_BUDGET_HEAD: Final = re.compile(r"[(（]?\s*(?:第?\s*[0-9０-９]+\s*)?(?P<kind>[款項目])[)）]?\s*\S")
_LETTER: Final = re.compile(r"[^\W_]")
MIN_TITLE_LETTERS: Final = 2
"""記 over a list, or what is left of a line that was cut, is no title."""

_SENTENCE: Final = re.compile(r".*[。、，]\s*$|.*(?:です|ます|ました|である|とおり)[。．]?$|.*。.+")


class Caption(NamedTuple):
    """What was read above a table, and the boxes of the lines it was read from."""

    title: str | None
    unit: str | None
    bboxes: tuple[BBox, ...]


def read_unit(text: str) -> tuple[str | None, str]:
    """The unit a line names after 単位 and the line without that (``千円``, ``表1　歳入``)."""
    match = _UNIT.search(text)
    if not match:
        return None, text
    rest = (text[: match.start()] + text[match.end() :]).strip()
    return match["unit"].strip() or None, rest


def read_unit_above(text: str) -> tuple[str | None, str]:
    """As `read_unit`, and a line that is nothing but a unit in brackets: （円）."""
    bare = _BARE_UNIT.fullmatch(text.strip())
    return (bare["unit"], "") if bare else read_unit(text)


def find_caption(table: BBox, lines: Sequence[TextLine], room: BBox) -> Caption:
    """Title and unit from the lines above ``table`` in ``room``, the free space above it.

    The nearest short line that is no sentence is the title; behind a paragraph only a line
    that is marked as a heading (表１, (2), ■) is. Notes such as 4月1日現在 are passed over.
    """
    unit: str | None = None
    boxes: list[BBox] = []
    below = table.top
    passed_text = False
    subtitle: TextLine | None = None
    above = _lines_above(lines, room)
    for index, line in enumerate(above):
        if below - line.bbox.bottom > MAX_GAP_LINES * max(line.size_pt, line.bbox.height):
            break
        below = line.bbox.top
        found, rest = read_unit_above(line_text(line))
        if found:
            unit = unit or found
            boxes.append(line.bbox)
        if _NOTE.match(rest):
            boxes.append(line.bbox)
            continue
        if not rest or _is_passed_over(rest, line, table):
            continue
        if subtitle is None and not passed_text and _BRACKETED.fullmatch(rest.strip()):
            subtitle = line
        elif _reads_as_title(rest, passed_text):
            whole, joint = _whole_title(index, above, table)
            title = joint.join(read_unit(line_text(piece))[1] for piece in whole)
            all_boxes = (*boxes, *(piece.bbox for piece in whole))
            return _with_subtitle(title, subtitle, unit, all_boxes)
        else:
            passed_text = True
    return _with_subtitle(None, subtitle, unit, tuple(boxes))


def _whole_title(index: int, above: Sequence[TextLine], table: BBox) -> tuple[list[TextLine], str]:
    """A title with what belongs to it, and what joins the two.

    That is what stands beside it (款 … 項 …), the heading of a budget that it divides (款 above
    項), or the line that it wraps from or to.
    """
    title = above[index]
    others = [
        piece for piece in above[index + 1 :] if not _is_passed_over(line_text(piece), piece, table)
    ]
    beside = [piece for piece in others if _side_by_side(piece, title)]
    if beside:
        return ([title, *beside] if len(beside) < MAX_TITLE_TEXTS else [title]), " "
    upper = others[0] if others else None
    if upper is not None and _divides(title, upper):
        return [upper, title], " "
    if upper is not None and _wraps_to(upper, title, table):
        return [upper, title], "\n"
    lower = above[index - 1] if index else None
    if lower is not None and _wraps_to(title, lower, table):
        return [title, lower], "\n"
    return [title], ""


def _divides(title: TextLine, upper: TextLine) -> bool:
    """Whether a 項 stands under its 款, or a 目 under its 項, in the next line above."""
    inner, outer = (_BUDGET_HEAD.match(line_text(line)) for line in (title, upper))
    if inner is None or outer is None or title.bbox.top - upper.bbox.bottom > title.size_pt:
        return False
    return outer["kind"] + inner["kind"] in ("款項", "項目")


def _side_by_side(piece: TextLine, other: TextLine) -> bool:
    return abs(piece.bbox.y_mid - other.bbox.y_mid) < SAME_LINE_EM * other.size_pt


def _wraps_to(upper: TextLine, lower: TextLine, table: BBox) -> bool:
    """Whether a marked title that fills its line goes on in the line below."""
    size = upper.size_pt
    return (
        bool(_MARKED.match(line_text(upper)))
        and abs(lower.size_pt - size) < SAME_SIZE * size
        and upper.bbox.x1 > table.x1 - FULL_LINE_EM * size
        and 0 <= lower.bbox.x0 - upper.bbox.x0 < WIDE_GAP_EM * size
        and lower.bbox.top - upper.bbox.bottom < size
        and not _SENTENCE.match(line_text(lower))
    )


def _with_subtitle(
    title: str | None, subtitle: TextLine | None, unit: str | None, boxes: tuple[BBox, ...]
) -> Caption:
    """A bracketed line (令和…分), (歳入) belongs to the title above it, or stands for it."""
    if subtitle is None:
        return Caption(None if title is None else mend(title), unit, boxes)
    lines = [title or "", read_unit(line_text(subtitle))[1]]
    return Caption(mend("\n".join(line for line in lines if line)), unit, (*boxes, subtitle.bbox))


def names_unit(line: TextLine) -> bool:
    """Whether a line, or one of the texts side by side on it, names a unit."""
    return any(read_unit(line_text(piece))[0] for piece in split_at_wide_gaps([line]))


def opens_caption(line: TextLine) -> bool:
    """Whether a line begins or is part of a caption: a mark such as 表２ or (3), or a unit."""
    if names_unit(line):
        return True
    text, n_texts = line_text(line), len(line_to_segments(line))
    if n_texts == 1 and _FUSED_NUMBER.match(text):
        return True
    return n_texts <= MAX_TITLE_TEXTS and bool(_TITLE_MARK.match(text))


def caption_in_head(cells: Sequence[PageCell], n_head_rows: int, n_columns: int) -> Caption:
    """Title and unit set inside the table's frame.

    The title is a first row that one cell fills; the unit may stand in any heading.
    """
    title: str | None = None
    unit: str | None = None
    for cell in cells:
        if cell.row >= n_head_rows:
            continue
        found, rest = read_unit(cell.raw_text)
        unit = unit or found
        if cell.row == 0 and cell.column_span == n_columns > 1 and rest:
            first_line = mend(rest).split("\n")[0]
            title = first_line if len(first_line) <= MAX_CAPTION_CHARACTERS else None
    return Caption(title, unit, ())


def _lines_above(lines: Sequence[TextLine], room: BBox) -> list[TextLine]:
    """The lines in the room above a table, the nearest first; on a line its unit first."""
    above = [
        line for line in lines if not line.vertical and room.top <= line.bbox.y_mid < room.bottom
    ]
    above.sort(key=lambda line: -line.bbox.y_mid)
    pieces = [
        sorted(split_at_wide_gaps([line]), key=lambda piece: not _UNIT.search(line_text(piece)))
        for line in above[:MAX_CAPTION_LINES]
    ]
    return [
        piece
        for line in pieces
        for piece in line
        if piece.bbox.x0 < room.x1 and piece.bbox.x1 > room.x0
    ]


def split_at_wide_gaps(lines: Sequence[TextLine]) -> list[TextLine]:
    """Lines cut where a gap shows that two things stand side by side (title and unit)."""
    pieces: list[TextLine] = []
    for line in lines:
        run: list[Word] = []
        for word in line.words:
            if run and word.bbox.x0 - run[-1].bbox.x1 > WIDE_GAP_EM * line.size_pt:
                pieces.append(_to_line(run, line))
                run = []
            run.append(word)
        pieces.append(_to_line(run, line))
    return pieces


def _to_line(words: Sequence[Word], line: TextLine) -> TextLine:
    return TextLine(
        tuple(words), union_of(word.bbox for word in words), line.vertical, line.size_pt
    )


def _is_passed_over(text: str, line: TextLine, table: BBox) -> bool:
    """Dates of survey, and notes set at the right end of the table."""
    if _ASIDE.fullmatch(text) or _PAGE_NUMBER.fullmatch(text):
        return True
    return line.bbox.x0 > table.x0 + RIGHT_HALF * table.width


def _reads_as_title(text: str, passed_text: bool) -> bool:
    short = compact(text)
    if len(short) > MAX_CAPTION_CHARACTERS or _SENTENCE.match(short):
        return False
    if len(_LETTER.findall(short)) < MIN_TITLE_LETTERS:
        return False
    return not passed_text or bool(_MARKED.match(text))
