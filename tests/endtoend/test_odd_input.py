"""What is no plain reply: each has a friendly answer and changes nothing that it should not."""

from tests.botapi import BotApiServer, BotProcess
from tests.endtoend.arrivals import sent_to
from tests.endtoend.kept import Kept
from tests.endtoend.talks import all_done, begin

METER = ("▰", "▱")


async def test_everything_odd_in_one_talk(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Stickers, voices, photos, edits, emoji, another language, commands: none is a turn, all are answered."""
    user = server.user()
    await begin(user)
    await user.sticker()
    await user.expect("tarroja")
    await user.voice()
    await user.expect("Ääniviestejä")
    await user.photo("katso")
    await user.expect("kuvia")
    await user.document("kuitti.pdf", b"%PDF")
    await user.expect("kuvia")
    for text in ("👍👍", "🤷", "…"):
        await user.say(text)
        assert await user.settle()
    await user.say("I am so sorry about this, how can I help you today?")
    await user.expect("Asiakas puhuu suomea")
    await user.command("/help")
    await user.expect("keskustelu kesken")
    await user.command("/hint")
    await user.expect("💡")
    await user.command("/timeout")
    await user.expect("Aikalisä")
    await user.command("/nonsense")
    await user.expect("En tunne tuota komentoa")
    await user.settle()
    assert kept.turns(user.id) == []
    said = await user.say("Olen pahoillani.")
    await user.settle()
    await user.edit(said, "Olen iloinen.")
    await user.expect("alkuperäisen viestin")
    assert kept.replies(user.id) == ["Olen pahoillani."]


async def test_long_and_strange_texts(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """4096 characters, HTML, right-to-left, combining marks: taken as they are, never an error."""
    user = server.user()
    await begin(user)
    long = ("Olen pahoillani että näin kävi <b>&amp;</b> " * 120)[:4096]
    await user.say(long)
    await user.settle()
    await user.say("<script>alert(1)</script> & ääkköset a\u0308 \u202eolen pahoillani\u202c 👩‍👩‍👧")
    await user.settle()
    assert len(kept.turns(user.id)) == 2
    await user.command("/stop")
    await user.expect("lopetettiin kesken")
    await user.press("Koko keskustelu merkintöineen")
    assert await user.settle()


async def test_outside_a_talk(server: BotApiServer, bot: BotProcess) -> None:
    """Whoever just writes or sends a sticker is shown the way."""
    user = server.user()
    await user.say("moi")
    await user.expect("Valitse asiakas, niin aloitetaan")
    await user.sticker()
    await user.expect("vain tekstiä")
    await user.press("Valitse asiakas")
    await user.expect("Kenet kohtaat?")


async def test_stale_and_doubled_presses(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """A card pressed twice begins one talk; the old button says so in a toast and does nothing."""
    user = server.user()
    await user.command("/practise")
    cards = await user.expect("Kenet kohtaat?")
    await user.press(0, of=cards)
    await user.press(0, of=cards)
    await user.settle()
    third = await user.press(1, of=cards)
    assert "vanhasta viestistä" in await user.toast(third)
    await user.settle()
    assert kept.rows("SELECT count(*) FROM attempts") == [(1,)] and server.unanswered == []


async def test_settings_change_in_place(server: BotApiServer, bot: BotProcess) -> None:
    """One message, edited at each press, and the choices hold."""
    user = server.user()
    await user.command("/settings")
    await user.expect("Asetukset")
    await user.press("Tunnelmamittari")
    await user.settle()
    assert any("piilossa" in label for label in user.screen.buttons)
    await user.press("English")
    await user.expect("Settings")
    await user.settle()
    assert len(sent_to(user)) == 1
    await user.command("/start")
    await user.expect("customer")
    await user.command("/practise washing_machine")
    await user.expect("What you may promise")
    assert await user.settle()
    assert [moment.text for moment in sent_to(user) if moment.text.startswith(METER)] == []


async def test_forget_leaves_no_word(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """After the confirmation nothing of the student is in the file, its log or the backlog; others keep theirs."""
    user, other = server.user("Aino"), server.user("Bertta")
    for student, words in ((user, "kirahvinkeltaisesta"), (other, "norsunpunaisesta")):
        await begin(student)
        await student.say(f"Olen pahoillani {words} pesukoneesta")
    await all_done(server, kept)
    assert kept.contains("kirahvinkeltaisesta")
    await user.command("/forget")
    await user.expect("Poistetaanko")
    assert kept.turns(user.id), "not before the confirmation"
    await user.press("Kyllä, poista kaikki")
    await user.expect("Kaikki on poistettu")
    await all_done(server, kept)
    assert not kept.contains("kirahvinkeltaisesta")
    for table in ("learners", "attempts", "turns", "inbox"):
        assert kept.rows(f"SELECT * FROM {table} WHERE chat_id = ?", user.id) == []  # noqa: S608
    assert kept.rows("SELECT * FROM inbox WHERE payload IS NOT NULL") == []
    assert len(kept.replies(other.id)) == 1
