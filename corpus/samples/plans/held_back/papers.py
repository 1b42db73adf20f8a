"""Held back: layouts that the parser's rules must not be written from."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.packs.board_pack import PackStyle, board_pack
from corpus.samples.papers.registers.register import RegisterStyle, register
from corpus.samples.papers.reports.annual import annual_report
from corpus.samples.papers.sheets.assessment import AssessmentStyle, assessment
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.papers.unknown import budget_table, facility_list, guideline
from corpus.samples.plans.held_back.towns import HELD_BACK_TOWNS, HELD_BACK_WORDS
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.reports import REPORT
from corpus.samples.plans.worn_out.sheets import SHORT_REGISTER

REGISTER = RegisterStyle(
    title="個人情報取扱事務の届出状況（報告）",
    sections=("Ⅰ 開始の届出", "Ⅱ 変更の届出", "Ⅲ 廃止の届出", "Ⅳ 利用目的以外の利用及び提供"),
    new={
        "no": "整理番号",
        "effective_date": "届出日",
        "department": "届出課",
        "operation": "個人情報取扱事務の名称",
        "purpose": "事務の目的",
        "subjects": "個人の類型",
        "collection_methods": "収集先",
    },
    modify={
        "no": "整理番号",
        "effective_date": "届出日",
        "department": "届出課",
        "operation": "個人情報取扱事務の名称",
        "change_text": "変更事項",
        "reason": "変更を要した理由",
    },
    abolish={
        "no": "整理番号",
        "effective_date": "届出日",
        "department": "届出課",
        "operation": "個人情報取扱事務の名称",
        "reason": "廃止を要した理由",
    },
    flows={
        "no": "整理番号",
        "from_department": "保有課",
        "from_operation": "保有する事務",
        "kind": "利用・提供の別",
        "to_party": "利用課・提供の相手方",
        "start_date": "利用・提供開始日",
        "legal_basis": "適用条文",
        "reason": "必要とする理由",
    },
    methods=("本人", "他の実施機関", "民間・私人"),
    flow_kinds=("内部利用", "外部への提供"),
    bases=("第8条第1項第1号", "第8条第1項第3号", "第8条第1項第5号"),
    nothing="届出はありませんでした。",
    day_style="western",
    counts=(7, 10, 0, 13),
)
SHEET = ConsultationStyle(
    title="個人情報保護審議会諮問票",
    head="（{section}）",
    labels={
        "department": "所管部署名",
        "title": "件名",
        "kind": "諮問・報告の別",
        "operation": "取扱事務名",
        "outline": "内容",
        "recipient": "提供の相手方",
        "basis": "該当する条文",
        "count": "見込件数",
        "items": "利用する情報",
        "period": "開始予定",
        "notice": "本人への告知",
        "notice_reason": "告知を省く理由",
        "remarks": "特記",
    },
    kinds=("諮問する", "報告する"),
    bases=(
        "ア 法第69条第2項第2号（内部での利用）",
        "イ 法第69条第2項第3号（行政機関等への提供）",
        "ウ 法第69条第2項第4号（特別の理由による提供）",
    ),
    item_groups={
        "識別に関する情報": ("宛名番号", "氏名", "住所", "生年月日"),
        "健康に関する情報": ("要介護度", "障害の程度", "健診結果"),
        "財産に関する情報": ("所得額", "固定資産", "滞納額"),
        "世帯に関する情報": ("世帯員", "扶養の状況"),
    },
    item_layout="wide",
    notice_options=("行う", "行わない"),
    day_style="dual",
)
LIST_SHEET = ConsultationStyle(
    title="審査会付議事項説明書",
    labels={
        "kind": "種　　別",
        "title": "議　　題",
        "department": "担　　当",
        "operation": "業　　務",
        "outline": "趣　　旨",
        "items": "項　　目",
        "basis": "根　　拠",
        "media": "提供の方法",
        "count": "対象者数",
        "period": "期　　間",
        "notice": "通　　知",
    },
    kinds=("審議", "報告"),
    bases=("条例第7条第3項", "条例第9条第1項", "条例第12条"),
    item_groups={
        "基　　本": ("氏名", "性別", "年齢", "住所", "連絡先"),
        "生　　活": ("職業", "勤務先", "収入", "扶養親族"),
    },
    media=("書面", "データ", "閲覧"),
    notice_options=("要", "不要"),
    day_style="mixed",
)


def held_back_paper_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        *_registers(),
        *_sheets(),
        *_assessments(),
        *_reports(),
        *_unknown(),
    ]


def _registers() -> list[PaperPlan]:
    towns, words = HELD_BACK_TOWNS, HELD_BACK_WORDS
    return [
        PaperPlan(
            name="register_tsukikage_r5",
            family="register",
            town=towns["月影市"],
            look=Look(producer="weasyprint", font="IPAexMincho", landscape=True),
            write=lambda draft: register(draft, REGISTER, words, 2023),
        ),
        PaperPlan(
            name="register_inahasa_h26",
            family="register",
            town=towns["稲架町"],
            look=Look(producer="reportlab", font="VLGothic"),
            write=lambda draft: register(draft, SHORT_REGISTER, words, 2014),
        ),
    ]


def _sheets() -> list[PaperPlan]:
    towns, words = HELD_BACK_TOWNS, HELD_BACK_WORDS
    return [
        PaperPlan(
            name="sheet_tsukikage_r6",
            family="consultation_sheet",
            town=towns["月影市"],
            look=Look(producer="reportlab", font="IPAPMincho", marks="drawn", rules="fills"),
            write=lambda draft: consultation_sheets(draft, SHEET, words, 2024),
        ),
        PaperPlan(
            name="sheet_tamakatsura_h25",
            family="consultation_sheet",
            town=towns["玉桂市"],
            look=Look(producer="libreoffice", font="TakaoMincho", marks="square"),
            write=lambda draft: consultation_sheets(draft, LIST_SHEET, words, 2013),
        ),
        PaperPlan(
            name="sheet_inahasa_r2",
            family="consultation_sheet",
            town=towns["稲架町"],
            look=Look(producer="weasyprint", font="IPAGothic", marks="bracket"),
            write=lambda draft: consultation_sheets(draft, LIST_SHEET, words, 2020),
        ),
    ]


def _assessments() -> list[PaperPlan]:
    towns, words = HELD_BACK_TOWNS, HELD_BACK_WORDS
    basic = AssessmentStyle(
        form_no="様式2", edition=(2024, 10), operation="予防接種", number=21, n_changes=11
    )
    focused = AssessmentStyle(
        form_no="様式3", edition=(2014, 4), operation="児童手当", number=8, n_changes=18
    )
    return [
        PaperPlan(
            name="assessment_tsukikage_form2",
            family="assessment",
            town=towns["月影市"],
            look=Look(producer="reportlab", font="IPAexGothic", marks="bracket"),
            write=lambda draft: assessment(draft, basic, words, date(2025, 2, 14)),
        ),
        PaperPlan(
            name="assessment_tamakatsura_form3",
            family="assessment",
            town=towns["玉桂市"],
            look=Look(producer="weasyprint", font="IPAexGothic", marks="bracket"),
            write=lambda draft: assessment(draft, focused, words, date(2017, 12, 5)),
        ),
    ]


def _reports() -> list[PaperPlan]:
    towns, words = HELD_BACK_TOWNS, HELD_BACK_WORDS
    pack = PackStyle(
        sheet=LIST_SHEET,
        parts=("1 審査会の結論", "2 諮問の内容", "3 調査審議の経過", "4 審査会の判断理由"),
        conclusion_first=True,
        day_style="full_width",
        office="玉行",
        round_scope="第{round}回（{year}）",
        member_heads=("No", "お名前", "選出区分", "役", "委嘱期間"),
        members=(
            ("学識経験者", "会長"),
            ("人権擁護委員", "委員"),
            ("市民公募", "委員"),
            ("医師会", "委員"),
        ),
    )
    return [
        PaperPlan(
            name="annual_tsukikage_r4",
            family="annual_report",
            town=towns["月影市"],
            look=Look(producer="chromium", font="IPAexGothic"),
            write=lambda draft: annual_report(draft, REPORT, words, 2022),
        ),
        PaperPlan(
            name="pack_tamakatsura_h30",
            worn_out=True,
            family="board_papers",
            town=towns["玉桂市"],
            look=Look(producer="reportlab", font="IPAexMincho", size_pt=11),
            write=lambda draft: board_pack(draft, pack, words, date(2018, 9, 27), 2),
        ),
    ]


def _unknown() -> list[PaperPlan]:
    towns, words = HELD_BACK_TOWNS, HELD_BACK_WORDS
    return [
        PaperPlan(
            name="unknown_facilities_tsukikage",
            family="unknown",
            town=towns["月影市"],
            look=Look(producer="weasyprint", font="IPAMincho"),
            write=lambda draft: facility_list(draft, "none", 40),
        ),
        PaperPlan(
            name="unknown_budget_hayasegawa",
            family="unknown",
            town=towns["早瀬川市"],
            look=Look(producer="reportlab", font="IPAPGothic"),
            write=lambda draft: budget_table(draft, 2019, "none"),
        ),
        PaperPlan(
            name="unknown_guideline_inahasa",
            family="unknown",
            town=towns["稲架町"],
            look=Look(producer="weasyprint", font="IPAexMincho"),
            write=lambda draft: guideline(draft, words, 24),
        ),
    ]
