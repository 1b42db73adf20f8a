"""A font without glyphs whose characters every reader gives back as Unicode.

Type 0 with Identity-H and a ToUnicode map of single characters (ISO 32000-1, 9.7 and 9.10.3):
pdfium, poppler and pdfminer read Japanese from it. pdfminer reads none where ToUnicode is one
range over all of Unicode, as in other tools' layers.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, String

FULL_WIDTH = 1000
HALF_WIDTH = 500
"""Advance in thousandths of the font size."""
_MAX_CODES = 0xFFFF
_ENTRIES_OF_A_BLOCK = 100
"""bfchar entries that a block may hold (Adobe Technical Note 5411)."""
_FONT_NAME = "/AAAAAA+ShingiGlyphless"
_ASCENT, _DESCENT = 880, -120
_SYMBOLIC = 4


class LayerFont(NamedTuple):
    """The font of a document's text layer.

    Attributes:
        font: the font dictionary, in the document.
        codes: the two-byte code of each character.
    """

    font: pikepdf.Object
    codes: Mapping[str, int]


def width_of(char: str) -> int:
    """The advance of a character: East Asian wide ones one em, the others half of it."""
    return FULL_WIDTH if unicodedata.east_asian_width(char) in "WFA" else HALF_WIDTH


def make_font(pdf: pikepdf.Pdf, texts: Iterable[str]) -> LayerFont:
    """Make the font for all characters of ``texts`` in a document.

    Raises:
        ValueError: if there are more different characters than a font has codes.
    """
    characters = sorted({char for text in texts for char in text})
    if len(characters) > _MAX_CODES:
        raise ValueError(f"{len(characters)} different characters in one document")
    codes = {char: code for code, char in enumerate(characters, start=1)}
    file = pdf.make_stream((files("parsers.pages.searchable") / "glyphless.ttf").read_bytes())
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(_FONT_NAME),
        Flags=_SYMBOLIC,
        FontBBox=Array([0, _DESCENT, FULL_WIDTH, _ASCENT]),
        ItalicAngle=0,
        Ascent=_ASCENT,
        Descent=_DESCENT,
        CapHeight=_ASCENT,
        StemV=80,
        FontFile2=file,
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(_FONT_NAME),
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=FULL_WIDTH,
        W=Array([1, Array([width_of(char) for char in characters])]),
        CIDToGIDMap=pdf.make_stream(bytes(2 * (len(characters) + 1))),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name(_FONT_NAME),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
        ToUnicode=pdf.make_stream(to_unicode(codes)),
    )
    return LayerFont(pdf.make_indirect(font), codes)


def to_unicode(codes: Mapping[str, int]) -> bytes:
    """The ToUnicode CMap of the codes."""
    entries = [
        f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>" for char, code in codes.items()
    ]
    blocks = [
        "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar"))
        for start in range(0, len(entries), _ENTRIES_OF_A_BLOCK)
        if (block := entries[start : start + _ENTRIES_OF_A_BLOCK])
    ]
    return "\n".join((_CMAP_HEAD, *blocks, _CMAP_TAIL)).encode("ascii")


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
