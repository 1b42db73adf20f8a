"""Worn-out papers: votes, minutes and a board's pack of the towns on the coast."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.minutes import SEAT, MinutesStyle, minutes
from corpus.samples.papers.packs.board_pack import PackStyle, board_pack
from corpus.samples.papers.sheets.consultation import ConsultationStyle
from corpus.samples.papers.votes.votes import BillKind, VoteStyle, vote_results
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.harbour_towns import (
    CITY,
    CITY_ASSEMBLY,
    TOWN,
    UNION_ASSEMBLY,
    UNION_WORDS,
    WORDS,
)

MATRIX = VoteStyle(
    title="　各議員の賛否の状況",
    session="{year}帆波市議会9月会議",
    factions=("海鳴会", "帆波創生", "市民フォーラム21", "日々の声"),
    marks={"for": "○", "against": "▲", "absent": "欠", "chair": "※", "abstain": "退"},
    number_head="議案等番号",
    title_head="議　案　等　の　件　名",
    date_head="採決の日",
    result_head="議決の内容",
    legend="「○」は賛成、「▲」は反対、「欠」は欠席、「退」は退席を表します。"
    "「※」は議長で、採決には加わりません。",
    day_style="western",
    columns=("number", "title", "result"),
    last_columns=("date",),
    kinds=(
        BillKind(
            "市長提出",
            "議第{n}号",
            (
                "一般会計補正予算（第4号）について",
                "港湾整備事業特別会計補正予算（第1号）について",
                "係留施設条例の全部改正について",
                "津波避難施設の設置及び管理に関する条例の制定について",
                "行政手続における押印の見直しに伴う関係条例の整理について",
                "国際交流基金条例の一部改正について",
                "市営住宅条例の一部改正について",
                "防波堤改良工事請負契約の一部変更について",
                "高規格救急自動車の取得について",
                "夜間急病センターの指定管理者の指定について",
                "市の区域内に新たに生じた土地の確認について",
            ),
            ("原案可決", "原案可決（多数）"),
        ),
        BillKind(
            "決算認定",
            "認第{n}号",
            (
                "一般会計歳入歳出決算",
                "港湾整備事業特別会計歳入歳出決算",
                "水道事業会計の利益の処分及び決算",
            ),
            ("認定", "認定（多数）"),
        ),
        BillKind(
            "議員提出",
            "議員議案{n}",
            (
                "議会の個人情報の保護に関する条例の一部改正について",
                "離島航路の維持に必要な支援を求める意見書",
                "漂着ごみの処理の費用に関する意見書",
            ),
            ("原案可決", "原案可決（多数）"),
        ),
        BillKind(
            "請願",
            "請願{n}",
            ("海岸通りの歩道の整備に関する請願", "学校図書館の司書の増員に関する請願"),
            ("採択", "採択（多数）"),
        ),
    ),
    kind_head="区分",
    first_month=9,
    numbers_seats=True,
    legend_below=True,
    n_sessions=1,
    rare_share=0.05,
    notes=("備考　会派の名称及び議席の番号は、採決を行った日のものです。",),
)
RESULTS = VoteStyle(
    title="において審議した案件の結果",
    session="{year}櫓崎町議会定例会（第4回）",
    factions=("町民",),
    marks=MATRIX.marks,
    number_head="案件番号",
    title_head="案　件　の　要　旨",
    date_head="議了の日",
    result_head="本会議の結果",
    committee_head="付託した委員会",
    day_style="weekday",
    matrix=False,
    columns=("number", "title", "committee", "result", "date"),
    committees=("総務厚生常任委員会", "産業建設常任委員会", "予算特別委員会", "付託省略"),
    kinds=(
        BillKind(
            "町長から提出されたもの",
            "町議案第{n}号",
            (
                "漁港管理条例の改正（占用料の見直し）",
                "国民健康保険税条例の改正（課税限度額の引上げ）",
                "定住促進住宅条例の制定",
                "一般会計補正予算（第2号）",
                "介護保険特別会計補正予算（第1号）",
                "水産加工場の無償譲渡",
                "町道汐見線の廃止",
                "旅客船ターミナル改修工事の請負契約",
                "税条例の改正（特別徴収の電子化）",
                "下水道事業会計の予算の補正",
                "災害対策基金条例の制定",
                "海水浴場の管理に関する条例の廃止",
                "近隣の町との公の施設の相互利用の協議",
            ),
            ("可決（全員）", "可決（多数）"),
        ),
        BillKind(
            "人事に関するもの",
            "同意第{n}号",
            ("監査委員の選任", "固定資産評価審査委員会の委員の選任"),
            ("同意（全員）", "同意（多数）"),
        ),
        BillKind(
            "議員から提出されたもの",
            "発委第{n}号",
            (
                "議会委員会条例の改正",
                "燃油の高騰の対策を求める意見書",
                "議会の会期等に関する条例の制定",
                "診療所の医師の確保を求める意見書",
                "議員の請負の公表に関する条例の制定",
            ),
            ("可決（全員）", "可決（多数）"),
        ),
    ),
    kinds_above=True,
    first_month=12,
    n_sessions=1,
)
ASSEMBLY_MINUTES = MinutesStyle(
    title="定例会　会議録（第1日目）",
    speaker="○{role}（{spaced}君）",
    head="marked",
    labels={
        "date": "開会の日時",
        "venue": "開会の場所",
        "present": "出席した議員",
        "agenda": "本日の会議に付した事件",
    },
    roles=("議長", SEAT, "事務局"),
    round_scope="{year}第{round}回",
    fiscal_year=2024,
    breaks=(
        "〔「異議なし」「なし」と呼ぶ者あり〕",
        "〔賛成者起立〕",
        "午前11時8分　休憩",
        "午前11時20分　再開",
    ),
    venue="凪ヶ浦広域連合議会　議場（産業振興会館6階）",
    day_style="full_width",
    hours=("10:00", "午前１０時開会"),
    content_heading="◇　会　議　の　次　第　◇",
    agenda_number="（{n}）",
    wide_seats=True,
    n_turns=72,
)
BOARD_MINUTES = MinutesStyle(
    title="　会議の要旨",
    speaker="{role}：",
    head="stacked",
    labels={
        "date": "開催の日と時刻",
        "venue": "開催した会場",
        "present": "出席した委員",
        "observers": "傍聴した人",
        "agenda": "次第",
    },
    roles=("座長", "委員", "事務局"),
    round_scope="{year}　第{round}回",
    fiscal_year=2023,
    venue="帆波市民交流プラザ 4階 マリンルーム",
    day_style="weekday",
    hours=("18:30", "18時30分から20時15分まで"),
    content_heading="意見交換の要旨",
    agenda_number="（{n}）",
    agenda_frame=(("座長のあいさつ", "議題"), ("連絡事項", "閉会")),
    item_heading="議題{number}　{title}",
    keeps_names=False,
    n_turns=51,
)
PACK_SHEET = ConsultationStyle(
    title="専門委員会　検討案件票",
    labels={
        "title": "検討案件",
        "kind": "扱いの別",
        "department": "作成部署",
        "operation": "対象の業務",
        "outline": "背景とねらい",
        "items": "",
        "recipient": "情報を渡す相手",
        "basis": "よりどころとなる規定",
        "period": "取扱いを始める日",
        "count": "対象の人数",
        "notice": "本人への案内",
    },
    kinds=("意見聴取", "情報提供"),
    bases=("法第69条第2項第3号", "法第69条第2項第4号", "施行条例第8条第1項"),
    item_groups={
        "個人を表す情報": ("氏名", "住所", "生年月日", "連絡先"),
        "世帯の情報": ("続柄", "同居人数", "避難に要する時間"),
    },
    notice_options=("案内する", "案内しない"),
    pairs=(("kind", "department"), ("period", "count")),
    title_form="{operation}に用いる名簿の共有",
    count_form="{count:,}人",
    count_unit="人",
    day_style="weekday",
)
PACK = PackStyle(
    sheet=PACK_SHEET,
    parts=("（1）意見を求められた件", "（2）検討の経過", "（3）専門委員会の考え方", "（4）まとめ"),
    day_style="era",
    office="帆コ推",
    round_scope="{year}　第{round}回",
    place="帆波市役所 西館3階 第5会議室",
    starts="18時30分開会",
    agenda=("あいさつ", "諮問書の交付", "案件の検討", "次回の日程", "閉会"),
    matters_line="【検討案件】",
    matter_form="{operation}に関する情報を庁内で共有することについて",
    basis="帆波市個人情報保護法施行条例第8条第1項",
    answer_title="個人情報の共有に関する意見について（答申）",
    body_word="専門委員会",
    terms_title="受託者が守るべき事項（ひな形）",
    member_heads=("議席", "氏　名", "推薦団体等", "職", "委嘱の期間"),
    members=(
        ("県立帆波大学", "座長"),
        ("帆波弁護士会", "副座長"),
        ("町内会連絡協議会", "委員"),
        ("障害者団体連合会", "委員"),
        ("公募", "委員"),
        ("情報処理技術者会", "委員"),
    ),
)


def harbour_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_votes(), *_minutes_and_pack()]


def _votes() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="votes_honami_r6",
            worn_out=True,
            family="votes",
            town=CITY_ASSEMBLY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=11.5,
                sheet="B4",
                landscape=True,
                padding_pt=3.7,
                line_pitch=1.3,
                running_foot="{page} ／ {pages}",
            ),
            write=lambda draft: vote_results(draft, MATRIX, WORDS, 2024),
        ),
        PaperPlan(
            name="votes_yagurasaki_r6",
            worn_out=True,
            family="votes",
            town=TOWN,
            look=Look(
                producer="weasyprint",
                font="TakaoPGothic",
                size_pt=11.5,
                shaded_heads=True,
                padding_pt=4.2,
                line_pitch=1.35,
                running_head="やぐらさき議会だより　資料",
            ),
            write=lambda draft: vote_results(draft, RESULTS, WORDS, 2024),
        ),
    ]


def _minutes_and_pack() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="minutes_nagigaura_r6",
            worn_out=True,
            family="minutes",
            town=UNION_ASSEMBLY,
            look=Look(
                producer="reportlab",
                font="TakaoMincho",
                size_pt=12,
                line_pitch=1.75,
                running_foot="－ {page} －",
            ),
            write=lambda d: minutes(d, ASSEMBLY_MINUTES, UNION_WORDS, date(2024, 8, 9), 2),
        ),
        PaperPlan(
            name="minutes_honami_r5",
            worn_out=True,
            family="minutes",
            town=CITY,
            look=Look(
                producer="weasyprint",
                font="TakaoGothic",
                size_pt=10.5,
                line_pitch=1.6,
                tracking_pt=0.3,
                running_head="要旨（確定版）",
            ),
            write=lambda d: minutes(d, BOARD_MINUTES, WORDS, date(2023, 11, 21), 3),
        ),
        PaperPlan(
            name="pack_honami_r6",
            worn_out=True,
            family="board_papers",
            town=CITY,
            look=Look(
                producer="reportlab",
                font="TakaoPGothic",
                size_pt=10.5,
                line_pitch=1.6,
                padding_pt=4.5,
                running_head="第2回専門委員会　配付資料",
                running_foot="{page}",
            ),
            write=lambda draft: board_pack(draft, PACK, WORDS, date(2024, 10, 29), 2),
        ),
    ]
