"""Held back: minutes of a farming board's general meeting, bills with what is applied for."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.dell_towns import FARM_TOWN, spread
from corpus.samples.plans.plan import PaperPlan

DAY = date(2024, 11, 8)
VENUE = "稲荷原町役場　２階　第１会議室"
ABSENT = "飯島"
DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
OFFICIALS = (("事務局長", "本間", "秀樹"), ("事務局次長", "金子", "裕美"), ("主事", "福田", "翔"))
ITEMS = (
    ("第１", "議事録署名委員の指名"),
    ("第２", "議案第４１号　農地法第３条の規定による許可申請について"),
    ("第３", "議案第４２号　農地法第５条の規定による許可申請に係る意見について"),
    ("第４", "議案第４３号　農用地利用集積等促進計画（案）に係る意見について"),
    ("第５", "報告第１５号　農地法第１８条第６項の規定による合意解約の通知について"),
)
SPOKEN = SpokenStyle(
    layout="behind",
    opening="{role}（{name}委員）　",
    role_only="{role}　　",
    direction="indented",
    spread_roles=True,
)
SCRIPT = script_of(
    """事務局長||ただいまから、令和６年第１１回稲荷原町農業委員会総会を開会いたします。|本日の出席委員は１１名中１０名で、農業委員会等に関する法律第２７条第３項の規定により、総会は成立しております。|それでは、会長に御挨拶を頂き、その後の議事の進行をお願いいたします。
    会長||皆さん、おはようございます。稲刈りも終わり、お疲れのところ御出席いただき、ありがとうございます。慎重な御審議をよろしくお願いいたします。|それでは、これより議事に入ります。
    議長||日程第１、議事録署名委員の指名を行います。議長から指名させていただくことに御異議ございませんか。
    @（異議なしの声）
    議長||それでは、２番　野口委員、３番　田口委員にお願いいたします。
    議長||日程第２、議案第４１号「農地法第３条の規定による許可申請について」を議題といたします。事務局の説明を求めます。
    事務局||議案第４１号について説明します。議案書は１ページです。今月の申請は２件です。|番号１は、大字西原の田１，８４２平方メートルについて、売買により所有権を移転するものです。譲受人は、水稲を中心に約４．６ヘクタールを耕作しております。|番号２は、大字沢入の畑７１５平方メートルについて、親子間の贈与により所有権を移転するものです。|いずれも、農地法第３条第２項各号に該当しないため、許可要件の全てを満たしていると考えます。
    議長||続いて、地区担当委員から現地調査の報告をお願いします。番号１について、４番　高野委員。
    ４番|高野|令和６年１１月１日に、推進委員と現地を確認しました。現況は田で、きれいに管理されております。譲受人は農機具も一通りそろえており、問題ないと思います。
    議長||番号２について、６番　関口委員。
    ６番|関口|同じく[１１月１日=2024-11-01]に現地を確認し、本人からも話を聞きました。息子さんが令和５年に就農し、ネギを作っています。問題ありません。
    議長||ただいまの説明について、質疑はございませんか。
    ９番|青木|番号１の譲受人は、令和３年にも農地を取得していますが、その後の耕作の状況はどうですか。
    事務局||令和６年８月の利用状況調査の際に確認しており、全ての農地が適正に耕作されております。
    議長||ほかにございませんか。ないようですので、採決いたします。議案第４１号について、原案のとおり許可することに賛成の方は挙手をお願いします。
    @（全員挙手）
    議長||全員賛成ですので、議案第４１号は原案のとおり許可することに決定いたしました。
    議長||日程第３、議案第４２号「農地法第５条の規定による許可申請に係る意見について」を議題といたします。なお、８番石川委員は、本件の申請者の親族に当たるため、農業委員会等に関する法律第３１条の規定により退席をお願いします。
    @（８番　石川委員　退席）
    事務局||議案第４２号について説明します。議案書は３ページです。|大字宿の畑４９８平方メートルについて、自己用住宅を建築するため、使用貸借権を設定するものです。農地区分は、用途地域から５００メートル以内にある第２種農地で、代替地の検討も適正に行われております。|排水は合併処理浄化槽により処理し、道路側溝へ放流する計画で、建設課との協議は令和６年１０月１５日に終わっております。
    １０番|黒田|現地を確認しました。南側に隣の畑がありますが、境界にブロックを設置する計画で、土砂の流出のおそれはありません。
    議長||質疑はございませんか。
    ７番|中島|工事はいつ頃始まるのですか。
    事務局||許可が下り次第着手し、令和７年６月末に完了する計画です。
    議長||ほかにないようですので、採決いたします。議案第４２号について、許可相当の意見を付して県に送付することに賛成の方は挙手をお願いします。
    @（全員挙手）
    議長||全員賛成ですので、議案第４２号は許可相当として県に送付いたします。
    @（８番　石川委員　入室）
    議長||日程第４、議案第４３号「農用地利用集積等促進計画（案）に係る意見について」を議題といたします。説明を求めます。
    事務局||議案書は５ページです。農林課から、農地中間管理機構が令和７年１月１日から貸し付ける農地について、意見を求められたものです。|件数は７件、面積は３万１，２０６平方メートルで、期間はいずれも１０年です。
    議長||質疑はございませんか。
    ２番|野口|借り手のうち、新規の方はいますか。
    事務局||１名いらっしゃいます。町の認定新規就農者で、キュウリの施設栽培を始める方です。
    議長||ほかにございませんか。ないようですので、採決いたします。議案第４３号について、異議なしとすることに賛成の方は挙手をお願いします。
    @（全員挙手）
    議長||全員賛成ですので、議案第４３号は異議なしとして町長に回答いたします。
    議長||日程第５、報告第１５号「農地法第１８条第６項の規定による合意解約の通知について」を、事務局から報告願います。
    事務局||議案書の８ページです。３件の通知があり、いずれも書類に不備がなかったため、受理いたしました。
    議長||報告第１５号について、質問はございませんか。
    @（なしの声）
    議長||以上で、本日の議事は全て終了いたしました。これをもちまして、総会を閉会いたします。
    @閉会　午前１０時３８分"""
)


def farm_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title(draft.dated(f"令和６年第１１回{board}総会議事録"))
    draft.fact(
        "meetings",
        body_name=board,
        round=11,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="09:30",
        time_end="10:38",
        venue=VENUE,
    )
    when = f"{draft.day(DAY, 'full_width')}（金）　午前９時３０分から午前１０時３８分"
    draft.text(f"１．開催日時　　{draft.key('開催日時', when)}")
    draft.text(f"２．開催場所　　{draft.key('開催場所', VENUE)}")
    _members(draft)
    draft.text("５．議事日程")
    for number, title in ITEMS:
        draft.text(f"{number}　{noted_whole(draft, title)}", indent=3)
        plain = str("０１２３４５".index(number[1]))
        draft.fact("agenda_items", item_no=plain, title=title)
    draft.text("６．農業委員会事務局職員")
    draft.department("農業委員会事務局")
    for post, *person in OFFICIALS:
        draft.fact("attendees", role=post, name="".join(person), attendance="present")
        draft.text(
            f"{spread(post) if len(post) > 2 else '主　　　事':　<7}{'　'.join(person)}", indent=3
        )
    draft.text("７．会議の概要")
    spoken(draft, SPOKEN, SCRIPT)
    draft.text("")
    draft.text("　上記のとおり会議の次第を記載し、相違ないことを証するため、署名する。")
    draft.text("")
    draft.text(draft.day(DAY, "full_width"), indent=3)
    draft.text("")
    for role in ("議　　　　　長", "議事録署名委員", "議事録署名委員"):
        draft.right(f"{role}　　　　　　　　　　　　　　　")


def _members(draft: Draft) -> None:
    """Those present two a line by their numbers, and who was not; the chair has the last one."""
    entries: dict[str, list[str]] = {"present": [], "absent": []}
    for seat, person in enumerate(draft.town.people, 1):
        post = {1: "会長職務代理者", 11: "会長"}.get(seat, "委員")
        attendance = "absent" if person[0] == ABSENT else "present"
        draft.fact("attendees", role=post, name="".join(person), attendance=attendance)
        number = f"{str(seat).translate(DIGITS)}番"
        entries[attendance].append(f"{number:　>3}　{'　'.join(person)}")
        entries[post] = [entries[attendance][-1]]
    chair, deputy = entries["会長"][0], entries["会長職務代理者"][0]
    draft.text("３．出席委員（１０人）")
    draft.text(f"{'会長':　<8}{chair}", indent=3)
    draft.text(f"{'会長職務代理者':　<8}{deputy}", indent=3)
    others = [entry for entry in entries["present"] if entry not in (chair, deputy)]
    for first in range(0, len(others), 2):
        pair = "　　".join(f"{entry:　<10}" for entry in others[first : first + 2])
        draft.text(f"{'' if first else '委員':　<8}{pair}".rstrip("　"), indent=3)
    draft.text("４．欠席委員（１人）")
    draft.text(f"{'委員':　<8}{entries['absent'][0]}", indent=3)


def dell_farm_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_inarihara_r6",
            family="minutes",
            town=FARM_TOWN,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=11,
                line_pitch=1.55,
                running_foot="{page}",
            ),
            write=farm_minutes,
        )
    ]
