"""The customer: one reply in, the next lines out. Same inputs, same outputs."""

import random
from collections.abc import Iterator, Mapping

from dialogues.asking import answers
from dialogues.bystanders import at_start, waited
from dialogues.conduct import judge, relief
from dialogues.loyalty import EXTRA_PATIENCE, weighed
from dialogues.play import NOTHING, Play
from dialogues.promising import contradicted, remembered
from dialogues.replies.marks import FAULTS, Reading
from dialogues.scenario import Condition, Node, Range, Scene, Variants
from dialogues.session import Move, Session, Turn

NARRATOR = "⏳ "
"""Before what is told between two scenes: nobody says it."""
MAX_GAIN = 24
"""Mood that one reply can win from its marks: a talk is turned round step by step, not by one perfect line."""
EMPTY_PROMISES = frozenset({"solution", "next_step", "agreement"})
"""What wins nothing when the customer cannot count on it (S54)."""
HOLLOW = frozenset({"beyond_authority", "contradicts"})
ROUNDS = 5
"""How often a talk may come to one place for free; after that each reply there costs patience, so every talk ends."""
IMPATIENT = ("too_early", "ignored", "repeats_itself", "stalls", "contradicts")
REACTION_ORDER = (
    *("rude", "calm_down", "belittle", "compare", "sarcasm", "shouting"),
    *("blame_customer", "nonapology", "blame_others", "dismiss", "excuse", "overpromise", "over_empathy"),
    *("contradicts", "beyond_authority", "repeats_itself", "too_early", "too_long", "stalls", "ignored"),
    *("boundary", "levity", "stopping_question", "validation", "recognition", "heard"),
)
"""What the customer reacts to first when a reply holds several."""
SLIPS = frozenset({*FAULTS, *HOLLOW, "repeats_itself"})
"""What a customer takes up even where they answer a question."""
COARSER = {
    **dict.fromkeys(("rude", "belittle", "compare", "sarcasm", "shouting", "over_empathy"), "insulted"),
    **dict.fromkeys(("blame_customer", "nonapology", "blame_others", "dismiss", "excuse"), "brushed_off"),
}


def begin(play: Play, seed: int) -> tuple[Session, tuple[str, ...]]:
    """A new session with its hidden start mood, and the customer's first lines."""
    bounds = play.profile.mood
    session = Session(
        scenario=play.scenario.id,
        version=play.scenario.version,
        language=play.lines.language,
        seed=seed,
        node=play.scenario.start,
        mood=random.Random(f"{seed}:mood").randint(bounds.lowest, bounds.highest),
        steam=play.profile.steam,
        patience=play.profile.patience + EXTRA_PATIENCE.get(play.scenario.rung or "regular", 0),
        others=at_start(play),
    )
    return _enter(play, session, play.scenario.start)


def step(play: Play, session: Session, reading: Reading) -> tuple[Session, Turn]:
    """The session after a reply that was read in its language, and the turn it made."""
    conduct = judge(play, session, reading)
    moves = tuple(_moves(play, session, reading, conduct))
    before = session
    session = _moved(play, session, reading, conduct, moves)
    session, waiting = waited(play, session, reading)
    edge = _edge(play, session, before, reading, conduct)
    target = play.scenario.walk_out if edge is None else play.node(before.node).edges[edge].to
    session, reaction = _respond(play, session, before, reading, conduct, edge)
    session, lines = _enter(play, session, target)
    turn = Turn(
        number=session.turn,
        reply=reading.text,
        marks=reading.marks,
        conduct=conduct,
        mentions=tuple(sorted(reading.mentions)),
        words=reading.words,
        questions=reading.questions,
        node_before=before.node,
        node_after=target,
        edge=edge,
        mood_before=before.mood,
        mood_after=session.mood,
        steam_before=before.steam,
        steam_after=session.steam,
        moves=moves,
        # The customer has the last word, which is what is answered next; at the end nobody else speaks.
        lines=reaction + (() if session.ending else waiting) + lines,
        ending=session.ending,
    )
    return session, turn


def aside(play: Play, session: Session, kind: str) -> tuple[Session, tuple[str, ...]]:
    """A line outside the talk (`waits`, `puzzled` or `wordless`): nothing but the count of lines said changes."""
    return _say(play, session, getattr(play.stock, kind), f"aside:{kind}")


def overlooked(play: Play, session: Session, points: int) -> tuple[Session, tuple[str, ...]]:
    """A customer whom nobody noticed likes it so many points less; at the end of their mood they walk out (S56-57).

    Gives the lines of who leaves, nothing of who stays. No turn: only exercises know it, for a talk that is played
    again from its replies could not.
    """
    session = session.model_copy(update={"mood": max(0, session.mood - points)})
    return _enter(play, session, play.scenario.walk_out) if session.mood == 0 else (session, ())


def replay(play: Play, seed: int, replies: tuple[str, ...]) -> tuple[Session, tuple[Turn, ...]]:
    """The session and turns that these replies bring from the start."""
    session, _ = begin(play, seed)
    turns = []
    for reply in replies:
        session, turn = step(play, session, play.read(reply))
        turns.append(turn)
    return session, tuple(turns)


def _moves(play: Play, session: Session, reading: Reading, conduct: tuple[str, ...]) -> Iterator[Move]:
    """What each sign does to the mood; a skill shown again is worth half as much each time, a fault never less."""
    room, spoiled = MAX_GAIN, frozenset[str]() if HOLLOW.isdisjoint(conduct) else EMPTY_PROMISES
    for sign in (*sorted(reading.names), *conduct):
        points = play.moves.get(sign, 0)
        if points > 0:
            points = 0 if sign in spoiled else int(points / 2 ** session.earned.get(sign, 0))
            if sign in reading.names:
                points = min(points, room)
                room -= points
        if points := weighed(points, play.scenario.rung):
            yield Move(cause=sign, points=points)


def _moved(
    play: Play, session: Session, reading: Reading, conduct: tuple[str, ...], moves: tuple[Move, ...]
) -> Session:
    mood = session.mood + sum(move.points for move in moves)
    steam = session.steam - relief(play, session, reading)
    slipped = bool(reading.names.intersection(FAULTS)) or any(sign in IMPATIENT for sign in conduct)
    return session.model_copy(
        update={
            "mood": min(100, max(0, mood)),
            "steam": min(play.profile.steam + 2, max(0, steam)),
            "patience": session.patience - (slipped or goes_round(session)),
            "turn": session.turn + 1,
            "earned": session.counted("earned", {*reading.names, *conduct}),
            "mentioned": tuple(sorted({*session.mentioned, *reading.mentions})),
            "replies": (*session.replies, reading.text),
            "promised": remembered(session.promised, reading),
        }
    )


def goes_round(session: Session) -> bool:
    """Whether the talk has come to the place where it stands too often."""
    return session.visits.get(session.node, 0) > ROUNDS


def _edge(play: Play, session: Session, before: Session, reading: Reading, conduct: tuple[str, ...]) -> int | None:
    """The first edge that holds; None when mood or patience is at its end and the customer walks out."""
    if session.mood <= 0 or session.patience <= 0:
        return None
    signs = reading.names | set(conduct)
    for number, edge in enumerate(play.node(before.node).edges):
        if edge.when is None or holds(edge.when, session, before, signs, reading.mentions):
            return number
    raise AssertionError(f"node {before.node} has no fallback")  # the lint lets no such scenario through


def holds(when: Condition, session: Session, before: Session, signs: frozenset[str], mentions: frozenset[str]) -> bool:
    """Whether a condition holds for a reply with these signs and mentions, the session being moved by it already."""
    earlier, mentioned = before.earned, set(session.mentioned)
    numbers: tuple[tuple[Range | None, int], ...] = (
        (when.mood, session.mood),
        (when.steam, session.steam),
        (when.turns, session.turn),
    )
    return (
        signs.issuperset(when.all)
        and (not when.any or not signs.isdisjoint(when.any))
        and signs.isdisjoint(when.none)
        and all(name in earlier for name in when.earned)
        and not any(name in earlier for name in when.unearned)
        and (not when.mentions or not mentions.isdisjoint(when.mentions))
        and mentioned.issuperset(when.mentioned)
        and mentioned.isdisjoint(when.unmentioned)
        and all(name in session.visits for name in when.visited)
        and not any(name in session.visits for name in when.unvisited)
        and all(bounds is None or bounds.holds(value) for bounds, value in numbers)
        and all(bounds.holds(session.others.get(id, 0)) for id, bounds in when.others.items())
    )


def _respond(
    play: Play, session: Session, before: Session, reading: Reading, conduct: tuple[str, ...], edge: int | None
) -> tuple[Session, tuple[str, ...]]:
    """What the customer says to the reply itself: of facts asked for what they tell, else how they take it."""
    signs = reading.names | set(conduct)
    if edge is None:
        return session, ()
    way = play.node(before.node).edges[edge]
    told: tuple[str, ...] = ()
    if not play.node(way.to).ending:
        now = session
        asked = answers(play, reading, way, lambda when: holds(when, now, before, signs, reading.mentions))
        for key, variants in asked:
            session, lines = _say(play, session, variants, key)
            told += lines
    taken = signs & SLIPS if told else signs
    words = _held_against(play, before, reading) if "contradicts" in conduct else NOTHING
    session, reaction = _react(play, session, taken, play.node(way.to), words)
    return session, reaction + told


def _held_against(play: Play, before: Session, reading: Reading) -> dict[str, str]:
    """The student's own words for what they promised before and promise now, where the two differ."""
    found = contradicted(before.promised, reading, play.scenario.today)
    return {"before": found[0].words, "now": found[1].words} if found else {}


def _react(
    play: Play, session: Session, signs: frozenset[str], target: Node, words: Mapping[str, str]
) -> tuple[Session, tuple[str, ...]]:
    if target.reaction == "own" or target.ending or target.scene:
        return session, ()
    for sign in REACTION_ORDER:
        if sign in signs:
            name = sign if play.reaction(sign) else COARSER.get(sign, sign)
            if variants := play.reaction(name):
                return _say(play, session, variants, f"reaction:{name}", words)
    return session, ()


def _enter(play: Play, session: Session, target: str) -> tuple[Session, tuple[str, ...]]:
    node, words = play.node(target), play.lines.nodes[target]
    told: tuple[str, ...] = ()
    if node.scene:
        session, told = _later(session, node.scene), (NARRATOR + play.filled(words.scene or ""),)
    session = session.model_copy(
        update={
            "node": target,
            "visits": session.counted("visits", [target]),
            "ending": node.ending,
        }
    )
    session, lines = _say(play, session, words.lines, target)
    return session, told + lines


def _later(session: Session, scene: Scene) -> Session:
    """The customer as they come back: what was mentioned stays in mind; how it was said, and by when, does not."""
    patience = session.patience if scene.patience is None else scene.patience
    mood = min(100, max(1, session.mood + scene.mood))
    changes = {"mood": mood, "steam": scene.steam, "patience": patience, "earned": {}, "replies": (), "promised": ()}
    return session.model_copy(update=changes)


def _say(
    play: Play, session: Session, variants: Variants, key: str, words: Mapping[str, str] = NOTHING
) -> tuple[Session, tuple[str, ...]]:
    said = play.speak(variants, key, session.seed, session.said.get(key, 0), words)
    return session.model_copy(update={"said": session.counted("said", [key])}), said
