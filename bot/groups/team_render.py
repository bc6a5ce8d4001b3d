"""How a team's debrief, its observers' cards and their notes are worded and laid out. Telegram's HTML.

`say` speaks the language of whoever reads: the group's exercise, or one observer. `name` gives a person's name as HTML.
"""

from collections.abc import Callable, Iterable, Sequence
from html import escape, unescape
from typing import Literal

from bot import render
from bot.pictures.shapes import MoodData, MoodTurn
from bot.wording import Html, Wording
from dialogues.exercises.exercise import Feedback
from dialogues.exercises.observing import Compared, Sight
from dialogues.exercises.team_debrief import Best, Desks, Row, Served, TeamCheck, TeamDebrief, TurningPoint, shift
from dialogues.ledger import BAD_IS_TOLD_TO, GOOD_FOR_ONE_BAD, GOOD_IS_TOLD_TO, Ledger
from dialogues.replies.marks import SKILLS
from dialogues.scenario import Ending
from dialogues.session import Turn

Name = Callable[[int], Html]
QUOTED = 200
"""Characters of a quoted reply: a team's lines are many, and a phone is small."""
ERASED = "…"
"""In the place of a reply whose words were erased since."""
SKILLS_NAMED = 3
SIGNS_NOTED = 2


def debrief(say: Wording, found: TeamDebrief, before: Ledger, after: Ledger, name: Name) -> list[Html]:
    """The debrief in as few messages as it takes: customers, the team's account, best lines, turns, steps, a question.

    `before` and `after` are the team's account without this exercise and with it.
    """
    parts = [_customer(say, found, place) for place in range(len(found.customers))]
    parts += [_account(say, before, after)]
    parts += _best(say, found.best, name) + _turning(say, found) + _checklist(say, found)
    return render.paged([*parts, say("team-talk", question=say(f"talk-question-{found.question.id}"))])


def _customer(say: Wording, found: TeamDebrief, place: int) -> Html:
    """One customer: how they left, the mood, what they tell onward and to how many (3/11)."""
    served, who = found.customers[place], _who(say, found, place)
    head = say("team-customer", name=who, title=served.title) if served.title else who
    rows = [head, _ending(say, served.ending), say("team-moods", start=served.start, end=served.end)]
    if served.ending and served.told:
        told = say(f"told-{served.ending}", people=served.told_to)
        rows.append(say("told", ending=told, words=render.quote(served.told)))
    return _rows(rows)


def _who(say: Wording, found: TeamDebrief, place: int) -> Html:
    """The customer's name; the number of the desk where several have the same one."""
    mine = found.customers[place].name
    if mine and sum(one.name == mine for one in found.customers) > 1:
        return say("team-desk", number=place + 1)
    return Html(escape(mine, quote=False)) if mine else say("customer-nameless")


def _ending(say: Wording, ending: Ending | None) -> Html:
    return say(f"ending-{ending}") if ending else say("team-broken-off")


def _account(say: Wording, before: Ledger, after: Ledger) -> Html:
    """How many have heard what of this team so far, and what it owes; that these are rules of thumb."""
    rows = [say("team-heard", good=after.heard_good, bad=after.heard_bad), _debt(say, before, after)]
    rows.append(say("rules-of-thumb", good=GOOD_IS_TOLD_TO, bad=BAD_IS_TOLD_TO, twelve=GOOD_FOR_ONE_BAD))
    return Html("\n".join(rows))


def _debt(say: Wording, before: Ledger, after: Ledger) -> Html:
    if after.debt > before.debt:
        return say("team-debt-grew", debt=after.debt)
    if after.debt < before.debt:
        return say("team-debt-shrank", debt=after.debt)
    return say("team-debt-stays", debt=after.debt) if after.debt else say("team-debt-none")


def _best(say: Wording, best: Sequence[Best], name: Name) -> list[Html]:
    lines = [_over(_best_head(say, one.turn, name(one.by)), one.turn) for one in best]
    return _under(say("team-best"), "".join(lines))


def _best_head(say: Wording, turn: Turn, name: Html) -> Html:
    """Whose line, and the skills it shows."""
    skills = [mark.name for mark in turn.clearest_marks if mark.name in SKILLS]
    if not skills:
        return say("team-best-lifted", name=name)
    return say("team-best-line", name=name, marks=_signs(say, skills[:SKILLS_NAMED]))


def _signs(say: Wording, signs: Iterable[str]) -> Html:
    return Html(", ".join(say(f"sign-{sign}") for sign in signs))


def _over(head: Html, turn: Turn) -> Html:
    """A line and under it the reply it speaks of; a quotation ends its own line, so what follows needs no other."""
    return Html(f"{head}\n{render.quote(turn.reply or ERASED, QUOTED)}")


def _under(head: Html, rows: str) -> list[Html]:
    """A heading and what stands under it, if anything does."""
    # Put together here, as no value of a text may be longer than 2500 characters (fluent.runtime).
    return [Html(f"{head}\n{rows}")] if rows else []


def _rows(rows: Sequence[Html]) -> Html:
    return Html("\n".join(rows))


def _turning(say: Wording, found: TeamDebrief) -> list[Html]:
    """The replies that moved most, without names: what a line did is worth knowing, whose it was is not."""
    points = [_over(_point(say, found, point), point.turn) for point in found.turning]
    return _under(say("team-turning"), "".join(points))


def _point(say: Wording, found: TeamDebrief, point: TurningPoint) -> Html:
    number, change = point.turn.number, render.signed(shift(point.turn))
    if len(found.customers) == 1:
        return say("team-turned", number=number, change=change)
    return say("team-turned-with", number=number, change=change, name=_who(say, found, point.customer))


def _checklist(say: Wording, found: TeamDebrief) -> list[Html]:
    """The steps of one customer with their replies, or of several with how often each held."""
    spoken_to = [one for one in found.customers if one.turns]
    if len(spoken_to) == 1:
        steps, acts = render.checks(say, spoken_to[0].steps), render.checks(say, spoken_to[0].acts)
        return [say("checklist", steps=steps, acts=acts)]
    if not spoken_to:
        return []
    checklist = say("checklist", steps=_checks(say, found.steps), acts=_checks(say, found.acts))
    return [Html(f"{checklist}\n{say('team-check-how')}")]


def _checks(say: Wording, checks: Iterable[TeamCheck]) -> Html:
    return _rows([say("team-check", step=say(f"step-{one.id}"), held=one.held, of=one.of) for one in checks])


# Pictures


def mood_pictures(say: Wording, found: TeamDebrief) -> list[MoodData]:
    """The curve of each customer who was spoken to, with quotes at its turning points (bot/pictures/mood.py)."""
    return [_mood_data(say, one, _who(say, found, place)) for place, one in enumerate(found.customers) if one.turns]


def _mood_data(say: Wording, served: Served, who: Html) -> MoodData:
    return MoodData(
        title=served.title or _plain(who),
        subtitle=_plain(who) if served.title else "",
        low=_plain(say("meter-low")),
        high=_plain(say("meter-high")),
        start=served.start,
        turns=[_mood_turn(say, turn, is_turning=turn in served.turning) for turn in served.turns],
        ending=served.ending,
        word=_plain(say(f"went-{served.ending}") if served.ending else say("team-unfinished")),
    )


def _mood_turn(say: Wording, turn: Turn, *, is_turning: bool) -> MoodTurn:
    if not is_turning:
        return MoodTurn(mood=turn.mood_after)
    quote = say("team-quoted", words=render.short(turn.reply, QUOTED))
    return MoodTurn(mood=turn.mood_after, quote=_plain(quote), note=_plain(_what_moved(say, turn)))


def _what_moved(say: Wording, turn: Turn) -> Html:
    """The change and the signs that did most of it, in its direction."""
    change = shift(turn)
    pushed = sorted((move for move in turn.moves if move.points * change > 0), key=lambda move: -abs(move.points))
    signs = _signs(say, [move.cause for move in pushed[:SIGNS_NOTED]])
    return say("team-noted", change=render.signed(change), signs=signs) if signs else Html(render.signed(change))


def _plain(html: Html) -> str:
    return unescape(html)


# Two desks


def desks(say: Wording, found: Desks, names: tuple[str, str] | None = None) -> list[Html]:
    """Both desks turn for turn and their endings, in as few messages as it takes; `names` of the teams, if known."""
    desk = [say("team-desk", number=1), say("team-desk", number=2)] if names is None else list(names)
    ends = [
        say("team-desk-ends", desk=desk[side], ending=_ending(say, found.endings[side]), mood=found.moods[side])
        for side in (0, 1)
    ]
    return render.paged([say("team-desks"), *(_row(say, row, desk, found) for row in found.rows), *ends])


def _row(say: Wording, row: Row, desk: Sequence[str], found: Desks) -> Html:
    lines = [Html(say("team-desk-turn", number=row.number) + "\n")]
    lines += [_side(say, row.turns[side], desk[side], found.endings[side]) for side in (0, 1)]
    if row.ahead is not None:
        lines.append(say("team-desk-ahead", desk=desk[row.ahead]))
    elif None not in row.turns:
        lines.append(say("team-desk-level"))
    return Html("".join(lines).rstrip())


def _side(say: Wording, turn: Turn | None, desk: str, ending: Ending | None) -> Html:
    if turn is None:
        return Html((say("team-desk-gone", desk=desk) if ending else say("team-desk-silent", desk=desk)) + "\n")
    return _over(say("team-desk-reply", desk=desk, mood=turn.mood_after), turn)


# Observers


def card(say: Wording, watches: Sequence[str]) -> Html:
    """An observer's card: what to look for in each reply, numbered, and how to mark it."""
    return say("card-watches", watches=_watches(say, watches))


def reply_to_mark(
    say: Wording, turn: Turn, watches: Sequence[str], customer: str = "", answer: Sequence[str] = ()
) -> Html:
    """A reply for an observer to mark, and what it was answered; `customer` is named where there are several."""
    number = turn.number
    head = say("card-reply-to", number=number, name=customer) if customer else say("card-reply", number=number)
    answered = say("card-answer", words=render.short(" ".join(answer), QUOTED)) + "\n\n" if answer else ""
    return Html(_over(head, turn) + answered + _watches(say, watches))


def _watches(say: Wording, watches: Sequence[str]) -> Html:
    rows = [say("card-watch", number=number, watch=_watch(say, one)) for number, one in enumerate(watches, start=1)]
    return _rows(rows)


def _watch(say: Wording, watch: str) -> Html:
    return say(f"watch-{watch}")


def answer(say: Wording, number: int, *, seen: bool) -> Html:
    """The label of the button that says whether the watch of that number on the card was seen."""
    return say("card-yes", number=number) if seen else say("card-no", number=number)


def observed(say: Wording, found: Compared, given: Sequence[Feedback], name: Name) -> list[Html]:
    """What the observers add to the debrief: people beside rules, and what they say; nothing if they were silent."""
    return render.paged([*_compared(say, found), *_feedback(say, given, name)])


def _compared(say: Wording, found: Compared) -> list[Html]:
    if not found.notes:
        return []
    rows = [
        say("card-agreed", watch=_watch(say, watch), agreed=agreed, notes=notes)
        for watch, agreed, notes in found.by_watch
    ]
    numbers = say("card-compared", notes=found.notes, agreed=found.agreed, rows=_rows(rows))
    if not found.differences:
        return [numbers, say("card-same")]
    return [numbers, say("card-differed"), Html("".join(_difference(say, one) for one in found.differences))]


def _difference(say: Wording, sight: Sight) -> Html:
    """One watch on which people and rules differ, with the reply."""
    watch, total = _watch(say, sight.watch), sight.yes + sight.no
    if sight.bot:
        head = say("card-rules-saw", watch=watch, no=sight.no, all=total)
    else:
        head = say("card-people-saw", watch=watch, yes=sight.yes, all=total)
    return _over(head, sight.turn)


Part = Literal["worked", "next"]


def feedback_asked(say: Wording, part: Part) -> Html:
    """The question for peer feedback: what worked, or what to try next."""
    return say("card-worked") if part == "worked" else say("card-next")


def feedback_thanks(say: Wording) -> Html:
    """The word of thanks to whoever has said both."""
    return say("card-thanks")


def _feedback(say: Wording, given: Sequence[Feedback], name: Name) -> list[Html]:
    """What the observers said, with their names: feedback that one stands by is kinder than one without a name."""
    worked = [say("card-said", words=one.worked, name=name(one.by)) for one in given if one.worked]
    to_try = [say("card-said", words=one.next, name=name(one.by)) for one in given if one.next]
    return _under(say("card-worked-said"), _rows(worked)) + _under(say("card-next-said"), _rows(to_try))
