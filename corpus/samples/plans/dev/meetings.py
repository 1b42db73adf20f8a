"""Minutes and votes of the development part."""

from __future__ import annotations

from datetime import date
from functools import partial

from corpus.samples.model import Look
from corpus.samples.papers.minutes.minutes import SEAT, MinutesStyle, minutes
from corpus.samples.papers.votes.votes import VoteStyle, vote_results
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

BOARD_MINUTES = MinutesStyle(
    title="会議録",
    speaker="【{role}】",
    head="lines",
    labels={
        "date": "日時",
        "venue": "場所",
        "present": "出席者",
        "observers": "傍聴者",
        "agenda": "議題",
    },
    breaks=("（挙手全員）",),
    keeps_names=False,
)
TABLE_MINUTES = MinutesStyle(
    title="議事録（要点筆記）",
    speaker="（{role}）",
    head="table",
    labels={
        "date": "開催日時",
        "venue": "開催場所",
        "present": "出席者",
        "agenda": "議題",
        "observers": "傍聴人の数",
    },
    fiscal_year=2023,
    keeps_names=False,
)
ASSEMBLY_MINUTES = MinutesStyle(
    title="定例会会議録",
    speaker="○{role}（{name}君）",
    head="lines",
    labels={"date": "開議日時", "venue": "場所", "present": "出席議員", "agenda": "議事日程"},
    roles=("議長", SEAT, "事務局"),
    breaks=("〔町長登壇〕", "午後2時10分休憩", "午後2時25分再開"),
    venue="議場",
    n_turns=110,
)
WEB_MINUTES = MinutesStyle(
    title="記録",
    committee="産業建設委員会",
    speaker="◆{role}（{name}）",
    head="brackets",
    labels={"date": "日時", "venue": "場所", "present": "出席委員"},
    roles=("委員長", "委員", "事務局"),
    breaks=("－－－－－－－－－－－－－－－－－－－－",),
    text_on_new_line=True,
    printed_on=date(2024, 2, 6),
    n_turns=90,
)

FACTIONS = ("青空の会", "市政クラブ", "みどり市民", "無所属")
MARKS = {
    "for": "○",
    "against": "×",
    "absent": "欠",
    "chair": "議",
    "abstain": "退",
    "excused": "除",
}
MATRIX = VoteStyle(
    title="議決結果一覧表",
    session="{year}第{n}回定例会",
    factions=FACTIONS,
    marks=MARKS,
)
BILL_LIST = VoteStyle(
    title="議案審議結果",
    session="{year}第{n}回議会定例会",
    factions=FACTIONS[:2],
    marks=MARKS,
    title_head="件　　　名",
    date_head="議決日",
    result_head="審議結果",
    number="第{n}号",
    results=("可決", "可決", "否決"),
    day_style="mixed",
    matrix=False,
    n_bills=34,
)
WEB_LOOK = Look(
    producer="weasyprint",
    font="IPAGothic",
    running_head="2024/02/06 9:12　　会議録表示",
    running_foot="https://gikai.example/minutes?id=41　{page}/{pages}",
)
MINUTES: tuple[tuple[str, str, Look, MinutesStyle, date], ...] = (
    (
        "minutes_aomine_r3",
        "青嶺市",
        Look(producer="reportlab"),
        BOARD_MINUTES,
        date(2021, 10, 19),
    ),
    (
        "minutes_shionagi_r5",
        "汐凪市",
        Look(producer="weasyprint", font="IPAexGothic", size_pt=10.5),
        TABLE_MINUTES,
        date(2023, 8, 24),
    ),
    (
        "minutes_yunomori_r2",
        "湯ノ杜市",
        Look(producer="reportlab", font="IPAPMincho", size_pt=10.5, running_foot="- {page} -"),
        ASSEMBLY_MINUTES,
        date(2020, 12, 8),
    ),
    (
        "minutes_chijiwahara_h29_columns",
        "千々石原町",
        Look(producer="reportlab", font="IPAMincho", columns=2),
        ASSEMBLY_MINUTES,
        date(2017, 6, 13),
    ),
    ("minutes_yunomori_web", "湯ノ杜市", WEB_LOOK, WEB_MINUTES, date(2024, 1, 30)),
    (
        "minutes_aomine_vertical",
        "青嶺市",
        Look(producer="reportlab", font="IPAMincho", size_pt=10.5, vertical=True),
        BOARD_MINUTES,
        date(2012, 5, 17),
    ),
)
"""Name, municipality, look, style and day of each paper."""


def dev_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_minutes(), *_votes()]


def _minutes() -> list[PaperPlan]:
    return [
        PaperPlan(
            name=name,
            family="minutes",
            town=TOWNS[town],
            look=look,
            write=partial(minutes, style=style, words=DEV_WORDS, day=day, number=2),
        )
        for name, town, look, style, day in MINUTES
    ]


def _votes() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="votes_yunomori_r4",
            family="votes",
            town=TOWNS["湯ノ杜市"],
            look=Look(producer="reportlab", font="IPAGothic", landscape=True),
            write=lambda draft: vote_results(draft, MATRIX, DEV_WORDS, 2022),
        ),
        PaperPlan(
            name="votes_yunomori_h31",
            family="votes",
            town=TOWNS["湯ノ杜市"],
            look=Look(producer="weasyprint", font="IPAexGothic", landscape=True),
            write=lambda draft: vote_results(draft, MATRIX, DEV_WORDS, 2018),
        ),
        PaperPlan(
            name="votes_chijiwahara_r3",
            family="votes",
            town=TOWNS["千々石原町"],
            look=Look(producer="reportlab", font="IPAMincho"),
            write=lambda draft: vote_results(draft, BILL_LIST, DEV_WORDS, 2021),
        ),
    ]
