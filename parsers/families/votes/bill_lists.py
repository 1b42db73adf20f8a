"""Bills named in lines: listed one by one (提出議案一覧), or each over the votes on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.layout import Cell, TextBlock
from parsers.families.votes.member_sheets import Bill

_KIND = r"[一-龥]{0,8}(?:議案|報告|認定|諮問|同意|承認|請願|陳情|発議|発委|意見書案?|決議案?)"
NUMBER: Final = rf"{_KIND}\s?第?\s?[0-9０-９〇一二三四五六七八九十百]+\s?号(?:\s?の\s?[0-9０-９]+)?"
"""A bill's number, as a pattern: 議案第１号, 同意第二号."""

# 議案第１号　件名, with a sign before it, or a result behind a gap or in brackets.
_BILL = re.compile(
    r"(?:(?P<sign>[①-⑳㉑-㊿]|[(（]?(?:[0-9０-９]{1,2}|[ア-ン])[)）]|[ア-ン](?=\s)|[■◆●○◎◇□▼])\s*)?"
    rf"(?P<number>{NUMBER})(?:\s+|(?=「))(?P<title>\S.+?)"
    r"(?:[\s（(【〔［\[]+(?P<result>(?:(?:原案|修正)(?:のとおり)?)?"
    r"(?:可決|否決|承認|認定|同意|採択|不採択|不同意|不認定|継続審査|了承)[^\s）)】〕］\]]{0,10})"
    r"[）)】〕］\]]?)?$"
)
# A list, and not a bill that a sentence names.
MIN_BILLS = 3


def bills_in_lines(blocks: Sequence[TextBlock]) -> list[Bill]:
    """The bills that some text lists line by line; none where fewer than three are listed."""
    lines = [block for block in blocks if block.kind != "table"]
    bills = [bill for block in lines if (bill := bill_in_line(block)) is not None]
    return bills if len(bills) >= MIN_BILLS else []


def bill_in_line(line: TextBlock | Cell) -> Bill | None:
    """The bill that a line, or a cell that is one, names; its stub is the sign before it."""
    match = _BILL.match(line.text.strip()) if "。" not in line.text else None
    if match is None:
        return None
    printed = {
        "bill_no": "".join(match["number"].split()),
        "bill_title": match["title"].strip(),
        "result": match["result"],
    }
    fields = {name: _as_cell(text, line) for name, text in printed.items() if text}
    return Bill(fields, stub=(match["sign"] or "",))


def _as_cell(text: str, line: TextBlock | Cell) -> Cell:
    """A piece of a line as the cell that a table would have it in."""
    return Cell(0, 0, line.page_number, line.bbox, text, line.raw_text, confidence=line.confidence)
