"""Labels and column headings under which departments stand."""

from __future__ import annotations

import re

_ROLE = (
    r"(?:所管|担当|主管|主務|所属|使用|関係|説明|提供[元先]|利用[元先]|移転[元先]|実施|取扱い?|保有|主宰|作成"
    r"|提出|登録|届出|受付|収集|回答|照会)+"
)
_UNIT = r"(?:部課|課所?|室課|課室|部署|部局|所属|係|室|部|局|組織|班|部門)"
_LABEL = re.compile(
    rf"^(?:(?:業務|事務|評価実施機関における|当該事務の)の?)?{_ROLE}の?{_UNIT}(?:名|等|・係)?$"
    rf"|^{_UNIT}名?$|^[部局課室係](?:[・/、][部局課室係所])+(?:等)?名?$|^局部課名?$|^課係名?$"
)


def is_department_label(label: str) -> bool:
    """Whether a label, or the last step of a label path, is that of a department."""
    last = label.rsplit(" / ", 1)[-1]
    return _LABEL.search("".join(last.split())) is not None
