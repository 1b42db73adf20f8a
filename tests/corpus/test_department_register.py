"""The register of a municipality's units; all names are invented."""

from __future__ import annotations

from datetime import date

from corpus.departments import DepartmentRegister, unit_ending, unit_rank
from corpus.document import Department


def test_the_longest_ending_tells_the_kind_of_a_unit() -> None:
    assert unit_ending("北支所") == "支所"
    assert unit_ending("総務課") == "課"
    assert unit_ending("課") is None
    assert unit_ending("総務") is None
    assert unit_rank("総務部") < unit_rank("総務課") < unit_rank("文書係")


def test_parents_are_units_too() -> None:
    register = DepartmentRegister()
    register.learn_paths([("総務部", "総務課")])
    assert "総務部" in register
    assert register.paths_of("総務課") == {("総務部", "総務課")}


def test_a_path_is_completed_only_where_one_is_known() -> None:
    register = DepartmentRegister()
    register.learn_paths([("北支所", "市民係"), ("総務部", "総務課")])
    assert register.full_path(("総務課",)) == ("総務部", "総務課")
    register.learn_paths([("南支所", "市民係")])
    assert register.full_path(("市民係",)) == ("市民係",)
    assert register.full_path(("財政課",)) == ("財政課",)


def test_the_end_of_a_unit_wins_over_a_mention_without_one() -> None:
    old = Department(path=("情報課",))
    ended = Department(path=("情報課",), valid_to=date(2022, 3, 31), successor_path=("DX推進課",))
    for order in ((old, ended), (ended, old)):
        register = DepartmentRegister(order)
        assert [department.valid_to for department in register] == [date(2022, 3, 31)]
        assert register.successor_of("情報課") == ("DX推進課",)


def test_only_names_that_hold_one_another_are_alias_candidates() -> None:
    register = DepartmentRegister()
    register.learn_paths([("特別給付金対策室",), ("特別支援対策室",)])
    assert register.alias_candidates("特別臨時給付金対策室") == ("特別給付金対策室",)
    assert register.alias_candidates("広報対策室") == ()
