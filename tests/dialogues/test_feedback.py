"""Coach's note, debrief and progress, on talks of the toy scenario."""

from dataclasses import replace

import pytest

from dialogues.coach import SUGGESTIONS, coach
from dialogues.debrief import Debrief, Rating, debrief, listening
from dialogues.engine import replay
from dialogues.play import Play
from dialogues.progress import skills
from dialogues.session import Session, Turn
from tests.dialogues.toy import PROFILE, SCENARIO, play

PLAY = play()
IDEAL = ("empathy offer_help apology", "paraphrase open_question ?", "thanks @number", "solution agreement follow_up ?")
WENT_WRONG = ("calm_down", "excuse", "blame_customer", "rude")


def talk(*replies: str) -> tuple[Session, tuple[Turn, ...]]:
    """The session and turns after these tagged replies."""
    return replay(PLAY, 1, replies)


def result(*replies: str, rating: Rating | None = None, of: Play = PLAY) -> Debrief:
    """The debrief of a talk."""
    session, turns = replay(of, 1, replies)
    return debrief(of, session, turns, rating)


@pytest.mark.parametrize(
    ("reply", "suggestion"),
    [
        ("rude apology", "avoid_rude"),
        ("solution", "avoid_too_early"),
        ("jaa", "avoid_ignored"),
        ("empathy", "try_apology"),
        ("apology", "try_empathy"),
        ("apology empathy", "try_solution"),
        ("empathy solution @car", "avoid_beyond_authority"),
    ],
)
def test_one_suggestion_that_fits(reply: str, suggestion: str) -> None:
    """The worst fault first, else the skill that this moment calls for."""
    session, [turn] = talk(reply)
    assert coach(PLAY, session, turn).suggestion == suggestion
    assert suggestion in SUGGESTIONS


def test_note_names_each_mark_once_skills_first() -> None:
    """Found twice is told once, with the first of words as clear as each other."""
    session, [turn] = talk("rude apology apology")
    assert [(mark.name, mark.start) for mark in coach(PLAY, session, turn).found] == [("apology", 5), ("rude", 0)]


def test_note_quotes_the_words_that_say_most() -> None:
    """Of empathy found twice the longer words are quoted, though they come later."""
    session, [turn] = talk("empathy")
    [short] = turn.marks
    clear = replace(short, evidence="ymmärrän, että harmittaa", start=9, end=33)
    assert [*coach(PLAY, session, turn.model_copy(update={"marks": (short, clear)})).found] == [clear]


def test_note_tells_the_effect() -> None:
    """What the reply did to the mood, in five steps."""
    effects = [
        coach(PLAY, *_last(talk(reply))).effect for reply in ("empathy offer_help", "thanks", "greeting", "rude")
    ]
    assert effects == ["much_better", "worse", "same", "much_worse"]


def _last(talked: tuple[Session, tuple[Turn, ...]]) -> tuple[Session, Turn]:
    return talked[0], talked[1][-1]


def test_ideal_talk_has_nothing_to_try_again() -> None:
    """All steps and acts hold, the best reply is quoted, and no reply is picked out as a bad one."""
    found = result(*IDEAL, rating="calm")
    assert [check.id for check in (*found.steps, *found.acts) if not check.holds] == []
    assert found.told_to == 3 and found.retry is None and found.best is not None
    assert (found.self_assessment, found.snapped) == ("felt_good_and_was", False)


def test_checklist_tells_the_turns() -> None:
    """Each step knows the reply in which it was done."""
    assert [(check.id, check.done_at) for check in result(*IDEAL).steps] == [
        ("vent", 1),
        ("composure", 4),
        ("empathy", 1),
        ("ask", 2),
        ("agree", 4),
        ("follow_up", 4),
    ]


def test_talk_gone_wrong_is_told_kindly_and_exactly() -> None:
    """Spoiled steps know their reply, the worst reply is offered again, and snapping is noticed."""
    found = result(*WENT_WRONG, rating="fine")
    spoiled = {check.id: check.spoiled_at for check in (*found.steps, *found.acts) if check.spoiled_at}
    assert spoiled == {"vent": 1, "composure": 1, "no_culprits": 3}
    assert found.retry is not None and (found.retry.turn.number, found.retry.hurt) == (4, ("rude",))
    assert (found.told_to, found.snapped, found.self_assessment) == (11, True, "felt_better_than_it_was")


def test_a_greeting_alone_is_no_best_reply() -> None:
    """Where nothing else was good, nothing is praised."""
    assert result("greeting", "rude", "rude x").best is None


def test_share_of_words_counts_the_customers_opening_too() -> None:
    """One word of the student's against all that the customer said."""
    session, turns = talk("rude", "rude x")
    said = sum(len(line.split()) for line in ["Keitin on rikki!", *(line for turn in turns for line in turn.lines)])
    assert debrief(PLAY, session, turns, None).word_share == round(100 * 3 / (3 + said))


def test_only_an_ended_talk_is_debriefed() -> None:
    """A talk that goes on has no debrief."""
    session, turns = talk("thanks")
    with pytest.raises(ValueError, match="ended"):
        debrief(PLAY, session, turns, None)


@pytest.mark.parametrize(
    ("replies", "level"),
    [
        (("jaa", "niin", "no"), 1),
        (("apology", "apology x y"), 2),
        (("solution", "solution x y z"), 3),
        (("excuse", "apology blame_others"), 4),
        (("apology nonapology", "excuse empathy"), 4),
        (("calm_down belittle compare",), 1),
        (("belittle", "empathy compare", "blame_customer", "paraphrase"), 1),
        (("dismiss", "sarcasm solution", "excuse"), 1),
        (("paraphrase", "open_question"), 5),
        (("apology empathy", "closed_question", "solution"), 5),
        (("thanks apology", "apology x y", "solution"), 2),
    ],
)
def test_level_of_listening(replies: tuple[str, ...], level: int) -> None:
    """The level that most replies show, the lower of two as frequent, with the first reply that shows it."""
    found = listening(talk(*replies)[1])
    assert found.level == level


def test_progress_counts_where_called_for() -> None:
    """A solution is not called for in a talk where the customer never came to listen."""
    counts = skills([talk(*IDEAL)[1], talk("calm_down", "excuse")[1]])
    assert (counts["empathy"], counts["solution"], counts["thanks"]) == ((1, 2), (1, 1), (1, 2))


def test_what_this_customer_takes_unlike_others_is_told() -> None:
    """The sign that moved them most unlike the common temper; nothing where all went as with anybody."""
    assert result(*WENT_WRONG).peculiar is None
    touchy = play(profile=PROFILE + "moves: {empathy: 14, calm_down: -30}\n")
    found = result("empathy", "calm_down", "rude", of=touchy).peculiar
    assert found and (found.turn.number, found.sign, found.own, found.usual) == (2, "calm_down", -30, -14)


def test_the_ladder_is_told_where_the_story_has_a_rung() -> None:
    """A new customer who was insulted is lost; without a rung nothing is said of it."""
    graph = SCENARIO.replace("level: 1", "level: 1\nrung: occasional")
    assert result("rude", of=play(graph)).ladder == ("occasional", "lost")
    assert result(*WENT_WRONG).ladder is None
