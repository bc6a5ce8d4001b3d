"""What a team looks back on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.exercises import questions
from dialogues.exercises.exercise import Exercise, Person, Said
from dialogues.exercises.forgetting import forgotten
from dialogues.exercises.moves import joined, passed
from dialogues.exercises.questions import QUESTIONS, Happened, fit, happened
from dialogues.exercises.team_debrief import TURNED_BY, TeamCheck, team_debrief, turning_points, two_desks
from dialogues.replies.marks import MARKS
from dialogues.session import Turn
from tests.dialogues.exercises.teams import BAD, GOOD, PLAYS, after, begun, without
from tests.dialogues.toy import PROFILE, SCENARIO, play


def question_ids(it: Happened) -> set[str]:
    """The questions that fit best."""
    return {one.id for one in fit(it)}


# Customers


def test_each_customer_has_ending_and_word() -> None:
    """Mood from start to end, what is told onward and to how many, as in everybody's own debrief."""
    exercise = after(after(begun(4, customers=2, mode="desks"), *GOOD), *BAD, at=1)
    good, bad = team_debrief(exercise, PLAYS).customers
    assert (good.name, good.title) == ("Kerttu", "Keitin")
    assert (good.ending, good.start, good.end, good.told, good.told_to) == ("satisfied", 34, 76, "Hoitui.", 3)
    assert (bad.ending, bad.start, bad.end, bad.told, bad.told_to) == ("angry", 34, 0, "Älkää menkö sinne.", 11)


def test_broken_off_is_told_to_nobody() -> None:
    """Only what can be said is said: no ending, no word of it, and no checklist where nobody spoke."""
    spoken_to, waiting = team_debrief(after(begun(customers=2), "thanks"), PLAYS).customers
    assert (spoken_to.ending, spoken_to.told, spoken_to.told_to) == (None, "", 0)
    assert spoken_to.steps and (waiting.steps, waiting.acts, waiting.turning) == ((), (), ())


def test_a_scenario_that_is_gone_leaves_the_rest() -> None:
    """A teacher may delete a scenario meanwhile: the customer is nameless, the ending and the lines stay."""
    [customer] = team_debrief(after(begun(), *GOOD), {}).customers
    assert (customer.name, customer.title, customer.told) == ("", "", "")
    assert (customer.ending, customer.told_to, len(customer.turns)) == ("satisfied", 3, 4)


def test_turning_points_are_the_greatest_shifts() -> None:
    """At most four replies, in the order of the talk; one that changed little is none."""
    exercise = after(begun(), "empathy", "apology", "greeting", "sana", "solution", "thanks @number", "agreement")
    turns = exercise.customers[0].turns
    found = turning_points(turns)
    assert [turn.number for turn in found] == sorted(turn.number for turn in found)
    assert 2 <= len(found) <= 4
    least = min(abs(turn.mood_after - turn.mood_before) for turn in found)
    assert least >= TURNED_BY
    assert [turn for turn in turns if 0 < abs(turn.mood_after - turn.mood_before) < TURNED_BY]
    others = [turn for turn in turns if turn not in found]
    assert all(abs(turn.mood_after - turn.mood_before) <= least for turn in others)


def test_turning_points_of_the_whole_team() -> None:
    """The greatest shifts with any customer, at most four, told customer by customer."""
    exercise = after(after(begun(4, customers=2, mode="waiting"), *GOOD), *BAD, at=1)
    found = team_debrief(exercise, PLAYS)
    assert [(one.customer, one.turn.number) for one in found.turning] == [(0, 1), (0, 4), (1, 1), (1, 4)]
    assert [turn.number for turn in found.customers[0].turning] == [1, 4]


def test_the_team_has_one_checklist() -> None:
    """A step counts for each customer with whom it held; those who were never spoken to are not counted."""
    exercise = after(after(begun(6, customers=3, mode="waiting"), *GOOD), *BAD, at=1)
    found = team_debrief(exercise, PLAYS)
    assert TeamCheck("empathy", 1, 2) in found.steps
    assert TeamCheck("no_harping", 2, 2) in found.acts
    assert [one.id for one in found.steps] == ["vent", "composure", "empathy", "ask", "agree", "follow_up"]


# Members


def test_each_member_is_quoted_with_their_best() -> None:
    """Of several lines of somebody's the one worth most, in the order of the players, those who left last."""
    exercise = after(begun(2), "thanks", "empathy offer_help", "empathy apology", "apology")
    found = team_debrief(without(exercise, 1), PLAYS)
    assert [(one.by, one.turn.reply) for one in found.best] == [(2, "empathy offer_help"), (1, "empathy apology")]


@pytest.mark.parametrize("reply", ["rude", "thanks rude", "sana", "calm_down apology"])
def test_nobody_is_shamed(reply: str) -> None:
    """Whoever has no good line does not appear: neither a line that hurt nor one of nothing is anybody's best."""
    exercise = after(begun(2), "empathy", reply)
    assert [one.by for one in team_debrief(exercise, PLAYS).best] == [1]


def test_a_harmless_skill_is_quoted() -> None:
    """A skill that did not move this customer is still worth quoting."""
    [best] = team_debrief(after(begun(2), "greeting"), PLAYS).best
    assert (best.by, best.turn.change) == (1, 0)


def test_words_nobody_chose_can_be_the_best() -> None:
    """A member of the council whose proposals never won is quoted with one that would have worked."""
    turn = after(begun(1), "empathy").customers[0].said[0].turn
    exercise = after(begun(3, mode="council"), "thanks")
    found = team_debrief(exercise, PLAYS, [Said(by=3, turn=turn), Said(by=99, turn=turn)])
    assert [(one.by, one.turn.reply) for one in found.best] == [(3, "empathy")]


def test_erased_words_are_nobody_s() -> None:
    """Whoever had their words erased is not quoted, neither as a best line nor where the mood turned."""
    found = team_debrief(forgotten(after(begun(2), "empathy", "apology"), 1), PLAYS)
    assert [one.by for one in found.best] == [2]
    assert [point.turn.reply for point in found.turning] == ["apology"]
    assert [turn.mood_after for turn in found.customers[0].turns] == [44, 51]


MOVES = st.one_of(
    st.tuples(st.just("says"), st.lists(st.sampled_from([*MARKS, "@number", "@car", "?", "sana"]), max_size=4)),
    st.tuples(st.sampled_from(["joins", "leaves", "passes"]), st.integers(1, 6)),
)


@given(st.lists(MOVES, max_size=25), st.sampled_from([1, 2, 3]), st.integers(0, 50))
def test_anything_that_happens_can_be_looked_back_on(
    moves: list[tuple[str, object]], customers: int, seed: int
) -> None:
    """Whoever comes, goes and says what: there is a debrief, the same each time, and it quotes people's own words."""
    exercise = begun(4, customers=customers, seed=seed)
    own: dict[int, set[str]] = {}
    for number, (move, what) in enumerate(moves):
        at = number % customers
        exercise, by = _moved(exercise, at, move, what), exercise.customers[at].next
        if isinstance(what, list) and by is not None:
            own.setdefault(by, set()).add(" ".join(what))
    found = team_debrief(exercise, PLAYS)
    assert found == team_debrief(exercise, PLAYS)
    assert all(one.turn.reply in own[one.by] for one in found.best)
    assert len({one.by for one in found.best}) == len(found.best)
    assert found.question in QUESTIONS


def _moved(exercise: Exercise, at: int, move: str, what: object) -> Exercise:
    if isinstance(what, list):
        return after(exercise, " ".join(what), at=at)
    assert isinstance(what, int)
    if move == "joins":
        return joined(exercise, Person(id=what, name=f"P{what}"))
    return without(exercise, what) if move == "leaves" else passed(exercise, at)


# The question


@pytest.mark.parametrize(
    ("it", "ids"),
    [
        (Happened(signs=frozenset({"rude"}), endings=frozenset({"angry"})), {"seven_ways"}),
        (Happened(endings=frozenset({"removed"})), {"limits"}),
        (Happened(apart=True, endings=frozenset({"angry", "satisfied"})), {"two_roads"}),
        (Happened(overlooked=True), {"waiting_unseen"}),
        (Happened(endings=frozenset({"angry"}), lost=True), {"lost_regular"}),
        (Happened(endings=frozenset({"angry"})), {"bad_word", "what_would_you_tell", "second_chance"}),
        (Happened(endings=frozenset({"indifferent"}), unjustified=True), {"own_ladder", "no_reason"}),
        (Happened(signs=frozenset({"belittle"})), {"other_ways"}),
        (Happened(endings=frozenset({"satisfied"}), signs=frozenset({"excuse"})), {"best_service"}),
        (Happened(endings=frozenset({"satisfied"})), {"best_service", "what_makes_you_good"}),
        (
            Happened(endings=frozenset({"advocate"}), rise=60, unjustified=True),
            {"whose_advocate", "best_service", "turned_day", "what_makes_you_good"},
        ),
        (Happened(signs=frozenset({"ignored"})), {"irritates"}),
        (Happened(lift=20), {"pleases"}),
        (Happened(), {"develop"}),
    ],
)
def test_the_question_fits_what_happened(it: Happened, ids: set[str]) -> None:
    """What is most this team's own comes first; there is always something to ask."""
    assert question_ids(it) == ids


def test_what_happened_is_seen_in_the_talks() -> None:
    """Endings, signs and moods of all customers; two desks part ways only where one pleased and the other did not."""
    desks = after(begun(2, customers=2, mode="desks"), *GOOD)
    it = happened(after(desks, *BAD, at=1), PLAYS)
    assert it.endings == {"satisfied", "angry"} and "rude" in it.signs and it.apart and not it.good
    assert (it.rise, it.lift) == (42, 26)
    assert not happened(after(desks, *GOOD, at=1), PLAYS).apart
    assert not happened(after(begun(2, customers=2), *GOOD), PLAYS).apart


def test_a_customer_who_was_won_can_be_lost() -> None:
    """Lost is who left angry after having been on the team's side; who was angry all along was never won."""
    assert happened(after(begun(), "empathy apology offer_help", *["rude"] * 5), PLAYS).lost
    assert not happened(after(begun(), *BAD), PLAYS).lost


def test_a_complaint_without_a_reason_is_known() -> None:
    """Whether it was justified stands in the scenario; of one that is gone it is not known."""
    exercise = after(begun(), "sana")
    unjustified = play(SCENARIO.replace("justified: true", "justified: false"), PROFILE)
    assert happened(exercise, {"kettle": unjustified}).unjustified
    assert not happened(exercise, PLAYS).unjustified and not happened(exercise, {}).unjustified


def test_the_seed_chooses_among_those_that_fit() -> None:
    """The same exercise asks the same each time; over many exercises every question that fits is asked."""
    talks = [after(begun(seed=seed), *GOOD) for seed in range(40)]
    asked = [questions.question(one, PLAYS).id for one in talks]
    assert asked == [questions.question(one, PLAYS).id for one in talks]
    assert {"best_service", "what_makes_you_good"} <= set(asked)


def test_question_ids_are_their_own() -> None:
    """No two questions share an id, and each source is one of the course's slides that ask."""
    assert len({one.id for one in QUESTIONS}) == len(QUESTIONS)
    assert {one.source for one in QUESTIONS} == {"S6", "S19", "S20", "S41", "S45", "S58"}


# Two desks


def desks(first: tuple[str, ...], second: tuple[str, ...]) -> Exercise:
    """Two teams of two with the same customer."""
    return after(after(begun(4, customers=2, mode="desks"), *first), *second, at=1)


def test_two_desks_turn_for_turn() -> None:
    """Both replies of each turn, and which of them won more."""
    found = two_desks(*desks(("empathy", "thanks"), ("thanks", "apology empathy")).customers)
    assert (found.start, found.endings) == (34, (None, None))
    assert [row.number for row in found.rows] == [1, 2]
    assert [_reply(turn) for turn in found.rows[0].turns] == ["empathy", "thanks"]
    assert [row.ahead for row in found.rows] == [0, 1]


def test_two_desks_of_unequal_length() -> None:
    """Where a customer has gone already there is nothing to compare; the other goes on."""
    short, long = BAD, (*BAD[:3], "apology", "apology")
    found = two_desks(*desks(short, long).customers)
    assert [[_reply(turn) for turn in row.turns] for row in found.rows[:2]] == [["calm_down"] * 2, ["excuse"] * 2]
    assert found.rows[0].ahead is None, "the same reply does the same"
    assert (found.endings, found.moods[0]) == (("angry", None), 0)
    assert [_reply(turn) for turn in found.rows[4].turns] == [None, "apology"]
    assert found.rows[4].ahead is None and len(found.rows) == 5


def test_two_desks_before_the_first_reply() -> None:
    """Nothing said is no fault."""
    assert two_desks(*desks((), ()).customers).rows == ()


def _reply(turn: Turn | None) -> str | None:
    return turn.reply if turn else None
