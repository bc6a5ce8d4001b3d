"""The bot's own face: its name, descriptions and command menus (Bot API, "setMyCommands", "setMyName")."""

from __future__ import annotations

import json
import re

from tests.botapi.errors import ApiError, bad_request
from tests.botapi.membership import Json
from tests.botapi.world import World

MAX_COMMANDS = 100
MAX_COMMAND = 32
MAX_COMMAND_DESCRIPTION = 256
MAX_LENGTHS = {"name": 64, "description": 512, "short_description": 120}
PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
CLOSE_WAIT_SECONDS = 600


class Profile:
    """What setMy… stored, by scope and language."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.texts: dict[tuple[str, str], str] = {("name", ""): world.bot.first_name}
        self.logged_out = False

    def get_me(self, params: Json) -> Json:
        """getMe."""
        lacking = ("can_connect_to_business", "has_main_web_app", "supports_inline_queries")
        groups = {"can_join_groups": True, "can_read_all_group_messages": self.world.reads_all}
        return {**self.world.bot.json(), **groups, **dict.fromkeys(lacking, False)}

    def log_out(self, params: Json) -> bool:
        """logOut: the cloud server takes no more calls."""
        self.logged_out = True
        return True

    def close(self, params: Json) -> bool:
        """Close: refused in the first ten minutes, in which every test ends."""
        raise ApiError(429, "Too Many Requests: retry after 600", {"retry_after": CLOSE_WAIT_SECONDS})

    def set_my_commands(self, params: Json) -> bool:
        """setMyCommands: replaces the menu of one scope and language."""
        if len(params["commands"]) > MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in params["commands"]:
            _check_command(command)
        self.commands[self._menu(params)] = params["commands"]
        return True

    def get_my_commands(self, params: Json) -> list[Json]:
        """getMyCommands: only what was set for exactly this scope and language."""
        return self.commands.get(self._menu(params), [])

    def delete_my_commands(self, params: Json) -> bool:
        """deleteMyCommands."""
        self.commands.pop(self._menu(params), None)
        return True

    def set_text(self, field: str, params: Json) -> bool:
        """setMyName, setMyDescription or setMyShortDescription; an empty text takes it away."""
        text = params.get(field, "")
        if len(text) > MAX_LENGTHS[field]:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long: {len(text)} of {MAX_LENGTHS[field]}")
        self.texts[field, _language(params)] = text
        return True

    def get_text(self, field: str, params: Json) -> Json:
        """getMyName, getMyDescription or getMyShortDescription; falls back to the text for all languages."""
        everywhere = self.texts.get((field, ""), "")
        return {field: self.texts.get((field, _language(params))) or everywhere}

    def _menu(self, params: Json) -> tuple[str, str]:
        scope = params.get("scope", {"type": "default"})
        if scope["type"] in CHAT_SCOPES:
            if "chat_id" not in scope:
                raise bad_request("can't parse BotCommandScope: Can't find field \"chat_id\"")
            self.world.chat(scope["chat_id"])
        elif scope["type"] not in PLAIN_SCOPES:
            raise bad_request("can't parse BotCommandScope: Unsupported type specified")
        return json.dumps(scope, sort_keys=True), _language(params)


def _check_command(command: Json) -> None:
    name = command["command"].strip().removeprefix("/")
    description = command["description"].strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > MAX_COMMAND:
        raise bad_request(f"command length must not exceed {MAX_COMMAND}")
    if re.fullmatch(r"[a-z0-9_]+", name) is None:
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > MAX_COMMAND_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {MAX_COMMAND_DESCRIPTION}")


def _language(params: Json) -> str:
    code = str(params.get("language_code", ""))
    if code and re.fullmatch(r"[a-z]{2}", code) is None:
        raise bad_request("invalid language code specified")
    return code
