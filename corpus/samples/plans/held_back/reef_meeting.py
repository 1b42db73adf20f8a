"""Held back: agenda, members and seats of a planning council, and a mayor's consultation."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, Look
from corpus.samples.papers.minutes.spoken import noted_whole
from corpus.samples.plans.held_back.reef_towns import PLAN_CITY, WATER_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2024, 10, 23)
TERM = (date(2024, 7, 1), date(2026, 6, 30))
VENUE = "藤見原市役所３階　大会議室"
ITEMS = (
    ("１", "開会"),
    ("２", "会長あいさつ"),
    ("３", "議題"),
    ("(1)", "第２次藤見原市総合計画の進捗状況について"),
    ("(2)", "第３次藤見原市総合計画基本構想（素案）について"),
    ("(3)", "今後のスケジュールについて"),
    ("４", "その他"),
    ("５", "閉会"),
)
PAPERS = (
    "資料１　第２次藤見原市総合計画　令和５年度進捗状況報告書",
    "資料２　第３次藤見原市総合計画基本構想（素案）",
    "資料３　策定スケジュール",
)
MEMBERS = (
    ("学識経験者", "藤見原大学経済学部教授", "会長"),
    ("学識経験者", "県立看護大学准教授", ""),
    ("関係団体の代表", "藤見原商工会議所専務理事", "副会長"),
    ("関係団体の代表", "藤見原市社会福祉協議会会長", ""),
    ("関係団体の代表", "ふじみ農業協同組合理事", ""),
    ("関係団体の代表", "藤見原市女性団体連絡会代表", ""),
    ("関係団体の代表", "藤見原市区長会会長", ""),
    ("関係団体の代表", "藤見原市ＰＴＡ連合会副会長", ""),
    ("公募市民", "公募", ""),
    ("公募市民", "公募", ""),
)
_DIGITS = str.maketrans("１２３４５", "12345")


def plan_packet(draft: Draft) -> None:
    """Compose the packet."""
    board = draft.town.board
    draft.title(draft.dated(f"令和６年度第２回{board}　次第"))
    draft.text("")
    draft.text(f"日　時　　{draft.day(DAY, 'full_width')}（水）　午後２時から", indent=14)
    draft.text(f"場　所　　{VENUE}", indent=14)
    draft.text("")
    for number, title in ITEMS:
        is_matter = number.startswith("(")
        printed = "　".join(title) if len(title) == 2 else title
        draft.text(f"{number}　{printed}", indent=3 if is_matter else 1)
        draft.text("")
        draft.fact("agenda_items", item_no=number.translate(_DIGITS), title=title)
    draft.text("【配付資料】", indent=1)
    for paper in PAPERS:
        draft.text(draft.dated(paper), indent=2)
    draft.fact(
        "meetings",
        body_name=board,
        round=2,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="14:00",
        venue=VENUE,
    )
    _members(draft)
    _seats(draft)


def _members(draft: Draft) -> None:
    draft.new_page()
    draft.title(f"{draft.town.board}委員名簿")
    draft.right(f"任期：{draft.span(*TERM, 'mixed', '～')}")
    rows: list[list[Entry]] = [["区　分", "氏　　名", "所　属　等", "備　考"]]
    previous = ""
    for person, (group, origin, role) in zip(draft.town.people, MEMBERS, strict=True):
        rows.append([ABOVE if group == previous else group, "　".join(person), origin, role])
        previous = group
        draft.fact(
            "attendees",
            name="".join(person),
            role=role or None,
            affiliation=origin or None,
            term_start=TERM[0].isoformat(),
            term_end=TERM[1].isoformat(),
        )
    draft.table(grid_table(rows, (7, 8, 15, 5)))
    draft.right("（敬称略、順不同）")


def _seats(draft: Draft) -> None:
    """The chair at the head, members along both sides, the office at the foot."""
    draft.new_page()
    draft.title(draft.dated(f"令和６年度第２回{draft.town.board}　席次表"))
    draft.text("")
    names = [f"{surname}委員" for surname, _ in draft.town.people]
    names[0], names[2] = f"{draft.town.people[0][0]}会長", f"{draft.town.people[2][0]}副会長"
    left, right = names[1:2] + names[3:6], names[6:]
    rows: list[list[Entry]] = [["", names[0], names[2], ""]]
    for index, (west, east) in enumerate(zip(left, right, strict=True)):
        rows.append([west, ABOVE if index else "", ABOVE if index else LEFT, east])
    rows.append(
        ["", noted_whole(draft, "企画政策課長"), draft.department("企画政策課", "企画係"), ""]
    )
    draft.table(grid_table(rows, (7, 8, 8, 7), n_header_rows=0, centred=True))
    draft.right("（入口）　　")
    draft.centre("傍　聴　席")


LETTER_NO, ASKED = "鷲下第２１８号", date(2024, 7, 29)
MATTER = "下水道使用料の改定について"
BASIS = "鷲ノ浦市上下水道事業審議会条例第２条"
UNIT = ("上下水道部", "下水道課")
REASON = (
    "　本市の下水道事業は、昭和６３年の供用開始以来、市民生活を支える重要な都市基盤として整備を進め"
    "てきました。\n　しかしながら、人口減少に伴い使用料収入が減少する一方、施設の老朽化に伴う更新"
    "費用は増加しており、令和５年度決算における経費回収率は８１．４％にとどまっています。\n　つき"
    "ましては、将来にわたり安定した事業運営を行うため、下水道使用料の改定について、貴審議会の意見"
    "を求めるものです。"
)


def water_letter(draft: Draft) -> None:
    """Compose the consultation: the letter and its annex."""
    draft.right(LETTER_NO)
    draft.right(draft.day(ASKED, "full_width"))
    draft.text("")
    draft.text(draft.town.board)
    draft.text("会長　青　木　俊　夫　様", indent=1)
    draft.text("")
    draft.right("鷲ノ浦市長　　西　田　直　美　　")
    draft.right("（公印省略）　　")
    draft.text("")
    draft.title("諮問書", spaced=True)
    draft.text("")
    draft.text(f"　{BASIS}の規定に基づき、下記の事項について、貴審議会の意見を求めます。")
    draft.text("")
    draft.centre("記")
    draft.text("")
    draft.text(f"諮問事項　　{draft.key('諮問事項', MATTER)}", indent=2)
    draft.text("諮問理由　　別紙のとおり", indent=2)
    draft.new_page()
    draft.right("別紙")
    draft.text("")
    draft.heading("１　諮問事項", level=2)
    draft.text(MATTER, indent=2)
    draft.heading("２　諮問の理由", level=2)
    for text in REASON.split("\n"):
        draft.text(draft.dated(text), indent=1)
    draft.heading("３　答申を希望する時期", level=2)
    draft.text(draft.dated("令和７年１月３１日まで"), indent=2)
    draft.heading("４　担当課", level=2)
    draft.text(draft.department(*UNIT, printed="上下水道部下水道課"), indent=2)
    draft.fact(
        "consultations",
        kind="consultation",
        title=MATTER,
        department="".join(UNIT),
        legal_bases=[BASIS],
    )


def reef_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="pack_fujimihara_r6",
            family="board_papers",
            town=PLAN_CITY,
            look=Look(
                producer="reportlab",
                font="IPAexGothic",
                size_pt=11.5,
                line_pitch=1.45,
                padding_pt=5.0,
                running_foot=None,
            ),
            write=plan_packet,
        ),
        PaperPlan(
            name="letter_washinoura_r6",
            family="board_papers",
            town=WATER_CITY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=12,
                line_pitch=1.65,
                running_foot=None,
            ),
            worn_out=True,
            write=water_letter,
        ),
    ]
