"""Ink on a reportlab canvas: texts, check boxes, strokes; keeps what was printed on each page."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from corpus.samples.model import Look, Mark
from corpus.samples.render.typeset import Measure, TypesetLine

GLYPHS: dict[str, tuple[str, str]] = {
    "square": ("□", "■"),
    "ballot": ("☐", "☑"),
    "bracket": ("[　]", "[○]"),
}
BOXES_OF_STROKES = ("drawn", "ticked")
BOX_SHARE = 0.74  # side of a drawn check box as a share of the font size
RULE_PT = 0.5
DASHES = (2, 1.5)  # ink and gap in points
DOTS = (0.8, 1.2)  # ink and gap in points
FRAME_PT = 1.25
THICK_FRAMES = ("framed", "heavy")
PADDING_PT = 3.0  # between a ruling and the text of a cell
DOUBLE_GAP_PT = 1.6
LEADING = 1.4  # line pitch as a multiple of the font size, as word processors set Japanese
SHADE_GRAY = 0.88
TURNED_IN_VERTICAL = set("ー－～…（）「」『』【】〔〕：")
PEN_PT = 0.95
PEN_STEPS = 60  # strokes of a ring drawn with a pen
PEN_TURNS = 1.06
ASCENT = 0.88  # of the em box, for the distance of the baseline from a line's top


class Ink:
    """What is drawn on the present page."""

    def __init__(self, canvas: Canvas, font_name: str, look: Look) -> None:
        """``font_name`` is registered with reportlab already."""
        self.canvas = canvas
        self.page_texts: list[str] = []
        self._font_name = font_name
        self._marks = look.marks
        self._rules = look.rules
        self._by_hand = look.by_hand
        self.leading = look.line_pitch or LEADING
        self.shades_heads = look.shaded_heads
        self.padding_pt = PADDING_PT if look.padding_pt is None else look.padding_pt

    def open_page(self) -> None:
        """Begin the record of a new page."""
        self.page_texts.append("")

    def measure_at(self, size_pt: float) -> Measure:
        """The function that measures texts at a size."""

        def measure(text: str) -> float:
            return float(pdfmetrics.stringWidth(text, self._font_name, size_pt))

        return measure

    def box_text(self, mark: Mark) -> str:
        """What stands in the place of a check box."""
        if self._marks == "ring":
            return ""
        if self._marks in BOXES_OF_STROKES:
            return "　"
        return GLYPHS[self._marks][mark.checked]

    def draw_line(self, pieces: TypesetLine, x: float, top_y: float, size_pt: float) -> None:
        """Draw a line whose top is at ``top_y``."""
        baseline = top_y - size_pt * ASCENT
        for piece in pieces:
            if piece.mark is not None and self._marks in BOXES_OF_STROKES:
                self._draw_box(piece.mark.checked, x + piece.x_pt, baseline, size_pt)
                self.page_texts[-1] += "■" if piece.mark.checked else "□"
            else:
                self.draw_text(piece.text, x + piece.x_pt, baseline, size_pt)
            if piece.mark is not None and self._marks == "ring" and piece.mark.checked:
                draw = self._draw_pen_ring if self._by_hand else self._draw_ring
                draw(piece.text, x + piece.x_pt, baseline, size_pt)

    def draw_text(self, text: str, x: float, baseline: float, size_pt: float) -> None:
        """Draw a text and remember it."""
        self.canvas.setFont(self._font_name, size_pt)
        self.canvas.drawString(x, baseline, text)
        self.page_texts[-1] += text + "\n"

    def draw_down(self, text: str, x_mid: float, top_y: float, size_pt: float) -> None:
        """Draw a text downwards, character by character (縦書き)."""
        for index, character in enumerate(text):
            width = self.measure_at(size_pt)(character)
            baseline = top_y - index * size_pt * 1.1 - size_pt * ASCENT
            self.canvas.setFont(self._font_name, size_pt)
            self.canvas.drawString(x_mid - width / 2, baseline, character)
        self.page_texts[-1] += text + "\n"

    def draw_column(self, text: str, x_mid: float, top_y: float, size_pt: float) -> None:
        """Draw a line of vertical writing, brackets and bars turned, points moved up right."""
        self.canvas.setFont(self._font_name, size_pt)
        for index, character in enumerate(text):
            baseline = top_y - index * size_pt - size_pt * ASCENT
            left = x_mid - self.measure_at(size_pt)(character) / 2
            if character in TURNED_IN_VERTICAL:
                self.canvas.saveState()
                self.canvas.translate(x_mid, baseline + size_pt * (ASCENT - 0.5))
                self.canvas.rotate(-90)
                self.canvas.drawString(-size_pt / 2, size_pt * (0.5 - ASCENT), character)
                self.canvas.restoreState()
            elif character in "、。":
                self.canvas.drawString(left + size_pt * 0.6, baseline + size_pt * 0.6, character)
            else:
                self.canvas.drawString(left, baseline, character)
        self.page_texts[-1] += text + "\n"

    def stroke(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a ruling along an axis, in the style of the paper."""
        self.canvas.setLineWidth(RULE_PT)
        if self._rules == "fills":
            width, height = max(x1 - x0, RULE_PT), max(abs(y1 - y0), RULE_PT)
            self.canvas.rect(x0, min(y0, y1), width, height, stroke=0, fill=1)
            return
        if self._rules == "framed":
            self._dot(x0, y0, x1, y1)
            return
        self.canvas.setDash(*DASHES if self._rules == "dashed" else ())
        self.canvas.line(x0, y0, x1, y1)
        self.canvas.setDash()
        if self._rules == "double":
            shift_x, shift_y = (0.0, DOUBLE_GAP_PT) if y0 == y1 else (DOUBLE_GAP_PT, 0.0)
            self.canvas.line(x0 + shift_x, y0 + shift_y, x1 + shift_x, y1 + shift_y)

    def frame(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw the four rulings around a cell."""
        self.stroke(x0, y0, x1, y0)
        self.stroke(x0, y1, x1, y1)
        self.stroke(x0, y0, x0, y1)
        self.stroke(x1, y0, x1, y1)

    def surround(self, x0: float, y0: float, x1: float, y1: float, *, sides: bool) -> None:
        """Draw the thick frame of a table in a style that has one; ``sides`` left and right."""
        if self._rules not in THICK_FRAMES:
            return
        self.canvas.setLineWidth(FRAME_PT)
        self.canvas.line(x0, y0, x1, y0)
        self.canvas.line(x0, y1, x1, y1)
        if sides:
            self.canvas.line(x0, y0, x0, y1)
            self.canvas.line(x1, y0, x1, y1)

    def _dot(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a dotted ruling; dots of rulings on one line lie on each other."""
        bottom, top = sorted((y0, y1))
        start = x0 if y0 == y1 else bottom
        self.canvas.setDash(DOTS, start % sum(DOTS))
        self.canvas.line(x0, bottom, x1, top)
        self.canvas.setDash()

    def shade(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Fill a cell's ground with light gray."""
        self.canvas.saveState()
        self.canvas.setFillGray(SHADE_GRAY)
        self.canvas.rect(x0, min(y0, y1), x1 - x0, abs(y1 - y0), stroke=0, fill=1)
        self.canvas.restoreState()

    def _draw_ring(self, text: str, x: float, baseline: float, size_pt: float) -> None:
        width = self.measure_at(size_pt)(text)
        margin, bottom = size_pt * 0.25, baseline - size_pt * 0.2
        self.canvas.setLineWidth(RULE_PT * 1.5)
        self.canvas.ellipse(x - margin, bottom, x + width + margin, bottom + size_pt * 1.2)

    def _draw_pen_ring(self, text: str, x: float, baseline: float, size_pt: float) -> None:
        """A ring drawn with a pen, whose end runs past its beginning; the same each time."""
        pen = random.Random(f"{text} {x:.1f} {baseline:.1f}")
        half_width = self.measure_at(size_pt)(text) / 2
        mid_x = x + half_width + pen.uniform(-0.1, 0.1) * size_pt
        mid_y = baseline + size_pt * (0.38 + pen.uniform(-0.07, 0.07))
        radius_x = half_width + size_pt * pen.uniform(0.4, 0.6)
        radius_y = size_pt * pen.uniform(0.7, 0.85)
        # A longer ring is tilted less, so that it never runs through its own words.
        tilt = math.atan2(size_pt * pen.uniform(-0.1, 0.18), radius_x)
        start, bulge = pen.uniform(0, math.tau), pen.uniform(0, math.tau)
        ring = self.canvas.beginPath()
        for step in range(PEN_STEPS + 1):
            share = step / PEN_STEPS
            angle = start - math.tau * PEN_TURNS * share
            # It bulges at one side and winds inwards, so that it meets itself nowhere exactly.
            size = 1.05 - 0.1 * share + 0.04 * math.sin(angle + bulge)
            across, up = radius_x * size * math.cos(angle), radius_y * size * math.sin(angle)
            place = (
                mid_x + across * math.cos(tilt) - up * math.sin(tilt),
                mid_y + across * math.sin(tilt) + up * math.cos(tilt),
            )
            (ring.lineTo if step else ring.moveTo)(*place)
        self.canvas.setLineWidth(PEN_PT)
        self.canvas.setLineJoin(1)
        self.canvas.drawPath(ring, stroke=1, fill=0)
        self.canvas.setLineJoin(0)

    def _draw_box(self, checked: bool, x: float, baseline: float, size_pt: float) -> None:
        side = size_pt * BOX_SHARE
        left, bottom = x + (size_pt - side) / 2, baseline - size_pt * 0.04
        self.canvas.setLineWidth(RULE_PT)
        self.canvas.rect(left, bottom, side, side)
        if checked and self._marks == "ticked":
            self._draw_tick(left, bottom, side)
        elif checked:
            inset = side * 0.2
            self.canvas.rect(
                left + inset, bottom + inset, side - 2 * inset, side - 2 * inset, stroke=0, fill=1
            )

    def _draw_tick(self, left: float, bottom: float, side: float) -> None:
        """A レ whose long stroke leaves the box at its upper right corner."""
        tick = self.canvas.beginPath()
        tick.moveTo(left + side * 0.1, bottom + side * 0.6)
        tick.lineTo(left + side * 0.4, bottom + side * 0.12)
        tick.lineTo(left + side * 1.15, bottom + side * 1.2)
        self.canvas.setLineWidth(RULE_PT * 2)
        self.canvas.drawPath(tick, stroke=1, fill=0)


PageY = Callable[[float], float]
