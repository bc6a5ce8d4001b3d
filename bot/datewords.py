"""The words of dates and times as teachers type them, in three languages: a text becomes tokens.

All languages are read at once, for a Finnish teacher writes `fredag` or `deadline Friday` too.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from bot.learner import LanguageCode

WEEKDAYS: Mapping[LanguageCode, tuple[str, ...]] = {
    "fi": ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
SHORT_WEEKDAYS: Mapping[LanguageCode, tuple[str, ...]] = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_FINNISH_MONTHS = (
    "tammi",
    "helmi",
    "maalis",
    "huhti",
    "touko",
    "kesä",
    "heinä",
    "elo",
    "syys",
    "loka",
    "marras",
    "joulu",
)
MONTHS: Mapping[LanguageCode, tuple[str, ...]] = {
    "fi": tuple(f"{name}kuu" for name in _FINNISH_MONTHS),
    "sv": (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}

#: What is put after a weekday's and a month's name. Months are known by their beginning too (joulu, dec).
_WEEKDAY_FORMS = {"fi": ("", "na", "n", "ksi", "hin", "ta", "lle"), "sv": ("", "en"), "en": ("",)}
_MONTH_FORMS = {"fi": ("", "n", "ta", "ssa"), "sv": ("",), "en": ("",)}

#: Token = words. Several tokens are joined by +. `skip` is said for politeness only.
#: shift: days from today · part: hour and minute meant where none is given · minutes: how many the unit has.
_OTHER_WORDS: Mapping[LanguageCode, str] = {
    "fi": """
        shift -1 = eilen
        shift 0 = tänään, tälle päivälle, täksi päiväksi
        shift 1 = huomenna, huomen, huomiseksi, huomiseen, huominen, huomista
        shift 2 = ylihuomenna, ylihuomen, ylihuomiseksi, ylihuomiseen, ylihuominen
        shift 1 + part 8 0 = huomisaamuna, huomisaamuksi
        shift 1 + part 23 59 = huomisiltana, huomisillaksi
        shift 0 + part 8 0 = tänä aamuna
        shift 0 + part 16 0 = tänä iltapäivänä
        shift 0 + part 23 59 = tänä iltana, täksi illaksi
        weekday 0 = ma
        weekday 1 = ti
        weekday 2 = ke, keskiviikkoon, keskiviikoksi, keskiviikon, keskiviikolle
        weekday 3 = to
        weekday 4 = pe
        weekday 5 = la
        weekday 6 = su, viikonloppu, viikonloppuna, viikonlopun, viikonlopuksi, viikonloppuun
        coming = ensi, ens, seuraava, seuraavana, seuraavan, seuraavalla, tuleva, tulevana, tulevan
        coming + week = ensiviikolla, ensiviikon
        this = tämä, tänä, tämän, tän, tällä, kuluvan
        day = päivä, päivää, päivän, päivänä, päivään, pv, pvn, pvä, pvää, vrk
        week = viikko, viikon, viikkoa, viikolla, viikolle, viikkoon, vko, vkon, vkoa, vkolla, vk, v
        month_long = kuukausi, kuukauden, kuukautta, kk, kuu, kuun, kuuta, kuussa
        minutes 60 = tunti, tunnin, tuntia, h, t
        minutes 1 = minuutti, minuutin, minuuttia, min
        after = päästä, kuluttua, sisällä, kuluessa
        at = klo, kello
        half = puoli, puolen, puolta
        clock 12 0 = keskipäivä, keskipäivällä, puolipäivä, puolipäivältä, puoliltapäivin
        clock 24 0 = keskiyö, keskiyöllä, keskiyöhön, puoliyö, puoliyöhön, puolilta öin
        part 8 0 = aamu, aamulla, aamuna, aamuksi, aamuun
        part 12 0 = aamupäivä, aamupäivällä, aamupäivään, ap
        part 16 0 = iltapäivä, iltapäivällä, iltapäivään, iltapäiväksi, ip
        part 23 59 = ilta, illalla, iltana, illaksi, iltaan
        end = loppu, loppuun, lopussa, lopuksi
        number 1 = yksi, yhden, yks
        number 2 = kaksi, kahden, kaks, pari, parin
        number 3 = kolme, kolmen
        number 4 = neljä, neljän
        number 5 = viisi, viiden, viis
        number 6 = kuusi, kuuden, kuus
        number 7 = seitsemän
        number 8 = kahdeksan
        number 9 = yhdeksän
        number 10 = kymmenen
        number 11 = yksitoista, yhdentoista
        number 12 = kaksitoista, kahdentoista
        number 14 = neljätoista, neljäntoista
        skip = mennessä, asti, saakka, viimeistään, viim, nyt, sitten, määräaika, eräpäivä, palautus, dl, aikana
    """,
    "sv": """
        shift -1 = igår, i går
        shift 0 = idag, i dag
        shift 1 = imorgon, i morgon, imorron, i morron, imorrn
        shift 2 = övermorgon, i övermorgon, iövermorgon
        shift 0 + part 16 0 = i eftermiddag
        shift 0 + part 23 59 = ikväll, i kväll
        weekday 0 = mån, må
        weekday 1 = tis, ti
        weekday 2 = ons, on
        weekday 3 = tors, tor, to
        weekday 4 = fre, fr
        weekday 5 = lör, lö
        weekday 6 = sön, sö, helgen, veckoslut, veckoslutet
        next = nästa
        coming = kommande
        this = denna, den här, det här, detta
        day = dag, dagar, dagars, dygn
        week = vecka, veckan, veckor, veckors, v
        month_long = månad, månaden, månader, månaders
        minutes 60 = timme, timmar, timmen, tim
        minutes 30 = halvtimme
        minutes 1 = minut, minuter, min
        at = kl, klockan
        half = halv, en halv
        clock 12 0 = mitt på dagen
        clock 24 0 = midnatt
        part 8 0 = morgon, morgonen, bitti
        part 12 0 = förmiddag, förmiddagen, fm
        part 16 0 = eftermiddag, eftermiddagen, em
        part 23 59 = kväll, kvällen
        end = slut, slutet
        number 1 = en, ett
        number 2 = två, ett par
        number 3 = tre
        number 4 = fyra
        number 5 = fem
        number 6 = sex
        number 7 = sju
        number 8 = åtta
        number 9 = nio
        number 10 = tio
        number 11 = elva
        number 12 = tolv
        number 14 = fjorton
        the = den
        skip = på, i, om, inom, senast, till, av, nu
    """,
    "en": """
        shift -1 = yesterday
        shift 0 = today
        shift 1 = tomorrow, tmrw
        shift 2 = day after tomorrow
        shift 0 + part 23 59 = tonight
        weekday 0 = mon
        weekday 1 = tue, tues
        weekday 2 = wed, weds
        weekday 3 = thu, thur, thurs
        weekday 4 = fri
        weekday 5 = sat
        weekday 6 = sun, weekend
        month 9 = sept
        next = next
        coming = coming
        this = this
        day = day, days, d
        week = week, weeks, wk, w
        month_long = month, months
        minutes 60 = hour, hours, hr, hrs
        minutes 1 = minute, minutes, mins
        at = at
        half = half an
        half_past = half past
        clock 12 0 = noon, midday
        clock 24 0 = midnight
        part 8 0 = morning
        part 12 0 = forenoon
        part 16 0 = afternoon
        part 23 59 = evening, night
        meridiem 0 = am, a m
        meridiem 12 = pm, p m
        oclock = oclock, o clock
        end = end
        number 1 = one, a, an
        number 2 = two, a couple, couple
        number 3 = three
        number 4 = four
        number 5 = five
        number 6 = six
        number 7 = seven
        number 8 = eight
        number 9 = nine
        number 10 = ten
        number 11 = eleven
        number 12 = twelve
        number 14 = fourteen
        the = the
        skip = on, by, until, till, in, of, within, from now, from today, at the latest, due, deadline
    """,
}


#: The year of a date that names none; nobody can type it.
ANY_YEAR = -1


class Token(NamedTuple):
    """A piece of a date or a time: what kind it is and its numbers."""

    kind: str
    numbers: tuple[int, ...] = ()


#: The digits' shapes. Every repetition is bounded or of one class of letters, so that no text is slow to read.
_SHAPES = re.compile(
    r"(?P<ymd>\d{4}([-/.])\d{1,2}\2\d{1,2})(?!\d)t?"
    r"|(?P<dmy>\d{1,2}([./-])\d{1,2}\4(?:\d{4}|\d{2}))(?!\d|[.:]\d)"
    r"|(?P<clock>\d{1,2}:\d{2})(?::\d{2})?(?!\d)"
    r"|(?P<day_month>\d{1,2}(?:/\d{1,2}(?!\d)|\.\d{1,2}(?=\.(?!\d))))"
    r"|(?P<pair>\d{1,2}\.\d{1,2})(?!\d)"
    r"|(?P<ordinal>\d{1,2})(?:\.(?!\d)|:?[ea]\b|(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d{1,4})(?!\d)(?::[^\W\d_]+)?"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<unclear>\d+|[-–](?=\s?\d))"
)


def tokens(text: str, language: LanguageCode) -> tuple[Token, ...] | None:
    """The text as tokens, without those to skip, or None if a word is unknown. `language` decides what `on` means."""
    found: list[Token] = []
    words: list[str] = []
    for match in _SHAPES.finditer(_folded(text)):
        if match.lastgroup == "word":
            words.append(match["word"])
            continue
        found += _meanings(words, language)
        words.clear()
        found.append(_number(str(match.lastgroup), match[str(match.lastgroup)]))
    found += _meanings(words, language)
    return None if any(kind == "unclear" for kind, _ in found) else tuple(t for t in found if t.kind != "skip")


def _folded(text: str) -> str:
    """Small letters without dots and rings: a teacher in a hurry types `tanaan`."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _number(kind: str, text: str) -> Token:
    numbers = tuple(int(digits) for digits in re.findall(r"\d+", text)) if kind != "unclear" else ()
    if kind == "ymd":
        return Token("date", numbers)
    if kind == "dmy":
        day, month, year = numbers
        return Token("date", (year if year > 99 else 2000 + year, month, day))
    if kind == "day_month" and "/" in text:
        return Token("date", (ANY_YEAR, numbers[1], numbers[0]))
    return Token(kind, numbers)


def _meanings(words: list[str], language: LanguageCode) -> Iterator[Token]:
    """What the words mean, the longest phrase first."""
    known, at = _lexicon(language), 0
    while at < len(words):
        for length in (3, 2, 1):
            if meaning := known.get(" ".join(words[at : at + length])):
                yield from meaning
                break
        else:
            yield Token("unclear")
        at += length


@cache
def _lexicon(language: LanguageCode) -> dict[str, tuple[Token, ...]]:
    """All languages' words; where two disagree (`on`: Wednesday in Swedish) this language wins."""
    return {word: meaning for each in ("sv", "en", "fi", language) for word, meaning in _words(each)}


def _words(language: LanguageCode) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Every word and phrase of the language, and what it means."""
    for number, name in enumerate(WEEKDAYS[language]):
        yield from ((_folded(name + ending), (Token("weekday", (number,)),)) for ending in _WEEKDAY_FORMS[language])
    for number, name in enumerate(MONTHS[language], start=1):
        short = name.removesuffix("kuu") if language == "fi" else name[:3]
        forms = {short, *(name + ending for ending in _MONTH_FORMS[language])}
        yield from ((_folded(form), (Token("month", (number,)),)) for form in forms)
    for line in _OTHER_WORDS[language].strip().splitlines():
        meaning, _, words = line.partition("=")
        for word in words.split(","):
            yield _folded(word.strip()), tuple(_token(part) for part in meaning.split("+"))


def _token(written: str) -> Token:
    kind, *numbers = written.split()
    return Token(kind, tuple(map(int, numbers)))
