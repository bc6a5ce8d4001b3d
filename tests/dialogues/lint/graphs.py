"""Scenarios of any shape that can be parsed, for Hypothesis, and talks in them of any replies."""

from typing import Any

from hypothesis import strategies as st

from dialogues.engine import begin, step
from dialogues.lint import lint_customer, lint_scenario
from dialogues.parsing import Document, Path
from dialogues.play import Play
from dialogues.replies.marks import Mark, Reading
from dialogues.scenario import Lines, Profile, Scenario, Stock, Temper
from dialogues.session import Turn
from tests.dialogues.toy import LINES, PROFILE, TEMPER, TagReader, model, stock_yaml

NODES = ("opening", "vent", "waits", "tells", "settled", "delighted", "slam")
SIGNS = ("apology", "empathy", "solution", "agreement", "rude", "open_question", "offer_help")
CONDUCTS = ("heard", "too_early", "ignored", "stalls", "validation")
TOPICS = ("number", "refund", "car")


def _few(names: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), unique=True, max_size=2)


def _range(most: int) -> st.SearchStrategy[dict[str, int]]:
    number = st.integers(-1, most)
    return st.fixed_dictionaries({}, optional={"at_least": number, "below": number})


CONDITIONS = st.fixed_dictionaries(
    {},
    optional={
        **{name: _few((*SIGNS, *CONDUCTS)) for name in ("all", "any", "none", "earned", "unearned")},
        **{name: _few(TOPICS) for name in ("mentions", "mentioned", "unmentioned")},
        **{name: _few(NODES) for name in ("visited", "unvisited")},
        "mood": _range(110),
        "steam": _range(6),
        "turns": _range(6),
    },
)
EDGES = st.fixed_dictionaries({"to": st.sampled_from(NODES)}, optional={"when": CONDITIONS})
SCENES = st.fixed_dictionaries({}, optional={"mood": st.integers(-60, 60), "steam": st.integers(0, 6)})


def _nodes(edges: Any) -> st.SearchStrategy[dict[str, Any]]:
    talking = st.fixed_dictionaries({"edges": edges}, optional={"scene": SCENES})
    endings = {"settled": {"ending": "satisfied"}, "delighted": {"ending": "advocate"}, "slam": {"ending": "angry"}}
    return st.fixed_dictionaries(
        {**dict.fromkeys(NODES[:4], talking), **{id: st.just(end) for id, end in endings.items()}}
    )


def _scenario(nodes: dict[str, Any]) -> dict[str, Any]:
    known = {"kind": "scenario", "id": "kettle", "version": 1, "customer": "grumpy", "complaint": "x"}
    more = {"justified": True, "level": 1, "facts": ["number"], "remedies": {"refund": {}, "car": {"within": False}}}
    return {**known, **more, "languages": ["fi"], "start": "opening", "walk_out": "slam", "nodes": nodes}


SCENARIOS = st.builds(_scenario, _nodes(st.lists(EDGES, max_size=4)))
"""Anything that can be parsed."""
PLAYABLE = st.builds(
    _scenario,
    _nodes(
        st.builds(
            lambda edges, last: [*edges, {"to": last}],
            st.lists(EDGES.filter(lambda edge: "when" in edge), max_size=4),
            st.sampled_from(NODES),
        )
    ),
)
"""What can be played as well: every node has its fallback."""
REPLIES = st.lists(
    st.tuples(st.frozensets(st.sampled_from(SIGNS), max_size=4), st.frozensets(st.sampled_from(TOPICS), max_size=2)),
    max_size=12,
)


def play_of(value: dict[str, Any], profile: Profile | None = None) -> Play:
    """The play of such a scenario, with the words of the toy."""
    known = profile or model(Profile, PROFILE)
    parts = (model(Lines, LINES), known, model(Stock, stock_yaml()), model(Temper, TEMPER))
    reader: Any = TagReader()
    return Play(Scenario.model_validate(value), *parts, reader)


def findings_of(play: Play) -> list[tuple[str, Path]]:
    """The codes of all that the lint finds in its graph, each with the part that it is about."""
    lines = _Numbered()
    document = Document("any.yaml", {}, lines)
    found = lint_scenario(document, play.scenario)
    found += lint_customer(document, play.scenario, play.profile, play.temper)
    return [(finding.code, lines.path(finding.line)) for finding in found]


class _Numbered(dict[Path, int]):
    """Every path has a line of its own, so that findings tell which edge they are about."""

    def __contains__(self, path: object) -> bool:
        return True

    def __missing__(self, path: Path) -> int:
        self[path] = len(self) + 1
        return self[path]

    def path(self, line: int) -> Path:
        """The path of a line."""
        return next(path for path, number in self.items() if number == line)


def talk(play: Play, replies: list[tuple[frozenset[str], frozenset[str]]], seed: int) -> list[Turn]:
    """The turns of a talk of these replies."""
    session, _ = begin(play, seed)
    turns: list[Turn] = []
    for marks, mentions in replies:
        if not session.ending:
            found = tuple(Mark(name, name, 0, 1, "any") for name in sorted(marks))
            session, turn = step(play, session, Reading("", found, mentions, 5, 0, "fi"))
            turns.append(turn)
    return turns
