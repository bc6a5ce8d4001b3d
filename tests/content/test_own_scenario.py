"""The example of a scenario that a teacher sends: sound, and winnable by its own model replies."""

from pathlib import Path

import pytest

from bot.content import load
from bot.own_content import RefusedError, examine
from dialogues.engine import replay

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
