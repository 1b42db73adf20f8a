"""Yearly reports, packs and papers of no known family, of the development part."""

from __future__ import annotations

from datetime import date
from functools import partial

from corpus.samples.model import Look
from corpus.samples.papers.packs.board_pack import PackStyle, board_pack
from corpus.samples.papers.reports.annual import AnnualStyle, annual_report
from corpus.samples.papers.unknown import budget_table, facility_list, guideline, survey_form
from corpus.samples.plans.dev.sheets import SPACED_SHEET, WIDE_SHEET
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

ORGANS = (
    "市長",
    "教育委員会",
    "選挙管理委員会",
    "監査委員",
    "農業委員会",
    "固定資産評価審査委員会",
    "上下水道事業管理者",
    "議会",
)
CONSENT_REPORT = AnnualStyle(
    title="個人情報保護条例の運用状況",
    organs=ORGANS,
    entry_heads=("登録", "変更", "廃止"),
    request_stub=(
        ("開示", "閲覧"),
        ("開示", "写しの交付"),
        ("開示", "閲覧・写しの交付"),
        ("訂正", ""),
        ("利用の停止", ""),
        ("消去", ""),
    ),
    outcomes=("承諾", "一部承諾", "不存在", "拒否", "取下げ"),
)
DISCLOSURE_REPORT = AnnualStyle(
    title="個人情報保護制度の実施状況報告書",
    organs=ORGANS[:6],
    entry_heads=("新規", "変更", "廃止", "計"),
    request_stub=(
        ("開示請求", "本人"),
        ("開示請求", "代理人"),
        ("訂正請求", "本人"),
        ("利用停止請求", ""),
    ),
    outcomes=("開示", "一部開示", "不開示", "却下"),
    request_head="請求の件数",
    outcome_head="決定の内容",
    sections=("（1）取扱事務の届出", "（2）開示請求等の処理", "（3）審議会の開催"),
    meeting_heads=("回", "開催年月日及び場所", "審議の内容", "結果"),
    zero="－",
    day_style="full_width",
    ruling="rows",
)
BARE_REPORT = AnnualStyle(
    title="情報公開及び個人情報保護の運用状況の公表",
    organs=ORGANS[:4],
    entry_heads=("目的外利用", "外部提供"),
    request_stub=(("自己情報の開示", "窓口"), ("自己情報の開示", "郵送"), ("自己情報の訂正", "")),
    outcomes=("認容", "一部認容", "棄却"),
    sections=("1．利用及び提供の届出", "2．自己情報の開示請求等", "3．審査会の開催状況"),
    total="計",
    zero="",
    day_style="short",
    ruling="none",
    n_meetings=3,
)


def dev_report_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_reports(), *_packs(), *_unknown()]


def _reports() -> list[PaperPlan]:
    looks = {
        "annual_aomine_r2": (
            TOWNS["青嶺市"],
            Look(producer="reportlab", font="IPAMincho", rules="double"),
            CONSENT_REPORT,
            2020,
        ),
        "annual_shionagi_r5": (
            TOWNS["汐凪市"],
            Look(producer="weasyprint", font="IPAexMincho"),
            DISCLOSURE_REPORT,
            2023,
        ),
        "annual_kashinoki_h27": (
            TOWNS["樫ノ木町"],
            Look(producer="reportlab", font="IPAPMincho", size_pt=11),
            BARE_REPORT,
            2015,
        ),
        "annual_suimon_h30": (
            TOWNS["水紋市"],
            Look(producer="libreoffice", font="IPAexGothic"),
            CONSENT_REPORT,
            2018,
        ),
    }
    return [
        PaperPlan(
            name=name,
            family="annual_report",
            town=town,
            look=look,
            write=partial(annual_report, style=style, words=DEV_WORDS, year=year),
        )
        for name, (town, look, style, year) in looks.items()
    ]


def _packs() -> list[PaperPlan]:
    plain = PackStyle(sheet=SPACED_SHEET)
    appeal = PackStyle(
        sheet=WIDE_SHEET,
        parts=("第1 審議会の結論", "第2 諮問の趣旨", "第3 審議の経過", "第4 判断の理由"),
        conclusion_first=True,
        day_style="kanji",
        office="総法",
        n_matters=3,
    )
    return [
        PaperPlan(
            name="pack_aomine_h27",
            family="board_papers",
            town=TOWNS["青嶺市"],
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=11,
                running_head="個人情報保護審議会資料",
            ),
            write=lambda draft: board_pack(draft, plain, DEV_WORDS, date(2016, 1, 22), 4),
        ),
        PaperPlan(
            name="pack_kumoi_r4",
            family="board_papers",
            town=TOWNS["雲居市"],
            look=Look(producer="weasyprint", font="NotoSerif", size_pt=10.5, marks="ballot"),
            write=lambda draft: board_pack(draft, appeal, DEV_WORDS, date(2022, 11, 8), 3),
        ),
        PaperPlan(
            name="pack_hiyorizaka_r6",
            family="board_papers",
            town=TOWNS["日和坂市"],
            look=Look(producer="chromium", font="NotoSans", size_pt=10.5),
            write=lambda draft: board_pack(draft, plain, DEV_WORDS, date(2024, 7, 30), 1),
        ),
    ]


def _unknown() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="unknown_facilities_kashinoki",
            family="unknown",
            town=TOWNS["樫ノ木町"],
            look=Look(producer="reportlab", font="IPAGothic"),
            write=lambda draft: facility_list(draft, "rows", 58),
        ),
        PaperPlan(
            name="unknown_facilities_shionagi",
            family="unknown",
            town=TOWNS["汐凪市"],
            look=Look(producer="reportlab", font="IPAexMincho", rotate=270),
            write=lambda draft: facility_list(draft, "none", 44),
        ),
        PaperPlan(
            name="unknown_budget_suimon",
            family="unknown",
            town=TOWNS["水紋市"],
            look=Look(producer="weasyprint", font="IPAexGothic"),
            write=lambda draft: budget_table(draft, 2022, "rows"),
        ),
        PaperPlan(
            name="unknown_survey_kumoi",
            family="unknown",
            town=TOWNS["雲居市"],
            look=Look(producer="reportlab", font="IPAGothic", size_pt=11, marks="drawn"),
            write=lambda draft: survey_form(draft, DEV_WORDS),
        ),
        PaperPlan(
            name="unknown_guideline_aomine",
            family="unknown",
            town=TOWNS["青嶺市"],
            look=Look(producer="reportlab", font="IPAMincho", columns=2),
            write=lambda draft: guideline(draft, DEV_WORDS, 60),
        ),
    ]
