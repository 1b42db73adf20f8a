"""Worn-out minutes and votes."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.minutes import MinutesStyle, minutes
from corpus.samples.papers.votes.votes import BillKind, VoteStyle, vote_results
from corpus.samples.plans.held_back.towns import HELD_BACK_TOWNS, HELD_BACK_WORDS
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.towns import WORN_OUT_TOWNS
from corpus.samples.plans.worn_out.words import WORN_OUT_WORDS

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
MEMBER_MATRIX = VoteStyle(
    title="議案等に対する各議員の賛否",
    session="{year}第{n}回鷺宿市議会定例会",
    factions=("鷺鳴会", "新政さぎしゅく", "公友", "市民ネット・みどり", "無所属"),
    marks={
        "for": "○",
        "against": "●",
        "absent": "欠",
        "chair": "議",
        "abstain": "退",
        "excused": "除",
    },
    number_head="番号",
    title_head="件　　　　名",
    date_head="議決日",
    result_head="結　果",
    legend="※　○＝賛成　●＝反対　議＝議長（採決に加わらない）　欠＝欠席　退＝退席　除＝除斥",
    results=("可決", "可決", "否決"),
    day_style="dotted",
    columns=("number", "title", "result", "date"),
    kinds=(
        BillKind(
            "市長提出議案",
            "第{n}号",
            (
                "一般会計補正予算（第5号）",
                "霊園条例の一部を改正する条例",
                "児童相談所設置条例",
                "火災予防条例の一部を改正する条例",
                "字の区域の変更について",
                "緑地公園の指定管理者の指定について",
                "債権管理条例の一部を改正する条例",
                "監査委員の選任につき同意を求めることについて",
                "救助工作車の取得について",
                "下水道事業会計未処分利益剰余金の処分について",
            ),
        ),
        BillKind(
            "議員提出議案",
            "議員第{n}号",
            (
                "議会基本条例の一部を改正する条例",
                "再審法改正を求める意見書",
                "地方財政の充実に関する意見書",
                "議員の派遣について",
            ),
        ),
        BillKind(
            "請願・陳情",
            "請願第{n}号",
            (
                "少人数学級の推進に関する請願",
                "最低賃金の引上げに関する請願",
                "補聴器購入の助成を求める請願",
            ),
            ("採択", "採択"),
        ),
    ),
    tally_heads=("賛成", "反対"),
    spreads_names=True,
    legend_below=True,
    rare_share=0.05,
)
TOWN_MATRIX = VoteStyle(
    title="審議結果及び賛否の公表",
    session="{year}稲架町議会第{n}回会議",
    factions=("はさがけの会", "町民クラブ", "会派なし"),
    marks={
        "for": "○",
        "against": "×",
        "absent": "欠",
        "chair": "議",
        "abstain": "退",
    },
    number_head="議案番号",
    title_head="議　案　名",
    date_head="審議日",
    result_head="審議結果",
    number="第{n}号議案",
    legend="凡例　○：賛成した議員　×：反対した議員　議：議長　欠：欠席した議員　退：退席した議員",
    results=("原案どおり可決", "賛成多数で可決", "否決"),
    day_style="mixed",
    columns=("date", "number", "title"),
    last_columns=("result",),
    members_head="議　員　の　賛　否",
    n_bills=38,
    rare_share=0.12,
)
COMMITTEE_MINUTES = MinutesStyle(
    title="会議録（要点記録）",
    committee="総務文教常任委員会",
    speaker="◇{name}{role}",
    head="lines",
    labels={
        "date": "開催日時",
        "venue": "開催場所",
        "present": "出席委員",
        "agenda": "調査事件",
        "observers": "傍聴者数",
    },
    roles=("委員長", "委員", "事務局"),
    round_scope="第{round}回",
    breaks=("＜休　憩＞", "＜起立全員＞"),
    venue="杣ヶ谷町役場 3階 委員会室",
    day_style="weekday",
    hours=("10:00", "午前10時00分から午前11時48分まで"),
    content_heading="審査の経過",
    n_turns=66,
)


def worn_out_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_hayasegawa_r5",
            family="votes",
            town=HELD_BACK_TOWNS["早瀬川市"],
            look=Look(producer="reportlab", font="IPAexGothic", landscape=True, size_pt=9.5),
            write=lambda draft: vote_results(draft, MATRIX, HELD_BACK_WORDS, 2023),
            worn_out=True,
        ),
        PaperPlan(
            name="votes_nomori_r2",
            family="votes",
            town=HELD_BACK_TOWNS["野守村"],
            look=Look(producer="weasyprint", font="IPAMincho"),
            write=lambda draft: vote_results(draft, RESULTS, HELD_BACK_WORDS, 2020),
            worn_out=True,
        ),
        PaperPlan(
            name="votes_sagijuku_r6",
            family="votes",
            town=WORN_OUT_TOWNS["鷺宿市"],
            look=Look(producer="weasyprint", font="NotoSans", landscape=True),
            write=lambda draft: vote_results(draft, MEMBER_MATRIX, WORN_OUT_WORDS, 2024),
            worn_out=True,
        ),
        PaperPlan(
            name="votes_inahasa_r3",
            family="votes",
            town=HELD_BACK_TOWNS["稲架町"],
            look=Look(
                producer="reportlab",
                font="TakaoMincho",
                size_pt=11.5,
                running_foot="- {page} / {pages} -",
            ),
            write=lambda draft: vote_results(draft, TOWN_MATRIX, WORN_OUT_WORDS, 2021),
            worn_out=True,
        ),
        PaperPlan(
            name="minutes_somagatani_r5",
            family="minutes",
            town=WORN_OUT_TOWNS["杣ヶ谷町"],
            look=Look(producer="weasyprint", font="SawarabiGothic", size_pt=10.5),
            write=lambda draft: minutes(
                draft, COMMITTEE_MINUTES, WORN_OUT_WORDS, date(2023, 11, 9), 4
            ),
            worn_out=True,
        ),
    ]
