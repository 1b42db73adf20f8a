"""Held back: minutes and votes that the parser's rules must not be written from."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes import SEAT, MinutesStyle, minutes
from corpus.samples.papers.votes import VoteStyle, vote_results
from corpus.samples.plans.held_back_towns import HELD_BACK_TOWNS, HELD_BACK_WORDS
from corpus.samples.plans.plan import PaperPlan

SUMMARY_MINUTES = MinutesStyle(
    title="会議結果（概要）",
    speaker="（{surname}{role}）",
    head="brackets",
    labels={
        "date": "開催日時",
        "venue": "会場",
        "present": "出席した者",
        "agenda": "案件",
        "observers": "傍聴",
    },
    roles=("会長", "委員", "事務局"),
    round_scope="{year} 第{round}回",
    fiscal_year=2024,
    day_style="full_width",
    keeps_names=False,
)
FULL_MINUTES = MinutesStyle(
    title="議会定例会会議録",
    speaker="◎{role}　{name}",
    head="lines",
    labels={
        "date": "会議の日時",
        "venue": "会議の場所",
        "present": "応招議員",
        "agenda": "付議事件",
    },
    roles=("議長", "議員", "事務局"),
    breaks=("（休憩　午後2時40分）", "（再開　午後2時55分）"),
    venue="議場",
    n_turns=95,
)
SEAT_MINUTES = MinutesStyle(
    title="会議の記録",
    speaker="●{role}（{name}さん）",
    head="table",
    labels={"date": "日　時", "venue": "場　所", "present": "出席者", "agenda": "議　事"},
    roles=("委員長", SEAT, "事務局"),
    text_on_new_line=True,
    n_turns=70,
)
MATRIX = VoteStyle(
    title="表決一覧",
    session="{year}第{n}回臨時会",
    factions=("流域クラブ", "公和会", "無会派"),
    marks={"for": "〇", "against": "×", "absent": "欠", "chair": "－", "excused": "除"},
    number_head="議案",
    title_head="件名",
    date_head="議決の日",
    result_head="結果",
    number="議第{n}号",
    legend="〇…賛成　×…反対　－…議長　欠…欠席　除…除斥",
    results=("可決（全員賛成）", "可決（賛成多数）", "否決"),
    day_style="era",
)
RESULTS = VoteStyle(
    title="審議した議案とその結果",
    session="{year}第{n}回村議会",
    factions=("無会派",),
    marks=MATRIX.marks,
    number_head="番　号",
    title_head="議案の名称",
    date_head="議決年月日",
    result_head="議決の結果",
    number="議案第{n}号",
    results=("原案可決", "原案可決", "否決"),
    day_style="dotted",
    matrix=False,
    n_bills=28,
)


def held_back_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    towns, words = HELD_BACK_TOWNS, HELD_BACK_WORDS
    return [
        PaperPlan(
            name="minutes_tsukikage_r6",
            family="minutes",
            town=towns["月影市"],
            look=Look(producer="libreoffice", font="IPAexMincho", size_pt=10.5),
            write=lambda d: minutes(d, SUMMARY_MINUTES, words, date(2024, 11, 14), 3),
        ),
        PaperPlan(
            name="minutes_nomori_h28",
            family="minutes",
            town=towns["野守村"],
            look=Look(
                producer="reportlab", font="IPAMincho", size_pt=11, running_foot="－{page}－"
            ),
            write=lambda d: minutes(d, FULL_MINUTES, words, date(2016, 9, 6), 3),
        ),
        PaperPlan(
            name="minutes_tamakatsura_r1",
            family="minutes",
            town=towns["玉桂市"],
            look=Look(producer="reportlab", font="IPAexGothic"),
            write=lambda d: minutes(d, SEAT_MINUTES, words, date(2019, 7, 18), 1),
        ),
        PaperPlan(
            name="votes_hayasegawa_r5",
            family="votes",
            town=towns["早瀬川市"],
            look=Look(producer="reportlab", font="IPAexGothic", landscape=True, size_pt=9.5),
            write=lambda d: vote_results(d, MATRIX, words, 2023),
        ),
        PaperPlan(
            name="votes_nomori_r2",
            family="votes",
            town=towns["野守村"],
            look=Look(producer="weasyprint", font="IPAMincho"),
            write=lambda d: vote_results(d, RESULTS, words, 2020),
        ),
    ]
