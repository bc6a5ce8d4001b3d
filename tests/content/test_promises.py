"""What replies promise in each language, and what a customer holds against them: by when, how much, of what."""

from functools import cache

import pytest

from bot import readers
from bot.content import load
from dialogues.engine import replay
from dialogues.promising import contradicted, remembered
from dialogues.replies.marks import Promise
from dialogues.replies.reader import Reader
from dialogues.scenario import WEEKDAYS

DAY, WEEK = 1440, 10080


@cache
def reader(language: str) -> Reader:
    """The reader that is shipped."""
    return readers.reader(language)


@pytest.mark.parametrize(
    ("language", "reply", "kind", "amount", "words"),
    [
        ("fi", "Saatte uuden koneen kahdessa päivässä.", "minutes", 2 * DAY, "kahdessa päivässä"),
        ("en", "The caretaker will clear it within half an hour.", "minutes", 30, "half an hour"),
        ("fi", "Kone toimitetaan 2–3 arkipäivässä.", "minutes", 3 * DAY, "3 arkipäivässä"),
        ("fi", "Soitan teille viikon päästä.", "minutes", WEEK, "viikon päästä"),
        ("fi", "Saat uuden paidan ensi viikolla.", "minutes", WEEK, "ensi viikolla"),
        ("fi", "Toimitamme koneen maanantaina.", "weekday", 0, "maanantaina"),
        ("fi", "Palautan teille 49 €.", "money", 49, "49 €"),
        ("fi", "Annan 20 % alennusta.", "percent", 20, "20 %"),
        ("sv", "Ni får en ny maskin inom två dagar.", "minutes", 2 * DAY, "två dagar"),
        ("sv", "Jag ringer er i morgon.", "minutes", DAY, "i morgon"),
        ("sv", "Jag betalar tillbaka 30 euro.", "money", 30, "30 euro"),
        ("sv", "Vi levererar den på måndag.", "weekday", 0, "på måndag"),
        ("en", "We will deliver it within five working days.", "minutes", 5 * DAY, "five working days"),
        ("en", "I'll call you the day after tomorrow.", "minutes", 2 * DAY, "day after tomorrow"),
        ("en", "I will refund £30.", "money", 30, "£30"),
    ],
)
def test_a_promise_is_read(language: str, reply: str, kind: str, amount: float, words: str) -> None:
    """Its kind and size, in the student's own words."""
    [promise] = reader(language).read(reply).promises
    assert (promise.kind, promise.amount, promise.words) == (kind, amount, words)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fi", "Voisimmeko toimittaa koneen viikon päästä?"),
        ("fi", "Emme valitettavasti ehdi kahdessa päivässä."),
        ("fi", "Eli olette odottanut viisi päivää turhaan."),
        ("fi", "Toimitamme koneen lauantaina tai maanantaina."),
        ("fi", "Maksoitte siis 49 euroa kuljetuksesta."),
        ("sv", "Kan vi leverera den om en vecka?"),
        ("sv", "Vi hinner tyvärr inte på två dagar."),
        ("en", "Could we deliver it next week?"),
        ("en", "So you have waited for five days."),
        ("en", "We cannot do it in two days, sorry."),
    ],
)
def test_what_promises_nothing(language: str, reply: str) -> None:
    """A question, a refusal, what the customer told, a choice that is left to them."""
    assert reader(language).read(reply).promises == ()


@pytest.mark.parametrize(
    ("language", "before", "now"),
    [
        ("fi", "Saatte uuden koneen kahdessa päivässä.", "Koneen toimitamme viidessä päivässä."),
        ("fi", "Soitan teille tunnin sisällä.", "Soitan sitten huomenna."),
        ("fi", "Palautan teille 49 euroa.", "Palautan 30 euroa."),
        ("fi", "Toimitamme koneen perjantaina.", "Kone toimitetaan viikon kuluttua."),
        ("sv", "Vi levererar maskinen inom två dagar.", "Ni får maskinen om fem dagar."),
        ("en", "You will get the refund within two days.", "I will send your refund in five days."),
    ],
)
def test_later_or_less_is_noticed(language: str, before: str, now: str) -> None:
    """A customer told one thing and then another is told the two in the student's words."""
    promised = remembered((), reader(language).read(before))
    found = contradicted(promised, reader(language).read(now), "wednesday")
    assert found == (promised[0], reader(language).read(now).promises[0])


@pytest.mark.parametrize(
    ("language", "before", "now"),
    [
        ("fi", "Saatte uuden koneen viidessä päivässä.", "Koneen toimitamme jo kahdessa päivässä."),
        ("fi", "Soitan teille huomenna.", "Kone toimitetaan viikon kuluttua."),
        ("fi", "Soitan teille huomenna.", "Soitan teille 24 tunnin sisällä."),
        ("fi", "Palautan teille 30 euroa.", "Palautan 49 euroa."),
        ("fi", "Saatte koneen kahdessa päivässä.", "Anteeksi, erehdyin: toimitamme koneen viidessä päivässä."),
        ("fi", "Soitan teille huomenna.", "Soitan vielä viikon päästä ja varmistan, että kone toimii."),
        ("fi", "Kone tulee kahdessa päivässä.", "Huomenna, viimeistään viidessä päivässä."),
        ("fi", "Lappu vaihdetaan tunnin sisällä.", "Huomenna."),
        ("sv", "Jag ringer er i morgon.", "Vi levererar maskinen om en vecka."),
        ("sv", "Jag fixar det åt er inom en timme.", "Vi kör dem till er i morgon klockan nio."),
        ("en", "I'll call you tomorrow.", "The machine will be delivered in five days."),
        (
            "en",
            "I'll call the caretaker and he clears it within half an hour.",
            "The sign will be up tomorrow, and I'll call you to tell when it's done.",
        ),
    ],
)
def test_what_is_no_contradiction(language: str, before: str, now: str) -> None:
    """Sooner, more, of something else, to see later whether it worked, or owned up to."""
    promised = remembered((), reader(language).read(before))
    assert promised and contradicted(promised, reader(language).read(now), "wednesday") is None


def test_weekdays_need_a_today() -> None:
    """Whether Friday is later than Monday depends on the day of the story; next week's same day is a week away."""
    friday, monday = (Promise("weekday", day, words, ("kone",)) for day, words in ((4, "pe"), (0, "ma")))
    reading = reader("fi").read("Toimitamme koneen maanantaina.")
    assert reading.promises[0].amount == monday.amount
    assert contradicted([friday], reading, None) is None
    assert contradicted([friday], reading, "saturday") is None
    assert contradicted([friday], reading, "thursday") == (friday, reading.promises[0])
    assert contradicted([Promise("minutes", 5 * DAY, "5 päivässä", ("kone",))], reading, "monday") is None
    assert len(WEEKDAYS) == 7


def test_a_promise_takes_the_place_of_the_one_before() -> None:
    """What was noticed once is not held against the student for ever; other matters stay."""
    first = remembered((), reader("fi").read("Saatte koneen kahdessa päivässä. Palautan 49 euroa."))
    then = remembered(first, reader("fi").read("Toimitamme koneen viidessä päivässä."))
    assert {promise.words for promise in then} == {"49 euroa", "viidessä päivässä"}


def test_the_customer_says_what_they_were_told_before() -> None:
    """In the customer's answer stand both promises, and it costs mood."""
    play = load().play("washing_machine", "fi")
    replies = (
        "Olen todella pahoillani. Ymmärrän, että olette vihainen.",
        "Kiitos, että kerroitte. Eli olette odottanut turhaan. Kertoisitteko lisää?",
        "Ymmärrän hyvin. Toimitamme koneen kahdessa päivässä.",
        "Toimitamme koneen viidessä päivässä.",
    )
    _, turns = replay(play, 3, replies)
    assert "contradicts" in turns[-1].conduct and turns[-1].mood_after < turns[-1].mood_before
    assert "”kahdessa päivässä”" in turns[-1].lines[0] and "”viidessä päivässä”" in turns[-1].lines[0]
