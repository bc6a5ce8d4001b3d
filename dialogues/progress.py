"""Progress: how often each skill was shown in the talks that called for it."""

from collections.abc import Iterable, Mapping, Sequence

from dialogues.session import Turn

ALWAYS = ("apology", "empathy", "thanks", "open_question", "paraphrase")
"""Called for in every complaint (S49, S52, S53)."""
ONCE_LISTENED_TO = ("solution", "agreement", "next_step", "follow_up")
"""Called for once the customer has let out steam and listens (S50, S54, S55)."""


def skills(talks: Iterable[Sequence[Turn]]) -> Mapping[str, tuple[int, int]]:
    """For each skill: in how many talks it was earned, of how many that called for it."""
    counts = dict.fromkeys((*ALWAYS, *ONCE_LISTENED_TO), (0, 0))
    for turns in talks:
        earned = frozenset[str]().union(*(turn.names for turn in turns))
        listened = any(turn.steam_after == 0 for turn in turns)
        for skill in (*ALWAYS, *(ONCE_LISTENED_TO if listened else ())):
            shown, called = counts[skill]
            counts[skill] = (shown + (skill in earned), called + 1)
    return counts
