"""Waiting room: beats, looks and calls; whom words are for; the three restaurants."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.exercises import moves
from dialogues.exercises.exercise import Exercise
from dialogues.exercises.waiting_room import (
    POINTS,
    SILENCE,
    Call,
    addressed,
    beat,
    drawn,
    looked_at,
    present,
    restaurant,
    served,
    silent,
    standing,
    variant,
)
from tests.dialogues.exercises.teams import PLAY, begun

PLAYS = [PLAY] * 3
LIBRARY = ("a", "b", "c", "d", "e")


def room(seed: int = 1) -> Exercise:
    """Two players, who both serve three customers."""
    exercise = begun(2, customers=3, mode="waiting", seed=seed)
    return moves.met(exercise, PLAYS, [[1, 2]] * 3)


def replied(exercise: Exercise, place: int, by: int = 1, words: str = "empathy") -> tuple[Exercise, tuple[Call, ...]]:
    """After a reply to the customer at that place, if they are there."""
    if place not in present(exercise):
        return exercise, ()
    answered = moves.answered(exercise, place, by, PLAY, PLAY.read(words))
    return beat(served(answered, place, by), PLAYS, but=place)


def after_beats(exercise: Exercise, beats: int) -> Exercise:
    """After so many beats for everybody."""
    for _ in range(beats):
        exercise, _ = beat(exercise, PLAYS)
    return exercise


def stands(exercise: Exercise) -> list[str]:
    """How the customers feel, in their order."""
    return [standing(customer) for customer in exercise.customers]


def moods(exercise: Exercise) -> list[int]:
    """The moods of the customers, in their order."""
    return [one.session.mood for one in exercise.customers if one.session]


# Who is in the room


def test_the_chosen_customer_comes_first() -> None:
    """The same seed draws the same room, of three different ones; seeds differ."""
    rooms = {drawn("c", LIBRARY, seed) for seed in range(30)}
    assert all(one[0] == "c" and len(set(one)) == 3 for one in rooms) and len(rooms) > 5
    assert drawn("c", LIBRARY, 7) == drawn("c", LIBRARY, 7)


@pytest.mark.parametrize(("library", "size"), [(("a",), 1), (("a", "b"), 2), (("b",), 2), ((), 1)])
def test_a_small_library_makes_a_small_room(library: tuple[str, ...], size: int) -> None:
    """Whoever was chosen comes, also a teacher's own, which nobody draws."""
    assert len(drawn("a", library, 1)) == size and drawn("a", library, 1)[0] == "a"


# Beats


def test_a_reply_is_a_beat_for_the_others() -> None:
    """Who is spoken to waits no longer; the others wait, grow restless, and make themselves heard."""
    exercise, _ = replied(room(), 0)
    assert stands(exercise) == ["served", "waits", "waits"]
    exercise, calls = replied(exercise, 0)
    assert (stands(exercise), calls) == (["served", "restless", "restless"], ())
    before = moods(exercise)
    exercise, calls = replied(exercise, 0)
    assert [(call.place, call.number, call.lines) for call in calls] == [(1, 0, ()), (2, 1, ())]
    assert stands(exercise) == ["served", "loud", "loud"]
    assert moods(exercise)[1:] == [mood - POINTS for mood in before[1:]]


def test_who_was_overlooked_calls_again_sooner() -> None:
    """Every other beat from then on."""
    exercise, heard = room(), []
    for number in range(1, 9):
        exercise, calls = beat(exercise, PLAYS)
        heard += [number for call in calls if call.place == 0]
    assert heard == [3, 5, 7]


def test_a_team_that_goes_round_overlooks_nobody() -> None:
    """Three customers answered in turn: nobody has to call."""
    exercise = room()
    for place in (0, 1, 2, 0, 1, 2):
        exercise, calls = replied(exercise, place)
        assert not calls


def test_who_is_never_served_walks_out() -> None:
    """With the words and the ending of somebody who has had enough; the first words stay in the record."""
    exercise = room()
    last: tuple[Call, ...] = ()
    for _ in range(40):
        exercise, calls = beat(exercise, PLAYS)
        last = calls or last
    assert {call.lines for call in last} == {("Hyvästi!",)} and exercise.ended
    assert {(one.ending, one.lines, one.said) for one in exercise.customers} == {("angry", ("Hyvästi!",), ())}
    assert stands(exercise) == ["gone"] * 3 and moods(exercise) == [0] * 3


def test_silence_is_a_beat_for_everybody_and_ends_it() -> None:
    """A reply in between begins the count anew."""
    exercise = room()
    for _ in range(SILENCE - 1):
        exercise, _ = silent(exercise, PLAYS)
    assert exercise.phase == "playing" and [one.wait.beats for one in exercise.customers] == [SILENCE - 1] * 3
    assert silent(exercise, PLAYS)[0].phase == "over"
    assert replied(exercise, 0)[0].idle == 0


# Looks


def test_a_look_keeps_a_customer_for_a_while() -> None:
    """It costs no turn and wins no mood; doubled it does nothing."""
    before = after_beats(room(), 2)
    exercise, look = looked_at(before, 1)
    assert (look, standing(exercise.customers[1]), moods(exercise)) == ("seen", "noticed", moods(before))
    assert exercise.step == before.step and exercise.customers[1].said == ()
    assert looked_at(exercise, 1) == (exercise, "already")
    exercise, calls = beat(exercise, PLAYS)
    assert {call.place for call in calls} == {0, 2}


def test_a_look_helps_at_once() -> None:
    """Who has just come in may be looked at before anything is said."""
    assert looked_at(room(), 2)[1] == "seen"


def test_looks_wear_off_until_there_are_words() -> None:
    """The second helps less, the third not at all; after words a look is worth something again."""
    exercise, looks, heard = room(), [], []
    for number in range(1, 10):
        exercise, look = looked_at(exercise, 0)
        looks.append(look)
        exercise, calls = beat(exercise, PLAYS)
        heard += [number for call in calls if call.place == 0]
    assert [look for look in looks if look != "already"] == ["seen", "again", "worn", "worn", "worn", "worn", "worn"]
    assert heard == [4, 6, 8]
    exercise, _ = replied(exercise, 0)
    assert looked_at(after_beats(exercise, 1), 0)[1] == "seen"


def test_who_has_just_been_spoken_to_needs_no_look() -> None:
    """They know that they were noticed."""
    assert looked_at(replied(room(), 0)[0], 0)[1] == "already"


def test_nobody_looks_at_who_has_left() -> None:
    """Nothing happens."""
    exercise = after_beats(room(), 40)
    assert looked_at(exercise, 0) == (exercise, "gone")


# Whom words are for


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("2: Hetki vain!", 1, "Hetki vain!"),
        ("2:Hetki", 1, "Hetki"),
        (" 3. hetki", 2, "hetki"),
        ("1) hetki", 0, "hetki"),
        ("2 hetki", 1, "hetki"),
        ("2️⃣ hetki", 1, "hetki"),
        ("4: hetki", None, "4: hetki"),
        ("0: hetki", None, "0: hetki"),
        ("2", None, "2"),
        ("2:", None, "2:"),
        ("2:30 sopii", None, "2:30 sopii"),
        ("2.5. sopii", None, "2.5. sopii"),
        ("20 minuuttia", None, "20 minuuttia"),
        ("Hetki 2", None, "Hetki 2"),
        ("", None, ""),
    ],
)
def test_a_number_says_whom_words_are_for(text: str, place: int | None, words: str) -> None:
    """It is no part of the words; other numbers are."""
    assert addressed(room(), 1, text) == (place, words)


def test_words_without_a_number_are_for_whom_one_spoke_to_last() -> None:
    """Each player has their own; plain words may as well be for the team."""
    exercise, _ = replied(room(), 1, by=1)
    exercise, _ = replied(exercise, 0, by=2)
    assert [addressed(exercise, by, "Hetki")[0] for by in (1, 2, 3)] == [1, 0, None]
    assert addressed(exercise, 1, "Hetki", plain=True) == (None, "Hetki")
    exercise, _ = replied(exercise, 2, by=1)
    assert addressed(exercise, 1, "Hetki") == (2, "Hetki")


def test_where_one_is_left_words_are_for_them() -> None:
    """A bare number is then part of the words; with a colon it still names somebody, who may have left."""
    exercise = room()
    for place in (0, 2):
        exercise = moves.answered(exercise, place, 1, PLAY, PLAY.read("rude rude"))
        exercise = moves.answered(exercise, place, 1, PLAY, PLAY.read("rude rude"))
    assert present(exercise) == (1,)
    assert addressed(exercise, 2, "3 minuuttia", plain=True) == (1, "3 minuuttia")
    assert addressed(exercise, 2, "3: hei") == (2, "hei")


# How it was


def test_everyone_was_noticed() -> None:
    """A look at whoever waits is enough."""
    exercise, _ = replied(room(), 0)
    for place in (1, 2):
        exercise, _ = looked_at(exercise, place)
    exercise, _ = replied(exercise, 0)
    assert (restaurant(exercise), [one.wait.first for one in exercise.customers]) == ("noticed", [0, 1, 1])


def test_somebody_was_unsure() -> None:
    """They were not looked at, not soon enough, or had to call once."""
    never, _ = replied(room(), 0)
    late = after_beats(room(), 2)
    for place in (0, 1, 2):
        late, _ = looked_at(late, place)
    once = looked_at(looked_at(room(), 1)[0], 2)[0]
    for place in (0, 0, 2):
        once, _ = replied(once, place)
    assert [one.wait.overlooked for one in once.customers] == [0, 1, 0]
    assert (restaurant(never), restaurant(late), restaurant(once)) == ("unsure",) * 3


def test_they_had_to_fight_for_attention() -> None:
    """As many calls as customers, one whom nobody noticed although they called, or one who left unheard."""
    exercise = after_beats(room(), 3)
    ignored, _ = looked_at(looked_at(room(), 0)[0], 1)
    for place in (0, 1, 0):
        ignored, _ = replied(ignored, place)
    for place in (0, 1, 2):
        exercise, _ = looked_at(exercise, place)
    assert [one.wait.overlooked for one in ignored.customers] == [0, 0, 1]
    assert (restaurant(exercise), restaurant(ignored)) == ("fighting", "fighting")
    gone = room().customers[2].model_copy(update={"parting": ("Hyvästi!",)})
    assert restaurant(moves.with_customer(room(), 2, gone)) == "fighting"


def test_what_is_remembered_of_a_wait() -> None:
    """Beats until somebody was first noticed, and the longest wait after or before it."""
    exercise = after_beats(replied(after_beats(room(), 1), 0)[0], 2)
    waits = [(one.wait.first, one.wait.longest) for one in exercise.customers]
    assert waits == [(1, 2), (None, 4), (None, 4)]


@pytest.mark.parametrize("seed", range(5))
def test_no_two_customers_call_with_the_same_words(seed: int) -> None:
    """Not before all lines were said; a seed decides their order."""
    exercise = room(seed)
    order = [variant(exercise, number, 8) for number in range(16)]
    assert sorted(order[:8]) == list(range(8)) and order[:8] == order[8:]
    assert order != [variant(room(seed + 5), number, 8) for number in range(16)]


# Whatever happens

Event = Callable[[Exercise], Exercise]
PLACES, PEOPLE = st.integers(0, 2), st.sampled_from([1, 2])
WORDS = st.sampled_from(["empathy", "apology thanks", "solution agreement", "calm_down", "rude", "sana"])
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.tuples(PLACES, PEOPLE, WORDS).map(lambda it: lambda exercise: replied(exercise, *it)[0]),
    PLACES.map(lambda place: lambda exercise: looked_at(exercise, place)[0]),
    st.just(lambda exercise: silent(exercise, PLAYS)[0] if exercise.idle + 1 < SILENCE else exercise),
    PEOPLE.map(lambda person: lambda exercise: moves.left(exercise, person)),
)


@given(st.lists(EVENTS, max_size=40), st.integers(0, 2**31))
def test_any_order_keeps_the_bounds_and_can_be_ended(events: list[Event], seed: int) -> None:
    """Moods stay within bounds, nobody's wait is forgotten, JSON brings it back, and silence ends it."""
    exercise = room(seed)
    for event in events:
        exercise = event(exercise)
        assert all(0 <= mood <= 100 for mood in moods(exercise))
        assert Exercise.model_validate_json(exercise.model_dump_json()) == exercise
        for customer in exercise.customers:
            wait = customer.wait
            assert 0 <= wait.beats <= wait.longest and 0 <= wait.strain < 3
            assert (wait.first is None) == (not customer.said and not wait.nods and wait.beats == wait.longest)
            assert not customer.parting or customer.ending
        assert restaurant(exercise) in ("noticed", "unsure", "fighting")
    for _ in range(SILENCE):
        exercise, _ = silent(exercise, PLAYS)
    assert exercise.phase == "over" or exercise.ended


@given(st.lists(EVENTS, max_size=30), PLACES)
def test_looks_win_no_mood(events: list[Event], place: int) -> None:
    """Wherever one is thrown in, the mood stays, and so does everybody else."""
    exercise = room()
    for event in events:
        looked, look = looked_at(exercise, place)
        assert moods(looked) == moods(exercise) and looked.step == exercise.step
        others = [
            (one, other) for n, one in enumerate(exercise.customers) if n != place for other in [looked.customers[n]]
        ]
        assert all(one == other for one, other in others) and (look in ("seen", "again") or looked == exercise)
        exercise = event(looked)


@given(st.lists(st.booleans(), min_size=40, max_size=40), st.integers(0, 2**31))
def test_nobody_waits_for_ever(looks: list[bool], seed: int) -> None:
    """Who is never spoken to leaves, however often they are looked at; the more looks the later, with an end to it."""
    exercise = room(seed)
    for look in looks:
        exercise = looked_at(exercise, 0)[0] if look else exercise
        exercise, _ = beat(exercise, PLAYS)
    assert exercise.customers[0].ending == "angry" and exercise.customers[0].wait.nods <= 2
