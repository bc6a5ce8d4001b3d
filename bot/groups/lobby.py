"""The lobby: `/exercise` in a group; who is in, which customer, which way of playing, and off it goes."""

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape

from bot import render
from bot.content import own_id
from bot.groups import rivals
from bot.groups.posting import ask_admins
from bot.groups.table import Stage, Table
from bot.groups.ways import Act, Asked, GroupPress, Mode, anybody, steers
from bot.learner import LANGUAGES
from bot.paging import neighbours, page_of
from bot.shows import Button, Keyboard
from bot.wording import Html
from dialogues.exercises import moves
from dialogues.exercises.exercise import MODES as NAMES
from dialogues.exercises.exercise import Exercise, Person
from storage import exercises, own_scenarios
from storage.database import Transaction
from storage.groups import Group

LOBBY_SECONDS = 30 * 60.0
PAGE = 8
"""Customers that a phone shows at once below the lobby's words."""

Modes = Mapping[str, Mode]


async def open_(asked: Asked) -> int | None:
    """Open a lobby in the place where it was asked for; gives its number, or None if an exercise goes on there."""
    if await exercises.going_on(asked.tx, asked.group.chat_id, asked.thread_id):
        return None
    language = asked.say.language
    exercise = Exercise(
        starter=asked.who.id,
        language=language,
        seed=asked.house.new_seed(),
        scenarios=asked.house.content.scenarios[:1],
    )
    return await make(asked.tx, asked.group, asked.thread_id, exercise, asked.now)


async def make(
    tx: Transaction, group: Group, thread_id: int, exercise: Exercise, now: float, tournament_id: int | None = None
) -> int:
    """Make an exercise of a group's in that place, where none goes on; gives its number. The lobby is not shown yet.

    In one of a tournament the customer and how they are met are not to be chosen.
    """
    await ask_admins(tx, group.chat_id, now)
    row = await exercises.make(
        *(tx, group.chat_id, thread_id),
        state=exercise.model_dump_json(),
        at=now,
        cohort_id=group.cohort_id,
        team_number=group.team_number,
        tournament_id=tournament_id,
    )
    return row.id


def begun(table: Table) -> None:
    """Show a lobby that was just opened."""
    table.wait(LOBBY_SECONDS)
    table.stage_anew()


def begun_anew(table: Table) -> None:
    """Show a lobby as it has become without somebody who was erased; it has its time anew."""
    table.wait(LOBBY_SECONDS)
    table.stage_again()


async def close(table: Table) -> None:
    """End a lobby in which nothing began."""
    table.exercise = moves.moved(table.exercise, phase="over")
    await exercises.end(table.tx, table.row.id, result=None, at=table.now)
    table.wait(None)
    table.stage_again()


# What it shows


def stage(table: Table, modes: Modes) -> Stage:
    """The customer, the way of playing, who is in, and what can be done."""
    exercise = table.exercise
    card = table.house.content.card(exercise.scenarios[0])
    words = card.said(exercise.language)
    shown = table.say(
        "lobby",
        title=words.title,
        type=words.type,
        setting=words.setting,
        level=render.level(card.level),
        mode=table.say(f"mode-{exercise.mode}"),
        about=table.say(f"how-{exercise.mode}"),
        players=table.named(exercise.players) or table.say("lobby-nobody"),
        observers=table.named(exercise.observers) or table.say("lobby-nobody"),
        kept=table.say("lobby-kept"),
        hears=table.say("lobby-sees-all" if table.sees_all else "lobby-sees-replies"),
        missing=max(0, modes[exercise.mode].fewest - len(exercise.players)),
    )
    why = table.say("tournament-lobby") if _competes(table) else rivals.against(table)
    return Html(f"{shown}\n\n{why}") if why else shown, table.choices or _buttons(table)


def _competes(table: Table) -> bool:
    """Whether it is one of a tournament: the customer and how they are met are the same for all its groups."""
    return table.row.tournament_id is not None


def _buttons(table: Table) -> Keyboard:
    agreed = table.exercise.rival is not None or _competes(table)
    chosen = () if agreed else ((table.button("x_customers"), table.button("x_modes"), table.button("x_languages")),)
    return (
        (table.button("x_join"), table.button("x_watch"), table.button("x_leave")),
        *chosen,
        *rivals.buttons(table),
        (table.button("x_start"), table.button("x_end")),
    )


# What can be done in it


def presses(modes: Modes) -> Mapping[str, GroupPress]:
    """The buttons of the lobby, and the one that ends an exercise."""
    choices: Mapping[str, Act] = {
        "x_customers": customers,
        "x_customer": customer,
        "x_modes": partial(choose_mode, modes),
        "x_mode": partial(mode, modes),
        "x_languages": next_language,
        "x_back": back,
    }
    return {
        "x_join": GroupPress(anybody, partial(join, modes), "lobby"),
        "x_leave": GroupPress(anybody, leave, "lobby"),
        **{name: _chosen(act) for name, act in choices.items()},
        **rivals.PRESSES,
        "x_start": GroupPress(steers, partial(start, modes), "lobby", fresh=True, refusal="lobby-only-starter"),
        "x_end": GroupPress(steers, end, "lobby", refusal="lobby-only-starter"),
    }


def _chosen(act: Act) -> GroupPress:
    """The starter's choice, as long as nothing was agreed with another group, or is the same for all of them."""

    async def choose(table: Table, who: Person, rest: str) -> None:
        if _competes(table):
            table.toast("tournament-lobby")
        elif table.exercise.rival is None:
            await act(table, who, rest)
        else:
            table.toast("rivals-fixed")

    return GroupPress(steers, choose, "lobby", refusal="lobby-only-starter")


async def join(modes: Modes, table: Table, who: Person, _: str) -> None:
    """Play."""
    exercise = table.exercise
    if exercise.plays(who.id):
        table.toast("lobby-in-already")
    elif len(exercise.players) >= modes[exercise.mode].most:
        table.toast("lobby-full")
    else:
        table.exercise = moves.joined(exercise, who)
        table.toast("lobby-joined")
        table.stage_again()


async def leave(table: Table, who: Person, _: str) -> None:
    """Not to take part."""
    if who.id in table.exercise.people:
        table.exercise = moves.left(table.exercise, who.id)
        table.stage_again()
    table.toast("lobby-left")


async def customers(table: Table, who: Person, page: str) -> None:
    """Show a page of the customers to choose from: the lobby's buttons make room for them."""
    content, language = table.house.content, table.exercise.language
    found, at, pages = page_of(await open_to_group(table), page, PAGE)
    titles = [(id, content.card(id).said(language).title) for id in found]
    turns = [table.button(f"x_customers.{to}", table.say(f"page-{way}")) for to, way in neighbours(at, pages)]
    _offer(table, [table.button(f"x_customer.{id}", Html(escape(title, quote=False))) for id, title in titles], turns)


async def open_to_group(table: Table) -> Sequence[str]:
    """The ids of what this group can play: what is shipped, and what its class's teachers have given it."""
    shipped = list(table.house.content.scenarios)
    if table.group.cohort_id is None:
        return shipped
    own = await own_scenarios.of_cohort(table.tx, table.group.cohort_id)
    return [*shipped, *(id for id in (own_id(one.id) for one in own) if id in table.house.content.own)]


async def customer(table: Table, who: Person, scenario: str) -> None:
    """Choose that customer."""
    if scenario in await open_to_group(table):
        table.exercise = table.exercise.model_copy(update={"scenarios": (scenario,)})
    table.stage_again()


async def choose_mode(modes: Modes, table: Table, who: Person, _: str) -> None:
    """Show the ways of playing."""
    names = [name for name in NAMES if name in modes]
    _offer(table, [table.button(f"x_mode.{name}", table.say(f"mode-{name}")) for name in names])


def _offer(table: Table, choices: Sequence[Button], turns: Sequence[Button] = ()) -> None:
    """Let one be chosen, or none: each has a row of its own, for titles are long; `turns` lead to other pages."""
    rows = [*((button,) for button in choices), tuple(turns), (table.button("x_back"),)]
    table.choices = tuple(row for row in rows if row)
    table.stage_again()


async def back(table: Table, who: Person, _: str) -> None:
    """Choose nothing."""
    table.stage_again()


async def mode(modes: Modes, table: Table, who: Person, name: str) -> None:
    """Choose that way of playing."""
    found = next((one for one in NAMES if one == name and one in modes), None)
    if found:
        table.exercise = table.exercise.model_copy(update={"mode": found})
    table.stage_again()


async def next_language(table: Table, who: Person, _: str) -> None:
    """Play in the next language."""
    languages = dict(zip(LANGUAGES, (*LANGUAGES[1:], LANGUAGES[0]), strict=True))
    following = next(after for one, after in languages.items() if one == table.exercise.language)
    table.exercise = table.exercise.model_copy(update={"language": following})
    table.stage_again()


async def start(modes: Modes, table: Table, who: Person, _: str) -> None:
    """Begin, if there are enough players and the group may still play what was chosen."""
    found = modes[table.exercise.mode]
    missing = found.fewest - len(table.exercise.players)
    if missing > 0:
        table.toast("lobby-too-few", missing=missing)
    elif not {*table.exercise.scenarios} <= {*await open_to_group(table)}:
        table.toast("own-gone")
    else:
        await found.begin(table)


async def end(table: Table, who: Person, _: str) -> None:
    """Close the lobby."""
    await close(table)
