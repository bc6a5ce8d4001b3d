"""A group becomes one of a class: `/start g-CODE`, which Telegram says there for whoever followed the class's link.

Only a teacher or a student of the class may do that, and only a teacher of both takes a group from another class.
"""

from bot.calls import post
from bot.classroom.codes import GROUP, as_typed, guessed, guesses_on
from bot.classroom.team_views import called
from bot.desk import Desk
from bot.gates import own_membership, taught_cohort
from bot.groups.posting import say_over_greeting
from bot.groups.ways import Asked
from bot.wording import Html
from storage import cohorts, groups, teams
from storage.cohorts import Cohort
from storage.groups import Link
from storage.teams import Team


async def followed(asked: Asked) -> bool:
    """Do what the link says whose payload was given; False if it is no link to a class."""
    kind, _, code = asked.argument.partition("-")
    if kind != GROUP or not code:
        return False
    html = await _answer(asked, as_typed(code))
    await say_over_greeting(asked.tx, asked.group.chat_id, asked.thread_id, html, asked.now)
    return True


async def _answer(asked: Asked, code: str) -> Html:
    """Join the group to the class of that code, if it may be; gives what the group is told."""
    desk = _desk(asked)
    if asked.anonymous:
        return asked.say("group-link-anonymous")
    if await guesses_on(desk):
        return asked.say("group-link-wait")
    if (link := await groups.link(asked.tx, code, asked.now)) is None or (cohort := await _class(asked, link)) is None:
        for letter in await guessed(desk):
            await post(asked.tx, letter, asked.now)
        return asked.say("group-link-wrong")
    if not await _belongs(desk, cohort.id):
        return asked.say("group-link-not-yours")
    if not await _may_take(desk, asked.group.cohort_id, cohort.id):
        return asked.say("group-link-taken")
    return await _join(asked, cohort, link.team_number)


def _desk(asked: Asked) -> Desk:
    """What gates need to know of somebody who asks in a group."""
    house, who = asked.house, asked.who
    return Desk(asked.tx, who.id, who.name, asked.now, house.bot_name(), house.owners, house.wordings)


async def _class(asked: Asked, link: Link) -> Cohort | None:
    """The class of a link: one that is not put away, and whose team is still there if it is a team's."""
    cohort = await cohorts.get(asked.tx, link.cohort_id)
    if cohort is None or cohort.archived_at is not None:
        return None
    if link.team_number is not None and await teams.get(asked.tx, cohort.id, link.team_number) is None:
        return None
    return cohort


async def _belongs(desk: Desk, cohort_id: int) -> bool:
    """Whether this person teaches the class or studies in it."""
    id = str(cohort_id)
    return bool(await taught_cohort(desk, id) or await own_membership(desk, id))


async def _may_take(desk: Desk, now_of: int | None, cohort_id: int) -> bool:
    """Whether this person may make a group, which may be another class's now, this class's."""
    if now_of in (None, cohort_id):
        return True
    return bool(await taught_cohort(desk, str(now_of)) and await taught_cohort(desk, str(cohort_id)))


async def _join(asked: Asked, cohort: Cohort, team_number: int | None) -> Html:
    """Make the group the class's: a link of the class as a whole leaves a team of the class its group."""
    if team_number is None and asked.group.cohort_id == cohort.id:
        team_number = asked.group.team_number
    await groups.join_cohort(asked.tx, asked.group.chat_id, cohort.id, team_number)
    found = await teams.get(asked.tx, cohort.id, team_number) if team_number is not None else None
    return _welcome(asked, cohort, found)


def _welcome(asked: Asked, cohort: Cohort, team: Team | None) -> Html:
    say, sees_all = asked.say, asked.group.sees_all or asked.house.reads_all()
    whose = say("group-linked", cohort=cohort.name)
    if team:
        whose = say("group-linked-team", cohort=cohort.name, team=called(say, team))
    return say("group-linked-how", whose=whose, hears=say("group-sees-all" if sees_all else "group-sees-replies"))
