"""The student's own words come back as they were typed, and are marked where they stand, in Telegram's UTF-16 units."""

from tests.botapi import BotApiServer, BotProcess, Moment
from tests.endtoend.arrivals import COACH, sent_to
from tests.endtoend.talks import HOW_IT_WENT, begin, say_all, shortest

ODD = "👨\u200d👩\u200d👧 No voi a\u0308a\u0308h 🤦🏽\u200d♀\ufe0f <b> & \u202bשלום\u202c! "
"""Faces of several units and joiners, dots apart from their letters, HTML, right to left: all before the evidence."""
EVIDENCE = "Olen todella pahoillani"


def pieces(moment: Moment, kind: str) -> list[str]:
    """The parts of a message that are marked as a kind, cut out as a phone does: by UTF-16 units."""
    assert moment.message
    units = moment.text.encode("utf-16-le")
    marked = [one for one in moment.message.body.get("entities", ()) if one["type"] == kind]
    return [units[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le") for one in marked]


async def test_evidence_is_quoted_as_it_was_typed(server: BotApiServer, bot: BotProcess) -> None:
    """The coach quotes exactly the words that earned the mark, and the transcript the whole reply."""
    user = server.user()
    await begin(user)
    await user.say(f"{ODD}{EVIDENCE} 🇫🇮 että näin kävi")
    await user.settle()
    (note,) = [moment for moment in sent_to(user) if moment.text.startswith(COACH)]
    assert f"✓ ”{EVIDENCE}" in note.text
    assert pieces(note, "italic") == ["Valmentaja"]
    await user.command("/stop")
    await user.expect("lopetettiin kesken")
    await user.press("Koko keskustelu merkintöineen")
    talk = await user.expect("Sinä (1):")
    assert f"Sinä (1): {ODD}{EVIDENCE} 🇫🇮 että näin kävi [tunnelma " in talk.text
    (change,) = pieces(talk, "italic")
    assert change.startswith("[tunnelma ") and change.endswith("]")
    assert "Sinä (1):" in pieces(talk, "bold")


async def test_debrief_quotes_whole_replies(server: BotApiServer, bot: BotProcess) -> None:
    """Every quotation in the debrief is all of a reply, or its beginning, though faces of two units stand around it."""
    user = server.user()
    await begin(user)
    replies = [f"{ODD}{reply} 👍🏽" for reply in shortest("washing_machine", "advocate")]
    await say_all(user, replies)
    await user.press(HOW_IT_WENT)
    await user.expect("Kolmasosat")
    quoted = [piece for moment in sent_to(user) for piece in pieces(moment, "blockquote") if "👨" in piece]
    assert quoted
    for piece in quoted:
        assert piece in replies or any(reply.startswith(piece.removesuffix("…")) for reply in replies)
