"""Papers of an invented town in words that no bundled definition knows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.document import ParsedFile, SourceFile
from corpus.forms import load
from corpus.rows import FamilyRow, Meeting, Registration, Vote
from parsers.pages.read import PageSettings
from parsers.read import read_file

OWN_FORMS = {
    "moving": """
extends: register_new
family: register
titles: ['取扱事務異動届一覧$']
sections: [仕事の異動]
shape: table
required: [operation, effective_date]
fields:
  - {id: operation, labels: [仕事の呼び名]}
  - {id: effective_date, labels: [うごいた日]}
  - {id: entry_kind, labels: [うごき], mapping: {はじめる: new, やめる: abolish}}
""",
    "gatherings": """
extends: meeting_table
family: annual_report
shape: table
fields:
  - {id: held, labels: [あつまった日]}
  - {id: venue, labels: [あつまったところ]}
""",
    "shows_of_hands": """
extends: vote_table
family: votes
shape: table
fields:
  - {id: result, labels: [ゆくえ]}
  - {id: bill_no, labels: [札番]}
  - {id: bill_title, labels: [はかったこと]}
""",
}


@pytest.fixture
def own_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    folder = tmp_path / "forms"
    folder.mkdir()
    for form_id, text in OWN_FORMS.items():
        head = f"id: {form_id}\nname: {form_id}\nsource: an invented town\n"
        (folder / f"{form_id}.yaml").write_text(head + text, encoding="utf-8")
    monkeypatch.setattr(load, "_folders", [load.DEFINITIONS])
    load.use_definitions_in(folder)
    yield
    load.all_forms.cache_clear()


@pytest.fixture
def rows_of(tmp_path: Path) -> Callable[[str], list[FamilyRow]]:
    def read(text: str) -> list[FamilyRow]:
        path = tmp_path / "paper.txt"
        path.write_text(text, encoding="utf-8")
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        source = SourceFile(sha256, str(path), "text/plain", len(text.encode()))
        parsed: ParsedFile = read_file(source, PageSettings())
        assert [issue.code for doc in parsed.documents for issue in doc.issues] == []
        return [row for document in parsed.documents for row in document.rows]

    return read


MOVING = (
    "取扱事務異動届一覧\n星見市\n\n"
    "届番\t届出課\t仕事の呼び名\tうごき\tうごいた日\n"
    "1\t戸籍課\tパスポートの受付\tはじめる\t令和3年6月1日\n"
    "2\t図書館\t移動図書館の貸出\tやめる\t令和3年9月30日\n"
)


@pytest.mark.usefixtures("own_forms")
def test_a_register_is_read_by_its_own_labels_and_words(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    rows = [row for row in rows_of(MOVING) if isinstance(row, Registration)]
    assert [(r.operation, r.department, r.entry_kind, r.effective_date) for r in rows] == [
        ("パスポートの受付", "戸籍課", "new", date(2021, 6, 1)),
        ("移動図書館の貸出", "図書館", "abolish", date(2021, 9, 30)),
    ]


def test_without_the_form_nothing_is_guessed(rows_of: Callable[[str], list[FamilyRow]]) -> None:
    assert rows_of(MOVING) == []


@pytest.mark.usefixtures("own_forms")
@pytest.mark.parametrize("heading", ["仕事の異動", "個人情報ファイル簿"])
def test_a_section_of_a_form_that_states_none_is_kept(
    rows_of: Callable[[str], list[FamilyRow]], heading: str
) -> None:
    rows = rows_of(f"{MOVING}\n■ {heading}\n\n該当なし\n")
    assert [row.status for row in rows if isinstance(row, Registration)][2:] == ["none_stated"]


@pytest.mark.usefixtures("own_forms")
def test_meetings_of_a_year_are_read_by_their_own_labels(
    rows_of: Callable[[str], list[FamilyRow]],
) -> None:
    rows = rows_of(
        "個人情報保護制度の運用状況について\n星見市\n\n審議会の開催状況\n\n"
        "回\tあつまった日\tあつまったところ\n"
        "1\t令和3年6月1日\t第二会議室\n"
        "2\t令和3年9月30日\t大ホール\n"
    )
    meetings = [row for row in rows if isinstance(row, Meeting)]
    assert [(m.date_start, m.venue) for m in meetings] == [
        (date(2021, 6, 1), "第二会議室"),
        (date(2021, 9, 30), "大ホール"),
    ]


@pytest.mark.usefixtures("own_forms")
def test_votes_are_read_by_their_own_labels(rows_of: Callable[[str], list[FamilyRow]]) -> None:
    rows = rows_of(
        "令和3年第2回星見市議会定例会　議案に対する賛否一覧\n\n○：賛成　×：反対\n\n"
        "札番\tはかったこと\tゆくえ\t架空太郎\t架空花子\n"
        "議案第1号\t星見市手数料条例の改正\t可決\t○\t×\n"
    )
    votes = [row for row in rows if isinstance(row, Vote)]
    assert [(v.bill_title, v.result, v.member, v.vote) for v in votes] == [
        ("星見市手数料条例の改正", "可決", "架空太郎", "for"),
        ("星見市手数料条例の改正", "可決", "架空花子", "against"),
    ]
