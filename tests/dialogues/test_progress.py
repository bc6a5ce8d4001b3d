"""How one student has grown."""

from dialogues.engine import replay
from dialogues.progress import Growth, Step, counted, growth, skills
from dialogues.scenario import Ending
from dialogues.summary import ALWAYS, CALLED_FOR, Summary, summarise
from tests.dialogues.toy import play


def attempt(ending: Ending | None, mood: int, shown: tuple[str, ...], *faults: str, listened: bool = True) -> Summary:
    """An attempt with six replies."""
    called = CALLED_FOR if listened else ALWAYS
    return Summary(ending=ending, mood=mood, best_mood=90, replies=6, shown=shown, called=called, faults=faults)


def test_growth_in_steps_and_new_skills() -> None:
    """Each attempt with its mood, skills and faults; new is what the first one did not show, in the marks' order."""
    attempts = [
        attempt("angry", 0, ("greeting", "apology"), "rude", "rude", "excuse", listened=False),
        summarise((), None),
        attempt(None, 30, ("thanks", "apology")),
        attempt("satisfied", 70, ("empathy", "solution", "greeting"), "excuse"),
    ]
    assert growth(attempts) == Growth(
        steps=(Step("angry", 0, 1, 5, 3), Step(None, 30, 2, 9, 0), Step("satisfied", 70, 2, 9, 1)),
        new=("empathy", "thanks", "solution"),
    )
    assert [step.share for step in growth(attempts).steps] == [20, 22, 22]


def test_who_has_not_begun_has_not_grown() -> None:
    """No attempts, or only one that was left at once, are no steps."""
    assert growth([]) == growth([summarise((), None)]) == Growth((), ())


def test_the_first_attempt_brings_nothing_new() -> None:
    """New is measured against it."""
    assert growth([attempt("advocate", 90, CALLED_FOR)]).new == ()


def test_skills_of_talks_are_those_of_their_summaries() -> None:
    """One source: counting turns and counting what was kept of them is the same."""
    turns = replay(play(), 1, ("empathy", "apology thanks", "solution"))[1]
    talks = [turns, turns[:1]]
    assert skills(talks) == counted(summarise(talk, "satisfied") for talk in talks)
    assert skills(talks)["empathy"] == (2, 2) and skills(talks)["solution"] == (1, 1)
