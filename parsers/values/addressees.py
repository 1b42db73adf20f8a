"""Whom a letter is addressed to."""

from __future__ import annotations

import re

_ADDRESSEE = re.compile(r"(?P<name>.{2,30}?)\s*(?:様|殿|宛て?|御中|あて)")


def addressee_in(text: str, previous: str = "") -> str | None:
    """Whom a line addresses: 青嶺市長 … 様, also where 様 stands on a line of its own.

    Args:
        text: the line, NFKC-folded.
        previous: the line above.
    """
    match = _ADDRESSEE.fullmatch(text)
    if match is not None:
        return match["name"].strip()
    return previous or None if text in ("様", "殿") else None
