"""Reads a reply: which marks it earns, what it mentions, how much of it asks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dialogues.replies.composition import Finding, Scene, exclude, take_back, unit_set
from dialogues.replies.language import language_of
from dialogues.replies.loading import Knowledge, load
from dialogues.replies.marks import MARKS, Mark, Reading
from dialogues.replies.normal import Form
from dialogues.replies.patterns import Board
from dialogues.replies.shouting import shouting
from dialogues.replies.sources import Fault, RuleError
from dialogues.replies.text import Layout, bits, lay_out
from dialogues.replies.topics import Topics

__all__ = ["Fault", "Reader", "RuleError", "Topics"]

_CACHED_WORDS = 20_000
_QUOTABLE = 60  # characters that a student likes to see quoted


@dataclass(slots=True)
class Reader:
    """Reads the replies of one language; made by `load`."""

    knowledge: Knowledge
    work: int = 0  # set operations that the last reading took
    _words: dict[str, tuple[Form, tuple[int, ...]]] = field(default_factory=dict)

    @classmethod
    def load(cls, language: str, documents: Mapping[str, str]) -> "Reader":
        """A reader from the texts of a language's files by name; RuleError collects all that is wrong in them."""
        return cls(load(language, documents))

    def topics(self, phrases: Mapping[str, Sequence[str]]) -> Topics:
        """Topics by id, each with its phrases: words in order, `*` for any ending; ValueError for an empty phrase."""
        return Topics(phrases, lambda word: self.knowledge.normaliser.form(word).word)

    def read(self, text: str, topics: Topics | None = None) -> Reading:
        """What a reply is read as. Any text can be read."""
        layout = lay_out(text, self.knowledge.abbreviations)
        forms, masks = self._masks(layout)
        scene = self._scene(layout, masks)
        marks = sorted({*self._marks(text, scene, masks), *shouting(text)}, key=lambda mark: (mark.start, mark.name))
        self.work = scene.board.work
        words = [token.word for token in layout.tokens]
        known = sum(self.knowledge.vocabulary.knows(form.word) for form in forms)
        return Reading(
            text=text,
            marks=tuple(marks),
            mentions=topics.mentioned(words, [form.word for form in forms]) if topics else frozenset(),
            words=len(words),
            questions=_count_sentences(scene),
            language=language_of(words, known, self.knowledge.function_words, self.knowledge.language),
        )

    def fulfilled(self, text: str) -> frozenset[str]:
        """The ids of the rules that a text fulfils by itself, before marks take back or exclude each other."""
        layout = lay_out(text, self.knowledge.abbreviations)
        _, masks = self._masks(layout)
        return frozenset(found.rule.id for found in self._scene(layout, masks).findings(self.knowledge.rules))

    def _masks(self, layout: Layout) -> tuple[list[Form], dict[int, int]]:
        """The forms of the words, and per element the set of words that it accepts."""
        forms: list[Form] = []
        masks: dict[int, int] = {}
        previous = len(layout.tokens)
        for i in range(previous - 1, -1, -1):  # from behind: some words are told apart by the one that follows
            following = masks
            form, elements = self._word(layout.tokens[i].word, following, i + 1)
            forms.append(form)
            for element in elements:
                masks[element] = masks.get(element, 0) | 1 << i
        return forms[::-1], masks

    def _word(self, word: str, masks: Mapping[int, int], following: int) -> tuple[Form, tuple[int, ...]]:
        for doubtful in self.knowledge.doubtful.get(word, ()):
            if not masks.get(doubtful.unless_next, 0) >> following & 1:
                word = doubtful.becomes
        if (known := self._words.get(word)) is None:
            form = self.knowledge.normaliser.form(word)
            known = form, self.knowledge.vocabulary.accepted_by(form)
            if len(self._words) >= _CACHED_WORDS:
                self._words.clear()
            self._words[word] = known
        return known

    def _scene(self, layout: Layout, masks: dict[int, int]) -> Scene:
        grammar = self.knowledge.grammar
        clauses = (layout.clause_starts | masks.get(grammar.opens_clause, 0)) & layout.everything
        board = Board(layout, clauses, masks, layout.everything)
        scene = Scene(
            board=board,
            cues=self.knowledge.cues,
            candidates=self.knowledge.candidates(masks),
            negations=masks.get(grammar.negates, 0),
            negation_ends=masks.get(grammar.ends_negation, 0),
            hidden=layout.quoted,
        )
        scene.questions = _questions(scene)
        return scene

    def _marks(self, text: str, scene: Scene, masks: Mapping[int, int]) -> Iterator[Mark]:
        knowledge = self.knowledge
        findings = scene.findings(knowledge.rules)
        turns = masks.get(knowledge.grammar.turns, 0)
        if turns:
            findings = take_back(findings, knowledge.taking_back, turns, scene)
        tokens = scene.board.layout.tokens
        for found in _kept(exclude(findings, knowledge.exclusions, scene)):
            start, end = tokens[found.start].start, _told(found, scene)
            yield Mark(found.name, text[start:end], start, end, found.rule.id)


def _told(found: Finding, scene: Scene) -> int:
    """Where the evidence ends: with its clause as long as that can be quoted, else with the cue itself."""
    tokens = scene.board.layout.tokens
    first, clause = tokens[found.start].start, scene.unit("clause", found.end - 1)[1]
    return max(
        token.end
        for token in tokens[found.end - 1 : clause]
        if token.end - first <= _QUOTABLE or token is tokens[found.end - 1]
    )


def _kept(findings: list[Finding]) -> Iterator[Finding]:
    """The marks among the findings; of overlapping ones of a name the first, and there the longest."""
    last: dict[str, int] = {}
    for found in sorted(findings, key=lambda one: (one.start, -one.end)):
        if found.name in MARKS and found.start >= last.get(found.name, 0):
            last[found.name] = found.end
            yield found


def _questions(scene: Scene) -> int:
    """The words of all clauses that ask."""
    layout, asking = scene.board.layout, 0
    for start, _ in scene.spans("question."):
        asking |= unit_set(scene.unit("clause", start))
    for start, _ in scene.spans("asked."):
        asking |= unit_set(scene.unit("clause", start)) if layout.asked >> start & 1 else 0
    for start, _ in scene.spans("indirect."):
        end = scene.unit("clause", start)[1]
        if end < len(layout.tokens) and not layout.sentence_starts >> end & 1:
            asked_before = asking & unit_set((scene.unit("sentence", start)[0], start))
            if asked_before or not layout.asked >> end & 1:
                asking &= ~unit_set(scene.unit("clause", end))
    for start in bits(layout.sentence_starts & layout.asked):
        sentence = scene.unit("sentence", start)
        if not asking & unit_set(sentence):
            asking |= unit_set(scene.unit("clause", sentence[1] - 1))
    return asking & ~layout.exclaimed


def _count_sentences(scene: Scene) -> int:
    """In how many sentences a clause asks."""
    return sum(
        bool(scene.questions & unit_set(scene.unit("sentence", start)))
        for start in bits(scene.board.layout.sentence_starts)
    )
