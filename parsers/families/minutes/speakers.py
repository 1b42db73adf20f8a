"""Labels of speakers: who speaks, in which role, for which unit.

A role that is printed apart from the name is kept as printed (総務課長（山田花子君）); a label
that runs name, unit and post together is cut into the three (山田花子総務部長 → 総務部, 部長).
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Literal

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.departments import UNIT_ENDINGS
from corpus.lexicons.speaker_roles import (
    ANSWER_LABELS,
    CHAIRS,
    DEPUTIES,
    HONORIFICS,
    MEMBERS,
    OFFICERS,
    OFFICES,
    QUESTION_LABELS,
    REMARK_LABELS,
)
from parsers.values.departments.units import is_unit_name
from parsers.values.people import leading_name

# The longest labels join unit, post and name (総務部お客さまサービス推進室長（山田花子君）).
MAX_LABEL = 44
# Characters of a person's name; names in katakana are longer.
MAX_NAME = 8
MAX_KATAKANA_NAME = 14
# Given names and surnames have three characters at most; longer words are whole names.
MAX_NAME_PART = 3

ROLES = CHAIRS | DEPUTIES | MEMBERS | OFFICERS | OFFICES
# 市, 町 and 監 end or begin many a name.
ROLES_BY_LENGTH = tuple(
    sorted((r for r in ROLES if len(r) > 1 and r not in ("全員", "全委員")), key=len, reverse=True)
)
POSTS_BY_LENGTH = tuple(sorted(OFFICERS, key=len, reverse=True))
_SEAT = re.compile(r"(?:議席)?(?P<seat>第?[0-9一二三四五六七八九十]{1,3}番)(?:議員|委員)?")
# Whatever brackets a town sets around names, folded to round ones.
_AS_ROUND = str.maketrans("[]〔〕【】〈〉《》<>{}", "()" * 7)
_WITH_BRACKET = re.compile(r"(?P<outer>[^()]+)\((?P<inner>[^()]{1,24})\)(?P<rest>[^()]{0,3})")
_NAME = re.compile(r"[一-鿿々〆ヶヵ㐀-䶿豈-﫿\U00020000-\U0003ffffァ-ヶー・ぁ-ん]+")
_KATAKANA = re.compile(r"[ァ-ヶー・]+")
# Endings and words of sentences and headings, which names never have.
_NO_NAME = re.compile(
    r"(^同[課部室局係]|です|ます|ない|ある|いる|した|して|する|から|まで|より|こと|もの|よう|ため|など|について|につき|における|により"
    r"|という|ください|けれども|なし|異議|以上|全員|賛成|反対|質疑|質問|討論|採決|報告|議案|議題|日程|休憩|再開|会議|説明|資料|出席|欠席"
    r"|提案|審議|事項|意見|答弁|発言|登壇|朗読|省略|市民|議会|本市|開会|閉会|委員|議員|議長|会長|課長|部長|事務局|担当)"
)
_SINGLE_LETTERS = ("Q", "A")
_JOINTS = re.compile(r"[・/|]")
_INITIAL = re.compile(r"[A-Z]{1,2}|[甲乙丙丁]|[0-9]{1,2}|[○●◯*]{1,3}|[ア-コ]")
_HONORIFIC = re.compile(rf"(?:{'|'.join(HONORIFICS)})$")


class Speaker(Struct, frozen=True, kw_only=True):
    """Who a label names.

    Attributes:
        role: 議長, ３番, 総務課長 …, NFKC-folded.
        name: without white space and honorific.
        department: the unit that the label names.
        is_strong: whether the words alone show that it is a speaker; 環境課 may be a heading.
        turn: of labels that say what a turn is instead of who speaks.
        listed_role: the role that the paper's lists give to a name without one.
    """

    role: str | None = None
    name: str | None = None
    department: str | None = None
    is_strong: bool = True
    turn: Literal["question", "answer", "remark"] | None = None
    listed_role: str | None = None

    @property
    def known_role(self) -> str | None:
        """The role by the label, else by the lists."""
        return self.role or self.listed_role


@functools.lru_cache(maxsize=8192)
def parse_speaker(text: str) -> Speaker | None:
    """The speaker that a whole label names; None where it names none."""
    label = unicodedata.normalize("NFKC", text).strip(" 　:")
    if not label or len(label) > MAX_LABEL or "。" in label or "、" in label:
        return None
    turn = _turn_label(label)
    if turn is not None:
        return turn
    label = label.translate(_AS_ROUND)
    told = _turn_and_speaker(label)
    if told is not None:
        return told
    bracket = _WITH_BRACKET.fullmatch(label)
    if bracket is not None:
        return _with_bracket(bracket["outer"].strip(), bracket["inner"].strip(), bracket["rest"])
    found = _spaced(label.split()) if len(label.split()) > 1 else _solid(label)
    return found or _honoured(label) or _joined_by_dot(label)


def is_person(speaker: Speaker | None) -> bool:
    """Whether a label names somebody, and not a unit or what a turn is."""
    return speaker is not None and speaker.is_strong and speaker.turn is None


def _joined_by_dot(label: str) -> Speaker | None:
    """会長・荒木, 荒木／会長: role and name with a sign between them."""
    parts = [part.strip() for part in _JOINTS.split(label)]
    if len(parts) != 2:
        return None
    for who, name in (parts, parts[::-1]):
        role = _role("".join(who.split()))
        if role is not None and role.is_strong and name_of(name) and leading_name(name):
            return _named(role, name_of(name))
    return None


def _honoured(label: str) -> Speaker | None:
    """山田太郎君: a name that only its honorific shows to be one."""
    name = name_of(label) if _HONORIFIC.search(label) else None
    return Speaker(name=name) if name is not None and leading_name(name) else None


def _turn_label(label: str) -> Speaker | None:
    bare = "".join(label.split()).rstrip("0123456789")
    if bare in QUESTION_LABELS:
        return Speaker(turn="question")
    if bare in REMARK_LABELS:
        return Speaker(turn="remark")
    return Speaker(turn="answer") if bare in ANSWER_LABELS else None


def _turn_and_speaker(label: str) -> Speaker | None:
    """Labels that say both what a turn is and whose: 問1(岩本委員), 答2 環境課長, 委員(質問)."""
    bracket = _WITH_BRACKET.fullmatch(label)
    if bracket is not None and not bracket["rest"]:
        parts = (bracket["outer"], bracket["inner"])
    else:
        first, _, second = label.partition(" ")
        parts = (first, second)
    for kind, who in (parts, parts[::-1]):
        # A 委員 and 委員(A) are a member whose name is not told, A1 委員 and A(委員) answer.
        is_initial = kind in _SINGLE_LETTERS and not (bracket is not None and kind is parts[0])
        turn = _turn_label(kind) if who and not is_initial else None
        if turn is not None and _turn_label(who) is None and (speaker := _told_apart(who.strip())):
            return structs.replace(speaker, turn=turn.turn, is_strong=True)
    return None


def _told_apart(text: str) -> Speaker | None:
    """Who stands beside the word for a turn; a name alone is one only as far as names are known."""
    found = parse_speaker(text)
    name = name_of(text) if found is None else None
    return Speaker(name=name) if name and leading_name(name) == len(name) else found


def _with_bracket(outer: str, inner: str, rest: str) -> Speaker | None:
    """議長(田中太郎君), 事務局(山田課長), 山田委員(学識経験者)."""
    if rest and not (_HONORIFIC.fullmatch(rest.strip()) or rest.strip() in ROLES):
        return None
    joined = "".join(outer.split())
    role = _role(joined, is_apart=True)
    name = name_of(inner)
    if role is not None and name is not None:
        return _named(role, name)
    speaker = _solid(joined) or (_spaced(outer.split()) if " " in outer else None)
    inside = _solid("".join(inner.split()))
    if role is not None and inside is not None:
        return inside
    if speaker is not None and speaker.name is not None and leading_name(joined):
        return speaker
    if name is not None and not leading_name(joined) and joined.endswith(POSTS_BY_LENGTH):
        return Speaker(role=joined, name=name)
    if name_of(outer) is not None and inside is not None and inside.name is None:
        return _named(inside, name_of(outer))
    return speaker if speaker is not None and speaker.name is not None else None


def _named(role: Speaker, name: str | None) -> Speaker:
    """The speaker of a role with a name."""
    return Speaker(role=role.role, name=name, department=role.department)


def _spaced(words: list[str]) -> Speaker | None:
    """会長 山田 太郎, 13番 山田花子議員, 総務部 総務課長 山田太郎, 議 長."""
    if is_unit_name(words[0]) and (behind := _spaced(words[1:]) if words[2:] else _solid(words[1])):
        return structs.replace(behind, department=words[0] + (behind.department or ""))
    whole = _role("".join(words))
    # 委員 長谷部 is no 部, as the white shows.
    if whole is not None and not (words[0] in ROLES and begins_with_name("".join(words[1:]))):
        return whole
    for cut in range(1, min(3, len(words))):
        role, name = _role("".join(words[:cut])), name_of(" ".join(words[cut:]))
        if role is not None and name is not None:
            return _named(role, name)
        name, role = name_of(" ".join(words[:cut])), _role("".join(words[cut:]))
        if role is not None and name is not None and role.is_strong:
            return _named(role, name)
    return _solid("".join(words)) if len(words) == 2 else None


def _solid(label: str) -> Speaker | None:
    """A label without spaces: a role, a name with a role, or unit, name and post run together."""
    role = _role(label)
    if role is not None:
        return role
    seat = _SEAT.match(label)
    if seat is not None:
        name = name_of(label[seat.end() :])
        return Speaker(role=seat["seat"], name=name) if name else None
    return _unit_name_post(label) or _name_and_role(label) or _numbered(label)


def role_of(text: str) -> Speaker | None:
    """The role, seat or unit that a whole text is; None where a name or anything else is in it."""
    label = squeezed(text)
    return _role(label) if label and len(label) <= MAX_LABEL else None


def _role(label: str, *, is_apart: bool = False) -> Speaker | None:
    """A role, a seat, or a unit's head or the unit itself.

    Args:
        label: folded, without spaces.
        is_apart: the name stands elsewhere, so that none is looked for in front of the post.
    """
    if label in ROLES:
        return Speaker(role=label)
    seat = _SEAT.fullmatch(label)
    if seat is not None:
        return Speaker(role=seat["seat"])
    both = [_role(post, is_apart=is_apart) for post in label.split("兼")] if "兼" in label else []
    if both and all(map(is_person, both)):
        units = (held.department for held in both if held is not None)
        return Speaker(role=label, department=next(filter(None, units), None))
    for post in POSTS_BY_LENGTH:
        if label.endswith(post) and len(label) > len(post):
            unit = _unit_of(label, post)
            if unit is not None and (is_apart or not _is_of_somebody(label, post)):
                return Speaker(role=label, department=unit)
    if is_unit_name(label):
        return Speaker(role=label, department=label, is_strong=False)
    return None


def _is_of_somebody(label: str, post: str) -> bool:
    """Whether a name stands before a post; 西川 of 西川係長 is one, and a place before its 係."""
    before = label[: -len(post)]
    return leading_name(label) > 0 or leading_name(before) == len(before)


def _unit_of(label: str, post: str) -> str | None:
    """The unit of a head (福祉課長 → 福祉課)."""
    before, *others = label[: -len(post)].split("兼")
    if others:
        first = next((known for known in POSTS_BY_LENGTH if before.endswith(known)), "")
        return _unit_of(before, first) if first and len(before) > len(first) else None
    if _is_unit(before):
        return before
    # 福祉課長 heads the 福祉課, 推進担当部長 the 推進担当.
    kind = "担当" if post.startswith("担当") else post[: post.find("長")]
    return before + kind if "長" in post and _is_unit(before + kind) else None


def _is_unit(text: str) -> bool:
    return is_unit_name(text) and not re.search(r"を|について", text)


def _name_and_role(label: str) -> Speaker | None:
    """木村清一議長, 松岩委員, 委員A."""
    for role in ROLES_BY_LENGTH:
        if label.endswith(role) and len(label) > len(role):
            before = label[: -len(role)]
            cut = _fused(before, role)
            if cut is not None:
                return cut
            name = name_of(before)
            return Speaker(role=role, name=name) if name else None
    return None


def _fused(before: str, role: str) -> Speaker | None:
    """山田花子総務部(長): the name at the front as far as the words are names of people."""
    if role not in OFFICERS:
        return None
    end = leading_name(before + role)
    whole = before + role
    return behind_name(whole[:end], whole[end:]) if 0 < end < len(before) else None


def behind_name(name: str, rest: str) -> Speaker | None:
    """The speaker whose name is known to stand before unit and post (山田花子｜総務部長)."""
    post = next((post for post in POSTS_BY_LENGTH if rest.endswith(post)), None)
    if post is None:
        return None
    unit = _unit_of(rest, post) if rest != post else None
    return Speaker(role=post if unit else rest, name=name, department=unit)


def begins_with_name(text: str) -> bool:
    """Whether a text begins with a word that is a person's name."""
    return leading_name(text) > 0


def _unit_name_post(label: str) -> Speaker | None:
    """企画政策室山本主幹: unit, surname, post."""
    if leading_name(label):
        return None
    for post in POSTS_BY_LENGTH:
        if not label.endswith(post) or len(label) <= len(post):
            continue
        before = label[: -len(post)]
        for ending in UNIT_ENDINGS:
            at = before.rfind(ending)
            unit, name = before[: at + len(ending)], before[at + len(ending) :]
            is_name = bool(name) and leading_name(name) == len(name)
            if at > 0 and is_name and is_unit_name(unit):
                return Speaker(role=post, name=name, department=unit)
        return None
    return None


def _numbered(label: str) -> Speaker | None:
    """委員A, 委員1, A委員: members whose names are not told."""
    for role in MEMBERS | OFFICES:
        if label.startswith(role) and _INITIAL.fullmatch(label[len(role) :]):
            return Speaker(role=role, name=label[len(role) :])
        if label.endswith(role) and _INITIAL.fullmatch(label[: -len(role)]):
            return Speaker(role=role, name=label[: -len(role)])
    return None


@functools.lru_cache(maxsize=8192)
def name_of(text: str) -> str | None:
    """A person's name without white space and honorific; None where the text can be none."""
    words = unicodedata.normalize("NFKC", text).split()
    words = words[:-1] if len(words) > 1 and words[-1] in HONORIFICS else words
    name = _HONORIFIC.sub("", "".join(words))
    for role in ("議員", "委員"):
        name = name.removesuffix(role) if len(name) > len(role) + 1 else name
    limit = MAX_KATAKANA_NAME if _KATAKANA.search(name) else MAX_NAME
    # More than two words are one name only where it is letter-spaced (山 田 太 郎).
    n_long = sum(len(word) > 1 for word in words)
    if len(words) > 2 and (n_long > 1 or (n_long == 1 and len(words) > 3)):
        return None
    if not 1 <= len(name) <= limit or not _NAME.fullmatch(name) or name[0] == "・":
        return None
    if name in ROLES or _NO_NAME.search(name) or _is_hiragana_sentence(name):
        return None
    return None if is_unit_name(name) and len(name) > 2 and not leading_name(name) else name


def _is_hiragana_sentence(name: str) -> bool:
    """A run of hiragana at the front, or too much of it: given names have five at the most."""
    kana = sum("ぁ" <= character <= "ん" for character in name)
    return kana == len(name) or kana > 5
