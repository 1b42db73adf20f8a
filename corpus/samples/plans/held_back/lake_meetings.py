"""Held back: minutes and a board's pack of the places by the lake."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.minutes import SEAT, MinutesStyle, minutes
from corpus.samples.papers.packs.board_pack import PackStyle, board_pack
from corpus.samples.papers.sheets.consultation import ConsultationStyle
from corpus.samples.plans.held_back.lake_towns import (
    CITY,
    TOWN,
    VILLAGE_ASSEMBLY,
    VILLAGE_WORDS,
    WORDS,
)
from corpus.samples.plans.plan import PaperPlan

ASSEMBLY_MINUTES = MinutesStyle(
    title="臨時会　会議録",
    speaker="△{spaced}（{role}）",
    head="leaders",
    labels={
        "date": "招集の日時",
        "venue": "招集の場所",
        "agenda": "会議に供した案件",
        "present": "出席の議員",
    },
    roles=("議長", SEAT, "事務局"),
    round_scope="第{round}回",
    breaks=("＝＝ 休憩の後に再開 ＝＝", "〈「進行」と呼ぶ者あり〉", "〈私語する者あり〉"),
    venue="水鶏野村役場　議場",
    day_style="kanji",
    hours=("09:00", "午前九時開会　午後一時四十分閉会"),
    content_heading="議　事　の　顛　末",
    officials=(
        ("村長", "大西", "啓次郎"),
        ("副村長", "谷口", "一成"),
        ("教育長", "浜田", "ひろ江"),
        ("総務課長", "北村", "康"),
        ("住民福祉課長", "辻", "由利"),
    ),
    agenda_number="第{n}",
    matters=(
        "専決処分の承認を求めることについて",
        "水鶏野村一般会計補正予算について",
        "光ファイバー設備更新工事の請負契約について",
        "診療所の医師の確保に関する決議について",
    ),
    item_heading="◆ 日程{number}　{title}",
    text_on_new_line=True,
    wide_seats=True,
    n_turns=64,
)
BOARD_MINUTES = MinutesStyle(
    title="　会議概要録",
    speaker="◎{surname}{role}",
    head="above",
    labels={
        "date": "会議の開催日及び時間",
        "venue": "会議を行った場所",
        "observers": "傍聴した市民",
        "present": "会議に出た委員",
        "agenda": "諮られた案件",
    },
    roles=("会長", "委員", "事務局"),
    round_scope="{year}第{round}回",
    fiscal_year=2024,
    venue="真菰沢市保健福祉総合センター　3階　講座室",
    day_style="dual",
    hours=("09:30", "9時30分から11時25分まで"),
    content_heading="質疑と意見の概要",
    agenda_number="{n})",
    item_heading="【案件{number} {title}】",
    observers_form="{n}名",
    keeps_names=False,
    matters=(
        "位置検索機器の利用者の情報を警察署へ提供することについて",
        "優待乗車券の交付に係る名簿の作成を委託することについて",
        "空き家の所有者の調査に水道の使用の記録を用いることについて",
    ),
    n_turns=57,
)
PACK_SHEET = ConsultationStyle(
    title="個人情報保護審議会　議案説明用紙",
    labels={
        "title": "議案名",
        "department": "説明課",
        "kind": "議案の分類",
        "operation": "事務事業",
        "outline": "取扱いの内容",
        "items": "用いる情報",
        "recipient": "外部の相手方",
        "basis": "適用を受ける条項",
        "period": "実施の日（期間）",
        "count": "見込みの人数",
        "notice": "本人に知らせるか",
        "notice_reason": "知らせない場合の理由",
    },
    kinds=("諮問事案", "報告事案"),
    bases=(
        "個人情報保護法第69条第2項第3号",
        "個人情報保護法第69条第2項第4号",
        "町個人情報保護法施行条例第12条",
    ),
    item_groups={
        "住民基本情報": ("氏名", "生年月日", "住所", "電話番号"),
        "生活・経済": ("世帯構成", "就業先", "給与の額", "持ち家の有無"),
        "心身・福祉": ("通院歴", "手帳の交付", "介護の認定"),
    },
    item_layout="wide",
    notice_options=("知らせる", "知らせない"),
    title_form="{operation}で得た個人情報の提供",
    count_form="{count:,}人（見込）",
    count_unit="人",
    day_style="mixed",
)
PACK = PackStyle(
    sheet=PACK_SHEET,
    parts=("ア　審議会の意見", "イ　諮問された事案", "ウ　審議の過程", "エ　意見の理由"),
    conclusion_first=True,
    day_style="mixed",
    office="鳰総政",
    round_scope="{year}　第{round}回",
    n_matters=3,
    place="鳰ノ浦町民センター　小会議室",
    starts="午後2時より",
    agenda=("町長あいさつ", "諮問書の受領", "諮問事案の審議", "報告事項", "その他連絡"),
    agenda_title="{scope}{body}　会議次第書",
    letter_title="個人情報の提供について（諮問）",
    letter_lead="次の事案について、{basis}の規定により、貴審議会に諮問します。",
    reason_label="提供の目的",
    matters_line="［諮問事案］",
    matter_form="{operation}の個人情報を町以外のものに提供することについて",
    basis="鳰ノ浦町個人情報保護法施行条例第12条",
    answer_title="個人情報の提供に係る諮問について（答申）",
    body_word="当審議会",
    terms_title="個人情報の取扱いに関する特則（契約書別記）",
    member_heads=("順番", "氏　　名", "選任の区分", "審議会での役", "任　　期"),
    members=(
        ("町の顧問弁護士", "会長"),
        ("行政相談委員", "副会長"),
        ("区長会", "委員"),
        ("商工会", "委員"),
        ("漁業協同組合", "委員"),
        ("公募に応じた町民", "委員"),
        ("小中学校長会", "委員"),
    ),
)


def lake_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="minutes_kuinano_r5",
            family="minutes",
            town=VILLAGE_ASSEMBLY,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=10.5,
                sheet="B5",
                line_pitch=1.7,
                running_foot="（ {page} ）",
            ),
            write=lambda d: minutes(d, ASSEMBLY_MINUTES, VILLAGE_WORDS, date(2023, 5, 18), 2),
        ),
        PaperPlan(
            name="minutes_makomozawa_r6",
            worn_out=True,
            family="minutes",
            town=CITY,
            look=Look(
                producer="weasyprint",
                font="VLPGothic",
                size_pt=10.5,
                shaded_heads=True,
                padding_pt=4.0,
                line_pitch=1.75,
                running_foot="{page}/{pages}ページ",
            ),
            write=lambda d: minutes(d, BOARD_MINUTES, WORDS, date(2024, 7, 25), 1),
        ),
        PaperPlan(
            name="pack_nionoura_r6",
            family="board_papers",
            town=TOWN,
            look=Look(
                producer="reportlab",
                font="VLGothic",
                size_pt=10.5,
                marks="drawn",
                rules="fills",
                padding_pt=4.0,
                line_pitch=1.55,
                running_foot="－{page}－",
            ),
            write=lambda draft: board_pack(draft, PACK, WORDS, date(2024, 11, 26), 3),
        ),
    ]
