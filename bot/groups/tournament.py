"""A tournament on a group's side: which of its customers are still to be met, the way to each, and its end in time."""

from bot.classroom import tournament_letters, tournament_table
from bot.classroom.tournament_table import Contest, contest
from bot.groups import lobby
from bot.groups.playing import seated
from bot.groups.posting import say_in
from bot.groups.table import Answer, House
from bot.groups.ways import Asked
from bot.shows import Keyboard
from bot.wording import Html
from dialogues.exercises.exercise import Exercise
from dialogues.exercises.tournament import results
from storage import exercises, tournaments
from storage.database import Transaction


async def show(asked: Asked) -> None:
    """`/tournament`: the customers still to be met while it goes on, the table once it is over."""
    html, buttons = await _view(asked)
    await say_in(asked.tx, asked.group.chat_id, asked.thread_id, html, asked.now, buttons)


async def _view(asked: Asked) -> tuple[Html, Keyboard]:
    if asked.group.cohort_id is None:
        return asked.say("tournament-no-class"), ()
    latest = await tournaments.latest(asked.tx, asked.group.cohort_id)
    found = await contest(asked.tx, latest) if latest else None
    if found is None:
        return asked.say("tournament-none"), ()
    if not found.goes_on:
        say = asked.house.wordings[found.plan.language]
        return await tournament_letters.over(asked.tx, say, found, asked.group.chat_id), ()
    return _here(asked, found)


def _here(asked: Asked, found: Contest) -> tuple[Html, Keyboard]:
    say, content = asked.house.wordings[found.plan.language], asked.house.content
    met = results(found.plan, found.served.get(asked.group.chat_id, ()))
    playable = tournament_table.playable(content, found.plan)
    rows = [say("tournament-met" if id in met else "tournament-customer", title=title) for _, id, title in playable]
    text = say(
        "tournament-here",
        until=tournament_table.until(say, found, asked.now),
        rows=Html("\n".join(rows)),
        left=sum(id not in met for _, id, _ in playable),
        rules=say("tournament-rules"),
    )
    return text, tournament_letters.meeting(say, content, found, asked.group.chat_id)


async def compete(asked: Asked) -> Answer:
    """Open a lobby for a customer of the tournament (`tournament.place`): as all teams meet them, or for practice."""
    found, scenario = await _chosen(asked)
    if found is None or scenario is None:
        return Answer(asked.say("tournament-closed"))
    if await exercises.going_on(asked.tx, asked.group.chat_id, asked.thread_id):
        return Answer(asked.say("tournament-busy"))
    if scenario in results(found.plan, found.served.get(asked.group.chat_id, ())):
        await _open(asked, found, scenario, asked.house.new_seed(), None)
        return Answer(asked.say("tournament-practice"), alert=True)
    if await _is_being_met(asked, found, scenario):
        return Answer(asked.say("tournament-being-met"))
    await _open(asked, found, scenario, found.plan.seed_of(scenario), found.tournament.id)
    return Answer()


async def _chosen(asked: Asked) -> tuple[Contest | None, str | None]:
    """The tournament and the customer of a press; None if it is over or not this group's, or where nobody is met."""
    number, _, place = asked.argument.partition(".")
    made = await tournaments.get(asked.tx, int(number)) if _is_number(number) else None
    if made is None or made.ended_at is not None or made.until <= asked.now or made.cohort_id != asked.group.cohort_id:
        return None, None
    found = await contest(asked.tx, made)
    if found is None or found.cohort.archived_at is not None:
        return None, None
    scenarios = {str(at): id for at, id, _ in tournament_table.playable(asked.house.content, found.plan)}
    return found, scenarios.get(place)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


async def _is_being_met(asked: Asked, found: Contest, scenario: str) -> bool:
    """Whether the same customer is met in another topic of the group: of two results none would be the first."""
    rows = await exercises.all_going_on(asked.tx, asked.group.chat_id)
    states = [row.state for row in rows if row.tournament_id == found.tournament.id and row.state]
    return any(scenario in Exercise.model_validate_json(state).scenarios for state in states)


async def _open(asked: Asked, found: Contest, scenario: str, seed: int, tournament_id: int | None) -> None:
    plan = found.plan
    exercise = Exercise(starter=asked.who.id, language=plan.language, mode=plan.mode, seed=seed, scenarios=(scenario,))
    id = await lobby.make(asked.tx, asked.group, asked.thread_id, exercise, asked.now, tournament_id)
    async with seated(asked.house, asked.tx, asked.now, id, asked.who.id) as table:
        if table:
            lobby.begun(table)


async def time_is_up(house: House, tx: Transaction, now: float, id: int) -> None:
    """End the tournament of that number, whose time is up or whose class was put away; once."""
    if (made := await tournaments.get(tx, id)) and made.ended_at is None:
        await tournament_letters.close(tx, house.wordings, made, now)
