"""What holds for any page, however strange."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.geometry import BBox
from corpus.page import DrawnMark, Page, PageOrigin, Word
from parsers.layout.blocks import find_blocks, find_furniture
from parsers.layout.checkboxes import find_checkboxes, marks_as_words

CHARACTERS = "□■☐☑○●レ✓口有無・（）()[]［］①1２第条。、あ担当 　㊒印：ー⼾A-\u200b"
KINDS = ("square", "ring", "strike", "tick", "widget", "input", "stamp", "handwriting")


@st.composite
def boxes(draw: st.DrawFn) -> BBox:
    x, y = draw(st.floats(0, 500)), draw(st.floats(0, 800))
    return BBox(x, y, x + draw(st.floats(0, 90)), y + draw(st.floats(0, 40)))


WORDS = st.builds(
    Word,
    text=st.text(st.sampled_from(CHARACTERS), max_size=8),
    bbox=boxes(),
    vertical=st.booleans(),
    size_pt=st.sampled_from((0.0, 5.0, 10.5, 14.0)),
    bold=st.booleans(),
    struck=st.booleans(),
)
MARKS = st.builds(
    DrawnMark,
    kind=st.sampled_from(KINDS),
    bbox=boxes(),
    state=st.sampled_from(("checked", "unchecked", "unknown")),
)
PAGES = st.builds(
    Page,
    page_number=st.just(1),
    width_pt=st.just(595.0),
    height_pt=st.just(842.0),
    origin=st.builds(
        PageOrigin,
        kind=st.sampled_from(("text_layer", "ocr", "transcript")),
        engine=st.just("set"),
        version=st.just("1"),
    ),
    words=st.lists(WORDS, max_size=25).map(tuple),
    marks=st.lists(MARKS, max_size=6).map(tuple),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(PAGES)
def test_no_printed_character_is_lost_among_the_blocks(page: Page) -> None:
    blocks = find_blocks(page, [], find_furniture([page]))
    printed = sorted("".join(word.text for word in page.words).replace(" ", ""))
    kept = sorted("".join(block.raw_text for block in blocks).replace(" ", "").replace("\n", ""))
    assert kept == printed


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(PAGES)
def test_check_boxes_are_found_on_any_page_in_order(page: Page) -> None:
    found = find_checkboxes(marks_as_words(page), [])
    tops = [round(box.bbox.top) for box in found]
    assert tops == sorted(tops)
    assert all(box.mark for box in found)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(PAGES)
def test_drawn_boxes_cut_words_but_lose_only_what_ticks_them(page: Page) -> None:
    marked = marks_as_words(page)
    before = "".join(word.text for word in page.words)
    after = "".join(word.text for word in marked.words)
    n_boxes = len([mark for mark in page.marks if mark.kind in ("square", "widget", "input")])
    assert len(after) <= len(before) + n_boxes
