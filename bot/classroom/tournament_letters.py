"""What groups and teachers are told of a tournament: that it begins, that it is over and how, that it is off."""

from collections.abc import Mapping

from bot.calls import post
from bot.classroom import tournament_table
from bot.classroom.tournament_table import Contest, contest
from bot.content import Content
from bot.groups.posting import say_in
from bot.shows import Button, Keyboard, Letter, Message
from bot.wording import Html, Wording
from dialogues.exercises.tournament import results
from storage import cohorts, exercises, learners, tournaments
from storage.database import Transaction
from storage.tournaments import Tournament

Wordings = Mapping[str, Wording]


def meeting(say: Wording, content: Content, found: Contest, chat_id: int | None = None) -> Keyboard:
    """A button for each customer: to meet them, or to practise with them where that group has a result."""
    served = found.served.get(chat_id, ()) if chat_id is not None else ()
    met, rows = results(found.plan, served), []
    for place, id, title in tournament_table.playable(content, found.plan):
        label = say("tournament-again", title=title) if id in met else say("tournament-meet", title=title)
        rows.append((Button(label, "x_compete", f"{found.tournament.id}.{place}"),))
    return tuple(rows)


async def announce(tx: Transaction, wordings: Wordings, content: Content, found: Contest, now: float) -> None:
    """Tell each group, in one message, what is played until when."""
    say = wordings[found.plan.language]
    text = say(
        "tournament-hello",
        until=tournament_table.until(say, found, now),
        what=tournament_table.customers(say, content, found.plan),
        mode=say(f"mode-{found.plan.mode}"),
        how=say(f"how-{found.plan.mode}"),
        rules=say("tournament-rules"),
    )
    for chat_id in found.groups:
        await say_in(tx, chat_id, 0, text, now, meeting(say, content, found))


async def close(
    tx: Transaction, wordings: Wordings, tournament: Tournament, now: float, *, by: int | None = None
) -> None:
    """End it as of now, or of its time if that is past, and show the table to the groups and to the teachers.

    `by`: the teacher who ends it and sees it anyway. Nobody is written to of a class that was put away.
    """
    await tournaments.end(tx, tournament.id, min(now, tournament.until))
    ended = await tournaments.get(tx, tournament.id)
    found = await contest(tx, ended) if ended else None
    if found is None or found.cohort.archived_at is not None:
        return
    say = wordings[found.plan.language]
    for chat_id in found.groups:
        await say_in(tx, chat_id, 0, await over(tx, say, found, chat_id), now)
    for chat_id, _ in await cohorts.teachers(tx, found.cohort.id):
        teacher = await learners.get(tx, chat_id)
        if teacher and not teacher.blocked and chat_id != by:
            await post(tx, Letter(chat_id, _letter(wordings[teacher.language], found)), now)


async def over(tx: Transaction, say: Wording, found: Contest, chat_id: int) -> Html:
    """The table as a group sees it once the tournament is over."""
    going = await exercises.all_going_on(tx, chat_id)
    is_late = any(row.tournament_id == found.tournament.id for row in going)
    head = say("tournament-over-group", cohort=found.cohort.name)
    parts = [head, tournament_table.in_words(say, found), *([say("tournament-late")] if is_late else [])]
    return Html("\n\n".join(parts))


def _letter(say: Wording, found: Contest) -> Message:
    head = say("tournament-over-letter", cohort=found.cohort.name)
    button = Button(say("button-tournament"), "tournament", str(found.cohort.id))
    return Message(Html(f"{head}\n\n{tournament_table.in_words(say, found)}"), ((button,),))


async def call_off(tx: Transaction, wordings: Wordings, found: Contest, now: float) -> None:
    """Take it back, and tell the groups so: what they have played is their own practice."""
    await tournaments.cancel(tx, found.tournament.id)
    for chat_id in found.groups:
        await say_in(tx, chat_id, 0, wordings[found.plan.language]("tournament-off"), now)
