"""What the commands of the terminal share: how a user is told of a mistake, and the language they are spoken to in."""

import os

from bot.learner import LANGUAGES, LanguageCode


class UsageError(Exception):
    """What was asked for can't be done; the text says why and what to do."""


def language() -> LanguageCode:
    """The language that the environment names (LC_ALL, LC_MESSAGES or LANG), else Finnish."""
    code = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return next((language for language in LANGUAGES if code.startswith(language)), "fi")
