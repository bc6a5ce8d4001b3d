"""Reads a reply: which marks it earns, what it mentions, how much of it asks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from dialogues.replies.compiling import ROLES, compile_language
from dialogues.replies.composition import Finding, Rule, Scene, exclude, take_back, unit_set
from dialogues.replies.knowledge import Knowledge
from dialogues.replies.marks import FAULTS, MARKS, Language, Mark, Reading
from dialogues.replies.matching import Board
from dialogues.replies.normal import Form
from dialogues.replies.scanning import Suits
from dialogues.replies.shouting import shouting
from dialogues.replies.sources import Fault, RuleError
from dialogues.replies.text import Layout, bits, lay_out
from dialogues.replies.topics import Mention, Topics, parts_of
from dialogues.replies.weighing import Piece, Token, pieces, tokens_of
from dialogues.replies.words import Compiled

__all__ = ["Fault", "Reader", "RuleError", "Topics"]

T = TypeVar("T")
_NO_WORD = "?"  # what stands for a word that is not puzzled over
_CACHED_WORDS = 5_000  # with what is kept of each, some 10 kB
_MOST_PUZZLES = 40  # words of one reply that may be spoken or mistyped: more is another language, or an attack
_QUOTABLE = 60  # characters that a student likes to see quoted
_OFFERS = "~offers"  # the signal of a clause that offers or promises something, whatever it is
_WHEN = ("next_step", "follow_up")  # what says when, or comes afterwards, is no remedy even where it sounds like one
_BY_WORDS = {mark: Rule(f"{mark}_weighed", mark, (), (), "reply", "any", frozenset()) for mark in MARKS}
_NAMED = Rule("solution_named", "solution", (), (), "clause", "any", frozenset())


@dataclass(slots=True)
class Reader:
    """Reads the replies of one language; made by `load`."""

    knowledge: Knowledge
    work: int = 0  # set operations that the last reading took
    _words: dict[str, "_Known"] = field(default_factory=dict, repr=False)

    @classmethod
    def load(cls, language: str, documents: Mapping[str, str]) -> "Reader":
        """A reader from the texts of a language's files by name; RuleError collects all that is wrong in them."""
        return cls.restored(compile_language(language, documents)[0])

    @classmethod
    def restored(cls, compiled: Compiled) -> "Reader":
        """A reader from what `compile_language` gave."""
        return cls(Knowledge(compiled))

    def topics(self, phrases: Mapping[str, Sequence[str]], remedies: frozenset[str] = frozenset()) -> Topics:
        """Topics by id, each with its phrases: words in order, `*` for any ending; ValueError for an empty phrase.

        To offer one of the `remedies` is a solution, in whatever words; to deny it is not to name it, unless it is a
        thing that is not done anyway ("no fee")."""
        normaliser, knows = self.knowledge.normaliser, self.knowledge.vocabulary.knows
        deniable = frozenset(id for id in remedies if not self._deny(phrases.get(id, ())))
        return Topics(phrases, lambda word: normaliser.form(word).word, knows, remedies, deniable)

    def _deny(self, phrases: Sequence[str]) -> bool:
        """Whether a word of the phrases is a negation."""
        normaliser, vocabulary = self.knowledge.normaliser, self.knowledge.vocabulary
        parts = (part for phrase in phrases for part in parts_of(phrase))
        words = {word for part in parts for word in part.words if not word.endswith("*")}
        return any(self.knowledge.grammar["negates"] in vocabulary.accepted_by(normaliser.form(one)) for one in words)

    def read(self, text: str, topics: Topics | None = None) -> Reading:
        """What a reply is read as. Any text can be read."""
        known, scene = self._laid_out(text)
        layout = scene.board.layout
        mentions = [*_mentions(topics, scene, known)] if topics else []
        words, lexical = [*_without_signs(layout, layout.words)], [*_without_signs(layout, known)]
        language = self._language(words, lexical)
        weighed = self._weighed(text, known, scene) if language == self.knowledge.language else []
        findings = self._ruled(scene, _remedies(topics, mentions), _hopeless(weighed))
        if weighed:
            findings = self._judged(weighed, findings, scene)
        marks = sorted({*_marks(text, findings, scene), *shouting(text)}, key=lambda one: (one.start, one.name))
        self.work = scene.board.work
        return Reading(
            text=text,
            marks=tuple(marks),
            mentions=frozenset(one.topic for one in mentions),
            words=len(words),
            questions=_count_sentences(scene),
            language=language,
            promises=self.knowledge.amounts.promises(text, scene, marks),
        )

    def scene(self, text: str) -> Scene:
        """A text laid out with all its cues, for those who look closer."""
        return self._laid_out(text)[1]

    def _laid_out(self, text: str) -> tuple[list["_Known"], Scene]:
        layout = lay_out(text, self.knowledge.abbreviations)
        known = self._look_up(layout)
        return known, self._scene(layout, known)

    def by_rules(self, text: str, topics: Topics | None = None) -> frozenset[str]:
        """The names of the marks that the rules alone give a text."""
        known, scene = self._laid_out(text)
        return self.names_in(scene, _remedies(topics, _mentions(topics, scene, known) if topics else ()))

    def names_in(self, scene: Scene, remedies: Sequence[Mention] = ()) -> frozenset[str]:
        """The same of a text laid out."""
        return frozenset(found.name for found in self._ruled(scene, remedies) if found.name in MARKS)

    def tokens(self, text: str) -> list[Token]:
        """What is weighed of a text."""
        return _tokens(text, *self._laid_out(text))

    def _ruled(
        self, scene: Scene, remedies: Sequence[Mention], hopeless: frozenset[str] = frozenset()
    ) -> list[Finding]:
        """What the rules find in a text laid out, with the remedies that it names to offer them."""
        knowledge = self.knowledge
        findings = self._findings(scene, hopeless)
        findings += _offered(remedies, findings, scene)
        findings = take_back(findings, knowledge.taking_back, scene)
        return exclude(findings, knowledge.exclusions, scene)

    def _weighed(self, text: str, known: Sequence["_Known"], scene: Scene) -> list[Piece]:
        """The pieces of a text, each weighed by itself; none where no word has a weight."""
        weights = self.knowledge.weights
        if not weights or not any(weights.knows(one.form.word) for one in known):
            return []
        tokens = _tokens(text, known, scene)
        scene.board.work += len(tokens)
        return [*pieces(weights, tokens, scene.board.layout, scene.board.clause_starts)]

    def _judged(self, weighed: Sequence[Piece], findings: Sequence[Finding], scene: Scene) -> list[Finding]:
        """What is left of the rules' findings, and what comes to them, by the weights of the words."""
        judged = [found for piece in weighed for found in _judged(piece, _within(piece, findings))]
        judged = take_back(judged, self.knowledge.taking_back, scene)
        return exclude(judged, self.knowledge.exclusions, scene)

    def weighed(self, text: str) -> Iterator[tuple[Piece, frozenset[str]]]:
        """The pieces of a text that are weighed each by itself, with the names of the marks that rules find in them."""
        known, scene = self._laid_out(text)
        findings = self._ruled(scene, ())
        for piece in self._weighed(text, known, scene):
            yield piece, frozenset(found.name for found in _within(piece, findings))

    def fulfilled(self, text: str) -> frozenset[str]:
        """The ids of the rules that a text fulfils by itself, before marks take back or exclude each other."""
        return frozenset(found.rule.id for found in self._findings(self.scene(text)))

    def _look_up(self, layout: Layout) -> list["_Known"]:
        """What is known of each word."""
        words, doubtful = layout.words, self.knowledge.doubtful
        if len(words) > _MOST_PUZZLES:
            known = self._puzzled_over(words)
            found = [known[word] for word in words]
        else:
            found = [self._words.get(word) or self._learn(word) for word in words]
        for i in range(len(words) - 1, -1, -1) if not doubtful.keys().isdisjoint(words) else ():
            for becomes, unless_next in doubtful.get(words[i], ()):
                if i + 1 == len(words) or unless_next not in found[i + 1].elements:
                    found[i] = self._words.get(becomes) or self._learn(becomes)
        return found

    def _puzzled_over(self, words: list[str]) -> dict[str, "_Known"]:
        """The same for a long text; of the words that are unknown as they stand, only the first are puzzled over."""
        known, puzzles = {}, 0
        for word in dict.fromkeys(words):
            plain = self.knowledge.normaliser.is_plain(word)
            puzzles += not plain
            looked_up = word if plain or puzzles <= _MOST_PUZZLES else _NO_WORD
            known[word] = self._words.get(looked_up) or self._learn(looked_up)
        return known

    def _learn(self, word: str) -> "_Known":
        vocabulary = self.knowledge.vocabulary
        form = self.knowledge.normaliser.form(word)
        elements = vocabulary.accepted_by(form)
        roles = tuple(role for role in ROLES if self.knowledge.grammar[role] in elements)
        if len(self._words) >= _CACHED_WORDS:
            self._words.clear()
        listed = vocabulary.knows(form.word) or bool(self.knowledge.weights and self.knowledge.weights.knows(form.word))
        known = _Known(form, listed, elements, self.knowledge.scanner.suits(elements), roles)
        self._words[word] = known
        return known

    def _language(self, words: list[str], known: list["_Known"]) -> Language:
        return self.knowledge.languages.language_of(words, self.knowledge.language, [one.listed for one in known])

    def _scene(self, layout: Layout, known: list["_Known"]) -> Scene:
        knowledge = self.knowledge
        roles = dict.fromkeys(ROLES, 0)
        for at, one in enumerate(known):
            for role in one.roles:
                roles[role] |= 1 << at
        clauses = layout.clause_starts | roles["opens_clause"]
        seen = knowledge.scanner.seen([one.suits for one in known], clauses, layout.sentence_starts)
        scene = Scene(
            board=Board(layout, clauses, [one.elements for one in known], seen, knowledge.phrases),
            cues=knowledge.cues,
            negations=roles["negates"],
            negation_ends=roles["ends_negation"],
            turns=roles["turns"],
            concessions=roles["concedes"],
            reports=roles["reports"],
            hidden=layout.quoted,
        )
        scene.questions = _questions(scene)
        return scene

    def _findings(self, scene: Scene, hopeless: frozenset[str] = frozenset()) -> list[Finding]:
        rules = self.knowledge.possible_rules(scene.board.seen)
        return scene.findings(rule for rule in rules if rule.name not in hopeless)


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """A word as the lexicon knows it: the elements that accept it, the patterns that it suits, its roles in grammar."""

    form: Form
    listed: bool
    elements: frozenset[int]
    suits: Suits
    roles: tuple[str, ...]


def _within(piece: Piece, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that begin in a piece of text."""
    return [found for found in findings if piece.start <= found.start < piece.stop]


def _hopeless(weighed: Sequence[Piece]) -> frozenset[str]:
    """The marks that no piece of a text can earn."""
    return frozenset.intersection(*(piece.hopeless() for piece in weighed)) if weighed else frozenset()


def _judged(piece: Piece, findings: Sequence[Finding]) -> Iterator[Finding]:
    """What is left of the rules' findings in a piece of text, and what its words add."""
    ruled = frozenset(found.name for found in findings)
    given, known = piece.given(ruled), piece.table.marks
    yield from (one for one in findings if one.name in given or one.name not in known or one.rule is _NAMED)
    for mark, span in piece.telling(sorted(given - ruled)):
        yield Finding(mark, *span, _BY_WORDS[mark])


def _tokens(text: str, known: Sequence["_Known"], scene: Scene) -> list[Token]:
    """What is weighed of a text laid out: what follows a negation in its clause is denied."""
    denied = 0
    for at in bits(scene.negations):
        denied |= unit_set((at + 1, scene.unit("clause", at)[1]))
    return tokens_of(text, scene.board.layout, [one.form.word for one in known], denied, scene.questions)


def _mentions(topics: Topics, scene: Scene, known: Sequence["_Known"]) -> Iterator[Mention]:
    """Where topics are named; a remedy that is denied is not."""
    layout, forms = scene.board.layout, [word.form.word for word in known]
    for one in topics.mentions(layout.words, forms, scene.board.clause_starts):
        if one.topic not in topics.deniable or not _denied(one, scene):
            yield one


def _remedies(topics: Topics | None, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions of what a student can promise."""
    return [one for one in mentions if topics and one.topic in topics.remedies]


def _denied(remedy: Mention, scene: Scene) -> bool:
    """Whether a negation that the remedy's own words do not name stands in its clause ("En voi antaa alennusta").

    Or in the clause before that reports it ("En voi luvata, että saatte alennusta").
    """
    start, end = scene.unit("clause", remedy.start)
    if start and scene.reports >> start & 1:
        start = scene.unit("clause", start - 1)[0]
    return bool(scene.negations & unit_set((start, end)) & ~remedy.own)


def _offered(remedies: Sequence[Mention], findings: list[Finding], scene: Scene) -> list[Finding]:
    """A solution for each remedy named in a clause that offers, denies and quotes nothing, with no fault beside it."""
    if not remedies:
        return []
    clauses = {scene.unit("clause", found.start) for found in findings if found.name == _OFFERS}
    doubtful = scene.negations | scene.hidden
    offering = [clause for clause in clauses if not doubtful & unit_set(clause)]
    taken = [range(found.start, found.end) for found in findings if found.name in _WHEN]
    taken += [range(*scene.unit("sentence", found.start)) for found in findings if found.name in FAULTS]
    return [
        Finding("solution", start, one.end, _NAMED)
        for one in remedies
        for start, end in offering
        if start <= one.start < end and not any(one.start in span for span in taken)
    ]


def _without_signs(layout: Layout, words: Sequence[T]) -> Iterable[T]:
    """What stands for the words of a text (these, or what is known of each), without its faces and other signs."""
    return (word for i, word in enumerate(words) if not layout.signs >> i & 1) if layout.signs else words


def _told(found: Finding, scene: Scene) -> int:
    """Where the evidence ends: with its clause as long as that can be quoted, else with the cue itself."""
    layout = scene.board.layout
    first, clause = layout.starts[found.start], scene.unit("clause", found.end - 1)[1]
    ends = layout.ends[found.end - 1 : clause]
    return max((end for end in ends if end - first <= _QUOTABLE), default=ends[0])


def _marks(text: str, findings: list[Finding], scene: Scene) -> Iterator[Mark]:
    """The marks that findings give, with their evidence."""
    layout = scene.board.layout
    for found in _kept(findings):
        start, end = layout.starts[found.start], _told(found, scene)
        yield Mark(found.name, text[start:end], start, end, found.rule.id)


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
        if end < len(layout.words) and not layout.sentence_starts >> end & 1:
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
    if not scene.questions:
        return 0
    return sum(
        bool(scene.questions & unit_set(scene.unit("sentence", start)))
        for start in bits(scene.board.layout.sentence_starts)
    )
