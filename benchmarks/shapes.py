"""Hostile replies of 4096 characters, the most that Telegram lets through, each by what makes it hard."""

import string
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, takewhile
from random import Random

LENGTH = 4096
_FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
_FACES = ("😂", "😂😂😂", _FAMILY, "👍🏽", "🇫🇮", "❤\ufe0f", "1\ufe0f\u20e3", ":-)", ":D", "🤷🏾\u200d♀\ufe0f")
_ALIKE = str.maketrans("aeopcxy", "аеорсху")  # Cyrillic for Latin
_QUOTES = "\"”“„«»'’"
_PUNCTUATION = ".,;:!?…–—-()[]/*"


@dataclass(frozen=True, slots=True)
class Material:
    """What people write in a language: replies, their words (the commonest first), the reply that takes most work."""

    replies: Sequence[str]
    words: Sequence[str]
    hardest: str

    @classmethod
    def of(cls, replies: Sequence[str], work: Callable[[str], float]) -> "Material":
        """The material in some replies."""
        words = Counter(word.strip(_PUNCTUATION + _QUOTES) for text in replies for word in text.lower().split())
        return cls(replies, [word for word, _ in words.most_common() if word], max(replies, key=work))


Shape = Callable[[Random, Material], str]


def shaped(shape: str, seed: int, material: Material) -> str:
    """A text of a shape; another one for each seed, where the shape leaves room."""
    return SHAPES[shape](Random(seed), material)[:LENGTH]


def _joined(pieces: Iterable[str], between: str = " ") -> str:
    """So many of the pieces that they fill a reply."""
    text: list[str] = []
    length = 0
    for piece in pieces:
        text.append(piece)
        length += len(piece) + len(between)
        if length >= LENGTH:
            break
    return between.join(text)


def _drawn(random: Random, choices: Sequence[str]) -> Iterator[str]:
    while True:
        yield random.choice(choices)


def _shuffled(random: Random, words: Sequence[str]) -> list[str]:
    """Words without a repetition, in any order, and once more should they not fill a reply."""
    enough = len([*takewhile(lambda length: length < LENGTH, _lengths(words))])
    return random.sample(words[:enough], min(enough, len(words))) * 3


def _lengths(words: Sequence[str]) -> Iterator[int]:
    length = 0
    for word in words:
        length += len(word) + 1
        yield length


def _unknown(random: Random, letters: str, length: int) -> Iterator[str]:
    while True:
        yield "".join(random.choices(letters, k=length))


def _slip(random: Random, word: str) -> str:
    """A word with a letter wrong, missing, too many, or two swapped."""
    at = random.randrange(len(word))
    other = random.choice(string.ascii_lowercase)
    swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    return random.choice(
        (word[:at] + word[at + 1 :], word[:at] + other + word[at + 1 :], word[:at] + other + word[at:], swapped)
    )


def _drawl(random: Random, word: str) -> str:
    at = random.randrange(len(word))
    return word[:at] + word[at] * random.randint(3, 6) + word[at:]


def _numbers(random: Random) -> Iterator[str]:
    while True:
        yield random.choice(("{}", "{}.{}.2026", "{}:{}", "{},{}", "{} {}", "+358 {} {}")).format(
            random.randrange(100), random.randrange(100)
        )


SHAPES: dict[str, Shape] = {
    "one letter": lambda random, _: random.choice(string.ascii_lowercase) * LENGTH,
    "one letter, spaced": lambda random, _: _joined([random.choice(string.ascii_lowercase)] * LENGTH),
    "all quotes": lambda random, _: _joined(_drawn(random, _QUOTES), ""),
    "each word quoted": lambda random, material: _joined(f'"{word}"' for word in cycle(material.words)),
    "all punctuation": lambda random, _: _joined(_drawn(random, _PUNCTUATION), ""),
    "a clause a word": lambda random, material: _joined(_shuffled(random, material.words), ", "),
    "a question a word": lambda random, material: _joined(_shuffled(random, material.words), "? "),
    "emoji sequences": lambda random, _: _joined(_drawn(random, _FACES), ""),
    "combining marks": lambda random, _: "a" + _joined(_drawn(random, "\u0308\u030a\u0301\u0327\u0336"), ""),
    "words of combining marks": lambda random, material: _joined(
        "\u0336".join(word) for word in _shuffled(random, material.words)
    ),
    "zero width between letters": lambda random, material: _joined(
        "\u200b".join(word) for word in _shuffled(random, material.words)
    ),
    "right to left": lambda random, _: _joined(_unknown(random, "אבגדהוזחטיכלמנ", 6)),
    "homoglyphs": lambda random, material: _joined(
        word.translate(_ALIKE) for word in _shuffled(random, material.words)
    ),
    "numbers": lambda random, _: _joined(_numbers(random)),
    "one number": lambda random, _: _joined(_drawn(random, string.digits), ""),
    "unknown words": lambda random, _: _joined(_unknown(random, string.ascii_lowercase, 8)),
    "unknown short words": lambda random, _: _joined(_unknown(random, string.ascii_lowercase, 5)),
    "unknown words of vowels": lambda random, _: _joined(_unknown(random, "aoe", 6)),
    "unknown long words": lambda random, material: _joined(
        "".join(random.choices(material.words, k=6))[:40] for _ in cycle((0,))
    ),
    "mistyped words": lambda random, material: _joined(
        _slip(random, word) for word in _shuffled(random, material.words)
    ),
    "drawn-out words": lambda random, material: _joined(
        _drawl(random, word) for word in _shuffled(random, material.words)
    ),
    "IN CAPITALS": lambda random, material: _joined(_shuffled(random, material.words)).upper(),
    "commonest words, shuffled": lambda random, material: _joined(_shuffled(random, material.words)),
    "one word repeated": lambda random, material: _joined([random.choice(material.words[:50])] * LENGTH),
    "hardest reply repeated": lambda _, material: _joined([material.hardest] * LENGTH),
    "replies joined": lambda random, material: _joined(_drawn(random, material.replies)),
}
