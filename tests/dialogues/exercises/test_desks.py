"""Two desks: who serves where, and that what happens at one is nothing to the other."""

from collections.abc import Sequence
from itertools import chain, zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.exercises import desks, moves, turns
from dialogues.exercises.exercise import Customer, Exercise, Person
from dialogues.exercises.team_debrief import two_desks
from tests.dialogues.exercises.teams import BAD, GOOD, PLAY, after

REPLIES = st.lists(
    st.sampled_from(["empathy", "apology", "rude", "solution agreement", "@number ?", "word"]), max_size=8
)


def opened(players: int = 4, seed: int = 1, **values: object) -> Exercise:
    """An exercise at two desks which has just begun."""
    people = tuple(Person(id=number, name=f"P{number}") for number in range(1, players + 1))
    return desks.opened(Exercise(mode="desks", seed=seed, players=people, **values), PLAY)


def course(customer: Customer) -> object:
    """All that a desk's talk is, whoever had whatever time for it."""
    return customer.model_dump(exclude={"due", "team"})


@given(st.integers(2, 12))
def test_everybody_is_at_one_desk(players: int) -> None:
    """They sit down here and there by turns, so the desks differ by one at most."""
    first, second = desks.teams(Exercise(players=opened(players).players))
    joined = [person for pair in zip_longest(first, second) for person in pair if person]
    assert joined == list(range(1, players + 1))
    assert len(first) - len(second) in (0, 1)


def test_all_are_at_one_desk_where_another_group_has_the_other() -> None:
    """Also before that group has said yes: it may come while they play."""
    [customer] = opened(5, challenged=-2).customers
    assert customer.team == (1, 2, 3, 4, 5)


@given(st.integers(0, 2**31), REPLIES)
def test_the_same_replies_bring_the_same_course(seed: int, replies: list[str]) -> None:
    """The same start mood, the same first words, the same answers."""
    exercise = opened(seed=seed)
    first, second = exercise.customers
    assert (first.session, first.opening) == (second.session, second.opening)
    first, second = after(after(exercise, *replies, at=1), *replies, at=0).customers
    assert (first.session, first.turns) == (second.session, second.turns)
    assert all(row.ahead is None for row in two_desks(first, second).rows)


@given(REPLIES, REPLIES, st.randoms(use_true_random=False))
def test_desks_do_not_hear_each_other(one: list[str], other: list[str], chance: object) -> None:
    """However the replies of both come in between each other, each desk's talk is as if the other were not there."""
    order = [0] * len(one) + [1] * len(other)
    chance.shuffle(order)  # type: ignore[attr-defined]
    said, mixed = (iter(one), iter(other)), opened()
    for place in order:
        mixed = after(mixed, next(said[place]), at=place)
    alone = (after(opened(), *one, at=0), after(opened(), *other, at=1))
    assert [course(mixed.customers[n]) for n in (0, 1)] == [course(alone[n].customers[n]) for n in (0, 1)]


def test_a_hint_stays_at_its_desk() -> None:
    """A reply at one desk does not take away what was whispered at the other."""
    hints = ({"by": 3, "to": 1, "words": "a"}, {"by": 4, "to": 2, "words": "b"})
    exercise = Exercise.model_validate({**opened().model_dump(), "whispers": hints})
    assert [one.words for one in after(exercise, "empathy", at=0).whispers] == ["b"]
    assert [one.words for one in moves.passed(exercise, 1).whispers] == ["a"]


# Time, and people who leave


def timed(exercise: Exercise, now: float) -> Exercise:
    """As it goes on after anything that happened: everybody who is next has ten seconds."""
    return turns.clocked(turns.settled(exercise), now + 10)


def test_each_desk_has_its_own_time() -> None:
    """What is waited for is the earlier of the two; a reply at one desk leaves the other's time alone."""
    exercise = timed(opened(), 0)
    assert [one.due for one in exercise.customers] == [10, 10]
    exercise = timed(after(exercise, "empathy", at=1), 4)
    assert [one.due for one in exercise.customers] == [10, 14]
    assert (turns.earliest(exercise), turns.overdue(exercise, 10), turns.overdue(exercise, 9)) == (10, (0,), ())
    exercise = timed(turns.lapsed(exercise, 0), 10)
    assert ([one.due for one in exercise.customers], [one.next for one in exercise.customers]) == ([20, 14], [3, 4])


def test_a_silent_desk_is_broken_off_and_the_other_goes_on() -> None:
    """Once everybody there has let their turn pass; a reply begins to count anew."""
    exercise = timed(after(turns.lapsed(timed(opened(), 0), 0), "empathy", at=0), 1)
    assert exercise.customers[0].idle == 0
    exercise = timed(turns.lapsed(turns.lapsed(exercise, 0), 0), 2)
    assert [one.is_open for one in exercise.customers] == [False, True] and exercise.phase == "playing"
    assert exercise.of(1) is None and exercise.of(2) == 1
    assert timed(turns.lapsed(turns.lapsed(exercise, 1), 1), 3).phase == "over"


@pytest.mark.parametrize(("gone", "due"), [(1, [15.0, 10.0]), (3, [10.0, 10.0])])
def test_who_leaves_takes_no_time_from_others(gone: int, due: list[float]) -> None:
    """Whoever is next has their whole time; where somebody else had the turn it goes on."""
    exercise = timed(moves.left(timed(opened(), 0), gone), 5)
    assert [one.due for one in exercise.customers] == due


def test_a_desk_that_all_have_left_is_broken_off() -> None:
    """The other goes on, and ends the exercise when its customer goes."""
    exercise = timed(moves.left(moves.left(timed(opened(), 0), 1), 3), 1)
    assert [one.closed for one in exercise.customers] == [True, False] and exercise.phase == "playing"
    exercise = timed(after(exercise, *GOOD, at=1), 2)
    assert exercise.phase == "over" and [one.ending for one in exercise.customers] == [None, "satisfied"]


def test_a_desk_waits_for_the_other() -> None:
    """A customer who has gone is waited for no more, and their team serves nobody."""
    exercise = timed(after(timed(opened(), 0), *BAD, at=0), 3)
    assert [one.due for one in exercise.customers] == [None, 10]
    assert exercise.customers[0].ending == "angry" and exercise.phase == "playing"


EVENTS = st.lists(
    st.tuples(st.sampled_from(["reply", "hurt", "pass", "leave", "time"]), st.integers(1, 6)), max_size=40
)


def happens(exercise: Exercise, event: str, person: int, now: float) -> Exercise:
    """What somebody does, as far as it can be done, also twice and by anybody."""
    place = exercise.of(person)
    if event == "leave":
        return timed(moves.left(exercise, person), now)
    if event == "time":
        due = turns.earliest(exercise)
        for late in turns.overdue(exercise, due) if due is not None else ():
            exercise = turns.lapsed(exercise, late)
    elif place is not None and event == "pass":
        exercise = moves.passed(exercise, place)
    elif place is not None and exercise.customers[place].next == person:
        said = "rude" if event == "hurt" else "empathy"
        exercise = moves.answered(exercise, place, person, PLAY, PLAY.read(said))
    return timed(exercise, now)


@given(st.integers(2, 6), EVENTS)
def test_whatever_happens_it_can_be_finished(players: int, events: Sequence[tuple[str, int]]) -> None:
    """Whoever is next is there and has time; nothing waits for nobody; letting time pass ends it in the end."""
    exercise = timed(opened(players), 0)
    quiet = [("time", 0)] * players
    for now, (event, person) in enumerate(chain(events, quiet), start=1):
        if exercise.phase == "playing":
            exercise = happens(exercise, event, person, now)
        for customer in exercise.customers:
            assert customer.is_open == (customer.due is not None)
            assert not customer.is_open or customer.next in {one.id for one in exercise.players}
        assert (turns.earliest(exercise) is None) == (exercise.phase == "over")
    assert exercise.phase == "over"
