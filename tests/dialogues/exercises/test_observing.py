"""Observers' cards and notes, and how these stand to the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.debrief import steps
from dialogues.exercises.exercise import NOBODY, Card, Exercise, Feedback, Note
from dialogues.exercises.forgetting import forgotten
from dialogues.exercises.moves import left
from dialogues.exercises.observing import (
    MARKS,
    PAIRS,
    STEPS,
    TONE,
    WATCHES,
    answered,
    asked,
    card,
    compared,
    is_waited_for,
    noted,
    said,
    seen_by_bot,
    still_to_show,
)
from dialogues.replies.marks import FAULTS, SKILLS
from dialogues.session import Turn
from tests.dialogues.exercises.teams import PLAY, after, begun, without
from tests.dialogues.toy import PROFILE, play, played


def watched(*replies: str, watches: tuple[str, ...] = ("empathy", TONE), observers: int = 3) -> Exercise:
    """An exercise with these replies, whose observers all have the same card."""
    exercise = after(begun(2, observers=observers), *replies)
    cards = tuple(Card(by=person.id, watches=watches) for person in exercise.observers)
    return exercise.model_copy(update={"cards": cards})


def first(*replies: str) -> Turn:
    """The last turn of a talk of these replies."""
    return played(PLAY, 1, replies)[-1]


# Cards


def test_watches_are_steps_marks_and_the_tone() -> None:
    """Their ids are those of the debrief and of the marks, each once, and every one stands on a card."""
    assert tuple(check.id for check in steps(())) == STEPS
    assert set(MARKS) <= {*SKILLS, *FAULTS}
    assert len(set(WATCHES)) == len(WATCHES)
    assert {watch for pair in PAIRS for watch in pair} == {*WATCHES}


@pytest.mark.parametrize("pair", PAIRS)
def test_a_card_has_two_kinds(pair: tuple[str, str]) -> None:
    """Never two steps, nor two marks, nor the tone beside what the tone is judged by."""
    kinds = ["step" if watch in STEPS else "mark" if watch in MARKS else "tone" for watch in pair]
    assert len(set(kinds)) == 2
    assert TONE not in pair or {*pair}.isdisjoint({"composure", "calm_down", "belittle"})


@given(st.integers(0, 10_000), st.integers(1, len(PAIRS)))
def test_observers_have_different_cards(seed: int, observers: int) -> None:
    """As long as there are cards; the same whether they are dealt one after the other or looked at all at once."""
    exercise = begun(2, observers=observers, seed=seed)
    ids = [person.id for person in exercise.observers]
    at_once = [card(exercise, id) for id in ids]
    for id in ids:
        exercise = exercise.model_copy(update={"cards": (*exercise.cards, card(exercise, id))})
    assert list(exercise.cards) == at_once
    assert [one.by for one in at_once] == ids
    assert len({one.watches for one in at_once}) == observers


def test_a_card_stays_one_s_own() -> None:
    """When others leave, nobody's card changes, and whoever comes after gets one that nobody has."""
    exercise = begun(2, observers=4)
    exercise = exercise.model_copy(update={"cards": tuple(card(exercise, one.id) for one in exercise.observers)})
    fewer = without(exercise, 101, 102)
    assert card(fewer, 104) == exercise.cards[3]
    assert card(fewer, 999).watches not in {one.watches for one in exercise.cards}


def test_more_observers_than_cards() -> None:
    """A whole class may watch: cards come again."""
    exercise = begun(2, observers=30)
    cards = [card(exercise, one.id).watches for one in exercise.observers]
    assert set(cards) == set(PAIRS)


def test_the_seed_deals_the_cards() -> None:
    """Another exercise gives another card."""
    assert len({card(begun(2, observers=1, seed=seed), 101).watches for seed in range(60)}) == len(PAIRS)


# Notes


def test_a_second_press_replaces_the_first() -> None:
    """One note an observer, turn and watch: the last."""
    exercise = watched("empathy")
    once = noted(exercise, 101, 0, 1, "empathy", False)
    twice = noted(noted(once, 102, 0, 1, "empathy", True), 101, 0, 1, "empathy", True)
    assert once.notes == (Note(by=101, customer=0, turn=1, watch="empathy", seen=False),)
    assert {(note.by, note.seen) for note in twice.notes} == {(101, True), (102, True)}
    assert len(noted(twice, 101, 0, 1, TONE, True).notes) == 3


@pytest.mark.parametrize(
    ("by", "customer", "turn", "watch"),
    [
        (101, 0, 1, "thanks"),
        (101, 0, 1, "nonsense"),
        (101, 0, 0, "empathy"),
        (101, 0, 2, "empathy"),
        (101, 1, 1, "empathy"),
        (101, -1, 1, "empathy"),
        (999, 0, 1, "empathy"),
        (1, 0, 1, "empathy"),
    ],
)
def test_nonsense_changes_nothing(by: int, customer: int, turn: int, watch: str) -> None:
    """Only what stands on the observer's own card, of a turn that there was, is noted."""
    exercise = watched("empathy")
    assert noted(exercise, by, customer, turn, watch, True) is exercise


def test_who_plays_now_does_not_judge() -> None:
    """Somebody who observed and then joined the team has a card still, but marks nothing any more."""
    exercise = watched("empathy")
    playing = exercise.model_copy(update={"players": (*exercise.players, exercise.observers[0])})
    assert noted(playing, 101, 0, 1, "empathy", True) is playing


# The rules


@pytest.mark.parametrize(
    ("watch", "yes", "no"),
    [
        ("vent", "empathy", "solution"),
        ("composure", "excuse", "sarcasm"),
        ("empathy", "empathy", "apology"),
        ("ask", "closed_question", "agreement"),
        ("agree", "agreement", "solution"),
        ("follow_up", "follow_up", "next_step"),
        *((mark, mark, "sana") for mark in MARKS),
        (TONE, "sana", "over_empathy"),
        (TONE, "excuse", "belittle"),
    ],
)
def test_what_the_rules_see(watch: str, yes: str, no: str) -> None:
    """Each watch is seen in one reply and not in another."""
    assert seen_by_bot(first(yes), watch)
    assert not seen_by_bot(first(no), watch)


def test_venting_when_nothing_is_left_to_vent() -> None:
    """A customer who has let it all out must only not be cut short."""
    assert seen_by_bot(first("apology empathy", "thanks"), "vent")
    assert not seen_by_bot(first("apology empathy", "belittle"), "vent")


def test_a_joke_is_a_matter_of_the_customer() -> None:
    """The tone suffers where this customer was hurt by it, and only there (S62)."""
    hurt = play(profile=PROFILE + "moves: {levity: -6}\n")
    pleased = play(profile=PROFILE + "moves: {levity: 6}\n")
    assert not seen_by_bot(played(hurt, 1, ["levity"])[0], TONE)
    assert seen_by_bot(played(pleased, 1, ["levity"])[0], TONE)


def test_nothing_else_can_be_watched_for() -> None:
    """An unknown id is a mistake of the caller's."""
    with pytest.raises(ValueError, match="nonsense"):
        seen_by_bot(first("sana"), "nonsense")


# People and rules


def test_agreement_in_numbers() -> None:
    """Of all single notes, and of those of each watch, how many said what the rules say."""
    exercise = watched("empathy", "rude", observers=2)
    for by, turn, watch, seen in [(101, 1, "empathy", True), (102, 1, "empathy", False), (101, 2, TONE, False)]:
        exercise = noted(exercise, by, 0, turn, watch, seen)
    found = compared(exercise)
    assert (found.notes, found.agreed) == (3, 2)
    assert found.by_watch == (("empathy", 1, 2), (TONE, 1, 1))
    assert [(one.turn.number, one.watch, one.yes, one.no, one.bot) for one in found.sights] == [
        (1, "empathy", 1, 1, True),
        (2, TONE, 0, 1, False),
    ]
    assert found.differences == (), "one for and one against is no difference from the rules"


def test_differences_both_ways() -> None:
    """The clearest first, then the clearest of the other way; one a reply, three at most."""
    exercise = watched("sana", "empathy", "apology", "thanks", "greeting")
    for by in (101, 102, 103):
        for turn in (1, 3):
            exercise = noted(exercise, by, 0, turn, "empathy", True)
            exercise = noted(exercise, by, 0, turn, TONE, False)
    exercise = noted(exercise, 101, 0, 2, "empathy", False)
    exercise = noted(exercise, 101, 0, 4, "empathy", True)
    found = compared(exercise).differences
    assert len(found) == 3
    assert len({one.turn.number for one in found}) == 3
    assert {one.bot for one in found} == {True, False}
    assert [one.margin for one in found] == [3, 3, 1]


def test_where_the_mood_moved_most_is_told_first() -> None:
    """Of two equally clear differences the one over a reply that mattered."""
    exercise = watched("greeting", "empathy")
    for turn, seen in [(1, True), (2, False)]:
        exercise = noted(exercise, 101, 0, turn, "empathy", seen)
    assert [one.turn.number for one in compared(exercise).differences] == [2, 1]


def test_without_notes_there_is_nothing_to_compare() -> None:
    """No observers, no numbers."""
    found = compared(begun())
    assert (found.sights, found.notes, found.agreed, found.by_watch, found.differences) == ((), 0, 0, (), ())


def test_a_note_that_a_newer_program_made_is_passed_over() -> None:
    """After a roll-back a watch may be unknown here."""
    note = Note(by=101, customer=0, turn=1, watch="later", seen=True)
    assert compared(watched("sana").model_copy(update={"notes": (note,)})).notes == 0


def test_a_reply_that_was_erased_is_not_compared() -> None:
    """The rules have nothing to go by where the words are gone."""
    exercise = noted(watched("empathy", "apology"), 101, 0, 1, "empathy", True)
    assert compared(exercise).notes == 1
    assert compared(forgotten(exercise, 1)).notes == 0


@given(
    st.lists(
        st.tuples(
            st.integers(100, 104), st.integers(-1, 2), st.integers(-1, 4), st.sampled_from(WATCHES), st.booleans()
        ),
        max_size=40,
    )
)
def test_any_presses_can_be_compared(presses: list[tuple[int, int, int, str, bool]]) -> None:
    """Whatever is pressed: every note kept is counted once, and no more agree than there are."""
    exercise = watched("empathy", "rude", "solution", watches=("vent", "tone", "ask", "excuse"))
    for press in presses:
        exercise = noted(exercise, *press)
    found = compared(exercise)
    assert found.notes == len(exercise.notes) == sum(of for _, _, of in found.by_watch)
    assert found.agreed == sum(agreed for _, agreed, _ in found.by_watch) <= found.notes
    assert all(one.margin > 0 for one in found.differences)


# Feedback


def test_feedback_is_said_in_two_parts() -> None:
    """What worked and what to try next may come one after the other; what is said again replaces it."""
    exercise = said(begun(observers=1), 101, worked="  Te \n kuuntelitte. ")
    exercise = said(exercise, 101, next="Kysykää enemmän.")
    assert exercise.feedback == (Feedback(by=101, worked="Te kuuntelitte.", next="Kysykää enemmän."),)
    assert said(exercise, 101, worked="Rauha.").feedback[0].worked == "Rauha."
    assert said(said(exercise, 101, worked=""), 101, next=" ").feedback == ()


def test_feedback_is_bounded_and_only_from_the_exercise() -> None:
    """A long one is cut; of somebody who is not there nothing is kept."""
    exercise = begun(observers=1)
    [kept] = said(exercise, 101, worked="sana " * 200).feedback
    assert len(kept.worked) <= 300 and kept.worked.endswith("sana…")
    assert said(exercise, 999, worked="Hei") is exercise


# Afterwards


def test_who_is_asked_is_waited_for() -> None:
    """Until they have answered; before anybody is asked there is nobody to wait for."""
    before = begun(observers=3)
    assert answered(before, 101) is before and not is_waited_for(before, 101)
    exercise = answered(asked(before, [101, 102]), 101)
    assert [id for id in (1, 101, 102, 103) if is_waited_for(exercise, id)] == [102]


def test_what_the_group_has_not_seen() -> None:
    """Notes made or changed since the observers were asked."""
    exercise = noted(watched("empathy", "apology"), 101, 0, 1, "empathy", True)
    exercise = asked(noted(exercise, 102, 0, 1, "empathy", True), [101, 102])
    assert still_to_show(exercise).notes == ()
    exercise = noted(noted(exercise, 101, 0, 2, TONE, True), 102, 0, 1, "empathy", False)
    assert {(note.by, note.turn, note.seen) for note in still_to_show(exercise).notes} == {
        (101, 2, True),
        (102, 1, False),
    }


def test_what_a_leaver_noted_is_nobody_s() -> None:
    """It counts as before; card and feedback go with them, and what the group has seen stays seen."""
    exercise = noted(watched("empathy"), 101, 0, 1, "empathy", True)
    exercise = said(asked(exercise, [101, 102]), 101, worked="Hyvä")
    after = left(exercise, 101)
    assert [note.by for note in after.notes] == [NOBODY] and compared(after) == compared(exercise)
    assert after.feedback == () and not is_waited_for(after, 101) and is_waited_for(after, 102)
    assert 101 not in {one.by for one in after.cards} and still_to_show(after).notes == ()
    assert forgotten(exercise, 101).notes == ()


AFTERWARDS = st.lists(
    st.tuples(st.sampled_from(["note", "say", "answer", "leave", "forget"]), st.integers(100, 104)), max_size=30
)


@given(AFTERWARDS)
def test_nobody_is_waited_for_who_is_not_there(happenings: list[tuple[str, int]]) -> None:
    """Whatever happens in whatever order: only observers are waited for, and once they have answered nobody is."""
    exercise, gone = asked(watched("empathy"), [101, 102, 103]), set[int]()
    for what, who in happenings:
        match what:
            case "note":
                exercise = noted(exercise, who, 0, 1, TONE, True)
            case "say":
                exercise = said(exercise, who, worked="Hyvä")
            case "answer":
                exercise = answered(exercise, who)
            case "leave" | "forget":
                exercise, gone = (left if what == "leave" else forgotten)(exercise, who), {*gone, who}
        assert exercise.afterwards is not None
        assert {*exercise.afterwards.waited_for} <= {one.id for one in exercise.observers} - gone
    by = {one.by for kind in (exercise.cards, exercise.notes, exercise.feedback) for one in kind}
    assert by.isdisjoint(gone)
    for who in (101, 102, 103):
        exercise = answered(exercise, who)
    assert exercise.afterwards is not None and exercise.afterwards.waited_for == ()
