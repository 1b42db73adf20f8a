"""Held back: minutes of a council for town planning, all in one table down to the speeches."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import LEFT, Look, Mark
from corpus.samples.papers.minutes.spoken import noted_whole, script_of
from corpus.samples.plans.held_back.cape_towns import ZONE_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2023, 11, 16)
VENUE = "西小松原市役所　第二庁舎４階　会議室２・３"
ABSENT = ("西村", "上原")
OFFICIALS = (
    ("まちづくり部長", "片岡", "英明"),
    ("都市計画課長", "服部", "達也"),
    ("みどり公園課長", "大久保", "学"),
    ("都市計画課主査", "三宅", "祐子"),
)
MATTERS = (
    ("議題１", "西小松原都市計画生産緑地地区の変更について（諮問）"),
    ("議題２", "特定生産緑地の指定について（意見聴取）"),
    ("議題３", "都市計画マスタープランの見直しについて（報告）"),
)
PAPERS = (
    "資料１　西小松原都市計画生産緑地地区の変更（案）",
    "資料２　特定生産緑地の指定（案）一覧",
    "資料３　都市計画マスタープラン見直しの進捗状況",
    "参考資料　委員名簿",
)
SCRIPT = script_of(
    """#１　開会
    会長||ただいまから、令和５年度第２回西小松原市都市計画審議会を開会する。事務局から、委員の出席状況の報告をお願いする。
    事務局||委員11名のうち９名の出席を得ており、定足数に達している。
    会長||本日の会議の傍聴希望者は２名である。許可することとしてよいか。
    @（異議なし）
    @（傍聴者入場）
    #２　議題１　西小松原都市計画生産緑地地区の変更について（諮問）
    事務局||資料１により説明。今回の変更は、主たる従事者の死亡等により買取りの申出があった５地区の廃止及び縮小と、新たに追加する２地区である。変更後は、地区数が213地区、面積が約41.87ヘクタールとなる。案の縦覧を令和５年９月４日から令和５年９月19日まで行ったが、意見書の提出はなかった。
    会長||ただいまの説明について、質問等はあるか。
    委員||買取りの申出があった農地について、市が買い取ることは検討したのか。
    事務局||申出の都度、庁内各課に照会しているが、取得を希望する課はなかった。
    委員||縮小する地区の残りの部分は、面積の要件を満たしているのか。
    事務局||条例により下限面積を300平方メートルに引き下げており、要件を満たしている。
    委員||毎年、農地が減り続けている。農業委員会や産業振興課と連携し、追加の指定を積極的に呼び掛けてほしい。
    事務局||令和４年度から、産業振興課と合同で農家への個別訪問を行っている。今回追加する２地区は、その成果である。
    会長||ほかに質問等がなければ、採決する。本案を適当と認めることに賛成の委員の挙手を求める。
    @（挙手全員）
    会長||全員賛成と認める。よって、議題１は、案のとおり適当である旨、市長に答申する。
    #３　議題２　特定生産緑地の指定について（意見聴取）
    事務局||資料２により説明。平成５年に指定された生産緑地のうち、所有者の同意が得られた12地区について、指定の期限を10年延長するものである。
    委員||同意が得られなかったものはどれくらいあるか。
    事務局||２地区、約0.34ヘクタールである。いずれも後継者がいないことを理由としている。
    委員||指定を受けない場合、所有者にはどのような影響があるのか。
    事務局||固定資産税が５年間で段階的に宅地並みとなる。また、次の相続から納税猶予を受けることができなくなる。
    会長||ほかに意見がなければ、本件については異存なしとしてよいか。
    @（異議なし）
    会長||それでは、そのように取り扱う。
    #４　議題３　都市計画マスタープランの見直しについて（報告）
    事務局||資料３により説明。本年度は現況の分析と地域別の懇談会を行い、令和６年度に素案を取りまとめ、令和７年３月に策定する予定である。
    委員||地域別の懇談会の参加者が少ないように思う。平日の夜間だけでは、子育て世代は参加しにくい。
    事務局||今後は土曜日の開催や、商業施設でのパネル展示も併せて行う。
    委員||駅前の空き店舗について、住宅課の空き家対策とは別に扱うのか。
    事務局||住宅課の計画は住宅を対象としている。店舗については、本プランの商業地の方針の中で位置付けを検討する。
    会長||本件は報告事項であるので、以上とする。そのほか、事務局から連絡はあるか。
    事務局||次回の審議会は、令和６年２月に開催する予定である。
    会長||以上で、本日の審議会を閉会する。
    @午前11時40分　閉会"""
)


def zone_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    draft.text("様式第１号（第５条関係）")
    draft.title("会議録", spaced=True)
    draft.fact(
        "meetings",
        body_name=draft.town.board,
        round=2,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="10:00",
        time_end="11:40",
        venue=VENUE,
        observers=2,
    )
    group = "記録方法"
    ways: list[str | Mark] = [
        Mark("全文記録", False, group),
        "\n",
        Mark("発言者の発言内容ごとの要点記録", True, group),
        "\n",
        Mark("会議内容の要点記録", False, group),
    ]
    when = f"{draft.day(DAY, 'full_width')}（木曜日）　午前10時から11時40分まで"
    listed = "\n".join(f"{number}　{title}" for number, title in MATTERS)
    for number, title in MATTERS:
        draft.fact("agenda_items", item_no=number, title=title)
    name = noted_whole(draft, f"令和５年度第２回{draft.town.board}")
    rows: list[list[Entry]] = [
        ["会議の名称", draft.key("会議の名称", name)],
        ["開催日時", draft.key("開催日時", when)],
        ["開催場所", draft.key("開催場所", VENUE)],
        ["出席者", _people(draft)],
        ["議題", draft.key("議題", listed)],
        ["会議資料の名称", draft.key("会議資料の名称", "\n".join(PAPERS))],
        [group, ways],
        ["傍聴者の人数", draft.key("傍聴者の人数", "２名（定員10名）")],
        ["会議内容", LEFT],
        [_speeches(draft), LEFT],
    ]
    table = grid_table(rows, (5, 21), n_header_rows=0, label_rows=(8,), break_rows=True)
    draft.table(table)


def _people(draft: Draft) -> str:
    roles = ["会長", "副会長", *["委員"] * 9]
    listed: dict[str, list[str]] = {"present": [], "absent": []}
    for role, person in zip(roles, draft.town.people, strict=True):
        attendance = "absent" if person[0] in ABSENT else "present"
        # No role is printed behind 【欠席者】.
        printed = role if attendance == "present" else None
        draft.fact("attendees", role=printed, name="".join(person), attendance=attendance)
        listed[attendance].append("　".join(person) + ("" if role == "委員" else f"（{role}）"))
    office = []
    for post, *names in OFFICIALS:
        draft.fact("attendees", role=post, name="".join(names), attendance="present")
        office.append(f"{noted_whole(draft, post)}　{'　'.join(names)}")
    return (
        f"【委　員】{'、'.join(listed['present'])}\n【事務局】{'、'.join(office)}\n"
        f"【欠席者】{'、'.join(listed['absent'])}"
    )


def _speeches(draft: Draft) -> str:
    """What was said, as the text of one cell: roles with ○, directions and headings bare."""
    lines = []
    seq = 0
    for line in SCRIPT:
        text = noted_whole(draft, line.paragraphs[0])
        if line.kind != "heading":
            seq += 1
            draft.fact("speeches", seq=seq, speaker_role=line.role or None, text=text)
        lines.append(f"○{line.role}：{text}" if line.role else text)
    return "\n".join(lines)


def cape_zone_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_nishikomatsubara_r5",
            family="minutes",
            town=ZONE_CITY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=10.5,
                line_pitch=1.5,
                padding_pt=3.4,
                running_foot="{page}",
            ),
            worn_out=True,
            write=zone_minutes,
        )
    ]
