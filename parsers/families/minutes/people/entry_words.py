"""The words of an entry of a list of people: which are a role, a name, or somebody's origin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.lexicons.organisations import CORPORATE_FORMS, OUTSIDE_ENDINGS
from parsers.families.minutes.speakers import (
    MAX_NAME_PART,
    POSTS_BY_LENGTH,
    ROLES_BY_LENGTH,
    Speaker,
    begins_with_name,
    name_of,
    role_of,
)

# 婦人会, 高等学校ＰＴＡ, 公募市民: no family name ends like these.
_ORIGIN = re.compile(
    rf"(?:{'|'.join(map(re.escape, CORPORATE_FORMS))}).+"
    rf"|.+(?:{'|'.join(map(re.escape, (*OUTSIDE_ENDINGS, *CORPORATE_FORMS)))})"
    r"|.{2,}(?:会|学校|学園|病院|組合|クラブ|連盟|団体|機関|法人|PTA|事務所|代表)"
    r"|公募(?:市民|町民|村民|区民|委員)?|学識経験者?|有識者"
)
# 青空大学教授, 弁護士: what somebody is elsewhere, as it stands behind a name.
_OCCUPATION = re.compile(
    r".{2,}(?:教授|講師|会長|理事長?|校長|園長|支店長|社長|取締役)"
    r"|(?:弁護|税理|司法書|行政書|建築|社会福祉|社会保険労務)士|公認会計士|医師|薬剤師"
)


def origin_and_name(words: list[str]) -> tuple[list[str], list[str]] | None:
    """Where somebody comes from, with a post there, and the name before or behind it.

    青空大学 教授 | 奥村 真一郎, 奥村 真一郎 | 青空大学教授; None where there is no organisation.
    """
    if len(words) < 2:
        return None
    if _ORIGIN.fullmatch(words[0]):
        start = len(words) - (2 if is_pair(words, len(words) - 2) else 1)
        origin, name = words[:start], words[start:]
    else:
        end = 2 if is_pair(words, 0) else 1
        name, origin = words[:end], words[end:]
        if not origin or not (_ORIGIN.fullmatch(origin[0]) or _OCCUPATION.fullmatch(origin[0])):
            return None
    is_elsewhere = bool(origin) and not _is_of_town(origin[0])
    is_name = begins_with_name("".join(name)) and name_of(" ".join(name)) is not None
    return (origin, name) if is_elsewhere and is_name else None


def _is_of_town(word: str) -> bool:
    """Whether a word is a unit of the municipality, or its head."""
    held = role_of(word)
    return held is not None and held.department is not None


def without_same_unit(word: str) -> str:
    """同課主査, 同課長補佐: another post of the unit that the entry before names."""
    posts = (word[end:] for end in (1, 2) if word.startswith("同") and _is_role(word[end:]))
    return next(posts, word)


def with_role_apart(words: list[str]) -> list[str]:
    """The words with the role at the front as one of them (副 市 長, 会長山田花子)."""
    return _role_apart(_with_role_closed(words))


def _with_role_closed(words: list[str]) -> list[str]:
    """The words; a letter-spaced role at the front is one (副 市 長)."""
    role = leading_role(words)
    return ["".join(words[: role[0]]), *words[role[0] :]] if role is not None else words


def _role_apart(words: list[str]) -> list[str]:
    """会長山田花子 as role and name: cells lose the space between the two."""
    first = words[0]
    for role in ROLES_BY_LENGTH:
        behind = first.removeprefix(role)
        # 教育委員会 is nobody called 会.
        if behind in (first, "会"):
            continue
        if role_of(first) is None and name_of(behind):
            return [role, behind, *words[1:]]
    end = _end_of_post(first)
    return [first[:end], first[end:], *words[1:]] if end else words


def _end_of_post(word: str) -> int:
    """Where a unit's head ends that runs into a name (環境共生課長|宮坂理恵); 0 where none does."""
    for post in POSTS_BY_LENGTH:
        end = word.find(post, 1) + len(post)
        if len(post) <= end < len(word) and begins_with_name(word[end:]):
            head = role_of(word[:end])
            if head is not None and head.is_strong and head.department and name_of(word[end:]):
                return end
    return 0


def runs_of(words: list[str]) -> Iterator[list[str]]:
    """Words cut where a role follows a name (町長 山田太郎 | 副町長 鈴木次郎)."""
    start, has_name = 0, False
    for at, word in enumerate(words):
        is_role = _is_role(word)
        if is_role and has_name:
            yield words[start:at]
            start = at
        has_name = not is_role
    yield words[start:]


def _is_role(word: str) -> bool:
    known = role_of(word)
    return known is not None and known.is_strong


def leading_role(words: list[str]) -> tuple[int, Speaker] | None:
    """How many words at the front are a role, and which; letter-spaced roles too (委 員)."""
    for count in range(min(3, len(words)), 0, -1):
        found = role_of("".join(words[:count]))
        if found is not None and (count == 1 or all(len(word) == 1 for word in words[:count])):
            return count, found
    return None


def is_pair(words: list[str], index: int) -> bool:
    """Whether two words of an entry are surname and given name of one person."""
    if index + 1 >= len(words):
        return False
    first, second = words[index : index + 2]
    bare = re.sub(r"(君|さん|氏|様|議員|委員)$", "", second)
    # The whole rest is one name where there are but two words.
    is_short = len(first) <= MAX_NAME_PART and len(bare) <= MAX_NAME_PART + 1
    return is_short and name_of(f"{first} {second}") is not None and role_of(second) is None
