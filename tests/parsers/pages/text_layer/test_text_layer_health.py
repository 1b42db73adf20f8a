from __future__ import annotations

import pytest

from corpus.geometry import BBox
from corpus.page import PageImage
from parsers.pages.text_layer.health import GlyphCounts, check_health, text_reasons
from parsers.pages.text_layer.hidden import glyphs_seen
from parsers.pages.text_layer.ink import Ink, PlacedImage

PAGE = BBox(0, 0, 600, 800)
PROSE = "この要綱は、個人情報の取扱いについて定める。" * 8
EMPTY = Ink([], [], {}, False)


def scan(share=1.0):
    return Ink([], [PlacedImage(PageImage(BBox(0, 0, 600, 800 * share), 2480, 3508), 5)], {}, False)


def test_prose_and_tables_of_numbers_are_trusted():
    assert text_reasons(PROSE) == []
    assert text_reasons("1,234" * 50 + "千円△▲％") == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (PROSE.replace("の", "䛾"), "wrong_cmap"),
        (PROSE + "\ufffd" * 20, "replacement_characters"),
        (PROSE + "\ue123" * 20, "private_use"),
        (PROSE + "\x13\x14" * 10, "control_characters"),
        ("(cid:12)(cid:13)", "cid_glyphs"),
        ("要綱個人情報取扱規定市長部局。" * 10, "kana_lost"),
    ],
)
def test_broken_text_is_recognised(text, reason):
    assert reason in text_reasons(text)


def test_one_rare_character_in_a_name_is_no_broken_font():
    assert text_reasons(PROSE + "㐂") == []


def test_glyphs_without_a_map_are_trusted_where_they_read_as_japanese():
    assert text_reasons("予算額" * 50, unmapped=150) == []
    assert text_reasons("%#&!" * 50, unmapped=200) == ["no_unicode_map"]


def test_a_scan_with_a_stamped_page_number_is_to_be_read_anew(set_text):
    assert check_health(set_text("－12－"), scan(), PAGE).reasons == ("image_with_little_text",)


def test_a_letterhead_image_does_not_make_a_page_a_scan(set_text):
    assert check_health(set_text("受付第3号"), scan(0.2), PAGE).reasons == ()


def test_invisible_text_over_a_scan_is_embedded_ocr(set_text):
    health = check_health(set_text(PROSE, invisible=True), scan(), PAGE)
    assert health.embedded_ocr
    assert health.reasons == ()


def test_invisible_text_over_nothing_is_not_trusted(set_text):
    health = check_health(set_text(PROSE, invisible=True), EMPTY, PAGE)
    assert health.reasons == ("invisible_text",)


def test_a_page_without_text_says_why():
    assert check_health([], scan(), PAGE).reasons == ("image_only",)
    assert check_health([], EMPTY, PAGE).reasons == ("no_text",)


def test_single_wrong_characters_are_named_as_suspects(set_text):
    health = check_health(set_text(PROSE * 3 + "\x01"), EMPTY, PAGE)
    assert (health.reasons, health.suspects) == ((), "\x01")


def test_white_text_is_seen_on_a_dark_ground_only(set_text, paint_path):
    frame = [(90, 90), (200, 90), (200, 120), (90, 120), (90, 90)]
    dark = Ink(paint_path(frame, stroke=None, fill=0.2), [], {1: 2}, False)
    white = set_text("白", gray=1.0)
    assert glyphs_seen(white, dark, PAGE).shown == white
    assert glyphs_seen(white, EMPTY, PAGE).n_white == 1


def test_text_under_a_later_fill_is_left_to_the_rendering(set_text, paint_path):
    frame = [(90, 90), (200, 90), (200, 120), (90, 120), (90, 90)]
    cover = paint_path(frame, stroke=None, fill=0.0, order=9)
    text = set_text("黒塗")
    assert glyphs_seen(text, Ink(cover, [], {1: 2}, False), PAGE).covered == text
    assert glyphs_seen(text, Ink(cover, [], {1: 12}, False), PAGE).shown == text


def test_text_off_the_page_is_left_out(set_text):
    assert glyphs_seen(set_text("外", x=-40.0), EMPTY, PAGE).shown == []


def test_text_below_a_scan_is_embedded_ocr(set_text):
    text = set_text(PROSE)
    under = Ink([], [PlacedImage(PageImage(PAGE, 2480, 3508), 9)], {1: 2}, False)
    seen = glyphs_seen(set_text("下", text_object=1), under, PAGE)
    assert seen.n_under_images == 1
    counts = GlyphCounts(under_images=len(text))
    assert check_health(text, scan(), PAGE, counts).embedded_ocr


def test_a_page_that_shows_less_than_half_of_its_text_is_not_trusted(set_text):
    health = check_health(set_text(PROSE), EMPTY, PAGE, GlyphCounts(unshown=len(PROSE) + 1))
    assert health.reasons == ("contradicted_by_rendering",)
