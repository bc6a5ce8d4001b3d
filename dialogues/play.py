"""All that one talk needs, put together: scenario, lines, customer type and reader of one language."""

import hashlib
import json
import random
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dialogues.replies.marks import Reading
from dialogues.replies.reader import Reader, Topics
from dialogues.scenario import Lines, Model, Node, Profile, Scenario, Stock, Temper, Variant, Variants

NOTHING: Mapping[str, str] = {}
PARTS: Mapping[str, type[Model]] = {
    "scenario": Scenario,
    "lines": Lines,
    "profile": Profile,
    "stock": Stock,
    "temper": Temper,
}
"""What a play is made of besides the reader, in its order."""


class _Words(dict[str, str]):
    """What stands in braces, by name; of what was never said a line tells nothing."""

    def __missing__(self, name: str) -> str:
        return "…"


@dataclass(frozen=True)
class Play:
    """A scenario ready to be played in one language."""

    scenario: Scenario
    lines: Lines
    profile: Profile
    stock: Stock
    temper: Temper
    reader: Reader

    @cached_property
    def topics(self) -> Topics:
        """The phrases that name facts, remedies and topics, ready for the reader."""
        return self.reader.topics(self.lines.phrases(), frozenset(self.scenario.remedies))

    @cached_property
    def moves(self) -> Mapping[str, int]:
        """How many points of mood each mark and conduct is worth to this customer."""
        return {**self.temper.moves, **self.profile.moves}

    @cached_property
    def relief(self) -> Mapping[str, int]:
        """How much steam each mark lets out of this customer (negative: it builds up)."""
        return {**self.temper.relief, **self.profile.relief}

    @cached_property
    def _facts(self) -> Mapping[str, str]:
        return {id: fact.value for id, fact in self.lines.facts.items()}

    @cached_property
    def digest(self) -> str:
        """Another for any other text: what is played from the same digest is the same talk."""
        return hashlib.blake2b(self.text().encode(), digest_size=16).hexdigest()

    def text(self) -> str:
        """All of it but the reader, as JSON: from this the talk can be played again (see `of_text`)."""
        parts = {name: getattr(self, name).model_dump(mode="json", exclude_defaults=True) for name in PARTS}
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of_text(cls, text: str, reader: Reader) -> "Play":
        """The play whose text that is. Raises ValueError where the models of this program can't take it."""
        parts = json.loads(text)
        models: dict[str, Any] = {name: model.model_validate(parts.get(name)) for name, model in PARTS.items()}
        return cls(**models, reader=reader)

    def read(self, reply: str) -> Reading:
        """What the reply says, by the rules of the scenario's language."""
        return self.reader.read(reply, self.topics)

    def node(self, id: str) -> Node:
        """The node of this id."""
        return self.scenario.nodes[id]

    def reaction(self, name: str) -> Variants | None:
        """The variants of a stock reaction: the scenario's own, else the customer type's."""
        return self.lines.reactions.get(name) or self.stock.reactions.get(name)

    def speak(
        self, variants: Variants, key: str, seed: int, times: int, words: Mapping[str, str] = NOTHING
    ) -> tuple[str, ...]:
        """The variant to say the (times+1)-th time in a talk; none comes twice before all have been said."""
        order: list[Variant] = list(variants)
        random.Random(f"{seed}:{key}").shuffle(order)
        return tuple(self.filled(message, words) for message in order[times % len(order)])

    def filled(self, text: str, words: Mapping[str, str] = NOTHING) -> str:
        """The text with the story's facts (and these words of the talk) in place of their names in braces."""
        return text.format_map(_Words({**self._facts, **words}))
