"""How municipalities are organised: kinds of units, their ranks, and a register of them.

部 > 課 > 係 is the common order; 局 stands over 部 in large cities; 室, 所, センター, 支所 and
保健所 stand at any level. Units are compared by name and rank only: never by similarity.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.document import Department

ANY_RANK = 0
UNIT_RANKS: dict[str, int] = {
    "事務局": ANY_RANK,
    "公室": 2,
    "局": 1,
    "本部": 1,
    "部": 2,
    "総合支所": ANY_RANK,
    "支所": ANY_RANK,
    "出張所": ANY_RANK,
    "連絡所": ANY_RANK,
    "保健所": ANY_RANK,
    "事務所": ANY_RANK,
    "事業所": ANY_RANK,
    "相談所": ANY_RANK,
    "研究所": ANY_RANK,
    "保育所": ANY_RANK,
    "診療所": ANY_RANK,
    "浄水場": ANY_RANK,
    "市場": ANY_RANK,
    "行政センター": ANY_RANK,
    "センター": ANY_RANK,
    "図書館": ANY_RANK,
    "博物館": ANY_RANK,
    "美術館": ANY_RANK,
    "資料館": ANY_RANK,
    "公民館": ANY_RANK,
    "会館": ANY_RANK,
    "消防署": ANY_RANK,
    "分署": ANY_RANK,
    "病院": ANY_RANK,
    "保育園": ANY_RANK,
    "幼稚園": ANY_RANK,
    "小学校": ANY_RANK,
    "中学校": ANY_RANK,
    "室": ANY_RANK,
    "課": 3,
    "係": 5,
    "担当": 5,
    "班": 5,
    "グループ": 5,
}
"""Endings of unit names with their rank (1 is outermost); ``ANY_RANK`` fits at every level."""

UNIT_ENDINGS: tuple[str, ...] = tuple(sorted(UNIT_RANKS, key=len, reverse=True))
"""Longest first, so that 支所 is found before 所."""


def unit_ending(name: str) -> str | None:
    """The ending that makes a name a unit's; None where it has none or nothing before it."""
    for ending in UNIT_ENDINGS:
        if name.endswith(ending):
            return ending if len(name) > len(ending) or UNIT_RANKS[ending] == ANY_RANK else None
    return None


def unit_rank(name: str) -> int:
    """The rank of a unit by its name's ending; ``ANY_RANK`` where the ending tells none."""
    ending = unit_ending(name)
    return ANY_RANK if ending is None else UNIT_RANKS[ending]


class DepartmentRegister:
    """The units of one municipality, learned from its own papers.

    Charts (組織図), fields (所管課) and change rows teach it; reading asks it how a compound
    is to be cut (企画財政部情報政策課) and what a unit became.
    """

    def __init__(self, departments: Iterable[Department] = ()) -> None:
        """Begin with what is known already."""
        self._by_path: dict[tuple[str, ...], Department] = {}
        self._paths_by_name: dict[str, set[tuple[str, ...]]] = {}
        for department in departments:
            self.learn(department)

    def learn(self, department: Department) -> None:
        """Add a unit; dates that a paper tells win over none."""
        path = department.path
        known = self._by_path.get(path)
        if known is None or (known.valid_to is None and department.valid_to is not None):
            self._by_path[path] = department
        for depth, name in enumerate(path, start=1):
            self._paths_by_name.setdefault(name, set()).add(path[:depth])

    def learn_paths(self, paths: Iterable[tuple[str, ...]]) -> None:
        """Add units of which only the path is known."""
        for path in paths:
            if path:
                self.learn(Department(path=path))

    def __contains__(self, name: object) -> bool:
        """Whether a unit of that name is known at any level."""
        return name in self._paths_by_name

    def __iter__(self) -> Iterator[Department]:
        """The units, in the order they were learned."""
        return iter(self._by_path.values())

    def paths_of(self, name: str) -> frozenset[tuple[str, ...]]:
        """Every known path that ends with the name."""
        return frozenset(self._paths_by_name.get(name, ()))

    def full_path(self, path: tuple[str, ...]) -> tuple[str, ...]:
        """The path from the outermost unit, where exactly one such is known."""
        if not path:
            return path
        longer = {
            known
            for known in self._paths_by_name.get(path[-1], ())
            if known[-len(path) :] == path and len(known) > len(path)
        }
        return longer.pop() if len(longer) == 1 else path

    def successor_of(self, name: str) -> tuple[str, ...] | None:
        """What the unit of that name became, where a paper says so."""
        for path in self._paths_by_name.get(name, ()):
            department = self._by_path.get(path)
            if department is not None and department.successor_path is not None:
                return department.successor_path
        return None

    def alias_candidates(self, name: str) -> tuple[str, ...]:
        """Known names that hold all characters of this one in order, or the reverse.

        臨時給付金対策室 and 臨時福祉給付金対策室 may be one unit: for a person to decide.
        """
        return tuple(
            known
            for known in self._paths_by_name
            if known != name
            and unit_ending(known) == unit_ending(name)
            and known[:2] == name[:2]
            and (_is_subsequence(known, name) or _is_subsequence(name, known))
        )


def _is_subsequence(shorter: str, longer: str) -> bool:
    characters = iter(longer)
    return len(shorter) < len(longer) and all(char in characters for char in shorter)
