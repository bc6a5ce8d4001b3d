"""Explains a reading to whoever mends a rule: each word, each phrase, each rule that fired or nearly did."""

from collections.abc import Iterator
from dataclasses import dataclass

from dialogues.replies.composition import Finding, Rule, Scene, exclude, take_back
from dialogues.replies.matching import Span, find
from dialogues.replies.patterns import Pattern
from dialogues.replies.reader import Reader
from dialogues.replies.weighing import Piece

_READINGS_SHOWN = 3
_THINGS_SHOWN = 5
_MARKS_SHOWN = 3
_NEAR = 0.5  # of what a mark needs
_TOLD = 0.05  # what other marks add, at least


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, the form it is taken for, and what can be said of it, a text a reading."""

    written: str
    form: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a rule: `fired`, or why not; with the words that it is about."""

    rule: str
    mark: str
    fired: bool
    why: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """What all words come to for a mark and what it needs here, and the things and the other marks that say most."""

    mark: str
    score: float
    needed: float
    things: tuple[str, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is known of a reading."""

    words: tuple[Word, ...]
    phrases: tuple[tuple[str, str], ...]
    verdicts: tuple[Verdict, ...]
    weighed: tuple[Weighed, ...]


def explain(reader: Reader, text: str) -> Explanation:
    """Why a text earns the marks it earns, and what other rules were about to give."""
    scene = reader.scene(text)
    return Explanation(
        tuple(_words(reader, scene)),
        tuple(_phrases(reader, scene, text)),
        tuple(sorted({*_fired(reader, scene, text), *_nearly(reader, scene, text)}, key=_order)),
        tuple(_weighed(reader, text)),
    )


def _order(verdict: Verdict) -> tuple[bool, str, str, str]:
    return not verdict.fired, verdict.mark, verdict.rule, verdict.evidence


def _words(reader: Reader, scene: Scene) -> Iterator[Word]:
    for written in scene.board.layout.words:
        form = reader.knowledge.normaliser.form(written)
        readings = [_reading(tags) for tags in reader.knowledge.vocabulary.readings(form)]
        yield Word(written, form.word, tuple(dict.fromkeys(readings))[:_READINGS_SHOWN])


def _weighed(reader: Reader, text: str) -> Iterator[Weighed]:
    """The marks that the words give, come near to, or take from a rule."""
    if not (weights := reader.knowledge.weights):
        return
    for piece, ruled in reader.weighed(text):
        for mark, score, need in piece.judged:
            needed = need[mark in ruled]
            if mark in ruled or score > _NEAR * max(needed, 1):
                heaviest = weights.heaviest(mark, piece.tokens)[:_THINGS_SHOWN]
                things = tuple(f"{thing} {weight:+}" for thing, weight in heaviest)
                yield Weighed(mark, score, needed, things, tuple(_beside(mark, piece)))


def _beside(mark: str, piece: Piece) -> Iterator[str]:
    """The other marks whose likelihood adds most to a mark's score, or takes most from it."""
    marks, judge = piece.table.marks, piece.table.judge
    likely = judge.likely([score for _, score, _ in piece.judged])
    added = [(chance * judge.beside[other][marks.index(mark)], marks[other]) for other, chance in likely]
    told = sorted((one for one in added if abs(one[0]) >= _TOLD), key=lambda one: -abs(one[0]))
    yield from (f"{other} {more:+.1f}" for more, other in told[:_MARKS_SHOWN])


def _reading(tags: set[str]) -> str:
    """Lemma, features and classes, in this order; what the word shows by its letters is left out."""
    lemmas = sorted(tag[:-1] for tag in tags if tag.endswith("/"))
    features = sorted(tag[1:] for tag in tags if tag.startswith("+"))
    classes = sorted(tag for tag in tags if tag.isupper())
    return " ".join([*lemmas, *features, *classes])


def _phrases(reader: Reader, scene: Scene, text: str) -> Iterator[tuple[str, str]]:
    for number, phrase in scene.board.phrases.items():
        name = reader.knowledge.source(number)
        for pattern, ends in phrase.candidates(scene.board.seen) if name.isupper() else ():
            yield from ((name, _quoted(scene, span, text)) for span in find(pattern, scene.board, ends))


def _quoted(scene: Scene, span: Span, text: str) -> str:
    layout = scene.board.layout
    return text[layout.starts[span[0]] : layout.ends[span[1] - 1]]


def _fired(reader: Reader, scene: Scene, text: str) -> Iterator[Verdict]:
    """The rules fulfilled: those whose mark is given, and those taken back or excluded, with what did it."""
    knowledge = reader.knowledge
    left = scene.findings(knowledge.possible_rules(scene.board.seen))
    kept = take_back(left, knowledge.taking_back, scene)
    yield from (_verdict(one, scene, text, "taken back by what follows") for one in left if one not in kept)
    blocked = exclude(kept, (), scene)
    yield from (_verdict(one, scene, text, "blocked by another rule") for one in kept if one not in blocked)
    left = blocked
    for exclusion in knowledge.exclusions:
        kept = exclude(left, [exclusion], scene)
        by = f"removed by {', '.join(sorted(exclusion.found & {one.name for one in left}))}"
        yield from (_verdict(one, scene, text, by) for one in left if one not in kept)
        left = kept
    yield from (_verdict(one, scene, text, "") for one in left)


def _verdict(found: Finding, scene: Scene, text: str, why: str) -> Verdict:
    return Verdict(found.rule.id, found.name, not why, why or "fired", _quoted(scene, (found.start, found.end), text))


def _nearly(reader: Reader, scene: Scene, text: str) -> Iterator[Verdict]:
    """The rules of which something stands in the text, with what is missing or in the way."""
    fired = {found.rule.id for found in scene.findings(reader.knowledge.rules)}
    for rule in reader.knowledge.rules:
        if rule.id not in fired:
            yield from _missing(rule, scene, text)


def _missing(rule: Rule, scene: Scene, text: str) -> Iterator[Verdict]:
    found = {cue: scene.spans(cue) for cue in rule.cues}
    absent = [cue for cue in rule.cues if not found[cue]]
    if not absent:
        span = found[rule.cues[0]][0]
        why = scene.obstacle(rule, span) or f"its cues do not meet in one {rule.scope}"
        yield Verdict(rule.id, rule.name, False, why, _quoted(scene, span, text))
    elif len(absent) == 1 and (near := _near(absent[0], scene)):
        yield Verdict(rule.id, rule.name, False, *_told(near, scene, text))
    elif len(absent) == 1 and len(rule.cues) > 1:
        span = next(spans[0] for spans in found.values() if spans)
        yield Verdict(rule.id, rule.name, False, f"lacks the cue {absent[0]}", _quoted(scene, span, text))


def _near(cue: str, scene: Scene) -> Pattern | None:
    """A pattern of a cue that matches, and so is denied or quoted; or else one all of whose words are there."""
    there = [one for one in scene.cues[cue].patterns if all(_stands(element, scene) for element in one.needed)]
    matching = [pattern for pattern in there if find(pattern, scene.board)]
    return next((one for one in [*matching, *there] if one in matching or len({*one.needed}) > 1 or one.opens), None)


def _stands(element: int, scene: Scene) -> bool:
    phrases = scene.board.phrases
    return bool(phrases[element].candidates(scene.board.seen) if element in phrases else scene.board.accepted(element))


def _told(pattern: Pattern, scene: Scene, text: str) -> tuple[str, str]:
    spans = find(pattern, scene.board)
    if not spans:
        return f"its words stand, but not in the order of: {pattern.source}", ""
    why = "quoted" if scene.hidden >> spans[0][0] & 1 else "denied in its clause"
    return f"{why}: {pattern.source}", _quoted(scene, spans[0], text)
