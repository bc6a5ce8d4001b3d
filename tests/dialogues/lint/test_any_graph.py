"""Whatever graph can be parsed: the lint never raises, and what it calls impossible no talk ever does."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dialogues.lint.best_talk import BestTalk
from dialogues.lint.conditions import APART
from dialogues.lint.customer import STEAM_ABOVE
from tests.dialogues.lint.graphs import PLAYABLE, REPLIES, SCENARIOS, findings_of, play_of, talk


@settings(max_examples=40)
@given(SCENARIOS)
def test_no_graph_raises(scenario: dict[str, Any]) -> None:
    """Whatever contradicts itself in it."""
    findings_of(play_of(scenario))


@settings(max_examples=40)
@given(PLAYABLE, st.lists(REPLIES, min_size=1, max_size=4))
def test_what_is_called_impossible_never_happens(scenario: dict[str, Any], talks: list[Any]) -> None:
    """No talk takes an edge that is never taken, or ends as none can from the worst mood."""
    play = play_of(scenario)
    found = findings_of(play)
    never = {path[:4] for code, path in found if code in ("HK023", "HK024")}
    turns = [turn for seed, replies in enumerate(talks) for turn in talk(play, replies, seed)]
    taken = {("nodes", turn.node_before, "edges", turn.edge) for turn in turns}
    assert never.isdisjoint(taken)


@settings(max_examples=40)
@given(PLAYABLE, st.lists(REPLIES, min_size=1, max_size=4))
def test_no_talk_ends_where_none_was_thought_to(scenario: dict[str, Any], talks: list[Any]) -> None:
    """For a customer who always begins in the same mood."""
    play = play_of(scenario)
    mood = play.profile.mood.model_copy(update={"highest": play.profile.mood.lowest})
    play = play_of(scenario, play.profile.model_copy(update={"mood": mood}))
    ends = {turn.ending for seed, replies in enumerate(talks) for turn in talk(play, replies, seed) if turn.ending}
    for end in ends - {"angry"}:
        assert BestTalk(play.scenario, play.profile, play.temper).reaches(end)


@settings(max_examples=40)
@given(PLAYABLE, REPLIES)
def test_no_reply_is_what_is_set_apart(scenario: dict[str, Any], replies: list[Any]) -> None:
    """The pairs of signs that the lint takes for impossible, and the highest steam."""
    play = play_of(scenario)
    scenes = [node.scene.steam for node in play.scenario.nodes.values() if node.scene]
    for turn in talk(play, replies, 1):
        assert all(APART.get(sign, frozenset()).isdisjoint(turn.signs) for sign in turn.signs)
        assert turn.steam_after <= max([play.profile.steam, *scenes]) + STEAM_ABOVE
