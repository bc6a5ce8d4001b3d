"""Reads the cues and rules of a language and compiles their patterns; every complaint names file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dialogues.replies.marks import MARKS
from dialogues.replies.patterns import ElementNumbers, PatternError, parse_pattern
from dialogues.replies.sources import Fault, Text, Value, strings

SCOPES = ("clause", "sentence", "reply")
_QUESTIONS = ("no", "none", "only", "any")
_RULE_KEYS = {
    "id", "mark", "signal", "patterns", "all", "without", "scope", "question", "negated", "blocks", "accept", "reject",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Examples:
    """What a rule must find and what its mark must not be found in."""

    rule: str
    name: str
    accept: tuple[str, ...]
    reject: tuple[str, ...]


@dataclass(slots=True)
class RuleBook:
    """All cues by name, all rules in the order of the files, as plain data; patterns are numbered once and shared."""

    cues: dict[str, list[Any]] = field(default_factory=dict)
    rules: list[dict[str, Any]] = field(default_factory=list)
    examples: list[Examples] = field(default_factory=list)
    patterns: list[Any] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    def add(self, document: Mapping[Text, Value], elements: ElementNumbers) -> None:
        """Compile one file's `cues` and `rules`; what is wrong goes to `faults`."""
        for key, value in document.items():
            if key == "cues" and isinstance(value, dict):
                for name, written in value.items():
                    self._add_cue(name, written, elements)
            elif key == "rules" and isinstance(value, list):
                for item in value:
                    if isinstance(item, dict):
                        self._add_rule(item, elements)
            elif key not in ("classes", "phrases") or not isinstance(value, dict):
                held = "mappings 'classes', 'phrases' and 'cues' and a list 'rules'"
                self.faults.append(key.fault(f"{key!s}: a file of rules holds {held}"))

    def check_names(self) -> None:
        """Note every cue that a rule asks for and nobody defines."""
        for rule in self.rules:
            for name in (*rule["cues"], *rule["without"]):
                if name not in self.cues and isinstance(name, Text):
                    self.faults.append(name.fault(f"rule {rule['id']}: there is no cue {name!s}"))

    def _add_cue(self, name: Text, written: Value, elements: ElementNumbers) -> None:
        if name in self.cues:
            self.faults.append(name.fault(f"the cue {name!s} stands twice"))
        negated = isinstance(written, dict)
        listed = written.get(Text("negated")) if isinstance(written, dict) else written
        patterns = self.numbers(listed, elements)
        if not patterns:
            self.faults.append(name.fault(f"the cue {name!s} has no pattern"))
        self.cues[str(name)] = [negated, patterns]

    def numbers(self, written: Value | None, elements: ElementNumbers) -> list[int]:
        """Compile a list of patterns; the faulty ones are noted and left out."""
        found = []
        for source in written if isinstance(written, list) else []:
            if isinstance(source, Text):
                try:
                    found.append(self.number(str(source), elements))
                except PatternError as error:
                    self.faults.append(source.fault(f"pattern {source!s}: {error}"))
        return found

    def number(self, source: str, elements: ElementNumbers) -> int:
        """The number of a pattern, compiled at first sight; PatternError when it is written wrongly."""
        if (number := self._numbers.get(source)) is None:
            self.patterns.append(parse_pattern(source, elements))
            number = self._numbers[source] = len(self.patterns) - 1
        return number

    def _add_rule(self, item: dict[Text, Value], elements: ElementNumbers) -> None:
        first = next(iter(item))
        rule_id = item.get(Text("id"))
        if not isinstance(rule_id, Text):
            self.faults.append(first.fault("a rule needs an id"))
            return
        self.faults.extend(_key_faults(rule_id, item))
        own = f"{rule_id}." if item.get(Text("patterns")) else ""
        if own:
            negated = item.get(Text("negated")) == "allowed"
            self.cues[own] = [negated, self.numbers(item.get(Text("patterns")), elements)]
        cues = ([own] if own else []) + strings(item.get(Text("all")))
        if not cues:
            self.faults.append(rule_id.fault(f"rule {rule_id!s} has neither patterns nor cues"))
        self.rules.append(_rule(rule_id, item, cues))
        examples = (tuple(map(str, _listed(item, key))) for key in ("accept", "reject"))
        self.examples.append(Examples(str(rule_id), self.rules[-1]["name"], *examples))


def _rule(rule_id: Text, item: dict[Text, Value], cues: list[Any]) -> dict[str, Any]:
    return {
        "id": str(rule_id),
        "name": _word(item, "mark") or "~" + _word(item, "signal"),
        "cues": cues,
        "without": strings(item.get(Text("without"))),
        "scope": _word(item, "scope") or "sentence",
        "question": _word(item, "question") or "any",
        "blocks": [*map(str, strings(item.get(Text("blocks"))))],
    }


def _word(item: dict[Text, Value], key: str) -> str:
    value = item.get(Text(key))
    return str(value) if isinstance(value, Text) else ""


def _listed(item: dict[Text, Value], key: str) -> list[Text]:
    value = item.get(Text(key))
    return [text for text in value if isinstance(text, Text)] if isinstance(value, list) else []


def _key_faults(rule_id: Text, item: dict[Text, Value]) -> Iterator[Fault]:
    for key in item:
        if key not in _RULE_KEYS:
            yield key.fault(f"rule {rule_id!s}: unknown key {key!s}")
    mark, signal = _word(item, "mark"), _word(item, "signal")
    if bool(mark) == bool(signal) or (mark and mark not in MARKS):
        yield rule_id.fault(f"rule {rule_id!s} needs one mark (of {', '.join(MARKS)}) or one signal")
    if _word(item, "scope") not in ("", *SCOPES):
        yield rule_id.fault(f"rule {rule_id!s}: scope is one of {', '.join(SCOPES)}")
    if _word(item, "question") not in ("", *_QUESTIONS):
        yield rule_id.fault(f"rule {rule_id!s}: question is no, none (in the whole sentence), only or any")
    if _word(item, "negated") not in ("", "allowed"):
        yield rule_id.fault(f"rule {rule_id!s}: negated can only be 'allowed'")
