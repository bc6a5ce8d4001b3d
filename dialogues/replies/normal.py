"""Brings a written word to the form that the lexicon knows: colloquial forms first, typos last."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from dialogues.replies.spelling import Spelling

_SHORTEST_SPOKEN = 3  # shorter stems are no spoken forms: "kukaan" is no "kun" with a clitic
_LONGEST = 40  # a longer row of letters is no word that anybody mistyped
_MOST_FOLDED = 6  # letters of a word whose dots may be missing; all together, or each by itself


@dataclass(frozen=True, slots=True)
class Colloquial:
    """How people write: whole words, beginnings, endings, letters inside a word, clitics, letters without dots."""

    words: Mapping[str, str]
    beginnings: Sequence[tuple[str, str]]
    endings: Sequence[tuple[str, str]]
    inside: Sequence[tuple[str, str]]
    clitics: Sequence[tuple[str, str]]
    folds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Form:
    """A word in the lexicon's spelling; `stem` is the same without its clitics, whose features stand apart."""

    word: str
    stem: str
    clitics: frozenset[str] = frozenset()

    @classmethod
    def plain(cls, word: str) -> "Form":
        """A word without clitics."""
        return cls(word, word)


class Normaliser:
    """Turns written words into forms. What is known stays; what is not is tried in ever bolder ways."""

    def __init__(
        self,
        colloquial: Colloquial,
        is_form: Callable[[str], bool],
        knows: Callable[[str], bool],
        begins_known: Callable[[str], bool],
        spelling: Callable[[], Spelling],
        protected: Container[str],
    ) -> None:
        self._colloquial = colloquial
        self._is_form = is_form
        self._knows = knows
        self._begins_known = begins_known
        self._spelling = spelling
        self._protected = protected
        self._dotted: dict[str, str] = {}
        for dotted, bare in colloquial.folds.items():
            self._dotted[bare] = self._dotted.get(bare, bare) + dotted

    def is_plain(self, word: str) -> bool:
        """Whether a word is known as it stands, so that nothing has to be tried."""
        return word in self._colloquial.words or self._knows(word) or self._begins_known(word)

    def form(self, word: str) -> Form:
        """The form meant by a word in small letters; an unknown word is its own form."""
        if len(word) > _LONGEST:
            return Form.plain(word)
        squeezed = _squeezed(word)
        return (
            self._known(word)
            or self._known(squeezed)
            or self._begun(squeezed)
            or self._guessed(squeezed)
            or Form.plain(word)
        )

    def guesses(self, word: str) -> bool:
        """Whether a word is unknown and would be taken for a slip of the pen."""
        return not (self._known(word) or self._begun(word)) and self._guessed(word) is not None

    def _known(self, word: str) -> Form | None:
        plain = self._spoken(word)
        if plain is not None and (self._is_form(plain) or self._colloquial.words.get(word) == word):
            return Form.plain(plain)
        return self._split(word, plain) or (Form.plain(plain) if plain is not None else None)

    def _split(self, word: str, plain: str | None) -> Form | None:
        """The word as a known stem and a clitic; a stem that is short, or of a word known whole, must not be spoken."""
        for ending, feature in self._colloquial.clitics:
            stem = word[: -len(ending)]
            strict = plain is not None or len(stem) < _SHORTEST_SPOKEN
            if not word.endswith(ending) or (strict and not self._knows(stem)):
                continue
            if (inner := self._known(stem)) is not None:
                return Form(plain or inner.word + ending, inner.stem, inner.clitics | {feature})
        return None

    def _spoken(self, word: str) -> str | None:
        """The known word that a spoken form stands for, or None."""
        if (mapped := self._colloquial.words.get(word)) is not None:
            return mapped
        if self._knows(word):
            return word
        for candidate in self._respelled(word):
            if self._knows(candidate):
                return candidate
        return None

    def _begun(self, word: str) -> Form | None:
        """The word itself, or a spoken spelling of it, when it begins as a known beginning does."""
        for candidate in (word, *self._respelled(word)):
            if self._begins_known(candidate):
                return Form.plain(candidate)
        return None

    def _respelled(self, word: str) -> list[str]:
        """The spellings that the tables of beginnings, endings and insides give, each on top of those before."""
        tables = self._colloquial
        begun = [word, *(new + word[len(old) :] for old, new in tables.beginnings if word.startswith(old))]
        ended = [form[: -len(old)] + new for form in begun for old, new in tables.endings if form.endswith(old)]
        whole = begun + ended
        filled = [form.replace(old, new, 1) for form in whole for old, new in tables.inside if old in form[1:]]
        return whole[1:] + filled

    def _guessed(self, word: str) -> Form | None:
        if word in self._protected:
            return None
        guess = self._with_dots(word) or self._corrected(word)
        return Form.plain(guess) if guess else None

    def _corrected(self, word: str) -> str | None:
        """The word meant, where that or a spoken spelling of it is mistyped."""
        for candidate in (word, *self._respelled(word)):
            if (guess := self._spelling().correct(candidate)) is not None:
                return self._colloquial.words.get(guess, guess)
        return None

    def _with_dots(self, word: str) -> str | None:
        """The known word of which the dots are missing: "ymmarran", "forstar"."""
        places = [i for i, letter in enumerate(word) if letter in self._dotted]
        if not 0 < len(places) <= _MOST_FOLDED:
            return None
        choices = [self._dotted[word[i]] for i in places]
        whole = product(*choices) if len(places) <= _MOST_FOLDED // 2 else zip(*(c[1:] for c in choices), strict=False)
        for letters in whole:
            spelled = [*word]
            for i, letter in zip(places, letters, strict=True):
                spelled[i] = letter
            if (candidate := "".join(spelled)) != word and self._knows(candidate):
                return candidate
        return None


def _squeezed(word: str) -> str:
    """The word without drawn-out letters: kiiiitos has two i, which is for the typo correction to mend."""
    return "".join(letter for i, letter in enumerate(word) if word[max(0, i - 2) : i] != letter * 2)
