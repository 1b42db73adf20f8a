"""Labels and column headings under which departments stand."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"(?:所管|担当|主管|主務|所属|使用|関係|説明|提供元|利用元|移転元|実施|取扱|保有|主宰|作成|提出|登録)"
    r"の?(?:部課|課所?名?|室課|課室|部署|部局|所属|係|室|部|局|組織|班)(?:名|等)?$"
    r"|^(?:課|部課|室課|部局|部署|課室|課所|所属|局部課|組織|課係|部|局)名?$"
    r"|^(?:部|局|課|室|係)(?:・|/|、)(?:部|局|課|室|係|所)(?:等)?名?$|評価実施機関における担当部署|事務担当課"
)


def is_department_label(label: str) -> bool:
    """Whether a label, or the last step of a label path, is that of a department."""
    last = label.rsplit(" / ", 1)[-1]
    return _LABEL.search("".join(last.split())) is not None
