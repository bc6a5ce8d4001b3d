"""Council: everybody proposes a reply, in the group or privately; the team votes, and the winner is said."""

from collections.abc import Mapping

from bot.groups import weighing
from bot.groups.serving import reply_tip, scene, spoken
from bot.groups.table import Stage, Table
from bot.groups.ways import GroupPress, player, steers
from bot.render import short
from bot.shows import Keyboard
from bot.wording import Html
from dialogues.exercises import council, moves
from dialogues.exercises.exercise import Exercise, Person, Round
from dialogues.session import Kept
from storage import learners

SECONDS = {"proposing": 120.0, "voting": 60.0}
"""Time to think and to type on a phone; then to read and to press."""
QUESTION = "proposal"
"""The question that is open in the private chat of whoever proposes there."""
IN_A_ROW = 4
MOST_SHOWN, SHOWN_TOGETHER = 280, 2400
"""Characters shown of one proposal, and of all of them: they stand in one message (Bot API, sendMessage: 4096)."""


class Council:
    """One customer, to whom the team says what most are for."""

    fewest, most = 2, 12

    @property
    def presses(self) -> Mapping[str, GroupPress]:
        """Its own buttons."""
        return {
            "x_propose": GroupPress(player, self.open, fresh=True),
            "x_vote": GroupPress(player, self.vote, fresh=True),
            "x_ballot": GroupPress(steers, self.go_on, fresh=True, refusal="council-only-steers"),
            "x_count": GroupPress(steers, self.go_on, fresh=True, refusal="council-only-steers"),
        }

    async def begin(self, table: Table) -> None:
        """The customer speaks to everybody."""
        before = table.exercise
        play = table.house.content.play(before.scenarios[0], before.language)
        table.exercise = council.opened(moves.met(before, [play], [[one.id for one in before.players]]))
        await settle(table, before)

    def stage(self, table: Table) -> Stage:
        """What the customer said last; how many have proposed, or what was proposed and how many have voted."""
        found = council.now(table.exercise)
        return _voting(table, found) if found.stage == "voting" else _proposing(table)

    async def said(self, table: Table, who: Person, text: str, *, place: int | None, plain: bool) -> None:
        """A proposal. A plain message is one only of whoever has made none: then they talk with each other."""
        if plain and council.has_proposed(table.exercise, who.id):
            return
        if council.now(table.exercise).stage != "proposing":
            if not plain:
                _refuse_late(table, who)
        elif council.is_too_long(text):
            if not plain:
                _send_back(table, who, "council-too-long", "council-too-long-named", most=council.MOST_CHARACTERS)
        elif council.understood(table.play(), text):
            await take(table, who.id, text)
        elif not plain:
            _send_back(table, who, "council-unread", "council-unread-named")

    async def open(self, table: Table, who: Person, _: str) -> None:
        """Take somebody to their private chat, where they propose without their name."""
        if council.now(table.exercise).stage == "proposing":
            table.open_private("p")
        else:
            table.toast("council-voting-now")

    async def vote(self, table: Table, who: Person, number: str) -> None:
        """Somebody is for the proposal of that number, counted from 1."""
        place = int(number) - 1 if number.isascii() and number.isdigit() and len(number) < 3 else -1
        if council.may_choose(table.exercise, who.id, place):
            before = table.exercise
            voted = council.voted(before, who.id, place)
            table.exercise = council.moved_on(voted, table.play())
            table.toast("council-voted", number=place + 1)
            await settle(table, before)
        else:
            proposals = council.now(table.exercise).proposals
            table.toast("council-own" if 0 <= place < len(proposals) else "stale")

    async def go_on(self, table: Table, who: Person, _: str) -> None:
        """On to the vote with what was proposed; or to the customer, with the votes there are."""
        before = table.exercise
        if council.now(before).proposals:
            table.exercise = council.moved_on(before, table.play(), forced=True)
            await settle(table, before)
        else:
            table.toast("council-none-yet")

    async def time_is_up(self, table: Table) -> None:
        """On with what there is; where nobody proposed anything, once more, and then it is over."""
        before = table.exercise
        table.exercise = council.time_is_up(before, table.play())
        if table.exercise.phase == "playing":
            await settle(table, before)

    async def without(self, table: Table, person: int) -> None:
        """They are waited for no longer; what they proposed or voted stands."""
        before = table.exercise
        table.exercise = council.moved_on(before, table.play())
        await settle(table, before)


async def take(table: Table, by: int, words: str) -> None:
    """Take somebody's proposal, which the customer understands."""
    before = table.exercise
    table.exercise = council.moved_on(council.proposed(before, by, words), table.play())
    await settle(table, before)


async def settle(table: Table, before: Exercise) -> None:
    """Show what has become of it: in a new message where people must do something else, or else in the same."""
    after = table.exercise
    if after.step == before.step:
        table.stage_again()
        return
    table.stage_anew()
    if not after.ended:
        table.wait(SECONDS[council.now(after).stage])
        if len(after.rounds) > len(before.rounds):
            await _write_to_those_asked(table)


class _Asked(Kept):
    asking: str = ""


async def _write_to_those_asked(table: Table) -> None:
    """Whoever proposes privately hears there what the customer says, and only types: the question is open still."""
    for one in table.exercise.players:
        known = await learners.get(table.tx, one.id)
        if known and _Asked.model_validate_json(known.state).asking == f"{QUESTION}.{table.row.id}":
            table.letter(one.id, "proposal-next", words=spoken(table, 0, table.exercise.customers[0].lines))


def _refuse_late(table: Table, who: Person) -> None:
    """Said once, whoever comes late: it is for all to read."""
    if not table.exercise.warned:
        table.exercise = table.exercise.model_copy(update={"warned": (who.id,)})
        table.tell("council-voting-now")


def _send_back(table: Table, who: Person, id: str, named: str, **values: object) -> None:
    """Privately if the bot may write to them, else in the group, `named` there; once."""
    if who.id in table.exercise.warned:
        return
    table.exercise = table.exercise.model_copy(update={"warned": (*table.exercise.warned, who.id)})
    if not table.letter(who.id, id, **values):
        table.tell(named, name=table.name(who.id), **values)


def _proposing(table: Table) -> Stage:
    exercise, how = table.exercise, "council-ask-plain" if table.sees_all else "council-ask-reply"
    parts = [weighing.last_round(table) or scene(table)]
    parts.append(spoken(table, 0, exercise.customers[0].lines))
    parts += [table.say("council-ask-again")] if exercise.idle else []
    tip = [] if exercise.customers[0].said else reply_tip(table)
    parts.append(Html("\n".join([table.say(how), *tip, _count(table, "council-proposed")])))
    return Html("\n\n".join(parts)), ((table.button("x_propose"),), (table.button("x_ballot"),))


def _voting(table: Table, found: Round) -> Stage:
    limit = min(MOST_SHOWN, SHOWN_TOGETHER // len(found.proposals))
    listed = [
        table.say("council-proposal", number=number, words=short(one.words, limit))
        for number, one in enumerate(found.proposals, start=1)
    ]
    heard = spoken(table, 0, table.exercise.customers[0].lines)
    parts = [heard, table.say("council-vote"), *listed, _count(table, "council-votes")]
    return Html("\n\n".join(parts)), (*_ballot(table, len(listed)), (table.button("x_count"),))


def _ballot(table: Table, count: int) -> Keyboard:
    buttons = [table.button(f"x_vote.{number}", Html(number)) for number in range(1, count + 1)]
    return tuple(tuple(buttons[n : n + IN_A_ROW]) for n in range(0, count, IN_A_ROW))


def _count(table: Table, id: str) -> Html:
    """How many have done it of how many who play, and how long it may take in all; never who."""
    of = len(table.exercise.players)
    minutes = int(SECONDS[council.now(table.exercise).stage]) // 60
    return table.say(id, count=of - len(council.awaited(table.exercise)), of=of, minutes=minutes)
