from msgspec import structs

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, plain_text
from corpus.samples.papers.registers.register import RegisterStyle, register
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

LABELS = {"no": "番号", "effective_date": "年月日", "operation": "名称", "department": "課"}
STYLE = RegisterStyle(
    title="票",
    sections=("新", "変", "廃", "流"),
    new=LABELS,
    modify=LABELS,
    abolish=LABELS,
    flows={"from_operation": "名称", "from_department": "課", "to_party": "先"},
    with_chart=False,
    cards=True,
    card_pairs=(("no", "effective_date"),),
    span_form="期間{span}",
    counts=(2, 1, 0, 1),
)


def composed(style: RegisterStyle = STYLE) -> Paper:
    look = Look(producer="reportlab")
    draft = Draft(TOWNS["水紋市"], "register", "register_x", split="dev", look=look)
    register(draft, style, DEV_WORDS, 2022)
    return draft.paper()


def test_each_entry_is_a_card_with_paired_labels_on_one_line() -> None:
    paper = composed()
    cards = [block for block in paper.blocks if isinstance(block, GridTable)]
    assert [card.section for card in cards] == ["新", "新", "変", "流"]
    first, *_ = paper.facts["registrations"]
    rows = [[plain_text(cell.content) for cell in row] for row in cards[0].grid()]
    assert [rows[0][0], rows[0][1], rows[0][2]] == ["番号", "1", "年月日"]
    assert rows[1] == ["名称", *[first["operation"]] * 3]
    assert rows[2] == ["課", *[first["department"]] * 3]


def test_labels_of_a_card_are_heads_and_values_are_not() -> None:
    card = next(block for block in composed().blocks if isinstance(block, GridTable))
    heads = {plain_text(cell.content) for cell in card.cells if cell.is_header}
    assert heads == set(LABELS.values())


def test_card_without_a_pair_has_values_in_one_column() -> None:
    *_, card = [block for block in composed().blocks if isinstance(block, GridTable)]
    assert {cell.column for cell in card.cells} == {0, 1}


def rows_of(style: RegisterStyle) -> tuple[Paper, list[list[list[str]]]]:
    paper = composed(style)
    tables = [block for block in paper.blocks if isinstance(block, GridTable)]
    return paper, [[[plain_text(c.content) for c in row] for row in t.grid()] for t in tables]


def test_columns_of_a_group_stand_below_the_head_that_they_share() -> None:
    groups = {"内容": ("operation", "department")}
    _, (new, *_) = rows_of(structs.replace(STYLE, cards=False, head_groups=groups))
    assert new[0] == ["番号", "年月日", "内容", "内容"]
    assert new[1] == ["番号", "年月日", "名称", "課"]


def test_entries_of_all_kinds_stand_in_one_table_with_the_word_of_their_kind() -> None:
    style = structs.replace(
        STYLE,
        cards=False,
        mixed=LABELS | {"kind": "別"},
        kind_words=("始", "改", "終"),
        counts=(3, 2, 2, 1),
        lead=("説明",),
    )
    paper, (entries, _) = rows_of(style)
    words = {"new": "始", "modify": "改", "abolish": "終"}
    facts = paper.facts["registrations"]
    assert [words[fact["entry_kind"]] for fact in facts] == [row[-1] for row in entries[1:]]
    assert [fact["row_label"] for fact in facts] == [str(n) for n in range(1, 8)]
    assert sorted(row[-1] for row in entries[1:]) == sorted("始始始改改終終")
