"""Held back: a board's ruling on an appeal in the reeds, with parts in an order of its own."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import LEFT, Look
from corpus.samples.papers.minutes.spoken import noted_whole
from corpus.samples.plans.held_back.moor_towns import REED_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

CONSULTED, ANSWERED = date(2024, 5, 13), date(2024, 12, 19)
NUMBER = "萱公審第12号"
ADDRESSEE = "萱津原市教育委員会"
MATTER = "第二小学校体育館の天井改修に係る業者との打合せ簿の部分公開決定に対する審査請求"
CONCLUSION = (
    "萱津原市教育委員会が公開しないとした部分のうち，打合せに出席した業者の従業員の役職及び"
    "見積金額の内訳は，公開すべきである。その余の部分を公開しないとしたことは，相当である。"
)
PARTS = (
    (
        "第１　争いの始まり",
        (
            "請求人は，令和６年１月15日，萱津原市公文書公開条例（以下「条例」という。）第６条により，"
            "本件の打合せ簿の公開を求めた。",
            "処分庁（担当　教育部学校施設課）は，[同月29日=2024-01-29]，"
            "従業員の氏名，役職及び見積金額の内訳を除いて"
            "公開する決定（以下「本件決定」という。）をした。",
            "請求人は，[同年４月８日=2024-04-08]，本件決定の取消しを求めて審査請求をした。",
        ),
    ),
    (
        "第２　請求人の言い分",
        (
            "(1)　税金を使う工事の金額の内訳が伏せられては，高いか安いかを市民が確かめられない。",
            "(2)　打合せに責任のある者が出ていたかどうかは，役職を見なければ分からない。",
        ),
    ),
    (
        "第３　処分庁の言い分",
        (
            "(1)　内訳は業者の技術上の工夫を映しており，公開すれば"
            "競争上の地位を害する（条例第７条第２号）。",
            "(2)　従業員の氏名と役職は，個人を識別することができる情報である（条例第７条第１号）。",
        ),
    ),
    (
        "第４　当審査会の見方",
        (
            "１　内訳について　　当審査会が実物を見たところ，"
            "内訳は資材，労務及び諸経費の３段の合計にすぎない。"
            "契約は平成31年３月29日に終わり，同種の工事の単価は令和５年度から公表されている。"
            "害されるおそれが具体的にあるとはいえない。",
            "２　役職について　　役職だけでは，ほかの情報と照らし合わせても"
            "特定の個人は識別されない。",
            "３　氏名について　　従業員の氏名は，条例第７条第１号に当たり，"
            "公開の慣行も認められない。",
        ),
    ),
)
REMARK = (
    "処分庁は，本件決定の通知書に「条例第７条に該当」とのみ記していた。どの号に，なぜ当たるのかを"
    "記さなければ理由を示したことにならない。総務部文書法制課においても，記載例を改められたい。"
)
COURSE = (
    ("令和６年５月13日", "", "諮問を受ける"),
    ("令和６年６月20日", "第71回", "処分庁の弁明書，請求人の反論書を受ける"),
    ("令和６年８月22日", "第73回", "請求人の意見を聴く"),
    ("令和６年10月17日", "第75回", "処分庁に問う・審議"),
    ("令和６年12月19日", "第77回", "審議・答申の決定"),
)
MEMBERS = ("会長　弁護士", "会長代理　大学教授", "委員　公認会計士", "委員　元新聞記者")


def reed_ruling(draft: Draft) -> None:
    """Compose the ruling."""
    board = draft.town.board
    draft.right(NUMBER)
    draft.right(draft.day(ANSWERED, "mixed"))
    draft.text(f"{ADDRESSEE}　　様")
    draft.right(f"{board}　　")
    draft.right(f"会長　　{'　'.join(draft.town.people[0])}　　")
    draft.title("公文書の部分公開決定に関する審査請求について（答申）")
    consulted = draft.day(CONSULTED, "mixed")
    draft.text(f"　{consulted}付け萱教施第88号で意見を求められた事案について，次のとおり答えます。")
    _abstract(draft)
    for heading, paragraphs in PARTS:
        draft.heading(heading, level=2)
        for text in paragraphs:
            draft.text(noted_whole(draft, text), indent=1)
    draft.heading("第５　言い添えること", level=2)
    draft.text(noted_whole(draft, REMARK), indent=1)
    _course(draft)
    draft.fact(
        "answers",
        document_no=NUMBER,
        consulted_on=CONSULTED.isoformat(),
        answered_on=ANSWERED.isoformat(),
        addressee=ADDRESSEE,
        from_body=board,
        matter=MATTER,
        conclusion=CONCLUSION,
    )


def _abstract(draft: Draft) -> None:
    """The matter and the conclusion stand in a box above the parts."""
    rows: list[list[Entry]] = [
        ["事　案", draft.key("事　案", MATTER)],
        ["答　え", draft.key("答　え", CONCLUSION)],
    ]
    draft.table(grid_table(rows, (4, 26), n_header_rows=0, stub_columns=1))


def _course(draft: Draft) -> None:
    rows: list[list[Entry]] = [["審査会のあゆみ", LEFT, LEFT], ["年月日", "回", "したこと"]]
    for printed, meeting, event in COURSE:
        rows.append([noted_whole(draft, printed), meeting or "－", event])
    draft.table(grid_table(rows, (8, 4, 17), n_header_rows=2, ruling="rows"))
    rows = [["答申に加わった者", "職及び経歴"]]
    for person, described in zip(draft.town.people, MEMBERS, strict=True):
        role, origin = described.split("　")
        rows.append(["　".join(person), f"{role}（{origin}）"])
        draft.fact("attendees", name="".join(person), role=role, affiliation=origin)
    draft.table(grid_table(rows, (9, 20), ruling="rows"))


def moor_ruling_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="answer_kayatsuhara_r6",
            family="board_papers",
            town=REED_CITY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=11.5,
                rules="framed",
                line_pitch=1.7,
                padding_pt=4.2,
                running_foot="{page}",
            ),
            worn_out=True,
            write=reed_ruling,
        )
    ]
