"""The papers of the development part: which municipality prints what, and how."""

from __future__ import annotations

from collections.abc import Callable
from msgspec import Struct

from corpus.document import Family
from corpus.samples.draft import Draft
from corpus.samples.model import Look, Paper, Split
from corpus.samples.papers.register import RegisterStyle, register
from corpus.samples.towns import TOWNS, Town
from corpus.samples.wording import DEV_WORDS


class PaperPlan(Struct, frozen=True, kw_only=True):
    """A paper that can be composed; ``scanned`` says that scanned variants are made of it."""

    name: str
    family: Family
    town: Town
    look: Look
    write: Callable[[Draft], None]
    split: Split = "dev"
    scanned: bool = False

    def compose(self) -> Paper:
        """The paper."""
        draft = Draft(self.town, self.family, self.name, split=self.split, look=self.look)
        self.write(draft)
        return draft.paper()


PLAIN_REGISTER = RegisterStyle(
    title="個人情報取扱業務登録（追加分）の報告について",
    sections=("1 新規登録", "2 修正", "3 廃止", "4 目的外利用・外部提供"),
    new={
        "no": "No.",
        "department": "担当課",
        "operation": "業務の名称",
        "purpose": "個人情報の収集の目的",
        "subjects": "記録の対象者",
        "effective_date": "業務開始年月日",
        "collection_methods": "収集の方法",
    },
    modify={
        "no": "No.",
        "department": "担当課",
        "operation": "業務の名称",
        "reason": "修正の理由",
        "change_text": "修正の内容",
        "effective_date": "修正年月日",
    },
    abolish={
        "no": "No.",
        "department": "担当課",
        "operation": "業務の名称",
        "reason": "廃止の理由",
        "effective_date": "廃止年月日",
    },
    flows={
        "no": "No.",
        "from_department": "担当課",
        "from_operation": "利用させる・提供する業務の名称",
        "kind": "区分",
        "to_party": "目的外利用する・外部提供を受ける課名又は外部提供先",
        "to_operation": "利用する・提供を受ける業務の名称",
        "start_date": "開始年月日",
        "legal_basis": "根拠",
        "reason": "理由",
    },
)


def plans() -> list[PaperPlan]:
    """All papers of the development part."""
    return [
        PaperPlan(
            name="register_aomine_h30",
            family="register",
            town=TOWNS["青嶺市"],
            look=Look(producer="reportlab", font="IPAMincho", landscape=True),
            write=lambda draft: register(draft, PLAIN_REGISTER, DEV_WORDS, 2018),
        ),
    ]
