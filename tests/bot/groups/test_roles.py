"""Roles: one plays the customer from a secret card, the others serve, and the script whispers."""

from dataclasses import replace
from typing import Any, cast

from dialogues.replies.marks import Reading
from dialogues.replies.reader import Reader
from storage import learners
from tests.bot.groups.roles import GOOD, play_roles, replies_to, whispers
from tests.bot.groups.room import Room
from tests.bot.school import School
from tests.dialogues.toy import TagReader, play


async def test_from_the_card_to_the_last_words(room: Room) -> None:
    """The customer speaks first and last in their own words, and is told in between how to go on."""
    aino, ville = await play_roles(room, "Aino", "Ville")
    assert "Olet Kerttu" in aino.seen and "Keitin on rikki!" in aino.seen and "Rajat" in aino.seen
    assert "Asiakkaan vuoro: Aino" in room.stage.text
    for number, words in enumerate(GOOD, start=1):
        await room.replies(aino, f"Sanon omin sanoin {number}")
        assert "Asiakaspalvelijan vuoro: Ville" in room.stage.text
        await room.replies(ville, words)
        assert len(aino.mail) == number
    assert "Lähdet tyytyväisenä" in whispers(aino)[-1] and "Selvä." in whispers(aino)[-1]
    assert "sano vielä viimeiset sanasi" in room.stage.text
    await room.replies(aino, "No, kiitos & hei")
    exercise = await room.exercise()
    assert exercise.phase == "over" and exercise.roles is not None
    assert exercise.customers[0].lines == ("No, kiitos & hei",)
    assert exercise.customers[0].ending == "satisfied"
    assert [line.split()[0] for line in exercise.roles.lines] == ["Sanon"] * 4 + ["No,"]
    assert "Kerttu:\nNo, kiitos & hei" in room.seen and "Ville: pahoittelu, empatia" in room.seen


async def test_a_whisper_says_where_the_mood_goes(room: Room) -> None:
    """What was found, how far the mood moves and why, the steam, and a line of the script's."""
    aino, ville = await play_roles(room, "Aino", "Ville")
    await room.replies(aino, "Keitin ei toimi!")
    await room.replies(ville, "empathy")
    [whisper] = whispers(aino)
    assert "Lauhdu vähän:</b> sinua kuunneltiin." in whisper
    assert "✓ ”empathy” – empatia" in whisper
    assert "vielä höyryä" in whisper and "Voit sanoa vaikka" in whisper and "Ei keitä." in whisper
    turn = (await room.exercise()).customers[0].said[0].turn
    assert f" {turn.mood_before} → {turn.mood_after}\n" in whisper
    await room.replies(aino, "Niin!")
    await room.replies(ville, "calm_down")
    assert "Kiristy selvästi:</b> sinua käskettiin rauhoittumaan." in whispers(aino)[-1]


async def test_the_card_and_the_whispers_stay_private(room: Room) -> None:
    """Nothing of them is ever seen in the group, nor by those who serve."""
    aino, ville = await play_roles(room, "Aino", "Ville")
    secret = [aino.seen]
    for words in GOOD[:3]:
        await room.replies(aino, "Hei hei")
        await room.replies(ville, words)
    secret += whispers(aino)
    rows = {row for text in secret for row in text.splitlines() if len(row) > 12}
    assert len(rows) > 15
    assert [row for row in rows if row in room.seen or any(row in message.html for message in room.messages)] == []
    assert ville.mail == []


async def test_nobody_else_sees_the_card(room: Room) -> None:
    """Neither by the button nor by the link, whether they serve, watch or stand aside."""
    olli, tea = await room.enters("Olli"), await room.enters("Tea")
    aino, ville = await play_roles(room, "Aino", "Ville", watching=[tea])
    for other in (ville, tea, olli):
        assert "Kortti on salainen" in await room.presses(other, "x_role_card")
        assert room.toasts[-1].url == ""
    for other in (ville, tea):
        assert "Kortti on salainen" in await other.follows("c-1")
    assert "ei kuulu sinulle" in await olli.follows("c-1")
    await room.presses(aino, "x_role_card")
    assert room.toasts[-1].url == "https://t.me/hankala_bot?start=c-1"
    assert "Olet Kerttu" in await aino.follows("c-1")


async def test_the_first_who_wants_plays_the_customer(room: Room) -> None:
    """Of two presses at the same moment one counts, and no later press changes anything."""
    aino, ville, olli = await room.enters("Aino"), await room.enters("Ville"), await room.enters("Olli")
    await room.plays(aino, ville, mode="roles")
    data = next(data for data in room.stage.buttons.values() if "x_actor" in data)
    await room.sends(olli, data)
    assert room.toasts[-1].text == "Tämä on harjoituksen pelaajille."
    await room.sends(ville, data)
    assert room.toasts[-1].url == "https://t.me/hankala_bot?start=c-1"
    await room.sends(aino, data)
    assert room.toasts[-1].text == "Tuo ehdittiin jo tehdä."
    assert "Asiakasta esittää Ville" in room.stage.text and "Palvelemassa Aino" in room.stage.text
    exercise = await room.exercise()
    await room.sends(aino, f"{exercise.step:x}.x_actor.1")
    assert await room.exercise() == exercise


async def test_opening_the_card_twice_begins_once(room: Room) -> None:
    """A second look shows the latest whisper with it."""
    aino, ville = await play_roles(room, "Aino", "Ville")
    await room.replies(aino, "Hei!")
    await room.replies(ville, "empathy")
    before = await room.exercise()
    assert "Lauhdu vähän" in await aino.follows("c-1") and "Olet Kerttu" in aino.seen
    assert await room.exercise() == before


async def test_where_the_bot_cannot_write_the_card_has_it(room: Room, school: School) -> None:
    """Who has blocked the bot in the middle gets no letter, and all of it when they come back by the button."""
    aino, ville = await play_roles(room, "Aino", "Ville")
    async with school.database.transaction() as tx:
        await learners.block(tx, aino.chat)
    await room.replies(aino, "Hei!")
    await room.replies(ville, "empathy")
    assert aino.mail == [] and (await room.exercise()).customers[0].said
    await room.presses(aino, "x_role_card")
    assert "Lauhdu vähän" in await aino.follows("c-1")
    await room.replies(aino, "Niin!")
    await room.replies(ville, "apology")
    assert len(aino.mail) == 1


async def test_somebody_the_bot_has_never_met_can_play_the_customer(room: Room) -> None:
    """Opening the card is enough for the whispers to reach them."""
    aino, ville = await room.enters("Aino", writes=False), await room.enters("Ville", writes=False)
    await room.plays(aino, ville, mode="roles")
    await room.presses(aino, "x_actor")
    await aino.follows("c-1")
    await room.goes_out()
    await room.replies(aino, "Hei!")
    await room.replies(ville, "empathy")
    assert "Lauhdu" in whispers(aino)[0]


async def test_the_others_serve_in_turn(room: Room) -> None:
    """Whoever is not next is told so once, and says nothing to the customer."""
    aino, ville, eeli = await play_roles(room, "Aino", "Ville", "Eeli")
    await room.replies(aino, "Hei!")
    await room.replies(eeli, "rude")
    await room.replies(eeli, "rude rude")
    assert room.seen.count("Nyt on vuorossa Ville.") == 1
    await room.replies(ville, "empathy")
    await room.replies(aino, "Niin!")
    assert "Asiakaspalvelijan vuoro: Eeli" in room.stage.text
    await room.replies(eeli, "apology")
    assert [said.by for said in (await room.exercise()).customers[0].said] == [ville.chat, eeli.chat]


async def test_in_privacy_mode_the_customer_may_go_unheard(room: Room) -> None:
    """What they say without replying is not known; the server's replies are enough to go on."""
    aino, ville = await play_roles(room, "Aino", "Ville")
    for words in GOOD[:2]:
        await room.says(aino, "Tätä botti ei näe")
        await room.replies(ville, words)
    exercise = await room.exercise()
    assert len(exercise.customers[0].said) == 2 and exercise.roles and exercise.roles.lines == ()
    assert len(aino.mail) == 2


async def test_where_the_bot_reads_all_nobody_needs_to_reply(room: Room) -> None:
    """Plain words count in turn; words to the team, or before the customer has answered, don't."""
    room.school.reads_all = True
    aino, ville = await play_roles(room, "Aino", "Ville")
    assert "suoraan ryhmässä" in room.stage.text
    await room.says(ville, "empathy")
    await room.says(aino, ".mitä mä sanon?")
    assert not (await room.exercise()).customers[0].lines
    await room.says(aino, "Hei!")
    await room.says(aino, "Keitin on rikki!")
    await room.says(ville, "empathy")
    await room.says(ville, "apology")
    customer = (await room.exercise()).customers[0]
    assert customer.opening == ("Hei!", "Keitin on rikki!") and len(customer.said) == 1


async def test_they_may_reply_to_each_other(room: Room) -> None:
    """What customer and server say to each other counts, what others say to them does not."""
    aino, ville, eeli = await play_roles(room, "Aino", "Ville", "Eeli")
    await replies_to(room, aino, ville, "Keitin on rikki!")
    await replies_to(room, eeli, ville, "rude")
    await replies_to(room, ville, ville, "rude")
    await replies_to(room, ville, aino, ".rude")
    await replies_to(room, ville, aino, "empathy")
    customer = (await room.exercise()).customers[0]
    assert customer.opening == ("Keitin on rikki!",)
    assert [said.turn.reply for said in customer.said] == ["empathy"] and "Nyt on vuorossa" not in room.seen


async def test_plain_words_in_a_topic_are_no_replies(school: School) -> None:
    """Telegram lets every message of a topic reply to its beginning, whoever made the topic."""
    room, school.reads_all = Room(school, thread=7), True
    aino, ville = await play_roles(room, "Aino", "Ville")
    user = {"id": aino.chat, "is_bot": False, "first_name": "Aino"}
    topic = {"name": "Harjoitus", "icon_color": 7322096}
    root = {**room._body({**user, "id": ville.chat}, "", 7), "forum_topic_created": topic}
    await room.happens({"message": {**room._body(user, "Hei!"), "reply_to_message": root}})
    assert (await room.exercise()).customers[0].lines == ("Hei!",)
    school.reads_all = False
    await room.happens({"message": {**room._body(user, "Jutellaan muusta"), "reply_to_message": root}})
    assert (await room.exercise()).customers[0].lines == ("Hei!",)


async def test_the_talk_is_not_doubled(room: Room) -> None:
    """The stage is changed in place; it comes anew once in four messages, so that it can be replied to."""
    aino, ville = await play_roles(room, "Aino", "Ville")
    before = len(room.messages)
    for words in GOOD[:2]:
        await room.replies(aino, "Hei!")
        await room.replies(ville, words)
    assert len(room.messages) == before + 1
    assert [len(message.buttons) for message in room.messages[-2:]] == [0, 2]
    await room.says(aino, "Vastaan vanhaan viestiin", to=room.messages[0])
    assert (await room.exercise()).customers[0].lines == ("Vastaan vanhaan viestiin",)


async def test_names_and_words_are_escaped(room: Room) -> None:
    """Neither who plays nor what they say becomes markup."""
    aino, ville = await play_roles(room, "<b>Aino", "V&lle")
    await room.replies(aino, "<i>Hei & moi</i>")
    await room.replies(ville, "empathy <b>")
    assert "&lt;b&gt;Aino" in room.stage.html and "<b>Aino" not in room.stage.html
    assert "<b>Aino" in room.stage.text and "V&lle" in room.stage.text
    for words in GOOD:
        await room.replies(aino, "<i>x")
        await room.replies(ville, words)
    await room.replies(aino, "<u>hei")
    assert "&lt;u&gt;hei" in "".join(message.html for message in room.messages)


async def test_each_reads_their_own_language(room: Room, school: School) -> None:
    """The card and the whispers are worded in the customer player's language; what the customer says is the group's."""
    aino, ville = school.person("Aino", "sv"), await room.enters("Ville")
    await room.plays(ville, aino, mode="roles")
    await room.presses(aino, "x_actor")
    assert "Du är Kerttu" in await aino.follows("c-1") and "Keitin on rikki!" in aino.seen
    await room.goes_out()
    await room.replies(aino, "Hei!")
    await room.replies(ville, "empathy")
    assert "någon lyssnade på dig" in whispers(aino)[0]


class Foreign(TagReader):
    """Takes what begins with “hello” for another language."""

    def read(self, text: str, topics: Any = None) -> Reading:
        """As tags, but in no language of ours."""
        found = super().read(text, topics)
        return replace(found, language="other") if text.startswith("hello") else found


async def test_a_reply_that_cannot_be_read_costs_nothing(room: Room, school: School) -> None:
    """The bot does not speak in the customer's place: it says once that it could not read that."""
    school.content.plays["kettle", "fi"] = replace(play(), reader=cast(Reader, Foreign()))
    aino, ville = await play_roles(room, "Aino", "Ville")
    await room.replies(aino, "Hei!")
    await room.replies(ville, "hello there")
    await room.replies(ville, "hello again")
    assert room.seen.count("En saanut tuosta selvää") == 1 and "puzzled" not in room.seen
    assert not (await room.exercise()).customers[0].said and aino.mail == []
    await room.replies(ville, "empathy")
    assert len(aino.mail) == 1
