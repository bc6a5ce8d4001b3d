"""Following a class: standings, what it does well and misses, its ledger."""

import pytest

from dialogues.following import (
    HeatMap,
    Result,
    Standing,
    Work,
    class_ledger,
    faults,
    gaps,
    heat_map,
    result,
    strengths,
    totals,
)
from dialogues.goals import Goal
from dialogues.ledger import Ledger, account
from dialogues.progress import counted
from dialogues.scenario import Ending
from dialogues.summary import ALWAYS, CALLED_FOR, Summary

GOOD = Goal(kind="good_ending")


def attempt(
    ending: Ending | None = "satisfied",
    *,
    mood: int = 50,
    best: int = 70,
    shown: tuple[str, ...] = (),
    called: tuple[str, ...] = CALLED_FOR,
    faults: tuple[str, ...] = (),
) -> Summary:
    """An attempt with six replies."""
    return Summary(ending=ending, mood=mood, best_mood=best, replies=6, shown=shown, called=called, faults=faults)


LEFT_AT_ONCE = Summary(ending=None, mood=0, best_mood=0, replies=0, shown=(), called=(), faults=())


@pytest.mark.parametrize(
    ("attempts", "going", "expected"),
    [
        ((), False, "not_begun"),
        ((), True, "going"),
        ((LEFT_AT_ONCE,), False, "not_begun"),
        ((attempt("angry"),), False, "tried"),
        ((attempt(None),), False, "tried"),
        ((attempt("angry"),), True, "going"),
        ((attempt("satisfied"),), False, "done"),
        ((attempt("satisfied"), attempt("angry")), False, "done"),
        ((attempt("satisfied"),), True, "done"),
    ],
)
def test_standing(attempts: tuple[Summary, ...], going: bool, expected: Standing) -> None:
    """Done stays done; a talk that was left at once is none; going beats tried."""
    assert result(GOOD, Work(attempts, going)).standing == expected


def test_the_best_of_several_attempts() -> None:
    """The best ending and moods may come from different attempts; a stopped one has a best mood but no end."""
    attempts = (attempt("indifferent", mood=40, best=60), attempt("angry", mood=0, best=30))
    work = Work((*attempts, attempt(None, mood=85, best=88), LEFT_AT_ONCE), going=True)
    assert result(GOOD, work) == Result("going", "indifferent", best_mood=88, end_mood=40, used=3)
    assert result(GOOD, Work()) == Result("not_begun", None, None, None, 0)


@pytest.mark.parametrize(
    ("better", "worse"),
    [("advocate", "satisfied"), ("satisfied", "indifferent"), ("indifferent", "removed"), ("removed", "angry")],
)
def test_which_ending_is_better(better: Ending, worse: Ending) -> None:
    """Of two endings the better one counts, whichever came first."""
    for endings in ((better, worse), (worse, better)):
        assert result(GOOD, Work(tuple(map(attempt, endings)))).best_ending == better


def test_a_class_in_numbers() -> None:
    """Every standing and ending has its number, also where it is none."""
    works = [Work(), Work((attempt("angry"), attempt("advocate"))), Work((attempt("angry"),)), Work((), going=True)]
    found = totals([result(GOOD, work) for work in works])
    assert (found.students, found.attempts) == (4, 3)
    assert found.standings == {"not_begun": 1, "going": 1, "done": 1, "tried": 1}
    assert found.endings == {"advocate": 1, "satisfied": 0, "indifferent": 0, "removed": 0, "angry": 1}


def test_heat_map_counts_attempts_of_students_and_students_of_the_class() -> None:
    """What was shown without being called for counts nowhere; who was never asked is not of those who missed it."""
    eager = Work((attempt(shown=("empathy", "solution")), attempt(shown=("empathy",))))
    unheard = Work((attempt("angry", shown=("thanks", "solution"), called=ALWAYS),))
    found = heat_map([eager, unheard, Work()])
    assert [one["empathy"] for one in found.students] == [(2, 2), (0, 1), (0, 0)]
    assert [one["solution"] for one in found.students] == [(1, 2), (0, 0), (0, 0)]
    assert (found.whole["empathy"], found.whole["solution"], found.whole["thanks"]) == ((1, 2), (1, 1), (1, 2))
    assert tuple(found.whole) == CALLED_FOR


def test_a_class_without_students_has_an_empty_map() -> None:
    """Nothing is shown, called for, done well or missed."""
    found = heat_map([])
    assert found == HeatMap((), dict.fromkeys(CALLED_FOR, (0, 0)))
    assert (strengths(found.whole), gaps(found.whole), faults([])) == ((), (), ())


def test_strengths_and_gaps() -> None:
    """Three at most, the clearest first, by the course where equal; never in both, nor what few had a place for."""
    whole = dict.fromkeys(CALLED_FOR, (0, 0)) | {
        "apology": (9, 10),
        "empathy": (10, 10),
        "thanks": (1, 10),
        "open_question": (4, 10),
        "paraphrase": (1, 10),
        "solution": (6, 8),
        "agreement": (4, 4),
        "follow_up": (0, 4),
    }
    assert strengths(whole) == ("empathy", "apology", "solution")
    assert gaps(whole) == ("thanks", "paraphrase", "open_question")


def test_what_everybody_shows_is_no_gap_and_what_few_show_no_strength() -> None:
    """A class that does all well misses nothing, and one that does nothing well has no strengths; half is well."""
    assert gaps(dict.fromkeys(CALLED_FOR, (5, 5))) == ()
    assert strengths(dict.fromkeys(CALLED_FOR, (2, 5))) == ()
    assert strengths(dict.fromkeys(CALLED_FOR, (2, 4))) == CALLED_FOR[:3]


def test_most_frequent_faults_are_counted_by_students() -> None:
    """One student who swears ten times is one; three faults at most, the graver of the list first where equal."""
    works = [
        Work((attempt(faults=("rude",) * 10),)),
        Work((attempt(faults=("excuse", "compare")), attempt(faults=("excuse",)))),
        Work((attempt(faults=("excuse", "dismiss")),)),
    ]
    assert faults(works) == (("excuse", 2), ("compare", 1), ("dismiss", 1))


def test_ledger_of_a_class() -> None:
    """The order of the ends decides what a good encounter pays back; a stopped talk is told to nobody (S41)."""
    assert class_ledger(["satisfied", None, "angry", "advocate"]) == Ledger(2, 1, 11)
    assert class_ledger(["angry", "satisfied", "removed"]) == account(["angry", "satisfied", "removed"])
    assert class_ledger([]) == Ledger()


def test_ledger_goes_on_from_the_numbers_of_erased_students() -> None:
    """Who was erased leaves numbers only, and their debt is paid back by the others."""
    assert class_ledger(["satisfied", "angry"], Ledger(good=4, bad=1, debt=10)) == Ledger(5, 2, 21)


def test_large_classes_are_counted_in_one_pass() -> None:
    """What 500 students with five attempts each have shown is the sum of what each has."""
    work = Work((attempt(shown=("empathy",), faults=("rude",)),) * 5)
    found = heat_map([work] * 500)
    assert found.whole["empathy"] == (500, 500) and found.whole["thanks"] == (0, 500)
    assert found.students[0] == counted(work.attempts) and faults([work] * 500) == (("rude", 500),)
