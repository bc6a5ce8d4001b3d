"""The result: what stays of an exercise when its words are erased. Numbers and ids only, of the team as a whole."""

from collections.abc import Sequence

from dialogues.exercises.exercise import Customer, Exercise, Mode
from dialogues.ledger import Ledger, account
from dialogues.session import Kept
from dialogues.summary import Summary, summarise


class Outcome(Summary):
    """How it went with one customer. `ending` None: broken off. `faults`: one for each reply that had it."""

    scenario: str
    start: int
    """The mood at the start, 0–100; `mood` is that at the end, `best_mood` the highest of all, the start included."""
    moods: tuple[int, ...]
    """The mood after each reply."""


class Result(Kept):
    """One exercise that is over, without names or words. `players` counts whoever played, to the end or not."""

    mode: Mode
    language: str
    players: int
    customers: tuple[Outcome, ...]


def result(exercise: Exercise) -> Result | None:
    """The result of an exercise that has ended or was broken off; None if nobody said anything to a customer."""
    if not any(customer.said for customer in exercise.customers):
        return None
    return Result(
        mode=exercise.mode,
        language=exercise.language,
        players=len({person.id for person in (*exercise.players, *exercise.gone)}),
        customers=tuple(_outcome(customer) for customer in exercise.customers),
    )


def _outcome(customer: Customer) -> Outcome:
    turns, (start, end) = customer.turns, moods(customer)
    summary = summarise(turns, customer.ending).model_dump()
    found = {**summary, "mood": end, "best_mood": max(start, end, summary["best_mood"])}
    return Outcome(**found, scenario=customer.scenario, start=start, moods=tuple(turn.mood_after for turn in turns))


def moods(customer: Customer) -> tuple[int, int]:
    """The mood at the start and at the end, 0–100; waiting unheard may have moved it besides the replies."""
    end = customer.session.mood if customer.session else 0
    return (customer.said[0].turn.mood_before if customer.said else end), end


def team_ledger(results: Sequence[Result]) -> Ledger:
    """The account over all endings, in their order (S41); of what was broken off nobody is told."""
    return account(one.ending for result in results for one in result.customers if one.ending)


def mood_reached(result: Result) -> int:
    """The mood in which the customers were left, on average, 0–100."""
    return round(sum(one.mood for one in result.customers) / max(1, len(result.customers)))
