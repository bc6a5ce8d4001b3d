"""Would another proposal have worked better? The last round stands on the next stage, the whole at the end (council).

Proposals stay without names here too: whoever wrote the best of them is named by the debrief, the others by nobody.
"""

from collections.abc import Iterable

from bot import render
from bot.groups.table import Table
from bot.wording import Html, Wording
from dialogues.coach import GOOD_CONDUCT
from dialogues.exercises import council
from dialogues.exercises.council import Comparison
from dialogues.exercises.team_debrief import shift
from dialogues.replies.marks import SKILLS
from dialogues.session import Turn

MOST_SIGNS = 3
"""Signs named of each kind: a row is to be one or two lines on a phone."""
MOST_MISSED = 6
QUOTED = 100


def last_round(table: Table) -> Html:
    """What was said and how it was chosen, what it did to the mood, and what the others would have done.

    Nothing in the first round.
    """
    found = council.latest(table.exercise, table.play())
    if found is None:
        return Html("")
    rows = _rows(table.say, found) if found.verdict else [_effect(table.say, found.said)]
    heading = [table.say("council-compared", rows=Html("\n".join(rows)))] if found.verdict else rows
    return Html("\n\n".join([_said(table.say, found), *heading]))


def compared(table: Table) -> Html | None:
    """Where another proposal would have worked better, and the last round in full; None where nothing was chosen."""
    rounds = [one for one in council.comparison(table.exercise, table.plays) if one.verdict]
    if not rounds:
        return None
    *earlier, last = rounds
    better = [one for one in earlier if one.verdict == "better"]
    parts = [table.say("council-afterwards", better=len(better) + (last.verdict == "better"))]
    parts += [_missed(table.say, one) for one in _clearest(better)]
    rows = Html("\n".join(_rows(table.say, last, quoted=True)))
    return Html("\n\n".join([*parts, table.say("council-last-round", number=last.number, rows=rows)]))


def _clearest(better: Iterable[Comparison]) -> list[Comparison]:
    """Those in which most was missed, in the order of the talk."""
    most = sorted(better, key=lambda one: _missed_mood(one), reverse=True)[:MOST_MISSED]
    return sorted(most, key=lambda one: one.number)


def _missed_mood(found: Comparison) -> int:
    return found.turns[found.rival or 0].mood_after - found.said.mood_after


def _said(say: Wording, found: Comparison) -> Html:
    number, words = found.chosen + 1, render.quote(found.said.reply)
    if found.verdict is None:
        return say("council-said-alone", words=words)
    is_drawn = len(council.leading(found.proposals)) > 1
    votes = len(found.proposals[found.chosen].votes)
    return say("council-said-drawn" if is_drawn else "council-said-voted", number=number, votes=votes, words=words)


def _rows(say: Wording, found: Comparison, *, quoted: bool = False) -> list[Html]:
    """A line for each proposal, by its number in the vote, and one on whether another would have worked better."""
    rows = []
    for place, turn in enumerate(found.turns):
        is_said = place == found.chosen
        effect = _effect(say, turn, would=not is_said)
        effect = _quoted(say, turn, effect) if quoted else effect
        rows.append(say("council-row-said" if is_said else "council-row", number=place + 1, effect=effect))
    return [*rows, say(f"council-verdict-{found.verdict}", number=(found.rival or 0) + 1)]


def _missed(say: Wording, found: Comparison) -> Html:
    rival = found.turns[found.rival or 0]
    said = _quoted(say, found.said, _effect(say, found.said))
    better = _quoted(say, rival, _effect(say, rival, would=True))
    return say("council-missed", number=found.number, said=said, rival=better)


def _quoted(say: Wording, turn: Turn, effect: Html) -> Html:
    return say("council-quoted", words=render.short(turn.reply, QUOTED), effect=effect)


def _effect(say: Wording, turn: Turn, *, would: bool = False) -> Html:
    """What a reply did to the mood and by which signs; of one that was not said, how the customer would have left."""
    found = [mark.name for mark in turn.clearest_marks] + list(turn.conduct)
    good = [sign for sign in found if sign in SKILLS or sign in GOOD_CONDUCT]
    bad = [sign for sign in found if sign not in good and sign != "levity"]
    parts = [say("council-skills", signs=_named(say, good))] if good else []
    parts += [say("council-faults", signs=_named(say, bad))] if bad else []
    parts += [say(f"council-would-{turn.ending}")] if would and turn.ending else []
    signs = Html(" · ".join(parts)) if parts else say("council-no-signs")
    return say("council-effect", change=render.signed(shift(turn)), signs=signs)


def _named(say: Wording, signs: Iterable[str]) -> Html:
    return Html(", ".join(say(f"sign-{sign}") for sign in list(signs)[:MOST_SIGNS]))
