"""What is shipped: cards without reading, scenarios read when used, what is broken left out, what changed taken up."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from typing import Any

import pytest

from bot.catalogue import Catalogue
from bot.content import Content, load, read
from bot.folders import Folder
from bot.library import Library
from bot.own_content import RefusedError, examine
from dialogues.parsing import ContentError
from dialogues.scenario import Lines, Scenario
from tests.bot.content_folder import ContentFolder, folder
from tests.dialogues.toy import LINES, SCENARIO, play

__all__ = ["folder"]


@contextmanager
def seen_by(monkeypatch: pytest.MonkeyPatch, *functions: str) -> Iterator[list[str]]:
    """The names of the folders that these functions are asked for meanwhile."""
    found: list[str] = []

    def noting(function: Callable[[Folder], Any]) -> Callable[[Folder], Any]:
        def noted(one: Folder) -> Any:
            found.append(one.name)
            return function(one)

        return noted

    with monkeypatch.context() as patch:
        for path in functions:
            module, _, name = path.rpartition(".")
            patch.setattr(path, noting(getattr(import_module(module), name)))
        yield found


def parsed(monkeypatch: pytest.MonkeyPatch) -> AbstractContextManager[list[str]]:
    """The folders whose YAML is parsed meanwhile."""
    return seen_by(monkeypatch, "bot.folders._read")


def opened(monkeypatch: pytest.MonkeyPatch) -> AbstractContextManager[list[str]]:
    """The scenarios and customers that are opened meanwhile, each as often as it is."""
    return seen_by(monkeypatch, "bot.library.parts", "bot.catalogue.parts")


def left_out(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The findings told in the log so far."""
    return [record.__dict__["fields"]["finding"] for record in caplog.records if record.message == "left_out"]


def test_what_there_is_is_known_from_cards(folder: ContentFolder) -> None:
    """The easiest first, each with the words to choose by."""
    content = load(folder.path)
    assert content.scenarios == ("mixer", "kettle", "lamp")
    card = content.card("lamp")
    assert (card.level, card.customer, card.languages) == (2, "grumpy", ("fi",))
    assert card.said("fi") == ("Lamppu", "Kerttu", "kauppa", "Äkäinen", "")
    assert card.said("sv") == card.said("fi")
    assert content.has("lamp") and not content.has("oven")
    with pytest.raises(KeyError):
        content.card("oven")


def test_a_card_tells_of_the_trade_and_warns(folder: ContentFolder) -> None:
    """The line of work, to choose by; the content note, before anybody begins. The same from what was kept."""
    folder.write("scenarios/lamp/scenario.yaml", SCENARIO.replace("id: kettle", "id: lamp\ntrade: appliances"))
    lines = LINES.replace("scenario: kettle", "scenario: lamp")
    folder.write("scenarios/lamp/fi.yaml", lines.replace("setting: kauppa", "setting: kauppa\nnote: Huutoa."))
    for _ in range(2):
        card = load(folder.path).card("lamp")
        assert (card.trade, card.said("fi").note) == ("appliances", "Huutoa.")


def test_a_second_start_reads_no_scenario(folder: ContentFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does choosing; playing reads the one that is played, and once."""
    load(folder.path)
    with parsed(monkeypatch) as files, opened(monkeypatch) as used:
        content = load(folder.path)
        assert len(content.cards) == 3 and not used
        first = content.play("lamp", "fi")
        assert used == ["lamp", "grumpy"] and content.play("lamp", "fi") is first
        content.play("mixer", "fi")
    assert used == ["lamp", "grumpy", "mixer"] and not files


def test_what_was_kept_is_what_was_written(folder: ContentFolder) -> None:
    """A scenario read from what was kept is the one that the YAML says."""
    for content in (load(folder.path), load(folder.path)):
        found, _ = read(folder.path)
        played = content.play("lamp", "fi")
        words = next(lines for _, lines in found.lines if lines.scenario == "lamp")
        assert (played.scenario, played.lines) == (found.scenarios["lamp"], words)
        assert (played.profile, played.stock) == (found.profiles["grumpy"], found.stocks["grumpy", "fi"])
        assert played.temper == found.temper


def test_only_what_changed_is_read_anew(folder: ContentFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit, also one of the same length, is taken up by the next start; the others stay as they were kept."""
    load(folder.path)
    folder.scenario("lamp", 2, "Lamput")
    folder.scenario("lamp", 2, "Lampun")
    with parsed(monkeypatch) as files:
        content = load(folder.path)
    assert files == ["lamp"] and content.card("lamp").said("fi").title == "Lampun"
    assert content.play("lamp", "fi").lines.title == "Lampun"


def test_a_copy_with_other_times_is_not_read_anew(folder: ContentFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new installation of the same content, an image's coarser clock: what was kept holds."""
    load(folder.path)
    for file in folder.path.rglob("*.yaml"):
        folder.touch(file, 1_600_000_000_000_000_000)
    with parsed(monkeypatch) as files:
        assert load(folder.path).scenarios == ("mixer", "kettle", "lamp")
        load(folder.path).play("lamp", "fi")
    assert not files


def test_what_comes_and_goes(folder: ContentFolder) -> None:
    """A new folder is there at the next start, a removed one is gone."""
    load(folder.path)
    for file in (folder.path / "scenarios" / "kettle").iterdir():
        file.unlink()
    folder.scenario("oven", 3, "Uuni")
    content = load(folder.path)
    assert content.scenarios == ("mixer", "lamp", "oven")
    assert content.find("kettle", "fi") is None and content.play("oven", "fi").lines.title == "Uuni"


@pytest.mark.parametrize("text", ["kind: lines\nscenario: lamp", "nodes: [", "kind: lamp", "\udcff"])
def test_a_broken_scenario_is_left_out(folder: ContentFolder, caplog: pytest.LogCaptureFixture, text: str) -> None:
    """It stops nobody from playing the others; the log says at each start what is wrong, and where."""
    (folder.path / "scenarios" / "lamp" / "fi.yaml").write_bytes(text.encode(errors="surrogateescape"))
    for _ in range(2):
        caplog.clear()
        content = load(folder.path)
        assert content.scenarios == ("mixer", "kettle") and content.find("lamp", "fi") is None
        assert content.play("kettle", "fi").scenario.id == "kettle"
        assert any(finding.startswith("scenarios/lamp/fi.yaml:") for finding in left_out(caplog))


def test_a_finding_of_style_leaves_nothing_out(folder: ContentFolder) -> None:
    """A line that is too long is told by the lint; the talk can be played."""
    lines = LINES.replace("scenario: kettle", "scenario: lamp").replace("Keitin on rikki!", "Rikki! " * 60)
    folder.write("scenarios/lamp/fi.yaml", lines)
    assert "HK036" in {finding.code for finding in read(folder.path)[1]}
    assert "lamp" in load(folder.path).scenarios


def test_a_scenario_that_would_fail_in_the_talk_is_left_out(
    folder: ContentFolder, caplog: pytest.LogCaptureFixture
) -> None:
    """One whose edge leads nowhere parses and builds, and yet nobody is sent into it."""
    graph = (
        SCENARIO.replace("id: kettle", "id: lamp").replace("to: slam", "to: gone").replace("{to: waits}", "{to: gone}")
    )
    folder.write("scenarios/lamp/scenario.yaml", graph)
    assert "lamp" not in load(folder.path).scenarios
    assert any("HK010" in finding for finding in left_out(caplog))


def test_a_folder_must_have_its_scenarios_id(folder: ContentFolder, caplog: pytest.LogCaptureFixture) -> None:
    """A scenario is found by the name of its folder; the lint says so too."""
    folder.write("scenarios/lamp/scenario.yaml", SCENARIO)
    assert load(folder.path).scenarios == ("mixer", "kettle")
    assert any("scenarios/lamp:1: HK003" in finding for finding in left_out(caplog))
    assert any("the folder is called 'lamp'" in finding.message for finding in read(folder.path)[1])


def test_without_its_customer_a_scenario_is_left_out(folder: ContentFolder, caplog: pytest.LogCaptureFixture) -> None:
    """A broken customer type takes its scenarios along, and only these."""
    folder.scenario("oven")
    folder.write("scenarios/oven/scenario.yaml", SCENARIO.replace("kettle", "oven").replace("grumpy", "gone"))
    content = load(folder.path)
    assert "oven" not in content.scenarios and content.find("oven", "fi") is None
    assert any("no customer type 'gone'" in finding for finding in left_out(caplog))


def test_without_a_temper_nothing_can_be_played(folder: ContentFolder) -> None:
    """What all customers share is no single scenario's fault: the start is refused with the place."""
    folder.write("customers/temper.yaml", "kind: temper\nmoves: {nonesuch: 1}\nrelief: {}")
    with pytest.raises(ContentError, match="customers/temper"):
        load(folder.path)
    (folder.path / "customers" / "temper.yaml").unlink()
    with pytest.raises(ContentError, match="customers/temper"):
        load(folder.path)


def test_a_folder_that_cannot_be_written_only_means_slower(
    folder: ContentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All is read at the start, for nobody to wait in a chat; the cards are held then."""
    (folder.path / "__pycache__").write_text("in the way", "utf-8")
    with parsed(monkeypatch) as files:
        content = load(folder.path)
        assert sorted(files) == ["grumpy", "kettle", "lamp", "mixer"]
        files.clear()
        assert content.scenarios == ("mixer", "kettle", "lamp") and not files
        assert content.play("lamp", "fi").lines.title == "Lamppu"


@pytest.mark.parametrize("kept", ["scenarios.lamp.json", "content.cards.json", "content.types.json"])
def test_half_of_what_was_kept_counts_as_nothing(folder: ContentFolder, kept: str) -> None:
    """A file that a full disk cut short is made anew."""
    load(folder.path)
    path = folder.path / "__pycache__" / kept
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    content = load(folder.path)
    assert content.scenarios == ("mixer", "kettle", "lamp") and content.play("lamp", "fi").lines.title == "Lamppu"
    assert path.read_bytes() == whole
    assert not [file for file in path.parent.iterdir() if file.suffix != ".json"]


def test_cards_that_another_program_made_anew_meanwhile(folder: ContentFolder) -> None:
    """A second program on the same folder, after an edit: the first one's cards are those of now."""
    first = Catalogue(folder.path)
    first = Catalogue(folder.path)
    folder.scenario("oven", 1, "Uuni")
    Catalogue(folder.path)
    assert "oven" in first.cards


def test_only_the_latest_used_are_held(folder: ContentFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is bounded by use, not by what there is."""
    library = Library(folder.path, held=2)
    kettle, lamp = library.find("kettle", "fi"), library.find("lamp", "fi")
    assert library.find("kettle", "fi") is kettle
    library.find("mixer", "fi")
    assert library.find("kettle", "fi") is kettle
    assert library.find("lamp", "fi") is not lamp


@pytest.mark.parametrize("id", ["", ".", "..", "../scenarios/lamp", "Lamp", "lamp/", "lamp\n", "x" * 200, "own_1"])
def test_no_other_folder_is_opened(folder: ContentFolder, id: str) -> None:
    """An id comes from a button, which anybody can write."""
    assert load(folder.path).find(id, "fi") is None


def test_what_is_broken_while_the_program_runs(
    folder: ContentFolder, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who is playing goes on; who begins is told that it is not there, and the log why, once; mended, it is there."""
    content = load(folder.path)
    held = content.play("lamp", "fi")
    folder.write("scenarios/lamp/fi.yaml", "nodes: [")
    folder.write("scenarios/mixer/fi.yaml", "nodes: [")
    assert content.play("lamp", "fi") is held
    assert content.find("mixer", "fi") is None and "scenarios/mixer/fi.yaml" in left_out(caplog)[0]
    with parsed(monkeypatch) as files:
        assert content.find("mixer", "fi") is None and len(left_out(caplog)) == 1 and not files
    folder.scenario("mixer", 1, "Sekoitin")
    assert content.play("mixer", "fi").lines.title == "Sekoitin"


def test_plays_held_whole_come_before_the_library(folder: ContentFolder) -> None:
    """What is put in by hand is found, listed and cast with all the rest."""
    content = load(folder.path)
    content.plays["oven", "fi"] = play(SCENARIO.replace("id: kettle", "id: oven"), lines=LINES)
    assert content.scenarios == ("mixer", "oven", "kettle", "lamp")
    assert content.play("oven", "sv").scenario.id == "oven"


def test_customers_are_cast_when_they_are_needed(folder: ContentFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which there are is known at once; a teacher's scenario opens the one that it names."""
    load(folder.path)
    with opened(monkeypatch) as used:
        casting = load(folder.path).casting
        assert set(casting) == {("grumpy", "fi")} and len(casting) == 1 and not used
        source = f"{SCENARIO}\n---\n{LINES}"
        assert examine(source.encode(), casting).cast(casting, 1, 1)["fi"].stock.name == "Äkäinen"
        with pytest.raises(RefusedError):
            examine(source.replace("customer: grumpy", "customer: gone").encode(), casting)
        with pytest.raises(KeyError):
            casting["gone", "fi"]
    assert set(used) == {"grumpy"}


def test_a_language_that_is_missing_falls_back() -> None:
    """Finnish stands in for a language without words; without Finnish, the one that there is."""
    swedish = play(lines=LINES.replace("language: fi", "language: sv"))
    content = Content({("kettle", "fi"): play()})
    assert content.play("kettle", "sv").lines.language == "fi"
    assert Content(own={"own_1": {"sv": swedish}}).play("own_1", "en").lines.language == "sv"


def test_models_are_kept_without_loss() -> None:
    """What is left out as a default comes back as the same default."""
    one = play()
    for kind, model in ((Scenario, one.scenario), (Lines, one.lines)):
        assert kind.model_validate_json(model.model_dump_json(exclude_defaults=True)) == model
