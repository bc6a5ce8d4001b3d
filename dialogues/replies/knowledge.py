"""All that a reader knows of its language, made from what `compiling` left of the files."""

from collections.abc import Collection
from typing import Any

from dialogues.replies.anchors import Anchors
from dialogues.replies.composition import Cue, Exclusion, Rule, TakingBack
from dialogues.replies.language import Languages
from dialogues.replies.marks import Language
from dialogues.replies.patterns import Pattern
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
        self._sources: str = compiled["sources"]
        self.grammar: dict[str, int] = compiled["grammar"]
        self.doubtful: dict[str, list[tuple[str, int]]] = {}
        for word, becomes, unless_next in compiled["doubtful"]:
            self.doubtful.setdefault(word, []).append((becomes, unless_next))
        patterns = [Pattern(*parts) for parts in compiled["patterns"]]
        self.cues = {
            name: Cue(tuple([patterns[number] for number in listed]), negated)
            for name, (negated, listed) in compiled["cues"].items()
        }
        phrases = {number: [patterns[i] for i in listed] for number, _, listed in compiled["phrases"]}
        self.anchors = Anchors(self.cues, phrases, {number: level for number, level, _ in compiled["phrases"]})
        self.rules = [_rule(written) for written in compiled["rules"]]
        self._by_cue: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            self._by_cue.setdefault(rule.cues[0], []).append(number)
        self.taking_back = TakingBack(*(frozenset(compiled["takes_back"].get(key, ())) for key in ("marks", "forward")))
        self.exclusions = [_exclusion(written) for written in compiled["exclusions"]]

    def source(self, element: int) -> str:
        """How an element or phrase is written."""
        return self._sources.split("\n")[element]

    def possible_rules(self, cues: Collection[str]) -> list[Rule]:
        """The rules whose cues may all stand in the text, in the order of the files."""
        by_cue, rules = self._by_cue, self.rules
        numbers = [number for cue in cues if cue in by_cue for number in by_cue[cue]]
        return [rule for rule in map(rules.__getitem__, sorted(numbers)) if all(cue in cues for cue in rule.cues)]


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
