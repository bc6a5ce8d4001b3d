"""Reads the cues and rules of a language and compiles their patterns; every complaint names file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dialogues.replies.marks import MARKS
from dialogues.replies.patterns import Elements, Pattern, PatternError, parse_pattern
from dialogues.replies.sources import Fault, Text, Value, strings

SCOPES = ("clause", "sentence", "reply")
_RULE_KEYS = {
    "id", "mark", "signal", "patterns", "all", "without", "scope", "question", "negated", "blocks", "accept", "reject",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """Patterns any of which shows one thing, in clauses that are not negated unless `negated`."""

    patterns: tuple[Pattern, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Gives a mark (or an inner signal) where all its cues meet within `scope` and none of `without` does."""

    id: str
    name: str
    cues: tuple[str, ...]
    needed: frozenset[str]
    without: tuple[str, ...]
    scope: str
    question: str
    blocks: frozenset[str]
    accept: tuple[str, ...]
    reject: tuple[str, ...]


@dataclass(slots=True)
class RuleBook:
    """All cues by name and all rules, in the order of the files."""

    cues: dict[str, Cue] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def add(self, document: Mapping[Text, Value], elements: Elements) -> None:
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
            for name in (*rule.cues, *rule.without):
                if name not in self.cues and isinstance(name, Text):
                    self.faults.append(name.fault(f"rule {rule.id}: there is no cue {name!s}"))

    def _add_cue(self, name: Text, written: Value, elements: Elements) -> None:
        if name in self.cues:
            self.faults.append(name.fault(f"the cue {name!s} stands twice"))
        negated = isinstance(written, dict)
        listed = written.get(Text("negated")) if isinstance(written, dict) else written
        patterns = tuple(self.patterns(listed, elements))
        if not patterns:
            self.faults.append(name.fault(f"the cue {name!s} has no pattern"))
        self.cues[name] = Cue(patterns, negated)

    def patterns(self, written: Value | None, elements: Elements) -> Iterator[Pattern]:
        """Compile a list of patterns; the faulty ones are noted and left out."""
        for source in written if isinstance(written, list) else []:
            if not isinstance(source, Text):
                continue
            try:
                yield parse_pattern(source, elements)
            except PatternError as error:
                self.faults.append(source.fault(f"pattern {source!s}: {error}"))

    def _add_rule(self, item: dict[Text, Value], elements: Elements) -> None:
        first = next(iter(item))
        rule_id = item.get(Text("id"))
        if not isinstance(rule_id, Text):
            self.faults.append(first.fault("a rule needs an id"))
            return
        self.faults.extend(_key_faults(rule_id, item))
        own = f"{rule_id}." if item.get(Text("patterns")) else ""
        if own:
            negated = item.get(Text("negated")) == "allowed"
            self.cues[own] = Cue(tuple(self.patterns(item.get(Text("patterns")), elements)), negated)
        cues = ((own,) if own else ()) + tuple(strings(item.get(Text("all"))))
        if not cues:
            self.faults.append(rule_id.fault(f"rule {rule_id!s} has neither patterns nor cues"))
        self.rules.append(_rule(rule_id, item, cues))


def _rule(rule_id: Text, item: dict[Text, Value], cues: tuple[str, ...]) -> Rule:
    return Rule(
        id=str(rule_id),
        name=_word(item, "mark") or "~" + _word(item, "signal"),
        cues=cues,
        needed=frozenset(cues),
        without=tuple(strings(item.get(Text("without")))),
        scope=_word(item, "scope") or "sentence",
        question=_word(item, "question") or "any",
        blocks=frozenset(map(str, strings(item.get(Text("blocks"))))),
        accept=tuple(map(str, _listed(item, "accept"))),
        reject=tuple(map(str, _listed(item, "reject"))),
    )


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
    if _word(item, "question") not in ("", "no", "none", "only", "any"):
        yield rule_id.fault(f"rule {rule_id!s}: question is no, none (in the whole sentence), only or any")
    if _word(item, "negated") not in ("", "allowed"):
        yield rule_id.fault(f"rule {rule_id!s}: negated can only be 'allowed'")
