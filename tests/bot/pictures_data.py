"""What pictures are drawn from in tests: a class as there are in Finland, and names as nobody should have them."""

from typing import Any

from bot.pictures.shapes import Cell, ClassData, ClassRow, Ending, GraphData, GrowthData, HeatData, MoodData, Standing

STUDENTS = (
    "Aada Virtanen|Aleksi Korhonen|Amina Abdi|Anton Mäkinen|Eetu Nieminen|Ella Mäkelä|Emilia Hämäläinen|"
    "Fatima al-Hassan|Helmi Laine|Iida Heikkinen|Joona Koskinen|Kasper Järvinen|Kerttu Lehtonen|Lauri Lehtinen|"
    "Linnéa Söderström|Maksim Ivanov|Matias Saarinen|Minttu Salminen|Nea Heinonen|Niilo Niemi|Oona Heikkilä|"
    "Peppi Salonen|Rasmus Åkerblom|Saana Kinnunen|Thi Hương Nguyễn|Topias Turunen|Veera Salo|Väinö Laitinen"
)
NAMES = STUDENTS.split("|")
NASTY = [
    "",
    " " * 80,
    "\x00\x07\n\t",
    "👩‍🎓🇫🇮 Aino ❤️",
    "🏴\U000e0067\U000e0062\U000e007f",
    "中村 さくら",
    "नमस्ते ไทย 한국",
    "مريم الحسن",
    "אברהם כהן",
    "\u202egnirts desrever",
    "Z̷a̷l̷g̷o̷ t̸̡̛e̵x̷t̶",
    "\ud83d",
    "$\\frac{1}{0}$ $$$",
    "<b>Robert'); DROP TABLE</b>",
    "%s {0} {name}",
    "a" * 5000,
    "W" * 39,
    "\U0010ffff\ue000",
    "𝓕𝓪𝓷𝓬𝔂 ﷺ ⅷ½€",
]
SKILLS = ["tervehdys", "pahoittelu", "empatia", "avoin kysymys", "toisto omin sanoin", "yhdessä sopien"]
ENDINGS: tuple[Ending | None, ...] = ("advocate", "satisfied", "indifferent", "angry", "removed", None)
STANDINGS: tuple[Standing, ...] = ("not_begun", "going", "tried", "done")


def class_data(names: list[str] = NAMES) -> ClassData:
    """A class of these students, all standings and endings among them."""
    return {
        "title": "Matkailu 2A",
        "subtitle": "Pesukone, joka ei tullut · pe 12.12. klo 16",
        "counts": [{"standing": standing, "number": 7, "label": "ei vielä maalissa"} for standing in STANDINGS],
        "columns": {"name": "Opiskelija", "ending": "Paras loppu", "mood": "Mieliala", "attempts": "Yritykset"},
        "rows": [_row(number, name) for number, name in enumerate(names)],
    }


def _row(number: int, name: str) -> ClassRow:
    ending = ENDINGS[number % 6]
    mood = None if number % 7 == 0 else number * 37 % 101
    standing = STANDINGS[number % 4]
    return {"name": name, "standing": standing, "ending": ending, "word": name, "mood": mood, "attempts": "2/3"}


def heat_data(names: list[str] = NAMES) -> HeatData:
    """What these students showed; one skill was never called for."""
    cells: list[Cell] = [{"shown": number, "called": 3} for number in range(4)]
    cells += [{"shown": 0, "called": 0}, {"shown": 12, "called": 40}]
    return {
        "title": "Mitä Matkailu 2A osaa",
        "subtitle": "28 opiskelijaa",
        "skills": SKILLS,
        "rows": [{"name": name, "cells": cells} for name in names],
        "whole": cells,
        "whole_label": "Koko luokka",
        "total": "Yhteensä",
        "legend": "2/3: taito näkyi kahdessa niistä kolmesta keskustelusta, joissa sitä tarvittiin.",
    }


def growth_data(attempts: int = 6) -> GrowthData:
    """So many attempts, one without a skill called for."""
    return {
        "title": "Linnéa Söderström",
        "subtitle": "6 yritystä",
        "mood_label": "Mieliala lopussa",
        "skills_label": "Taitoja näkyi, %",
        "attempts_label": "Yritys",
        "steps": [
            {
                "label": str(number),
                "mood": number * 17 % 101,
                "ending": ENDINGS[number % 6],
                "skills": None if number == 2 else number * 29 % 101,
            }
            for number in range(1, attempts + 1)
        ],
        "legend": [{"ending": ending, "word": "yhdentekevä"} for ending in ENDINGS],
    }


def mood_data(turns: int = 9) -> MoodData:
    """So many turns, up, down and level, with quotes at some."""
    return {
        "title": "Näin keskustelu kulki",
        "subtitle": "Pesukone, joka ei tullut",
        "low": "vihainen",
        "high": "tyytyväinen",
        "start": 30,
        "turns": [
            {"mood": number // 2 * 31 % 101, "quote": NAMES[number % 28] * (number % 3), "note": "empatia"}
            for number in range(turns)
        ],
        "ending": "advocate",
        "word": "suosittelija",
    }


def graph_data(nodes: int = 7) -> GraphData:
    """A talk of so many nodes with ways forward, back, to themselves and to nowhere; the last can't be reached."""
    ids = [f"node_{number}" for number in range(nodes)]
    edges: list[Any] = [
        {"source": source, "target": ids[target % (nodes - 1)], "label": "empatia, tilausnumero" if target % 3 else ""}
        for number, source in enumerate(ids[:-1])
        for target in (2 * number + 1, 2 * number + 2, number, number // 2)
    ]
    return {
        "title": "Kylmä kahvi",
        "subtitle": "Oma tapaus",
        "start": ids[0],
        "start_label": "ALKU",
        "nodes": [{"id": id, "name": id, "ending": ENDINGS[number % 6]} for number, id in enumerate(ids)],
        "edges": [*edges, {"source": ids[0], "target": "nowhere", "label": "x"}],
    }
