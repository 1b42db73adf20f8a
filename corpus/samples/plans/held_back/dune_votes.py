"""Held back: votes of the assemblies in the dunes."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.chamber import Chamber
from corpus.samples.papers.votes.vote_house import HouseStyle, vote_house
from corpus.samples.plans.held_back.dune_motions import CITY_GROUPS, TOWN_GROUPS, VILLAGE_GROUPS
from corpus.samples.plans.held_back.dune_towns import (
    CITY_ASSEMBLY,
    TOWN_ASSEMBLY,
    VILLAGE_ASSEMBLY,
)
from corpus.samples.plans.plan import PaperPlan

CITY = HouseStyle(
    title="令和６年９月松ヶ浜市議会定例会　議案等に対する各議員の賛否一覧",
    chamber=Chamber(
        (
            ("新政会", 8),
            ("市民クラブ", 5),
            ("公明党", 3),
            ("日本共産党", 2),
            ("無会派", 4),
        ),
        "長谷部",
    ),
    heads={
        "number": "議案番号",
        "title": "件　　　　　　　名",
        "day": "議決年月日",
        "result": "議決結果",
    },
    head_rows=("factions", "names"),
    groups=CITY_GROUPS,
    grouping="bands",
    marks={
        "for": "○",
        "against": "×",
        "absent": "欠",
        "chair": "議",
        "abstain": "退",
        "excused": "除",
    },
    legend=("○：賛成　×：反対　欠：欠席　退：退席　除：除斥　議：議長",),
    notes=("※議長は、可否同数の場合を除き採決に加わりません。",),
)
TOWN = HouseStyle(
    title="議案等の審議結果と議員の賛否",
    lead=("令和６年第４回（12月）定例会",),
    chamber=Chamber((("議員", 12),), "大塚"),
    heads={"number": "議案番号", "title": "議　案　名", "day": "議決日", "result": "結果"},
    head_rows=("members", "seats", "names"),
    members_head="議　席　番　号　・　議　員　名",
    groups=TOWN_GROUPS,
    grouping="plain",
    marks={
        "for": "○",
        "against": "●",
        "absent": "欠",
        "chair": "－",
        "abstain": "退",
        "excused": "除",
    },
    legend=("○賛成　●反対　欠…欠席　退…退席　除…除斥　－…議長",),
    notes=("※大塚義明議長は採決に加わりません。",),
    day_style="month_day",
    widths={"number": 6.3, "title": 17.0, "day": 5.9, "result": 3.8},
)
VILLAGE = HouseStyle(
    title="令和７年第１回白洲沢村議会定例会　議決結果一覧表",
    term=(date(2025, 3, 4), date(2025, 3, 14)),
    term_form="（会期：{term}　11日間）",
    chamber=Chamber((("議員", 8),), "下平"),
    heads={
        "number": "番　号",
        "title": "件　　　名",
        "day": "議決日",
        "result": "結　果",
        "for": "賛成",
        "against": "反対",
    },
    behind=("for", "against"),
    head_rows=("members", "names"),
    members_head="議員別賛否",
    groups=VILLAGE_GROUPS,
    grouping="column",
    kind_head="区分",
    marks={"for": "○", "against": "×", "absent": "欠席", "chair": "議長", "abstain": "退席"},
    notes=(
        "○：賛成　×：反対",
        "※議長は、可否同数の場合のみ裁決権を行使します。",
    ),
    day_style="slash_day",
    widths={"number": 7.1, "title": 15.4, "day": 4.8, "result": 6.2, "for": 3.2, "against": 3.2},
    member_width=3.6,
)


def dune_vote_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_matsugahama_r6",
            family="votes",
            town=CITY_ASSEMBLY,
            look=Look(
                producer="weasyprint",
                font="IPAGothic",
                size_pt=10.5,
                sheet="A3",
                landscape=True,
                padding_pt=2.2,
                line_pitch=1.25,
                running_foot="{page}",
            ),
            write=lambda draft: vote_house(draft, CITY),
        ),
        PaperPlan(
            name="votes_sunaji_r6",
            family="votes",
            town=TOWN_ASSEMBLY,
            look=Look(
                producer="reportlab",
                font="IPAexGothic",
                size_pt=10.5,
                shaded_heads=True,
                padding_pt=2.4,
                line_pitch=1.25,
                running_head="さじ議会だより　第152号",
                running_foot="{page}",
            ),
            write=lambda draft: vote_house(draft, TOWN),
        ),
        PaperPlan(
            name="votes_shirasuzawa_r7",
            family="votes",
            town=VILLAGE_ASSEMBLY,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=10.5,
                padding_pt=1.8,
                line_pitch=1.3,
                running_foot=None,
            ),
            worn_out=True,
            write=lambda draft: vote_house(draft, VILLAGE),
        ),
    ]
