"""Fair and safe play: what is crafted, hostile or too much does no harm."""

from typing import Any

import pytest

from bot.groups.brake import COMMANDS, MOST_WAITING
from bot.handlers.group import ANONYMOUS
from bot.render import visible_length
from dialogues.exercises import council
from dialogues.exercises.moves import MOST_ASIDES
from storage import outbox
from tests.bot.groups.room import BOT, Room, _user

CHANNEL_BOT = 136_817_688
"""Who Telegram says has sent what a channel has (Bot API, Message: sender_chat)."""
CHANNEL = {"id": -3, "type": "channel"}
EMOJI = "😀"

# Presses from elsewhere


async def test_a_press_from_another_chat_does_nothing(room: Room) -> None:
    """Of a group where one is too, or of none: buttons mean the group in which they stand."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    before = await room.exercise()
    elsewhere = Room(room.school, -2002, "Toinen")
    passing = next(data for data in room.stage.buttons.values() if ".x_pass." in data)
    for data in (passing, "0.x_end.1", "0.x_join.1", "0.x_notice.1.0", "0.x_vote.1.1"):
        await elsewhere.sends(aino, data)
    assert await room.exercise() == before and elsewhere.messages == []


@pytest.mark.parametrize("number", ["0", "-1", "99", "9" * 30, "٣", "", "1.1.1"])
async def test_a_number_that_is_none_does_nothing(room: Room, number: str) -> None:
    """Every press is answered, whatever it says."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    before, answered = await room.exercise(), len(room.toasts)
    for action in ("x_pass", "x_join", "x_end", "x_challenge", "x_compete", "nonsense"):
        await room.sends(aino, f"0.{action}.{number}"[:64])
    assert (await room.exercise()).customers == before.customers and len(room.toasts) == answered + 6


async def test_a_question_belongs_to_its_own_exercise(room: Room) -> None:
    """Whoever plays in two groups whispers where they opened the whisper."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    other = Room(room.school, -2002, "Toinen")
    await room.plays(aino, ville)
    await other.plays(aino, ville)
    await ville.follows("w-2")
    await ville.says("Kysy ensin")
    here, there = await room.exercise(1), await room.exercise(2)
    assert here.whispers == () and [one.words for one in there.whispers] == ["Kysy ensin"]


async def test_nobody_whispers_when_it_is_over_nor_where_no_turns_go_round(room: Room) -> None:
    """An old link, or one that was made up, leads nowhere."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville, mode="council")
    assert await ville.follows("w-1") == ville.say("whisper-nobody")
    await room.says(aino, "/end")
    await room.plays(aino, ville)
    await ville.follows("w-2")
    await room.says(aino, "/end")
    assert await ville.says("Myöhässä") == ville.say("whisper-nobody")
    assert not (await room.exercise(1)).whispers and not (await room.exercise(2)).whispers


# Too much


async def test_one_person_can_t_make_the_bot_talk_without_end(room: Room) -> None:
    """Some commands a minute are heard; others are heard all the while, and a minute later one is again."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    for _ in range(50):
        await room.says(aino, "/help")
    assert len(room.messages) == COMMANDS
    await room.says(ville, "/exercise")
    assert "Pelaajat" in room.messages[-1].text
    await room.time_passes(61)
    await room.says(aino, "/help")
    assert len(room.messages) == COMMANDS + 2


async def test_lobbies_are_not_opened_without_end(room: Room) -> None:
    """By opening and closing them again and again."""
    aino = await room.enters("Aino")
    for _ in range(20):
        await room.says(aino, "/exercise")
        await room.says(aino, "/end")
    assert len(room.messages) == COMMANDS // 2


async def test_a_group_that_has_much_to_hear_hears_nothing_new(room: Room) -> None:
    """Many together can't fill it either; what makes it quieter is done all the same."""
    aino = await room.enters("Aino")
    await room.says(aino, "/exercise")
    async with room.school.database.transaction() as tx:
        for _ in range(MOST_WAITING + 1):
            await outbox.put(tx, room.chat, "sendMessage", '{"text": "x"}', at=room.school.now, due_at=9e9)
    shown = len(room.messages)
    await room.says(aino, "/help")
    assert len(room.messages) == shown
    await room.says(aino, "/end")
    assert (await room.exercise()).phase == "over"


async def test_a_customer_does_not_say_without_end_that_they_understand_nothing(room: Room) -> None:
    """Whoever has the turn sends nothing that is a word; words are heard as before."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    shown = len(room.messages)
    for _ in range(20):
        await room.replies(aino, " ")
    assert len(room.messages) == shown + MOST_ASIDES
    await room.replies(aino, "Olen pahoillani.")
    assert "Vuorossa Ville" in room.stage.text
    await room.replies(ville, " ")
    assert len(room.messages) == shown + MOST_ASIDES + 2


async def test_a_crowd_at_the_lobby_leaves_no_trace(room: Room) -> None:
    """Whoever comes and goes is not kept."""
    aino = await room.enters("Aino")
    await room.says(aino, "/exercise")
    for number in range(60):
        person = room.school.person(f"Ohikulkija {number}")
        await room.presses(person, "x_join")
        await room.presses(person, "x_leave")
    exercise = await room.exercise()
    assert not exercise.people and len(room.messages) == 1
    async with room.school.database.reading() as reader:
        assert await reader.rows("SELECT * FROM exercise_people") == []


# Words and names


HOSTILE = "<b>&amp;<a href='tg://user?id=1'>x</a>" + EMOJI * 60


@pytest.mark.parametrize("mode", ["relay", "council", "desks", "roles", "waiting"])
async def test_nothing_is_too_long_nor_loses_its_tags(room: Room, mode: str) -> None:
    """Twelve people with long names in signs and tags say all that a message holds, to the end and after."""
    team = [await room.enters(f"{number}{HOSTILE}") for number in range(12)]
    watching = [await room.enters(f"{number}{HOSTILE}") for number in range(20)]
    await room.plays(*team, mode=mode, watching=watching)
    if mode == "roles":
        await room.presses(team[0], "x_actor")
        await team[0].follows("c-1")
        await room.goes_out()
    words = "Olen pahoillani, palautan rahat. <i>&" + EMOJI * 2000
    for person in team * 2:
        prefix = "1: " if mode == "waiting" else ""
        await room.says(person, f"{prefix}{words}"[: 1000 if mode == "council" else 4096], to=room.stage)
    await room.time_passes(200)
    await room.says(team[0], "/end")
    assert (await room.exercise()).phase == "over"
    everything = [*room.messages, *(letter.show for one in watching for letter in one.mail)]
    assert max(visible_length(one.html) for one in everything if hasattr(one, "html")) <= 4096
    assert not any("<b>&amp;<a" in one.html for one in room.messages)
    assert all(visible_length(toast.text) <= 200 for toast in room.toasts)


async def test_a_long_whisper_fits_the_window(room: Room) -> None:
    """An emoji counts twice there (Bot API, answerCallbackQuery: 200)."""
    aino, ville = await room.enters("Aino"), await room.enters(EMOJI * 64)
    await room.plays(aino, ville)
    await ville.follows("w-1")
    await ville.says(EMOJI * 300)
    await room.goes_out()
    shown = await room.presses(aino, "x_heard")
    assert visible_length(shown) <= 200 and shown.endswith("…")


async def test_a_proposal_is_short_enough_to_be_read_by_all(room: Room) -> None:
    """Who writes more is told so, in private or where the bot can't write to them in the group, and may try again."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville", writes=False)
    await room.plays(aino, ville, mode="council")
    long = "Olen pahoillani. " * 100
    await room.replies(aino, long)
    assert aino.mail[-1].show.html == aino.say("council-too-long", most=council.MOST_CHARACTERS)  # type: ignore[union-attr]
    await room.replies(ville, long)
    assert "Ville, ehdotuksesi on liian pitkä" in room.seen
    await aino.follows("p-1")
    assert await aino.says(long) == aino.say("council-too-long", most=council.MOST_CHARACTERS)
    await aino.says("Olen pahoillani.")
    assert len((await room.exercise()).rounds[-1].proposals) == 1


@pytest.mark.parametrize(
    ("name", "shown"),
    [("\u3164\u200b", "aave"), ("\u202eoniA", "oniA"), ("A  \n ino", "A ino"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("שרה", "שרה")],
)
async def test_a_name_can_be_seen_and_turns_nothing_around(room: Room, name: str, shown: str) -> None:
    """Invisible names give way to the username; signs of direction go, letters of any script stay."""
    aino = room.school.person(name)
    await room.says(aino, "/exercise")
    data = next(data for data in room.stage.buttons.values() if ".x_join." in data)
    query = {"id": "q", "from": {**_user(aino), "username": "aave"}, "chat_instance": "c", "data": data}
    await room.happens({"callback_query": {**query, "message": room._body(BOT, "x", 1)}})
    assert [one.name for one in (await room.exercise()).players] == [shown]


# Who speaks


@pytest.mark.parametrize(
    "sender",
    [
        {
            "from": {"id": CHANNEL_BOT, "is_bot": True, "first_name": "Channel"},
            "sender_chat": {"id": -3, "type": "channel"},
        },
        {
            "from": {"id": 777_000, "is_bot": False, "first_name": "Telegram"},
            "sender_chat": {"id": -3, "type": "channel"},
        },
        {"from": {"id": 55, "is_bot": True, "first_name": "Toinen botti"}},
    ],
)
async def test_channels_and_bots_give_no_commands(room: Room, sender: dict[str, Any]) -> None:
    """All that speak as a channel have one and the same number: nobody's exercise may be theirs."""
    await room.happens({"message": {**room._body(BOT, "/exercise"), **sender}})
    assert room.messages == []


async def test_an_anonymous_administrator_opens_and_ends(room: Room) -> None:
    """They speak as the group itself."""
    group = {"id": room.chat, "type": "supergroup", "title": room.title}
    sender = {"from": {"id": ANONYMOUS, "is_bot": True, "first_name": "Group"}, "sender_chat": group}
    await room.happens({"message": {**room._body(BOT, "/exercise"), **sender}})
    assert (await room.exercise()).phase == "lobby"
    await room.happens({"message": {**room._body(BOT, "/end"), **sender}})
    assert (await room.exercise()).phase == "over"


async def test_when_the_starter_has_left_any_player_starts(room: Room) -> None:
    """And ends it; whoever does not play may not."""
    aino, ville, olli, pia = [await room.enters(name) for name in ("Aino", "Ville", "Olli", "Pia")]
    await room.says(aino, "/exercise")
    await room.presses(ville, "x_join")
    await room.presses(olli, "x_join")
    assert "valitsee harjoituksen aloittaja" in await room.presses(ville, "x_start")
    await room.goes(aino)
    assert "valitsee harjoituksen aloittaja" in await room.presses(pia, "x_start")
    await room.presses(ville, "x_start")
    assert (await room.exercise()).phase == "playing"
    await room.says(olli, "/end")
    assert (await room.exercise()).phase == "over"
