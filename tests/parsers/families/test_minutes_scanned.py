"""Minutes read by recognition: marks that it misreads, names that have to agree."""

from __future__ import annotations

from msgspec import structs

from corpus.rows import Attendee, Speech
from parsers.families.minutes.read import read_minutes
from parsers.part import FamilyReading
from tests.parsers.families.test_minutes import part_of

SAID = "関係する課と調整を進めており、次の会議で改めて報告いたします。"


def read(*texts: str, scanned: bool = True) -> FamilyReading:
    part = part_of(("青空市議会産業建設委員会記録", *texts))
    if scanned:
        blocks = tuple(structs.replace(block, confidence=0.7) for block in part.blocks)
        part = structs.replace(part, blocks=blocks, text_origin="ocr")
    return read_minutes(part)


def speakers(reading: FamilyReading) -> list[tuple[str | None, str | None]]:
    speeches = [row for row in reading.rows if isinstance(row, Speech)]
    return [(row.speaker_role, row.speaker_name) for row in speeches]


def turns(*labels: str) -> list[str]:
    return [text for label in labels for text in (label, SAID)]


def test_a_mark_read_as_a_letter_is_no_part_of_the_label() -> None:
    labels = (
        "委員長（杜若英治）",
        "秘書課長（楓芳樹）",
        "委員長（杜若英治）",
        "秘書課長（楓芳樹）",
    )
    misread = ("人委員長（杜若英治）", "多秘書課長（楓芳樹）", "$秘書課長（楓芳樹）")
    found = speakers(read(*turns(*labels, *misread)))
    chair, officer = ("委員長", "杜若英治"), ("秘書課長", "楓芳樹")
    assert found == [chair, officer, chair, officer, chair, officer, officer]


def test_a_mark_that_was_lost_does_not_lose_the_turn() -> None:
    labels = (
        "◆委員長（杜若英治）",
        "◆委員（林野由美）",
        "◆委員長（杜若英治）",
        "委員長（杜若英治）",
    )
    assert speakers(read(*turns(*labels)))[-1] == ("委員長", "杜若英治")


def test_a_mark_that_is_always_misread_is_known_by_the_labels_behind_it() -> None:
    labels = ("Oo議長（杜若英治）", "o３番（木幡康夫）", "O福祉課長（楓芳樹）")
    found = speakers(read(*(f"{label} {SAID}" for label in labels)))
    assert found == [("議長", "杜若英治"), ("3番", "木幡康夫"), ("福祉課長", "楓芳樹")]


def test_first_letters_of_units_and_seats_are_no_misread_marks() -> None:
    labels = (
        "こども課長（楓芳樹君）",
        "13番（木幡康夫君）",
        "こども課長（楓芳樹君）",
        "3番（林野由美君）",
    )
    found = speakers(read(*(f"○{label} {SAID}" for label in labels)))
    assert [role for role, _ in found] == ["こども課長", "13番", "こども課長", "3番"]


def test_a_closing_bracket_that_was_lost_behind_an_honorific_is_put_back() -> None:
    labels = ("△議長（石垣忠夫君）", "△３番（木幡康夫君）", "△議長（石垣忠夫君")
    found = speakers(read(*(f"{label} {SAID}" for label in labels)))
    assert found[-1] == ("議長", "石垣忠夫")


def test_a_sentence_about_a_speaker_is_no_turn() -> None:
    labels = ("◆委員長（杜若英治）", "◆委員長（杜若英治）")
    about = "委員長（杜若英治）から、次のとおり報告がありました。"
    assert len(speakers(read(*turns(*labels), about))) == 2


def test_a_deputy_keeps_the_first_letter_of_the_role() -> None:
    labels = ("◆議長（杜若英治）", "◆議長（杜若英治）", "◆副議長（杜若英治）")
    assert speakers(read(*turns(*labels)))[-1] == ("副議長", "杜若英治")


def test_a_text_layer_keeps_its_labels_as_they_are() -> None:
    labels = (
        "秘書課長（楓芳樹）",
        "秘書課長（楓芳樹）",
        "秘書課長（楓芳樹）",
        "多秘書課長（楓芳樹）",
    )
    assert speakers(read(*turns(*labels), scanned=False))[-1] == ("多秘書課長", "楓芳樹")


def test_a_name_misread_in_one_turn_is_the_one_of_the_other_turns() -> None:
    labels = (
        "○議長（石垣忠夫君）",
        "○３番（木幡康夫君）",
        "○議長（石垣忠夫君）",
        "○議長（石垣中夫用）",
    )
    reading = read(*turns(*labels[:3], "○議長（石垣中夫君）"))
    assert speakers(reading)[-1] == ("議長", "石垣忠夫")
    last = next(row for row in reversed(reading.rows) if isinstance(row, Speech))
    assert last.flags == ("name_repaired",)
    assert "石垣中夫" in last.evidence["speaker_role"].raw_text
    assert any(issue.code == "ocr_repair" for issue in reading.issues)


def test_a_stage_direction_is_known_though_its_brackets_disagree() -> None:
    labels = ("○議長（石垣忠夫君）", "○町長（木幡康夫君）")
    reading = read(*turns(labels[0]), "（町長登壇］", *turns(labels[1]))
    kinds = [row.kind for row in reading.rows if isinstance(row, Speech)]
    assert kinds == ["remark", "stage_direction", "remark"]


def test_a_name_that_breaks_at_the_end_of_a_line_is_one_person() -> None:
    reading = read(
        "1 日時 令和3年5月20日(木)",
        "2 出席者",
        "委員 樫村 千尋、水無瀬 亨、朝",
        "比奈 静",
        "3 会議の内容",
        *turns("【会長】", "【委員】"),
        scanned=False,
    )
    names = [row.name for row in reading.rows if isinstance(row, Attendee)]
    assert names == ["樫村千尋", "水無瀬亨", "朝比奈静"]


def test_a_label_with_one_letter_misread_is_the_one_that_the_paper_prints_elsewhere() -> None:
    labels = (
        "○議長（石垣忠夫君）",
        "○３番（木幡康夫君）",
        "○識長（石垣忠夫君）",
        "○３番（木幡康夫君）",
    )
    found = speakers(read(*(f"{label} {SAID}" for label in labels)))
    assert found == [("議長", "石垣忠夫"), ("3番", "木幡康夫")] * 2


def test_a_label_of_another_seat_is_no_misread_one() -> None:
    labels = ("○３番（木幡康夫君）", "○６番（木幅康夫君）")
    found = speakers(read(*(f"{label} {SAID}" for label in labels)))
    assert found == [("3番", "木幡康夫"), ("6番", "木幅康夫")]


def test_the_foot_of_a_web_print_is_no_speech_though_it_was_misread() -> None:
    texts = [*turns("◆委員長（杜若英治）"), "https://gikai.example/minutes?id=41 1/2"]
    texts += [*turns("◆委員（林野由美）"), "https://gikai.example/minutes2"]
    kinds = ["running_head" if text.endswith("1/2") else "paragraph" for text in texts]
    rows = read_minutes(part_of(texts, kinds=kinds)).rows  # type: ignore[arg-type]
    assert [row.text for row in rows if isinstance(row, Speech)] == [SAID, SAID]


def test_the_two_brackets_of_a_label_may_be_read_in_different_widths() -> None:
    labels = ("＜議長　杜若英治>", "<福祉課長　楓芳樹＞", "＜議長　杜若英治>")
    chair, officer = ("議長", "杜若英治"), ("福祉課長", "楓芳樹")
    assert speakers(read(*turns(*labels))) == [chair, officer, chair]


def test_an_opening_bracket_that_was_lost_or_read_as_a_letter_is_put_back() -> None:
    labels = (
        "＜議長　杜若英治＞",
        "＜福祉課長　楓芳樹＞",
        "く議長　杜若英治>",
        "建設課長　木幡康夫>",
    )
    found = speakers(read(*turns(*labels)))
    assert found[2:] == [("議長", "杜若英治"), ("建設課長", "木幡康夫")]


def test_a_direction_between_dashes_keeps_its_dashes_though_they_are_read_as_letters() -> None:
    reading = read(*turns("＜議長　杜若英治＞"), "ーー 休憩 一一", *turns("＜議長　杜若英治＞"))
    said = [(row.kind, row.text) for row in reading.rows if isinstance(row, Speech)]
    assert said[1] == ("stage_direction", "―― 休憩 ――")
