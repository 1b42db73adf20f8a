from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, plain_text
from corpus.samples.papers.minutes.qa_minutes import Exchange, QaStyle, qa_minutes
from corpus.samples.towns import TOWNS

STYLE = QaStyle(
    title="{scope}{body}",
    round_scope="{year}第{round}回",
    fiscal_year=2022,
    labels={"date": "日時", "venue": "場所", "present": "委員", "agenda": "議題"},
    roles=("会長", "副会長", "委員"),
    role_counts=(1, 1, 4),
    venue="会議室",
    hours=("18:00", "午後6時から"),
    heads=("番号", "委員", "質問", "回答", "回答者"),
    member_form="{surname}{role}",
    unanswered="―",
    matters=(
        (
            "甲",
            "学務課",
            (Exchange("なぜですか。", "必要だからです。"), Exchange("感想です。")),
            "承認",
        ),
        ("乙", "保育課", (Exchange("いつですか。", "来月です。"),), "継続"),
    ),
    matter_form="（{n}）{title}",
    outcome_form="結論　{outcome}",
)


def test_question_and_answer_stand_side_by_side_and_are_two_turns() -> None:
    look = Look(producer="weasyprint")
    draft = Draft(TOWNS["水紋市"], "minutes", "minutes_x", split="dev", look=look)
    qa_minutes(draft, STYLE, date(2022, 6, 7), 3)
    paper = draft.paper()
    head, *tables = [block for block in paper.blocks if isinstance(block, GridTable)]
    members = [[plain_text(cell.content) for cell in row] for row in head.grid()][2:5]
    assert [row[:2] for row in members] == [["委員", role] for role in STYLE.roles]
    printed = []
    for table in tables:
        for row in table.grid()[1:]:
            _, member, question, answer, post = (plain_text(cell.content) for cell in row)
            printed.append((member, question))
            printed += [(post, answer)] if answer != "―" else []
    facts = paper.facts["speeches"]
    known = [(f.get("speaker_name", "") + f["speaker_role"], f["text"]) for f in facts]
    assert known == printed
    assert [f["seq"] for f in facts] == [1, 2, 3, 4, 5]
    assert facts[1]["speaker_role"] == "学務課長"
