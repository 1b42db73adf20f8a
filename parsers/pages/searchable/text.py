"""Words of a page as the operators of an invisible text layer."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from corpus.page import Page, Word
from parsers.pages.searchable.font import FULL_WIDTH, width_of
from parsers.pages.searchable.place import PageFrame, straightening_of, to_user_space

FONT_RESOURCE = "/ShingiText"
INVISIBLE = 3
"""Text rendering mode: neither fill nor stroke (ISO 32000-1, table 106)."""
_BASELINE = 0.12
"""The baseline lies this share of the em above the foot of a character."""
_MIN_SIZE_PT = 1.0


def text_layer(page: Page, codes: Mapping[str, int], frame: PageFrame) -> bytes:
    """The operators that lay the words of a page at their places, unseen."""
    operators = [b"q BT", f"{INVISIBLE} Tr".encode()]
    for word in in_reading_order(page.words):
        operators += _word_operators(word, page, codes, frame)
    operators.append(b"ET Q\n")
    return b"\n".join(operators)


def in_reading_order(words: Sequence[Word]) -> list[Word]:
    """Words line by line: readers that do not sort give them back as they stand in the file.

    Lines across the page come before lines down it, which go from right to left.
    """
    across = [word for word in words if not word.vertical]
    down = [word for word in words if word.vertical]
    lines: list[list[Word]] = []
    for word in sorted(across, key=lambda word: word.bbox.y_mid):
        if lines and word.bbox.y_mid < lines[-1][0].bbox.bottom:
            lines[-1].append(word)
        else:
            lines.append([word])
    ordered = [word for line in lines for word in sorted(line, key=lambda word: word.bbox.x0)]
    return ordered + sorted(down, key=lambda word: (-word.bbox.x_mid, word.bbox.top))


def _word_operators(
    word: Word, page: Page, codes: Mapping[str, int], frame: PageFrame
) -> Iterator[bytes]:
    """One word: a matrix along its baseline, and its characters."""
    start, end = _baseline(word)
    length = math.dist(start, end)
    if length <= 0 or not word.text:
        return
    straightening = straightening_of(page, frame)
    first = to_user_space(*start, straightening, frame)
    last = to_user_space(*end, straightening, frame)
    cos, sin = (last.x - first.x) / length, (last.y - first.y) / length
    size_pt = max(word.bbox.width if word.vertical else word.bbox.height, _MIN_SIZE_PT)
    yield f"{FONT_RESOURCE} {size_pt:.2f} Tf".encode()
    yield f"{cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f} {first.x:.3f} {first.y:.3f} Tm".encode()
    yield _stretched(word, length, size_pt, codes)


def _baseline(word: Word) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a word begins and ends on the upright page.

    Vertical words are turned like a line of Latin letters, so that readers keep their
    characters together.
    """
    box = word.bbox
    if word.vertical:
        x = box.x0 + _BASELINE * box.width
        return (x, box.top), (x, box.bottom)
    y = box.bottom - _BASELINE * box.height
    return (box.x0, y), (box.x1, y)


def _stretched(word: Word, length_pt: float, size_pt: float, codes: Mapping[str, int]) -> bytes:
    """The word stretched to its length, evenly: gaps inside a word would be taken for spaces."""
    natural_pt = sum(width_of(char) for char in word.text) / FULL_WIDTH * size_pt
    shown = "".join(f"{codes[char]:04X}" for char in word.text)
    return f"{100 * length_pt / natural_pt:.1f} Tz <{shown}> Tj".encode()
