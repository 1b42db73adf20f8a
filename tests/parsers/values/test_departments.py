"""Departments as values and in running text; all names are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.departments import DepartmentRegister
from parsers.values.departments.changes import read_change
from parsers.values.departments.find import find_unit_spans
from parsers.values.departments.labels import is_department_label
from parsers.values.departments.parse import parse_department
from parsers.values.departments.units import is_unit_name
from parsers.values.departments.value import DepartmentValue


def read(text: str, register: DepartmentRegister | None = None) -> DepartmentValue:
    value = parse_department(text, register)
    assert value is not None, text
    return value


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("福祉部長寿支援課", [("福祉部", "長寿支援課")]),
        ("総務部総務課文書法制係", [("総務部", "総務課", "文書法制係")]),
        ("水道局総務課", [("水道局", "総務課")]),
        ("市長公室秘書課", [("市長公室", "秘書課")]),
        ("東部環境センター", [("東部環境センター",)]),
        ("都市計画課", [("都市計画課",)]),
        ("保育所運営課", [("保育所運営課",)]),
        ("部落差別解消推進室", [("部落差別解消推進室",)]),
        ("税務課住民税係・資産税係", [("税務課", "住民税係"), ("税務課", "資産税係")]),
        ("総務課、税務課及び市民課", [("総務課",), ("税務課",), ("市民課",)]),
        ("こども・若者支援課", [("こども・若者支援課",)]),
        ("総務部総務課・財務部財政課", [("総務部", "総務課"), ("財務部", "財政課")]),
        ("保護1課・2課・3課", [("保護1課",), ("保護2課",), ("保護3課",)]),
        ("担当課：防災課", [("防災課",)]),
        ("作成：防災課", [("防災課",)]),
        ("作成課：防災課", [("防災課",)]),
        ("〔港湾課〕", [("港湾課",)]),
        ("総 務 課", [("総務課",)]),
        ("市民課\n税務課", [("市民課",), ("税務課",)]),
        ("消防局\n警防課", [("消防局", "警防課")]),
        ("総務部 総務課 財政課", [("総務部", "総務課"), ("総務部", "財政課")]),
        ("市民部各出張所", [("市民部",)]),
    ],
)
def test_units_are_read_as_paths(text: str, paths: list[tuple[str, ...]]) -> None:
    assert list(read(text).paths) == paths


@pytest.mark.parametrize(
    ("text", "path", "post", "person"),
    [
        ("総務課長", ("総務課",), "課長", None),
        ("総務部総務課長 青木 一郎", ("総務部", "総務課"), "課長", "青木一郎"),
        ("財政課主査 青木 一郎", ("財政課",), "主査", "青木一郎"),
        ("財政課青木主査", ("財政課",), "主査", "青木"),
        ("北支所長", ("北支所",), "支所長", None),
    ],
)
def test_posts_and_people_are_taken_off(
    text: str, path: tuple[str, ...], post: str, person: str | None
) -> None:
    value = read(text)
    assert (value.paths, value.post, value.person) == ((path,), post, person)


def test_bodies_that_are_no_departments_are_kept_apart() -> None:
    assert read("選挙管理委員会").organ == "選挙管理委員会"
    assert read("（株）青嶺データ").vendors == ("株式会社青嶺データ",)
    assert read("青嶺公共職業安定所").outside == ("青嶺公共職業安定所",)
    assert read("青嶺広域連合").outside == ("青嶺広域連合",)
    assert read("総務省自治行政局市町村課").outside == ("総務省自治行政局市町村課",)
    assert read("各支所").groups == ("各支所",)
    assert read("市民課、各支所").paths == (("市民課",),)


@pytest.mark.parametrize(
    "text", ["", "氏名", "一部", "本課", "当課", "各部会", "あいう", "関係", "部署"]
)
def test_what_names_no_unit_gives_no_path(text: str) -> None:
    value = parse_department(text)
    assert value is None or value.paths == ()


def test_the_municipality_before_a_unit_is_taken_off() -> None:
    value = parse_department("青嶺市総務部総務課", municipality="青嶺市")
    assert value is not None
    assert (value.municipality, value.paths) == ("青嶺市", (("総務部", "総務課"),))


def test_a_register_learned_from_papers_cuts_what_the_form_cannot() -> None:
    text = "北部課税課"
    assert read(text).paths == (("北部課税課",),)
    register = DepartmentRegister()
    register.learn_paths([("北部", "課税課")])
    assert read(text, register).paths == (("北部", "課税課"),)
    assert read("課税課", register).paths == (("北部", "課税課"),)


def test_a_like_name_is_proposed_and_never_merged() -> None:
    register = DepartmentRegister()
    register.learn_paths([("特別給付金対策室",)])
    value = read("特別臨時給付金対策室", register)
    assert value.paths == (("特別臨時給付金対策室",),)
    assert "alias_candidate:特別給付金対策室" in value.flags


@pytest.mark.parametrize(
    ("text", "before", "after", "relation"),
    [
        (
            "組織改正により環境課の業務を緑化推進室に移管する。",
            "環境課",
            "緑化推進室",
            "duty_moved",
        ),
        ("情報管理課をデジタル推進課に改称", "情報管理課", "デジタル推進課", "renamed"),
        ("「税務課」から「課税課」へ変更", "税務課", "課税課", "renamed"),
    ],
)
def test_reorganisations_are_told(text: str, before: str, after: str, relation: str) -> None:
    change = read_change(text)
    assert change is not None
    assert (change.before, change.after, change.relation) == (before, after, relation)


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("本件は福祉部長寿支援課が所管する。", [("福祉部", "長寿支援課")]),
        ("まちづくり推進課と子育て支援課で協議した。", [("まちづくり推進課",), ("子育て支援課",)]),
        ("説明者　総務課長", [("総務課",)]),
        ("青嶺市教育委員会事務局学校教育課", [("教育委員会事務局", "学校教育課")]),
        ("生活保護1課・2課の職員", [("生活保護1課",), ("生活保護2課",)]),
        ("総務部長兼財政課長", [("総務部",), ("財政課",)]),
        ("中野晋総務部長", [("総務部",)]),
        ("簗多津子会計課長", [("会計課",)]),
        ("西山部長が答弁した", []),
        ("上田担当部長", []),
        ("青嶺保健所長", [("青嶺保健所",)]),
        ("健康づくり推進課が担います。", [("健康づくり推進課",)]),
        ("地域見守り支援課に移します。", [("地域見守り支援課",)]),
    ],
)
def test_units_are_found_in_running_text(text: str, paths: list[tuple[str, ...]]) -> None:
    assert [span.path for span in find_unit_spans(text, municipality="青嶺市")] == paths


@pytest.mark.parametrize("unit", ["賦課係", "賦課徴収係", "課税係"])
def test_a_section_for_taxing_stands_behind_its_division(unit: str) -> None:
    assert [span.path for span in find_unit_spans(f"係　税務課{unit}")] == [("税務課", unit)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("防災安全部長 河村 克巳", "防災安全部"),
        ("教育部長 田口 佳奈 君", "教育部"),
        ("環境保全部で受け付ける", "環境保全部"),
        ("議会事務局次長 安保 雅利", "議会事務局"),
    ],
)
def test_units_whose_names_end_as_other_words_do(text: str, unit: str) -> None:
    assert [span.path for span in find_unit_spans(text)] == [(unit,)]


@pytest.mark.parametrize(
    "text",
    [
        "本課では当課の課題として各課に周知した。",
        "費用の一部を負担し、業務の全部を委託しない。",
        "内部監査と外部監査、幹部職員、学部長",
        "軽自動車税の賦課、軽課と重課",
        "第1会議室、図書室、相談室で開催",
        "関係部署の担当課、所管課、主管課",
        "住所、場所、箇所、事務所、裁判所",
        "関係人口、結局、薬局、郵便局",
        "市民の課税状況を部分的に確認する部会",
        "災害対策本部、地方協力本部",
        "日下部委員",
        "起案課、諮問課、付議課",
        "学童保育委託料放課後児童の事業、防災事業費負担金物部川、補助金長宗我部",
        "以前文部科学省が運用していた台帳",
    ],
)
def test_words_that_only_look_like_units_are_not_found(text: str) -> None:
    assert find_unit_spans(text) == []


@pytest.mark.parametrize("text", ["■市民課", "・市民課", "○ 市民課", "(1)市民課", "①市民課"])
def test_the_mark_of_an_item_is_no_part_of_a_unit(text: str) -> None:
    value = parse_department(text)
    assert value is not None
    assert value.paths == (("市民課",),)


def test_who_comes_in_or_goes_out_is_no_room() -> None:
    assert parse_department("（報道関係者入室）") is None
    assert parse_department("傍聴者退室") is None


@pytest.mark.parametrize(
    "label",
    [
        "所管課",
        "担当部署",
        "主管課名",
        "担 当 課",
        "部課名",
        "区分 / 所管部課",
        "備考（所管課）",
        "使用部署",
        "課名",
        "起案課",
        "担当した課",
        "保有する課",
        "諮問する課",
        "事務を所管する課",
        "個人情報を取り扱う課",
        "利用する課・提供先",
        "個人情報ファイルが利用に供される事務をつかさどる組織の名称",
        "開示請求等を受理する組織の名称及び所在地 / 名　称",
    ],
)
def test_labels_of_departments_are_known(label: str) -> None:
    assert is_department_label(label)


@pytest.mark.parametrize(
    "label",
    [
        "課題",
        "件名",
        "会議 / 名称",
        "提供を受ける組織の名称 / 所在地",
        "課税対象",
        "備考",
        "部会名",
        "学校教育課",
    ],
)
def test_other_labels_are_not(label: str) -> None:
    assert not is_department_label(label)


UNIT_LIKE = st.text(
    alphabet="総務税市民課部局室係所支センター館長主査幹・、及び各北東 （）【】12\n教育委員会株",
    max_size=30,
)


@given(st.one_of(st.text(max_size=60), UNIT_LIKE))
def test_any_text_gives_whole_units_or_none(text: str) -> None:
    value = parse_department(text)
    if value is not None:
        assert all(unit for path in value.paths for unit in path)
    for span in find_unit_spans(text):
        assert 0 <= span.start < span.end <= len(text)
        assert all(span.path)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("議長渡部", False),
        ("委員 長谷部", False),
        ("小池委員退室", False),
        ("倉持委員入室", False),
        ("委員会事務局", True),
        ("会長秘書課", True),
    ],
)
def test_a_role_with_its_holder_or_what_they_do_is_no_unit(text: str, is_one: bool) -> None:
    assert is_unit_name(text) is is_one
