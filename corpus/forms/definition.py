"""What a form definition can say.

A definition describes how a family's values are printed: the words of its title, the variants
of its labels, its choices and marks. It never says where on the page a value stands: values are
found by their labels' meaning, so that another municipality's layout yields its rows too.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus.document import Family

FieldKind = Literal[
    "text", "date", "period", "number", "department", "choice", "marks", "list", "references"
]


class FieldDefinition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A labelled value.

    Attributes:
        id: name of the value inside the form; the column of the row it fills where `column`
            is not given and the row has a column of that name.
        labels: the printed label in its variants; compared without white space, enumerators
            and brackets, NFKC-folded.
        patterns: regular expressions over the folded label, for labels that are sentences.
        vague_labels: labels that head other things too; one counts for a table's column where
            its values look as ``values`` says (備考 over 会長, 副会長).
        values: a regular expression over the folded values of a table's column, by which the
            column is recognised where its label is unknown (所属 of values that end in 課).
        yields_under: a regular expression over the headings and the label of a table's column
            that make it second best, where another column has the field's label too (the 結果
            of the 委員会 beside that of the 本会議).
        column: the column of the family's row that the value fills; None: `fields` only.
        kind: how the value is read. ``references`` are articles of law, ``marks`` a group of
            check boxes, ``list`` several names.
        choices: the closed list of a ``choice``, or the known labels of ``marks``.
        unit: of a ``number`` where the paper prints none.
        exclusive: for ``marks``: at most one may be checked.
        mapping: printed choice → value of the column.
    """

    id: str
    labels: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    vague_labels: tuple[str, ...] = ()
    values: str | None = None
    yields_under: str | None = None
    column: str | None = None
    kind: FieldKind = "text"
    choices: tuple[str, ...] = ()
    unit: str | None = None
    exclusive: bool = False
    mapping: dict[str, str] = {}


class FormDefinition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, eq=False):
    """A form of one family; two definitions are the same only if they are one object.

    Attributes:
        id: stable id, the ``form_id`` of documents read with it.
        family: the family whose reader takes it.
        name: the form's name as people call it.
        source: where the definition is known from (law, guideline, printed form).
        extends: id of a definition whose fields and titles this one adds to.
        titles: regular expressions that a paper of this form bears as its title.
        beneath: regular expressions of which one has to match a line not far under the title,
            where the title alone would not tell (議案第5号 over 令和4年6月10日提出).
        lines: regular expressions of lines that a paper of this form is full of (speeches).
        words: regular expressions of labels, several of which in one table tell a paper whose
            first lines name its ``subject`` to be of this form.
        subject: regular expression of what such a paper is about.
        headings: regular expressions of lines that head its matters, several of which tell a
            paper without a title to be of this form (議案第５号：… over the reasons for each).
        sections: regular expressions of headings that stand above a table or list of this
            form inside a paper of any family.
        markers: regular expressions of printed form marks, e.g. 様式第2号.
        named_by_title: whether the title says what a paper of this form is about, so that another
            title begins another paper.
        letter: whether papers of this form are letters: an addressee over the title begins the
            next one, where other titles of one form are a paper's running title.
        explained_marks: whether a page that says which marks are votes for and against, with a
            table of such marks, tells that a paper is of this form.
        shape: ``sheet`` one row from labels and values; ``table`` one row a table row.
        rows: the table of the warehouse that it fills, if one.
        told_by: ids of the fields that a sheet in a town's own words must have, by their labels or
            values, to be told from other sheets; empty where no such sheet is looked for. Of a
            table: those whose values, all together, tell it whatever its labels are.
        constants: columns with the same value in every row of the form.
        required: ids of fields without which a table or sheet is not of this form.
        distinctive: ids of fields of which one must stand under a label of its own before a
            table alone, without a title, tells that a paper is of this form.
        fields: its values.
    """

    id: str
    family: Family
    name: str
    source: str
    extends: str | None = None
    titles: tuple[str, ...] = ()
    beneath: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    subject: str | None = None
    headings: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()
    named_by_title: bool = False
    letter: bool = False
    explained_marks: bool = False
    shape: Literal["sheet", "table"] = "sheet"
    rows: str | None = None
    told_by: tuple[str, ...] = ()
    constants: dict[str, str] = {}
    required: tuple[str, ...] = ()
    distinctive: tuple[str, ...] = ()
    fields: tuple[FieldDefinition, ...] = ()
