"""How papers say whether the person concerned is told (本人通知)."""

from __future__ import annotations

import re
from typing import Literal

Notice = Literal["given", "waived", "unknown"]

# Labels of the boxes of a 通知 group, folded. 事前 and 事後 say when notice is given.
# 個別に行う, 書面で通知する: to whom and how stands before what is done.
_HOW = r"(?:[^、。はを]{1,8}[にで])?"
_TELLING = r"(?:通知|周知|告知|案内|連絡|説明|お?知らせ)"
_WAIVED_LABEL = re.compile(
    rf"^{_HOW}(本人)?{_TELLING}?(は|を)?(無し?|な[しい]|不要|否|しない|せず|行わない|省略|要しない|未実施|実施しない)|^{_HOW}伝えない"
)
_GIVEN_LABEL = re.compile(
    rf"^{_HOW}(本人)?{_TELLING}?(は|を)?(有り?|あ[りる]|要(?!し)|必要|する|した|行う|行った|事前|事後|実施(?!し)|済|る$)|^{_HOW}伝える"
)

_WAIVED_TEXT = re.compile(
    r"通知[^。]{0,20}(不要|省略|要しない|行わない|しない(こと)?)|通知の?(省略|不要)|省略(する|したい|いたしたい)"
)
_GIVEN_TEXT = re.compile(
    r"(本人|対象者)[^。]{0,20}(通知|送付|周知)(する|した|を行)|通知[^。]{0,10}(する|した|行う)"
)


def notice_of_labels(checked: list[str]) -> Notice:
    """What the checked boxes of a 通知 group say; unknown if none or both sides are checked."""
    said = {
        "waived" if _WAIVED_LABEL.match(label) else "given"
        for label in checked
        if _WAIVED_LABEL.match(label) or _GIVEN_LABEL.match(label)
    }
    if said == {"given"}:
        return "given"
    return "waived" if said == {"waived"} else "unknown"


def notice_of_text(text: str) -> Notice:
    """What a sentence about notice says; unknown where it says neither."""
    if _WAIVED_TEXT.search(text):
        return "waived"
    return "given" if _GIVEN_TEXT.search(text) else "unknown"
