"""What a paper says of itself at its head: its title, its board, its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from unicodedata import normalize

from corpus.characters import squeezed
from corpus.document import LawRegime
from corpus.layout import TextBlock
from parsers.segments.starts import is_date_line
from parsers.values.addressees import addressee_in
from parsers.values.dates.find import find_date_spans
from parsers.values.dates.value import DateValue

# Blocks that count as a paper's head.
HEAD_BLOCKS = 15
# Blocks among which a title that carries the paper's date stands.
TITLE_BLOCKS = 4
MAX_LINE = 60  # characters of a line that is no sentence
FISCAL_YEAR_BEGINS = 4  # month
# 個人情報の保護に関する法律（令和3年法律第37号による改正）: in force for municipalities.
ACT_IN_FORCE = date(2023, 4, 1)

_BODY = re.compile(
    r"(?:[一-龥々ぁ-んァ-ヶー]|・(?=[一-龥ァ-ヶ]))*?[一-龥々ァ-ヶー]{2,}"
    r"(?:審議会|審査会|協議会|審議委員会|委員会|評議会|懇談会|懇話会|検討会|議会|部会|分科会)"
)
_BEFORE_BODY = re.compile(
    r"^.*?(?:令和|平成|昭和)?(?:元|[0-9]{1,4})?年度?(?:[0-9]+月)?(?:第[0-9]+回)?|^第[0-9]+回|^.{1,8}?[都道府県](?=.{1,8}[市区町村])"
)
# What is left of 第17回 once its number is taken for one, and labels of those who propose.
_NO_BODY = re.compile(r"^(?:回|提出者|提案者|発議者)")
# The number of a form, and what is stamped on one that is filled in to show how; a date and a
# name that such a form leaves open (令和○○年○○月○○日, 議員名 ○○○○); a remark in brackets.
_NO_TITLE = re.compile(
    r"(?:別記)?(?:第[0-9]{1,3}号)?(?:様式)?(?:第[0-9]{1,3}号)?(?:の[0-9]{1,2})?(?:\([^()]{2,12}関係\))?"
    r"(?:記[載入]例|見本)?"
    r"|(?:令和|平成)?[○〇]*年[○〇]*月[○〇]*日|.*[○〇]{3,}.*|\([^()]*\)"
)
_TERM = re.compile(r"会\s*期")
_SESSION = re.compile(r"(?:定例|臨時)(?:会|議会|市会|町会|村会|県会)|通年議会")
_ENCLOSING = "〔〕［］[]（）()【】《》〈〉 \u3000"
_MEETING_LABEL = re.compile(r"(開催)?(日\s*時?|年月日|期\s*日)[：:\s　]|公表日|作成日|告示日")


def head_of(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """The first blocks of a paper that carry text."""
    return [block for block in blocks if block.text and block.kind != "page_number"][:HEAD_BLOCKS]


def title_of(blocks: Sequence[TextBlock]) -> str | None:
    """A title for a paper whose title no form knows: its largest or first short line."""
    lines = [
        block
        for block in head_of(blocks)
        if block.kind in ("heading", "paragraph") and 3 <= len(block.text) <= 80
    ]
    sentence = next((block for block in head_of(blocks) if "。" in block.text), None)
    addressed = {block.bbox for block in _addressed_in(head_of(blocks))}
    candidates = [
        block
        for block in lines
        if "。" not in block.text
        and not is_date_line(block.text)
        and not _NO_TITLE.fullmatch(squeezed(block.text))
        and block.bbox not in addressed
        and "：" not in block.text
        and (sentence is None or _stands_over(block, sentence))
    ]
    if not candidates:
        return None
    largest = max(block.size_pt for block in candidates)
    # The first of the largest lines; a point of difference is the rounding of fonts.
    return next(block.text for block in candidates if block.size_pt >= largest - 1)


_POST = re.compile(r"\S{2,24}(?:長|委員会|審議会|審査会)")


def _addressed_in(head: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """The lines that say whom a letter is for: 青嶺市議会議長 over 山田 太郎 様."""
    for above, block in pairwise((None, *head)):
        if block is not None and addressee_in(normalize("NFKC", block.text).strip()) is not None:
            yield block
            if above is not None and _POST.fullmatch(above.text.strip()):
                yield above


def _stands_over(block: TextBlock, sentence: TextBlock) -> bool:
    """Whether a line may be the title of what a sentence begins: above it, or larger."""
    place, other = (block.page_number, block.bbox.top), (sentence.page_number, sentence.bbox.top)
    return place < other or block.size_pt >= sentence.size_pt + 1


def body_of(blocks: Sequence[TextBlock]) -> str | None:
    """The board whose paper it is: the first named in the head, as printed; none in a list."""
    head = [block for block in head_of(blocks) if block.kind != "list_item"]
    titles = [block for block in head if block.kind != "running_head"]
    for block in (*titles, *head):
        if "。" not in block.text and len(block.text) <= 80:
            name = body_in(block.text)
            if name is not None:
                return name
    return None


def body_in(text: str) -> str | None:
    """The first board or assembly that a line names, without the round before it."""
    line = squeezed(text)
    match = _BODY.search(_BEFORE_BODY.sub("", line) or line)
    return _NO_BODY.sub("", match.group()) if match is not None else None


def date_of(blocks: Sequence[TextBlock]) -> date | None:
    """The paper's own date: a line that is a date, a labelled one, or one in its title."""
    head = head_of(blocks)
    dated = [block for block in head if is_date_line(block.text)]
    labelled = [block for block in head if _MEETING_LABEL.search(block.text)]
    for block in (*dated, *labelled):
        found = _first_day(block.text)
        if found is not None:
            return found
    for block in head[:TITLE_BLOCKS]:
        if len(block.text) <= MAX_LINE and "。" not in block.text:
            found = _first_day(block.text)
            if found is not None:
                return found
    return None


def _first_day(text: str) -> date | None:
    for _, _, value in find_date_spans(text):
        if _is_day(value):
            return value.start
    return None


def _is_day(value: DateValue) -> bool:
    return value.precision == "day" and value.start == value.end and value.role != "law"


def session_of(blocks: Sequence[TextBlock]) -> DateValue | None:
    """When the assembly sat whose paper it is.

    That is from the first to the last day of its session where these are printed, else in the
    year that the session is named by, else in the month or year that a line gives alone.
    """
    lines = [block.text for block in head_of(blocks) if len(block.text) <= MAX_LINE]
    for told_by in (_TERM, _SESSION):
        for line in filter(told_by.search, lines):
            for _, _, value in find_date_spans(line):
                if value.start is not None and value.end is not None and value.role != "law":
                    return value
    if not any(map(_SESSION.search, lines)):
        return None
    return next(filter(None, map(_month_alone, lines)), None)


def _month_alone(line: str) -> DateValue | None:
    """The month or year that is all a line says, in brackets or not (〔令和5年12月〕)."""
    said = line.strip(_ENCLOSING)
    spans = [value for start, end, value in find_date_spans(said) if end - start == len(said)]
    return next((value for value in spans if value.precision in ("month", "year")), None)


def fiscal_year_of(blocks: Sequence[TextBlock], document_date: date | None) -> int | None:
    """The 年度 that a paper's title names, else the one of its date."""
    for block in head_of(blocks):
        if len(block.text) <= MAX_LINE and "。" not in block.text:
            for _, _, value in find_date_spans(block.text):
                if value.precision == "fiscal_year" and value.fiscal_year is not None:
                    return value.fiscal_year
    return fiscal_year_on(document_date) if document_date is not None else None


def fiscal_year_on(day: date) -> int:
    """The 年度 of a day: it begins on the first of April."""
    return day.year - (day.month < FISCAL_YEAR_BEGINS)


_OF_ORDINANCE = re.compile(r"条例第[0-9]+条(?:の[0-9]+)?第[0-9]+項")
_OF_ACT = re.compile(
    r"(?:個人情報の?保護に関する法律|個人情報保護法|(?<![一-龥])法)第(?:6[0-9]|7[0-9]|12[0-9])条"
)


def regime_of(
    document_date: date | None, fiscal_year: int | None, texts: Sequence[str] = ()
) -> LawRegime | None:
    """Which law governs a paper of that day; without a day and a year, which law it cites.

    Articles 60 to 79 and 120 to 129 of the Act are those that bind municipalities.
    """
    if document_date is not None:
        return "act2023" if document_date >= ACT_IN_FORCE else "ordinance"
    if fiscal_year is not None:
        return "act2023" if fiscal_year >= ACT_IN_FORCE.year else "ordinance"
    folded_texts = [squeezed(text) for text in texts]
    of_ordinance = sum(len(_OF_ORDINANCE.findall(text)) for text in folded_texts)
    of_act = sum(len(_OF_ACT.findall(text)) for text in folded_texts)
    if of_ordinance == of_act:
        return None
    return "ordinance" if of_ordinance > of_act else "act2023"
