from datetime import date

from corpus.rows import Meeting, Registration, Vote
from scripts.evaluation.counts import Counts
from scripts.evaluation.rows import score_rows


def vote(member: str, faction: str | None = None) -> Vote:
    return Vote(
        page_number=1, evidence={}, bill_no="第1号", member=member, vote="for", faction=faction
    )


def test_row_is_right_by_its_key_and_strictly_only_by_all_columns() -> None:
    facts = {
        "votes": [{"bill_no": "第１号", "member": "山 田", "vote": "for", "faction": "無所属"}]
    }
    ((by_key, strict),) = score_rows(facts, [vote("山田")]).values()
    assert by_key == Counts(1, 1, 1)
    assert strict == Counts(1, 1, 0)


def test_columns_that_the_truth_does_not_state_are_not_compared() -> None:
    facts = {"votes": [{"bill_no": "第1号", "member": "山田", "vote": "for"}]}
    ((_, strict),) = score_rows(facts, [vote("山田", faction="何か")]).values()
    assert strict.f1 == 1.0


def test_dates_compare_as_iso_days() -> None:
    row = Registration(
        page_number=1, evidence={}, entry_kind="new", effective_date=date(2020, 4, 1)
    )
    facts = {"registrations": [{"entry_kind": "new", "effective_date": "2020-04-01"}]}
    ((by_key, _),) = score_rows(facts, [row]).values()
    assert by_key == Counts(1, 1, 1)


def test_rows_too_many_cost_precision_and_tables_without_facts_are_not_scored() -> None:
    facts = {"votes": [{"bill_no": "第1号", "member": "山田", "vote": "for"}]}
    extra = Registration(page_number=1, evidence={}, entry_kind="new")
    scores = score_rows(facts, [vote("山田"), vote("川田"), extra])
    assert set(scores) == {"votes"}
    assert scores["votes"][0] == Counts(1, 2, 1)


def test_a_board_is_the_same_with_and_without_its_municipality() -> None:
    row = Meeting(page_number=1, evidence={}, body_name="個人情報保護審議会")
    facts = {"meetings": [{"body_name": "青嶺市個人情報保護審議会"}]}
    ((by_key, _),) = score_rows(facts, [row], municipality="青嶺市").values()
    assert by_key.f1 == 1.0


def test_an_empty_list_is_no_value() -> None:
    row = Registration(page_number=1, evidence={}, entry_kind="abolish", collection_methods=())
    facts = {
        "registrations": [
            {"entry_kind": "abolish"},
            {"entry_kind": "new", "collection_methods": ["本人"]},
        ]
    }
    ((_, strict),) = score_rows(facts, [row]).values()
    assert strict == Counts(2, 1, 1)
