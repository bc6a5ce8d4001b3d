"""Observers: what each watches for, what they saw, how that stands to the rules, and what they say afterwards.

Watching with a checklist taught as much as doing where it was studied (n = 200), so whoever does not play has a card.
"""

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dialogues.debrief import ASKING, BRUSHING_OFF, SNAPPING
from dialogues.exercises.exercise import NOBODY, Afterwards, Card, Customer, Exercise, Feedback, Note
from dialogues.session import Turn

STEPS = ("vent", "composure", "empathy", "ask", "agree", "follow_up")
"""The six steps (S50–S55), by the ids of the debrief's checklist."""
MARKS = (
    *("apology", "thanks", "open_question", "paraphrase", "next_step"),
    *("blame_others", "excuse", "calm_down", "belittle"),
)
TONE = "tone"
WATCHES = (*STEPS, *MARKS, TONE)
"""Everything that an observer can watch for, so that the texts can be checked to have each."""
PAIRS = (
    *(("vent", "thanks"), ("composure", "open_question"), ("empathy", "blame_others"), ("ask", "apology")),
    *(("agree", "paraphrase"), ("follow_up", "excuse"), (TONE, "next_step"), ("empathy", TONE)),
    *(("ask", "calm_down"), ("vent", "next_step"), ("composure", "apology"), ("agree", "belittle")),
    *((TONE, "paraphrase"), ("follow_up", "calm_down")),
)
"""The cards: two things of different kinds that one reply can show, and neither of which answers the other."""
FEEDBACK_LENGTH = 300
DIFFERENCES = 3


def card(exercise: Exercise, observer_id: int) -> Card:
    """The observer's card: the one they have, else the next in the exercise's own order that nobody else has."""
    for held in exercise.cards:
        if held.by == observer_id:
            return held
    order = list(PAIRS)
    random.Random(f"{exercise.seed}:cards").shuffle(order)
    ids = [person.id for person in exercise.observers]
    place = (ids.index(observer_id) if observer_id in ids else len(ids)) % len(order)
    order = order[place:] + order[:place]
    taken = {held.watches for held in exercise.cards}
    return Card(by=observer_id, watches=next((pair for pair in order if pair not in taken), order[0]))


def noted(exercise: Exercise, by: int, customer: int, turn: int, watch: str, seen: bool) -> Exercise:
    """With what an observer saw in a turn (numbered from 1); a second look at the same replaces the first.

    Whatever is not on their card, or not there, changes nothing; nor may a player judge.
    """
    if exercise.plays(by) or not any(one.by == by and watch in one.watches for one in exercise.cards):
        return exercise
    if not 0 <= customer < len(exercise.customers) or turn not in _turns(exercise.customers[customer]):
        return exercise
    note = Note(by=by, customer=customer, turn=turn, watch=watch, seen=seen)
    others = tuple(one for one in exercise.notes if _place(one) != _place(note))
    return exercise.model_copy(update={"notes": (*others, note)})


def withdrawn(exercise: Exercise, person: int) -> Exercise:
    """Without somebody's card and feedback, and nobody waits for it; what they noted stays as numbers, nobody's."""
    changes: dict[str, object] = {
        "cards": tuple(one for one in exercise.cards if one.by != person),
        "notes": _unsigned(exercise.notes, person),
        "feedback": tuple(one for one in exercise.feedback if one.by != person),
    }
    if after := exercise.afterwards:
        waited_for = tuple(one for one in after.waited_for if one != person)
        changes["afterwards"] = Afterwards(waited_for=waited_for, seen=_unsigned(after.seen, person))
    return exercise.model_copy(update=changes)


def _unsigned(notes: Iterable[Note], person: int) -> tuple[Note, ...]:
    return tuple(note.model_copy(update={"by": NOBODY}) if note.by == person else note for note in notes)


def _place(note: Note) -> tuple[int, int, int, str]:
    return note.by, note.customer, note.turn, note.watch


def _turns(customer: Customer) -> dict[int, Turn]:
    return {turn.number: turn for turn in customer.turns}


def seen_by_bot(turn: Turn, watch: str) -> bool:
    """Whether the rules see in a turn what an observer watches for; ValueError for what nobody can watch for."""
    match watch:
        case "vent":
            return _let_vent(turn)
        case "composure":
            return turn.names.isdisjoint(SNAPPING)
        case "ask":
            return not turn.names.isdisjoint(ASKING - {"agreement"})
        case "agree":
            return "agreement" in turn.names
        case "tone":
            return _is_respectful(turn)
    if watch not in WATCHES:
        raise ValueError(f"'{watch}' can't be watched for")
    return watch in turn.names


def _let_vent(turn: Turn) -> bool:
    """Steam went out; where none was left, the customer was at least not cut short (S50)."""
    if turn.steam_before == 0:
        return turn.names.isdisjoint(BRUSHING_OFF)
    return turn.steam_after < turn.steam_before


def _is_respectful(turn: Turn) -> bool:
    """Nothing brushes off or talks down, and no joke hurt this customer (S33, S52)."""
    hurt_by_joke = any(move.cause == "levity" and move.points < 0 for move in turn.moves)
    return turn.names.isdisjoint(BRUSHING_OFF | {"over_empathy"}) and not hurt_by_joke


@dataclass(frozen=True, slots=True)
class Sight:
    """One turn of one customer under one watch: how many observers saw it and how many did not, and the bot's view."""

    customer: int
    turn: Turn
    watch: str
    yes: int
    no: int
    bot: bool

    @property
    def agreed(self) -> int:
        """How many observers saw it as the rules do."""
        return self.yes if self.bot else self.no

    @property
    def margin(self) -> int:
        """By how many the observers went against the rules; not above 0 where they did not."""
        return self.no - self.yes if self.bot else self.yes - self.no


@dataclass(frozen=True, slots=True)
class Compared:
    """People and rules side by side. `agreed` of `notes` single notes were as the rules see it; `by_watch` the same
    for each watch, in the order of WATCHES; `differences` are the few most worth talking of.
    """

    sights: tuple[Sight, ...]
    notes: int
    agreed: int
    by_watch: tuple[tuple[str, int, int], ...]
    differences: tuple[Sight, ...]


def compared(exercise: Exercise) -> Compared:
    """The observers' notes beside what the rules say of the same turns, in the order of the talk."""
    sights = tuple(_sights(exercise))
    agreed, notes = Counter[str](), Counter[str]()
    for sight in sights:
        agreed[sight.watch] += sight.agreed
        notes[sight.watch] += sight.yes + sight.no
    by_watch = tuple((watch, agreed[watch], notes[watch]) for watch in WATCHES if notes[watch])
    return Compared(sights, notes.total(), agreed.total(), by_watch, _most_telling(sights))


def _sights(exercise: Exercise) -> Iterable[Sight]:
    turns = [_turns(customer) for customer in exercise.customers]
    votes = Counter((note.customer, note.turn, note.watch, note.seen) for note in exercise.notes)
    # What a newer program could be watching for, an older one passes over.
    known = {place[:3] for place in votes if place[2] in WATCHES}
    for customer, number, watch in sorted(known, key=lambda place: (*place[:2], WATCHES.index(place[2]))):
        turn = turns[customer][number]
        if not turn.reply:  # erased since: the rules have nothing to go by any more
            continue
        yes, no = votes[customer, number, watch, True], votes[customer, number, watch, False]
        yield Sight(customer, turn, watch, yes, no, seen_by_bot(turn, watch))


def _most_telling(sights: Iterable[Sight]) -> tuple[Sight, ...]:
    """The clearest differences, where the mood moved most first; both ways if there are both, one a reply."""
    clear = sorted((one for one in sights if one.margin > 0), key=lambda one: (-one.margin, -abs(one.turn.change)))
    other_way = next((one for one in clear if one.bot != clear[0].bot), None)
    ranked = [*clear[:1], *([other_way] if other_way else []), *clear[1:]]
    told: dict[tuple[int, int], Sight] = {}
    for one in ranked:
        told.setdefault((one.customer, one.turn.number), one)
    return tuple(told.values())[:DIFFERENCES]


def said(exercise: Exercise, by: int, worked: str | None = None, next: str | None = None) -> Exercise:
    """With what somebody of the exercise says afterwards, at most 300 characters each; None keeps what they said.

    Whoever is not in it says nothing.
    """
    if by not in exercise.people:
        return exercise
    before = feedback_of(exercise, by)
    now = before.model_copy(
        update={
            "worked": before.worked if worked is None else _bounded(worked),
            "next": before.next if next is None else _bounded(next),
        }
    )
    others = tuple(one for one in exercise.feedback if one.by != by)
    return exercise.model_copy(update={"feedback": (*others, now) if now.worked or now.next else others})


def feedback_of(exercise: Exercise, by: int) -> Feedback:
    """What somebody has said so far."""
    return next((one for one in exercise.feedback if one.by == by), Feedback(by=by))


def asked(exercise: Exercise, observers: Iterable[int]) -> Exercise:
    """It is over, the notes so far have been shown, and these observers are asked what they say."""
    return exercise.model_copy(update={"afterwards": Afterwards(waited_for=tuple(observers), seen=exercise.notes)})


def is_waited_for(exercise: Exercise, by: int) -> bool:
    """Whether somebody was asked and has not answered yet."""
    return exercise.afterwards is not None and by in exercise.afterwards.waited_for


def answered(exercise: Exercise, by: int) -> Exercise:
    """Somebody has answered both questions, or passed them over."""
    if (after := exercise.afterwards) is None:
        return exercise
    waited_for = tuple(one for one in after.waited_for if one != by)
    return exercise.model_copy(update={"afterwards": after.model_copy(update={"waited_for": waited_for})})


def still_to_show(exercise: Exercise) -> Exercise:
    """The exercise with no notes but those that the group has not seen yet."""
    seen = exercise.afterwards.seen if exercise.afterwards else ()
    return exercise.model_copy(update={"notes": tuple(note for note in exercise.notes if note not in seen)})


def _bounded(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= FEEDBACK_LENGTH else words[: FEEDBACK_LENGTH - 1].rstrip() + "…"
