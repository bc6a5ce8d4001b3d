"""Tells the language of a reply by its function words."""

from collections.abc import Iterable, Mapping

from dialogues.replies.marks import Language

_ENOUGH_WORDS = 4  # below this, a lack of function words says nothing


def language_of(
    words: Iterable[str], known: bool, function_words: Mapping[Language, frozenset[str]], own: Language
) -> Language:
    """The language with most function words; `own` for digits only, and when undecided of a short or `known` text."""
    listed = [*words]
    if not any(word[0].isalpha() for word in listed):
        return own if listed else "other"  # a number that was asked for
    counts = {
        language: sum(word in listed_words for word in listed) for language, listed_words in function_words.items()
    }
    best = max(counts.values(), default=0)
    leaders = [language for language, count in counts.items() if count == best]
    if best and len(leaders) == 1:
        return leaders[0]
    return own if own in leaders and (best or known or len(listed) < _ENOUGH_WORDS) else "other"
