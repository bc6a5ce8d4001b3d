"""The table of a tournament: what counts of what the teams have played."""

from hypothesis import given
from hypothesis import strategies as st

from dialogues.exercises.result import Outcome
from dialogues.exercises.tournament import ENOUGH, Plan, Score, Served, results, score, table
from dialogues.scenario import Ending

PLAN = Plan(scenarios=("kettle", "train"), mode="relay", language="fi", seed=7)
MOODS = st.integers(0, 100)
ENDINGS: list[Ending | None] = ["advocate", "satisfied", "indifferent", "angry", "removed", None]


def served(
    scenario: str, ending: Ending | None, mood: int = 50, *, start: int = 30, replies: int = 5, competing: bool = True
) -> Served:
    """A customer as they were left."""
    numbers = {"replies": replies, "start": start, "moods": (mood,), "mood": mood, "best_mood": mood}
    outcome = Outcome(scenario=scenario, ending=ending, shown=(), called=(), faults=(), **numbers)
    return Served(outcome, competing)


SERVED = st.lists(
    st.builds(
        served,
        st.sampled_from(["kettle", "train", "tent"]),
        st.sampled_from(ENDINGS),
        MOODS,
        start=MOODS,
        replies=st.integers(1, 6),
        competing=st.booleans(),
    ),
    max_size=12,
)
SCORES = st.builds(
    lambda met, mood, owed, paid: Score(met, mood if met else None, owed=owed, paid=min(owed, paid)),
    *(st.integers(0, 3), MOODS, st.integers(0, 24), st.integers(0, 24)),
)


def test_a_team_that_has_met_nobody() -> None:
    """It has no mood and no debt."""
    assert score(PLAN, []) == Score(0, None)


def test_the_mood_is_the_mean_of_the_customers_met() -> None:
    """A customer not met does not pull it down, but is seen to be missing."""
    assert score(PLAN, [served("kettle", "satisfied", 71)]) == Score(1, 71, told_good=3)
    both = score(PLAN, [served("kettle", "satisfied", 71), served("train", "angry", 0)])
    assert (both.met, both.mood, both.told_good, both.told_bad) == (2, 36, 3, 11)


def test_the_first_time_counts() -> None:
    """Neither better nor worse ones afterwards change the mood, nor what people hear."""
    first = score(PLAN, [served("kettle", "satisfied", 60)])
    again = [served("kettle", "angry", 0), served("kettle", "advocate", 99), served("kettle", None, 1)]
    assert score(PLAN, [served("kettle", "satisfied", 60), *again]) == first


def test_a_bad_start_is_not_escaped_by_breaking_off() -> None:
    """From the third reply it counts as it stands, and whoever was left in a worse mood than they came in is angry."""
    early, late = served("kettle", None, 5, replies=ENOUGH - 1), served("kettle", None, 5, replies=ENOUGH)
    good = served("kettle", "advocate", 90)
    assert score(PLAN, [early, good]).mood == 90
    assert (score(PLAN, [late, good]).mood, score(PLAN, [late]).owed, score(PLAN, [late]).told_bad) == (5, 12, 11)
    better = score(PLAN, [served("kettle", None, 45)])
    assert (better.met, better.mood, better.owed, better.told_bad, better.told_good) == (1, 45, 0, 0, 0)


def test_practice_pays_a_debt_and_opens_none() -> None:
    """One good ending pays one twelfth, whichever customer it is; before the debt there was nothing to pay."""
    bad, good = served("kettle", "angry", 0), served("tent", "satisfied", competing=False)
    practised_badly = served("kettle", "angry", 0, competing=False)
    found = score(PLAN, [good, bad, good, practised_badly, served("kettle", "advocate"), served("train", "satisfied")])
    assert (found.owed, found.paid) == (12, 3)
    assert (found.told_good, found.told_bad) == (3, 11)


def test_others_customers_are_no_part_of_it() -> None:
    """Of what is not the tournament's, or not played as such, nothing is met."""
    assert results(PLAN, [served("tent", "advocate"), served("kettle", "advocate", competing=False)]) == {}


@given(SERVED)
def test_a_score_is_sound_whatever_was_played(all_: list[Served]) -> None:
    """Each customer is met once at most, and no more is paid than was owed."""
    found = score(PLAN, all_)
    assert 0 <= found.met <= len(PLAN.scenarios) and (found.mood is None) == (found.met == 0)
    assert 0 <= found.paid <= found.owed <= 12 * found.met
    assert found.told_bad * 12 == found.owed * 11


@given(SERVED, SERVED)
def test_what_has_counted_stays(before: list[Served], later: list[Served]) -> None:
    """Going on playing adds customers and changes no result there is."""
    first = results(PLAN, before)
    assert {id: results(PLAN, [*before, *later])[id] for id in first} == first


@given(st.dictionaries(st.integers(), SCORES, max_size=8))
def test_every_team_has_one_place(scores: dict[int, Score]) -> None:
    """Whoever has met more stands first, then the better mood, then the smaller debt; equals share a place."""
    rows = table(scores)
    assert {row.team: row.score for row in rows} == scores and len(rows) == len(scores)
    ranks = [(-row.score.met, -(row.score.mood or 0), row.score.owed - row.score.paid) for row in rows]
    assert ranks == sorted(ranks)
    assert [row.place for row in rows] == [1 + sum(other < rank for other in ranks) for rank in ranks]


@given(st.integers(0, 2**31), st.text(max_size=20))
def test_all_teams_meet_the_same_customer(seed: int, scenario: str) -> None:
    """The seed is made of the tournament's and the scenario alone, and is one that the engine takes."""
    plan = PLAN.model_copy(update={"seed": seed})
    assert plan.seed_of(scenario) == Plan.model_validate_json(plan.model_dump_json()).seed_of(scenario)
    assert 0 <= plan.seed_of(scenario) < 2**31


def test_each_customer_has_a_seed_of_their_own() -> None:
    """And another tournament has others."""
    other = PLAN.model_copy(update={"seed": 8})
    assert len({PLAN.seed_of("kettle"), PLAN.seed_of("train"), other.seed_of("kettle")}) == 3
