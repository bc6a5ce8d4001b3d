"""The interface's own texts, by language, from Fluent files: escaped for HTML unless a value says it is HTML."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from bot.learner import LANGUAGES

FOLDER = Path(__file__).parent / "texts"
LONGEST_VALUE = 2000
"""Characters of a value that Fluent is given: it refuses more than 2500, and a reply escaped for HTML may have 7000."""


_BEGINNING = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
"""How a text begins in a Fluent file, and its id; a term's begins with a dash."""


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


class Wording:
    """All texts of one language. Each is parsed when it is first said: all of them take the better part of a second."""

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unparsed = _texts(source)
        for term in [id for id in self._unparsed if id.startswith("-")]:
            self._parse(term)
        self._fixed: dict[str, Html] = {}

    def __call__(self, id: str, **values: object) -> Html:
        """The text of this id with its values filled in. Raises KeyError if there is no such text or value."""
        if values:
            return self._filled(id, values)
        # A class's table has the same few words in every cell.
        if id not in self._fixed:
            self._fixed[id] = self._filled(id, values)
        return self._fixed[id]

    def _filled(self, id: str, values: Mapping[str, object]) -> Html:
        self._parse(id)
        message = self._bundle.get_message(id)
        if message.value is None:
            raise KeyError(id)
        safe = {name: _safe(value) for name, value in values.items()}
        long = {_stand_in(name): value for name, value in safe.items() if _is_long(value)}
        short = {name: _stand_in(name) if _is_long(value) else value for name, value in safe.items()}
        text, errors = self._bundle.format_pattern(message.value, short)
        if errors:
            raise KeyError(f"{id}: {errors[0]}")
        whole = str(text)
        for stand_in, value in long.items():
            whole = whole.replace(stand_in, str(value))
        return Html(whole)

    def _parse(self, id: str) -> None:
        if text := self._unparsed.pop(id, None):
            self._bundle.add_resource(FluentResource(text))

    def listed(self, parts: Sequence[Html]) -> Html:
        """The parts as a sentence lists them: “a, b ja c”."""
        if len(parts) < 2:
            return Html("".join(parts))
        return self("listed", others=Html(", ".join(parts[:-1])), last=parts[-1])


def _texts(source: str) -> dict[str, str]:
    """What stands in the files for each id; of an id that stands there twice the first counts, as in Fluent."""
    beginnings = list(_BEGINNING.finditer(source))
    ends = [one.start() for one in beginnings[1:]] + [len(source)]
    texts: dict[str, str] = {}
    for one, end in zip(beginnings, ends, strict=True):
        texts.setdefault(one[1], source[one.start() : end])
    return texts


def _is_long(value: object) -> bool:
    return isinstance(value, str) and len(value) > LONGEST_VALUE


def _stand_in(name: str) -> str:
    """What stands for a long value while the text is put together: no text holds a sign of private use."""
    return f"\ue000{name}\ue001"


def _safe(value: object) -> object:
    return escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value


def source(language: str) -> str:
    """All that stands in the language's files, one after the other."""
    return "\n".join(path.read_text("utf-8") for path in sorted((FOLDER / language).glob("*.ftl")))


def load_wordings() -> Mapping[str, Wording]:
    """The texts of every language of the interface."""
    return {code: Wording(code, source(code)) for code in LANGUAGES}
