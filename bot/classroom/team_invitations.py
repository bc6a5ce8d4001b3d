"""Invitations to teams' groups: bots can't make groups, so each team gets the three steps and a link of its own.

The texts are for forwarding and name no student. To students who can be reached the bot sends them itself, once each
as long as they stay in that team and the link is good.
"""

from bot.classroom import clock, team_views
from bot.classroom.group_links import address, by_hand, good_link, new_link
from bot.classroom.steps import back, change
from bot.classroom.team_views import Divided, called
from bot.classroom.teams import division
from bot.desk import Desk
from bot.gates import ClassTeam, taught_cohort, taught_team
from bot.letter_keys import invite_key
from bot.paging import page_number, turning
from bot.routes import Route, Routes
from bot.shows import Keyboard, Letter, Message, Toast
from bot.visit import Visit
from bot.wording import Html, Wording
from storage import outbox, teams
from storage.cohorts import Cohort
from storage.groups import Link
from storage.teams import Team

PAGE = 10
"""Invitations shown at once: each is a message."""


async def show(visit: Visit, desk: Desk, cohort: Cohort, number: str) -> None:
    """A message for each team, ready to be forwarded; then who is in which team, and the way to send them."""
    visit.ask("")
    found = await division(desk, cohort)
    if cohort.archived_at is not None:
        visit.toast("teams-archived")
    elif not found.teams:
        _none(visit, found)
    else:
        pages = -(-len(found.teams) // PAGE)
        at = page_number(number, pages)
        for team in found.teams[at * PAGE : (at + 1) * PAGE]:
            link = await good_link(desk, cohort.id, team.number)
            visit.show(*_invitation(visit, desk, cohort, team, link))
        turns = turning(visit, "team_invites", f"{cohort.id}.", at, pages)
        visit.show(*await _below(visit, desk, found, turns))


def _none(visit: Visit, found: Divided) -> None:
    if found.students:
        change(visit, team_views.counts(visit, found))
    else:
        visit.toast("teams-nobody")


def _invitation(visit: Visit, desk: Desk, cohort: Cohort, team: Team, link: Link) -> tuple[Html, Keyboard]:
    words = _words(visit.say, desk, cohort, team, link)
    return words, visit.column(f"team_relink.{cohort.id}.{team.number}")


def _words(say: Wording, desk: Desk, cohort: Cohort, team: Team, link: Link) -> Html:
    until = clock.when(say, cohort, link.expires_at, desk.now)
    return say(
        "team-invite",
        cohort=cohort.name,
        team=called(say, team),
        link=address(desk, link),
        typed=by_hand(desk, link),
        until=until,
    )


async def _below(visit: Visit, desk: Desk, found: Divided, turns: Keyboard) -> tuple[Html, Keyboard]:
    """What stands under the invitations: the teams, and the button that sends them to so many."""
    id, waiting = found.cohort.id, len(await teams.uninvited(desk.tx, found.cohort.id))
    send = ((visit.button(f"team_send.{id}", visit.say("team-send", count=waiting)),),) if waiting else ()
    what = visit.say("team-invites-how" if waiting else "team-invites-sent")
    return team_views.listed(visit.say, found, what), (*send, *turns, back(visit, f"teams.{id}", "here"))


async def send(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """Send it to each student of each team who has none yet and can be reached."""
    if cohort.archived_at is not None:
        visit.toast("teams-archived")
        return
    waiting, links = await teams.uninvited(desk.tx, cohort.id), dict[int, Link]()
    for one in waiting:
        number = one.team.number
        links[number] = links.get(number) or await good_link(desk, cohort.id, number)
        words = _words(desk.wordings[one.language], desk, cohort, one.team, links[number])
        visit.letters.append(Letter(one.chat_id, Message(words), key=invite_key(cohort.id, number)))
        await teams.invited(desk.tx, cohort.id, one.chat_id)
    visit.shows.append(Toast(visit.say("team-invites-left", count=len(waiting))))
    found = await division(desk, cohort)
    if found.teams:
        change(visit, await _below(visit, desk, found, ()))
    else:
        _none(visit, found)


async def relink(visit: Visit, desk: Desk, found: ClassTeam, _: str) -> None:
    """A new link in the place of a team's, whose students can then be sent it."""
    cohort, number = found.cohort, found.team.number
    if cohort.archived_at is not None:
        visit.toast("teams-archived")
        return
    await outbox.withdraw_all(desk.tx, invite_key(cohort.id, number))
    await teams.invite_anew(desk.tx, cohort.id, number)
    visit.toast("group-relinked")
    change(visit, _invitation(visit, desk, cohort, found.team, await new_link(desk, cohort.id, number)))


ROUTES = Routes(
    presses={
        "team_invites": Route(taught_cohort, show),
        "team_send": Route(taught_cohort, send),
        "team_relink": Route(taught_team, relink),
    }
)
