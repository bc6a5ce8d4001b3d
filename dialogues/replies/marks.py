"""The marks a reply can earn, and what reading a reply gives back (docs/marks.md says what each means)."""

from dataclasses import dataclass
from typing import Literal

SKILLS = (
    "greeting",
    "apology",
    "empathy",
    "thanks",
    "open_question",
    "closed_question",
    "paraphrase",
    "offer_help",
    "solution",
    "agreement",
    "next_step",
    "follow_up",
    "polite_form",
    "boundary",
    "recognition",
)
FAULTS = (
    "nonapology",
    "blame_customer",
    "blame_others",
    "calm_down",
    "belittle",
    "compare",
    "sarcasm",
    "excuse",
    "overpromise",
    "dismiss",
    "rude",
    "shouting",
    "over_empathy",
)
NEUTRAL = ("levity",)  # pleases one customer and insults another
MARKS = SKILLS + FAULTS + NEUTRAL

Language = Literal["fi", "sv", "en", "other"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark found in a reply: `text[start:end] == evidence`, in characters of the original text."""

    name: str
    evidence: str
    start: int
    end: int
    rule: str


Kind = Literal["minutes", "weekday", "money", "percent"]


@dataclass(frozen=True, slots=True)
class Promise:
    """An amount that a reply promised, with the student's words for it.

    `amount`: minutes from now, a weekday (0 is Monday), a sum or percent. `about`: how the words for what is promised
    begin; empty where the sentence names nothing. `later`: it is a promise to come back to the matter (S55).
    """

    kind: Kind
    amount: float
    words: str
    about: tuple[str, ...] = ()
    later: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reply was read as. `mentions` are the ids of the topics that it names (facts, remedies, others)."""

    text: str
    marks: tuple[Mark, ...]
    mentions: frozenset[str]
    words: int
    questions: int
    language: Language
    promises: tuple[Promise, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The names of the marks found."""
        return frozenset(mark.name for mark in self.marks)
