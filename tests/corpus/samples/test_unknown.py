from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, plain_text
from corpus.samples.papers.unknown import FeeStyle, fee_table
from corpus.samples.towns import TOWNS

STYLE = FeeStyle(
    title="使用料",
    applies=date(2024, 10, 1),
    applies_line="{day}から",
    heads=("施設", "室", "時間", "冷房"),
    times=("午前", "午後", "終日"),
    facilities=(("会館", ("広間", "和室")), ("体育館", ("会議室",))),
    closed="―",
    unit="円",
    notes=("備考",),
)


def test_whole_day_costs_what_its_parts_cost() -> None:
    draft = Draft(TOWNS["水紋市"], "unknown", "x", split="dev", look=Look(producer="reportlab"))
    fee_table(draft, STYLE)
    (table,) = [block for block in draft.paper().blocks if isinstance(block, GridTable)]
    rows = [[plain_text(cell.content) for cell in row] for row in table.grid()]
    assert rows[0] == ["施設", "室", "時間", "時間", "時間", "冷房"]
    assert [row[:2] for row in rows[2:]] == [
        ["会館", "広間"],
        ["会館", "和室"],
        ["体育館", "会議室"],
    ]
    for row in rows[2:]:
        fees = [0 if text == "―" else int(text.replace(",", "")) for text in row[2:5]]
        assert fees[2] == fees[0] + fees[1]
