"""The council's rounds: proposals, votes, what is said; and whether another proposal would have worked better."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues import engine
from dialogues.exercises import council, moves
from dialogues.exercises.exercise import Exercise
from dialogues.replies.marks import Reading
from dialogues.replies.reader import Reader
from tests.dialogues.exercises.teams import BAD, GOOD, PLAY, PLAYS, begun, without
from tests.dialogues.toy import PROFILE, TagReader, play

WORDS = (*GOOD, *BAD, "sana", "solution agreement")


def convened(players: int = 3, seed: int = 1) -> Exercise:
    """A council to which the customer has just spoken."""
    return council.opened(begun(players, mode="council", seed=seed))


def proposing(exercise: Exercise, *words: str) -> Exercise:
    """After the players, in order, each proposed something."""
    for player, said in zip(exercise.players, words, strict=False):
        exercise = council.proposed(exercise, player.id, said)
    return exercise


def balloted(*words: str, players: int | None = None, seed: int = 1) -> Exercise:
    """A vote over these proposals."""
    exercise = proposing(convened(players or len(words), seed), *words)
    return council.moved_on(exercise, PLAY, forced=True)


def place_of(exercise: Exercise, by: int) -> int:
    """Where somebody's proposal stands in the vote."""
    return next(n for n, one in enumerate(council.now(exercise).proposals) if one.by == by)


def chosen(exercise: Exercise, by: int) -> Exercise:
    """After somebody's proposal was said: whoever may vote for it did, and the votes were counted."""
    for player in exercise.players:
        exercise = council.voted(exercise, player.id, place_of(exercise, by))
    return council.moved_on(exercise, PLAY, forced=True)


def votes(exercise: Exercise) -> dict[int, tuple[int, ...]]:
    """Who is for whose proposal."""
    return {one.by: one.votes for one in council.now(exercise).proposals}


# Proposing


def test_the_last_proposal_counts() -> None:
    """It may be changed until the vote; nobody has two."""
    exercise = council.proposed(proposing(convened(), "thanks", "apology"), 1, "empathy")
    assert {one.by: one.words for one in council.now(exercise).proposals} == {1: "empathy", 2: "apology"}
    assert (council.own(exercise, 1), council.own(exercise, 3)) == ("empathy", "")
    assert council.has_proposed(exercise, 2) and council.awaited(exercise) == {3}


def test_only_players_propose() -> None:
    """Whoever observes, left or never was there changes nothing."""
    exercise = without(council.opened(begun(3, observers=1, mode="council")), 3)
    for other in (101, 3, 999):
        assert council.proposed(exercise, other, "thanks") is exercise


def test_the_vote_begins_when_all_have_proposed() -> None:
    """Not before, unless it is forced."""
    two = proposing(convened(3), "thanks", "apology")
    assert council.moved_on(two, PLAY) is two
    assert council.now(council.moved_on(two, PLAY, forced=True)).stage == "voting"
    assert council.now(council.moved_on(council.proposed(two, 3, "rude"), PLAY)).stage == "voting"


def test_nothing_is_forced_without_proposals() -> None:
    """There is nothing to vote on."""
    exercise = convened()
    assert council.moved_on(exercise, PLAY, forced=True) is exercise


def test_one_proposal_needs_no_vote() -> None:
    """It is said at once, and the next round begins."""
    exercise = council.moved_on(proposing(convened(), "empathy"), PLAY, forced=True)
    assert [(one.by, one.turn.reply) for one in exercise.customers[0].said] == [(1, "empathy")]
    assert [one.stage for one in exercise.rounds] == ["said", "proposing"]


def test_nothing_proposed_is_asked_for_once_more() -> None:
    """The second time in a row it is over; a reply in between begins the count anew."""
    asked = council.time_is_up(convened(), PLAY)
    assert asked.phase == "playing" and asked.step > convened().step
    assert council.time_is_up(asked, PLAY).phase == "over"
    answered = council.time_is_up(proposing(asked, "thanks"), PLAY)
    assert council.time_is_up(answered, PLAY).phase == "playing"


@given(st.permutations([1, 2, 3, 4, 5]), st.integers(0, 10_000))
def test_the_order_of_the_vote_tells_nothing(order: Sequence[int], seed: int) -> None:
    """However they came, the seed alone decides where they stand."""
    exercise = convened(5, seed)
    for person in order:
        exercise = council.proposed(exercise, person, f"sana {person}")
    straight = proposing(convened(5, seed), *(f"sana {person}" for person in range(1, 6)))
    assert council.moved_on(exercise, PLAY) == council.moved_on(straight, PLAY)


def test_every_place_comes_to_everybody() -> None:
    """Nobody is always the first, whatever the seed; nor in every round of one exercise."""
    firsts = Counter(
        council.now(balloted("thanks", "apology", "rude", seed=seed)).proposals[0].by for seed in range(60)
    )
    assert set(firsts) == {1, 2, 3} and max(firsts.values()) < 40


# Voting


def test_a_vote_may_be_changed() -> None:
    """One each, and the last one counts, also given twice."""
    exercise = balloted("thanks", "apology", "rude")
    for by in (2, 3, 3):
        exercise = council.voted(exercise, 1, place_of(exercise, by))
    assert votes(exercise) == {1: (), 2: (), 3: (1,)}


def test_nobody_votes_for_their_own() -> None:
    """Where more than two play."""
    exercise = balloted("thanks", "apology", "rude")
    assert not council.may_choose(exercise, 1, place_of(exercise, 1))
    assert council.voted(exercise, 1, place_of(exercise, 1)) is exercise


def test_two_may_vote_for_their_own() -> None:
    """So that they can agree, and it is not always chance that decides."""
    exercise = balloted("thanks", "apology")
    for voter in (1, 2):
        exercise = council.voted(exercise, voter, place_of(exercise, 2))
    assert votes(exercise) == {1: (), 2: (1, 2)}
    assert council.moved_on(exercise, PLAY).customers[0].said[-1].by == 2


@pytest.mark.parametrize(("by", "place"), [(101, 0), (999, 0), (1, -1), (1, 3)])
def test_other_votes_change_nothing(by: int, place: int) -> None:
    """Of who does not play, or for what is not there."""
    exercise = balloted("thanks", "apology", "rude")
    assert council.voted(exercise, by, place) is exercise


def test_no_vote_before_or_after() -> None:
    """While proposals are made there is nothing to vote for, and a round that is over stays as it is."""
    open_ = proposing(convened(), "thanks", "apology")
    assert council.voted(open_, 3, 0) is open_
    over = chosen(balloted("thanks", "apology", "rude"), 2)
    assert council.voted(over, 1, 0) is over


def test_most_votes_decide() -> None:
    """The words go to the customer as those of who wrote them."""
    exercise = balloted("thanks", "empathy", "rude")
    for voter in (1, 3):
        exercise = council.voted(exercise, voter, place_of(exercise, 2))
    waiting = council.moved_on(exercise, PLAY)
    assert waiting is exercise
    exercise = council.moved_on(council.voted(exercise, 2, place_of(exercise, 1)), PLAY)
    assert [(one.by, one.turn.reply) for one in exercise.customers[0].said] == [(2, "empathy")]
    assert exercise.rounds[0].chosen == place_of(balloted("thanks", "empathy", "rude"), 2)


def test_chance_decides_between_equals() -> None:
    """By the seed: always the same of one exercise, each of them in some."""
    tied = [balloted("thanks", "empathy", seed=seed) for seed in range(40)]
    said = [council.moved_on(one, PLAY, forced=True).customers[0].said[0].by for one in tied]
    assert said == [council.moved_on(one, PLAY, forced=True).customers[0].said[0].by for one in tied]
    assert set(said) == {1, 2}
    assert council.leading(council.now(tied[0]).proposals) == [0, 1]


def test_whoever_leaves_is_not_waited_for() -> None:
    """What they proposed and voted stands."""
    exercise = balloted("thanks", "empathy", "rude", players=3)
    exercise = council.voted(exercise, 1, place_of(exercise, 3))
    exercise = council.voted(exercise, 2, place_of(exercise, 3))
    left = council.moved_on(without(exercise, 3), PLAY)
    assert left.customers[0].said[0].by == 3
    three = proposing(convened(3), "thanks", "empathy")
    assert council.now(council.moved_on(without(three, 3), PLAY)).stage == "voting"


# Anything in any order

EVENTS = st.one_of(
    st.tuples(st.just("propose"), st.integers(1, 6), st.sampled_from(WORDS)),
    st.tuples(st.just("vote"), st.integers(1, 6), st.integers(-1, 6)),
    st.tuples(st.just("leave"), st.integers(1, 6), st.just(0)),
    st.tuples(st.just("force"), st.just(0), st.just(0)),
    st.tuples(st.just("time"), st.just(0), st.just(0)),
)


def happens(exercise: Exercise, event: tuple[str, int, str | int]) -> Exercise:
    """After one event, as the bot lets it happen: only while it is played."""
    match event:
        case _ if exercise.phase == "over" or exercise.ended or not exercise.players:
            return exercise
        case ("propose", by, str(words)):
            return council.moved_on(council.proposed(exercise, by, words), PLAY)
        case ("vote", by, int(place)):
            return council.moved_on(council.voted(exercise, by, place), PLAY)
        case ("leave", by, _):
            return council.moved_on(moves.left(exercise, by), PLAY)
        case ("force", _, _):
            return council.moved_on(exercise, PLAY, forced=True)
    return council.time_is_up(exercise, PLAY)


@given(st.integers(2, 5), st.integers(0, 1000), st.lists(EVENTS, max_size=60))
def test_any_events_keep_the_council_whole(players: int, seed: int, events: list[tuple[str, int, str | int]]) -> None:
    """Everyone has one proposal and one vote a round, every round said has its turn, and time alone ends it all."""
    exercise = convened(players, seed)
    for event in events:
        before, exercise = exercise, happens(exercise, event)
        whole(before, exercise)
        # A restart is nothing but this.
        assert Exercise.model_validate_json(exercise.model_dump_json()) == exercise
    for _ in range(200):
        exercise = happens(exercise, ("time", 0, 0))
    assert exercise.phase == "over" or exercise.ended or not exercise.players


def whole(before: Exercise, exercise: Exercise) -> None:
    """What holds after every event."""
    for found in exercise.rounds:
        voters = [voter for one in found.proposals for voter in one.votes]
        assert len({one.by for one in found.proposals}) == len(found.proposals)
        assert len(set(voters)) == len(voters)
        assert (found.stage == "said") == (found.chosen is not None)
    said = exercise.customers[0].said
    over = [one for one in exercise.rounds if one.chosen is not None]
    assert [(one.proposals[one.chosen or 0].by, one.proposals[one.chosen or 0].words) for one in over] == [
        (one.by, one.turn.reply) for one in said
    ]
    assert len(exercise.rounds) - len(over) == (0 if exercise.ended else 1)
    assert exercise.step >= before.step
    assert (exercise.step > before.step) or [one.stage for one in exercise.rounds] == [
        one.stage for one in before.rounds
    ]


# Would another have worked better?


def played(*rounds: tuple[str, ...], seed: int = 1) -> Exercise:
    """Rounds in which the first proposal of each was chosen."""
    exercise = convened(len(rounds[0]), seed)
    for words in rounds:
        exercise = council.moved_on(proposing(exercise, *words), PLAY, forced=True)
        exercise = chosen(exercise, 1) if len(words) > 1 else exercise
    return exercise


def test_every_proposal_is_played_from_the_same_place() -> None:
    """The turn that was made is among them, and the others are what the engine says of the talk before."""
    exercise = played(("calm_down", "empathy", "sana"), ("thanks", "rude", "apology"))
    first, second = council.comparison(exercise, PLAYS)
    assert (first.number, second.number) == (1, 2)
    assert first.said == exercise.customers[0].said[0].turn
    assert {turn.mood_before for turn in second.turns} == {first.said.mood_after}
    assert [turn.reply for turn in second.turns] == [one.words for one in second.proposals]
    assert council.latest(exercise, PLAY) == second


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (("empathy", "calm_down"), "best"),
        (("calm_down", "empathy"), "better"),
        (("sana", "sana", "rude"), "equal"),
        (("empathy", "empathy", "rude"), "equal"),
        (("empathy",), None),
    ],
)
def test_verdicts(words: tuple[str, ...], verdict: str | None) -> None:
    """Of what was said against the best of the others."""
    [found] = council.comparison(played(words), PLAYS)
    assert found.verdict == verdict
    if verdict == "better":
        assert found.rival is not None and found.turns[found.rival].reply == "empathy"


def test_a_customer_who_would_have_left_angry_is_not_better_off() -> None:
    """Nor is one who goes on better off than one who has left satisfied."""
    heard = (("empathy apology", "sana"), ("thanks", "sana"))
    [*_, last] = council.comparison(played(*heard, ("thanks", "solution agreement")), PLAYS)
    assert last.rival is not None and last.turns[last.rival].ending == "satisfied" and last.verdict == "better"
    [*_, last] = council.comparison(played(*heard, ("solution agreement", "thanks")), PLAYS)
    assert last.said.ending == "satisfied" and last.verdict == "best"


def test_only_what_was_said_is_compared() -> None:
    """A round that goes on, or in which nothing was proposed, is not; nor is anything without the scenario."""
    exercise = proposing(played(("thanks", "rude")), "apology", "sana")
    assert len(council.comparison(exercise, PLAYS)) == 1
    assert council.comparison(exercise, {}) == ()
    assert council.comparison(Exercise(), PLAYS) == ()
    assert council.latest(convened(), PLAY) is None


def test_what_was_not_chosen_is_its_author_s() -> None:
    """As it would have gone, so that it may be somebody's best line."""
    unchosen = council.unchosen(played(("calm_down", "empathy", "sana"), ("thanks", "rude", "apology")), PLAYS)
    assert sorted((one.by, one.turn.number, one.turn.reply) for one in unchosen) == [
        (2, 1, "empathy"),
        (2, 2, "rude"),
        (3, 1, "sana"),
        (3, 2, "apology"),
    ]


def test_a_talk_of_an_older_scenario_is_compared_as_far_as_it_goes() -> None:
    """Where the customer would have left by now, there is nothing to compare with; what was said stays as it was."""
    exercise = played(("rude", "sana"), ("thanks", "sana"))
    harsher = play(profile=PROFILE + "moves: {rude: -60}\n")
    [found] = council.comparison(exercise, {"kettle": harsher})
    assert found.said == exercise.customers[0].said[0].turn
    assert council.latest(exercise, harsher) == found


@given(
    st.integers(0, 1000),
    st.lists(st.tuples(*([st.sampled_from(WORDS)] * 3)), min_size=1, max_size=6),
)
def test_what_was_said_is_always_among_the_compared(seed: int, rounds: list[tuple[str, ...]]) -> None:
    """Whatever is proposed, the engine played anew comes to the very turns that were made."""
    exercise = convened(3, seed)
    for words in rounds:
        if not exercise.ended:
            exercise = chosen(council.moved_on(proposing(exercise, *words), PLAY, forced=True), 1)
    found = council.comparison(exercise, PLAYS)
    assert [one.said for one in found] == list(exercise.customers[0].turns)
    replies = tuple(turn.reply for turn in exercise.customers[0].turns)
    for one in found:
        before, _ = engine.replay(PLAY, seed, replies[: one.number - 1])
        assert engine.step(PLAY, before, PLAY.read(one.said.reply))[1] == one.said
        assert one.verdict in council.VERDICTS


# What the customer understands


class Foreign(TagReader):
    """A reader to whom everything is Swedish."""

    def read(self, text: str, topics: Any = None) -> Reading:
        """Words as they are, in another language."""
        return replace(super().read(text, topics), language="sv")


def test_only_words_of_the_customer_s_language_are_understood() -> None:
    """Neither nothing nor another language."""
    foreign = replace(PLAY, reader=cast(Reader, Foreign()))
    assert council.understood(PLAY, "sana") and not council.understood(PLAY, "  ")
    assert not council.understood(foreign, "sana")
