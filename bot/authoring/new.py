"""`hankala new`: five questions, and a scenario of one's own that can be played at once."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from string import Template
from typing import TypeVar

from bot.content import Content, own_number
from bot.learner import LANGUAGES
from bot.own_content import ONE_LINE
from bot.terminal import UsageError
from bot.wording import Html, Wording
from dialogues.lint import SPOKEN_LENGTH

TEMPLATE = Path(__file__).with_name("template")
SCHEMA_NAME = "scenario.schema.json"
"""What the schema is called where it lies beside a file; then the file tells editors of it."""
LONGEST_ID = 36
FIRST_TYPE = "complaining"
"""The customer type for which the template is written: it stands for an empty answer."""
LONGEST_SCENE = 800
A = TypeVar("A")


class AnswerError(Exception):
    """An answer that won't do; the text says why, in the author's language."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: `place` is where the student works, `wrong` what has happened, `first` the first words."""

    id: str
    title: str
    languages: tuple[str, ...]
    type: str
    place: str
    wrong: str
    name: str
    first: str


class Questions:
    """Asks and takes answers, a line each; `patient` asks again where one won't do."""

    def __init__(self, say: Wording, answers: Iterator[str], show: Callable[[str], object], *, patient: bool) -> None:
        self.say, self._answers, self._show, self._patient = say, answers, show, patient

    def ask(self, question: Html, understand: Callable[[str], A]) -> A:
        """The answer to a question, understood. Raises UsageError where it won't do, or where none comes."""
        self._show("\n" + unescape(question))
        for line in self._answers:
            try:
                return understand(self._readable(line))
            except AnswerError as error:
                if not self._patient:
                    raise UsageError(str(error)) from None
                self._show(unescape(self.say("new-again", why=str(error))))
        raise UsageError(unescape(self.say("new-missing", question=unescape(question).partition("\n")[0])))

    def _readable(self, line: str) -> str:
        answer = unicodedata.normalize("NFC", " ".join(line.split()))
        if not answer.isprintable():
            raise self.refusal("new-unseen")
        return answer

    def refusal(self, id: str, **values: object) -> AnswerError:
        """Why an answer won't do."""
        return AnswerError(unescape(self.say(id, **values)))

    def fitting(self, text: str, most: int) -> str:
        """The text, if there is any and it is not too long."""
        if not text:
            raise self.refusal("new-empty")
        if len(text) > most:
            raise self.refusal("new-long", limit=most)
        return text

    def parted(self, answer: str, most: int, most_after: int) -> tuple[str, str]:
        """The two things that a colon parts."""
        before, colon, after = answer.partition(":")
        if answer and not (colon and before.strip() and after.strip()):
            raise self.refusal("new-no-colon")
        return self.fitting(before.strip(), most), self.fitting(after.strip(), most_after)


def answers(questions: Questions, content: Content, is_free: Callable[[str], object]) -> Answers:
    """The answers to the five questions; `is_free` may refuse an id with an error as soon as it is known."""
    say = questions.say
    title = questions.ask(say("new-title"), lambda answer: _title(questions, answer))
    id = _id(title, content)
    is_free(id)
    default = say.language
    languages = questions.ask(say("new-languages", default=default), lambda answer: _languages(questions, answer))
    types = _types(content, languages, say.language)
    listed = "\n".join(f"{number:>2}  {name}" for number, (_, name) in enumerate(types, start=1))
    question = say("new-type", types=listed, default=1)
    type = questions.ask(question, lambda answer: _type(questions, answer, [id for id, _ in types]))
    place, wrong = questions.ask(
        say("new-place"), lambda answer: questions.parted(answer, ONE_LINE["setting"], LONGEST_SCENE)
    )
    name, first = questions.ask(
        say("new-customer"), lambda answer: questions.parted(answer, ONE_LINE["customer"], SPOKEN_LENGTH)
    )
    return Answers(id, title, languages, type, place, wrong, name, first)


def _title(questions: Questions, answer: str) -> str:
    title = questions.fitting(answer, ONE_LINE["title"])
    if not _slug(title):
        raise questions.refusal("new-letters")
    return title


def _slug(title: str) -> str:
    """The title as an id: small letters a–z, digits and underscores, a letter first."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain).lstrip("0123456789_")[:LONGEST_ID].rstrip("_")


def _id(title: str, content: Content) -> str:
    """The id of a title; nothing that is shipped, or that the program itself calls a scenario, is called so."""
    id = _slug(title)
    return f"my_{id}" if own_number(id) is not None or content.find(id, "fi") else id


def _languages(questions: Questions, answer: str) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(answer.replace(",", " ").casefold().split())) or (questions.say.language,)
    if not set(chosen) <= set(LANGUAGES):
        raise questions.refusal("new-no-language")
    return chosen


def _types(content: Content, languages: Sequence[str], shown: str) -> list[tuple[str, str]]:
    """The customer types that speak all of these languages, with their names in the author's if they have one."""
    casting = content.casting
    ids = {customer for customer, _ in casting if all((customer, language) in casting for language in languages)}
    spoken = {id: shown if (id, shown) in casting else languages[0] for id in ids}
    named = [(id, casting[id, language].stock.name) for id, language in spoken.items()]
    return sorted(named, key=lambda one: (one[0] != FIRST_TYPE, one[1].casefold()))


def _type(questions: Questions, answer: str, ids: Sequence[str]) -> str:
    number = int(answer) if answer.isdecimal() else 0 if answer else 1
    if not 0 < number <= len(ids):
        raise questions.refusal("new-no-type", count=len(ids))
    return ids[number - 1]


def text(given: Answers, wordings: Mapping[str, Wording], language: str, *, with_schema: bool) -> str:
    """The file: the graph with comments in the author's language, and the words in each language of the answers."""
    say = wordings[language]
    comments = {
        "say_top": say("template-top"),
        "say_named": say("template-named"),
        "say_vents": say("template-vents"),
        "say_listens": say("template-listens"),
        "say_ends": say("template-ends"),
    }
    graph = {
        **{name: unescape(comment) for name, comment in comments.items()},
        "modeline": f"# yaml-language-server: $schema={SCHEMA_NAME}\n" if with_schema else "",
        "id": given.id,
        "languages": ", ".join(given.languages),
        "customer": given.type,
    }
    words = [_words(given, one, wordings[one], foreign=one != given.languages[0]) for one in given.languages]
    return _template("scenario").substitute(graph) + "".join(words)


def _words(given: Answers, language: str, say: Wording, *, foreign: bool) -> str:
    """The words in one language; the answers are in the first one, and are to be said anew in the others."""
    first = unescape(say("template-first")) if foreign else given.first
    values = {
        "title": given.title,
        "name": given.name,
        "setting": given.place,
        "scene": f"{_sentence(given.place)} {_sentence(given.wrong)}",
        # In lines a brace begins the name of a fact.
        "first": first.replace("{", "{{").replace("}", "}}"),
    }
    quoted = {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}
    translate = f"# {unescape(say('template-translate'))}\n" if foreign else ""
    return _template(language).substitute(quoted, id=given.id, translate=translate)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…")) else ".")


def _template(name: str) -> Template:
    return Template((TEMPLATE / f"{name}.yaml").read_text("utf-8"))
