"""Posts and people behind a unit: 課長, 山本主幹, 室長 藤田 利幸, ほか6名."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.departments import UNIT_ENDINGS
from corpus.lexicons.organisations import POSTS

_OTHERS = re.compile(r"\s*(?:ほか|外|他)\s*(?P<n>[0-9]{1,4})\s*[名人]$")
_PERSON = r"[一-鿿々ヶケァ-ヶー]{1,4}(?:[ ]+[一-鿿々ぁ-んァ-ヶー]{1,5})?"
_HONORIFIC = r"(?:[ ]*(?:様|氏|殿|君|さん))?"
_POSTS = "|".join(POSTS)
_HEAD = re.compile(
    rf"(?P<ending>{'|'.join(UNIT_ENDINGS)})(?P<head>長)(?P<deputy>補佐|代理)?"
    rf"(?:[ ]*(?![等級会職名以])(?P<person>{_PERSON}){_HONORIFIC})?$"
)
_POST = re.compile(
    rf"(?P<unit>.*?(?:{'|'.join(UNIT_ENDINGS)}))[ ]*(?P<before>[一-鿿々]{{1,4}})?(?P<post>{_POSTS})"
    rf"(?:[ ]*(?P<person>{_PERSON}){_HONORIFIC})?$"
)  # fmt: skip
_NAME_BEHIND = re.compile(
    rf"(?P<unit>.*(?:{'|'.join(UNIT_ENDINGS)}))[ ]+"
    r"(?P<person>[一-鿿々]{1,3}[ ][一-鿿々ぁ-ん]{1,3})$"
)


class Office(NamedTuple):
    """A unit's text with the post and person taken off."""

    unit: str
    post: str | None = None
    person: str | None = None
    others: int | None = None


def take_off_post(text: str) -> Office:
    """Split a unit's text from post and person; the text unchanged where none is printed."""
    counted = _OTHERS.search(text)
    others = int(counted["n"]) if counted else None
    rest = (text[: counted.start()] if counted else text).strip()
    head = _HEAD.search(rest)
    if head is not None and not _ends_like_unit(head["person"]):
        post = head["ending"] + "長" + (head["deputy"] or "")
        return Office(
            rest[: head.start("head")], _short_post(post), _joined(head["person"]), others
        )
    match = _POST.match(rest)
    if match is not None and match["unit"] and not _ends_like_unit(match["person"]):
        person = match["person"] or match["before"]
        return Office(match["unit"], match["post"], _joined(person), others)
    named = _NAME_BEHIND.match(rest)
    if named is not None:
        return Office(named["unit"], None, _joined(named["person"]), others)
    return Office(rest, None, None, others)


def _ends_like_unit(person: str | None) -> bool:
    """福祉部長寿支援課 holds no 部長 named 寿支援課."""
    return person is not None and person.endswith(UNIT_ENDINGS)


def _short_post(post: str) -> str:
    """総合支所長 is a 支所長, 行政センター長 a センター長: the post is that of the kind."""
    return post.removeprefix("総合").removeprefix("行政")


def _joined(person: str | None) -> str | None:
    return "".join(person.split()) if person else None
