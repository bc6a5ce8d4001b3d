"""The driver of groups: who is in them, their topics, their move to a supergroup, and all the bot did there.

teacher, aino, bertta = server.user("Ope"), server.user("Aino"), server.user("Bertta", language_code="sv")
group = server.group("3B", owner=teacher, is_forum=True)       # with_bot=False: then teacher.add_bot(group, "payload")
topic = group.topic("Harjoitus")                               # was there before; `group.open_topic(…)` is heard
seats = [person.at(group, topic) for person in (aino, bertta)] # were in before; `await aino.join(group)` is heard
await seats[0].command("/exercise")
message = await group.button("Mukaan")                         # waits for a message with this button
presses = await asyncio.gather(*(seat.press("Mukaan", message) for seat in seats))
print(await group.toast(presses[0]), presses[0].is_alert, presses[0].url)
await aino.follow(presses[0])                                  # opens the private chat: /start payload
await seats[0].reply("Olen pahoillani.", to=message)
shown = await group.see("Vuorossa: Bertta")                    # a message as it stands now, edits applied
with server.updates.held(reverse=True, times=2):               # out of order and twice
    await asyncio.gather(*(seat.press("Ääni 1") for seat in seats))
await bertta.leave(group); await group.remove(aino, by=teacher); await group.promote(teacher, anonymous=True)
await plain_group.migrate(by=teacher)                          # seats are taken anew: aino.at(plain_group)
assert group.busiest_minute() <= 20 and len(group.sent) < 10   # sends and edits together; edits: group.edited
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.botapi.delivery import announce, change_bot, change_member, deliver
from tests.botapi.membership import ANONYMOUS, USUAL_RIGHTS, Member
from tests.botapi.threads import GENERAL
from tests.botapi.watching import Watching
from tests.botapi.world import Chat, Moment

if TYPE_CHECKING:
    from tests.botapi.people import User
    from tests.botapi.server import BotApiServer

MINUTE = 60.0


class Group(Watching):
    """A group chat, seen from above: all its topics. What is done without `by` the owner does."""

    def __init__(self, server: BotApiServer, chat: Chat, owner: User) -> None:
        super().__init__(server, chat)
        self.owner = owner
        self.former: list[Chat] = []
        chat.members[owner.id] = Member(owner.person, "creator")

    @property
    def id(self) -> int:
        """The chat's id; another one after `migrate`."""
        return self.chat.id

    async def add(self, *people: User, by: User | None = None) -> None:
        """Somebody adds people: one service message names them all."""
        adder = (by or self.owner).person
        for one in people:
            self._check_may_enter(one)
            await change_member(self.server, self.chat, adder, Member(one.person))
        names = ", ".join(one.person.first_name for one in people)
        content = {"new_chat_members": [one.person.json() for one in people]}
        await announce(self.server, self.chat, adder, content, f"{names} joined")

    async def remove(self, member: User, *, by: User | None = None) -> None:
        """An administrator throws somebody out; from a supergroup for good, until `pardon`."""
        remover = by or self.owner
        assert self.chat.member(remover.person).is_admin, f"{remover.person.first_name} is no administrator"
        status = "kicked" if self.chat.kind == "supergroup" else "left"
        await self.depart(member, status, by=remover)

    async def depart(self, member: User, status: str, *, by: User) -> None:
        """Somebody is gone, by themselves or not: left_chat_member comes."""
        assert self.chat.member(member.person).is_present, f"{member.person.first_name} is not in the group"
        await change_member(self.server, self.chat, by.person, Member(member.person, status))
        content = {"left_chat_member": member.person.json()}
        await announce(self.server, self.chat, by.person, content, f"{member.person.first_name} is gone")

    async def pardon(self, person: User, *, by: User | None = None) -> None:
        """Somebody who was thrown out may come again."""
        await change_member(self.server, self.chat, (by or self.owner).person, Member(person.person, "left"))

    async def promote(self, member: User, *, anonymous: bool = False, by: User | None = None) -> None:
        """Makes somebody an administrator; the owner stays owner, perhaps anonymous now."""
        now = self.chat.member(member.person)
        assert now.is_present, f"{member.person.first_name} is not in the group"
        assert not anonymous or self.chat.kind == "supergroup", "only supergroups have anonymous administrators"
        status = "creator" if now.status == "creator" else "administrator"
        after = Member(member.person, status, anonymous, USUAL_RIGHTS)
        await change_member(self.server, self.chat, (by or self.owner).person, after)

    async def demote(self, member: User, *, by: User | None = None) -> None:
        """Makes an administrator a plain member."""
        assert self.chat.member(member.person).status == "administrator", "only administrators can be demoted"
        await change_member(self.server, self.chat, (by or self.owner).person, Member(member.person))

    async def set_bot_status(self, status: str, by: User | None = None, rights: frozenset[str] = USUAL_RIGHTS) -> None:
        """Makes the bot a member or administrator, or throws it out (left, kicked).

        my_chat_member comes, and a service message when it comes or goes.
        """
        who, before = (by or self.owner).person, self.chat.bot
        await change_bot(self.server, self.chat, who, status, rights if status == "administrator" else frozenset())
        if before.is_present != self.chat.bot.is_present:
            bot = self.server.world.bot.json()
            content = {"new_chat_members": [bot]} if self.chat.bot.is_present else {"left_chat_member": bot}
            await announce(self.server, self.chat, who, content, f"the bot: {', '.join(content)}")

    def topic(self, name: str) -> int:
        """A forum topic that was there before the bot; its message_thread_id."""
        assert self.chat.is_forum, "only a forum has topics"
        return self.server.world.add_topic(self.chat, name, self.owner.person).id

    async def open_topic(self, name: str, by: User | None = None) -> int:
        """A new forum topic, of which the bot hears; its message_thread_id."""
        assert self.chat.is_forum, "only a forum has topics"
        message = self.server.world.add_topic(self.chat, name, (by or self.owner).person)
        await deliver(self.server, message)
        return message.id

    async def close_topic(self, topic: int = GENERAL, *, by: User | None = None) -> None:
        """Only those who manage topics may write there now."""
        await self._set_closed(topic, True, (by or self.owner))

    async def reopen_topic(self, topic: int = GENERAL, *, by: User | None = None) -> None:
        """Everybody may write there again."""
        await self._set_closed(topic, False, (by or self.owner))

    def delete_topic(self, topic: int) -> None:
        """The topic goes with all its messages; no update tells of it."""
        del self.chat.topics[topic]
        for message in self.chat.messages.values():
            message.deleted = message.deleted or message.topic == topic

    async def migrate(self, by: User | None = None, *, new_first: bool = False) -> None:
        """Turns the group into a supergroup with a new id; seats must be taken anew.

        The two service messages come in either order, as each chat has its own; and the bot joins the new chat
        without ever leaving the old one (tdlib/telegram-bot-api issue 266).
        """
        old, world = self.chat, self.server.world
        assert old.kind == "group", "only a group can become a supergroup"
        new = world.add_group(old.title, supergroup=True)
        new.members, new.bot, old.migrated_to = dict(old.members), old.bot, new.id
        steps = [
            (old, (by or self.owner).person, {"migrate_to_chat_id": new.id}),
            (new, ANONYMOUS, {"migrate_from_chat_id": old.id}),
        ]
        for chat, sender, content in reversed(steps) if new_first else steps:
            await announce(self.server, chat, sender, content, f"{content}")
        new.bot = Member(world.bot, "left")
        await change_bot(self.server, new, (by or self.owner).person, old.bot.status, old.bot.rights)
        self.former.append(old)
        super().__init__(self.server, new)

    @property
    def sent(self) -> list[Moment]:
        """Every message the bot ever sent here, as it was then, oldest first; also from before a `migrate`."""
        return self._done("sent")

    @property
    def edited(self) -> list[Moment]:
        """Every edit the bot ever made here, oldest first."""
        return self._done("edited")

    def busiest_minute(self) -> int:
        """The most messages and edits together that the bot made here within any 60 seconds."""
        times = [moment.at for moment in sorted([*self.sent, *self.edited], key=lambda moment: moment.at)]
        return max((sum(start <= at < start + MINUTE for at in times) for start in times), default=0)

    def _done(self, kind: str) -> list[Moment]:
        moments = (moment for chat in (*self.former, self.chat) for moment in chat.history)
        return [moment for moment in moments if moment.who == "bot" and moment.kind == kind]

    def _check_may_enter(self, one: User) -> None:
        status = self.chat.member(one.person).status
        assert status == "left", f"{one.person.first_name} may not join: is {status}"

    async def _set_closed(self, topic: int, is_closed: bool, by: User) -> None:
        self.chat.topics[topic].is_closed = is_closed
        kind = "forum_topic_closed" if is_closed else "forum_topic_reopened"
        thread = topic if topic != GENERAL else None
        await announce(self.server, self.chat, by.person, {kind: {}}, f"{kind} {topic}", thread)
