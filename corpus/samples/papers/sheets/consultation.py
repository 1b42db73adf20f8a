"""Sheets on which a matter is put before a board (付議案件シート and its relatives)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import Literal

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, GridTable, Mark
from corpus.samples.tables import Entry, grid_table
from corpus.samples.wording import Vocabulary

ENUMERATORS = "①②③④⑤⑥アイウ "
"""Numbers before a legal basis; they belong to the sheet, not to the law."""

PAIR_WIDTHS = (6.0, 11.0, 5.0, 11.0)
"""Widths of two labels with their values side by side."""

BLOCK_WIDTH = 1.7
"""Width of a label that runs downwards."""


Option = str | tuple[str, tuple[str, ...]]


class ConsultationStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints its sheets.

    Attributes:
        labels: label of each row by its meaning; the order is that of the rows.
        kinds: the two words for consultation and report.
        item_groups: groups of boxes with personal data items, by their label.
        item_layout: ``wide`` groups side by side as columns, ``rows`` one row a group.
        notice_options: words for notice given and waived.
        questions: options of further rows of which one is chosen, by the row's meaning; an
            option with further ones in a bracket behind it is a pair of itself and these.
        pairs: rows that stand side by side on one line.
        blocks: rows that belong together, by the label that runs downwards at their left.
        lines: the sheet as lines of values below their labels, each with its share of the width
            in twelfths; groups of boxes by their label. In place of all other arrangement.
        joint: what stands between options in a line; the usual if None.
        form_line: the form's number, at the top left.
        lead, notes: paragraphs between title and table, and below the table.
        title_form, count_form: how a title and a number are put.
    """

    title: str
    labels: dict[str, str]
    kinds: tuple[str, str] = ("諮問", "報告")
    bases: tuple[str, ...]
    item_groups: dict[str, tuple[str, ...]]
    item_layout: Literal["wide", "rows"] = "rows"
    notice_options: tuple[str, str] = ("有", "無")
    media: tuple[str, ...] = ("紙媒体", "電磁的記録媒体", "その他の媒体")
    day_style: DayStyle = "era"
    head: str | None = None
    n_sheets: int = 4
    questions: dict[str, tuple[Option, ...]] = {}
    pairs: tuple[tuple[str, str], ...] = ()
    blocks: dict[str, tuple[str, ...]] = {}
    lines: tuple[tuple[tuple[str, int], ...], ...] = ()
    joint: str | None = None
    title_form: str = "{operation}における個人情報の取扱いについて"
    count_form: str = "年間約{count:,}件"
    count_unit: str = "件"
    form_line: str | None = None
    lead: str | None = None
    notes: tuple[str, ...] = ()


def consultation_sheets(
    draft: Draft, style: ConsultationStyle, words: Vocabulary, year: int
) -> None:
    """Compose several sheets, each on its own pages."""
    for number in range(style.n_sheets):
        if number:
            draft.new_page()
        write_sheet(draft, style, words, date(year, 4, 1) + timedelta(days=61 * number))


def write_sheet(draft: Draft, style: ConsultationStyle, words: Vocabulary, start: date) -> None:
    """Compose one sheet."""
    writer = _SheetWriter(draft, style, words, start)
    if style.form_line:
        draft.text(style.form_line)
    draft.title(f"{draft.town.name}{style.title}")
    if style.head:
        draft.right(style.head.format(section=writer.section))
    if style.lead:
        draft.text(style.lead)
    draft.table(writer.stacked_table() if style.lines else writer.table())
    for note in style.notes:
        draft.text(note)


class _SheetWriter:
    def __init__(
        self, draft: Draft, style: ConsultationStyle, words: Vocabulary, start: date
    ) -> None:
        self.draft, self.style, self.words, self.start = draft, style, words, start
        self.path = draft.random.choice(draft.town.sections())
        self.section = self.path[-1]
        self.operation = draft.random.choice(words.operations)
        self.basis_numbers = sorted(draft.random.sample(range(len(style.bases)), 2))
        self.is_report = draft.random.random() < 0.25
        self.is_waived = draft.random.random() < 0.6
        self.count = draft.random.randrange(3, 240) * 50
        self.facts: dict[str, object] = {}
        # Columns exist only where groups stand side by side.
        self.n_values = len(style.item_groups) if style.item_layout == "wide" else 1
        if style.pairs:
            self.n_values = len(PAIR_WIDTHS) - 1

    def table(self) -> GridTable:
        """Labels at the left of their values, in the style's order; notes the facts."""
        style = self.style
        widths = PAIR_WIDTHS if style.pairs else (6, *[27 / self.n_values] * self.n_values)
        block_of = {name: label for label, names in style.blocks.items() for name in names}
        rows: list[list[Entry]] = []
        begun: set[str] = set()
        for name, entries in self._rows():
            block = block_of.get(name)
            if block:
                entries = [ABOVE if block in begun else block, *entries]
                begun.add(block)
            elif style.blocks:
                entries = [entries[0], LEFT, *entries[1:]]
            rows.append(entries)
        self._note_facts()
        if not style.blocks:
            return grid_table(rows, widths, n_header_rows=0, stub_columns=1)
        widths = (BLOCK_WIDTH, *widths)
        return grid_table(rows, widths, n_header_rows=0, stub_columns=2, vertical_columns=(0,))

    def stacked_table(self) -> GridTable:
        """Labels above their values, line by line; notes the facts."""
        lines = self.style.lines
        ends = {end for line in lines for end in accumulate(share for _, share in line)}
        edges = [0, *sorted(ends)]
        rows: list[list[Entry]] = []
        for line in lines:
            label_row: list[Entry] = []
            value_row: list[Entry] = []
            for name, share in line:
                label, value = self._entries_of(name)
                first = len(label_row)
                n_more = edges.index(edges[first] + share) - first - 1
                label_row += [label, *[LEFT] * n_more]
                value_row += [value, *[LEFT] * n_more]
            rows += [label_row, value_row]
        self._note_facts()
        widths = [end - start for start, end in pairwise(edges)]
        return grid_table(rows, widths, n_header_rows=0, label_rows=range(0, len(rows), 2))

    def _rows(self) -> Iterator[tuple[str, list[Entry]]]:
        partners = dict(self.style.pairs)
        for name in self.style.labels:
            if name in partners:
                yield name, self._entries_of(name) + self._entries_of(partners[name])
            elif name not in partners.values():
                yield from ((name, row) for row in self._rows_of(name))

    def _rows_of(self, name: str) -> list[list[Entry]]:
        if name == "items":
            return self._item_rows(self.style.labels[name])
        return [[*self._entries_of(name), *[LEFT] * (self.n_values - 1)]]

    def _entries_of(self, name: str) -> list[Entry]:
        if name in self.style.item_groups:
            options = self.style.item_groups[name]
            return [name, self._marks(name, options, self._some(options))]
        label = self.style.labels[name]
        if name in self.style.questions:
            return [label, self._question(label, self.style.questions[name])]
        writers = {
            "kind": self._kind,
            "basis": self._basis,
            "department": self._department,
            "period": self._period,
            "count": self._count,
            "notice": self._notice,
            "media": self._media,
        }
        return [label, writers[name](label) if name in writers else self._words(name)]

    def _words(self, name: str) -> str:
        texts = {
            "title": self.style.title_form.format(operation=self.operation.name),
            "operation": self.operation.name,
            "outline": self.operation.purpose + self.draft.random.choice(self.words.flow_reasons),
            "recipient": self.draft.random.choice(self.words.parties),
            "notice_reason": "対象となる者が多く、個別に通知すると事務に支障が生じるため。",
            "remarks": "",
        }
        if texts[name]:
            self.facts[name] = texts[name]
        return texts[name]

    def _kind(self, label: str) -> Entry:
        chosen = self.style.kinds[1 if self.is_report else 0]
        return self._marks(label, self.style.kinds, {chosen})

    def _basis(self, label: str) -> Entry:
        chosen = {self.style.bases[number] for number in self.basis_numbers}
        self.facts["legal_bases"] = sorted(basis.lstrip(ENUMERATORS) for basis in chosen)
        return self._marks(label, self.style.bases, chosen, joint="\n")

    def _department(self, _label: str) -> Entry:
        printed = self.draft.department(*self.path)
        self.facts["department"] = printed
        return printed

    def _period(self, _label: str) -> Entry:
        self.facts["period_start"] = self.start.isoformat()
        if self.draft.random.random() < 0.5:
            last = self.start + timedelta(days=364)
            self.facts["period_end"] = last.isoformat()
            return self.draft.span(self.start, last, self.style.day_style)
        return self.draft.day(self.start, self.style.day_style) + "から"

    def _count(self, _label: str) -> Entry:
        self.facts |= {"count_value": self.count, "count_unit": self.style.count_unit}
        return self.style.count_form.format(count=self.count)

    def _notice(self, label: str) -> Entry:
        chosen = self.style.notice_options[1 if self.is_waived else 0]
        self.facts["notice"] = "waived" if self.is_waived else "given"
        return self._marks(label, self.style.notice_options, {chosen})

    def _question(self, label: str, options: tuple[Option, ...]) -> Entry:
        chosen = self.draft.random.choice(options)
        parts: list[str | Mark] = []
        for option in options:
            name, inner = (option, ()) if isinstance(option, str) else option
            shown = self._marks(label, (name,), {name} if option == chosen else set())
            parts += [self._joint(), *shown]
            if inner:
                within = self._some(inner, least=1) if option == chosen else set()
                # Rings need more room than the brackets leave.
                room = "　" if self.draft.look.marks == "ring" else ""
                inner_parts = self._marks(label, inner, within)
                parts += [f"{room}（{room}", *inner_parts, f"{room}）"]
        return parts[1:]

    def _media(self, label: str) -> Entry:
        chosen = self.draft.random.choice(self.style.media)
        details = {
            name: ("閉域網による送信" if name == chosen else "") for name in self.style.media[-1:]
        }
        return self._marks(label, self.style.media, {chosen}, details=details)

    def _item_rows(self, label: str) -> list[list[Entry]]:
        groups = self.style.item_groups
        if self.style.item_layout == "rows":
            return [
                [
                    name,
                    self._marks(name, options, self._some(options)),
                    *[LEFT] * (self.n_values - 1),
                ]
                for name, options in groups.items()
            ]
        head: list[Entry] = [label, *groups]
        body: list[Entry] = [
            "該当する項目",
            *(
                self._marks(name, options, self._some(options), "\n")
                for name, options in groups.items()
            ),
        ]
        return [head, body]

    def _some(self, options: tuple[str, ...], least: int = 0) -> set[str]:
        # Words none of which has a ring could not be told from any other words.
        least = 1 if self.draft.look.marks == "ring" else least
        n = self.draft.random.randint(least, max(1, len(options) // 2))
        return set(self.draft.random.sample(options, n))

    def _marks(
        self,
        group: str,
        options: tuple[str, ...],
        chosen: set[str],
        joint: str = "　",
        details: dict[str, str] | None = None,
    ) -> list[str | Mark]:
        joint = self._joint(joint)
        parts: list[str | Mark] = []
        for option in options:
            detail = (details or {}).get(option)
            parts += [joint, Mark(option, option in chosen, group, detail)]
            self.draft.fact(
                "consultation_marks",
                label=option,
                state="checked" if option in chosen else "unchecked",
                group_label=group,
            )
        return parts[1:]

    def _joint(self, usual: str = "　") -> str:
        # Words to be ringed stand in one run: 有・無.
        usual = "・" if self.draft.look.marks == "ring" else usual
        return self.style.joint or usual

    def _note_facts(self) -> None:
        known = ("title", "operation", "outline", "recipient", "notice_reason", "legal_bases")
        rest = {name: value for name, value in self.facts.items() if name not in known}
        named = {name: self.facts[name] for name in known if name in self.facts}
        kind = "report" if self.is_report else "consultation"
        self.draft.fact("consultations", kind=kind, **named, **rest)
