"""How the card of whoever plays the customer is worded, and what is whispered to them after each reply."""

from collections.abc import Iterable
from html import escape

from bot import render
from bot.wording import Html, Wording
from dialogues.exercises.prompter import Cue, Role

LINE_LENGTH = 280
"""Characters of a line that are shown: a card is read on a phone."""


def card(say: Wording, role: Role) -> Html:
    """The secret card, in the reader's language; what the customer says is in that of the exercise."""
    parts = [
        say("roles-card", customer=role.customer, type=role.type, about=role.about, title=role.title),
        render.quote(role.complaint) if role.complaint else "",
        say("roles-card-knows", facts=_listed(role.knows)) if role.knows else "",
        say("roles-card-mood", meter=render.meter(say, role.mood), mood=role.mood, steam=role.steam),
        say("roles-card-softens", signs=_signs(say, role.softens), works=role.works),
        say("roles-card-hardens", signs=_signs(say, role.hardens), spoils=role.spoils),
        say("roles-card-begin", lines=_quotes(role.lines)),
        say("roles-card-limits"),
    ]
    return Html("\n\n".join(part for part in parts if part))


def whisper(say: Wording, cue: Cue) -> Html:
    """How to go on: first where the mood goes, then what to say, last what it was that moved it."""
    move = say(f"roles-move-{cue.effect}", why=say(f"roles-why-{cue.reason}") if cue.reason else "")
    mood = say("roles-mood", bar=render.bar(cue.after), before=cue.before, after=cue.after)
    lines = render.quote(" ".join(cue.lines), LINE_LENGTH)
    found = Html("\n".join(render.found(say, mark) for mark in cue.found))
    if cue.ending:
        head = say(f"roles-ending-{cue.ending}")
        parts = [head, say("roles-last-words", lines=lines), Html(f"{move}\n{mood}"), found]
    else:
        steam = say(f"roles-steam-{cue.steam}") if cue.steam != "none" else ""
        top = Html("\n".join(row for row in (move, mood, steam) if row))
        parts = [top, say("roles-say", lines=lines), found]
    return Html("\n\n".join(part for part in parts if part))


def _signs(say: Wording, signs: Iterable[str]) -> Html:
    return say.listed([say(f"sign-{sign}") for sign in signs])


def _quotes(lines: Iterable[str]) -> Html:
    return Html("\n".join(render.quote(line, LINE_LENGTH) for line in lines))


def _listed(lines: Iterable[str]) -> Html:
    return Html("\n".join(f"· {escape(render.short(line, LINE_LENGTH), quote=False)}" for line in lines))
