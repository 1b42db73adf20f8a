"""How papers say whether the person concerned is told (本人通知)."""

from __future__ import annotations

import re
from typing import Literal

Notice = Literal["given", "waived", "unknown"]

# Labels of the boxes of a 通知 group, folded. 事前 and 事後 say when notice is given.
GIVEN_LABELS = frozenset(
    ["有", "有り", "あり", "要", "必要", "する", "事前", "事後", "実施", "通知する"]
)
WAIVED_LABELS = frozenset(
    ["無", "無し", "なし", "不要", "否", "しない", "省略", "省略する", "通知しない", "要しない"]
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
        "given" if label in GIVEN_LABELS else "waived"
        for label in checked
        if label in GIVEN_LABELS | WAIVED_LABELS
    }
    if said == {"given"}:
        return "given"
    return "waived" if said == {"waived"} else "unknown"


def notice_of_text(text: str) -> Notice:
    """What a sentence about notice says; unknown where it says neither."""
    if _WAIVED_TEXT.search(text):
        return "waived"
    return "given" if _GIVEN_TEXT.search(text) else "unknown"
