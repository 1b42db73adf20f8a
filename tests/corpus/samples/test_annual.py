from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, plain_text
from corpus.samples.papers.reports.annual import AnnualStyle, annual_report
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

STYLE = AnnualStyle(
    title="報告",
    organs=("市長", "議会"),
    entry_heads=("新規", "変更"),
    request_stub=(("開示", "本人"), ("開示", "代理人"), ("訂正", "")),
    outcomes=("全部", "一部"),
    cell_units=True,
    wide_digits=True,
    places=("会議室",),
    written="書面",
)


def composed() -> tuple[Paper, list[GridTable]]:
    look = Look(producer="reportlab")
    draft = Draft(TOWNS["水紋市"], "annual_report", "annual_x", split="dev", look=look)
    annual_report(draft, STYLE, DEV_WORDS, 2021)
    paper = draft.paper()
    return paper, [block for block in paper.blocks if isinstance(block, GridTable)]


def test_unit_stands_behind_each_number_and_not_above_the_table() -> None:
    _, (entries, requests, _) = composed()
    assert entries.unit is None
    assert requests.unit is None
    numbers = [plain_text(c.content) for c in entries.cells if c.row and c.column]
    assert all(number.endswith("件") for number in numbers)


def test_only_numbers_of_one_digit_are_wide_and_all_are_numbers_in_the_facts() -> None:
    paper, (entries, *_) = composed()
    values = [f["value"] for f in paper.facts["statistics"] if f["section"] == STYLE.sections[0]]
    printed = [plain_text(c.content) for c in entries.cells if c.row and c.column]
    for text, value in zip(printed, values, strict=True):
        assert (text[0] in "０１２３４５６７８９") == (value < 10)
        assert float(text.removesuffix("件").replace(",", "")) == value
