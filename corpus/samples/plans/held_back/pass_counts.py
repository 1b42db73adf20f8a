"""Held back: sheets for contractors, and a yearly report counted by the halves of the year."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.reports.annual_counts import Sitting
from corpus.samples.papers.reports.annual_halves import HalvesStyle, annual_halves
from corpus.samples.papers.reports.count_tables import CountStyle
from corpus.samples.papers.sheets.entrust_sheets import (
    AGAIN,
    BASES,
    PLACES,
    Contract,
    entrust_sheets,
)
from corpus.samples.papers.sheets.plain_sheets import Choice
from corpus.samples.plans.held_back.pass_towns import LAPIS_CITY, STONE_TOWN
from corpus.samples.plans.plan import PaperPlan


def _items(*chosen: tuple[str, ...]) -> tuple[Choice, ...]:
    groups = (
        ("識別", ("氏名", "住所", "生年月日", "連絡先", "宛名番号")),
        ("暮らし", ("世帯", "続柄", "職業", "勤め先", "住まい")),
        ("財産", ("所得", "税額", "使用料", "滞納", "口座")),
        ("健康", ("病歴", "服薬", "検査値", "障害", "介護度")),
    )
    return tuple(
        (name, options, marked) for (name, options), marked in zip(groups, chosen, strict=True)
    )


CONTRACTS = (
    Contract(
        unit=("いきいき健康課", "介護予防班"),
        written=date(2025, 1, 20),
        is_report=False,
        action="新たに委託",
        title="フレイル予防訪問指導の委託に伴う個人情報の取扱いについて",
        operation="フレイル予防訪問指導事務",
        outline="質問票への回答から虚弱の兆しがみられる者を訪ねて指導するに当たり、"
        "町の保健師だけでは人員が足りないため。",
        bases=(BASES[0], BASES[2]),
        contractor="一般社団法人いしぶみ訪問看護協会",
        choosing="随意契約",
        places=(PLACES[1], PLACES[2]),
        first=date(2025, 4, 1),
        last=date(2026, 3, 31),
        subjects="質問票に回答した75歳以上の町民",
        count=420,
        items=_items(
            ("氏名", "住所", "生年月日", "連絡先"),
            ("世帯",),
            (),
            ("病歴", "服薬", "検査値", "介護度"),
        ),
        again=AGAIN[0],
        taken=(True, True, True, True, False, True),
        reason="",
    ),
    Contract(
        unit=("地域整備課", "水道班"),
        written=date(2025, 1, 27),
        is_report=True,
        action="受託者の変更",
        title="水道料金システムの保守業務に係る受託者の変更について",
        operation="水道料金調定収納事務",
        outline="現在の受託者が事業を他社に譲り渡すことから、"
        "同じ内容の業務を譲り受けた会社に委託するため。",
        bases=(BASES[1],),
        contractor="株式会社トキワ公営情報センター",
        choosing="指名競争",
        places=(PLACES[0],),
        first=date(2025, 7, 1),
        last=date(2028, 6, 30),
        subjects="給水契約の名義人",
        count=6830,
        items=_items(
            ("氏名", "住所", "連絡先", "宛名番号"), ("住まい",), ("使用料", "滞納", "口座"), ()
        ),
        again=AGAIN[1],
        taken=(True, True, True, True, True, False),
        reason="受託者の変更によって取扱いの内容が変わるものではないため。",
    ),
)

HALVES = HalvesStyle(
    title="情報公開・個人情報保護審査会の開催及び請求件数報告（{year}）",
    author=("総務部", "法務文書課"),
    lead="　瑠璃沢市情報公開・個人情報保護審査会条例第９条に基づき、審査会の活動の状況と"
    "保有個人情報に係る請求の件数を報告する。",
    sitting_section="（１）　審査会を開催した日",
    sitting_heads=("月日", "回次", "出席数", "審議した内容", "場所"),
    sittings=(
        Sitting(
            day=date(2023, 5, 23),
            venue="北庁舎第７会議室",
            present="５名",
            matters=("諮問第18号　実施機関の説明の聴取",),
        ),
        Sitting(
            day=date(2023, 6, 27),
            venue="北庁舎第７会議室",
            present="４名",
            matters=("諮問第18号　意見の陳述、合議", "諮問第19号　実施機関の説明の聴取"),
        ),
        Sitting(
            day=date(2023, 8, 9),
            venue=None,
            present="－",
            matters=("諮問第18号　答申の文案の確認",),
        ),
        Sitting(
            day=date(2023, 10, 31),
            venue="市民プラザ和室",
            present="５名",
            matters=("諮問第19号　合議", "諮問第20号　争点の整理"),
        ),
        Sitting(
            day=date(2024, 2, 20),
            venue="北庁舎第７会議室",
            present="３名",
            matters=("諮問第20号　合議", "諮問第21号　実施機関の説明の聴取"),
        ),
    ),
    answers=CountStyle(
        section="（２）　諮問と答申の数",
        stub_head="分野",
        zero="－",
        totals=("合計",),
        unit="件",
        stub_width=8,
        width=4.4,
    ),
    answer_heads=(
        ("年度当初の\n係属",),
        ("諮問を\n受けた数",),
        ("処理した数", "答申"),
        ("処理した数", "諮問の\n取下げ"),
        ("年度末の\n係属",),
    ),
    answer_rows=(
        (("情報公開",), (1, 2, 1, 1, 1)),
        (("個人情報保護",), (0, 2, 1, 0, 1)),
        (("合計",), (1, 4, 2, 1, 2)),
    ),
    months=CountStyle(
        section="（３）　開示・訂正・利用停止の請求（受付月別、実施機関別）",
        stub_head="受付月",
        zero="0",
        totals=("小計", "年間計", "全機関"),
        unit="件",
        stub_width=4.2,
        width=3.8,
        centred=True,
    ),
    organ_heads=(
        ("執行機関", "市長"),
        ("執行機関", "教育\n委員会"),
        ("執行機関", "監査\n委員"),
        ("執行機関", "農業\n委員会"),
        ("公営企業\n管理者",),
        ("消防長",),
        ("全機関",),
    ),
    month_rows=(
        (7, 1, 0, 0, 2, 1),
        (5, 0, 0, 1, 0, 2),
        (11, 2, 0, 0, 1, 0),
        (4, 3, 0, 0, 0, 1),
        (6, 0, 1, 0, 0, 0),
        (9, 1, 0, 0, 3, 2),
        (8, 0, 0, 0, 1, 0),
        (3, 2, 0, 2, 0, 1),
        (2, 0, 0, 0, 0, 4),
        (10, 1, 0, 0, 1, 0),
        (6, 5, 0, 0, 0, 1),
        (14, 1, 0, 0, 2, 3),
    ),
    halves=("上期", "下期"),
    half_total="小計",
    total="年間計",
    results=CountStyle(
        section="（４）　請求に対してした決定",
        stub_head="決定の区分",
        zero="",
        totals=("決定の数",),
        unit="件",
        stub_width=11,
        width=5.4,
    ),
    result_heads=(("開示請求",), ("訂正請求",), ("利用停止請求",), ("決定の数",)),
    result_rows=(
        (("認容", "全部"), (61, 2, 0, 63)),
        (("認容", "一部"), (49, 0, 0, 49)),
        (("非認容", "不開示情報に該当"), (6, 0, 0, 6)),
        (("非認容", "文書の不存在"), (13, 0, 0, 13)),
        (("非認容", "理由なし"), (0, 3, 1, 4)),
        (("決定の数",), (129, 5, 1, 135)),
    ),
    notes=(
        "注　「書面審議」とした回は、会議を開かず、書類の持ち回りによった。",
        "注　係属とは、諮問を受けて答申に至っていないものをいう。",
        "注　選挙管理委員会、公平委員会及び固定資産評価審査委員会に対する請求はなかった。",
        "注　年度をまたいで決定したものがあるため、（３）の数とは合わない。",
    ),
)


def pass_count_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="sheet_watariishi_r6",
            family="consultation_sheet",
            town=STONE_TOWN,
            look=Look(
                producer="reportlab",
                font="VLGothic",
                size_pt=9.5,
                marks="bracket",
                rules="heavy",
                padding_pt=3.2,
                line_pitch=1.4,
                running_foot=None,
            ),
            write=lambda draft: entrust_sheets(draft, CONTRACTS),
        ),
        PaperPlan(
            name="annual_rurisawa_r5",
            family="annual_report",
            town=LAPIS_CITY,
            look=Look(
                producer="reportlab",
                font="IPAPMincho",
                size_pt=10.5,
                rules="double",
                padding_pt=3.4,
                line_pitch=1.4,
                running_foot="＜{page}＞",
            ),
            write=lambda draft: annual_halves(draft, HALVES, 2023),
        ),
    ]
