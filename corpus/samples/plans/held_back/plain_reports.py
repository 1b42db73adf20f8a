"""Held back: yearly reports, one counted by month and organ, one with years side by side."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.reports.annual_counts import (
    CountsStyle,
    Review,
    Sitting,
    TrendStyle,
    annual_counts,
    annual_trend,
)
from corpus.samples.papers.reports.count_tables import CountStyle
from corpus.samples.plans.held_back.plain_towns import MADDER_TOWN, STREAM_CITY
from corpus.samples.plans.plan import PaperPlan

COUNTS = CountsStyle(
    title="　個人情報保護制度運用状況の公表",
    lead="　個人情報の保護に関する法律施行条例第15条の規定により、{span}までの運用の状況を"
    "次のとおり公表します。",
    files=CountStyle(
        section="第１　個人情報ファイル簿",
        stub_head="実施機関名",
        zero="",
        totals=("計",),
        stub_width=10,
    ),
    file_heads=(("期首の数",), ("期中の増減", "増"), ("期中の増減", "減"), ("期末の数",)),
    months=CountStyle(
        section="第２　請求の受付件数（受け付けた月の別）",
        stub_head="請求",
        zero="",
        totals=("計",),
        stub_width=6,
        width=2.6,
    ),
    decisions=CountStyle(
        section="第３　開示請求に対する決定（実施機関の別）",
        stub_head="実施機関名",
        zero="－",
        totals=("計",),
        unit="件",
        stub_width=8,
        width=3.4,
    ),
    reviews=CountStyle(
        section="第４　審査請求",
        stub_head="対象となった決定等",
        is_wide=True,
        totals=("計",),
        stub_width=9,
        width=3.2,
        size_share=0.95,
    ),
    kinds=("開示請求", "訂正請求", "利用停止請求"),
    organs=(
        "市長",
        "教育委員会",
        "病院事業管理者",
        "消防長",
        "選挙管理委員会",
        "農業委員会",
        "議会",
    ),
    received=("処理件数",),
    decision_paths=(
        ("決定等の内容", "開示"),
        ("決定等の内容", "部分開示"),
        ("決定等の内容", "不開示", "不存在"),
        ("決定等の内容", "不開示", "存否応答\n拒否"),
        ("決定等の内容", "不開示", "その他"),
        ("取下げ",),
    ),
    review_heads=(
        ("前年度\nからの\n繰越",),
        ("新たな\n請求",),
        ("裁決", "認容"),
        ("裁決", "一部\n認容"),
        ("裁決", "棄却"),
        ("裁決", "却下"),
        ("翌年度\nへの\n繰越",),
    ),
    review_counts=(
        (("開示決定等",), (2, 3, 1, 1, 1, 0, 2)),
        (("訂正決定等",), (0, 1, 0, 0, 0, 1, 0)),
        (("不作為",), (0, 0, 0, 0, 0, 0, 0)),
        (("計",), (2, 4, 1, 1, 1, 1, 2)),
    ),
    sitting_section="第５　審査会の開催",
    sitting_heads=("回", "開催日", "会場", "調査審議の内容", "出席\n委員"),
    sittings=(
        Sitting(
            day=date(2024, 5, 17),
            venue="市役所分庁舎 会議室Ｃ",
            present="５人",
            matters=("・会長の互選について", "・諮問第31号の調査審議（概要説明）"),
        ),
        Sitting(
            day=date(2024, 7, 26),
            venue=None,
            present="５人",
            matters=("・諮問第31号の調査審議（答申案の検討）",),
        ),
        Sitting(
            day=date(2024, 11, 8),
            venue="保健福祉会館 研修室",
            present="４人",
            matters=(
                "・諮問第32号及び第33号の調査審議（口頭意見陳述）",
                "・運用状況の報告",
            ),
        ),
        Sitting(
            day=date(2025, 2, 21),
            venue="市役所分庁舎 会議室Ｃ",
            present="５人",
            matters=("・諮問第32号の調査審議（答申案の検討）",),
        ),
    ),
    in_writing="（書面開催）",
    notes=(
        "（注）空欄は、受付がなかったことを表す。",
        "（注）処理件数には、年度末において決定に至っていないものを含まない。",
        "（注）裁決の区分は、審査庁が行った裁決による。",
    ),
)

TREND = TrendStyle(
    title="個人情報の開示請求等の状況について",
    sections=(
        "■ 請求と決定の推移",
        "■ 実施機関ごとの請求",
        "■ 請求の一覧（主なもの）",
        "■ 審査請求の一覧",
        "■ 審査会の活動",
        "■ 漏えい等の事案",
    ),
    years=CountStyle(
        section="■ 請求と決定の推移",
        stub_head="区　分",
        zero="―",
        suffix="件",
        centred=True,
        totals=(),
        ruling="rows",
        stub_width=6,
        width=4.5,
    ),
    trend=(
        (("開示", "請求"), (9, 14, 6, 17)),
        (("開示", "全部を開示"), (5, 7, 4, 8)),
        (("開示", "一部を開示"), (3, 5, 2, 7)),
        (("開示", "開示しない"), (1, 2, 0, 2)),
        (("訂正", "請求"), (0, 1, 0, 1)),
        (("訂正", "訂正する"), (0, 1, 0, 0)),
        (("訂正", "訂正しない"), (0, 0, 0, 1)),
        (("利用停止", "請求"), (1, 0, 0, 0)),
        (("利用停止", "停止する"), (0, 0, 0, 0)),
        (("利用停止", "停止しない"), (1, 0, 0, 0)),
    ),
    organs=CountStyle(
        section="■ 実施機関ごとの請求",
        stub_head="実施機関",
        zero="―",
        suffix="件",
        centred=True,
        totals=("総計",),
        ruling="rows",
        stub_width=8,
    ),
    organ_heads=(("開示",), ("訂正",), ("利用停止",), ("総計",)),
    organ_rows=(
        (("町長",), (13, 1, 0, 14)),
        (("教育委員会",), (3, 0, 0, 3)),
        (("農業委員会",), (0, 0, 0, 0)),
        (("固定資産評価審査委員会",), (1, 0, 0, 1)),
        (("総計",), (17, 1, 0, 18)),
    ),
    request_heads=("No.", "請求の日", "請求に係る個人情報", "担当課", "決定の内容"),
    requests=(
        (date(2023, 4, 12), "要介護認定に係る主治医意見書", "福祉課", "全部を開示"),
        (date(2023, 5, 9), "住民票の写しの交付申請書", "町民課", "一部を開示"),
        (date(2023, 6, 27), "保育所の入所選考の結果を記録した文書", "こども課", "一部を開示"),
        (date(2023, 8, 1), "母子健康相談の記録", "こども課", "全部を開示"),
        (
            date(2023, 9, 14),
            "町営住宅の入居申込書及びその添付書類",
            "建設課",
            "開示しない（不存在）",
        ),
        (date(2023, 12, 20), "職員採用試験の成績", "総務課", "全部を開示"),
        (date(2024, 2, 5), "国民健康保険の診療報酬明細書", "町民課", "全部を開示"),
        (date(2024, 3, 18), "道路工事の苦情に対応した経過の記録", "建設課", "一部を開示"),
    ),
    review_heads=("No.", "請求の日", "審査請求の内容", "諮問の日", "答申の日", "結果"),
    reviews=(
        Review(
            asked=date(2023, 7, 31),
            matter="住民票の写しの交付申請書の一部を開示する決定の取消し",
            consulted=date(2023, 8, 28),
            answered=date(2023, 12, 15),
            result="棄却",
        ),
        Review(
            asked=date(2023, 11, 2),
            matter="町営住宅の入居申込書を開示しない決定の取消し",
            consulted=date(2023, 12, 4),
            answered=None,
            result="―",
        ),
    ),
    sitting_heads=("開催の日", "開催の場所", "審議した事項"),
    sittings=(
        Sitting(
            day=date(2023, 9, 29),
            venue="役場２階 第一会議室",
            present="",
            matters=("諮問第４号（住民票の写しの交付申請書）について",),
        ),
        Sitting(
            day=date(2023, 12, 11),
            venue="茜部町公民館 和室",
            present="",
            matters=("諮問第４号の答申について", "諮問第５号（入居申込書）について"),
        ),
        Sitting(day=date(2024, 3, 1), venue=None, present="", matters=("諮問第５号について",)),
    ),
    leaks=CountStyle(
        section="■ 漏えい等の事案",
        stub_head="事案の種類",
        zero="―",
        suffix="件",
        centred=True,
        totals=("総計",),
        ruling="rows",
        stub_width=9,
        width=6,
    ),
    leak_heads=(("発生",), ("うち個人情報保護委員会への報告",)),
    leak_rows=(
        (("誤送付・誤交付",), (4, 1)),
        (("紛失",), (1, 0)),
        (("不正アクセス",), (0, 0)),
        (("総計",), (5, 1)),
    ),
    notes=(
        "※ 決定の件数は、前の年度に請求を受け、その年度に決定したものを含みます。",
        "※ 報告の件数は、本人への通知を行ったものと同じ数です。",
    ),
)


def plain_report_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="annual_kamoizawa_r6",
            family="annual_report",
            town=STREAM_CITY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=10.5,
                rules="heavy",
                padding_pt=3.2,
                line_pitch=1.4,
                running_foot="- {page} -",
            ),
            write=lambda draft: annual_counts(draft, COUNTS, 2024, 96),
        ),
        PaperPlan(
            name="annual_akanabe_r5",
            worn_out=True,
            family="annual_report",
            town=MADDER_TOWN,
            look=Look(
                producer="weasyprint",
                font="IPAexGothic",
                size_pt=10.5,
                padding_pt=3.6,
                line_pitch=1.5,
                shaded_heads=True,
                running_foot="{page} / {pages}",
            ),
            write=lambda draft: annual_trend(draft, TREND, 2023),
        ),
    ]
