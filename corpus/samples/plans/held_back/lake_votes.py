"""Held back: votes of the assemblies by the lake."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.votes.vote_sheets import VoteSheetStyle, VotingDay, vote_sheets
from corpus.samples.papers.votes.votes import BillKind, VoteStyle, vote_results
from corpus.samples.plans.held_back.lake_towns import CITY_ASSEMBLY, TOWN_ASSEMBLY, WORDS
from corpus.samples.plans.plan import PaperPlan

BALLOTS = VoteStyle(
    title="　記名投票等の結果",
    session="{year}真菰沢市議会6月定例会",
    factions=("真政会", "菰風クラブ", "くらしと平和", "一人会派"),
    marks={
        "for": "白",
        "against": "青",
        "absent": "欠",
        "chair": "長",
        "abstain": "棄",
        "excused": "除",
    },
    number_head="番　号",
    title_head="事　　　件　　　名",
    date_head="表決した日",
    result_head="表決の結果",
    legend="白：白票（賛成）　青：青票（反対）　棄：投票を棄権　"
    "除：除斥　欠：欠席　長：議長（投票しない）",
    day_style="short",
    columns=("title", "number", "date"),
    last_columns=("result",),
    kinds=(
        BillKind(
            "１　市長が提出した議案",
            "第{n}号議案",
            (
                "一般会計補正予算（2号補正）",
                "水道事業会計補正予算（1号補正）",
                "市税条例等の一部改正",
                "湖岸公園の設置に関する条例の一部改正",
                "こども医療費の助成に関する条例の一部改正",
                "地区計画の区域内の建築物の制限に関する条例の制定",
                "消防団員等の公務災害補償に関する条例の一部改正",
                "湖岸堤改修工事の請負契約の締結",
                "中学校の大型提示装置の買入れ",
                "旧斎苑の建物の取壊しに伴う財産の処分",
            ),
            ("可決／全員", "可決／多数"),
        ),
        BillKind(
            "２　市長が提出した人事の議案",
            "諮問第{n}号",
            ("人権擁護委員の候補者の推薦（2人）", "人権擁護委員の候補者の推薦（再任）"),
            ("適任／全員", "適任／多数"),
        ),
        BillKind(
            "３　議員が提出した議案",
            "議員第{n}号議案",
            (
                "市議会の議員の定数を定める条例の一部改正",
                "帯状疱疹ワクチンの定期接種の拡大を求める意見書",
                "湖の水質の保全に係る財源の確保を求める意見書",
            ),
            ("可決／全員", "可決／多数"),
        ),
    ),
    kinds_above=True,
    members_head="議　席　順　の　表　決",
    tally_heads=("白票", "青票"),
    numbers_seats=True,
    legend_below=True,
    first_month=6,
    n_sessions=1,
    rare_share=0.05,
    notes=("議員の氏名の上の数字は、議席の番号である。",),
)
SHEET = VoteSheetStyle(
    title="　だれが賛成し、だれが反対したか",
    session="{year}第{n}回鳰ノ浦町議会定例会",
    number=1,
    days=(
        VotingDay(
            date(2023, 3, 3),
            (
                ("承第1号", "専決処分の承認（損害賠償の額）"),
                ("議第4号", "副町長の定数を定める条例の廃止"),
                ("議第5号", "国民健康保険財政調整基金の処分"),
                ("議第6号", "観光船桟橋の指定管理者の指定"),
            ),
        ),
        VotingDay(
            date(2023, 3, 10),
            (
                ("議第7号", "一般会計予算"),
                ("議第8号", "国民健康保険特別会計予算"),
                ("議第9号", "後期高齢者医療特別会計予算"),
                ("議第10号", "公共下水道事業会計予算"),
                ("議第11号", "学校給食費の徴収に関する条例の制定"),
            ),
        ),
        VotingDay(
            date(2023, 3, 17),
            (
                ("議第12号", "町道の路線の廃止"),
                ("議第13号", "漁港区域の変更についての協議"),
                ("発第1号", "議会の傍聴規則の改正"),
                ("発第2号", "外来魚の駆除への支援を求める意見書"),
                ("陳第2号", "湖岸道路の速度規制を求める陳情"),
            ),
        ),
    ),
    factions=("鳰の会", "清流", "会派に入っていない議員"),
    marks={"for": "●", "against": "△", "absent": "欠", "chair": "－", "abstain": "外"},
    results=("全員で可決等", "多数で可決等"),
    legend="●は「賛成」、△は「反対」、欠は「欠席」、外は「採決の際に議場の外にいた者」、"
    "－は「議長」です。「可決等」には、承認及び採択を含みます。",
    day_line="〔{day}の本会議〕",
    member_head="議員の氏名",
    faction_head="会派等",
    result_head="結果",
    day_style="era",
    rare_share=0.06,
    seat_head="席",
    tally_heads=("● の数", "△ の数"),
    notes=("議長は、賛成と反対が同じ数のときのほかは、採決に加わりません。",),
)


def lake_vote_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_makomozawa_r7",
            worn_out=True,
            family="votes",
            town=CITY_ASSEMBLY,
            look=Look(
                producer="weasyprint",
                font="IPAPGothic",
                size_pt=11,
                landscape=True,
                rules="framed",
                shaded_heads=True,
                padding_pt=2.6,
                line_pitch=1.3,
                running_foot="{page}",
            ),
            write=lambda draft: vote_results(draft, BALLOTS, WORDS, 2025),
        ),
        PaperPlan(
            name="votes_nionoura_r5",
            worn_out=True,
            family="votes",
            town=TOWN_ASSEMBLY,
            look=Look(
                producer="reportlab",
                font="TakaoPMincho",
                size_pt=11.5,
                rules="double",
                padding_pt=3.6,
                line_pitch=1.3,
                running_head="議会広報　別刷り",
                running_foot="その{page}",
            ),
            write=lambda draft: vote_sheets(draft, SHEET),
        ),
    ]
