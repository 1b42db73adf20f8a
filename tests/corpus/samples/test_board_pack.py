from datetime import date

from msgspec import structs

from corpus.samples.draft import Draft
from corpus.samples.model import Heading, Look, Paper, Paragraph, plain_text
from corpus.samples.papers.packs.board_pack import PackStyle, board_pack
from corpus.samples.papers.sheets.consultation import ConsultationStyle
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

SHEET = ConsultationStyle(title="票", labels={"title": "件名"}, bases=("甲", "乙"), item_groups={})
STYLE = PackStyle(
    sheet=SHEET,
    agenda=("あいさつ", "交付", "検討", "日程", "閉会"),
    matter_form="{operation}の件",
    basis="条例第3条",
    body_word="委員会",
    place="小会議室",
)


def composed(style: PackStyle = STYLE) -> Paper:
    look = Look(producer="reportlab")
    draft = Draft(TOWNS["水紋市"], "board_papers", "pack_x", split="dev", look=look)
    board_pack(draft, style, DEV_WORDS, date(2024, 5, 2), 1)
    return draft.paper()


def test_agenda_matters_and_rule_are_worded_as_the_style_says() -> None:
    paper = composed()
    texts = [plain_text(b.content) for b in paper.blocks if isinstance(b, Paragraph)]
    assert [text for text in texts if text[:1] in "12345"][:5] == [
        f"{number}　{title}" for number, title in enumerate(STYLE.agenda, 1)
    ]
    assert all(fact["title"].endswith("の件") for fact in paper.facts["consultations"][:1])
    assert any("条例第3条の規定により" in text for text in texts)
    assert any(text.startswith("　委員会は、") for text in texts)
    assert paper.facts["meetings"][0]["venue"] == "小会議室"


def test_purpose_becomes_a_need_in_the_judgement() -> None:
    texts = [plain_text(b.content) for b in composed().blocks if isinstance(b, Paragraph)]
    judged = [text for text in texts if "必要があり" in text]
    assert judged
    assert not any("るる必要" in text or "ため" in text for text in judged)


def test_agenda_and_letters_have_the_titles_of_the_style() -> None:
    style = structs.replace(
        STYLE,
        agenda_title="{scope}の次第",
        letter_title="諮問書",
        letter_lead="{basis}により求める。",
        reason_label="わけ",
    )
    paper = composed(style)
    titles = [b.text for b in paper.blocks if isinstance(b, Heading) and b.level == 0]
    assert titles[0].endswith("の次第")
    assert titles.count("諮問書") == STYLE.n_matters
    texts = [plain_text(b.content) for b in paper.blocks if isinstance(b, Paragraph)]
    assert "　条例第3条により求める。" in texts
    assert any(text.startswith("2　わけ　") for text in texts)
