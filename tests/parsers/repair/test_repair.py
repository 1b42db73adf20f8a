from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.geometry import BBox
from corpus.layout import Layout, PageLayout, TextBlock
from corpus.lexicons.confusions import is_confusion
from corpus.page import OriginKind, Page, PageOrigin, Word
from parsers.repair.proposal import text_as_read
from parsers.repair.read import repair_layout

HEIGHT_PT = 12.0
WIDTH_PT = 595.0


def scanned(*lines: str | tuple[str, float], kind: OriginKind = "ocr", sure: float = 0.6) -> Layout:
    """A page of one block a line; a line is doubtful unless its confidence is given."""
    words, blocks = [], []
    for index, line in enumerate(lines):
        text, confidence = (line, sure) if isinstance(line, str) else line
        box = BBox(50, 50 + 20 * index, 50 + 12 * max(len(text), 1), 62 + 20 * index)
        words.append(Word(text, box, confidence, size_pt=HEIGHT_PT))
        blocks.append(TextBlock("paragraph", 1, box, text, text, confidence=confidence))
    page = Page(1, WIDTH_PT, 842.0, PageOrigin(kind, "fake", "1"), words=tuple(words))
    return Layout((PageLayout(page, tuple(blocks), ()),), ())


def texts(layout: Layout) -> list[str]:
    return [block.text for block in layout.pages[0].blocks]


def repaired(*lines: str | tuple[str, float]) -> list[str]:
    return texts(repair_layout(scanned(*lines))[0])


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("今和3年4月1日", "令和3年4月1日"),
        ("令利元年度", "令和元年度"),
        ("平戌28年", "平成28年"),
        ("哨和58年9月", "昭和58年9月"),
        ("令和3年4月20昌", "令和3年4月20日"),
        ("平成29年1月 5H", "平成29年1月 5日"),
    ],
)
def test_an_era_and_a_day_are_known_by_the_numbers_beside_them(read: str, meant: str) -> None:
    assert repaired(read) == [meant]


@pytest.mark.parametrize("text", ["今和菓子を", "過去3年間", "今後5年", "4月20晶質", "昌平3年"])
def test_what_is_no_date_keeps_its_letters(text: str) -> None:
    assert repaired(text) == [text]


def test_a_printed_label_is_known_but_for_one_letter() -> None:
    assert repaired("府問事項") == ["諮問事項"]
    assert repaired("目的外利用の住民球") == ["目的外利用の住民票"]


def test_a_phrase_read_with_certainty_elsewhere_mends_a_doubtful_one() -> None:
    elsewhere = ("緑豊水源基金の運営", 0.99)
    assert repaired(elsewhere, elsewhere, "緑豊氷源基金の運営")[2] == "緑豊水源基金の運営"


def test_a_phrase_that_stands_elsewhere_only_once_proves_nothing() -> None:
    assert repaired(("緑豊水源基金の運営", 0.99), "緑豊氷源基金の運営")[1] == "緑豊氷源基金の運営"


def test_what_was_read_with_certainty_is_not_touched() -> None:
    sure = ("緑豊水源基金の運営", 0.99)
    other = ("緑豊氷源基金の運営", 0.99)
    assert repaired(sure, sure, other)[2] == "緑豊氷源基金の運営"
    assert repaired(("府問事項", 0.99)) == ["府問事項"]


def test_what_is_read_twice_is_no_misreading() -> None:
    sure = ("青柏木係長説明", 0.99)
    assert repaired(sure, sure, "青柏本係長説明", "青柏本係長説明")[2:] == ["青柏本係長説明"] * 2


def test_a_town_that_exists_is_never_made_another() -> None:
    named = ("狛江市個人情報", 0.99)
    assert repaired(named, named, "泊江市個人情報")[2] == "狛江市個人情報"
    assert repaired("柏市個人情報保護審議会") == ["柏市個人情報保護審議会"]
    cities = ("府中町の職員数", 0.99)
    assert repaired(cities, cities, "府中市の職員数")[2] == "府中市の職員数"


def test_digits_are_not_repaired_by_words() -> None:
    sure = ("第三小学校区分", 0.99)
    assert repaired(sure, sure, "第二小学校区分")[2] == "第二小学校区分"


def test_letters_that_make_no_word_become_the_one_they_can_make() -> None:
    assert repaired("船越児音館の利用") == ["船越児童館の利用"]


def test_a_short_word_has_to_be_in_use() -> None:
    assert repaired("烏獣による害") == ["烏獣による害"]
    assert repaired(("鳥獣の捕獲", 0.99), "烏獣による害")[1] == "鳥獣による害"


def test_hiragana_is_not_exchanged_for_hiragana() -> None:
    sure = ("公開してはならないもの", 0.99)
    assert repaired(sure, sure, "公開してばならないもの")[2] == "公開してばならないもの"


def test_words_of_the_dictionary_are_left_alone() -> None:
    for text in ("保健と保険", "大阪と大坂", "領収書の交付", "軽自動車税の減免"):
        assert repaired(text) == [text]


def test_every_repair_is_reported_with_its_reason() -> None:
    layout, issues = repair_layout(scanned("今和3年4月1日"))
    block = layout.pages[0].blocks[0]
    assert block.raw_text == "今和3年4月1日"
    assert [(r.position, r.old, r.new, r.reason) for r in block.repairs] == [
        (0, "今", "令", "date")
    ]
    assert [issue.code for issue in issues] == ["ocr_repair"]
    assert "今 → 令" in issues[0].message
    assert issues[0].severity == "info"


def test_a_repaired_text_is_less_sure() -> None:
    layout, _ = repair_layout(scanned("今和3年4月1日", sure=0.969))
    confidence = layout.pages[0].blocks[0].confidence
    assert confidence is not None
    assert confidence < 0.969


def test_a_text_layer_comes_back_as_the_same_object() -> None:
    layout = scanned("今和3年4月1日", "府問事項", kind="text_layer")
    assert repair_layout(layout) == (layout, ())
    assert repair_layout(layout)[0] is layout


letters = st.text("令今和利平戌成3 4年月日昌晶H府諮問事項児音童館柏狛江市住民票球\n、", max_size=24)


@given(st.lists(letters, max_size=5))
def test_a_repaired_text_differs_by_the_listed_repairs_only(lines: list[str]) -> None:
    layout = scanned(*lines)
    after, issues = repair_layout(layout)
    changed = 0
    for before, block in zip(layout.pages[0].blocks, after.pages[0].blocks, strict=True):
        assert text_as_read(block) == before.text
        assert block.raw_text == before.raw_text
        assert all(is_confusion(r.old, r.new) or r.old in "H" for r in block.repairs)
        changed += bool(block.repairs)
    assert len(issues) == changed


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("□有 □舞", "□有 □無"),
        ("■論問 □報告", "■諮問 □報告"),
        ("□有 ■舞", "□有 ■無"),
        ("■落問 □報告", "■諮問 □報告"),
        ("■語問 □報告", "■諮問 □報告"),
        ("■褒間事項 □報告事項", "■諮問事項 □報告事項"),
        ("府問・翌告", "諮問・報告"),
    ],
)
def test_a_choice_is_known_by_its_partner(read: str, meant: str) -> None:
    assert repaired(read) == [meant]


@pytest.mark.parametrize(
    "text", ["□有 □舞台", "□舞 □曲", "質問・報告書", "訪問・布告", "人事・報告"]
)
def test_a_choice_without_its_partner_stays_as_read(text: str) -> None:
    assert repaired(text) == [text]


def test_two_choices_end_alike() -> None:
    assert repaired("諮問事南・報告事項") == ["諮問事項・報告事項"]
    assert repaired("諮問事項・報告事基") == ["諮問事項・報告事項"]


@pytest.mark.parametrize("text", ["諮問事務・報告事項", "諮問案・報告書", "審議事南・協議事項"])
def test_endings_of_choices_that_may_differ_stay(text: str) -> None:
    assert repaired(text) == [text]


def test_the_end_of_a_standing_word_that_stands_alone_may_be_any_other() -> None:
    assert repaired("紙・電磁的記銀・閲覧") == ["紙・電磁的記録・閲覧"]


def test_a_kanji_inside_a_standing_word_that_was_hardly_read_may_be_any_other() -> None:
    assert repaired("農業姜員会") == ["農業委員会"]
    assert repaired("特定個虎情報の保管") == ["特定個人情報の保管"]


@pytest.mark.parametrize(
    "text", ["個人情報保護に関する", "対象となる方は", "会長名簿", "生活援護課"]
)
def test_the_ends_of_a_standing_word_may_belong_to_another(text: str) -> None:
    assert repaired(text) == [text]


def test_a_kanji_that_was_read_well_is_not_taken_for_one_it_does_not_look_like() -> None:
    assert repaired(("特定個虎情報", 0.9)) == ["特定個虎情報"]
