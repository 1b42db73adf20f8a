"""Packs of board papers: agenda, consultation, sheets, answer in one file (審議会資料)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.papers.sheets.consultation import ConsultationStyle, write_sheet
from corpus.samples.tables import grid_table
from corpus.samples.wording import Operation, Vocabulary


class PackStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints a pack.

    Attributes:
        sheet: the consultation sheets in it.
        parts: headings of the answer's parts, the conclusion's among them.
        agenda: opening, consultation, matters, any other business and closing as printed.
        matter_form, basis: how a matter and the rule that it is put under are called.
        body_word: what the board calls itself.
        members: where the members come from and their roles, the chair first.
        agenda_title: title of the agenda, with ``{scope}`` and ``{body}``.
        letter_title, letter_lead: title and sentence of the letters that put a matter before the
            board, with ``{basis}``.
        reason_label: stands before the reason in these letters.
        conclusion_first: whether the conclusion is part 第1 (審査会) or the last (審議会).
    """

    sheet: ConsultationStyle
    parts: tuple[str, str, str, str] = (
        "第1 諮問を受けた事項",
        "第2 審議の経過",
        "第3 審議会の判断",
        "第4 審議会の結論",
    )
    conclusion_first: bool = False
    day_style: DayStyle = "mixed"
    office: str = "企政発"
    round_scope: str = "{year} 第{round}回"
    n_matters: int = 2
    place: str = "市役所4階 大会議室"
    starts: str = "午前10時から"
    agenda: tuple[str, str, str, str, str] = ("開会", "諮問", "議事", "その他", "閉会")
    agenda_title: str = "{scope} {body} 会議次第"
    letter_title: str = "個人情報の取扱いについて（諮問）"
    letter_lead: str = "下記の事項について、{basis}の規定により諮問します。"
    reason_label: str = "理由"
    matters_line: str = "（審議事項）"
    matter_form: str = "{operation}に係る保有個人情報の目的外利用について"
    basis: str = "条例第12条第2項第4号"
    answer_title: str = "保有個人情報の目的外利用について（答申）"
    body_word: str = "審議会"
    terms_title: str = "個人情報取扱特記事項（案）"
    member_heads: tuple[str, ...] = ("番号", "氏名", "所属", "役職", "任期")
    members: tuple[tuple[str, str], ...] = (
        ("弁護士", "会長"),
        ("大学准教授", "副会長"),
        ("自治会連合会", "委員"),
        ("公募市民", "委員"),
        ("商工会議所", "委員"),
    )


def board_pack(draft: Draft, style: PackStyle, words: Vocabulary, day: date, number: int) -> None:
    """Compose a pack for a meeting."""
    matters = draft.random.sample(words.operations, style.n_matters)
    _agenda(draft, style, matters, day, number)
    for index, matter in enumerate(matters):
        _consultation_letter(draft, style, matter, day, index)
        draft.new_page()
        write_sheet(draft, style.sheet, words, day)
    _member_list(draft, style, day)
    _contract_terms(draft, style)
    for index, matter in enumerate(matters):
        _answer(draft, style, matter, day, index)


def _matter(style: PackStyle, operation: Operation) -> str:
    return style.matter_form.format(operation=operation.name)


def _agenda(
    draft: Draft, style: PackStyle, matters: list[Operation], day: date, number: int
) -> None:
    body = draft.town.board
    year = day.year - (day.month < 4)
    scope = style.round_scope.format(year=draft.fiscal_year(year), round=number)
    draft.title(style.agenda_title.format(scope=scope, body=body))
    draft.right(f"日時　{draft.day(day, 'weekday')}　{style.starts}")
    draft.right(f"場所　{style.place}")
    numbered = [(str(number), title) for number, title in enumerate(style.agenda, 1)]
    for item_no, title in numbered[:3]:
        draft.text(f"{item_no}　{title}")
    draft.text(style.matters_line, indent=1)
    for index, matter in enumerate(matters, 1):
        draft.text(f"（{index}）{_matter(style, matter)}", indent=1)
        draft.fact("agenda_items", item_no=f"({index})", title=_matter(style, matter))
    for item_no, title in numbered[3:]:
        draft.text(f"{item_no}　{title}")
    for item_no, title in numbered:
        draft.fact("agenda_items", item_no=item_no, title=title)
    draft.fact(
        "meetings",
        body_name=body,
        round=number,
        date_start=day.isoformat(),
        date_end=day.isoformat(),
        venue=style.place,
    )


def _consultation_letter(
    draft: Draft, style: PackStyle, matter: Operation, day: date, index: int
) -> None:
    draft.new_page()
    draft.right(f"{style.office}第{100 + index}号")
    draft.right(draft.day(day, style.day_style))
    draft.text(f"{draft.town.board}")
    draft.text(f"{style.members[0][1]}　{' '.join(draft.town.people[0])}　様", indent=1)
    draft.right(f"{draft.town.name}長　{' '.join(draft.town.people[-1])}")
    draft.title(style.letter_title)
    draft.text(f"　{style.letter_lead.format(basis=style.basis)}")
    draft.centre("記")
    draft.text(f"1　{_matter(style, matter)}")
    draft.text(f"2　{style.reason_label}　{matter.purpose}")
    draft.right("以上")
    draft.fact(
        "consultations",
        kind="consultation",
        title=_matter(style, matter),
        legal_bases=[style.basis],
    )


def _member_list(draft: Draft, style: PackStyle, day: date) -> None:
    """The board's members with their terms (委員名簿)."""
    draft.new_page()
    draft.title(f"{draft.town.board}委員名簿")
    first = date(day.year - 1, 7, 1)
    last = date(day.year + 1, 6, 30)
    rows = [list(style.member_heads)]
    for index, (person, (affiliation, role)) in enumerate(
        zip(draft.town.people, style.members, strict=False)
    ):
        term = draft.span(first, last, style.day_style)
        rows.append([str(index + 1), " ".join(person), affiliation, role, term])
        draft.fact(
            "attendees",
            name="".join(person),
            role=role or None,
            affiliation=affiliation,
            term_start=first.isoformat(),
            term_end=last.isoformat(),
        )
    draft.table(grid_table(rows, (2, 6, 9, 4, 12), title="委員名簿"))


def _contract_terms(draft: Draft, style: PackStyle) -> None:
    """Terms of a contract, as they are put into packs."""
    draft.new_page()
    draft.title(style.terms_title)
    terms = (
        "受託者は、この契約による事務を行うに当たり、個人の権利利益を侵すことのないよう努める。",
        "受託者は、業務で知った内容を他人に知らせてはならない。契約が終わった後も同じとする。",
        "受託者は、業務に従事する者の名簿をあらかじめ委託者に届け出る。",
        "受託者は、記録媒体を業務の場所の外へ持ち出してはならない。",
        "受託者は、事故が起きたときは、直ちに委託者に報告し、その指示に従う。",
    )
    for number, term in enumerate(terms, 1):
        draft.text(f"第{number}条　{term}")
    rows = [
        ["区分", "保管の方法", "消去の方法"],
        ["紙", "施錠した書庫", "溶解"],
        ["電子", "暗号化した領域", "上書き"],
    ]
    draft.table(grid_table(rows, (4, 8, 8), title="別表　記録の管理"))


def _answer(draft: Draft, style: PackStyle, matter: Operation, day: date, index: int) -> None:
    draft.new_page()
    body, town = draft.town.board, draft.town
    draft.right(draft.day(day, style.day_style))
    addressee = f"{town.name}長　{' '.join(town.people[-1])}　様"
    draft.text(addressee)
    draft.right(body)
    draft.right(f"{style.members[0][1]}　{' '.join(town.people[0])}")
    draft.title(style.answer_title)
    consulted = draft.day(day, style.day_style)
    draft.text(
        f"　{consulted}付け{style.office}第{100 + index}号による諮問事項について、"
        "次のとおり答申する。"
    )
    condition = draft.random.choice(("個人情報の管理に万全を期すこと", None))
    conclusion = "諮問事項を認める。"
    said = f"{condition}を条件として、{conclusion}" if condition else conclusion
    need = f"{matter.purpose.removesuffix('ため。')}必要"
    texts = {
        "matter": _matter(style, matter),
        "course": f"　{style.body_word}は、{draft.day(day, style.day_style)}に審議を行った。",
        "judgement": f"　{need}があり、手段としても相当であると判断する。",
        "conclusion": f"　{said}",
    }
    order = (
        ("conclusion", "matter", "course", "judgement") if style.conclusion_first else tuple(texts)
    )
    for heading, name in zip(style.parts, order, strict=True):
        draft.heading(heading, level=2)
        draft.text(texts[name])
    draft.fact(
        "answers",
        consulted_on=day.isoformat(),
        answered_on=day.isoformat(),
        from_body=body,
        matter=_matter(style, matter),
        conditions=condition,
    )
