"""The place where most of a class stumbled, with nameless replies: one message to show on the wall."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from bot import render
from bot.classroom.nameless import nameless
from bot.classroom.talk import scenario_title
from bot.content import Content
from bot.desk import Desk
from bot.gates import Work, taught_work
from bot.remarked import correction
from bot.routes import Route, Routes
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues.corrections import corrected
from dialogues.hard_places import HardPlace, hard_places
from dialogues.session import Turn
from storage import assignments, members, remarks
from storage.assignments import Said
from storage.database import Reader

Talks = dict[str, list[tuple[int, Sequence[Turn]]]]
STUDENTS = 100
"""Of so many the talks are read: more would show the same place and make everybody wait."""


class Hardest:
    """What a class found hardest; `content` has what the customer says there."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The way in."""
        return Routes(presses={"hard": Route(taught_work, self.show)})

    async def show(self, visit: Visit, desk: Desk, work: Work, _: str) -> None:
        """The hardest place of an assignment; nothing in the message tells who was there."""
        found = await self._hardest(desk.tx, work.assignment.id, visit.say.language)
        back = f"work_view.{work.assignment.id}"
        if found is None:
            visit.tell("hard-nothing", back)
            return
        scenario, place = found
        names = [member.name for member in await members.of_cohort(desk.tx, work.cohort.id)]
        visit.show(self._message(visit.say, scenario, place, names), visit.column(back))

    async def _hardest(self, reader: Reader, assignment_id: int, language: str) -> tuple[str, HardPlace] | None:
        """The scenario and its hardest place, of all scenarios that the assignment was done with."""
        found = [
            (scenario, place)
            for scenario, talks in (await self._talks(reader, assignment_id)).items()
            for place in hard_places(talks)
            if (play := self._content.find(scenario, language)) and place.node in play.scenario.nodes
        ]
        return max(found, key=lambda one: one[1].chance, default=None)

    async def _talks(self, reader: Reader, assignment_id: int) -> Talks:
        """By scenario the talks of each student in their order, as teachers corrected them."""
        talks: Talks = defaultdict(list)
        _, put_right = await remarks.of_assignment(reader, assignment_id)
        said = await assignments.said(reader, assignment_id, STUDENTS)
        for (chat_id, number, scenario, language), rows in groupby(said, key=_attempt):
            turns: Sequence[Turn] = [Turn.model_validate_json(row.turn) for row in rows]
            play, kept = self._content.find(scenario, language), put_right.get((chat_id, number))
            if play and kept:
                turns = corrected(play, turns, map(correction, kept))
            talks[scenario].append((chat_id, turns))
        return talks

    def _message(self, say: Wording, scenario: str, place: HardPlace, names: Sequence[str]) -> Html:
        line = self._line(say, scenario, place.node)
        title = scenario_title(say, self._content, scenario)
        parts = [say("hard-place", title=title, line=line, students=place.students, failed=place.failed)]
        if place.causes:
            causes = say.listed([say(f"sign-{sign}") for sign, _ in place.causes])
            parts.append(say("hard-causes", causes=causes))
        told = [Html("\n".join(parts))]
        if place.examples:
            told.append(say("hard-examples", replies=_replies(place.examples, names)))
        if place.contrast:
            told.append(say("hard-contrast", replies=_replies(place.contrast, names)))
        return Html("\n\n".join(told))

    def _line(self, say: Wording, scenario: str, node: str) -> Html:
        """What the customer says there, in the reader's language if there is a translation."""
        play = self._content.play(scenario, say.language)
        return render.quote(play.filled(" ".join(play.lines.nodes[node].lines[0])))


def _attempt(said: Said) -> tuple[int, int, str, str]:
    return said.chat_id, said.attempt_number, said.scenario, said.language


def _replies(turns: Sequence[Turn], names: Sequence[str]) -> Html:
    return Html("".join(render.quote(nameless(turn.reply, names)) for turn in turns))
