"""Puts cues together: which rules a text fulfils, what it takes back, which marks exclude each other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from dialogues.replies.groups import Group
from dialogues.replies.marks import FAULTS
from dialogues.replies.matching import Board, Span, find
from dialogues.replies.patterns import Pattern

_MOST = 8  # findings of one rule in a reply: more would teach nothing, and cost time


@dataclass(frozen=True, slots=True)
class Rule:
    """Gives a mark (or an inner signal) where all its cues meet within `scope` and none of `without` does."""

    id: str
    name: str
    cues: tuple[str, ...]
    without: tuple[str, ...]
    scope: str
    question: str
    blocks: frozenset[str]


class Finding(NamedTuple):
    """A mark or signal found at words `start` … `end` - 1 by a rule."""

    name: str
    start: int
    end: int
    rule: Rule


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A mark of `found` removes those of `removes`: in the whole reply, in its sentence, or where they overlap.

    Not so if the reply holds a mark of `unless`.
    """

    found: frozenset[str]
    removes: frozenset[str]
    within: str
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TakingBack:
    """A turn takes back the `marks` before it unless a mark of `forward` follows; a concession, where a fault does."""

    marks: frozenset[str]
    forward: frozenset[str]


@dataclass(slots=True)
class Scene:
    """One text on the board, with its clauses negated or asked; finds cues once, on demand."""

    board: Board
    cues: Mapping[str, Group]
    negations: int
    negation_ends: int
    turns: int
    concessions: int
    reports: int
    hidden: int
    questions: int = 0
    _found: dict[str, list[Span]] = field(default_factory=dict)
    _places: dict[str, int] = field(default_factory=dict)

    def spans(self, name: str) -> list[Span]:
        """Where a cue stands."""
        if (known := self._found.get(name)) is None:
            cue = self.cues[name]
            known = self._found[name] = self._search(cue) if self.board.seen.patterns & cue.signs else []
        return known

    def places(self, name: str) -> int:
        """The set of words at which a cue begins."""
        if (known := self._places.get(name)) is None:
            known = 0
            for start, _ in self.spans(name):
                known |= 1 << start
            self._places[name] = known
        return known

    def _search(self, cue: Group) -> list[Span]:
        negated, hidden, board = cue.negated or not self.negations, self.hidden, self.board
        spans: list[Span] = []
        for pattern, ends in cue.candidates(board.seen):
            for span in find(pattern, board, ends):
                if not hidden >> span[0] & 1 and (negated or not self.negated(span, pattern)):
                    spans.append(span)
        return sorted({*spans}) if len(spans) > 1 else spans

    def negated(self, span: Span, pattern: Pattern) -> bool:
        """Whether a negation stands in the clause before the span, or in it without being named by the pattern."""
        if not self.negations:
            return False
        stop = span[0] if pattern.negative else span[1]
        start = self.unit("clause", span[0])[0]
        ended = self.negation_ends & ((1 << span[0]) - (1 << start))
        return bool(self.negations & ((1 << stop) - (1 << max(start, ended.bit_length()))))

    def unit(self, scope: str, word: int) -> Span:
        """The first word of the clause, sentence or reply around a word, and the word after its last."""
        size = len(self.board.layout.words)
        if scope == "reply":
            return 0, size
        starts = self.board.starts(scope)
        before = starts & ((2 << word) - 1)
        after = starts >> (word + 1)
        return before.bit_length() - 1, word + (after & -after).bit_length() if after else size

    def findings(self, rules: Iterable[Rule]) -> list[Finding]:
        """What the rules find, before anything is taken back."""
        return [Finding(rule.name, *span, rule) for rule in rules for span in self._fulfilled(rule)]

    def _fulfilled(self, rule: Rule) -> Iterable[Span]:
        found = []
        for name in rule.cues:
            if not (spans := self.spans(name)):
                return ()
            found.append(spans)
        met = found[0] if len(found) == 1 else self._meetings(found, rule.scope)
        return islice((span for span in met if not self.obstacle(rule, span)), _MOST)

    def _meetings(self, found: list[list[Span]], scope: str) -> list[Span]:
        """Per scope where all cues stand, the span around the first of them and those nearest to it."""
        chosen = {self.unit(scope, span[0]): [span] for span in reversed(found[0])}
        for spans in found[1:]:
            by_unit: dict[Span, list[Span]] = {}
            for span in spans:
                by_unit.setdefault(self.unit(scope, span[0]), []).append(span)
            chosen = {unit: [*met, _nearest(met[0], by_unit[unit])] for unit, met in chosen.items() if unit in by_unit}
        return [(min(start for start, _ in met), max(end for _, end in met)) for met in sorted(chosen.values())]

    def obstacle(self, rule: Rule, span: Span) -> str:
        """What keeps a rule from being fulfilled by its cues at a span: the question, or a cue of `without`."""
        if rule.question != "any":
            asked = bool(self.questions >> span[0] & 1)
            if rule.question == "none" and self.questions & unit_set(self.unit("sentence", span[0])):
                return "asked in its sentence"
            if (rule.question == "no" and asked) or (rule.question == "only" and not asked):
                return "asked" if asked else "not asked"
        if rule.without:
            unit = self.unit(rule.scope, span[0])
            for name in rule.without:
                if self.places(name) & unit_set(unit):
                    return f"without {name}"
        return ""


def unit_set(unit: Span) -> int:
    """The words of a span as a set."""
    return (1 << unit[1]) - (1 << unit[0])


def _nearest(first: Span, spans: Iterable[Span]) -> Span:
    """The cue nearest to the first one; behind it counts as nearer than before it."""
    return min(spans, key=lambda span: span[0] - first[0] if span[0] >= first[0] else 2 * (first[0] - span[0]))


def take_back(findings: list[Finding], turning: TakingBack, scene: Scene) -> list[Finding]:
    """Drop what a later 'but' takes back; the 'but' stands in the same sentence or opens the next.

    'Still' and 'though' take back only before a fault, for they often mean no harm ("thanks though").
    """
    if not scene.turns | scene.concessions:
        return findings
    leading_on = max((found.end for found in findings if found.name in turning.forward), default=0)
    last_fault = max((found.end for found in findings if found.name in FAULTS), default=0)
    turns = scene.turns | scene.concessions & (1 << last_fault) - 1
    return [
        found
        for found in findings
        if found.name not in turning.marks or not _turned(found, turns >> leading_on << leading_on, scene)
    ]


def _turned(found: Finding, turns: int, scene: Scene) -> bool:
    """Whether one of the turns stands after the finding, in its sentence or as the next one's first word."""
    stop = scene.unit("sentence", found.end - 1)[1]
    return bool(turns & ((2 << stop) - (1 << found.end)))


def exclude(findings: list[Finding], exclusions: Iterable[Exclusion], scene: Scene) -> list[Finding]:
    """Drop what single rules block in their sentence, then apply the exclusions in order."""
    blockers = [found for found in findings if found.rule.blocks]
    if blockers:
        findings = [
            found
            for found in findings
            if not any(found.name in one.rule.blocks and _within("sentence", one, found, scene) for one in blockers)
        ]
    names = {found.name for found in findings}
    for exclusion in exclusions:
        if len(findings) < 2 or names.isdisjoint(exclusion.found) or names.isdisjoint(exclusion.removes):
            continue
        if names.isdisjoint(exclusion.unless):
            findings = [*_spared(findings, exclusion, scene)]
            names = {found.name for found in findings}
    return findings


def _spared(findings: list[Finding], exclusion: Exclusion, scene: Scene) -> Iterator[Finding]:
    """What an exclusion leaves."""
    removers = [found for found in findings if found.name in exclusion.found]
    for found in findings:
        if found.name not in exclusion.removes or not any(
            _within(exclusion.within, one, found, scene) for one in removers if one is not found
        ):
            yield found


def _within(scope: str, one: Finding, other: Finding, scene: Scene) -> bool:
    if scope == "overlap":
        return one.start < other.end and other.start < one.end
    return scene.unit(scope, one.start)[0] <= other.start < scene.unit(scope, one.end - 1)[1]
