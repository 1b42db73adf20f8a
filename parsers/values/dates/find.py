"""Dates found in running text, and one date read from a value."""

from __future__ import annotations

import re

import msgspec

from corpus.characters import fold_width
from parsers.values.dates.qualifiers import qualify
from parsers.values.dates.relative import RELATIVE_WORDS, read_relative, read_yearless
from parsers.values.dates.scanner import ERA, MISREAD_ERA, Scanner
from parsers.values.dates.spans import open_started, read_span
from parsers.values.dates.value import Anchor, DateValue

Span = tuple[int, int, DateValue]

_CANDIDATE = re.compile(
    rf"{ERA.pattern}(?=[0-9元一二三四五六七八九十lIO(○])"
    rf"|{MISREAD_ERA.pattern.replace('?P<era>', '?:')}"
    r"|(?<![A-Za-z0-9])[MTSHR][ ]?[0-9元]{1,2}[ ]?(?:[./・~-][0-9]|年)"
    r"|(?<![一-鿿0-9])[明大昭平令][0-9元]{1,2}(?:[./・-][0-9]|年)"
    r"|[昭平令][0-9元]{1,2}[.][0-9]{1,2}[.][0-9]"
    r"|(?<![0-9.,])(?:1[6-9]|2[01])[0-9]{2}[ ]?(?:年|[(]|[./-][0-9]{1,2}[./-][0-9]|~[0-9]{2,4}年)"
    r"|(?:[一二][〇一二三四五六七八九]{3})年"
    rf"|(?:{RELATIVE_WORDS})"
    r"|(?<![0-9年度月.])[0-9]{1,2}[ ]?月[ ]?[0-9]{1,2}[ ]?日"
    r"|(?<![一二三四五六七八九十年度月])[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_OPEN_START = re.compile(r"(?:^|(?<=[\s(]))~[ \t]*$")


def find_date_spans(text: str, anchor: Anchor | None = None) -> list[Span]:
    """Every date, range and list printed in running text, in order.

    Relative words are reckoned from the date before them in the same text, else from
    ``anchor``; one that cannot be reckoned is left out. Positions are positions in ``text``.
    """
    folded = fold_width(text)
    anchor = anchor or Anchor()
    found: list[Span] = []
    pos = 0
    while match := _CANDIDATE.search(folded, pos):
        scan = Scanner(folded, match.start())
        value = read_span(scan) or read_relative(scan, anchor) or read_yearless(scan, anchor)
        if value is None:
            pos = match.end()
            continue
        start = match.start()
        tilde = _OPEN_START.search(folded, max(pos, start - 4), start)
        if tilde is not None and value.start is not None:
            start, value = tilde.start(), open_started(value)
        value, pos = qualify(folded, scan.pos, value)
        end = start + len(folded[start:pos].rstrip())
        found.append((start, end, value))
        if value.role != "law" and (value.start or value.end):
            anchor = msgspec.structs.replace(anchor, previous=value)
    return found
