"""Evidence from how dates are printed: an era before a year, 年, 月 and 日 behind their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.eras import ERA_MISREADINGS, ERAS
from corpus.lexicons.confusions import is_confusion
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading
from parsers.repair.sureness import is_sure

_SPACE = r"[ \u3000]?"
_BEFORE_YEAR = re.compile(
    rf"(?P<era>[㐀-鿿]{{2}})(?=(?P<year>{_SPACE}(?:[0-9０-９]{{1,2}}|元){_SPACE}年))"
)
_AFTER_MONTH = re.compile(
    rf"(?P<month>年{_SPACE}[0-9０-９]{{1,2}}{_SPACE}月){_SPACE}[0-9０-９]{{1,2}}{_SPACE}"
    r"(?P<unit>[㐀-鿿ロH])(?![㐀-鿿ァ-ヺー])"
)
_AFTER_YEAR = re.compile(
    rf"(?<=[和成正治])(?P<year>{_SPACE}(?:[0-9０-９]{{1,2}}|元)){_SPACE}(?P<unit>[㐀-鿿])"
    rf"(?=(?P<rest>{_SPACE}[0-9０-９]{{1,2}}{_SPACE}月))"
)
_YEAR_UNIT, _DAY_UNIT = "年", "日"
_READ_FOR_DAY = frozenset("H")
"""Latin letters that recognition reads for 日."""


def words_of_dates(reading: Reading) -> Iterator[Proposal]:
    """今和3年 is 令和3年, 令和3隼4月 is 令和3年4月, and 3年4月1昌 is 3年4月1日.

    Nothing else can stand there.
    """
    for match in _BEFORE_YEAR.finditer(reading.text):
        era = _era_meant(match["era"])
        is_said = reading.is_sure_in(*match.span("era")) and match["era"] not in ERA_MISREADINGS
        if era is not None and not is_said:  # 明和2年 is a year too
            yield Proposal(match.start(), era, "date", match["year"].strip())
    for match in _AFTER_YEAR.finditer(reading.text):
        if match["unit"] != _YEAR_UNIT:
            yield Proposal(match.start("unit"), _YEAR_UNIT, "date", match["year"] + match["rest"])
    for match in _AFTER_MONTH.finditer(reading.text):
        unit, position = match["unit"], match.start("unit")
        alike = is_confusion(unit, _DAY_UNIT) or unit in _READ_FOR_DAY
        if unit != _DAY_UNIT and alike and not is_sure(reading.sureness[position]):
            yield Proposal(position, _DAY_UNIT, "date", match["month"])


def _era_meant(read: str) -> str | None:
    """The one era that two characters are a misreading of; None if they are an era already."""
    names = {era.name for era in ERAS}
    if read in names:
        return None
    if read in ERA_MISREADINGS:
        return ERA_MISREADINGS[read]
    alike = [name for name in names if _is_misreading(read, name)]
    return alike[0] if len(alike) == 1 else None


def _is_misreading(read: str, name: str) -> bool:
    """Whether one of both characters is right and the other is known to be read so."""
    differing = [(a, b) for a, b in zip(read, name, strict=True) if a != b]
    return len(differing) == 1 and is_confusion(*differing[0])
