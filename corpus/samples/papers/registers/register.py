"""Registers of operations with personal data (個人情報取扱業務登録の報告)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, GridTable, RulingKind
from corpus.samples.tables import grid_table
from corpus.samples.wording import Operation, Vocabulary


class RegisterStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints its register.

    Attributes:
        labels: head of each column by its meaning; the order is that of the columns.
        sections: headings of the parts 新規, 変更, 廃止, 目的外利用・外部提供.
        methods: wordings of the ways of collection.
        cards: whether each entry is a table of its own, labels at the left of their values.
        card_pairs: labels by their meaning that stand side by side on a line of a card.
        span_form: line with the time that it is about.
        flow_kinds: wordings of internal use and external provision.
        head_groups: columns by their meaning that stand below one head, by this head.
        mixed: in place of the parts 新規, 変更 and 廃止 one table with these labels in which
            ``kind`` is the part that an entry belongs to; its heading is the first section's.
        kind_words: wordings of new, modify and abolish in that table.
        lead: paragraphs below the title.
    """

    title: str
    new: dict[str, str]
    modify: dict[str, str]
    abolish: dict[str, str]
    flows: dict[str, str]
    sections: tuple[str, str, str, str]
    methods: tuple[str, ...] = ("本人収集", "本人以外（本人同意）", "目的外利用")
    flow_kinds: tuple[str, str] = ("目的外利用", "外部提供")
    bases: tuple[str, ...] = ("本人同意", "法令等", "相当の理由・権利利益を害しない")
    nothing: str = "該当なし"
    day_style: DayStyle = "era"
    ruling: RulingKind = "grid"
    repeat_header: bool = True
    break_rows: bool = False
    with_chart: bool = True
    chart_heads: tuple[str, str, str] = ("部", "課", "係")
    cards: bool = False
    card_pairs: tuple[tuple[str, str], ...] = ()
    span_form: str = "（{span}報告分）"
    counts: tuple[int, int, int, int] = (6, 12, 0, 14)
    head_groups: dict[str, tuple[str, ...]] = {}
    mixed: dict[str, str] = {}
    kind_words: tuple[str, str, str] = ("新規", "変更", "廃止")
    lead: tuple[str, ...] = ()


_WIDTHS = {
    "no": 2.2,
    "department": 6,
    "operation": 9,
    "purpose": 16,
    "subjects": 10,
    "effective_date": 7,
    "collection_methods": 8,
    "reason": 13,
    "change_text": 14,
    "kind": 5,
    "from_department": 6,
    "from_operation": 9,
    "to_party": 8,
    "to_operation": 9,
    "start_date": 7,
    "legal_basis": 7,
}

ENTRY_KINDS = ("new", "modify", "abolish")

CARD_WIDTHS = (7.0, 10.0, 7.0, 9.0)
"""Widths of two labels with their values side by side on a card."""


def register(draft: Draft, style: RegisterStyle, words: Vocabulary, year: int) -> None:
    """Compose a register for a fiscal year."""
    writer = _RegisterWriter(draft, style, words, year)
    draft.title(f"{draft.fiscal_year(year)}{style.title}")
    draft.right(draft.town.board)
    first, last = date(year, 4, 1), date(year + 1, 2, 28)
    span = draft.span(first, last, style.day_style)
    draft.centre(style.span_form.format(span=span))
    for text in style.lead:
        draft.text(text)
    if style.mixed:
        writer.mixed_entries()
    else:
        writer.entries("new", style.sections[0], style.new, style.counts[0])
        writer.entries("modify", style.sections[1], style.modify, style.counts[1])
        writer.entries("abolish", style.sections[2], style.abolish, style.counts[2])
    writer.flows()
    if style.with_chart:
        organisation_chart(draft, date(year, 4, 1), style.chart_heads)


def organisation_chart(draft: Draft, as_of: date, heads: Sequence[str]) -> None:
    """Print the municipality's units as a table, by default of 部, 課 and 係."""
    draft.new_page()
    draft.heading(f"{draft.town.name}行政組織図（{draft.day(as_of)}現在）")
    depth = max(len(path) for path in draft.town.units)
    rows: list[list[str]] = [list(heads[-depth:])]
    for index, path in enumerate(draft.town.units):
        above = draft.town.units[index - 1] if index else ()
        n_shared = next(
            (n for n, pair in enumerate(zip(path, above, strict=False)) if pair[0] != pair[1]), 0
        )
        rows.append([ABOVE] * n_shared + list(path[n_shared:]))
        for level in range(n_shared, len(path)):
            draft.department(*path[: level + 1], printed=path[level])
    draft.table(grid_table(rows, (5, 6, 6)[-depth:], title="組織一覧"))


class _RegisterWriter:
    def __init__(self, draft: Draft, style: RegisterStyle, words: Vocabulary, year: int) -> None:
        self.draft, self.style, self.words, self.year = draft, style, words, year

    def entries(self, kind: str, section: str, labels: dict[str, str], count: int) -> None:
        """Print one part of the register."""
        self.draft.heading(section)
        if count == 0:
            self.draft.text(self.style.nothing, indent=1)
            self.draft.fact("registrations", entry_kind=kind, status="none_stated")
            return
        operations = enumerate(self._some_operations(count), 1)
        self._print(labels, [self._entry(kind, *numbered) for numbered in operations], section)

    def mixed_entries(self) -> None:
        """Print the parts of the register as one table, in no order of their kinds."""
        style, section = self.style, self.style.sections[0]
        self.draft.heading(section)
        kinds = [k for k, n in zip(ENTRY_KINDS, style.counts, strict=False) for _ in range(n)]
        self.draft.random.shuffle(kinds)
        operations = enumerate(self._some_operations(len(kinds)), 1)
        entries = []
        for kind, numbered in zip(kinds, operations, strict=True):
            word = style.kind_words[ENTRY_KINDS.index(kind)]
            entries.append(self._entry(kind, *numbered) | {"kind": word})
        self._print(style.mixed, entries, section)

    def flows(self) -> None:
        """Print the uses beyond the purpose and the provisions to others."""
        labels, section = self.style.flows, self.style.sections[3]
        self.draft.heading(section)
        operations = enumerate(self._some_operations(self.style.counts[3]), 1)
        self._print(labels, [self._flow(*numbered) for numbered in operations], section)

    def _print(
        self, labels: dict[str, str], entries: Sequence[dict[str, str]], section: str
    ) -> None:
        if self.style.cards:
            for values in entries:
                self.draft.table(self._card(labels, values, section))
            return
        rows = [[values[name] for name in labels] for values in entries]
        self.draft.table(self._table(labels, [*self._heads(labels), *rows], section))

    def _heads(self, labels: dict[str, str]) -> list[list[str]]:
        """One line of heads, or two where some columns stand below a head that they share."""
        group_of = {
            name: group
            for group, names in self.style.head_groups.items()
            for name in names
            if set(names) <= set(labels)
        }
        if not group_of:
            return [list(labels.values())]
        upper, previous = [], None
        for name, label in labels.items():
            group = group_of.get(name)
            upper.append(LEFT if group and group == previous else group or label)
            previous = group
        return [
            upper,
            [label if name in group_of else ABOVE for name, label in labels.items()],
        ]

    def _card(self, labels: dict[str, str], values: dict[str, str], section: str) -> GridTable:
        partners = {a: b for a, b in self.style.card_pairs if a in labels and b in labels}
        rows = []
        for name, label in labels.items():
            if name in partners:
                partner = partners[name]
                rows.append([label, values[name], labels[partner], values[partner]])
            elif name not in partners.values():
                rows.append([label, values[name], *([LEFT, LEFT] if partners else [])])
        return grid_table(
            rows,
            CARD_WIDTHS if partners else (CARD_WIDTHS[0], sum(CARD_WIDTHS[1:])),
            n_header_rows=0,
            stub_columns=1,
            label_columns=(2,),
            section=section,
            ruling=self.style.ruling,
        )

    def _table(self, labels: dict[str, str], rows: list[list[str]], section: str) -> GridTable:
        return grid_table(
            rows,
            [_WIDTHS[name] for name in labels],
            n_header_rows=len(self._heads(labels)),
            section=section,
            ruling=self.style.ruling,
            repeat_header=self.style.repeat_header,
            break_rows=self.style.break_rows,
            size_pt=self.draft.look.size_pt * 0.85,
        )

    def _some_operations(self, count: int) -> Sequence[Operation]:
        pool = self.words.operations
        return [pool[index % len(pool)] for index in self._start_at(len(pool), count)]

    def _start_at(self, n: int, count: int) -> range:
        start = self.draft.random.randrange(n)
        return range(start, start + count)

    def _day(self) -> tuple[str, date]:
        day = date(self.year, 4, 1) + timedelta(days=self.draft.random.randrange(0, 330))
        return self.draft.day(day, self.style.day_style), day

    def _entry(self, kind: str, number: int, operation: Operation) -> dict[str, str]:
        draft, words = self.draft, self.words
        printed_day, day = self._day()
        section = draft.random.choice(draft.town.sections())[-1]
        n_methods = draft.random.randint(1, 2)
        methods = sorted(draft.random.sample(self.style.methods, n_methods))
        values = {
            "no": str(number),
            "department": draft.department(section),
            "operation": operation.name,
            "purpose": operation.purpose,
            "subjects": operation.subjects,
            "effective_date": printed_day,
            "collection_methods": "\n".join(methods),
            "reason": draft.random.choice(words.reasons),
            "change_text": draft.random.choice(words.changes),
        }
        stated = ("purpose", "subjects", "reason", "change_text")
        printed = [name for name in self._labels(kind) if name in stated]
        fact: dict[str, Any] = {name: values[name] for name in printed}
        if kind == "new" and "collection_methods" in self._labels(kind):
            fact["collection_methods"] = methods
        draft.fact(
            "registrations",
            entry_kind=kind,
            row_label=str(number) if "no" in self._labels(kind) else None,
            department=section,
            operation=operation.name,
            effective_date=day.isoformat(),
            **fact,
        )
        return values

    def _labels(self, kind: str) -> dict[str, str]:
        style = self.style
        if style.mixed:
            return style.mixed
        return {"new": style.new, "modify": style.modify, "abolish": style.abolish}[kind]

    def _flow(self, number: int, operation: Operation) -> dict[str, str]:
        draft, words, style = self.draft, self.words, self.style
        printed_day, day = self._day()
        is_internal = draft.random.random() < 0.65
        sections = [path[-1] for path in draft.town.sections()]
        giver, taker = draft.random.sample(sections, 2)
        party = draft.department(taker) if is_internal else draft.random.choice(words.parties)
        values = {
            "no": str(number),
            "from_department": draft.department(giver),
            "from_operation": operation.name,
            "kind": style.flow_kinds[0] if is_internal else style.flow_kinds[1],
            "to_party": party,
            "to_operation": draft.random.choice(words.operations).name,
            "start_date": printed_day,
            "legal_basis": draft.random.choice(style.bases),
            "reason": draft.random.choice(words.flow_reasons),
        }
        fact = {
            name: values[name] for name in style.flows if name not in ("no", "kind", "start_date")
        }
        draft.fact(
            "data_flows",
            kind="internal_use" if is_internal else "external_provision",
            row_label=str(number) if "no" in style.flows else None,
            start_date=day.isoformat(),
            **fact,
        )
        return values
