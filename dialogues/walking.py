"""A walker that plays talks at random from a scenario's own example replies, more or less skilled."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dialogues.coach import GOOD_CONDUCT
from dialogues.engine import begin, step
from dialogues.ledger import GOOD
from dialogues.play import Play
from dialogues.replies.marks import FAULTS, SKILLS, Reading
from dialogues.scenario import CONDUCTS, Ending
from dialogues.session import Turn

LONGEST_TALK = 60
"""Replies after which a talk is taken to go on for ever."""
SLIPS = frozenset({*FAULTS, *CONDUCTS} - set(GOOD_CONDUCT))
SKILL = (0.05, 0.3, 0.5, 0.7, 0.95)
"""The shares of skilled replies that are tried."""
MUST_RISE = 0.5
"""By so much the share of good endings rises from the least skilled to the most skilled."""

Pool = Mapping[tuple[str, bool], list[Reading]]
"""What may be replied at a node, skilled or not."""


@dataclass
class Walk:
    """What so many talks came to: the edges crossed, the nodes visited, and by share of skilled replies the endings."""

    edges: Counter[tuple[str, int | None]] = field(default_factory=Counter)
    nodes: set[str] = field(default_factory=set)
    mute: set[str] = field(default_factory=set)
    """Nodes to which the pool has no reply: a talk that comes there is broken off."""
    endless: Counter[str] = field(default_factory=Counter)
    """Where talks stood that were broken off as too long."""
    endings: dict[float, Counter[Ending]] = field(default_factory=lambda: defaultdict(Counter))

    @property
    def curve(self) -> list[float]:
        """The share of good endings, by the share of skilled replies."""
        return [
            sum(self.endings[skill][good] for good in GOOD) / max(1, self.endings[skill].total()) for skill in SKILL
        ]

    @property
    def decides(self) -> bool:
        """Whether skill does: never fewer good endings with more of it, and many more with most than with least."""
        return self.curve == sorted(self.curve) and self.curve[-1] - self.curve[0] >= MUST_RISE

    def __str__(self) -> str:
        rows = (f"{skill:5.0%} skilled  {won:5.0%} won" for skill, won in zip(SKILL, self.curve, strict=True))
        return "\n".join(rows)


def pool_of(play: Play, turns: Iterable[Turn], examples: Iterable[tuple[str, str]] = ()) -> Pool:
    """What transcripts answer at each node, the model replies, and examples (node, reply).

    Skilled are those with skills and no fault, in a transcript also without a slip of conduct.
    """
    pool = defaultdict[tuple[str, bool], list[Reading]](list)
    for turn in turns:
        skilled = bool(turn.names & set(SKILLS)) and not turn.signs & SLIPS
        pool[turn.node_before, skilled].append(play.read(turn.reply))
    models = ((id, play.filled(words.model)) for id, words in play.lines.nodes.items() if words.model)
    for id, reply in (*examples, *models):
        reading = play.read(reply)
        pool[id, bool(reading.names & set(SKILLS)) and not reading.names & set(FAULTS)].append(reading)
    return pool


def edges_of(play: Play) -> list[tuple[str, int]]:
    """Every edge that a talk could cross: its node, and its number there."""
    return [(id, number) for id, node in play.scenario.nodes.items() for number in range(len(node.edges))]


def walk(play: Play, pool: Pool, talks: int) -> Walk:
    """So many talks, an equal part of them for each share of skilled replies."""
    found, chance = Walk(), random.Random(play.scenario.id)
    for seed in range(talks):
        skill = SKILL[seed % len(SKILL)]
        if ending := _talk(play, pool, seed, skill, chance, found):
            found.endings[skill][ending] += 1
    return found


def _talk(play: Play, pool: Pool, seed: int, skill: float, chance: random.Random, found: Walk) -> Ending | None:
    session, _ = begin(play, seed)
    while session.ending is None:
        found.nodes.add(session.node)
        if session.turn == LONGEST_TALK:
            found.endless[session.node] += 1
            return None
        skilled = chance.random() < skill
        if not (replies := pool.get((session.node, skilled)) or pool.get((session.node, not skilled))):
            found.mute.add(session.node)
            return None
        session, turn = step(play, session, chance.choice(replies))
        found.edges[turn.node_before, turn.edge] += 1
    found.nodes.add(session.node)
    return session.ending
