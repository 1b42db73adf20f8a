"""Organisation charts (行政組織図・機構図): the units that a paper says exist."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from corpus.document import Department
from corpus.layout import Table, TextBlock
from parsers.part import Part
from parsers.repair.printed_lines import printed_lines
from parsers.values.dates.find import find_date_spans

_CHART_TITLE = re.compile(r"(組織|機構)(図|一覧|表)|行政組織")
_UNIT = re.compile(
    r"(部|局|課|室|係|所|館|署|園|院|校|班|事務局|センター|委員会|委員|管理者|議会|担当|グループ|本部|支所|出張所)$"
)
_CONNECTOR = re.compile(r"\s*[—―─━－–├└┬┴┌┐│]+\s*|\s+-{1,}\s+|\s*[>＞→]\s*")
_LEAD = re.compile(r"^[-・\s]*(?P<root>[◎○●■□◆])?\s*")
_COUNTS = re.compile(r"[(（【]?[^(（【]*[0-9]+\s*(部|課|係|室|人)[^)）】]*[)）】]?")
_NOTE = re.compile(r"[(（][^)）]*[)）]")


def chart_departments(part: Part) -> tuple[Department, ...]:
    """The units of the charts in a part, each with its path; none where there is no chart."""
    found: dict[tuple[str, ...], Department] = {}
    for title, blocks in _charts(part.blocks):
        valid_from = _day_of(title.text)
        numbers = {block.table_no for block in blocks if block.table_no is not None}
        tables = [table for table in part.tables if table.table_no in numbers]
        for path, place in (*_paths_of_lines(blocks), *_paths_of_tables(tables)):
            for length in range(1, len(path) + 1):
                unit = path[:length]
                found.setdefault(
                    unit,
                    Department(
                        path=unit,
                        valid_from=valid_from,
                        page_number=place[0],
                        raw_text=place[1],
                    ),
                )
    return tuple(found.values())


def _charts(blocks: tuple[TextBlock, ...]) -> Iterator[tuple[TextBlock, list[TextBlock]]]:
    """Each title of a chart with the blocks under it, down to the next sentence."""
    for index, block in enumerate(blocks):
        is_title = block.text and len(block.text) <= 60 and "。" not in block.text
        if not is_title or not _CHART_TITLE.search("".join(block.text.split())):
            continue
        below: list[TextBlock] = []
        for following in blocks[index + 1 :]:
            if "。" in following.text:
                break
            below.append(following)
        yield block, below


def _day_of(title: str) -> date | None:
    return next((v.start for _, _, v in find_date_spans(title) if v.precision == "day"), None)


def _paths_of_lines(
    blocks: Iterable[TextBlock],
) -> Iterator[tuple[tuple[str, ...], tuple[int, str]]]:
    """Lines such as ◎市議会事務局 — 庶務課 — 庶務係 経理係; the last level may name several."""
    root: str | None = None
    for block in blocks:
        for line in printed_lines(block) if block.kind != "table" else ():
            lead = _LEAD.match(line)
            levels = [
                level.strip() for level in _CONNECTOR.split(line[lead.end() :] if lead else line)
            ]
            levels = [name for level in levels if (name := _unit_text(level))]
            if not levels or not all(_UNIT.search(name.split()[-1]) for name in levels):
                continue
            if lead is not None and lead["root"]:
                root = levels[0].split()[0] if len(levels) > 1 else None
                parents: list[str] = []
            else:
                parents = [root] if root is not None else []
            place = (block.page_number, line.strip())
            yield from ((path, place) for path in _expanded([*parents, *levels]))


def _unit_text(level: str) -> str:
    return _NOTE.sub("", _COUNTS.sub("", unicodedata.normalize("NFKC", level))).strip(" ・【】")


def _expanded(levels: list[str]) -> Iterator[tuple[str, ...]]:
    """A path for each unit of the last level, which alone may list several."""
    parents = tuple(level.split()[0] for level in levels[:-1])
    for name in levels[-1].split():
        if _UNIT.search(name):
            yield (*parents, name)


def _paths_of_tables(tables: Iterable[Table]) -> Iterator[tuple[tuple[str, ...], tuple[int, str]]]:
    """Rows of a chart set as a table, the outer unit at the left."""
    for table in tables:
        for row in table.grid()[table.n_header_rows :]:
            names = list(dict.fromkeys(_unit_text(cell.text) for cell in row if cell.text.strip()))
            path = []
            for name in names:
                if not _UNIT.search(name) or len(name) > 20:
                    break
                path.append(name)
            if path:
                place = (row[0].page_number, " ".join(path))
                yield from ((unit, place) for unit in _expanded(path))
