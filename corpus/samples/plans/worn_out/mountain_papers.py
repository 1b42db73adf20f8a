"""Worn-out papers: registers, sheets, a report and results of bids of the hills."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.registers.register import RegisterStyle, register
from corpus.samples.papers.reports.annual_months import MonthsStyle, annual_by_month
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.papers.unknown import BidStyle, bid_results
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.mountain_towns import CITY, TOWN, WARD, WORDS

TWO_TIER_REGISTER = RegisterStyle(
    title="個人情報取扱事務目録　加除一覧",
    sections=(
        "表１　目録に加えた事務",
        "表２　目録の記載を改めた事務",
        "表３　目録から除いた事務",
        "表４　他の部署での利用又は他の機関への提供",
    ),
    new={
        "no": "整理No.",
        "operation": "事務名",
        "department": "主管する課",
        "purpose": "何のために",
        "subjects": "誰の情報を",
        "collection_methods": "どこから",
        "effective_date": "加えた日",
    },
    modify={
        "no": "整理No.",
        "operation": "事務名",
        "department": "主管する課",
        "change_text": "改めた記載",
        "reason": "改めた理由",
        "effective_date": "改めた日",
    },
    abolish={
        "no": "整理No.",
        "operation": "事務名",
        "department": "主管する課",
        "reason": "除いた理由",
        "effective_date": "除いた日",
    },
    flows={
        "no": "整理No.",
        "kind": "利用・提供",
        "from_operation": "事務名",
        "from_department": "主管する課",
        "to_party": "課又は機関",
        "to_operation": "使う事務",
        "legal_basis": "拠り所",
        "start_date": "開始の日",
    },
    head_groups={
        "取り扱う個人情報": ("purpose", "subjects", "collection_methods"),
        "記載の変更": ("change_text", "reason"),
        "情報を渡す側": ("from_operation", "from_department"),
        "情報を受ける側": ("to_party", "to_operation"),
    },
    methods=("本人", "本人の家族", "国・県の機関", "民間の事業者"),
    flow_kinds=("庁内利用", "庁外提供"),
    bases=("本人同意", "法令等の規定", "審査会の答申"),
    nothing="（除いた事務はない。）",
    span_form="対象期間　{span}",
    day_style="dotted",
    with_chart=False,
    counts=(9, 7, 3, 11),
)
MIXED_REGISTER = RegisterStyle(
    title="　保有個人情報を取り扱う業務の異動報告書",
    sections=(
        "Ⅰ　業務の新設、改定及び終了",
        "",
        "",
        "Ⅱ　当初の目的以外での取扱い",
    ),
    new={},
    modify={},
    abolish={},
    mixed={
        "no": "項番",
        "kind": "異動区分",
        "department": "所掌課",
        "operation": "異動のあった業務",
        "subjects": "業務の対象者",
        "reason": "異動の理由",
        "effective_date": "異動の日",
    },
    kind_words=("新設", "改定", "終了"),
    lead=(
        "　「新設」は新たに業務を始めて登録したもの、「改定」は登録の内容を変更したもの、"
        "「終了」は業務を廃止して登録を消したものをいう。",
    ),
    flows={
        "no": "項番",
        "from_department": "情報を持つ課",
        "from_operation": "情報を集めた業務",
        "to_party": "取り扱う課又は団体",
        "kind": "取扱形態",
        "reason": "取扱いを認めた理由",
        "start_date": "認めた日",
    },
    flow_kinds=("内部での利用", "外部への提供"),
    span_form="［{span}］",
    day_style="mixed",
    ruling="rows",
    chart_heads=("部又は局", "課又は館", "担当"),
    counts=(8, 9, 5, 9),
)
NESTED_SHEET = ConsultationStyle(
    title="　個人情報取扱事案書",
    form_line="第９号様式",
    lead="　下記の事案について、委員会の会議に付されたい。",
    labels={
        "kind": "事案の種類",
        "department": "担当する課",
        "operation": "事務事業の名称",
        "title": "事案の表題",
        "outline": "事案の説明",
        "items": "",
        "sensitive": "特に慎重を要する情報",
        "passed": "町の外への提供",
        "entrusted": "業者への委託",
        "basis": "根拠となる条項等",
        "count": "取り扱う人数",
        "period": "取扱いの開始",
        "notice": "本人への周知",
    },
    kinds=("委員会の意見を要するもの", "委員会への報告で足りるもの"),
    bases=(
        "個人情報保護法第69条第2項第2号",
        "個人情報保護法第69条第2項第4号",
        "町個人情報保護法施行条例第5条",
    ),
    item_groups={
        "身元に関する項目": ("氏名", "生年月日", "性別", "住所", "個人番号", "顔写真"),
        "世帯・生計に関する項目": ("続柄", "職業", "所得", "預金口座", "税の滞納"),
    },
    questions={
        "sensitive": (("含む", ("病歴", "障害", "信条", "犯罪の被害")), "含まない"),
        "passed": (("行う", ("国", "県", "他の市町村", "民間の団体")), "行わない"),
        "entrusted": ("行わない", ("行う", ("入力", "印刷・封入", "訪問調査"))),
    },
    notice_options=("行う", "行わない"),
    title_form="{operation}における個人情報の利用の範囲",
    count_form="{count:,}人程度",
    count_unit="人",
    day_style="kanji",
    n_sheets=3,
    notes=("（記入上の注意）該当する□を塗りつぶしてください。",),
)
RINGED_SHEET = ConsultationStyle(
    title="　協議会付議調書",
    head="作成課：{section}",
    labels={
        "title": "付議件名",
        "kind": "付議の性質",
        "count": "関係する区民の数",
        "department": "所掌部課",
        "period": "予定する時期",
        "outline": "付議に至る事情",
        "items": "",
        "source": "情報の出どころ",
        "system": "使用する機器",
        "basis": "適用する条文",
        "recipient": "情報を受け取る団体等",
        "notice": "区民への個別の通知",
        "notice_reason": "通知を要しないとする理由",
    },
    kinds=("審議", "報告"),
    bases=("法第69条第2項第2号", "法第69条第2項第3号", "区条例第11条第1項"),
    item_groups={
        "取り扱う情報の項目": ("氏名", "住所", "電話番号", "年齢", "世帯人員", "要介護度", "収入"),
    },
    questions={
        "source": ("本人", ("本人以外", ("親族", "他の自治体", "医療機関"))),
        "system": (("電子計算機", ("庁内系", "外部系")), "紙の台帳"),
    },
    notice_options=("要", "不要"),
    pairs=(("kind", "count"), ("period", "notice")),
    joint="　　",
    title_form="{operation}に伴う個人情報の取扱い",
    count_form="約{count:,}名",
    count_unit="名",
    day_style="full_width",
    n_sheets=3,
    notes=("備考　選択肢のある欄は、当てはまる語句を○で囲む。",),
)
REPORT = MonthsStyle(
    title="における個人情報の保護に関する法律の運用結果",
    sections=(
        "１　個人情報ファイル簿の件数",
        "２　月ごとの開示請求等",
        "３　請求をした者",
        "４　情報公開・個人情報保護協議会の開催",
    ),
    file_heads=("部・局の別", "年度当初", "年度中の追加", "年度中の削除", "年度末"),
    month_head="請求の月",
    kinds=(
        ("保有個人情報の開示", ("請求数", "全部", "一部", "非開示")),
        ("保有個人情報の訂正", ("請求数", "訂正", "非訂正")),
        ("利用の停止", ("請求数", "停止")),
    ),
    asker_heads=("請求者", "請求の数"),
    askers=("本人", "親権者", "成年後見人", "任意の代理人"),
    meeting_line="第{round}回　{day}　{venue}",
    matter_form="・{operation}の取扱いについて",
    venues=("区議会棟　第三会議室", "峯岡区民センター　集会室２", "第二分庁舎　8階　特別会議室"),
    lead="施行条例第14条に基づき、次のとおり公表します。"
    "数は、決定をした月によらず、請求を受けた月に入れています。",
    notes=(
        "※１　請求数には、年度内に決定に至らなかったものを含むため、"
        "内訳の和と一致しないことがあります。",
    ),
    total="計",
    unit="件",
    day_style="weekday",
    n_meetings=4,
)
BIDS = BidStyle(
    title="　入札執行結果の公表",
    opened=date(2024, 6, 18),
    labels=("工事の名称", "工事の場所", "工事の期間", "予定価格（税抜き）", "開札した日"),
    works=(
        ("林道栂沢線災害復旧工事", "栂ノ原町大字奥栂地内"),
        ("こども園空調設備更新工事", "栂ノ原町大字本郷地内"),
        ("町道宮ノ下線舗装修繕工事", "栂ノ原町大字宮ノ下地内"),
        ("簡易水道配水管布設替工事", "栂ノ原町大字日影地内"),
    ),
    bidders=(
        "株式会社栂ノ原組",
        "有限会社奥栂建設",
        "丸越工業株式会社",
        "北麓土建株式会社",
        "株式会社やまなみ設備",
        "有限会社日影工務店",
        "宮下道路株式会社",
        "合資会社三峰電工",
    ),
    heads=("入札に参加した者", "入札金額", "第１回", "第２回", "摘　要"),
    remarks=("落札", "辞退", "失格"),
    unit="千円",
    notes=(
        "１　第２回の金額の記載がない者は、第２回の入札を辞退した者である。",
        "２　最低制限価格を下回る入札をした者は、失格とする。",
    ),
)


def mountain_paper_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_registers(), *_sheets(), *_others()]


def _registers() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="register_takemi_r4",
            worn_out=True,
            family="register",
            town=CITY,
            look=Look(
                producer="reportlab",
                font="TakaoGothic",
                size_pt=11,
                sheet="B4",
                landscape=True,
                rules="framed",
                shaded_heads=True,
                padding_pt=3.2,
                line_pitch=1.35,
                running_head="令和4年度　審査会資料２",
                running_foot="２－{page}",
            ),
            write=lambda draft: register(draft, TWO_TIER_REGISTER, WORDS, 2022),
        ),
        PaperPlan(
            name="register_mineoka_r6",
            worn_out=True,
            family="register",
            town=WARD,
            look=Look(
                producer="weasyprint",
                font="VLPGothic",
                size_pt=10.5,
                padding_pt=3.8,
                line_pitch=1.4,
                running_foot="{page} / {pages}",
            ),
            write=lambda draft: register(draft, MIXED_REGISTER, WORDS, 2024),
        ),
    ]


def _sheets() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="sheet_tsuganohara_boxes",
            worn_out=True,
            family="consultation_sheet",
            town=TOWN,
            look=Look(
                producer="weasyprint",
                font="IPAexGothic",
                size_pt=10.5,
                marks="drawn",
                rules="framed",
                padding_pt=4.4,
                line_pitch=1.6,
                running_foot=None,
            ),
            write=lambda draft: consultation_sheets(draft, NESTED_SHEET, WORDS, 2023),
        ),
        PaperPlan(
            name="sheet_mineoka_rings",
            worn_out=True,
            family="consultation_sheet",
            town=WARD,
            look=Look(
                producer="reportlab",
                font="TakaoMincho",
                size_pt=11,
                marks="ring",
                landscape=True,
                padding_pt=5.2,
                line_pitch=1.55,
                running_foot="{page}",
            ),
            write=lambda draft: consultation_sheets(draft, RINGED_SHEET, WORDS, 2022),
        ),
    ]


def _others() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="annual_mineoka_r6",
            worn_out=True,
            family="annual_report",
            town=WARD,
            look=Look(
                producer="reportlab",
                font="IPAPGothic",
                size_pt=10.5,
                padding_pt=3.0,
                line_pitch=1.5,
                shaded_heads=True,
                running_foot="－ {page} －",
            ),
            write=lambda draft: annual_by_month(draft, REPORT, WORDS, 2024),
        ),
        PaperPlan(
            name="unknown_bids_tsuganohara",
            worn_out=True,
            family="unknown",
            town=TOWN,
            look=Look(
                producer="weasyprint",
                font="SawarabiMincho",
                size_pt=10,
                padding_pt=3.6,
                line_pitch=1.4,
            ),
            write=lambda draft: bid_results(draft, BIDS),
        ),
    ]
