"""Held back: minutes of a council for town planning, members by their groups (１号委員)."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import bare_post, noted_whole, script_of
from corpus.samples.plans.held_back.glen_towns import PLANNING_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2024, 8, 27)
VENUE = "高瀬野市役所　６階　第１会議室"
GROUPS = (
    ("１号委員", "学識経験者", ("会長", "会長職務代理者", "", "")),
    ("２号委員", "市議会議員", ("", "", "")),
    ("３号委員", "関係行政機関の職員", ("", "")),
    ("４号委員", "市民", ("", "")),
)
ABSENT = ("村瀬", "竹内")
OFFICIALS = (
    ("都市整備部長", "安藤", "俊彦"),
    ("都市計画課長", "平岡", "正樹"),
    ("公園緑地課長", "丹羽", "久美"),
    ("都市計画課主査", "水野", "雄太"),
)
MATTERS = (
    ("第１号議案", "高瀬野都市計画道路の変更について（３・４・７号駅南線）"),
    ("第２号議案", "高瀬野都市計画生産緑地地区の変更について"),
    ("報告事項", "立地適正化計画の進捗状況について"),
)
SCRIPT = script_of(
    """都市計画課長|平岡|定刻となりましたので、ただいまから令和６年度第１回高瀬野市都市計画審議会を開催いたします。|本日は、委員１１名中９名の御出席をいただいておりますので、高瀬野市都市計画審議会条例第６条第２項の規定により、会議は成立しております。それでは、岡村会長に議事の進行をお願いいたします。
    会長|岡村|それでは、次第に従い議事を進めます。議事録署名者は、神谷委員と榊原委員にお願いいたします。本日の傍聴者はいますか。
    事務局||傍聴者は２名です。
    #【第１号議案】高瀬野都市計画道路の変更について（３・４・７号駅南線）
    会長|岡村|第１号議案について、事務局の説明を求めます。
    都市計画課長|平岡|第１号議案について御説明いたします。議案書の１ページをお開きください。|駅南線は、昭和４８年に都市計画決定した延長約１，２４０メートル、代表幅員１６メートルの道路です。今回、市道中央線との交差部について、右折車線を設けるため、一部の幅員を１９メートルに変更するものです。|令和６年５月１３日に説明会を開催し、案の縦覧を令和６年７月１日から令和６年７月１６日まで行いましたが、意見書の提出はありませんでした。
    会長|岡村|ただいまの説明について、御意見、御質問はありますか。
    委員|平井|この交差点は朝夕の渋滞がひどく、改良は地元の長年の願いでした。事業の時期はいつ頃になりますか。
    都市計画課長|平岡|道路建設課において、令和７年度に測量と設計を行い、令和９年度からの用地取得を予定しています。
    委員|榊原|近くに小学校があります。工事中も含めて、通学路の安全対策をお願いします。
    都市計画課長|平岡|歩道の幅員は３．５メートルを確保します。工事中の対策についても、学校や警察と協議してまいります。
    委員|柴田|警察としても、信号の設置について、引き続き協議に応じてまいります。
    会長|岡村|ほかに御意見がないようですので、採決いたします。第１号議案について、原案のとおり可決することに賛成の方は挙手をお願いします。
    @（全員挙手）
    会長|岡村|全員賛成ですので、第１号議案は原案のとおり可決いたします。
    #【第２号議案】高瀬野都市計画生産緑地地区の変更について
    会長|岡村|続いて、第２号議案について説明を求めます。
    公園緑地課長|丹羽|今回の変更は、買取りの申出に伴い行為制限が解除された３地区、約０．４２ヘクタールを廃止するものです。変更後は、１２７地区、約１８．３ヘクタールとなります。
    委員|鈴木|生産緑地は、平成４年に指定した当初と比べてどのくらい減っていますか。
    公園緑地課長|丹羽|当初は１７１地区、約２７．９ヘクタールでしたので、面積で３割以上減少しています。
    委員|山崎|農地は防災の面でも重要です。農政課とも連携し、残す努力をしてください。
    委員|加藤|市民農園として市が借り上げることはできないのでしょうか。
    公園緑地課長|丹羽|都市農地の貸借の円滑化に関する法律に基づき、令和４年度から２か所で実施しております。
    会長|岡村|それでは採決いたします。第２号議案について、原案のとおり可決することに賛成の方は挙手をお願いします。
    @（全員挙手）
    会長|岡村|全員賛成ですので、第２号議案は原案のとおり可決いたします。
    #【報告事項】立地適正化計画の進捗状況について
    都市計画課長|平岡|令和２年３月に策定した立地適正化計画について、策定から５年を迎えることから、中間評価を行っています。居住誘導区域内の人口密度は、目標値をおおむね維持しています。
    委員|杉浦|防災指針について、浸水想定区域の見直しは反映されますか。
    都市計画課長|平岡|令和６年３月に県が公表した浸水想定区域図を反映し、令和７年度中に改定する予定です。
    会長|岡村|以上で本日の議事は全て終了しました。事務局から連絡事項はありますか。
    事務局||次回の審議会は、令和６年１１月頃の開催を予定しております。
    会長|岡村|それでは、以上をもちまして、本日の審議会を閉会いたします。"""
)


def planning_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title(noted_whole(draft, f"令和６年度第１回{board}議事録"))
    draft.fact(
        "meetings",
        body_name=board,
        round=1,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="14:00",
        time_end="15:20",
        venue=VENUE,
        observers=2,
    )
    when = f"{draft.day(DAY, 'full_width')}（火）午後２時から午後３時２０分まで"
    draft.text(f"１　日　　時　　{draft.key('日　　時', when)}")
    draft.text(f"２　場　　所　　{draft.key('場　　所', VENUE)}")
    _members(draft)
    draft.text("５　事務局")
    for post, *person in OFFICIALS:
        draft.fact("attendees", role=post, name="".join(person), attendance="present")
        draft.text(f"{noted_whole(draft, post):　<13}{'　'.join(person)}", indent=3)
    draft.text(f"６　傍 聴 者　　{draft.key('傍 聴 者', '２名')}")
    draft.text("７　議　　題")
    for number, title in MATTERS:
        draft.text(f"{number}　{noted_whole(draft, title)}", indent=3)
        draft.fact("agenda_items", item_no=number, title=title)
    draft.text("８　議事の経過")
    _speeches(draft)


def _members(draft: Draft) -> None:
    """The members present and those absent, each with group and origin."""
    people = iter(draft.town.people)
    lines: dict[str, list[str]] = {"present": [], "absent": []}
    for group, origin, roles in GROUPS:
        shown = {"present": f"{group}　{origin}", "absent": f"{group}　{origin}"}
        for role, person in zip(roles, people, strict=False):
            attendance = "absent" if person[0] in ABSENT else "present"
            draft.fact(
                "attendees",
                role=role or "委員",
                name="".join(person),
                affiliation=origin,
                attendance=attendance,
            )
            note = f"（{role}）" if role else ""
            lines[attendance].append(f"{shown[attendance]:　<16}{'　'.join(person)}{note}")
            shown[attendance] = ""
    for number, label, attendance in (("３", "出席委員", "present"), ("４", "欠席委員", "absent")):
        draft.text(f"{number}　{label}")
        for line in lines[attendance]:
            draft.text(line, indent=3)


def _speeches(draft: Draft) -> None:
    """A table with the speaker at the left; lines that nobody says reach over both columns."""
    rows: list[list[Entry]] = [["発言者", "発　言　内　容"]]
    seq = 0
    for line in SCRIPT:
        texts = [noted_whole(draft, text) for text in line.paragraphs]
        if line.kind == "heading":
            rows.append(["", texts[0]])
            continue
        seq += 1
        draft.fact(
            "speeches",
            seq=seq,
            speaker_role=bare_post(draft.town, line.role) or None,
            speaker_name=line.name or None,
            text="\n".join(texts),
        )
        printed = f"{line.person}{noted_whole(draft, line.role)}"
        rows.append([printed, "\n".join(texts)])
    draft.table(grid_table(rows, (7, 23), break_rows=True))


def glen_zone_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_takaseno_r6",
            family="minutes",
            town=PLANNING_CITY,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=10.5,
                line_pitch=1.5,
                padding_pt=2.6,
                running_foot="{page}",
            ),
            write=planning_minutes,
        )
    ]
