"""Free Japanese fonts that sample papers are set in."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Font(Struct, frozen=True):
    """A font file; ``family`` is its name for CSS and LibreOffice."""

    path: Path
    family: str
    face_index: int = 0


FONTS = {
    "IPAMincho": Font(Path("/usr/share/fonts/opentype/ipafont-mincho/ipam.ttf"), "IPAMincho"),
    "IPAGothic": Font(Path("/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf"), "IPAGothic"),
    "IPAPMincho": Font(Path("/usr/share/fonts/opentype/ipafont-mincho/ipamp.ttf"), "IPAPMincho"),
    "IPAPGothic": Font(Path("/usr/share/fonts/opentype/ipafont-gothic/ipagp.ttf"), "IPAPGothic"),
    "IPAexMincho": Font(
        Path("/usr/share/fonts/opentype/ipaexfont-mincho/ipaexm.ttf"), "IPAexMincho"
    ),
    "IPAexGothic": Font(
        Path("/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"), "IPAexGothic"
    ),
    "TakaoMincho": Font(
        Path("/usr/share/fonts/truetype/takao-mincho/TakaoMincho.ttf"), "TakaoMincho"
    ),
    "TakaoPMincho": Font(
        Path("/usr/share/fonts/truetype/takao-mincho/TakaoPMincho.ttf"), "TakaoPMincho"
    ),
    "TakaoGothic": Font(
        Path("/usr/share/fonts/truetype/takao-gothic/TakaoGothic.ttf"), "TakaoGothic"
    ),
    "TakaoPGothic": Font(
        Path("/usr/share/fonts/truetype/takao-gothic/TakaoPGothic.ttf"), "TakaoPGothic"
    ),
    "SawarabiGothic": Font(
        Path("/usr/share/fonts/truetype/sawarabi-gothic/sawarabi-gothic-medium.ttf"),
        "Sawarabi Gothic",
    ),
    "SawarabiMincho": Font(
        Path("/usr/share/fonts/truetype/sawarabi-mincho/sawarabi-mincho-medium.ttf"),
        "Sawarabi Mincho",
    ),
    "VLGothic": Font(Path("/usr/share/fonts/truetype/vlgothic/VL-Gothic-Regular.ttf"), "VL Gothic"),
    "VLPGothic": Font(
        Path("/usr/share/fonts/truetype/vlgothic/VL-PGothic-Regular.ttf"), "VL PGothic"
    ),
    "NotoSans": Font(
        Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"), "Noto Sans CJK JP"
    ),
    "NotoSerif": Font(
        Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"), "Noto Serif CJK JP"
    ),
}
"""By short name. Those of Debian's packages fonts-ipafont, fonts-ipaexfont, fonts-takao,
fonts-vlgothic, fonts-sawarabi-gothic, fonts-sawarabi-mincho and fonts-noto-cjk; reportlab cannot
embed the Noto ones (CFF outlines). No shape of a character is learnt from the Takao, VL and
Sawarabi ones."""

FALLBACKS = ("IPAMincho", "IPAGothic", "IPAexMincho", "IPAexGothic", "TakaoMincho", "VLGothic")


class NoJapaneseFontError(Exception):
    """None of the fonts that sample papers need is installed."""


def installed_font(name: str) -> Font:
    """The named font, or the first of `FALLBACKS` that is installed.

    Raises:
        NoJapaneseFontError: if none of them is.
    """
    for candidate in (name, *FALLBACKS):
        if FONTS[candidate].path.exists():
            return FONTS[candidate]
    raise NoJapaneseFontError("no Japanese font found; install the package fonts-ipafont")
