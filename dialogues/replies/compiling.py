"""Compiles the files of a language to plain data, from which a reader is quickly made; all faults are told at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from dialogues.replies.elements import Elements
from dialogues.replies.lexicon import Lexicon, parse_lexicon
from dialogues.replies.listing import Listing
from dialogues.replies.patterns import Pattern, PatternError, line_of
from dialogues.replies.rules import Examples, RuleBook
from dialogues.replies.scanning import fitted, stages, table
from dialogues.replies.sources import Fault, RuleError, Text, Value, located, parse, strings
from dialogues.replies.weighing import parse_weights
from dialogues.replies.words import Compiled

_NEEDED = ("grammar.yaml", "colloquial.yaml", "classes.yaml", "effects.yaml", "languages.yaml", "lexicon.tsv")
ROLES = ("opens_clause", "negates", "ends_negation", "turns", "concedes", "reports")
_ASKING = ("question", "asked", "indirect")
_UNSIZED = ("around", "generic")  # tables of amounts.yaml whose rows are named


@dataclass(frozen=True, slots=True)
class Sources:
    """What the files hold beside what a reader needs: each rule's examples, what is defined in vain, what is wrong."""

    examples: tuple[Examples, ...]
    idle: frozenset[str]
    faults: tuple[Fault, ...] = ()


def compile_language(language: str, documents: Mapping[str, str], *, strict: bool = True) -> tuple[Compiled, Sources]:
    """Read every file of a language, given by name; RuleError with all faults when any is wrong.

    Unless `strict`, what is wrong is left out as far as one can do without it.
    """
    missing = [Fault(name, 1, "this file is missing") for name in _NEEDED if name not in documents]
    if missing:
        raise RuleError(missing)
    files, faults = _parsed(documents)
    if faults and (strict or not files.keys() >= {*_NEEDED} - {"lexicon.tsv"}):
        raise RuleError(faults)
    compiler = _Compiler(files, documents)
    compiled = compiler.compiled()
    faults += compiler.book.faults
    if faults and strict:
        raise RuleError(faults)
    sources = Sources(tuple(compiler.book.examples), frozenset(compiler.idle()), tuple(faults))
    return {"language": language, **compiled}, sources


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


class _Compiler:
    """Compiles the parsed files in the order in which they need each other, and gathers faults."""

    def __init__(self, files: Mapping[str, dict[Text, Value]], documents: Mapping[str, str]) -> None:
        self._files = files
        self.book = RuleBook()
        self._faults = self.book.faults
        self._columns, self._forms, self._lemmas = parse_lexicon("lexicon.tsv", documents["lexicon.tsv"])
        self._protected = documents.get("protected.tsv", "").split()
        self._weights = parse_weights("weights.tsv", documents["weights.tsv"]) if "weights.tsv" in documents else None
        self._clitics = _table(files["colloquial.yaml"], "clitics")
        named = {feature[1:] for column in self._columns for feature in column}
        self._elements = Elements(
            features=frozenset({*named, "number", "time", *self._clitics}),
            groups={
                name: [*map(str, features)]
                for name, features in _table(files["grammar.yaml"], "feature_groups").items()
            },
        )

    def compiled(self) -> Compiled:
        """Everything that is right; what is not is noted."""
        self._add_classes()
        self._name_phrases()
        grammar = {role: self._element(self._files["grammar.yaml"].get(Text(role)), role) for role in ROLES}
        doubtful = [*self._doubtful()]
        for role in _ASKING:
            numbers = self.book.numbers(self._files["grammar.yaml"].get(Text(role)), self._elements)
            self.book.cues[f"{role}."] = [True, numbers]
        for name in self._rule_files():
            self.book.add(self._files[name], self._elements)
        self.book.check_names()
        phrases = self._phrases()
        self._check_tags()
        return {
            **self._words(),
            "grammar": grammar,
            "doubtful": doubtful,
            **self._rules(phrases),
            **self._effects(),
            "amounts": self._amounts(),
            "weights": self._weights,
        }

    def _words(self) -> Compiled:
        written, endings = self._files["colloquial.yaml"], _table(self._files["grammar.yaml"], "endings")
        named = {tag[:-1] for _, tag in self._elements.named_tags() if tag.endswith("/")}
        tables = self._elements.tables()
        typos = {*self._elements.literals(), *Lexicon(self._columns, self._forms).forms_of(named)}
        return {
            "abbreviations": [*map(str, strings(self._files["grammar.yaml"].get(Text("abbreviations"))))],
            "languages": {
                key: {name: " ".join(words) for name, words in _table(self._files["languages.yaml"], key).items()}
                for key in ("function_words", "telltale")
            },
            "columns": self._columns,
            "forms": self._forms,
            "tables": tables,
            "endings": {ending: [f"+{feature}" for feature in features] for ending, features in endings.items()},
            "colloquial": {
                **{key: _pairs(written, key) for key in ("words", "beginnings", "endings", "inside", "folds")},
                "clitics": [(str(e), feature) for feature, endings in self._clitics.items() for e in endings],
            },
            "keyboard": [*map(str, strings(written.get(Text("keyboard"))))],
            "often_mistyped": [*map(str, strings(written.get(Text("often_mistyped"))))],
            "correctable": Listing.of(dict.fromkeys(typos, "")),  # a typo is worth mending in what rules name
            "protected": Listing.of(dict.fromkeys(self._protected, "")),
        }

    def _rules(self, phrases: dict[int, list[int]]) -> Compiled:
        """The patterns, who owns them, and how they are looked for."""
        inner = {*chain(*phrases.values())}
        patterns = [fitted(one, phrases, number in inner) for number, one in enumerate(self.book.patterns)]
        depth = levels({number: [patterns[i] for i in listed] for number, listed in phrases.items()})
        denying: set[int] = set()  # phrases that name a negation
        for number in sorted(depth, key=depth.__getitem__):
            if any(patterns[i].negative or not denying.isdisjoint(patterns[i].needed) for i in phrases[number]):
                denying.add(number)
        patterns = [
            pattern._replace(negative=pattern.negative or not denying.isdisjoint(pattern.needed))
            for pattern in patterns
        ]
        # those with the most words first: the sets of patterns that wait for early slots are small numbers then
        order = sorted(range(len(patterns)), key=lambda number: -len(stages(patterns[number], phrases)))
        places = {number: place for place, number in enumerate(order)}
        patterns = [patterns[number] for number in order]
        return {
            "sources": self._elements.sources(),
            "patterns": [*map(line_of, patterns)],
            "scan": table(patterns, phrases),
            "needs": [*_phrases_needed(patterns, phrases)],
            "cues": {
                name: [negated, [places[i] for i in listed]] for name, (negated, listed) in self.book.cues.items()
            },
            "phrases": [(number, [places[i] for i in listed]) for number, listed in phrases.items()],
            "rules": [{**rule, "cues": [*map(str, rule["cues"])]} for rule in self.book.rules],
        }

    def _effects(self) -> Compiled:
        effects = self._files["effects.yaml"]
        listed = effects.get(Text("exclusions"))
        exclusions = []
        for entry in listed if isinstance(listed, list) else []:
            if isinstance(entry, dict):
                exclusions.append({str(key): [*map(str, strings(value))] for key, value in entry.items()})
        return {
            "takes_back": {n: [*map(str, w)] for n, w in _table(effects, "takes_back").items()},
            "exclusions": exclusions,
        }

    def _amounts(self) -> Compiled:
        """By when and how much: sizes and the words for them; a size that is no number is a fault."""
        written: Compiled = {}
        for name, sizes in self._files.get("amounts.yaml", {}).items():
            written[str(name)] = {}
            for size, words in sizes.items() if isinstance(sizes, dict) else ():
                if name not in _UNSIZED and not str(size).isdigit():
                    self._faults.append(size.fault(f"{name!s}: {size!s} is no number"))
                else:
                    written[str(name)][str(size)] = [*map(str, words if isinstance(words, list) else ())]
        return written

    def idle(self) -> Iterator[str]:
        """The names of cues, classes and phrases that nothing asks for."""
        asked = {name for rule in self.book.rules for name in (*rule["cues"], *rule["without"])}
        yield from {*self.book.cues} - asked - {f"{role}." for role in _ASKING}
        yield from {*self._elements.classes} - {tag for _, tag in self._elements.named_tags()}
        used = {step.element for pattern in self.book.patterns for step in pattern.steps}
        sources = self._elements.sources()
        yield from (sources[number] for number in {*self._elements.phrases} - used)

    def _add_classes(self) -> None:
        own = chain.from_iterable(_mapping(self._files[name], "classes").items() for name in self._rule_files())
        for name, members in chain(self._files["classes.yaml"].items(), own):
            try:
                self._elements.add_class(str(name), strings(members))
            except PatternError as error:
                self._faults.append(name.fault(f"class {name!s}: {error}"))
        for circular in self._elements.settle_classes():
            self._faults.append(self._place(circular).fault(f"class {circular} stands within itself"))
        negating = str(self._files["grammar.yaml"].get(Text("negates"), "ei"))
        classes = self._elements.classes
        ways = classes[negating].ways if negating in classes else ({f"={negating}"},)
        self._elements.negations = frozenset(chain(*ways))

    def _rule_files(self) -> list[str]:
        return [name for name in self._files if name.startswith("rules_")]

    def _name_phrases(self) -> None:
        """Give every phrase its number before any pattern asks for it."""
        for document in self._files.values():
            for name in _mapping(document, "phrases"):
                try:
                    self._elements.add_phrase(name)
                except PatternError as error:
                    self._faults.append(name.fault(str(error)))

    def _phrases(self) -> dict[int, list[int]]:
        """The patterns of all phrases, those among them that stand for alternatives too."""
        found: dict[int, list[int]] = {}
        for document in self._files.values():
            for name, written in _mapping(document, "phrases").items():
                number = self._elements.intern(name)
                found[number] = self.book.numbers(written, self._elements)
                if not found[number]:
                    self._faults.append(name.fault(f"the phrase {name!s} has no pattern"))
        while unnamed := self._elements.phrases.keys() - found.keys():  # alternatives may bring up others
            for number in sorted(unnamed):
                parts = [located(part, "phrases", 1) for part in self._elements.phrases[number]]
                found[number] = self.book.numbers([*parts], self._elements)
        return found if self._well_founded(found) else {number: [] for number in found}

    def _well_founded(self, phrases: Mapping[int, Sequence[int]]) -> bool:
        try:
            levels({number: [self.book.patterns[i] for i in listed] for number, listed in phrases.items()})
        except RecursionError as error:
            name = self._elements.sources()[int(str(error))]
            self._faults.append(self._place(name).fault(f"the phrase {name} stands within itself"))
            return False
        return True

    def _element(self, written: Value | None, role: str) -> int:
        place = written if isinstance(written, Text) else located("", "grammar.yaml", 1)
        try:
            return self._elements.intern(str(place))
        except PatternError as error:
            self._faults.append(place.fault(f"{role}: {error}"))
            return -1

    def _doubtful(self) -> Iterator[tuple[str, str, int]]:
        """A spelling of two words, the other one, and the element of a next word that keeps it as it is."""
        entries = self._files["grammar.yaml"].get(Text("doubtful"))
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, dict):
                word, becomes = str(entry.get(Text("word"))), str(entry.get(Text("becomes")))
                yield word, becomes, self._element(entry.get(Text("unless_next")), "unless_next")

    def _check_tags(self) -> None:
        """A lemma that the lexicon lacks, or a class that nobody defines, is a slip: it could never match."""
        for source, tag in self._elements.named_tags():
            if tag.endswith("/") and tag[:-1] not in self._lemmas:
                self._faults.append(self._place(source).fault(f"{source}: the lexicon has no lemma {tag[:-1]!r}"))
            elif tag.isupper() and tag.replace("_", "").isalpha() and tag not in self._elements.classes:
                self._faults.append(self._place(source).fault(f"{source}: there is no class {tag}"))

    def _place(self, source: str) -> Text:
        """Where an element stands first."""
        for name, document in self._files.items():
            for text in _texts(document):
                if source in text and name != "languages.yaml":
                    return text
        return located(source, "classes.yaml", 1)


def _phrases_needed(
    patterns: Sequence[Pattern], phrases: Collection[int]
) -> Iterator[tuple[int, tuple[list[int], bool]]]:
    """By their numbers the patterns that need phrases, with these, and whether they consist of phrases only."""
    for number, pattern in enumerate(patterns):
        if inner := [element for element in pattern.needed if element in phrases]:
            yield number, (inner, not stages(pattern, phrases))


def levels(phrases: Mapping[int, Sequence[Pattern]]) -> dict[int, int]:
    """How deep each phrase is nested, 1 for one of words only. RecursionError with the number of one within itself."""
    known: dict[int, int] = {}

    def level(number: int, outer: frozenset[int]) -> int:
        if number in outer:
            raise RecursionError(number)
        if number not in known:
            steps = (step.element for pattern in phrases[number] for step in pattern.steps)
            inner = (level(element, outer | {number}) for element in steps if element in phrases)
            known[number] = 1 + max(inner, default=0)
        return known[number]

    for number in phrases:
        level(number, frozenset())
    return known


def _mapping(document: Mapping[Text, Value], key: str) -> dict[Text, Value]:
    written = document.get(Text(key))
    return written if isinstance(written, dict) else {}


def _table(document: Mapping[Text, Value], key: str) -> dict[str, list[Text]]:
    return {str(name): strings(value) for name, value in _mapping(document, key).items()}


def _pairs(document: Mapping[Text, Value], key: str) -> list[tuple[str, str]]:
    return [(str(old), str(value)) for old, value in _mapping(document, key).items() if isinstance(value, Text)]


def _texts(value: Value) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    else:
        yield from value if isinstance(value, dict) else ()
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
