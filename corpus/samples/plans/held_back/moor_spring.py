"""Held back: the record of the council for green and water on the moor, speakers in a column."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, Look, Mark
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.moor_towns import HEATH_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2024, 8, 21)
VENUE = "野火原市環境学習館「みずべの森」２階　研修ホール"
CLOSED_REASON = "土地の所有者が特定され、交渉に支障を及ぼすおそれがあるため"
MATTERS = (
    ("諮問１", "湧水地保全計画（改定案）について", "一部を加筆し、適当と認める旨を答申する"),
    ("報告１", "生け垣づくり奨励金の見直しについて", "報告を受け、了承"),
    ("諮問２", "保存樹林の候補地について", "２か所は適当と認め、１か所は継続審議"),
)
OFFICIALS = (
    ("環境部長", "丹波", "研一"),
    ("環境共生課長", "宮坂", "理恵"),
    ("水みどり課長", "時田", "慎吾"),
    ("公園課長", "奥寺", "淳"),
)
ABSENT = ("根岸", "沼田")
SPOKEN = SpokenStyle(
    layout="beside", opening="{name}{role}", indent=7, direction="centre", outcome_indent=7
)
SCRIPT = script_of(
    """#諮問１　湧水地保全計画（改定案）について
    会長|荒木|それでは次第に沿って進めます。諮問１について、担当課から説明を求めます。
    水みどり課長||お手元の資料１を御覧ください。現行の計画は平成27年３月に定めたもので、[令和６年度末=2025-03-31]で期間が満了します。|改定案では、守るべき湧水地を11か所から14か所に増やし、湧き出す水の量を年４回測ることとしました。
    会長|荒木|説明が終わりました。御質問や御意見をどうぞ。
    委員|藤原|３か所を加えた理由は何でしょうか。
    水みどり課長||いずれも令和４年の夏に、渇水でも水が枯れなかった地点です。ホトケドジョウの生息も確認しています。
    委員|榎本|水量を測るのは市の職員ですか。それとも、どこかに頼むのでしょうか。
    水みどり課長||冬と夏は専門の業者、春と秋は市民団体にお願いする考えです。
    委員|榎本|市民団体の方が代わっても、測り方がそろうようにしてほしいと思います。手引きはありますか。
    水みどり課長||令和７年１月までに手引きを作り、講習会も開きます。
    副会長|倉持|市街地の地下水は、水道の水源でもあります。水道施設課とは話が通じていますか。
    水みどり課長||水道施設課の井戸５本の水位を、毎月教えてもらうことで合意しています。
    委員|牧田|計画の目標に「湧水量を維持する」とありますが、雨の量によって変わるものを目標にできるのですか。
    環境部長||御指摘のとおり、単年の値では判断できません。５年の平均で見ることを、本文に書き加えます。
    会長|荒木|今の点を書き加えた上で、改定案を適当とする答申にまとめたいと思いますが、いかがですか。
    @〔異議なしの声あり〕
    会長|荒木|では、そのように取り計らいます。答申の文案は、会長に一任していただきます。
    =【処理】一部を加筆し、適当と認める旨を答申する
    #報告１　生け垣づくり奨励金の見直しについて
    環境共生課長||資料２です。奨励金は平成９年度に始めましたが、申請は平成30年度の46件を境に減り、令和５年度は９件でした。|そこで、１メートル当たり4,000円の額を7,000円に引き上げ、ブロック塀を取り壊した場合の加算を設けます。
    委員|内山|引き上げれば申請が増えるという見通しは、どこから来ていますか。
    環境共生課長||造園業の組合に尋ねたところ、苗木と手間賃がこの10年で1.6倍になったとのことでした。
    委員|梶原|植えた後に枯らしてしまう家もあります。手入れの相談ができる窓口が必要ではないですか。
    公園課長||公園課の緑の相談員が、毎週水曜日にお受けしています。奨励金の通知に案内を同封します。
    委員|藤原|いつから新しい額になるのですか。
    環境共生課長||要綱を改め、[１０月１日=2024-10-01]以後の申請から適用します。
    会長|荒木|この件は、報告としてお聞きしました。
    =【処理】報告を受け、了承
    #諮問２　保存樹林の候補地について（非公開）
    会長|荒木|ここからは個人の財産に関わる審議となりますので、会議を公開しないこととします。傍聴の方は御退席ください。
    @〔傍聴者退席〕
    公園課長||候補地は３か所で、面積は合わせて2.7ヘクタールです。資料３は、会議の後に回収します。
    副会長|倉持|所有者の同意は得られる見込みですか。
    公園課長||２か所は内諾を頂いています。残る１か所は、相続の手続が令和６年12月に終わる予定で、その後に伺います。
    委員|牧田|内諾のある２か所を先に指定し、残りは来年に回してはどうでしょう。
    会長|荒木|ただいまの牧田委員の御提案に賛成の方は、挙手をお願いします。
    @〔挙手　６名〕
    会長|荒木|全員の賛成を頂きました。２か所について適当と認め、１か所は引き続き審議します。本日はこれで終わります。
    =【処理】２か所は適当と認め、１か所は継続審議"""
)


def spring_record(draft: Draft) -> None:
    """Compose the record."""
    board = draft.town.board
    draft.text("様式第５（第１１条関係）")
    draft.title(draft.dated(f"令和６年度第２回{board}　会議記録書"))
    draft.fact(
        "meetings",
        body_name=board,
        round=2,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="13:58",
        time_end="16:07",
        venue=VENUE,
        open_status="partly_open",
        closed_reason=CLOSED_REASON,
        observers=3,
    )
    _head(draft)
    draft.heading("◎　審　議　の　経　過")
    spoken(draft, SPOKEN, SCRIPT)
    draft.text("　上記のとおり会議の経過を記録し、相違ないことを認めます。")
    draft.text(f"　　　{draft.day(date(2024, 9, 12), 'full_width')}")
    draft.right("会議録の確認をした委員　　　　藤　原　　　浩　　　")
    draft.right("同　　　　　　　　　　　　内　山　裕　子　　　")


def _head(draft: Draft) -> None:
    key = draft.key
    group = "公開の扱い"
    when = draft.day(DAY, "full_width") + "（水曜日）"
    present, absent = _members(draft)
    listed = "\n".join(f"{number}　{title}" for number, title, _ in MATTERS)
    for number, title, decision in MATTERS:
        draft.fact("agenda_items", item_no=number, title=title, decision=decision)
    papers = (
        "資料１　湧水地保全計画（改定案）\n資料２　生け垣づくり奨励金の実績\n資料３　候補地位置図"
    )
    rows: list[list[Entry]] = [
        [
            "開いた日",
            key("開いた日", when),
            "始めと終わり",
            key("始めと終わり", "13時58分から\n16時07分まで"),
        ],
        ["開いた所", key("開いた所", VENUE), LEFT, LEFT],
        ["会議に出た者", "委員\n（７名）", present, LEFT],
        [ABOVE, "市の職員", _officials(draft), LEFT],
        ["欠けた委員", "２名", absent, LEFT],
        [group, _openness(group), LEFT, LEFT],
        [
            "公開しない部分\nとその理由",
            key("公開しない部分とその理由", f"諮問２の審議\n{CLOSED_REASON}"),
            LEFT,
            LEFT,
        ],
        [
            "傍聴に来た者",
            key("傍聴に来た者", "３名"),
            "記録の方法",
            key("記録の方法", "発言の要点を記す"),
        ],
        ["諮ったこと", key("諮ったこと", listed), LEFT, LEFT],
        ["配った資料", key("配った資料", papers), LEFT, LEFT],
        [
            "記録した者",
            key("記録した者", noted_whole(draft, "環境部環境共生課　主任　三好千夏")),
            LEFT,
            LEFT,
        ],
    ]
    draft.table(grid_table(rows, (5.6, 9, 4.6, 7), n_header_rows=0, label_columns=(0,)))


def _openness(group: str) -> list[str | Mark]:
    return [
        Mark("全部公開", False, group),
        "　",
        Mark("一部公開", True, group),
        "　",
        Mark("全部非公開", False, group),
    ]


def _members(draft: Draft) -> tuple[str, str]:
    """Those present and those absent, each as one running text."""
    roles = ["会長", "副会長", *["委員"] * 7]
    texts: dict[str, list[str]] = {"present": [], "absent": []}
    for role, person in zip(roles, draft.town.people, strict=True):
        attendance = "absent" if person[0] in ABSENT else "present"
        draft.fact("attendees", role=role, name="".join(person), attendance=attendance)
        texts[attendance].append(" ".join(person) + (f"（{role}）" if role != "委員" else ""))
    return "、".join(texts["present"]), "、".join(texts["absent"])


def _officials(draft: Draft) -> str:
    entries = []
    for post, *person in OFFICIALS:
        draft.fact("attendees", role=post, name="".join(person), attendance="present")
        entries.append(f"{noted_whole(draft, post)} {' '.join(person)}")
    return "\n".join(entries)


def moor_spring_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_nobihara_r6",
            family="minutes",
            town=HEATH_CITY,
            look=Look(
                producer="reportlab",
                font="TakaoMincho",
                size_pt=10.5,
                rules="heavy",
                marks="square",
                line_pitch=1.55,
                padding_pt=3.4,
                running_head="野火原市緑と水の審議会",
                running_foot="{page}頁",
            ),
            write=spring_record,
            worn_out=True,
        )
    ]
