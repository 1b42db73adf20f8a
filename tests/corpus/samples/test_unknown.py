from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, plain_text
from corpus.samples.papers.unknown import BusStyle, FeeStyle, bus_times, fee_table
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


def test_bus_runs_both_ways_and_passes_some_stops() -> None:
    style = BusStyle(
        title="バス",
        valid=date(2024, 4, 1),
        valid_line="{day}から",
        heads=("停留所", "便"),
        run_form="{n}便",
        ways=(("行き", (7, 9)), ("帰り", (8, 10))),
        stops=(("駅", 0), ("橋", 5), ("峠", 8)),
        passed="↓",
        seldom=("橋",),
        notes=(),
    )
    draft = Draft(TOWNS["水紋市"], "unknown", "x", split="dev", look=Look(producer="reportlab"))
    bus_times(draft, style)
    tables = [block for block in draft.paper().blocks if isinstance(block, GridTable)]
    there, back = ([[plain_text(cell.content) for cell in r] for r in t.grid()] for t in tables)
    assert there[:2] == [["停留所", "便", "便"], ["停留所", "1便", "2便"]]
    assert [row[0] for row in there[2:]] == ["駅", "橋", "峠"]
    assert [row[0] for row in back[2:]] == ["峠", "橋", "駅"]
    assert there[3][2] == "↓"
