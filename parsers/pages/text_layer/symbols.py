"""Glyphs of symbol fonts as Unicode: what Wingdings and its like print under letters and private codes.

Word writes Wingdings 0xFE either as U+F0FE or as ``þ``; both are a ticked box on paper. Sources: the
glyph tables of Wingdings, Wingdings 2, Webdings and ZapfDingbats (Unicode proposal L2/11-052).
"""

from __future__ import annotations

_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧",
    0x74: "⧫", 0x75: "◆", 0x76: "❖", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎",
    0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
    0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    0x9F: "•", 0x77: "◆", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺",
    **{0x80 + number: chr(0x2460 + number - 1) for number in range(1, 11)},
    0x80: "⓪", 0x8B: "⓿",
    **{0x8B + number: chr(0x2776 + number - 1) for number in range(1, 11)},
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x98: "●", 0x99: "○",
    0xA2: "■", 0xA3: "□", 0xA4: "□", 0x97: "•", 0x96: "•",
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x3D: "●"}
_SYMBOL = {0xB7: "•", 0xA8: "♦", 0xAE: "→", 0xAC: "←", 0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0x7E: "∼", 0x2D: "−"}  # fmt: skip
_ZAPF_DINGBATS = {
    0x33: "✓", 0x34: "✔", 0x35: "✕", 0x36: "✖", 0x37: "✗", 0x38: "✘", 0x6C: "●", 0x6D: "❍",
    0x6E: "■", 0x6F: "❏", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x75: "◆",
}  # fmt: skip
_TABLES = (
    ("wingdings2", _WINGDINGS_2),
    ("wingdings-2", _WINGDINGS_2),
    ("wingdings3", {}),
    ("wingdings-3", {}),
    ("wingdings", _WINGDINGS),
    ("webdings", _WEBDINGS),
    ("zapfdingbats", _ZAPF_DINGBATS),
    ("symbol", _SYMBOL),
)
_PRIVATE_SYMBOL = 0xF000
"""Symbol fonts stand at U+F000..F0FF where a producer gives their codes as Unicode."""

_CP1252_UPPER = {ord(chr_): code for code in range(0x80, 0xA0) if (chr_ := bytes([code]).decode("cp1252", "ignore"))}  # fmt: skip


def unicode_of_symbol(text: str, font: str) -> str:
    """The character that a symbol font shows for ``text``; ``text`` itself for other fonts."""
    code = ord(text[0])
    if code < 0x2000 or _PRIVATE_SYMBOL <= code < _PRIVATE_SYMBOL + 0x100:
        table = _table_of(font)
        if table is not None:
            return table.get(_byte_of(code), text)
    return text


def _byte_of(code: int) -> int:
    if code >= _PRIVATE_SYMBOL:
        return code - _PRIVATE_SYMBOL
    return _CP1252_UPPER.get(code, code)


_table_by_font: dict[str, dict[int, str] | None] = {}


def _table_of(font: str) -> dict[int, str] | None:
    if font not in _table_by_font:
        plain = font.lower().replace(" ", "")
        found = next((table for name, table in _TABLES if name in plain), None)
        _table_by_font[font] = found
    return _table_by_font[font]
