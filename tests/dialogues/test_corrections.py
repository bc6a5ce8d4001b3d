"""What a teacher's corrections change in a talk, and what they leave alone."""

from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dialogues.corrections import BY_TEACHER, Correction, corrected, example
from dialogues.debrief import debrief
from dialogues.engine import replay
from dialogues.goals import Goal, reached
from dialogues.parsing import parse
from dialogues.replies.marks import MARKS
from dialogues.session import Turn
from dialogues.summary import summarise
from tests.dialogues.toy import play, played

PLAY = play()
TAGS = [*MARKS, "@number", "@refund", "@car", "sana"]
REPLIES = st.lists(st.lists(st.sampled_from(TAGS), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=8)
CORRECTIONS = st.lists(
    st.builds(
        Correction, turn=st.integers(1, 9), mark=st.sampled_from(MARKS), verdict=st.sampled_from(["wrong", "missed"])
    ),
    max_size=12,
)
AS_PLAYED = (
    "number",
    "reply",
    "mentions",
    "words",
    "questions",
    "node_before",
    "node_after",
    "edge",
    "lines",
    "ending",
)


TALKS = st.builds(played, st.just(PLAY), st.integers(0, 9), REPLIES)


def turns(*replies: str) -> tuple[Turn, ...]:
    """The turns of a talk."""
    return replay(PLAY, 1, replies)[1]


def wrong(turn: int, mark: str) -> Correction:
    """The teacher says: this mark is not there."""
    return Correction(turn=turn, mark=mark, verdict="wrong")


def missed(turn: int, mark: str) -> Correction:
    """The teacher says: this mark is there."""
    return Correction(turn=turn, mark=mark, verdict="missed")


def moves(turn: Turn) -> dict[str, int]:
    """The points by cause."""
    return {move.cause: move.points for move in turn.moves}


def judged(turn: Turn) -> dict[str, Any]:
    """A turn without the words that earned its marks."""
    return turn.model_dump(exclude={"marks"}) | {"names": turn.names}


@given(TALKS)
def test_without_corrections_nothing_changes(talk: tuple[Turn, ...]) -> None:
    """No corrections, or only some of turns that are not there: the very same turns."""
    assert corrected(PLAY, talk, []) == talk
    assert corrected(PLAY, talk, [missed(99, "apology"), wrong(99, "rude")]) == talk


@given(TALKS, CORRECTIONS)
def test_what_was_said_stays_as_it_was_played(talk: tuple[Turn, ...], corrections: list[Correction]) -> None:
    """Replies, lines, path, steam and ending are not rewritten."""
    after = corrected(PLAY, talk, corrections)
    kept = {*AS_PLAYED, "steam_before", "steam_after"}
    assert [turn.model_dump(include=kept) for turn in after] == [turn.model_dump(include=kept) for turn in talk]


@given(TALKS, CORRECTIONS)
def test_moods_follow_the_moves_within_bounds(talk: tuple[Turn, ...], corrections: list[Correction]) -> None:
    """Each turn starts from the mood of the one before and ends where its moves lead, within 0 and 100."""
    after = corrected(PLAY, talk, corrections)
    assert after[0].mood_before == talk[0].mood_before
    assert all(one.mood_after == other.mood_before for one, other in pairwise(after))
    assert all(turn.mood_after == min(100, max(0, turn.mood_before + turn.change)) for turn in after)
    assert all({move.cause for move in turn.moves} <= turn.signs for turn in after)


@given(TALKS, CORRECTIONS, st.randoms())
def test_correcting_twice_or_in_another_order_is_the_same(
    talk: tuple[Turn, ...], corrections: list[Correction], random: Any
) -> None:
    """Neither the order of the corrections nor their number matters; those of both verdicts at once are left out."""
    after = corrected(PLAY, talk, corrections)
    shuffled = [*corrections, *corrections]
    random.shuffle(shuffled)
    assert corrected(PLAY, talk, shuffled) == after
    assert corrected(PLAY, after, corrections) == after


@given(TALKS, CORRECTIONS)
def test_there_and_back_is_the_same(talk: tuple[Turn, ...], corrections: list[Correction]) -> None:
    """What one verdict changes the opposite one changes back, points, conduct and moods too."""
    contradicted = {(one.turn, one.mark, one.verdict) for one in corrections}
    one_way = [one for one in corrections if (one.turn, one.mark, _opposite(one)) not in contradicted]
    there = corrected(PLAY, talk, one_way)
    applied = [one for one in one_way if any(_changes(one, turn) for turn in talk)]
    back = corrected(PLAY, there, [one.model_copy(update={"verdict": _opposite(one)}) for one in applied])
    assert list(map(judged, back)) == list(map(judged, talk))


def _opposite(correction: Correction) -> str:
    return "missed" if correction.verdict == "wrong" else "wrong"


def _changes(correction: Correction, turn: Turn) -> bool:
    return correction.turn == turn.number and (correction.mark in turn.names) == (correction.verdict == "wrong")


@given(REPLIES, st.lists(st.sampled_from(TAGS), max_size=5), st.sampled_from(MARKS))
def test_a_missed_mark_is_worth_what_it_would_have_been(earlier: list[str], tags: list[str], mark: str) -> None:
    """A reply with a mark added is judged as if it had been found: halved, bounded, early, heard or not."""
    different = [f"{reply} a{number} b{number} c{number}" for number, reply in enumerate(earlier)]
    found = played(PLAY, 1, [*different, " ".join([*tags, mark, "a b c"])])
    talk = played(PLAY, 1, [*different, " ".join([*tags, "sana", "a b c"])])
    after, expected = corrected(PLAY, talk, [missed(len(earlier) + 1, mark)])[-1], found[-1]
    assert (after.names, after.conduct, after.moves) == (expected.names, expected.conduct, expected.moves)
    assert after.mood_after == expected.mood_after


def test_points_of_a_wrong_mark_go_and_later_moods_shift() -> None:
    """A fault that was none costs nothing any more, then and later."""
    talk = turns("apology thanks empathy", "open_question rude", "solution thanks")
    after = corrected(PLAY, talk, [wrong(2, "rude")])
    assert moves(talk[1])["rude"] == -30 and "rude" not in moves(after[1])
    assert after[0] == talk[0]
    assert [turn.mood_after - was.mood_after for turn, was in zip(after, talk, strict=True)] == [0, 30, 30]


def test_conduct_that_stood_because_of_the_mark_goes() -> None:
    """Without the empathy that was none, the customer was neither heard nor validated but ignored; and back again."""
    talk = turns("empathy offer_help", "jaaha")
    assert talk[0].conduct == ("validation", "heard")
    [first, _] = corrected(PLAY, talk, [wrong(1, "empathy")])
    assert first.conduct == () and first.change == 0
    [_, second] = corrected(PLAY, talk, [missed(2, "empathy")])
    assert talk[1].conduct == ("ignored",) and second.conduct == ("heard",)


def test_a_later_turn_gets_what_an_earlier_one_had_wrongly_used_up() -> None:
    """A skill counts in full where it was shown first, so it does once the wrong first one is gone."""
    after = corrected(PLAY, turns("thanks", "thanks a b c"), [wrong(1, "thanks")])
    assert moves(after[1])["thanks"] == 4 == 2 * moves(turns("thanks", "thanks a b c")[1])["thanks"]


def test_only_the_difference_is_judged_by_newer_rules() -> None:
    """Of a talk by older rules, what the correction does not touch keeps its points and conduct; a wrong mark none."""
    older = play()
    points = {**PLAY.temper.moves, "apology": 9, "thanks": 9, "too_long": -4}
    object.__setattr__(older, "temper", PLAY.temper.model_copy(update={"moves": points}))
    object.__setattr__(older, "profile", PLAY.profile.model_copy(update={"long_reply": 2}))
    talk = replay(older, 1, ("apology thanks sana", "solution"))[1]
    first, second = corrected(PLAY, talk, [wrong(1, "thanks")])
    assert moves(first) == {"apology": 9, "heard": 2, "too_long": -4} and first.conduct == ("heard", "too_long")
    assert (second.conduct, second.moves) == (talk[1].conduct, talk[1].moves)


@pytest.mark.parametrize("node", ["gone", "settled"])
def test_a_place_that_a_newer_scenario_lacks_is_no_error(node: str) -> None:
    """A talk of an older version can be corrected still, also where its place is gone or is an ending now."""
    talk = tuple(turn.model_copy(update={"node_before": node}) for turn in turns("thanks", "rude"))
    assert corrected(PLAY, talk, [wrong(2, "rude")])[1].names == frozenset()


def test_mood_stays_within_its_bounds() -> None:
    """A mark added to a delighted customer's turn does not lift the mood above 100, nor one taken away below 0."""
    [turn] = turns("thanks")
    for mood, correction, expected in ((97, missed(1, "empathy"), 100), (2, missed(1, "rude"), 0)):
        played_so = turn.model_copy(update={"mood_before": mood, "mood_after": mood + turn.change})
        assert corrected(PLAY, [played_so], [correction])[0].mood_after == expected


def test_an_added_promise_is_held_against_the_authority() -> None:
    """A promise that no rule had seen wins nothing where it goes beyond what may be promised (S54)."""
    _, turn = corrected(PLAY, turns("empathy apology", "@car sana"), [missed(2, "solution")])
    assert turn.conduct == ("beyond_authority",) and "solution" not in moves(turn)


def test_conduct_keeps_its_order() -> None:
    """What a correction does not touch stands as it stood."""
    talk = turns("apology a b " + "sana " * 41, "apology a b " + "sana " * 42)
    assert talk[1].conduct[-2:] == ("repeats_itself", "too_long")
    assert corrected(PLAY, talk, [missed(2, "levity")])[1].conduct == talk[1].conduct


def test_an_added_mark_says_who_added_it() -> None:
    """Its evidence is the whole reply, so that it can be quoted, and its rule the teacher."""
    [turn] = corrected(PLAY, turns("hyvä sana"), [missed(1, "apology")])
    [mark] = turn.marks
    assert (mark.evidence, mark.start, mark.end, mark.rule) == ("hyvä sana", 0, 9, BY_TEACHER)
    assert turn.reply[mark.start : mark.end] == mark.evidence


def test_contradicting_verdicts_cancel_each_other() -> None:
    """Two teachers who disagree leave the mark as it was read."""
    talk = turns("thanks", "rude")
    for mark in ("rude", "excuse"):
        assert corrected(PLAY, talk, [wrong(2, mark), missed(2, mark)]) == talk


def test_the_result_follows() -> None:
    """Summary, goal and debrief of the corrected turns tell of the corrected talk; the ending stays."""
    session, talk = replay(PLAY, 1, ("empathy apology rude", "solution @refund"))
    after = corrected(PLAY, talk, [wrong(1, "rude"), missed(2, "thanks")])
    was, now = (summarise(one, session.ending) for one in (talk, after))
    assert (was.faults, now.faults, now.ending) == (("rude",), (), was.ending)
    goal = Goal(kind="marks", marks=("thanks",))
    assert reached(goal, now) and not reached(goal, was)
    assert debrief(PLAY, session, talk, None).snapped and not debrief(PLAY, session, after, None).snapped


@pytest.mark.parametrize(("turn", "mark", "verdict"), [(0, "rude", "wrong"), (1, "heard", "wrong"), (1, "rude", "no")])
def test_no_correction_of_what_is_no_mark(turn: int, mark: str, verdict: Any) -> None:
    """Conduct follows from marks and is not corrected by itself."""
    with pytest.raises(ValidationError):
        Correction(turn=turn, mark=mark, verdict=verdict)


def test_an_example_for_the_labelled_replies() -> None:
    """Text, marks as corrected, and why: what was wrong by which rule on which words, what was missed."""
    [turn] = turns("rude kiitos apology")
    made = example(turn, [wrong(1, "rude"), missed(1, "thanks"), missed(2, "empathy"), wrong(1, "sarcasm")], "fi")
    assert made == {
        "text": "rude kiitos apology",
        "marks": ["apology", "thanks"],
        "why": "A teacher's correction (fi): rude is wrong (tag: “rude”); thanks was missed.",
    }
    dumped = yaml.safe_dump([made], allow_unicode=True, sort_keys=False)
    assert yaml.safe_load(dumped) == [made] and parse(dumped, "cases.yaml")


def test_no_example_where_nothing_changes() -> None:
    """A correction of another turn, or of what is right already, is no case."""
    [turn] = turns("rude")
    assert example(turn, [missed(1, "rude"), wrong(2, "rude")], "fi") is None
