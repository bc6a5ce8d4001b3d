"""The shipped content: the one place that reads scenario, customer and rule files and hands their text to the core."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.casting import Cast, Casting, CastWhenAsked
from bot.catalogue import Card, card
from bot.documents import built, documents
from bot.folders import CUSTOMERS, SCENARIOS
from bot.library import Library
from bot.readers import SHIPPED, rule_findings
from dialogues.lint import in_order, lint_customer, lint_languages, lint_lines, lint_scenario, lint_stock
from dialogues.parsing import Document, Finding
from dialogues.play import Play
from dialogues.replies.reader import Reader
from dialogues.scenario import Lines, Profile, Scenario, Stock, Temper


@dataclass(frozen=True)
class Content:
    """Everything that can be played.

    `library` is what is shipped, read as it is used; `plays` by scenario and language are held whole and come before
    it. `own` is what teachers have made, by id and language, kept up to date by bot/own_library.py: who may play which
    is asked there. Only the others are everybody's.
    """

    plays: dict[tuple[str, str], Play] = field(default_factory=dict)
    own: dict[str, dict[str, Play]] = field(default_factory=dict)
    library: Library | None = None

    def play(self, scenario: str, language: str) -> Play:
        """The scenario in the language asked for, else in Finnish. Raises KeyError if it does not exist."""
        if (play := self.find(scenario, language)) is None:
            raise KeyError(scenario)
        return play

    def find(self, scenario: str, language: str) -> Play | None:
        """The same, or None where there is no such scenario (any more)."""
        if own := self.own.get(scenario) or self.own.get(settled(scenario)):
            return own.get(language) or own.get("fi") or next(iter(own.values()))
        if play := self.plays.get((scenario, language)) or self.plays.get((scenario, "fi")):
            return play
        return self.library.find(scenario, language) if self.library else None

    def has(self, scenario: str) -> bool:
        """Whether there is such a scenario."""
        return scenario in self.own or settled(scenario) in self.own or scenario in self.cards

    def card(self, scenario: str) -> Card:
        """What is known of a scenario without opening it. Raises KeyError if it does not exist."""
        if own := self.own.get(scenario) or self.own.get(settled(scenario)):
            return card_of(own.values())
        return self.cards[scenario]

    def reader(self, language: str) -> Reader | None:
        """Who reads replies in that language."""
        if self.library:
            return self.library.readers.get(language)
        return next((play.reader for play in self.plays.values() if play.lines.language == language), None)

    def is_being_written(self, scenario: str) -> bool:
        """Whether it is no teacher's yet, but on somebody's workbench (bot/authoring)."""
        return scenario in self.own and own_number(scenario) is None

    @property
    def cards(self) -> Mapping[str, Card]:
        """The cards of all scenarios that are everybody's, the easiest first."""
        shipped = self.library.cards if self.library else {}
        if not self.plays:
            return shipped
        held = {id: card_of(play for (its, _), play in self.plays.items() if its == id) for id, _ in self.plays}
        return {one.id: one for one in sorted({**shipped, **held}.values(), key=lambda one: one.rank)}

    @property
    def scenarios(self) -> tuple[str, ...]:
        """The ids of all scenarios that are everybody's, the easiest first."""
        return tuple(self.cards)

    @property
    def casting(self) -> Casting:
        """The types of customers, by language, with which others can be cast."""
        held = {(play.profile.id, language): Cast.of(play) for (_, language), play in self.plays.items()}
        library = self.library
        if library is None:
            return held
        known = [(customer, language) for customer, names in library.types.items() for language in names]
        return CastWhenAsked({*held, *known}, lambda *key: held.get(key) or library.cast(*key))


def card_of(plays: Iterable[Play]) -> Card:
    """The card of one scenario, from its plays in some languages."""
    known = list(plays)
    return card(
        known[0].scenario, [play.lines for play in known], {play.lines.language: play.stock.name for play in known}
    )


def own_id(number: int, version: int | None = None) -> str:
    """The id of a teacher's own scenario inside the program; with a version, of one that is not in use yet."""
    return f"own_{number}" if version is None else f"own_{number}_{version}"


def own_number(scenario: str) -> int | None:
    """The number of a teacher's own scenario, whatever its version; None for a shipped one."""
    first, _, rest = scenario.partition("_")
    number = rest.partition("_")[0]
    return int(number) if first == "own" and number.isascii() and number.isdigit() and len(number) < 10 else None


def settled(scenario: str) -> str:
    """The id under which a talk goes on whose version was tried before it came into use."""
    number = own_number(scenario)
    return scenario if number is None else own_id(number)


def load(folder: Path = SHIPPED) -> Content:
    """The content of a folder with `customers/`, `scenarios/` and `replies/`, each scenario read when it is first used.

    What has faults is left out and told in the log (`findings` tells more). Raises ContentError where nothing could be
    played."""
    return Content(library=Library(folder))


def findings(paths: Sequence[Path] = ()) -> list[Finding]:
    """The findings about the files given, held against the shipped content, or about all that is shipped."""
    if not paths:
        return in_order(read(SHIPPED)[1]) + rule_findings()
    own = [path.resolve() for path in paths]
    _, found = read(SHIPPED, [*(path for path in _files(SHIPPED) if path not in own), *own])
    names = {str(path.relative_to(SHIPPED)) if path.is_relative_to(SHIPPED) else str(path) for path in own}
    return in_order(finding for finding in found if finding.file in names)


WHOSE = {"scenario": "id", "lines": "scenario", "profile": "id", "stock": "customer"}
"""Where each kind of document says to whom it belongs."""


@dataclass(frozen=True)
class Shelf:
    """The parsed models of a content folder, not yet put together."""

    temper: Temper
    profiles: dict[str, Profile]
    stocks: dict[tuple[str, str], Stock]
    scenarios: dict[str, Scenario]
    lines: tuple[tuple[Document, Lines], ...]

    def play(self, lines: Lines, reader: Reader) -> Play:
        """The play that these lines belong to."""
        scenario = self.scenarios[lines.scenario]
        profile, stock = self.profiles[scenario.customer], self.stocks[scenario.customer, lines.language]
        return Play(scenario, lines, profile, stock, self.temper, reader)


def read(folder: Path, paths: Sequence[Path] | None = None) -> tuple[Shelf, list[Finding]]:
    """The models of the folder's YAML files (or of the given files), and the findings about them."""
    findings: list[Finding] = []
    found = list(documents(paths or _files(folder), folder, findings))
    tempers = built(Temper, found, findings)
    profiles = built(Profile, found, findings)
    stocks = built(Stock, found, findings)
    scenarios = built(Scenario, found, findings)
    lines = built(Lines, found, findings)
    shelf = Shelf(
        temper=tempers[0][1] if tempers else Temper(kind="temper", moves={}, relief={}),
        profiles={profile.id: profile for _, profile in profiles},
        stocks={(stock.customer, stock.language): stock for _, stock in stocks},
        scenarios={scenario.id: scenario for _, scenario in scenarios},
        lines=tuple(lines),
    )
    for document in found:
        findings += _misplaced(document)
    for document, stock in stocks:
        findings += lint_stock(document, stock)
    for document, scenario in scenarios:
        findings += lint_scenario(document, scenario) + list(_customer_findings(document, scenario, shelf))
        findings += lint_languages(document, scenario, _written(found, scenario))
    for document, words in lines:
        if owner := shelf.scenarios.get(words.scenario):
            findings += lint_lines(document, owner, words)
        else:
            findings.append(document.finding("HK003", ["scenario"], f"there is no scenario '{words.scenario}'"))
    return shelf, findings


def _files(folder: Path) -> list[Path]:
    return sorted((folder / CUSTOMERS).rglob("*.yaml")) + sorted((folder / SCENARIOS).rglob("*.yaml"))


def _written(found: Sequence[Document], scenario: Scenario) -> dict[str, Document]:
    """The words of a scenario by language, also those that something is wrong with."""
    values = [(document, document.value) for document in found if document.kind == "lines"]
    return {
        str(value.get("language")): document
        for document, value in values
        if isinstance(value, dict) and value.get("scenario") == scenario.id
    }


def _misplaced(document: Document) -> Iterator[Finding]:
    """A scenario or customer is found by its folder, which has its id."""
    shelf, *names = Path(document.file).parts
    key = WHOSE.get(document.kind)
    id = document.value.get(key) if key and isinstance(document.value, dict) else None
    if shelf in (SCENARIOS, CUSTOMERS) and isinstance(id, str) and len(names) == 2 and names[0] != id:
        message = f"this is of '{id}', but the folder is called '{names[0]}': they must be the same"
        yield document.finding("HK003", [key or ""], message, id)


def _customer_findings(document: Document, scenario: Scenario, shelf: Shelf) -> Iterator[Finding]:
    if scenario.customer not in shelf.profiles:
        yield document.finding("HK003", ["customer"], f"there is no customer type '{scenario.customer}'")
    elif (scenario.customer, "fi") not in shelf.stocks:
        yield document.finding("HK003", ["customer"], f"customer type '{scenario.customer}' has no stock lines")
    else:
        yield from lint_customer(document, scenario, shelf.profiles[scenario.customer], shelf.temper)
