"""The labelled replies, and what every way of reading them is compared with."""

from collections.abc import Callable, Iterable
from pathlib import Path

import yaml

SETS = Path(__file__).parents[1] / "tests" / "content" / "replies"
WORDS = range(18, 23)
_TRIED = 200  # replies: few enough that a reader still knows all their words when it reads them again


def labelled(language: str) -> list[str]:
    """The texts of all labelled replies of a language but for those held out."""
    paths = [path for path in sorted((SETS / language).rglob("*.yaml")) if not path.stem.startswith("held_out")]
    items = [item for path in paths for item in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader) or ()]
    return list(dict.fromkeys(item["text"] for item in items))


def of_twenty_words(texts: Iterable[str]) -> list[str]:
    """Those of some 20 words; of many, some from all over."""
    found = [text for text in texts if len(text.split()) in WORDS]
    return found[:: max(1, len(found) // _TRIED)]


def floor(texts: Iterable[str]) -> Callable[[str], list[int | None]]:
    """The least that any reading does: splits a text and looks each token up in a dict that knows all these texts."""
    known = {token: number for number, token in enumerate({word for text in texts for word in text.lower().split()})}

    def looked_up(text: str) -> list[int | None]:
        return [known.get(token) for token in text.lower().split()]

    return looked_up
