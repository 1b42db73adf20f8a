"""Held back: a review board's answer to the mayor on an appeal, letter and annex."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import noted_whole
from corpus.samples.plans.held_back.cape_towns import REVIEW_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

CONSULTED, ANSWERED = date(2024, 9, 12), date(2025, 3, 25)
NUMBER, LETTER_NO = "瀬情個審答申第２１号", "瀬健生第４８７号"
MATTER = "保有個人情報部分開示決定に対する審査請求について"
CONCLUSION = (
    "瀬名川市長（以下「処分庁」という。）が行った保有個人情報部分開示決定において不開示とした部分"
    "のうち、別表に掲げる部分は開示すべきであるが、その余の部分を不開示としたことは、妥当である。"
)
PARTS = (
    (
        "第２　審査請求の経緯",
        (
            "１　審査請求人は、令和６年４月１５日、個人情報の保護に関する法律（平成１５年法律第５"
            "７号。以下「法」という。）第７７条第１項の規定により、処分庁に対し、「私に係る生活保"
            "護のケース記録（令和４年４月以降のもの）」の開示を請求した。",
            "２　処分庁は、令和６年５月１４日、法第８２条第１項の規定により、その一部を開示する決定"
            "（以下「本件処分」という。）を行い、審査請求人に通知した。",
            "３　審査請求人は、令和６年７月３０日、本件処分を不服として、行政不服審査法（平成２６"
            "年法律第６８号）第２条の規定により、処分庁に対し、審査請求を行った。",
        ),
    ),
    (
        "第３　審査請求人の主張の要旨",
        (
            "１　本件処分を取り消し、全部を開示するとの裁決を求める。",
            "２　自分のことについて書かれた記録であり、職員がどのような評価をしたのかを知る権利が"
            "ある。",
            "３　民生委員から聴き取った内容を不開示とすれば、誤った情報を訂正することができない。",
        ),
    ),
    (
        "第４　処分庁の説明の要旨",
        (
            "１　第三者からの聴取内容は、これを開示すると、当該第三者との信頼関係が損なわれ、今後"
            "、必要な情報を得ることが困難となるおそれがあることから、法第７８条第１項第７号に該当"
            "する。",
            "２　援助方針に関する職員の所見は、開示することにより、被保護者との関係に支障が生じ、"
            "適正な事務の遂行に支障を及ぼすおそれがあることから、同号に該当する。",
        ),
    ),
    (
        "第５　審査会の判断",
        (
            "１　本件対象保有個人情報について",
            "　　本件対象保有個人情報は、健康福祉部生活福祉課が作成した審査請求人に係るケース記録"
            "である。",
            "２　法第７８条第１項第７号該当性について",
            "　(1)　第三者からの聴取内容については、開示を前提とせずに提供されたものであり、これ"
            "を開示すると、処分庁の説明するおそれがあると認められる。",
            "　(2)　職員の所見のうち、訪問時の客観的な状況を記載したにすぎない部分は、これを開示"
            "しても、事務の適正な遂行に支障を及ぼすおそれがあるとは認められない。",
            "３　結論",
            "　　以上のことから、「第１　審査会の結論」のとおり判断する。",
        ),
    ),
    (
        "第６　付言",
        (
            "処分庁は、本件処分の通知書において、不開示の理由として条文の番号のみを記載していた。"
            "今後は、不開示とする部分ごとに具体的な理由を記載するよう求める。",
        ),
    ),
)
COURSE = (
    ("令和６年　９月１２日", date(2024, 9, 12), "諮問書の受付"),
    ("令和６年１０月　３日", date(2024, 10, 3), "処分庁から弁明書の写しの提出"),
    ("令和６年１１月１９日", date(2024, 11, 19), "審議（第１回）"),
    ("令和６年１２月１７日", date(2024, 12, 17), "処分庁の説明聴取、審議（第２回）"),
    ("令和７年　１月２１日", date(2025, 1, 21), "審査請求人の意見陳述、審議（第３回）"),
    ("令和７年　２月１８日", date(2025, 2, 18), "審議（第４回）"),
    ("令和７年　３月２５日", date(2025, 3, 25), "答申"),
)
MEMBERS = (
    ("会　　長", "弁護士"),
    ("職務代理", "大学教授"),
    ("委　　員", "司法書士"),
    ("委　　員", "元市職員"),
    ("委　　員", "行政相談委員"),
)
PARTS_TO_OPEN = (
    ("令和４年６月８日", "３頁", "７行目から９行目まで"),
    ("令和４年１１月１０日", "８頁", "２行目及び３行目"),
    ("令和５年５月２３日", "１４頁", "１１行目から最終行まで"),
)


def review_answer(draft: Draft) -> None:
    """Compose the answer."""
    _letter(draft)
    draft.new_page()
    _annex(draft)
    draft.fact(
        "answers",
        document_no=NUMBER,
        consulted_on=CONSULTED.isoformat(),
        answered_on=ANSWERED.isoformat(),
        from_body=draft.town.board,
        matter=MATTER,
        conclusion=CONCLUSION,
    )


def _letter(draft: Draft) -> None:
    draft.right(NUMBER)
    draft.right(draft.day(ANSWERED, "full_width"))
    draft.text("")
    draft.text("瀬名川市長　　山　崎　　誠　様")
    draft.text("")
    draft.right(f"{draft.town.board}　")
    draft.right("会　長　　河　合　敦　子　　")
    draft.text("")
    draft.title(f"{MATTER}（答申）")
    draft.text("")
    day = draft.day(CONSULTED, "full_width")
    draft.text(
        f"　{day}付け{LETTER_NO}で諮問のありました上記のことについて、別紙のとおり答申します。"
    )


def _annex(draft: Draft) -> None:
    draft.text("別紙")
    draft.centre("答　　申")
    draft.heading("第１　審査会の結論", level=2)
    draft.text(f"　{CONCLUSION}", indent=1)
    for heading, paragraphs in PARTS:
        draft.heading(heading, level=2)
        for text in paragraphs:
            is_bare = text[0] not in "１２３　"
            draft.text(("　" if is_bare else "") + noted_whole(draft, text), indent=1)
    draft.heading("第７　審査会の処理経過", level=2)
    draft.text("当審査会の処理経過は、次のとおりである。", indent=2)
    rows: list[list[Entry]] = [["年　月　日", "処　理　内　容"]]
    rows += [[draft.as_printed(printed, day), event] for printed, day, event in COURSE]
    draft.table(grid_table(rows, (9, 17)))
    draft.new_page()
    draft.text("別表　開示すべき部分")
    rows = [["ケース記録の日付", "頁", "開示すべき部分"]]
    rows += [[noted_whole(draft, printed), *rest] for printed, *rest in PARTS_TO_OPEN]
    draft.table(grid_table(rows, (9, 4, 13)))
    _members(draft)


def _members(draft: Draft) -> None:
    draft.text(f"（参考）{draft.town.board}委員名簿")
    rows: list[list[Entry]] = [["氏　　名", "役　　職", "職　業　等"]]
    for person, (role, origin) in zip(draft.town.people, MEMBERS, strict=True):
        rows.append(["　".join(person), role, origin])
        draft.fact(
            "attendees", name="".join(person), role=role.replace("　", ""), affiliation=origin
        )
    draft.table(grid_table(rows, (9, 7, 10)))


def cape_answer_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="answer_senagawa_r6",
            family="board_papers",
            town=REVIEW_CITY,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=12,
                line_pitch=1.6,
                padding_pt=3.4,
                running_foot="- {page} -",
            ),
            worn_out=True,
            write=review_answer,
        )
    ]
