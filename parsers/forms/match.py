"""Which form a paper is: printed marks first, then titles, then what its tables hold."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct

from corpus.characters import squeezed
from corpus.forms.definition import FormDefinition
from corpus.forms.load import all_forms
from corpus.layout import Table, TextBlock
from parsers.forms.labels import index_of
from parsers.forms.pairs import match_of, pairs_by_values, pairs_in_table
from parsers.forms.records import as_records, columns_look_alike
from parsers.forms.vote_legend import has_explained_marks

# A title stands among the first blocks of a paper; a contents list may come before it.
TITLE_BLOCKS = 12
# Lines under a title among which what has to stand beneath it is looked for.
BENEATH_BLOCKS = 6
# A paper's kind shows in its first tables; a book of hundreds is not searched through.
TELLING_TABLES = 12
MARKER_SCORE = 3.0
TITLE_SCORE = 2.0
TABLE_SCORE = 1.0
SHEET_SCORE = 1.5
LEGEND_SCORE = 1.0
HEADINGS_SCORE = 0.5
# Headings of a form's matters that tell it; fewer are bills that any paper may mention.
MIN_HEADINGS = 5
# Under such a heading, or under the rest of it, there are sentences.
REASONED_BLOCKS = 2
# Labels of a sheet that must stand in a table's first column, and their share of its labels,
# before the table counts as a sheet without a title that says so.
MIN_SHEET_LABELS = 4
MIN_SHEET_SHARE = 0.5
# Of labels that stand anywhere in a table so many must be known, in so many rows and in this
# share of its rows: every other row is one of values where labels stand over them, and a label
# in three is the town's own word.
MIN_SPREAD_LABELS = 6
MIN_SPREAD_ROWS = 4
MIN_SPREAD_SHARE = 0.3
# Columns that must be known where a required one is told by its values alone.
MIN_TELLING_COLUMNS = 4
# Labels that must be known where the others are told by their values.
MIN_OWN_LABELS = 3
# Lines of speakers, and their share of a paper's lines, before they tell that it is minutes.
MIN_LINES, LINES_SHARE = 8, 0.3
LINES_SCORE = 1.0
# Labels of one table that are words of a form, before they tell what the paper is.
MIN_WORDS = 3
WORDS_SCORE = 0.8
MAX_LABEL_WORD = 20  # characters
MAX_TITLE_LENGTH = 80  # characters; a longer block is a paragraph


class FormMatch(Struct, frozen=True):
    """A form with how well a paper fits it (sum of the evidence, see the module's scores)."""

    form: FormDefinition
    score: float
    title: str | None = None


def identify(blocks: Sequence[TextBlock], tables: Sequence[Table]) -> FormMatch | None:
    """The form that a paper fits best; None where nothing printed speaks for one."""
    heads = [squeezed(block.text) for block in _title_blocks(blocks)]
    heads += [squeezed(table.title) for table in tables[:1] if table.title]
    matches = [_matched(form, heads, blocks, tables) for form in all_forms()]
    best = max(matches, key=lambda match: match.score, default=None)
    return best if best is not None and best.score > 0 else None


def title_form(text: str, beneath: Sequence[str] = ()) -> FormDefinition | None:
    """The form whose title a line is; None if it is no form's title.

    Of several, the one whose pattern takes in most of the line: 会議次第 is an agenda's.

    Args:
        text: the line.
        beneath: the lines under it, which some titles need.
    """
    if not text or len(text) > MAX_TITLE_LENGTH:
        return None
    line = squeezed(text)
    best: tuple[int, FormDefinition] | None = None
    below = [squeezed(text) for text in beneath[:BENEATH_BLOCKS]]
    for form in all_forms():
        if form.beneath and not _any_match(form.beneath, below):
            continue
        found = (_compiled(p).search(text) for p in form.titles for text in _as_titles(line))
        length = max((match.end() - match.start() for match in found if match), default=0)
        if length and (best is None or length > best[0]):
            best = (length, form)
    return best[1] if best else None


_YEARS_BEHIND = re.compile(r"\([^()]*[0-9元]年[^()]*\)$")


def _as_titles(line: str) -> tuple[str, ...]:
    """A squeezed line, and it without the days in brackets that its paper is of."""
    bare = _YEARS_BEHIND.sub("", line)
    return (line, bare) if bare and bare != line else (line,)


def _table_share(table: Table, form: FormDefinition) -> float:
    """How much of a table the form knows (0..1); 0 without a label, or values, of its own.

    What the form requires is told by its label, or there is much that it knows besides.
    """
    found = as_records(table, form)
    if found is None:
        return 0.0
    is_told = bool(form.told_by) and columns_look_alike(found, form.told_by)
    if not is_told and not found.labelled.intersection(form.distinctive):
        return 0.0
    if not found.labelled.issuperset(form.required) and len(found.columns) < MIN_TELLING_COLUMNS:
        return 0.0
    return min(1.0, found.score)


def sheet_share(table: Table, form: FormDefinition) -> float:
    """The share (0..1) of a table's labels that a sheet's form knows; 0 if it is no sheet.

    A sheet has the required labels and, in its first column, hardly any that are not its own;
    or, where labels stand over their values or behind group headings, they are spread over it.
    """
    if form.shape != "sheet" or not form.required:
        return 0.0
    labels = index_of(form)
    first_column = [cell.text for cell in table.cells if cell.column == 0 and cell.text]
    matches = [match for text in first_column if (match := labels.match(text)) is not None]
    known = {match.field.id for match in matches}
    share = len(matches) / len(first_column) if first_column else 0.0
    is_sheet = (
        len(known) >= MIN_SHEET_LABELS
        and known.issuperset(form.required)
        and share >= MIN_SHEET_SHARE
    )
    return share if is_sheet else max(_spread_share(table, form), _share_by_values(table, form))


def _share_by_values(table: Table, form: FormDefinition) -> float:
    """The share of a table's labels that the form knows, or whose values look like its own.

    A town's own words for labels are told by what stands under them; some must be known still.
    A table of records, whose head holds its labels, is no sheet.
    """
    if table.n_header_rows or not form.told_by:
        return 0.0
    labels = index_of(form)
    known = {pair.field.id for pair in pairs_in_table(table, labels)}
    missing = [field for field in form.fields if field.id not in known]
    guessed = {pair.field.id for pair in pairs_by_values(table, labels, missing)}
    both = known | guessed
    is_sheet = (
        len(known) >= MIN_OWN_LABELS
        and len(both) >= MIN_SPREAD_LABELS
        and (both.issuperset(form.required) or len(known) >= MIN_SPREAD_LABELS - 1)
        and both.intersection(form.distinctive)
        and both.issuperset(form.told_by)
    )
    return len(both) / table.n_rows if is_sheet else 0.0


def _spread_share(table: Table, form: FormDefinition) -> float:
    """The share of a table's rows with a label of the form, where its labels stand all over.

    A table of records has its labels in the rows of its head alone.
    """
    labels = index_of(form)
    found = [
        (cell.row, match.field.id)
        for cell in table.cells
        if (match := match_of(cell, labels)) is not None
    ]
    known = {field_id for _, field_id in found}
    rows = {row for row, _ in found}
    is_sheet = (
        len(known) >= MIN_SPREAD_LABELS
        and known.issuperset(form.required)
        and known.intersection(form.distinctive)
        and len(rows) >= MIN_SPREAD_ROWS
        and len(rows) >= MIN_SPREAD_SHARE * table.n_rows
    )
    return len(rows) / table.n_rows if is_sheet else 0.0


def sheet_form(table: Table) -> FormDefinition | None:
    """The form of the sheet that a table is; None if it is none."""
    shares = ((sheet_share(table, form), form) for form in all_forms())
    share, best = max(shares, key=lambda each: each[0])
    return best if share > 0 else None


NO_LINES = ("table", "running_head", "page_number")
_LIST_ENTRY = re.compile(
    r"\s*(?:その[0-9０-９一二三四五六七八九十]|[・･●○〇◯◎◆◇■□▼▽▲△※→⇒：:、，,）)-]|[①-⑳Ⅰ-Ⅻ]"
    r"|[(（]?(?:[0-9０-９]{1,2}|[ア-ン])[)）.．、\s]"
    r"|第[0-9０-９一二三四五六七八九十]{1,3}[章節]?\s"
    r"|(?:議題|議事|案件|(?:審議|報告|協議|付議)(?:事項|案件))[0-9０-９]{1,2}"
    r"|(?:別紙|資料|別添)[0-9０-９]+\s*[^0-9０-９\s号\-の])"
)


def is_list_entry(block: TextBlock, text: str) -> bool:
    """Whether a line names a paper in a list or sentence, instead of being its title."""
    return block.kind == "list_item" or "。" in text or bool(_LIST_ENTRY.match(text))


def _title_blocks(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """The lines among which a title stands: the first ones, but for those of lists after it."""
    lines = [
        block
        for block in blocks
        if block.kind != "table" and block.text and len(block.text) <= MAX_TITLE_LENGTH
    ][:TITLE_BLOCKS]
    return [
        block for i, block in enumerate(lines) if i == 0 or not is_list_entry(block, block.text)
    ]


def _matched(
    form: FormDefinition, heads: list[str], blocks: Sequence[TextBlock], tables: Sequence[Table]
) -> FormMatch:
    score = 0.0
    marker_texts = (squeezed(block.text) for block in blocks if block.text) if form.markers else ()
    if _any_match(form.markers, marker_texts):
        score += MARKER_SCORE
    place = next((i for i, head in enumerate(heads) if _is_title(form, heads[i:])), None)
    title = heads[place] if place is not None else None
    if place is not None:
        # The nearer the top, the more a line is the paper's own title and not a mention.
        score += TITLE_SCORE - place / (2 * TITLE_BLOCKS)
    sheets = (sheet_share(table, form) for table in tables[:TELLING_TABLES])
    score += SHEET_SCORE * max(sheets, default=0.0)
    if form.shape == "table" and form.required:
        shares = (_table_share(table, form) for table in tables[:TELLING_TABLES])
        score += TABLE_SCORE * max(shares, default=0.0)
    if form.explained_marks and has_explained_marks(blocks, tables[:TELLING_TABLES]):
        score += LEGEND_SCORE
    if form.headings and _n_headings(form, blocks) >= MIN_HEADINGS:
        score += HEADINGS_SCORE
    if form.lines and _is_full_of(form, blocks):
        score += LINES_SCORE
    if form.words and _has_words(form, heads, tables[:TELLING_TABLES]):
        score += WORDS_SCORE
    return FormMatch(form, score, title)


def _is_full_of(form: FormDefinition, blocks: Sequence[TextBlock]) -> bool:
    """Whether many of a paper's lines are such as only this form has."""
    texts = [block.text for block in blocks if block.text and block.kind not in NO_LINES]
    # The white behind a speaker's name tells the line; it is not folded away. A list of those
    # present has such lines too, but no sentences.
    sentences = (text[:MAX_TITLE_LENGTH] for text in texts if "。" in text)
    heads = (unicodedata.normalize("NFKC", sentence).strip() for sentence in sentences)
    n_lines = sum(_any_match(form.lines, [head]) for head in heads)
    return n_lines >= MIN_LINES and n_lines >= LINES_SHARE * len(texts)


def _has_words(form: FormDefinition, heads: Sequence[str], tables: Sequence[Table]) -> bool:
    """Whether a table has several of a form's words as labels, in a paper about its subject."""
    if form.subject is None or not _any_match((form.subject,), heads):
        return False
    for table in tables:
        labels = [squeezed(cell.text) for cell in table.cells if len(cell.text) <= MAX_LABEL_WORD]
        found = sum(_any_match((word,), labels) for word in form.words)
        if found >= MIN_WORDS:
            return True
    return False


def _n_headings(form: FormDefinition, blocks: Sequence[TextBlock]) -> int:
    """How many lines head matters of a form with sentences below them."""
    texts = [block.text for block in blocks if block.kind in ("heading", "paragraph", "list_item")]
    return sum(
        _any_match(form.headings, [squeezed(text)])
        and any("。" in below for below in texts[place + 1 : place + 1 + REASONED_BLOCKS])
        for place, text in enumerate(texts)
        if len(text) <= MAX_TITLE_LENGTH and "。" not in text
    )


def _is_title(form: FormDefinition, lines: Sequence[str]) -> bool:
    """Whether the first of some lines is a form's title, with what has to stand beneath it."""
    beneath = lines[1 : 1 + BENEATH_BLOCKS]
    return _any_match(form.titles, _as_titles(lines[0])) and (
        not form.beneath or _any_match(form.beneath, beneath)
    )


def _any_match(patterns: Iterable[str], texts: Iterable[str]) -> bool:
    compiled = [_compiled(pattern) for pattern in patterns]
    return any(pattern.search(text) for text in texts for pattern in compiled)


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
