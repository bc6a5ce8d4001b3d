"""The interface's texts: every language says everything, with the same values, in markup that Telegram takes."""

import ast
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeGuard, get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
from bot.classroom import classes
from bot.classroom.conditions import VALUES
from bot.classroom.export import ATTEMPT, COUNTS, TEAM
from bot.classroom.own_work import Closed
from bot.classroom.taking_out import PEOPLE
from bot.content import Content
from bot.dispatch import COMMANDS
from bot.due import Fault
from bot.groups import challenge, private
from bot.groups.commands import COMMANDS as GROUP_COMMANDS
from bot.groups.modes.waiting import CALLS
from bot.groups.playing import MODES, presses
from bot.groups.table import House
from bot.learner import LANGUAGES, Settings
from bot.own_content import FAULTS
from bot.practice import Practice
from bot.shows import Unreadable
from bot.wording import Html, Wording, load_wordings, source
from dialogues.coach import SUGGESTIONS, Effect
from dialogues.debrief import RATINGS, SELF_ASSESSMENTS, acts, steps
from dialogues.exercises.council import VERDICTS
from dialogues.exercises.observing import WATCHES
from dialogues.exercises.prompter import REASONS, Steam
from dialogues.exercises.questions import QUESTIONS
from dialogues.exercises.waiting_room import Look, Restaurant, Standing
from dialogues.following import STANDINGS
from dialogues.goals import GoalKind
from dialogues.loyalty import LADDER
from dialogues.replies.marks import MARKS
from dialogues.scenario import CONDUCTS, Condition, Ending
from dialogues.summary import CALLED_FOR
from storage.tricks import STATES
from tests.botapi.formatting import parse_html, utf16_length

ENDINGS = get_args(Ending)
HOSTILE = "<i>&\"'</b>"
"""A value that would break the markup if it were not escaped."""
SAMPLES: tuple[int | str, ...] = (0, 1, 2, 5, 12, HOSTILE)
SYMBOLS = {"So", "Sm"}
"""Unicode's categories of emoji, ticks and arrows."""
QUOTES = {"fi": ("”", "”"), "sv": ("”", "”"), "en": ("“", "”")}
"""The opening and closing quotation mark of each language."""
LABELLED_BY_CHOICE = {
    "cards",
    "narrow",
    *("rate", "set", "classes", "wrong", "missed", "restore"),
    *("assign_to", "draft_try", "task_extension", "task_give"),
    "exports",
    "export_as",
    *("own_in", "own_out", "zone_set", "tournaments", "contest"),
    *("teams_for", "teams_tell", "team_of", "team_put", "team_rename"),
    *("coteacher", "staff_give", "orphan", "adopt"),
    *("group", "team_send"),
    *("trick_put", "tricks_which", "my_trick_drop"),
    *("x_customer", "x_mode", "saw", "x_vote", "x_against"),
}
"""Actions whose buttons are labelled by what they choose (`rating-…`, a name), not by a text of their own."""
LABELLED_BY_THE_CALLER = {
    *("button-begin", "button-join", "button-work", "button-nudge"),
    *("button-x_heard", "button-x_notice"),
}
"""Labels that take values, which the caller fills in."""
CONTENT = Content({})
HOUSE = House(CONTENT, load_wordings(), lambda: 1, str, bool)
WAYS = classes(Practice(CONTENT, lambda: 1), CONTENT) | private.routes(HOUSE)
IN_GROUPS = {name: found for mode in MODES.values() for name, found in presses(mode).items()}
"""The buttons of groups, in every way of playing."""


# The files


@cache
def entries(language: str) -> tuple[ftl.EntryType, ...]:
    """Everything that stands in the files of a language."""
    return tuple(FluentParser().parse(source(language)).body)


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    """The messages of a language by id."""
    return {entry.id.name: entry for entry in entries(language) if isinstance(entry, ftl.Message)}


class _Names(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  # the visitor's name for it
        self.found.add(node.id.name)


def variables(message: ftl.Message) -> set[str]:
    """The names of the values that a message takes, those of its selectors too."""
    names = _Names()
    names.visit(message)
    return names.found


@cache
def wordings() -> dict[str, Wording]:
    """The texts as the bot loads them."""
    return dict(load_wordings())


def said(language: str, id: str, sample: int | str = 12) -> str:
    """A text with the same value for all of its variables."""
    return wordings()[language](id, **dict.fromkeys(variables(messages(language)[id]), sample))


def shown(language: str, id: str, sample: int | str = 12) -> str:
    """A text as Telegram shows it, without its tags."""
    return parse_html(said(language, id, sample)).text


# The code that says them


@dataclass(frozen=True)
class Call:
    """A call of say, tell, toast, column or letter: ids, beginnings of ids, names of values, actions of its buttons."""

    function: str
    where: str
    ids: frozenset[str]
    prefixes: frozenset[str]
    values: frozenset[str]
    actions: frozenset[str]


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """The modules of the bot, parsed."""
    folder = Path(bot.__file__).parent
    return tuple((str(file.relative_to(folder)), ast.parse(file.read_text("utf-8"))) for file in folder.rglob("*.py"))


def strings(node: ast.AST) -> Iterator[tuple[str, bool]]:
    """The strings that an argument can be, and whether each is whole or only the beginning of one."""
    match node:
        case ast.Constant(value=str(text)):
            yield text, True
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
            yield text, False
        case ast.IfExp():
            yield from (*strings(node.body), *strings(node.orelse))
        case ast.Starred():
            yield from strings(node.value)
        case ast.Tuple() | ast.List():
            for element in node.elts:
                yield from strings(element)


@cache
def calls() -> tuple[Call, ...]:
    """Every call of say, tell, toast, column or letter in the bot."""
    return tuple(_call(file, node) for file, tree in modules() for node in ast.walk(tree) if _is_call(node))


def _is_call(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and _name(node) in {"say", "tell", "toast", "column", "letter"}


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _call(file: str, node: ast.Call) -> Call:
    name = _name(node)
    # A column has no text; a letter names first who it is for.
    first = {"column": 0, "letter": 2}.get(name, 1)
    id_arguments, action_arguments = node.args[max(0, first - 1) : first], node.args[first:]
    said_ids = [found for argument in id_arguments for found in strings(argument)]
    actions = [text for argument in action_arguments for text, _ in strings(argument)]
    return Call(
        function=name,
        where=f"{file}:{node.lineno}",
        ids=frozenset(text for text, whole in said_ids if whole),
        prefixes=frozenset(text for text, whole in said_ids if not whole),
        values=frozenset(keyword.arg for keyword in node.keywords if keyword.arg),
        actions=frozenset(text.partition(".")[0] for text in actions),
    )


@cache
def actions() -> frozenset[str]:
    """The actions that a button press can ask for."""
    tree = next(tree for file, tree in modules() if file == "dispatch.py")
    press = next(node for node in ast.walk(tree) if getattr(node, "name", "") == "_press")
    cases = [node.value for node in ast.walk(press) if isinstance(node, ast.MatchValue)]
    written = frozenset(text for case in cases for text, _ in strings(case))
    return written | WAYS.presses.keys() | IN_GROUPS.keys() | {challenge.ACTION}


FAMILIES: dict[str, set[str]] = {
    "sign-": {*MARKS, *CONDUCTS},
    "conduct-": {*CONDUCTS},
    "suggest-": {*SUGGESTIONS},
    "export-": {*PEOPLE},
    "table-": {
        *(name for name, _ in (*ATTEMPT, *COUNTS, *TEAM)),
        *("overview", "cohort", "assignment", "student", "standing", "due", "yes", "no", "going"),
        "teamwork",
    },
    "command-": {*COMMANDS, *WAYS.commands, *GROUP_COMMANDS},
    "mode-": {*MODES},
    "tricks-are-": {*STATES},
    "tricks-to-": {*STATES},
    "my-trick-is-": {*STATES},
    "waiting-stands-": {*get_args(Standing)},
    "waiting-look-": {*get_args(Look)},
    "waiting-restaurant-": {*get_args(Restaurant)},
    "waiting-call-": {str(number) for number in range(1, CALLS + 1)},
    "how-": {*MODES},
    "page-": {"before", "after"},
    "fault-": {*FAULTS},
    "when-": {*Condition.model_fields},
    "closed-": {*get_args(Closed), "done", "gone"},
    "standing-": {*STANDINGS},
    "stands-": {*STANDINGS},
    "pupil-": {"not_begun", "going"},
    "went-": {*ENDINGS, "stopped"},
    "skill-": {*CALLED_FOR},
    "does-": {*CALLED_FOR},
    "corrected-": {"wrong", "missed"},
    "own-": {*SELF_ASSESSMENTS},
    "rating-": {*RATINGS},
    "ending-": {*ENDINGS},
    "rung-": {*LADDER},
    "told-": {*ENDINGS},
    "last-": {*ENDINGS, "none", "stopped"},
    "effect-": {*get_args(Effect)},
    "step-": {check.id for check in (*steps(()), *acts(()))},
    "listening-": {*"12345"},
    "watch-": {*WATCHES},
    "talk-question-": {question.id for question in QUESTIONS},
    "roles-turn-": {"customer", "server", "parting"},
    "roles-move-": {*get_args(Effect)},
    "roles-why-": {*REASONS},
    "roles-steam-": {*get_args(Steam)} - {"none"},
    "roles-ending-": {*ENDINGS},
    "council-verdict-": {*VERDICTS},
    "council-would-": {*ENDINGS},
    "timeout-": {*"123"},
    "sent-": {*get_args(Unreadable)},
    "speaks-": {*LANGUAGES},
    "language-": {*LANGUAGES},
    "coach-": {*get_args(Settings.model_fields["coach"].annotation)},
    "meter-": {"low", "tense", "better", "high", "shown", "hidden"},
    "due-": {*Fault},
    "goal-": {*get_args(GoalKind)},
    "condition-": {f"{name}-{word}" for name, words in VALUES.items() for word in words},
    "button-": {*actions()} - LABELLED_BY_CHOICE,
}
"""Texts whose ids are put together while the bot runs: the beginning of the id, and every end it can have."""


def literal_ids() -> set[str]:
    """The ids that the code spells out."""
    return {id for call in calls() for id in call.ids}


# What must hold


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language of the interface in turn."""
    return str(request.param)


def test_files_hold_nothing_but_messages_and_comments(language: str) -> None:
    """No line is junk to the parser, every message has a text, and no id stands twice."""
    kinds = {type(entry).__name__ for entry in entries(language)}
    assert kinds == {"Message", "GroupComment", "ResourceComment"}
    ids = Counter(entry.id.name for entry in entries(language) if isinstance(entry, ftl.Message))
    assert [id for id, count in ids.items() if count > 1] == []
    assert [id for id, message in messages(language).items() if message.value is None or message.attributes] == []


def test_every_language_has_the_same_ids(language: str) -> None:
    """Nothing is said in one language only, and the files keep the same order."""
    assert list(messages(language)) == list(messages("fi"))


def test_every_language_takes_the_same_values(language: str) -> None:
    """A text names the same values in every language."""
    mine, finnish = messages(language), messages("fi")
    assert {id: variables(mine[id]) for id in mine} == {id: variables(finnish[id]) for id in finnish}


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_text_is_markup_that_telegram_takes(language: str, sample: int | str) -> None:
    """With any value a text formats without error, shows something, and its tags are known and balanced."""
    for id in messages(language):
        assert shown(language, id, sample).strip(), id


def test_a_language_keeps_tags_symbols_and_commands(language: str) -> None:
    """A text is laid out alike in every language: the same tags, emoji, ticks and commands."""
    for id in messages(language):
        assert layout(said(language, id)) == layout(said("fi", id)), id


def layout(text: str) -> Counter[str]:
    """Tags, commands and symbols of a text, counted."""
    symbols = [character for character in text if unicodedata.category(character) in SYMBOLS and character not in "<>"]
    return Counter([*re.findall(r"</?[a-z]+>|/[a-z]+", text), *symbols])


def test_quotation_marks_are_the_language_s_own(language: str) -> None:
    """No straight quotes or apostrophes; quotation marks come in pairs of the language's own kind."""
    opening, closing = QUOTES[language]
    for id in messages(language):
        marks = "".join(re.findall("[\"'„“”«»]", shown(language, id)))
        assert marks == (opening + closing) * (len(marks) // 2), id


UNNAMED = {"help", "start"}
"""Commands that Telegram gives itself, or that ask for the list."""


def test_refusals_have_texts() -> None:
    """Whoever may not press a button in a group is told why."""
    assert {found.refusal for found in IN_GROUPS.values()} <= messages("fi").keys()


def test_texts_name_real_commands(language: str) -> None:
    """Every command that a text mentions exists, and the helps name all of them but the help itself."""
    every = {*COMMANDS, *WAYS.commands}
    assert (
        set(re.findall(r"^/(\w+) – ", shown(language, "group-help"), re.MULTILINE)) == GROUP_COMMANDS.keys() - UNNAMED
    )
    texts = " ".join(shown(language, id) for id in messages(language))
    assert set(re.findall(r"(?<![\w/])/([a-z_]+)", texts)) <= every | GROUP_COMMANDS.keys() | {"start"}
    helps = "\n".join(shown(language, id) for id in ("help", "help-teacher", "help-owner"))
    assert set(re.findall(r"^/(\w+)(?: [^–\n]*)? – ", helps, re.MULTILINE)) == every - {"help"}


@pytest.mark.parametrize("prefix", FAMILIES)
def test_families_are_whole(prefix: str) -> None:
    """Every id that can be put together has its text, and no text stands for an end that cannot come."""
    found = {id for id in messages("fi") if id.startswith(prefix)}
    expected = {prefix + end for end in FAMILIES[prefix]}
    assert found - literal_ids() == expected - literal_ids()
    assert expected <= found


def test_ids_in_the_code_have_texts() -> None:
    """Every id that the code spells out has a text; every beginning of an id belongs to a family."""
    assert len(literal_ids()) > 50, "the calls were not found"
    assert {call.where: call.ids - messages("fi").keys() for call in calls() if call.ids - messages("fi").keys()} == {}
    assert {call.where: call.prefixes - FAMILIES.keys() for call in calls() if call.prefixes - FAMILIES.keys()} == {}


def test_the_code_gives_every_value_a_text_takes() -> None:
    """A call gives at least the values that its text names, whichever of its family it is."""
    for call in calls():
        ids = {*call.ids, *(prefix + end for prefix in call.prefixes for end in FAMILIES[prefix])}
        for id in ids - _given_by_the_caller(call):
            assert variables(messages("fi")[id]) <= call.values, f"{call.where}: {id}"


def _given_by_the_caller(call: Call) -> set[str]:
    # A button's own label is asked for only where none is given.
    return LABELLED_BY_THE_CALLER if "button-" in call.prefixes else set()


def test_no_text_is_dead() -> None:
    """Every text is named somewhere in the bot, whole or by the beginning of its id."""
    named = {found for _, tree in modules() for node in ast.walk(tree) for found in strings(node)}
    whole = {text for text, is_whole in named if is_whole}
    families = tuple(prefix for prefix in FAMILIES if (prefix, False) in named)
    assert [id for id in messages("fi") if id not in whole and not id.startswith(families)] == []


def test_long_values_are_filled_in_whole() -> None:
    """Fluent refuses more than 2500 characters, and a reply of 1500 may be 7500 when it is escaped."""
    long = "&" * 1500
    assert long.replace("&", "&amp;") in wordings()["fi"]("transcript-reply", number=1, words=long, change="+1")


def test_buttons_ask_for_real_actions() -> None:
    """Every button that the code puts under a text asks for an action that exists and has a label."""
    asked = {action for call in calls() for action in call.actions}
    assert {"choose", "continue", "transcript"} <= asked <= actions() - LABELLED_BY_CHOICE


def test_lengths_fit_telegram(language: str) -> None:
    """Toasts, menu and introductions keep the Bot API's limits; they show as plain text, so they hold no tags."""
    toasts = {id: 200 for call in calls() if call.function == "toast" for id in call.ids}
    assert "stale" in toasts
    limits = toasts | {f"command-{name}": 256 for name in COMMANDS} | {"description": 512, "short-description": 120}
    for id, limit in limits.items():
        text = said(language, id)
        assert 1 <= utf16_length(text) <= limit, id
        assert "<" not in text and "&" not in text, id


def test_button_labels_hold_no_markup(language: str) -> None:
    """Labels of buttons are shown as they are: no tags."""
    labels = [id for id in messages(language) if id.startswith(("button-", "rating-", "language-", "coach-"))]
    assert [id for id in labels if "<" in said(language, id)] == []


# Wording itself


def test_values_are_escaped_unless_they_are_html() -> None:
    """What people wrote cannot become markup; what the bot laid out stays so."""
    say = wordings()["fi"]
    assert say("spoken", line=HOSTILE) == "&lt;i&gt;&amp;\"'&lt;/b&gt;"
    assert say("spoken", line=Html("<b>A</b>")) == "<b>A</b>"


@pytest.mark.parametrize("id", ["spoken", "no-such-text"])
def test_a_missing_text_or_value_is_an_error(id: str) -> None:
    """A text without its value, or none at all, is never shown half."""
    with pytest.raises(KeyError):
        wordings()["en"](id)


@pytest.mark.parametrize(
    ("language", "questions", "replies", "part"),
    [
        ("fi", 1, 1, "kerran (yksi vastaus)"),
        ("fi", 3, 7, "3 kertaa (7 vastausta)"),
        ("sv", 0, 1, "inte en enda gång (ett svar)"),
        ("sv", 2, 5, "2 gånger (5 svar)"),
        ("en", 0, 1, "never asked a question (one reply)"),
        ("en", 1, 4, "asked a question once (4 replies)"),
        ("en", 2, 4, "asked questions 2 times (4 replies)"),
    ],
)
def test_numbers_are_counted_in_each_language(language: str, questions: int, replies: int, part: str) -> None:
    """None, one and many are said as the language says them."""
    assert part in wordings()[language]("thirds", share=30, questions=questions, replies=replies)


def test_a_text_without_values_is_put_together_once() -> None:
    """A class's table has the same few words in every cell; those with values are as they are given."""
    say = Wording("fi", "word = sana\nwith = { $value }")
    assert say("word") is say("word")
    assert (say("with", value="a"), say("with", value="<")) == ("a", "&lt;")
    for _ in range(2):
        with pytest.raises(KeyError):
            say("with")
