"""Another group of the class as the other desk: it is chosen in the lobby and challenged in its own chat.

bot/groups/challenge.py: it takes the challenge; bot/groups/side_by_side.py: what both see in the end.
"""

from collections.abc import Mapping, Sequence
from html import escape
from zlib import crc32

from bot.groups.posting import change_in, say_in
from bot.groups.table import Table
from bot.groups.ways import GroupPress, steers
from bot.shows import Keyboard
from bot.wording import Html
from dialogues.exercises.exercise import Exercise, kept
from storage import exercises, groups, outbox
from storage.groups import Group

NOBODY = "0"
ANEW_SECONDS = 600.0
"""A group that was challenged by the same one less than that ago sees its challenge changed and gets no second one."""


def buttons(table: Table) -> Keyboard:
    """The lobby's way to another group, where there is a class that may have one."""
    possible = table.exercise.mode == "desks" and table.group.cohort_id is not None
    return ((table.button("x_rival"),),) if possible else ()


def against(table: Table) -> Html | None:
    """What the lobby says of the other group, if one was asked."""
    exercise = table.exercise
    if exercise.mode != "desks" or exercise.challenged is None:
        return None
    group = exercise.against or table.say("rivals-a-group")
    return table.say("rivals-asked", group=group) if exercise.rival is None else table.say("rivals-agreed", group=group)


async def choose(table: Table, _: object, __: str) -> None:
    """Show the other groups of the class: the lobby's buttons make room for them."""
    others = await _others(table)
    if await _has_opponent(table):
        table.toast("rivals-playing")
    elif not others:
        table.toast("rivals-no-groups")
    else:
        named = [(_tag(group), Html(escape(group.title, quote=False))) for group in others]
        here = (NOBODY, table.say("rivals-nobody"))
        table.choices = tuple((table.button(f"x_against.{tag}", label),) for tag, label in (*named, here))
        table.stage_again()


async def challenge(table: Table, _: object, tag: str) -> None:
    """Ask that group, or none any more."""
    found = next((group for group in await _others(table) if _tag(group) == tag), None)
    if table.exercise.mode != "desks" or (found is None and tag != NOBODY):
        table.toast("stale")
    elif await _has_opponent(table):
        table.toast("rivals-playing")
    else:
        await _ask(table, found)
        table.stage_again()


PRESSES: Mapping[str, GroupPress] = {
    "x_rival": GroupPress(steers, choose, "lobby", refusal="lobby-only-starter"),
    "x_against": GroupPress(steers, challenge, "lobby", refusal="lobby-only-starter"),
}
"""The buttons of the challenging group's lobby."""


async def _ask(table: Table, group: Group | None) -> None:
    asked, chat = table.exercise.challenged, group.chat_id if group else None
    if asked == chat:
        return
    if asked is not None and table.exercise.rival is None:
        await change_in(table.tx, asked, table.say("rivals-gone"), table.now, of=key(table.row.chat_id))
    changes = {"rival": None, "challenged": chat, "against": group.title if group else ""}
    table.exercise = table.exercise.model_copy(update=changes)
    if chat is not None:
        await _post(table, chat)


async def _post(table: Table, chat: int) -> None:
    html = table.say("rivals-challenge", group=title(table, table.group))
    rows = ((table.button("x_challenge"),),)
    of = key(table.row.chat_id)
    if await outbox.put_since(table.tx, chat, of, table.now - ANEW_SECONDS):
        await change_in(table.tx, chat, html, table.now, rows, of=of)
    else:
        await say_in(table.tx, chat, 0, html, table.now, rows, key=of)


async def _others(table: Table) -> Sequence[Group]:
    cohort = table.group.cohort_id
    known = [] if cohort is None else await groups.of_cohort(table.tx, cohort)
    return [group for group in known if group.chat_id != table.row.chat_id]


async def _has_opponent(table: Table) -> bool:
    """Whether somebody has taken the challenge, and has not called it off since."""
    if table.exercise.rival is None:
        return False
    row = await exercises.get(table.tx, table.exercise.rival)
    return row is not None and (row.ended_at is None or has_played(row))


def has_played(row: exercises.Exercise) -> bool:
    """Whether anybody said anything to a customer in that exercise, as far as its words are kept."""
    exercise = kept(row.state) if row.state is not None else None
    return exercise is not None and spoke(exercise)


def spoke(exercise: Exercise) -> bool:
    """Whether anybody said anything to a customer."""
    return any(customer.said for customer in exercise.customers)


def title(table: Table, group: Group | None) -> Html:
    """What a group is called, in the words of this exercise where it has no name."""
    return Html(escape(group.title, quote=False)) if group and group.title else table.say("rivals-a-group")


def key(challenger: int) -> str:
    """The message key of the challenges of that chat."""
    return f"challenge.{challenger}"


def _tag(group: Group) -> str:
    # What stands on a button can be read by whoever has it: a number that means nothing elsewhere, not the chat's.
    return str(crc32(str(group.chat_id).encode()))
