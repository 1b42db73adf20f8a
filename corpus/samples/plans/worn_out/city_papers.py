"""Worn-out papers of a city: votes with members across, a yearly report, a register, sheets."""

from __future__ import annotations

from corpus.samples.model import Look
from corpus.samples.papers.registers.register import RegisterStyle, register
from corpus.samples.papers.reports.annual import AnnualStyle, annual_report
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.papers.votes.votes import BillKind, VoteStyle, vote_results
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.neighbours import CITY, NEIGHBOURS_WORDS

VOTES = VoteStyle(
    title="　賛否の公開",
    session="{year}第{n}回雁渡市議会（3月定例会）",
    factions=("雁の会", "市政フォーラム", "結ぶ会", "あゆみ雁渡", "どの会派にも属さない者"),
    marks={
        "for": "○",
        "against": "×",
        "absent": "／",
        "chair": "長",
        "abstain": "△",
        "excused": "除",
    },
    number_head="番　号",
    title_head="議案等の名称",
    date_head="採決日",
    result_head="審議の結果",
    legend="○＝賛成、×＝反対、△＝棄権、／＝欠席、除＝除斥、長＝議長（表決権なし）",
    day_style="short",
    columns=("number", "date", "title"),
    last_columns=("result",),
    kinds=(
        BillKind(
            "市長提案",
            "議案第{n}号",
            (
                "令和7年度一般会計予算",
                "令和7年度介護サービス事業特別会計予算",
                "令和7年度駐車場事業特別会計予算",
                "手話言語条例の制定",
                "自転車等の放置の防止に関する条例の一部改正",
                "ひとり親家庭等医療費助成条例の一部改正",
                "空き店舗活用促進条例の廃止",
                "公園みどり基金条例の制定",
                "下水道条例の一部改正",
                "字の名称の変更",
                "工事請負契約の締結（汚水ポンプ場の設備の更新）",
                "物品の購入（学習用端末）",
                "一部事務組合の規約の変更に関する協議",
                "市道の路線の変更",
            ),
            ("全員可決", "多数可決"),
        ),
        BillKind(
            "人事案件",
            "同意第{n}号",
            ("副市長の選任", "教育委員会の委員の任命", "公平委員会の委員の選任"),
            ("全員同意", "多数同意"),
        ),
        BillKind(
            "議員提案",
            "発第{n}号",
            (
                "議会の会議規則の一部改正",
                "若年がん患者の在宅療養の支援を求める意見書",
                "保育士の配置の基準の改善を求める意見書",
                "地方鉄道の維持に関する意見書",
            ),
            ("全員可決", "多数可決"),
        ),
        BillKind(
            "陳情等",
            "陳情第{n}号",
            ("通学路の街路灯の増設を求める陳情", "会計年度任用職員の待遇の改善を求める陳情"),
            ("全員採択", "多数採択"),
        ),
    ),
    kind_head="種別",
    members_head="議席順の議員名及び賛否",
    tally_heads=("賛", "否"),
    n_sessions=1,
    rare_share=0.05,
)
REPORT = AnnualStyle(
    title="個人情報保護法施行条例の施行状況の公表",
    organs=(
        "市　長",
        "消　防　長",
        "教育委員会",
        "監査委員",
        "固定資産評価審査委員会",
        "上下水道事業管理者",
    ),
    entry_heads=("作成したもの", "修正したもの", "抹消したもの", "公表中のもの"),
    request_stub=(
        ("保有個人情報の開示", "書面による請求"),
        ("保有個人情報の開示", "電子申請による請求"),
        ("保有個人情報の訂正", "書面による請求"),
        ("保有個人情報の訂正", "電子申請による請求"),
        ("保有個人情報の利用停止", ""),
    ),
    outcomes=("全部開示等", "部分開示等", "不開示等", "却下", "取下げ", "審査中"),
    request_head="請求件数",
    outcome_head="請求に対する決定等の状況",
    sections=(
        "（ア）個人情報ファイル簿の作成等の状況",
        "（イ）開示、訂正及び利用停止の請求の状況",
        "（ウ）審査会の開催の状況",
    ),
    meeting_heads=("開催回", "期日・会場", "調査審議の内容", "審査会の意見"),
    total="計",
    zero="－",
    day_style="western",
    ruling="rows",
    n_meetings=7,
    places=("雁渡市役所 7階 701会議室", "防災センター 研修ホール", "市民会館 小会議室B"),
    written="持ち回りによる開催",
)
REGISTER = RegisterStyle(
    title="個人情報ファイル簿等の異動に関する報告書",
    sections=(
        "１．事務の開始に係るもの",
        "２．事務の変更に係るもの",
        "３．事務の廃止に係るもの",
        "４．目的外の利用又は外部への提供に係るもの",
    ),
    new={
        "no": "連番",
        "department": "所属",
        "operation": "取扱事務の名称",
        "subjects": "本人の範囲",
        "purpose": "利用の目的",
        "collection_methods": "取得先",
        "effective_date": "開始日",
    },
    modify={
        "no": "連番",
        "department": "所属",
        "operation": "取扱事務の名称",
        "change_text": "変更の概要",
        "reason": "変更の事由",
        "effective_date": "変更日",
    },
    abolish={
        "no": "連番",
        "department": "所属",
        "operation": "取扱事務の名称",
        "reason": "廃止の事由",
        "effective_date": "廃止日",
    },
    flows={
        "no": "連番",
        "kind": "利用／提供",
        "from_department": "保有する所属",
        "from_operation": "取扱事務の名称",
        "to_party": "利用する所属又は提供を受ける者",
        "reason": "利用又は提供の事由",
        "legal_basis": "根拠条項",
        "start_date": "開始日",
    },
    methods=("本人から", "家族から", "他の市町村から", "庁内の他課から"),
    flow_kinds=("目的外の利用", "外部への提供"),
    bases=("法第69条第1項", "法第69条第2項第1号", "法第69条第2項第2号", "法第69条第2項第4号"),
    nothing="報告する事項はなかった。",
    day_style="slashed",
    chart_heads=("部", "課", "係の名称"),
    counts=(7, 8, 0, 11),
)
SHEET = ConsultationStyle(
    title="審査会　個人情報取扱案件表",
    head="作成：{section}",
    labels={
        "department": "起案する課",
        "title": "案件の名称",
        "kind": "案件の取扱い",
        "outline": "目的及び概要",
        "basis": "該当条項",
        "items": "情報の種類",
        "sensitive": "要配慮個人情報の有無",
        "count": "対象者の見込数",
        "recipient": "提供を受ける者",
        "media": "受渡しの手段",
        "period": "取扱いの期間",
        "notice": "本人への事前の通知",
        "remarks": "備考欄",
    },
    kinds=("意見を求める", "報告にとどめる"),
    bases=(
        "条例第5条第1項（本人以外からの取得）",
        "条例第6条第2項（目的外の利用）",
        "条例第6条第3項（外部への提供）",
        "条例第10条（オンラインによる結合）",
    ),
    item_groups={
        "本人の識別": ("氏名", "生年月日", "住民票コード", "宛名番号", "電話番号"),
        "家族と暮らし": ("世帯の構成", "続柄", "勤務先", "住居の種類"),
        "身体と健康": ("診療の記録", "障害の等級", "要介護の区分"),
        "資産と税": ("課税の額", "滞納の有無", "口座の番号"),
    },
    item_layout="wide",
    questions={"sensitive": ("含む", "含まない")},
    notice_options=("実施する", "実施しない"),
    media=("紙の書類", "外付けの記録装置", "庁内の回線", "その他"),
    blocks={
        "案件": ("title", "kind", "outline", "basis"),
        "取り扱う情報": ("items", "sensitive", "count"),
        "受渡し": ("recipient", "media", "period"),
    },
    title_form="{operation}に関する情報の共有",
    count_form="{count:,}名前後",
    count_unit="名",
    day_style="weekday",
    n_sheets=3,
)


def worn_out_city_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_meetings(), *_sheets()]


def _meetings() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="votes_kariwatari_r7",
            worn_out=True,
            family="votes",
            town=CITY,
            look=Look(
                producer="reportlab",
                font="TakaoPGothic",
                size_pt=9.5,
                landscape=True,
                rules="fills",
                shaded_heads=True,
                padding_pt=4.2,
                running_foot="雁渡市議会　{page}",
            ),
            write=lambda draft: vote_results(draft, VOTES, NEIGHBOURS_WORDS, 2025),
        ),
        PaperPlan(
            name="annual_kariwatari_r5",
            worn_out=True,
            family="annual_report",
            town=CITY,
            look=Look(
                producer="weasyprint",
                font="VLGothic",
                size_pt=9.5,
                padding_pt=3.2,
                running_foot="（{page}）",
            ),
            write=lambda draft: annual_report(draft, REPORT, NEIGHBOURS_WORDS, 2023),
        ),
    ]


def _sheets() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="register_kariwatari_r6",
            worn_out=True,
            family="register",
            town=CITY,
            look=Look(
                producer="reportlab",
                font="VLPGothic",
                size_pt=11,
                landscape=True,
                line_pitch=1.5,
                padding_pt=2.6,
            ),
            write=lambda draft: register(draft, REGISTER, NEIGHBOURS_WORDS, 2024),
        ),
        PaperPlan(
            name="sheet_kariwatari_boxes",
            worn_out=True,
            family="consultation_sheet",
            town=CITY,
            look=Look(
                producer="reportlab",
                font="IPAPGothic",
                size_pt=11,
                rules="fills",
                padding_pt=3.8,
            ),
            write=lambda draft: consultation_sheets(draft, SHEET, NEIGHBOURS_WORDS, 2025),
        ),
    ]
