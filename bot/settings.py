"""What the environment says: read once at start, every fault named at once."""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PositiveInt, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

SQLITE = "sqlite:///"
RETENTION_DAYS, SHORTEST_RETENTION = 365, 30

#: What to do about each setting that was not understood; values are never repeated, as one may be a secret.
ADVICE = {
    "BOT_TOKEN": "copy the token that BotFather gave you, like 123456789:AAbb…, or leave it out to practise here",
    "BOT_API_BASE": "give an address that begins with http:// or https:// and ends in /bot, or leave it out",
    "BOT_API_FILE_BASE": "give an address that begins with http:// or https:// and ends in /bot, or leave it out",
    "DATABASE_URL": "only SQLite files can be used so far: sqlite:///hankala.sqlite3, or sqlite:////with/a/whole/path",
    "ADMIN_IDS": "give Telegram user ids, which are whole numbers, with commas between: 1234567,7654321",
    "TYPING_SPEED": "give characters a second, such as 40, or 0 for no pauses",
    "RETENTION_DAYS": "give whole days from 30 to 36500 after the last use, such as 365, or 0 to keep everything",
    "LOG_LEVEL": "choose one of DEBUG, INFO, WARNING, ERROR",
}


class SettingsError(Exception):
    """Some settings are wrong; the text says which and what to do, one a line, without their values."""


def _numbers(text: object) -> object:
    return [part.strip() for part in text.split(",") if part.strip()] if isinstance(text, str) else text


def _capitals(text: object) -> object:
    return text.upper() if isinstance(text, str) else text


ApiBase = Annotated[str, Field(pattern=r"^https?://[^/\s]+(/\S*)?/bot$")]


class Settings(BaseSettings):
    """The settings, each named as its environment variable in lower case."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")

    bot_token: SecretStr | None = None
    bot_api_base: ApiBase = "https://api.telegram.org/bot"
    bot_api_file_base: ApiBase | None = None
    database_url: str = SQLITE + "hankala.sqlite3"
    admin_ids: Annotated[frozenset[PositiveInt], NoDecode, BeforeValidator(_numbers)] = frozenset()
    #: Characters per second of the customer's typing; 0 is without pauses.
    typing_speed: float = Field(default=40, ge=0, allow_inf_nan=False)
    #: Days after the last use until what is kept of a person is erased; 0 keeps it until they ask.
    retention_days: int = Field(default=RETENTION_DAYS, ge=0, le=36500)
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_capitals)] = "INFO"

    @field_validator("bot_token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token and not re.fullmatch(r"\d+:[\w-]+", token.get_secret_value(), re.ASCII):
            raise ValueError("not a token")
        return token

    @field_validator("retention_days")
    @classmethod
    def _leaves_time_for_a_warning(cls, days: int) -> int:
        if 0 < days < SHORTEST_RETENTION:
            raise ValueError("too short")
        return days

    @field_validator("database_url")
    @classmethod
    def _is_an_sqlite_file(cls, url: str) -> str:
        if not url.startswith(SQLITE) or url == SQLITE:
            raise ValueError("not an SQLite file")
        return url

    @property
    def database_path(self) -> Path:
        """The SQLite file of `database_url`: relative after three slashes, absolute after four."""
        return Path(self.database_url.removeprefix(SQLITE))

    @property
    def api_file_base(self) -> str:
        """Where files are fetched: as set, or beside `bot_api_base`, so that a token never goes to another server."""
        return self.bot_api_file_base or self.bot_api_base.removesuffix("bot") + "file/bot"


def load_settings(env_file: Path | None = Path(".env")) -> Settings:
    """The settings from the environment, which goes first, and from the file, if there is one.

    Raises SettingsError.
    """
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        wrong = {str(fault["loc"][0]).upper() for fault in error.errors(include_input=False, include_context=False)}
    except UnicodeDecodeError:
        raise SettingsError(f"{env_file} is not a text file in UTF-8: save it anew as UTF-8.") from None
    lines = [f"{name} is not understood: {advice}." for name, advice in ADVICE.items() if name in wrong]
    raise SettingsError("\n".join(lines))
