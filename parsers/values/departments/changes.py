"""Reorganisations told in words: 「A課」を「B課」に改称, A課の業務をB室で行う."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from corpus.departments import UNIT_ENDINGS

_UNIT = rf"[一-鿿々ぁ-んァ-ヶー・0-9]{{2,20}}?(?:{'|'.join(UNIT_ENDINGS)})"
_QUOTED = rf"[「『]?(?P<{{}}>{_UNIT})[」』]?"
_BEFORE, _AFTER = _QUOTED.replace("{}", "before"), _QUOTED.replace("{}", "after")
_INTRODUCTION = (
    r"(?:^|(?<=[\s。、)]))(?:[^。\n]{0,30}?(?:組織(?:機構)?(?:の)?(?:改正|改編|変更|見直し)|機構改革)"
    r"(?:等)?(?:に伴い|に伴う|により|で)、?[ ]*)?"
)
_MOVED = re.compile(
    rf"{_INTRODUCTION}{_BEFORE}の(?:業務|事務|所管|事業)(?:の一部)?を、?{_AFTER}"
    r"(?:で行う|に移管|へ移管|が行う|で所管|が所管|に変更|へ変更|に引き継)"
)
_RENAMED = re.compile(
    rf"{_INTRODUCTION}(?:(?:所管課|担当課|担当部署|主管課|部署名|課名)[がをは]?、?)?{_BEFORE}(?:を|から|が)、?"
    rf"{_AFTER}(?:に|へ)(?:名称を)?(?:改称|改組|変更|改め|再編|名称変更|統合|なった)"
)


class ChangeRead(NamedTuple):
    """Names as printed: what was before, what is after."""

    before: str
    after: str
    relation: Literal["renamed", "duty_moved"]

    @property
    def names(self) -> tuple[str, str]:
        """Both names, the older first."""
        return self.before, self.after


def read_change(folded: str) -> ChangeRead | None:
    """The first reorganisation that folded text tells; None where it tells none."""
    moved = _MOVED.search(folded)
    if moved is not None:
        return ChangeRead(moved["before"], moved["after"], "duty_moved")
    renamed = _RENAMED.search(folded)
    if renamed is not None:
        return ChangeRead(renamed["before"], renamed["after"], "renamed")
    return None
