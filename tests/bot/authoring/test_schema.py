"""The schema for editors: as the models are, true of all that is shipped, and explaining what it completes."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import pytest
import yaml
from jsonschema import Draft7Validator
from pydantic import AfterValidator, BeforeValidator

from bot.authoring.schema import BY_ID, CHOICES, FILE, KINDS, ONE_OR_SEVERAL, schema, text
from bot.cli import main
from bot.readers import SHIPPED
from dialogues import scenario as models
from dialogues.parsing import ContentError, build, parse
from dialogues.scenario import REACTIONS, SIGNS, Scenario
from tests.dialogues.toy import LINES, PROFILE, SCENARIO, TEMPER, stock_yaml

ROOT = Path(__file__).parents[3]
TRANSCRIPTS = ROOT / "tests" / "content" / "transcripts"
FILES = sorted(
    [
        *SHIPPED.glob("customers/**/*.yaml"),
        *SHIPPED.glob("scenarios/*/*.yaml"),
        *TRANSCRIPTS.rglob("*.yaml"),
        ROOT / "docs" / "own_scenario.yaml",
    ]
)
TRANSCRIPT = (
    "kind: transcript\nscenario: kettle\nabout: x\nseed: 3\nturns: [{reply: 12, signs: apology}]\nending: angry\n"
)


class AsEditors(yaml.SafeLoader):
    """YAML 1.2 as editors read it: true and false, numbers and null are not text; yes, no and on are."""


AsEditors.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    AsEditors.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


@cache
def validator() -> Draft7Validator:
    """The schema, ready to hold files against."""
    return Draft7Validator(schema())


def faults(text: str) -> list[str]:
    """What an editor would underline in a text of one or more documents: each place, and what is said of it."""
    found = [error for document in yaml.load_all(text, AsEditors) for error in validator().iter_errors(document)]
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in found]


def test_the_shipped_schema_is_the_models() -> None:
    """Made anew it is the same (if not: `hankala schema > dialogues/schema/scenario.schema.json`)."""
    assert FILE.read_text("utf-8") == text()


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    """To the last sign, so that it can be written to a file."""
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == text()


def test_it_is_a_schema() -> None:
    """Of draft 7."""
    Draft7Validator.check_schema(schema())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_everything_shipped_is_valid_in_an_editor(path: Path) -> None:
    """Nothing is underlined in what the lint finds clean, whatever YAML's own types make of it."""
    assert faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize("text", [SCENARIO, LINES, PROFILE, TEMPER, stock_yaml(), TRANSCRIPT, SCENARIO + "---" + LINES])
def test_every_kind_of_document_is_known(text: str) -> None:
    """One by one, and several in a file; a number may stand where a text is read."""
    assert faults(text) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("kind: scenario", "kind: scene", "kind: "),
        ("level: 1", "level: 4", "level: "),
        ("level: 1", "level: one", "level: "),
        ("start: opening", "begin: opening", "'begin' was unexpected"),
        ("start: opening", "start: Opening", "start: "),
        ("any: solution, mood", "any: solutions, mood", "nodes.opening.edges.2.when.any: "),
        ("any: solution, mood", "many: solution, mood", "nodes.opening.edges.2.when: "),
        ("{ending: angry}", "{ending: furious}", "nodes.slam.ending: "),
        ("mood: {at_least: 50}", "mood: {at_least: half}", "nodes.opening.edges.2.when.mood.at_least: "),
        ("facts: number", "facts: ", "facts: "),
    ],
)
def test_what_the_loader_refuses_is_underlined(old: str, new: str, place: str) -> None:
    """At its place, by both."""
    broken = SCENARIO.replace(old, new, 1)
    assert any(place in fault for fault in faults(broken))
    [document] = parse(broken, "s.yaml")
    if document.kind == "scenario":
        with pytest.raises(ContentError):
            build(Scenario, document)


def test_names_are_closed_lists_with_their_meanings() -> None:
    """Marks, conducts, reactions and endings can be chosen from, and each is explained."""
    definitions = schema()["definitions"]
    assert tuple(definitions["Sign"]["enum"]) == SIGNS
    assert tuple(definitions["Reaction"]["enum"]) == REACTIONS
    assert set(definitions["Temper"]["properties"]["moves"]["properties"]) == set(SIGNS)
    for name in ("Sign", "Reaction"):
        assert [told for told in definitions[name]["enumDescriptions"] if not told] == []
    assert all(definitions["Node"]["properties"]["ending"]["enumDescriptions"])


def test_every_kind_and_field_is_explained() -> None:
    """By a docstring under the field in the model, else in bot/authoring/explanations.yaml."""
    definitions = schema()["definitions"]
    assert [name for name in KINDS.values() if "description" not in definitions[name.__name__]] == []
    fields = {f"{name}.{field}": found for name, one in definitions.items() for field, found in _properties(one)}
    assert len(fields) > 80
    assert [name for name, field in fields.items() if not field.get("description")] == []


def _properties(definition: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from definition.get("properties", {}).items()


def test_every_way_of_reading_is_known() -> None:
    """A new check or short form in dialogues/scenario.py would else be any text to an editor, or be underlined."""
    aliases = [part for one in vars(models).values() if get_origin(one) is Annotated for part in get_args(one)[1:]]
    classes = [one for one in vars(models).values() if isinstance(one, type) and issubclass(one, models.Model)]
    fields = [part for one in classes for field in one.model_fields.values() for part in field.metadata]
    read = {part.func for part in (*aliases, *fields) if isinstance(part, BeforeValidator | AfterValidator)}
    assert read == {*CHOICES, ONE_OR_SEVERAL, BY_ID}


@pytest.mark.parametrize(
    "facts", ["number", "[number]", "{number: {}}", "{number: {when: {steam: {below: 1}}}}", "{number: {within: x}}"]
)
def test_facts_are_a_list_or_a_mapping(facts: str) -> None:
    """As the loader takes them."""
    text = SCENARIO.replace("facts: number", f"facts: {facts}")
    assert bool(faults(text)) == ("within" in facts)
