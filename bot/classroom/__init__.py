"""The use cases of classes: who teaches, who studies, what they are given to do, how it went."""

from bot.classroom import (
    colleagues,
    group_links,
    joining,
    roles,
    taking_out,
    teaching,
    team_invitations,
    teamwork,
    tricks,
)
from bot.classroom.amending import Amending
from bot.classroom.assigning import Assigning
from bot.classroom.class_page import ClassPage
from bot.classroom.following import Following
from bot.classroom.hardest import Hardest
from bot.classroom.own_scenarios import OwnScenarios
from bot.classroom.parts import Parts
from bot.classroom.pupils import Pupils
from bot.classroom.remarks import Remarks
from bot.classroom.staff import Staff
from bot.classroom.teams import Teams
from bot.classroom.tournaments import Tournaments
from bot.classroom.working import Working
from bot.classroom.zones import Zones
from bot.content import Content
from bot.practice import Practice
from bot.routes import Routes


def classes(practice: Practice, content: Content) -> Routes:
    """All ways into them; `practice` plays what is assigned, `content` is what can be."""
    followed = ClassPage(content).routes | Following(content).routes | Pupils(content).routes
    taught_with = Hardest(content).routes | Remarks(content).routes
    given = Assigning(practice, content).routes | Amending(content).routes | Parts(content).routes
    working = Working(practice, content)
    practice.serve(working)
    joined = roles.ROUTES | teaching.routes(content) | joining.routes(content) | Teams(practice.new_seed).routes
    staff = Staff(content).routes | colleagues.ROUTES
    own = OwnScenarios(practice, content).routes | Zones(content).routes
    grouped = group_links.ROUTES | team_invitations.ROUTES | teamwork.ROUTES
    grouped |= Tournaments(content, practice.new_seed).routes
    grouped |= tricks.ROUTES
    return joined | grouped | staff | given | working.routes | followed | taught_with | own | taking_out.ROUTES
