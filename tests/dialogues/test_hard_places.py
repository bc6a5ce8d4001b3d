"""The places where most students failed, and the replies to show on the wall."""

import random

from hypothesis import given
from hypothesis import strategies as st

from dialogues.hard_places import FAILING, hard_places
from dialogues.replies.marks import MARKS
from dialogues.session import Move, Turn
from tests.dialogues.toy import play, played

PLAY = play()


def turn(node: str, reply: str, *conduct: str, change: int = 0) -> Turn:
    """A turn at a node: its marks are read from tags, what it changed is called temper."""
    return Turn(
        number=1,
        reply=reply,
        marks=PLAY.read(reply).marks,
        conduct=conduct,
        mentions=(),
        words=len(reply.split()),
        questions=0,
        node_before=node,
        node_after="waits",
        edge=0,
        mood_before=50,
        mood_after=50 + change,
        steam_before=0,
        steam_after=0,
        moves=(Move(cause="temper", points=change),) if change else (),
        lines=(),
    )


def failing(node: str, students: range, of: int) -> list[tuple[int, list[Turn]]]:
    """Talks of so many students, of whom these failed at the node."""
    replies = {True: "no niin rude", False: "no niin"}
    return [(student, [turn(node, replies[student in students])]) for student in range(of)]


def test_the_place_that_most_students_failed() -> None:
    """How many of how many, by the place where the reply was given; the highest share comes first."""
    found = hard_places([*failing("vent", range(2), 5), *failing("waits", range(4), 5), *failing("tells", range(0), 5)])
    assert [(place.node, place.failed, place.students) for place in found] == [("waits", 4, 5), ("vent", 2, 5)]


def test_what_counts_as_failing() -> None:
    """Mood lost, a fault, too early or ignored; a reply that cost something but won more did well."""
    replies = [
        turn("waits", "mood lost by this", change=-1),
        turn("waits", "excuse solution yes then", change=3),
        turn("waits", "solution now", "too_early", change=1),
        turn("waits", "not a word of it", "ignored"),
        turn("waits", "stalls but nothing lost", "stalls"),
        turn("waits", "apology for all", "too_long", change=2),
    ]
    [place] = hard_places((student, [reply]) for student, reply in enumerate(replies))
    assert (place.failed, place.students) == (4, 6)
    assert place.causes == (("excuse", 1), ("ignored", 1), ("temper", 1))


def test_fewer_than_three_students_are_nobodys_business() -> None:
    """Two students at a place are not shown, however often they failed there."""
    assert hard_places(failing("waits", range(2), 2) * 3) == ()
    assert len(hard_places(failing("waits", range(3), 3))) == 1


def test_three_of_three_says_less_than_most_of_a_class() -> None:
    """A place that nearly everybody failed comes before one that a few came to and all failed."""
    found = hard_places([*failing("tells", range(3), 3), *failing("waits", range(25), 28)])
    assert [place.node for place in found] == ["waits", "tells"]


def test_the_first_reply_at_a_place_counts() -> None:
    """Who passes a place often does not fail it more often, and who mends it in a later attempt has failed it."""
    well, ill = turn("waits", "ei hätää"), turn("waits", "rude sana taas")
    talks = [(1, [ill]), (2, [well, ill, ill]), (3, [turn("vent", "no"), well]), (1, [well]), (2, [ill])]
    [place] = hard_places(talks)
    assert (place.node, place.failed, place.students, place.examples) == ("waits", 1, 3, (ill,))


def test_examples_differ_and_the_shortest_sensible_come_first() -> None:
    """One reply for each way to fail; a mere word only where nothing longer shows the same."""
    replies = ["rude", "rude sana tässä", "rude ja paljon pitempi sana", "excuse", "calm_down nyt heti siinä"]
    [place] = hard_places((student, [turn("waits", reply)]) for student, reply in enumerate(replies))
    assert [one.reply for one in place.examples] == ["rude sana tässä", "calm_down nyt heti siinä", "excuse"]
    more = [*replies, "belittle aivan turhaa"]
    [place] = hard_places((student, [turn("waits", reply)]) for student, reply in enumerate(more))
    assert [one.reply for one in place.examples] == [
        "rude sana tässä",
        "belittle aivan turhaa",
        "calm_down nyt heti siinä",
    ]


def test_the_same_words_are_shown_once_whoever_said_them_first() -> None:
    """Where two failed with the same words, one is shown, and the order of the students does not decide which."""
    same = [turn("waits", "no jaa kai", "ignored", change=-1), turn("waits", "no jaa kai", change=-2)]
    again = turn("waits", "no jaa kai", "ignored", change=-3)
    talks = [(student, [reply]) for student, reply in enumerate([*same, again])]
    [place], [turned] = hard_places(talks), hard_places(reversed(talks))
    assert len(place.examples) == 1 and place == turned


def test_causes_are_counted_by_students_commonest_first() -> None:
    """Up to three, in the order of the alphabet where equal."""
    replies = ["rude excuse", "rude excuse", "rude compare", "belittle", "no niin"]
    [place] = hard_places((student, [turn("waits", reply)]) for student, reply in enumerate(replies))
    assert place.causes == (("rude", 3), ("excuse", 2), ("belittle", 1))


def test_contrast_shows_what_worked_best() -> None:
    """The two best replies of two students, from any attempt; the same words are not shown twice, faults never."""
    ill = turn("waits", "rude sana")
    talks = [
        (1, [ill, turn("waits", "apology hyvä", change=9), turn("waits", "empathy hyvä", change=12)]),
        (2, [ill, turn("waits", "Empathy hyvä", change=12)]),
        (3, [ill, turn("waits", "thanks hyvä", change=5)]),
        (4, [turn("waits", "rude apology empathy", change=20)]),
        (5, [turn("waits", "ei mitään")]),
    ]
    [place] = hard_places(talks)
    assert [one.reply.casefold() for one in place.contrast] == ["empathy hyvä", "thanks hyvä"]
    assert [one.change for one in place.contrast] == [12, 5]


TALKS = st.lists(
    st.tuples(
        st.integers(0, 6),
        st.lists(st.lists(st.sampled_from(MARKS), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=6),
    ),
    max_size=12,
)


@given(TALKS, st.integers())
def test_any_class_gives_sound_places_whatever_the_order_of_its_students(
    drawn: list[tuple[int, list[str]]], seed: int
) -> None:
    """Numbers fit, examples failed and the contrast did not, and the order of the students changes nothing."""
    talks = [(student, played(PLAY, 1, replies)) for student, replies in drawn]
    found = hard_places(talks)
    for place in found:
        assert 0 < place.failed <= place.students >= 3
        assert len({frozenset(one.reply.split()) for one in place.examples}) == len(place.examples) <= 3
        assert all(one.change < 0 or one.signs & FAILING for one in place.examples)
        assert all(one.change > 0 and not one.signs & FAILING for one in place.contrast) and len(place.contrast) <= 2
        assert {one.node_before for one in (*place.examples, *place.contrast)} <= {place.node}
    students = list({student for student, _ in talks})
    random.Random(seed).shuffle(students)
    assert hard_places(talk for student in students for talk in talks if talk[0] == student) == found
