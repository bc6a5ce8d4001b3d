"""The commands of groups. All others are private business, and a group hears nothing of them."""

from collections.abc import Mapping

from bot.groups import linking, lobby, observing, tournament, tricks
from bot.groups.playing import leave, seated
from bot.groups.posting import say_in
from bot.groups.ways import Asked, GroupCommand, GroupQuestion, steers
from storage import exercises


async def exercise(asked: Asked) -> None:
    """Open a lobby; where an exercise goes on, show again how it stands."""
    id = await lobby.open_(asked)
    is_new = id is not None
    if id is None and (row := await exercises.going_on(asked.tx, asked.group.chat_id, asked.thread_id)):
        id = row.id
    if id is None:
        return
    async with seated(asked.house, asked.tx, asked.now, id, asked.who.id) as table:
        if table and is_new:
            lobby.begun(table)
        elif table:
            table.stage_anew()


async def observe(asked: Asked) -> None:
    """Observe the exercise of this place, also once it goes on; who speaks as the group has no private chat."""
    row = await exercises.going_on(asked.tx, asked.group.chat_id, asked.thread_id)
    if row is None or asked.anonymous:
        await _say(asked, "observe-anonymous" if row else "exercise-none")
        return
    async with seated(asked.house, asked.tx, asked.now, row.id, asked.who.id) as table:
        if table:
            observing.asked_to_watch(table, asked.who)


async def end(asked: Asked) -> None:
    """End the exercise of this place: its starter, an administrator or a teacher of its class."""
    row = await exercises.going_on(asked.tx, asked.group.chat_id, asked.thread_id)
    if row is None:
        await _say(asked, "exercise-none")
        return
    async with seated(asked.house, asked.tx, asked.now, row.id, asked.who.id) as table:
        if table is None:
            return
        if not asked.anonymous and not await steers(table, asked.who):
            table.tell("exercise-not-yours-to-end")
        elif table.exercise.phase == "lobby":
            await lobby.close(table)
        else:
            table.exercise = table.exercise.model_copy(update={"phase": "over"})


async def go(asked: Asked) -> None:
    """Leave the exercise that goes on here, without leaving the group."""
    row = await exercises.going_on(asked.tx, asked.group.chat_id, asked.thread_id)
    if row:
        async with seated(asked.house, asked.tx, asked.now, row.id, asked.who.id) as table:
            if table:
                await leave(table, asked.who.id)


async def start(asked: Asked) -> None:
    """Follow the link that makes the group one of a class; without one, say what can be done in a group."""
    if not await linking.followed(asked):
        await help_(asked)


async def help_(asked: Asked) -> None:
    """What can be done in a group."""
    await _say(asked, "group-help")


async def _say(asked: Asked, id: str) -> None:
    await say_in(asked.tx, asked.group.chat_id, asked.thread_id, asked.say(id), asked.now)


COMMANDS: Mapping[str, GroupCommand] = {
    "exercise": exercise,
    "observe": observe,
    "end": end,
    "leave": go,
    "tournament": tournament.show,
    "tricks": tricks.show,
    "help": help_,
}
"""By name, in the order of the menu that groups see."""
HEARD: Mapping[str, GroupCommand] = {**COMMANDS, "start": start}
"""All that are listened to: `start` is Telegram's own and stands in no menu."""
PRESSES: Mapping[str, GroupQuestion] = {"x_compete": tournament.compete}
"""The buttons of groups that belong to no exercise, by action; each answers whoever pressed it."""
