"""Registers, consultation sheets and assessments of the development part."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from corpus.samples.model import Look
from corpus.samples.papers.registers.register import RegisterStyle, register
from corpus.samples.papers.sheets.assessment import AssessmentStyle, assessment
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

PLAIN_REGISTER = RegisterStyle(
    title="個人情報取扱業務登録（追加分）の報告について",
    sections=("1 新規登録", "2 修正", "3 廃止", "4 目的外利用・外部提供"),
    new={
        "no": "No.",
        "department": "担当課",
        "operation": "業務の名称",
        "purpose": "個人情報の収集の目的",
        "subjects": "記録の対象者",
        "effective_date": "業務開始年月日",
        "collection_methods": "収集の方法",
    },
    modify={
        "no": "No.",
        "department": "担当課",
        "operation": "業務の名称",
        "reason": "修正の理由",
        "change_text": "修正の内容",
        "effective_date": "修正年月日",
    },
    abolish={
        "no": "No.",
        "department": "担当課",
        "operation": "業務の名称",
        "reason": "廃止の理由",
        "effective_date": "廃止年月日",
    },
    flows={
        "no": "No.",
        "from_department": "担当課",
        "from_operation": "利用させる・提供する業務の名称",
        "kind": "区分",
        "to_party": "目的外利用する・外部提供を受ける課名又は外部提供先",
        "to_operation": "利用する・提供を受ける業務の名称",
        "start_date": "開始年月日",
        "legal_basis": "根拠",
        "reason": "理由",
    },
)
REORDERED_REGISTER = RegisterStyle(
    title="個人情報取扱事務登録簿の異動報告",
    sections=(
        "（1）新規に登録した事務",
        "（2）変更した事務",
        "（3）廃止した事務",
        "（4）目的外利用及び外部提供",
    ),
    new={
        "no": "番号",
        "operation": "事務の名称",
        "department": "所管課",
        "effective_date": "開始日",
        "purpose": "利用目的",
        "subjects": "対象者の範囲",
    },
    modify={
        "no": "番号",
        "operation": "事務の名称",
        "department": "所管課",
        "effective_date": "変更日",
        "change_text": "変更内容",
        "reason": "変更理由",
    },
    abolish={
        "no": "番号",
        "operation": "事務の名称",
        "department": "所管課",
        "effective_date": "廃止日",
        "reason": "廃止理由",
    },
    flows={
        "no": "番号",
        "kind": "種別",
        "from_operation": "提供元の事務",
        "from_department": "提供元所管課",
        "to_party": "提供先",
        "start_date": "開始日",
        "legal_basis": "根拠規定",
        "reason": "提供の理由",
    },
    day_style="dotted",
    ruling="rows",
    with_chart=False,
    counts=(9, 7, 4, 11),
)
UNRULED_REGISTER = structs.replace(
    REORDERED_REGISTER, ruling="none", day_style="era", counts=(5, 4, 2, 6)
)
LETTER_SPACED_REGISTER = RegisterStyle(
    title="個人情報を取り扱う業務の登録等について（報告）",
    sections=("第1 新規登録", "第2 変更", "第3 廃止", "第4 目的外利用等"),
    new={
        "department": "主　管　課",
        "operation": "業　務　名",
        "purpose": "目　　的",
        "subjects": "対　象　者",
        "collection_methods": "収集方法",
        "effective_date": "登録年月日",
    },
    modify={
        "department": "主　管　課",
        "operation": "業　務　名",
        "change_text": "変更の内容",
        "reason": "変更の理由",
        "effective_date": "変更年月日",
    },
    abolish={
        "department": "主　管　課",
        "operation": "業　務　名",
        "reason": "廃止の理由",
        "effective_date": "廃止年月日",
    },
    flows={
        "from_department": "主　管　課",
        "from_operation": "業　務　名",
        "kind": "区　分",
        "to_party": "利用課又は提供先",
        "to_operation": "利用業務名",
        "start_date": "年　月　日",
        "legal_basis": "根　拠",
        "reason": "理　由",
    },
    day_style="mixed",
    break_rows=True,
    repeat_header=False,
    counts=(8, 9, 3, 12),
)

BASES = (
    "①条例第8条第2項第6号 本人外収集",
    "②条例第12条第2項第4号 目的外利用",
    "③条例第13条第2項第4号 外部提供",
    "④条例第15条第1項第2号 電子計算機処理による結合",
)
ITEM_GROUPS = {
    "基本的事項": ("識別番号", "氏名", "生年月日", "性別", "住所", "電話番号", "口座情報"),
    "心身の状況": ("健康状態", "病歴", "身体の特徴"),
    "社会生活": ("職業", "学歴", "資格", "収入", "納税状況", "公的扶助"),
}
SPACED_SHEET = ConsultationStyle(
    title="個人情報保護審議会付議案件シート",
    head="【{section}】",
    labels={
        "kind": "区　　　分",
        "title": "事　　　項",
        "basis": "根 拠 規 定",
        "department": "主　管　課",
        "operation": "事務の名称",
        "outline": "事務の概要",
        "period": "実 施 時 期",
        "count": "件　　　数",
        "items": "保有個人情報の項目",
        "recipient": "外部提供先の概要",
        "media": "外部提供の形態",
        "notice": "通知の有無",
        "notice_reason": "理　　　由",
        "remarks": "備　　　考",
    },
    kinds=("諮問事項", "報告事項"),
    bases=BASES,
    item_groups=ITEM_GROUPS,
)
WIDE_SHEET = ConsultationStyle(
    title="審議案件調書",
    labels={
        "title": "案件名",
        "kind": "案件の種別",
        "department": "担当部署",
        "operation": "対象事務",
        "outline": "概要及び必要性",
        "basis": "適用条項",
        "items": "取り扱う項目",
        "count": "対象件数",
        "period": "実施期間",
        "notice": "本人通知",
        "notice_reason": "通知しない理由",
    },
    kinds=("諮問", "報告"),
    bases=("第9条第2項（収集の制限）", "第10条第1項（利用の制限）", "第11条第1項（提供の制限）"),
    item_groups={
        "基本情報": ("氏名", "住所", "生年月日", "性別"),
        "家庭生活": ("家族構成", "婚姻歴", "続柄"),
        "経済状況": ("所得", "課税額", "資産", "口座番号"),
    },
    item_layout="wide",
    notice_options=("する", "しない"),
    day_style="full_width",
    n_sheets=5,
)
RINGED_SHEET = ConsultationStyle(
    title="個人情報取扱案件説明書",
    labels={
        "title": "件　　名",
        "kind": "諮問・報告の別",
        "department": "担　当　課",
        "operation": "事　　業",
        "outline": "内　　容",
        "period": "実施時期",
        "count": "件　　数",
        "notice": "本人通知の有無",
        "notice_reason": "理　　由",
    },
    kinds=("諮問", "報告"),
    bases=BASES,
    item_groups={},
    day_style="mixed",
    n_sheets=3,
)


def dev_sheet_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_registers(), *_consultations(), *_assessments()]


def _registers() -> list[PaperPlan]:
    aomine, shionagi, suimon = TOWNS["青嶺市"], TOWNS["汐凪市"], TOWNS["水紋市"]
    return [
        PaperPlan(
            name="register_aomine_h30",
            family="register",
            town=aomine,
            look=Look(producer="reportlab", font="IPAMincho", landscape=True),
            write=lambda draft: register(draft, PLAIN_REGISTER, DEV_WORDS, 2018),
        ),
        PaperPlan(
            name="register_aomine_r3",
            family="register",
            town=aomine,
            look=Look(producer="weasyprint", font="NotoSerif", landscape=True),
            write=lambda draft: register(draft, PLAIN_REGISTER, DEV_WORDS, 2021),
        ),
        PaperPlan(
            name="register_shionagi_r1",
            family="register",
            town=shionagi,
            look=Look(producer="reportlab", font="IPAPGothic", size_pt=9.5),
            write=lambda draft: register(draft, REORDERED_REGISTER, DEV_WORDS, 2019),
        ),
        PaperPlan(
            name="register_hiyorizaka_unruled",
            family="register",
            town=TOWNS["日和坂市"],
            look=Look(producer="reportlab", font="IPAGothic"),
            write=lambda draft: register(draft, UNRULED_REGISTER, DEV_WORDS, 2011),
        ),
        PaperPlan(
            name="register_suimon_h28",
            family="register",
            town=suimon,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                rotate=90,
                landscape=True,
                rules="dashed",
                shaded_heads=True,
            ),
            write=lambda draft: register(draft, LETTER_SPACED_REGISTER, DEV_WORDS, 2016),
        ),
    ]


def _consultations() -> list[PaperPlan]:
    aomine, kumoi, suimon = TOWNS["青嶺市"], TOWNS["雲居市"], TOWNS["水紋市"]
    return [
        PaperPlan(
            name="sheet_aomine_r3",
            family="consultation_sheet",
            town=aomine,
            look=Look(producer="reportlab", font="IPAMincho", marks="square"),
            write=lambda draft: consultation_sheets(draft, SPACED_SHEET, DEV_WORDS, 2021),
        ),
        PaperPlan(
            name="sheet_kumoi_r4",
            family="consultation_sheet",
            town=kumoi,
            look=Look(producer="weasyprint", font="NotoSans", marks="ballot"),
            write=lambda draft: consultation_sheets(draft, WIDE_SHEET, DEV_WORDS, 2022),
        ),
        PaperPlan(
            name="sheet_suimon_h29",
            family="consultation_sheet",
            town=suimon,
            look=Look(producer="reportlab", font="IPAGothic", marks="drawn"),
            write=lambda draft: consultation_sheets(draft, WIDE_SHEET, DEV_WORDS, 2017),
        ),
        PaperPlan(
            name="sheet_kumoi_h31",
            family="consultation_sheet",
            town=kumoi,
            look=Look(producer="reportlab", font="TakaoMincho", marks="bracket"),
            write=lambda draft: consultation_sheets(draft, SPACED_SHEET, DEV_WORDS, 2019),
        ),
        PaperPlan(
            name="sheet_shionagi_rings",
            family="consultation_sheet",
            town=TOWNS["汐凪市"],
            look=Look(producer="reportlab", font="IPAMincho", marks="ring", rules="fills"),
            write=lambda draft: consultation_sheets(draft, RINGED_SHEET, DEV_WORDS, 2010),
        ),
    ]


def _assessments() -> list[PaperPlan]:
    focused = AssessmentStyle(
        form_no="様式3", edition=(2018, 5), operation="介護保険", number=12, n_changes=22
    )
    basic = AssessmentStyle(form_no="様式2", edition=(2018, 5), operation="国民健康保険", number=5)
    older = AssessmentStyle(
        form_no="様式2", edition=(2014, 4), operation="個人住民税", number=3, n_changes=8
    )
    return [
        PaperPlan(
            name="assessment_aomine_form3",
            family="assessment",
            town=TOWNS["青嶺市"],
            look=Look(producer="reportlab", font="IPAPGothic", marks="bracket", size_pt=9.5),
            write=lambda draft: assessment(draft, focused, DEV_WORDS, date(2022, 9, 1)),
        ),
        PaperPlan(
            name="assessment_suimon_form2",
            family="assessment",
            town=TOWNS["水紋市"],
            look=Look(producer="weasyprint", font="IPAexGothic", marks="bracket", size_pt=9.5),
            write=lambda draft: assessment(draft, basic, DEV_WORDS, date(2020, 3, 31)),
        ),
        PaperPlan(
            name="assessment_hiyorizaka_form2",
            family="assessment",
            town=TOWNS["日和坂市"],
            look=Look(
                producer="reportlab",
                font="VLGothic",
                marks="bracket",
                rules="fills",
                shaded_heads=True,
            ),
            write=lambda draft: assessment(draft, older, DEV_WORDS, date(2015, 11, 20)),
        ),
    ]
