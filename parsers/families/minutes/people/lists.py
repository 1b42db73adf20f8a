"""Lists of people: entries of a line with role, name and affiliation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.lexicons.speaker_roles import CHAIRS, DEPUTIES, MEMBERS, OFFICES
from parsers.families.minutes.people.entries import (
    AFFILIATION,
    COUNT,
    ends_in_hitoshi,
    labelled,
    names_nobody,
    pieces_of,
    without_others,
)
from parsers.families.minutes.people.entry_words import (
    is_pair,
    leading_role,
    origin_and_name,
    runs_of,
    with_role_apart,
    without_same_unit,
)
from parsers.families.minutes.speakers import (
    MAX_NAME,
    ROLES_BY_LENGTH,
    Speaker,
    begins_with_name,
    behind_name,
    name_of,
    parse_speaker,
    role_of,
)

_BRACKET_ROLE = re.compile(r"(?P<before>[^【】\[\]]*)[【\[](?P<role>[^【】\[\]]{1,14})[】\]]")
_LEADING_GROUP = re.compile(r"[(〔](?P<inner>[^()〔〕]{1,14})[)〕]\s*(?=\S)")
_REMOTE = re.compile(r"オンライン|Web|WEB|ウェブ|リモート|Zoom")
_LEAD = re.compile(
    r"^[○◯〇●◎◆◇■□・※＊*☆★]\s*"
    r"|^[(（]?[0-9０-９]{1,2}(?:[)）.．]\s+|\s+(?=[^0-9\s名人]))"
)
# 戸田委員、岩崎委員（欠席：松井委員、西川委員）
_LIST_IN_BRACKETS = re.compile(
    r"[(（]\s*(?P<said>欠席|オンライン|Web|WEB|リモート)(?:者|委員|議員|参加|出席)?[\s:]+(?P<names>[^()（）]+)[)）]"
)
# 会長　奥村　真一郎　出席
_MARK_BEHIND = re.compile(r"出席|欠席|出|欠|オンライン(?:出席)?")
Attendance = Literal["present", "absent", "online"]


# Roles that hold for the names behind them (委員 山田 太郎、佐藤 一郎); posts are one person's.
_HELD_BY_MANY = MEMBERS | DEPUTIES | OFFICES


class Person(Struct, frozen=True, kw_only=True):
    """An entry of a list of people.

    Attributes:
        attendance: where the entry itself says it (オンライン, 欠席).
    """

    role: str | None = None
    name: str | None = None
    affiliation: str | None = None
    attendance: Attendance | None = None


class Group(Struct):
    """What holds for the entries of a list until another line says otherwise.

    Attributes:
        names: whole names that the record prints apart from their posts.
        listed: the role of those whom the list as a whole is of (出席委員 → 委員).
    """

    role: str | None = None
    affiliation: str | None = None
    names: frozenset[str] = frozenset()
    listed: str | None = None

    def role_of_seat(self) -> str | None:
        """The role of somebody who is listed by a seat: a deputy's is not handed on to others."""
        return self.listed if self.role in DEPUTIES else self.role


def people_of(text: str, group: Group) -> Iterator[Person]:
    """The people that a line of a list names; a role or unit alone holds for the next ones."""
    folded = unicodedata.normalize("NFKC", text.replace("\u3000", "\u2003")).replace(
        "\u2003", "\u3000"
    )
    folded = _LEAD.sub("", folded.strip())
    for other in _LIST_IN_BRACKETS.finditer(folded):
        told = _attendance_in(other["said"])
        for person in people_of(other["names"], Group(role=group.listed or group.role)):
            yield structs.replace(person, attendance=told)
    folded = _LIST_IN_BRACKETS.sub("", folded).strip()
    if not folded or names_nobody(folded) or "。" in folded:
        return
    heading = _group_heading(folded)
    if heading is not None:
        # （会長） and （建築住宅課） stand over those who are it.
        group.role = heading.role if heading.is_strong else group.role
        group.affiliation = None if heading.is_strong else heading.role
        return
    leading = _LEADING_GROUP.match(folded)
    if leading is not None and (known := role_of(leading["inner"])) is not None:
        group.role = known.role if known.is_strong else group.role
        group.affiliation = None if known.is_strong else known.role
        folded = folded[leading.end() :]
    for label, text in labelled(folded):
        if label is not None and not label.is_strong:
            group.affiliation = label.role
        elif label is not None:
            group.role = label.role
        *pieces, last = pieces_of(text) or [""]
        for piece in pieces:
            yield from _entry(piece if ends_in_hitoshi(piece) else without_others(piece), group)
        yield from _entry(without_others(last), group)


def _group_heading(text: str) -> Speaker | None:
    """A role, unit or body that stands alone in brackets over the people who belong to it."""
    bracket = AFFILIATION.fullmatch(text) or re.fullmatch(r"[<〈《](?P<inner>.{1,24})[>〉》]", text)
    if bracket is None:
        return None
    inner = squeezed(bracket["inner"])
    return role_of(inner) or Speaker(role=inner, is_strong=False)


def member_of(text: str) -> Person | None:
    """The entry of a roster's line: role, name, and what is behind as affiliation."""
    words = _LEAD.sub("", unicodedata.normalize("NFKC", text).strip()).split()
    role = leading_role(words) if words else None
    rest = words[role[0] :] if role is not None else words
    if not rest or (role is None and not begins_with_name(rest[0])):
        return None
    end = 2 if is_pair(rest, 0) else 1
    name = name_of(" ".join(rest[:end]))
    if name is None:
        return None
    affiliation = " ".join(rest[end:]).strip("()") or None
    return Person(role=role[1].role if role else None, name=name, affiliation=affiliation)


def _entry(piece: str, group: Group) -> Iterator[Person]:
    behind = _BRACKET_ROLE.findall(piece)
    if behind:
        yield from _bracketed(piece, group)
        return
    bare = COUNT.sub("", piece).strip()
    affiliation = AFFILIATION.search(bare)
    inner = affiliation["inner"].strip() if affiliation else None
    text = (
        (bare[: affiliation.start()] + " " + bare[affiliation.end() :]).strip()
        if affiliation
        else bare
    )
    attendance = _attendance_in(inner or "")
    *front, mark = text.split() or [""]
    if front and _MARK_BEHIND.fullmatch(mark):
        text, attendance = " ".join(front), attendance or _attendance_in(mark)
    lead = role_of(inner or "")
    leads = lead is not None and lead.role in CHAIRS | DEPUTIES
    inner = None if attendance is not None or leads else inner
    for person in _named(text, group):
        yield Person(
            role=lead.role if lead is not None and leads else person.role,
            name=person.name,
            affiliation=inner or person.affiliation,
            attendance=attendance,
        )


def _attendance_in(bracket: str) -> Attendance | None:
    if _REMOTE.search(bracket):
        return "online"
    if re.match(r"欠席?$|欠席", bracket):
        return "absent"
    return "present" if re.match(r"出席?$|出席", bracket) else None


def _bracketed(piece: str, group: Group) -> Iterator[Person]:
    """【会長】石川 花子【副会長】…, or with the role behind: 石川 花子【会長】."""
    leads = piece.lstrip().startswith(("【", "["))
    parts = re.split(r"[【\[]([^【】\[\]]{1,14})[】\]]", piece)
    texts, roles = parts[0::2], parts[1::2]
    for index, role in enumerate(roles):
        name = name_of(texts[index + 1 if leads else index])
        printed = squeezed(role)
        if leads:
            group.role = printed
        if name is not None:
            yield Person(role=printed, name=name)
        elif leads and texts[index + 1].strip():
            yield from _entry(texts[index + 1], group)


def _named(text: str, group: Group) -> Iterator[Person]:
    """The people of an entry: 会長 山田 太郎, 山田花子総務部長, 13番 山田太郎, 山田 太郎."""
    known = _known_person(text, group)
    if known is not None:
        yield known
        return
    words = [without_same_unit(word) for word in text.split()]
    if not words:
        return
    words = with_role_apart(words)
    origin = _from_elsewhere(words, group)
    if origin is not None:
        yield origin
        return
    if len(words) > 1 and (last := role_of(words[-1])) is not None and last.is_strong:
        name = name_of(" ".join(words[:-1]))
        if name is not None:
            yield Person(role=last.role, name=name, affiliation=last.department)
            return
    for run in runs_of(words):
        yield from _run(run, group)


def _from_elsewhere(words: list[str], group: Group) -> Person | None:
    """The person of 委員 青空大学 教授 奥村 真一郎; None where no organisation is named."""
    lead = leading_role(words)
    if lead is not None and origin_and_name(words) is None:
        words = words[lead[0] :]
    else:
        lead = None
    last = role_of(words[-1]) if words else None
    behind = last.role if last is not None and last.role in _HELD_BY_MANY | CHAIRS else None
    found = origin_and_name(words[:-1] if behind else words)
    if found is None:
        return None
    role = behind or _own_role(lead) or group.listed or group.role
    return Person(role=role, name=name_of(" ".join(found[1])), affiliation=" ".join(found[0]))


def _run(words: list[str], group: Group) -> Iterator[Person]:
    """The people behind one role, or of the role that the list is under."""
    role = leading_role(words)
    if role is not None:
        count, speaker = role
        if count == len(words):
            yield from _lone_role(speaker, group)
            return
        words = words[count:]
        if speaker.role in _HELD_BY_MANY:
            group.role = speaker.role
    listed = group.role_of_seat() if _is_seat(role) else group.role
    for person in _people_in(words):
        yield Person(
            role=person.role or _own_role(role) or listed or _role_behind(words),
            name=person.name,
            affiliation=_joined(group.affiliation, _unit(role), person.affiliation),
        )


def _own_role(role: tuple[int, Speaker] | None) -> str | None:
    """The role at the front of an entry; a seat is none, a unit is where somebody works."""
    return role[1].role if role is not None and role[1].is_strong and not _is_seat(role) else None


def _is_seat(role: tuple[int, Speaker] | None) -> bool:
    return role is not None and "番" in (role[1].role or "")


def _role_behind(words: list[str]) -> str | None:
    return next((role for role in ("委員", "議員") if words[-1].endswith(role)), None)


def _joined(*units: str | None) -> str | None:
    """Units from the outermost inwards, as paths are printed elsewhere."""
    return " / ".join(dict.fromkeys(unit for unit in units if unit)) or None


def _known_person(text: str, group: Group) -> Person | None:
    """The person whose name is known from the record, before unit and post."""
    ends = (end for end in range(min(len(text) - 1, MAX_NAME), 1, -1) if text[:end] in group.names)
    for end in ends:
        speaker = behind_name(text[:end], text[end:])
        if speaker is not None:
            units = _joined(group.affiliation, speaker.department)
            role = _post_as_listed(text, speaker)
            return Person(role=role, name=speaker.name, affiliation=units)
    return None


def _unit(role: tuple[int, Speaker] | None) -> str | None:
    return role[1].department if role is not None else None


def _lone_role(speaker: Speaker, group: Group) -> Iterator[Person]:
    """A role, post or unit alone: a post is somebody without a name, a role heads a list."""
    if not speaker.is_strong:
        group.affiliation = speaker.role
        return
    if speaker.role is not None and speaker.department is None:
        group.role = speaker.role
    if speaker.department is not None:
        yield Person(role=speaker.role, affiliation=_joined(group.affiliation, speaker.department))


def _people_in(words: list[str]) -> Iterator[Person]:
    """Names of an entry; two short words are surname and given name of one person."""
    index = 0
    while index < len(words):
        pair = "".join(words[index : index + 2])
        if is_pair(words, index):
            yield from _one(pair, words[index : index + 2])
            index += 2
            continue
        yield from _one(words[index], words[index : index + 1])
        index += 1


def _one(text: str, words: list[str]) -> Iterator[Person]:
    parts = text.split("・")
    if len(parts) > 1 and all(map(_begins_with_somebody, parts)):
        for part in parts:
            yield from _one(part, [part])
        return
    name = name_of(" ".join(words))
    speaker = parse_speaker(text) if name is None or _ends_in_role(text) else None
    if speaker is not None and (speaker.name or speaker.department):
        role = _post_as_listed(text, speaker)
        yield Person(role=role, name=speaker.name, affiliation=speaker.department)
    elif name is not None:
        yield Person(name=name)


def _begins_with_somebody(text: str) -> bool:
    """Whether a word begins with a name; 西川 of 西川課長 is one, and a place elsewhere."""
    speaker = parse_speaker(text)
    name = speaker.name if speaker is not None else None
    return begins_with_name(text) or (name is not None and begins_with_name(name))


def _post_as_listed(text: str, speaker: Speaker) -> str | None:
    """A post with its unit, as lists print it, be it run into the name (浜口環境課長)."""
    behind = text.removeprefix(speaker.name or "")
    is_run_together = speaker.department is not None and behind != text
    return behind if is_run_together else speaker.role


def _ends_in_role(text: str) -> bool:
    return text.endswith(ROLES_BY_LENGTH) and not text.endswith(("議員", "委員"))
