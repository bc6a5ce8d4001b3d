"""Tells the language of a reply by its function words and, if these leave a doubt, by its letters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dialogues.replies.marks import Language

_CLEAR_LEAD = 2  # so many more function words, and letters need no asking; more by so much, they tell a word alone
_LOOKED_AT = 100  # words of a text, and letters of a word: more would not make it clearer
_ENOUGH_WORDS = 4  # below this, a lack of all signs says nothing


@dataclass(frozen=True, slots=True)
class Languages:
    """Per language its function words, and the rows of three letters that tell it from the others."""

    function_words: Mapping[Language, frozenset[str]]
    telltale: Mapping[Language, frozenset[str]]

    def language_of(self, words: Sequence[str], own: Language, listed: Sequence[bool]) -> Language:
        """The likeliest language; `listed` tells which of the words `own` knows.

        `own` for digits only, when undecided, where it knows all words ("En tiedä."), if short without clear signs."""
        words, known = [word[:_LOOKED_AT] for word in words[:_LOOKED_AT]], sum(listed[:_LOOKED_AT])
        if not any(word[0].isalpha() for word in words):
            return own if words else "other"  # a number that was asked for
        counts = {language: sum(map(little.__contains__, words)) for language, little in self.function_words.items()}
        first, second, *_ = sorted(counts.values(), reverse=True)
        if known >= len(words) and counts[own] == first:
            return own
        if first - second < _CLEAR_LEAD:
            rows = [row for word in words for row in letter_rows(word)]
            for language, telling in self.telltale.items():
                counts[language] = 3 * counts[language] + sum(map(telling.__contains__, rows)) + (language == own)
        best = max(counts.values())
        if best <= 1:
            return own if known or len(words) < _ENOUGH_WORDS else "other"
        clear = _CLEAR_LEAD if len(words) == 1 else 1
        return own if best - counts[own] < clear else max(counts, key=counts.__getitem__)


def letter_rows(word: str) -> Iterator[str]:
    """Every three neighbouring letters of a word, its edges (_) among them."""
    edged = f"_{word}_"
    return (edged[i : i + 3] for i in range(len(edged) - 2))
