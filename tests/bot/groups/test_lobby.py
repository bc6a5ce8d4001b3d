"""The lobby: who is in, what is chosen, who may."""

from storage import exercises
from tests.bot.groups.room import Room
from tests.dialogues.toy import LINES, SCENARIO, play


async def test_a_lobby_is_one_message(room: Room) -> None:
    """People come and go in it, and the group is not disturbed."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville <b>")
    await room.says(aino, "/exercise@hankala_bot")
    assert await room.presses(aino, "x_join") == "Olet mukana."
    assert await room.presses(ville, "x_join") == "Olet mukana."
    assert len(room.messages) == 1
    assert "Pelaajat: Aino ja Ville <b>" in room.stage.text
    await room.presses(aino, "x_leave")
    assert "Pelaajat: Ville <b>\n" in room.stage.text


async def test_only_the_starter_starts(room: Room) -> None:
    """And only with enough players."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.says(aino, "/exercise")
    await room.presses(aino, "x_join")
    assert await room.presses(aino, "x_start") == "Tarvitaan vielä yksi pelaaja."
    await room.presses(ville, "x_join")
    assert "valitsee harjoituksen aloittaja" in await room.presses(ville, "x_start")
    await room.presses(aino, "x_start")
    assert (await room.exercise()).phase == "playing"


async def test_an_administrator_steers_too(room: Room) -> None:
    """Telegram is asked who they are when the lobby opens."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    room.admins = [ville]
    await room.says(aino, "/exercise")
    await room.presses(ville, "x_end")
    assert "peruttiin" in room.seen and not room.stage.buttons


async def test_a_lobby_in_which_nothing_begins_closes(room: Room) -> None:
    """After half an hour; then another can be opened."""
    aino = await room.enters("Aino")
    await room.says(aino, "/exercise")
    await room.time_passes(1801)
    assert "peruttiin" in room.messages[0].text
    await room.says(aino, "/exercise")
    assert "Pelaajat" in room.messages[1].text


async def test_what_is_said_outside_of_exercises_is_not_answered(room: Room) -> None:
    """Neither words nor commands of private chats, nor those for other bots."""
    aino = await room.enters("Aino")
    for words in ("Moikka", "/practise", "/class", "/exercise@toinen_bot", "/end@toinen_bot"):
        await room.says(aino, words)
    assert room.messages == [] and room.calls == []


async def test_choosing_can_be_left(room: Room) -> None:
    """Back to the lobby, with nothing changed."""
    aino = await room.enters("Aino")
    await room.says(aino, "/exercise")
    before = room.stage.html, room.stage.buttons
    await room.presses(aino, "x_modes")
    assert room.stage.buttons != before[1]
    await room.presses(aino, "x_back")
    assert (room.stage.html, room.stage.buttons) == before


async def test_many_customers_are_chosen_page_by_page(room: Room) -> None:
    """Eight at a time, with the way on and back; every one stands on a page."""
    aino = await room.enters("Aino")
    await room.says(aino, "/exercise")
    for number in range(18):
        graph = SCENARIO.replace("id: kettle", f"id: s{number}")
        words = LINES.replace("title: Keitin", f"title: Keitin {number}")
        room.school.content.plays[f"s{number}", "fi"] = play(graph, lines=words)
    seen = []
    await room.presses(aino, "x_customers")
    for page in ("1", "2", ""):
        offered = [data.split(".")[-1] for data in room.stage.buttons.values() if ".x_customer." in data]
        assert len(offered) <= 8
        seen += offered
        if page:
            await room.presses(aino, "x_customers", page)
    assert len(seen) == len(set(seen)) == 19
    await room.presses(aino, "x_customer", seen[-1])
    assert (await room.exercise()).scenarios == (seen[-1],)


async def test_what_was_taken_back_is_not_begun(room: Room) -> None:
    """A teacher's own exercise may go while it stands in a lobby; another customer can be chosen."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.says(aino, "/exercise")
    for person in (aino, ville):
        await room.presses(person, "x_join")
    room.school.content.own["own_9"] = {"fi": play()}
    state = (await room.exercise()).model_copy(update={"scenarios": ("own_9",)}).model_dump_json()
    async with room.school.database.transaction() as tx:
        await exercises.keep(tx, 1, state=state, due_at=None, people=[aino.chat, ville.chat])
    assert "ei voi enää aloittaa" in await room.presses(aino, "x_start")
    await room.presses(aino, "x_customers")
    await room.presses(aino, "x_customer", "kettle")
    await room.presses(aino, "x_start")
    assert (await room.exercise()).phase == "playing"
