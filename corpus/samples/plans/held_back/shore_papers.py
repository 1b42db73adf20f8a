"""Held back: minutes and sheets of the city and the town on the shore."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.minutes import MinutesStyle, minutes
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.plans.held_back.shore_towns import CITY, TOWN, WORDS
from corpus.samples.plans.plan import PaperPlan

BOARD_MINUTES = MinutesStyle(
    title="　議事要旨",
    speaker="{role}（{surname}）：",
    head="table",
    labels={
        "date": "日　　時",
        "venue": "会　　場",
        "agenda": "付議事項",
        "present": "出席した委員",
        "observers": "傍聴人の数",
    },
    roles=("会長", "委員", "事務局"),
    round_scope="{year}　第{round}回　",
    fiscal_year=2023,
    venue="汀沢市役所　本庁舎２階　大会議室",
    day_style="weekday",
    hours=("18:30", "18時30分～20時10分"),
    officials=(
        ("保険年金課長", "三上", "誠一"),
        ("健康増進課長", "相馬", "由紀江"),
        ("国保係長", "西岡", "亮"),
    ),
    content_heading="会議の経過及び発言の要旨",
    agenda_number="議事{n}",
    item_heading="◎{number}　{title}",
    observers_form="{n}名（うち報道関係者0名）",
    matters=(
        "令和４年度国民健康保険事業特別会計の決算見込みについて",
        "令和６年度の国民健康保険税の税率について（諮問）",
        "第３期データヘルス計画の素案について",
    ),
    n_turns=42,
)
SHEET = ConsultationStyle(
    title="個人情報保護審査会　諮問等事案概要書",
    head="事案の主管：{section}",
    labels={
        "title": "事案の名称",
        "department": "担当課等",
        "kind": "諮問・報告の区分",
        "basis": "諮問等の根拠",
        "outline": "事案の概要及び理由",
        "items": "",
        "delicate": "要配慮個人情報の有無",
        "recipient": "提供先又は委託先",
        "media": "提供の方法",
        "count": "対象者の数（概数）",
        "period": "開始予定日又は期間",
        "notice": "本人への周知",
        "notice_reason": "周知を行わない理由",
    },
    kinds=("諮問事項", "報告事項"),
    bases=(
        "① 千鳥磯町個人情報の保護に関する法律施行条例第7条",
        "② 千鳥磯町個人情報保護審査会条例第2条第1号",
        "③ 千鳥磯町個人情報保護審査会条例第2条第2号",
    ),
    item_groups={
        "基本的事項": ("氏名", "性別", "生年月日", "住所", "電話番号", "個人番号"),
        "家庭生活": ("家族構成", "親族関係", "婚姻", "居住状況"),
        "社会生活": ("職業・職歴", "学業・学歴", "資格", "所属団体"),
        "経済活動": ("収入", "資産", "納税状況", "公的扶助", "取引口座"),
        "心身の状況": ("健康状態", "病歴", "障害", "介護度"),
    },
    questions={"delicate": ("含む", "含まない")},
    media=("書面", "電子媒体", "オンライン", "その他"),
    notice_options=("行う", "行わない"),
    pairs=(("department", "kind"), ("count", "period")),
    title_form="{operation}事務に係る保有個人情報の提供について",
    count_form="約{count:,}名",
    count_unit="名",
    day_style="era",
    n_sheets=2,
    notes=("（注）該当する項目にレ印を付けること。",),
)


def shore_paper_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="minutes_migiwazawa_r5",
            family="minutes",
            town=CITY,
            worn_out=True,
            look=Look(
                producer="weasyprint",
                font="NotoSerif",
                size_pt=10.5,
                padding_pt=4.0,
                line_pitch=1.6,
                running_foot="{page}",
            ),
            write=lambda d: minutes(d, BOARD_MINUTES, WORDS, date(2023, 11, 16), 2),
        ),
        PaperPlan(
            name="sheet_chidoriiso_r5",
            family="consultation_sheet",
            town=TOWN,
            look=Look(
                producer="reportlab",
                font="IPAGothic",
                size_pt=10.5,
                marks="ticked",
                padding_pt=4.6,
                line_pitch=1.5,
                running_foot=None,
            ),
            write=lambda draft: consultation_sheets(draft, SHEET, WORDS, 2023),
        ),
    ]
