"""A cursor over folded text, and the lexis of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from corpus.eras import ERA_MISREADINGS, ERAS

GAP = r"[ \t\n]{0,3}"
"""Letter-spacing, or one line break inside a date."""


def _spaced(name: str) -> str:
    return GAP.join(name)


_ERA_NAMES = [_spaced(era.name) for era in ERAS] + [era.square for era in ERAS]
_SMALL = r"[0-9lIO|]{1,2}|[一二三四五六七八九十廿卅]{1,3}"
_SPLIT_DIGITS = r"[1-3][ ][0-9]"
"""One number of two digits set apart, as letter-spacing does (1 9日)."""

ERA = re.compile(f"(?P<era>{'|'.join(_ERA_NAMES)}){GAP}")
MISREAD_ERA = re.compile(
    f"(?P<era>{'|'.join(ERA_MISREADINGS)}){GAP}(?=元|[0-9lIO]{{1,2}}{GAP}(?:年|[.]))"
)
LETTER_ERA = re.compile(r"(?<![A-Za-z])(?P<era>[MTSHRmtshr]){GAP}(?=[0-9元])".replace("{GAP}", GAP))
KANJI_ERA = re.compile(r"(?P<era>[明大昭平令])(?=[0-9元])")
ERA_YEAR = re.compile(
    f"(?P<n>元|[1-6][ ][0-9](?={GAP}年)|[0-9lIO|]{{1,2}}(?![0-9])"
    f"|[一二三四五六七八九十]{{1,3}}){GAP}"
)
WESTERN_YEAR = re.compile(
    f"(?P<n>(?:1[6-9]|2[01])[0-9]{{2}}|[一二][〇一二三四五六七八九]{{3}}){GAP}"
)
MONTH_AND_DAY = re.compile(
    f"(?=(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}}){GAP}月{GAP}"
    f"(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}}){GAP}日)"
)
BARE_YEAR = re.compile(f"(?P<n>元|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}}){GAP}")
NENDO = re.compile(f"年{GAP}度")
YEAR_SIGN = re.compile(f"年{GAP}(?!間|生|前|代|債|齢|末年|来)")
MONTH = re.compile(
    f"(?P<n>{_SPLIT_DIGITS}|[0-9lIO|]{{1,2}}|[一二三四五六七八九十]{{1,2}}){GAP}月{GAP}"
)
DAY = re.compile(f"(?P<n>{_SPLIT_DIGITS}|{_SMALL}){GAP}(?P<sign>[日曰目]){GAP}(?!間|目|分|制)")
PLACEHOLDER = re.compile(f"[○〇◯●]{{1,2}}{GAP}(?P<unit>[月日]){GAP}")
SEPARATOR = re.compile(rf"{GAP}(?P<mark>[./\-・]){GAP}")
CLOCK_AT_DATE = r"(?<=/[0-9]{2}/[0-9]{2})(?=[0-9]{1,2}:[0-9]{2})"
"""Where the clock of a web print touches its date, read from a scan (2024/02/069:12)."""
DIGITS = re.compile(rf"(?P<n>[0-9lIO|]{{1,2}})(?:{CLOCK_AT_DATE}|(?![0-9]))")
WEEKDAY = re.compile(
    rf"{GAP}[(\[【]{GAP}(?P<w>[月火水木金土日])(?:{GAP}曜{GAP}日?)?"
    rf"(?:{GAP}[・,、]{GAP}(?:祝日?|振休|休日?))?{GAP}[)\]】]"
    rf"|{GAP}(?P<w2>[月火水木金土日])曜日?"
)
RANGE = re.compile(rf"{GAP}(?:から|より|~|-|ー|→|⇒|乃至|ないし){GAP}")
LIST = re.compile(rf"{GAP}(?:[,、，・]|及び|および|並びに|ならびに|又は|または|と){GAP}")
OPEN_BRACKET = re.compile(rf"{GAP}[(\[]{GAP}")
CLOSE_BRACKET = re.compile(rf"{GAP}[)\]]{GAP}")

WEEKDAYS = "月火水木金土日"


class Scanner:
    """A position in a folded text; `take` moves it on where the pattern matches."""

    __slots__ = ("pos", "text")

    def __init__(self, text: str, pos: int = 0) -> None:
        """Start at ``pos`` of ``text``, which must be folded (`corpus.characters.fold_width`)."""
        self.text = text
        self.pos = pos

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match at the position and step behind the match; None and no step otherwise."""
        match = pattern.match(self.text, self.pos)
        if match is not None:
            self.pos = match.end()
        return match

    def sees(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern matches at the position."""
        return pattern.match(self.text, self.pos) is not None

    @contextmanager
    def attempt(self) -> Iterator[list[bool]]:
        """Step back at the end unless the block appended to the list it was given."""
        start, kept = self.pos, list[bool]()
        yield kept
        if not kept:
            self.pos = start
