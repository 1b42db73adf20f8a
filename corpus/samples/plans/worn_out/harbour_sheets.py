"""Worn-out papers: the consultation sheets of the towns on the coast."""

from __future__ import annotations

from corpus.samples.model import Look
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.harbour_towns import CITY, TOWN, WORDS

TICKED_SHEET = ConsultationStyle(
    title="審議委員会付議事項届",
    form_line="様式第6号（第11条関係）",
    lead="　次の事項について、審議委員会に付議したいので届け出ます。",
    notes=(
        "（注1）該当する箇所には、レ印を付けること。",
        "（注2）関係する要綱、契約書の案等があるときは、その写しを添えること。",
    ),
    labels={
        "department": "届出をする課等",
        "title": "付議する事項の件名",
        "kind": "付議の区分",
        "operation": "取扱いに係る事務",
        "outline": "付議する理由",
        "items": "",
        "origin": "情報の入手先",
        "recipient": "引渡しの相手方",
        "media": "引渡しの方法",
        "period": "取扱いの開始日等",
        "count": "取扱いの件数",
        "basis": "関係する条項",
        "notice": "本人への事前告知",
        "remarks": "摘要",
    },
    kinds=("付議", "事後の報告"),
    bases=(
        "町条例第9条第1項（収集の例外）",
        "町条例第11条第3項（目的外利用の例外）",
        "町条例第14条（電算処理の結合）",
    ),
    item_groups={
        "戸籍・住所": ("氏名", "本籍", "現住所", "転入年月日", "世帯主"),
        "仕事・収入": ("職業", "漁業権", "年収", "加入保険"),
        "健康・介護": ("持病", "手帳の等級", "介護認定", "かかりつけ医"),
    },
    questions={"origin": ("本人", "家族", "他の課", "国・県", "事業所")},
    media=("文書", "ＣＤ－Ｒ", "口頭", "その他"),
    notice_options=("告知した", "告知しない"),
    pairs=(("kind", "count"), ("period", "notice")),
    blocks={"情報の項目": ("items", "origin")},
    title_form="{operation}における個人情報の取扱いの特例",
    count_form="{count:,}件／年",
    day_style="mixed",
    n_sheets=3,
)
RINGED_SHEET = ConsultationStyle(
    title="個人情報保護専門委員会　意見照会書",
    labels={
        "title": "照会の件名",
        "department": "照会部署",
        "kind": "照会の趣旨",
        "period": "利用を始める時期",
        "outline": "利用する目的",
        "recipient": "共同で利用する者",
        "sensitive": "病歴等の情報",
        "consent": "本人から同意を得たか",
        "cloud": "外部サーバーの使用",
        "media": "データの渡し方",
        "count": "登録者の数",
        "notice": "対象者への通知",
        "notice_reason": "通知しない場合の事情",
    },
    kinds=("意見を聴く", "経過を知らせる"),
    bases=("法第69条第2項第2号", "法第69条第2項第4号"),
    item_groups={
        "利用を予定する情報": (
            "氏名",
            "生年月日",
            "住所",
            "学校名",
            "電話番号",
            "保護者名",
            "既往症",
        )
    },
    questions={
        "sensitive": ("あり", "なし"),
        "consent": ("得ている", "得る予定", "得ない"),
        "cloud": ("使う", "使わない"),
    },
    media=("手渡し", "書留郵便", "専用端末", "その他"),
    notice_options=("通知する", "通知しない"),
    lines=(
        (("title", 12),),
        (("department", 6), ("kind", 6)),
        (("利用を予定する情報", 12),),
        (("sensitive", 3), ("consent", 6), ("cloud", 3)),
        (("outline", 8), ("recipient", 4)),
        (("media", 8), ("count", 4)),
        (("period", 8), ("notice", 4)),
        (("notice_reason", 12),),
    ),
    joint="　／　",
    title_form="{operation}で集めた情報を他の事業に用いること",
    count_form="およそ{count:,}人",
    count_unit="人",
    day_style="era",
    n_sheets=3,
    notes=("※　照会部署は、会議の10日前までに提出してください。",),
)


def harbour_sheet_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="sheet_yagurasaki_ticked",
            worn_out=True,
            family="consultation_sheet",
            town=TOWN,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=10.5,
                marks="ticked",
                padding_pt=4.6,
                line_pitch=1.5,
                running_foot=None,
            ),
            write=lambda draft: consultation_sheets(draft, TICKED_SHEET, WORDS, 2019),
        ),
        PaperPlan(
            name="sheet_honami_rings",
            worn_out=True,
            family="consultation_sheet",
            town=CITY,
            look=Look(
                producer="weasyprint",
                font="IPAPMincho",
                size_pt=11,
                marks="ring",
                shaded_heads=True,
                padding_pt=5.2,
                line_pitch=1.7,
                running_foot=None,
            ),
            write=lambda draft: consultation_sheets(draft, RINGED_SHEET, WORDS, 2023),
        ),
    ]
