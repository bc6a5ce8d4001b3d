"""What is kept of exercises: a person's own is given to them and erased with them; all words go after a day."""

import json

from bot.classroom.own_data import document
from bot.erasing import erase_person
from storage import exercises
from tests.bot.groups.room import Room
from tests.bot.school import WORDINGS


async def test_forget_reaches_into_exercises(room: Room) -> None:
    """The words and the name go, also from what waits to be sent; the others play on."""
    aino, ville, olli = [await room.enters(name) for name in ("Aino", "Ville", "Olli")]
    await room.plays(aino, ville, olli)
    await room.replies(aino, "Olen pahoillani, Aino täällä.")
    async with room.school.database.transaction() as tx:
        await erase_person(tx, aino.chat, WORDINGS)
    left = (await room.exercise()).model_dump_json()
    assert "Aino" not in left and f"{aino.chat}" not in json.loads(left)["customers"][0]["team"]
    await room.time_passes(1)
    assert "Vuorossa Ville" in room.stage.text


async def test_one_s_own_data_has_one_s_own_words(room: Room) -> None:
    """And not those of the others."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await room.replies(aino, "Olen pahoillani.")
    await room.replies(ville, "Voi harmi!")
    async with room.school.database.reading() as reader:
        found = await document(reader, aino.chat, room.school.now, "Europe/Helsinki")
    assert found is not None
    assert [one["replies"] for one in found["exercises"]] == [["Olen pahoillani."]]
    assert "harmi" not in json.dumps(found, ensure_ascii=False)


async def test_words_go_after_a_day(room: Room) -> None:
    """Numbers stay, and nobody is kept as having been there."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await room.replies(aino, "Olen pahoillani.")
    await room.says(aino, "/end")
    async with room.school.database.transaction() as tx:
        await exercises.erase_words(tx, room.school.now + 1)
    async with room.school.database.reading() as reader:
        row = await exercises.get(reader, 1)
        assert row and row.state is None and row.result and "pahoillani" not in row.result
        assert await exercises.of_person(reader, aino.chat) == []


async def test_privacy_tells_of_groups(room: Room) -> None:
    """Whoever has taken part, or may, reads what becomes of a team's words."""
    aino, olli = await room.enters("Aino"), await room.enters("Olli")
    await room.says(aino, "/exercise")
    await room.presses(aino, "x_join")
    assert "Ryhmissä" in await aino.says("/privacy")
    assert "Ryhmissä" not in await olli.says("/privacy")
