"""Labels and column headings under which departments stand."""

from __future__ import annotations

import re

from corpus.characters import without_spaces
from corpus.layout import PATH_SEPARATOR

_ROLE = (
    r"(?:所管|担当|主管|主務|所属|使用|関係|説明|提供[元先]|利用[元先]|移転[元先]|実施|取扱い?|保有|主宰|作成"
    r"|提出|登録|届出|受付|収集|回答|照会|起案|諮問|付議|報告|提案|依頼|要求|発議|請求|決定|処分|申請)+"
)
# 事務を所管する課, 担当した課: what a unit does stands before it in a clause, never in its name.
_CLAUSE = (
    r"(?:[^、。]{1,16}?[をのに])?[^、。をのに]{0,8}?"
    r"(?:する|した|している|される|された|受ける|受けた|行う|扱う|つかさどる)"
)
_UNIT = r"(?:部課|課所?|室課|課室|部署|部局|所属|係|室|部|局|組織|班|部門)"
_LABEL = re.compile(
    rf"^(?:(?:業務|事務|評価実施機関における|当該事務の)の?)?{_ROLE}の?{_UNIT}(?:名|等|・係)?$"
    rf"|^{_CLAUSE}{_UNIT}(?:名|等)?(?:・[^、。]{{1,8}}先)?$"
    # 個人情報ファイルが利用に供される事務をつかさどる組織の名称: the words of the Act.
    rf"|^[^、。]{{0,20}}{_CLAUSE}{_UNIT}の名称$"
    rf"|^{_UNIT}名?$|^[部局課室係](?:[・/、][部局課室係所])+(?:等)?名?$|^局部課名?$|^課係名?$"
)


# 開示請求等を受理する組織の名称及び所在地 / 名称: what is named stands one step further out.
_BARE_NAME = re.compile(r"名称?|組織名?")
_WITH_PLACE = re.compile(r"(?:及び|・|と|、)(?:その)?所在地$")


# 備考（所管課）: what else the column holds, in brackets.
_IN_BRACKETS = re.compile(r"[(（](?P<inner>[^()（）]{2,12})[)）]$")


def is_department_label(label: str) -> bool:
    """Whether a label, or the last step of a label path, is that of a department."""
    *outer, last = (without_spaces(step) for step in label.split(PATH_SEPARATOR))
    if outer and _BARE_NAME.fullmatch(last):
        last = _WITH_PLACE.sub("", outer[-1])
    bracketed = _IN_BRACKETS.search(last)
    return any(_LABEL.search(part) for part in (last, bracketed["inner"] if bracketed else ""))
