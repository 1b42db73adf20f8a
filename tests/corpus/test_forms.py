from __future__ import annotations

from pathlib import Path

import pytest

from corpus.forms.definition import FormDefinition
from corpus.forms.load import (
    FormDefinitionError,
    all_forms,
    definition_files,
    forms_of,
    load_form,
    resolved,
)

GOOD = """
id: my_town_sheet
family: consultation_sheet
name: 付議書
source: 青嶺市の付議書
fields:
  - {id: department, labels: [所管]}
"""


def form_file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "form.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_bundled_definition_loads_and_its_id_is_its_file_name() -> None:
    assert [load_form(path).id for path in definition_files()] == [
        path.stem for path in definition_files()
    ]
    assert len(all_forms()) == len(definition_files())


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (GOOD.replace("labels", "lables"), "did you mean `labels`?"),
        (GOOD.replace("fields", "feilds"), "did you mean `fields`?"),
        (GOOD.replace("consultation_sheet", "sheet"), ", consultation_sheet, "),
        (GOOD.replace("labels: [所管]", "kind: dat"), "it can be text, date"),
        (GOOD.replace("name: 付議書\n", ""), "missing required field `name`"),
        (GOOD + "rows: consultation\n", "did you mean `consultations`?"),
        (GOOD + "titles: ['(']\n", "no regular expression"),
        (GOOD + "required: [departmnt]\n", "did you mean `department`?"),
        (GOOD + "titles: [a\n", "not readable as YAML"),
        (
            GOOD.replace("labels: [所管]", "column: departement") + "rows: consultations\n",
            "did you mean `department`?",
        ),
        (GOOD + "  - {id: department, labels: [課]}\n", "defined twice"),
        (GOOD.replace("labels: [所管]", "kind: department"), "neither labels nor patterns"),
        (GOOD + "rows: consultations\nconstants: {kind: consult}\n", "it can be consultation, rep"),
        (
            GOOD.replace("labels: [所管]", "labels: [別], column: kind, mapping: {諮問: asked}")
            + "rows: consultations\n",
            "cannot be `asked`",
        ),
    ],
)
def test_a_wrong_definition_is_refused_with_what_was_meant(
    tmp_path: Path, wrong: str, said: str
) -> None:
    with pytest.raises(FormDefinitionError) as refused:
        load_form(form_file(tmp_path, wrong))
    assert "form.yaml" in str(refused.value)
    assert said in str(refused.value)


def test_words_that_yaml_1_1_takes_for_truth_values_stay_words(tmp_path: Path) -> None:
    form = load_form(form_file(tmp_path, GOOD.replace("[所管]", "[No, on, 2023-04-01]")))
    assert form.fields[0].labels == ("No", "on", "2023-04-01")


def test_an_extension_adds_its_labels_and_keeps_those_it_extends(tmp_path: Path) -> None:
    base = load_form(form_file(tmp_path, GOOD))
    own = load_form(
        form_file(
            tmp_path,
            GOOD.replace("my_town_sheet", "other\nextends: my_town_sheet").replace("所管", "担当"),
        )
    )
    joined = resolved(own, {base.id: base, own.id: own})
    assert joined.fields[0].labels == ("担当", "所管")


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("required: [departmnt]\n", "did you mean `department`?"),
        ("constants: {knd: report}\n", "did you mean `kind`?"),
        ("fields: [{id: office, labels: [課], column: departmen}]\n", "did you mean `department`?"),
    ],
)
def test_an_extension_is_checked_with_what_it_extends(tmp_path: Path, own: str, said: str) -> None:
    base = form_file(tmp_path, GOOD + "rows: consultations\n")
    extension = tmp_path / "own.yaml"
    head = "id: own\nextends: my_town_sheet\nfamily: consultation_sheet\nname: n\nsource: s\n"
    extension.write_text(head + own, encoding="utf-8")
    with pytest.raises(FormDefinitionError) as refused:
        forms_of([base, extension])
    assert "own.yaml" in str(refused.value)
    assert said in str(refused.value)


def test_two_definitions_with_one_id_are_refused(tmp_path: Path) -> None:
    first, second = form_file(tmp_path, GOOD), tmp_path / "second.yaml"
    second.write_text(GOOD, encoding="utf-8")
    with pytest.raises(FormDefinitionError, match="extends: my_town_sheet"):
        forms_of([first, second])


def test_an_unknown_extension_is_refused() -> None:
    form = FormDefinition(id="a", family="votes", name="n", source="s", extends="registr")
    known = FormDefinition(id="register", family="votes", name="n", source="s")
    with pytest.raises(FormDefinitionError, match="did you mean `register`"):
        resolved(form, {"register": known})
