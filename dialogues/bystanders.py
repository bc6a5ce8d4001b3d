"""Those who wait while the student serves somebody else (S56, S57): noticed they bear it, unnoticed they go."""

from dialogues.play import Play
from dialogues.replies.marks import Reading
from dialogues.scenario import Variants
from dialogues.session import Session

NOTICED = 15
"""Points of mood that a look or a word is worth to somebody who waits, the first time; then half as much each time."""
IMPATIENT_BELOW = 35
"""Mood from which on somebody who waits says so, once."""


def at_start(play: Play) -> dict[str, int]:
    """The mood of each who waits as the talk begins."""
    return {id: other.mood for id, other in play.scenario.others.items()}


def waited(play: Play, session: Session, reading: Reading) -> tuple[Session, tuple[str, ...]]:
    """The session after those who wait heard this reply, and what they say to it."""
    said: list[str] = []
    for id, mood in session.others.items():
        if mood > 0:
            session, lines = _one(play, session, id, noticed=id in reading.mentions)
            said += lines
    return session, tuple(said)


def _one(play: Play, session: Session, id: str, *, noticed: bool) -> tuple[Session, tuple[str, ...]]:
    before, words = session.others[id], play.lines.others[id]
    times = session.said.get(f"other:{id}:noticed", 0)
    change = NOTICED // 2**times if noticed else -play.scenario.others[id].falls
    mood = min(100, max(0, before + change))
    session = session.model_copy(update={"others": {**session.others, id: mood}})
    if noticed:
        return _speaks(play, session, id, "noticed", words.noticed, aloud=not times)
    if mood == 0:
        return _speaks(play, session, id, "leaves", words.leaves, aloud=True)
    # A threshold crossed is crossed once: whoever is noticed and forgotten again says so again.
    return _speaks(play, session, id, "waits", words.waits, aloud=before >= IMPATIENT_BELOW > mood)


def _speaks(
    play: Play, session: Session, id: str, what: str, variants: Variants, *, aloud: bool
) -> tuple[Session, tuple[str, ...]]:
    key = f"other:{id}:{what}"
    lines = play.speak(variants, key, session.seed, session.said.get(key, 0)) if aloud else ()
    counted = aloud or what == "noticed"
    session = session.model_copy(update={"said": session.counted("said", [key])}) if counted else session
    return session, tuple(f"{play.lines.others[id].name}: {line}" for line in lines)
