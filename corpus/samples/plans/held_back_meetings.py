"""Held back: minutes and votes that the parser's rules must not be written from."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes import SEAT, MinutesStyle, minutes
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
    ]
