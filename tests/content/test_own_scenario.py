"""The example of a scenario that a teacher sends: sound, and winnable by its own model replies."""

import re
from pathlib import Path

import pytest

from bot.classroom.own_arrivals import MOST_OWN
from bot.content import load
from bot.own_content import (
    FACT_LENGTH,
    MAX_BYTES,
    MOST_MESSAGES,
    MOST_NAMED,
    MOST_NODES,
    MOST_PHRASES,
    MOST_VALUES,
    MOST_VARIANTS,
    MOST_WAYS,
    NAME_LENGTH,
    ONE_LINE,
    PHRASE_LENGTH,
    RefusedError,
    examine,
)
from dialogues.engine import replay
from dialogues.lint import SPOKEN_LENGTH
from dialogues.parsing import MAX_DEPTH

GUIDE = Path(__file__).parents[2] / "docs" / "scenarios.md"
EXAMPLE = Path(__file__).parents[2] / "docs" / "own_scenario.yaml"
SHIPPED = load()


@pytest.mark.parametrize("seed", range(5))
def test_the_model_replies_win_the_customer(seed: int) -> None:
    """Whatever the mood at the start."""
    play = examine(EXAMPLE.read_bytes(), SHIPPED.casting).cast(SHIPPED.casting, 1, 1)["fi"]
    models = [play.lines.nodes[node].model or "" for node in ("opening", "tells_more", "what_now", "names_cottage")]
    assert replay(play, seed, tuple(models))[0].ending in ("satisfied", "advocate")
    assert replay(play, seed, ("Rauhoitu nyt.",) * 10)[0].ending == "angry"


@pytest.mark.parametrize("scenario", SHIPPED.scenarios)
def test_what_is_shipped_could_have_been_sent(scenario: str) -> None:
    """The bounds leave room for scenarios as rich as our own."""
    folder = Path(__file__).parents[2] / "dialogues" / "scenarios" / scenario
    parts = [path.read_text("utf-8") for path in (folder / "scenario.yaml", folder / "fi.yaml")]
    try:
        examine("\n---\n".join(parts).encode(), SHIPPED.casting)
    except RefusedError as error:
        pytest.fail(str(error.faults))


def test_the_guide_tells_the_bounds() -> None:
    """The numbers in the table are those that hold."""
    told = GUIDE.read_text("utf-8").partition("## Sending your own")[2]
    rows = {
        "the file": (MAX_BYTES // 1000, MOST_VALUES, MAX_DEPTH),
        "the graph": (MOST_NODES, MOST_WAYS, MOST_NAMED),
        "a node": (MOST_VARIANTS, MOST_MESSAGES, SPOKEN_LENGTH),
        "phrases": (MOST_PHRASES, PHRASE_LENGTH),
        "`title`, `customer`, `setting`, `note`": (*ONE_LINE.values(), FACT_LENGTH, NAME_LENGTH),
        "a teacher": (MOST_OWN,),
    }
    for name, bounds in rows.items():
        [row] = [line for line in told.splitlines() if line.startswith(f"| {name} |")]
        assert tuple(int(number) for number in re.findall(r"(?<!UTF-)\b\d+\b", row)) == bounds, name
