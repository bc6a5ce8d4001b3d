"""Roles: whatever happens in whatever order, the talk makes sense and can be finished; what is told in secret."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.coach import Effect
from dialogues.engine import begin, replay
from dialogues.exercises import moves, prompter, roles
from dialogues.exercises.exercise import NOBODY, Exercise, Person
from dialogues.exercises.forgetting import forgotten
from dialogues.exercises.prompter import REASON_OF, cue, role
from dialogues.replies.marks import MARKS
from dialogues.scenario import SIGNS
from tests.dialogues.exercises.teams import GOOD, PLAY
from tests.dialogues.toy import play as toy

WORDS = st.lists(st.sampled_from([*MARKS, "@number", "@car", "?", "sana"]), min_size=1, max_size=6).map(" ".join)
EVENTS = st.one_of(
    st.tuples(st.just("cast"), st.integers(1, 7)),
    st.tuples(st.just("open"), st.just(0)),
    st.tuples(st.just("speak"), st.text(max_size=20)),
    st.tuples(st.just("answer"), WORDS),
    st.tuples(st.just("leave"), st.integers(1, 7)),
    st.tuples(st.just("time"), st.just(0)),
)


def started(players: int = 3, seed: int = 1) -> Exercise:
    """An exercise in roles that has just begun, without a customer yet."""
    people = tuple(Person(id=number, name=f"P{number}") for number in range(1, players + 1))
    return Exercise(mode="roles", phase="playing", seed=seed, scenarios=("kettle",), players=people)


def talking(players: int = 3, seed: int = 1) -> Exercise:
    """The first plays the customer and has opened the card."""
    return roles.opened(roles.cast(started(players, seed), 1), PLAY)


def is_over(exercise: Exercise) -> bool:
    """Whether nothing can happen any more."""
    return exercise.phase == "over" or exercise.ended


def after(exercise: Exercise, event: str, value: object) -> Exercise:
    """After something that anybody may do at any moment, as the mode lets it happen."""
    if is_over(exercise):
        return exercise
    match event, value:
        case "cast", int(person):
            return roles.cast(exercise, person)
        case "open", _:
            return roles.opened(exercise, PLAY)
        case "speak", str(words):
            return roles.spoken(exercise, words)
        case "answer", str(words):
            return answered(exercise, words)
        case "leave", int(person):
            if not exercise.plays(person):
                return exercise
            exercise = moves.left(exercise, person)
            return roles.without(exercise, person) if exercise.players else moves.moved(exercise, phase="over")
    return time_up(exercise)


def answered(exercise: Exercise, words: str) -> Exercise:
    """After a reply of whoever serves next, if anybody may reply."""
    if roles.whose(exercise) is None or exercise.customers[0].ending:
        return exercise
    by = exercise.customers[0].next
    return exercise if by is None else roles.answered(exercise, by, PLAY, PLAY.read(words))


def time_up(exercise: Exercise) -> Exercise:
    """After time that was waited in vain."""
    if exercise.roles is None:
        drawn = roles.drawn(exercise)
        return moves.moved(exercise, phase="over") if drawn is None else roles.cast(exercise, drawn)
    if not exercise.roles.ready:
        return roles.passed_over(exercise)
    return roles.parted(exercise) if exercise.roles.parting else moves.moved(exercise, phase="over")


@given(st.integers(2, 6), st.integers(0, 50), st.lists(EVENTS, max_size=40))
def test_anything_may_happen_in_any_order(players: int, seed: int, events: list[tuple[str, object]]) -> None:
    """Somebody who plays has the turn as long as it goes on, the customer is never served by themselves, and the
    mood is what the replies alone would have made it."""
    exercise = started(players, seed)
    for event, value in events:
        exercise = Exercise.model_validate_json(after(exercise, event, value).model_dump_json())
        cast = exercise.roles
        if is_over(exercise) or cast is None:
            continue
        assert exercise.plays(cast.customer)
        turn = roles.whose(exercise)
        assert (turn is not None and exercise.plays(turn)) == cast.ready
        if cast.ready:
            [customer] = exercise.customers
            assert cast.customer not in customer.team
            session, turns = replay(PLAY, seed, tuple(turn.reply for turn in customer.turns))
            assert (session.mood, session.ending) == (customer.session and customer.session.mood, customer.ending)
            assert cast.prompt == (turns[-1].lines if turns else begin(PLAY, seed)[1])
            assert (cue(PLAY, exercise) is None) == (not turns)
            assert cast.parting == (customer.ending is not None)


@given(st.integers(2, 6), st.integers(0, 50), st.lists(EVENTS, max_size=25))
def test_it_can_always_be_finished(players: int, seed: int, events: list[tuple[str, object]]) -> None:
    """By waiting alone: at most everybody lets a card lie, and a talk in which nobody speaks is over."""
    exercise = started(players, seed)
    for event, value in events:
        exercise = after(exercise, event, value)
    for _ in range(players + 2):
        exercise = after(exercise, "time", 0)
    assert is_over(exercise)


@given(st.lists(st.one_of(st.tuples(st.just("speak"), st.text(max_size=9)), st.tuples(st.just("answer"), WORDS))))
def test_what_stands_in_the_talk_was_said(events: list[tuple[str, str]]) -> None:
    """The script's lines are nowhere in it, but for last words that nobody said."""
    exercise, said = talking(), set[str]()
    for event, value in events:
        exercise = after(exercise, event, value)
        said |= {" ".join(value.split())} if event == "speak" else set()
    [customer] = exercise.customers
    turns = customer.turns[:-1] if customer.ending else customer.turns
    assert said.issuperset(customer.opening)
    assert all(said.issuperset(turn.lines) for turn in turns)
    assert customer.ending is None or customer.turns[-1].lines


def test_the_customer_has_the_first_and_the_last_word() -> None:
    """In between the servers answer in turn; the last words end it."""
    exercise, turns = talking(), []
    for words in GOOD:
        turns.append(roles.whose(exercise))
        exercise = roles.spoken(exercise, "Hei")
        turns.append(roles.whose(exercise))
        exercise = answered(exercise, words)
    assert turns == [1, 2, 1, 3, 1, 2, 1, 3]
    assert exercise.customers[0].ending == "satisfied" and not exercise.ended
    assert roles.whose(exercise) == 1
    exercise = roles.spoken(exercise, "Kiitos")
    assert exercise.ended and exercise.customers[0].lines == ("Kiitos",)


def test_the_card_of_a_talk_stays_where_it_is() -> None:
    """Who wants the part when it is given, opens it twice, or lets time go by with it open changes nothing."""
    exercise = talking()
    assert roles.cast(exercise, 2) is exercise
    assert roles.opened(exercise, PLAY) is exercise
    assert roles.passed_over(exercise) is exercise
    assert roles.cast(started(), 99) == started()


@given(st.integers(0, 1000), st.integers(2, 6))
def test_everybody_is_drawn_once(seed: int, players: int) -> None:
    """Whoever lets the card lie is not drawn again."""
    exercise, drawn = started(players, seed), []
    while (one := roles.drawn(exercise)) is not None:
        drawn.append(one)
        exercise = roles.cast(exercise, one) if exercise.roles is None else exercise
        exercise = roles.passed_over(exercise)
    assert sorted(drawn) == list(range(1, players + 1)) and exercise.phase == "over"


@pytest.mark.parametrize("replies", [0, 1, 4])
def test_who_is_forgotten_as_the_customer_leaves_no_word(replies: int) -> None:
    """What the servers said stays, and so does the ending with the script's last words; then it can't go on."""
    exercise = talking()
    for words in GOOD[:replies]:
        exercise = answered(roles.spoken(exercise, "Salaisuus"), words)
    after = forgotten(roles.spoken(exercise, "Salaisuus"), 1)
    assert "Salaisuus" not in after.model_dump_json()
    assert [turn.reply for turn in after.customers[0].turns] == list(GOOD[:replies])
    assert replies < 4 or after.customers[0].lines == ("Selvä.",)
    assert roles.whose(after) is None and not roles.complete(after)
    assert is_over(roles.without(after, NOBODY)) == (replies > 0)


def test_who_let_a_card_lie_is_forgotten_too() -> None:
    """Not even their number stays."""
    exercise = roles.passed_over(roles.cast(started(), 3))
    assert exercise.roles and exercise.roles.passed_over == (3,)
    after = forgotten(exercise, 3)
    assert after.roles and after.roles.passed_over == () and roles.complete(after)


def test_much_talk_is_kept_within_bounds() -> None:
    """A long message is cut, and of many only the first are kept."""
    exercise = talking()
    for number in range(20):
        exercise = roles.spoken(exercise, f"{number} " + "x" * 4000)
    lines = exercise.customers[0].lines
    assert len(lines) == roles.MOST_LINES and {len(line) for line in lines} == {roles.LINE_LENGTH}


def test_a_card_says_what_the_customer_knows() -> None:
    """Type, complaint, facts in a line of the customer's own, signs by strength, lines to begin with."""
    card = role(PLAY, talking())
    assert (card.customer, card.type, card.title) == ("Kerttu", "Äkäinen", "Keitin")
    assert card.complaint == "Keitin on rikki!"
    assert card.knows == ("Se on 123.",)
    assert card.softens == ("empathy", "validation", "stopping_question", "apology")
    assert card.hardens == ("calm_down", "rude", "too_early", "repeats_itself")
    assert card.lines[0] == "Keitin on rikki!" and len(set(card.lines)) == 3
    assert (card.mood, card.steam) == (talking().customers[0].session.mood, 2)  # type: ignore[union-attr]
    with pytest.raises(ValueError, match="has not been met"):
        role(PLAY, started())


def test_a_cue_says_what_moved_the_mood() -> None:
    """The marks that moved it most, the way, the strongest reason of that way, and the script's lines."""
    exercise = answered(roles.spoken(talking(), "Hei"), "greeting thanks apology empathy")
    told = cue(PLAY, exercise)
    assert told is not None
    assert [mark.name for mark in told.found] == ["empathy", "apology", "thanks"]
    assert (told.effect, told.reason, told.steam, told.ending) == ("much_better", "heard", "gone", None)
    assert told.after - told.before == exercise.customers[0].turns[0].change
    assert told.lines == exercise.roles.prompt  # type: ignore[union-attr]
    worse = cue(PLAY, answered(exercise, "calm_down thanks"))
    assert worse is not None and (worse.effect, worse.reason, worse.steam) == ("much_worse", "hushed", "left")


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_every_cue_has_its_reason_unless_nothing_moved(replies: list[str]) -> None:
    """The reason pulls the way the mood goes."""
    exercise = talking()
    for words in replies:
        exercise = answered(exercise, words)
        told, turn = cue(PLAY, exercise), exercise.customers[0].turns[-1]
        assert told is not None and told.effect in get_args(Effect)
        assert (told.reason is None) == (told.effect == "same") == (turn.change == 0)
        ways = {(move.points > 0) == (turn.change > 0) for move in turn.moves if REASON_OF[move.cause] == told.reason}
        assert told.reason is None or True in ways


def test_a_solution_too_early_is_told_as_such() -> None:
    """Steam is left: whoever plays the customer must not take it up yet."""
    told = cue(PLAY, answered(talking(), "solution"))
    assert told is not None and told.steam == "rushed"


def test_every_sign_has_one_reason() -> None:
    """Whatever may move the mood can be said."""
    assert sorted(REASON_OF) == sorted(SIGNS)
    assert sum(len(signs) for signs in prompter.REASONS.values()) == len(SIGNS)


def test_a_poor_scenario_still_fills_a_card() -> None:
    """With one way to begin, three lines all the same; a fact that no line names is told as it is."""
    play = toy()
    number = play.lines.facts["number"]
    facts = {"number": number, "colour": number.model_copy(update={"value": "punainen {"})}
    play = replace(play, lines=play.lines.model_copy(update={"facts": facts}))
    assert tuple(prompter.known(play)) == ("Se on 123.", "punainen {")
    assert prompter.first_lines(play) == ("Keitin on rikki!", "ignored 1", "ignored 2")
