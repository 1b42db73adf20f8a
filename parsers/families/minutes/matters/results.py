"""What was decided: lines that say nothing else, and entries of an agenda with their result."""

from __future__ import annotations

import re
from typing import NamedTuple

from parsers.families.minutes.labels import EXACT, head_labels
from parsers.families.minutes.turns import TITLE_END

# 【結果】 原案のとおり了承, ▷ 決まったこと　報告のとおり了承, 結論：継続審議
_RESULT = re.compile(
    r"(?:[○◯〇◎●◆◇■□▲△▶▷▼▽★☆※→⇒]\s*)?"
    r"(?:[【〔［\[＜<《〈（(](?P<bracketed>[^\s。、0-9０-９]{2,10})[】〕］\]＞>》〉）)]\s*[:：]?"
    r"|(?P<colon>[^\s。、【〔［\[＜<《〈]{2,10})\s*[:：])\s*(?P<said>\S.*)"
    r"|(?:[○◯〇◎●◆◇■□▲△▶▷▼▽★☆※→⇒]\s*)?(?P<gap>[^\s。、：:]{2,10})\s+(?P<told>\S.*)",
    re.DOTALL,
)
# 【原案可決】, → 承認: the result alone.
_BARE = re.compile(r"【(?P<bracketed>[^【】。]{2,40})】|[→⇒▷▶]\s*(?P<led>[^。：:]{2,40})。?")
# レ決まったこと: what a scan makes of the sign before a label.
_MISREAD_MARK = re.compile(r"^[ァ-ヺA-Za-z>＞〉]{1,2}(?=[㐀-鿿])")
# A longer text behind such a word is no result, but what somebody says of it.
MAX_RESULT = 100
# 全件許可, 適当と認める旨を答申する, 継続審議とする（全員賛成）
_DECIDED = re.compile(
    r"(?:(?:可決|否決|承認|了承|了解|認定|同意|採択|決定|議決|許可|却下|棄却|継続|継続審[議査]|再審[議査]"
    r"|保留|延期|撤回|取下げ|適当|妥当|相当|答申|一任|送付|付託|受理|選任|選出|修正|廃案)"
    r"(?:済み?|と?する|と?した|され(?:た|る)|と(?:なった|された)|すること(?:とする|とした)?)?"
    r"|認め(?:る|た|ない|なかった)(?:こと)?|済み?|異議なし|賛成|(?:全会|全員|満場)一致)"
    r"(?:[（(][^（）()]{1,24}[）)])?$"
)
_BILL_NUMBER = r"第\s?[0-9０-９一二三四五六七八九十百]{1,5}\s?号"
_BILL = rf"(?:[一-龥]{{2,8}}{_BILL_NUMBER}|{_BILL_NUMBER}[一-龥]{{2,4}})"
_LED_BY_BILL = re.compile(rf"(?P<bill>{_BILL})(?:\s*[:：]\s*|\s+)(?P<said>\S.*)", re.DOTALL)
# …について …… 原案可決; a scan may lose the leaders.
_BEHIND_TITLE = re.compile(
    rf"\s*(?:[…‥]+|[.．・]{{3,}}|[―─–—-]{{2,}}|[→⇒])\s*|(?<=.)(?P<end>{TITLE_END})\s+"
)


class Result(NamedTuple):
    """What was decided.

    Attributes:
        bill: the number of the bill that it is about, where the line itself says it.
    """

    said: str
    bill: str | None


def result_in(text: str) -> Result | None:
    """What was decided, where a line says nothing else (【結果】 了承, ［議決］議案第１号　可決).

    The label is one that heads of minutes have, or any word in brackets before words that
    tell of a decision.
    """
    match = _RESULT.fullmatch(text) if len(text) <= MAX_RESULT else None
    labelled = _labelled(match) if match is not None else None
    if labelled is not None:
        return labelled
    bare = _BARE.fullmatch(text)
    said = (bare["bracketed"] or bare["led"]).strip() if bare is not None else ""
    return Result(said, None) if tells_decision(said) else None


def _labelled(match: re.Match[str]) -> Result | None:
    said = (match["said"] or match["told"]).strip()
    label = match["bracketed"] or match["colon"] or match["gap"]
    tells = match["bracketed"] is not None and tells_decision(said.rstrip("。"))
    if "。" in said.rstrip("。") or not (_is_known(label) or tells):
        return None
    led = _LED_BY_BILL.fullmatch(said)
    return Result(led["said"], led["bill"]) if led is not None else Result(said, None)


def _is_known(label: str) -> bool:
    known = head_labels().match(_MISREAD_MARK.sub("", label))
    return known is not None and known.field.id == "conclusion" and known.score >= EXACT


def tells_decision(text: str) -> bool:
    """Whether a text ends as decisions do."""
    return _DECIDED.search(text) is not None


def with_result_apart(title: str) -> tuple[str, str | None]:
    """The title of a matter, and the result that an agenda sets behind it after leaders."""
    for gap in _BEHIND_TITLE.finditer(title):
        bare, said = title[: gap.start()] + (gap["end"] or ""), title[gap.end() :].strip()
        behind = _BEHIND_TITLE.match(said)
        said = said[behind.end() :] if behind is not None else said
        if bare and tells_decision(said):
            return bare, said
    return title, None
