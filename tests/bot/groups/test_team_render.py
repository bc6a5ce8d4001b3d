"""What a team's debrief and its observers' notes look like, in every language."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape

import pytest

from bot.groups import team_render
from bot.pictures.mood import mood_picture
from bot.render import MESSAGE_LENGTH, visible_length
from bot.wording import Html, Wording, load_wordings
from dialogues.exercises.exercise import Card, Exercise
from dialogues.exercises.forgetting import forgotten
from dialogues.exercises.observing import FEEDBACK_LENGTH, WATCHES, compared, noted, said
from dialogues.exercises.questions import QUESTIONS, Question
from dialogues.exercises.team_debrief import TeamDebrief, team_debrief, two_desks
from dialogues.ledger import Ledger
from tests.botapi.formatting import parse_html
from tests.dialogues.exercises.teams import BAD, GOOD, PLAYS, after, begun

WORDINGS: Mapping[str, Wording] = load_wordings()
FI = WORDINGS["fi"]
NONE = Ledger()


@pytest.fixture(params=WORDINGS)
def say(request: pytest.FixtureRequest) -> Wording:
    """Each language in turn."""
    return WORDINGS[request.param]


def name(person: int) -> Html:
    """A hostile name."""
    return Html(escape(f"<i>{person}&", quote=False))


def shown(pages: list[Html]) -> str:
    """What the group reads, each page checked to be markup and not too long for Telegram."""
    assert all(visible_length(page) <= MESSAGE_LENGTH for page in pages)
    return "\n\n".join(parse_html(page).text for page in pages)


def debrief(found: TeamDebrief, say: Wording = FI, before: Ledger = NONE, after: Ledger = NONE) -> str:
    """The debrief as the group reads it."""
    return shown(team_render.debrief(say, found, before, after, name))


def ended(*replies: str) -> TeamDebrief:
    """The debrief of a team with one customer."""
    return team_debrief(after(begun(), *replies), PLAYS)


# The debrief


def test_the_debrief_of_one_customer() -> None:
    """Ending, mood, word of mouth, account, best lines, turning points, checklist and question, in this order."""
    text = debrief(ended(*GOOD), after=Ledger(good=4, bad=1, debt=8), before=Ledger(good=3, bad=1, debt=9))
    parts = [
        "Kerttu · Keitin",
        "lähti tyytyväisenä",
        "alussa 34/100, lopussa 76/100",
        "tästä kuulee 3 ihmistä",
        "Hoitui.",
        "kuullut 12 ihmistä, pahaa 11",
        "vielä 8 hyvää kohtaamista",
        "nyrkkisääntöjä",
        "<i>1&: pahoittelu, empatia, avun tarjoaminen",
        "empathy offer_help apology",
        "Vastaus 1, tunnelma +26",
        "✓ Osoita empatiaa (vastaus 1)",
        "Puhukaa tästä",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


def test_several_customers_have_one_checklist() -> None:
    """How often each step held stands for the lot, and customers of one name are told apart by their desks."""
    found = team_debrief(after(after(begun(customers=2, mode="desks"), *GOOD), *BAD, at=1), PLAYS)
    text = debrief(found)
    assert "Tiski 1 · Keitin" in text and "Tiski 2 · Keitin" in text
    assert "1/2 Osoita empatiaa" in text and "2/2 Älä jankkaa" in text
    assert "Tiski 2, vastaus 4, tunnelma −20" in text


def test_a_broken_off_talk_is_told_to_nobody(say: Wording) -> None:
    """It has no ending, and nobody hears of it; where nobody said anything, little is said."""
    text = debrief(ended("thanks"), say)
    assert text.count(say("team-broken-off")) == 1
    assert "Hoitui" not in text and re.search(r"\b11 (ihmistä|personer|people) ", text) is None
    silent = debrief(ended(), say)
    assert parse_html(say("team-best")).text not in silent and "✓" not in silent


def test_a_scenario_that_is_gone(say: Wording) -> None:
    """The customer is nameless, and nothing is said in their name."""
    text = debrief(team_debrief(after(begun(), *GOOD), {}), say)
    assert text.startswith(say("customer-nameless"))
    assert "Hoitui" not in text


@pytest.mark.parametrize(
    ("before", "after", "id"),
    [
        (Ledger(), Ledger(bad=1, debt=12), "team-debt-grew"),
        (Ledger(debt=5), Ledger(good=1, debt=4), "team-debt-shrank"),
        (Ledger(debt=1), Ledger(good=1, debt=0), "team-debt-shrank"),
        (Ledger(debt=5), Ledger(debt=5), "team-debt-stays"),
        (Ledger(), Ledger(good=1), "team-debt-none"),
    ],
)
def test_the_team_s_debt(say: Wording, before: Ledger, after: Ledger, id: str) -> None:
    """Grown, shrunk, paid, as it was, or none (1/12)."""
    line = parse_html(say(id, debt=after.debt)).text
    assert line in debrief(ended(*GOOD), say, before, after)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_question_is_asked(say: Wording, question: Question) -> None:
    """Whichever fits has its words, and it is the last thing said."""
    text = debrief(replace(ended(*GOOD), question=question), say)
    assert text.endswith(say(f"talk-question-{question.id}"))


def test_a_large_team_with_much_to_say_fits(say: Wording) -> None:
    """Twelve members and long, hostile words: every page is whole markup and short enough."""
    words = " <b>&lt; " + "W😀" * 600
    exercise = begun(12, customers=3, mode="waiting")
    for at in range(3):
        exercise = after(exercise, *[reply + words for reply in GOOD], at=at)
    text = debrief(team_debrief(exercise, PLAYS), say)
    assert all(f"<i>{person}&" in text for person in range(1, 13))


def test_a_line_without_a_skill_may_be_the_best(say: Wording) -> None:
    """What lifted the mood all the same is quoted, and that is said of it."""
    [best] = ended("empathy").best
    found = replace(ended("empathy"), best=(replace(best, turn=best.turn.model_copy(update={"marks": ()})),))
    assert parse_html(say("team-best-lifted", name=name(1))).text in debrief(found, say)


# Pictures


def test_a_picture_for_each_customer_spoken_to() -> None:
    """Moods of all turns, quotes at the turning points only, the ending; plain JSON, and words instead of markup."""
    exercise = after(after(begun(customers=3, mode="waiting"), "apology <&", *GOOD), *BAD, at=1)
    good, bad = team_render.mood_pictures(FI, team_debrief(exercise, PLAYS))
    assert (good["title"], good["subtitle"], good["start"], good["ending"]) == ("Keitin", "Tiski 1", 34, "satisfied")
    assert [turn["mood"] for turn in bad["turns"]] == [20, 20, 20, 0]
    assert [turn.get("note") for turn in bad["turns"]] == ["−14 · rauhoittumiskäsky", None, None, "−20 · loukkaus"]
    assert good["turns"][0].get("quote") == "”apology <&”"
    assert json.loads(json.dumps([good, bad])) == [good, bad]
    assert mood_picture(bad).startswith(b"\x89PNG")


def test_the_picture_of_a_broken_off_talk() -> None:
    """It has no ending, and the word for that."""
    [picture] = team_render.mood_pictures(FI, ended("thanks"))
    assert (picture["title"], picture["subtitle"]) == ("Keitin", "Kerttu")
    assert (picture["ending"], picture["word"]) == (None, "jäi kesken")


# Two desks


def desks(first: tuple[str, ...], second: tuple[str, ...], names: tuple[str, str] | None = None) -> str:
    """The comparison as the group reads it."""
    exercise = after(after(begun(customers=2, mode="desks"), *first), *second, at=1)
    return shown(team_render.desks(FI, two_desks(*exercise.customers), names))


def test_two_desks_side_by_side() -> None:
    """Both replies of each turn, who got further, and both endings; a desk that was done says so."""
    text = desks(GOOD, (*BAD[:2], "apology"))
    assert "Tiski 1, tunnelma 60:\nempathy offer_help apology" in text
    assert "Tiski 2, tunnelma 20:\ncalm_down" in text
    assert "Pidemmälle päästiin täällä: Tiski 1" in text
    assert "yhtä paljon" in text, "the second replies of both changed nothing"
    assert "Tiski 2: ei vastausta" in text
    assert "lähti tyytyväisenä" in text and "jäi kesken" in text


def test_desks_by_the_names_of_their_teams() -> None:
    """Names of teams are people's words."""
    text = desks(BAD, (*BAD[:3], "apology", "apology"), ("<b>A", "B&"))
    assert "<b>A, tunnelma 20:" in text and "B&, tunnelma 20:" in text
    assert "<b>A: asiakas oli jo lähtenyt" in text


def test_words_that_were_erased_are_not_quoted() -> None:
    """A reply whose words are gone stands as a blank beside the other desk's."""
    exercise = after(after(begun(customers=2, mode="desks"), "empathy"), "apology", at=1)
    exercise = forgotten(exercise, 1)
    text = shown(team_render.desks(FI, two_desks(*exercise.customers)))
    assert "tunnelma 44:\n…" in text and "empathy" not in text


def test_a_long_comparison_is_paged() -> None:
    """Twenty long turns at each desk take several messages, none of them too long."""
    replies = tuple(f"apology thanks empathy solution {number} {'sana ' * 60}" for number in range(20))
    assert "Vastaus 1" in desks(replies, replies)


# Observers


@pytest.mark.parametrize("watch", WATCHES)
def test_each_watch_is_a_question(say: Wording, watch: str) -> None:
    """Something an observer can answer by yes or no."""
    card = parse_html(team_render.card(say, (watch, "tone"))).text
    assert re.search(r"^1\. [^?]+\?\n2\. [^?]+\?$", card, re.MULTILINE)


def test_a_reply_to_mark(say: Wording) -> None:
    """The reply is quoted under its number, with the customer where there are several; each watch has two buttons."""
    turn = after(begun(), "empathy <x>").customers[0].turns[0]
    alone = parse_html(team_render.reply_to_mark(say, turn, ("vent", "thanks"))).text
    assert "empathy <x>" in alone and "·" not in alone
    assert "· Kerttu" in parse_html(team_render.reply_to_mark(say, turn, ("vent",), "Kerttu")).text
    labels = {team_render.answer(say, number, seen=seen) for number in (1, 2) for seen in (True, False)}
    assert len(labels) == 4 and all("<" not in label for label in labels)


def observed(exercise: Exercise, say: Wording = FI) -> str:
    """What the observers add, as the group reads it."""
    return shown(team_render.observed(say, compared(exercise), exercise.feedback, name))


def watched(*replies: str) -> Exercise:
    """An exercise with two observers who watch for empathy and the tone."""
    exercise = after(begun(observers=2), *replies)
    cards = tuple(Card(by=one.id, watches=("empathy", "tone")) for one in exercise.observers)
    return exercise.model_copy(update={"cards": cards})


def test_people_and_rules() -> None:
    """Numbers for each watch, and the differences with the replies they are about."""
    exercise = watched("thanks <3", "empathy")
    for by, turn, seen in [(101, 1, True), (102, 1, True), (101, 2, False)]:
        exercise = noted(exercise, by, 0, turn, "empathy", seen)
    text = observed(exercise)
    assert "0/3 Otettiinko asiakkaan tunne vastaan?" in text
    assert "Tarkkailijat: kyllä (2/2). Säännöt: ei.\nthanks <3" in text
    assert "Tarkkailijat: ei (1/1). Säännöt: kyllä.\nempathy" in text


def test_people_and_rules_of_one_mind(say: Wording) -> None:
    """Where there is no difference, that is said; nothing is quoted."""
    text = observed(noted(watched("empathy"), 101, 0, 1, "empathy", True), say)
    assert say("card-same") in text and "1/1" in text


def test_feedback_has_a_name_and_no_grade(say: Wording) -> None:
    """What worked and what to try next stand apart, each with who said it; long ones fit."""
    exercise = said(watched("empathy"), 101, worked="<Hyvä>", next="Kysy!")
    exercise = said(exercise, 102, next="&" * 2 * FEEDBACK_LENGTH)
    text = observed(exercise, say)
    assert "• <Hyvä> – <i>101&" in text and "• Kysy! – <i>101&" in text
    assert text.index("<Hyvä>") < text.index("Kysy!") < text.index("&&&")


def test_silent_observers_add_nothing() -> None:
    """No message is sent where there is nothing to say."""
    assert team_render.observed(FI, compared(begun()), (), name) == []


def test_feedback_is_asked_in_two_questions(say: Wording) -> None:
    """What worked, what to try next, and a word of thanks: three texts."""
    texts = {team_render.feedback_asked(say, "worked"), team_render.feedback_asked(say, "next")}
    assert len(texts | {team_render.feedback_thanks(say)}) == 3
    assert all("?" in text for text in texts)
