"""Brackets behind labels told apart: part of the name, or filled in.

電子記録媒体（フラッシュメモリを除く。） is a name; 閲覧（閉域網） beside 閲覧（　） on another
sheet of the file is an entry with something filled in. One sheet alone cannot tell; two can.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from msgspec import structs

from corpus.layout import Checkbox

_BRACKETED = re.compile(r"(?P<stem>[^（()）]+?)\s*[（(](?P<inside>[^（()）]*)[)）]?")


def with_details(boxes: Iterable[Checkbox]) -> tuple[Checkbox, ...]:
    """The boxes of a file, brackets that stand empty elsewhere taken for details."""
    all_boxes = tuple(boxes)
    fillings: dict[str, set[str]] = defaultdict(set)
    for box in all_boxes:
        stem, inside = _parts(box)
        if inside is not None:
            fillings[stem].add(inside)
    return tuple(_parted(box, fillings) for box in all_boxes)


def _parted(box: Checkbox, fillings: dict[str, set[str]]) -> Checkbox:
    stem, inside = _parts(box)
    if box.detail is not None or inside is None or "" not in fillings[stem]:
        return box
    return structs.replace(box, label=stem, detail=inside)


def _parts(box: Checkbox) -> tuple[str, str | None]:
    """A label's stem and what stands in its bracket; None where it has no bracket."""
    if box.detail is not None:
        return box.label.strip(), box.detail.strip()
    match = _BRACKETED.fullmatch(box.label.strip())
    if match is None:
        return box.label.strip(), None
    return match["stem"], match["inside"].strip()
