"""Checks a call's fields against the schema; every complaint names the field, what it must be and what came."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.botapi.errors import ApiError, bad_request
from tests.botapi.schema import METHODS, OBJECTS, Field


@dataclass(frozen=True)
class Upload:
    """One file of a multipart body."""

    name: str
    content: bytes


MISSING = {"chat_id": "chat_id is empty", "text": "message text is empty"}
"""What Telegram says when one of these is not there; for others it names the parameter."""


def read_call(method: str, raw: Mapping[str, Any], uploads: Mapping[str, Upload]) -> dict[str, Any]:
    """The typed parameters of a call. Telegram ignores fields it does not know; here they are refused."""
    fields = METHODS[method]
    attached = {name for name in uploads if f"attach://{name}" in raw.values()}
    values = {**raw, **{name: upload for name, upload in uploads.items() if name not in attached}}
    _refuse_unknown(values, fields, f"method {method}")
    for field in fields.values():
        if field.required and field.name not in values:
            raise bad_request(MISSING.get(field.name, f'parameter "{field.name}" is required'))
    return {name: _read(value, fields[name].kind, name, uploads) for name, value in values.items()}


def read_object(value: Any, kind: str, where: str) -> dict[str, Any]:
    """`value` as the object `kind` of the schema."""
    value = _decoded(value, kind, where)
    if not isinstance(value, dict):
        raise _wrong(where, kind, value)
    fields = OBJECTS[kind]
    _refuse_unknown(value, fields, f"{kind} in {where}")
    for field in fields.values():
        if field.required and field.name not in value:
            raise bad_request(f"can't parse {kind}: can't find field \"{field.name}\" in {where}")
    return {name: _read(part, fields[name].kind, f"{where}.{name}", {}) for name, part in value.items()}


def _refuse_unknown(values: Mapping[str, Any], fields: Mapping[str, Field], owner: str) -> None:
    unknown = sorted(set(values) - set(fields))
    if unknown:
        raise bad_request(f"unknown field {', '.join(map(repr, unknown))} for {owner}; known are {', '.join(fields)}")


def _read(value: Any, kind: str, where: str, uploads: Mapping[str, Upload]) -> Any:
    if kind.endswith("[]"):
        value = _decoded(value, "Array", where)
        if not isinstance(value, list):
            raise _wrong(where, f"Array of {kind[:-2]}", value)
        return [_read(part, kind[:-2], f"{where}[{index}]", uploads) for index, part in enumerate(value)]
    if kind == "File":
        return _read_file(value, where, uploads)
    if kind in OBJECTS:
        return read_object(value, kind, where)
    return _read_scalar(value, kind, where)


def _read_scalar(value: Any, kind: str, where: str) -> Any:
    if kind == "String":
        if not isinstance(value, str):
            raise _wrong(where, kind, value)
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise bad_request("strings must be encoded in UTF-8")
        return value
    if kind == "Chat" and isinstance(value, str) and value.startswith("@"):
        return value
    value = _decoded(value, kind, where)
    wanted = {"Integer": int, "Chat": int, "Boolean": bool, "Object": dict, "Markup": dict}[kind]
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise _wrong(where, kind, value)
    return value


def _read_file(value: Any, where: str, uploads: Mapping[str, Upload]) -> Upload | str:
    if isinstance(value, str) and value.startswith("attach://"):
        name = value.removeprefix("attach://")
        if name not in uploads:
            raise bad_request(f'field "{where}" names an attached file "{name}" that is not in the request')
        return uploads[name]
    if not isinstance(value, Upload | str) or not value:
        raise bad_request(f"there is no {where} in the request")
    return value


def _decoded(value: Any, kind: str, where: str) -> Any:
    # Forms carry everything as text, and Telegram lets a JSON body do the same.
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise _wrong(where, kind, value) from None


def _wrong(where: str, kind: str, value: Any) -> ApiError:
    kind = {"Chat": "Integer or String", "Markup": "Object"}.get(kind, kind)
    names = {str: "String", bool: "Boolean", int: "Integer", float: "Float", list: "Array", dict: "Object"}
    got = names.get(type(value), "null" if value is None else "file")
    return bad_request(f'field "{where}" must be of type {kind}, got {got} {str(value)[:40]!r}')
