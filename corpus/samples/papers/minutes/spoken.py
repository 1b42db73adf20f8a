"""Speeches that a plan writes as a script, set in one of several ways; texts noted whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.towns import Town

_BARE_DATE = re.compile(r"\[([^=\[\]]+)=(\d{4}-\d{2}-\d{2})\]")
"""In a script: a date in a form of its own with its day, ``[同月８日=2024-05-08]``."""

LineKind = Literal["speech", "direction", "heading", "outcome", "text"]
_KINDS: dict[str, LineKind] = {"@": "direction", "#": "heading", "=": "outcome", "+": "text"}


class ScriptLine(Struct, frozen=True):
    """A turn, or a line that nobody says.

    Attributes:
        person: the speaker's surname, or surname and given name parted by ``・``; may be empty.
        paragraphs: what was said; one for other kinds.
    """

    kind: LineKind
    role: str
    person: str
    paragraphs: tuple[str, ...]

    @property
    def name(self) -> str:
        """Surname and given name run together."""
        return self.person.replace("・", "")


def script_of(text: str) -> tuple[ScriptLine, ...]:
    """A script from lines of ``role|person|paragraph|…``.

    Lines that begin with ``@`` are stage directions, with ``#`` headings, with ``=`` what was
    decided and with ``+`` further text that nobody says.
    """
    lines = []
    for raw in text.strip().splitlines():
        line = raw.strip()
        if line[0] in _KINDS:
            lines.append(ScriptLine(_KINDS[line[0]], "", "", (line[1:],)))
            continue
        role, person, *paragraphs = line.split("|")
        lines.append(ScriptLine("speech", role, person, tuple(paragraphs)))
    return tuple(lines)


def noted_whole(draft: Draft, text: str) -> str:
    """A text without its marks; its dates and the units of every level in it are noted."""
    for printed, day in _BARE_DATE.findall(text):
        draft.as_printed(printed, date.fromisoformat(day))
    plain = _BARE_DATE.sub(r"\1", text)
    for path in _units_in(draft.town, plain):
        draft.department(*path)
    return draft.dated(plain)


def _units_in(town: Town, text: str) -> Iterator[tuple[str, ...]]:
    """The units that a text names; one written behind its bureau is one mention."""
    paths: set[tuple[str, ...]] = {(name,) for path in town.units for name in path}
    paths |= {path[:end] for path in town.units for end in range(2, len(path) + 1)}
    known = {"".join(path): path for path in sorted(paths)}
    longest_first = sorted(known, key=lambda printed: (-len(printed), printed))
    for match in re.finditer("|".join(map(re.escape, longest_first)), text):
        yield known[match[0]]


class SpokenStyle(Struct, frozen=True, kw_only=True):
    """How speeches are set.

    Attributes:
        layout: the speech behind the opening, below it, below it in bold (web pages), or beside
            it, the speaker in a column of its own.
        opening: with ``{role}``, ``{name}``, ``{spaced}`` (surname and given name parted).
        role_only: the same of a speaker without a name.
        indent: of speeches below or beside their openings.
        direction: how a stage direction is set.
        outcome_indent: of the lines that say what was decided.
        spread_roles: whether a role of two characters is set as wide as three (委　員) where it
            stands without a name.
        direction_indent: of indented stage directions.
        bare_posts: whether the truth has posts without the units printed before them.
    """

    layout: Literal["behind", "below", "strong", "beside"]
    opening: str
    role_only: str = "{role}"
    indent: int = 1
    direction: Literal["indented", "right", "centre"] = "indented"
    outcome_indent: int = 0
    spread_roles: bool = False
    direction_indent: int = 4
    bare_posts: bool = False


def spoken(
    draft: Draft,
    style: SpokenStyle,
    script: tuple[ScriptLine, ...],
    seq: int = 0,
    *,
    extra: Callable[[str], None] | None = None,
) -> int:
    """Print a script; returns the number of the last turn.

    Args:
        draft: the paper.
        style: how speeches are set.
        script: the turns and other lines.
        seq: number of the last turn before them.
        extra: prints what stands in the place of a ``+`` line; else it is a paragraph.
    """
    for line in script:
        if line.kind == "text" and extra:
            extra(line.paragraphs[0])
            continue
        texts = [noted_whole(draft, text) for text in line.paragraphs]
        if line.kind in ("speech", "direction"):
            seq += 1
            draft.fact(
                "speeches",
                seq=seq,
                speaker_role=_role_of(draft.town, style, line) or None,
                speaker_name=line.name or None,
                text="\n".join(texts),
            )
        match line.kind:
            case "speech":
                _turn(draft, style, line, texts)
            case "direction":
                _direction(draft, style, texts[0])
            case "heading":
                draft.heading(texts[0], level=2)
            case "outcome":
                draft.text(texts[0], indent=style.outcome_indent)
            case "text":
                draft.text(texts[0])
    return seq


def _role_of(town: Town, style: SpokenStyle, line: ScriptLine) -> str:
    return bare_post(town, line.role) if style.bare_posts else line.role


def bare_post(town: Town, post: str) -> str:
    """A post without the unit that stands before it: 課長 of 財政課長, 主査 of 財政課主査."""
    named = [name for path in town.units for name in path if post.startswith(name)]
    if not named:
        return post
    unit = max(named, key=len)
    rest = post.removeprefix(unit)
    return unit[-1] + rest if rest == "長" else rest


def _turn(draft: Draft, style: SpokenStyle, line: ScriptLine, texts: list[str]) -> None:
    form = style.opening if line.person else style.role_only
    role = noted_whole(draft, line.role)
    if style.spread_roles and not line.person and len(role) == 2:
        role = "　".join(role)
    opening = form.format(role=role, name=line.name, spaced=line.person.replace("・", "　"))
    first, *more = texts
    match style.layout:
        case "behind":
            draft.text(f"{opening}{first}")
        case "beside":
            draft.beside(opening, first, style.indent)
            for text in more:
                draft.text(f"　{text}", indent=style.indent)
            return
        case "strong":
            draft.strong(opening)
            draft.text(first, indent=style.indent)
        case "below":
            draft.text(opening)
            draft.text(f"　{first}", indent=style.indent)
    for text in more:
        draft.text(f"　{text}", indent=0 if style.layout == "behind" else style.indent)


def _direction(draft: Draft, style: SpokenStyle, text: str) -> None:
    match style.direction:
        case "indented":
            draft.text(text, indent=style.direction_indent)
        case "right":
            draft.right(text)
        case "centre":
            draft.centre(text)
