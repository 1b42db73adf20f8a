"""A line of a list of people cut into its entries: at commas, gaps, seats and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from parsers.families.minutes.speakers import Speaker, begins_with_name, role_of

_SEPARATORS = re.compile(r"[、，,;；／\n]|・(?=\s)|　{2,}|\s{3,}")
AFFILIATION = re.compile(r"[（(](?P<inner>[^（）()]{1,40})[）)]")
_COLON_LABEL = re.compile(r"(?:^|(?<=[\s、,]))(?P<label>[^\s、,:()]{1,12})\s*:\s*")
_NOBODY = re.compile(
    r"^(なし|無し|無|該当なし|該当者なし|ありません|いない|全員出席|全員|－|-|―)[。]?$"
)
_OTHERS = re.compile(r"\s*(ほか|外|他|等)\s*[0-9０-９]*\s*[名人]?$")
_NAMED_HITOSHI = re.compile(r"(?:^|\s)(?P<family>[^\s()（）]{1,3})\s*等$")
COUNT = re.compile(r"[（(]?\s*(計|合計|全|以上)?\s*[0-9０-９]{1,3}\s*[名人]\s*[）)]?$")
# 十二名中十名, where a name stands elsewhere; 山田 一人 is somebody.
_COUNT_ALONE = re.compile(
    r"[（(]?\s*(?:計|合計|全|全員)?\s*(?:[0-9一二三四五六七八九十]{1,4}\s*[名人]\s*(?:中|のうち|の内)?[、\s]*){1,2}[）)]?"
)
_NUMERAL = "0-9一二三四五六七八九十"
# 一番ヶ瀬 is a family name.
SEAT = re.compile(
    rf"(?<![{_NUMERAL}])[{_NUMERAL}]{{1,3}}\s?番(?![地目ヶケがヵ])|議席[{_NUMERAL}]{{1,3}}番?"
)
# 四番樋口 茂: a line that ends with a seat goes on with the name.
_SEAT_RUN_IN = re.compile(rf"(?:{SEAT.pattern})(?=[^\s議委員番])")


def names_nobody(text: str) -> bool:
    """Whether a line says that nobody is there, or how many are."""
    return bool(_NOBODY.match(text) or _COUNT_ALONE.fullmatch(text))


def says_others(text: str) -> bool:
    """Whether a list ends with ほか: it does not name everyone."""
    last = _SEPARATORS.split(text.strip())[-1].strip()
    return without_others(last) != last


def without_others(entry: str) -> str:
    """An entry without ほか and its like; 等 apart behind a family name is a given name."""
    is_apart = entry.split()[-1:] == ["等"]
    return entry if is_apart and ends_in_hitoshi(entry) else _OTHERS.sub("", entry)


def ends_in_hitoshi(entry: str) -> bool:
    """Whether 等 follows a family name alone: others are told at the end of a list only."""
    named = _NAMED_HITOSHI.search(entry)
    return named is not None and begins_with_name(named["family"])


def labelled(text: str) -> Iterator[tuple[Speaker | None, str]]:
    """The line cut before each role or unit with a colon (委員：山田、佐藤　環境課：中村)."""
    at = 0
    label: Speaker | None = None
    for match in _COLON_LABEL.finditer(text):
        known = role_of(match["label"])
        if known is not None:
            if text[at : match.start()].strip():
                yield label, text[at : match.start()]
            at, label = match.end(), known
    yield label, text[at:]


def pieces_of(text: str) -> list[str]:
    """A line cut into its entries: at commas and wide gaps, before seats, behind 【role】."""
    pieces: list[str] = []
    for part in _SEPARATORS.split(_outside_commas(text)):
        spaced = _SEAT_RUN_IN.sub(r"\g<0> ", part)
        starts = [m.start() for m in SEAT.finditer(spaced)]
        cuts = [0, *[at for at in starts if at > 0], len(spaced)]
        pieces.extend(spaced[a:b].replace("\ue000", "、") for a, b in pairwise(cuts))
    return [piece.strip(" 　・") for piece in pieces if piece.strip(" 　・")]


def _outside_commas(text: str) -> str:
    """Commas inside brackets put aside, where they part nothing."""
    return AFFILIATION.sub(lambda m: re.sub("[、，,]", "\ue000", m.group()), text)
