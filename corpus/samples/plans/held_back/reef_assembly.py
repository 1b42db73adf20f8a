"""Held back: an assembly's opinion to the state, and a city's lists of petitions received."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.plans.held_back.reef_towns import OPINION_TOWN, PETITION_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DECIDED = date(2024, 12, 13)
NUMBER = "意見書案第５号"
TITLE = "学校給食費の無償化を求める意見書"
TEXTS = (
    "　学校給食は、児童生徒の心身の健全な発達に資するとともに、食に関する正しい理解と適切な判断力を"
    "養う上で重要な役割を果たしている。",
    "　近年の物価高騰により食材費は上昇を続けており、本町においても令和５年度から町独自に保護者負"
    "担の軽減を図っているが、財政力の弱い町村が単独で継続することには限界がある。",
    "　文部科学省が令和６年６月に公表した調査によれば、給食費の無償化を実施している自治体は全体の"
    "約３割となっており、居住する地域によって保護者の負担に格差が生じている。",
    "　よって、国においては、学校給食費の無償化を国の責任において早期に実現するよう、下記の事項に"
    "ついて強く要望する。",
)
WISHES = (
    "義務教育における学校給食費の無償化を、国の責任で早期に実施すること。",
    "無償化に要する財源を全額国費により確保すること。",
    "無償化が実現するまでの間、食材費の高騰に対する支援を継続すること。",
)
RECIPIENTS = ("衆議院議長", "参議院議長", "内閣総理大臣", "財務大臣", "文部科学大臣")


def school_opinion(draft: Draft) -> None:
    """Compose the opinion: how it was put, and its text."""
    (chair, *movers) = draft.town.people
    decided = draft.day(DECIDED, "mixed")
    draft.slip(f"{decided}　原案可決")
    draft.text("")
    draft.text(NUMBER)
    draft.text("")
    draft.title(TITLE)
    draft.text("")
    draft.text(
        "　上記の意見書案を、別紙のとおり会議規則第14条第１項及び第２項の規定により提出します。"
    )
    draft.text("")
    draft.text(f"{draft.day(DECIDED, 'mixed')}提出", indent=2)
    draft.text("")
    for number, person in enumerate(movers):
        label = ("提出者", "賛成者", "　〃　")[min(number, 2)]
        draft.text(f"{label}　　白帆町議会議員　　{'　'.join(person)}", indent=14)
    draft.text("")
    draft.text(f"白帆町議会議長　{'　'.join(chair)}　様")
    draft.new_page()
    draft.text("（別紙）")
    draft.title(TITLE)
    draft.text("")
    for text in TEXTS:
        draft.text(draft.dated(text))
    draft.centre("記")
    for mark, wish in zip("１２３", WISHES, strict=True):
        draft.beside(mark, wish, indent=2)
    draft.text("")
    draft.text("　以上、地方自治法第99条の規定により意見書を提出する。")
    draft.text("")
    draft.text(draft.day(DECIDED, "mixed"), indent=2)
    draft.right("白　帆　町　議　会　　")
    draft.text("")
    draft.text("（提出先）")
    for recipient in RECIPIENTS:
        draft.text(recipient, indent=2)
    draft.fact(
        "votes",
        meeting_date=DECIDED.isoformat(),
        bill_no=NUMBER,
        bill_title=TITLE,
        result="原案可決",
    )


class Petition(Struct, frozen=True):
    """A petition; ``member`` introduced it."""

    number: str
    received: date
    title: str
    gist: str
    petitioner: str
    member: str
    committee: str


PETITIONS = (
    Petition(
        "請願第３号",
        date(2024, 11, 18),
        "学童保育指導員の処遇改善を求める請願",
        "学童保育の利用希望者は年々増加しているが、指導員の不足により待機児童が生じている。市独自に"
        "指導員の処遇を改善し、令和７年度から必要な人員を確保していただきたい。",
        "葦ヶ瀬市本町二丁目\n葦ヶ瀬市学童保育連絡協議会\n会長　川村　真由美",
        "丸山　智\n今井　節子",
        "文教厚生",
    ),
    Petition(
        "請願第４号",
        date(2024, 11, 20),
        "最低賃金の全国一律制度の実現を求める意見書の提出に関する請願",
        "地域間の賃金の格差が若年者の流出の一因となっている。最低賃金法を改正し、全国一律の最低賃"
        "金制度を実現するよう、国に対し意見書を提出していただきたい。",
        "葦ヶ瀬市栄町\n葦ヶ瀬地域労働組合連合\n議長　永井　豊",
        "大西　弘美",
        "総務",
    ),
)
APPEALS = (
    Petition(
        "陳情第７号",
        date(2024, 10, 8),
        "市道葦ヶ瀬中央線の歩道の整備に関する陳情",
        "通学路となっている市道葦ヶ瀬中央線には歩道のない区間があり、令和６年５月にも児童が負傷す"
        "る事故が発生した。早急に歩道を整備していただきたい。",
        "葦ヶ瀬市中野\n中野区長　吉村　勲",
        "",
        "建設産業",
    ),
    Petition(
        "陳情第８号",
        date(2024, 11, 5),
        "公民館使用料の減免の継続を求める陳情",
        "社会教育関係団体の活動を支えるため、公民館使用料の減免措置を今後も継続していただきたい。",
        "葦ヶ瀬市東台\n葦ヶ瀬市文化協会\n会長　菅原　正子",
        "",
        "文教厚生",
    ),
    Petition(
        "陳情第９号",
        date(2024, 11, 19),
        "精神障害者の交通運賃割引の拡大を求める陳情",
        "身体障害者及び知的障害者と同様に、精神障害者についても市内路線バスの運賃の割引を実施する"
        "よう、事業者に働きかけていただきたい。",
        "葦ヶ瀬市若葉町\nあしがせ家族会\n代表　長谷川　誠",
        "",
        "文教厚生",
    ),
)


def petition_lists(draft: Draft) -> None:
    """Compose the two lists, each on its page."""
    _petition_list(draft, "請願文書表", PETITIONS, with_member=True)
    draft.new_page()
    _petition_list(draft, "陳情文書表", APPEALS, with_member=False)


def _petition_list(
    draft: Draft, name: str, petitions: tuple[Petition, ...], *, with_member: bool
) -> None:
    draft.title(draft.dated(f"令和６年第４回葦ヶ瀬市議会定例会　{name}"))
    heads = ["受理番号", "受理年月日", "件　　　名", "要　　　旨", "提　出　者"]
    widths = [6.5, 10.5, 12.0, 21.0, 15.0]
    rows: list[list[Entry]] = [[*heads, *(["紹介議員"] if with_member else []), "付託\n委員会"]]
    for petition in petitions:
        row = [
            petition.number,
            draft.day(petition.received, "mixed"),
            petition.title,
            draft.dated(petition.gist),
            petition.petitioner,
            *([petition.member] if with_member else []),
            petition.committee,
        ]
        rows.append(list(row))
        draft.fact("votes", bill_no=petition.number, bill_title=petition.title)
    widths += [7.0, 6.0] if with_member else [6.0]
    draft.table(grid_table(rows, widths, size_pt=10))


def reef_assembly_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="opinion_shiraho_r6",
            family="votes",
            town=OPINION_TOWN,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=12,
                line_pitch=1.6,
                running_foot=None,
            ),
            worn_out=True,
            write=school_opinion,
        ),
        PaperPlan(
            name="petitions_ashigase_r6",
            family="votes",
            town=PETITION_CITY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=11,
                landscape=True,
                line_pitch=1.4,
                padding_pt=4.0,
                running_foot="{page}",
            ),
            worn_out=True,
            write=petition_lists,
        ),
    ]
