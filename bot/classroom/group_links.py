"""The Telegram groups of a class: which there are, the link by which one becomes the class's, and taking one out."""

from dataclasses import dataclass

from bot.classroom import clock, teamwork
from bot.classroom.codes import GROUP, JOIN_FOR, new_code
from bot.classroom.steps import afresh, back, change
from bot.classroom.teaching import paged
from bot.classroom.team_views import called
from bot.desk import Desk
from bot.gates import taught_cohort
from bot.groups.posting import say_in
from bot.routes import Route, Routes
from bot.shows import Button
from bot.visit import Visit
from bot.wording import Html
from storage import groups, teams
from storage.cohorts import Cohort
from storage.groups import Group, Link


@dataclass(frozen=True, slots=True)
class ClassGroup:
    """A group of a class."""

    cohort: Cohort
    group: Group


async def taught_group(desk: Desk, argument: str) -> tuple[ClassGroup, str] | None:
    """Gate `cohort.chat.rest`: a teacher of that class; only a group of it, by the number that its chat has or had."""
    if (let := await taught_cohort(desk, argument)) is None:
        return None
    cohort, (chat, _, rest) = let[0], let[1].partition(".")
    digits = chat.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 18):
        return None
    id = await groups.now_at(desk.tx, int(chat))
    found = next((one for one in await groups.of_cohort(desk.tx, cohort.id) if one.chat_id == id), None)
    return (ClassGroup(cohort, found), rest) if found else None


# Links


async def good_link(desk: Desk, cohort_id: int, team_number: int | None = None) -> Link:
    """The link of a class, or of a team of it: the one that is good, or a new one."""
    found = await groups.link_of(desk.tx, cohort_id, team_number, desk.now)
    return found or await new_link(desk, cohort_id, team_number)


async def new_link(desk: Desk, cohort_id: int, team_number: int | None = None) -> Link:
    """A new link, good for thirty days; the one before is good no more."""
    link = Link(new_code(), cohort_id, team_number, desk.now + JOIN_FOR)
    await groups.make_link(desk.tx, link)
    return link


def address(desk: Desk, link: Link) -> str:
    """The link as it is opened."""
    return desk.group_link(f"{GROUP}-{link.code}")


def by_hand(desk: Desk, link: Link) -> str:
    """What to write in a group where the bot is already; some phones forget it, too, when they add the bot.

    With the bot's name: in privacy mode it hears no other command for sure (Bot API, privacy mode).
    """
    return f"/start@{desk.bot_name} {GROUP}-{link.code}"


# The class's groups


async def page(visit: Visit, desk: Desk, cohort: Cohort, number: str) -> None:
    """The groups of the class, a button each, and the ways to have more."""
    found = await groups.of_cohort(desk.tx, cohort.id)
    named = {team.number: called(visit.say, team) for team in await teams.of_cohort(desk.tx, cohort.id)}
    buttons = [_button(visit, cohort, group, named.get(group.team_number or 0)) for group in found]
    ways = [] if cohort.archived_at else [f"group_link.{cohort.id}", *([f"team_invites.{cohort.id}"] if named else [])]
    if await teamwork.played_by(desk.tx, cohort.id):
        ways.append(f"teamwork.{cohort.id}")
    keyboard = (*paged(visit, buttons, "groups", number, f"{cohort.id}."), *visit.column(*ways, f"cohort.{cohort.id}"))
    text = visit.say("groups-page", cohort=cohort.name, count=len(found))
    (change if number else afresh)(visit, (text, keyboard))


def _button(visit: Visit, cohort: Cohort, group: Group, team: Html | None) -> Button:
    title = teamwork.titled(visit.say, group.title)
    label = visit.say("group-row", title=title, team=team) if team else title
    return Button(label, "group", f"{cohort.id}.{group.chat_id}")


async def link(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """The link that makes a group the class's as a whole."""
    if cohort.archived_at is not None:
        visit.toast("groups-archived")
    else:
        _show_link(visit, desk, cohort, await good_link(desk, cohort.id))


async def relink(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """A new one in its place."""
    if cohort.archived_at is not None:
        visit.toast("groups-archived")
    else:
        visit.toast("group-relinked")
        _show_link(visit, desk, cohort, await new_link(desk, cohort.id))


def _show_link(visit: Visit, desk: Desk, cohort: Cohort, found: Link) -> None:
    until = clock.when(visit.say, cohort, found.expires_at, desk.now)
    link, typed = address(desk, found), by_hand(desk, found)
    text = visit.say("group-link", cohort=cohort.name, link=link, typed=typed, until=until)
    change(visit, (text, (*visit.column(f"group_relink.{cohort.id}"), back(visit, f"groups.{cohort.id}", "0"))))


# One group


async def one(visit: Visit, desk: Desk, found: ClassGroup, _: str) -> None:
    """A group: whose it is and what it has reached, and the way to take it out."""
    cohort, group = found.cohort, found.group
    team = await teams.get(desk.tx, cohort.id, group.team_number) if group.team_number else None
    work = await teamwork.of_group(desk.tx, cohort, group)
    text = visit.say(
        "group-page",
        title=teamwork.titled(visit.say, group.title),
        whose=visit.say("group-row", title=cohort.name, team=called(visit.say, team)) if team else cohort.name,
        work=teamwork.row(visit.say, cohort, work, desk.now) if work else visit.say("group-idle"),
    )
    drop = visit.column(f"group_drop.{cohort.id}.{group.chat_id}")
    change(visit, (text, (*drop, back(visit, f"groups.{cohort.id}", "0"))))


async def drop(visit: Visit, desk: Desk, found: ClassGroup, sure: str) -> None:
    """Take it out of the class, once sure, and tell it so; what was played stays in the class's numbers."""
    cohort, group = found.cohort, found.group
    if not sure:
        place = f"{cohort.id}.{group.chat_id}"
        text = visit.say("group-drop", title=teamwork.titled(visit.say, group.title), cohort=cohort.name)
        no = visit.button(f"group.{place}", visit.say("sure-no"))
        change(visit, (text, (*visit.column(f"group_drop_sure.{place}.sure"), (no,))))
        return
    await groups.join_cohort(desk.tx, group.chat_id, None, None)
    await say_in(desk.tx, group.chat_id, 0, visit.say("group-unlinked"), desk.now)
    visit.toast("group-dropped")
    await page(visit, desk, cohort, "0")


ROUTES = Routes(
    presses={
        "groups": Route(taught_cohort, page),
        "group_link": Route(taught_cohort, link),
        "group_relink": Route(taught_cohort, relink),
        "group": Route(taught_group, one),
        "group_drop": Route(taught_group, drop),
        "group_drop_sure": Route(taught_group, drop),
    }
)
