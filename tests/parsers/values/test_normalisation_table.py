"""Every row of the shared table of normalisation pitfalls gives its expected value."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.departments import DepartmentRegister
from corpus.document import Department
from corpus.municipalities import with_check_digit
from parsers.values.dates.parse import parse_date
from parsers.values.dates.value import Anchor
from parsers.values.normalise import (
    normalise_date,
    normalise_department,
    normalise_mark,
    normalise_municipality,
    normalise_number,
)
from parsers.values.words import mend_word

_ROOT = Path(__file__).resolve().parents[3]
_SHARED = Path(os.environ.get("SHINGI_SHARED", _ROOT.parent / "shared"))
_TABLE = _SHARED / "reference" / "normalisation.csv"

# What the table says and no reading of its input can give, with the reason.
ROWS_NOT_TAKEN_OVER = {
    (
        "department",
        "都内自治体、神奈川県内自治体の福祉事務所及び警視庁",
    ): "都内 means 東京都内 only to a reader who knows where the paper is from, and whether "
    "福祉事務所 belongs to both members is a matter of opinion: kept as printed",
}

# What a row presupposes to be known from the rest of the paper.
_PREVIOUS = parse_date("令和2年10月1日")
_DOCUMENT = date(2022, 1, 17)
_REGISTER = DepartmentRegister(
    (
        Department(path=("臨時給付金対策室",)),
        Department(path=("特別債権回収室",), successor_path=("特別債権回収課",)),
    )
)
_CLOSED_LIST = (
    "賞罰", "続柄", "納税状況", "項目", "プッシュ型", "民青長西亀", "人日生子", "亀",
    "相当の理由・権利利益を害しない",
)  # fmt: skip


def _rows() -> list[tuple[str, str, str]]:
    if not _TABLE.exists():
        return []
    with _TABLE.open(encoding="utf-8", newline="") as handle:
        return [(row["kind"], row["input"], row["expected"]) for row in csv.DictReader(handle)]


def _expectations(expected: str) -> dict[str, str]:
    """``key=value;…``; a part without ``=`` stands under the empty key."""
    if expected.startswith("["):
        return {"": expected}
    parts = re.split(r";(?![^\[]*\])", expected)
    return dict(part.split("=", 1) if "=" in part else ["", part] for part in parts)


def _day_ends(printed: str) -> tuple[str, str]:
    """First and last possible day of 2022, 2022-11, 2022-11-03."""
    if len(printed) == 4:
        return f"{printed}-01-01", f"{printed}-12-31"
    if len(printed) == 7:
        last = parse_date(printed.replace("-", "年") + "月")
        assert last is not None
        return f"{printed}-01", str(last.end)
    return printed, printed


def _check_date(text: str, expected: dict[str, str]) -> None:
    found = normalise_date(text, Anchor(previous=_PREVIOUS, document=_DOCUMENT))
    unanchored = normalise_date(text)
    value = parse_date(text)
    for key, wanted in expected.items():
        _DATE_CHECKS[key](unanchored if "needs" in expected else found, wanted)
        if wanted.startswith("@") and key != "anchor":
            assert "needs_anchor" in unanchored["flags"]
    if value is not None and value.start and value.end:
        assert value.start <= value.end


def _date_is(found: dict[str, Any], wanted: str) -> None:
    if wanted == "null":
        assert found["start"] is None
        assert found["end"] is None
    elif wanted.startswith("@prev"):
        assert found["start"] == "2021-03-31"
    else:
        assert (found["start"], found["end"]) == _day_ends(wanted)


def _range_is(found: dict[str, Any], wanted: str) -> None:
    first, last = wanted.split("/")
    assert found["start"] == (None if first == ".." else _day_ends(first)[0])
    assert found["end"] == (None if last == ".." else _day_ends(last)[1])


def _fiscal_year_is(found: dict[str, Any], wanted: str) -> None:
    relative = {"@prev.fiscal_year": 2020, "@doc.fiscal_year+1": 2022, "@doc.fiscal_year-1": 2020}
    if wanted in relative:
        assert found["fiscal_year"] == relative[wanted]
    else:
        assert str(found["fiscal_year"]).replace(" ", "") == wanted


def _has_flag(flag: str) -> Callable[[dict[str, Any], str], None]:
    def check(found: dict[str, Any], wanted: str) -> None:
        assert (flag in found["flags"]) == (wanted == "true")

    return check


def _flag_is(found: dict[str, Any], wanted: str) -> None:
    if wanted == "ambiguous":
        assert len(found["time_candidates"]) == 2
    else:
        assert wanted in found["flags"]


def _needs(found: dict[str, Any], wanted: str) -> None:
    assert wanted == "context_era"
    assert "needs_context_era" in found["flags"] or found["saying"] == "needs_era"


def _weekday_ok(found: dict[str, Any], wanted: str) -> None:
    flag = "weekday_ok" if wanted == "true" else "weekday_mismatch"
    assert flag in found["flags"]


def _round_scope(found: dict[str, Any], wanted: str) -> None:
    assert wanted.startswith(found["round_scope"])


def _heisei(found: dict[str, Any], wanted: str) -> None:
    value = parse_date("29.9.5", Anchor(era="平成"))
    assert value is not None
    assert str(value.start) == wanted


def _law_no(found: dict[str, Any], wanted: str) -> None:
    assert found["law_number"] == wanted


def _datetime(found: dict[str, Any], wanted: str) -> None:
    day, clock = wanted.split("T")
    assert found["start"] == day
    assert found["time"].startswith(clock)


def _equal(key: str) -> Callable[[dict[str, Any], str], None]:
    def check(found: dict[str, Any], wanted: str) -> None:
        assert str(found[key]) == wanted

    return check


def _ignored(found: dict[str, Any], wanted: str) -> None:
    """A remark of the table, or what the dates themselves say."""


_SAYINGS = {
    "age_in_months": "age",
    "idiom": "idiom",
    "irregular": "irregular",
    "none_defined": "none_defined",
}
# Raw parts of refused dates, and restatements of what other keys check.
_DATE_CHECKS: dict[str, Callable[[dict[str, Any], str], None]] = {
    "date": _date_is,
    "range": _range_is,
    "fiscal_year": _fiscal_year_is,
    "precision": _equal("precision"),
    "approx": _has_flag("approx"),
    "tentative": _has_flag("tentative"),
    "weekday_ok": _weekday_ok,
    "weekday": _ignored,
    "flag": _flag_is,
    "hint": _equal("hint"),
    "role": _equal("role"),
    "open": lambda found, wanted: _has_flag(f"open_{wanted}")(found, "true"),
    "time": lambda found, wanted: _equal("time")(found, "None" if wanted == "null" else wanted),
    "candidates": lambda found, wanted: _equal("time_candidates")(found, str(wanted.split("|"))),
    "datetime": _datetime,
    "not_a_date": lambda found, wanted: _equal("saying")(found, _SAYINGS[wanted]),
    "status": lambda found, wanted: (
        _has_flag("undetermined")(found, "true")
        if wanted == "undetermined"
        else _equal("saying")(found, _SAYINGS[wanted])
    ),
    "recurrence": lambda found, wanted: (
        _equal("saying")(found, "irregular")
        if wanted == "irregular"
        else _equal("period")(found, wanted)
    ),
    "times": _equal("times"),
    "duration": _equal("period"),
    "direction": _equal("direction"),
    "anchor": _ignored,
    "needs": _needs,
    "law_year": _equal("law_year"),
    "law_no": _law_no,
    "year": lambda found, wanted: _equal("start")(found, f"{wanted}-01-01"),
    "round": _equal("round"),
    "round_scope": _round_scope,
    "dual": lambda found, wanted: _has_flag(f"dual_{wanted}")(found, "true"),
    "same_as": lambda found, wanted: _equal("start")(found, normalise_date(wanted)["start"]),
    "with_context_Heisei": _heisei,
    "raw_year": _ignored,
    "raw_month": _ignored,
}


def _check_department(text: str, expected: dict[str, str]) -> None:
    found = normalise_department(text, _REGISTER)
    flags = " ".join(found["flags"])
    if "" in expected:
        _check_units(found, expected.pop(""))
    for key, wanted in expected.items():
        if key in ("post", "person", "others", "organ", "municipality"):
            assert str(found[key]) == ("None" if wanted == "null" else wanted)
        elif key == "vendor":
            assert found["vendors"] == [wanted]
        elif key in ("former", "concept", "alias_candidate", "successor"):
            assert f"{key}:{wanted}" in flags
        elif key == "flag":
            assert wanted.split("(")[0] in flags
        elif key == "temporary":
            assert "temporary" in flags
        elif key == "relation":
            assert (found["change"], wanted) == ("duty_moved", "transfer_of_duty")
        elif key == "lg_code":
            code = normalise_municipality(text)["code"]
            assert with_check_digit(code) == wanted
        else:
            # Remarks, and the day of a change, which stands elsewhere in the paper.
            assert key in ("type", "kind", "note", "needs", "date", "resolved", "seen_changed_on")


def _check_units(found: dict[str, Any], wanted: str) -> None:
    members = wanted.split("|")
    outside = [member.removeprefix("ext:") for member in members if member.startswith("ext:")]
    groups = [member for member in members if member.startswith("@group")]
    units = [
        member.rsplit(":", 1)[-1].split(">")
        for member in members
        if not member.startswith(("ext:", "@group"))
    ]
    assert found["paths"] == units
    assert found["outside"] == outside
    assert len(found["groups"]) == len(groups)
    for member in members:
        if ":" in member and not member.startswith("ext:"):
            assert found["municipality"] == member.split(":")[0]


def _check_number(text: str, expected: dict[str, str]) -> None:
    found = normalise_number(text)
    for key, wanted in expected.items():
        if key == "mark":
            assert normalise_mark(text)["state"] == wanted
        else:
            _NUMBER_CHECKS[key](found, wanted)


def _number_is(key: str) -> Callable[[dict[str, Any], str], None]:
    def check(found: dict[str, Any], wanted: str) -> None:
        assert found[key] == (None if wanted == "null" else float(wanted))

    return check


def _members_are(found: dict[str, Any], wanted: str) -> None:
    members = re.findall(r"\{([^}]*)\}", wanted)
    assert len(found["parts"]) == len(members)
    for part, printed in zip(found["parts"], members, strict=True):
        for name, value in (pair.split("=") for pair in printed.split(",")):
            assert value in (str(part.get(name)), *part["flags"])


def _part_values_are(found: dict[str, Any], wanted: str) -> None:
    assert [part["value"] for part in found["parts"]] == [
        int(n) for n in re.findall(r"\d+", wanted)
    ]


def _of_which(found: dict[str, Any], wanted: str) -> None:
    label, number = wanted.split(":")
    part = found["parts"][0]
    assert (part["label"], part["value"]) == (f"うち{label}", int(number))


_NUMBER_CHECKS: dict[str, Callable[[dict[str, Any], str], None]] = {
    "": _members_are,
    "value": _number_is("value"),
    "min": _number_is("min"),
    "max": _number_is("max"),
    "unit": _equal("unit"),
    "per": _equal("per"),
    "status": _equal("status"),
    "footnote": _equal("footnote"),
    "approx": lambda found, wanted: _equal("approx")(found, wanted.capitalize()),
    "flag": _flag_is,
    "max_open": _has_flag("max_exclusive"),
    "parts": _part_values_are,
    "parts_sum_ok": _has_flag("parts_sum_ok"),
    "of_which": _of_which,
    "type": _ignored,
}


def _check_mark(text: str, expected: dict[str, str]) -> None:
    printed = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)
    found = normalise_mark(printed)
    for key, wanted in expected.items():
        _MARK_CHECKS[key](found, wanted)


def _evidence_is(found: dict[str, Any], wanted: str) -> None:
    assert wanted.startswith(found["evidence"])


def _mark_flag_is(found: dict[str, Any], wanted: str) -> None:
    assert wanted in found["flags"]


_MARK_CHECKS: dict[str, Callable[[dict[str, Any], str], None]] = {
    "state": _equal("state"),
    "status": _equal("state"),
    "label": _equal("label"),
    "context": _evidence_is,
    "source": _evidence_is,
    "evidence": _evidence_is,
    "flag": _mark_flag_is,
    "distance": lambda found, wanted: _mark_flag_is(found, f"distance:{wanted}"),
    "selected": lambda found, wanted: _equal("selected")(
        found, "None" if wanted == "null" else wanted
    ),
    "choice": _equal("selected"),
    "choice_no": lambda found, wanted: _equal("choice_no")(
        found, "None" if wanted == "null" else wanted
    ),
    "confidence": lambda found, wanted: _mark_flag_is(found, f"{wanted}_confidence"),
    "group": _ignored,
    "note": _ignored,
    "glyph": _ignored,
}


def _check_text(text: str, expected: dict[str, str]) -> None:
    mended, flags = mend_word(text, _CLOSED_LIST)
    assert mended == expected[""]
    if expected.get("flag") == "vocab_repair":
        assert flags == ("vocab_repair",)


_CHECKS = {
    "era_date": _check_date,
    "department": _check_department,
    "number": _check_number,
    "checkbox": _check_mark,
    "text": _check_text,
}


@pytest.mark.shared
@pytest.mark.skipif(not _TABLE.exists(), reason="the shared folder is not beside the checkout")
@pytest.mark.parametrize(("kind", "text", "expected"), _rows())
def test_row_gives_its_expected_value(kind: str, text: str, expected: str) -> None:
    if (kind, text) in ROWS_NOT_TAKEN_OVER:
        pytest.skip(ROWS_NOT_TAKEN_OVER[kind, text])
    _CHECKS[kind](text, _expectations(expected))
