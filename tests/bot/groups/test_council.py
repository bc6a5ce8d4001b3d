"""Council: proposals without names, votes by buttons, what was said, and what the others would have done."""

from typing import Any

import pytest

from bot.groups.playing import seated
from bot.groups.weighing import compared
from bot.handlers.group import Groups
from bot.render import visible_length
from dialogues.exercises import council
from dialogues.replies.marks import Reading
from storage import exercises
from tests.bot.groups.council import NAMES, choose, convened, number_of, propose, said
from tests.bot.groups.room import Room
from tests.bot.school import School
from tests.dialogues.toy import TagReader

# Proposing


async def test_the_stage_counts_proposals(room: Room) -> None:
    """The customer's words, how to propose, how many have; changed in place, and never a name."""
    team = await convened(room)
    assert "Keitin on rikki!" in room.stage.text and "vastaamalla tähän viestiin" in room.stage.text
    assert "Ehdotuksia 0/3" in room.stage.text
    shown = len(room.messages)
    await room.replies(team[0], "empathy")
    await room.replies(team[0], "thanks")
    assert "Ehdotuksia 1/3" in room.stage.text and len(room.messages) == shown
    assert not any(name in room.stage.text for name in NAMES) and "thanks" not in room.seen


async def test_when_all_have_proposed_the_vote_begins(room: Room) -> None:
    """In a new message, with the words by number, and a button for each."""
    team = await convened(room)
    await propose(room, team, "empathy", "thanks", "rude")
    assert "Mitä sanotaan?" in room.stage.text
    assert {"1", "2", "3"} < room.stage.buttons.keys()
    assert all(words in room.stage.text for words in ("empathy", "thanks", "rude"))
    assert not any(name in room.stage.text for name in NAMES)


async def test_one_proposes_privately(room: Room) -> None:
    """Typed in private, it may be changed until the vote; nobody in the group learns whose it is."""
    team = await convened(room)
    await room.presses(team[1], "x_propose")
    assert room.toasts[-1].url == "https://t.me/hankala_bot?start=p-1"
    assert "Keitin on rikki!" in await team[1].follows("p-1")
    assert "on mukana" in await team[1].says("thanks")
    await room.goes_out()
    assert "Ehdotuksia 1/3" in room.stage.text and "thanks" not in room.seen
    assert "thanks" in await team[1].follows("p-1")
    await team[1].says("empathy")
    await room.replies(team[0], "apology")
    assert "ei muita enää odoteta" not in await team[1].says("empathy")
    await team[2].follows("p-1")
    assert "Jatketaan ryhmässä" in await team[2].says("sana")
    await room.goes_out()
    assert "empathy" in room.stage.text and "thanks" not in room.stage.text
    assert not any(name in room.stage.text for name in NAMES)


async def test_whoever_proposes_privately_is_written_to_and_only_types(room: Room) -> None:
    """Each round, as long as the question is open; nobody else's phone rings."""
    team = await convened(room)
    await team[1].follows("p-1")
    await team[1].says("empathy")
    await room.presses(team[0], "x_ballot")
    (letter,) = team[1].mail
    assert "empathy 1" not in letter.show.html and "Mitä sanoisit nyt?" in letter.show.html  # type: ignore[union-attr]
    assert team[0].mail == team[2].mail == []
    await team[1].says("thanks")
    await room.replies(team[0], "apology")
    await room.presses(team[0], "x_ballot")
    assert "Nyt ryhmässä äänestetään" in await team[1].says("rude")
    await choose(room, team, team[1])
    assert said(await room.exercise()) == [(team[1].chat, "empathy"), (team[1].chat, "thanks")]
    assert len(team[1].mail) == 2
    await team[1].says("/help")
    await room.replies(team[0], "sana")
    await room.presses(team[0], "x_ballot")
    assert len(team[1].mail) == 2


async def test_what_is_typed_after_the_end_goes_nowhere(room: Room) -> None:
    """Nor does a link of an exercise that one only observes, or is not in."""
    watcher, outsider = await room.enters("Katsoja"), await room.enters("Ulla")
    team = await convened(room, watching=[watcher])
    assert "ei enää ehdoteta" in await watcher.follows("p-1")
    assert "ei enää ehdoteta" in await watcher.answers("proposal.1", "sana")
    assert "ei kuulu sinulle" in await outsider.follows("p-1")
    assert await outsider.answers("proposal.1", "sana") == outsider.say("question-gone")
    await team[1].follows("p-1")
    await room.says(team[0], "/end")
    assert "ei enää ehdoteta" in await team[1].says("sana")
    assert not (await room.exercise()).rounds[0].proposals


async def test_only_a_council_takes_proposals(room: Room) -> None:
    """A link of this kind to another way of playing finds nothing."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    assert "ei enää ehdoteta" in await aino.follows("p-1")
    assert "ei enää ehdoteta" in await ville.answers("proposal.1", "sana")


async def test_what_the_customer_would_not_understand_is_sent_back(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Privately, or in the group if the bot can't; once, and nothing is wasted."""
    monkeypatch.setattr(TagReader, "read", _foreign(TagReader.read))
    aino, guest = await room.enters("Aino"), await room.enters("Olli & <b>", writes=False)
    await room.plays(aino, guest, mode="council")
    for person in (aino, guest, aino, guest):
        await room.replies(person, "Hello there")
    assert [letter.show.html for letter in aino.mail] == [aino.say("council-unread")]  # type: ignore[union-attr]
    assert room.seen.count("ei tullut mukaan") == 1 and "Olli & <b>, ehdotuksesi" in room.seen
    await aino.follows("p-1")
    assert "ei tullut mukaan" in await aino.says("Hello again")
    assert "Ehdotuksia 0/2" in room.messages[-2].text
    assert "on mukana" in await aino.says("sana")


def _foreign(read: Any) -> Any:
    def reading(self: TagReader, text: str, topics: Any = None) -> Reading:
        found: Reading = read(self, text, topics)
        return Reading(text, (), frozenset(), found.words, 0, "en") if text.startswith("Hello") else found

    return reading


async def test_plain_words_are_a_proposal_only_once(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the bot reads all, whoever has proposed talks with the team; a reply still changes what was proposed."""
    monkeypatch.setattr(TagReader, "read", _foreign(TagReader.read))
    room.school.reads_all = True
    team = await convened(room)
    assert "Kirjoita ehdotuksesi ryhmään" in room.stage.text
    await room.says(team[0], ".mitä sanotaan?")
    await room.says(team[0], "empathy")
    await room.says(team[0], "mun oli hyvä")
    assert council.own(await room.exercise(), team[0].chat) == "empathy"
    await room.replies(team[0], "thanks")
    assert council.own(await room.exercise(), team[0].chat) == "thanks"
    await room.says(team[1], "Hello")
    assert not council.has_proposed(await room.exercise(), team[1].chat)
    await room.replies(team[1], "apology")
    await room.presses(team[0], "x_ballot")
    shown = len(room.messages)
    await room.says(team[0], "äänestäkää mun")
    await room.says(team[2], "ehdin vielä?")
    await room.says(await room.enters("Ulla"), "moi")
    assert len(room.messages) == shown


async def test_who_does_not_play_neither_proposes_nor_votes(room: Room) -> None:
    """A polite word for whoever presses, silence for whoever writes."""
    watcher, outsider = await room.enters("Katsoja"), await room.enters("Ulla")
    team = await convened(room, watching=[watcher])
    for person in (watcher, outsider):
        await room.replies(person, "sana")
        assert await room.presses(person, "x_propose") == "Tämä on harjoituksen pelaajille."
    await propose(room, team, "empathy", "thanks", "rude")
    for person in (watcher, outsider):
        assert await room.presses(person, "x_vote", "1") == "Tämä on harjoituksen pelaajille."
    assert len(council.awaited(await room.exercise())) == 3


# By hand and by time


async def test_whoever_steers_goes_on_by_hand(room: Room) -> None:
    """To the vote and to the count; twice at once counts once, and not everybody may."""
    team = await convened(room)
    assert await room.presses(team[1], "x_ballot") == "Tätä voi painaa vain harjoituksen aloittaja tai opettaja."
    assert await room.presses(team[0], "x_ballot") == "Ehdotuksia ei ole vielä tullut."
    await propose(room, team, "empathy", "thanks")
    data = room.stage.buttons["🗳 Äänestykseen"]
    await room.sends(team[0], data)
    await room.sends(team[0], data)
    assert room.toasts[-1].text == "Tuo ehdittiin jo tehdä."
    assert council.now(await room.exercise()).stage == "voting"
    await room.presses(team[2], "x_vote", await number_of(room, team[1]))
    await room.presses(team[0], "x_count")
    assert said(await room.exercise()) == [(team[1].chat, "thanks")]


async def test_time_runs_out_at_each_stage(room: Room) -> None:
    """Two minutes to propose, one to vote; whoever said nothing is not waited for."""
    team = await convened(room)
    await propose(room, team, "empathy", "thanks")
    await room.time_passes(119)
    assert council.now(await room.exercise()).stage == "proposing"
    await room.time_passes(2)
    assert council.now(await room.exercise()).stage == "voting"
    await room.time_passes(61)
    assert len(said(await room.exercise())) == 1 and "Arpa ratkaisi" in room.stage.text
    await room.replies(team[0], "apology")
    await room.time_passes(121)
    assert said(await room.exercise())[1] == (team[0].chat, "apology") and "ainoa ehdotus" in room.stage.text


async def test_nobody_proposes(room: Room) -> None:
    """It is asked once more, then the exercise is over."""
    await convened(room)
    await room.time_passes(121)
    assert "Jos niitä ei tule nytkään" in room.stage.text
    await room.time_passes(121)
    assert (await room.exercise()).phase == "over" and "jäi kesken" in room.seen


# Leaving, restarts, places


async def test_who_leaves_does_not_block(room: Room) -> None:
    """While proposing, while voting, and down to the last one."""
    team = await convened(room, 4)
    await propose(room, team, "empathy", "thanks", "rude")
    await room.goes(team[3])
    assert council.now(await room.exercise()).stage == "voting"
    number = await number_of(room, team[2])
    for person in team[:2]:
        await room.presses(person, "x_vote", number)
    await room.says(team[2], "/leave")
    assert said(await room.exercise()) == [(team[2].chat, "rude")]
    await room.goes(team[1])
    await room.replies(team[0], "thanks")
    assert said(await room.exercise())[1] == (team[0].chat, "thanks")
    await room.goes(team[0])
    assert (await room.exercise()).phase == "over"


@pytest.mark.parametrize("restarts", [False, True])
async def test_it_goes_on_after_a_restart(room: Room, restarts: bool) -> None:
    """At whatever point: everything stands in the database."""
    team = await convened(room)

    def again() -> None:
        if restarts:
            room.handler = Groups(room.school.house, lambda: room.school.now)

    for words in ("empathy", "thanks", "rude"):
        again()
        await room.replies(team[len(council.now(await room.exercise()).proposals)], words)
    for person in (team[0], team[2]):
        again()
        await room.presses(person, "x_vote", await number_of(room, team[1]))
    again()
    await room.time_passes(61)
    again()
    await room.replies(team[0], "apology")
    again()
    await room.time_passes(121)
    assert said(await room.exercise()) == [(team[1].chat, "thanks"), (team[0].chat, "apology")]


async def test_in_a_topic(school: School) -> None:
    """Every message of it is in the topic, and words of another one are none of its."""
    room, other = Room(school, thread=7), Room(school, thread=8)
    team = await convened(room)
    other.messages = room.messages
    await other.replies(team[0], "sana")
    await propose(room, team[:2], "empathy", "thanks")
    await room.presses(team[0], "x_ballot")
    assert {message.thread for message in room.messages} == {7}
    assert council.now(await room.exercise()).stage == "voting"


async def test_a_big_team_fits_one_message(room: Room) -> None:
    """Long proposals are cut on the stage, not in what the customer hears; names and words are no markup."""
    team = [await room.enters(f"<i>Pelaaja {number}") for number in range(12)]
    await room.plays(*team, mode="council")
    long = ["<b>&amp; " + "sana " * 190 + f"loppu{number}" for number in range(12)]
    await propose(room, team, *long)
    assert visible_length(room.stage.html) <= 4096 and "&lt;b&gt;&amp;amp;" in room.stage.html
    assert room.stage.buttons.keys() >= {str(number) for number in range(1, 13)}
    await choose(room, team, team[3])
    assert said(await room.exercise()) == [(team[3].chat, long[3])]
    assert visible_length(room.stage.html) <= 4096


async def test_few_calls_for_a_round(room: Room) -> None:
    """Eight players who propose and vote: one change each and two new stages, no other messages."""
    team = await convened(room, 8)
    shown, calls = len(room.messages), len(room.calls)
    await propose(room, team, *["sana"] * 8)
    await choose(room, team, team[0])
    assert len(room.messages) - shown == 2
    assert len(room.calls) - calls <= 20


# Would another have worked better?


async def test_the_next_stage_compares(room: Room) -> None:
    """Every proposal by its number: what it did, or would have done, and by which signs; and whether one was better."""
    team = await convened(room)
    await propose(room, team, "calm_down", "empathy offer_help", "sana")
    numbers = [await number_of(room, person) for person in team]
    await choose(room, team, team[0])
    shown = room.stage.text
    assert f"🗳 {numbers[0]}. −" in shown and "✗ rauhoittumiskäsky" in shown
    assert f"\n{numbers[1]}. +" in f"\n{shown}" and "✓ empatia, avun tarjoaminen" in shown
    assert f"→ Ehdotus {numbers[1]} olisi toiminut paremmin." in shown
    assert shown.index("olisi toiminut") < shown.index("Kerttu") < shown.index("Ehdotuksia 0/3")


async def test_the_end_compares_it_all(room: Room) -> None:
    """Where another would have worked better, with the words of both, and the last round in full; without names."""
    team = await convened(room, 2)
    heard = (("apology empathy", "sana"), ("paraphrase open_question", "sana"))
    for words in (("calm_down", "empathy apology"), *heard, ("solution <b>", "rude")):
        await propose(room, team, *words)
        for person in team:
            await room.presses(person, "x_vote", await number_of(room, team[0]))
    exercise = await room.exercise()
    assert exercise.ended and exercise.phase == "over"
    (shown,) = [message.text for message in room.messages if "Olisiko toinen ehdotus" in message.text]
    assert "Yhdellä kierroksella olisi." in shown
    assert "Sanottiin: ”calm_down” −" in shown and "Paremmin olisi toiminut: ”empathy apology” +" in shown
    assert "Vastaus 4, viimeinen" in shown and "”solution <b>”" in shown
    assert not any(name in shown for name in NAMES)


async def test_nothing_is_compared_where_nobody_had_a_choice(room: Room) -> None:
    """One proposal a round: the marks alone are told."""
    team = await convened(room)
    await room.replies(team[0], "empathy")
    await room.presses(team[0], "x_ballot")
    assert "ainoa ehdotus" in room.stage.text and "olisi toiminut" not in room.stage.text
    async with room.school.database.transaction() as tx:
        row = (await exercises.all_going_on(tx, room.chat))[0]
        async with seated(room.school.house, tx, room.school.now, row.id) as table:
            assert table is not None and compared(table) is None
