from datetime import date

from msgspec import structs

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, Paragraph, plain_text
from corpus.samples.papers.minutes import MinutesStyle, minutes
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

STYLE = MinutesStyle(
    title="会議録",
    speaker="{role}：",
    head="grid",
    labels={"date": "日時", "venue": "場所", "present": "出席者", "agenda": "議題"},
    n_turns=4,
)


def composed(style: MinutesStyle) -> Paper:
    draft = Draft(TOWNS["水紋市"], "minutes", "m", split="dev", look=Look(producer="reportlab"))
    minutes(draft, style, DEV_WORDS, date(2022, 10, 27), 2)
    return draft.paper()


def test_grid_head_has_day_and_venue_on_a_line_and_those_present_by_their_roles() -> None:
    (table,) = [block for block in composed(STYLE).blocks if isinstance(block, GridTable)]
    rows = [[plain_text(cell.content) for cell in row] for row in table.grid()]
    assert [row[0] for row in rows] == ["日時", "出席者", "出席者", "議題"]
    assert rows[0][3:] == ["場所", STYLE.venue]
    assert rows[1][1:3] == ["会長", "泉谷 和臣"]
    assert rows[2][1] == "委員"


def test_what_a_row_holds_in_parts_is_no_labelled_value() -> None:
    assert [key["label"] for key in composed(STYLE).keys] == ["日時", "場所", "議題"]


def test_label_and_value_are_parted_by_a_colon() -> None:
    blocks = composed(structs.replace(STYLE, head="colons")).blocks
    texts = [plain_text(block.content) for block in blocks if isinstance(block, Paragraph)]
    assert f"場所：{STYLE.venue}" in texts
