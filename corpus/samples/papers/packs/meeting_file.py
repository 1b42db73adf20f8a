"""Files for a board's meeting: agenda with a list of papers, letters, members, a draft answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, GridTable
from corpus.samples.tables import Entry, grid_table

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


class Referral(Struct, frozen=True, kw_only=True):
    """A matter that is put before the board.

    Attributes:
        number: of the consultation.
        unit: that is in charge; the letter names it at its end.
        matter: as the agenda and the letter call it.
        basis: the rule that it is put under.
        letter_no: of the letter.
        columns, uses: a table behind the letter: the units beside each other, and for each item
            whether they hold or use it.
    """

    number: int
    unit: tuple[str, ...]
    matter: str
    reason: str
    basis: str
    letter_no: str
    written: date
    columns: tuple[str, ...] = ()
    uses: tuple[tuple[str, str, str], ...] = ()


class Member(Struct, frozen=True):
    """A member: group, name, occupation, role; the role is empty for most."""

    group: str
    person: tuple[str, str]
    occupation: str
    role: str


class Verdict(Struct, frozen=True, kw_only=True):
    """A draft answer: to which earlier letter, what was decided, on what condition."""

    consulted: date
    letter_no: str
    matter: str
    conclusion: str
    condition: str
    course: tuple[tuple[date, str], ...]
    reasons: tuple[str, ...]


class FileStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints such a file.

    Attributes:
        opening, closing: entries of the agenda before and behind the matters' heading.
        matters_heading: under it the referrals and the answer are numbered.
        term: the members' term, first and last day.
    """

    number: int
    hour: str
    venue: str
    opening: tuple[str, ...]
    matters_heading: str
    closing: tuple[str, ...]
    answer_item: str
    members: tuple[Member, ...]
    term: tuple[date, date]
    letter_style: DayStyle = "kanji"
    day_style: DayStyle = "full_width"


def meeting_file(
    draft: Draft,
    style: FileStyle,
    referrals: Sequence[Referral],
    verdict: Verdict,
    day: date,
) -> None:
    """Compose the file for a meeting."""
    _agenda(draft, style, referrals, day)
    _paper_list(draft, referrals)
    for index, referral in enumerate(referrals, 1):
        _letter(draft, style, referral, index)
    _answer(draft, style, verdict, len(referrals) + 1)
    _members(draft, style)


def _agenda(draft: Draft, style: FileStyle, referrals: Sequence[Referral], day: date) -> None:
    board = draft.town.board
    year = draft.fiscal_year(day.year - (day.month < 4), full_width=True)
    draft.title(f"{year}第{style.number}回".translate(_FULL_WIDTH) + f"{board}　次第")
    draft.text(f"と　き　　{draft.day(day, style.day_style)}　{style.hour}", indent=14)
    draft.text(f"ところ　　{style.venue}", indent=14)
    matters = [f"諮問第{r.number}号　{r.matter}".translate(_FULL_WIDTH) for r in referrals]
    matters.append(style.answer_item)
    titles = (*style.opening, style.matters_heading, *style.closing)
    for number, title in enumerate(titles, 1):
        draft.text(f"{number}　".translate(_FULL_WIDTH) + _spaced(title), indent=1)
        draft.fact("agenda_items", item_no=str(number), title=title)
        if title == style.matters_heading:
            for item, matter in enumerate(matters, 1):
                draft.text(f"({item})　{matter}", indent=3)
                draft.fact("agenda_items", item_no=f"({item})", title=matter)
    draft.fact(
        "meetings",
        body_name=board,
        round=style.number,
        date_start=day.isoformat(),
        date_end=day.isoformat(),
        venue=style.venue,
    )


def _spaced(title: str) -> str:
    """Two characters are set apart, as in typed agendas (開　会)."""
    return "　".join(title) if len(title) == 2 else title


def _paper_list(draft: Draft, referrals: Sequence[Referral]) -> None:
    """The list of papers below the agenda (資料一覧)."""
    names = [f"諮問書（諮問第{r.number}号）".translate(_FULL_WIDTH) for r in referrals]
    names.append("答申書（案）")
    rows: list[list[Entry]] = [["資料番号", "資料の名称", "区分"]]
    for number, name in enumerate(names, 1):
        kind = "事前配布" if number < len(names) else "当日配布"
        rows.append([f"資料{number}".translate(_FULL_WIDTH), name, kind])
    rows.append(["参考", "委員名簿", "当日配布"])
    draft.table(grid_table(rows, (6, 20, 7), title="【資料一覧】"))


def _letter(draft: Draft, style: FileStyle, referral: Referral, index: int) -> None:
    draft.new_page()
    draft.slip(f"資料{index}".translate(_FULL_WIDTH))
    town = draft.town
    draft.right(referral.letter_no)
    draft.right(draft.day(referral.written, style.letter_style))
    draft.text(f"{town.board}会長　{' '.join(style.members[0].person)}　様")
    draft.right(f"{town.name}長　{' '.join(town.people[-1])}　")
    draft.title("諮　　問　　書")
    draft.text(f"　{referral.basis}の規定により、次の事項について貴審査会の意見を求めます。")
    draft.heading(f"諮問第{referral.number}号".translate(_FULL_WIDTH))
    draft.text(f"諮問事項　　{referral.matter}")
    draft.text(f"諮問の理由　{referral.reason}")
    unit = draft.department(*referral.unit)
    draft.right(f"（担当　{unit}）")
    if referral.uses:
        draft.table(_uses_table(draft, referral))
    draft.fact(
        "consultations",
        kind="consultation",
        title=referral.matter,
        legal_bases=[referral.basis],
        department=unit,
    )


def _uses_table(draft: Draft, referral: Referral) -> GridTable:
    units = [draft.department(unit) for unit in referral.columns]
    rows: list[list[Entry]] = [
        ["個人情報の項目", "保有・利用の別", LEFT],
        [ABOVE, *units],
    ]
    rows += [list(use) for use in referral.uses]
    return grid_table(rows, (14, 9, 9), n_header_rows=2, title="（別紙）利用する項目の一覧")


def _answer(draft: Draft, style: FileStyle, verdict: Verdict, index: int) -> None:
    draft.new_page()
    town = draft.town
    draft.slip(f"資料{index}".translate(_FULL_WIDTH))
    draft.text(f"{town.name}長　{' '.join(town.people[-1])}　様")
    draft.right(f"{town.board}　")
    draft.right(f"会長　{' '.join(style.members[0].person)}　")
    draft.title("答　申　書（案）")
    consulted = draft.day(verdict.consulted, style.letter_style)
    draft.text(
        f"　{consulted}付け{verdict.letter_no}で諮問のあった下記の事項について、"
        "次のとおり答申します。"
    )
    draft.centre("記")
    for heading, texts in _answer_parts(draft, style, verdict):
        draft.heading(heading, level=2)
        for text in texts:
            draft.text(text, indent=1)
    draft.fact(
        "answers",
        consulted_on=verdict.consulted.isoformat(),
        from_body=town.board,
        matter=verdict.matter,
        conditions=verdict.condition,
    )


def _answer_parts(
    draft: Draft, style: FileStyle, verdict: Verdict
) -> Iterator[tuple[str, Sequence[str]]]:
    yield "１　諮問事項", (verdict.matter,)
    yield "２　結論", (verdict.conclusion,)
    yield "３　附帯する条件", (verdict.condition,)
    yield "４　理由", verdict.reasons
    course = [f"{draft.day(day, style.day_style)}　{what}" for day, what in verdict.course]
    yield "５　審議の経過", course


def _members(draft: Draft, style: FileStyle) -> None:
    """The members by the groups that they come from; one term for all, above the table."""
    draft.new_page()
    draft.slip("参考")
    draft.title(f"{draft.town.board}委員名簿")
    first, last = style.term
    draft.right(f"任期　{draft.span(first, last, style.day_style)}")
    rows: list[list[Entry]] = [["区分", "氏　名", "職業等", "備考"]]
    previous = ""
    for member in style.members:
        group = ABOVE if member.group == previous else member.group
        previous = member.group
        rows.append([group, "　".join(member.person), member.occupation, member.role])
        draft.fact(
            "attendees",
            name="".join(member.person),
            role=member.role or None,
            affiliation=member.occupation,
            term_start=first.isoformat(),
            term_end=last.isoformat(),
        )
    draft.table(grid_table(rows, (7, 8, 12, 8)))
    draft.right("（敬称略）")
