"""Sheets on which an operation to be given to a contractor is put before a board (委託)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, GridTable
from corpus.samples.papers.sheets.plain_sheets import Choice
from corpus.samples.papers.sheets.sheet_notes import SheetNotes
from corpus.samples.tables import Entry, grid_table

KINDS = ("諮問", "報告")
ACTIONS = ("新たに委託", "委託内容の変更", "受託者の変更")
BASES = ("施行条例第８条第１項", "施行条例第８条第２項", "安全管理要綱第14条")
CHOOSING = ("一般競争", "指名競争", "随意契約", "未定")
PLACES = ("庁舎内", "受託者の事業所", "対象者の居宅等")
AGAIN = ("禁止する", "承認を得た場合に限り認める")
TELLING = ("する", "しない")
MEASURES = (
    ("秘密保持の誓約書", "従事者の全員から徴する。"),
    ("保管の場所", "施錠のできる書庫又は入退室を記録する部屋とする。"),
    ("持出しの制限", "町の承認のない持出し及び複製を禁じる。"),
    ("事故の報告", "発見から24時間以内に報告させる。"),
    ("返還又は廃棄", "契約の終了後10日以内に行い、証明書を提出させる。"),
    ("実地の検査", "契約の期間中に１回以上行う。"),
)


class Contract(Struct, frozen=True, kw_only=True):
    """An operation to be given to a contractor.

    Attributes:
        written: when the sheet was written.
        items: groups of data items, each with its options and the marked ones.
        taken: for each of the `MEASURES` whether it is taken.
        reason: why nobody is told, if nobody is.
    """

    unit: tuple[str, ...]
    written: date
    is_report: bool
    action: str
    title: str
    operation: str
    outline: str
    bases: tuple[str, ...]
    contractor: str
    choosing: str
    places: tuple[str, ...]
    first: date
    last: date
    subjects: str
    count: int
    items: tuple[Choice, ...]
    again: str
    taken: tuple[bool, ...]
    reason: str


def entrust_sheets(draft: Draft, contracts: Sequence[Contract]) -> None:
    """Compose the sheets; each runs from the matter to what the office notes."""
    for index, contract in enumerate(contracts):
        if index:
            draft.new_page()
        notes = SheetNotes(draft)
        draft.text("様式第７号（第14条関係）")
        draft.title("個人情報取扱事務委託協議票")
        draft.right(f"作成年月日　{draft.day(contract.written, 'full_width')}")
        draft.text(f"{draft.town.board}　御中")
        draft.heading("Ⅰ　委託の内容", level=2)
        draft.table(_matter(notes, contract))
        draft.heading("Ⅱ　取り扱わせる個人情報", level=2)
        draft.table(_data(notes, contract))
        draft.heading("Ⅲ　受託者に求める措置", level=2)
        draft.table(_measures(notes, contract))
        draft.text("※　Ⅲの「確認」は、仕様書又は契約書の案に定めがあるものを「済」とする。")
        notes.close()


def _matter(notes: SheetNotes, contract: Contract) -> GridTable:
    unit = notes.department(*contract.unit, printed="　".join(contract.unit))
    period = notes.period(contract.first, contract.last, "full_width", "から")
    rows: list[list[Entry]] = [
        [
            "付議の別",
            notes.kind("付議の別", KINDS, KINDS[contract.is_report]),
            "区分",
            notes.marks("区分", ACTIONS, contract.action, "\n"),
        ],
        ["件名", notes.said("title", contract.title), LEFT, LEFT],
        ["委託する課・班", unit, "事務名", notes.said("operation", contract.operation)],
        ["委託を要する理由", notes.said("outline", contract.outline), LEFT, LEFT],
        ["付議の根拠", notes.bases("付議の根拠", BASES, contract.bases), LEFT, LEFT],
        [
            "受託者（予定）",
            notes.said("recipient", contract.contractor),
            "選定の方法",
            notes.marks("選定の方法", CHOOSING, contract.choosing, "\n"),
        ],
        [
            "作業の場所",
            notes.marks("作業の場所", PLACES, contract.places, "\n"),
            "委託する期間",
            "から\n".join(period.split("から")) + "まで",
        ],
    ]
    widths = (6.4, 11.6, 5.4, 11.6)
    return grid_table(rows, widths, n_header_rows=0, stub_columns=1, label_columns=(2,))


def _data(notes: SheetNotes, contract: Contract) -> GridTable:
    told = TELLING[bool(contract.reason)]
    rows: list[list[Entry]] = [
        ["対象者", LEFT, contract.subjects, "対象者数", notes.count(contract.count, "名")]
    ]
    for number, (group, options, chosen) in enumerate(contract.items):
        marks = notes.marks(group, options, chosen)
        rows.append([ABOVE if number else "項目", group, marks, LEFT, LEFT])
    reason = notes.said("notice_reason", contract.reason) if contract.reason else ""
    rows += [
        ["本人への周知", LEFT, notes.notice("本人への周知", TELLING, told), LEFT, LEFT],
        ["周知しないときの理由", LEFT, reason, LEFT, LEFT],
    ]
    return grid_table(
        rows,
        (1.8, 4.6, 18.6, 4.4, 5.6),
        n_header_rows=0,
        stub_columns=2,
        label_columns=(3,),
        vertical_columns=(0,),
    )


def _measures(notes: SheetNotes, contract: Contract) -> GridTable:
    rows: list[list[Entry]] = [["求める措置", "措置の内容", "確認"]]
    for (name, meaning), is_taken in zip(MEASURES, contract.taken, strict=True):
        rows.append([name, meaning, notes.marks(name, ("済", "未"), ("済", "未")[not is_taken])])
    rows.append(["再委託", notes.marks("再委託", AGAIN, contract.again), LEFT])
    return grid_table(rows, (6.4, 22, 6.6), stub_columns=1)
