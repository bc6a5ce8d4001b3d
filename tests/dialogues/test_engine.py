"""How the customer answers: steam, mood, patience, reactions, edges, variants."""

from itertools import cycle, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.engine import MAX_GAIN, ROUNDS, aside, begin, overlooked, replay, step
from dialogues.replies.marks import MARKS
from dialogues.session import Session, Turn
from tests.dialogues.toy import PROFILE, play

PLAY = play()
REPLIES = st.lists(
    st.lists(st.sampled_from([*MARKS, "@number", "@refund", "@car", "sana"]), min_size=1, max_size=6).map(" ".join),
    min_size=1,
    max_size=25,
)


def talk(*replies: str, seed: int = 1) -> tuple[Session, tuple[Turn, ...]]:
    """The session and turns after these tagged replies."""
    return replay(PLAY, seed, replies)


def test_start_mood_is_hidden_within_bounds_and_set_by_the_seed() -> None:
    """The same seed starts in the same mood, and different seeds do not all."""
    moods = [begin(PLAY, seed)[0].mood for seed in range(40)]
    assert set(moods) <= set(range(30, 41)) and len(set(moods)) > 5
    assert moods == [begin(PLAY, seed)[0].mood for seed in range(40)]


def test_a_solution_before_being_heard_is_too_early() -> None:
    """While there is steam, a solution does not land and costs mood and patience (S50)."""
    session, [turn] = talk("solution")
    assert (turn.conduct, turn.node_after, session.patience) == (("too_early",), "vent", 3)
    assert turn.lines[0].startswith("too_early") and turn.mood_after == turn.mood_before + 6 - 6


def test_being_heard_lets_out_steam() -> None:
    """Apology and empathy let out steam, two at most in one reply, and the customer listens."""
    session, [turn] = talk("apology empathy paraphrase")
    assert (session.steam, turn.node_after) == (0, "waits") and "heard" in turn.conduct


def test_early_validation_and_stopping_question_work_once() -> None:
    """Both count strongly the first time and not again (F)."""
    _, turns = talk("empathy offer_help", "open_question agreement", "open_question agreement x y z")
    assert "validation" in turns[0].conduct
    assert ["stopping_question" in turn.conduct for turn in turns] == [False, True, False]


def test_ignoring_a_feeling_costs_and_a_greeting_first_does_not() -> None:
    """Words that do not answer the feeling are ignored ones; a first greeting is spared."""
    _, turns = talk("greeting", "jaaha")
    assert [turn.conduct for turn in turns] == [(), ("ignored",)]


def test_repeating_oneself_is_seen() -> None:
    """Nearly the same words again are harping (S49)."""
    _, turns = talk("apology minä olen nyt todella", "apology minä olen nyt todella")
    assert "repeats_itself" in turns[1].conduct


def test_promising_beyond_authority_is_seen() -> None:
    """A remedy outside the brief counts when it is promised, not when it is only named."""
    _, [promised] = talk("empathy solution @car")
    _, [named] = talk("empathy @car")
    assert "beyond_authority" in promised.conduct and "beyond_authority" not in named.conduct


def test_a_skill_shown_again_is_worth_half() -> None:
    """Thanking three times does not thrice the gain."""
    _, turns = talk("thanks a", "thanks b c d", "thanks e f g h")
    assert [move.points for turn in turns for move in turn.moves if move.cause == "thanks"] == [4, 2, 1]


def test_one_reply_cannot_win_everything() -> None:
    """All skills stuffed into one reply gain no more than the bound for marks."""
    _, [turn] = talk("apology empathy solution agreement thanks")
    assert sum(move.points for move in turn.moves if move.cause in MARKS and move.points > 0) == MAX_GAIN


def test_patience_ends_in_a_walk_out() -> None:
    """Four replies that lead nowhere, and the customer is gone; told as the edge None."""
    session, turns = talk("a", "b", "c", "d")
    assert (session.ending, turns[-1].node_after, turns[-1].edge) == ("angry", "slam", None)


@given(st.lists(st.sampled_from(["offer_help", "open_question", "empathy", "thanks", "@number closed_question"])))
def test_no_talk_goes_on_for_ever(kinds: list[str]) -> None:
    """However fresh each reply is: coming to the same places again costs patience at last."""
    longest = len(PLAY.scenario.nodes) * ROUNDS + PLAY.profile.patience
    always = cycle(kinds or ["offer_help"])
    session, _ = begin(PLAY, 1)
    for number in range(longest):
        if not session.ending:
            session, _ = step(PLAY, session, PLAY.read(f"{next(always)} a{number} b{number} c{number}"))
    assert session.ending


def test_insults_end_a_talk_at_once_when_mood_is_gone() -> None:
    """Mood at zero walks out, whatever the patience."""
    session, turns = talk("rude", "rude rude")
    assert session.ending == "angry" and len(turns) == 2 and session.mood == 0


def test_facts_fill_their_places_in_lines() -> None:
    """A fact's value stands where its name is in braces."""
    _, turns = talk("apology empathy", "@number closed_question")
    assert "123" in turns[-1].lines[-1]


def test_endings_follow_skill() -> None:
    """The better talk of two reaches the better ending."""
    good, _ = talk("empathy offer_help apology", "open_question agreement", "thanks paraphrase", "solution agreement x")
    fair, _ = talk("apology empathy", "solution")
    assert (good.ending, fair.ending) == ("advocate", "satisfied")


def test_an_aside_changes_nothing_but_the_lines_said() -> None:
    """A sticker or a time-out leaves the talk where it is, and each aside finds new words."""
    session, _ = begin(PLAY, 1)
    after, first = aside(PLAY, session, "waits")
    again, second = aside(PLAY, after, "waits")
    assert first != second
    assert again.model_copy(update={"said": {}}) == session.model_copy(update={"said": {}})


def test_who_is_overlooked_likes_it_less_and_stays() -> None:
    """Nothing but the mood changes, and nothing is said (S56-57)."""
    session, _ = begin(PLAY, 1)
    after, lines = overlooked(PLAY, session, 8)
    assert (after, lines) == (session.model_copy(update={"mood": session.mood - 8}), ())


def test_who_is_overlooked_for_long_walks_out() -> None:
    """At the end of their mood they leave as after a bad reply: with their words and the same ending."""
    session, _ = begin(PLAY, 1)
    after, lines = overlooked(PLAY, session, session.mood)
    assert (after.mood, after.node, after.ending, lines) == (0, "slam", "angry", ("Hyvästi!",))
    assert (after.turn, after.replies) == (0, ())


def test_no_reaction_before_an_ending() -> None:
    """An ending's own words are the last ones."""
    _, turns = talk("apology empathy", "solution")
    assert turns[-1].lines == ("Selvä.",)


@given(REPLIES, st.integers(0, 2**31))
def test_any_talk_is_valid_deterministic_and_ends(replies: list[str], seed: int) -> None:
    """Whatever is said: bounds hold, the same again gives the same, JSON brings it back, patience is finite."""
    session, _ = begin(PLAY, seed)
    turns = []
    for reply in replies:
        if session.ending:
            break
        session, turn = step(PLAY, session, PLAY.read(reply))
        turns.append(turn)
        assert 0 <= session.mood <= 100 and session.steam >= 0
        assert Session.model_validate_json(session.model_dump_json()) == session
        assert Turn.model_validate_json(turn.model_dump_json()) == turn
    assert replay(PLAY, seed, tuple(turn.reply for turn in turns)) == (session, tuple(turns))
    assert session.ending == PLAY.node(session.node).ending


@given(st.integers(0, 2**31), st.integers(3, 12))
def test_no_variant_comes_again_before_all_were_said(seed: int, count: int) -> None:
    """Three variants: any three in a row differ."""
    lines = [PLAY.speak(PLAY.lines.nodes["vent"].lines, "vent", seed, times) for times in range(count)]
    for start in range(0, count - 2, 3):
        assert len(set(lines[start : start + 3])) == 3
    assert all(one != other for one, other in pairwise(lines))


@pytest.mark.parametrize(("words", "long"), [(40, False), (41, True)])
def test_long_replies_tire(words: int, long: bool) -> None:
    """The profile's bound decides what is long."""
    _, [turn] = talk("empathy " + "sana " * (words - 1))
    assert ("too_long" in turn.conduct) is long


def test_profile_overrides_the_common_temper() -> None:
    """A type that cannot bear thanks loses mood by them."""
    odd = play(profile=PROFILE + "moves: {thanks: -9}\n")
    _, [turn] = replay(odd, 1, ("thanks",))
    assert [move.points for move in turn.moves if move.cause == "thanks"] == [-9]


def test_what_a_newer_program_kept_can_be_read() -> None:
    """Unknown fields of a stored session or turn are passed over, after a roll-back as after an upgrade."""
    session, [turn] = talk("empathy")
    assert Session.model_validate({**session.model_dump(), "new": 1}) == session
    assert Turn.model_validate({**turn.model_dump(), "new": {"x": []}}) == turn
