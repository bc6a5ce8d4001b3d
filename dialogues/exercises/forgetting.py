"""What somebody said in an exercise: to be given to them, or taken out of it for good."""

from typing import Any

from dialogues.exercises import moves, roles
from dialogues.exercises.exercise import NOBODY, Customer, Exercise, Proposal, Round


def own_words(exercise: Exercise, person: int) -> dict[str, Any]:
    """All that is kept of somebody in an exercise, and nothing of others: what they were, what they said and saw."""
    said = [said.turn.reply for customer in exercise.customers for said in customer.said if said.by == person]
    proposed = [one.words for round in exercise.rounds for one in round.proposals if one.by == person]
    plays_customer = exercise.roles is not None and exercise.roles.customer == person
    return {
        "name": exercise.people[person].name if person in exercise.people else "",
        "started": exercise.starter == person,
        "replies": said,
        "proposals": proposed,
        "votes": _votes(exercise, person),
        "lines": list(exercise.roles.lines) if exercise.roles and plays_customer else [],
        "whispers": [one.words for one in exercise.whispers if one.by == person],
        "watches": [watch for card in exercise.cards if card.by == person for watch in card.watches],
        "noted": [note.model_dump(exclude={"by"}) for note in exercise.notes if note.by == person],
        "feedback": [one.model_dump(exclude={"by"}) for one in exercise.feedback if one.by == person],
    }


def _votes(exercise: Exercise, person: int) -> list[dict[str, int]]:
    """Which proposal of each round somebody was for, by its number in the vote."""
    return [
        {"round": number, "proposal": place}
        for number, round in enumerate(exercise.rounds, start=1)
        for place, proposal in enumerate(round.proposals, start=1)
        if person in proposal.votes
    ]


def forgotten(exercise: Exercise, person: int) -> Exercise:
    """The exercise as if nobody had said what they said: they are gone from it, and only the course of it stays."""
    exercise = moves.left(_untold(exercise, person), person)
    exercise = roles.forgotten(exercise, person)
    return exercise.model_copy(
        update={
            "starter": NOBODY if exercise.starter == person else exercise.starter,
            "gone": tuple(one for one in exercise.gone if one.id != person),
            "warned": tuple(one for one in exercise.warned if one != person),
            "customers": tuple(_silenced(customer, person) for customer in exercise.customers),
            "rounds": tuple(_unproposed(round, person) for round in exercise.rounds),
        }
    )


def _untold(exercise: Exercise, person: int) -> Exercise:
    kinds = ("whispers", "cards", "notes", "feedback")
    kept: dict[str, object] = {
        kind: tuple(one for one in getattr(exercise, kind) if one.by != person) for kind in kinds
    }
    if after := exercise.afterwards:
        seen = tuple(note for note in after.seen if note.by != person)
        kept["afterwards"] = after.model_copy(update={"seen": seen})
    return exercise.model_copy(update=kept)


def _silenced(customer: Customer, person: int) -> Customer:
    mine = {place for place, said in enumerate(customer.said) if said.by == person}
    if not mine or customer.session is None:
        return customer
    blank = {"reply": "", "marks": (), "mentions": ()}
    said = tuple(
        one.model_copy(update={"by": NOBODY, "turn": one.turn.model_copy(update=blank)}) if place in mine else one
        for place, one in enumerate(customer.said)
    )
    replies = tuple("" if place in mine else reply for place, reply in enumerate(customer.session.replies))
    session = customer.session.model_copy(update={"replies": replies})
    return customer.model_copy(update={"said": said, "session": session})


def _unproposed(round: Round, person: int) -> Round:
    # As long as nobody has seen it, it is as if it had never come; afterwards its number stays, without words.
    is_seen = round.stage != "proposing"
    kept = (_unheard(one, person) for one in round.proposals if is_seen or one.by != person)
    return round.model_copy(update={"proposals": tuple(kept)})


def _unheard(proposal: Proposal, person: int) -> Proposal:
    votes = tuple(vote for vote in proposal.votes if vote != person)
    mine = {"by": NOBODY, "words": ""} if proposal.by == person else {}
    return proposal.model_copy(update={"votes": votes, **mine})
