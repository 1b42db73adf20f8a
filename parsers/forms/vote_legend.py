"""What a page says of the marks of its votes (○：賛成　×：反対), and the tables that bear them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from corpus.forms.marks_of_votes import VoteValue, folded_mark, legend_words, vote_marks
from corpus.layout import Cell, Table, TextBlock
from corpus.tokens import tokenize

# Signs with a word each, in one text, before they are a legend and no bullets or notes.
MIN_SIGNS = 2
# Letters of a word one of which may be misread.
MIN_WORD = 2
# A legend is a line or a few; longer text mentions marks.
MAX_LEGEND = 300  # characters
# A table of votes has at least so many columns of marks, with so many marks each.
MIN_MARKED_COLUMNS, MIN_MARKS = 2, 2
# Of a column's printed cells, the share that marks are at least where heads and results stand
# above and below them.
MARKED_SHARE = 0.5

_LEGEND_PAIR = re.compile(
    r"(?P<left>[^\s、，,：:＝=…・。()（）「」]{1,8})\s*(?:：|:|＝|=|…+|は|が|⇒|→)\s*(?P<right>[^\s、，,：:＝=…。／/()（）「」]{1,8}(?:[(（][^\s()（）]{1,8}[)）])?)"
)
# 外は採決の際に議場の外にいた者: a sign with a whole clause.
_SIGN_AND_CLAUSE = re.compile(
    r"(?<![^\s、，。])(?P<mark>\S)(?:は|：|:|＝|=|…)(?P<clause>[^\s、，。]{9,24})"
)
# A sign right before a word, as in a row of them: ○賛成 ●反対 －欠席.
_SIGN_AND_WORD = re.compile(
    r"(?<!\S)(?P<mark>[^\w\s、。「」()（）［］【】・])(?P<word>\w{1,4})(?!\S)"
)
# A letter before the word it stands for: 欠欠席 外退場. 不賛成 is one word.
_LETTER_AND_WORD = re.compile(
    r"(?<!\S)(?P<mark>(?![不非未無])[一-龥])(?P<word>賛成|反対|欠席|不在|退席|退場|離席|棄権|除斥|忌避|議長)(?!\S)"
)
# And right behind one: 賛成○ 反対×.
_WORD_AND_SIGN = re.compile(
    r"(?<![^\s、，(（])(?P<word>\w{1,4})(?P<mark>[^\w\s、。「」()（）・])(?![^\s、，)）])"
)
# ◎／賛成 ▽／反対: a stroke between them.
_SIGN_STROKE_WORD = re.compile(r"(?<!\S)(?P<mark>\S{1,2})[／/](?P<word>[^\s／/、。]{1,16})")
# 起立した者（賛成）は「起」、…議長は「／」とした: a clause, and the sign at its end.
_CLAUSE_AND_SIGN = re.compile(
    r"(?:^|[、，。\s])(?P<clause>[^、，。\s]{2,24})(?:は|を)(?!示|表|指|い[うい])(?P<mark>[^\s、，。]{1,2}?)"
    r"(?=$|[、，。\s]|と(?:する|した|表示|表記|記載|し)|で(?:示|表))"
)
# 「外」は退席を、「斥」は除斥を示す: a sign in quotes, whatever stands before it.
_QUOTED_AND_WORD = re.compile(
    r"「(?P<mark>[^」]{1,2})」(?:印|マーク|の?記号)?(?:は|が|：|:|＝|=|…+)(?P<word>[^\s、，。「]{2,24})"
)
# ○（賛成）、外（退場）.
_SIGN_AND_BRACKET = re.compile(
    r"(?<![^\s、，,])(?P<mark>[^\s、，,]{1,2})[（(](?P<word>\w{2,8})[)）]"
)
_LABEL = re.compile(r"^[【〔\[（(]?(?:凡例|記号(?:の説明)?|表示)[】〕\])）]?[：:]?\s*")
_SIGNS_WITH_WORDS = (
    _SIGN_STROKE_WORD,
    _SIGN_AND_WORD,
    _WORD_AND_SIGN,
    _SIGN_AND_BRACKET,
    _LETTER_AND_WORD,
)
_QUOTES = str.maketrans("", "", "「」『』“”\"'")
_CALLED = re.compile(r"(?:印|マーク|の?記号)$")
"""What a legend calls its signs: ○印は賛成."""
# A word of a vote with a remark on it: 議長（採決に加わらない。）, 欠席のため.
_REMARKED = (
    re.compile(r"(?P<mark>[一-龥]{2,4})(?:[(\[].*|(?:のため|により|につき|は).*)"),
    re.compile(r".*(?:ため|により|につき|で)(?P<mark>[一-龥]{2,4})"),
)
# 網掛け 議長: the cells of the chair are shaded and empty.
_SHADE_AND_WORD = re.compile(
    r"(?:網掛け?|網かけ|アミカケ|着色|塗りつぶし)(?:部分|の?欄|のセル)?"
    r"(?:(?=議長|[欠退]席|除斥|賛成|反対)|[はが：:＝=…\s]+)(?P<word>[^\s、，,（(]{2,10})"
    r"(?:[（(][^（）()]*[）)])?"
)
_NO_MARK = ("空欄", "空白", "無印")
_BARE_DASHES = ("-", "/")
_SIGN = re.compile(r"[^\w\s]")


def legend_of(blocks: Sequence[TextBlock], tables: Sequence[Table] = ()) -> dict[str, VoteValue]:
    """What the page itself says its marks mean (○：賛成　×：反対).

    A legend may stand in a row of a table that is one cell. A mark may be none (空欄は賛成): "".
    A sign that a legend explains with none of the known words (△：継続審査) is unknown, whatever
    it means on other pages.
    """
    said: dict[str, VoteValue] = {}
    unknown: set[str] = set()
    for line in _lines_of(blocks, tables):
        here: dict[str, VoteValue | None] = {}
        for mark, vote in _explained_in(_LABEL.sub("", line)):
            here[mark] = here.get(mark) or vote
        for mark, meaning in here.items():
            if meaning is not None:
                said.setdefault(mark, meaning)
            elif {"for", "against"} <= set(here.values()) and _SIGN.fullmatch(mark):
                unknown.add(mark)
    return said | dict.fromkeys(unknown - said.keys(), "unknown")


def _lines_of(blocks: Sequence[TextBlock], tables: Sequence[Table]) -> list[str]:
    """The lines that may be a legend, those in rows of one cell too."""
    lines = [block.text for block in blocks if block.kind != "table"]
    lines += [
        cell.text
        for table in tables
        for cell in table.cells
        if 1 < cell.column_span == table.n_columns
    ]
    return [line for line in lines if len(line) <= MAX_LEGEND]


def _explained_in(line: str) -> Iterator[tuple[str, VoteValue | None]]:
    """The marks that a line explains, each with the vote that its words name."""
    yield from (("", _meaning_of_word(match["word"])) for match in _SHADE_AND_WORD.finditer(line))
    line = _SHADE_AND_WORD.sub("", line).strip()
    quoted = (match.group("mark", "word") for match in _QUOTED_AND_WORD.finditer(line))
    for called, word in (*quoted, *_legend_pairs(line.translate(_QUOTES))):
        sign = called if called in _NO_MARK else _CALLED.sub("", called)
        mark = folded_mark(sign.lstrip("／/") or sign)
        # A mark that is a word says itself what it means (議長は採決に加わらない).
        is_word = len(mark) > 1 and mark in vote_marks()
        if len(mark) <= 2 and not is_word:
            yield "" if mark in _NO_MARK else mark, _meaning_of_word(word)


def _legend_pairs(text: str) -> Iterator[tuple[str, str]]:
    """The marks of a legend with their words; a sign alone before a word is a note (※議長)."""
    for match in _LEGEND_PAIR.finditer(text):
        yield match["left"], match["right"]
        yield match["right"], match["left"]
    for match in _SIGN_AND_CLAUSE.finditer(text):
        yield match["mark"], match["clause"]
    for match in _CLAUSE_AND_SIGN.finditer(text):
        yield match["mark"], match["clause"]
    yield from _signs_in_turn(text)
    for pattern in _SIGNS_WITH_WORDS:
        signed = [match.group("mark", "word") for match in pattern.finditer(text)]
        if len(signed) >= MIN_SIGNS:
            yield from ((mark, word) for mark, word in signed)


def _signs_in_turn(text: str) -> Iterator[tuple[str, str]]:
    """The signs of a legend that has white alone between them and their words (○ 賛成　外 退場)."""
    said = re.split(r"[\s、，,]+", text.strip(" 　（）()"))
    pairs = list(zip(said[::2], said[1::2], strict=False))
    if len(said) % 2 or len(pairs) < MIN_SIGNS:
        return
    for signs_first in (True, False):
        turned = pairs if signs_first else [(b, a) for a, b in pairs]
        if all(len(sign) <= 2 and _meaning_of_word(word) for sign, word in turned):
            yield from turned
            return


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
    mark = mark_in(cell.text)
    return mark in meanings or mark in _BARE_DASHES


def mark_in(text: str) -> str:
    """The mark that a cell bears: folded, and without what is said of a word (欠席（公務）)."""
    mark = folded_mark(text)
    remarked = (match["mark"] for form in _REMARKED if (match := form.fullmatch(mark)))
    return next((word for word in remarked if word in vote_marks()), mark)


def vote_misread(word: str) -> VoteValue | None:
    """The vote that a scan's word says, one of its letters misread (贊成); a word stays itself.

    The letter that was read right must be of one vote's words alone: 席 is of several.
    """
    is_word = any(token.in_dictionary and token.surface == word for token in tokenize(word))
    if is_word or len(word) < MIN_WORD:
        return None
    votes = {
        vote
        for known, vote in vote_marks().items()
        if len(known) == len(word) and sum(a != b for a, b in zip(known, word, strict=True)) == 1
    }
    return votes.pop() if len(votes) == 1 else None


def marked_columns(grid: Sequence[list[Cell]], meanings: Mapping[str, VoteValue]) -> list[int]:
    """The columns of a table that are votes for the greater part, heads and results included."""
    columns = []
    for column in range(min(map(len, grid), default=0)):
        cells = [row[column] for row in grid]
        printed = [cell for cell in cells if cell.text.strip() or "" in meanings]
        marks = sum(is_mark(cell, meanings) for cell in printed)
        if marks >= max(MIN_MARKS, MARKED_SHARE * len(printed)):
            columns.append(column)
    return columns


def has_explained_marks(blocks: Sequence[TextBlock], tables: Sequence[Table]) -> bool:
    """Whether a page says which marks are for and which against, and a table is full of them."""
    said = legend_of(blocks, tables) if tables else {}
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
