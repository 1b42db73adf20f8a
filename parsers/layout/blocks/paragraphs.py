"""Lines of one column put together to paragraphs, items and headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import Final

from msgspec import Struct, structs

from corpus.page import Word
from parsers.layout.blocks.markers import Marker, is_note, line_to_marker
from parsers.layout.lines import TextLine, line_text
from parsers.layout.text import ITEM_START

FULL_LINE_EM: Final = 2.1
"""A line is full where less than two characters fit behind it (禁則 moves up to two)."""

INDENT_EM: Final = 0.8
"""A paragraph's first line stands one em in."""

DEEPEST_INDENT_EM: Final = 3.2
"""First lines are set in by one em; by three after a long mark."""

# 委員：, and 委員（塚本）：.
_SPEAKER: Final = re.compile(
    r"[^\s、。：:「」（）()0-9０-９]{1,10}(?:[（(][^（）()。、：:]{1,10}[）)][君氏]?)?[：:](?![0-9０-９/])"
)
_LEADER: Final = re.compile(r"[.．…・‥]{3,}\s*[0-9０-９ivx]+\s*$")

TAB_GAP_EM: Final = 0.9
"""A full-width space behind the label of a list."""

TAB_STOP_EM: Final = 0.3
"""Entries of a list are set to the same stop; words of running text seldom meet."""

CLOSING: Final = frozenset("、。，．,.)）」』】〕］]ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ")
"""What no line of its own begins with (行頭禁則)."""

_TAIL: Final = re.compile(r"[ぁ-ん]{1,3}。")
"""The end of a sentence that began on the line above, be that full or not (…で | す。)."""

RETYPED_REACH_LINES: Final = 6
"""Lines before and after a retyped line that tell how long lines were on its sheet."""

RETYPED_SLACK_EM: Final = 4.0
"""Proportional type does not keep its width when it is set again in fixed pitch."""

RETYPED_MEASURE_PT: Final = 240.0
"""Lines of running text, retyped in 10 pt, have 24 letters and more."""

SAME_SIZE_SHARE: Final = 0.15
"""Sizes closer than this are the same type; headings are set 20 % larger and more."""

WIDE_PITCH: Final = 1.35
"""A distance this many times the usual one parts paragraphs."""

WIDEST_PITCH_EM: Final = 2.2
"""Lines of a paragraph stand at most two and a bit em apart (double spacing in Word)."""

LETTER_SPACED_WORDS: Final = 4
"""Fewer single letters are an enumerator and a short word, not a spaced-out title."""

LETTER_SPACED_SHARE: Final = 0.8
"""A spaced-out title may hold a number or a name set close."""

RIGHT_EDGE_LINES: Final = 3
"""Lines that have to end at the same place for it to be an edge, not one line's accident."""


RIGHT_EDGE_SHARE: Final = 0.8
"""An edge this far in from the longest line's end is not the edge of the text."""

FREE_SHARE: Final = 0.3
"""Tables stick out of the text by an em or two: lines that leave so much more free are short."""


class Paragraph(Struct):
    """Lines that belong together."""

    lines: list[TextLine]
    texts: list[str]
    marker: Marker | None


class Measure(Struct, frozen=True):
    """Where the lines of a column begin and end, in points, and how far they stand apart."""

    start: float
    end: float
    pitch: float
    slack_em: float


def lines_to_paragraphs(
    lines: Sequence[TextLine], *, is_retyped: bool = False, table_end: float | None = None
) -> list[Paragraph]:
    """The paragraphs of one column, in order.

    Args:
        lines: from top to bottom (from right to left in vertical writing).
        is_retyped: whether the lines end where they did on another paper (a transcript);
            then the edge is looked for near each line.
        table_end: where the tables of the column end; a heading and the line below it between
            two tables are too few to show an edge of their own.
    """
    if not lines:
        return []
    measure = _measure(lines, table_end)
    paragraphs: list[Paragraph] = []
    for index, (line, following) in enumerate(zip_longest(lines, lines[1:])):
        if is_retyped:
            measure = _local_measure(lines, index, measure)
        text = line_text(line)
        if (
            paragraphs
            and _goes_on(paragraphs[-1], line, text, measure)
            and not _opens_paragraph(line, following, measure)
        ):
            paragraphs[-1].lines.append(line)
            paragraphs[-1].texts.append(text)
        else:
            paragraphs.append(Paragraph([line], [text], line_to_marker(text)))
    return paragraphs


def _measure(lines: Sequence[TextLine], table_end: float | None) -> Measure:
    ends = sorted((line.end for line in lines), reverse=True)
    em = _usual_size(lines)
    start = min(line.start for line in lines)
    end = next(
        (
            ends[index]
            for index in range(len(ends) - RIGHT_EDGE_LINES + 1)
            if ends[index] - ends[index + RIGHT_EDGE_LINES - 1] <= em
        ),
        ends[0],
    )
    if end - start < RIGHT_EDGE_SHARE * (ends[0] - start):
        end = ends[0]
    if len(lines) < RIGHT_EDGE_LINES and table_end is not None:
        is_short = table_end - end > FREE_SHARE * (table_end - start)
        end = table_end if is_short else end
    steps = sorted(_step(a, b) for a, b in pairwise(lines))
    pitch = steps[len(steps) // 4] if steps else 2 * em
    return Measure(start, end, max(pitch, em), FULL_LINE_EM)


def _local_measure(lines: Sequence[TextLine], index: int, measure: Measure) -> Measure:
    """The measure of the sheet that a retyped line stood on, from the lines around it."""
    near = lines[max(0, index - RETYPED_REACH_LINES) : index + RETYPED_REACH_LINES]
    ends = sorted(line.end for line in near)
    end = max(ends[-2] if len(ends) > 1 else ends[-1], measure.start + RETYPED_MEASURE_PT)
    return structs.replace(measure, end=end, slack_em=RETYPED_SLACK_EM)


def _usual_size(lines: Sequence[TextLine]) -> float:
    sizes = sorted(line.size_pt for line in lines)
    return sizes[len(sizes) // 2]


def _step(above: TextLine, below: TextLine) -> float:
    """Distance between two lines across the writing direction, in points."""
    if above.vertical:
        return above.bbox.x_mid - below.bbox.x_mid
    return below.bbox.y_mid - above.bbox.y_mid


def _goes_on(paragraph: Paragraph, line: TextLine, text: str, measure: Measure) -> bool:
    last = paragraph.lines[-1]
    if line.vertical != last.vertical or not _is_same_type(last, line):
        return False
    step = _step(last, line)
    if step <= 0 or step > max(WIDE_PITCH * measure.pitch, WIDEST_PITCH_EM * line.size_pt):
        return False
    if text[0] in CLOSING or _TAIL.match(text):
        return True
    if _starts_anew(text) and not _breaks_off(paragraph.texts[-1], text):
        return False
    if _is_letter_spaced(last) != _is_letter_spaced(line):
        return False
    if not _is_full(last, line, measure) or _LEADER.search(paragraph.texts[-1]):
        return False
    if _is_tabbed_alike(last, line):
        return False
    if _is_set_right(paragraph, line):
        return False
    return not _is_outdented(last, line) and not _is_indented(paragraph, line)


def _starts_anew(text: str) -> bool:
    """Whether a line shows by its first characters that it goes on from none."""
    if ITEM_START.match(text) or _SPEAKER.match(text) or is_note(text):
        return True
    return line_to_marker(text) is not None


def _breaks_off(above: str, text: str) -> bool:
    """Whether a number goes on with a sentence that stopped at a comma: 75.4 is no section."""
    return above.endswith(("、", "，")) and text[0].isdigit()


def _is_letter_spaced(line: TextLine) -> bool:
    """Whether a line is set one letter at a time, as titles are (会　議　次　第)."""
    singles = sum(1 for word in line.words if len(word.text) == 1)
    return len(line.words) >= LETTER_SPACED_WORDS and singles >= LETTER_SPACED_SHARE * len(
        line.words
    )


def _is_same_type(a: TextLine, b: TextLine) -> bool:
    return abs(a.size_pt - b.size_pt) <= SAME_SIZE_SHARE * max(a.size_pt, b.size_pt)


def _is_full(line: TextLine, following: TextLine, measure: Measure) -> bool:
    """Whether the following line's first word had no room left behind the line."""
    room = measure.end - line.end
    first_word = following.words[0]
    unit = measure.slack_em * following.size_pt
    if first_word.text[0].isascii() and first_word.text.isascii():
        length = first_word.bbox.height if following.vertical else first_word.bbox.width
        unit = max(unit, length)
    return room < unit


def _opens_paragraph(line: TextLine, following: TextLine | None, measure: Measure) -> bool:
    """Whether the next line goes on further left: this one is a paragraph's first, set in."""
    if following is None or following.vertical != line.vertical:
        return False
    step_back = line.start - following.start
    is_set_in = INDENT_EM * line.size_pt <= step_back <= DEEPEST_INDENT_EM * line.size_pt
    if not is_set_in or not _is_full(line, following, measure):
        return False
    text = line_text(following)
    starts_anew = _starts_anew(text) and not _breaks_off(line_text(line), text)
    return not starts_anew and _step(line, following) <= WIDE_PITCH * measure.pitch


def _is_tabbed_alike(last: TextLine, line: TextLine) -> bool:
    """Whether both lines set a second column at the same place: rows of a list."""
    tabs = [_tab_stop(last), _tab_stop(line)]
    if tabs[0] is None or tabs[1] is None:
        return False
    return abs(tabs[0] - tabs[1]) <= TAB_STOP_EM * line.size_pt


def _tab_stop(line: TextLine) -> float | None:
    """Where a line's second word begins, in points, if a wide gap stands before it."""
    return next(iter(_tab_stops(line, line.words[:2])), None)


def _tab_stops(line: TextLine, words: Sequence[Word]) -> list[float]:
    """Where those of a line's words begin, in points, that wide gaps stand before."""
    places = [
        (w.bbox.top, w.bbox.bottom) if line.vertical else (w.bbox.x0, w.bbox.x1) for w in words
    ]
    gap = TAB_GAP_EM * line.size_pt
    return [start for (_, end), (start, _) in pairwise(places) if start - end >= gap]


def _is_outdented(last: TextLine, line: TextLine) -> bool:
    """Whether a line starts far to the left of the one above (a date set to the right)."""
    return last.start - line.start > DEEPEST_INDENT_EM * line.size_pt


def _is_set_right(paragraph: Paragraph, line: TextLine) -> bool:
    """Whether a line begins far right of its paragraph, under none of its stops.

    Lines set to the right edge all end there, so each looks full. Lines of a centred title
    share their middle.
    """
    last = paragraph.lines[-1]
    if line.start - last.start <= DEEPEST_INDENT_EM * line.size_pt:
        return False
    if abs(line.start + line.end - last.start - last.end) <= 2 * line.size_pt:
        return False
    stops = (stop for above in paragraph.lines for stop in _tab_stops(above, above.words))
    return not any(abs(line.start - stop) <= INDENT_EM * line.size_pt for stop in stops)


def _is_indented(paragraph: Paragraph, line: TextLine) -> bool:
    """Whether a line begins a new paragraph by its indent."""
    em = line.size_pt
    if len(paragraph.lines) > 1:
        return line.start > paragraph.lines[-1].start + INDENT_EM * em
    first = paragraph.lines[0]
    is_hanging = paragraph.marker is not None or line.start < first.start - INDENT_EM * em
    return (
        not is_hanging
        and abs(line.start - first.start) < INDENT_EM * em
        and paragraph.texts[0].endswith("。")
    )
