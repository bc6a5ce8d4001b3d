"""The command line as a school uses it: exit status and what is printed."""

import asyncio
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import ADVICE
from storage.database import Database

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, with no settings or language from outside."""
    monkeypatch.chdir(tmp_path)
    for name in (*ADVICE, "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Text on standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_check_prints_one_json_object_a_line(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """The stable form that scripts rely on."""
    piped(monkeypatch, "Olen pahoillani.\nRauhoitu nyt!\n\n")
    assert main(["check", "--lang", "fi", "--json"]) == 0
    first, second, empty = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["text"] == "Olen pahoillani." and empty == {"text": "", "marks": []}
    [mark] = first["marks"]
    assert (mark["name"], mark["evidence"], mark["start"], mark["end"]) == ("apology", "Olen pahoillani", 0, 15)
    assert mark["rule"] and [mark["name"] for mark in second["marks"]] == ["calm_down"]


def test_check_without_json_shows_words_and_rule(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """For people."""
    piped(monkeypatch, "Olen pahoillani.\nJaa.\n")
    assert main(["check"]) == 0
    out = capsys.readouterr().out
    assert "apology “Olen pahoillani” (" in out and "Jaa.\n    –" in out


def test_play_from_a_pipe_is_the_same_twice(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Same seed and replies, same talk; nothing is kept."""
    talks = []
    for _ in range(2):
        piped(monkeypatch, "Ymmärrän, että tämä suututtaa.\n/hint\n/stop\n")
        assert main(["play", "washing_machine", "--seed", "4"]) == 0
        talks.append(capsys.readouterr().out)
    assert talks[0] == talks[1] and "> Ymmärrän" in talks[0] and list(Path.cwd().iterdir()) == []


def test_run_without_a_token_says_so_and_plays(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """One line about the token, then the same practice."""
    piped(monkeypatch, "1\n1\n")
    assert main(["run"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("BOT_TOKEN is not set") and any("Kenet kohtaat?" in line for line in lines)


def test_the_terminal_says_what_is_on_telegram_only(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """The commands of classes that its help names."""
    piped(monkeypatch, "/class\n/join\n/assignments\n/mydata\n/start j-AAAAAAAA\n")
    assert main(["play"]) == 0
    assert capsys.readouterr().out.count("vain Telegramissa") == 5


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["play", "nonesuch"], "There is no scenario 'nonesuch'. There are:"),
        (["backup", "copy.sqlite3"], "there is no database at hankala.sqlite3"),
        (["lint", "nonesuch.yaml"], "nonesuch.yaml"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(arguments: list[str], words: str, capsys: Captured) -> None:
    """No trace, exit status 2."""
    assert main(arguments) == 2
    assert words in capsys.readouterr().err


def test_wrong_settings_are_told_all_at_once(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Two wrong, two lines."""
    monkeypatch.setenv("TYPING_SPEED", "fast")
    monkeypatch.setenv("BOT_TOKEN", "oops")
    assert main(["run"]) == 2
    err = capsys.readouterr().err
    assert "TYPING_SPEED" in err and "BOT_TOKEN" in err and "oops" not in err


def test_lint_of_a_file_names_its_lines(elsewhere: Path, capsys: Captured) -> None:
    """A broken scenario of one's own: file, line, number, what to do; exit status 1."""
    file = elsewhere / "mine.yaml"
    file.write_text("kind: scenario\nid: mine\nversion: many\n", "utf-8")
    assert main(["lint", str(file)]) == 1
    out = capsys.readouterr().out
    assert f"{file}:3: HK002 version:" in out and "customer: Field required" in out


def test_backup_is_a_whole_copy_and_never_overwrites(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """A file that can be opened; a second backup to the same name is refused."""
    with closing(sqlite3.connect(elsewhere / "hankala.sqlite3")) as connection:
        connection.executescript("CREATE TABLE kept (word); INSERT INTO kept VALUES ('here');")
    assert main(["backup", "copy.sqlite3"]) == 0
    with closing(sqlite3.connect("copy.sqlite3")) as connection:
        assert connection.execute("SELECT word FROM kept").fetchall() == [("here",)]
    assert main(["backup", "copy.sqlite3"]) == 2 and "file exists" in capsys.readouterr().err


def test_healthy_needs_a_sign_of_life(elsewhere: Path) -> None:
    """None yet; then one beside the database."""
    assert main(["healthy"]) == 1
    (elsewhere / "hankala.sqlite3-alive").touch()
    assert main(["healthy"]) == 0


def test_corrections_of_an_empty_school_are_a_heading(elsewhere: Path, capsys: Captured) -> None:
    """The command reads beside the running bot; without a database it says what is missing."""
    assert main(["corrections"]) == 2
    assert "no database" in capsys.readouterr().err
    asyncio.run(_made(elsewhere / "hankala.sqlite3"))
    assert main(["corrections"]) == 0
    assert capsys.readouterr().out.startswith("# Replies whose marks")


async def _made(path: Path) -> None:
    async with await Database.open(path):
        pass
