"""Waiting room: several customers at once, served by whoever is free; the team must notice all of them (S56-57)."""

from collections.abc import Mapping, Sequence

from bot.groups.serving import called, keycap, scene, serve, spoken
from bot.groups.table import Stage, Table
from bot.groups.ways import GroupPress, player
from bot.shows import Button
from bot.wording import Html
from dialogues.exercises import moves, waiting_room
from dialogues.exercises.exercise import Exercise, Person
from dialogues.exercises.waiting_room import Call
from dialogues.play import Play

READING_SECONDS = 180.0
"""Time to read who has come, before silence counts."""
BEAT_SECONDS = 60.0
"""Silence after which those who wait feel it."""
CALLS = 8
"""Lines with which customers make themselves heard (`waiting-call-…`)."""
SCROLLED = 4
"""Messages of customers after which the stage is out of sight and shown anew."""
MOST_HOURGLASSES = 5


class Waiting:
    """Several customers and no turns: anybody answers anybody, as in a real queue."""

    fewest, most = 2, 12

    @property
    def presses(self) -> Mapping[str, GroupPress]:
        """Its own buttons."""
        return {"x_notice": GroupPress(player, self.notice)}

    async def begin(self, table: Table) -> None:
        """Everybody serves everybody; each customer comes in with a message of their own."""
        exercise, content = table.exercise, table.house.content
        scenarios = waiting_room.drawn(exercise.scenarios[0], content.scenarios, exercise.seed)
        plays = [content.play(id, exercise.language) for id in scenarios]
        team = [one.id for one in exercise.players]
        exercise = exercise.model_copy(update={"scenarios": scenarios})
        table.exercise = moves.met(exercise, plays, [team] * len(plays))
        for place, customer in enumerate(table.exercise.customers):
            table.customer_says(place, Html(f"{scene(table, place)}\n\n{spoken(table, place, customer.lines)}"))
        table.wait(READING_SECONDS)
        table.stage_anew()

    def stage(self, table: Table) -> Stage:
        """Who waits, how they feel about it, and who is with them."""
        here = waiting_room.present(table.exercise)
        queue = Html("\n".join(_row(table, place) for place in range(len(table.exercise.customers))))
        html = table.say("waiting-stage", queue=queue, how=_how(table, alone=len(here) == 1))
        return html, (tuple(_notice_button(table, place) for place in here),)

    async def said(self, table: Table, who: Person, text: str, *, place: int | None, plain: bool) -> None:
        """Words are for whoever's message they reply to, or as a number says; else the bot asks whom they are for."""
        if place is None:
            place, text = waiting_room.addressed(table.exercise, who.id, text, plain=plain)
        if place is None:
            if not plain and _first_time(table, who):
                table.tell("waiting-whom", name=table.name(who.id))
        elif not table.exercise.customers[place].is_open:
            if _first_time(table, who):
                table.tell("waiting-left", customer=called(table, place))
        elif serve(table, place, who.id, text):
            self._served(table, place, who.id)

    def _served(self, table: Table, place: int, by: int) -> None:
        before = _messages(table.exercise) - 1
        served = waiting_room.served(table.exercise, place, by)
        table.exercise, calls = waiting_room.beat(served, _plays(table), but=place)
        if not table.exercise.ended:
            _let_speak(table, place, table.exercise.customers[place].lines)
        self._go_on(table, calls, before)

    def _go_on(self, table: Table, calls: Sequence[Call], before: int) -> None:
        """After a beat; where everybody has left, the end of the exercise shows their last words."""
        for call in calls if not table.exercise.ended else ():
            _let_speak(table, call.place, (_call(table, call), *call.lines))
        table.wait(BEAT_SECONDS)
        if _messages(table.exercise) // SCROLLED > before // SCROLLED:
            table.stage_anew()
        else:
            table.stage_again()

    async def notice(self, table: Table, who: Person, rest: str) -> None:
        """A look or a nod: the customer knows that they were seen."""
        place = int(rest) if rest.isascii() and rest.isdigit() and len(rest) < 3 else -1
        if not 0 <= place < len(table.exercise.customers):
            table.toast("stale")
            return
        table.exercise, look = waiting_room.looked_at(table.exercise, place)
        table.toast(f"waiting-look-{look}", name=called(table, place))
        if look in ("seen", "again"):
            table.stage_again()

    async def time_is_up(self, table: Table) -> None:
        """Nobody spoke for a while: everybody waits, and after some such whiles the exercise is over."""
        before = _messages(table.exercise)
        table.exercise, calls = waiting_room.silent(table.exercise, _plays(table))
        if table.exercise.phase == "playing":
            self._go_on(table, calls, before)

    async def without(self, table: Table, person: int) -> None:
        """Nobody has a turn, so nothing waits for anybody."""
        table.stage_again()


def looked_back(table: Table) -> Html:
    """Which of the three restaurants it was, and how each customer waited; nothing where nobody had to wait."""
    exercise = table.exercise
    if not any(one.wait.longest for one in exercise.customers):
        return Html("")
    restaurant = table.say(f"waiting-restaurant-{waiting_room.restaurant(exercise)}")
    waits = Html("\n".join(_waited(table, place) for place in range(len(exercise.customers))))
    return table.say("waiting-back", restaurant=restaurant, waits=waits)


def _waited(table: Table, place: int) -> Html:
    customer, say = table.exercise.customers[place], table.say
    wait = customer.wait
    first = say("waiting-never") if wait.first is None else say("waiting-first", beats=wait.first)
    facts = [first, say("waiting-longest", beats=wait.longest)]
    facts += [say("waiting-overlooked", times=wait.overlooked)] if wait.overlooked else []
    facts += [say("waiting-walked-out")] if customer.parting else []
    return say("waiting-waited", number=keycap(place), name=called(table, place), facts=Html(", ".join(facts)))


# The stage


def _row(table: Table, place: int) -> Html:
    customer = table.exercise.customers[place]
    standing = table.say(f"waiting-stands-{waiting_room.standing(customer)}")
    row = table.say("waiting-row", number=keycap(place), name=called(table, place), standing=standing)
    if not customer.is_open:
        return row
    hourglasses = "⏳" * min(MOST_HOURGLASSES, customer.wait.beats)
    servers = [one for one in table.exercise.players if one.id in customer.wait.servers]
    return Html(
        " ".join([row, hourglasses] if hourglasses else [row]) + (f" · {table.named(servers)}" if servers else "")
    )


def _how(table: Table, *, alone: bool) -> Html:
    if alone:
        return table.say("waiting-how-write" if table.sees_all else "waiting-how-reply")
    return table.say("waiting-how-number" if table.sees_all else "waiting-how-each")


def _notice_button(table: Table, place: int) -> Button:
    return table.button(f"x_notice.{place}", table.say("button-x_notice", number=place + 1))


# Customers' messages


def _let_speak(table: Table, place: int, lines: tuple[str, ...]) -> None:
    words = spoken(table, place, lines)
    is_open = table.exercise.customers[place].is_open
    table.customer_says(place, words if is_open else table.say("exercise-ended", words=words))


def _call(table: Table, call: Call) -> str:
    """What a customer who was overlooked says, in the language in which they speak."""
    say = table.house.wordings[table.play(call.place).lines.language]
    return say(f"waiting-call-{1 + waiting_room.variant(table.exercise, call.number, CALLS)}")


def _messages(exercise: Exercise) -> int:
    """How many messages customers have sent since they came in."""
    return sum(len(one.said) + one.wait.overlooked for one in exercise.customers)


def _plays(table: Table) -> list[Play]:
    return [table.play(place) for place in range(len(table.exercise.customers))]


def _first_time(table: Table, who: Person) -> bool:
    """Whether somebody hears of this for the first time since the last move; then it is noted."""
    warned = table.exercise.warned
    if who.id in warned:
        return False
    table.exercise = table.exercise.model_copy(update={"warned": (*warned, who.id)})
    return True
