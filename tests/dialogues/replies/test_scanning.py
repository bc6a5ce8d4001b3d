"""Going through a text once overlooks no pattern that stands in it."""

from random import Random

import pytest
import yaml

from bot.readers import reader
from dialogues.replies.matching import find
from tests.dialogues.replies.test_any_text import REPLIES


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_pattern_is_overlooked(language: str) -> None:
    """Whatever a search for each pattern by itself finds is found, at the same places, from what the scan has seen."""
    read, chance = reader(language), Random(language)
    written = (path.read_text("utf-8") for path in sorted((REPLIES / language / "marks").glob("*.yaml")))
    replies = [item["text"] for text in written for item in yaml.load(text, Loader=yaml.CSafeLoader)]
    texts = [*chance.sample(replies, 6), " ".join(chance.sample(replies, 12)), ", ".join(chance.sample(replies, 6))]
    patterns = next(iter(read.knowledge.cues.values())).book.patterns
    found = 0
    for text in texts:
        board = read.scene(text).board
        for number, pattern in enumerate(patterns.all()):
            if alone := find(pattern, board):
                ends = board.seen.ends.get(number, 0)
                assert ends or all(element in board.phrases for element in pattern.needed), pattern.source
                assert find(pattern, board, ends) == alone, pattern.source
                found += 1
    assert found > 10 * len(texts)
