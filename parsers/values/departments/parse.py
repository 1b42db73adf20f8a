"""The departments that a field, a cell or a heading names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.characters import fold_radicals, fold_width
from corpus.departments import ANY_RANK, DepartmentRegister, unit_rank
from corpus.lexicons.organisations import GROUP_WORDS, LEADING_LABELS
from corpus.municipalities import by_name, prefectures
from parsers.values.departments.changes import read_change
from parsers.values.departments.labels import is_department_label
from parsers.values.departments.outside import read_organ, read_outside, read_vendor
from parsers.values.departments.pieces import (
    LONGEST_MEMBER,
    share_number_stem,
    split_at_spaces,
    split_list,
)
from parsers.values.departments.posts import take_off_post
from parsers.values.departments.units import split_units
from parsers.values.departments.value import DepartmentValue

_BRACKETED = re.compile(
    r"[\[(【〔〈<「『](?P<inner>[^\[\]()【】〔〕〈〉<>「」『』]*)[\])】〕〉>」』]"
)
_CJK_GAP = re.compile(r"(?<=[一-鿿ぁ-んァ-ヶー々])[ \t]+(?=[一-鿿ぁ-んァ-ヶー々])")
# Before a colon any word is a label that does not itself name a unit: 作成:広報課, 市民課:田中.
_LABEL = re.compile(
    rf"^(?:{'|'.join(LEADING_LABELS)})[ ]*[:][ ]*|^(?:{'|'.join(LEADING_LABELS)})[ ]+"
    r"|^[^:]{0,11}[^:課部局室係所署 ][ ]*:[ ]*"
)
# What an item of a list begins with; ○○課 is a unit without its name.
_LEADING_MARK = re.compile(
    r"^(?:[■□▪●◎◆◇・※▼▽▲△★☆①-⑳]|[○◯〇](?![○◯〇])|[(]?[0-9]{1,2}[).](?![0-9]))[ ]*"
)
_BEFORE_COLON = re.compile(r"^(?P<label>[^:]{1,12}):[ ]*")
_LETTER_SPACED = re.compile(r"(?:[^ ][ ]+){3,}[^ ]$")
_GROUP = re.compile(r"^各(?P<kind>[一-鿿ァ-ヶー]+)$")
_LONGEST_MUNICIPALITY = 8
_TEMPORARY = ("臨時",)


def parse_department(
    text: str, register: DepartmentRegister | None = None, municipality: str | None = None
) -> DepartmentValue | None:
    """The units, posts and bodies that a text names, where the text is nothing else.

    Args:
        text: of a field (所管課), a cell of such a column, a heading (【課税課】).
        register: the municipality's known units; cuts compounds that are not clear.
        municipality: whose paper it is; its name before a unit is taken off.

    Returns:
        None where the text names no unit, organ, group or body.
    """
    folded = fold_width(text)
    flags = ("radical_folded",) if fold_radicals(text) != text else ()
    change = read_change(folded)
    if change is not None:
        paths = tuple(split_units(name, register) or (name,) for name in change.names)
        return DepartmentValue(paths=paths, change=change.relation, flags=flags)
    reader = _Reader(register, municipality)
    for piece in _pieces(folded):
        reader.read(piece)
    return reader.value(flags)


def _pieces(folded: str) -> list[str]:
    bare = _LEADING_MARK.sub("", folded.strip())
    bracket = _BRACKETED.fullmatch(bare)
    if bracket is not None:
        bare = bracket["inner"].strip()
    before = _BEFORE_COLON.match(bare)
    if before is not None and is_department_label(before["label"]):
        bare = bare[before.end() :]  # 作成課:広報課
    bare = _LABEL.sub("", bare)
    if _LETTER_SPACED.match(bare):
        bare = _CJK_GAP.sub("", bare)
    pieces = (_LEADING_MARK.sub("", piece) for piece in split_list(bare))
    members = [member for piece in pieces for member in split_at_spaces(piece)]
    return [member for member in members if 0 < len(member) <= LONGEST_MEMBER]


def _without_brackets(text: str) -> str:
    bracket = _BRACKETED.fullmatch(text.strip(" :"))
    return (bracket["inner"] if bracket else text).strip(" :[]【】")


class _Reader:
    """Collects what the members of a list name; later ones share what the first prints."""

    def __init__(self, register: DepartmentRegister | None, own_name: str | None) -> None:
        self._register = register
        self._own_name = own_name
        self._paths: list[tuple[str, ...]] = []
        self._groups: list[str] = []
        self._vendors: list[str] = []
        self._outside: list[str] = []
        self._organ: str | None = None
        self._municipality: str | None = None
        self._post: str | None = None
        self._person: str | None = None
        self._others: int | None = None
        self._flags: list[str] = []
        self._last_piece = ""

    def read(self, piece: str) -> None:
        """Read one member of the list."""
        bare = _without_brackets(piece)
        if not bare or self._read_body(bare):
            return
        bare = self._take_municipality(bare)
        if not bare or self._read_body(bare):
            return
        self._read_unit(share_number_stem(bare, self._last_piece))

    def _read_body(self, text: str) -> bool:
        """Groups, organs, companies and outside bodies; whether the text was one."""
        joined = _CJK_GAP.sub("", text)
        group = _GROUP.match(joined)
        if joined in GROUP_WORDS or group is not None:
            self._groups.append(joined)
            return True
        organ = read_organ(joined)
        if organ is not None:
            self._organ = self._organ or organ.name
            self._flags.extend(organ.flags)
            return True
        for read, kept in ((read_vendor, self._vendors), (read_outside, self._outside)):
            found = read(joined)
            if found is not None:
                kept.append(found[0])
                self._flags.extend(found[1])
                return True
        return False

    def _take_municipality(self, text: str) -> str:
        """Take 〇〇県△△市 off the front; what is left."""
        prefecture = next((name for name in prefectures() if text.startswith(name)), "")
        rest = text[len(prefecture) :]
        for end in range(min(len(rest), _LONGEST_MUNICIPALITY), 1, -1):
            if rest[end - 1] in "市町村区" and self._is_municipality(rest[:end]):
                self._municipality = rest[:end]
                behind = rest[end:].strip()
                return rest[end - 1 :] if behind.startswith("長") else behind
        return text

    def _is_municipality(self, name: str) -> bool:
        return name == self._own_name or bool(by_name(name))

    def _read_unit(self, text: str) -> None:
        office = take_off_post(text)
        unit = _CJK_GAP.sub("", office.unit)
        path = split_units(unit, self._register)
        if path is None:
            return
        if path[-1].startswith("各"):
            self._groups.append(path[-1])
            path = path[:-1]
        if not path:
            return
        self._paths.append(self._with_shared_parents(path))
        self._post = self._post or office.post
        self._person = self._person or office.person
        self._others = self._others or office.others
        self._last_piece = unit
        if path[-1].startswith(_TEMPORARY):
            self._flags.append("temporary")
        self._flags.extend(self._register_flags(path[-1]))

    def _with_shared_parents(self, path: tuple[str, ...]) -> tuple[str, ...]:
        """課税課住民税係・固定資産税係: a lower unit takes the parents of the one before."""
        rank = unit_rank(path[0])
        if self._register is not None and self._register.full_path(path) != path:
            return self._register.full_path(path)
        if not self._paths or rank == ANY_RANK:
            return path
        parents = tuple(unit for unit in self._paths[-1][:-1] if ANY_RANK < unit_rank(unit) < rank)
        if parents and unit_rank(self._paths[-1][-1]) == rank:
            self._flags.append("shared_prefix")
            return (*self._paths[-1][:-1], *path)
        return path

    def _register_flags(self, name: str) -> list[str]:
        if self._register is None:
            return []
        successor = self._register.successor_of(name)
        flags = [f"successor:{'>'.join(successor)}"] if successor else []
        aliases = () if name in self._register else self._register.alias_candidates(name)
        return flags + [f"alias_candidate:{alias}" for alias in aliases]

    def value(self, flags: Sequence[str]) -> DepartmentValue | None:
        """All that was read; None where it was nothing."""
        found = (self._paths, self._groups, self._vendors, self._outside)
        if not any(found) and self._organ is None and self._municipality is None:
            return None
        return DepartmentValue(
            paths=tuple(dict.fromkeys(self._paths)),
            post=self._post,
            person=self._person,
            others=self._others,
            organ=self._organ,
            municipality=self._municipality,
            groups=tuple(self._groups),
            vendors=tuple(self._vendors),
            outside=tuple(self._outside),
            flags=tuple(dict.fromkeys((*flags, *self._flags))),
        )
