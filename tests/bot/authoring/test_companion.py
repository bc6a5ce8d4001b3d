"""What an author sees in `hankala play`: traces of each reply, and edited files taken up in the middle of a talk."""

import io
import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from bot.authoring.companion import Author
from bot.authoring.workbench import Bench
from bot.cli import main
from bot.console import Console
from bot.content import Content
from bot.dispatch import Dispatch
from bot.practice import Practice
from bot.wording import load_wordings
from dialogues.parsing import ContentError
from storage.database import Database
from tests.bot.authoring.own_file import OWN, written

HEARD = "Olen pahoillani. Ymmärrän, että tämä harmittaa. Mitä tapahtui?"
STEAM = "Rauhoitu nyt."
Does = str | Callable[[], object]


class Table:
    """An author at a terminal with a scenario of their own: types, and edits in between."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.file = written(folder)
        self._folder, self._database, self._edits = folder, database, 0
        self.content, self.out, self.chosen = Content(), io.StringIO(), ""

    async def play(self, *does: Does, tracing: bool = False) -> str:
        """Begin the talk and do these things; gives what is shown."""
        author = Author(self.content, tracing=tracing)
        scenario = author.chosen(self.chosen or str(self.file))
        dispatch = Dispatch(Practice(self.content, lambda: 3), load_wordings())
        console = Console(self._database, dispatch, "fi", self.out, author)
        await console.talk(self._lines(does), scenario, echo=True)
        return self.out.getvalue().replace(str(self._folder), "")

    def _lines(self, does: tuple[Does, ...]) -> Iterator[str]:
        for one in does:
            if isinstance(one, str):
                yield one
            else:
                one()

    def edits(self, *changes: tuple[str, str], text: str = OWN) -> Callable[[], None]:
        """An edit of the file as it was first, with these changes."""

        def edit() -> None:
            written(self._folder, *changes, text=text)
            self._edits += 1
            # Two edits within one tick of the file system's clock.
            os.utime(self.file, ns=(self._edits, self._edits))

        return edit


@pytest.fixture
async def table(tmp_path: Path) -> AsyncIterator[Table]:
    """A terminal with a database of its own."""
    async with await Database.open(tmp_path / "talk.sqlite3") as database:
        yield Table(database, tmp_path)


async def test_a_file_of_one_s_own_is_played(table: Table) -> None:
    """To its end and to the debrief; nothing is told of it without a trace."""
    out = await table.play(HEARD, *[STEAM] * 5)
    assert "Keitin on rikki!" in out and "Hyvästi!" in out and "Asiakas lähti vihaisena" in out
    assert "    marks " not in out and "edited" not in out


async def test_a_trace_follows_each_reply_and_nothing_else(table: Table) -> None:
    """The same lines as in a replay, ahead of the customer's answer."""
    out = await table.play(HEARD, "/hint", STEAM, "12", tracing=True)
    assert out.count("    marks ") == out.count("    node ") == 3
    told, _, answer = out.partition("> Rauhoitu nyt.")[2].partition("Valmentaja")
    assert "    marks     calm_down “Rauhoitu nyt”\n    conduct   –\n    mood " in told
    assert "    steam     1 → 2  calm_down +1" in told and "  — " in answer


async def test_the_last_reply_is_traced_too(table: Table) -> None:
    """With the ending, or why the customer walks out."""
    out = await table.play(*[STEAM] * 4, tracing=True)
    assert "    edge      none, the customer walks out: mood is at its end\n    ending    angry" in out


async def test_what_was_edited_is_said_from_the_next_reply_on(table: Table) -> None:
    """The talk goes on at its node; once is enough to say it."""
    edit = table.edits(("Ei keitä.", "Ei porise."), ("Kylmää!", "Ei porise yhtään."), ("Taas.", "Ei taaskaan porise."))
    out = await table.play(STEAM, edit, STEAM, STEAM)
    before, _, after = out.partition("kettle was edited and is taken up.")
    assert "porise" not in before and "porise" in after and "edited" not in after


async def test_a_broken_edit_keeps_the_last_good_version(table: Table) -> None:
    """The findings are shown with file and line, once; mended, it is taken up."""
    broken, mended = table.edits(("to: vent}", "to: went}")), table.edits(("title: Keitin", "title: Kattila"))
    out = await table.play(HEARD, broken, STEAM, STEAM, mended, "/hint")
    assert (
        out.count("The talk goes on with the last good version.\n/kettle.yaml:16: HK010 there is no node 'went'") == 1
    )
    assert out.count("HK010") == 2 and out.count("was edited") == 2 and out.index("HK010") < out.index("is taken up")


async def test_a_file_that_is_gone_for_a_moment_breaks_nothing(table: Table) -> None:
    """As while an editor saves."""
    out = await table.play(HEARD, table.file.unlink, STEAM, table.edits(), STEAM)
    assert "HK003 there is no scenario file here" in out and "is taken up" in out


async def test_what_is_left_to_mend_keeps_nobody_from_playing(table: Table) -> None:
    """A line that has too few variants is told and played."""
    out = await table.play(HEARD, table.edits(("told: Hoitui.", "hint: Hoitui.")), STEAM)
    assert "is taken up.\n/kettle.yaml:" in out and "HK032" in out


async def test_a_node_that_was_renamed_is_found(table: Table) -> None:
    """What was typed is answered there."""
    out = await table.play(STEAM, table.edits(("vent", "boils")), STEAM, tracing=True)
    assert "Node 'vent' is called 'boils' now, and the talk goes on there." in out
    assert "    node      boils → boils" in out


GONE = (
    ("to: vent}", "to: waits}"),
    ("vent: {edges: [{when: {steam: {at_least: 1}}, to: waits}, ", "sulks: {edges: ["),
    ('  vent: {lines: ["Ei keitä."', '  sulks: {lines: ["Ei mitään."'),
)
"""The node `vent` is gone, and so are its words."""


async def test_without_its_node_the_talk_goes_back_and_asks_again(table: Table) -> None:
    """The author sees where it goes on; what was typed to the words that are gone is not taken, but a command is."""
    out = await table.play(STEAM, table.edits(*GONE), STEAM, HEARD, tracing=True)
    told = out.partition("Node 'vent' is gone. ")[2]
    assert told.startswith("The talk goes back to 'opening', where it was before. Reply to this:\n  — Keitin on rikki!")
    assert out.count("    marks ") == 2 and "    node      opening → " in told


async def test_a_command_is_dealt_with_though_the_node_is_gone(table: Table) -> None:
    """Stopping needs no place."""
    out = await table.play(STEAM, table.edits(*GONE), "/stop")
    assert "Node 'vent' is gone." in out and "Keskustelu" in out.rpartition("Reply to this:")[2]


async def test_another_id_is_told_and_the_talk_goes_on(table: Table) -> None:
    """Under the id with which it was begun."""
    edit = table.edits(("id: kettle", "id: pot"), ("scenario: kettle", "scenario: pot"))
    out = await table.play(HEARD, edit, STEAM, "/again", "1", STEAM)
    assert "Its id is 'pot' now; till you start again it is played as 'kettle'." in out
    assert out.count("Keitin on rikki!") >= 1 and "scenario-gone" not in out


async def test_a_shipped_scenario_is_taken_up_too(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """From its folder, from the first reply on."""
    folder = table.file.parent / "scenarios" / "kettle"
    folder.mkdir(parents=True)
    table.file = table.file.rename(folder / "scenario.yaml")
    table.content.plays.update({("kettle", lang): play for lang, play in Bench(folder).read().plays.items()})
    monkeypatch.setattr("bot.authoring.companion.SHIPPED", table.file.parents[2])

    def edit() -> None:
        table.file.write_text(OWN.replace("Ei keitä.", "Ei porise.").replace("Kylmää!", "Ei porise!"), "utf-8")

    table.chosen = "kettle"
    out = await table.play(STEAM, edit, "Jaa.", "Jaa jaa.")
    assert "porise" in out.partition("kettle was edited and is taken up.")[2]


def test_a_bench_watches_the_customer_s_files_too(tmp_path: Path) -> None:
    """An edited stock line is as good as an edited scenario."""
    bench = Bench(written(tmp_path))
    bench.read()
    assert not bench.changed()
    watched = {Path(name).name for name, _, _ in bench._stamped()}
    assert watched == {"temper.yaml", "profile.yaml", "fi.yaml", "sv.yaml", "en.yaml", "kettle.yaml"}


def test_a_folder_is_a_scenario_in_several_files(tmp_path: Path) -> None:
    """As those that are shipped; two scenarios, or none, are not one."""
    graph, words = OWN.split("---")
    (tmp_path / "scenario.yaml").write_text(graph, "utf-8")
    with pytest.raises(ContentError, match="there must be a document with `kind: lines`"):
        Bench(tmp_path).read()
    (tmp_path / "fi.yaml").write_text(words, "utf-8")
    version = Bench(tmp_path).read()
    assert (version.id, list(version.plays), version.findings) == ("kettle", ["fi"], ())
    (tmp_path / "more.yaml").write_text(graph.replace("id: kettle", "id: pot"), "utf-8")
    with pytest.raises(ContentError, match="one document with `kind: scenario`, and there are 2"):
        Bench(tmp_path).read()


def test_a_customer_who_does_not_speak_the_language_is_told(tmp_path: Path) -> None:
    """Of the words in that language."""
    file = written(tmp_path, ("customer: complaining", "customer: nobody"))
    with pytest.raises(ContentError, match="there is no customer type 'nobody'"):
        Bench(file).read()


def test_the_command_plays_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From a pipe, with a trace."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{HEARD}\n"))
    assert main(["play", str(written(tmp_path)), "--seed", "3", "--trace"]) == 0
    out = capsys.readouterr().out
    assert "Keitin on rikki!" in out and "    edge      1 of 4, when steam at_least 1" in out


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nonesuch.yaml", "There is no such file: nonesuch.yaml."),
        ("nonesuch", "There is no scenario 'nonesuch'. There are: "),
    ],
)
def test_what_is_not_there_cannot_be_played(name: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A line, exit status 2."""
    assert main(["play", name]) == 2
    assert told in capsys.readouterr().err
