"""Held back: a consultation letter and its answer on facing sheets (諮問書・答申書の写し)."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, Look
from corpus.samples.papers.minutes.spoken import noted_whole
from corpus.samples.plans.held_back.moor_towns import GRASS_TOWN
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

CONSULTED, ANSWERED = date(2023, 1, 17), date(2023, 2, 9)
LETTER_NO, ANSWER_NO = "浅税発第214号", "浅国協第６号"
MAYOR = "浅茅原町長　石黒　源太"
CHAIR = "会長　有賀　久美子"
MATTER = "国民健康保険税の税率及び税額の改定について"
BASIS = "浅茅原町国民健康保険条例第３条第１号"
CONCLUSION = "諮問された税率及び税額に改めることは、やむを得ないものと認める。"
CONDITIONS = (
    "所得の低い世帯の納付の相談に、きめ細かく応じること。",
    "令和６年度以降も引上げを見込むときは、少なくとも半年前に当協議会に示すこと。",
    "特定健康診査を受ける者の割合を、令和７年度までに50パーセントに高めること。",
)
REASONS = (
    "国民健康保険事業の財政調整基金は、令和元年度末の9,800万円から1,450万円に減っており、"
    "県に納める納付金を賄えない。",
    "改めた後の税率は、県が令和４年11月25日に示した標準保険料率を下回っている。",
    "均等割の引上げの幅を抑え、未就学児の軽減を町独自に上乗せした点は評価できる。",
)
RATES = (
    ("医療給付費分", "所得割", "6.20％", "7.05％"),
    ("", "均等割", "22,000円", "24,500円"),
    ("", "平等割", "19,500円", "20,000円"),
    ("後期高齢者支援金分", "所得割", "2.10％", "2.45％"),
    ("", "均等割", "8,000円", "9,600円"),
    ("介護納付金分", "所得割", "1.85％", "2.20％"),
    ("", "均等割", "12,000円", "13,400円"),
)


def grass_letters(draft: Draft) -> None:
    """Compose both letters."""
    _consultation(draft)
    draft.new_page()
    _answer(draft)


def _consultation(draft: Draft) -> None:
    draft.slip("写")
    draft.text(LETTER_NO)
    draft.text(draft.day(CONSULTED, "full_width"))
    draft.text(f"{draft.town.board}")
    draft.text(f"{CHAIR}　殿", indent=1)
    draft.right(f"{MAYOR}　［公印］")
    draft.title("諮問書", spaced=True)
    draft.centre(f"── {MATTER} ──")
    draft.text(
        f"　{BASIS}に基づき、下に掲げるところにより税率及び税額を改めることの可否を伺います。"
    )
    rows: list[list[Entry]] = [["区　　　　　　分", LEFT, "今の率・額", "改めた後"]]
    rows += [[kind or ABOVE, *rest] for kind, *rest in RATES]
    draft.table(grid_table(rows, (9, 5, 6, 6), stub_columns=2, title="伺う内容"))
    unit = noted_whole(draft, "税務課賦課係")
    for label, value in (
        ("適用の時期", noted_whole(draft, "令和５年度分の保険税から")),
        ("お答えの期限", noted_whole(draft, "令和５年２月１７日")),
        ("この件の係", unit),
    ):
        draft.text(f"{label:　<7}{draft.key(label, value)}")
    draft.fact(
        "consultations",
        kind="consultation",
        title=MATTER,
        department=unit,
        legal_bases=[BASIS],
    )


def _answer(draft: Draft) -> None:
    board = draft.town.board
    draft.slip("写")
    draft.text(ANSWER_NO)
    draft.text(draft.day(ANSWERED, "full_width"))
    draft.text(f"{MAYOR}　殿", indent=1)
    draft.right(board)
    draft.right(CHAIR)
    draft.title("答申書", spaced=True)
    draft.centre(f"── {MATTER} ──")
    consulted = draft.day(CONSULTED, "full_width")
    draft.text(
        f"　{consulted}に{LETTER_NO}で諮られたことについて、慎重に審議し、下のとおり答える。"
    )
    draft.heading("一、当協議会の答え", level=2)
    draft.text(CONCLUSION, indent=2)
    draft.heading("二、そのように考えたわけ", level=2)
    for mark, text in zip("イロハ", REASONS, strict=True):
        draft.beside(f"　{mark}．", noted_whole(draft, text), indent=3)
    draft.heading("三、町長に求めること（付帯意見）", level=2)
    for mark, text in zip("イロハ", CONDITIONS, strict=True):
        draft.beside(f"　{mark}．", noted_whole(draft, text), indent=3)
    draft.heading("四、審議した日", level=2)
    draft.text(
        noted_whole(draft, "令和５年１月１７日（出席９人）　　令和５年２月２日（出席８人）"),
        indent=2,
    )
    draft.fact(
        "answers",
        document_no=ANSWER_NO,
        consulted_on=CONSULTED.isoformat(),
        answered_on=ANSWERED.isoformat(),
        from_body=board,
        matter=MATTER,
        conclusion=CONCLUSION,
        conditions="\n".join(CONDITIONS),
    )


def moor_letter_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="pack_asajihara_r4",
            family="board_papers",
            town=GRASS_TOWN,
            look=Look(
                producer="weasyprint",
                font="TakaoPGothic",
                size_pt=11.5,
                padding_pt=4.0,
                line_pitch=1.75,
                tracking_pt=0.4,
                running_foot=None,
            ),
            worn_out=True,
            write=grass_letters,
        )
    ]
