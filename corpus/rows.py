"""The typed rows of the families: one struct a family table of the warehouse.

The struct's tag is the table's name and its fields are the table's columns (a test holds the
two together). A value is normalised or None; ``evidence`` maps a column's name to the place it
was read from. Every row has at least one piece of evidence.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from corpus.evidence import Evidence
from corpus.page import MarkState


class Row(Struct, frozen=True, kw_only=True):
    """What all family rows have."""

    page_number: int
    evidence: dict[str, Evidence]
    flags: tuple[str, ...] = ()


class Registration(Row, frozen=True, kw_only=True, tag="registrations"):
    """An entry of a register of operations with personal data (個人情報取扱業務の登録)."""

    entry_kind: Literal["new", "modify", "abolish"] | None = None
    row_label: str | None = None
    department: str | None = None
    operation: str | None = None
    purpose: str | None = None
    subjects: str | None = None
    reason: str | None = None
    change_text: str | None = None
    effective_date: date | None = None
    collection_methods: tuple[str, ...] = ()
    status: str = "reported"


class DataFlow(Row, frozen=True, kw_only=True, tag="data_flows"):
    """A use beyond the purpose, or a provision to others (目的外利用・外部提供)."""

    kind: Literal["internal_use", "external_provision"] | None = None
    row_label: str | None = None
    from_department: str | None = None
    from_operation: str | None = None
    to_party: str | None = None
    to_operation: str | None = None
    items: str | None = None
    start_date: date | None = None
    legal_basis: str | None = None
    reason: str | None = None
    status: str = "reported"


class Consultation(Row, frozen=True, kw_only=True, tag="consultations"):
    """A matter put before a board (諮問) or reported to it (報告)."""

    kind: Literal["consultation", "report"] | None = None
    title: str | None = None
    department: str | None = None
    operation: str | None = None
    outline: str | None = None
    legal_bases: tuple[str, ...] = ()
    period_start: date | None = None
    period_end: date | None = None
    count_value: float | None = None
    count_unit: str | None = None
    notice: Literal["given", "waived", "unknown"] = "unknown"
    notice_reason: str | None = None
    recipient: str | None = None
    decision: str | None = None


class ConsultationMark(Row, frozen=True, kw_only=True, tag="consultation_marks"):
    """A check box of a consultation sheet."""

    section: str | None = None
    group_label: str | None = None
    label: str
    state: MarkState
    detail: str | None = None


class Assessment(Row, frozen=True, kw_only=True, tag="assessments"):
    """A privacy impact assessment (特定個人情報保護評価書)."""

    form_no: str | None = None
    edition: str | None = None
    number: int | None = None
    title: str | None = None
    organ: str | None = None
    published: date | None = None
    kind: Literal["basic", "focused", "full"] | None = None


class AssessmentAnswer(Row, frozen=True, kw_only=True, tag="assessment_answers"):
    """The answer to an item of an assessment; one row a mark for mark sets."""

    section: str | None = None
    item_no: str | None = None
    label: str
    kind: Literal["text", "date", "number", "choice", "mark"]
    text: str | None = None
    choice_no: int | None = None
    choice_label: str | None = None
    state: MarkState | None = None
    group_no: int | None = None
    status: str = "reported"


class AssessmentChange(Row, frozen=True, kw_only=True, tag="assessment_changes"):
    """A row of an assessment's change log (変更箇所)."""

    changed_on: date | None = None
    item_path: str | None = None
    before_text: str | None = None
    after_text: str | None = None
    timing: str | None = None
    reason: str | None = None


class Statistic(Row, frozen=True, kw_only=True, tag="statistics"):
    """A number of a yearly report, with its headings."""

    section: str | None = None
    row_label: str | None = None
    column_label: str | None = None
    fiscal_year: int | None = None
    value: float | None = None
    unit: str | None = None
    status: str = "reported"
    is_total: bool = False
    checks_ok: bool | None = None


class Meeting(Row, frozen=True, kw_only=True, tag="meetings"):
    """A meeting of a board or an assembly."""

    body_name: str | None = None
    round: int | None = None
    round_scope: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    time_start: str | None = None
    time_end: str | None = None
    format: Literal["in_person", "written", "online", "hybrid"] | None = None
    venue: str | None = None
    open_status: Literal["open", "partly_open", "closed"] | None = None
    closed_reason: str | None = None
    observers: int | None = None
    minutes_type: Literal["full", "summary", "outline", "result_only"] | None = None
    conclusion: str | None = None


class AgendaItem(Row, frozen=True, kw_only=True, tag="agenda_items"):
    """An entry of an agenda (議題・次第)."""

    item_no: str | None = None
    parent_item_no: str | None = None
    kind: str | None = None
    title: str | None = None
    decision: str | None = None


class Attendee(Row, frozen=True, kw_only=True, tag="attendees"):
    """A person or post in a list of those present, absent or appointed."""

    role: str | None = None
    name: str | None = None
    affiliation: str | None = None
    attendance: Literal["present", "absent", "online", "unknown"] = "unknown"
    term_start: date | None = None
    term_end: date | None = None


class Speech(Row, frozen=True, kw_only=True, tag="speeches"):
    """One turn of a speaker, or a stage direction, in order."""

    seq: int
    speaker_role: str | None = None
    speaker_name: str | None = None
    speaker_department: str | None = None
    kind: Literal["remark", "question", "answer", "stage_direction"] = "remark"
    agenda_item_no: str | None = None
    text: str
    page_last: int | None = None


class Vote(Row, frozen=True, kw_only=True, tag="votes"):
    """How one member voted on one bill; member None: only the bill's result is printed."""

    meeting_date: date | None = None
    session: str | None = None
    bill_kind: str | None = None
    bill_no: str | None = None
    bill_title: str | None = None
    result: str | None = None
    member: str | None = None
    faction: str | None = None
    vote: Literal["for", "against", "absent", "abstain", "chair", "excused", "unknown"] | None = (
        None
    )
    mark: str | None = None


class Answer(Row, frozen=True, kw_only=True, tag="answers"):
    """A board's answer (答申), opinion (意見書) or decision, one row a matter."""

    part_no: int | None = None
    document_no: str | None = None
    consultation_no: str | None = None
    consulted_on: date | None = None
    answered_on: date | None = None
    addressee: str | None = None
    from_body: str | None = None
    matter: str | None = None
    conclusion: str | None = None
    conditions: str | None = None
    articles: tuple[str, ...] = ()


FamilyRow = (
    Registration
    | DataFlow
    | Consultation
    | ConsultationMark
    | Assessment
    | AssessmentAnswer
    | AssessmentChange
    | Statistic
    | Meeting
    | AgendaItem
    | Attendee
    | Speech
    | Vote
    | Answer
)
