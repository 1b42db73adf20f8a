"""Worn out: the file for a meeting of a review board."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.packs.meeting_file import (
    FileStyle,
    Member,
    Referral,
    Verdict,
    meeting_file,
)
from corpus.samples.plans.held_back.plain_towns import EVENING_CITY
from corpus.samples.plans.plan import PaperPlan

_PEOPLE = EVENING_CITY.people
FILE = FileStyle(
    number=2,
    hour="午後２時から",
    venue="市役所西棟３階　大会議室Ｂ",
    opening=("開会", "会長挨拶"),
    matters_heading="審議",
    closing=("その他", "閉会"),
    answer_item="諮問第５号に係る答申（案）について",
    members=(
        Member("学識経験", _PEOPLE[0], "弁護士", "会長"),
        Member("学識経験", _PEOPLE[1], "夕凪台女子大学教授", "職務代理者"),
        Member("関係団体", _PEOPLE[2], "夕凪台商工会議所専務理事", ""),
        Member("関係団体", _PEOPLE[3], "人権擁護委員", ""),
        Member("市民", _PEOPLE[4], "自営業", ""),
        Member("市民", _PEOPLE[5], "会社員", ""),
    ),
    term=(date(2024, 10, 1), date(2026, 9, 30)),
)
REFERRALS = (
    Referral(
        number=6,
        unit=("健康福祉部", "長寿社会課"),
        matter="緊急時の安否確認に係る個人情報の提供について",
        reason="一人暮らしの高齢者の異変の通報を受けた警察署から照会があった場合に、"
        "親族の連絡先を速やかに提供できるようにする必要があるため。",
        basis="夕凪台市個人情報の保護に関する法律施行条例第９条第１項",
        letter_no="夕長第217号",
        written=date(2025, 8, 4),
    ),
    Referral(
        number=7,
        unit=("市民環境部", "保険年金課"),
        matter="特定健康診査の受診勧奨に係る保有個人情報の目的外利用について",
        reason="受診歴と所得の階層に応じた勧奨通知を作成するに当たり、"
        "他の課が保有する情報を利用する必要があるため。",
        basis="夕凪台市個人情報の保護に関する法律施行条例第９条第２項",
        letter_no="夕保第96号",
        written=date(2025, 8, 5),
        columns=("健康課", "保険年金課"),
        uses=(
            ("氏名及び住所", "○", "○"),
            ("生年月日", "○", "○"),
            ("過去５年間の受診の有無", "○", "○"),
            ("検査の数値", "○", "―"),
            ("保健指導の記録", "○", "―"),
        ),
    ),
    Referral(
        number=8,
        unit=("建設部", "道路維持課"),
        matter="市道の損傷に関する通報アプリの運用に伴う個人情報の取扱いについて",
        reason="通報者の位置情報を委託先のサーバーに保存することについて、"
        "あらかじめ専門的な知見に基づく意見を聴くことが必要であるため。",
        basis="夕凪台市個人情報の保護に関する法律施行条例第９条第３項",
        letter_no="夕道第340号",
        written=date(2025, 8, 8),
    ),
)
VERDICT = Verdict(
    consulted=date(2025, 5, 12),
    letter_no="夕情第58号",
    matter="学習支援教室の利用者に係る個人情報の事業者への提供について",
    conclusion="本件の提供は、差し支えないものと認める。",
    condition="提供した情報の消去を、年度の終わりに書面で確認すること。",
    reasons=(
        "(1)　教室の運営を委ねる事業者が、生徒の学年及び保護者の連絡先を知ることは欠かせない。",
        "(2)　提供する項目は必要な限度にとどまり、要配慮個人情報を含まない。",
    ),
    course=(
        (date(2025, 5, 12), "諮問を受けた。"),
        (date(2025, 6, 23), "担当の課から説明を聴き、審議した。"),
    ),
)


def plain_pack_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="pack_yunagidai_r7",
            worn_out=True,
            family="board_papers",
            town=EVENING_CITY,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=11.5,
                padding_pt=4.6,
                line_pitch=1.7,
                running_foot=None,
            ),
            write=lambda draft: meeting_file(draft, FILE, REFERRALS, VERDICT, date(2025, 8, 27)),
        ),
    ]
