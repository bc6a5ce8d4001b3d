"""Makes, for a pattern, texts in which it ought to stand: words that its elements accept, in their order."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from random import Random

from dialogues.replies.patterns import Pattern, Patterns, Step
from dialogues.replies.words import Compiled, normaliser_of, vocabulary_of

_WORDS_KEPT = 8  # per element
_TEXTS = 24  # per pattern: the first words may be clause openers, spoken twins and the like
_PLAIN = ("talo", "hus", "house")  # what `!x` accepts, and what an ending is tried with


class Witnesses:
    """The words and texts that patterns of one language may match."""

    def __init__(self, compiled: Compiled) -> None:
        self._vocabulary = vocabulary_of(compiled)
        self._normaliser = normaliser_of(self._vocabulary, compiled)
        self._clitics = compiled["colloquial"]["clitics"]
        self._correctable = [word for word, _ in compiled["correctable"]]
        self._sources = compiled["sources"]
        patterns = Patterns(compiled["patterns"])
        self._phrases = {number: [patterns[i] for i in listed] for number, listed in compiled["phrases"]}
        self._words: defaultdict[int, list[str]] = defaultdict(list)
        tables = compiled["tables"]
        words = [
            *self._correctable,
            *tables["prefixes"],
            *(f"{beginning}nen" for beginning in tables["prefixes"]),
            *(_PLAIN[0] + ending for ending in tables["suffixes"]),
            *(becomes for _, becomes, _ in compiled["doubtful"]),
            *_PLAIN,
            *("12", "3", "12.30", "kello"),
        ]
        Random(1).shuffle(words)
        self._add(words)

    def texts(self, pattern: Pattern, depth: int = 0) -> Iterator[str]:
        """Texts made of the words that a pattern needs; none when one of its elements accepts no word."""
        choices = [self._choices(step, depth) for step in pattern.steps if not step.optional]
        chance = Random(pattern.source)
        if all(choices):
            for number in range(_TEXTS):
                first = [words[number % len(words)] for words in choices]
                yield " ".join(first if number < _WORDS_KEPT else map(chance.choice, choices))

    def _choices(self, step: Step, depth: int) -> list[str]:
        if step.element in self._phrases:
            inner = self._phrases[step.element] if depth < 4 else []
            return [text for pattern in inner[:4] for text in islice(self.texts(pattern, depth + 1), 3)]
        if step.element < 0:
            return [word for word in _PLAIN if ~step.element not in self._accepting(word)]
        if not self._words[step.element]:
            self._add_clitics(self._sources[step.element])
        return self._words[step.element]

    def _add(self, words: Iterable[str]) -> None:
        for word in words:
            for element in self._accepting(word) if word else ():
                if len(self._words[element]) < _WORDS_KEPT:
                    self._words[element].append(word)

    def _add_clitics(self, source: str) -> None:
        """The forms of the lemmas that an element names, or else all words, with the clitics that it names."""
        named = {*re.findall(r"[^\s()\[\]|]+", source)}
        endings = [ending for ending, feature in self._clitics if feature in named]
        forms = [*self._vocabulary.lexicon.forms_of(named)] or self._correctable
        self._add(form + ending for form in forms for ending in endings)

    def _accepting(self, word: str) -> frozenset[int]:
        return self._vocabulary.accepted_by(self._normaliser.form(word))
