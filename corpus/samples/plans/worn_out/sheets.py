"""Worn-out consultation sheets and registers."""

from __future__ import annotations

from msgspec import structs

from corpus.samples.model import Look
from corpus.samples.papers.registers.register import RegisterStyle, register
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.plans.held_back.towns import HELD_BACK_TOWNS, HELD_BACK_WORDS
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.towns import WORN_OUT_TOWNS
from corpus.samples.plans.worn_out.words import WORN_OUT_WORDS

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
UNRULED_SHORT_REGISTER = structs.replace(
    SHORT_REGISTER, ruling="none", repeat_header=True, day_style="full_width", counts=(5, 5, 2, 6)
)
FULL_REGISTER = RegisterStyle(
    title="保有個人情報取扱事務に関する届出一覧表",
    sections=(
        "【１】開始届を受理したもの",
        "【２】変更届を受理したもの",
        "【３】廃止届を受理したもの",
        "【４】利用目的以外の目的で利用し、又は提供したもの",
    ),
    new={
        "no": "受理番号",
        "effective_date": "開始年月日",
        "operation": "事務の名称",
        "department": "事務を所管する課",
        "subjects": "記録される者",
        "purpose": "利用の目的",
    },
    modify={
        "no": "受理番号",
        "effective_date": "変更年月日",
        "operation": "事務の名称",
        "department": "事務を所管する課",
        "change_text": "変更後の内容",
        "reason": "変更した理由",
    },
    abolish={
        "no": "受理番号",
        "effective_date": "廃止年月日",
        "operation": "事務の名称",
        "department": "事務を所管する課",
        "reason": "廃止した理由",
    },
    flows={
        "no": "受理番号",
        "start_date": "開始年月日",
        "kind": "利用・提供",
        "from_department": "保有する課",
        "from_operation": "対象事務",
        "to_party": "利用する課・提供先",
        "reason": "理由",
    },
    flow_kinds=("利用", "提供"),
    nothing="この期間に受理したものはない。",
    day_style="short",
    ruling="rows",
    chart_heads=("局", "課・室・事務所", "担当"),
    counts=(8, 5, 0, 9),
)
UNRULED_REGISTER = RegisterStyle(
    title="個人情報を取り扱う事務の異動について",
    sections=(
        "ア　新たに始めた事務",
        "イ　内容を改めた事務",
        "ウ　取りやめた事務",
        "エ　目的外の利用と提供",
    ),
    new={
        "operation": "事務名",
        "department": "主管",
        "subjects": "対象となる者",
        "effective_date": "始期",
    },
    modify={
        "operation": "事務名",
        "department": "主管",
        "change_text": "改めた点",
        "effective_date": "改めた日",
    },
    abolish={
        "operation": "事務名",
        "department": "主管",
        "reason": "取りやめた事情",
        "effective_date": "終期",
    },
    flows={
        "from_operation": "元の事務",
        "from_department": "主管",
        "to_party": "利用者・提供先",
        "kind": "別",
        "start_date": "開始日",
    },
    flow_kinds=("内部利用", "外部提供"),
    day_style="kanji",
    ruling="none",
    with_chart=False,
    counts=(6, 4, 3, 7),
)
SHORT_RINGED_SHEET = ConsultationStyle(
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
RINGED_SHEET = ConsultationStyle(
    title="個人情報保護運営審査会　付議事項調書",
    head="担当：{section}",
    labels={
        "kind": "付議の種別",
        "title": "付議事項",
        "department": "起案課",
        "period": "開始予定日",
        "outline": "付議の趣旨",
        "items": "",
        "sensitive": "要配慮個人情報",
        "entrusted": "外部への委託",
        "recipient": "提供先",
        "linked": "通信回線による結合",
        "notice": "本人への通知",
        "count": "対象者数",
        "notice_reason": "通知を行わない場合の理由",
    },
    kinds=("諮問", "報告"),
    bases=("条例第9条", "条例第10条"),
    item_groups={
        "利用する項目": ("氏名", "住所", "生年月日", "電話番号", "世帯の状況", "課税の状況")
    },
    questions={
        "sensitive": ("含む", "含まない"),
        "entrusted": ("有", "無"),
        "linked": ("有", "無"),
    },
    pairs=(("sensitive", "entrusted"), ("linked", "notice")),
    title_form="{operation}に伴う保有個人情報の提供について",
    count_form="約{count:,}人",
    count_unit="人",
    day_style="full_width",
    n_sheets=3,
)
TICKED_SHEET = ConsultationStyle(
    title="個人情報目的外利用等諮問事項書",
    labels={
        "department": "諮問する課",
        "kind": "扱い",
        "title": "諮問の件名",
        "basis": "適用する規定",
        "outline": "経緯",
        "items": "",
        "recipient": "相手先",
        "media": "受渡しの方法",
        "period": "時期",
        "count": "規模",
        "frequency": "頻度",
        "notice": "通知",
        "remarks": "その他参考となる事項",
    },
    kinds=("諮問案件", "報告案件"),
    bases=(
        "法第69条第2項第1号（本人の同意があるとき）",
        "法第69条第2項第2号（所掌事務の遂行に必要なとき）",
        "法第69条第2項第4号（統計の作成又は学術研究のとき）",
    ),
    item_groups={
        "本人に関すること": ("氏名", "住所", "生年月日", "続柄", "印影", "顔写真"),
        "暮らしに関すること": ("世帯構成", "住居の状況", "就労先", "預貯金"),
        "心身に関すること": ("障害等級", "既往症", "服薬の状況"),
    },
    media=("紙の文書", "暗号化した媒体", "専用回線"),
    notice_options=("個別に行う", "省略する"),
    questions={"frequency": ("1回限り", "毎月", "毎年", "随時")},
    pairs=(("kind", "period"), ("count", "notice")),
    title_form="{operation}で保有する情報の利用に関する件",
    count_form="延べ{count:,}人",
    count_unit="人",
    day_style="western",
    n_sheets=3,
)


def worn_out_sheet_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_registers(), *_sheets()]


def _registers() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="register_tamakatsura_unruled",
            family="register",
            town=HELD_BACK_TOWNS["玉桂市"],
            look=Look(producer="weasyprint", font="IPAexMincho"),
            write=lambda draft: register(draft, UNRULED_SHORT_REGISTER, HELD_BACK_WORDS, 2012),
            worn_out=True,
        ),
        PaperPlan(
            name="register_sagijuku_h29",
            family="register",
            town=WORN_OUT_TOWNS["鷺宿市"],
            look=Look(
                producer="reportlab",
                font="TakaoPMincho",
                size_pt=10.5,
                rules="framed",
                padding_pt=4.0,
            ),
            write=lambda draft: register(draft, FULL_REGISTER, WORN_OUT_WORDS, 2017),
            worn_out=True,
        ),
        PaperPlan(
            name="register_somagatani_unruled",
            family="register",
            town=WORN_OUT_TOWNS["杣ヶ谷町"],
            look=Look(producer="weasyprint", font="SawarabiMincho", size_pt=11, padding_pt=4.5),
            write=lambda draft: register(draft, UNRULED_REGISTER, WORN_OUT_WORDS, 2020),
            worn_out=True,
        ),
    ]


def _sheets() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="sheet_tamakatsura_rings",
            family="consultation_sheet",
            town=HELD_BACK_TOWNS["玉桂市"],
            look=Look(producer="reportlab", font="IPAGothic", marks="ring", rules="dashed"),
            write=lambda draft: consultation_sheets(
                draft, SHORT_RINGED_SHEET, HELD_BACK_WORDS, 2009
            ),
            worn_out=True,
        ),
        PaperPlan(
            name="sheet_sagijuku_rings",
            family="consultation_sheet",
            town=WORN_OUT_TOWNS["鷺宿市"],
            look=Look(
                producer="weasyprint",
                font="NotoSerif",
                size_pt=10.5,
                marks="ring",
                rules="framed",
                padding_pt=5.0,
            ),
            write=lambda draft: consultation_sheets(draft, RINGED_SHEET, WORN_OUT_WORDS, 2016),
            worn_out=True,
        ),
        PaperPlan(
            name="sheet_hayasegawa_ticked",
            family="consultation_sheet",
            town=HELD_BACK_TOWNS["早瀬川市"],
            look=Look(
                producer="reportlab",
                font="SawarabiGothic",
                size_pt=10.5,
                marks="ticked",
                padding_pt=4.0,
            ),
            write=lambda draft: consultation_sheets(draft, TICKED_SHEET, WORN_OUT_WORDS, 2023),
            worn_out=True,
        ),
    ]
