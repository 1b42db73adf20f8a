from msgspec import structs

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, Paragraph, plain_text
from corpus.samples.papers.sheets.consultation import ConsultationStyle, consultation_sheets
from corpus.samples.render.placement import Placement
from corpus.samples.towns import TOWNS
from corpus.samples.truth import truth_of
from corpus.samples.wording import DEV_WORDS

STYLE = ConsultationStyle(
    title="調書",
    labels={
        "title": "件名",
        "linked": "結合",
        "count": "対象者",
        "items": "",
        "notice": "通知",
    },
    bases=("甲", "乙"),
    item_groups={"項目": ("氏名", "住所", "年齢")},
    questions={"linked": ("有", "無")},
    pairs=(("linked", "count"),),
    title_form="{operation}の件",
    count_form="約{count:,}人",
    count_unit="人",
    n_sheets=6,
)


def composed(style: ConsultationStyle = STYLE) -> Paper:
    look = Look(producer="weasyprint", marks="ring")
    draft = Draft(TOWNS["水紋市"], "consultation_sheet", "sheet_x", split="dev", look=look)
    consultation_sheets(draft, style, DEV_WORDS, 2020)
    return draft.paper()


def tables_of(paper: Paper) -> list[GridTable]:
    return [block for block in paper.blocks if isinstance(block, GridTable)]


def test_paired_rows_stand_side_by_side_and_the_others_reach_over_them() -> None:
    for table in tables_of(composed()):
        rows = [[plain_text(c.content, boxed=False) for c in row] for row in table.grid()]
        assert rows[1][:3] == ["結合", "有・無", "対象者"]
        assert rows[1][3].startswith("約")
        assert rows[0][1] == rows[0][2] == rows[0][3]
        assert [row[0] for row in rows] == ["件名", "結合", "項目", "通知"]


def test_question_has_one_answer_and_words_to_be_ringed_at_least_one_ring() -> None:
    paper = composed()
    truth = truth_of(paper, Placement((None,) * 6, ()))
    boxes = truth["checkboxes"]
    for start in range(0, len(boxes), 7):
        checked = [box["group"] for box in boxes[start : start + 7] if box["checked"]]
        assert checked.count("結合") == checked.count("通知") == 1
        assert "項目" in checked


def test_number_and_title_are_put_as_the_style_says() -> None:
    facts = composed().facts["consultations"]
    assert all(fact["title"].endswith("の件") for fact in facts)
    assert {fact["count_unit"] for fact in facts} == {"人"}


def test_label_of_a_block_runs_downwards_beside_its_rows() -> None:
    style = structs.replace(STYLE, blocks={"範囲": ("count", "linked", "items")})
    table = tables_of(composed(style))[0]
    rows = [[plain_text(c.content, boxed=False) for c in row] for row in table.grid()]
    assert [row[:2] for row in rows] == [
        ["件名", "件名"],
        ["範囲", "結合"],
        ["範囲", "項目"],
        ["通知", "通知"],
    ]
    downwards = [cell for cell in table.cells if cell.vertical]
    assert [(plain_text(c.content), c.row, c.row_span) for c in downwards] == [("範囲", 1, 2)]


def test_labels_of_a_sheet_in_lines_stand_above_their_values() -> None:
    lines = ((("linked", 4), ("count", 8)), (("項目", 6), ("notice", 6)))
    table = tables_of(composed(structs.replace(STYLE, pairs=(), lines=lines)))[0]
    rows = [[plain_text(c.content, boxed=False) for c in row] for row in table.grid()]
    assert rows[0] == ["結合", "対象者", "対象者"]
    assert rows[1][0] == "有・無"
    assert rows[2:] == [
        ["項目", "項目", "通知"],
        ["氏名・住所・年齢", "氏名・住所・年齢", "有・無"],
    ]
    assert table.widths == (4, 2, 6)
    assert [cell.is_header for cell in table.cells] == [True, True, False, False] * 2


def test_options_stand_as_far_apart_as_the_style_says() -> None:
    table = tables_of(composed(structs.replace(STYLE, joint="　　")))[0]
    texts = [plain_text(cell.content, boxed=False) for cell in table.cells]
    assert "有　　無" in texts


def test_form_number_stands_first_and_notes_last() -> None:
    lines = {"form_line": "様式第1号", "lead": "次のとおり。", "notes": ("注",)}
    paper = composed(structs.replace(STYLE, n_sheets=1, **lines))
    texts = [plain_text(b.content) if isinstance(b, Paragraph) else "" for b in paper.blocks]
    assert texts == ["様式第1号", "", "次のとおり。", "", "注"]


def test_further_options_stand_in_a_bracket_and_are_chosen_only_with_their_option() -> None:
    style = structs.replace(STYLE, questions={"linked": (("有", ("国", "県", "市")), "無")})
    paper = composed(style)
    facts = [f for f in paper.facts["consultation_marks"] if f["group_label"] == "結合"]
    assert [fact["label"] for fact in facts] == ["有", "国", "県", "市", "無"] * 6
    for start in range(0, len(facts), 5):
        yes, *inner, no = [fact["state"] == "checked" for fact in facts[start : start + 5]]
        assert yes != no
        assert any(inner) == yes
    rows = [[plain_text(c.content, boxed=False) for c in row] for row in tables_of(paper)[0].grid()]
    assert rows[1][1] == "有　（　国・県・市　）・無"
