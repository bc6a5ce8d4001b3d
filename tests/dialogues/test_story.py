"""What a story brings to a talk: facts that are told when asked for, later scenes, people who wait, loyalty."""

import pytest

from dialogues.engine import NARRATOR, begin, step
from dialogues.loyalty import LADDER, after
from dialogues.play import Play
from dialogues.session import Session, Turn
from tests.dialogues.toy import LINES, SCENARIO, play

ENGINEER = "facts: {number: {}, diagnosis: {when: {steam: {below: 1}}}}"
TOLD = """facts:
  number: {value: "123", phrases: ["numero*"], answers: ["{number}, muistaakseni.", "No {number}.", "Se {number}."]}
  diagnosis:
    value: vastus
    phrases: ["vika*"]
    answers: ["Siinä on {diagnosis} poikki."]
    withheld: ["En minä tiedä, mikä siinä on!"]"""
WAITING = """others:
  lady: {mood: 50, falls: 10}
  boy: {mood: 12, falls: 5}
nodes:"""
WAITING_LINES = """others:
  lady: {name: Rouva, phrases: [rouva], waits: [Kauanko?], noticed: [Kiitos., Kyllä kiitos.], leaves: [Hyvästi.]}
  boy: {name: Poika, phrases: [poika], waits: [Hei!], noticed: [Joo.], leaves: [Moi.]}
nodes:"""


def told() -> Play:
    """The kettle with two facts to ask for, one of them only of somebody calm."""
    facts = 'facts: {number: {value: "123", phrases: ["numero*"]}}'
    return play(SCENARIO.replace("facts: number", ENGINEER), lines=LINES.replace(facts, TOLD))


def said(of: Play, *replies: str, seed: int = 1) -> tuple[Session, list[Turn]]:
    """The session and the turns after these replies."""
    session, _ = begin(of, seed)
    turns = []
    for reply in replies:
        session, turn = step(of, session, of.read(reply))
        turns.append(turn)
    return session, turns


# Facts


def test_a_fact_asked_for_is_told_where_the_talk_says_nothing_of_it() -> None:
    """Before the node's own lines, in words of its own; naming it without asking brings nothing."""
    _, [asked] = said(told(), "closed_question @number ?")
    assert asked.node_after == "vent" and "123" in asked.lines[0] and len(asked.lines) > 1
    _, [named] = said(told(), "empathy @number")
    assert not any("123" in line for line in named.lines)


def test_a_fact_is_withheld_until_its_condition_holds() -> None:
    """Somebody who boils does not say what is broken; somebody who was heard does."""
    _, turns = said(told(), "closed_question @diagnosis ?", "empathy apology", "open_question @diagnosis ?")
    assert turns[0].lines[0] == "En minä tiedä, mikä siinä on!"
    assert turns[1].steam_after == 0 and turns[2].lines[0] == "Siinä on vastus poikki."


def test_asking_again_for_what_was_withheld_is_no_harping() -> None:
    """In the same words, once they are calm; the same words about anything else are."""
    ask = "closed_question @diagnosis please ?"
    _, turns = said(told(), ask, "empathy apology", ask)
    assert "repeats_itself" not in turns[2].conduct and turns[2].lines[0] == "Siinä on vastus poikki."
    ask = "closed_question @number please ?"
    assert "repeats_itself" in said(told(), ask, "empathy apology", ask)[1][2].conduct


def test_where_the_talk_tells_it_no_answer_comes_before() -> None:
    """An edge that asks for it, or lines that have it: once is enough."""
    _, turns = said(told(), "empathy apology", "closed_question @number ?")
    assert turns[1].node_after == "tells" and sum("123" in line for line in turns[1].lines) == 1


def test_an_answer_stands_in_for_how_the_reply_is_taken_unless_it_hurt() -> None:
    """“At last somebody listens” before an answer would be a comic one; an insult is taken up all the same."""
    _, [kind] = said(told(), "empathy @number ?")
    assert "heard" in kind.conduct and not kind.lines[0].startswith("heard")
    _, [rude] = said(told(), "calm_down @number ?")
    assert rude.lines[0].startswith("calm_down") and "123" in rude.lines[1]


# Later scenes


def later() -> Play:
    """The kettle again a week later."""
    graph = SCENARIO.replace(
        "settled: {ending: satisfied}",
        "settled: {scene: {mood: -20, steam: 2, patience: 3}, edges: [{when: {any: follow_up}, to: delighted}, "
        "{when: {mentioned: car}, to: slam}, {to: calm}]}\n  calm: {ending: satisfied}",
    )
    words = LINES.replace(
        'settled: {lines: ["Selvä."], told: Hoitui.}',
        'settled: {scene: "Viikko kului, {number}.", lines: ["Taas rikki!"], model: Anteeksi.}\n'
        '  calm: {lines: ["No hyvä."], told: Hoitui.}',
    )
    return play(graph, lines=words)


def test_a_later_scene_begins_anew_but_promises_stay() -> None:
    """The narrator speaks first; steam, patience and mood are the scene's; what was mentioned is remembered."""
    session, turns = said(later(), "empathy apology @car", "solution")
    assert turns[-1].lines == (f"{NARRATOR}Viikko kului, 123.", "Taas rikki!")
    assert (session.steam, session.patience, session.earned, session.replies) == (2, 3, {}, ())
    assert session.mood == max(1, turns[-1].mood_before + turns[-1].change - 20)
    assert session.mentioned == ("car",)
    session, turns = said(later(), "empathy apology @car", "solution", "thanks")
    assert session.ending == "angry"


def test_skills_count_anew_in_a_later_scene() -> None:
    """An apology for another thing is another apology, and saying the same words again is no harping."""
    _, turns = said(later(), "empathy apology", "solution", "empathy apology")
    first, again = ({move.cause: move.points for move in turn.moves} for turn in (turns[0], turns[2]))
    assert first["apology"] == again["apology"] and "repeats_itself" not in turns[2].conduct


# Those who wait


def waiting() -> Play:
    """The kettle with two people behind the customer."""
    return play(SCENARIO.replace("nodes:", WAITING), lines=LINES.replace("nodes:", WAITING_LINES))


def test_who_waits_unnoticed_says_so_and_goes() -> None:
    """Each reply costs them mood; below a third of it they speak once, at its end they leave for good."""
    session, turns = said(waiting(), "empathy", "apology", "thanks", "open_question", "paraphrase")
    assert "Rouva: Kauanko?" in turns[1].lines and not turns[1].lines[-1].startswith("Rouva")
    assert "Poika: Moi." in turns[2].lines and session.others["boy"] == 0
    assert "Rouva: Hyvästi." in turns[4].lines and session.others["lady"] == 0
    assert sum("Kauanko" in line for turn in turns for line in turn.lines) == 1


def test_who_is_noticed_bears_it() -> None:
    """A word to them wins mood and is answered once; said again and again it wins less."""
    session, turns = said(waiting(), "@lady empathy", "@lady apology", "@lady thanks")
    assert {"Rouva: Kiitos.", "Rouva: Kyllä kiitos."} & {*turns[0].lines}
    assert session.others["lady"] == 50 + 15 + 7 + 3
    assert sum("iitos" in line for turn in turns for line in turn.lines) == 1


def test_edges_can_ask_for_those_who_wait() -> None:
    """An ending can depend on nobody having left."""
    graph = SCENARIO.replace("nodes:", WAITING).replace(
        "- {when: {steam: {at_least: 1}}, to: vent}", "- {when: {others: {boy: {below: 8}}}, to: slam}", 1
    )
    session, [turn] = said(play(graph, lines=LINES.replace("nodes:", WAITING_LINES)), "empathy")
    assert session.ending == "angry" and turn.lines == ("Hyvästi!",)


# The loyalty ladder


@pytest.mark.parametrize(("rung", "lost"), [("occasional", -21), ("regular", -14), ("advocate", -10)])
def test_the_rung_sets_how_fragile_a_customer_is(rung: str, lost: int) -> None:
    """One slip costs half as much again of somebody who is new here, and less of a friend of the house."""
    _, [turn] = said(play(SCENARIO.replace("level: 1", f"level: 1\nrung: {rung}")), "calm_down")
    assert next(move.points for move in turn.moves if move.cause == "calm_down") == lost


def test_kind_words_weigh_the_same_on_every_rung() -> None:
    """Only losses differ."""
    turns = [said(play(SCENARIO.replace("level: 1", f"level: 1\nrung: {r}")), "empathy")[1][0] for r in LADDER[1:]]
    assert len({turn.moves for turn in turns}) == 1


@pytest.mark.parametrize(
    ("rung", "ending", "end"),
    [
        ("occasional", "advocate", "regular"),
        ("advocate", "advocate", "advocate"),
        ("potential", "satisfied", "occasional"),
        ("regular", "satisfied", "regular"),
        ("occasional", "indifferent", "potential"),
        ("regular", "indifferent", "regular"),
        ("occasional", "angry", "lost"),
        ("advocate", "angry", "occasional"),
    ],
)
def test_the_talk_moves_the_customer_on_the_ladder(rung: str, ending: str, end: str) -> None:
    """Up by good service, off it by bad; a friend forgives once."""
    assert after(rung, ending) == end  # type: ignore[arg-type]
