"""Council: everybody proposes a reply, the team votes, the winner is said; afterwards all proposals are compared.

A round goes from `proposing` over `voting` to `said`, and the next one begins. Proposals are in the order in which they
came until the vote begins, then in one drawn by the seed: neither tells whose they are.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dialogues import engine
from dialogues.exercises import moves
from dialogues.exercises.exercise import Exercise, Proposal, Round, Said
from dialogues.ledger import BAD, GOOD
from dialogues.play import Play
from dialogues.session import Session, Turn

PAIR = 2
"""Of two who play each may vote for their own: else each would choose the other's, and chance would decide."""
MOST_CHARACTERS = 1000
"""Of one proposal: twelve are to be read, and to be weighed again whenever the stage is shown."""

# A round


def opened(exercise: Exercise) -> Exercise:
    """With a new round: replies to what the customer said last may be proposed."""
    return moves.moved(exercise, rounds=(*exercise.rounds, Round()))


def now(exercise: Exercise) -> Round:
    """The round that goes on, or the last one. Raises IndexError before the first."""
    return exercise.rounds[-1]


def understood(play: Play, words: str) -> bool:
    """Whether the customer can answer this: words, in their language."""
    reading = play.read(words)
    return bool(reading.words) and reading.language == play.lines.language


def is_too_long(words: str) -> bool:
    """Whether nobody could be asked to read this before they vote."""
    return len(words) > MOST_CHARACTERS


def has_proposed(exercise: Exercise, person: int) -> bool:
    """Whether somebody has proposed something in this round."""
    return any(one.by == person for one in now(exercise).proposals)


def own(exercise: Exercise, person: int) -> str:
    """What somebody has proposed in this round; nothing, if they haven't."""
    return next((one.words for one in now(exercise).proposals if one.by == person), "")


def awaited(exercise: Exercise) -> frozenset[int]:
    """The players who have not proposed yet, or not voted yet."""
    found = now(exercise)
    if found.stage == "proposing":
        done = {one.by for one in found.proposals}
    else:
        done = {voter for one in found.proposals for voter in one.votes}
    return frozenset(player.id for player in exercise.players) - done


def proposed(exercise: Exercise, by: int, words: str) -> Exercise:
    """With somebody's proposal, in the place of their earlier one; the same if none is asked of them now."""
    if now(exercise).stage != "proposing" or not exercise.plays(by):
        return exercise
    others = tuple(one for one in now(exercise).proposals if one.by != by)
    return _with(exercise, proposals=(*others, Proposal(by=by, words=words)))


def may_choose(exercise: Exercise, by: int, place: int) -> bool:
    """Whether somebody may vote for the proposal at that place: others', one's own only where just two play."""
    found = now(exercise)
    if found.stage != "voting" or not exercise.plays(by) or not 0 <= place < len(found.proposals):
        return False
    if not found.proposals[place].words:  # erased since
        return False
    return found.proposals[place].by != by or len(exercise.players) <= PAIR


def voted(exercise: Exercise, by: int, place: int) -> Exercise:
    """With somebody's vote, in the place of their earlier one; the same if they may not vote for that."""
    if not may_choose(exercise, by, place):
        return exercise
    votes = [tuple(voter for voter in one.votes if voter != by) for one in now(exercise).proposals]
    votes[place] = (*votes[place], by)
    pairs = zip(now(exercise).proposals, votes, strict=True)
    return _with(exercise, proposals=tuple(one.model_copy(update={"votes": cast}) for one, cast in pairs))


def moved_on(exercise: Exercise, play: Play, *, forced: bool = False) -> Exercise:
    """Taken on to the vote, or to the customer, if nobody is waited for or it is `forced`; else the same.

    Without any proposal nothing is forced; one alone needs no vote. Where all were erased they are asked for again.
    """
    found = now(exercise)
    if found.stage == "voting" and not any(one.words for one in found.proposals):
        return moves.moved(_with(exercise, stage="proposing", proposals=()))
    if found.stage == "said" or not found.proposals or not (forced or not awaited(exercise)):
        return exercise
    if found.stage == "proposing" and len(found.proposals) > 1:
        return _to_the_vote(exercise)
    return _said(exercise, play)


def time_is_up(exercise: Exercise, play: Play) -> Exercise:
    """After the time for proposing or voting: with what there is. If there is nothing, asked once more, then over."""
    if now(exercise).proposals:
        return moved_on(exercise, play, forced=True)
    if exercise.idle:
        return exercise.model_copy(update={"phase": "over"})
    return moves.moved(exercise, idle=1)


def _to_the_vote(exercise: Exercise) -> Exercise:
    # Sorted first, so that the order in which they came leaves no trace.
    drawn = sorted(now(exercise).proposals, key=lambda one: one.by)
    _chance(exercise, "order").shuffle(drawn)
    return moves.moved(_with(exercise, stage="voting", proposals=tuple(drawn)))


def _said(exercise: Exercise, play: Play) -> Exercise:
    place = _winner(exercise)
    chosen = now(exercise).proposals[place]
    exercise = _with(exercise, stage="said", chosen=place)
    exercise = moves.answered(exercise, 0, chosen.by, play, play.read(chosen.words))
    return exercise if exercise.customers[0].ending else opened(exercise)


def _winner(exercise: Exercise) -> int:
    return _chance(exercise, "tie").choice(leading(now(exercise).proposals))


def leading(proposals: Sequence[Proposal]) -> list[int]:
    """The places of those with most votes: several where chance decides. Nobody says what was erased since."""
    here = [place for place, one in enumerate(proposals) if one.words] or range(len(proposals))
    most = max(len(proposals[place].votes) for place in here)
    return [place for place in here if len(proposals[place].votes) == most]


def _chance(exercise: Exercise, what: str) -> random.Random:
    return random.Random(f"{exercise.seed}:{what}:{len(exercise.rounds)}")


def _with(exercise: Exercise, **changes: object) -> Exercise:
    changed = now(exercise).model_copy(update=changes)
    return exercise.model_copy(update={"rounds": (*exercise.rounds[:-1], changed)})


# Would another have worked better?

Verdict = Literal["best", "equal", "better"]
VERDICTS: tuple[Verdict, ...] = ("best", "equal", "better")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A round that is over: its proposals in the order of the vote, and the turn that each made or would have made.

    `number` is that of the customer's turn, from 1; `chosen` the place of what was said.
    """

    number: int
    proposals: tuple[Proposal, ...]
    turns: tuple[Turn, ...]
    chosen: int

    @property
    def said(self) -> Turn:
        """The turn that was made."""
        return self.turns[self.chosen]

    @property
    def rival(self) -> int | None:
        """The place of what would have worked best of all that was not chosen; None where nothing else was proposed."""
        others = [place for place, one in enumerate(self.proposals) if place != self.chosen and one.words]
        return max(others, key=lambda place: _worked(self.turns[place]), default=None)

    @property
    def verdict(self) -> Verdict | None:
        """Whether what was said was the best, or as good as any, or another better; None where there was no other."""
        if self.rival is None:
            return None
        mine, other = _worked(self.said), _worked(self.turns[self.rival])
        return "best" if mine > other else "equal" if mine == other else "better"


def _worked(turn: Turn) -> tuple[int, int]:
    """How well a reply worked: whether the customer left over it, gladly or angrily, then the mood it led to."""
    return (turn.ending in GOOD) - (turn.ending in BAD), turn.mood_after


def comparison(exercise: Exercise, plays: Mapping[str, Play]) -> tuple[Comparison, ...]:
    """Every round that is over, in order; `plays` by scenario. Nothing where the scenario is gone."""
    play = plays.get(exercise.customers[0].scenario) if exercise.customers else None
    return tuple(_compared(play, *found) for found in _over(exercise, play)) if play else ()


def latest(exercise: Exercise, play: Play) -> Comparison | None:
    """The last round that is over, without reading again what was proposed in those before."""
    *_, last = (None, *_over(exercise, play))
    return _compared(play, *last) if last else None


def unchosen(exercise: Exercise, plays: Mapping[str, Play]) -> tuple[Said, ...]:
    """What was proposed and not chosen, by whom, and as it would have gone; nothing in other ways of playing."""
    return tuple(
        Said(by=proposal.by, turn=turn)
        for found in comparison(exercise, plays)
        for place, (proposal, turn) in enumerate(zip(found.proposals, found.turns, strict=True))
        if place != found.chosen
    )


def _over(exercise: Exercise, play: Play) -> Iterator[tuple[Session, Round, Turn]]:
    """Each round that is over: how the talk stood before it, and the turn that was made.

    They are fewer where the scenario was changed since and the customer would have left earlier.
    """
    rounds = [found for found in exercise.rounds if found.chosen is not None]
    session, _ = engine.begin(play, exercise.seed)
    for found, said in zip(rounds, exercise.customers[0].said, strict=False):
        if session.ending:
            return
        yield session, found, said.turn
        session, _ = engine.step(play, session, play.read(said.turn.reply))


def _compared(play: Play, before: Session, found: Round, said: Turn) -> Comparison:
    chosen = found.chosen or 0
    would = [engine.step(play, before, play.read(one.words))[1] for one in found.proposals]
    # What was said is as it was said, also where the rules have learned something since.
    turns = tuple(said if place == chosen else turn for place, turn in enumerate(would))
    return Comparison(said.number, found.proposals, turns, chosen)
