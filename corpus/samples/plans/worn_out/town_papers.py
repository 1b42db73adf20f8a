"""Worn-out papers of a town: votes with members down, ringed sheets, minutes."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.minutes import MinutesStyle, minutes
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.papers.votes.vote_sheets import VoteSheetStyle, VotingDay, vote_sheets
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.neighbours import NEIGHBOURS_WORDS, TOWN

VOTES = VoteSheetStyle(
    title="における議員の表決の状況",
    session="{year}第{n}回苗代野町議会定例会",
    number=4,
    days=(
        VotingDay(
            date(2020, 12, 8),
            (
                ("第61号議案", "町税条例の改正（納期の変更）"),
                ("第62号議案", "課設置条例の改正"),
                ("第63号議案", "農業集落排水条例の改正"),
                ("第64号議案", "特産品直売所条例の制定"),
                ("第65号議案", "財産の無償貸付（旧分校の校舎）"),
            ),
        ),
        VotingDay(
            date(2020, 12, 17),
            (
                ("第66号議案", "一般会計補正予算"),
                ("第67号議案", "簡易水道会計補正予算"),
                ("第68号議案", "土地改良区への支援金の支出"),
                ("第69号議案", "損害賠償の額の決定"),
                ("委員会第2号", "議会の委員会条例の改正"),
                ("意見書第5号", "農業用水の確保を求める意見書"),
                ("意見書第6号", "駐在所の存続を求める意見書"),
            ),
        ),
    ),
    factions=("苗代クラブ", "町政を語る会", "無所属の会"),
    marks={
        "for": "賛成",
        "against": "反対",
        "absent": "欠席",
        "chair": "議長",
        "abstain": "棄権",
    },
    results=("全会一致で可決", "多数で可決"),
    legend="可否同数のときを除いて採決に加わらない者は「議長」と表示しています。",
    day_line="{day}に採決した議案",
    member_head="議　員",
    faction_head="所属する会派",
    result_head="議決の結果",
    day_style="mixed",
    rare_share=0.06,
)
SHEET = ConsultationStyle(
    title="教育委員会　個人情報取扱協議票",
    labels={
        "title": "協議する事項の名称",
        "department": "担当課・室",
        "kind": "協議・報告の別",
        "period": "取扱いを始める日（期間）",
        "count": "人数",
        "outline": "取り扱う理由",
        "sensitive": "配慮を要する情報",
        "recipient": "相手となる機関等",
        "media": "渡す方法",
        "returned": "使用後の扱い",
        "notice": "保護者への連絡",
    },
    kinds=("協議", "報告"),
    bases=("町条例第4条", "町条例第5条"),
    item_groups={
        "児童・生徒に関する項目": ("氏名", "学年", "出欠", "成績", "健康診断"),
        "保護者に関する項目": ("氏名", "続柄", "電話番号", "就労先"),
    },
    questions={
        "sensitive": ("あり", "なし"),
        "returned": ("返却", "裁断", "消去"),
    },
    media=("持参", "郵送", "メール", "庁内便", "その他"),
    notice_options=("する", "しない"),
    lines=(
        (("title", 8), ("department", 4)),
        (("kind", 3), ("period", 6), ("count", 3)),
        (("児童・生徒に関する項目", 7), ("保護者に関する項目", 5)),
        (("sensitive", 3), ("returned", 4), ("notice", 5)),
        (("outline", 12),),
        (("recipient", 4), ("media", 8)),
    ),
    joint="　・　",
    title_form="{operation}に係る名簿等の取扱い",
    count_form="{count:,}人",
    count_unit="人",
    day_style="era",
    n_sheets=3,
)
MINUTES = MinutesStyle(
    title="定例会会議録",
    speaker="［{surname}{role}］",
    head="grid",
    labels={
        "date": "会議の日時",
        "observers": "傍聴人",
        "venue": "開会場所",
        "present": "出席委員等",
        "agenda": "会議に付した事件",
    },
    roles=("教育長", "委員", "事務局"),
    round_scope="{year}第{round}回",
    fiscal_year=2023,
    breaks=("（全員挙手）", "※　10分間休憩　※"),
    venue="苗代野町中央公民館 2階 視聴覚室",
    day_style="dual",
    hours=("15:00", "15時00分から16時35分まで"),
    content_heading="会議の経過及び発言の要旨",
    keeps_names=False,
    n_turns=58,
)


def worn_out_town_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_nawashirono_r2",
            worn_out=True,
            family="votes",
            town=TOWN,
            look=Look(
                producer="weasyprint",
                font="NotoSerif",
                size_pt=12,
                landscape=True,
                padding_pt=3.0,
            ),
            write=lambda draft: vote_sheets(draft, VOTES),
        ),
        PaperPlan(
            name="sheet_nawashirono_rings",
            worn_out=True,
            family="consultation_sheet",
            town=TOWN,
            look=Look(
                producer="reportlab",
                font="TakaoPMincho",
                size_pt=10.5,
                marks="ring",
                by_hand=True,
                padding_pt=6.0,
                line_pitch=1.8,
            ),
            write=lambda draft: consultation_sheets(draft, SHEET, NEIGHBOURS_WORDS, 2021),
        ),
        PaperPlan(
            name="minutes_nawashirono_r5",
            worn_out=True,
            family="minutes",
            town=TOWN,
            look=Look(
                producer="weasyprint",
                font="IPAexMincho",
                size_pt=11.5,
                line_pitch=1.7,
                padding_pt=3.5,
                running_foot="- {page} -",
            ),
            write=lambda d: minutes(d, MINUTES, NEIGHBOURS_WORDS, date(2023, 10, 24), 7),
        ),
    ]
