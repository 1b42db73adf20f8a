"""Held back: answers of a privacy council and of a disclosure board, as cities print them."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import noted_whole
from corpus.samples.plans.held_back.reef_towns import DISCLOSURE_CITY, PRIVACY_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table


class Item(Struct, frozen=True):
    """A matter that the council answers."""

    number: str
    matter: str
    unit: tuple[str, ...]
    conclusion: str
    conditions: tuple[str, ...]
    reason: str


PRIVACY_NO = "汐個審第６号"
PRIVACY_ASKED, PRIVACY_ANSWERED = date(2021, 12, 22), date(2022, 2, 18)
ITEMS = (
    Item(
        "諮問第２１号",
        "避難行動要支援者名簿の自主防災組織への外部提供について",
        ("総務部", "防災危機管理課"),
        "避難行動要支援者名簿を自主防災組織に提供することは、適当であると認める。",
        (
            "提供に当たっては、あらかじめ自主防災組織と個人情報の取扱いに関する協定を締結すること。",
            "名簿の更新時には、旧名簿を確実に回収し、廃棄すること。",
        ),
        "災害の発生に備え、平常時から要支援者の情報を共有することは、要支援者の生命及び身体の保護"
        "に資するものであり、公益上の必要性が認められる。",
    ),
    Item(
        "諮問第２２号",
        "公用車へのドライブレコーダーの設置に係る本人以外からの収集について",
        ("総務部", "管財課"),
        "公用車に設置するドライブレコーダーにより個人情報を本人以外から収集することは、"
        "適当であると認める。",
        ("映像の保存期間及び閲覧できる職員の範囲を定めた管理要領を整備し、これを遵守すること。",),
        "事故発生時の状況を正確に記録することは、事務の適正な執行のために必要である。",
    ),
    Item(
        "諮問第２３号",
        "学習支援クラウドサービスの導入に伴う電子計算機の結合について",
        ("教育部", "学校教育課"),
        "学習支援クラウドサービスの利用のため電子計算機を結合することは、支障がないものと認める。",
        (),
        "通信の暗号化等、必要な安全管理の措置が講じられており、児童生徒の権利利益を侵害するおそれは"
        "ないと認められる。",
    ),
)


def privacy_answer(draft: Draft) -> None:
    """Compose the answer to three matters."""
    board = draft.town.board
    draft.right(PRIVACY_NO)
    draft.right(draft.day(PRIVACY_ANSWERED, "full_width"))
    draft.text("")
    draft.text("汐見台市長　　高　田　裕　美　様")
    draft.text("")
    draft.right(f"{board}　　")
    draft.right("会　長　　藤　井　正　俊　　")
    draft.text("")
    draft.title("答申書", spaced=True)
    draft.text("")
    asked = draft.day(PRIVACY_ASKED, "full_width")
    draft.text(
        f"　{asked}付け諮問第２１号から諮問第２３号までにより諮問のあった事項について、当審議会で"
        "慎重に審議した結果、下記のとおり答申します。"
    )
    draft.centre("記")
    for number, item in enumerate(ITEMS):
        _privacy_item(draft, "１２３"[number], item)
    draft.heading("４　審議経過", level=2)
    for printed, event in (
        ("令和３年１２月２２日", "諮問"),
        ("令和４年　１月２０日", "第２回審議会（担当課の説明、質疑、審議）"),
        ("令和４年　２月１８日", "第３回審議会（審議、答申）"),
    ):
        day = printed.replace("　", "")
        draft.as_printed(printed, _day(day))
        draft.text(f"{printed}　　{event}", indent=2)
    draft.right("以　上　　")


def _day(printed: str) -> date:
    """A day of 令和 in full-width digits."""
    digits = printed.removeprefix("令和").removesuffix("日").replace("月", "年").split("年")
    year, month, day = (int(part) for part in digits)
    return date(year + 2018, month, day)


def _privacy_item(draft: Draft, mark: str, item: Item) -> None:
    draft.heading(f"{mark}　{item.number}　{item.matter}", level=2)
    draft.text(f"（所管課　{draft.department(*item.unit)}）", indent=2)
    draft.beside("　(1)　結論", item.conclusion, indent=7)
    if not item.conditions:
        draft.beside("　(2)　条件", "なし", indent=7)
    elif len(item.conditions) == 1:
        draft.beside("　(2)　条件", item.conditions[0], indent=7)
    else:
        draft.text("　(2)　条件")
        for letter, condition in zip("アイウ", item.conditions, strict=False):
            draft.beside(f"　　　{letter}", condition, indent=5)
    draft.beside("　(3)　理由", item.reason, indent=7)
    draft.fact(
        "answers",
        document_no=PRIVACY_NO,
        consultation_no=item.number,
        consulted_on=PRIVACY_ASKED.isoformat(),
        answered_on=PRIVACY_ANSWERED.isoformat(),
        from_body=draft.town.board,
        matter=item.matter,
        conclusion=item.conclusion,
        conditions="\n".join(item.conditions) or None,
    )


DISCLOSURE_NO, DISCLOSURE_ASKED_NO = "答申第27号", "諮問第31号"
DISCLOSURE_ASKED, DISCLOSURE_ANSWERED = date(2023, 11, 10), date(2024, 6, 13)
MATTER = "市立図書館指定管理者選定委員会採点表の部分公開決定に対する審査請求について"
CONCLUSION = (
    "名見崎市教育委員会（以下「実施機関」という。）が、本件対象文書のうち、各委員の採点を非公開と"
    "したことは妥当であるが、次点以下の団体の合計点を非公開としたことは妥当ではなく、公開すべきで"
    "ある。"
)
PARTS = (
    (
        "第２　審査請求の経過",
        (
            "１　審査請求人は、令和５年７月３日付けで、名見崎市情報公開条例（平成13年名見崎市条例"
            "第４号。以下「条例」という。）第５条の規定により、実施機関に対し、「市立図書館指定管"
            "理者選定委員会の採点表」の公開を請求した。",
            "２　実施機関は、[同月18日=2023-07-18]付けで、部分公開決定（以下「本件処分」という。"
            "）を行い、審査請求人に通知した。",
            "３　審査請求人は、令和５年10月２日付けで、本件処分の取消しを求めて、実施機関に対し"
            "審査請求を行った。",
        ),
    ),
    (
        "第３　審査請求人の主張の要旨",
        (
            "１　選定の過程が明らかにされなければ、選定が公正に行われたかどうかを市民が検証するこ"
            "とができない。",
            "２　合計点を公開しても、応募した団体の正当な利益が害されるとはいえない。",
        ),
    ),
    (
        "第４　実施機関の説明の要旨",
        (
            "１　各委員の採点を公開すると、委員が外部からの働きかけを受けるなど、率直な意見の交換が"
            "不当に損なわれるおそれがあり、条例第７条第５号に該当する。",
            "２　次点以下の団体の合計点を公開すると、当該団体の社会的な評価を低下させるおそれがあ"
            "り、条例第７条第３号に該当する。",
        ),
    ),
    (
        "第５　審査会の判断",
        (
            "１　本件対象文書について",
            "　　本件対象文書は、教育部生涯学習課が作成した採点表であり、令和５年２月17日に開催さ"
            "れた選定委員会において用いられたものである。",
            "２　条例第７条第５号該当性について",
            "　　委員の氏名は既に公表されており、各委員の採点を公開すると、今後の選定において率直な"
            "評価が行われなくなるおそれがあると認められる。よって、同号に該当する。",
            "３　条例第７条第３号該当性について",
            "　　合計点は、本件の公募における相対的な評価にすぎず、これを公開しても、団体の競争上の"
            "地位その他正当な利益を害するとは認められない。よって、同号に該当しない。",
            "４　以上により、当審査会は、「第１　審査会の結論」のとおり判断した。",
        ),
    ),
)
COURSE = (
    (date(2023, 11, 10), "諮問書の受理"),
    (date(2023, 12, 14), "実施機関から弁明書の写しを受理"),
    (date(2024, 1, 25), "審査請求人から反論書の写しを受理"),
    (date(2024, 2, 22), "審議（第１回）"),
    (date(2024, 3, 21), "実施機関からの説明聴取、審議（第２回）"),
    (date(2024, 5, 16), "審議（第３回）"),
    (date(2024, 6, 13), "審議（第４回）、答申"),
)
MEMBERS = (
    ("弁護士", "会長"),
    ("大学教授", "会長職務代理者"),
    ("元新聞社論説委員", ""),
    ("司法書士", ""),
    ("行政書士", ""),
)


def disclosure_answer(draft: Draft) -> None:
    """Compose the answer to an appeal: letter, parts, course and members."""
    board = draft.town.board
    draft.right(DISCLOSURE_NO)
    draft.right(draft.day(DISCLOSURE_ANSWERED, "mixed"))
    draft.text("")
    draft.text("名見崎市教育委員会　様")
    draft.text("")
    draft.right(f"{board}　")
    draft.right("会長　　石　井　健　一　　")
    draft.text("")
    draft.title(f"{MATTER}（答申）")
    draft.text("")
    asked = draft.day(DISCLOSURE_ASKED, "mixed")
    draft.text(
        f"　{asked}付け{DISCLOSURE_ASKED_NO}で諮問のありました標記の件について、"
        "別紙のとおり答申します。"
    )
    draft.new_page()
    draft.right("（別紙）")
    draft.heading("第１　審査会の結論", level=2)
    draft.text(f"　{CONCLUSION}", indent=1)
    for heading, paragraphs in PARTS:
        draft.heading(heading, level=2)
        for text in paragraphs:
            draft.text(noted_whole(draft, text), indent=1)
    draft.heading("第６　審査会の処理経過", level=2)
    rows: list[list[Entry]] = [["年　月　日", "処　理　内　容"]]
    rows += [[draft.day(day, "mixed"), event] for day, event in COURSE]
    draft.table(grid_table(rows, (9, 20)))
    draft.heading(f"{board}委員名簿（五十音順）", level=2)
    rows = [["氏　　名", "職　　業", "備　　考"]]
    for person, (occupation, role) in zip(draft.town.people, MEMBERS, strict=True):
        rows.append(["　".join(person), occupation, role])
        draft.fact("attendees", name="".join(person), role=role or None, affiliation=occupation)
    draft.table(grid_table(rows, (9, 12, 8)))
    draft.fact(
        "answers",
        document_no=DISCLOSURE_NO,
        consultation_no=DISCLOSURE_ASKED_NO,
        consulted_on=DISCLOSURE_ASKED.isoformat(),
        answered_on=DISCLOSURE_ANSWERED.isoformat(),
        addressee="名見崎市教育委員会",
        from_body=board,
        matter=MATTER,
        conclusion=CONCLUSION,
    )


def reef_answer_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="answer_shiomidai_r3",
            family="board_papers",
            town=PRIVACY_CITY,
            look=Look(
                producer="weasyprint",
                font="IPAMincho",
                size_pt=12,
                line_pitch=1.6,
                running_foot=None,
            ),
            worn_out=True,
            write=privacy_answer,
        ),
        PaperPlan(
            name="answer_namizaki_r6",
            family="board_papers",
            town=DISCLOSURE_CITY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=11.5,
                line_pitch=1.75,
                padding_pt=3.2,
                running_foot="- {page} -",
            ),
            write=disclosure_answer,
        ),
    ]
