"""The logs: JSON lines that give nothing away."""

import io
import json
import logging
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot import log

TOKEN = "987:short"
Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def lines() -> Iterator[Lines]:
    """Sets logging up and reads the lines written so far; puts all back afterwards."""
    root, hook, stream = logging.getLogger(), sys.excepthook, io.StringIO()
    before = root.level, root.handlers[:]
    # pytest's own handlers would be closed by a second set-up.
    root.handlers.clear()
    log.set_up("INFO", [TOKEN], stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    sys.excepthook = hook


def raised(text: str) -> Exception:
    """An error with a trace."""
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_an_event_is_one_json_object_with_its_fields(lines: Lines) -> None:
    """Name, level, logger, time and fields stand in it."""
    log.event(logging.getLogger("bot.updates"), logging.INFO, "update_taken", update_id=5, waited=0.25)
    [line] = lines()
    assert line.pop("time").endswith("+00:00")
    assert line == {"level": "INFO", "logger": "bot.updates", "event": "update_taken", "update_id": 5, "waited": 0.25}


def test_an_error_is_logged_by_type_and_place_without_its_text(lines: Lines) -> None:
    """What an error quotes may be what a student wrote."""
    log.event(logging.getLogger("bot.updates"), logging.ERROR, "failed", error=raised("Olette idiootteja"))
    [line] = lines()
    assert line["error"].startswith("ValueError at bot/test_log.py:")
    assert line["trace"] == [line["error"].removeprefix("ValueError at ")]
    assert "idiootteja" not in json.dumps(line)


def test_the_token_is_hidden_wherever_it_stands(lines: Lines) -> None:
    """The token known, and anything shaped like one, in events, fields and other libraries' templates."""
    shaped = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw_"
    log.event(logging.getLogger("bot"), logging.INFO, f"to {TOKEN}", url=f"https://x/bot{shaped}/getMe", nested=[TOKEN])
    logging.getLogger("elsewhere").warning(f"https://x/bot{TOKEN}/getMe")
    text = json.dumps(lines())
    assert TOKEN not in text and shaped not in text
    assert text.count(log.HIDDEN) == 4


def test_other_libraries_can_not_put_words_into_the_log(lines: Lines) -> None:
    """Of a foreign record only the template's first line is kept."""
    logging.getLogger("telegram.ext").error("Can not load: %s", "a student's words")
    logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: a student's words")
    assert [line["event"] for line in lines()] == ["Can not load: %s", "Task exception was never retrieved"]


def test_chatty_libraries_are_quiet_below_warning(lines: Lines) -> None:
    """Their debug and info lines, with addresses and texts in them, are not written even when ours are."""
    for name in log.QUIET:
        logging.getLogger(f"{name}.inner").info("executing")
        logging.getLogger(f"{name}.inner").warning("trouble")
    assert [line["event"] for line in lines()] == ["trouble"] * len(log.QUIET)


def test_a_field_that_is_no_json_shows_its_type_only(lines: Lines) -> None:
    """An object's text could hold anything."""
    log.event(logging.getLogger("bot"), logging.INFO, "odd", value=raised("words"))
    assert lines()[0]["value"] == "ValueError"


def test_an_error_that_nobody_caught_is_logged_the_same_way(lines: Lines) -> None:
    """The last words of the program are a JSON line too; Ctrl-C is none."""
    error = raised(TOKEN)
    sys.excepthook(type(error), error, error.__traceback__)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    [line] = lines()
    assert (line["event"], line["level"]) == ("uncaught", "CRITICAL")


def test_the_place_of_an_error_never_raised_is_its_type() -> None:
    """There is no place to name."""
    assert log.place(ValueError("words")) == "ValueError"
