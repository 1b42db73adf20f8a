"""HTML fragments, and the little Markdown that transcripts carry, into content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsers.pages.transcript.content import (
    Block,
    CellContent,
    Inline,
    Input,
    Line,
    Run,
    TableContent,
)

BLOCK_TAGS = frozenset(
    """address article blockquote body center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6
    header html li main nav ol p pre section ul""".split()  # noqa: SIM905  a word list reads better
)
HIDDEN_TAGS = frozenset(["head", "noscript", "script", "style", "template", "title"])
HEADING_TAGS = {f"h{level}": level for level in range(1, 7)}
BOLD_TAGS = frozenset(["b", "strong", "th"])
STRUCK_TAGS = frozenset(["s", "del", "strike"])

_EMPHASIS = re.compile(r"(\*\*|~~)(?=\S)(.+?)(?<=\S)\1")
_SPACES = re.compile(r"[ \t\r\n\f]+")


def blocks_of_html(html: str) -> tuple[Block, ...]:
    """Set out an HTML fragment or document as lines and tables, in reading order."""
    body = LexborHTMLParser(html).body
    if body is None:
        return ()
    walker = _Walker()
    walker.walk(body, bold=False, struck=False)
    return walker.finished()


def inlines_of_markdown(text: str, *, bold: bool = False, struck: bool = False) -> Iterator[Inline]:
    """Split text at ``**bold**`` and ``~~struck~~``; everything else stays as it is."""
    position = 0
    for match in _EMPHASIS.finditer(text):
        if match.start() > position:
            yield Run(text[position : match.start()], bold, struck)
        is_bold = match.group(1) == "**"
        yield Run(match.group(2), bold or is_bold, struck or not is_bold)
        position = match.end()
    if position < len(text):
        yield Run(text[position:], bold, struck)


class _Walker:
    """Collects blocks while walking an HTML tree."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._inlines: list[Inline] = []
        self._heading_level = 0

    def finished(self) -> tuple[Block, ...]:
        self._end_line()
        return tuple(self._blocks)

    def walk(self, node: LexborNode, *, bold: bool, struck: bool) -> None:
        for child in node.iter(include_text=True):
            self._visit(child, bold=bold, struck=struck)

    def _visit(self, node: LexborNode, *, bold: bool, struck: bool) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._add_text(node.text_content or "", bold=bold, struck=struck)
        elif tag == "br":
            self._end_line()
        elif tag == "input":
            self._add_input(node)
        elif tag == "table":
            self._end_line()
            self._blocks.append(_table_of(node))
        elif tag in BLOCK_TAGS:
            self._walk_block(node, tag, bold=bold, struck=struck)
        elif tag not in HIDDEN_TAGS:
            self.walk(node, bold=bold or tag in BOLD_TAGS, struck=struck or tag in STRUCK_TAGS)

    def _walk_block(self, node: LexborNode, tag: str, *, bold: bool, struck: bool) -> None:
        self._end_line()
        self._heading_level = HEADING_TAGS.get(tag, 0)
        self.walk(node, bold=bold, struck=struck)
        self._end_line()
        self._heading_level = 0

    def _add_text(self, text: str, *, bold: bool, struck: bool) -> None:
        folded = _SPACES.sub(" ", text)
        if not self._inlines:
            folded = folded.lstrip(" ")
        if folded:
            self._inlines.extend(inlines_of_markdown(folded, bold=bold, struck=struck))

    def _add_input(self, node: LexborNode) -> None:
        kind = (node.attributes.get("type") or "text").lower()
        if kind not in ("checkbox", "radio"):
            value = node.attributes.get("value")
            if value:
                self._inlines.append(Run(value))
            return
        before = self._inlines[-1] if self._inlines else None
        bracketed = isinstance(before, Run) and before.text.rstrip().endswith(("[", "［"))
        self._inlines.append(
            Input(
                kind="radio" if kind == "radio" else "checkbox",
                checked="checked" in node.attributes,
                bracketed=bracketed,
            )
        )

    def _end_line(self) -> None:
        if any(isinstance(inline, Input) or inline.text.strip() for inline in self._inlines):
            self._blocks.append(Line(tuple(self._inlines), self._heading_level))
        self._inlines = []


def _table_of(node: LexborNode) -> TableContent:
    rows = []
    for row_node in node.css("tr"):
        if _nearest_table(row_node) != node:
            continue
        cells = [
            _cell_of(cell)
            for cell in row_node.iter()
            if cell.tag in ("td", "th") and _nearest_table(cell) == node
        ]
        rows.append(tuple(cells))
    return TableContent(tuple(rows))


def _cell_of(node: LexborNode) -> CellContent:
    walker = _Walker()
    walker.walk(node, bold=node.tag == "th", struck=False)
    return CellContent(
        walker.finished(),
        _span(node.attributes.get("rowspan")),
        _span(node.attributes.get("colspan")),
    )


def _nearest_table(node: LexborNode) -> LexborNode | None:
    parent = node.parent
    while parent is not None and parent.tag != "table":
        parent = parent.parent
    return parent


MAX_SPAN = 1000  # the HTML standard's own ceiling for colspan


def _span(attribute: str | None) -> int:
    digits = (attribute or "").strip()
    return min(MAX_SPAN, max(1, int(digits))) if digits.isascii() and digits.isdigit() else 1
