"""Standing books of operations and files with personal data (登録簿, 個人情報ファイル簿).

Unlike `registers.register` they do not report what came and went in a year but list what there
is: as one long list, as one form a file, or as cards of which each says by a mark whether it was
written for a new, a changed or a closed operation.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, Mark
from corpus.samples.tables import Entry, grid_table

CARD_KINDS = ("new", "modify", "abolish")


class BookEntry(Struct, frozen=True, kw_only=True):
    """An operation or a file.

    Attributes:
        day: of its registration or, on a card, of what the card was written for.
        unit: the unit that is in charge, from the outermost inwards.
        sources: whom the data are got from.
        kinds_of_data: whether each kind of data is recorded.
        remark: with ``{day}`` for ``remark_day``.
    """

    no: str
    day: date
    unit: tuple[str, ...]
    name: str
    purpose: str
    subjects: str
    sources: tuple[str, ...]
    kinds_of_data: str = ""
    remark: str = ""
    remark_day: date | None = None


def book_entries(text: str, units: dict[str, tuple[str, ...]]) -> tuple[BookEntry, ...]:
    """Entries from lines of ``no|day|unit|name|purpose|subjects|sources|kinds|remark|day``."""
    entries = []
    for line in text.strip().splitlines():
        no, day, unit, name, purpose, subjects, sources, kinds, *rest = line.strip().split("|")
        remark, remark_day = rest or ("", "")
        entries.append(
            BookEntry(
                no=no,
                day=date.fromisoformat(day),
                unit=units[unit],
                name=name,
                purpose=purpose,
                subjects=subjects,
                sources=tuple(sources.split("、")),
                kinds_of_data=kinds,
                remark=remark,
                remark_day=date.fromisoformat(remark_day) if remark_day else None,
            )
        )
    return tuple(entries)


class ListStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints its book as a list.

    Attributes:
        heads: of number, unit, name, purpose, subjects, sources, day, remark.
        data_head, data_kinds: the head above the kinds of data, and these; a kind of one
            character runs downwards by itself.
        as_of: with ``{day}``.
    """

    title: str
    heads: tuple[str, str, str, str, str, str, str, str]
    data_head: str
    data_kinds: tuple[str, ...]
    as_of: str
    notes: tuple[str, ...] = ()
    day_style: DayStyle = "dotted"
    marks: tuple[str, str] = ("○", "")


def book_list(draft: Draft, style: ListStyle, entries: Sequence[BookEntry], as_of: date) -> None:
    """Compose a book as one list; entries of one unit follow each other."""
    draft.title(style.title)
    draft.right(style.as_of.format(day=draft.day(as_of, "full_width")))
    first, last = style.heads[:5], style.heads[5:]
    n_kinds = len(style.data_kinds)
    rows: list[list[Entry]] = [
        [*first, style.data_head, *[LEFT] * (n_kinds - 1), *last],
        [*[ABOVE] * 5, *style.data_kinds, *[ABOVE] * 3],
    ]
    previous: tuple[str, ...] = ()
    for entry in entries:
        rows.append(_list_row(draft, style, entry, is_new_unit=entry.unit != previous))
        previous = entry.unit
    draft.table(
        grid_table(
            rows,
            (3.4, 6.2, 10, 17, 10, *[2.3] * n_kinds, 7, 5.4, 8),
            n_header_rows=2,
            vertical_rows=(1,),
            size_pt=draft.look.size_pt * 0.88,
        )
    )
    for note in style.notes:
        draft.text(note)


def _list_row(
    draft: Draft, style: ListStyle, entry: BookEntry, *, is_new_unit: bool
) -> list[Entry]:
    remark = entry.remark
    printed_day = draft.day(entry.day, style.day_style)
    if entry.remark_day is not None:
        remark = remark.format(day=draft.day(entry.remark_day, style.day_style))
    _note_entry(draft, entry, row_label=entry.no)
    return [
        entry.no,
        draft.department(*entry.unit, printed=entry.unit[-1]) if is_new_unit else ABOVE,
        entry.name,
        entry.purpose,
        entry.subjects,
        *(style.marks[kind == "0"] for kind in entry.kinds_of_data),
        "、".join(entry.sources),
        printed_day,
        remark,
    ]


def _note_entry(draft: Draft, entry: BookEntry, *, with_day: bool = True, **more: object) -> None:
    draft.fact(
        "registrations",
        department=more.pop("department", entry.unit[-1]),
        operation=entry.name,
        purpose=entry.purpose,
        subjects=entry.subjects,
        collection_methods=list(entry.sources),
        effective_date=entry.day.isoformat() if with_day else None,
        **more,
    )


class FileForm(Struct, frozen=True, kw_only=True):
    """One file on the national form (個人情報ファイル簿（単票）).

    Attributes:
        organ: the organ that holds it.
        entry: its name, unit and so on; its day is that of the form.
        items: what is recorded.
        sensitive: what is said of special care-required data.
        is_digital, has_manual: whether it is handled by computer, and whether a manual file of
            the same range goes with it.
        remark: for the last row.
        mentions: dates in these texts: as printed, first and last day, precision.
    """

    organ: str
    entry: BookEntry
    items: str
    sensitive: str
    is_digital: bool = True
    has_manual: bool = False
    remark: str = "―"
    mentions: tuple[tuple[str, date, date, str], ...] = ()


FORM_KIND = "個人情報ファイルの種別"
FORM_MANUAL = "政令第21条第7項に該当するファイル"


def file_forms(
    draft: Draft, forms: Sequence[FileForm], accepting: tuple[str, ...], address: str
) -> None:
    """Compose one form a file, each on its own page.

    Args:
        draft: the paper.
        forms: the files.
        accepting: the unit that requests for disclosure are handed in to.
        address: where it is.
    """
    for number, form in enumerate(forms):
        if number:
            draft.new_page()
        draft.title("個人情報ファイル簿（単票）")
        draft.right(f"作成日：{draft.day(form.entry.day, 'mixed')}")
        rows = _form_rows(draft, form, accepting, address)
        draft.table(grid_table(rows, (11, 3, 10, 9), n_header_rows=0, stub_columns=1))
        for mention in form.mentions:
            draft.as_printed(*mention)
        _note_entry(draft, form.entry, with_day=False, department="　".join(form.entry.unit))


def _form_rows(
    draft: Draft, form: FileForm, accepting: tuple[str, ...], address: str
) -> list[list[Entry]]:
    entry = form.entry
    plain = (
        ("個人情報ファイルの名称", entry.name),
        ("行政機関等の名称", form.organ),
        (
            "個人情報ファイルが利用に供される事務をつかさどる組織の名称",
            draft.department(*entry.unit, printed="　".join(entry.unit)),
        ),
        ("個人情報ファイルの利用目的", entry.purpose),
        ("記録項目", form.items),
        ("記録範囲", entry.subjects),
        ("記録情報の収集方法", "、".join(entry.sources)),
        ("要配慮個人情報が含まれるときは、その旨", form.sensitive),
        ("記録情報の経常的提供先", "なし"),
    )
    rows: list[list[Entry]] = [[label, value, LEFT, LEFT] for label, value in plain]
    printed = draft.department(*accepting, printed="　".join(accepting))
    rows += [
        ["開示請求等を受理する組織の名称及び所在地", "名　称", printed, LEFT],
        [ABOVE, "所在地", address, LEFT],
        [
            "訂正及び利用停止に関する他の法律又はこれに基づく命令の規定による特別の手続等",
            "―",
            LEFT,
            LEFT,
        ],
        [FORM_KIND, _digital_marks(form), LEFT, _manual_mark(form)],
        [
            "行政機関等匿名加工情報の提案の募集をする個人情報ファイルである旨",
            "非該当",
            LEFT,
            LEFT,
        ],
        ["行政機関等匿名加工情報の提案を受ける組織の名称及び所在地", "―", LEFT, LEFT],
        ["備　　考", form.remark, LEFT, LEFT],
    ]
    return rows


def _digital_marks(form: FileForm) -> Sequence[str | Mark]:
    return (
        Mark("法第60条第2項第1号（電算処理ファイル）", form.is_digital, FORM_KIND),
        f"\n{FORM_MANUAL}\n",
        Mark("有", form.is_digital and form.has_manual, FORM_MANUAL),
        "　　",
        Mark("無", form.is_digital and not form.has_manual, FORM_MANUAL),
    )


def _manual_mark(form: FileForm) -> Mark:
    return Mark("法第60条第2項第2号（マニュアル処理ファイル）", not form.is_digital, FORM_KIND)


class CardBook(Struct, frozen=True, kw_only=True):
    """How a municipality prints its book as cards.

    Attributes:
        kind_label, kinds: label of the marks that say what a card was written for; new, changed,
            closed.
        labels: of number, day, unit, name, purpose, subjects, items, sources, reason.
        block: label that runs downwards beside the rows about the data.
        questions: label and answers of the last row's two questions.
        nothing: printed for no reason.
    """

    title: str
    kind_label: str
    kinds: tuple[str, str, str]
    labels: tuple[str, str, str, str, str, str, str, str, str]
    block: str
    questions: tuple[tuple[str, tuple[str, str]], tuple[str, tuple[str, str]]]
    nothing: str = "―"
    lead: str = ""
    day_style: DayStyle = "kanji"
    cards_on_page: int = 2


class Card(Struct, frozen=True, kw_only=True):
    """A card: its entry, for what it was written, what is recorded, why, and two answers."""

    entry: BookEntry
    kind: int
    items: str
    reason: str = ""
    answers: tuple[int, int] = (0, 1)


def book_cards(draft: Draft, book: CardBook, cards: Sequence[Card]) -> None:
    """Compose a book as cards, a few on each page."""
    draft.title(book.title)
    if book.lead:
        draft.text(book.lead)
    for number, card in enumerate(cards):
        if number and number % book.cards_on_page == 0:
            draft.new_page()
        draft.table(
            grid_table(
                _card_rows(draft, book, card),
                (1.7, 5.6, 12.8, 5.0, 8.6),
                n_header_rows=0,
                stub_columns=2,
                label_columns=(3,),
                vertical_columns=(0,),
            )
        )
        _note_entry(
            draft,
            card.entry,
            entry_kind=CARD_KINDS[card.kind],
            row_label=card.entry.no,
            department="".join(card.entry.unit),
            reason=card.reason or None,
        )


def _card_rows(draft: Draft, book: CardBook, card: Card) -> list[list[Entry]]:
    entry = card.entry
    no, day, unit, name, purpose, subjects, items, sources, reason = book.labels
    kinds = _marks(book.kind_label, book.kinds, card.kind)
    (first, first_answers), (second, second_answers) = book.questions
    return [
        [book.kind_label, LEFT, kinds, no, entry.no],
        [name, LEFT, entry.name, LEFT, LEFT],
        [unit, LEFT, draft.department(*entry.unit), day, draft.day(entry.day, book.day_style)],
        [purpose, LEFT, entry.purpose, LEFT, LEFT],
        [book.block, subjects, entry.subjects, LEFT, LEFT],
        [ABOVE, items, card.items, LEFT, LEFT],
        [ABOVE, sources, "、".join(entry.sources), LEFT, LEFT],
        [reason, LEFT, card.reason or book.nothing, LEFT, LEFT],
        [
            first,
            LEFT,
            _marks(first, first_answers, card.answers[0]),
            second,
            _marks(second, second_answers, card.answers[1]),
        ],
    ]


def _marks(group: str, options: Sequence[str], chosen: int) -> list[str | Mark]:
    parts: list[str | Mark] = []
    for number, option in enumerate(options):
        parts += ["　", Mark(option, number == chosen, group)]
    return parts[1:]
