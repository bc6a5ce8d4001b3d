"""The time zone of a class: due times and reminders go by its clock."""

from zoneinfo import available_timezones

from bot.classroom import reminders
from bot.content import Content
from bot.desk import Desk
from bot.gates import taught_cohort
from bot.routes import Question, Route, Routes
from bot.shows import Sent, Typed
from bot.visit import Visit
from storage import cohorts
from storage.cohorts import Cohort

USUAL = ("Europe/Helsinki", "Europe/Stockholm", "Europe/London")
"""Where the bot's languages are spoken; the others are typed."""


def find(text: str) -> str | None:
    """The time zone that somebody typed: its whole name or its city's ("new york"), in any case; None if unknown."""
    wanted = "_".join(text.split()).casefold()
    fitting = [zone for zone in available_timezones() if wanted in (zone.casefold(), zone.casefold().split("/")[-1])]
    # The zones of the tz database named by region come before its links to them.
    return min(fitting, key=lambda zone: ("/" not in zone, zone), default=None)


class Zones:
    """Choosing it; `content` is what reminders tell of."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            presses={"zone": Route(taught_cohort, self.ask), "zone_set": Route(taught_cohort, self.set_)},
            questions={"zone": Question(taught_cohort, self.typed)},
        )

    async def ask(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """Say which it is and offer others; one may be typed too."""
        rows = tuple((visit.button(f"zone_set.{cohort.id}.{zone}", visit.say("zone", zone=zone)),) for zone in USUAL)
        text = visit.say("zone-now", cohort=cohort.name, zone=cohort.time_zone)
        visit.show(text, (*rows, *visit.column(f"cohort.{cohort.id}")))
        visit.ask(f"zone.{cohort.id}")

    async def typed(self, visit: Visit, desk: Desk, cohort: Cohort, answer: Typed | Sent) -> None:
        """Take the one typed; an unknown one asks again."""
        await self.set_(visit, desk, cohort, answer.text if isinstance(answer, Typed) else "")

    async def set_(self, visit: Visit, desk: Desk, cohort: Cohort, text: str) -> None:
        """Take it; the moments at which work is due stay, and reminders come by the new clock."""
        if (zone := find(text)) is None:
            visit.tell("zone-unknown")
            visit.ask(f"zone.{cohort.id}")
            return
        await cohorts.set_time_zone(desk.tx, cohort.id, zone)
        await reminders.renew_class(visit, desk, self._content, cohort.id)
        visit.ask("")
        visit.tell("zone-set", f"cohort.{cohort.id}", cohort=cohort.name, zone=zone)
