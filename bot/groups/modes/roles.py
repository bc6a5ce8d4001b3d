"""Roles: one plays the customer from a secret card, the others serve in turn; the script only whispers."""

from collections.abc import Mapping

from bot.groups import prompting
from bot.groups.serving import scene
from bot.groups.table import Stage, Table
from bot.groups.ways import GroupPress, player, steers
from bot.shows import Keyboard, Letter, Message
from bot.wording import Html
from dialogues.exercises import prompter, roles
from dialogues.exercises.exercise import NOBODY, Person
from dialogues.exercises.moves import moved
from storage.outbox import AT_ONCE

CASTING_SECONDS = 60.0
CARD_SECONDS = 180.0
IDLE_SECONDS = 300.0
"""Without a word from anybody, it is over."""
LAST_WORDS_SECONDS = 120.0
UNHEARD_BEFORE_ANEW, HEARD_BEFORE_ANEW = 4, 12
"""Messages after which the stage comes anew: in privacy mode it must be near enough to reply to."""


async def plays_customer(table: Table, who: Person) -> bool:
    """Who plays the customer."""
    return table.exercise.roles is not None and table.exercise.roles.customer == who.id


async def plays_or_steers(table: Table, who: Person) -> bool:
    """Who plays, or whoever may steer the exercise."""
    return await player(table, who) or await steers(table, who)


class InRoles:
    """One customer, played by one of the group and served by the others in turn."""

    fewest, most = 2, 12

    @property
    def presses(self) -> Mapping[str, GroupPress]:
        """Its own buttons."""
        return {
            "x_actor": GroupPress(player, self.take_role, fresh=True),
            "x_role_card": GroupPress(plays_customer, self.open_card, refusal="roles-card-not-yours"),
            "x_role_end": GroupPress(plays_or_steers, self.end, fresh=True),
        }

    async def begin(self, table: Table) -> None:
        """First of all somebody must play the customer."""
        table.exercise = moved(table.exercise, phase="playing")
        table.wait(CASTING_SECONDS)
        table.stage_anew()

    # What it shows

    def stage(self, table: Table) -> Stage:
        """Who plays the customer and whose turn it is; what was said is there to be read already."""
        cast = table.exercise.roles
        if cast is None:
            return table.say("roles-who"), ((table.button("x_actor"),), (table.button("x_role_end"),))
        buttons: Keyboard = ((table.button("x_role_card"), table.button("x_role_end")),)
        if not cast.ready:
            asked = table.say("roles-open-card", name=_mentioned(table, cast.customer), servers=_servers(table))
            return Html(f"{scene(table)}\n\n{asked}"), buttons
        name = table.play().lines.name
        who = table.say("roles-cast", customer=name, name=table.name(cast.customer), servers=_servers(table))
        how = table.say("roles-how-plain" if table.sees_all else "roles-how-reply")
        return Html("\n".join((who, self._turn(table), how))), buttons

    def _turn(self, table: Table) -> Html:
        cast, turn = table.exercise.roles, roles.whose(table.exercise)
        if cast is None or turn is None:
            return Html("")
        kind = "parting" if cast.parting else "customer" if turn == cast.customer else "server"
        return table.say(f"roles-turn-{kind}", name=table.mention(turn))

    # What can be done

    async def take_role(self, table: Table, who: Person, _: str) -> None:
        """Play the customer: whoever presses first."""
        if table.exercise.roles is None:
            table.exercise = roles.cast(table.exercise, who.id)
            self._card_waits(table)
            table.open_private("c")

    async def open_card(self, table: Table, who: Person, _: str) -> None:
        """Take whoever plays the customer to their card, and to the latest whisper."""
        table.open_private("c")

    async def end(self, table: Table, who: Person, _: str) -> None:
        """Break it off; a talk that has its ending keeps it."""
        table.exercise = moved(table.exercise, phase="over")

    async def said(self, table: Table, who: Person, text: str, *, place: int | None, plain: bool) -> None:
        """Words of whose turn it is; the bot does not hear all that the customer says, but all that it needs."""
        cast, turn = table.exercise.roles, roles.whose(table.exercise)
        if cast is None or turn is None:
            return
        if who.id == cast.customer:
            self._customer_said(table, text)
        elif not cast.parting and who.id == self._server(table) and (turn == who.id or not table.sees_all):
            self._server_said(table, who, text)
        elif not plain:
            self._once(table, who, "relay-not-your-turn", name=table.name(turn))

    def _server(self, table: Table) -> int | None:
        return table.exercise.customers[0].next

    def _customer_said(self, table: Table, text: str) -> None:
        step = table.exercise.step
        table.exercise = roles.spoken(table.exercise, text)
        table.wait(IDLE_SECONDS)
        if table.exercise.step != step:
            table.stage_again()

    def _server_said(self, table: Table, who: Person, text: str) -> None:
        play = table.play()
        reading = play.read(text)
        if not reading.words or reading.language != play.lines.language:
            self._once(table, who, "roles-not-read")
            return
        table.exercise = roles.answered(table.exercise, who.id, play, reading)
        is_parting = table.exercise.roles is not None and table.exercise.roles.parting
        table.wait(LAST_WORDS_SECONDS if is_parting else IDLE_SECONDS)
        whisper(table)
        self._show(table)

    def _once(self, table: Table, who: Person, id: str, **values: object) -> None:
        if who.id not in table.exercise.warned:
            table.exercise = table.exercise.model_copy(update={"warned": (*table.exercise.warned, who.id)})
            table.tell(id, **values)

    def _show(self, table: Table) -> None:
        """A new message now and then only, so that the stage stays in reach and the talk is not doubled."""
        cast = table.exercise.roles
        most = HEARD_BEFORE_ANEW if table.sees_all else UNHEARD_BEFORE_ANEW
        if cast and cast.since >= most:
            table.exercise = roles.shown_anew(table.exercise)
            table.stage_anew()
        else:
            table.stage_again()

    # What does not come

    async def time_is_up(self, table: Table) -> None:
        """A customer is drawn, an unopened card goes to another, last words are the script's; else it is over.

        It comes at once where somebody was erased (bot/erasing.py); if the others can go on, they do.
        """
        cast = table.exercise.roles
        if not roles.complete(table.exercise):
            await self.without(table, cast.customer if cast else NOBODY)
        elif table.row.due_at == AT_ONCE:
            table.wait(IDLE_SECONDS)
            table.stage_again()
        elif cast is None:
            drawn = roles.drawn(table.exercise)
            exercise = table.exercise
            table.exercise = moved(exercise, phase="over") if drawn is None else roles.cast(exercise, drawn)
            self._card_waits(table)
        elif not cast.ready:
            table.exercise = roles.passed_over(table.exercise)
            self._card_waits(table)
        else:
            table.exercise = roles.parted(table.exercise) if cast.parting else moved(table.exercise, phase="over")

    async def without(self, table: Table, person: int) -> None:
        """Somebody else plays the customer before it has begun; later it is over without them, or without servers."""
        cast = table.exercise.roles
        table.exercise = roles.without(table.exercise, person)
        if table.exercise.roles != cast:
            self._card_waits(table)
        else:
            table.stage_again()

    def _card_waits(self, table: Table) -> None:
        table.wait(CARD_SECONDS)
        table.stage_anew()


def card_opened(table: Table) -> None:
    """The customer has their card and the talk may begin; a second look changes nothing."""
    before = table.exercise
    table.exercise = roles.opened(before, table.play())
    if table.exercise is not before:
        table.wait(IDLE_SECONDS)
        table.stage_anew()


def whisper(table: Table) -> None:
    """Tell whoever plays the customer how to go on; where the bot can't write, their card has it."""
    cast, cue = table.exercise.roles, prompter.cue(table.play(), table.exercise)
    language = table.reach.get(cast.customer) if cast else None
    if cast and cue and language:
        html = prompting.whisper(table.house.wordings[language], cue)
        table.letters.append(Letter(cast.customer, Message(html)))


def _mentioned(table: Table, person: int) -> Html:
    return table.mention(person) if person in table.exercise.people else table.name(person)


def _servers(table: Table) -> Html:
    cast = table.exercise.roles
    return table.named([one for one in table.exercise.players if cast is None or one.id != cast.customer])
