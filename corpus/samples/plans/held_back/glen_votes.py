"""Held back: votes of a city as its newsletter prints them, and a town's list with the numbers."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, Look
from corpus.samples.papers.minutes.chamber import Chamber, Motion, Seat, note_result, note_votes
from corpus.samples.plans.held_back.glen_towns import NEWS_CITY, RESULT_TOWN
from corpus.samples.plans.held_back.river_motions import motions_of
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import grid_table

CHAMBER = Chamber(
    (
        ("創政クラブ", 6),
        ("市民の声", 5),
        ("公明党", 3),
        ("日本共産党", 2),
        ("無所属", 2),
    ),
    "田中",
)
MARKS = {"for": "○", "against": "×", "absent": "欠", "chair": "議", "abstain": "退"}
_SEPTEMBER = date(2024, 9, 26)
LEAD = (
    "　９月定例会は、９月３日から26日までの24日間の会期で開かれました。提出された議案等は、"
    "令和６年９月26日の本会議で採決し、結果は次のとおりとなりました。"
)
DISPUTED = motions_of(
    _SEPTEMBER,
    """議案第52号|令和６年度鶴見野市一般会計補正予算（第３号）|可決|日本共産党|
    議案第55号|鶴見野市国民健康保険条例の一部改正について|可決|日本共産党,森田|
    議案第58号|鶴見野市立保育所条例の一部改正について|可決|日本共産党,市民の声,森田|
    議案第60号|工事請負契約の締結について（（仮称）鶴見野市民交流センター新築工事）|可決|井上|
    認定第１号|令和５年度鶴見野市一般会計歳入歳出決算の認定について|認定|日本共産党|上野=absent
    認定第２号|令和５年度鶴見野市国民健康保険特別会計歳入歳出決算の認定について|認定|日本共産党|上野=absent
    認定第５号|令和５年度鶴見野市後期高齢者医療特別会計歳入歳出決算の認定について|認定|日本共産党,森田|上野=absent
    発議第４号|選択的夫婦別姓制度の法制化を求める意見書の提出について|否決|創政クラブ,公明党,吉村,橋本,井上|上野=absent,松尾=abstain
    請願第２号|学校給食費の無償化を求める請願|不採択|創政クラブ,公明党,中島,井上|上野=absent""",
)
AGREED = motions_of(
    _SEPTEMBER,
    """議案第51号|専決処分の承認を求めることについて（令和６年度鶴見野市一般会計補正予算（第２号））|承認
    議案第53号|令和６年度鶴見野市介護保険特別会計補正予算（第１号）|可決
    議案第54号|鶴見野市税条例の一部改正について|可決
    議案第56号|鶴見野市火災予防条例の一部改正について|可決
    議案第57号|鶴見野市下水道条例の一部改正について|可決
    議案第59号|財産の取得について（消防ポンプ自動車）|可決
    議案第61号|鶴見野市教育委員会委員の任命について|同意
    認定第３号|令和５年度鶴見野市介護保険特別会計歳入歳出決算の認定について|認定
    認定第４号|令和５年度鶴見野市下水道事業会計決算の認定について|認定
    発議第３号|地方財政の充実・強化を求める意見書の提出について|可決""",
)
SIXTH, FOURTEENTH = date(2024, 12, 3), date(2024, 12, 12)
TOWN_RESULTS: tuple[tuple[date, str], ...] = (
    (
        SIXTH,
        """報告第11号|専決処分の報告について（損害賠償の額の決定及び和解について）|報告|－|－
        承認第６号|専決処分の承認を求めることについて（令和６年度小森野町一般会計補正予算（第５号））|承認|11|0
        同意第３号|小森野町教育委員会委員の任命について|同意|11|0
        同意第４号|小森野町固定資産評価審査委員会委員の選任について|同意|10|1""",
    ),
    (
        FOURTEENTH,
        """議案第50号|小森野町職員の給与に関する条例の一部を改正する条例の制定について|原案可決|11|0
        議案第51号|小森野町議会議員の議員報酬及び費用弁償等に関する条例の一部を改正する条例の制定について|原案可決|7|4
        議案第52号|小森野町税条例の一部を改正する条例の制定について|原案可決|11|0
        議案第53号|小森野町国民健康保険税条例の一部を改正する条例の制定について|原案可決|9|2
        議案第54号|小森野町営住宅管理条例の一部を改正する条例の制定について|原案可決|11|0
        議案第55号|小森野町水道事業給水条例の一部を改正する条例の制定について|原案可決|8|3
        議案第56号|小森野町道の駅の指定管理者の指定について|原案可決|11|0
        議案第57号|町道の路線の認定について|原案可決|11|0
        議案第58号|令和６年度小森野町一般会計補正予算（第６号）|原案可決|9|2
        議案第59号|令和６年度小森野町国民健康保険特別会計補正予算（第３号）|原案可決|11|0
        議案第60号|令和６年度小森野町後期高齢者医療特別会計補正予算（第２号）|原案可決|11|0
        議案第61号|令和６年度小森野町介護保険特別会計補正予算（第３号）|原案可決|11|0
        議案第62号|令和６年度小森野町水道事業会計補正予算（第２号）|原案可決|11|0
        諮問第１号|人権擁護委員の推薦につき意見を求めることについて|適任|11|0
        発議第７号|小森野町議会委員会条例の一部を改正する条例の制定について|原案可決|11|0
        発議第８号|訪問介護の基本報酬の引下げの撤回を求める意見書の提出について|否決|4|7
        請願第３号|国の私学助成の拡充に関する意見書の提出を求める請願|採択|10|1
        陳情第５号|小森野駅前への公衆トイレの設置を求める陳情|継続審査|11|0""",
    ),
)


def newsletter_page(draft: Draft) -> None:
    """Compose the page of the newsletter."""
    draft.title(draft.dated("令和６年第３回定例会（９月）　議案等の審議結果"))
    draft.as_printed("９月３日から26日", date(2024, 9, 3), _SEPTEMBER)
    draft.text(draft.dated(LEAD))
    draft.heading("●賛否が分かれた議案等", level=2)
    seats = CHAMBER.seats(draft)
    rows = _newsletter_heads(seats)
    for motion in DISPUTED:
        votes = CHAMBER.votes(seats, motion)
        note_votes(draft, motion, iter(zip(seats, votes, strict=True)))
        title = f"{motion.number}　{draft.dated(motion.title)}"
        rows.append([title, *(MARKS[vote] for vote in votes), motion.result])
    widths = (17.0, *[2.05] * len(seats), 4.4)
    size = draft.look.size_pt * 0.9
    table = grid_table(rows, widths, n_header_rows=2, vertical_rows=(1,), size_pt=size)
    cells = tuple(structs.replace(c, vertical=c.vertical and c.column > 0) for c in table.cells)
    draft.table(structs.replace(table, cells=cells))
    draft.text("○…賛成　×…反対　欠…欠席　退…退席　議…議長（議長は採決に加わりません）")
    draft.heading("●全員賛成で可決・同意等とした議案等", level=2)
    rows = [["議案番号", "件　　　　　　　名", "結　果"]]
    for motion in AGREED:
        note_result(draft, motion)
        rows.append([motion.number, draft.dated(motion.title), motion.result])
    draft.table(grid_table(rows, (6, 32, 5), size_pt=size))


def _newsletter_heads(seats: list[Seat]) -> list[list[str]]:
    """The factions above the names, each row with its label in the bills' column."""
    factions = [
        LEFT if index and seats[index - 1].faction == seat.faction else seat.faction
        for index, seat in enumerate(seats)
    ]
    names = [f"{seat.surname}　{seat.given}" for seat in seats]
    return [["会　　派　　名", *factions, "議決\n結果"], ["議　　員　　名", *names, ABOVE]]


def town_results(draft: Draft) -> None:
    """Compose the list of results."""
    draft.title(draft.dated(f"令和６年第４回{draft.town.board}定例会　審議結果"))
    term = draft.span(date(2024, 12, 3), date(2024, 12, 12), "mixed", "から")
    draft.right(f"会期：{term}まで（10日間）")
    rows = [
        ["議案番号", "件　　　　　　　名", "議決月日", "審議結果", "採決", LEFT],
        [ABOVE, ABOVE, ABOVE, ABOVE, "賛成", "反対"],
    ]
    for day, text in TOWN_RESULTS:
        for line in text.strip().splitlines():
            number, title, result, *tally = line.strip().split("|")
            motion = Motion(number=number, title=title, day=day, result=result)
            note_result(draft, motion)
            rows.append([number, draft.dated(title), draft.day(day, "month_day"), result, *tally])
    widths = (6.2, 24.0, 5.6, 5.6, 3.0, 3.0)
    draft.table(grid_table(rows, widths, n_header_rows=2))
    draft.text("※議員定数12人。議長（江口正）は、可否同数の場合を除き、採決に加わりません。")


def glen_vote_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_tsurumino_r6",
            family="votes",
            town=NEWS_CITY,
            look=Look(
                producer="weasyprint",
                font="IPAexGothic",
                size_pt=10,
                shaded_heads=True,
                padding_pt=2.2,
                line_pitch=1.25,
                running_head="つるみの市議会だより　No.187",
                running_foot="{page}",
            ),
            worn_out=True,
            write=newsletter_page,
        ),
        PaperPlan(
            name="votes_komorino_r6",
            family="votes",
            town=RESULT_TOWN,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=10.5,
                padding_pt=2.4,
                line_pitch=1.25,
                running_foot=None,
            ),
            write=town_results,
        ),
    ]
