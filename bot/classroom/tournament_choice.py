"""What a teacher has chosen for a tournament so far: it stands in the buttons themselves, so nothing of it is kept.

A button says what is chosen after it was pressed, so that a doubled press does nothing more.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from bot.learner import LANGUAGES, LanguageCode
from dialogues.exercises.exercise import Mode
from dialogues.exercises.tournament import MOST, PLAYABLE
from storage.cohorts import Cohort

WEEK = 7
"""Days."""
END_OF_SCHOOL = time(15)
NAMED = 6
"""Hexadecimal digits by which a scenario is known in a button, of whose data there are 64 bytes."""
_CODE = re.compile(r"([a-z])(..)([0-9a-f]{1,8})((?:-[0-9a-f]{6})*)")


@dataclass(frozen=True, slots=True)
class Choice:
    """The customers, how they are met, in which language, and until when (Unix seconds)."""

    scenarios: tuple[str, ...]
    mode: Mode
    language: LanguageCode
    until: float

    @classmethod
    def new(cls, cohort: Cohort, language: LanguageCode, now: float) -> Self:
        """Nobody chosen yet, for a week."""
        return cls((), PLAYABLE[0], language, ends_in(cohort, WEEK, now))

    @classmethod
    def read(cls, code: str, scenarios: Sequence[str]) -> Self | None:
        """The choice that a code says, among these scenarios; None if it is no such code."""
        if (found := _CODE.fullmatch(code)) is None:
            return None
        mode = next((one for one in PLAYABLE if one.startswith(found[1])), None)
        language = next((one for one in LANGUAGES if one == found[2]), None)
        if mode is None or language is None:
            return None
        named = {_name(id): id for id in scenarios}
        chosen = [named[name] for name in found[4].split("-")[1:] if name in named]
        return cls(tuple(dict.fromkeys(chosen))[:MOST], mode, language, int(found[3], 16) * 60.0)

    @property
    def code(self) -> str:
        """As it stands in a button: at most 32 characters, to the minute."""
        names = "".join(f"-{_name(id)}" for id in self.scenarios)
        return f"{self.mode[0]}{self.language}{int(self.until // 60):x}{names}"

    def toggled(self, scenario: str) -> Self:
        """With that customer, or without."""
        others = tuple(id for id in self.scenarios if id != scenario)
        return replace(self, scenarios=others if scenario in self.scenarios else (*others, scenario))

    def other_mode(self) -> Self:
        """Played the next way."""
        return replace(self, mode=PLAYABLE[(PLAYABLE.index(self.mode) + 1) % len(PLAYABLE)])

    def other_language(self) -> Self:
        """In the next language."""
        return replace(self, language=LANGUAGES[(LANGUAGES.index(self.language) + 1) % len(LANGUAGES)])


def ends_in(cohort: Cohort, days: int, now: float) -> float:
    """The end of the school day so many days on, on the clock of the class, in Unix seconds."""
    local = datetime.fromtimestamp(now, ZoneInfo(cohort.time_zone))
    return datetime.combine(local.date() + timedelta(days), END_OF_SCHOOL, local.tzinfo).timestamp()


def _name(scenario: str) -> str:
    return hashlib.blake2b(scenario.encode(), digest_size=NAMED // 2).hexdigest()
