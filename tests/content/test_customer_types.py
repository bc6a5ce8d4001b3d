"""The customer types as content: each speaks three languages in its own lines and takes the same reply its own way."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TypeVar

import pytest

from bot.readers import SHIPPED, reader
from dialogues.engine import REACTION_ORDER, begin, step
from dialogues.lint import lint_stock
from dialogues.parsing import Document, Finding, build, parse
from dialogues.play import Play
from dialogues.replies.marks import FAULTS
from dialogues.scenario import REQUIRED_REACTIONS, Lines, Profile, Scenario, Stock, Temper
from dialogues.session import Turn

CUSTOMERS = SHIPPED / "customers"
TYPES = sorted(path.parent.name for path in CUSTOMERS.glob("*/profile.yaml"))
LANGUAGES = ("fi", "sv", "en")
PAGE = Path(__file__).parents[2] / "docs" / "customers.md"
PAGE_COLUMNS = 9
SPOKEN = 160
"""Characters of a stock line: it is said in passing, before what the story has to say."""
STRONG_GAIN, STRONG_LOSS = 6, -8
CLEARLY = 2
"""Points by which a need or a dislike goes beyond the common temper where it is not strong in itself."""
MARGIN = 20
"""Points of mood by which a reply that does what works beats one that does what spoils it."""
NOTICEABLE = 3
"""Points that make two customers take the same reply differently."""
OF_THE_DOZEN = 4
"""Of a dozen typical replies any two types take so many differently, or more."""

M = TypeVar("M", Temper, Profile, Stock)


@dataclass(frozen=True)
class Said:
    """A reply, and whether the customer still has steam to let out or is calm when it comes."""

    text: str
    calm: bool = False


EXPLANATION = (
    "Meidän talossa on aina ollut laaja valikoima, ja se on kasvanut vuosien varrella, kun taloon on tullut uusia "
    "tuotemerkkejä ja vanhoja on poistunut, ja samalla hyllyt on järjestetty monesti uudelleen, viimeksi keväällä, "
    "jolloin koko alakerta maalattiin ja yläkertaan tuli uusi lattia, ja samaan aikaan kassat siirrettiin ovelle, "
    "koska siinä on enemmän valoa ja tilaa kuin takaseinän puolella, jossa ne olivat vielä viime vuonna, ja siitä on "
    "ollut paljon puhetta henkilökunnan kesken, sillä vanha järjestys oli kaikille tuttu ja uuteen tottuminen vei oman "
    "aikansa, vaikka lopputulos on mukava katsella ja kulkea, ja varasto on nyt siellä, missä kahvio oli ennen."
)
TYPICAL = (
    Said("Olen todella pahoillani tästä. Ymmärrän, että se harmittaa."),
    Said("Hyvää päivää! Voisitteko kertoa lisää?"),
    Said("Kiitos, että kerroitte."),
    Said("Olette aivan oikeassa, hyvä huomio."),
    Said("Voin palauttaa rahat."),
    Said("Rauhoittukaa nyt."),
    Said("Säännöt ovat sääntöjä, en minä sille mitään voi."),
    Said("Voi voi voi sinua raukkaa, ihan hirveää, itkettää!"),
    Said(EXPLANATION),
    Said("Rahat takaisin vai uusi tuote, kumpi sopii?", calm=True),
    Said("Hah, meidän kassakone on tänään maanantaituulella 😄", calm=True),
    Said("Haluan auttaa teitä, mutta en voi jatkaa, jos minua haukutaan.", calm=True),
)
COURSE = {  # what works and what spoils it, by the course's table of customers (S46, S62, F)
    "wise": (Said("Kertokaa lisää, minä kuuntelen. Te selvästi tunnette nämä asiat."), Said("Voin palauttaa rahat.")),
    "demanding": (
        Said("Kiitos palautteesta, hyvä huomio. Vien sen eteenpäin, ettei tämä toistu."),
        Said("Säännöt ovat sääntöjä. Muut asiakkaat eivät ole valittaneet."),
    ),
    "complaining": (
        Said("Olen pahoillani, että kävi näin. Kiitos, että kerroitte. Ymmärrän, että tämä harmittaa."),
        Said("En minä sille mitään voi. Se oli taas varaston moka."),
    ),
    "self_important": (
        Said("Hyvää päivää! Kymmenen vuotta asiakkaana, se painaa paljon. Voisitteko kertoa lisää?"),
        Said("Hah, meidän kassakone on tänään maanantaituulella 😄"),
    ),
    "hurried": (
        Said("Voin vaihtaa tuotteen tai palauttaa rahat viidessä minuutissa. Kumpi sopii?", calm=True),
        Said(EXPLANATION, calm=True),
    ),
    "nervous": (
        Said("Ymmärrän hyvin, että tämä harmittaa. Kertokaa ihan rauhassa, mitä tapahtui."),
        Said("Olisitte lukenut ohjeet. Ei se minun vikani ole."),
    ),
    "familiar": (
        Said("Moi, kiva kun tulit! Hah, meidän kassakone on tänään maanantaituulella 😄 Miten voin auttaa?"),
        Said("Saat auton ilmaiseksi, hoidan sen heti."),
    ),
    "performer": (Said("Olette aivan oikeassa, hyvä huomio. Kiitos!"), Said("LOPETTAKAA TUO HUUTAMINEN!!!")),
    "stingy": (
        Said("Voin vaihtaa tuotteen tai palauttaa rahat. Kumpi sopii?", calm=True),
        Said("Ei tuo nyt niin vakavaa ole.", calm=True),
    ),
    "know_it_all": (
        Said("Hyvä huomio, te selvästi tunnette nämä laitteet. Kertoisitteko lisää?"),
        Said("Olisitte lukenut ohjeet."),
    ),
    "lost": (
        Said("Mihin tarvitsette sitä? Kertokaa ihan rauhassa."),
        Said("Voin antaa punaisen, sinisen tai vihreän."),
    ),
    "own_logic": (Said("Mitä toivoisitte, että teen?"), Said("Säännöt ovat sääntöjä.")),
    "chronic": (
        Said("Kiitos, että kerroitte. Voin vaihtaa tuotteen. Sopiiko tämä teille?", calm=True),
        Said("Saatte ihan mitä haluatte. Saatte auton ilmaiseksi.", calm=True),
    ),
    "distressed": (
        Said("Ymmärrän, että tämä tuntuu raskaalta. Kertokaa ihan rauhassa, mitä tapahtui."),
        Said("Hah, meidän kassakone on tänään maanantaituulella 😄"),
    ),
    "abusive": (
        Said("Haluan auttaa teitä, mutta en voi jatkaa, jos minua haukutaan."),
        Said("Turpa kiinni, idiootti."),
    ),
}
STORY = """
{kind: scenario, id: bench, version: 1, customer: anybody, complaint: faulty_product, justified: true, level: 1,
 start: talk, walk_out: gone, remedies: {refund: {}, car: {within: false}},
 nodes: {talk: {edges: [{when: {turns: {at_least: 99}}, to: parted}, {to: talk}]},
         parted: {ending: satisfied}, gone: {ending: angry}}}
"""
WORDS = """
{kind: lines, scenario: bench, language: fi, title: Penkki, customer: Asiakas, setting: kauppa, scene: Kauppa.,
 brief: Rahat saa palauttaa., remedies: {refund: {phrases: ["rahat*"]}, car: {phrases: ["auto*"]}},
 nodes: {talk: {lines: ["Niin?", "Ja?", "No?"], model: Anteeksi.},
         parted: {lines: ["Kiitos."], told: Hyvin meni.}, gone: {lines: ["Hyvästi."], told: Huonosti meni.}}}
"""


@cache
def document(path: str) -> Document:
    """The one document of a file in the folder of customers."""
    (found,) = parse((CUSTOMERS / path).read_text("utf-8"), path)
    return found


@cache
def stock(type: str, language: str) -> Stock:
    """A type's stock lines in a language."""
    return build(Stock, document(f"{type}/{language}.yaml"))


@cache
def temper() -> Temper:
    """What all customers have in common."""
    return build(Temper, document("temper.yaml"))


@cache
def play(type: str) -> Play:
    """A talk without a story, with a customer of this type."""
    return Play(
        scenario=build(Scenario, parse(STORY, "story")[0]),
        lines=build(Lines, parse(WORDS, "words")[0]),
        profile=build(Profile, document(f"{type}/profile.yaml")),
        stock=stock(type, "fi"),
        temper=temper(),
        reader=reader("fi"),
    )


@cache
def taken(type: str, said: Said) -> Turn:
    """How a customer of this type takes a reply as the first of the talk."""
    session, _ = begin(play(type), seed=1)
    session = session.model_copy(update={"steam": 0 if said.calm else max(1, session.steam), "mood": 50})
    return step(play(type), session, play(type).read(said.text))[1]


def points(type: str, said: Said) -> int:
    """Points of mood, before they are held between 0 and 100."""
    return sum(move.points for move in taken(type, said).moves)


def lines(stock: Stock) -> Iterator[str]:
    """Every message of a type's stock."""
    for variants in (*stock.reactions.values(), stock.waits, stock.puzzled, stock.wordless):
        for variant in variants:
            yield from variant


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type", TYPES)
def test_a_type_speaks_each_language(type: str, language: str) -> None:
    """Its lines are there, are its own, and the lint finds nothing in them."""
    own = stock(type, language)
    found: list[Finding] = list(lint_stock(document(f"{type}/{language}.yaml"), own))
    assert (own.customer, own.language) == (type, language)
    assert [str(finding) for finding in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type", TYPES)
def test_stock_lines_are_short_and_tell_no_story(type: str, language: str) -> None:
    """A line is said in passing; what stands in braces is only ever the student's own words."""
    own = stock(type, language)
    assert [line for line in lines(own) if len(line) > SPOKEN] == []
    held = {line for variant in own.reactions.get("contradicts", ()) for line in variant}
    assert [line for line in lines(own) if line not in held and ("{" in line or "}" in line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type", TYPES)
def test_a_broken_promise_is_held_against_the_student(type: str, language: str) -> None:
    """Each type has three ways or more to set the promise of now against the earlier one."""
    ways = stock(type, language).reactions["contradicts"]
    assert len(ways) >= 3
    assert [way for way in ways if "{before}" not in " ".join(way) or "{now}" not in " ".join(way)] == []


@pytest.mark.parametrize("type", TYPES)
def test_a_type_answers_the_same_things_in_each_language(type: str) -> None:
    """No language is the poor relation: the reactions a type has of its own, it has in all three."""
    fi, sv, en = (set(stock(type, language).reactions) for language in LANGUAGES)
    assert fi == sv == en
    assert fi >= set(REQUIRED_REACTIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_said_by_two_types(language: str) -> None:
    """Each type has words of its own."""
    speakers = defaultdict[str, list[str]](list)
    for type in (path.parent.name for path in CUSTOMERS.glob(f"*/{language}.yaml")):
        for line in lines(stock(type, language)):
            speakers[line.casefold()].append(type)
    assert {line: types for line, types in speakers.items() if len(types) > 1} == {}


@pytest.mark.parametrize("type", TYPES)
def test_what_a_type_needs_wins_it(type: str) -> None:
    """A need moves strongly up, or clearly more than with others, or lets out steam that others keep."""
    moves, relief, common = play(type).moves, play(type).relief, temper()
    for need in play(type).profile.needs:
        more_relief = relief.get(need, 0) > common.relief.get(need, 0)
        wins = moves[need] >= min(STRONG_GAIN, common.moves[need] + CLEARLY)
        assert moves[need] > 0 and (wins or more_relief), (need, moves[need])


@pytest.mark.parametrize("type", TYPES)
def test_what_a_type_cannot_bear_loses_it(type: str) -> None:
    """It moves strongly down, or clearly more than with others."""
    moves, common = play(type).moves, temper().moves
    for sign in play(type).profile.cannot_bear:
        assert moves[sign] <= max(STRONG_LOSS, common[sign] - CLEARLY) < 0, (sign, moves[sign])


@pytest.mark.parametrize("type", TYPES)
def test_a_type_has_words_for_what_it_cannot_bear(type: str) -> None:
    """What spoils it is answered, in words, whenever the engine says reactions to it at all."""
    for sign in set(play(type).profile.cannot_bear) & {*REACTION_ORDER}:
        assert sign in play(type).stock.reactions, sign


@pytest.mark.parametrize("type", TYPES)
def test_what_works_beats_what_spoils(type: str) -> None:
    """The course's own example of each: the first wins the customer, the second loses them, by a wide margin."""
    works, spoils = COURSE[type]
    assert not taken(type, works).names & set(FAULTS)
    assert points(type, works) > 0 > points(type, spoils)
    assert points(type, works) >= points(type, spoils) + MARGIN


@pytest.mark.parametrize("type", TYPES)
def test_what_works_for_a_type_works_better_than_for_most(type: str) -> None:
    """A reply made for this type wins no more from most of the others."""
    works, _ = COURSE[type]
    others = [points(other, works) for other in TYPES if other != type]
    assert sum(points(type, works) >= other for other in others) > len(others) / 2


@pytest.mark.parametrize("pair", list(combinations(TYPES, 2)), ids="-".join)
def test_two_types_take_the_same_replies_differently(pair: tuple[str, str]) -> None:
    """Of a dozen typical replies, any two types take several noticeably differently."""
    one, other = pair
    apart = [said.text[:30] for said in TYPICAL if abs(points(one, said) - points(other, said)) >= NOTICEABLE]
    assert len(apart) >= OF_THE_DOZEN, apart


def test_the_typical_replies_are_read_as_meant() -> None:
    """The dozen tells of a dozen different things, so that it can tell customers apart."""
    assert len(TYPICAL) == 12
    assert len({taken("complaining", said).signs for said in TYPICAL}) == 12


def test_the_page_for_authors_gives_each_type_its_numbers() -> None:
    """docs/customers.md has a row for every type, with the steam, patience, length and moods of its profile."""
    rows = (line.split("|")[1:-1] for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `"))
    written = {row[0].strip(" `"): tuple(cell.strip() for cell in row[-4:]) for row in rows if len(row) == PAGE_COLUMNS}
    profiles = [play(type).profile for type in TYPES]
    numbers = {p.id: (p.steam, p.patience, p.long_reply, f"{p.mood.lowest}–{p.mood.highest}") for p in profiles}
    assert written == {id: tuple(map(str, row)) for id, row in numbers.items()}
