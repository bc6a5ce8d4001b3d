"""What is said in the shipped scenarios: their model replies, transcripts and examples, with the marks rules give."""

from collections.abc import Iterator
from pathlib import Path

from bot.content import load
from dialogues.parsing import build, parse
from dialogues.transcript import Examples, Transcript

TRANSCRIPTS = Path("tests/content/transcripts")


def said(language: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Each reply once, and the names of the marks that the rules alone give it."""
    content, known = load(), set[str]()
    for path in sorted(TRANSCRIPTS.rglob("*.yaml")):
        for document in parse(path.read_text("utf-8"), path.name):
            if document.kind == "transcript":
                talk = build(Transcript, document)
                listed = [turn.reply for turn in talk.turns]
            else:
                talk = build(Examples, document)
                listed = [reply for _, reply in talk.replies]
            if talk.language == language:
                play = content.play(talk.scenario, language)
                models = [play.filled(words.model) for words in play.lines.nodes.values() if words.model]
                for text in [*listed, *models]:
                    if text not in known:
                        known.add(text)
                        yield text, play.reader.by_rules(text, play.topics)
