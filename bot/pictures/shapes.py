"""What each picture is drawn from: plain JSON, so that it can wait in the outbox. All words come from the caller.

Words are plain text, not HTML. Moods are 0–100. Too long words are cut with “…”, signs the font lacks become a box.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NotRequired, TypedDict

Ending = Literal["advocate", "satisfied", "indifferent", "angry", "removed"]
Standing = Literal["not_begun", "going", "tried", "done"]

ROWS_A_PAGE = 40


class QrData(TypedDict):
    """A class's door, for the wall: the link as a QR code, the class's name, the code, a line on what to do."""

    link: str
    title: str
    code: str
    hint: NotRequired[str]


class Count(TypedDict):
    """How many students stand there, and the word for it; drawn with the standing's symbol, so it is the legend too."""

    standing: Standing
    number: int
    label: str


class ClassRow(TypedDict):
    """One student: ending (of the best attempt) with a short word, best mood, and attempts as “2/3”.

    `ending` None: none yet, or stopped (the word says which; it may be empty). `mood` None: nothing was replied.
    """

    name: str
    standing: Standing
    ending: Ending | None
    word: str
    mood: int | None
    attempts: str


class ClassColumns(TypedDict):
    """The headings of the table."""

    name: str
    ending: str
    mood: str
    attempts: str


class ClassData(TypedDict):
    """The class at a glance for one assignment. At most 40 rows are drawn: see `class_pages`."""

    title: str
    subtitle: str
    counts: Sequence[Count]
    columns: ClassColumns
    rows: Sequence[ClassRow]
    page: NotRequired[str]


class Cell(TypedDict):
    """In how many of the talks that called for it a skill was shown; called 0: never called for."""

    shown: int
    called: int


class HeatRow(TypedDict):
    """One student's cells, in the order of the skills."""

    name: str
    cells: Sequence[Cell]


class HeatData(TypedDict):
    """Skills × students. `whole` has the class's cells (students who showed it, of those whose talks called for it).

    With no rows, or more than 40, the class as a whole is drawn instead: a bar a skill. `total` is the heading of the
    row sums, `whole_label` the name of the class's row, `legend` says what “2/3” and the shades mean.
    """

    title: str
    subtitle: str
    skills: Sequence[str]
    rows: Sequence[HeatRow]
    whole: Sequence[Cell]
    whole_label: str
    total: str
    legend: str


class GrowthStep(TypedDict):
    """One attempt: mood at the end, ending (None: stopped), the percentage of the called for skills that were shown."""

    label: str
    mood: int
    ending: Ending | None
    skills: int | None


class EndingWord(TypedDict):
    """An ending's short word, for a legend; None stands for stopped."""

    ending: Ending | None
    word: str


class GrowthData(TypedDict):
    """One student's attempts over time. Of more than 12 the last 12 are drawn. `legend`: those endings that occur."""

    title: str
    subtitle: str
    mood_label: str
    skills_label: str
    attempts_label: str
    steps: Sequence[GrowthStep]
    legend: Sequence[EndingWord]


class MoodTurn(TypedDict):
    """One reply: the mood after it and, at a turning point, a quote (with its quotation marks) and what it did."""

    mood: int
    quote: NotRequired[str]
    note: NotRequired[str]


class MoodData(TypedDict):
    """The mood over one attempt, downwards as one scrolls. `start` is the mood before the first reply.

    `low` and `high` name the two ends of the scale; `word` is the ending's.
    """

    title: str
    subtitle: str
    low: str
    high: str
    start: int
    turns: Sequence[MoodTurn]
    ending: Ending | None
    word: str


class GraphNode(TypedDict):
    """A node of a scenario: its short name, and its ending if it is one."""

    id: str
    name: str
    ending: NotRequired[Ending | None]


class GraphEdge(TypedDict):
    """A way from one node to another and its condition in a few words; empty for the fallback."""

    source: str
    target: str
    label: str


class GraphData(TypedDict):
    """A scenario's graph; `start` is a node's id. Names of at most 16 letters and conditions of at most 20 read best.

    Edges in the order in which they are tried. In a large graph only the first way to each node shows its condition.
    """

    title: str
    subtitle: str
    start: str
    start_label: str
    nodes: Sequence[GraphNode]
    edges: Sequence[GraphEdge]


def class_pages(data: ClassData) -> list[ClassData]:
    """The same class on as many pictures as its rows need, at most 40 each and evenly filled; numbered if several."""
    rows = data["rows"]
    pages = max(1, -(-len(rows) // ROWS_A_PAGE))
    if pages == 1:
        return [data]
    bounds = [len(rows) * page // pages for page in range(pages + 1)]
    return [
        {**data, "rows": rows[start:end], "page": f"{number}/{pages}"}
        for number, (start, end) in enumerate(pairwise(bounds), start=1)
    ]
