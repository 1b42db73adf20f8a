"""Whose the columns of a vote table are: names, factions and seats in its head, in any order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from corpus.characters import without_spaces
from corpus.forms.marks_of_votes import folded_mark
from corpus.layout import Cell
from parsers.families.votes.member_sheets import faction_name

Member = tuple[str, str | None]
"""A member's name and faction."""

# What is said of a whole row of a head (議席番号・議員名・会派) names nobody, as a seat does not.
_ROW_NAME = r"(?:議席(?:番号)?|席次|(?:議員|会派)(?:の?氏?名|等)?|氏名|所属)"
_NO_FACTION = re.compile(
    rf"第?[0-9]+(?:番|号|期)?|.*(?:賛否|表決|採決|起立|着席|挙手).*|各議員.*"
    rf"|{_ROW_NAME}(?:(?:及び|並びに|[・、,/／と])?{_ROW_NAME})*"
)
# The last word of a faction's name, which no person's has.
_FACTION = re.compile(r".*(?:会|派|党|クラブ|ネット|ネットワーク|フォーラム|議員団|無所属)")
_DISTRICT = re.compile(r".*[市町村区]")
# The number of the seat in one cell with the name of who sits there (1番 山川花子).
_SEAT_BEFORE = re.compile(r"^\d+番?[.．)）]?(?=[^\d番.．)）])")
# Heads of columns that count the votes, which may all be marks by chance (0, 0, 0).
_TALLY = re.compile(
    r"(賛成|反対|起立|着席|挙手|棄権|退席|欠席|除斥)(者|議員)?数?|可|否|合?計|備考"
    r"|(表決|出席)(者|議員)?数"
)


def members_of(
    grid: Sequence[Sequence[Cell]], columns: Sequence[int], first_row: int
) -> Mapping[int, Member]:
    """The member whose votes each column holds; columns that count votes are left out."""
    head = grid[:first_row]
    names = _row_of_names(head, columns)
    districts = {row for row in range(len(head)) if _names_districts(head[row], columns)}
    groups = {row for row in range(names + 1, len(head)) if _names_groups(head[row], columns)}
    members: dict[int, Member] = {}
    for column in columns:
        cells = {index: row[column] for index, row in enumerate(head) if row[column].text.strip()}
        own = cells.get(names) or next(reversed(cells.values()), None)
        name = _name(own.text) if own is not None else ""
        if name and not _TALLY.fullmatch(name):
            over = [
                cell
                for row, cell in cells.items()
                if row < names
                and row not in districts
                and (cell.column_span > 1 or cell.row_span == 1)
            ]
            under = [cell for row, cell in cells.items() if row in groups - districts]
            members[column] = name, _faction([*reversed(over), *under], own)
    return members


def _row_of_names(head: Sequence[Sequence[Cell]], columns: Sequence[int]) -> int:
    """The row with the most names of single members; of several the lowest, as is usual.

    A faction goes for several members, or stands again over others that sit apart.
    """

    def n_names(row: int) -> int:
        if _names_districts(head[row], columns):
            return 0
        texts = Counter(folded_mark(head[row][column].text) for column in columns)
        return sum(
            texts[folded_mark(cell.text)] == 1
            and cell.column_span == 1
            and not _is_no_name(cell)
            and not _FACTION.fullmatch(folded_mark(cell.text))
            for cell in (head[row][column] for column in columns)
        )

    return max(range(len(head)), key=lambda row: (n_names(row), row), default=0)


def _name(text: str) -> str:
    """A name without white space, and without the number of the seat before it."""
    name = without_spaces(text)
    return _SEAT_BEFORE.sub("", name) or name


def _is_no_name(cell: Cell) -> bool:
    text = folded_mark(cell.text)
    return not text or _NO_FACTION.fullmatch(text) is not None


def _names_groups(row: Sequence[Cell], columns: Sequence[int]) -> bool:
    """Whether a row under the names has factions: of each member one, or the same of several."""
    texts = [folded_mark(row[column].text) for column in columns]
    is_shared = len(set(texts)) < len(texts)
    return all(texts) and (is_shared or any(map(_FACTION.fullmatch, texts)))


def _names_districts(row: Sequence[Cell], columns: Sequence[int]) -> bool:
    """Whether a row has the municipality that elected each member, which no faction is called.

    Of surnames alone some end in 村, but not all of an assembly's in 村, 町 and 市.
    """
    texts = [text for column in columns if (text := folded_mark(row[column].text))]
    endings = {text[-1] for text in texts}
    return len(texts) > 1 and all(map(_DISTRICT.fullmatch, texts)) and endings != {"村"}


def _faction(candidates: Sequence[Cell], own: Cell | None) -> str | None:
    """The first head that names a faction, the nearest over the name first."""
    named = (cell for cell in candidates if cell is not own and not _is_no_name(cell))
    found = next(named, None)
    return faction_name(found.text) if found is not None else None
