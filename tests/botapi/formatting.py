"""Message texts as Telegram counts and reads them: UTF-16 units and the HTML subset ("Formatting options").

Stricter than Telegram where Telegram forgives silently: unknown attributes, a bare `&`, unknown named references,
links without a usable address and forbidden nesting are refused instead of being shown wrong or dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.errors import ApiError, bad_request

Entity = dict[str, Any]

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
ATTRIBUTES = {
    "a": {"href"},
    "code": {"class"},
    "span": {"class"},
    "tg-emoji": {"emoji-id"},
    "blockquote": {"expandable"},
}
REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z]+));")
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
_ATTRIBUTE_VALUE = re.compile(r"\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>])")
_END_TAG = re.compile(r"</([^\s<>]*)\s*>")
_SPACE = re.compile(r"\s*")
_LINK = re.compile(r"(?:https?://)?[^\s/:?#@]+\.[^\s]+|(?:tg|ton)://\S+|mailto:\S+@\S+|tel:\S+", re.IGNORECASE)


@dataclass(frozen=True)
class FormattedText:
    """What is shown (`text`) and how (`entities`, offsets and lengths in UTF-16 units)."""

    text: str
    entities: list[Entity]


@dataclass
class _OpenTag:
    name: str
    argument: str
    offset: int
    holds: set[str] = field(default_factory=set)


def utf16_length(text: str) -> int:
    """Length as Telegram counts it: a character outside the basic plane is two units."""
    return len(text) + sum(character > "\uffff" for character in text)


def parse_html(source: str) -> FormattedText:
    """Read Telegram HTML; raises `Bad Request: can't parse entities: …` with a byte offset, as Telegram does."""
    return _HtmlReader(source).read()


def trimmed(formatted: FormattedText) -> FormattedText:
    """Telegram cuts white space at both ends of a text; entities move and shrink with it."""
    text = formatted.text.strip()
    cut = utf16_length(formatted.text) - utf16_length(formatted.text.lstrip())
    end = utf16_length(text)
    entities = []
    for entity in formatted.entities:
        start = max(0, entity["offset"] - cut)
        stop = min(end, entity["offset"] - cut + entity["length"])
        if stop > start:
            entities.append({**entity, "offset": start, "length": stop - start})
    return FormattedText(text, entities)


class _HtmlReader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.shown: list[str] = []
        self.units = 0
        self.open: list[_OpenTag] = []
        self.entities: list[Entity] = []

    def read(self) -> FormattedText:
        while self.at < len(self.source):
            self._read_one()
        if self.open:
            raise _refused(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return FormattedText("".join(self.shown), self.entities)

    def _read_one(self) -> None:
        character = self.source[self.at]
        if character == "&":
            self._show(self._reference())
        elif character != "<":
            self.at += 1
            self._show(character)
        elif self.source.startswith("</", self.at):
            self._end_tag()
        else:
            self._start_tag()

    def _show(self, character: str) -> None:
        self.shown.append(character)
        self.units += utf16_length(character)

    def _bytes_before(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _reference(self) -> str:
        begin = self.at
        match = _REFERENCE.match(self.source, begin)
        if match is None or not (decoded := _decoded(match)):
            raise _refused(f'Unescaped or unknown "&" reference at byte offset {self._bytes_before(begin)}')
        self.at = match.end()
        return decoded

    def _start_tag(self) -> None:
        begin = self._bytes_before(self.at)
        name = self._match(_TAG_NAME, self.at + 1).lower()
        if self.at >= len(self.source):
            raise _refused(f"Unclosed start tag at byte offset {begin}")
        if name not in ENTITY_OF_TAG:
            raise _refused(f'Unsupported start tag "{name}" at byte offset {begin}')
        attributes = self._attributes(name, begin)
        argument = _argument(name, attributes, begin)
        self._check_nesting(name, begin)
        self.open.append(_OpenTag(name, argument, self.units))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._match(_SPACE, self.at)
            if self.source.startswith(">", self.at):
                self.at += 1
                return attributes
            name = self._match(_ATTRIBUTE_NAME, self.at)
            if self.at >= len(self.source):
                raise _refused(f'Unclosed start tag "{tag}" at byte offset {begin}')
            if not name:
                raise _refused(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
            if name not in ATTRIBUTES.get(tag, set()):
                raise _refused(f'Unsupported attribute "{name}" in the tag "{tag}" at byte offset {begin}')
            attributes[name] = self._attribute_value(tag, begin)

    def _attribute_value(self, tag: str, begin: int) -> str:
        self._match(_SPACE, self.at)
        if not self.source.startswith("=", self.at):
            return ""
        self.at += 1
        self._match(_SPACE, self.at)
        match = _ATTRIBUTE_VALUE.match(self.source, self.at)
        if match is None:
            if self.source[self.at : self.at + 1] in ("", '"', "'"):
                raise _refused(f'Unclosed start tag "{tag}" at byte offset {begin}')
            raise _refused(f"Unexpected end of name token at byte offset {self._bytes_before(self.at)}")
        self.at = match.end()
        value = next(group for group in match.groups() if group is not None)
        return _REFERENCE.sub(lambda reference: _decoded(reference) or reference.group(), value)

    def _match(self, pattern: re.Pattern[str], position: int) -> str:
        match = pattern.match(self.source, position)
        assert match is not None, "these patterns match the empty string"
        self.at = match.end()
        return match.group()

    def _check_nesting(self, name: str, begin: int) -> None:
        around = {tag.name for tag in self.open}
        is_language = {name, *around} <= {"pre", "code"} and name not in around
        if around & {"pre", "code"} and not is_language:
            raise _refused(f'Tag "{name}" can\'t stand inside "pre" or "code" at byte offset {begin}')
        if name in ("pre", "code") and around - {"pre", "code", "blockquote"}:
            raise _refused(f'Tag "{name}" can\'t be combined with other tags at byte offset {begin}')
        if name == "blockquote" and "blockquote" in around:
            raise _refused(f'Tag "blockquote" can\'t be nested at byte offset {begin}')

    def _end_tag(self) -> None:
        begin = self._bytes_before(self.at)
        if not self.open:
            raise _refused(f"Unexpected end tag at byte offset {begin}")
        match = _END_TAG.match(self.source, self.at)
        if match is None:
            raise _refused(f"Unclosed end tag at byte offset {begin}")
        tag = self.open[-1]
        if match[1].lower() != tag.name:
            raise _refused(
                f'Unmatched end tag at byte offset {begin}, expected "</{tag.name}>", found "</{match[1].lower()}>"'
            )
        self.open.pop()
        self.at = match.end()
        self._note_entity(tag)

    def _note_entity(self, tag: _OpenTag) -> None:
        if self.units == tag.offset:
            return
        entity = {"type": ENTITY_OF_TAG[tag.name], "offset": tag.offset, "length": self.units - tag.offset}
        if tag.name == "a":
            entity["url"] = self._checked_link(tag)
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.argument
        elif tag.name == "blockquote" and tag.argument:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "pre" and self._is_wrapped_code(entity):
            entity["language"] = self.entities.pop().get("language", "")
        elif tag.name == "code" and tag.argument and self.open and self.open[-1].name == "pre":
            entity["language"] = tag.argument
        self.entities.append(entity)

    def _checked_link(self, tag: _OpenTag) -> str:
        url = tag.argument or _from_unit("".join(self.shown), tag.offset)
        if _LINK.fullmatch(url) is None:
            raise _refused(f'Tag "a" has no usable address "{url}"')
        return url

    def _is_wrapped_code(self, entity: Entity) -> bool:
        last = self.entities[-1] if self.entities else {}
        same_place = (last.get("offset"), last.get("length")) == (entity["offset"], entity["length"])
        return same_place and last.get("type") == "code" and "language" in last


def _from_unit(text: str, units: int) -> str:
    return text.encode("utf-16-le")[2 * units :].decode("utf-16-le")


def _decoded(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return REFERENCES.get(name, "")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    is_character = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_character else ""


def _argument(name: str, attributes: dict[str, str], begin: int) -> str:
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _refused(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
    if name == "code" and "class" in attributes and not attributes["class"].startswith("language-"):
        raise _refused(f'Tag "code" must have a class "language-…" or none at byte offset {begin}')
    if name == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
        raise _refused("Invalid custom emoji identifier specified")
    if name == "blockquote":
        return "1" if "expandable" in attributes else ""
    return next(iter(attributes.values()), "").removeprefix("language-")


def _refused(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
