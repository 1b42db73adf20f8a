"""Held back: registers, sheets, a report and bus times of the places by the lake."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.registers.register import RegisterStyle, register
from corpus.samples.papers.reports.annual_series import SeriesStyle, annual_series
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.papers.unknown import BusStyle, bus_times
from corpus.samples.plans.held_back.lake_towns import CITY, TOWN, VILLAGE, VILLAGE_WORDS, WORDS
from corpus.samples.plans.plan import PaperPlan

RECEIVED_REGISTER = RegisterStyle(
    title="　個人情報取扱届　受理簿",
    sections=("【第１部　届の受理】", "", "", "【第２部　目的を超える利用及び提供の承認】"),
    new={},
    modify={},
    abolish={},
    mixed={
        "no": "受理No",
        "kind": "届の別",
        "effective_date": "効力の生ずる日",
        "department": "届を出した課",
        "operation": "名称",
        "purpose": "目的",
        "reason": "届を出した事情",
    },
    kind_words=("開始届", "変更届", "終了届"),
    lead=(
        "　この受理簿は、個人情報を取り扱う事務の開始、変更又は終了に当たって各課が出した届を、"
        "種類を問わず受理した順に綴ったものです。",
    ),
    flows={
        "no": "承認No",
        "start_date": "使い始める日",
        "from_department": "課の名称",
        "from_operation": "集めた事務",
        "to_party": "課・団体の名称",
        "to_operation": "充てる事務",
        "kind": "承認の型",
        "legal_basis": "承認の根拠",
    },
    head_groups={
        "届に係る事務": ("operation", "purpose"),
        "個人情報を持つ側": ("from_department", "from_operation"),
        "個人情報を使う側": ("to_party", "to_operation"),
    },
    flow_kinds=("庁内使用", "団体へ提供"),
    bases=("本人の承諾", "法令による", "協議会の了承"),
    span_form="〔 {span} 〕",
    day_style="short",
    with_chart=False,
    counts=(8, 7, 4, 12),
)
CARD_REGISTER = RegisterStyle(
    title="個人情報取扱事務カード　異動分",
    sections=(
        "イ　作成したカード",
        "ロ　書き換えたカード",
        "ハ　破棄したカード",
        "ニ　他課利用・町外提供のカード",
    ),
    new={
        "operation": "事務の呼称",
        "no": "カードの番号",
        "department": "保管する課",
        "subjects": "情報の主体",
        "purpose": "取り扱う目的",
        "collection_methods": "集める相手",
        "effective_date": "作成年月日",
    },
    modify={
        "operation": "事務の呼称",
        "no": "カードの番号",
        "department": "保管する課",
        "change_text": "書き換えの内容",
        "reason": "書き換えの理由",
        "effective_date": "書き換え年月日",
    },
    abolish={
        "operation": "事務の呼称",
        "no": "カードの番号",
        "department": "保管する課",
        "reason": "破棄の理由",
        "effective_date": "破棄年月日",
    },
    flows={
        "from_operation": "事務の呼称",
        "no": "カードの番号",
        "from_department": "保管する課",
        "kind": "他課利用／町外提供",
        "to_party": "使用する課・町外の団体",
        "to_operation": "使用先の事務",
        "reason": "使用を認めた理由",
        "legal_basis": "認めた根拠",
        "start_date": "利用開始年月日",
    },
    methods=("本人", "家族・親族", "町内会", "県の機関", "医療・介護の事業所"),
    flow_kinds=("他課利用", "町外提供"),
    bases=("承諾書", "法令の規定", "審議会の議決"),
    day_style="era",
    cards=True,
    card_pairs=(
        ("no", "department"),
        ("no", "from_department"),
        ("collection_methods", "effective_date"),
        ("legal_basis", "start_date"),
    ),
    span_form="自・至　{span}",
    chart_heads=("部", "課", "係"),
    counts=(5, 6, 3, 6),
)
BOXED_SHEET = ConsultationStyle(
    title="個人情報審査会　付議申出書",
    form_line="（別記様式　第２）",
    labels={
        "department": "申し出る課",
        "kind": "申出の内容",
        "title": "付議する件",
        "outline": "付議する背景",
        "basis": "関係規定",
        "count": "対象となる村民",
        "period": "取扱いの時期",
        "sensitive": "要配慮個人情報",
        "origin": "入手経路",
        "recipient": "受け取る相手",
        "media": "受け渡す方法",
        "notice": "村民への通知",
        "notice_reason": "通知を省く場合の理由",
    },
    kinds=("意見を求める諮問", "結果を伝える報告"),
    bases=("村条例第6条第1項第5号", "村条例第8条第2項第3号", "村条例第10条"),
    item_groups={
        "氏名等に関する情報": ("氏名", "通称名", "生年月日", "住所", "世帯主との続柄"),
        "仕事・暮らしに関する情報": ("勤務先", "収入", "車の保有", "耕作の面積", "保険の種類"),
    },
    questions={
        "sensitive": ("取り扱う", "取り扱わない"),
        "origin": ("本人", "同居人", "民生委員", "県"),
    },
    media=("手交", "郵送", "回線", "その他"),
    notice_options=("する", "しない"),
    lines=(
        (("title", 12),),
        (("kind", 7), ("department", 5)),
        (("outline", 12),),
        (("basis", 5), ("period", 4), ("count", 3)),
        (("氏名等に関する情報", 6), ("仕事・暮らしに関する情報", 6)),
        (("sensitive", 5), ("origin", 7)),
        (("recipient", 4), ("media", 8)),
        (("notice", 4), ("notice_reason", 8)),
    ),
    title_form="{operation}で扱う個人情報の範囲について",
    count_form="{count:,}人",
    count_unit="人",
    day_style="full_width",
    n_sheets=3,
    notes=("※ 各欄のあてはまるものにチェックを入れること。",),
)
RINGED_SHEET = ConsultationStyle(
    title="　審議会提出票",
    head="提出元　{section}",
    labels={
        "kind": "諮・報の別",
        "department": "提出する課",
        "title": "提出する案件",
        "outline": "案件の説明",
        "basis": "当てはまる条項",
        "items": "",
        "special": "慎重な扱いを要する情報",
        "storage": "保管の方法",
        "recipient": "渡す先",
        "media": "渡す手段",
        "count": "件数（年間）",
        "period": "取扱いの期間等",
        "notice": "本人への説明",
    },
    kinds=("諮問", "報告"),
    bases=("第9条第1号", "第9条第2号", "第9条第5号", "第13条"),
    item_groups={
        "氏名・連絡先": ("氏名", "住所", "年齢", "電話", "メール"),
        "家計・仕事": ("職業", "年金", "税額", "借入金"),
        "体・こころ": ("病名", "通院先", "障害の等級"),
    },
    questions={
        "special": ("あり", "なし"),
        "storage": ("書庫", "金庫", "サーバー", "クラウド"),
    },
    media=("持参", "書留", "専用線", "その他"),
    notice_options=("説明済み", "説明しない"),
    pairs=(("kind", "department"), ("count", "period")),
    blocks={
        "扱う情報": ("items", "special", "storage"),
        "外へ渡すこと": ("recipient", "media", "count", "period", "notice"),
    },
    joint="　　",
    title_form="{operation}に用いる情報の外部提供",
    count_form="{count:,}件",
    day_style="era",
    n_sheets=3,
    lead="　当てはまる条項は、町個人情報保護条例の条項です。"
    "選択する欄は、該当する語を丸で囲んでください。",
)
REPORT = SeriesStyle(
    title="真菰沢市の個人情報保護　年次報告",
    sections=(
        "その１　各部の個人情報ファイル簿の数",
        "その２　処分の別ごとの数",
        "その３　主な請求の内容",
        "その４　運営協議会の会議",
    ),
    bureau_head="ファイル簿を持つ部",
    outcome_head="処分の別",
    kinds=(
        ("自己情報の開示", ("本人", "法定代理人", "任意代理人")),
        ("自己情報の訂正", ("本人", "代理人")),
        ("自己情報の利用停止", ()),
    ),
    outcomes=("認めるもの", "一部を認めるもの", "認めないもの", "不存在", "取下げ"),
    request_heads=(
        "番",
        "受付日",
        "請求された自己情報",
        "受け付けた課",
        "処分の別",
        "通知した日",
    ),
    meeting_heads=("会議の日", "開いた場所", "出た委員の数", "協議した案件"),
    places=("市役所第二棟 5階 協議室", "生涯学習館 視聴覚ホール", "保健福祉総合センター 講座室"),
    written="書面会議",
    contents=(
        "乳幼児健診の記録票",
        "生活保護の面接相談の記録",
        "印鑑登録証明書の交付申請書",
        "国民健康保険の診療報酬明細書",
        "いじめに関する調査の聞き取りの記録",
        "納税の相談の経過を記した書面",
        "市営墓地の使用許可の申請書",
    ),
    total="全体",
    zero="―",
    day_style="slashed",
    n_years=5,
    n_requests=15,
    n_meetings=4,
)
BUS = BusStyle(
    title="村営バス「くいな号」　運行時刻",
    valid=date(2023, 10, 1),
    valid_line="{day}改正",
    heads=("停　留　所", "便"),
    run_form="第{n}便",
    ways=(
        ("▼　役場から湖畔駅へ（平日のみ運行）", (6, 8, 10, 13, 15, 17)),
        ("▲　湖畔駅から役場へ（平日のみ運行）", (7, 9, 11, 14, 16, 18)),
    ),
    stops=(
        ("水鶏野村役場", 0),
        ("診療所前", 2),
        ("小学校入口", 3),
        ("上葦原", 6),
        ("観音堂下", 4),
        ("下葦原", 5),
        ("農協直売所", 3),
        ("堰の橋", 7),
        ("渡し場跡", 4),
        ("高校前", 8),
        ("湖畔駅", 6),
    ),
    passed="↓",
    seldom=("観音堂下", "渡し場跡"),
    notes=(
        "１　「↓」の停留所には停まりません。",
        "２　運賃は、乗車した距離を問わず大人200円、中学生以下100円です。",
        "３　大雪その他の事情により、運行を取りやめることがあります。",
    ),
)


def lake_paper_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_registers(), *_sheets(), *_others()]


def _registers() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="register_makomozawa_r5",
            worn_out=True,
            family="register",
            town=CITY,
            look=Look(
                producer="reportlab",
                font="IPAexGothic",
                size_pt=11,
                landscape=True,
                rules="dashed",
                padding_pt=3.4,
                line_pitch=1.35,
                running_foot="－ {page} ／ {pages} －",
            ),
            write=lambda draft: register(draft, RECEIVED_REGISTER, WORDS, 2023),
        ),
        PaperPlan(
            name="register_nionoura_cards",
            worn_out=True,
            family="register",
            town=TOWN,
            look=Look(
                producer="weasyprint",
                font="TakaoMincho",
                size_pt=10.5,
                sheet="B5",
                padding_pt=3.2,
                line_pitch=1.5,
                tracking_pt=0.2,
            ),
            write=lambda draft: register(draft, CARD_REGISTER, WORDS, 2022),
        ),
    ]


def _sheets() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="sheet_kuinano_boxes",
            family="consultation_sheet",
            town=VILLAGE,
            look=Look(
                producer="weasyprint",
                font="NotoSerif",
                size_pt=10.5,
                marks="ballot",
                shaded_heads=True,
                padding_pt=4.2,
                line_pitch=1.55,
                running_foot=None,
            ),
            write=lambda draft: consultation_sheets(draft, BOXED_SHEET, VILLAGE_WORDS, 2018),
        ),
        PaperPlan(
            name="sheet_nionoura_rings",
            family="consultation_sheet",
            town=TOWN,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=11,
                marks="ring",
                by_hand=True,
                padding_pt=5.4,
                line_pitch=1.65,
                running_foot=None,
            ),
            write=lambda draft: consultation_sheets(draft, RINGED_SHEET, WORDS, 2020),
        ),
    ]


def _others() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="annual_makomozawa_r5",
            worn_out=True,
            family="annual_report",
            town=CITY,
            look=Look(
                producer="weasyprint",
                font="TakaoPGothic",
                size_pt=10,
                landscape=True,
                rules="framed",
                padding_pt=3.4,
                line_pitch=1.45,
                running_foot="{page}",
            ),
            write=lambda draft: annual_series(draft, REPORT, WORDS, 2023),
        ),
        PaperPlan(
            name="unknown_bus_kuinano",
            family="unknown",
            town=VILLAGE,
            look=Look(
                producer="reportlab",
                font="TakaoGothic",
                size_pt=10.5,
                shaded_heads=True,
                padding_pt=3.6,
                running_foot=None,
            ),
            write=lambda draft: bus_times(draft, BUS),
        ),
    ]
