"""Worn-out papers: registers, reports and fees of the towns on the coast."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.registers.register import RegisterStyle, register
from corpus.samples.papers.reports.annual_organs import OrgansStyle, annual_by_organ
from corpus.samples.papers.sheets.assessment import AssessmentStyle, assessment
from corpus.samples.papers.unknown import FeeStyle, fee_table
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.harbour_towns import CITY, TOWN, UNION, UNION_WORDS, WORDS

GRID_REGISTER = RegisterStyle(
    title="個人情報を取り扱う業務の台帳　登載・訂正・除却の一覧",
    sections=(
        "Ａ　新たに登載した業務",
        "Ｂ　登載の内容を訂正した業務",
        "Ｃ　台帳から除却した業務",
        "Ｄ　目的外の利用及び外部への提供を行った業務",
    ),
    new={
        "effective_date": "登載した日",
        "no": "順",
        "operation": "取扱業務名",
        "purpose": "取扱いの目的",
        "department": "担当する部署",
        "subjects": "対象となる個人",
        "collection_methods": "取得の経路",
    },
    modify={
        "effective_date": "訂正した日",
        "no": "順",
        "operation": "取扱業務名",
        "department": "担当する部署",
        "reason": "訂正を要した事由",
        "change_text": "訂正した箇所",
    },
    abolish={
        "effective_date": "除却した日",
        "no": "順",
        "operation": "取扱業務名",
        "department": "担当する部署",
        "reason": "除却を要した事由",
    },
    flows={
        "start_date": "始めた日",
        "no": "順",
        "from_operation": "元となる業務の名称",
        "from_department": "提供元の部署",
        "kind": "利用・提供の種別",
        "to_party": "利用する部署又は提供の相手",
        "legal_basis": "根拠の区分",
        "reason": "利用等を要した事由",
    },
    methods=("本人からの届出", "家族からの聞き取り", "関係機関からの通知"),
    flow_kinds=("庁内他部署の利用", "庁外への提供"),
    bases=("本人の同意", "法令の定め", "審査機関の意見"),
    span_form="対象とする期間：{span}",
    day_style="short",
    with_chart=False,
    counts=(8, 6, 2, 10),
)
CARD_REGISTER = RegisterStyle(
    title="における個人情報取扱事務登録票（綴り）",
    sections=(
        "第一　登録に係る票",
        "第二　登録内容の変更に係る票",
        "第三　登録の廃止に係る票",
        "第四　利用及び提供に係る票",
    ),
    new={
        "no": "票番号",
        "effective_date": "登録の年月日",
        "operation": "取り扱う事務の名称",
        "department": "主たる担当課",
        "purpose": "取り扱う事務の目的",
        "subjects": "対象者の類型",
        "collection_methods": "個人情報の取得先",
    },
    modify={
        "no": "票番号",
        "effective_date": "変更の年月日",
        "operation": "取り扱う事務の名称",
        "department": "主たる担当課",
        "change_text": "変更した内容",
        "reason": "変更に至った理由",
    },
    abolish={
        "no": "票番号",
        "effective_date": "廃止の年月日",
        "operation": "取り扱う事務の名称",
        "department": "主たる担当課",
        "reason": "廃止に至った理由",
    },
    flows={
        "no": "票番号",
        "start_date": "開始の年月日",
        "kind": "目的外利用・外部提供の別",
        "from_department": "提供元の課",
        "from_operation": "取り扱う事務の名称",
        "to_party": "利用課又は提供先の名称",
        "legal_basis": "根拠となる条項",
        "reason": "利用又は提供を要する理由",
    },
    methods=("本人", "世帯主", "構成市町", "医療機関等"),
    bases=("条例第6条第2項第1号", "条例第6条第2項第2号", "条例第6条第2項第5号"),
    nothing="（この期間における登録の廃止はない。）",
    day_style="full_width",
    cards=True,
    card_pairs=(("no", "effective_date"), ("no", "start_date"), ("kind", "from_department")),
    span_form="（{span}）",
    chart_heads=("部", "課", "係"),
    counts=(6, 5, 0, 6),
)
REPORT = OrgansStyle(
    title="個人情報保護制度の運用のあらまし",
    sections=(
        "１．機関ごとに見た請求の受付と決定",
        "２．開示しなかった部分とその理由",
        "３．審査請求の状況",
        "４．審議委員会の会議",
    ),
    organ_head="機関の名称",
    organs=(
        "町長",
        "教育委員会",
        "選挙管理委員会",
        "農業委員会",
        "監査委員",
        "固定資産評価審査委員会",
        "水道事業管理者",
        "町議会議長",
    ),
    kinds=(
        ("開示の請求", ("全部", "一部", "しない", "取下げ")),
        ("訂正の請求", ("する", "しない")),
        ("利用停止の請求", ("する", "しない")),
    ),
    received="受付",
    reason_heads=("適用した規定", "開示しなかった部分の内容", "延べ件数"),
    reasons=(
        ("第78条第1項第2号", "請求者以外の個人に関するもの"),
        ("第78条第1項第3号", "法人等の事業に関するもの"),
        ("第78条第1項第6号", "審議又は検討の途中にあるもの"),
        ("第78条第1項第7号", "事務の遂行に支障を及ぼすもの"),
    ),
    meeting_heads=("会議", "開いた日", "開き方", "議題"),
    ways=("参集", "書面"),
    notes=(
        "注　受付の件数は、年度の途中に補正された請求を含みます。",
        "注　該当がない欄は「－」としています。",
    ),
    nothing="審査請求はありませんでした。",
    matter_form="{operation}に係る収集の例外について",
    total="総数",
    day_style="era",
    n_meetings=4,
)
ASSESSMENT = AssessmentStyle(
    form_no="様式3", edition=(2024, 10), operation="後期高齢者医療", number=2, n_changes=9
)
FEES = FeeStyle(
    title="コミュニティ施設の使用料",
    applies=date(2024, 10, 1),
    applies_line="{day}以後の使用に適用",
    heads=("施　設", "室　名", "使用する時間帯", "冷暖房費\n（1時間）"),
    times=("午前\n9～12時", "午後\n13～17時", "夜間\n18～21時", "終日\n9～21時"),
    facilities=(
        ("浜辺の集会所", ("大広間", "調理実習室", "和室")),
        ("櫓崎町民体育館", ("主競技場", "柔剣道場", "トレーニング室", "会議室")),
        ("灯台ふれあい館", ("展示ホール", "工作室", "研修室1", "研修室2")),
        ("漁村センター", ("多目的室", "料理教室", "図書コーナー", "保育室", "講習室")),
        ("旧汐入小学校", ("体育室", "音楽室", "理科室", "家庭科室")),
        ("みさき公園管理棟", ("休憩室", "控室")),
    ),
    closed="―",
    unit="円",
    notes=(
        "備考1　町外に住む者が使用するときは、この表の額の2倍とする。",
        "備考2　入場料を徴するときは、この表の額に5割を加えた額とする。",
        "備考3　「―」は、使用に供していない時間帯である。",
    ),
)


def harbour_paper_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_registers(), *_reports()]


def _registers() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="register_honami_r4",
            worn_out=True,
            family="register",
            town=CITY,
            look=Look(
                producer="weasyprint",
                font="IPAPGothic",
                size_pt=10.5,
                sheet="B4",
                landscape=True,
                shaded_heads=True,
                padding_pt=3.0,
                line_pitch=1.4,
                running_foot="{page} ページ",
            ),
            write=lambda draft: register(draft, GRID_REGISTER, WORDS, 2022),
        ),
        PaperPlan(
            name="register_nagigaura_cards",
            worn_out=True,
            family="register",
            town=UNION,
            look=Look(
                producer="reportlab",
                font="IPAexGothic",
                size_pt=10.5,
                rules="fills",
                shaded_heads=True,
                padding_pt=4.4,
                line_pitch=1.5,
            ),
            write=lambda draft: register(draft, CARD_REGISTER, UNION_WORDS, 2021),
        ),
    ]


def _reports() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="annual_yagurasaki_r6",
            worn_out=True,
            family="annual_report",
            town=TOWN,
            look=Look(
                producer="weasyprint",
                font="TakaoMincho",
                size_pt=10,
                padding_pt=3.6,
                line_pitch=1.5,
                running_foot="{page}",
            ),
            write=lambda draft: annual_by_organ(draft, REPORT, WORDS, 2024),
        ),
        PaperPlan(
            name="assessment_nagigaura_form3",
            worn_out=True,
            family="assessment",
            town=UNION,
            look=Look(
                producer="weasyprint",
                font="NotoSans",
                size_pt=9.5,
                marks="bracket",
                shaded_heads=True,
                padding_pt=3.2,
            ),
            write=lambda draft: assessment(draft, ASSESSMENT, UNION_WORDS, date(2025, 1, 31)),
        ),
        PaperPlan(
            name="unknown_fees_yagurasaki",
            worn_out=True,
            family="unknown",
            town=TOWN,
            look=Look(
                producer="reportlab",
                font="VLPGothic",
                size_pt=9.5,
                sheet="B5",
                padding_pt=3.4,
                running_foot="（{page}）",
            ),
            write=lambda draft: fee_table(draft, FEES),
        ),
    ]
