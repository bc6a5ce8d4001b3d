"""Builds all that a reader knows of a language from the files of its folder."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import cast

from dialogues.replies.anchors import Anchors, Candidates, levels
from dialogues.replies.composition import Exclusion, TakingBack
from dialogues.replies.lexicon import Lexicon, Spelling, parse_lexicon
from dialogues.replies.marks import Language
from dialogues.replies.normal import Colloquial, Normaliser
from dialogues.replies.patterns import Pattern, PatternError, parse_pattern
from dialogues.replies.rules import Cue, Rule, RuleBook
from dialogues.replies.sources import Fault, RuleError, Text, Value, located, parse, strings
from dialogues.replies.vocabulary import Vocabulary

_NEEDED = ("grammar.yaml", "colloquial.yaml", "classes.yaml", "effects.yaml", "languages.yaml", "lexicon.tsv")
_ROLES = ("opens_clause", "negates", "ends_negation", "turns")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The elements that open a clause, negate it, end the negation, or turn against what was said before."""

    opens_clause: int
    negates: int
    ends_negation: int
    turns: int


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A spelling of two words: it `becomes` the other one unless the next word is accepted by `unless_next`."""

    becomes: str
    unless_next: int


@dataclass(slots=True)
class Knowledge:
    """A language as the reader uses it."""

    language: Language
    abbreviations: frozenset[str]
    function_words: Mapping[Language, frozenset[str]]
    vocabulary: Vocabulary
    normaliser: Normaliser
    grammar: Grammar
    doubtful: Mapping[str, list[Doubtful]]
    cues: Mapping[str, Cue]
    phrases: Mapping[int, Sequence[Pattern]]
    rules: list[Rule]
    taking_back: TakingBack
    exclusions: list[Exclusion]
    _anchors: Anchors = field(init=False)
    _by_cue: dict[str, list[tuple[int, Rule]]] = field(init=False)

    def __post_init__(self) -> None:
        self._anchors = Anchors(self.cues, self.phrases)
        self._by_cue = {}
        for number, rule in enumerate(self.rules):
            self._by_cue.setdefault(rule.cues[0], []).append((number, rule))

    def candidates(self, elements: Iterable[int], present: int) -> Candidates:
        """The patterns whose needed elements are all present among the words."""
        return self._anchors.candidates(elements, present)

    def possible_rules(self, cues: Collection[str]) -> list[Rule]:
        """The rules whose cues may all stand in the text, in the order of the files."""
        keys = frozenset(cues)
        found = [pair for cue in cues for pair in self._by_cue.get(cue, ()) if pair[1].needed <= keys]
        return [rule for _, rule in sorted(found, key=lambda pair: pair[0])]


def load(language: str, documents: Mapping[str, str]) -> Knowledge:
    """Read every file; RuleError with all faults when any is wrong."""
    missing = [Fault(name, 1, "this file is missing") for name in _NEEDED if name not in documents]
    if missing:
        raise RuleError(missing)
    files, faults = _parsed(documents)
    if faults:
        raise RuleError(faults)
    return _Builder(language, files, parse_lexicon("lexicon.tsv", documents["lexicon.tsv"]), documents).build()


def _parsed(documents: Mapping[str, str]) -> tuple[dict[str, dict[Text, Value]], list[Fault]]:
    files: dict[str, dict[Text, Value]] = {}
    faults: list[Fault] = []
    for name, text in sorted(documents.items()):
        if name.endswith(".yaml"):
            try:
                files[name] = parse(name, text)
            except RuleError as error:
                faults.extend(error.faults)
    return files, faults


class _Builder:
    """Compiles the parsed files in the order in which they need each other, and gathers faults."""

    def __init__(
        self, language: str, files: Mapping[str, dict[Text, Value]], lexicon: Lexicon, documents: Mapping[str, str]
    ) -> None:
        self._language = cast(Language, language)
        self._files = files
        self._book = RuleBook()
        self._faults = self._book.faults
        self._protected = frozenset(documents.get("protected.tsv", "").split())
        grammar = files["grammar.yaml"]
        groups = _table(grammar, "feature_groups")
        endings = _table(grammar, "endings")
        self._clitics = _table(files["colloquial.yaml"], "clitics")
        self._vocabulary = Vocabulary(
            lexicon,
            groups={name: list(map(str, features)) for name, features in groups.items()},
            endings={ending: frozenset(f"+{feature}" for feature in features) for ending, features in endings.items()},
            extra_features=frozenset({"number", "time", *self._clitics}),
        )

    def build(self) -> Knowledge:
        """Everything compiled, or RuleError."""
        self._add_classes()
        self._name_phrases()
        grammar = self._grammar()
        doubtful = self._doubtful()
        for role in ("question", "asked", "indirect"):
            patterns = tuple(self._book.patterns(self._files["grammar.yaml"].get(Text(role)), self._vocabulary))
            self._book.cues[f"{role}."] = Cue(patterns, negated=True)
        for name in self._rule_files():
            self._book.add(self._files[name], self._vocabulary)
        self._book.check_names()
        phrases = self._phrases()
        self._check_lemmas()
        if self._faults:
            raise RuleError(self._faults)
        return self._knowledge(grammar, doubtful, phrases)

    def _knowledge(
        self, grammar: Grammar, doubtful: dict[str, list[Doubtful]], phrases: dict[int, Sequence[Pattern]]
    ) -> Knowledge:
        effects, words = self._files["effects.yaml"], _table(self._files["languages.yaml"], "function_words")
        return Knowledge(
            language=self._language,
            abbreviations=frozenset(map(str, strings(self._files["grammar.yaml"].get(Text("abbreviations"))))),
            function_words={cast(Language, name): frozenset(map(str, listed)) for name, listed in words.items()},
            vocabulary=self._vocabulary,
            normaliser=self._normaliser(),
            grammar=grammar,
            doubtful=doubtful,
            cues=self._book.cues,
            phrases=phrases,
            rules=self._book.rules,
            taking_back=_taking_back(effects),
            exclusions=[*_exclusions(effects)],
        )

    def _add_classes(self) -> None:
        own = chain.from_iterable(_mapping(self._files[name], "classes").items() for name in self._rule_files())
        for name, members in chain(self._files["classes.yaml"].items(), own):
            try:
                self._vocabulary.add_class(str(name), strings(members))
            except PatternError as error:
                self._faults.append(name.fault(f"class {name!s}: {error}"))
        negating = self._vocabulary.element(str(self._files["grammar.yaml"].get(Text("negates"), "ei")))
        classes = self._vocabulary.classes
        ways = [way for tag in chain(*negating.ways) for way in (classes[tag].ways if tag in classes else [{tag}])]
        self._vocabulary.negations = frozenset(chain(*ways))

    def _rule_files(self) -> list[str]:
        return [name for name in self._files if name.startswith("rules_")]

    def _name_phrases(self) -> None:
        """Give every phrase its number before any pattern asks for it."""
        for document in self._files.values():
            for name in _mapping(document, "phrases"):
                try:
                    self._vocabulary.add_phrase(name)
                except PatternError as error:
                    self._faults.append(name.fault(str(error)))

    def _phrases(self) -> dict[int, Sequence[Pattern]]:
        """The patterns of all phrases, those among them that stand for alternatives too."""
        found: dict[int, Sequence[Pattern]] = {}
        for document in self._files.values():
            for name, written in _mapping(document, "phrases").items():
                number = self._vocabulary.intern(name)
                found[number] = tuple(self._book.patterns(written, self._vocabulary))
                if not found[number]:
                    self._faults.append(name.fault(f"the phrase {name!s} has no pattern"))
        unnamed = self._vocabulary.phrases.keys() - found.keys()
        while unnamed:  # alternatives within alternatives may come up meanwhile
            for number in unnamed:
                sources = self._vocabulary.phrases[number]
                found[number] = tuple(parse_pattern(source, self._vocabulary) for source in sources)
            unnamed = self._vocabulary.phrases.keys() - found.keys()
        self._check_depth(found)
        return found

    def _check_depth(self, phrases: Mapping[int, Sequence[Pattern]]) -> None:
        try:
            levels(phrases)
        except RecursionError as error:
            name = self._vocabulary.source(int(str(error)))
            self._faults.append(self._place(name).fault(f"the phrase {name} stands within itself"))

    def _grammar(self) -> Grammar:
        written = self._files["grammar.yaml"]
        return Grammar(*(self._element(written.get(Text(role)), role) for role in _ROLES))

    def _element(self, written: Value | None, role: str) -> int:
        place = written if isinstance(written, Text) else located("", "grammar.yaml", 1)
        try:
            return self._vocabulary.intern(str(place))
        except PatternError as error:
            self._faults.append(place.fault(f"{role}: {error}"))
            return -1

    def _doubtful(self) -> dict[str, list[Doubtful]]:
        found: dict[str, list[Doubtful]] = {}
        entries = self._files["grammar.yaml"].get(Text("doubtful"))
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, dict):
                word, becomes = str(entry.get(Text("word"))), str(entry.get(Text("becomes")))
                unless = self._element(entry.get(Text("unless_next")), "unless_next")
                found.setdefault(word, []).append(Doubtful(becomes, unless))
        return found

    def _check_lemmas(self) -> None:
        """A lemma that the lexicon lacks is a slip of the pen: it could never match."""
        lemmas, classes = self._vocabulary.lexicon.lemmas, self._vocabulary.classes
        for source, tag in self._vocabulary.named_tags():
            if tag.endswith("/") and tag[:-1] not in lemmas:
                self._faults.append(self._place(source).fault(f"{source}: the lexicon has no lemma {tag[:-1]!r}"))
            elif tag.isupper() and tag.replace("_", "").isalpha() and tag not in classes:
                self._faults.append(self._place(source).fault(f"{source}: there is no class {tag}"))

    def _place(self, source: str) -> Text:
        """Where an element stands first."""
        for name, document in self._files.items():
            for text in _texts(document):
                if source in text and name != "languages.yaml":
                    return text
        return located(source, "classes.yaml", 1)

    def _normaliser(self) -> Normaliser:
        vocabulary, written = self._vocabulary, self._files["colloquial.yaml"]
        words = {*vocabulary.literals, *vocabulary.lexicon.forms}
        named = {tag[:-1] for _, tag in vocabulary.named_tags() if tag.endswith("/")}
        folds = {str(letter): str(other) for letter, other in _pairs(written, "folds")}
        folding = str.maketrans(folds)
        return Normaliser(
            Colloquial(
                words=dict(_pairs(written, "words")),
                beginnings=_pairs(written, "beginnings"),
                endings=_pairs(written, "endings"),
                inside=_pairs(written, "inside"),
                clitics=[(str(e), feature) for feature, endings in self._clitics.items() for e in endings],
            ),
            is_form=vocabulary.lexicon.forms.__contains__,
            knows=vocabulary.knows,
            begins_known=vocabulary.begins_known,
            spelling=Spelling(
                vocabulary.literals | vocabulary.lexicon.forms_of(named),  # a typo is worth mending in what rules name
                vocabulary.prefixes,
                [str(row) for row in strings(written.get(Text("keyboard")))],
            ),
            protected=self._protected,
            folded={plain: word for word in words if (plain := word.translate(folding)) != word},
        )


def _table(document: Mapping[Text, Value], key: str) -> dict[str, list[Text]]:
    return {str(name): strings(value) for name, value in _mapping(document, key).items()}


def _mapping(document: Mapping[Text, Value], key: str) -> dict[Text, Value]:
    written = document.get(Text(key))
    return written if isinstance(written, dict) else {}


def _pairs(document: Mapping[Text, Value], key: str) -> list[tuple[str, str]]:
    return [(str(old), str(value)) for old, value in _mapping(document, key).items() if isinstance(value, Text)]


def _texts(value: Value) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    else:
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def _taking_back(effects: Mapping[Text, Value]) -> TakingBack:
    sets = _table(effects, "takes_back")
    return TakingBack(*(frozenset(map(str, sets.get(name, ()))) for name in ("marks", "forward")))


def _exclusions(effects: Mapping[Text, Value]) -> Iterator[Exclusion]:
    listed = effects.get(Text("exclusions"))
    for entry in listed if isinstance(listed, list) else []:
        if isinstance(entry, dict):
            sets = {str(key): frozenset(map(str, strings(value))) for key, value in entry.items()}
            yield Exclusion(sets["found"], sets["removes"], next(iter(sets.get("within", {"reply"}))))
