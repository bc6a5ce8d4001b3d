"""What a teacher sends as a scenario of their own: a text as something to play, or all that is wrong with it.

Whatever is sent, it is examined within a second (benchmarked in tests/bot/test_own_content.py) and never raises.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import ValidationError

from bot.casting import Casting
from bot.content import own_id
from dialogues.lint import (
    ADVICE,
    RECURRING,
    SPOKEN_LENGTH,
    lint_customer,
    lint_languages,
    lint_lines,
    lint_scenario,
)
from dialogues.parsing import ContentError, Document, Finding, Path, Value, build, parse
from dialogues.play import Play
from dialogues.replies.topics import is_empty
from dialogues.scenario import Lines, Scenario, Variants

MAX_BYTES, MOST_VALUES = 200_000, 8_000
MOST_NODES, MOST_WAYS, MOST_NAMED = 150, 600, 150
"""Nodes; edges of all nodes together; facts, remedies and topics together."""
MOST_VARIANTS, MOST_MESSAGES = 30, 5
MOST_PHRASES, PHRASE_LENGTH = 1000, 160
FACT_LENGTH = 100
ONE_LINE = {"title": 60, "customer": 80, "setting": 120, "note": 200}
NAME_LENGTH = 40
"""Texts that stand on one line of a card or on a button, and how long they may be."""
SCENE_LENGTH = 3000
"""UTF-16 units of scene and brief together: Telegram takes 4096 in a message (Bot API, sendMessage)."""
FILLED_LENGTH = 1500
"""UTF-16 units of a line with its facts filled in."""
VALUE_SHOWN = 40
TURNING = set("\u200e\u200f\u061c\u2028\u2029\ufeff") | {
    chr(c) for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
"""Signs that turn the direction of writing, and others that nobody sees."""
UNSEEN = {"Cc", "Cs", "Co"}
LINT_LIMITS = {"HK035": RECURRING, "HK036": SPOKEN_LENGTH}

FAULTS = (
    *("HK001", "HK004", "HK005", "HK006", "HK007", "HK008", "HK009"),
    *("HK010", "HK011", "HK012", "HK013", "HK014", "HK015", "HK016", "HK020", "HK021", "HK022"),
    *("HK030", "HK031", "HK032", "HK033", "HK034", "HK035", "HK036", "HK037"),
    *sorted(ADVICE),
    *("too-large", "unseen", "kind", "no-scenario", "two-scenarios", "no-lines", "lines-twice"),
    *("missing", "unknown", "empty", "too-long", "too-few", "choice", "truth", "number", "text", "id"),
    *("look-alike", "shape", "many-nodes", "many-ways", "many-named", "customer", "language", "other-scenario"),
    *("one-line", "long-scene", "many-variants", "many-messages", "many-phrases", "phrase", "long-line"),
)
"""Every fault that can be found: those with numbers are the lint's (dialogues/lint, dialogues/parsing.py)."""

M = TypeVar("M", Scenario, Lines)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: `id` names its text (`fault-…`), `about` the place or name, `value` what stands there.

    `line` counts from 1; 0 is the file as a whole. `limit` is the number that was exceeded.
    """

    id: str
    line: int
    about: str = ""
    value: str = ""
    limit: int = 0


@dataclass(frozen=True)
class Made:
    """A scenario of a teacher's, ready to be cast; `source` is its text, `advice` what could be better in it."""

    source: str
    scenario: Scenario
    lines: tuple[Lines, ...]
    advice: tuple[Fault, ...] = ()

    @property
    def title(self) -> str:
        """Its title, in Finnish if it has one."""
        return next((lines for lines in self.lines if lines.language == "fi"), self.lines[0]).title

    def cast(self, casting: Casting, number: int, version: int, *, waiting: bool = False) -> dict[str, Play]:
        """Its plays by language, under the id of the program's own; `waiting` is a version not in use yet."""
        id = own_id(number, version if waiting else None)
        scenario = self.scenario.model_copy(update={"id": id, "version": version})
        return {
            lines.language: casting[scenario.customer, lines.language].play(
                scenario, lines.model_copy(update={"scenario": id})
            )
            for lines in self.lines
        }


class RefusedError(Exception):
    """The file can't be played; `faults` say why, in the order of their lines."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = _sorted(faults)


def _sorted(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Each once, in the order of their lines."""
    return tuple(sorted(dict.fromkeys(faults), key=lambda fault: fault.line))


def examine(content: bytes, casting: Casting) -> Made:
    """The scenario in a file. Raises RefusedError with all faults of the step that failed."""
    source = _text(content)
    try:
        documents = [document for document in parse(source, "") if document.value != ""]
    except ContentError as error:
        raise RefusedError(list(_of_findings(error))) from None
    if sum(len(document.lines) for document in documents) > MOST_VALUES:
        raise RefusedError([Fault("HK007", 0)])
    faults = [*_unseen(documents), *_kinds(documents)]
    scenarios, lines = list(_built(Scenario, documents, faults)), list(_built(Lines, documents, faults))
    for document, scenario in scenarios:
        faults += _too_large(document, scenario)
    if faults:
        raise RefusedError(faults)
    document, scenario = scenarios[0]
    findings = lint_scenario(document, scenario)
    if "languages" in scenario.model_fields_set:
        findings += lint_languages(document, scenario, {str(model.language): words for words, model in lines})
    faults += _uncast(document, scenario, lines, casting)
    for words, model in lines:
        if model.scenario != scenario.id:
            faults.append(Fault("other-scenario", words.line_of(["scenario"]), scenario.id, model.scenario))
        findings += lint_lines(words, scenario, model)
        faults += _too_long(words, model)
    _refuse(faults, findings)
    made = Made(source, scenario, tuple(model for _, model in lines))
    cast = casting[scenario.customer, made.lines[0].language]
    findings += lint_customer(document, scenario, cast.profile, cast.temper)
    faults += _overflowing(made, [words for words, _ in lines], casting)
    _refuse(faults, findings)
    return replace(made, advice=_sorted(map(_of_lint, findings)))


def _refuse(faults: Sequence[Fault], findings: Sequence[Finding]) -> None:
    """Raise RefusedError with all of them, if there is more than advice."""
    if faults or any(finding.code not in ADVICE for finding in findings):
        raise RefusedError([*faults, *map(_of_lint, findings)])


def _text(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise RefusedError([Fault("too-large", 0, limit=MAX_BYTES // 1000)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise RefusedError([Fault("HK008", line)]) from None


def _of_findings(error: ContentError) -> Iterator[Fault]:
    return map(_of_lint, error.findings)


def _of_lint(finding: Finding) -> Fault:
    return Fault(finding.code, finding.line, _short(finding.about), limit=LINT_LIMITS.get(finding.code, 0))


def _short(text: object, length: int = VALUE_SHOWN) -> str:
    """What is quoted of a file: on one line, without anything unseen, not endless."""
    shown = " ".join(str(text)[: 4 * length].split())
    clean = "".join(sign if sign not in TURNING and unicodedata.category(sign) not in UNSEEN else "�" for sign in shown)
    return clean if len(clean) <= length else clean[: length - 1] + "…"


def _unseen(documents: Sequence[Document]) -> Iterator[Fault]:
    """Signs that nobody sees, also those that were written as escapes."""
    for document in documents:
        for path, text in _strings(document.value, ()):
            if bad := next((sign for sign in text if sign in TURNING or _is_unseen(sign)), None):
                yield Fault("unseen", document.line_of(path), f"U+{ord(bad):04X}")


def _is_unseen(sign: str) -> bool:
    return sign not in "\n\t" and unicodedata.category(sign) in UNSEEN


def _strings(value: Value, path: Path) -> Iterator[tuple[Path, str]]:
    match value:
        case str():
            yield path, value
        case list():
            for number, part in enumerate(value):
                yield from _strings(part, (*path, number))
        case dict():
            for key, part in value.items():
                yield (*path, key), key
                yield from _strings(part, (*path, key))


def _kinds(documents: Sequence[Document]) -> Iterator[Fault]:
    """One scenario, words in one language or more, and nothing else."""
    for document in documents:
        if document.kind not in ("scenario", "lines"):
            yield Fault("kind", document.line_of(["kind"]), value=_short(document.kind))
    scenarios = [document for document in documents if document.kind == "scenario"]
    if not scenarios:
        yield Fault("no-scenario", 0)
    for document in scenarios[1:]:
        yield Fault("two-scenarios", document.line_of([]))
    if not any(document.kind == "lines" for document in documents):
        yield Fault("no-lines", 0)
    languages = set[str]()
    for document in documents:
        language = document.value.get("language") if isinstance(document.value, dict) else None
        if document.kind == "lines" and isinstance(language, str):
            if language in languages:
                yield Fault("lines-twice", document.line_of(["language"]), _short(language))
            languages.add(language)


def _built(model: type[M], documents: Sequence[Document], faults: list[Fault]) -> Iterator[tuple[Document, M]]:
    for document in documents:
        if document.kind == model.__name__.lower():
            try:
                yield document, build(model, document)
            except ContentError as error:
                faults += _of_model(document, error)


FIELDS = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "string_too_short": "empty",
    "string_too_long": "too-long",
    "too_short": "too-few",
    "literal_error": "choice",
    "value_error": "choice",
    "bool_parsing": "truth",
    "bool_type": "truth",
    "int_parsing": "number",
    "int_parsing_size": "number",
    "int_type": "number",
    "greater_than_equal": "number",
    "less_than_equal": "number",
    "string_type": "text",
    "string_pattern_mismatch": "id",
}
"""What pydantic calls each kind of error (its documentation, "Validation errors"), and what it is called here."""


def _of_model(document: Document, error: ContentError) -> Iterator[Fault]:
    cause = error.__cause__
    for found in cause.errors(include_url=False) if isinstance(cause, ValidationError) else ():
        path = [part for part in found["loc"] if part != "[key]"]
        id = FIELDS.get(found["type"], "shape")
        value = path[-1] if id == "unknown" else found["input"] if isinstance(found["input"], str) else ""
        if id in ("id", "unknown") and not str(value).isascii():
            id = "look-alike"
        limit = found.get("ctx", {}).get("max_length", 0)
        yield Fault(id, document.line_of(path), _place(path), _short(value), int(limit))


def _place(path: Sequence[str | int]) -> str:
    return _short(".".join(map(str, path[-3:])), 60)


def _too_large(document: Document, scenario: Scenario) -> Iterator[Fault]:
    """The lint walks the graph from every edge: so these come first."""
    ways = sum(len(node.edges) for node in scenario.nodes.values())
    for id, name, count, most in (
        ("many-nodes", "nodes", len(scenario.nodes), MOST_NODES),
        ("many-ways", "nodes", ways, MOST_WAYS),
        ("many-named", "facts", len(scenario.mentionable), MOST_NAMED),
    ):
        if count > most:
            yield Fault(id, document.line_of([name]), limit=most)


def _uncast(
    document: Document, scenario: Scenario, lines: Sequence[tuple[Document, Lines]], casting: Casting
) -> Iterator[Fault]:
    """A customer that there is not, or who does not speak the language."""
    customers = sorted({customer for customer, _ in casting})
    if scenario.customer not in customers:
        yield Fault("customer", document.line_of(["customer"]), ", ".join(customers), scenario.customer)
        return
    for words, model in lines:
        if (scenario.customer, model.language) not in casting:
            yield Fault("language", words.line_of(["language"]), scenario.customer, model.language)


def _too_long(document: Document, lines: Lines) -> Iterator[Fault]:
    for name, most in ONE_LINE.items():
        text = getattr(lines, name) or ""
        if len(text) > most or "\n" in text:
            yield Fault("one-line", document.line_of([name]), name, limit=most)
    if _units(lines.scene) + _units(lines.brief) > SCENE_LENGTH:
        yield Fault("long-scene", document.line_of(["brief"]), limit=SCENE_LENGTH)
    for path, variants in _said(lines):
        yield from _crowded(document, path, variants)
    for id, other in lines.others.items():
        if len(other.name) > NAME_LENGTH or "\n" in other.name:
            yield Fault("one-line", document.line_of(["others", id, "name"]), _short(id), limit=NAME_LENGTH)
    for id, fact in lines.facts.items():
        if len(fact.value) > FACT_LENGTH or "\n" in fact.value:
            yield Fault("one-line", document.line_of(["facts", id, "value"]), _short(id), limit=FACT_LENGTH)
    yield from _unfit_phrases(document, lines)


def _said(lines: Lines) -> Iterator[tuple[tuple[str, ...], Variants]]:
    """All that is spoken, and where it stands."""
    yield from ((("nodes", id, "lines"), words.lines) for id, words in lines.nodes.items())
    yield from ((("reactions", name), variants) for name, variants in lines.reactions.items())
    for id, fact in lines.facts.items():
        yield from ((("facts", id, name), getattr(fact, name)) for name in ("answers", "withheld"))
    for id, other in lines.others.items():
        yield from ((("others", id, name), getattr(other, name)) for name in ("waits", "noticed", "leaves"))


def _crowded(document: Document, path: tuple[str, ...], variants: Variants) -> Iterator[Fault]:
    if len(variants) > MOST_VARIANTS:
        yield Fault("many-variants", document.line_of(path), path[1], limit=MOST_VARIANTS)
    if any(len(variant) > MOST_MESSAGES for variant in variants):
        yield Fault("many-messages", document.line_of(path), path[1], limit=MOST_MESSAGES)


def _unfit_phrases(document: Document, lines: Lines) -> Iterator[Fault]:
    phrases = lines.phrases()
    if sum(map(len, phrases.values())) > MOST_PHRASES:
        yield Fault("many-phrases", document.line_of(["facts"]), limit=MOST_PHRASES)
    for part in ("facts", "remedies", "topics", "others"):
        for id in getattr(lines, part):
            for phrase in phrases.get(id, ()):
                if len(phrase) > PHRASE_LENGTH or is_empty(phrase):
                    yield Fault("phrase", document.line_of([part, id, "phrases"]), id, _short(phrase), PHRASE_LENGTH)


def _overflowing(made: Made, documents: Sequence[Document], casting: Casting) -> Iterator[Fault]:
    """Lines that grow too long once the facts are filled in."""
    plays = made.cast(casting, 0, 1)
    for document, lines in zip(documents, made.lines, strict=True):
        play = plays[lines.language]
        for id, words in lines.nodes.items():
            texts = [text for text in (words.hint, words.model, words.told, words.scene) if text]
            if any(_units(play.filled(text)) > FILLED_LENGTH for text in texts):
                yield Fault("long-line", document.line_of(["nodes", id]), id, limit=FILLED_LENGTH)
        for path, variants in _said(lines):
            if any(_units(play.filled(message)) > FILLED_LENGTH for variant in variants for message in variant):
                yield Fault("long-line", document.line_of(path), path[1], limit=FILLED_LENGTH)


def _units(text: str) -> int:
    """The length that Telegram counts (Bot API, MessageEntity)."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
