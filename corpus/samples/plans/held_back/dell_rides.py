"""Held back: the gist of a council for public transport, questions and answers with colons."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.dell_towns import RIDE_TOWN
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2024, 6, 26)
VENUE = "湯ノ沢町役場　２階　大会議室"
MEMBERS = (
    ("湯ノ沢町長", "会長"),
    ("県北交通株式会社　営業部長", ""),
    ("有限会社湯ノ沢タクシー　代表取締役", ""),
    ("公益社団法人県バス協会　事務局長", ""),
    ("湯ノ沢町婦人会　会長", ""),
    ("湯ノ沢町区長会　会長", "副会長"),
    ("湯ノ沢町老人クラブ連合会　副会長", ""),
    ("国土交通省運輸支局　首席運輸企画専門官", "欠席"),
    ("県交通政策課　課長補佐", ""),
    ("県土木事務所　管理課長", "欠席"),
    ("警察署　交通課長", ""),
    ("湯ノ沢高等学校ＰＴＡ　会長", ""),
)
MATTERS = (
    ("(1)", "令和５年度事業報告及び収支決算について", "原案のとおり承認"),
    (
        "(2)",
        "デマンド型乗合タクシー「ゆのさわ号」の運行内容の変更について",
        "原案のとおり承認（令和６年10月１日から変更）",
    ),
    ("(3)", "令和７年度地域内フィーダー系統確保維持計画について", "原案のとおり承認"),
)
SPOKEN = SpokenStyle(
    layout="beside",
    opening="{name}{role}：",
    role_only="{role}：",
    indent=4,
    direction="indented",
    outcome_indent=4,
    spread_roles=True,
)
SCRIPT = script_of(
    """#(1) 令和５年度事業報告及び収支決算について
    事務局||（資料１により説明）
    委員||町内循環線の利用者数が、前年度に比べて増えている。どのような理由が考えられるか。
    事務局||令和５年10月から、湯ノ沢高校の登下校の時刻に合わせてダイヤを変更した。高校生の利用が増えたことが主な理由と考えている。
    委員||収支率の目標は何％か。
    事務局||地域公共交通計画では、令和８年度までに20％とすることを目標としている。令和５年度は17.4％であった。
    議長||ほかに質問等がなければ、承認することとしてよいか。
    @（異議なし）
    =⇒　原案のとおり承認
    #(2) デマンド型乗合タクシー「ゆのさわ号」の運行内容の変更について
    事務局||（資料２により説明）
    委員||予約の締切りを、前日の午後５時から当日の１時間前に改めるとのことだが、車両や運転手の手配は間に合うのか。
    事務局||運行事業者と協議し、新たに導入する予約システムにより対応できることを確認している。
    委員||システムの導入により、高齢者が予約しにくくなることはないか。電話での予約は残してほしい。
    事務局||電話での予約は、これまでどおり受け付ける。健康福祉課が開催しているスマートフォン教室でも、予約の方法を説明する予定である。
    委員||土曜日の運行については、要望が多いと思うが、どうなっているのか。
    事務局||運転手の確保が難しく、今回は見送った。令和６年度中に、土曜日の需要を把握するための調査を行う。
    委員||冬期間は、停留所の除雪が追い付かず、車道で待っている人を見掛ける。
    事務局||建設課と情報を共有し、停留所付近の除雪を優先するよう依頼する。
    議長||ほかに意見等がなければ、採決する。原案に賛成の委員は挙手をお願いする。
    @（全員挙手）
    =⇒　原案のとおり承認（令和６年10月１日から変更）
    #(3) 令和７年度地域内フィーダー系統確保維持計画について
    事務局||（資料３により説明）
    委員||国の補助金の上限額は、昨年度から変わっているのか。
    事務局||令和６年度の上限額は412万円で、令和５年度から11万円の減額となった。
    委員||計画の提出の期限はいつか。
    事務局||令和６年６月28日までに運輸支局へ提出する。
    議長||原案のとおり決定することとしてよいか。
    @（異議なし）
    =⇒　原案のとおり承認"""
)


def ride_gist(draft: Draft) -> None:
    """Compose the gist."""
    board = draft.town.board
    draft.title(noted_whole(draft, f"令和６年度第１回{board}　議事要旨"))
    draft.fact(
        "meetings",
        body_name=board,
        round=1,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="10:00",
        time_end="11:30",
        venue=VENUE,
    )
    when = f"{draft.day(DAY, 'mixed')}（水）　10時00分～11時30分"
    draft.text(f"日　時：{draft.key('日　時', when)}")
    draft.text(f"場　所：{draft.key('場　所', VENUE)}")
    draft.text(f"出席者：{draft.key('出席者', '委員12名中10名出席（別紙名簿のとおり）')}")
    for place, (number, title, decision) in enumerate(MATTERS):
        draft.beside("" if place else "議　題：", f"{number} {noted_whole(draft, title)}", 4)
        draft.fact("agenda_items", item_no=number, title=title, decision=decision)
    draft.text("")
    draft.heading("１　開会", level=2)
    draft.heading("２　あいさつ（根本会長）", level=2)
    draft.heading("３　議事", level=2)
    draft.text("※設置要綱第６条の規定により、会長が議長となる。", indent=2)
    spoken(draft, SPOKEN, SCRIPT)
    draft.heading("４　その他", level=2)
    draft.text(noted_whole(draft, "・次回の会議は、令和６年11月に開催する予定"), indent=2)
    draft.heading("５　閉会", level=2)
    draft.new_page()
    _roster(draft)


def _roster(draft: Draft) -> None:
    draft.right("別紙")
    draft.centre("湯ノ沢町地域公共交通会議　委員名簿")
    rows: list[list[Entry]] = [["番号", "所属・役職名", "氏名", "備考"]]
    for number, (person, (post, note)) in enumerate(
        zip(draft.town.people, MEMBERS, strict=True), 1
    ):
        is_absent = note == "欠席"
        draft.fact(
            "attendees",
            role=None if is_absent else note or None,
            name="".join(person),
            affiliation=post,
            attendance="absent" if is_absent else "present",
        )
        rows.append([str(number), post, "　".join(person), note])
    draft.table(grid_table(rows, (2, 13, 6, 4)))
    draft.text("（事務局）")
    for post, *names in (("企画課長", "岡部", "誠司"), ("企画課企画係長", "塚田", "里美")):
        draft.fact("attendees", role=post, name="".join(names), attendance="present")
        draft.text(f"{noted_whole(draft, post):　<9}{'　'.join(names)}", indent=1)


def dell_ride_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_yunosawa_r6",
            family="minutes",
            town=RIDE_TOWN,
            look=Look(
                producer="weasyprint",
                font="IPAMincho",
                size_pt=11,
                padding_pt=3.0,
                line_pitch=1.5,
                running_foot=None,
            ),
            worn_out=True,
            write=ride_gist,
        )
    ]
