"""Held back: a farmland committee in the ferns, all its numbers in kanji (総会議事録)."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.moor_towns import FERN_VILLAGE
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2022, 12, 9)
VENUE = "早蕨村基幹集落センター　農事研修室"
SEATS = "一二三四五六七八"
ABSENT = "片山"
MATTERS = (
    ("議案第二十七号", "農地法第三条の規定による許可申請について", "全件許可"),
    (
        "議案第二十八号",
        "農地法第五条の規定による許可申請に対する意見について",
        "番号一は許可相当、番号二は継続審議",
    ),
    ("議案第二十九号", "農用地利用集積計画の決定について", "原案決定"),
    ("報告第十一号", "農地の形状変更の届出について", "報告済み"),
)
TABLES = {
    "第三条": (
        ("番号", "譲り受ける者", "譲り渡す者", "土地の所在", "地目", "面積（㎡）", "事由"),
        (
            ("一", "宮下　透", "宮下　ハル", "大字萱場字沢田一二〇番", "田", "二、三四〇", "贈与"),
            (
                "二",
                "株式会社山里ファーム",
                "根本　昭三",
                "大字萱場字沢田一三五番二",
                "田",
                "一、八一五",
                "売買",
            ),
            ("三", "野口　美穂", "西田　勇", "大字芹沢字上原四四番", "畑", "九〇六", "売買"),
        ),
        (2, 6, 5, 9, 2.4, 4.6, 3),
    ),
    "第五条": (
        ("番号", "申請をした者", "土地の所在", "面積（㎡）", "転用の目的"),
        (
            ("一", "黒田　陽介", "大字芹沢字前田八番一", "四一二", "住宅　一棟"),
            (
                "二",
                "東山太陽光合同会社",
                "大字萱場字峰七〇番外三筆",
                "六、七五一",
                "太陽光発電設備",
            ),
        ),
        (2, 7, 10, 4, 6),
    ),
}
SPOKEN = SpokenStyle(
    layout="behind", opening="{name}{role}）", role_only="{role}）", direction="centre"
)
SCRIPT = script_of(
    """議長||ただいまの出席委員は七名で、過半数に達しております。第九回総会を開会いたします。
    議長||議事録署名人は、二番の五十嵐委員、七番の青柳委員にお願いいたします。
    #議案第二十七号　農地法第三条の規定による許可申請について
    議長||議案第二十七号を上程します。事務局の説明を求めます。
    +第三条
    事務局||番号一は親子間の贈与、番号二と三は売買でございます。番号二の法人は令和元年六月三日に設立され、役員の全員が村内に住んでおります。
    議長||番号二について、現地を見た丸田委員から報告をお願いします。
    委員|丸田|[十二月二日=2022-12-02]に事務局と二人で見てまいりました。昨年まで稲を作っており、水路も通っております。問題はないと思います。
    委員|樋口|法人が途中で作らなくなった場合、土地はどうなるのですか。
    事務局||毎年、事業の報告を受けます。耕作していないことが分かれば、勧告を行い、許可を取り消すことができます。
    委員|長沢|番号三の野口さんは、農業が初めてと聞きました。機械はお持ちですか。
    事務局||西田さんから管理機を譲り受けるそうです。産業課の就農研修も、令和五年三月まで受けることになっております。
    議長||ほかにございませんか。議案第二十七号を許可することに賛成の方は挙手を願います。
    @（挙手　全員）
    議長||全員賛成ですので、許可することに決定いたします。
    =［議決］議案第二十七号　全件許可
    #議案第二十八号　農地法第五条の規定による許可申請に対する意見について
    +第五条
    事務局||番号一は、実家に隣り合う畑に住宅を建てるものです。番号二は太陽光発電設備で、発電の期間は二十年とされております。
    委員|青柳|番号二の土地は、雨が降ると下の水田に泥が流れます。排水の計画はありますか。
    事務局||敷地の端に素掘りの溝を設けるとのことですが、流す先が図面に書かれておりません。
    委員|五十嵐|下の水田の持ち主は、話を聞いているのでしょうか。私のところには誰も来ていません。
    事務局||説明会は令和四年十月三十日に一度開かれ、出席は二名だったと聞いております。
    議長||それでは番号一を許可相当とし、番号二は排水の図面が整うまで継続としてよろしいですか。
    @（「はい」の声）
    議長||そのように決定いたします。
    =［議決］議案第二十八号　番号一は許可相当、番号二は継続審議
    #議案第二十九号　農用地利用集積計画の決定について
    議長||議案第二十九号を上程します。なお、小池委員は本件の当事者ですので、退席をお願いします。
    @（小池委員退席　午後二時二十八分）
    事務局||利用権の設定が十四件、面積は三万一千二百平方メートルでございます。期間は令和五年一月一日から五年間が十一件、十年間が三件です。
    委員|樋口|借りる方の中に、県外の方は含まれますか。
    事務局||おられません。全員が村内の方です。
    議長||原案のとおり決定することに賛成の方は挙手を願います。
    @（挙手　全員）
    議長||原案のとおり決定いたしました。小池委員の復席を求めます。
    @（小池委員復席　午後二時三十五分）
    =［議決］議案第二十九号　原案決定
    #報告第十一号　農地の形状変更の届出について
    事務局||田を畑に改めるための届出が一件ございました。盛土の高さは四十センチメートルです。
    議長||報告ですので、御了承願います。以上で全ての議事を終わります。
    @閉会　午後二時四十七分"""
)


def field_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title(draft.dated(f"令和四年度　{board}第九回総会議事録"))
    draft.fact(
        "meetings",
        body_name=board,
        round=9,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="13:30",
        time_end="14:47",
        venue=VENUE,
    )
    when = f"{draft.day(DAY, 'kanji')}（金）　午後一時三十分"
    draft.text(f"一、招集の日時　　{draft.key('招集の日時', when)}")
    draft.text(f"一、招集の場所　　{draft.key('招集の場所', VENUE)}")
    _members(draft)
    draft.text("一、付議した事件と議決")
    for item_no, title, decision in MATTERS:
        draft.text(f"{item_no}　{title}　……　{decision}", indent=2)
        draft.fact("agenda_items", item_no=item_no, title=title, decision=decision)
    draft.heading("議　　　事")
    spoken(draft, SPOKEN, SCRIPT, extra=lambda name: _cases(draft, name))
    draft.text("　この議事録が正確であることを証するため、署名する。")
    draft.text(draft.day(date(2023, 1, 11), "kanji"), indent=2)
    for role, name in (
        ("議　　　長", "篠崎　　久"),
        ("署　名　人", "五十嵐ミツ"),
        ("署　名　人", "青柳　　忍"),
    ):
        draft.right(f"{role}　　{name}　　印　　")


def _members(draft: Draft) -> None:
    """The members as running text with their seats; the chair sits last and is the president."""
    present: list[str] = []
    absent: list[str] = []
    for seat, person in zip(SEATS, draft.town.people, strict=True):
        role = "会長" if seat == SEATS[-1] else "委員"
        is_absent = person[0] == ABSENT
        (absent if is_absent else present).append(f"{seat}番　{'　'.join(person)}")
        draft.fact(
            "attendees",
            role=role,
            name="".join(person),
            attendance="absent" if is_absent else "present",
        )
    draft.text(f"一、出席委員（七名）　　{'　　'.join(present)}（会長）")
    draft.text(f"一、欠席委員（一名）　　{'　　'.join(absent)}")
    draft.text(
        noted_whole(draft, "一、出席職員　　農業委員会事務局長　相良　和樹　　書記　柿沼　沙織")
    )
    draft.fact("attendees", role="農業委員会事務局長", name="相良和樹", attendance="present")
    draft.fact("attendees", role="書記", name="柿沼沙織", attendance="present")


def _cases(draft: Draft, name: str) -> None:
    heads, cases, widths = TABLES[name]
    rows: list[list[Entry]] = [list(heads)]
    rows += [list(case) for case in cases]
    draft.table(grid_table(rows, widths, size_pt=9.5))


def moor_field_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_sawarabi_r4",
            family="minutes",
            town=FERN_VILLAGE,
            look=Look(
                producer="weasyprint",
                font="SawarabiMincho",
                size_pt=11,
                padding_pt=2.8,
                line_pitch=1.7,
                running_foot="— {page} —",
            ),
            write=field_minutes,
            worn_out=True,
        )
    ]
