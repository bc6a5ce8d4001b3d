"""What whoever plays the customer is told in secret (roles): their card, and after each reply how to go on."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dialogues.coach import Effect, coach
from dialogues.exercises.exercise import Exercise
from dialogues.play import Play
from dialogues.replies.marks import Mark
from dialogues.scenario import SIGNS, Ending
from dialogues.session import Turn

SIGNS_SHOWN = 4
FACTS_SHOWN = 6
LINES_SHOWN = 3
FOUND_SHOWN = 3
"""What was found in a reply is read at a glance, while one plays."""
WORN_REACTIONS = ("ignored", "brushed_off", "stalls")
"""Stock lines of somebody whom nobody has heard yet: they fit before anything was said."""
SENTENCE = re.compile(r"(?<=[.!?…])\s+")

Steam = Literal["rushed", "left", "gone", "none"]
"""Whether there is something to let out before the customer listens. `rushed`: there is, and a solution came already;
`gone`: the last of it went with this reply."""

REASONS: Mapping[str, tuple[str, ...]] = {
    "heard": ("heard", "empathy", "paraphrase", "validation"),
    "sorry": ("apology",),
    "thanked": ("thanks",),
    "valued": ("recognition",),
    "asked": ("open_question", "closed_question", "stopping_question", "agreement"),
    "helped": ("solution", "next_step", "follow_up", "offer_help"),
    "polite": ("greeting", "polite_form", "boundary"),
    "joked": ("levity",),
    "insulted": ("rude", "sarcasm", "belittle", "compare", "shouting"),
    "pitied": ("over_empathy",),
    "hushed": ("calm_down",),
    "blamed": ("blame_customer",),
    "brushed_off": ("blame_others", "nonapology", "excuse", "dismiss"),
    "doubtful": ("overpromise", "beyond_authority", "contradicts"),
    "rushed": ("too_early",),
    "ignored": ("ignored",),
    "stalled": ("stalls", "repeats_itself", "too_long"),
}
"""Why the mood moves, as the customer feels it, by the signs that move it."""
REASON_OF = {sign: reason for reason, signs in REASONS.items() for sign in signs}


@dataclass(frozen=True, slots=True)
class Role:
    """The secret card. `softens` and `hardens` are signs, `works` and `spoils` the same in the content's own words.

    `complaint`: at most two sentences of the script's; `knows`: the story's facts, each in a line of the customer's.
    """

    type: str
    about: str
    customer: str
    title: str
    complaint: str
    knows: tuple[str, ...]
    softens: tuple[str, ...]
    works: str
    hardens: tuple[str, ...]
    spoils: str
    lines: tuple[str, ...]
    mood: int
    steam: int


@dataclass(frozen=True, slots=True)
class Cue:
    """The whisper after a reply: what was in it, how the mood (0–100) is to move and why, and what the script says.

    `reason` is one of REASONS; None where nothing moved. `ending`: how the customer leaves now, with their last words.
    """

    found: tuple[Mark, ...]
    before: int
    after: int
    effect: Effect
    reason: str | None
    steam: Steam
    lines: tuple[str, ...]
    ending: Ending | None


# The card


def role(play: Play, exercise: Exercise) -> Role:
    """The card of whoever plays the customer. Raises ValueError as long as the customer has not been met."""
    session = exercise.customers[0].session if exercise.customers else None
    if session is None:
        raise ValueError("the customer has not been met")
    roles, stock = exercise.roles, play.stock
    opening = roles.prompt if roles and not exercise.customers[0].said else ()
    return Role(
        type=stock.name,
        about=stock.about,
        customer=play.lines.customer,
        title=play.lines.title,
        complaint=complaint(play),
        knows=tuple(dict.fromkeys(known(play)))[:FACTS_SHOWN],
        softens=softening(play),
        works=stock.works,
        hardens=hardening(play),
        spoils=stock.spoils,
        lines=first_lines(play, opening),
        mood=session.mood,
        steam=session.steam,
    )


def complaint(play: Play) -> str:
    """What it is about: the two longest sentences of one way to begin, the one that tells most."""
    ways = [_longest(_sentences([way])) for way in _said_at(play, play.scenario.start)]
    return max((" ".join(way) for way in ways), key=len)


def _longest(sentences: Iterable[str]) -> list[str]:
    told = list(sentences)
    longest = sorted(told, key=len, reverse=True)[:2]
    return [one for one in told if one in longest][:2]


def known(play: Play) -> Iterator[str]:
    """Each fact of the story as the customer says it: a sentence that names what it is if there is one, else any."""
    spoken = list(_sentences(line for node in play.scenario.nodes for line in _said_at(play, node, raw=True)))
    for id, fact in play.lines.facts.items():
        holding = [play.filled(one) for one in spoken if "{" + id + "}" in one]
        naming = (one for one in holding if id in play.read(one).mentions)
        yield next(naming, holding[0] if holding else fact.value)


def softening(play: Play) -> tuple[str, ...]:
    """The signs that soften this customer most, those they need before others."""
    good = [sign for sign in SIGNS if play.moves.get(sign, 0) > 0]
    return _strongest(play, good, play.profile.needs)


def hardening(play: Play) -> tuple[str, ...]:
    """The signs that harden this customer most, those they cannot bear before others."""
    bad = [sign for sign in SIGNS if play.moves.get(sign, 0) < 0]
    return _strongest(play, bad, play.profile.cannot_bear)


def _strongest(play: Play, signs: Iterable[str], first: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(signs, key=lambda sign: (sign not in first, -abs(play.moves[sign]))))[:SIGNS_SHOWN]


def first_lines(play: Play, opening: Sequence[str] = ()) -> tuple[str, ...]:
    """Three lines to begin with: the opening given, other ways to begin, then what the customer type says anyway."""
    ways = [*([" ".join(opening)] if opening else []), *_said_at(play, play.scenario.start)]
    worn = [" ".join(variant) for name in WORN_REACTIONS for variant in play.reaction(name) or ()]
    return tuple(dict.fromkeys([*ways, *map(play.filled, worn)]))[:LINES_SHOWN]


def _said_at(play: Play, node: str, *, raw: bool = False) -> Iterator[str]:
    """Every way to say what is said at a node, facts filled in unless it is to be raw."""
    for variant in play.lines.nodes[node].lines:
        yield " ".join(variant) if raw else play.filled(" ".join(variant))


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    """Their sentences; what stands in parentheses is a stage direction."""
    return (one for text in texts for one in SENTENCE.split(text) if one and "(" not in one and ")" not in one)


# The whisper


def cue(play: Play, exercise: Exercise) -> Cue | None:
    """What whoever plays the customer hears of the latest reply; None before the first."""
    customer = exercise.customers[0] if exercise.customers else None
    if customer is None or customer.session is None or not customer.said:
        return None
    turn = customer.said[-1].turn
    note = coach(play, customer.session, turn)
    moved = {move.cause: abs(move.points) for move in turn.moves}
    return Cue(
        found=tuple(sorted(note.found, key=lambda mark: -moved.get(mark.name, 0))[:FOUND_SHOWN]),
        before=turn.mood_before,
        after=turn.mood_after,
        effect=note.effect,
        reason=_reason(turn),
        steam=_steam(turn),
        lines=exercise.roles.prompt if exercise.roles else (),
        ending=turn.ending,
    )


def _steam(turn: Turn) -> Steam:
    if turn.steam_after:
        return "rushed" if "too_early" in turn.conduct else "left"
    return "gone" if turn.steam_before else "none"


def _reason(turn: Turn) -> str | None:
    """What did most to move the mood the way it moved."""
    way = (turn.change > 0) - (turn.change < 0)
    causes = [move for move in turn.moves if move.points * way > 0]
    most = max(causes, key=lambda move: abs(move.points), default=None)
    return REASON_OF.get(most.cause) if most else None
