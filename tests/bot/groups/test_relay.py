"""Relay: turns go round, pass by hand and by time; a partner whispers."""

import pytest

from tests.bot.groups.room import Room


async def test_replies_go_round(room: Room) -> None:
    """Each sees whose turn it is, and only that reply reaches the customer."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    assert "Vuorossa Aino" in room.stage.text and f"tg://user?id={aino.chat}" in room.stage.html
    await room.replies(ville, "Minä ensin!")
    assert "Nyt on vuorossa Aino." in room.seen
    await room.replies(aino, "Olen pahoillani.")
    assert "Vuorossa Ville" in room.stage.text
    assert [said.by for said in (await room.exercise()).customers[0].said] == [aino.chat]


@pytest.mark.parametrize("mode", ["relay", "desks", "council"])
async def test_how_to_reply_on_a_phone_is_told_once(room: Room, mode: str) -> None:
    """With the customer's first words, not with the next ones, and nowhere where plain words are heard."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville, mode=mode)
    assert "pyyhkäise viestiä vasemmalle" in room.stage.text
    await room.says(aino, "/end")
    await room.plays(aino, ville)
    await room.replies(aino, "Olen pahoillani.")
    assert "pyyhkäise" not in room.stage.text
    await room.says(aino, "/end")
    await room.bot_becomes("administrator", aino)
    await room.plays(aino, ville, mode=mode)
    assert "Kerttu" in room.stage.text and "pyyhkäise" not in room.stage.text


async def test_a_turn_passes_by_hand_once(room: Room) -> None:
    """Of two presses at the same moment one counts."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    data = next(data for label, data in room.stage.buttons.items() if "seuraavalle" in label)
    await room.sends(aino, data)
    await room.sends(ville, data)
    assert [toast.text for toast in room.toasts[-2:]] == ["Vuoro siirtyi.", "Tuo ehdittiin jo tehdä."]
    assert "Vuorossa Ville" in room.stage.text


async def test_a_turn_passes_by_time_and_an_idle_exercise_ends(room: Room) -> None:
    """Once everybody has let their turn pass, nobody is waited for."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    assert "Aika loppui" not in room.stage.text
    await room.time_passes(181)
    assert "Aika loppui" in room.stage.text and "Vuorossa Ville" in room.stage.text
    await room.time_passes(181)
    assert "jäi kesken" in room.seen and (await room.exercise()).phase == "over"


async def test_a_partner_whispers(room: Room) -> None:
    """It is typed in private and read by whoever has the turn, in a window."""
    aino, ville, outsider = await room.enters("Aino"), await room.enters("Ville"), await room.enters("Olli")
    await room.plays(aino, ville)
    assert "oma vuorosi" in await room.presses(aino, "x_whisper")
    await room.presses(ville, "x_whisper")
    assert room.toasts[-1].url == "https://t.me/hankala_bot?start=w-1"
    assert "Vihjeesi näkee vain Aino" in await ville.follows("w-1")
    assert await ville.says("Pahoittele ensin & kuuntele") == "Kuiskattu. Peli jatkuu ryhmässä."
    await room.goes_out()
    assert "kuuntele" not in room.seen
    assert await room.presses(aino, "x_heard") == "Ville kuiskaa: Pahoittele ensin & kuuntele"
    assert room.toasts[-1].alert
    assert await room.presses(outsider, "x_heard") == "Kuiskaus on sille, joka on vuorossa."
    assert "ei kuulu sinulle" in await outsider.follows("w-1")


async def test_a_partner_may_think_twice(room: Room) -> None:
    """Whoever opens the whisper again, and then types, whispers."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await ville.follows("w-1")
    await ville.follows("w-1")
    assert await ville.says("Kuuntele ensin") == "Kuiskattu. Peli jatkuu ryhmässä."


async def test_who_leaves_does_not_block(room: Room) -> None:
    """The turn goes on; when nobody is left, the exercise is over."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await room.goes(aino)
    assert "Vuorossa Ville" in room.stage.text
    await room.says(ville, "/leave")
    assert (await room.exercise()).phase == "over"


async def test_plain_words_count_where_the_bot_reads_all(room: Room) -> None:
    """But not those to the team, nor those out of turn."""
    room.school.reads_all = True
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await room.says(ville, "Sano anteeksi")
    await room.says(aino, ".mitä sanon?")
    assert not (await room.exercise()).customers[0].said
    await room.says(aino, "Olen pahoillani.")
    assert (await room.exercise()).customers[0].said[0].turn.reply == "Olen pahoillani."
