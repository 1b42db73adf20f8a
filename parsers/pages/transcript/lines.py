"""Plain text and Markdown into content: lines, TSV tables, Markdown tables, HTML in between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.pages.transcript.content import (
    CellContent,
    Flow,
    Line,
    PageBreak,
    TableContent,
)
from parsers.pages.transcript.markup import blocks_of_html, inlines_of_markdown
from parsers.pages.transcript.tsv import spans_read_back, tables_rejoined

_HTML_TAG = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>")
_TABLE_OPEN = re.compile(r"<table\b", re.IGNORECASE)
_TABLE_CLOSE = re.compile(r"</table\s*>", re.IGNORECASE)
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_MARKDOWN_ROW = re.compile(r"\s*\|.*\|\s*")
_MARKDOWN_RULE = re.compile(r"\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?\s*\|?\s*")
_TSV_RULE = re.compile(r"\s*-{3,}(?:\t+-{3,})+\s*")


# The mark of a Markdown list before one that is the paper's own (- 1 開会, - ◎議会事務局).
_LIST_MARK = re.compile(
    r"\s*[-*+] +"
    r"(?=[(（]?(?:[0-9０-９]{1,2}|[ア-ン])[)）.．、\s　]|第[0-9０-９]{1,2}\s|[①-⑳・○〇◯●◎◆◇■□※])"
)


def flow_of_text(text: str) -> tuple[Flow, ...]:
    """Set out a text transcript in reading order; a form feed is a page break."""
    flow: list[Flow] = []
    for page_index, page_text in enumerate(text.split("\f")):
        if page_index:
            flow.append(PageBreak())
        for item in tables_rejoined(list(_page_flow(page_text.splitlines()))):
            if isinstance(item, TableContent) and item.spans_lost:
                flow.append(spans_read_back(item))
            else:
                flow.append(item)
    return tuple(flow)


def _page_flow(lines: Sequence[str]) -> Iterator[Flow]:
    index = 0
    while index < len(lines):
        end = _end_of_tsv(lines, index)
        if end > index:
            rows = [line.split("\t") for line in lines[index:end] if not _TSV_RULE.fullmatch(line)]
            yield _spanless_table([[cell_of_text(cell) for cell in row] for row in rows])
            index = end
        elif (end := _end_of_markdown_table(lines, index)) > index:
            yield _markdown_table(lines[index:end])
            index = end
        elif _TABLE_OPEN.search(lines[index]):
            end = _end_of_html_table(lines, index)
            yield from blocks_of_html("\n".join(lines[index:end]))
            index = end
        else:
            yield from _line_flow(lines[index])
            index += 1


def _line_flow(line: str) -> Iterator[Line | TableContent]:
    heading = _HEADING.fullmatch(line)
    if heading:
        yield Line(tuple(inlines_of_markdown(heading.group(2))), len(heading.group(1)))
    elif _HTML_TAG.search(line):
        yield from blocks_of_html(line)
    else:
        yield Line(tuple(inlines_of_markdown(_without_list_mark(line))))


def _without_list_mark(line: str) -> str:
    mark = _LIST_MARK.match(line)
    return line[mark.end() :] if mark is not None else line


def cell_of_text(text: str) -> CellContent:
    """Set out the text of one TSV or Markdown cell, which may hold HTML."""
    if _HTML_TAG.search(text):
        return CellContent(blocks_of_html(text))
    stripped = text.strip(" ")
    return CellContent((Line(tuple(inlines_of_markdown(stripped))),) if stripped else ())


def _end_of_tsv(lines: Sequence[str], start: int) -> int:
    """Where the table of tab-separated lines ends; a line without a tab inside is a full row."""
    end = start
    while end < len(lines):
        if "\t" in lines[end] or (end > start and _is_full_row(lines, end)):
            end += 1
        else:
            break
    return end


def _is_full_row(lines: Sequence[str], index: int) -> bool:
    return (
        bool(lines[index].strip())
        and index + 1 < len(lines)
        and "\t" in lines[index + 1]
        and lines[index - 1].count("\t") == lines[index + 1].count("\t")
    )


def _spanless_table(rows: list[list[CellContent]]) -> TableContent:
    """A table of rows of equal width; empty columns at its right are dropped."""
    width = max((_used_width(row) for row in rows), default=0) or 1
    padded = (
        [CellContent(row[0].blocks, column_span=width)]
        if len(row) == 1 and width > 1
        else (row + [CellContent()] * width)[:width]
        for row in rows
    )
    return TableContent(tuple(tuple(row) for row in padded), spans_lost=True)


def _used_width(row: Sequence[CellContent]) -> int:
    return max((index for index, cell in enumerate(row, start=1) if not cell.is_blank), default=0)


def _end_of_markdown_table(lines: Sequence[str], start: int) -> int:
    if start + 1 >= len(lines) or not _MARKDOWN_RULE.fullmatch(lines[start + 1]):
        return start
    end = start
    while end < len(lines) and _MARKDOWN_ROW.fullmatch(lines[end]):
        end += 1
    return end


def _markdown_table(lines: Sequence[str]) -> TableContent:
    rows = [
        [cell_of_text(cell) for cell in line.strip().strip("|").split("|")]
        for line in lines
        if not _MARKDOWN_RULE.fullmatch(line)
    ]
    return _spanless_table(rows)


def _end_of_html_table(lines: Sequence[str], start: int) -> int:
    depth = 0
    for index in range(start, len(lines)):
        depth += len(_TABLE_OPEN.findall(lines[index])) - len(_TABLE_CLOSE.findall(lines[index]))
        if depth <= 0:
            return index + 1
    return len(lines)
