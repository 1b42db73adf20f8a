"""Numbers of tables with their headings, and the sums that they must make."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from msgspec import Struct

from corpus.document import Issue
from corpus.eras import fiscal_year_days
from corpus.layout import PATH_SEPARATOR, Cell, Table
from corpus.rows import Statistic
from parsers.families.evidence import evidence_of
from parsers.part import Part
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.parse import parse_date
from parsers.values.dates.value import Anchor
from parsers.values.numbers.parse import parse_number
from parsers.values.numbers.value import NumberValue

# A column counts as numbers where at least this share of its printed cells are numbers.
NUMBER_SHARE = 0.6
# Sums of rounded amounts (千円) may miss by one for every four addends.
ROUNDING_PER_ADDEND = 0.25

_TOTAL = re.compile(r"^(合計|総計|計|総数|小計|累計|全体|合 計)$")
_SUBTOTAL = re.compile(r"^小計$|.計$")
_BREAKDOWN = re.compile(r"(の?内訳|うち|内数)")


class Figure(Struct, frozen=True):
    """A body cell that is read as a number, or says why there is none."""

    cell: Cell
    number: NumberValue

    @property
    def is_total(self) -> bool:
        """Whether its row or its column is a sum's."""
        return _names_total(self.cell.row_label) or _names_total(self.cell.column_label)


def figures_of(table: Table) -> list[Figure]:
    """The figures of a table's number columns, in reading order."""
    figures: list[Figure] = []
    for column in range(table.n_columns):
        body = [c for c in table.cells if c.column == column and not c.is_header]
        found = [
            Figure(cell, number)
            for cell in body
            if (number := parse_number(cell.text)) is not None and _is_figure(cell, number)
        ]
        n_printed = sum(1 for cell in body if cell.text.strip())
        n_counted = sum(1 for figure in found if figure.cell.text.strip())
        if n_printed and n_counted >= NUMBER_SHARE * n_printed:
            figures += found
    return sorted(figures, key=lambda figure: (figure.cell.row, figure.cell.column))


_FISCAL_YEAR_LABEL = re.compile(
    r"[(（]?(?:分|中|末|実績|決算|予算|計画|見込|件数|人数|計|合計|[(（][^()（）]*[)）]|[\s()（）])*"
)


def fiscal_year_in(label: str | None, year: int | None) -> int | None:
    """The 年度 that a heading names (令和元年度, 前年度); None where it names none, or several.

    Args:
        label: its levels parted by `` / ``; the innermost that names one counts.
        year: of the paper, from which 前年度 is reckoned.
    """
    anchor = Anchor(document=fiscal_year_days(year)[0]) if year is not None else None
    for part in reversed((label or "").split(PATH_SEPARATOR)):
        found = [v for v in find_date_spans(part, anchor) if v[2].precision == "fiscal_year"]
        years = {value.fiscal_year for _, _, value in found}
        rest = part
        for start, end, _ in reversed(found):
            rest = rest[:start] + rest[end:]
        if len(years) == 1 and _FISCAL_YEAR_LABEL.fullmatch(rest):
            return years.pop()
    return None


_SERIAL_HEADS = ("", "No", "№", "番号", "番", "順", "順番", "項番", "連番", "通番", "整理番号")
_YEAR_OR_LABEL = re.compile(
    r"(令和|平成|昭和)|[0-9]+号|第[0-9]+|^No\.?|^[0-9０-９]{1,2}月[分中]?$|^[0-9０-９]四半期$"
)


def _is_figure(cell: Cell, number: NumberValue) -> bool:
    """Whether a cell's number is a count, and not a year, an article or an enumerator."""
    if cell.column_label is None:
        # A list without a head: what is counted, and how many.
        return cell.row_label is not None and number.status == "reported" and not is_day(cell.text)
    if cell.column_label.strip().rstrip(".") in _SERIAL_HEADS:
        return False
    if number.status != "reported":
        return True
    return not _YEAR_OR_LABEL.search(cell.text) and not is_day(cell.text)


def is_day(text: str) -> bool:
    """Whether a text is a date (令4.5.9, 2022/4/28, 4.5.9) and no count."""
    found = parse_date(text)
    return found is not None and found.precision in ("day", "month")


def statistics_of(table: Table, section: str | None, part: Part) -> Iterator[Statistic]:
    """One row a figure, with its sum checked where it is a total."""
    figures = figures_of(table)
    grid = table.grid()
    counted = {id(figure.cell) for figure in figures}
    checked = {id(figure): verdict for figure, verdict in sum_verdicts(figures)}
    for figure in figures:
        cell, number = figure.cell, figure.number
        yield Statistic(
            page_number=cell.page_number,
            evidence={"value": evidence_of(cell, part.text_origin)},
            section=section,
            row_label=_row_label(cell, grid[: table.n_header_rows], grid[cell.row], counted),
            column_label=cell.column_label,
            fiscal_year=(
                fiscal_year_in(cell.column_label, part.fiscal_year)
                or fiscal_year_in(cell.row_label, part.fiscal_year)
                or part.fiscal_year
            ),
            value=number.value,
            unit=number.unit or table.unit,
            status=number.status,
            is_total=figure.is_total,
            checks_ok=checked.get(id(figure)),
        )


_WORDS = re.compile(r"[^\W\d_]")


def _row_label(
    cell: Cell, head: Sequence[Sequence[Cell]], row: Sequence[Cell], counted: Container[int]
) -> str | None:
    """A figure's row label, with the words left of it under the heading that goes over both.

    該当号及び件数 over 1号 | 15 and 2号 | 2: the words say what each figure counts.
    """
    left = row[cell.column - 1] if cell.column else None
    if left is None or not head or head[-1][cell.column] is not head[-1][cell.column - 1]:
        return cell.row_label
    words, known = left.text.replace("\n", ""), (cell.row_label or "").split(PATH_SEPARATOR)
    if id(left) in counted or words in known or not _WORDS.search(words):
        return cell.row_label
    return PATH_SEPARATOR.join(filter(None, (*known, words)))


def sum_verdicts(figures: Sequence[Figure]) -> Iterator[tuple[Figure, bool]]:
    """For each total: whether it is the sum of the figures it stands for."""
    for figure in figures:
        if figure.number.value is None:
            continue
        verdicts = [
            _agrees(figure, addends)
            for addends in (_rows_above(figure, figures), _columns_beside(figure, figures))
            if len(addends) > 1
        ]
        if verdicts:
            yield figure, all(verdicts)


def _rows_above(total: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """For a total row: the figures over it in its column that are no sums themselves."""
    if not _names_total(total.cell.row_label):
        return []
    above = [
        figure
        for figure in figures
        if figure.cell.column == total.cell.column and figure.cell.row < total.cell.row
    ]
    if _is_subtotal(total.cell.row_label):
        above = _since_last_sum(above)
    return [figure for figure in above if not _names_total(figure.cell.row_label)]


def _since_last_sum(above: list[Figure]) -> list[Figure]:
    for index in range(len(above) - 1, -1, -1):
        if _names_total(above[index].cell.row_label):
            return above[index + 1 :]
    return above


def _columns_beside(total: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """For a total column, or one that a 内訳 follows: the figures of its row that make it."""
    row = [figure for figure in figures if figure.cell.row == total.cell.row]
    others = [figure for figure in row if figure is not total]
    if _names_total(total.cell.column_label):
        return [figure for figure in others if not _names_total(figure.cell.column_label)]
    parts = [figure for figure in others if _BREAKDOWN.search(figure.cell.column_label or "")]
    is_first = bool(parts) and total.cell.column == parts[0].cell.column - 1
    return parts if is_first and not _BREAKDOWN.search(total.cell.column_label or "") else []


def _agrees(total: Figure, addends: Sequence[Figure]) -> bool:
    """Whether a total is its addends' sum, up to rounding; blanks and dashes count nothing."""
    values = [figure.number.value or 0.0 for figure in addends]
    is_whole = all(value == int(value) for value in values) and max(values, default=0) < 10_000
    slack = 0.0 if is_whole else max(1.0, ROUNDING_PER_ADDEND * len(values))
    return abs((total.number.value or 0.0) - sum(values)) <= slack + 1e-6


def sum_issues(table: Table) -> Iterator[Issue]:
    """The totals of a table that are not the sum of what they stand for."""
    for figure, agrees in sum_verdicts(figures_of(table)):
        if agrees:
            continue
        place = " × ".join(filter(None, (figure.cell.row_label, figure.cell.column_label)))
        yield Issue(
            code="sum_mismatch",
            severity="warning",
            message=f"{place}: {figure.cell.text} is not the sum of its parts",
            page_number=figure.cell.page_number,
            bbox=figure.cell.bbox,
        )


def _names_total(label: str | None) -> bool:
    return bool(label) and any(
        _TOTAL.match(part.strip()) for part in (label or "").split(PATH_SEPARATOR)
    )


def _is_subtotal(label: str | None) -> bool:
    return bool(label) and bool(_SUBTOTAL.search((label or "").split(PATH_SEPARATOR)[-1]))
