"""Words put together to printed lines, across the page or down it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct, structs

from corpus.geometry import BBox, union_of
from corpus.page import Word

RUBY_SIZE_SHARE = 0.62
"""Ruby is set at half the size of its base; Word allows up to 60 %."""

UPRIGHT_DIGITS = 3
"""縦中横 holds two digits, three at most, in the width of one letter."""

LATIN_SPACE_EM = 0.12
"""A space in a proportional Latin font is 0.2 em and more; kerning stays under 0.1 em."""

JAPANESE_SPACE_EM = 0.4
"""Half an em is a typed half-width space; a quarter is what Word adds beside Latin letters."""

MARK_WHITE_EM = 0.55
"""White of a full-width mark on its outer side; the box of a scanned word leaves it out."""

OPENING_MARKS: Final = frozenset("「『（【〔［(")
CLOSING_MARKS: Final = frozenset("、。，．」』）】〕］)")

VERTICAL_POINTS: Final = frozenset("、。，．")
"""Points that stand in the upper right corner of their square in vertical writing."""

POINT_ASIDE_EM: Final = 0.9
"""How far right of its line's middle a point may stand."""

POINT_GAP_EM: Final = 0.8
"""A point follows the letter above it at once."""


class TextLine(Struct, frozen=True):
    """A printed line: its words in writing order (from the left, or from the top).

    Attributes:
        size_pt: its largest word's font size.
        ruby: the readings (ふりがな) set small beside it, if any.
    """

    words: tuple[Word, ...]
    bbox: BBox
    vertical: bool
    size_pt: float
    ruby: str = ""

    @property
    def start(self) -> float:
        """Where it begins along the writing direction, in points."""
        return self.bbox.top if self.vertical else self.bbox.x0

    @property
    def end(self) -> float:
        """Where it ends along the writing direction, in points."""
        return self.bbox.bottom if self.vertical else self.bbox.x1


def words_to_text_lines(words: Sequence[Word]) -> list[TextLine]:
    """Printed lines in reading order: downwards, or for vertical writing from right to left.

    Where both directions meet, the one with more characters comes first; single letters that
    stand in the columns of vertical words go on with them.
    """
    across = [word for word in words if word.text and not word.vertical]
    down = [word for word in words if word.text and word.vertical]
    if not down:
        return _cluster(across, vertical=False)
    is_down = _count_characters(down) > _count_characters(across)
    if is_down or all(_is_in_column(word, across, down) for word in across):
        upright = [word for word in across if _is_set_upright(word, across)]
        down += [structs.replace(word, vertical=True) for word in upright]
        across = [word for word in across if word not in upright]
        down = _points_in_column(down)
        return _cluster(down, vertical=True) + _cluster(across, vertical=False)
    return _cluster(across, vertical=False) + _cluster(_points_in_column(down), vertical=True)


def _points_in_column(words: Sequence[Word]) -> list[Word]:
    """Points and commas of vertical lines, which stand up right of them, set into the lines."""
    points = [word for word in words if word.text in VERTICAL_POINTS]
    if not points:
        return list(words)
    letters = [word for word in words if word.text not in VERTICAL_POINTS]
    return letters + [_point_in_column(point, letters) for point in points]


def _point_in_column(point: Word, letters: Sequence[Word]) -> Word:
    """A point moved under the last word that begins above it, in the line at its left."""
    above: Word | None = None
    for word in letters:
        size = word_size(word)
        aside = point.bbox.x_mid - word.bbox.x_mid
        is_left = -POINT_ASIDE_EM / 2 * size <= aside <= POINT_ASIDE_EM * size
        follows = word.bbox.top < point.bbox.top <= word.bbox.bottom + POINT_GAP_EM * size
        if is_left and follows and (above is None or word.bbox.bottom > above.bbox.bottom):
            above = word
    if above is None:
        return point
    top = above.bbox.bottom
    square = BBox(above.bbox.x0, top, above.bbox.x1, top + word_size(above))
    return structs.replace(point, bbox=square)


def _is_in_column(word: Word, across: Sequence[Word], down: Sequence[Word]) -> bool:
    """Whether a single letter stands above or below a vertical word (江口 down, then 真, 一)."""
    in_line = any(_beside(word.bbox, other.bbox, vertical=True) for other in down)
    return in_line and _is_set_upright(word, across)


def _is_set_upright(word: Word, across: Sequence[Word]) -> bool:
    """A single letter, or digits set across (縦中横), of a vertical line.

    One that stands close to another horizontal word belongs to that: a page's head.
    """
    if not (len(word.text) == 1 or (len(word.text) <= UPRIGHT_DIGITS and word.text.isdigit())):
        return False
    reach = word.bbox.expanded(word_size(word))
    return not any(
        other is not word and len(other.text) > 1 and reach.overlaps(other.bbox) for other in across
    )


def line_text(line: TextLine) -> str:
    """A line's characters, with a space where the gap between two words is a real one."""
    pieces: list[str] = []
    previous: Word | None = None
    for word in line.words:
        if previous is not None and is_space_between(previous, word):
            pieces.append(" ")
        pieces.append(word.text)
        previous = word
    return "".join(pieces)


def fold_ruby(lines: list[TextLine]) -> list[TextLine]:
    """Lines, the readings (ふりがな) set small beside one of them put into its ``ruby``."""
    kept: list[TextLine] = []
    waiting: list[TextLine] = []
    for index, line in enumerate(lines):
        if index + 1 < len(lines) and _is_ruby_of(line, lines[index + 1]):
            waiting.append(line)
        elif kept and _is_ruby_of(line, kept[-1]):
            ruby = " ".join(filter(None, (kept[-1].ruby, line_text(line))))
            kept[-1] = structs.replace(kept[-1], ruby=ruby)
        elif waiting:
            ruby = " ".join(line_text(small) for small in waiting)
            kept.append(structs.replace(line, ruby=ruby))
            waiting = []
        else:
            kept.append(line)
    return kept


def word_size(word: Word) -> float:
    """Font size in points, from the box where the source does not know it."""
    if word.size_pt > 0:
        return word.size_pt
    return word.bbox.width if word.vertical else word.bbox.height


def character_edges(word: Word) -> list[tuple[float, float]]:
    """Where each character begins and ends along the line, in points; evenly where unknown."""
    count = len(word.text)
    if len(word.char_edges) == count + 1:
        return list(pairwise(word.char_edges))
    box = word.bbox
    first, last = (box.top, box.bottom) if word.vertical else (box.x0, box.x1)
    step = (last - first) / count if count else 0.0
    return [(first + step * index, first + step * (index + 1)) for index in range(count)]


def slice_word(word: Word, start: int, end: int) -> Word:
    """The part of a word from character ``start`` to ``end`` (exclusive), with its own box."""
    edges = character_edges(word)[start:end]
    first, last = edges[0][0], edges[-1][1]
    box = word.bbox
    bbox = (
        BBox(box.x0, first, box.x1, last)
        if word.vertical
        else BBox(first, box.top, last, box.bottom)
    )
    char_edges = word.char_edges[start : end + 1] if word.char_edges else ()
    return structs.replace(word, text=word.text[start:end], bbox=bbox, char_edges=char_edges)


def _count_characters(words: Sequence[Word]) -> int:
    return sum(len(word.text) for word in words)


def _cluster(words: list[Word], *, vertical: bool) -> list[TextLine]:
    """Words to lines: a word joins the open line whose reference word it stands beside."""
    if vertical:
        ordered = sorted(words, key=lambda word: (-word.bbox.x_mid, word.bbox.top))
    else:
        ordered = sorted(words, key=lambda word: (word.bbox.y_mid, word.bbox.x0))
    groups: list[list[Word]] = []
    reference: BBox | None = None
    for word in ordered:
        if reference is not None and _beside(reference, word.bbox, vertical=vertical):
            groups[-1].append(word)
            if _thickness(word.bbox, vertical=vertical) > _thickness(reference, vertical=vertical):
                reference = word.bbox
        else:
            groups.append([word])
            reference = word.bbox
    return [_to_line(group, vertical=vertical) for group in groups]


def _thickness(box: BBox, *, vertical: bool) -> float:
    return box.width if vertical else box.height


def _beside(a: BBox, b: BBox, *, vertical: bool) -> bool:
    """Whether two boxes share half of the thinner one's extent across the line."""
    if vertical:
        shared = min(a.x1, b.x1) - max(a.x0, b.x0)
        thinner = min(a.width, b.width)
    else:
        shared = min(a.bottom, b.bottom) - max(a.top, b.top)
        thinner = min(a.height, b.height)
    return shared > 0.5 * thinner if thinner > 0 else shared >= 0


def _to_line(words: list[Word], *, vertical: bool) -> TextLine:
    if vertical:
        words.sort(key=lambda word: word.bbox.top)
    else:
        words.sort(key=lambda word: word.bbox.x0)
    size_pt = max((word_size(word) for word in words), default=0.0)
    return TextLine(tuple(words), union_of(word.bbox for word in words), vertical, size_pt)


def is_space_between(left: Word, right: Word) -> bool:
    """Whether the gap between two neighbours of a line is a space, not mere letter-fitting."""
    a, b = left.bbox, right.bbox
    gap = b.top - a.bottom if left.vertical else b.x0 - a.x1
    em = min(word_size(left), word_size(right))
    if not left.text or not right.text:
        return False
    both_latin = left.text[-1] < "\u2e80" and right.text[0] < "\u2e80"
    if both_latin:
        return gap > em * LATIN_SPACE_EM
    return gap > em * (JAPANESE_SPACE_EM + _white_of_marks(left, right))


def _white_of_marks(left: Word, right: Word) -> float:
    """White between two scanned words, in ems, that belongs to marks at their ends.

    Where it stands one above the other in several lines, a scan's lines were cut at it.
    """
    if left.confidence is None or right.confidence is None:
        return 0.0
    marks = (left.text[-1] in CLOSING_MARKS, right.text[0] in OPENING_MARKS)
    return MARK_WHITE_EM * sum(marks)


def _is_ruby_of(line: TextLine, base: TextLine) -> bool:
    """Kana set at half the size, touching the line on its upper (or right-hand) side."""
    if line.vertical != base.vertical or line.size_pt > RUBY_SIZE_SHARE * base.size_pt:
        return False
    if line.start < base.start - line.size_pt or line.end > base.end + line.size_pt:
        return False
    upper, lower = line.bbox, base.bbox
    distance = upper.x0 - lower.x1 if line.vertical else lower.top - upper.bottom
    return abs(distance) <= line.size_pt and all(
        _is_kana(character) for word in line.words for character in word.text
    )


def _is_kana(character: str) -> bool:
    return "\u3041" <= character <= "\u30ff"
