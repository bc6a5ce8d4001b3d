"""What may not be promised is heard in many wordings, and not where it is refused or something else is meant."""

import pytest

from bot.content import load
from dialogues.conduct import PROMISING

CONTENT = load()
HEARD = [
    ("washing_machine", "fi", "Voin järjestää kuljetuksen huomiseksi.", "tomorrow"),
    ("washing_machine", "fi", "tuomme sen teille ihan ekana huomenna", "tomorrow"),
    ("washing_machine", "fi", "huomenna saatte varmasti uuden koneen", "tomorrow"),
    ("washing_machine", "fi", "me korvataan sulle totta kai se menetetty palkka, maksetaan palkka", "lost_wage"),
    ("washing_machine", "fi", "Saatte ihan kokonaan koneen ilmaiseksi.", "free_machine"),
    ("washing_machine", "sv", "Vi levererar er nya maskin redan i morgon.", "tomorrow"),
    ("washing_machine", "sv", "ja kan fixa det hem till dej imorgon", "tomorrow"),
    ("washing_machine", "sv", "Vi ersätter förstås hela er förlorade lön.", "lost_wage"),
    ("washing_machine", "en", "We could deliver it to your door tomorrow morning.", "tomorrow"),
    ("washing_machine", "en", "i'll make sure they bring you the new one tomorrow", "tomorrow"),
    ("washing_machine", "en", "We will of course pay you the wages you lost.", "lost_wage"),
    ("roof_leak", "fi", "Lähetän teille meidän parhaan asentajan heti huomenna.", "tomorrow"),
    ("roof_leak", "fi", "korjataan se katto sitten huomenna", "tomorrow"),
    ("roof_leak", "fi", "Korvaamme teille tietenkin ihan kaiken.", "everything"),
    ("roof_leak", "sv", "Jag skickar ut en montör till er genast i morgon.", "tomorrow"),
    ("roof_leak", "sv", "vi betalar ett hotellrum åt er", "everything"),
    ("roof_leak", "en", "I can get someone over to you first thing tomorrow.", "tomorrow"),
    ("roof_leak", "en", "we'll pay for all of it, the bed too", "everything"),
    ("hotel_queue", "en", "Let me move you both to the suite, free of charge.", "suite_upgrade"),
    ("free_bag", "en", "okay, I'll give you the bag today for free", "free_bag"),
]
NOT_HEARD = [
    (
        "washing_machine",
        "fi",
        "Huomenna en valitettavasti saa konetta teille, mutta tuomme sen lauantaina.",
        "tomorrow",
    ),
    ("washing_machine", "fi", "Tuomme koneen lauantaina, ja soitan teille huomenna.", "tomorrow"),
    ("washing_machine", "fi", "En voi korvata palkkaa, mutta palautan kuljetusmaksun.", "lost_wage"),
    ("washing_machine", "fi", "Kuljetus on teille ilmainen.", "free_machine"),
    ("washing_machine", "sv", "Vi kan tyvärr inte leverera den i morgon, men på lördag går det.", "tomorrow"),
    ("washing_machine", "sv", "Jag ringer er i morgon och maskinen kommer på lördag.", "tomorrow"),
    ("washing_machine", "en", "I'm afraid we can't deliver it tomorrow, but Saturday works.", "tomorrow"),
    ("washing_machine", "en", "I'll call you tomorrow and we'll bring it on Saturday.", "tomorrow"),
    ("washing_machine", "en", "I can't pay your wages, but I'll refund the delivery charge.", "lost_wage"),
    ("roof_leak", "fi", "Asentaja soittaa teille huomenna ja tulee perjantaina.", "tomorrow"),
    ("roof_leak", "fi", "Huomenna emme pääse, mutta perjantaina asentaja tulee.", "tomorrow"),
    ("roof_leak", "sv", "Jag kommer att ringa er i morgon, montören kommer på fredag.", "tomorrow"),
    ("roof_leak", "en", "I'll come back to you tomorrow with a time for Friday.", "tomorrow"),
    ("roof_leak", "en", "I'll have someone call you tomorrow about Friday's visit.", "tomorrow"),
    ("roof_leak", "en", "We can't cover everything, but the repair is free.", "everything"),
]


def heard(scenario: str, language: str, reply: str) -> frozenset[str]:
    """The remedies of a shipped scenario that a reply is heard to promise."""
    play = CONTENT.play(scenario, language)
    reading = play.reader.read(reply, play.topics)
    return reading.mentions & play.scenario.remedies.keys() if reading.names & PROMISING else frozenset()


@pytest.mark.parametrize(("scenario", "language", "reply", "remedy"), HEARD)
def test_a_promise_is_heard(scenario: str, language: str, reply: str, remedy: str) -> None:
    """Whatever stands between its words."""
    assert remedy in heard(scenario, language, reply)


@pytest.mark.parametrize(("scenario", "language", "reply", "remedy"), NOT_HEARD)
def test_what_is_refused_or_meant_otherwise_is_no_promise(
    scenario: str, language: str, reply: str, remedy: str
) -> None:
    """A refusal, a call on that day, the same gift of something else."""
    assert remedy not in heard(scenario, language, reply)
