"""A small scenario whose replies are read from tags (`apology @number 30w`), so that the engine is tested by itself."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from dialogues.engine import begin, step
from dialogues.parsing import build, parse
from dialogues.play import Play
from dialogues.replies.marks import MARKS, Mark, Reading
from dialogues.replies.reader import Reader
from dialogues.scenario import REQUIRED_REACTIONS, Lines, Profile, Scenario, Stock, Temper
from dialogues.session import Turn

TEMPER = """
kind: temper
moves: {apology: 6, empathy: 8, solution: 6, agreement: 6, thanks: 4, rude: -30, calm_down: -14, too_early: -6,
        ignored: -5, stalls: -4, validation: 10, stopping_question: 10, heard: 2, repeats_itself: -6}
relief: {apology: 1, empathy: 1, open_question: 1, paraphrase: 1, calm_down: -1}
"""
PROFILE = """
kind: profile
id: grumpy
mood: {lowest: 30, highest: 40}
steam: 2
patience: 4
long_reply: 40
needs: empathy
cannot_bear: calm_down
"""
SCENARIO = """
kind: scenario
id: kettle
version: 1
customer: grumpy
complaint: faulty_product
justified: true
level: 1
start: opening
walk_out: slam
facts: number
remedies: {refund: {}, car: {within: false}}
nodes:
  opening:
    edges:
      - {when: {steam: {at_least: 1}}, to: vent}
      - {when: {mentions: number, any: closed_question}, to: tells}
      - {when: {any: solution, mood: {at_least: 50}}, to: settled}
      - {to: waits}
  vent: {edges: [{when: {steam: {at_least: 1}}, to: vent}, {to: waits}]}
  waits:
    edges:
      - {when: {mentions: number}, to: tells}
      - {when: {all: [solution, agreement], mood: {at_least: 70}}, to: delighted}
      - {when: {any: solution}, to: settled}
      - {to: waits}
  tells: {edges: [{when: {any: solution}, to: settled}, {to: waits}]}
  settled: {ending: satisfied}
  delighted: {ending: advocate}
  slam: {ending: angry}
"""
LINES = """
kind: lines
scenario: kettle
language: fi
title: Keitin
customer: Kerttu
setting: kauppa
scene: Keitin ei keitä.
brief: Saat palauttaa rahat.
facts: {number: {value: "123", phrases: ["numero*"]}}
remedies: {refund: {phrases: ["rahat"]}, car: {phrases: ["auto*"]}}
nodes:
  opening: {lines: ["Keitin on rikki!"], hint: Kuuntele., model: Olen pahoillani.}
  vent: {lines: ["Ei keitä.", "Kylmää!", ["Taas.", "Ja taas."]], model: Ymmärrän.}
  waits: {lines: ["No?", "Entä nyt?", "Mitä aiot?"], model: Palautan rahat.}
  tells: {lines: ["Se on {number}.", "Sanoin jo: {number}.", "{number}, {number}!"], model: Kiitos.}
  settled: {lines: ["Selvä."], told: Hoitui.}
  delighted: {lines: ["Mahtavaa!"], told: Loistopaikka.}
  slam: {lines: ["Hyvästi!"], told: Älkää menkö sinne.}
"""


def stock_yaml() -> str:
    """Stock lines, three variants each."""
    reactions = "\n".join(
        f"  {name}: [{', '.join(f'{name} {number}' for number in (1, 2, 3))}]"
        for name in (*REQUIRED_REACTIONS, "stopping_question")
    )
    asides = "\n".join(f"{name}: [{name} 1, {name} 2, {name} 3]" for name in ("waits", "puzzled", "wordless"))
    names = "name: Äkäinen\nabout: x\nworks: x\nspoils: x"
    return f"kind: stock\ncustomer: grumpy\nlanguage: fi\n{names}\nreactions:\n{reactions}\n{asides}\n"


class TagReader:
    """Reads a reply written as tags: mark names, `@topic`, `?`; any other word is a word."""

    def topics(self, phrases: Mapping[str, Sequence[str]], remedies: frozenset[str] = frozenset()) -> Any:
        """The ids are enough here."""
        return frozenset(phrases)

    def read(self, text: str, topics: Any = None) -> Reading:
        """Each tag becomes its mark, with itself as evidence."""
        marks, mentions, at = [], set(), 0
        for word in text.split():
            at = text.index(word, at)
            if word in MARKS:
                marks.append(Mark(word, word, at, at + len(word), "tag"))
            elif word.startswith("@"):
                mentions.add(word[1:])
        return Reading(text, tuple(marks), frozenset(mentions), len(text.split()), text.count("?"), "fi")


def model(kind: Any, text: str) -> Any:
    """The model built from one YAML document."""
    return build(kind, parse(text, "toy.yaml")[0])


def play(scenario: str = SCENARIO, profile: str = PROFILE, lines: str = LINES) -> Play:
    """The toy scenario, ready to play."""
    return Play(
        model(Scenario, scenario),
        model(Lines, lines),
        model(Profile, profile),
        model(Stock, stock_yaml()),
        model(Temper, TEMPER),
        cast(Reader, TagReader()),
    )


def played(of: Play, seed: int, replies: Sequence[str]) -> tuple[Turn, ...]:
    """The turns of a talk of any replies, up to its end."""
    session, _ = begin(of, seed)
    turns: tuple[Turn, ...] = ()
    for reply in replies:
        if not session.ending:
            session, done = step(of, session, of.read(reply))
            turns = (*turns, done)
    return turns
