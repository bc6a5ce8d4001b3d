"""Due times as teachers type them, read on Tuesday 24 November 2026 at ten in Helsinki where nothing else is said."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot import datephrases, due
from bot.datewords import Token, _lexicon
from bot.due import Due, Fault
from bot.learner import LANGUAGES, LanguageCode

HELSINKI = ZoneInfo("Europe/Helsinki")
ZONES = [
    HELSINKI,
    ZoneInfo("Europe/London"),
    ZoneInfo("America/New_York"),
    ZoneInfo("Australia/Lord_Howe"),
    ZoneInfo("UTC"),
]
NOW = datetime(2026, 11, 24, 10, tzinfo=HELSINKI)

READ = {
    "fi": """
        pe                              27.11. 23:59
        pe 27                           27.11. 23:59
        pe 11                           11.12. 23:59
        pe 12                           27.11. 12:00
        pe 12.                          weekday
        ma 7.                           7.12. 23:59
        pe 11 14                        11.12. 14:00
        pe 11 klo 14                    11.12. 14:00
        pe 25                           25.12. 23:59
        pe 28                           weekday
        pe klo14                        27.11. 14:00
        pe 830                          27.11. 8:30
        pe 14.30.                       27.11. 14:30
        PERJANTAINA  klo 14.30          27.11. 14:30
        perjantaihin mennessä           27.11. 23:59
        keskiviikkoon klo 12            25.11. 12:00
        perjantai-iltana                27.11. 23:59
        Perjantai! 🙂                   27.11. 23:59
        to 9                            26.11. 9:00
        to26.11.                        26.11. 23:59
        12:00 pe                        27.11. 12:00
        ti 9                            1.12. 9:00
        ti 16                           24.11. 16:00
        tiistaina                       1.12. 23:59
        tiistaina klo 24                24.11. 23:59
        ensi maanantaina                30.11. 23:59
        ens perjantai                   27.11. 23:59
        ensi viikon perjantaina         4.12. 23:59
        tämän viikon maanantai          past
        ensi viikolla                   4.12. 23:59
        viikon loppuun mennessä         27.11. 23:59
        viikonloppuna                   29.11. 23:59
        huomenna                        25.11. 23:59
        huomenna klo9                   25.11. 9:00
        huomenna aamulla klo 8          25.11. 8:00
        huomenna aamulla                25.11. 8:00
        huomisiltana                    25.11. 23:59
        huomenna 12.                    25.11. 12:00
        huomenna 2030                   25.11. 20:30
        huomenna klo 2                  25.11. 14:00
        huomenna klo 2.00               25.11. 2:00
        huomenna iltapäivällä klo 2     25.11. 14:00
        huomenna puoli kymmenen         25.11. 9:30
        9.00 huomenna                   25.11. 9:00
        tanaan 16                       24.11. 16:00
        tänään 9                        past
        tänään klo 10                   past
        tänään klo 24                   24.11. 23:59
        eilen                           past
        illalla 8                       24.11. 20:00
        huomenna klo 12 illalla         25.11. 23:59
        ylihuomenna klo 9               26.11. 9:00
        klo 9                           25.11. 9:00
        klo 24                          24.11. 23:59
        12.12.                          12.12. 23:59
        12.12                           12.12. 23:59
        12. 12. klo 8                   12.12. 8:00
        12 12 klo 8                     12.12. 8:00
        12.12. klo 8                    12.12. 8:00
        12.12. klo 8.30.                12.12. 8:30
        12.12 8.30                      12.12. 8:30
        8.15 12.12.                     12.12. 8:15
        9.10 12.12.                     12.12. 9:10
        12.12.14.30                     12.12. 14:30
        12.12.2026 8:15                 12.12. 8:15
        12.12.2026klo8                  12.12. 8:00
        12.12. 2026                     12.12. 23:59
        12.12.26                        12.12. 23:59
        12/12                           12.12. 23:59
        2026-12-12 09:00                12.12. 9:00
        2026-12-12T09:00:00             12.12. 9:00
        2026/12/12                      12.12. 23:59
        2026-12-12 15                   12.12. 15:00
        1.1.                            1.1.2027 23:59
        24.11.                          24.11. 23:59
        23.11.                          23.11.2027 23:59
        24.11. klo 9                    past
        12.12.2025                      past
        12.                             12.12. 23:59
        31.                             31.12. 23:59
        ensi kuun 12.                   12.12. 23:59
        kuun loppuun mennessä           30.11. 23:59
        joulukuun lopussa               31.12. 23:59
        joulukuun 12.                   12.12. 23:59
        joulukuun 12. päivä             12.12. 23:59
        12. joulukuuta klo 12           12.12. 12:00
        7 tammikuuta 2027               7.1.2027 23:59
        viikon päästä                   1.12. 23:59
        kahden viikon kuluttua          8.12. 23:59
        parin viikon päästä             8.12. 23:59
        viikon päästä perjantaina       4.12. 23:59
        3 pv                            27.11. 23:59
        kuukauden päästä                24.12. 23:59
        tunnin päästä                   24.11. 11:00
        puolen tunnin päästä            24.11. 10:30
        90 min                          24.11. 11:30
        vko 49 pe                       4.12. 23:59
        ke vko50 klo 8                  9.12. 8:00
        v. 49                           4.12. 23:59
        vko 3                           22.1.2027 23:59
        vko 49. klo puoli yhdeksän      4.12. 8:30
        pe klo 12.                      27.11. 12:00
        päivän päästä                   25.11. 23:59
        2 kk päästä                     24.1.2027 23:59
        kuun 30.                        30.11. 23:59
        tämän kuun loppuun              30.11. 23:59
        ensi kuun 12                    12.12. 23:59
        12. ensi kuuta                  12.12. 23:59
        12. päivä                       12.12. 23:59
        12 12 2026                      12.12. 23:59
        12.12 2026                      12.12. 23:59
        ensi viikon loppuun             4.12. 23:59
        kl. 14                          24.11. 14:00
    """,
    "sv": """
        fredag kl 14                    27.11. 14:00
        fre 12                          27.11. 12:00
        senast på fredag kl. 16.00      27.11. 16:00
        fredag kväll kl 8               27.11. 20:00
        i övermorgon kl 9               26.11. 9:00
        på måndag                       30.11. 23:59
        nästa tisdag                    1.12. 23:59
        nästa fredag                    4.12. 23:59
        nästa vecka på onsdag           2.12. 23:59
        on kl 9                         25.11. 9:00
        on Friday                       27.11. 23:59
        12 december                     12.12. 23:59
        den 12:e december kl 9          12.12. 9:00
        den 12                          12.12. 23:59
        12.12                           12.12. 23:59
        om en vecka                     1.12. 23:59
        om två veckor på fredag         11.12. 23:59
        om en halvtimme                 24.11. 10:30
        i morgon                        25.11. 23:59
        imorgon kl. 14                  25.11. 14:00
        i morgon bitti                  25.11. 8:00
        halv nio i morgon               25.11. 8:30
        ikväll                          24.11. 23:59
        slutet av nästa månad           31.12. 23:59
        huomenna klo 9                  25.11. 9:00
    """,
    "en": """
        Friday 2pm                      27.11. 14:00
        Friday at 5                     27.11. 17:00
        on Friday                       27.11. 23:59
        next Friday                     4.12. 23:59
        this Friday                     27.11. 23:59
        next Monday                     30.11. 23:59
        Friday at noon                  27.11. 12:00
        tomorrow at 9                   25.11. 9:00
        tomorrow at midnight            25.11. 23:59
        tomorrow 11:59 P.M.             25.11. 23:59
        tomorrow 12 am                  25.11. 0:00
        half past eight tomorrow        25.11. 8:30
        the day after tomorrow          26.11. 23:59
        12 Dec                          12.12. 23:59
        Dec 12 at 8:30 am               12.12. 8:30
        at 9 Dec 12                     12.12. 9:00
        12th of December, 2026          12.12. 23:59
        the 12th                        12.12. 23:59
        in two weeks                    8.12. 23:59
        a couple of weeks from now      8.12. 23:59
        in an hour                      24.11. 11:00
        end of the month                30.11. 23:59
        end of the week                 27.11. 23:59
        end of next week                4.12. 23:59
        end of December                 31.12. 23:59
        Friday at 2 o'clock             27.11. 14:00
        Friday at 2 pm                  27.11. 14:00
        Friday 2.30 pm                  27.11. 14:30
        by the end of the day           24.11. 23:59
        Monday, 8 o'clock               30.11. 8:00
        tonight                         24.11. 23:59
        tonight at 8                    24.11. 20:00
        noon                            24.11. 12:00
        to 9                            26.11. 9:00
        pe klo 14                       27.11. 14:00
    """,
}
FAULTY = """
    12                  unclear
    joskus              unclear
    klo                 unclear
    ennen perjantaita   unclear
    ma tai pe           unclear
    klo 9-12            unclear
    27.-28.11.          unclear
    12.12. 13.12.       unclear
    klo 9 klo 10        unclear
    tunnin päästä pe    unclear
    12345               unclear
    31.2.               no_date
    29.2.               no_date
    12.13.              no_date
    12/25               no_date
    0.12.               no_date
    vko 60              no_date
    vko 0               no_date
    32.                 no_date
    klo 25              no_hour
    puoli 0             unclear
    klo 24.30           no_hour
    12:75               no_hour
    huomenna 25.30      no_hour
    pe 12.12.           weekday
    huomenna pe         weekday
    28.3. klo 3.30      skipped
    12.12.2099          far
    9999-12-31          far
    9999 viikkoa        far
    9999 kk             far
"""


def _table(text: str) -> list[tuple[str, str]]:
    lines = [line.strip() for line in text.strip().splitlines()]
    return [(said.strip(), read.strip()) for said, _, read in (line.rpartition("   ") for line in lines)]


def _plain(result: Due | Fault) -> str:
    if isinstance(result, Fault):
        return result.value
    at = result.at
    return f"{at.day}.{at.month}.{at.year if at.year != NOW.year else ''} {at.hour}:{at:%M}"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, text, expected) for language in LANGUAGES for text, expected in _table(READ[language])],
)
def test_texts_of_teachers(language: LanguageCode, text: str, expected: str) -> None:
    """What teachers type is read as they mean it."""
    assert _plain(due.read(text, NOW, language)) == expected


@pytest.mark.parametrize(("text", "fault"), _table(FAULTY))
def test_faults(text: str, fault: str) -> None:
    """What is no due time is told apart by what is wrong with it."""
    assert due.read(text, NOW, "fi") == Fault(fault)


def test_every_fault_has_an_example() -> None:
    """No fault stands there that nothing leads to."""
    assert {*dict(_table(FAULTY)).values(), "past"} == set(Fault)


def test_every_rule_has_an_example(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule joins words that no example shows."""
    used: set[str] = set()

    def noting(kinds: str, rule: Callable[..., Token | None]) -> Callable[..., Token | None]:
        def noted(*numbers: int) -> Token | None:
            if made := rule(*numbers):
                used.add(kinds)
            return made

        return noted

    rules = datephrases._RULES
    monkeypatch.setattr(datephrases, "_RULES", {kinds: noting(kinds, rule) for kinds, rule in rules.items()})
    for language in LANGUAGES:
        for text, _ in _table(READ[language]):
            due.read(text, NOW, language)
    assert used == set(rules)


def test_whether_a_time_was_given() -> None:
    """Who gave only a day can be asked for the time."""
    given = {text: due.read(text, NOW, "fi") for text in ("pe", "pe klo 9", "pe klo 23.59", "tunnin päästä")}
    assert [isinstance(result, Due) and result.timed for result in given.values()] == [False, True, True, True]


def test_long_texts_are_not_read() -> None:
    """A text over the limit is unclear even where every word of it is known."""
    assert isinstance(due.read("pe".ljust(due.LONGEST), NOW, "fi"), Due)
    assert due.read("pe".ljust(due.LONGEST + 1), NOW, "fi") is Fault.UNCLEAR


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        ("2027-03-27 12:00", "huomenna klo 2.59", "2027-03-28T02:59:00+02:00"),
        ("2027-03-27 12:00", "huomenna klo 4", "2027-03-28T16:00:00+03:00"),
        ("2027-03-27 12:00", "huomenna klo 4.00", "2027-03-28T04:00:00+03:00"),
        ("2027-03-27 12:00", "viikon päästä klo 12", "2027-04-03T12:00:00+03:00"),
        ("2027-03-28 02:30", "tunnin päästä", "2027-03-28T04:30:00+03:00"),
        ("2027-10-30 12:00", "huomenna klo 3.30", "2027-10-31T03:30:00+02:00"),
        ("2027-10-31 02:30", "2 h", "2027-10-31T03:30:00+02:00"),
        ("2027-10-31 02:30", "3 h", "2027-10-31T04:30:00+02:00"),
        ("2027-10-31 02:30", "tänään", "2027-10-31T23:59:00+02:00"),
    ],
)
def test_summer_time(now: str, text: str, expected: str) -> None:
    """On the days of the change the clock on the wall is meant, and of an hour that comes twice the second."""
    result = due.read(text, datetime.fromisoformat(now).replace(tzinfo=HELSINKI), "fi")
    assert isinstance(result, Due) and result.at.isoformat() == expected


@pytest.mark.parametrize("hour", ["3.00", "3.30", "3.59"])
def test_an_hour_that_summer_time_skips(hour: str) -> None:
    """Between three and four there is no time when the clocks go forward."""
    assert due.read(f"28.3.2027 klo {hour}", NOW, "fi") is Fault.SKIPPED


def test_a_month_without_such_a_day() -> None:
    """A month after 31 January is the last of February."""
    now = datetime(2027, 1, 31, 10, tzinfo=HELSINKI)
    assert _plain(due.read("kuukauden päästä", now, "fi")) == "28.2.2027 23:59"


@pytest.mark.parametrize(
    ("language", "at", "words"),
    [
        ("fi", datetime(2026, 12, 12, 14), "la 12.12. klo 14.00"),
        ("fi", datetime(2027, 3, 5, 8, 5), "pe 5.3.2027 klo 8.05"),
        ("sv", datetime(2026, 12, 12, 14), "lör 12.12 kl. 14.00"),
        ("sv", datetime(2027, 3, 5, 8, 5), "fre 5.3.2027 kl. 8.05"),
        ("en", datetime(2026, 12, 12, 14), "Sat 12 Dec, 14:00"),
        ("en", datetime(2027, 3, 5, 8, 5), "Fri 5 Mar 2027, 08:05"),
    ],
)
def test_shown_back(language: LanguageCode, at: datetime, words: str) -> None:
    """A due time is worded as a teacher would write it, with the year only when it is not this one."""
    assert due.shown(at.replace(tzinfo=HELSINKI), NOW, language) == words


languages = st.sampled_from(LANGUAGES)
zones = st.sampled_from(ZONES)
seconds = st.integers(
    int(datetime(2024, 1, 1, tzinfo=UTC).timestamp()), int(datetime(2060, 1, 1, tzinfo=UTC).timestamp())
)
minutes = st.integers(1, due.HORIZON // timedelta(minutes=1) - 60 * 24)
examples = sorted({word for language in LANGUAGES for text, _ in _table(READ[language]) for word in text.split()})
words = sorted({word for language in LANGUAGES for word in _lexicon(language)})
numbers = st.integers(0, 99999).map(str)
pieces = st.one_of(st.sampled_from(examples), st.sampled_from(words), numbers, st.text(max_size=4))
texts = st.one_of(st.text(), st.lists(pieces, max_size=8).map(" ".join), st.lists(pieces, max_size=8).map("".join))


@example("puoli 0", "fi", HELSINKI, int(NOW.timestamp()))
@given(texts, languages, zones, seconds)
def test_any_text_is_a_time_to_come_or_a_fault(text: str, language: LanguageCode, zone: ZoneInfo, second: int) -> None:
    """Whatever is typed, nothing is raised, and a due time lies ahead, within the horizon, on a whole minute."""
    now = datetime.fromtimestamp(second, zone)
    result = due.read(text, now, language)
    if isinstance(result, Due):
        assert now.timestamp() < result.at.timestamp() <= (now + due.HORIZON + timedelta(days=1)).timestamp()
        assert result.at.tzinfo is zone and result.at.second == result.at.microsecond == 0
        assert result.timed or result.at.time() == time(23, 59)
    else:
        assert isinstance(result, Fault)


@given(languages, zones, seconds, minutes)
def test_what_is_shown_is_read_again(language: LanguageCode, zone: ZoneInfo, second: int, ahead: int) -> None:
    """A due time shown back and typed again is the same moment."""
    now = datetime.fromtimestamp(second, zone)
    wall = datetime.fromtimestamp(second + 60 * ahead, zone).replace(second=0, fold=1)
    at = wall.astimezone(UTC).astimezone(zone)
    result = due.read(due.shown(at, now, language), now, language)
    assert isinstance(result, Due) and result.at.timestamp() == at.timestamp()


@given(texts, languages, zones, seconds)
def test_what_is_read_is_read_again_as_shown(text: str, language: LanguageCode, zone: ZoneInfo, second: int) -> None:
    """Whatever a text was taken for, its wording means the same moment in every language."""
    now = datetime.fromtimestamp(second, zone)
    result = due.read(text, now, language)
    if isinstance(result, Due):
        again = [due.read(due.shown(result.at, now, other), now, language) for other in LANGUAGES]
        assert all(isinstance(each, Due) and each.at == result.at for each in again)
