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
SLIPS = frozenset({*FAULTS, *CONDUCTS} - set(GOOD_CONDUCT))
SKILL = (0.05, 0.3, 0.5, 0.7, 0.95)
"""The shares of skilled replies that are tried."""

Pool = Mapping[tuple[str, bool], list[Reading]]
"""What may be replied at a node, skilled or not."""


@dataclass
class Walk:
    """What so many talks came to: the edges crossed, the nodes visited, and by share of skilled replies the endings."""

    edges: Counter[tuple[str, int | None]] = field(default_factory=Counter)
    nodes: set[str] = field(default_factory=set)
    endings: dict[float, Counter[Ending]] = field(default_factory=lambda: defaultdict(Counter))

    @property
    def curve(self) -> list[float]:
        """The share of good endings, by the share of skilled replies."""
        return [sum(count[good] for good in GOOD) / count.total() for _, count in sorted(self.endings.items())]

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


def walk(play: Play, pool: Pool, talks: int) -> Walk:
    """So many talks, an equal part of them for each share of skilled replies. Fails where one does not end."""
    found, chance = Walk(), random.Random(play.scenario.id)
    for seed in range(talks):
        skill = SKILL[seed % len(SKILL)]
        found.endings[skill][_talk(play, pool, seed, skill, chance, found)] += 1
    return found


def _talk(play: Play, pool: Pool, seed: int, skill: float, chance: random.Random, found: Walk) -> Ending:
    session, _ = begin(play, seed)
    while session.ending is None:
        assert session.turn < LONGEST_TALK, f"no end after {LONGEST_TALK} replies, at {session.node}"
        skilled = chance.random() < skill
        replies = pool.get((session.node, skilled)) or pool[session.node, not skilled]
        found.nodes.add(session.node)
        session, turn = step(play, session, chance.choice(replies))
        found.edges[turn.node_before, turn.edge] += 1
    found.nodes.add(session.node)
    return session.ending
