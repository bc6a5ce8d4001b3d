"""The readers to be measured; rules that are being written may have faults."""

from collections.abc import Iterator

from bot.readers import reader, texts
from dialogues.parsing import ContentError
from dialogues.replies.compiling import compile_language
from dialogues.replies.reader import Reader
from dialogues.replies.sources import RuleError


def readers(languages: tuple[str, ...]) -> dict[str, Reader]:
    """A reader for each language; what is wrong in its rules is told and left out."""
    return dict(_loaded(languages))


def _loaded(languages: tuple[str, ...]) -> Iterator[tuple[str, Reader]]:
    for language in languages:
        try:
            yield language, reader(language)
        except ContentError as error:
            print(f"{language}: {len(error.findings)} faults in its rules, left out: {error.findings[0]} …")
            yield from _without_faults(language)
        except OSError as error:
            print(f"{language}: can't be read and is left out: {error}")


def _without_faults(language: str) -> Iterator[tuple[str, Reader]]:
    try:
        yield language, Reader.restored(compile_language(language, texts(language), strict=False)[0])
    except RuleError as error:
        print(f"{language}: can't be compiled and is left out: {error}")
