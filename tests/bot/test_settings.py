"""The settings: what each becomes, and how faults are named."""

from pathlib import Path

import pytest

from bot.settings import ADVICE, Settings, SettingsError, load_settings


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the settings of whoever runs the tests away."""
    for name in ADVICE:
        monkeypatch.delenv(name, raising=False)


def test_everything_can_be_left_out() -> None:
    """Without any settings there are sensible ones, and no token."""
    settings = load_settings(None)
    assert settings.bot_token is None
    assert settings.database_path == Path("hankala.sqlite3")
    assert settings.api_file_base == "https://api.telegram.org/file/bot"
    assert (settings.admin_ids, settings.typing_speed, settings.log_level) == (frozenset(), 40, "INFO")
    assert settings.retention_days == 365


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each setting comes from the variable of its name."""
    monkeypatch.setenv("BOT_TOKEN", "123456789:AAbb_cc-dd")
    monkeypatch.setenv("BOT_API_BASE", "http://127.0.0.1:8081/bot")
    monkeypatch.setenv("DATABASE_URL", "sqlite:////data/school.sqlite3")
    monkeypatch.setenv("ADMIN_IDS", " 12, 34,")
    monkeypatch.setenv("TYPING_SPEED", "0")
    monkeypatch.setenv("LOG_LEVEL", "debug")
    settings = load_settings(None)
    assert settings.bot_token is not None and settings.bot_token.get_secret_value() == "123456789:AAbb_cc-dd"
    assert settings.database_path == Path("/data/school.sqlite3")
    assert settings.admin_ids == {12, 34}
    assert (settings.typing_speed, settings.log_level) == (0, "DEBUG")
    assert settings.api_file_base == "http://127.0.0.1:8081/file/bot"


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A .env file is read, what the environment says overrides it, and empty means left out."""
    env_file = tmp_path / ".env"
    env_file.write_text("ADMIN_IDS=1,2\nTYPING_SPEED=9\nBOT_TOKEN=\nSOMETHING_ELSE=x\n")
    monkeypatch.setenv("TYPING_SPEED", "12")
    settings = load_settings(env_file)
    assert settings.bot_token is None
    assert (settings.admin_ids, settings.typing_speed) == (frozenset({1, 2}), 12)


WRONG = {
    "BOT_TOKEN": "secret words",
    "BOT_API_BASE": "api.telegram.org",
    "BOT_API_FILE_BASE": "ftp://x/bot",
    "DATABASE_URL": "postgresql://user:password@host/db",
    "ADMIN_IDS": "@teacher",
    "TYPING_SPEED": "-1",
    "RETENTION_DAYS": "29",
    "LOG_LEVEL": "LOUD",
}


def test_all_faults_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every wrong setting has its line with what to do, and no line repeats a value."""
    assert WRONG.keys() == ADVICE.keys() == {name.upper() for name in Settings.model_fields}
    for name, value in WRONG.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings(None)
    assert str(caught.value).splitlines() == [f"{name} is not understood: {advice}." for name, advice in ADVICE.items()]
    assert not [value for value in WRONG.values() if value in str(caught.value)]


@pytest.mark.parametrize("name", WRONG)
def test_a_single_fault_is_named_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else is complained about, and the cause that holds the value is not chained on."""
    monkeypatch.setenv(name, WRONG[name])
    with pytest.raises(SettingsError, match=f"^{name} is not understood: [^\n]+$"):
        load_settings(None)


@pytest.mark.parametrize(("days", "good"), [("0", True), ("30", True), ("36500", True), ("1", False), ("-1", False),
                                             ("36501", False), ("1.5", False), ("a year", False)])  # fmt: skip
def test_what_is_kept_is_kept_for_days_or_for_ever(days: str, good: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Long enough to be warned in time, or 0."""
    monkeypatch.setenv("RETENTION_DAYS", days)
    if good:
        assert load_settings(None).retention_days == int(days)
    else:
        with pytest.raises(SettingsError, match="RETENTION_DAYS"):
            load_settings(None)


def test_the_database_needs_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address without a file is a fault."""
    monkeypatch.setenv("DATABASE_URL", "sqlite:///")
    with pytest.raises(SettingsError, match="DATABASE_URL"):
        load_settings(None)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    """What an old editor saved is told apart from a wrong setting."""
    env_file = tmp_path / ".env"
    env_file.write_bytes("ADMIN_IDS=1 # pääkäyttäjä".encode("utf-16"))
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings(env_file)


def test_the_token_is_not_shown_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stray print or log of the settings gives nothing away."""
    monkeypatch.setenv("BOT_TOKEN", "123456789:AAbbccdd")
    assert "AAbbccdd" not in repr(load_settings(None)) + str(load_settings(None))
