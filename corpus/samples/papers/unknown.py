"""Papers of no known family: rules, facility lists, budgets, fees, surveys, bus times."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, GridTable, Mark, RulingKind
from corpus.samples.tables import Entry, grid_table
from corpus.samples.wording import Vocabulary


def facility_list(draft: Draft, ruling: RulingKind, n_rows: int) -> None:
    """A list of facilities over pages, and a second list with the same heads behind it."""
    draft.title(f"{draft.town.name}公の施設一覧表")
    draft.right(f"{draft.day(date(2023, 4, 1), 'full_width')}現在")
    kinds = ("公民館", "体育館", "児童館", "市民農園", "駐輪場")
    _facilities(draft, ruling, kinds, ("別表第1　施設の名称及び定員", n_rows))
    _facilities(draft, ruling, ("消防詰所", "水防倉庫"), ("別表第2　その他の施設", 6))


def _facilities(
    draft: Draft, ruling: RulingKind, kinds: tuple[str, ...], title: tuple[str, int]
) -> None:
    rows = [["番号", "施設の名称", "所管課", "定員", "開設年月日"]]
    for number in range(1, title[1] + 1):
        opened = date(1962 + number, 1 + number % 12, 1 + number % 27)
        name = f"{draft.random.choice(draft.town.people)[0]}{kinds[number % len(kinds)]}"
        section = draft.department(draft.random.choice(draft.town.sections())[-1])
        seats = f"{draft.random.randrange(4, 60) * 10}人"
        rows.append([str(number), name, section, seats, draft.day(opened)])
    widths = (3, 9, 8, 4, 8)
    draft.table(grid_table(rows, widths, ruling=ruling, title=title[0]))


def budget_table(draft: Draft, year: int, ruling: RulingKind) -> None:
    """Two money tables with units, totals and negative numbers."""
    draft.title(f"{draft.fiscal_year(year)}{draft.town.name}一般会計決算見込み")
    items = (
        "市税",
        "地方譲与税",
        "地方交付税",
        "使用料及び手数料",
        "国庫支出金",
        "県支出金",
        "繰越金",
        "市債",
    )
    for part, unit in (("歳入", "千円"), ("歳出", "百万円")):
        rows = [
            ["款", "予算現額", "決算見込額", "比較", LEFT],
            [ABOVE, ABOVE, ABOVE, "増減額", "増減率"],
        ]
        totals = [0, 0]
        for item in items:
            planned = draft.random.randrange(1_000, 9_000_000)
            actual = int(planned * draft.random.uniform(0.9, 1.1))
            totals = [totals[0] + planned, totals[1] + actual]
            rows.append([item, *_money(planned, actual)])
        rows.append(["合計", *_money(*totals)])
        title = f"第{'1' if part == '歳入' else '2'}表　{part}"
        draft.table(
            grid_table(
                rows,
                (7, 5, 5, 5, 4),
                n_header_rows=2,
                stub_columns=1,
                title=title,
                unit=unit,
                ruling=ruling,
            )
        )


def _money(planned: int, actual: int) -> list[str]:
    change = actual - planned
    share = round(100 * change / planned, 1)
    return [
        f"{planned:,}",
        f"{actual:,}",
        f"△{-change:,}" if change < 0 else f"{change:,}",
        f"△{-share}%" if share < 0 else f"{share}%",
    ]


class FeeStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints a table of fees.

    Attributes:
        heads: of the facility, the room, the times together and what is paid by the hour.
        times: heads of the times, with their hours; the last is the whole day.
        facilities: each with its rooms.
        closed: what stands where a room is not let.
        notes: below the table.
    """

    title: str
    applies: date
    applies_line: str
    heads: tuple[str, str, str, str]
    times: tuple[str, ...]
    facilities: tuple[tuple[str, tuple[str, ...]], ...]
    closed: str
    unit: str
    notes: tuple[str, ...]


def fee_table(draft: Draft, style: FeeStyle) -> None:
    """What rooms cost at which time of the day, facility by facility."""
    draft.title(f"{draft.town.name}{style.title}")
    draft.right(style.applies_line.format(day=draft.day(style.applies, "mixed")))
    facility_head, room_head, times_head, hour_head = style.heads
    n_more = len(style.times) - 1
    rows = [
        [facility_head, room_head, times_head, *[LEFT] * n_more, hour_head],
        [ABOVE, ABOVE, *style.times, ABOVE],
    ]
    for facility, rooms in style.facilities:
        for index, room in enumerate(rooms):
            fees = [draft.random.randrange(4, 60) * 110 for _ in range(n_more)]
            if draft.random.random() < 0.3:
                fees[-1] = 0
            printed = [f"{fee:,}" if fee else style.closed for fee in (*fees, sum(fees))]
            by_hour = f"{draft.random.randrange(1, 9) * 55:,}"
            rows.append([ABOVE if index else facility, room, *printed, by_hour])
    widths = (6, 6.5, *[4] * len(style.times), 4)
    draft.table(grid_table(rows, widths, n_header_rows=2, stub_columns=2, unit=style.unit))
    for note in style.notes:
        draft.text(note)


def survey_form(draft: Draft, words: Vocabulary) -> None:
    """A questionnaire with boxes in running text and a table inside a table."""
    draft.title("市民意識に関する調査票", spaced=True)
    draft.text(f"　この調査票は、{draft.day(date(2024, 10, 15), 'dual')}までに御返送ください。")
    questions = (
        ("問1　広報紙をどのくらい読みますか。", ("毎号読む", "ときどき読む", "ほとんど読まない")),
        (
            "問2　市の手続で使ったことがあるものはどれですか。",
            ("窓口", "郵送", "電子申請", "コンビニ交付"),
        ),
        (
            "問3　個人情報の取扱いについてどう思いますか。",
            ("安心できる", "やや不安である", "不安である"),
        ),
    )
    for question, options in questions:
        draft.heading(question, level=2)
        parts: list[str | Mark] = []
        chosen = draft.random.choice(options)
        for option in options:
            parts += ["　　", Mark(option, option == chosen, question.split("　")[1])]
        draft.text(*parts[1:], indent=1)
    inner = grid_table([["区分", "人数"], ["大人", "2"], ["子ども", "3"]], (2, 1))
    rows: list[list[Entry]] = [
        ["記入者", "".join(draft.town.people[2])],
        ["世帯の人数", inner],
        ["備考", draft.random.choice(words.speeches)],
    ]
    draft.table(grid_table(rows, (5, 15), n_header_rows=0, stub_columns=1, title="世帯の状況"))


def guideline(draft: Draft, words: Vocabulary, n_articles: int) -> None:
    """Rules in articles, with laws whose dates are no dates of events."""
    draft.title(f"{draft.town.name}個人情報取扱要綱")
    draft.right(f"{draft.day(date(2005, 3, 28), 'kanji')}告示第41号")
    draft.text("（趣旨）")
    draft.text(
        "第1条　この要綱は、個人情報の保護に関する法律（平成15年法律第57号）の施行に関し"
        "必要な事項を定める。"
    )
    for number in range(2, n_articles + 2):
        operation = draft.random.choice(words.operations)
        draft.text(f"第{number}条　{operation.name}は、次に掲げるところによる。")
        draft.text(f"（1）{operation.purpose}", indent=1)
        draft.text(f"（2）対象とする者は、{operation.subjects}とする。", indent=1)
    draft.heading("附則", level=2)
    draft.text(f"　この要綱は、{draft.day(date(2005, 4, 1), 'kanji')}から施行する。")


class BusStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints the times of its bus.

    Attributes:
        heads: of the stops and the runs together; below them the number of each run.
        ways: each way with its heading and the first hour of each of its runs.
        stops: with the minutes from the stop before; the other way is run in reverse.
        passed: what stands where a run does not call, on account of the stops in ``seldom``.
        seldom: stops that only every second run calls at.
        notes: below the tables.
    """

    title: str
    valid: date
    valid_line: str
    heads: tuple[str, str]
    run_form: str
    ways: tuple[tuple[str, tuple[int, ...]], ...]
    stops: tuple[tuple[str, int], ...]
    passed: str
    seldom: tuple[str, ...]
    notes: tuple[str, ...]


def bus_times(draft: Draft, style: BusStyle) -> None:
    """Stops as rows, runs as columns, a table for each way."""
    draft.title(f"{draft.town.name}{style.title}")
    draft.right(style.valid_line.format(day=draft.day(style.valid, "mixed")))
    for index, (way, hours) in enumerate(style.ways):
        names = [name for name, _ in style.stops]
        gaps = [minutes for _, minutes in style.stops[1:]]
        if index:
            names.reverse()
            gaps.reverse()
        draft.heading(way, level=2)
        stop_head, runs_head = style.heads
        runs = [style.run_form.format(n=n) for n in range(1, len(hours) + 1)]
        rows = [[stop_head, runs_head, *[LEFT] * (len(hours) - 1)], [ABOVE, *runs]]
        starts = [60 * hour + draft.random.randrange(0, 60, 5) for hour in hours]
        for place, name in enumerate(names):
            calls = [start + sum(gaps[:place]) for start in starts]
            times = [f"{call // 60}:{call % 60:02d}" for call in calls]
            if name in style.seldom:
                times = [style.passed if n % 2 else time for n, time in enumerate(times)]
            rows.append([name, *times])
        widths = (9, *[4] * len(hours))
        draft.table(grid_table(rows, widths, n_header_rows=2, stub_columns=1, centred=True))
    for note in style.notes:
        draft.text(note)


class BidStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints the results of bids.

    Attributes:
        labels: of the work, the place, the term, the price foreseen and the day.
        works: each with its place.
        bidders: firms that may bid.
        heads: of the firm, the bids together, the first and second of them, and the remark.
        remarks: of the winner, of a firm that withdrew and of one whose bid was too low.
    """

    title: str
    opened: date
    labels: tuple[str, str, str, str, str]
    works: tuple[tuple[str, str], ...]
    bidders: tuple[str, ...]
    heads: tuple[str, str, str, str, str]
    remarks: tuple[str, str, str]
    unit: str
    notes: tuple[str, ...]


def bid_results(draft: Draft, style: BidStyle) -> None:
    """Who bid how much for which work, a table each."""
    draft.title(f"{draft.town.name}{style.title}")
    for number, (work, place) in enumerate(style.works, 1):
        price = draft.random.randrange(900, 24_000) * 10
        first = date(style.opened.year, style.opened.month + 1, 1 + number)
        term = draft.span(first, date(style.opened.year + 1, 3, 14 + number), "mixed")
        day = draft.day(style.opened, "mixed")
        values = (f"{number}　{work}", place, term, f"{price:,}千円", day)
        rows = [[label, value] for label, value in zip(style.labels, values, strict=True)]
        draft.table(grid_table(rows, (6, 20), n_header_rows=0, stub_columns=1))
        draft.table(_bids(draft, style, price))
    for note in style.notes:
        draft.text(note)


def _bids(draft: Draft, style: BidStyle, price: int) -> GridTable:
    firm, bids, first, second, remark = style.heads
    won, withdrawn, too_low = style.remarks
    rows = [[firm, bids, LEFT, remark], [ABOVE, first, second, ABOVE]]
    offers = sorted(int(price * draft.random.uniform(0.84, 1.06)) for _ in range(5))
    saving = draft.random.randrange(5, 90)
    said = [too_low, won, "", "", withdrawn]
    names = draft.random.sample(style.bidders, 5)
    for name, offer, word in draft.random.sample(list(zip(names, offers, said, strict=True)), 5):
        again = "" if word == withdrawn else f"{offer - saving:,}"
        rows.append([name, f"{offer:,}", again, word])
    return grid_table(rows, (11, 6, 6, 5), n_header_rows=2, unit=style.unit)
