"""The teachers of the installation as its owners see them: ending a role, and classes left without a teacher."""

from collections.abc import Sequence

from bot.classroom import reminders
from bot.classroom.colleagues import listed_teacher, reference, referred
from bot.classroom.teaching import paged
from bot.content import Content
from bot.desk import Desk
from bot.erasing import NAMED, end_role, names, taught_alone
from bot.gates import owner
from bot.routes import Route, Routes
from bot.shows import Button, Letter, Message
from bot.visit import Visit
from bot.wording import Html
from storage import cohorts, teachers
from storage.cohorts import Cohort
from storage.teachers import Teacher


async def orphan(desk: Desk, argument: str) -> tuple[Cohort, str] | None:
    """Gate `cohort.rest`: an owner of the installation; only a class that nobody teaches."""
    first, _, rest = argument.partition(".")
    if not await owner(desk, "") or first not in {str(id) for id in await teachers.untaught(desk.tx)}:
        return None
    cohort = await cohorts.get(desk.tx, int(first))
    return (cohort, rest) if cohort else None


class Staff:
    """The pages of owners; `content` is what reminders of a class that is put away were about."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            commands={"teachers": Route(owner, self.list_)},
            presses={
                "staff": Route(owner, self.list_),
                "staff_one": Route(listed_teacher, self.one),
                "staff_end": Route(listed_teacher, self.end),
                "staff_end_sure": Route(listed_teacher, self.end),
                "staff_archive": Route(listed_teacher, self.end),
                "staff_heirs": Route(listed_teacher, self.heirs),
                "staff_give": Route(listed_teacher, self.give),
                "orphans": Route(owner, self.orphans),
                "orphan": Route(orphan, self.adopters),
                "adopt": Route(orphan, self.adopt),
            },
        )

    async def list_(self, visit: Visit, desk: Desk, _: None, page: str) -> None:
        """All teachers, a button each, and the way to classes without one."""
        found = await teachers.everybody(desk.tx)
        buttons = [
            Button(visit.say("staff-row", name=one.name, classes=one.classes), "staff_one", reference(one))
            for one in found
        ]
        keyboard = paged(visit, buttons, "staff", page)
        if await teachers.untaught(desk.tx):
            keyboard = (*keyboard, *visit.column("orphans"))
        visit.show(visit.say("staff" if found else "staff-none", count=len(found)), keyboard)

    async def one(self, visit: Visit, desk: Desk, one: Teacher, _: str) -> None:
        """One teacher, with the classes they teach."""
        place, taught = reference(one), await cohorts.taught_by(desk.tx, one.chat_id)
        text = visit.say("staff-idle", name=one.name)
        if taught:
            text = visit.say("staff-teaches", name=one.name, cohorts=names(taught))
        visit.show(text, visit.column(f"staff_end.{place}", "staff"))

    async def end(self, visit: Visit, desk: Desk, one: Teacher, sure: str) -> None:
        """End the role, once sure; classes that nobody else teaches are put away."""
        alone, place = await taught_alone(desk.tx, one.chat_id), reference(one)
        if not sure:
            ways = (
                (f"staff_heirs.{place}", f"staff_archive.{place}.sure") if alone else (f"staff_end_sure.{place}.sure",)
            )
            parts = [visit.say("staff-end", name=one.name)]
            if alone:
                parts.append(visit.say("staff-end-alone", cohorts=names(alone)))
            visit.show(Html("\n\n".join(parts)), visit.column(*ways, f"staff_one.{place}"))
            return
        await self._dismiss(visit, desk, one)
        for cohort in alone:
            await self._put_away(visit, desk, cohort)
        visit.spend()
        onward = ("orphans", "staff") if alone else ("staff",)
        visit.tell("staff-ended", *onward, name=one.name)

    async def _dismiss(self, visit: Visit, desk: Desk, one: Teacher) -> None:
        say = await desk.say_to(one.chat_id)
        await end_role(desk.tx, one.chat_id, desk.now)
        visit.letters.append(Letter(one.chat_id, Message(say("staff-ended-told"))))

    async def _put_away(self, visit: Visit, desk: Desk, cohort: Cohort) -> None:
        await cohorts.set_code(desk.tx, cohort.id, None)
        if cohort.archived_at is None:
            await cohorts.archive(desk.tx, cohort.id, desk.now)
            await reminders.renew_class(visit, desk, self._content, cohort.id)

    async def heirs(self, visit: Visit, desk: Desk, one: Teacher, page: str) -> None:
        """Who could go on with the classes that this teacher teaches alone."""
        alone, place = await taught_alone(desk.tx, one.chat_id), reference(one)
        found = [other for other in await teachers.everybody(desk.tx) if other != one]
        if not found or not alone:
            visit.toast("staff-nobody-else")
            return
        keyboard = paged(visit, _choices(visit, found, "staff_give", place), "staff_heirs", page, f"{place}.")
        text = visit.say("staff-heirs", name=one.name, cohorts=names(alone))
        visit.show(text, (*keyboard, *visit.column(f"staff_end.{place}")))

    async def give(self, visit: Visit, desk: Desk, one: Teacher, chosen: str) -> None:
        """End the role; another teacher goes on with the classes."""
        found = referred(await teachers.everybody(desk.tx), chosen)
        if found is None or found[0] == one:
            visit.toast("staff-nobody-else")
            return
        alone = await taught_alone(desk.tx, one.chat_id)
        await self._dismiss(visit, desk, one)
        await _hand_over(visit, desk, alone, found[0])
        visit.spend()
        visit.tell("staff-ended", "staff", name=one.name)

    async def orphans(self, visit: Visit, desk: Desk, _: None, page: str) -> None:
        """The classes without a teacher, a button each."""
        found = [await cohorts.get(desk.tx, id) for id in await teachers.untaught(desk.tx)]
        buttons = [Button(visit.say("staff-name", name=one.name), "orphan", str(one.id)) for one in found if one]
        if not buttons:
            visit.toast("orphans-none")
            return
        visit.show(visit.say("orphans"), (*paged(visit, buttons, "orphans", page), *visit.column("staff")))

    async def adopters(self, visit: Visit, desk: Desk, cohort: Cohort, page: str) -> None:
        """Who could take a class that nobody teaches."""
        found = await teachers.everybody(desk.tx)
        if not found:
            visit.toast("staff-nobody-else")
            return
        keyboard = paged(visit, _choices(visit, found, "adopt", str(cohort.id)), "orphan", page, f"{cohort.id}.")
        visit.show(visit.say("orphan", cohort=cohort.name), (*keyboard, *visit.column("orphans")))

    async def adopt(self, visit: Visit, desk: Desk, cohort: Cohort, chosen: str) -> None:
        """Give such a class to a teacher."""
        found = referred(await teachers.everybody(desk.tx), chosen)
        if found is None:
            visit.toast("staff-nobody-else")
            return
        await _hand_over(visit, desk, [cohort], found[0])
        visit.spend()
        visit.tell("orphan-adopted", "staff", cohort=cohort.name, name=found[0].name)


def _choices(visit: Visit, found: Sequence[Teacher], action: str, place: str) -> list[Button]:
    return [Button(visit.say("staff-name", name=one.name), action, f"{place}.{reference(one)}") for one in found]


async def _hand_over(visit: Visit, desk: Desk, given: Sequence[Cohort], to: Teacher) -> None:
    """Let the teacher teach these classes; a letter says so, with a way to each."""
    if not given:
        return
    for cohort in given:
        await cohorts.add_teacher(desk.tx, cohort.id, to.chat_id)
    say = await desk.say_to(to.chat_id)
    rows = tuple(
        (Button(say("class-active", cohort=cohort.name), "cohort", str(cohort.id)),) for cohort in given[:NAMED]
    )
    visit.letters.append(Letter(to.chat_id, Message(say("classes-given", cohorts=names(given)), rows)))
