"""What authors write, typed: the scenario's graph, its lines in a language, the customer's profile and stock lines."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from dialogues.replies.marks import MARKS

CONDUCTS = (
    "heard",
    "validation",
    "stopping_question",
    "too_early",
    "ignored",
    "repeats_itself",
    "stalls",
    "too_long",
    "beyond_authority",
    "contradicts",
)
SIGNS = MARKS + CONDUCTS

REACTIONS = (*SIGNS, "insulted", "brushed_off")
REQUIRED_REACTIONS = (
    "insulted",
    "brushed_off",
    "calm_down",
    "too_early",
    "ignored",
    "repeats_itself",
    "stalls",
    "too_long",
    "heard",
    "validation",
)

Ending = Literal["advocate", "satisfied", "indifferent", "angry", "removed"]
LanguageCode = Literal["fi", "sv", "en"]
LANGUAGES: tuple[LanguageCode, ...] = get_args(LanguageCode)
Rung = Literal["potential", "occasional", "regular", "advocate"]
"""Where the customer stands on the loyalty ladder (S44): it sets how fragile they are."""
Contact = Literal["persons", "products", "systems", "surroundings"]
"""Where satisfaction or its lack arises (S42)."""
Need = Literal["families", "groups", "older", "mobility", "hearing", "sight", "cognition"]
"""The seven groups of S39; the need is the difficulty, never the person."""
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)


class Model(BaseModel):
    """A frozen model that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _one_of(names: tuple[str, ...], what: str) -> AfterValidator:
    def check(value: str) -> str:
        if value not in names:
            raise ValueError(f"'{value}' is no {what}; there are: {', '.join(names)}")
        return value

    return AfterValidator(check)


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _by_id(value: object) -> object:
    """A list of names is a mapping to nothing more than the name."""
    listed = _listed(value)
    return {id: {} for id in listed if isinstance(id, str)} if isinstance(listed, list | tuple) else listed


Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1500)]
Sign = Annotated[str, _one_of(SIGNS, "mark or conduct")]
Reaction = Annotated[str, _one_of(REACTIONS, "reaction")]
Variant = Annotated[tuple[Text, ...], BeforeValidator(_listed), Field(min_length=1)]
"""One way to say a line: a message, or several that are sent one after the other."""
Variants = Annotated[tuple[Variant, ...], Field(min_length=1)]
Signs = Annotated[tuple[Sign, ...], BeforeValidator(_listed)]
Identifiers = Annotated[tuple[Identifier, ...], BeforeValidator(_listed)]


class Range(Model):
    """Bounds of a number: `at_least` inclusive, `below` exclusive; one may be left out."""

    at_least: int | None = None
    below: int | None = None

    def holds(self, value: int) -> bool:
        """Whether the value lies within the bounds."""
        return (self.at_least is None or value >= self.at_least) and (self.below is None or value < self.below)


class Condition(Model):
    """When an edge is taken: everything that is given must hold, after this reply has worked on the customer."""

    all: Signs = ()
    any: Signs = ()
    none: Signs = ()
    earned: Signs = ()
    unearned: Signs = ()
    mentions: Identifiers = ()
    mentioned: Identifiers = ()
    unmentioned: Identifiers = ()
    visited: Identifiers = ()
    unvisited: Identifiers = ()
    mood: Range | None = None
    steam: Range | None = None
    turns: Range | None = None
    others: "dict[Identifier, Range]" = {}
    """The mood of those who wait, by their ids."""


class Edge(Model):
    """A way out of a node; without `when` it is the fallback."""

    to: Identifier
    when: Condition | None = None


class Scene(Model):
    """A later scene begins here (S54, S55): what the customer brings to it. What was promised stays promised."""

    mood: Annotated[int, Field(ge=-60, le=60)] = 0
    """Points by which the mood has changed since."""
    steam: Annotated[int, Field(ge=0, le=6)] = 0
    patience: Annotated[int, Field(ge=2, le=10)] | None = None


class Node(Model):
    """A place in the talk. With `reaction: own` its lines answer the reply themselves: no stock reaction is said."""

    edges: tuple[Edge, ...] = ()
    asks: Identifiers = ()
    """What the customer asks for here (facts, remedies, topics): naming it is never ignoring, nor too early."""
    ending: Ending | None = None
    reaction: Literal["stock", "own"] = "stock"
    scene: Scene | None = None


class Remedy(Model):
    """Something a student could promise; `within: false` lies beyond the authority given in the brief."""

    within: bool = True


class FactRule(Model):
    """A fact of the story; with `when` the customer tells it only where that holds."""

    when: Condition | None = None


class Other(Model):
    """Somebody who waits while the talk goes on (S57): each reply that does not notice them costs them mood."""

    mood: Annotated[int, Field(ge=5, le=95)]
    falls: Annotated[int, Field(ge=1, le=40)]


class Scenario(Model):
    """The graph of a talk, free of language (one YAML document, `kind: scenario`)."""

    kind: Literal["scenario"]
    id: Identifier
    version: Annotated[int, Field(ge=1)]
    languages: Annotated[tuple[LanguageCode, ...], BeforeValidator(_listed), Field(min_length=1)] = LANGUAGES
    """The languages that it can be played in."""
    customer: Identifier
    trade: Identifier | None = None
    """The line of work: hotel, grocery, bank …"""
    contact: Contact | None = None
    need: Need | None = None
    rung: Rung | None = None
    complaint: Identifier
    justified: bool
    level: Annotated[int, Field(ge=1, le=3)]
    today: Weekday | None = None
    """Which day it is in the story: only then the customer can tell whether "Monday" is later than what was said."""
    start: Identifier
    walk_out: Identifier
    facts: Annotated[dict[Identifier, FactRule], BeforeValidator(_by_id)] = {}
    remedies: dict[Identifier, Remedy] = {}
    topics: Identifiers = ()
    others: dict[Identifier, Other] = {}
    nodes: Annotated[dict[Identifier, Node], Field(min_length=2)]

    @property
    def mentionable(self) -> tuple[str, ...]:
        """Every id that a reply can mention: facts, remedies, other topics, and those who wait."""
        return (*self.facts, *self.remedies, *self.topics, *self.others)


class Fact(Model):
    """A fact of the story: its value as the customer says it, and the phrases that name it in a reply.

    `answers`: what the customer says when asked for it where no edge deals with it; `withheld`: the same as long as
    they do not want to tell.
    """

    value: Text
    phrases: tuple[Text, ...] = ()
    answers: tuple[Variant, ...] = ()
    withheld: tuple[Variant, ...] = ()


class Phrases(Model):
    """The phrases by which a reply names a remedy or topic: words with `*`, `(a|b)` and `..` (`replies/topics.py`)."""

    phrases: Annotated[tuple[Text, ...], Field(min_length=1)]


class OtherLines(Model):
    """Somebody who waits: the phrases by which a reply notices them, and what they say, each with their name first."""

    name: Text
    phrases: Annotated[tuple[Text, ...], Field(min_length=1)]
    waits: Variants
    """As their mood is nearly at its end."""
    noticed: Variants
    leaves: Variants


class NodeLines(Model):
    """What the customer says at a node, with a hint and a model reply for the student who stands there."""

    lines: Variants
    hint: Text | None = None
    model: Text | None = None
    told: Text | None = None
    """At an ending: what the customer tells other people afterwards, in the customer's own voice."""
    scene: Text | None = None
    """Where a later scene begins: what the narrator says, such as how many days have gone by."""


class Lines(Model):
    """The words of a scenario in one language (one YAML document, `kind: lines`)."""

    kind: Literal["lines"]
    scenario: Identifier
    language: LanguageCode
    title: Text
    customer: Text
    setting: Text
    scene: Text
    brief: Text
    note: Text | None = None
    """A content note: what somebody may not want to meet unprepared."""
    facts: dict[Identifier, Fact] = {}
    remedies: dict[Identifier, Phrases] = {}
    topics: dict[Identifier, Phrases] = {}
    others: dict[Identifier, OtherLines] = {}
    nodes: dict[Identifier, NodeLines]
    reactions: dict[Reaction, Variants] = {}

    @property
    def name(self) -> str:
        """The customer's name alone, without age and trade."""
        return self.customer.partition(",")[0]

    def phrases(self) -> dict[str, tuple[str, ...]]:
        """The phrases of everything that a reply can mention, by id."""
        named: dict[str, Phrases | OtherLines] = {**self.remedies, **self.topics, **self.others}
        return {id: f.phrases for id, f in self.facts.items() if f.phrases} | {i: p.phrases for i, p in named.items()}


class StartMood(Model):
    """The bounds of the hidden mood at the start (inclusive); a seed chooses."""

    lowest: Annotated[int, Field(ge=5, le=95)]
    highest: Annotated[int, Field(ge=5, le=95)]

    @model_validator(mode="after")
    def _ordered(self) -> "StartMood":
        if self.lowest > self.highest:
            raise ValueError("lowest must not be above highest")
        return self


class Temper(Model):
    """What every customer has in common (`kind: temper`): how signs move the mood and let out steam."""

    kind: Literal["temper"]
    moves: dict[Sign, int]
    relief: dict[Sign, int]


class Profile(Model):
    """A type of customer (`kind: profile`): its bounds, and where it differs from the common temper."""

    kind: Literal["profile"]
    id: Identifier
    mood: StartMood
    steam: Annotated[int, Field(ge=0, le=6)]
    patience: Annotated[int, Field(ge=2, le=10)]
    long_reply: Annotated[int, Field(ge=10, le=400)]
    moves: dict[Sign, int] = {}
    relief: dict[Sign, int] = {}
    needs: Signs
    cannot_bear: Signs


class Stock(Model):
    """A customer type's name and the lines it can say in any scenario, in one language (`kind: stock`)."""

    kind: Literal["stock"]
    customer: Identifier
    language: LanguageCode
    name: Text
    about: Text
    works: Text
    spoils: Text
    reactions: dict[Reaction, Variants]
    waits: Variants
    puzzled: Variants
    wordless: Variants

    @model_validator(mode="after")
    def _complete(self) -> "Stock":
        missing = [name for name in REQUIRED_REACTIONS if name not in self.reactions]
        if missing:
            raise ValueError(f"reactions missing: {', '.join(missing)}")
        return self
