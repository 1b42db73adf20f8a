"""Held back: the outline of a review board's meeting, numbered heads and each matter's result."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import noted_whole
from corpus.samples.plans.held_back.dell_towns import REVIEW_TOWN
from corpus.samples.plans.plan import PaperPlan

DAY = date(2024, 9, 18)
VENUE = "葦辺市役所本庁舎　５階　５０３会議室"
CLOSED_REASON = (
    "葦辺市情報公開・個人情報保護審査会条例第９条の規定により、審査会の行う調査審議の手続は公開"
    "しないこととされているため"
)
ABSENT = "松井"
OFFICIALS = (
    ("総務課長", "浜口", "裕"),
    ("総務課主査", "西川", "めぐみ"),
    ("総務課主事", "辻", "健"),
)
MATTERS = (
    (
        "(1)",
        "諮問第８８号「保育所の入所選考に係る個人情報の部分開示決定に対する審査請求」について",
        "・処分庁（こども局保育課）から、令和６年６月３日付け部分開示決定の理由について説明を聴取し"
        "た。\n・入所選考における指数の開示の範囲について審議した。",
        "継続して審議することとした。",
    ),
    (
        "(2)",
        "諮問第８６号「道路占用許可申請書の公開請求に対する一部公開決定に対する審査請求」について",
        "・前回（令和６年８月２１日開催）の審議を踏まえ、事務局が作成した答申案について審議した。\n"
        "・法人の印影に係る部分の表現を一部修正した。",
        "答申案を一部修正の上、決定した。",
    ),
    (
        "(3)",
        "諮問第８９号「懲戒処分に関する文書の非公開決定に対する審査請求」について",
        "・事務局から、諮問の概要及び審査請求書、弁明書等の内容について説明があった。\n・次回の審査"
        "会において、処分庁（総務局人事課）から説明を聴取することとした。",
        "継続して審議することとした。",
    ),
    (
        "(4)",
        "令和５年度情報公開制度及び個人情報保護制度の運用状況について（報告）",
        "・事務局から、資料４に基づき報告があった。\n・公開請求は令和４年度から２７件増の３１２件で"
        "あり、うち審査請求は５件であった。",
        "報告を了承した。",
    ),
)


def review_outline(draft: Draft) -> None:
    """Compose the outline."""
    board = draft.town.board
    draft.title(noted_whole(draft, f"令和６年度第５回{board}会議概要"))
    draft.fact(
        "meetings",
        body_name=board,
        round=5,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="14:00",
        time_end="16:20",
        venue=VENUE,
        open_status="closed",
        closed_reason=CLOSED_REASON,
    )
    day = draft.day(DAY, "full_width")
    when = f"{day}（水曜日）　午後２時００分から午後４時２０分まで"
    _item(draft, "１　日時", draft.key("日時", when))
    _item(draft, "２　場所", draft.key("場所", VENUE))
    _people(draft)
    draft.heading("４　議題", level=2)
    for number, title, _, decision in MATTERS:
        draft.beside(f"　{number}", noted_whole(draft, title), 3)
        draft.fact("agenda_items", item_no=number, title=title, decision=decision)
    _item(draft, "５　会議の公開・非公開の別", "非公開")
    draft.key("会議の公開・非公開の別", "非公開")
    _item(draft, "６　非公開の理由", draft.key("非公開の理由", CLOSED_REASON))
    draft.heading("７　会議の概要", level=2)
    for number, title, outline, decision in MATTERS:
        draft.beside(f"　{number}", noted_whole(draft, title), 3)
        for text in outline.split("\n"):
            draft.text(noted_whole(draft, text), indent=4)
        draft.text(f"【結果】{decision}", indent=4)
    following = noted_whole(draft, "令和６年１０月１６日（水曜日）　午後２時から")
    _item(draft, "８　次回開催予定", draft.key("次回開催予定", following))
    draft.heading("９　問い合わせ先", level=2)
    draft.text(draft.department("総務局", "総務課", "情報公開係"), indent=3)
    draft.text("電　話　０００－１１１－２２２２（直通）", indent=3)


def _item(draft: Draft, heading: str, value: str) -> None:
    draft.heading(heading, level=2)
    draft.text(value, indent=3)


def _people(draft: Draft) -> None:
    """The roles stand behind the surnames of those who were there."""
    roles = ("会長", "職務代理者", "委員", "委員", "委員")
    draft.heading("３　出席者", level=2)
    names: dict[str, list[str]] = {"present": [], "absent": []}
    for role, person in zip(roles, draft.town.people, strict=True):
        attendance = "absent" if person[0] == ABSENT else "present"
        draft.fact("attendees", role=role, name="".join(person), attendance=attendance)
        names[attendance].append(f"{''.join(person)}{role}")
    draft.text(f"(1)　委　員　　{'、'.join(names['present'])}", indent=1)
    draft.text(f"　　（欠席：{'、'.join(names['absent'])}）", indent=1)
    office = []
    for post, *official in OFFICIALS:
        draft.fact("attendees", role=post, name="".join(official), attendance="present")
        office.append(f"{''.join(official)}{noted_whole(draft, post)}")
    draft.text(f"(2)　事務局　　{'、'.join(office)}", indent=1)


def dell_review_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_ashibe_r6",
            family="minutes",
            town=REVIEW_TOWN,
            look=Look(
                producer="weasyprint",
                font="IPAGothic",
                size_pt=11,
                line_pitch=1.55,
                running_foot=None,
            ),
            worn_out=True,
            write=review_outline,
        )
    ]
