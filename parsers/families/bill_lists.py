"""Bills listed in lines of text (提出議案一覧), without votes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.layout import Cell, TextBlock
from parsers.families.member_sheets import Bill

# 議案第１号　件名, with a sign before it, or a result behind a gap, where one is printed.
_BILL = re.compile(
    r"(?:(?P<sign>[①-⑳㉑-㊿]|[(（]?(?:[0-9０-９]{1,2}|[ア-ン])[)）]|[ア-ン](?=\s))\s*)?"
    r"(?P<no>(?:[一-龥]{0,8}(?:議案|報告|認定|諮問|同意|承認|請願|陳情|発議|意見書案|決議案))"
    r"\s?第?\s?[0-9０-９]+\s?号)\s+(?P<title>\S.{2,}?)"
    r"(?:\s{1,}(?P<result>(?:原案|修正)?(?:可決|否決|承認|認定|同意|採択|不採択|継続審査|了承)\S{0,10}))?$"
)
# A list, and not a bill that a sentence names.
MIN_BILLS = 3


def bills_in_lines(blocks: Sequence[TextBlock]) -> list[Bill]:
    """The bills that some text lists line by line; none where fewer than three are listed."""
    lines = [block for block in blocks if block.kind != "table" and "。" not in block.text]
    found = [(match, block) for block in lines if (match := _BILL.match(block.text)) is not None]
    return [_bill(match, block) for match, block in found] if len(found) >= MIN_BILLS else []


def _bill(match: re.Match[str], block: TextBlock) -> Bill:
    printed = {
        "bill_no": "".join(match["no"].split()),
        "bill_title": match["title"].strip(),
        "result": match["result"],
    }
    fields = {name: _as_cell(text, block) for name, text in printed.items() if text}
    return Bill(fields, stub=(match["sign"] or "",))


def _as_cell(text: str, block: TextBlock) -> Cell:
    """A piece of a line as the cell that a table would have it in."""
    return Cell(
        0, 0, block.page_number, block.bbox, text, block.raw_text, confidence=block.confidence
    )
