"""Papers that were held back once and that rules have been written from since.

They are measured with the development part; other papers of their municipalities may still be
held back.
"""

from __future__ import annotations

from msgspec import structs

from corpus.samples.model import Look
from corpus.samples.papers.annual import AnnualStyle, annual_report
from corpus.samples.papers.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.papers.register import RegisterStyle, register
from corpus.samples.papers.votes import VoteStyle, vote_results
from corpus.samples.plans.held_back_towns import HELD_BACK_TOWNS, HELD_BACK_WORDS
from corpus.samples.plans.plan import PaperPlan

SHORT_REGISTER = RegisterStyle(
    title="保有個人情報に係る業務の新規・変更・廃止一覧",
    sections=("○新規", "○変更", "○廃止", "○目的外利用・提供"),
    new={
        "department": "主管部署",
        "operation": "業務名称",
        "purpose": "利用の目的",
        "effective_date": "開始時期",
    },
    modify={
        "department": "主管部署",
        "operation": "業務名称",
        "change_text": "主な変更点",
        "effective_date": "変更時期",
    },
    abolish={
        "department": "主管部署",
        "operation": "業務名称",
        "reason": "事由",
        "effective_date": "廃止時期",
    },
    flows={
        "kind": "区分",
        "from_operation": "元となる業務",
        "from_department": "主管部署",
        "to_party": "相手方",
        "to_operation": "利用する業務",
        "start_date": "開始時期",
    },
    day_style="short",
    ruling="rows",
    with_chart=False,
    repeat_header=False,
    counts=(11, 8, 2, 9),
)
UNRULED_REGISTER = structs.replace(
    SHORT_REGISTER, ruling="none", repeat_header=True, day_style="full_width", counts=(5, 5, 2, 6)
)
RINGED_SHEET = ConsultationStyle(
    title="審査会提出案件概要",
    labels={
        "kind": "諮問事項・報告事項",
        "department": "所　　管",
        "title": "名　　称",
        "outline": "説　　明",
        "media": "媒　　体",
        "notice": "本人の同意",
        "period": "開始の日",
    },
    kinds=("諮問事項", "報告事項"),
    bases=("条例第6条", "条例第8条"),
    item_groups={},
    media=("紙", "電磁的記録", "閲覧"),
    notice_options=("あり", "なし"),
    day_style="kanji",
    n_sheets=2,
)
REPORT = AnnualStyle(
    title="における個人情報保護制度の運用実績",
    organs=("村長", "教育長", "農業委員会", "監査委員", "議長"),
    entry_heads=("開始届", "変更届", "廃止届"),
    request_stub=(
        ("本人開示", "文書"),
        ("本人開示", "電磁的記録"),
        ("訂正", "全部"),
        ("訂正", "一部"),
        ("停止", ""),
    ),
    outcomes=("全部開示", "部分開示", "非開示", "存否応答拒否", "取下げ"),
    request_head="受付件数",
    outcome_head="処理状況",
    sections=("１　届出の件数", "２　請求の件数と処理状況", "３　審査会の開催"),
    meeting_heads=("開催回", "日時・会場", "審議案件", "審議結果"),
    total="総計",
    zero="―",
    day_style="kanji",
)
MATRIX = VoteStyle(
    title="表決一覧",
    session="{year}第{n}回臨時会",
    factions=("流域クラブ", "公和会", "無会派"),
    marks={"for": "〇", "against": "×", "absent": "欠", "chair": "－", "excused": "除"},
    number_head="議案",
    title_head="件名",
    date_head="議決の日",
    result_head="結果",
    number="議第{n}号",
    legend="〇…賛成　×…反対　－…議長　欠…欠席　除…除斥",
    results=("可決（全員賛成）", "可決（賛成多数）", "否決"),
    day_style="era",
)
RESULTS = VoteStyle(
    title="審議した議案とその結果",
    session="{year}第{n}回村議会",
    factions=("無会派",),
    marks=MATRIX.marks,
    number_head="番　号",
    title_head="議案の名称",
    date_head="議決年月日",
    result_head="議決の結果",
    number="議案第{n}号",
    results=("原案可決", "原案可決", "否決"),
    day_style="dotted",
    matrix=False,
    n_bills=28,
)


def worn_out_plans() -> list[PaperPlan]:
    """The papers."""
    towns, words = HELD_BACK_TOWNS, HELD_BACK_WORDS
    return [
        PaperPlan(
            name="register_tamakatsura_unruled",
            family="register",
            town=towns["玉桂市"],
            look=Look(producer="weasyprint", font="IPAexMincho"),
            write=lambda draft: register(draft, UNRULED_REGISTER, words, 2012),
            worn_out=True,
        ),
        PaperPlan(
            name="sheet_tamakatsura_rings",
            family="consultation_sheet",
            town=towns["玉桂市"],
            look=Look(producer="reportlab", font="IPAGothic", marks="ring", rules="dashed"),
            write=lambda draft: consultation_sheets(draft, RINGED_SHEET, words, 2009),
            worn_out=True,
        ),
        PaperPlan(
            name="annual_nomori_h29",
            family="annual_report",
            town=towns["野守村"],
            look=Look(producer="reportlab", font="IPAexMincho", rules="fills", shaded_heads=True),
            write=lambda draft: annual_report(draft, REPORT, words, 2017),
            worn_out=True,
        ),
        PaperPlan(
            name="votes_hayasegawa_r5",
            family="votes",
            town=towns["早瀬川市"],
            look=Look(producer="reportlab", font="IPAexGothic", landscape=True, size_pt=9.5),
            write=lambda draft: vote_results(draft, MATRIX, words, 2023),
            worn_out=True,
        ),
        PaperPlan(
            name="votes_nomori_r2",
            family="votes",
            town=towns["野守村"],
            look=Look(producer="weasyprint", font="IPAMincho"),
            write=lambda draft: vote_results(draft, RESULTS, words, 2020),
            worn_out=True,
        ),
    ]
