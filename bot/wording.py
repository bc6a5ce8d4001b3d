"""The interface's own texts, by language, from Fluent files: escaped for HTML unless a value says it is HTML."""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from bot.learner import LANGUAGES

FOLDER = Path(__file__).parent / "texts"
LONGEST_VALUE = 2000
"""Characters of a value that Fluent is given: it refuses more than 2500, and a reply escaped for HTML may have 7000."""


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


class Wording:
    """All texts of one language."""

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))
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

    def listed(self, parts: Sequence[Html]) -> Html:
        """The parts as a sentence lists them: “a, b ja c”."""
        if len(parts) < 2:
            return Html("".join(parts))
        return self("listed", others=Html(", ".join(parts[:-1])), last=parts[-1])


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
