"""Privacy impact assessments on the national forms (特定個人情報保護評価書, 様式2 and 様式3).

The forms' labels and choices are those of the public forms; everything filled in is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.model import LEFT, Mark
from corpus.samples.tables import Entry, grid_table
from corpus.samples.wording import Vocabulary

RATING = ("特に力を入れている", "十分である", "課題が残されている")
DOING = ("特に力を入れて行っている", "十分に行っている", "十分に行っていない")
PEOPLE = (
    "1,000人未満(任意実施)",
    "1,000人以上1万人未満",
    "1万人以上10万人未満",
    "10万人以上30万人未満",
    "30万人以上",
)
SUBJECTS = (
    "1万人未満",
    "1万人以上10万人未満",
    "10万人以上100万人未満",
    "100万人以上1,000万人未満",
    "1,000万人以上",
)
HANDLERS = ("500人以上", "500人未満")
INCIDENT = ("発生あり", "発生なし")
SOURCES = (
    "本人又は本人の代理人",
    "評価実施機関内の他部署",
    "行政機関・独立行政法人等",
    "地方公共団体・地方独立行政法人",
    "民間事業者",
    "その他",
)
WAYS = (
    "紙",
    "電子記録媒体（フラッシュメモリを除く。）",
    "フラッシュメモリ",
    "電子メール",
    "専用線",
    "庁内連携システム",
    "情報提供ネットワークシステム",
    "その他",
)
IDENTITY = ("個人番号", "個人番号対応符号", "その他識別情報（内部番号）")
CONTACT = ("4情報（氏名、性別、生年月日、住所）", "連絡先（電話番号等）", "その他住民票関係情報")
BUSINESS = (
    "国税関係情報",
    "地方税関係情報",
    "健康・医療関係情報",
    "医療保険関係情報",
    "児童福祉・子育て関係情報",
    "障害者福祉関係情報",
    "生活保護・社会福祉関係情報",
    "介護・高齢者福祉関係情報",
    "雇用・労働関係情報",
    "年金関係情報",
    "学校・教育関係情報",
    "災害関係情報",
    "その他",
)
AUDIT = ("自己点検", "内部監査", "外部監査")
RISKS = (
    ("2. 特定個人情報の入手", "目的外の入手が行われるリスクへの対策は十分か"),
    (
        "3. 特定個人情報の使用",
        "目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスクへの対策は十分か",
    ),
    ("4. 特定個人情報ファイルの取扱いの委託", "委託先における不正な使用等のリスクへの対策は十分か"),
    ("7. 特定個人情報の保管・消去", "特定個人情報の漏えい・滅失・毀損リスクへの対策は十分か"),
)


class AssessmentStyle(Struct, frozen=True, kw_only=True):
    """Which form is filled in, and how.

    Attributes:
        form_no: ``様式2`` (basic) or ``様式3`` (focused).
        edition: year and month of the form, printed as e.g. ``平成30年5月 様式2``.
    """

    form_no: str
    edition: tuple[int, int]
    operation: str
    number: int
    n_changes: int = 14


def assessment(draft: Draft, style: AssessmentStyle, words: Vocabulary, published: date) -> None:
    """Compose an assessment with its change log."""
    writer = _AssessmentWriter(draft, style, words, published)
    writer.cover()
    if style.form_no == "様式2":
        writer.basic_information()
        writer.threshold()
    else:
        writer.file_outline()
    writer.risks()
    writer.changes()


class _AssessmentWriter:
    def __init__(
        self, draft: Draft, style: AssessmentStyle, words: Vocabulary, published: date
    ) -> None:
        self.draft, self.style, self.words, self.published = draft, style, words, published
        self.kind = {"様式2": ("basic", "基礎項目"), "様式3": ("focused", "重点項目")}[
            style.form_no
        ]

    def cover(self) -> None:
        """The cover: number, title, declaration, organ, day of publication."""
        draft, style, town = self.draft, self.style, self.draft.town
        draft.title(f"特定個人情報保護評価書（{self.kind[1]}評価書）")
        name = f"{town.name}　{style.operation}に関する事務　{self.kind[1]}評価書"
        rows = [["評価書番号", "評価書名"], [str(style.number), name]]
        draft.table(grid_table(rows, (4, 16)))
        declaration = (
            f"{town.name}は、{style.operation}に関する事務において特定個人情報ファイルを取り扱うに当たり、"
            "個人のプライバシーに与える影響を認識し、漏えい等の危険を減らす措置を講じることを宣言する。"
        )
        draft.table(
            grid_table([["個人のプライバシー等の権利利益の保護の宣言"], [declaration]], (1,))
        )
        organ, day = f"{town.name}長", draft.day(self.published)
        rows = [["評価実施機関名"], [organ], ["公表日"], [day]]
        draft.table(grid_table(rows, (1,), n_header_rows=1))
        edition = f"{draft.month(*style.edition)} {style.form_no}"
        draft.right(f"［{edition}］")
        draft.fact(
            "assessments",
            form_no=style.form_no,
            edition=edition,
            number=style.number,
            title=name,
            organ=organ,
            published=self.published.isoformat(),
            kind=self.kind[0],
        )

    def basic_information(self) -> None:
        """Ⅰ of 様式2."""
        section = "Ⅰ 関連情報"
        self.draft.new_page()
        self.draft.heading(section)
        operation = self.draft.random.choice(self.words.operations)
        department = self.draft.department(*self.draft.random.choice(self.draft.town.sections()))
        rows: list[list[Entry]] = [
            ["1. 特定個人情報ファイルを取り扱う事務", LEFT],
            self._text(section, "①事務の名称", f"{self.style.operation}に関する事務"),
            self._text(section, "②事務の概要", operation.purpose),
            self._text(
                section, "③システムの名称", f"{self.style.operation}システム、宛名管理システム"
            ),
            ["2. 特定個人情報ファイル名", LEFT],
            self._file_name(section),
            ["4. 情報提供ネットワークシステムによる情報連携", LEFT],
            self._choice(section, "①実施の有無", "実施する", ("実施する", "実施しない", "未定")),
            self._text(section, "②法令上の根拠", "番号法第19条第8号に基づく主務省令"),
            ["5. 評価実施機関における担当部署", LEFT],
            self._text(section, "①部署", department),
            self._text(section, "②所属長の役職名", f"{department}長"),
        ]
        self.draft.table(
            grid_table(rows, (6, 15), n_header_rows=0, stub_columns=1, section=section)
        )

    def threshold(self) -> None:
        """Ⅱ of 様式2."""
        section = "Ⅱ しきい値判断項目"
        self.draft.heading(section)
        as_of = self.draft.day(self.published - timedelta(days=30))
        rows: list[list[Entry]] = [
            ["1. 対象人数", LEFT],
            self._choice(section, "評価対象の事務の対象人数は何人か", PEOPLE[2], PEOPLE),
            self._date(section, "いつ時点の計数か", f"{as_of}　時点"),
            ["2. 取扱者数", LEFT],
            self._choice(
                section, "特定個人情報ファイル取扱者数は500人以上か", HANDLERS[1], HANDLERS
            ),
            ["3. 重大事故", LEFT],
            self._choice(
                section,
                "過去1年以内に、評価実施機関において特定個人情報に関する重大事故が発生したか",
                INCIDENT[1],
                INCIDENT,
            ),
        ]
        self.draft.table(
            grid_table(rows, (8, 13), n_header_rows=0, stub_columns=1, section=section)
        )

    def file_outline(self) -> None:
        """Ⅱ of 様式3: the file, where it comes from, how it is used."""
        section = "Ⅱ 特定個人情報ファイルの概要"
        self.draft.new_page()
        self.draft.heading(section)
        operation = self.draft.random.choice(self.words.operations)
        start = self.draft.day(date(2016, 1, 1))
        department = self.draft.department(self.draft.random.choice(self.draft.town.sections())[-1])
        rows: list[list[Entry]] = [
            ["1. 特定個人情報ファイル名", LEFT],
            self._file_name(section),
            ["2. 基本情報", LEFT],
            self._choice(section, "②対象となる本人の数", SUBJECTS[1], SUBJECTS),
            self._text(section, "③対象となる本人の範囲 ※", operation.subjects),
            self._text(section, "その必要性", operation.purpose),
            ["主な記録項目 ※", self._record_items(section)],
            self._date(section, "⑤保有開始日", start),
            self._text(section, "⑥事務担当部署", department),
            ["3. 特定個人情報の入手・使用", LEFT],
            [*self._marks(section, "①入手元 ※", SOURCES, details=SOURCES[1:])],
            [*self._marks(section, "②入手方法", WAYS)],
            self._text(section, "③使用目的 ※", operation.purpose),
        ]
        self.draft.table(
            grid_table(
                rows, (6, 17), n_header_rows=0, stub_columns=1, section=section, break_rows=True
            )
        )

    def risks(self) -> None:
        """The risk measures with their choices, and the audit's marks."""
        section = "Ⅳ リスク対策" if self.style.form_no == "様式2" else "Ⅲ リスク対策"
        self.draft.new_page()
        self.draft.heading(section)
        rows: list[list[Entry]] = []
        for heading, question in RISKS:
            rows.append([heading, LEFT])
            chosen = self.draft.random.choice(RATING[:2])
            rows.append(self._choice(section, question, chosen, RATING))
        rows.append(["8. 監査", LEFT])
        rows.append([*self._marks(section, "実施の有無", AUDIT)])
        rows.append(["9. 従業者に対する教育・啓発", LEFT])
        rows.append(self._choice(section, "従業者に対する教育・啓発", DOING[1], DOING))
        self.draft.table(
            grid_table(rows, (8, 13), n_header_rows=0, stub_columns=1, section=section)
        )

    def changes(self) -> None:
        """The log of changes, over pages, cells broken where they must be."""
        self.draft.new_page(landscape=True)
        self.draft.heading("変更箇所")
        rows = [
            ["変更日", "項目", "変更前の記載", "変更後の記載", "提出時期", "提出時期に係る説明"]
        ]
        day = date(2017, 6, 1)
        for _ in range(self.style.n_changes):
            day += timedelta(days=self.draft.random.randrange(40, 150))
            rows.append(self._change(day))
        self.draft.table(
            grid_table(rows, (4, 8, 11, 11, 3, 7), section="変更箇所", break_rows=True)
        )

    def _change(self, day: date) -> list[str]:
        draft = self.draft
        path = draft.random.choice(
            (
                "Ⅰ 関連情報－5．評価実施機関における担当部署－②所属長の役職名",
                "Ⅱ 特定個人情報ファイルの概要－3．特定個人情報の入手・使用－③使用目的",
                "Ⅱ しきい値判断項目－1．対象人数－いつ時点の計数か",
                "Ⅲ リスク対策－7．特定個人情報の保管・消去",
            )
        )
        before, after = draft.random.sample([o.purpose for o in self.words.operations], 2)
        timing = draft.random.choice(("事前", "事後"))
        reason = draft.random.choice(
            ("重要な変更に当たらないため", "人事異動による変更", "様式の改正による変更")
        )
        draft.fact(
            "assessment_changes",
            changed_on=day.isoformat(),
            item_path=path,
            before_text=before,
            after_text=after,
            timing=timing,
            reason=reason,
        )
        return [draft.day(day), path, before, after, timing, reason]

    def _text(self, section: str, label: str, text: str) -> list[Entry]:
        self.draft.key(_bare(label), text)
        self.draft.fact(
            "assessment_answers", section=section, label=_bare(label), kind="text", text=text
        )
        return [label, text]

    def _file_name(self, section: str) -> list[Entry]:
        name = f"{self.style.operation}ファイル"
        self.draft.fact(
            "assessment_answers",
            section=section,
            label="特定個人情報ファイル名",
            kind="text",
            text=name,
        )
        return [name, LEFT]

    def _date(self, section: str, label: str, printed: str) -> list[Entry]:
        self.draft.fact(
            "assessment_answers", section=section, label=_bare(label), kind="date", text=printed
        )
        return [label, printed]

    def _choice(self, section: str, label: str, chosen: str, options: Sequence[str]) -> list[Entry]:
        self.draft.fact(
            "assessment_answers",
            section=section,
            label=_bare(label),
            kind="choice",
            choice_no=list(options).index(chosen) + 1,
            choice_label=chosen,
            text=chosen,
        )
        return [label, self.draft.choice(_bare(label), chosen, options)]

    def _record_items(self, section: str) -> list[str | Mark]:
        """Three groups of marks in one cell, each under its own bullet."""
        parts: list[str | Mark] = []
        for label, options in (
            ("・識別情報", IDENTITY),
            ("・連絡先等情報", CONTACT),
            ("・業務関係情報", BUSINESS),
        ):
            parts += [f"\n{label}\n" if parts else f"{label}\n"]
            parts += self._marks(section, label, options)[1]
        return parts

    def _marks(
        self, section: str, label: str, options: Sequence[str], details: Sequence[str] = ()
    ) -> tuple[str, list[str | Mark]]:
        chosen = set(self.draft.random.sample(options, max(1, len(options) // 3)))
        parts: list[str | Mark] = []
        for option in options:
            detail = ("関係する課" if option in chosen else "") if option in details else None
            parts += [
                "\n" if details else "　",
                Mark(option, option in chosen, _bare(label), detail),
            ]
            self.draft.fact(
                "assessment_answers",
                section=section,
                label=option,
                kind="mark",
                state="checked" if option in chosen else "unchecked",
                text=detail or None,
            )
        return label, parts[1:]


def _bare(label: str) -> str:
    """A label without its number, star and bullet, as it is asked for in the warehouse."""
    return label.split("\n")[-1].removesuffix(" ※").lstrip("①②③④⑤⑥⑦⑧⑨・")
