"""Glyphs of symbol fonts as Unicode: Wingdings and its like print under letters and private codes.

Word writes Wingdings 0xFE either as U+F0FE or as ``þ``; both are a ticked box on paper. Sources:
the glyph tables of Wingdings, Wingdings 2, Webdings and ZapfDingbats (Unicode proposal L2/11-052).
"""

from __future__ import annotations

from collections.abc import Mapping

SymbolTable = Mapping[int, str]
"""Character by code of the font, 0..255."""

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
_SYMBOL = {
    0xB7: "•", 0xA8: "♦", 0xAE: "→", 0xAC: "←", 0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xA3: "≤",
    0xB3: "≥", 0x7E: "∼", 0x2D: "−",
}  # fmt: skip
_ZAPF_DINGBATS = {
    0x33: "✓", 0x34: "✔", 0x35: "✕", 0x36: "✖", 0x37: "✗", 0x38: "✘", 0x6C: "●", 0x6D: "❍",
    0x6E: "■", 0x6F: "❏", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x75: "◆",
}  # fmt: skip
_TABLES: tuple[tuple[str, SymbolTable], ...] = (
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

_CODE_BY_CP1252 = {
    ord(text): code
    for code in range(0x80, 0xA0)
    for text in bytes([code]).decode("cp1252", "ignore")
}
"""Producers that take the codes for Windows Latin give 0x80..9F as €, ‚, ƒ …"""


def symbols_of_font(font: str) -> SymbolTable | None:
    """The table of a symbol font by its name (with or without a subset tag); None for others."""
    plain = font.lower().replace(" ", "")
    return next((table for name, table in _TABLES if name in plain), None)


def unicode_of_symbol(text: str, symbols: SymbolTable) -> str:
    """The character that a symbol font shows for ``text``; ``text`` itself where unknown."""
    code = ord(text)
    if _PRIVATE_SYMBOL <= code < _PRIVATE_SYMBOL + 0x100:
        return symbols.get(code - _PRIVATE_SYMBOL, text)
    return symbols.get(_CODE_BY_CP1252.get(code, code), text)
