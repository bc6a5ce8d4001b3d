"""A type of customer in one language, ready to play in any scenario."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from dialogues.play import Play
from dialogues.replies.reader import Reader
from dialogues.scenario import Lines, Profile, Scenario, Stock, Temper


class Cast(NamedTuple):
    """A play without its scenario and lines."""

    profile: Profile
    stock: Stock
    temper: Temper
    reader: Reader

    @classmethod
    def of(cls, play: Play) -> "Cast":
        """Who plays in a play."""
        return cls(play.profile, play.stock, play.temper, play.reader)

    def play(self, scenario: Scenario, lines: Lines) -> Play:
        """The customer in that scenario."""
        return Play(scenario, lines, *self)


Casting = Mapping[tuple[str, str], Cast]
"""By type of customer and language."""


class CastWhenAsked(Casting):
    """These types of customers and languages; each is made ready when it is asked for."""

    def __init__(self, keys: Collection[tuple[str, str]], find: Callable[[str, str], Cast | None]) -> None:
        self._keys, self._find = keys, find

    def __getitem__(self, key: tuple[str, str]) -> Cast:
        if (cast := self._find(*key)) is None:
            raise KeyError(key)
        return cast

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
