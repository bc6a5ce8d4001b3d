"""All that a reader knows of its language, made from what `compiling` left of the files."""

from typing import Any

from dialogues.replies.composition import Exclusion, Rule, TakingBack
from dialogues.replies.groups import Book, Group
from dialogues.replies.language import Languages
from dialogues.replies.marks import Language
from dialogues.replies.patterns import Patterns
from dialogues.replies.promises import Amounts
from dialogues.replies.scanning import Scanner, Seen
from dialogues.replies.weighing import Weights
from dialogues.replies.words import Compiled, normaliser_of, vocabulary_of


class Knowledge:
    """A language as the reader uses it.

    `grammar` gives the elements that open a clause, negate it, end the negation, or turn against what was said
    before; `doubtful` per spelling of two words the other word and the element of a next word that speaks against it.
    """

    def __init__(self, compiled: Compiled) -> None:
        self.language: Language = compiled["language"]
        self.abbreviations = frozenset(compiled["abbreviations"])
        self.languages = Languages(*(_word_sets(compiled["languages"][key]) for key in ("function_words", "telltale")))
        self.vocabulary = vocabulary_of(compiled)
        self.normaliser = normaliser_of(self.vocabulary, compiled)
        self._sources: list[str] = compiled["sources"]
        self.grammar: dict[str, int] = compiled["grammar"]
        self.doubtful: dict[str, list[tuple[str, int]]] = {}
        for word, becomes, unless_next in compiled["doubtful"]:
            self.doubtful.setdefault(word, []).append((becomes, unless_next))
        book = Book(Patterns(compiled["patterns"]), dict(compiled["phrases"]), dict(compiled["needs"]))
        self.phrases = book.phrases
        self.cues = {name: Group(book, listed, negated) for name, (negated, listed) in compiled["cues"].items()}
        self.scanner = Scanner(compiled["scan"])
        self.rules = [_rule(written) for written in compiled["rules"]]
        self._telling: dict[int, list[int]] = {}  # by pattern the rules that it may fulfil, by one cue of each
        for number, rule in enumerate(self.rules):
            cue = min((self.cues[name] for name in rule.cues), key=lambda one: len(one.numbers))
            for pattern in cue.telling():
                self._telling.setdefault(pattern, []).append(number)
        self.taking_back = TakingBack(*(frozenset(compiled["takes_back"].get(key, ())) for key in ("marks", "forward")))
        self.amounts = Amounts.of(compiled)
        self.exclusions = [_exclusion(written) for written in compiled["exclusions"]]
        self.weights = Weights(compiled["weights"]) if compiled["weights"] else None

    def source(self, element: int) -> str:
        """How an element or phrase is written."""
        return self._sources[element]

    def possible_rules(self, seen: Seen) -> list[Rule]:
        """The rules whose cues may all stand in a text, in the order of the files."""
        numbers: set[int] = set()
        for pattern in self._telling.keys() & seen.ends.keys():
            numbers.update(self._telling[pattern])
        return [self.rules[number] for number in sorted(numbers)]


def _word_sets(listed: dict[Language, str]) -> dict[Language, frozenset[str]]:
    return {language: frozenset(words.split(" ")) for language, words in listed.items()}


def _rule(written: dict[str, Any]) -> Rule:
    return Rule(
        written["id"],
        written["name"],
        tuple(written["cues"]),
        tuple(written["without"]),
        written["scope"],
        written["question"],
        frozenset(written["blocks"]),
    )


def _exclusion(written: dict[str, list[str]]) -> Exclusion:
    within = next(iter(written.get("within", ())), "reply")
    found, removes, unless = (frozenset(written.get(key, ())) for key in ("found", "removes", "unless"))
    return Exclusion(found, removes, within, unless)
