"""What the customer answers when asked for a fact of the story that the place in the talk says nothing of (S53)."""

from collections.abc import Callable, Iterator

from dialogues.play import Play
from dialogues.replies.marks import Reading
from dialogues.scenario import Condition, Edge, Variants

ASKING = frozenset({"open_question", "closed_question", "paraphrase"})


def answers(
    play: Play, reading: Reading, edge: Edge, holds: Callable[[Condition], bool]
) -> Iterator[tuple[str, Variants]]:
    """For each fact asked for: a key, and the lines that tell it, or withhold it while its condition does not hold."""
    if not reading.questions and reading.names.isdisjoint(ASKING):
        return
    for id, rule in play.scenario.facts.items():
        words = play.lines.facts.get(id)
        if words is None or id not in reading.mentions or _is_told(play, id, edge):
            continue
        told = rule.when is None or holds(rule.when)
        if variants := words.answers if told else words.withheld:
            yield f"fact:{id}:told" if told else withheld(id), variants


def withheld(fact: str) -> str:
    """The name under which a session counts how often the customer would not tell this fact."""
    return f"fact:{fact}:withheld"


def _is_told(play: Play, fact: str, edge: Edge) -> bool:
    """Whether the talk itself deals with it: the edge asks for it, or the lines that it leads to have it."""
    if edge.when and fact in (*edge.when.mentions, *edge.when.mentioned):
        return True
    lines = play.lines.nodes[edge.to].lines
    return any("{" + fact + "}" in message for variant in lines for message in variant)
