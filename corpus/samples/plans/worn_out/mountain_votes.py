"""Worn-out papers: votes of the assemblies in the hills."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.votes.vote_days import DecidedBill, VoteDaysStyle, vote_days
from corpus.samples.papers.votes.vote_sheets import VoteSheetStyle, VotingDay, vote_sheets
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.mountain_towns import CITY_ASSEMBLY, TOWN_ASSEMBLY

SHEET = VoteSheetStyle(
    title="　会派別・議席別の表決記録",
    session="{year}岳見市議会第{n}回定例会",
    number=4,
    days=(
        VotingDay(
            date(2023, 11, 30),
            (
                ("議案第88号", "職員の給与に関する条例の一部改正"),
                ("議案第89号", "特別職の報酬等に関する条例の一部改正"),
                ("議案第90号", "除雪車両の取得"),
                ("議案第91号", "山小屋改修工事の請負契約の締結"),
                ("議案第92号", "市道路線の認定及び廃止"),
                ("議案第93号", "市営住宅の明渡しに係る訴えの提起"),
                ("議案第94号", "県道拡幅に伴う水道管移設協定の変更"),
            ),
        ),
        VotingDay(
            date(2023, 12, 19),
            (
                ("議案第95号", "令和5年度一般会計補正予算第7号"),
                ("議案第96号", "令和5年度国民健康保険特別会計補正予算第3号"),
                ("議案第97号", "令和5年度介護保険特別会計補正予算第2号"),
                ("議案第98号", "令和5年度温泉施設事業会計補正予算第1号"),
                ("議案第99号", "登山道保全協力金条例の制定"),
                ("議案第100号", "宿泊税条例の制定"),
                ("議案第101号", "放課後児童健全育成事業の基準条例の一部改正"),
                ("議案第102号", "国民健康保険税条例の一部改正"),
                ("議員提出議案第9号", "森林環境譲与税の配分の見直しを求める意見書"),
                ("議員提出議案第10号", "私学助成の拡充を求める意見書"),
            ),
        ),
    ),
    factions=("岳友会", "市民の輪", "改新たけみ", "いずれの会派にも属しない議員"),
    marks={"for": "可", "against": "否", "absent": "欠", "chair": "議", "abstain": "離"},
    results=("可決（異議なし）", "可決（起立多数）"),
    legend="記号の意味　可…賛成　否…反対　離…採決の時に離席　欠…欠席　議…議長のため表決に不参加",
    day_line="○　{day}　本会議",
    member_head="議　員　名",
    faction_head="会　派",
    result_head="議　決",
    day_style="dual",
    rare_share=0.06,
    faction_first=True,
    seat_head="議席",
    titles_down=True,
    tally_heads=("可とした者（人）", "否とした者（人）"),
    notes=("※　人数には、議長、欠席した議員及び離席した議員を含みません。",),
)
ALL, MOST, FEW, SIMPLE = "起立（全員）", "起立（多数）", "起立（少数）", "簡易"
DAYS = VoteDaysStyle(
    title="　議決のあらまし",
    session="{year}栂ノ原町議会第{n}回定例会",
    number=2,
    heads=(
        "議決の日",
        "番号",
        "議決した事項",
        "提出した者",
        "表決の方法",
        "表決の数",
        "議決の内容",
    ),
    tally_heads=("賛成", "反対"),
    days=(
        (
            date(2024, 6, 4),
            (
                DecidedBill("承認第3号", "専決処分（町税条例の改正）", "町長", SIMPLE, "承認"),
                DecidedBill(
                    "承認第4号", "専決処分（令和5年度一般会計補正予算）", "町長", SIMPLE, "承認"
                ),
                DecidedBill("同意第2号", "教育委員会の委員の任命", "町長", ALL, "同意", (10, 0)),
                DecidedBill("同意第3号", "農業委員会の委員の任命", "町長", MOST, "同意", (8, 2)),
            ),
        ),
        (
            date(2024, 6, 11),
            (
                DecidedBill(
                    "議案第31号", "一般会計補正予算（第1号）", "町長", MOST, "原案可決", (9, 1)
                ),
                DecidedBill(
                    "議案第32号", "簡易水道事業会計補正予算（第1号）", "町長", SIMPLE, "原案可決"
                ),
                DecidedBill("議案第33号", "町営バス条例の廃止", "町長", MOST, "修正可決", (6, 4)),
                DecidedBill("議案第34号", "手数料条例の一部改正", "町長", SIMPLE, "原案可決"),
                DecidedBill(
                    "議案第35号", "林道災害復旧工事の請負契約", "町長", ALL, "原案可決", (10, 0)
                ),
                DecidedBill(
                    "議案第36号", "こども園空調設備の購入", "町長", ALL, "原案可決", (10, 0)
                ),
            ),
        ),
        (
            date(2024, 6, 14),
            (
                DecidedBill("議案第37号", "辺地総合整備計画の変更", "町長", SIMPLE, "原案可決"),
                DecidedBill(
                    "議案第38号", "過疎地域持続的発展計画の変更", "町長", SIMPLE, "原案可決"
                ),
                DecidedBill(
                    "発議第2号",
                    "議会議員の定数を定める条例の一部改正",
                    "議員",
                    FEW,
                    "否決",
                    (4, 7),
                ),
                DecidedBill(
                    "発委第1号", "議会広報編集特別委員会の設置", "委員会", SIMPLE, "原案可決"
                ),
                DecidedBill(
                    "請願第1号",
                    "有害鳥獣の捕獲報償金の増額を求める請願",
                    "町民",
                    MOST,
                    "採択",
                    (7, 4),
                ),
                DecidedBill(
                    "請願第2号", "保育料の完全無償化を求める請願", "町民", FEW, "不採択", (3, 8)
                ),
                DecidedBill(
                    "陳情第3号",
                    "携帯電話の不感地域の解消を求める陳情",
                    "町民",
                    ALL,
                    "趣旨採択",
                    (11, 0),
                ),
                DecidedBill(
                    "意見案第4号",
                    "地域医療を守る医師確保に関する意見書",
                    "議員",
                    ALL,
                    "原案可決",
                    (11, 0),
                ),
                DecidedBill(
                    "意見案第5号",
                    "道の駅周辺の国道の歩道整備に関する意見書",
                    "議員",
                    SIMPLE,
                    "原案可決",
                ),
            ),
        ),
    ),
    day_style="full_width",
    lead=("　会期中に議決した事項は、次の表のとおりです。議長は、表決の数に含みません。",),
    notes=(
        "１　「簡易」は、異議の有無を会議に諮り、異議がないことを認めて決める方法です。",
        "２　「―」は、数を数えない方法によったことを示します。",
    ),
)


def mountain_vote_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_takemi_r5",
            worn_out=True,
            family="votes",
            town=CITY_ASSEMBLY,
            look=Look(
                producer="weasyprint",
                font="SawarabiGothic",
                size_pt=12,
                sheet="A3",
                landscape=True,
                padding_pt=2.0,
                line_pitch=1.35,
                running_head="岳見市議会事務局",
                running_foot=None,
            ),
            write=lambda draft: vote_sheets(draft, SHEET),
        ),
        PaperPlan(
            name="votes_tsuganohara_r6",
            worn_out=True,
            family="votes",
            town=TOWN_ASSEMBLY,
            look=Look(
                producer="reportlab",
                font="VLGothic",
                size_pt=10.5,
                rules="fills",
                padding_pt=4.8,
                line_pitch=1.35,
                running_foot="- {page} -",
            ),
            write=lambda draft: vote_days(draft, DAYS),
        ),
    ]
