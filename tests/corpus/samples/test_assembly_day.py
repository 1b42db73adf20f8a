from datetime import date

import pytest

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, Paragraph, plain_text
from corpus.samples.papers.minutes.assembly_day import AssemblyDayStyle, assembly_day
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

STYLE = AssemblyDayStyle(
    title="{body}会議録",
    session="{year}第{round}回",
    date_label="日",
    venue_label="場所",
    venue="議場",
    opened=("開議", "午前10時"),
    closed="散会　午後3時",
    opening="10:00",
    roll_heads=("議席", "職", "氏名", "出欠"),
    posts=("議長", "副議長", "議員"),
    present="出席",
    absent="欠席",
    officials=(("町長", "山", "上"), ("税務課長", "川", "下"), ("教育長", "森", "中")),
    official_heads=("職名", "氏名"),
    headings=("出席", "説明", "日程", "会議"),
    items=("予算", "条例"),
    item_form="日程第{n}　{title}",
    speaker="○{role}　{spaced}君",
    seat="{n}番",
    chair_lines=("甲。", "乙。", "丙。", "丁。", "戊。", "己。"),
    breaks=("（休憩）",),
    n_turns=4,
)


@pytest.fixture(scope="module")
def paper() -> Paper:
    look = Look(producer="reportlab")
    draft = Draft(TOWNS["湯ノ杜市"], "minutes", "minutes_x", split="dev", look=look)
    assembly_day(draft, STYLE, DEV_WORDS, date(2022, 6, 7), 3)
    return draft.paper()


def test_chair_sits_last_and_one_member_is_absent(paper: Paper) -> None:
    roll = next(block for block in paper.blocks if isinstance(block, GridTable))
    rows = [[plain_text(cell.content) for cell in row] for row in roll.grid()][1:]
    assert [row[1] for row in rows[-3:]] == ["議員", "副議長", "議長"]
    assert [row[3] for row in rows].count("欠席") == 1
    stated = [(f["role"], f["attendance"]) for f in paper.facts["attendees"]][: len(rows)]
    words = {"present": "出席", "absent": "欠席"}
    assert [(post, words[known]) for post, known in stated] == [(row[1], row[3]) for row in rows]


def test_officials_stand_two_on_a_line(paper: Paper) -> None:
    _, table = [block for block in paper.blocks if isinstance(block, GridTable)]
    rows = [[plain_text(cell.content) for cell in row] for row in table.grid()]
    assert rows[1:] == [["町長", "山　上", "税務課長", "川　下"], ["教育長", "森　中", "", ""]]


def test_unit_of_a_head_of_a_section_is_a_department(paper: Paper) -> None:
    n_turns = sum(fact.get("speaker_role") == "税務課長" for fact in paper.facts["speeches"])
    assert [d["printed"] for d in paper.departments] == ["税務課"] * (1 + n_turns)


def test_chair_member_and_official_take_turns_and_a_direction_parts_the_matters(
    paper: Paper,
) -> None:
    speeches = paper.facts["speeches"]
    assert [fact["seq"] for fact in speeches] == list(range(1, 10))
    assert speeches[4] == {"seq": 5, "text": "（休憩）"}
    assert [fact["speaker_role"] for fact in speeches[:4:3]] == ["議長", "議長"]
    assert speeches[1]["speaker_role"].endswith("番")
    assert speeches[2]["speaker_role"] in {post for post, *_ in STYLE.officials}


def test_text_of_a_speech_is_what_is_printed_below_the_speaker(paper: Paper) -> None:
    texts = [plain_text(b.content) for b in paper.blocks if isinstance(b, Paragraph)]
    for fact in paper.facts["speeches"]:
        for paragraph in fact["text"].split("\n"):
            assert f"　{paragraph}" in texts or paragraph in texts
