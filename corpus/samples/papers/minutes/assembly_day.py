"""Minutes of one day of an assembly, word for word, with its roll and its schedule (会議録)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.tables import grid_table
from corpus.samples.wording import Vocabulary


class AssemblyDayStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints the minutes of a day.

    Attributes:
        title, session: with ``{year}``, ``{round}`` and ``{body}``; the session stands below.
        opened, closed: lines with the hours, and the opening hour as HH:MM.
        roll_heads: of the members' table: seat, post, name, whether present.
        posts: of the chair, of the vice chair and of the other members.
        present, absent: words in the last column.
        officials: post, surname and given name of those who were there to explain.
        official_heads: of their table: post and name, which stand twice side by side.
        headings: above the roll, the officials, the schedule and the speeches.
        item_form: a matter on the schedule and above its speeches, with ``{n}`` and ``{title}``.
        speaker: begins a turn, with ``{role}`` and ``{spaced}``.
        seat: how a member is called, with ``{n}``.
        chair_lines: what the chair says, who never says anything else.
        breaks: stage directions, one between two matters.
        n_turns: turns on each matter.
        roll_size: size of the tables as a share of the text's.
    """

    title: str
    session: str
    date_label: str
    venue_label: str
    venue: str
    opened: tuple[str, str]
    closed: str
    opening: str
    roll_heads: tuple[str, str, str, str]
    posts: tuple[str, str, str]
    present: str
    absent: str
    officials: tuple[tuple[str, str, str], ...]
    official_heads: tuple[str, str]
    headings: tuple[str, str, str, str]
    items: tuple[str, ...]
    item_form: str
    speaker: str
    seat: str
    chair_lines: tuple[str, ...]
    breaks: tuple[str, ...]
    day_style: DayStyle = "era"
    n_turns: int = 14
    roll_size: float = 0.95


def assembly_day(
    draft: Draft, style: AssemblyDayStyle, words: Vocabulary, day: date, number: int
) -> None:
    """Compose the minutes of a day."""
    body = draft.town.board
    known = {"year": draft.year(day.year), "round": number, "body": body}
    draft.title(style.title.format(**known))
    draft.centre(style.session.format(**known))
    for label, value in (
        (style.date_label, draft.day(day, style.day_style)),
        (style.venue_label, style.venue),
        style.opened,
    ):
        draft.text(f"{label}　　{draft.key(label, value)}")
    draft.text(style.closed)
    draft.fact(
        "meetings",
        body_name=body,
        round=number,
        date_start=day.isoformat(),
        date_end=day.isoformat(),
        time_start=style.opening,
        venue=style.venue,
    )
    _roll(draft, style)
    _officials(draft, style)
    draft.heading(style.headings[2], level=2)
    for n, title in enumerate(style.items, 1):
        draft.text(style.item_form.format(n=n, title=title), indent=1)
        draft.fact("agenda_items", title=title)
    _Speeches(draft, style, words).write()


def _roll(draft: Draft, style: AssemblyDayStyle) -> None:
    """The members by their seats; the chair sits last, before whom the vice chair sits."""
    draft.heading(style.headings[0], level=2)
    people = draft.town.people
    chair, vice_chair, member = style.posts
    posts = {len(people): chair, len(people) - 1: vice_chair}
    rows = [list(style.roll_heads)]
    for seat, person in enumerate(people, 1):
        post = posts.get(seat, member)
        is_absent = seat == _absent_seat(draft)
        stated = style.absent if is_absent else style.present
        rows.append([str(seat), post, "　".join(person), stated])
        draft.fact(
            "attendees",
            role=post,
            name="".join(person),
            attendance="absent" if is_absent else "present",
        )
    size = draft.look.size_pt * style.roll_size
    draft.table(grid_table(rows, (3, 5, 8, 5), centred=True, size_pt=size))


def noted_post(draft: Draft, post: str) -> str:
    """A post as it went in; the unit of one who heads a section is a department of the paper."""
    if post.endswith("課長"):
        draft.department(post.removesuffix("長"))
    return post


def _absent_seat(draft: Draft) -> int:
    return len(draft.town.people) // 2


def _officials(draft: Draft, style: AssemblyDayStyle) -> None:
    draft.heading(style.headings[1], level=2)
    rows = [[*style.official_heads, *style.official_heads]]
    for first in range(0, len(style.officials), 2):
        row: list[str] = []
        for post, *person in style.officials[first : first + 2]:
            row += [noted_post(draft, post), "　".join(person)]
            draft.fact("attendees", role=post, name="".join(person), attendance="present")
        rows.append([*row, *[""] * (4 - len(row))])
    size = draft.look.size_pt * style.roll_size
    draft.table(grid_table(rows, (7, 7, 7, 7), centred=True, size_pt=size))


class _Speeches:
    def __init__(self, draft: Draft, style: AssemblyDayStyle, words: Vocabulary) -> None:
        self.draft, self.style, self.words = draft, style, words
        self.seq = 0

    def write(self) -> None:
        """Print the speeches matter by matter; chair, official and member take turns."""
        draft, style = self.draft, self.style
        draft.heading(style.headings[3])
        for n, title in enumerate(style.items, 1):
            if n > 1:
                self.direction(style.breaks[(n - 2) % len(style.breaks)])
            draft.heading(style.item_form.format(n=n, title=title), level=2)
            official = draft.random.choice(style.officials)
            seats = range(1, len(draft.town.people))
            seat = draft.random.choice([seat for seat in seats if seat != _absent_seat(draft)])
            for turn in range(style.n_turns):
                if turn % 3 == 0:
                    self.turn(style.posts[0], draft.town.people[-1])
                elif turn % 3 == 1:
                    self.turn(style.seat.format(n=seat), draft.town.people[seat - 1])
                else:
                    self.turn(noted_post(draft, official[0]), official[1:])

    def direction(self, text: str) -> None:
        """Print a stage direction."""
        self.seq += 1
        self.draft.text(text, indent=4)
        self.draft.fact("speeches", seq=self.seq, text=text)

    def turn(self, role: str, person: tuple[str, ...]) -> None:
        """Print a turn in one or more paragraphs."""
        draft = self.draft
        self.seq += 1
        draft.text(self.style.speaker.format(role=role, spaced="　".join(person)))
        sizes = [draft.random.randint(1, 3) for _ in range(draft.random.randint(1, 2))]
        is_chair = role == self.style.posts[0]
        pool = self.style.chair_lines if is_chair else self.words.speeches
        said = iter(draft.random.sample(pool, sum(sizes)))
        paragraphs = ["".join(next(said) for _ in range(size)) for size in sizes]
        for paragraph in paragraphs:
            draft.text(f"　{paragraph}")
        draft.fact(
            "speeches",
            seq=self.seq,
            speaker_role=role,
            speaker_name="".join(person),
            text="\n".join(paragraphs),
        )
