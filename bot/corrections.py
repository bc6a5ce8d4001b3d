"""Teachers' corrections as test examples: what a rule read wrong, for whoever mends the rule."""

from collections.abc import Iterator

import yaml

from bot.classroom.nameless import nameless
from bot.remarked import correction
from dialogues.corrections import example
from dialogues.session import Turn
from storage import remarks
from storage.database import Reader
from storage.remarks import Case

HEADING = "# Replies whose marks a teacher corrected, in the format of tests/content/replies. Names are withheld."


async def as_yaml(reader: Reader) -> str:
    """All corrections that stand, by language and text, one labelled reply a line; nothing tells whose they are."""
    found = [(case.language, line) for case in await remarks.cases(reader) for line in _lines(case)]
    parts = [HEADING]
    for language in sorted({language for language, _ in found}):
        parts += ["", f"# {language}", *sorted(line for code, line in found if code == language)]
    return "\n".join(parts)


def _lines(case: Case) -> Iterator[str]:
    turn = Turn.model_validate_json(case.turn)
    if labelled := example(turn, map(correction, case.corrections), case.language):
        for field in ("text", "why"):
            labelled[field] = nameless(str(labelled[field]), case.names)
        item = yaml.safe_dump(
            labelled, allow_unicode=True, default_flow_style=True, sort_keys=False, width=float("inf")
        )
        yield f"- {item.strip()}"
