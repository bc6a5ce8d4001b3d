"""Weighs every pattern of a language on the labelled replies: what would be read worse, or better, without it?

Each pattern is left out by itself, and the replies that it matches are read again. Printed are those without which
more marks would be right (harmful), and with --idle those whose absence changes nothing, neither in the labelled
replies nor in the rules' own examples. The sets held out are never read here, nor is what is kept for checking.
    PYTHONPATH=. python scripts/reading/weigh.py fi --idle
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence

from bot.readers import texts
from dialogues.replies.compiling import Sources, compile_language
from dialogues.replies.groups import Group
from dialogues.replies.matching import find
from dialogues.replies.patterns import Pattern
from dialogues.replies.reader import Reader
from scripts.reading.score import replies

Labelled = tuple[str, frozenset[str], frozenset[str]]  # a text, what it earns, and the marks that this is known of


def main() -> None:
    """Print the patterns that do harm, and those that do nothing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=["fi", "sv", "en"])
    parser.add_argument("--idle", action="store_true", help="list the patterns that change nothing, too")
    options = parser.parse_args()
    compiled, sources = compile_language(options.language, texts(options.language), strict=False)
    read = Reader.restored(compiled)
    labelled = [*_labelled(options.language, sources)]
    matched = _matched(read, labelled)
    idle = 0
    for pattern in _patterns(read):
        better, worse = _without(read, pattern, [labelled[number] for number in matched[pattern.source]])
        idle += better == worse == 0
        if better > worse:
            print(f"harmful: without it {better:3} right, {worse:3} wrong   {pattern.source}")
        elif options.idle and better == worse == 0:
            print(f"idle                                {pattern.source}")
    print(f"{idle} of {len(_patterns(read))} patterns change nothing")


def _labelled(language: str, sources: Sources) -> Iterator[Labelled]:
    """The labelled replies, and the rules' own examples, of which only the rule's mark is known."""
    for item, kept in replies(language, []):
        if not kept:
            marks = frozenset(item["marks"])
            yield item["text"], marks, frozenset()
    for example in sources.examples:
        for text in example.accept:
            yield text, frozenset({example.name}), frozenset({example.name})
        for text in example.reject:
            yield text, frozenset(), frozenset({example.name})


def _patterns(read: Reader) -> list[Pattern]:
    """All patterns of cues, each once."""
    cues = read.knowledge.cues
    asked = {name for rule in read.knowledge.rules for name in (*rule.cues, *rule.without)}
    listed = (pattern for name in cues if name in asked for pattern in cues[name].patterns)
    return [*{pattern.source: pattern for pattern in listed}.values()]


def _matched(read: Reader, labelled: Sequence[Labelled]) -> dict[str, list[int]]:
    """For each pattern the numbers of the replies in which it stands."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, (text, _, _) in enumerate(labelled):
        board = read.scene(text).board
        for pattern in {one for cue in read.knowledge.cues.values() for one, _ in cue.candidates(board.seen)}:
            if find(pattern, board):
                found[pattern.source].append(number)
    return found


def _without(read: Reader, pattern: Pattern, labelled: Sequence[Labelled]) -> tuple[int, int]:
    """How many marks would be right that are wrong now, and the other way round, without a pattern."""
    better = worse = 0
    cues = read.knowledge.cues
    bare = {name: _bare(cue, pattern) if pattern in cue.patterns else cue for name, cue in cues.items()}
    for text, earned, known in labelled:
        now = read.by_rules(text)
        scene = read.scene(text)
        scene.cues = bare
        then = read.names_in(scene)
        changed = (now ^ then) & known if known else now ^ then
        worse += len([name for name in changed if (name in now) == (name in earned)])
        better += len([name for name in changed if (name in now) != (name in earned)])
    return better, worse


def _bare(cue: Group, without: Pattern) -> Group:
    """The cue without a pattern."""
    numbers = [number for number in cue.numbers if cue.book.patterns[number] != without]
    return Group(cue.book, numbers, cue.negated)


if __name__ == "__main__":
    main()
