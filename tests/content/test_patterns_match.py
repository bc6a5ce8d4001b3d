"""Every pattern can match something: a row of words that its elements accept, read as a reply is read."""

from collections.abc import Iterator

import pytest

from bot.readers import reading_languages, texts
from dialogues.replies.compiling import compile_language
from dialogues.replies.matching import find
from dialogues.replies.patterns import Pattern
from dialogues.replies.reader import Reader
from tests.content.witnesses import Witnesses


@pytest.mark.parametrize("language", reading_languages())
def test_every_pattern_can_match(language: str) -> None:
    """No pattern is dead: cut by a clause opener without its comma, negated by itself, spelled as no word is read."""
    compiled, _ = compile_language(language, texts(language))
    read, witnesses = Reader.restored(compiled), Witnesses(compiled)
    dead = [pattern.source for name, pattern in _owned(read) if not _stands(read, name, pattern, witnesses)]
    assert dead == []


def _owned(read: Reader) -> Iterator[tuple[str, Pattern]]:
    """The patterns of all cues that rules ask for, with their cues."""
    for name in dict.fromkeys(name for rule in read.knowledge.rules for name in (*rule.cues, *rule.without)):
        for pattern in read.knowledge.cues[name].patterns:
            yield name, pattern


def _stands(read: Reader, cue: str, pattern: Pattern, witnesses: Witnesses) -> bool:
    """Whether a pattern is found, as its cue asks, in one of the texts made for it."""
    group = read.knowledge.cues[cue]
    for text in witnesses.texts(pattern):
        for ended in (text, f"{text}?"):
            scene = read.scene(ended)
            spans = find(pattern, scene.board) if pattern in dict(group.candidates(scene.board.seen)) else ()
            if any(group.negated or not scene.negated(span, pattern) for span in spans):
                return True
    return False
