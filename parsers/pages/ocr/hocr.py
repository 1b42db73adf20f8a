"""hOCR, the HTML in which OCR engines say what they read and where."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from xml.etree import ElementTree as ET

_BBOX = re.compile(r"\bbbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_CHAR_BOX = re.compile(r"\bx_bboxes (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_WORD_CONFIDENCE = re.compile(r"\bx_wconf (-?\d+(?:\.\d+)?)")
_CHAR_CONFIDENCE = re.compile(r"\bx_conf (-?\d+(?:\.\d+)?)")


MIN_CHARACTER_PX2 = 20.0
"""Area of the smallest character: at 6 pt and 200 dpi a kanji has 280, a comma a tenth of that."""


class EngineWord(NamedTuple):
    """What an engine read, in pixels of the image it was given.

    Attributes:
        text: the characters.
        confidence: the engine's own figure, 0..1, uncalibrated.
        char_spans: left and right of each character; empty where the engine does not say.
        char_confidences: the engine's figure for each character; empty as above.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    char_spans: tuple[tuple[float, float], ...] = ()
    char_confidences: tuple[float, ...] = ()

    def placed(self, shift_px: float, scale: float = 1.0) -> EngineWord:
        """The word moved along its line, and that line then drawn ``scale`` times as long."""

        def place(along: float) -> float:
            return (along + shift_px) * scale

        return self._replace(
            left=place(self.left),
            right=place(self.right),
            char_spans=tuple((place(left), place(right)) for left, right in self.char_spans),
        )

    def cut_off(self, width_px: float, height_px: float) -> EngineWord:
        """The word with its box, and those of its characters, inside an image."""

        def inside(place: float, end: float) -> float:
            return min(max(place, 0.0), end)

        return self._replace(
            left=inside(self.left, width_px),
            top=inside(self.top, height_px),
            right=inside(self.right, width_px),
            bottom=inside(self.bottom, height_px),
            char_spans=tuple(
                (inside(left, width_px), inside(right, width_px)) for left, right in self.char_spans
            ),
        )

    def parted(self, ends: Sequence[float]) -> list[EngineWord | None]:
        """The word cut where its characters' middles pass places along the line.

        One part for the stretch before each place and one for the rest; None where no
        character lies. A word whose characters have no places stays whole.
        """
        parts: list[EngineWord | None] = []
        edges = (-math.inf, *ends, math.inf)
        spans = self.char_spans or ((self.left, self.right),)
        for low, high in pairwise(edges):
            picked = [i for i, (a, b) in enumerate(spans) if low <= (a + b) / 2 < high]
            if len(picked) == len(spans):
                parts.append(self)
            elif not picked:
                parts.append(None)
            else:
                parts.append(self._only(picked))
        return parts

    def _only(self, places: Sequence[int]) -> EngineWord:
        spans = tuple(self.char_spans[place] for place in places)
        return self._replace(
            text="".join(self.text[place] for place in places),
            left=min(left for left, _ in spans),
            right=max(right for _, right in spans),
            char_spans=spans,
            char_confidences=tuple(self.char_confidences[place] for place in places),
        )


class UnusableHocrError(ValueError):
    """The text is not hOCR, or not that of the image."""


def hocr_to_words(hocr: bytes) -> Iterator[EngineWord]:
    """The words of an hOCR page, in its order.

    Raises:
        UnusableHocrError: if it is not well-formed XHTML with an ``ocr_page`` element.
    """
    try:
        root = ET.fromstring(hocr)
    except ET.ParseError as error:
        raise UnusableHocrError(f"it is not hOCR: {error}") from error
    if not any(element.get("class") == "ocr_page" for element in root.iter()):
        raise UnusableHocrError("it is not hOCR: no element of class ocr_page")
    return _words(root)


def words_of_image(
    words: Iterable[EngineWord], width_px: int, height_px: int
) -> tuple[EngineWord, ...]:
    """The words with their boxes cut off at the edges of the image.

    Raises:
        UnusableHocrError: if they cannot be words of an image of this size.
    """
    found = tuple(words)
    n_characters = sum(len(word.text) for word in found)
    if n_characters * MIN_CHARACTER_PX2 > width_px * height_px:
        raise UnusableHocrError(f"{n_characters} characters do not fit on the image")
    for word in found:
        across, along = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        if not (0 <= across <= width_px and 0 <= along <= height_px):
            raise UnusableHocrError(f"“{word.text[:8]}” lies outside the image")
    return tuple(word.cut_off(width_px, height_px) for word in found)


def _words(root: ET.Element) -> Iterator[EngineWord]:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.get("class") != "ocrx_word":
            waiting += reversed(element)
            continue
        # No word lies in another: to look for some would take for ever on ten thousand of them.
        word = _element_to_word(element)
        if word is not None:
            yield word


def _element_to_word(element: ET.Element) -> EngineWord | None:
    title = element.get("title", "")
    box = _BBOX.search(title)
    text = "".join("".join(element.itertext()).split())
    if box is None or not text:
        return None
    left, top, right, bottom = (float(part) for part in box.groups())
    spans, confidences = _characters(element, text)
    return EngineWord(
        text=text,
        left=left,
        top=top,
        right=right,
        bottom=bottom,
        confidence=_share(_WORD_CONFIDENCE.search(title)),
        char_spans=spans,
        char_confidences=confidences,
    )


def _characters(
    element: ET.Element, text: str
) -> tuple[tuple[tuple[float, float], ...], tuple[float, ...]]:
    """Spans and confidences of the characters, or nothing if they do not fit the text."""
    spans: list[tuple[float, float]] = []
    confidences: list[float] = []
    for child in element.iter():
        if child.get("class") != "ocrx_cinfo":
            continue
        title = child.get("title", "")
        box = _CHAR_BOX.search(title)
        glyph = "".join("".join(child.itertext()).split())
        if box is None or not glyph:
            continue
        left, right = float(box.group(1)), float(box.group(3))
        confidence = _share(_CHAR_CONFIDENCE.search(title))
        # A cinfo may hold several code points: they share its box.
        for index in range(len(glyph)):
            width = (right - left) / len(glyph)
            spans.append((left + index * width, left + (index + 1) * width))
            confidences.append(confidence)
    if len(spans) != len(text):
        return (), ()
    return tuple(spans), tuple(confidences)


def _share(match: re.Match[str] | None) -> float:
    return min(max(float(match.group(1)) / 100.0, 0.0), 1.0) if match else 0.0
