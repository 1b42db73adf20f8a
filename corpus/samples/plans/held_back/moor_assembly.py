"""Held back: an extraordinary session of the assembly in the fog, with tables of the roll."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.moor_towns import FOG_TOWN
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2025, 5, 16)
VENUE = "霧野辺町議会議場"
SIGNS = {"出席": "○", "欠席": "△"}
ABSENT = "古川"
OFFICIALS = (
    ("町長", "桑原", "秀樹"),
    ("副町長", "真鍋", "聡"),
    ("教育長", "今泉", "恵子"),
    ("総務課長", "滝", "康弘"),
    ("税務住民課長", "戸田", "千晶"),
    ("保健福祉課長", "岩崎", "学"),
    ("農林課長", "早川", "良太"),
)
ITEMS = (
    ("第１", "", "会議録署名議員の指名", ""),
    ("第２", "", "会期の決定", "１日間"),
    ("第３", "承認第３号", "専決処分の承認（霧野辺町税条例の一部改正）", "承認"),
    ("第４", "議案第30号", "令和７年度霧野辺町一般会計補正予算（第１号）", "原案可決"),
    ("第５", "議案第31号", "財産の取得について（除雪グレーダ）", "原案可決"),
    ("第６", "同意第２号", "固定資産評価審査委員会委員の選任", "同意"),
    ("第７", "発議第１号", "地域の医師の確保を求める意見書", "否決"),
)
SPOKEN = SpokenStyle(
    layout="below", opening="{role}（{spaced}君）", indent=1, direction="right", outcome_indent=2
)
SCRIPT = script_of(
    """@開会　午前10時00分
    議長|佐久間・敏|ただいまの出席議員は９名であります。定足数に達しておりますので、令和７年第１回霧野辺町議会臨時会を開会いたします。|直ちに本日の会議を開きます。議事日程は、お手元に配付のとおりであります。
    #日程第１　会議録署名議員の指名
    議長|佐久間・敏|会議録署名議員は、会議規則第125条の規定により、２番、柏木誠一君、３番、高瀬ゆり君を指名いたします。
    #日程第２　会期の決定
    議長|佐久間・敏|お諮りいたします。本臨時会の会期は、本日１日間といたしたいと思います。これに御異議ございませんか。
    @（「なし」の声あり）
    議長|佐久間・敏|異議なしと認めます。よって、会期は１日間と決しました。
    #日程第３　承認第３号　専決処分の承認（霧野辺町税条例の一部改正）
    議長|佐久間・敏|承認第３号を議題といたします。提案理由の説明を求めます。
    町長|桑原・秀樹|承認第３号について御説明申し上げます。地方税法の改正に伴い、令和７年３月31日に専決処分をいたしましたので、議会の承認を求めるものでございます。|詳細につきましては、税務住民課長から申し上げます。
    税務住民課長|戸田・千晶|改正の主な点は、原動機付自転車の税率の区分を加えることでございます。総排気量が125cc以下で最高出力を4.0キロワット以下に抑えたものを、年額2,000円といたします。
    議長|佐久間・敏|これより質疑に入ります。
    ４番|尾崎・文人|新しい区分に当たる車両は、町内に何台ございますか。
    税務住民課長|戸田・千晶|令和７年４月１日現在で、登録はございません。
    議長|佐久間・敏|ほかにございませんか。なければ質疑を終結いたします。討論を省略し、採決いたします。承認第３号を承認することに賛成の方は起立願います。
    @（起立全員）
    議長|佐久間・敏|起立全員であります。よって、承認第３号は承認されました。
    #日程第４　議案第30号　令和７年度霧野辺町一般会計補正予算（第１号）
    議長|佐久間・敏|議案第30号を議題といたします。総務課長。
    総務課長|滝・康弘|歳入歳出にそれぞれ6,318万5,000円を追加し、総額を48億7,218万5,000円といたします。|歳出の主なものは、保健福祉課の物価高騰対応給付金4,120万円、農林課の林道霧沢線の復旧費1,830万円であります。
    議長|佐久間・敏|質疑を許します。
    １番|松島・公平|林道霧沢線は、いつ通れるようになりますか。山菜の時期に入れず、困っている方がおります。
    農林課長|早川・良太|崩れた箇所が２か所ございます。手前の１か所は令和７年６月末、奥は令和７年11月の完成を見込んでおります。
    １番|松島・公平|仮の道をつけることはできませんか。
    農林課長|早川・良太|沢の側が切り立っており、安全が確保できません。御理解を願います。
    ５番|白石・広美|給付金の対象と、支給の方法を伺います。
    保健福祉課長|岩崎・学|住民税が非課税の世帯、およそ1,030世帯でございます。１世帯４万円とし、口座の分かる方には申請を待たずに振り込みます。
    議長|佐久間・敏|ここで暫時休憩いたします。
    @休憩　午前10時41分
    @再開　午前10時55分
    議長|佐久間・敏|休憩前に引き続き、会議を開きます。先ほどの質疑に対し、答弁の訂正の申出がありますので、これを許します。農林課長。
    農林課長|早川・良太|奥の箇所の完成の時期を誤って申し上げました。正しくは令和７年10月末でございます。おわびして訂正いたします。
    議長|佐久間・敏|ほかに質疑はありませんか。ないようですので、質疑を終わります。これより討論を行います。反対討論の発言を許します。
    ８番|南・達也|反対の立場で討論いたします。給付金の事務費が１割を超えており、委託の内容も明らかではありません。職員の手でできるはずであります。
    議長|佐久間・敏|次に、賛成討論の発言を許します。
    ６番|植村・一郎|賛成の立場で申し上げます。物価の高騰は待ってくれません。一日も早く届けることが先であります。
    議長|佐久間・敏|討論を終わり、採決いたします。議案第30号に賛成の方は起立願います。
    @（起立７名）
    議長|佐久間・敏|起立多数であります。よって、議案第30号は原案のとおり可決されました。
    #日程第５　議案第31号　財産の取得について（除雪グレーダ）
    議長|佐久間・敏|議案第31号を議題といたします。提案理由の説明を求めます。
    副町長|真鍋・聡|平成16年に購入したグレーダが老朽化したため、更新するものでございます。契約の金額は3,443万円、納期は令和７年11月28日であります。
    ２番|柏木・誠一|入札には何社が参加しましたか。
    副町長|真鍋・聡|３社を指名いたしまして、１社が辞退いたしました。落札率は97.2パーセントであります。
    議長|佐久間・敏|質疑、討論を終わります。議案第31号は、原案のとおり決することに御異議ございませんか。
    @（「なし」の声あり）
    議長|佐久間・敏|異議なしと認め、議案第31号は原案のとおり可決されました。
    #日程第６　同意第２号　固定資産評価審査委員会委員の選任
    町長|桑原・秀樹|任期が令和７年６月９日に満了いたします吉川雅代氏を、引き続き選任いたしたく、同意をお願いいたします。
    議長|佐久間・敏|人事に関する案件でありますので、質疑、討論を省略いたします。本件に同意することに賛成の方は起立願います。
    @（起立全員）
    議長|佐久間・敏|起立全員であります。本件は同意することに決しました。
    #日程第７　発議第１号　地域の医師の確保を求める意見書
    ３番|高瀬・ゆり|診療所の医師が春に退職し、週２日の代診が続いております。国と県に対し、医師を派遣する仕組みを求めるものであります。
    議長|佐久間・敏|質疑を許します。
    ９番|稲垣・正彦|趣旨は分かりますが、町が募集の条件を見直すことが先ではありませんか。
    ３番|高瀬・ゆり|町の努力と国への要望は、どちらかを選ぶものではありません。
    議長|佐久間・敏|採決いたします。発議第１号に賛成の方は起立願います。
    @（起立３名）
    議長|佐久間・敏|起立少数であります。よって、発議第１号は否決されました。|以上で、本臨時会に付議された事件は全て終了いたしました。これをもって閉会いたします。
    @閉会　午前11時52分"""
)


def fog_session(draft: Draft) -> None:
    """Compose the minutes of the session."""
    board = draft.town.board
    draft.title(draft.dated(f"令和７年第１回{board}臨時会会議録"))
    draft.fact(
        "meetings",
        body_name=board,
        round=1,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="10:00",
        time_end="11:52",
        venue=VENUE,
    )
    _front(draft)
    _roll(draft)
    _items(draft)
    spoken(draft, SPOKEN, SCRIPT)
    draft.text("　以上、会議の経過を記載し、地方自治法第123条第２項の規定によりここに署名する。")
    draft.text(draft.day(date(2025, 6, 3)), indent=4)
    for role, name in (
        ("議　　　長", "佐久間　　敏"),
        ("署名議員", "柏木　誠一"),
        ("署名議員", "高瀬　ゆり"),
    ):
        draft.right(f"霧野辺町議会　{role}　　{name}　　印　")


def _front(draft: Draft) -> None:
    """Day, venue and the hours as the chair announced them; the hours are told in two rows."""
    day = draft.key("招集年月日", draft.day(DAY))
    rows: list[list[Entry]] = [
        ["招集年月日", day, LEFT, LEFT],
        ["招集の場所", draft.key("招集の場所", VENUE), LEFT, LEFT],
        ["開閉会日時\n及び宣告", "開会", f"{draft.day(DAY)}　午前10時00分", "議長　佐久間　敏"],
        [ABOVE, "閉会", f"{draft.day(DAY)}　午前11時52分", "議長　佐久間　敏"],
    ]
    draft.table(grid_table(rows, (6, 3, 12, 8), n_header_rows=0, stub_columns=1))


def _roll(draft: Draft) -> None:
    """Members twice side by side, then the officials as pairs of post and name."""
    half = len(draft.town.people) // 2
    rows: list[list[Entry]] = [["議席", "氏　　　名", "出欠"] * 2]
    cells = []
    for seat, person in enumerate(draft.town.people, 1):
        is_absent = person[0] == ABSENT
        cells.append([str(seat), "　".join(person), SIGNS["欠席" if is_absent else "出席"]])
        draft.fact(
            "attendees",
            role="議長" if seat == len(draft.town.people) else "議員",
            name="".join(person),
            attendance="absent" if is_absent else "present",
        )
    rows += [[*left, *right] for left, right in zip(cells[:half], cells[half:], strict=True)]
    title = "応招議員及び出席・欠席の別（凡例　○　出席　　△　欠席）　※10番は議長"
    draft.table(grid_table(rows, (3, 8, 3) * 2, title=title, centred=True))
    rows = []
    for first in range(0, len(OFFICIALS), 2):
        row: list[Entry] = []
        for post, *names in OFFICIALS[first : first + 2]:
            row += [noted_whole(draft, post), "　".join(names)]
            draft.fact("attendees", role=post, name="".join(names), attendance="present")
        rows.append([*row, *[""] * (4 - len(row))])
    title = "地方自治法第121条の規定により説明のため出席した者の職・氏名"
    draft.table(grid_table(rows, (6, 8) * 2, n_header_rows=0, title=title, centred=True))
    draft.text("職務のため出席した者　　書記長　大久保修　　書記　新田かおり")
    draft.fact("attendees", role="書記長", name="大久保修", attendance="present")
    draft.fact("attendees", role="書記", name="新田かおり", attendance="present")


def _items(draft: Draft) -> None:
    rows: list[list[Entry]] = [["日程", "議案番号", "件　　　　　名", "議決の結果"]]
    for item_no, bill_no, title, decision in ITEMS:
        rows.append([item_no, bill_no or "―", noted_whole(draft, title), decision or "―"])
        draft.fact("agenda_items", item_no=item_no, title=title, decision=decision or None)
    draft.table(grid_table(rows, (3, 5.4, 17, 5), title="議事日程及び議決の結果"))


def moor_assembly_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_kirinobe_r7",
            family="minutes",
            town=FOG_TOWN,
            look=Look(
                producer="reportlab",
                font="IPAPMincho",
                size_pt=11,
                rules="dashed",
                line_pitch=1.6,
                running_head="霧野辺町議会臨時会",
                running_foot="－ 臨１－{page} －",
            ),
            write=fog_session,
        )
    ]
