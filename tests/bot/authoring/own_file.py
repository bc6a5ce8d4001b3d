"""A small scenario of an author's own, with a shipped customer, in one file."""

from pathlib import Path

from tests.dialogues.toy import LINES, SCENARIO

OWN = (
    SCENARIO.replace("customer: grumpy", "customer: complaining")
    .replace("level: 1", "level: 1\nlanguages: [fi]")
    .lstrip()
    + "---"
    + LINES.replace("hint: Kuuntele., model: Olen pahoillani.", "model: Olen pahoillani.")
)


def written(folder: Path, *changes: tuple[str, str], text: str = OWN) -> Path:
    """The file, with these changes, each of something that stands in it."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    file = folder / "kettle.yaml"
    file.write_text(text, "utf-8")
    return file
