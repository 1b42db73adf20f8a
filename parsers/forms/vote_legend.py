"""What a page says of the marks of its votes (○：賛成　×：反対), and the tables that bear them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from corpus.forms.marks_of_votes import VoteValue, folded_mark, legend_words, vote_marks
from corpus.layout import Cell, Table, TextBlock

# Signs with a word each, in one text, before they are a legend and no bullets or notes.
MIN_SIGNS = 2
# A legend is a line or a few; longer text mentions marks.
MAX_LEGEND = 300  # characters
# A table of votes has at least so many columns of marks, with so many marks each.
MIN_MARKED_COLUMNS, MIN_MARKS = 2, 2
# Of a column's printed cells, the share that marks are at least where heads and results stand
# above and below them.
MARKED_SHARE = 0.5

_LEGEND_PAIR = re.compile(
    r"(?P<left>[^\s、，,：:＝=…・。()（）「」]{1,8})\s*(?:：|:|＝|=|…+|は|が|⇒|→)\s*(?P<right>[^\s、，,：:＝=…。()（）「」]{1,8}(?:[(（][^\s()（）]{1,8}[)）])?)"
)
# 外は採決の際に議場の外にいた者: a sign with a whole clause.
_SIGN_AND_CLAUSE = re.compile(
    r"(?<![^\s、，。])(?P<mark>\S)(?:は|：|:|＝|=|…)(?P<clause>[^\s、，。]{9,24})"
)
# A sign right before a word, as in a row of them: ○賛成 ●反対 －欠席.
_SIGN_AND_WORD = re.compile(
    r"(?<!\S)(?P<mark>[^\w\s、。「」()（）［］【】・])(?P<word>\w{1,4})(?!\S)"
)
# And right behind one: 賛成○ 反対×.
_WORD_AND_SIGN = re.compile(
    r"(?<![^\s、，(（])(?P<word>\w{1,4})(?P<mark>[^\w\s、。「」()（）・])(?![^\s、，)）])"
)
# ◎／賛成 ▽／反対: a stroke between them.
_SIGN_STROKE_WORD = re.compile(r"(?<!\S)(?P<mark>\S{1,2})[／/](?P<word>[^\s／/、。]{1,16})")
# 起立した者（賛成）は「起」、…議長は「／」とした: a clause, and the sign at its end.
_CLAUSE_AND_SIGN = re.compile(
    r"(?:^|[、，。\s])(?P<clause>[^、，。\s]{2,24})(?:は|を)(?P<mark>[^\s、，。]{1,2}?)"
    r"(?=$|[、，。\s]|と(?:する|した|表示|表記|記載|し)|で(?:示|表))"
)
_QUOTES = str.maketrans("", "", "「」『』“”\"'")
_CALLED = re.compile(r"(?:印|マーク|の?記号)$")
"""What a legend calls its signs: ○印は賛成."""
_SIGN = re.compile(r"[^\w\s]")
_BARE_DASHES = ("-", "/")


def legend_of(blocks: Sequence[TextBlock]) -> dict[str, VoteValue]:
    """What the page itself says its marks mean (○：賛成　×：反対).

    A sign that a legend explains with none of the known words (△：継続審査) is unknown, whatever
    it means on other pages.
    """
    said: dict[str, VoteValue] = {}
    unknown: set[str] = set()
    texts = [b.text for b in blocks if b.kind != "table" and len(b.text) <= MAX_LEGEND]
    for text in texts:
        here: dict[str, VoteValue | None] = {}
        for called, word in _legend_pairs(text.translate(_QUOTES)):
            mark, vote = folded_mark(_CALLED.sub("", called)), _meaning_of_word(word)
            # A mark that is a word says itself what it means (議長は採決に加わらない).
            is_word = len(mark) > 1 and mark in vote_marks()
            if len(mark) <= 2 and not is_word:
                here[mark] = here.get(mark) or vote
        for mark, meaning in here.items():
            if meaning is not None:
                said.setdefault(mark, meaning)
            elif {"for", "against"} <= set(here.values()) and _SIGN.fullmatch(mark):
                unknown.add(mark)
    return said | dict.fromkeys(unknown - said.keys(), "unknown")


def _legend_pairs(text: str) -> Iterator[tuple[str, str]]:
    """The marks of a legend with their words; a sign alone before a word is a note (※議長)."""
    for match in _LEGEND_PAIR.finditer(text):
        yield match["left"], match["right"]
        yield match["right"], match["left"]
    for match in _SIGN_AND_CLAUSE.finditer(text):
        yield match["mark"], match["clause"]
    for match in _CLAUSE_AND_SIGN.finditer(text):
        yield match["mark"], match["clause"]
    for pattern in (_SIGN_STROKE_WORD, _SIGN_AND_WORD, _WORD_AND_SIGN):
        signed = [match.group("mark", "word") for match in pattern.finditer(text)]
        if len(signed) >= MIN_SIGNS:
            yield from ((mark, word) for mark, word in signed)


def _meaning_of_word(word: str) -> VoteValue | None:
    """What a word or clause says: who it begins or ends with goes before what stands within.

    議長（採決に加わらない） and 採決に加わらない議長 are both the chair. A word of one letter
    stands alone: 可能性 and 適当か否か are no votes.
    """
    said = word.rstrip("()（）")
    words = [item for item in legend_words().items() if len(item[0]) > 1 or item[0] == said]
    rules: tuple[Callable[[str], bool], ...] = (said.startswith, said.endswith, said.__contains__)
    found = (vote for says in rules for known, vote in words if says(known))
    return next(found, None)


def is_mark(cell: Cell, meanings: Mapping[str, VoteValue]) -> bool:
    """Whether all that a cell says is a mark of a vote, or a dash or stroke in place of one."""
    mark = folded_mark(cell.text)
    return mark in meanings or mark in _BARE_DASHES


def marked_columns(grid: Sequence[list[Cell]], meanings: Mapping[str, VoteValue]) -> list[int]:
    """The columns of a table that are votes for the greater part, heads and results included."""
    columns = []
    for column in range(min(map(len, grid), default=0)):
        printed = [row[column] for row in grid if row[column].text.strip()]
        marks = sum(is_mark(cell, meanings) for cell in printed)
        if marks >= max(MIN_MARKS, MARKED_SHARE * len(printed)):
            columns.append(column)
    return columns


def has_explained_marks(blocks: Sequence[TextBlock], tables: Sequence[Table]) -> bool:
    """Whether a page says which marks are for and which against, and a table is full of them."""
    said = legend_of(blocks) if tables else {}
    if not {"for", "against"} <= set(said.values()):
        return False
    meanings = {**vote_marks(), **said}
    return any(_is_marked(table.grid(), meanings, said) for table in tables)


def _is_marked(
    grid: Sequence[list[Cell]], meanings: Mapping[str, VoteValue], said: Mapping[str, VoteValue]
) -> bool:
    """Whether columns of a table are votes, with marks that the legend explains among them."""
    columns = marked_columns(grid, meanings)
    printed = {folded_mark(row[column].text) for column in columns for row in grid}
    return len(columns) >= MIN_MARKED_COLUMNS and not printed.isdisjoint(said)
