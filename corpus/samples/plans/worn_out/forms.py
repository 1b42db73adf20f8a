"""Worn-out consultation sheets, a register and a yearly report of other layouts."""

from __future__ import annotations

from corpus.samples.model import Look
from corpus.samples.papers.registers.register import RegisterStyle, register
from corpus.samples.papers.reports.annual import AnnualStyle, annual_report
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.plans.held_back.towns import HELD_BACK_TOWNS
from corpus.samples.plans.held_back.words import FRESH_WORDS
from corpus.samples.plans.plan import PaperPlan

BLOCK_SHEET = ConsultationStyle(
    title="個人情報保護制度審議会　審議事項説明票",
    labels={
        "title": "事　項　名",
        "kind": "区　　分",
        "department": "所 管 課",
        "outline": "趣旨及び必要性",
        "count": "対象人数",
        "period": "実施時期",
        "items": "",
        "sensitive": "機微な情報",
        "recipient": "相　手　方",
        "media": "提供の手段",
        "returned": "返却等の確認",
        "notice": "本人への周知",
    },
    kinds=("審議", "報告"),
    bases=("条例第7条第1項", "条例第8条第2項"),
    item_groups={
        "基本的事項": ("氏名", "住所", "生年月日", "性別", "電話番号"),
        "生活の状況": ("世帯", "職業", "住まい", "収入"),
    },
    questions={
        "sensitive": ("あり", "なし"),
        "returned": ("行う", "行わない", "検討中"),
    },
    media=("書面", "記録媒体", "通信回線"),
    notice_options=("する", "しない"),
    pairs=(("count", "period"),),
    blocks={
        "事務の内容": ("outline", "count"),
        "情報の範囲": ("items", "sensitive"),
        "提供": ("recipient", "media", "returned"),
    },
    joint="　　",
    title_form="{operation}に係る情報の提供",
    count_form="{count:,}人程度",
    count_unit="人",
    day_style="full_width",
    n_sheets=3,
)
STACKED_SHEET = ConsultationStyle(
    title="個人情報保護審査会　諮問・報告票",
    labels={
        "kind": "諮問又は報告の別",
        "department": "主管課名",
        "period": "開始日又は期間",
        "title": "件　　　　　名",
        "outline": "目　的　・　内　容",
        "basis": "根拠となる規定",
        "recipient": "提供を受ける者",
        "count": "件数（見込み）",
        "media": "媒　　　体",
        "notice": "本人通知の有無",
    },
    kinds=("諮問", "報告"),
    bases=(
        "町条例第6条第2項第1号",
        "町条例第6条第2項第3号",
        "町条例第7条第1項第2号",
        "町条例第7条第1項第5号",
    ),
    item_groups={
        "基本情報": ("氏名", "生年月日", "電話番号", "住所", "性別", "個人番号"),
        "家庭・経済": ("家族構成", "公的扶助", "資産", "所得", "納税額"),
        "心身の状況": ("病歴", "障害等級", "通院状況", "妊娠の経過", "健診"),
    },
    media=("紙", "光ディスク", "ＵＳＢメモリ", "その他"),
    notice_options=("有", "無"),
    lines=(
        (("kind", 3), ("department", 4), ("period", 5)),
        (("title", 12),),
        (("outline", 12),),
        (("basis", 5), ("recipient", 4), ("count", 3)),
        (("基本情報", 4), ("家庭・経済", 4), ("心身の状況", 4)),
        (("media", 9), ("notice", 3)),
    ),
    title_form="{operation}における情報の利用",
    count_form="約{count:,}件",
    day_style="era",
    n_sheets=3,
)
REGISTER = RegisterStyle(
    title="個人情報を取り扱う事務の登録等の状況",
    sections=(
        "１　登録した事務",
        "２　登録事項を変更した事務",
        "３　登録を抹消した事務",
        "４　目的外利用及び外部提供の状況",
    ),
    new={
        "operation": "登録した事務の名称",
        "purpose": "事務の目的",
        "subjects": "対象者の範囲",
        "department": "担当する課",
        "effective_date": "登録年月日",
    },
    modify={
        "operation": "変更した事務の名称",
        "change_text": "変更した事項",
        "reason": "変更の理由",
        "department": "担当する課",
        "effective_date": "変更年月日",
    },
    abolish={
        "operation": "抹消した事務の名称",
        "reason": "抹消の理由",
        "department": "担当する課",
        "effective_date": "抹消年月日",
    },
    flows={
        "kind": "種類",
        "from_operation": "元の事務の名称",
        "from_department": "管理する課",
        "to_party": "利用課又は提供先",
        "reason": "利用又は提供の理由",
        "start_date": "開始年月日",
    },
    flow_kinds=("目的外利用", "外部提供"),
    day_style="era",
    ruling="rows",
    break_rows=True,
    with_chart=False,
    counts=(13, 9, 2, 16),
)
REPORT = AnnualStyle(
    title="個人情報保護制度の実施状況報告書",
    organs=(
        "市　　長",
        "教育委員会",
        "選挙管理委員会",
        "公平委員会",
        "農業委員会",
        "病院事業管理者",
        "議　　会",
    ),
    entry_heads=("新規登録", "登録変更", "登録抹消", "年度末現在"),
    request_stub=(
        ("開示請求", "本人"),
        ("開示請求", "法定代理人"),
        ("開示請求", "任意代理人"),
        ("訂正請求", ""),
        ("削除請求", ""),
        ("利用中止請求", ""),
    ),
    outcomes=("認容", "一部認容", "棄却", "却下", "取下げ"),
    request_head="請求の件数",
    outcome_head="決　定　の　内　訳",
    sections=(
        "第１　個人情報取扱事務の登録",
        "第２　請求の件数及び決定の内訳",
        "第３　審議会の開催",
    ),
    meeting_heads=("回", "開催年月日及び場所", "審議した事項", "答申"),
    total="合　　計",
    zero="0",
    day_style="mixed",
    n_meetings=5,
    places=("朝霧野市役所 大会議室", "市民交流プラザ 研修室2", "市立病院 講堂"),
    written="（書面開催）",
    cell_units=True,
    wide_digits=True,
)


def worn_out_form_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_sheets(), *_reports()]


def _sheets() -> list[PaperPlan]:
    towns, words = HELD_BACK_TOWNS, FRESH_WORDS
    return [
        PaperPlan(
            name="sheet_asagirino_rings",
            worn_out=True,
            family="consultation_sheet",
            town=towns["朝霧野市"],
            look=Look(
                producer="reportlab",
                font="TakaoPGothic",
                marks="ring",
                by_hand=True,
                padding_pt=7.0,
            ),
            write=lambda draft: consultation_sheets(draft, BLOCK_SHEET, words, 2018),
        ),
        PaperPlan(
            name="sheet_mukudaira_boxes",
            worn_out=True,
            family="consultation_sheet",
            town=towns["椋平町"],
            look=Look(producer="weasyprint", font="VLPGothic", size_pt=9.5, padding_pt=5.5),
            write=lambda draft: consultation_sheets(draft, STACKED_SHEET, words, 2022),
        ),
    ]


def _reports() -> list[PaperPlan]:
    towns, words = HELD_BACK_TOWNS, FRESH_WORDS
    return [
        PaperPlan(
            name="register_asagirino_r2",
            worn_out=True,
            family="register",
            town=towns["朝霧野市"],
            look=Look(
                producer="weasyprint",
                font="NotoSerif",
                size_pt=9.0,
                padding_pt=3.5,
                landscape=True,
            ),
            write=lambda draft: register(draft, REGISTER, words, 2020),
        ),
        PaperPlan(
            name="annual_asagirino_r3",
            worn_out=True,
            family="annual_report",
            town=towns["朝霧野市"],
            look=Look(producer="reportlab", font="TakaoMincho", size_pt=10.5, padding_pt=4.0),
            write=lambda draft: annual_report(draft, REPORT, words, 2021),
        ),
    ]
