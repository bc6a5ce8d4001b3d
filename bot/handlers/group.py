"""Groups: from an update to what somebody did there, and to the exercise that it is done in."""

from telegram import MaybeInaccessibleMessage, Message, Update, User
from telegram.constants import ChatMemberStatus

import storage.outbox
from bot.groups import challenge, playing
from bot.groups.brake import Brake, is_full
from bot.groups.commands import HEARD, PRESSES
from bot.groups.naming import person
from bot.groups.playing import seated
from bot.groups.posting import greet, reply_to_press, stage_key
from bot.groups.table import Answer, House
from bot.groups.ways import Asked
from bot.handlers.student import language_of
from bot.shows import Press, command, press
from bot.timing import Clock
from dialogues.exercises.exercise import NOBODY
from dialogues.exercises.roles import talks
from storage import exercises, groups
from storage.database import Transaction
from storage.groups import Group

ANONYMOUS = 1_087_968_824
"""Telegram's id of whoever speaks as the group itself (Bot API, Message: sender_chat)."""
QUIETER = frozenset({"end", "leave"})
"""Commands that are heard also while much waits to be said."""


class Groups:
    """Deals with the updates of groups inside the transaction that takes them off the inbox."""

    def __init__(self, house: House, clock: Clock) -> None:
        self._house, self._clock, self._brake = house, clock, Brake()

    async def handle(self, update: Update, tx: Transaction) -> None:
        """Do what was done there; most of what is said in a group is none of the bot's business."""
        await self._house.refresh(tx)
        if update.my_chat_member:
            await self._stand_otherwise(update, tx)
        elif update.callback_query:
            await self._press(update, tx)
        elif message := update.message:
            await self._message(message, tx)

    async def apologise(self, update: Update, tx: Transaction) -> None:
        """Let no phone go on waiting; a group hears no apologies."""
        if (query := update.callback_query) and query.message:
            say = self._house.wordings[language_of(query.from_user.language_code)]
            await reply_to_press(tx, query.message.chat.id, query.id, Answer(say("failed")), self._clock())

    async def _message(self, message: Message, tx: Transaction) -> None:
        if message.migrate_to_chat_id:
            await self._move(message.chat.id, message.migrate_to_chat_id, tx)
        elif message.migrate_from_chat_id:
            await self._move(message.migrate_from_chat_id, message.chat.id, tx)
        elif gone := message.left_chat_member:
            await self._gone(message.chat.id, gone, tx)
        elif message.text and (user := _said_by(message)):
            await self._text(message, user, message.text, tx)

    async def _move(self, old: int, new: int, tx: Transaction) -> None:
        """The group has become a supergroup: what goes on there is shown anew, for nothing old can be changed there."""
        await groups.migrate(tx, old, new)
        for row in await exercises.all_going_on(tx, new):
            async with seated(self._house, tx, self._clock(), row.id) as table:
                # Both chats tell of it, and the sender may have noticed before them.
                if table and not await storage.outbox.states(tx, new, stage_key(row.id, table.exercise.stage)):
                    table.stage_anew()

    async def _text(self, message: Message, user: User, text: str, tx: Transaction) -> None:
        if given := command(text):
            if (act := HEARD.get(given.name)) and self._is_for_us(text):
                is_hasty = self._brake.holds((message.chat.id, _topic(message), user.id), self._clock())
                if not is_hasty and (given.name in QUIETER or not await is_full(tx, message.chat.id)):
                    await act(await self._asked(message, user, given.argument, tx))
        elif user.id != ANONYMOUS:
            await self._words(message, user, text, tx)

    def _is_for_us(self, text: str) -> bool:
        name = text.split(maxsplit=1)[0].partition("@")[2]
        return not name or name.casefold() == self._house.bot_name().casefold()

    async def _asked(self, message: Message, user: User, argument: str, tx: Transaction) -> Asked:
        chat_id = await groups.now_at(tx, message.chat.id)
        group = await self._group(chat_id, message.chat.title or "", tx)
        say = self._house.wordings[language_of(user.language_code)]
        place = (self._house, tx, self._clock(), group, _topic(message))
        return Asked(*place, person(user), argument, say, anonymous=user.id == ANONYMOUS)

    async def _asked_by_press(
        self, chat_id: int, message: MaybeInaccessibleMessage, user: User, argument: str, tx: Transaction
    ) -> Asked:
        """The same by a button; of a message too old to be read the topic is not known."""
        group = await self._group(chat_id, message.chat.title or "", tx)
        say = self._house.wordings[language_of(user.language_code)]
        thread_id = _topic(message) if isinstance(message, Message) else 0
        return Asked(self._house, tx, self._clock(), group, thread_id, person(user), argument, say)

    async def _group(self, chat_id: int, title: str, tx: Transaction) -> Group:
        await groups.note(tx, chat_id, title, self._clock())
        return await groups.get(tx, chat_id) or Group(chat_id, title)

    async def _words(self, message: Message, user: User, text: str, tx: Transaction) -> None:
        """What somebody said while an exercise goes on: a reply to the bot, or anything where the bot reads all.

        Also a reply of who serves to who plays the customer, and the other way round: in privacy mode too the bot
        hears replies to what was itself a reply to it (Bot API, privacy mode: "implicitly meant").
        """
        chat_id, replied = message.chat.id, _replied_to(message)
        # What was said before the group became a supergroup may be worked after that.
        row = await exercises.going_on(tx, await groups.now_at(tx, chat_id), _topic(message))
        if row is None:
            return
        is_reply = bool(replied and replied.from_user and replied.from_user.username == self._house.bot_name())
        key = await storage.outbox.key_of(tx, chat_id, replied.message_id) if replied and is_reply else None
        async with seated(self._house, tx, self._clock(), row.id, user.id) as table:
            to = replied.from_user.id if replied and replied.from_user else None
            if table and (is_reply or talks(table.exercise, user.id, to) or (replied is None and table.sees_all)):
                await playing.said(table, person(user), text, key=key or "", plain=not is_reply)

    async def _press(self, update: Update, tx: Transaction) -> None:
        query = update.callback_query
        if query and query.message:
            chat_id = await groups.now_at(tx, query.message.chat.id)
            answer = await self._pressed(chat_id, query.message, query.from_user, press(query.data or ""), tx)
            await reply_to_press(tx, chat_id, query.id, answer, self._clock())

    async def _pressed(
        self, chat_id: int, message: MaybeInaccessibleMessage, user: User, given: Press | None, tx: Transaction
    ) -> Answer | None:
        """What whoever pressed gets to see: buttons belong to the exercise whose number they carry, but for a few."""
        number, _, rest = given.argument.partition(".") if given else ("", "", "")
        id = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
        if given and given.action == challenge.ACTION:
            return await self._challenged(chat_id, user, id, tx)
        if given and (act := PRESSES.get(given.action)):
            asked = await self._asked_by_press(chat_id, message, user, given.argument, tx)
            is_hasty = self._brake.holds((chat_id, asked.thread_id, asked.who.id), self._clock())
            return Answer(asked.say("group-slowly")) if is_hasty else await act(asked)
        async with seated(self._house, tx, self._clock(), id, user.id) as table:
            if table and given and table.row.chat_id == chat_id:
                await playing.press(table, person(user), given.step, given.action, rest)
                return table.answer
        return None if table else Answer(self._house.wordings[language_of(user.language_code)]("stale"))

    async def _challenged(self, chat_id: int, user: User, id: int, tx: Transaction) -> Answer:
        """Another group's challenge is taken."""
        group = await groups.get(tx, chat_id) or Group(chat_id, "")
        say = self._house.wordings[language_of(user.language_code)]
        return await challenge.take(self._house, tx, self._clock(), group, person(user), id, say)

    async def _stand_otherwise(self, update: Update, tx: Transaction) -> None:
        """The bot was added, made an administrator, or thrown out."""
        change = update.my_chat_member
        if change is None:
            return
        chat, status = change.chat, change.new_chat_member.status
        if status in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED):
            await challenge.given_up(self._house, tx, self._clock(), chat.id)
            await exercises.end_all(tx, chat.id, self._clock())
            await groups.set_admins(tx, chat.id, ())
            await storage.outbox.drop_chat(tx, chat.id)
            return
        await self._group(chat.id, chat.title or "", tx)
        sees_all = status == ChatMemberStatus.ADMINISTRATOR
        await groups.set_sees_all(tx, chat.id, sees_all)
        is_new = change.old_chat_member.status in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
        if is_new and not await groups.has_moved_here(tx, chat.id):
            say = self._house.wordings[language_of(change.from_user.language_code)]
            hears = say("group-sees-all" if sees_all or self._house.reads_all() else "group-sees-replies")
            await greet(tx, chat.id, say("group-hello", hears=hears), self._clock())

    async def _gone(self, chat_id: int, gone: User, tx: Transaction) -> None:
        for row in await exercises.all_unfinished(tx, await groups.now_at(tx, chat_id)):
            async with seated(self._house, tx, self._clock(), row.id) as table:
                if table:
                    await playing.leave(table, gone.id)
                    if table.exercise.starter == gone.id:
                        table.exercise = table.exercise.model_copy(update={"starter": NOBODY})


def _said_by(message: Message) -> User | None:
    """Who said it; nobody, where it comes from elsewhere: a forward, a channel's post (sender_chat), another bot's."""
    user, sender = message.from_user, message.sender_chat
    if user is None or message.via_bot or message.forward_origin or (sender and sender.id != message.chat.id):
        return None
    return None if user.is_bot and user.id != ANONYMOUS else user


def _replied_to(message: Message) -> Message | None:
    """The message that this one replies to; in a topic every message replies to the topic's beginning (Bot API)."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created else replied


def _topic(message: Message) -> int:
    """The forum topic; a thread of replies in an ordinary group has a number too, and is none (Bot API, Message)."""
    return message.message_thread_id or 0 if message.is_topic_message else 0
