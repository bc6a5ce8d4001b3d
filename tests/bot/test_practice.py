"""The use cases of practising, from the welcome to the second try."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learner import Terms
from bot.render import transcript, visible_length
from bot.shows import Edited, Keyboard, Press, Sent, Spent, Toast
from bot.visit import Visit
from dialogues.engine import replay
from dialogues.replies.marks import MARKS
from tests.bot.conversation import WORDINGS, Person
from tests.dialogues.toy import play

SAY = WORDINGS["fi"]
GOOD_TALK = ("empathy offer_help apology", "open_question agreement", "solution agreement sopii")
BAD_TALK = ("calm_down rauhoitu", "rude x", "rude y")


async def talked(*replies: str) -> Person:
    """Somebody who has begun a talk and said all this."""
    person = Person()
    await person.says("/practise kettle")
    for reply in replies:
        await person.says(reply)
    return person


async def test_first_line_within_two_taps() -> None:
    """Welcome, one tap to the cards, one to the customer."""
    person = Person()
    assert "hankalan asiakkaan" in await person.says("/start") and person.buttons == [("choose", "")]
    assert "Keitin" in await person.presses("choose") and person.buttons == [("begin", "kettle")]
    await person.presses("begin", "kettle")
    assert person.spoken == ["Keitin on rikki!"]


async def test_note_quotes_the_words_and_the_customer_answers_last() -> None:
    """The coach's note comes before the customer's words, so that these are what is answered next."""
    person = await talked()
    seen = await person.says("empathy offer_help")
    assert "✓ ”empathy” – empatia" in seen
    assert seen.index("Valmentaja") < seen.index(person.spoken[0])


async def test_coach_and_meter_can_be_silent() -> None:
    """With both off only the customer speaks."""
    person = await talked()
    await person.presses("set", "coach_end")
    await person.presses("set", "meter_off")
    await person.says("empathy")
    assert len(person.shows) == len(person.spoken) > 0


async def test_from_first_words_to_debrief() -> None:
    """A good talk: rating first, then the debrief with 3/11, 1/12, checklist and the best reply."""
    person = await talked(*GOOD_TALK)
    assert [action for action, _ in person.buttons] == ["rate"] * 4
    assert "kuulee" not in person.seen
    seen = await person.presses("rate", "tense")
    assert any(isinstance(show, Spent) for show in person.shows)
    for part in ("3 ihmistä", "Loistopaikka", "Takkusi", "nyrkkisääntöjä", "Kuusi askelta", "Paras vastauksesi", "/5"):
        assert part in seen
    assert person.memory.kept[1].rating == "tense"


async def test_a_bad_talk_opens_a_debt_and_is_told_kindly() -> None:
    """Eleven hear of it, twelve are owed, snapping is forgiven, and the reply can be tried again."""
    person = await talked(*BAD_TALK)
    seen = await person.presses("rate", "snapped")
    assert "11 ihmistä" in seen and "velkaa 12" in seen and "inhimillistä" in seen
    assert ("retry", "1") in person.buttons


async def test_second_try_then_model_reply() -> None:
    """Two tries at the worst reply, the model only after the second; result and account stay."""
    person = await talked(*BAD_TALK)
    await person.presses("rate", "snapped")
    assert "uudestaan" in await person.presses("retry", "1") or person.spoken
    first = await person.says("empathy offer_help")
    assert "nyt +" in first and "Näin olisi voinut" not in first
    second = await person.says("apology empathy")
    assert "Näin olisi voinut" in second
    assert len(person.memory.told[1]) == len(BAD_TALK) - 1 and person.learner.state.phase == "idle"


async def test_doubled_and_stale_presses_do_nothing() -> None:
    """Each of these buttons works once and at its place only."""
    person = Person()
    await person.says("/practise")
    step = person.learner.state.step
    await person.presses("begin", "kettle", step)
    before = person.learner
    await person.presses("begin", "kettle", step)
    assert person.shows == [Toast(SAY("stale"))] and person.learner == before
    for press in (Press(step, "rate", "calm"), Press(0, "erase"), Press(-1, "unknown"), Press(99, "again")):
        await person.does(press)
        assert person.shows == [Toast(SAY("stale"))] and person.learner == before
    assert len(person.memory.kept) == 1


async def test_rating_twice_debriefs_once() -> None:
    """The second press of a rating is stale."""
    person = await talked(*GOOD_TALK)
    step = person.learner.state.step
    await person.presses("rate", "calm", step)
    await person.presses("rate", "snapped", step)
    assert person.shows == [Toast(SAY("stale"))] and person.memory.kept[1].rating == "calm"


@pytest.mark.parametrize("kind", ["sticker", "voice", "photo", "other"])
async def test_what_is_no_text_changes_nothing(kind: str) -> None:
    """The bot says what the customer can't see, the customer finds words for it, and the talk stays where it was."""
    person = await talked("empathy")
    before = person.learner.state.session
    await person.does(Sent(kind))  # type: ignore[arg-type]
    after = person.learner.state.session
    assert before is not None and after is not None and person.spoken
    assert after.model_copy(update={"said": before.said}) == before and len(person.memory.told[1]) == 1


async def test_edited_message_changes_nothing() -> None:
    """What was said was said."""
    person = await talked("empathy")
    before = person.learner
    assert "alkuperäisen" in await person.does(Edited()) and person.learner == before


@pytest.mark.parametrize(
    "command", ["help", "settings", "privacy", "progress", "hint", "timeout", "start", "practise", "nonsense"]
)
async def test_commands_in_the_middle_of_a_talk_leave_it_be(command: str) -> None:
    """Each answers, and the next reply goes on as if nothing had been."""
    person = await talked("empathy")
    assert await person.says(f"/{command}")
    assert person.learner.state.phase == "talk" and len(person.memory.told[1]) == 1
    await person.says("apology")
    assert person.memory.told[1][1].number == 2


async def test_empty_reply_costs_nothing() -> None:
    """Spaces are no reply."""
    person = await talked()
    assert await person.says("  \n ") == SAY("empty") and person.memory.told[1] == []


async def test_timeouts_differ_and_the_customer_waits() -> None:
    """Three hints of calm, each with the customer waiting in other words."""
    person = await talked()
    seen = [(await person.says("/timeout"), tuple(person.spoken)) for _ in range(3)]
    assert len({text for text, _ in seen}) == len({spoken for _, spoken in seen}) == 3


async def test_stop_is_told_to_nobody() -> None:
    """A stopped talk leaves the account alone, and its transcript can be read."""
    person = await talked("empathy")
    assert SAY("stopped") in await person.says("/stop")
    assert ("transcript", "1") in person.buttons and person.memory.kept[1].ending is None
    assert "empathy" in await person.presses("transcript", "1")
    assert await person.says("empathy") == SAY("no-talk")


async def test_another_customer_ends_the_talk_that_was_going_on() -> None:
    """The cards warn, and the new talk begins clean."""
    person = await talked("empathy")
    assert SAY("talk-goes-on") in await person.says("/practise") and ("continue", "") in person.buttons
    await person.presses("begin", "kettle")
    assert person.memory.kept[1].ended and not person.memory.kept[2].ended


async def test_again_has_a_new_seed() -> None:
    """The same customer, in another mood."""
    person = await talked(*GOOD_TALK)
    await person.presses("rate", "calm")
    await person.presses("again")
    assert [attempt.seed for attempt in person.memory.kept.values()] == [1, 2]


async def test_resume_says_the_last_words_again() -> None:
    """After three weeks: where were we."""
    person = await talked("empathy")
    last = person.spoken
    await person.presses("continue")
    assert person.spoken == last


async def test_progress_shows_account_and_skills() -> None:
    """After one good and one bad talk."""
    person = await talked(*GOOD_TALK)
    await person.presses("rate", "calm")
    await person.presses("again")
    for reply in BAD_TALK:
        await person.says(reply)
    await person.presses("rate", "tense")
    seen = await person.says("/progress")
    assert "🌟😡" in seen and "empatia 1/2" in seen and "kuullut 3 ihmistä, pahaa 11" in seen


async def test_forget_asks_and_then_erases_everything() -> None:
    """Keeping keeps; erasing leaves nothing, and nothing comes back by it."""
    person = await talked("empathy")
    await person.says("/forget")
    assert person.buttons == [("erase", ""), ("keep", "")]
    await person.presses("keep")
    assert person.memory.kept
    await person.says("/forget")
    await person.presses("erase")
    assert (person.memory.learner, person.memory.kept, person.memory.told) == (None, {}, {})


async def test_language_is_the_phones_until_chosen() -> None:
    """A Swedish phone is spoken to in Swedish; a choice is kept and shown at once."""
    person = Person("sv")
    assert WORDINGS["sv"]("welcome") in await person.says("/start")
    await person.presses("set", "en")
    assert WORDINGS["en"]("settings") in person.seen and person.learner.settings.language == "en"


async def test_a_transcript_leads_on() -> None:
    """Of the latest talk to the same customer again, of an older one to that customer, in a talk back to it."""
    person = await talked("empathy")
    await person.says("/stop")
    await person.presses("transcript", "1")
    assert person.buttons == [("again", ""), ("choose", "")]
    await person.says("/practise kettle")
    await person.presses("transcript", "1")
    assert person.buttons == [("continue", "")]
    await person.says("/stop")
    await person.presses("transcript", "1")
    assert person.buttons == [("begin", "kettle"), ("choose", "")]


async def test_transcript_of_somebody_else_is_not_there() -> None:
    """A number that is not one's own gives a notice, nothing more."""
    person = await talked("empathy")
    await person.presses("transcript", "7")
    assert person.shows == [Toast(SAY("nothing-said"))]


async def test_start_mood_stays_hidden() -> None:
    """No meter before the first reply (S24)."""
    person = await talked()
    assert "▰" not in person.seen
    assert "▰" in await person.says("thanks")


async def test_again_in_a_talk_asks_first() -> None:
    """A slip of the thumb in the command menu ends nothing."""
    person = await talked("empathy")
    assert await person.says("/again") == SAY("again-sure") and len(person.memory.kept) == 1
    await person.presses("again")
    assert len(person.memory.kept) == 2 and person.memory.kept[1].ended


@pytest.mark.parametrize("words", ["/hint", "/stop", "/timeout", "no mutta"])
async def test_whoever_is_to_rate_is_asked_again(words: str) -> None:
    """The finished talk waits for its rating, whatever comes."""
    person = await talked(*GOOD_TALK)
    assert await person.says(words) == SAY("how-did-it-go") and person.learner.state.phase == "rating"


async def test_a_new_talk_first_shows_the_debrief_that_waits() -> None:
    """Nothing is lost by not rating."""
    person = await talked(*GOOD_TALK)
    seen = await person.says("/practise kettle")
    assert "Kuusi askelta" in seen and person.spoken == ["Keitin on rikki!"]
    assert person.memory.kept[1].rating is None


async def test_second_try_waits_for_words_and_can_be_left() -> None:
    """A hint or a sticker says what is going on; /stop leaves."""
    person = await talked(*BAD_TALK)
    await person.presses("rate", "calm")
    await person.presses("retry", "1")
    assert await person.says("/hint") == SAY("retry-waits")
    assert await person.does(Sent("sticker")) == SAY("retry-waits")
    await person.presses("retry", "1")
    assert person.shows == [Toast(SAY("stale"))]
    assert await person.says("/stop") == SAY("retry-left") and person.learner.state.phase == "idle"


async def test_a_scenario_that_is_gone_closes_the_talk() -> None:
    """After an upgrade without it: told, not wedged; the finished talk's buttons say so too."""
    person = await talked("empathy")
    person.loses_the_scenario()
    assert await person.says("apology") == SAY("scenario-changed")
    assert person.learner.state.phase == "idle" and person.memory.kept[1].ended
    await person.presses("transcript", "1")
    assert person.shows == [Toast(SAY("nothing-said"))]


async def test_a_rating_of_a_scenario_that_is_gone() -> None:
    """The student is let go."""
    person = await talked(*GOOD_TALK)
    person.loses_the_scenario()
    assert SAY("scenario-gone") in await person.presses("rate", "calm")
    assert person.learner.state.phase == "idle"


async def test_debrief_quotes_the_words_that_did_it() -> None:
    """The best reply with its marks, and the one to try again with what was in it."""
    person = await talked(*BAD_TALK)
    seen = await person.presses("rate", "calm")
    assert "✗ ”rude” – loukkaus" in seen
    person = await talked(*GOOD_TALK)
    assert "✓ ”apology” – pahoittelu" in await person.presses("rate", "calm")


async def test_who_only_looks_around_is_not_remembered() -> None:
    """/start, /help and the cards leave no trace."""
    person = Person()
    for command in ("/start", "/help", "/practise", "/privacy", "/settings"):
        await person.says(command)
    assert person.memory.learner is None


class Assignments:
    """Whoever looks after assignments: keeps what it is told, and gives `terms` for another talk."""

    def __init__(self, terms: Terms | None = None) -> None:
        self.told: list[tuple[object, ...]] = []
        self.terms = terms

    async def ended(self, visit: Visit, attempt: int) -> None:
        """Keep it."""
        self.told.append(("ended", attempt))

    async def outcome(self, visit: Visit, attempt: int) -> None:
        """Keep it."""
        self.told.append(("outcome", attempt))

    async def again(self, visit: Visit, assignment: int, scenario: str) -> Terms | None:
        """Keep it."""
        self.told.append(("again", assignment, scenario))
        return self.terms

    async def another(self, visit: Visit, attempt: int) -> Keyboard:
        """Nothing is left to be done."""
        return ()

    async def back(self, visit: Visit) -> Keyboard:
        """Nothing is being put together."""
        return ()

    async def settings_changed(self, visit: Visit) -> None:
        """Keep it."""
        self.told.append(("settings", visit.say.language))


async def test_assignments_hear_of_a_talk_at_its_end_and_after_the_debrief() -> None:
    """Also of one that is stopped, and of one that another talk stops."""
    person, assignments = await talked(), Assignments()
    person.practice.serve(assignments)
    for reply in GOOD_TALK:
        await person.says(reply)
    assert assignments.told == [("ended", 1)]
    await person.presses("rate", "calm")
    await person.says("/practise kettle")
    await person.says("/stop")
    await person.says("/practise kettle")
    await person.says("/practise kettle")
    assert assignments.told[1:] == [("outcome", 1), ("ended", 2), ("outcome", 2), ("ended", 3)]


async def test_again_asks_assignments_for_its_terms() -> None:
    """Only after a talk at one; with them the meter is as they say, without them the talk is one's own."""
    person = await talked("empathy")
    person.practice.serve(assignments := Assignments(Terms(assignment=7, meter=False)))
    await person.presses("again")
    assert ("again", 7, "kettle") not in assignments.told
    person.memory.kept[2] = person.memory.kept[2].model_copy(update={"assignment": 7})
    await person.presses("again")
    assert assignments.told[-1] == ("again", 7, "kettle") and person.memory.kept[3].assignment == 7
    await person.says("empathy")
    assert "▰" not in person.seen
    assignments.terms = None
    await person.presses("again")
    assert person.memory.kept[4].assignment is None and SAY("teacher-reads") not in person.seen


async def test_a_preview_is_read_by_nobody() -> None:
    """Terms without an assignment are a teacher's own talk."""
    person = Person()
    for terms, is_read in ((Terms(meter=False), False), (Terms(assignment=1), True)):
        visit = Visit(person.learner, person.memory, SAY)
        await person.practice.begin(visit, "kettle", terms)
        assert any(SAY("teacher-reads") in getattr(show, "html", "") for show in visit.shows) == is_read


async def test_assignments_hear_of_other_settings() -> None:
    """In the language that was just chosen."""
    person = Person()
    person.practice.serve(assignments := Assignments())
    await person.presses("set", "sv")
    assert assignments.told == [("settings", "sv")]


async def test_going_on_ends_a_question() -> None:
    """What comes next is for the customer."""
    person = await talked("empathy")
    person.memory.learner = person.learner.staying(asking="joinname.X")
    await person.presses("continue")
    assert person.learner.state.asking == ""


@given(st.lists(st.sampled_from([*MARKS, "<b>&amp;</b>", "😀" * 40, "sana " * 200]), min_size=1, max_size=60))
def test_no_page_of_a_transcript_is_too_long(words: list[str]) -> None:
    """Whatever was said: each message within Telegram's 4096."""
    toy = play()
    _, turns = replay(toy, 1, (" ".join(words)[:4096],))
    pages = transcript(SAY, ("Keitin on rikki!",), turns * 3, "Kerttu")
    assert all(visible_length(page) <= 4096 for page in pages)
