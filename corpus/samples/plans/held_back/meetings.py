"""Held back: minutes that the parser's rules must not be written from."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.minutes import SEAT, MinutesStyle, minutes
from corpus.samples.plans.held_back.towns import HELD_BACK_TOWNS, HELD_BACK_WORDS
from corpus.samples.plans.held_back.words import FRESH_WORDS
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
GRID_MINUTES = MinutesStyle(
    title="会議録",
    speaker="{surname}{role}：",
    head="grid",
    labels={
        "date": "開催日時",
        "venue": "開催場所",
        "present": "出席者",
        "agenda": "会議次第",
    },
    roles=("会長", "委員", "事務局"),
    round_scope="{year}第{round}回",
    fiscal_year=2022,
    venue="椋平町保健センター 2階 会議室",
    day_style="weekday",
    hours=("14:00", "午後2時00分～午後3時25分"),
    content_heading="審議の内容",
    keeps_names=False,
    n_turns=54,
)
SPACED_MINUTES = MinutesStyle(
    title="会議記録",
    committee="全員協議会",
    speaker="＜{role}　{name}＞",
    head="colons",
    labels={
        "date": "日　　時",
        "venue": "場　　所",
        "present": "出席議員",
        "observers": "傍 聴 者",
    },
    roles=("議長", "議員", "事務局"),
    round_scope="第{round}回",
    breaks=("――　休　憩　――", "――　再　開　――"),
    venue="鴇田原市役所 5階 議員控室",
    day_style="full_width",
    hours=("09:30", "午前９時３０分から午前１１時４０分まで"),
    content_heading="会議の経過",
    text_on_new_line=True,
    n_turns=48,
)


def held_back_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    towns, words = HELD_BACK_TOWNS, HELD_BACK_WORDS
    return [
        *_worn_out_plans(),
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


def _worn_out_plans() -> list[PaperPlan]:
    towns = HELD_BACK_TOWNS
    return [
        PaperPlan(
            name="minutes_mukudaira_r4",
            worn_out=True,
            family="minutes",
            town=towns["椋平町"],
            look=Look(
                producer="reportlab",
                font="TakaoGothic",
                padding_pt=4.0,
                line_pitch=1.55,
                running_foot="{page}／{pages}",
            ),
            write=lambda d: minutes(d, GRID_MINUTES, FRESH_WORDS, date(2022, 10, 27), 2),
        ),
        PaperPlan(
            name="minutes_tokitahara_r6",
            worn_out=True,
            family="minutes",
            town=towns["鴇田原市"],
            look=Look(
                producer="weasyprint",
                font="TakaoPMincho",
                size_pt=11,
                line_pitch=2.0,
                tracking_pt=0.9,
            ),
            write=lambda d: minutes(d, SPACED_MINUTES, FRESH_WORDS, date(2024, 5, 15), 5),
        ),
    ]
