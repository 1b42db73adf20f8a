from datetime import date

from msgspec import structs

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Heading, Look, Paper, Paragraph, plain_text
from corpus.samples.papers.minutes.minutes import SEAT, MinutesStyle, minutes
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


def lines_of(style: MinutesStyle) -> list[str]:
    blocks = composed(style).blocks
    return [plain_text(block.content) for block in blocks if isinstance(block, Paragraph)]


def test_stacked_labels_are_numbered_and_marked_ones_have_a_ring() -> None:
    stacked = lines_of(structs.replace(STYLE, head="stacked"))
    assert stacked[2:4] == ["2　場所", STYLE.venue]
    assert lines_of(structs.replace(STYLE, head="marked"))[2:4] == ["○場所", STYLE.venue]


def test_agenda_has_items_around_the_matters_and_headings_above_their_speeches() -> None:
    paper = composed(
        structs.replace(
            STYLE,
            agenda_number="（{n}）",
            agenda_frame=(("開会", "議題"), ("閉会",)),
            item_heading="議題{number}　{title}",
            n_turns=9,
        )
    )
    items = [(fact["item_no"], fact["title"]) for fact in paper.facts["agenda_items"]]
    assert [number for number, _ in items] == ["1", "2", "（1）", "（2）", "（3）", "3"]
    headings = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert headings[-3:] == [f"議題{number}　{title}" for number, title in items[2:5]]


def test_speaker_has_a_parted_name_and_a_wide_seat() -> None:
    style = structs.replace(
        STYLE,
        speaker="○{role}（{spaced}君）",
        roles=("議長", SEAT, "事務局"),
        wide_seats=True,
        n_turns=2,
    )
    (chair, member) = composed(style).facts["speeches"]
    assert (chair["speaker_role"], chair["speaker_name"]) == ("議長", "泉谷和臣")
    assert member["speaker_role"] in {f"{digit}番" for digit in "２３４５６"}
    assert any(line.startswith("○議長（泉谷　和臣君）") for line in lines_of(style))


def test_matters_and_number_of_observers_are_put_as_the_style_says() -> None:
    paper = composed(
        structs.replace(
            STYLE,
            head="colons",
            labels=STYLE.labels | {"observers": "傍聴"},
            matters=("甲", "乙"),
            observers_form="{n}名",
        )
    )
    assert [fact["title"] for fact in paper.facts["agenda_items"]] == ["甲", "乙"]
    assert {"label": "傍聴", "value": "2名"} in paper.keys


def test_leaders_part_label_and_value() -> None:
    assert f"場所……{STYLE.venue}" in lines_of(structs.replace(STYLE, head="leaders"))


def test_values_stand_below_their_labels() -> None:
    labels = {"date": "日時", "venue": "場所", "observers": "傍聴", "present": "出席者"}
    paper = composed(structs.replace(STYLE, head="above", labels=labels))
    (table,) = [block for block in paper.blocks if isinstance(block, GridTable)]
    rows = [[plain_text(cell.content) for cell in row] for row in table.grid()]
    assert rows[0] == ["日時", "場所", "傍聴"]
    assert rows[1][1:] == [STYLE.venue, "2人"]
    assert rows[2] == ["出席者"] * 3
    assert [key["label"] for key in paper.keys] == list(labels.values())


def test_officials_answer_in_place_of_the_office() -> None:
    officials = (("町長", "川", "一"), ("副町長", "山", "二"))
    paper = composed(structs.replace(STYLE, officials=officials, n_turns=9))
    answers = [fact["speaker_role"] for fact in paper.facts["speeches"][2::3]]
    assert set(answers) <= {"町長", "副町長"}
