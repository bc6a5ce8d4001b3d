"""The JSON Schema of the files that authors write, made from the models, for editors that complete and explain."""

import ast
import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast, get_args

from pydantic import BaseModel, BeforeValidator, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from bot.readers import SHIPPED
from dialogues import scenario as models
from dialogues.parsing import parse
from dialogues.scenario import REACTIONS, SIGNS, Lines, Profile, Scenario, Stock, Temper
from dialogues.transcript import Examples, Transcript

KINDS: Mapping[str, type[BaseModel]] = {
    "scenario": Scenario,
    "lines": Lines,
    "profile": Profile,
    "stock": Stock,
    "temper": Temper,
    "transcript": Transcript,
    "examples": Examples,
}
"""What a document of a file can be, by its `kind`."""
FILE = SHIPPED / "schema" / "scenario.schema.json"
"""Where the schema is shipped."""
SCALARS = ["string", "number", "boolean"]
"""What an editor may take a text for: the loader reads every one of them as text."""
NOTES = ("description", "default")
Values = Mapping[str, Mapping[str, str]]


def _check_of(annotated: object) -> Callable[..., object]:
    """The function that pydantic calls for an annotated type: by it the type is known in pydantic's core schema."""
    return cast("Callable[..., object]", get_args(annotated)[1].func)


CHOICES = {_check_of(models.Sign): SIGNS, _check_of(models.Reaction): REACTIONS}
COMMON = {name: getattr(models, name) for name in ("Variants", "Identifiers", "Signs")} | {
    name: getattr(models, name) for name in ("Identifier", "Text", "Sign", "Reaction", "Variant")
}
"""Types that stand in many places, and are written once."""
ONE_OR_SEVERAL = _check_of(models.Variant)
BY_ID = next(part.func for part in Scenario.model_fields["facts"].metadata if isinstance(part, BeforeValidator))


def text() -> str:
    """The schema as it is printed and shipped: one for every kind of document, so that a file may hold several."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """The schema: what `kind` says decides which model holds (JSON Schema draft 7, which every editor knows)."""
    modes: list[tuple[type[BaseModel], JsonSchemaMode]] = [(model, "validation") for model in KINDS.values()]
    refs, made = models_json_schema(modes, ref_template="#/definitions/{model}", schema_generator=_ForEditors)
    definitions = made["$defs"]
    for name, definition in definitions.items():
        _explain(name, definition)
    common = {name: TypeAdapter(kind).json_schema(schema_generator=_ForEditors) for name, kind in COMMON.items()}
    definitions = {name: _parts(one, common) for name, one in {**definitions, **common}.items()}
    kinds = {"description": "What this document is.", **_chosen(tuple(KINDS), "kind")}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A scenario of Hankala, a customer type or a transcript",
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": kinds},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": refs[model, "validation"],
            }
            for kind, model in KINDS.items()
        ],
        "definitions": definitions,
    }


class _ForEditors(GenerateJsonSchema):
    """As the loader reads: any scalar is text, one stands for a list of one, and names come from closed lists."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = super().str_schema(schema)
        return made if "pattern" in made else {**made, "type": SCALARS}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        made = super().literal_schema(schema)
        return made if "const" in made else {**made, **_explained(made["enum"])}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])  # nothing that is read is null: what is not there is left out

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        made = super().function_before_schema(schema)
        if schema["function"]["function"] is ONE_OR_SEVERAL:
            return {"anyOf": [made["items"], made]}
        if schema["function"]["function"] is BY_ID:
            names = self.generate_inner(TypeAdapter(models.Identifiers).core_schema)
            return {"anyOf": [*names["anyOf"], made]}
        return made

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        names = CHOICES.get(cast("Callable[..., object]", schema["function"]["function"]))
        return {"type": "string", **_explained(names)} if names else super().function_after_schema(schema)

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        names = made.get("propertyNames", {})
        if "enum" in names:
            # Named one by one, each can be completed and explained.
            value = made.pop("additionalProperties")
            del made["propertyNames"]
            made["properties"] = {
                name: {"allOf": [value], "description": told}
                for name, told in zip(names["enum"], names["enumDescriptions"], strict=True)
            }
        if "patternProperties" in made or "properties" in made:
            made["additionalProperties"] = False
        return made


def _parts(part: dict[str, Any], common: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value if key == "default" else _shared(value, common) for key, value in part.items()}


def _shared(part: Any, common: Mapping[str, Any]) -> Any:
    """The same schema, with a reference wherever one of the common types stands."""
    if isinstance(part, list):
        return [_shared(one, common) for one in part]
    if not isinstance(part, dict):
        return part
    notes = {key: part[key] for key in NOTES if key in part}
    bare = {key: value for key, value in part.items() if key not in NOTES}
    name = next((f"#/definitions/{name}" for name, one in common.items() if one == bare), None)
    if reference := name or bare.get("$ref"):
        # In draft 7 nothing beside a reference counts.
        return {"allOf": [{"$ref": reference}], **notes} if notes else {"$ref": reference}
    return _parts(part, common)


def _explained(names: tuple[str, ...] | list[str]) -> dict[str, Any]:
    """The names as a closed list, each with what it means."""
    meanings = _explanations()["values"]
    return {"enum": list(names), "enumDescriptions": [meanings.get(name, "") for name in names]}


def _chosen(names: tuple[str, ...], family: str) -> dict[str, Any]:
    meanings = _explanations()[family]
    return {"enum": list(names), "enumDescriptions": [meanings[name] for name in names]}


def _explain(name: str, definition: dict[str, Any]) -> None:
    """What each field is for: as the model says, else as explanations.yaml says."""
    told = {**_explanations().get(name, {}), **_docstrings().get(name, {})}
    del definition["title"]
    for field, found in definition.get("properties", {}).items():
        found.pop("title", None)
        if not found.get("default", True):
            del found["default"]
        if field in told:
            found["description"] = told[field]


@cache
def _explanations() -> Values:
    file = Path(__file__).with_name("explanations.yaml")
    [document] = parse(file.read_text("utf-8"), file.name)
    return cast(Values, document.value)


@cache
def _docstrings() -> Values:
    """The docstrings under the fields of the models, by class and field."""
    trees = [
        ast.parse(inspect.getsource(module)) for module in {inspect.getmodule(one) for one in KINDS.values()} if module
    ]
    classes = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
    return {node.name: dict(_fields(node)) for node in classes}


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, after in zip(node.body, node.body[1:], strict=False):
        match field, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, " ".join(text.split())
