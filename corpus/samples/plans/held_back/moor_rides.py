"""Held back: a gist of a transport meeting whose members are told by letters (会議の要旨)."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.moor_towns import COTTON_TOWN
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

_FULL_WIDTH = str.maketrans("123", "１２３")
DAY = date(2023, 11, 20)
VENUE = "綿菅町コミュニティホール「ほっと」　和室１・２"
MEMBERS = (
    ("会長", "県立大学　准教授", True),
    ("副会長", "綿菅町区長会　会長", True),
    ("委員", "北原交通株式会社　運行部", True),
    ("委員", "綿菅町老人クラブ連合会", True),
    ("委員", "県中部土木事務所", False),
    ("委員", "綿菅中学校ＰＴＡ", True),
    ("委員", "綿菅町商工会", True),
    ("委員", "公募町民", False),
)
MATTERS = (
    ("予約型乗合タクシー「わたまる」の上半期の利用について", "報告を了承"),
    ("停留所の新設及び移設について", "診療所の構内に乗り入れることを条件に、協議が調った"),
    ("高校生の定期券への助成について", "次回に持ち越し"),
)
STAFF = ("まちづくり課", "ふくし課", "学校教育課")
SPOKEN = SpokenStyle(layout="strong", opening="{name}{role}", indent=2, outcome_indent=1)
SCRIPT = script_of(
    """#協議１　予約型乗合タクシー「わたまる」の上半期の利用について
    事務局||上半期の利用は延べ3,182人で、前の年の同じ時期より412人増えました。平日の午前に予約が偏っています。
    委員|Ａ|予約が取れなかった人数も示してください。増えたことだけでは、足りているかどうかが分かりません。
    事務局||お断りした件数は上半期で97件です。うち61件は、午前９時台の通院でした。
    委員|Ｂ|高齢の会員からは、電話がつながらないという声を多く聞きます。
    委員|Ｃ|電話は２回線ですが、朝の30分に集中します。前の日までの予約をもっと呼び掛ければ、待たせずに済みます。
    会長||回線を増やす前に、予約の時間をずらす工夫ができないか、事務局と事業者で考えてください。
    =【まとめ】報告を了承
    #協議２　停留所の新設及び移設について
    事務局||資料２のとおり、北原診療所前に停留所を新しく設け、農協前を40メートル東へ移します。令和６年４月１日から使えるようにします。
    委員|Ｄ|農協前は、今も買い物の荷物を持った方が待っています。移した先に屋根とベンチはありますか。
    事務局||屋根はありません。ベンチは商工会から１脚頂けることになりました。
    委員|Ａ|北原診療所前は道が狭く、車が待つと救急車が通れません。診療所の駐車場の中に入れてもらえないでしょうか。
    事務局||診療所にはすでに相談し、朝の８時半までなら構わないとの返事でした。
    委員|Ｃ|それ以降の便は道路に止めることになります。運転手としては不安です。
    副会長||区としても、診療所に重ねてお願いに伺います。終日入れてもらえるように話します。
    会長||診療所の構内に乗り入れることを前提に、２件とも認めることでよろしいですか。
    @（全員うなずく）
    =【まとめ】診療所の構内に乗り入れることを条件に、協議が調った
    #協議３　高校生の定期券への助成について
    事務局||町外の高校に通う生徒は118人です。バスの定期代の３割を助成すると、年に約640万円かかります。
    委員|Ｅ|保護者としてはありがたい話ですが、自転車で駅まで行く子には何もないのでしょうか。
    事務局||学校教育課と相談し、駐輪場の代金も対象にできるか調べます。
    委員|Ｂ|お金の話は分かりますが、生徒の声を聞かずに決めてよいのですか。
    委員|Ｄ|商工会で高校生の意見交換会を[12月16日=2023-12-16]に開きます。その場で尋ねてみましょう。
    会長||結果を待って、令和６年２月の会議でもう一度話し合うことにします。
    =【まとめ】次回に持ち越し"""
)


def ride_gist(draft: Draft) -> None:
    """Compose the gist."""
    board = draft.town.board
    draft.right(draft.as_printed("R5.12.4", date(2023, 12, 4)) + "　公表")
    draft.title(f"{board}　第３回の会議の要旨")
    draft.fact(
        "meetings",
        body_name=board,
        round=3,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="18:30",
        time_end="20:00",
        venue=VENUE,
        observers=0,
    )
    when = draft.as_printed("R5.11.20", DAY) + "（月）18:30～20:00"
    draft.text(f"い つ｜{draft.key('い つ', when)}")
    draft.text(f"どこで｜{draft.key('どこで', VENUE)}")
    draft.text(f"傍 聴｜{draft.key('傍 聴', 'なし')}")
    draft.text(f"事務局｜{draft.key('事務局', draft.departments(STAFF, '、'))}")
    _members(draft)
    _matters(draft)
    draft.heading("３　出された意見など")
    draft.text("※ 発言した委員のお名前は載せず、英字で区別しています。", indent=1)
    spoken(draft, SPOKEN, SCRIPT)
    draft.right(noted_whole(draft, "お問合せ　綿菅町まちづくり課交通係"))


def _members(draft: Draft) -> None:
    draft.heading("１　顔ぶれ")
    rows: list[list[Entry]] = [["所　属　な　ど", "お名前", "役", "当日"]]
    for person, (role, origin, is_present) in zip(draft.town.people, MEMBERS, strict=True):
        shown = ABOVE if role == "委員" and rows[-1][2] in ("委員", ABOVE) else role
        rows.append([origin, " ".join(person), shown, "○" if is_present else "×"])
        draft.fact(
            "attendees",
            role=role,
            name="".join(person),
            affiliation=origin,
            attendance="present" if is_present else "absent",
        )
    draft.table(grid_table(rows, (13, 7, 4, 3), ruling="rows"))
    draft.right("○…出席　×…欠席")


def _matters(draft: Draft) -> None:
    draft.heading("２　話し合ったこととその結果")
    rows: list[list[Entry]] = [["", "こと", "結果"]]
    for number, (title, decision) in enumerate(MATTERS, 1):
        rows.append([f"協議{number}".translate(_FULL_WIDTH), title, decision])
        draft.fact("agenda_items", item_no=rows[-1][0], title=title, decision=decision)
    draft.table(grid_table(rows, (3, 16, 8)))


def moor_ride_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_watasuge_r5",
            family="minutes",
            town=COTTON_TOWN,
            look=Look(
                producer="weasyprint",
                font="NotoSans",
                size_pt=10.5,
                shaded_heads=True,
                padding_pt=3.2,
                line_pitch=1.6,
                running_head="綿菅町 交通だより別冊",
                running_foot="- {page} / {pages} -",
            ),
            write=ride_gist,
        )
    ]
