"""Consultation sheets in several tables: for uses beyond the purpose, links and types of matter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, GridTable
from corpus.samples.papers.sheets.sheet_notes import SheetNotes
from corpus.samples.tables import Entry, grid_table

Choice = tuple[str, tuple[str, ...], tuple[str, ...]]
"""A label, the options behind it, and those that are marked."""


class UseCase(Struct, frozen=True, kw_only=True):
    """A matter of a use beyond the purpose or a provision to others.

    Attributes:
        number: of the consultation, in the fiscal year.
        is_provision: whether it goes to others.
        items: groups of data items.
        recipient, recipient_unit: who gets the data; a unit of the municipality or anybody else.
        ways: how the data are handed over.
        reason: why nobody is told, if nobody is.
        safety: measures, and those that are taken.
    """

    number: int
    unit: tuple[str, ...]
    is_provision: bool
    title: str
    operation: str
    outline: str
    bases: tuple[str, ...]
    subjects: str
    count: int
    items: tuple[Choice, ...]
    recipient: str = ""
    recipient_unit: tuple[str, ...] = ()
    ways: tuple[str, ...]
    first: date
    last: date | None
    reason: str
    safety: tuple[str, ...]


USE_KINDS = ("目的外利用", "外部提供")
USE_BASES = (
    "① 法第69条第2項第2号（行政機関等内部での利用）",
    "② 法第69条第2項第3号（他の行政機関等への提供）",
    "③ 法第69条第2項第4号（統計・学術研究又は本人の利益等）",
)
USE_WAYS = ("紙の文書", "電子データ（媒体）", "電子データ（通信）", "閲覧のみ")
USE_SAFETY = (
    "利用する職員を限定し、名簿を備える。",
    "受渡しの都度、記録簿に記入する。",
    "利用後は速やかに返却又は廃棄する。",
    "提供先に対し、再提供の禁止を文書で求める。",
)
USE_RESULTS = ("適当", "条件を付して適当", "不適当")


def use_sheets(draft: Draft, cases: Sequence[UseCase], year: int) -> None:
    """Compose sheets of four small tables each, the last for the office to fill in."""
    for index, case in enumerate(cases):
        if index:
            draft.new_page()
        notes = SheetNotes(draft)
        number = f"{draft.fiscal_year(year, full_width=True)}　諮問番号{case.number}"
        draft.right(number)
        draft.text(f"{draft.town.board}　あて")
        draft.title("諮問シート（目的外利用・外部提供用）")
        _use_matter(notes, case)
        _use_data(notes, case)
        _use_ways(notes, case)
        draft.heading("【事務局記入欄】")
        row = ["審議の結果", notes.marks("審議の結果", USE_RESULTS, ())]
        draft.table(grid_table([row], (7, 27), n_header_rows=0, stub_columns=1))
        notes.close()


def _use_matter(notes: SheetNotes, case: UseCase) -> None:
    draft = notes.draft
    draft.heading("【案件】")
    rows: list[list[Entry]] = [
        ["件名", notes.said("title", case.title), LEFT, LEFT],
        [
            "諮問・報告の別",
            notes.kind("諮問・報告の別", ("諮問", "報告"), "諮問"),
            "利用・提供の別",
            notes.marks("利用・提供の別", USE_KINDS, USE_KINDS[case.is_provision]),
        ],
        [
            "担当部署",
            notes.department(*case.unit, printed=" ".join(case.unit)),
            "事務の名称",
            notes.said("operation", case.operation),
        ],
        ["必要とする理由", notes.said("outline", case.outline), LEFT, LEFT],
        ["根拠となる規定", notes.bases("根拠となる規定", USE_BASES, case.bases, "\n"), LEFT, LEFT],
    ]
    widths = (7, 10, 6, 11)
    draft.table(grid_table(rows, widths, n_header_rows=0, stub_columns=1, label_columns=(2,)))


def _use_data(notes: SheetNotes, case: UseCase) -> None:
    draft = notes.draft
    draft.heading("【個人情報】")
    rows: list[list[Entry]] = [
        ["対象者", LEFT, case.subjects],
        ["対象者の数", LEFT, notes.count(case.count, "人")],
    ]
    for number, (group, options, chosen) in enumerate(case.items):
        rows.append([ABOVE if number else "項目", group, notes.marks(group, options, chosen)])
    draft.table(grid_table(rows, (2.4, 4.6, 27), n_header_rows=0, stub_columns=2))


def _use_ways(notes: SheetNotes, case: UseCase) -> None:
    draft = notes.draft
    draft.heading("【利用又は提供の方法】")
    told = "行わない" if case.reason else "行う"
    rows: list[list[Entry]] = [
        ["利用課・提供先", notes.said("recipient", _recipient(notes, case))],
        ["受渡しの方法", notes.marks("受渡しの方法", USE_WAYS, case.ways)],
        ["利用又は提供の期間", notes.period(case.first, case.last, "era", "から") + _end(case)],
        ["本人への通知", notes.notice("本人への通知", ("行う", "行わない"), told)],
        ["通知を行わない理由", notes.said("notice_reason", case.reason) if case.reason else "―"],
        ["安全確保の措置", notes.marks("安全確保の措置", USE_SAFETY, case.safety, "\n")],
    ]
    draft.table(grid_table(rows, (7, 27), n_header_rows=0, stub_columns=1))


def _recipient(notes: SheetNotes, case: UseCase) -> str:
    return case.recipient or notes.draft.department(*case.recipient_unit)


def _end(case: UseCase) -> str:
    return "まで" if case.last else "から継続"


class LinkCase(Struct, frozen=True, kw_only=True):
    """A matter of an online link (オンライン結合).

    Attributes:
        questions: of safety, each with its options and the one that is ringed.
        traits: further choices about the link.
    """

    unit: tuple[str, ...]
    written: date
    title: str
    operation: str
    recipient: str
    outline: str
    basis: str
    first: date
    count: int
    traits: tuple[Choice, ...]
    questions: tuple[Choice, ...]
    told: bool


LINK_BASES = ("第１号", "第２号", "第３号")


def link_sheets(draft: Draft, cases: Sequence[LinkCase]) -> None:
    """Compose sheets whose questions stand two on a line, their words to be ringed."""
    for index, case in enumerate(cases):
        if index:
            draft.new_page()
        notes = SheetNotes(draft)
        draft.text("様式第３号")
        draft.title("オンライン結合に関する諮問票")
        draft.right(f"{draft.town.name}　{draft.day(case.written, 'kanji')}作成")
        draft.table(_link_table(notes, case))
        draft.text("（備考）「・」で区切られた欄は、当てはまるものを○で囲むこと。")
        notes.close()


def _link_table(notes: SheetNotes, case: LinkCase) -> GridTable:
    rows: list[list[Entry]] = [
        ["案件名", LEFT, notes.said("title", case.title), LEFT, LEFT],
        [
            "諮問する課",
            LEFT,
            notes.department(*case.unit),
            "対象となる事務",
            notes.said("operation", case.operation),
        ],
        [
            "結合の相手方",
            LEFT,
            notes.said("recipient", case.recipient),
            "結合の開始日",
            notes.period(case.first, None, "kanji", ""),
        ],
        ["結合の必要性", LEFT, notes.said("outline", case.outline), LEFT, LEFT],
        [
            "条例第11条第2項の該当号",
            LEFT,
            notes.bases("条例第11条第2項の該当号", LINK_BASES, (case.basis,)),
            "本人の数",
            notes.count(case.count, "人", "{count:,}{unit}程度"),
        ],
    ]
    rows += _link_choices(notes, "結合の形", case.traits)
    rows += _link_choices(notes, "安全対策", case.questions)
    label = "市民への周知"
    told = notes.notice(label, ("行う", "行わない"), "行う" if case.told else "行わない")
    rows.append([label, LEFT, told, LEFT, LEFT])
    return grid_table(
        rows,
        (1.8, 7.2, 8.4, 7.2, 8.4),
        n_header_rows=0,
        stub_columns=2,
        label_columns=(3,),
        vertical_columns=(0,),
    )


def _link_choices(notes: SheetNotes, block: str, choices: Sequence[Choice]) -> list[list[Entry]]:
    """Rows of two choices each beside a label that runs downwards."""
    rows: list[list[Entry]] = []
    for number in range(0, len(choices), 2):
        row: list[Entry] = [ABOVE if number else block]
        for label, options, chosen in choices[number : number + 2]:
            row += [label, notes.marks(label, options, chosen)]
        rows.append(row)
    return rows


class TypeCase(Struct, frozen=True, kw_only=True):
    """A matter that is held against a list of types agreed on before (類型).

    Attributes:
        number: of the sheet.
        types: numbers of the types that fit, each with why it does.
        doubts: for each question whether it is answered with yes.
        items, sources: what is collected, and from whom.
    """

    number: str
    unit: tuple[str, ...]
    written: date
    title: str
    outline: str
    types: dict[int, str]
    doubts: tuple[bool, ...]
    items: tuple[str, ...]
    sources: tuple[str, ...]
    count: int
    first: date
    last: date


TYPES = (
    ("類型１", "法令等に基づき、本人以外から収集するもの"),
    ("類型２", "相談、苦情又は通報に伴い、相手方以外の情報を収集するもの"),
    ("類型３", "表彰、叙勲又は委嘱の候補者を選ぶために収集するもの"),
    ("類型４", "給付又は貸付けの要件を確かめるため、庁内で利用するもの"),
    ("類型５", "災害その他の緊急の場合に、関係機関へ提供するもの"),
    ("類型６", "国又は他の地方公共団体が行う調査に応じて提供するもの"),
)
TYPE_DOUBTS = (
    "要配慮個人情報を取り扱うか。",
    "情報の項目は、必要な範囲に限られているか。",
    "本人の権利利益を不当に侵害するおそれがあるか。",
    "取り扱う職員をあらかじめ定めているか。",
)
TYPE_ITEMS = ("氏名", "住所", "生年月日", "電話番号", "世帯構成", "所得", "障害の有無", "勤務先")
TYPE_SOURCES = ("本人", "家族", "民生委員", "国・県", "町の他の部署")
TYPE_RESULTS = ("個別に諮問する", "類型に当たるものとして報告する")


def type_sheets(draft: Draft, cases: Sequence[TypeCase]) -> None:
    """Compose sheets that check a matter against the types, one by one."""
    for index, case in enumerate(cases):
        if index:
            draft.new_page()
        notes = SheetNotes(draft)
        draft.text(f"〔{draft.town.board}提出用〕")
        draft.title("諮問事項の類型該当性確認シート")
        rows: list[list[Entry]] = [
            ["整理番号", case.number, "記入日", draft.day(case.written, "dotted")],
            ["事案の名称", notes.said("title", case.title), LEFT, LEFT],
            ["提出課・係", notes.department(*case.unit, printed="　".join(case.unit)), LEFT, LEFT],
            ["事案のあらまし", notes.said("outline", case.outline), LEFT, LEFT],
        ]
        draft.table(
            grid_table(rows, (6, 13, 5, 10), n_header_rows=0, stub_columns=1, label_columns=(2,))
        )
        draft.heading("１　当てはまる類型")
        draft.table(_type_table(notes, case))
        draft.heading("２　取扱いの内容")
        draft.table(_type_data(notes, case))
        draft.heading("３　確認の結果")
        draft.table(_type_doubts(notes, case))
        result = TYPE_RESULTS[not case.doubts[2]]
        draft.text("判定：", *notes.kind("判定", TYPE_RESULTS, result))
        notes.close()


def _type_table(notes: SheetNotes, case: TypeCase) -> GridTable:
    rows: list[list[Entry]] = [["類型", "類型の内容", "当てはまると考える理由"]]
    for number, (name, meaning) in enumerate(TYPES, 1):
        chosen = (name,) if number in case.types else ()
        rows.append([notes.marks("類型", (name,), chosen), meaning, case.types.get(number, "")])
    return grid_table(rows, (5, 15, 14))


def _type_data(notes: SheetNotes, case: TypeCase) -> GridTable:
    rows: list[list[Entry]] = [
        ["取り扱う項目", notes.marks("取り扱う項目", TYPE_ITEMS, case.items)],
        ["収集の相手", notes.marks("収集の相手", TYPE_SOURCES, case.sources)],
        ["対象となる人数", notes.count(case.count, "人", "延べ{count:,}{unit}")],
        ["取り扱う期間", notes.period(case.first, case.last, "dotted", "～")],
    ]
    return grid_table(rows, (6, 28), n_header_rows=0, stub_columns=1)


def _type_doubts(notes: SheetNotes, case: TypeCase) -> GridTable:
    rows: list[list[Entry]] = [["", "確認する事項", "回答"]]
    for number, (question, is_so) in enumerate(zip(TYPE_DOUBTS, case.doubts, strict=True), 1):
        answer = ("はい", "いいえ")[not is_so]
        rows.append([f"({number})", question, notes.marks(question, ("はい", "いいえ"), answer)])
    return grid_table(rows, (2.4, 22, 9.6))
