"""Worn-out vote tables, with members across and with members down."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.votes.vote_sheets import VoteSheetStyle, VotingDay, vote_sheets
from corpus.samples.papers.votes.votes import VoteStyle, vote_results
from corpus.samples.plans.held_back.towns import HELD_BACK_TOWNS
from corpus.samples.plans.held_back.words import FRESH_WORDS
from corpus.samples.plans.plan import PaperPlan

WORDED_MATRIX = VoteStyle(
    title="　議員別表決結果",
    session="{year}第{n}回鴇田原市議会定例会",
    factions=("清風会", "ときの風", "市民連合", "会派に属さない議員"),
    marks={
        "for": "賛",
        "against": "反",
        "absent": "欠",
        "chair": "―",
        "abstain": "棄",
        "excused": "除",
    },
    number_head="議案番号",
    title_head="件　　　名",
    date_head="議決月日",
    result_head="結　果",
    number="議案第{n}号",
    legend="【表の見方】賛：賛成　反：反対　欠：欠席　棄：棄権　除：除斥　―：議長",
    results=("可決", "可決", "否決"),
    day_style="short",
    columns=("number", "title"),
    last_columns=("result", "date"),
    members_head="各　議　員　の　表　決",
    spreads_names=True,
    legend_below=True,
    n_bills=22,
    rare_share=0.07,
)
MEMBER_SHEET = VoteSheetStyle(
    title="　議員ごとの賛否",
    session="{year}第{n}回朝霧野市議会定例会",
    number=3,
    days=(
        VotingDay(
            date(2022, 9, 5),
            (
                ("報告第4号", "専決処分の承認"),
                ("議案第51号", "教育委員会委員の任命の同意"),
                ("議案第52号", "農業委員会委員の定数を定める条例"),
                ("議案第53号", "財産の取得（除雪車）"),
                ("議案第54号", "和解及び損害賠償"),
                ("議案第55号", "市道の路線の認定"),
            ),
        ),
        VotingDay(
            date(2022, 9, 21),
            (
                ("議案第56号", "一般会計補正予算（第4号）"),
                ("議案第57号", "介護保険特別会計補正予算（第1号）"),
                ("議案第58号", "病院事業会計補正予算（第1号）"),
                ("議案第59号", "職員の育児休業条例の改正"),
                ("議案第60号", "公民館条例の改正"),
                ("議案第61号", "都市公園条例の改正"),
                ("議案第62号", "工事請負契約の締結（橋の架替え）"),
                ("議案第63号", "指定管理者の指定（温泉施設）"),
            ),
        ),
        VotingDay(
            date(2022, 9, 28),
            (
                ("認定第1号", "一般会計決算の認定"),
                ("認定第2号", "特別会計決算の認定"),
                ("認定第3号", "水道事業会計決算の認定"),
                ("請願第2号", "学童保育の充実を求める請願"),
                ("陳情第5号", "バス路線の存続を求める陳情"),
                ("発議第7号", "米価の安定を求める意見書"),
                ("発議第8号", "議員派遣の件"),
            ),
        ),
    ),
    factions=("朝霧クラブ", "新生の会", "公正", "市民の声", "無会派"),
    marks={
        "for": "○",
        "against": "×",
        "absent": "欠席",
        "chair": "議長",
        "abstain": "退席",
    },
    results=("全員賛成", "賛成多数"),
    legend="○は賛成、×は反対を示す。議長は採決に加わらない。",
    day_line="■ {day}の採決",
    member_head="氏　名",
    faction_head="会派名",
    result_head="採　決　の　結　果",
)


def worn_out_vote_plans() -> list[PaperPlan]:
    """The papers."""
    towns, words = HELD_BACK_TOWNS, FRESH_WORDS
    return [
        PaperPlan(
            name="votes_tokitahara_r5",
            worn_out=True,
            family="votes",
            town=towns["鴇田原市"],
            look=Look(
                producer="reportlab",
                font="TakaoGothic",
                size_pt=10.5,
                landscape=True,
                padding_pt=3.4,
            ),
            write=lambda draft: vote_results(draft, WORDED_MATRIX, words, 2023),
        ),
        PaperPlan(
            name="votes_asagirino_r4",
            worn_out=True,
            family="votes",
            town=towns["朝霧野市"],
            look=Look(producer="weasyprint", font="NotoSans", padding_pt=7.5),
            write=lambda draft: vote_sheets(draft, MEMBER_SHEET),
        ),
    ]
