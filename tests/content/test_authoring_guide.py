"""The guide for teachers who write their own: every file, excerpt, mistake and command in it is as it is shown."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from bot.content import load
from bot.own_content import examine
from bot.wording import load_wordings
from dialogues.engine import begin, replay, step
from dialogues.play import Play

DOCS = Path(__file__).parents[2] / "docs"
SHIPPED = load()
WORDINGS = load_wordings()
FILES = range(2, 8)
"""The steps that have a file: the idea has none yet, and trying it changes none."""
Captured = pytest.CaptureFixture[str]


@dataclass(frozen=True)
class Guide:
    """A guide in a language, with the names that its teacher gave."""

    language: str
    page: str
    file: str
    stem: str
    talks: str

    @property
    def text(self) -> str:
        """The page in Markdown."""
        return (DOCS / self.page).read_text("utf-8")

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return DOCS / "guide" / self.language

    def at(self, step: int) -> str:
        """The file as it is at a step; the first has an empty one, the last that of the step before."""
        return (self.folder / f"{self.stem}{min(step, FILES[-1])}.yaml").read_text("utf-8")

    def steps(self) -> dict[int, str]:
        """The text of each step by its number."""
        parts = re.split(r"^## (?:(\d)\. )?", self.text, flags=re.MULTILINE)[1:]
        return {int(number): text for number, text in zip(parts[::2], parts[1::2], strict=True) if number}

    def play(self) -> Play:
        """The finished exercise, as the bot takes it."""
        made = examine(self.at(FILES[-1]).encode(), SHIPPED.casting)
        assert made.advice == ()
        return made.cast(SHIPPED.casting, 1, 1)[self.language]


FINNISH = Guide("fi", "kirjoittajan_opas.md", "pyora_myohassa.yaml", "vaihe", "keskustelut.yaml")
ENGLISH = Guide("en", "authoring_guide.md", "late_bike.yaml", "step", "talks.yaml")
each = pytest.mark.parametrize("guide", [FINNISH, ENGLISH], ids=lambda guide: guide.language)


@dataclass(frozen=True)
class Shown:
    """A command as a step shows it; `before` is the file that it finds, `mistaken` the file with the mistake shown."""

    step: int
    lines: tuple[str, ...]
    before: str
    mistaken: str | None

    @property
    def command(self) -> list[str]:
        """The arguments after `$ hankala`."""
        return self.lines[0].split()[2:]

    @property
    def replies(self) -> list[str]:
        """What is typed."""
        return [line[2:] for line in self.lines if line.startswith("> ")]

    @property
    def is_new(self) -> bool:
        """Whether it makes the file."""
        return self.command[0] == "new"

    @property
    def is_edited(self) -> bool:
        """Whether the file is edited while it is played."""
        return any("was edited" in line for line in self.lines)

    @property
    def told(self) -> tuple[str, ...]:
        """What the command says; only `play` repeats what is typed."""
        return tuple(line for line in self.lines[1:] if not (self.is_new and line.startswith("> ")))


class Typed:
    """What somebody types; `edit` happens before the last line."""

    def __init__(self, replies: list[str], edit: Callable[[], object] | None) -> None:
        self._replies, self._edit = replies, edit

    def isatty(self) -> bool:
        """It comes from a pipe."""
        return False

    def __iter__(self) -> Iterator[str]:
        for number, line in enumerate(self._replies, 1):
            if self._edit and number == len(self._replies):
                self._edit()
            yield line + "\n"


def mistaken(file: str, diff: str) -> str:
    """The file with a mistake that is shown as a diff, whose lines must stand in it once."""
    old, new = ("\n".join(line[1:] for line in diff.splitlines() if line[0] in kept) for kept in (" -", " +"))
    assert file.count(old) == 1, old
    return file.replace(old, new)


def shown(guide: Guide) -> Iterator[Shown]:
    """All commands of a guide; what follows a diff is done with the mistake."""
    for number, text in guide.steps().items():
        mistake = None
        for kind, block in re.findall(r"^```(diff|text)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
            if kind == "diff":
                mistake = mistaken(guide.at(number), block)
            else:
                yield Shown(number, tuple(block.splitlines()), guide.at(number), mistake)
                mistake = None


def missing(lines: tuple[str, ...], output: str) -> list[str]:
    """The lines that do not come in the output, in this order."""
    rest = iter(output.splitlines())
    return [line for line in lines if line.strip() not in {"", "…"} and line not in rest]


@each
def test_the_steps_are_the_same(guide: Guide) -> None:
    """Eight, each but the first with its file, its example and the commonest mistake; as many blocks in both."""
    heading = {"fi": "**Tavallisin virhe:**", "en": "**The commonest mistake:**"}[guide.language]
    steps = guide.steps()
    assert list(steps) == list(range(1, 9))
    assert [text.count(heading) for text in steps.values()] == [1] * 8
    for number in FILES:
        assert f"(guide/{guide.language}/{guide.stem}{number}.yaml)" in steps[number]
    blocks = [re.findall(r"^```(\w+)$", one.text, re.MULTILINE) for one in (FINNISH, ENGLISH)]
    assert blocks[0] == blocks[1] and blocks[0].count("text") >= 14


@each
def test_each_file_is_sound(guide: Guide) -> None:
    """The bot would take it as it is, with nothing to advise."""
    for number in FILES:
        assert examine(guide.at(number).encode(), SHIPPED.casting).advice == (), number


def test_the_two_grow_alike() -> None:
    """At each step the course is the same in both, apart from its name, its language and its comments."""
    for number in FILES:
        courses = []
        for guide in (FINNISH, ENGLISH):
            course = guide.at(number).partition("\n---\n")[0]
            courses.append(re.sub(r"^ *#.*|^(?:id|languages): .*", "", course, flags=re.MULTILINE))
        assert courses[0] == courses[1], number


@each
def test_parts_of_a_file_stand_in_it(guide: Guide) -> None:
    """What is quoted at a step is in the file of that step."""
    for number, text in guide.steps().items():
        for part in re.findall(r"^```yaml\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
            assert part in guide.at(number), part


def happens(one: Shown, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> str:
    """What a command says in the file's folder; a file that the talk takes up is edited before the last reply."""
    edited = one.mistaken or one.before
    file.write_text(one.before if one.is_edited else edited, "utf-8")
    if one.is_new:
        file.unlink()
    edit = (lambda: file.write_text(edited, "utf-8")) if one.is_edited else None
    monkeypatch.setattr("sys.stdin", Typed(one.replies, edit))
    main(one.command)
    captured = capsys.readouterr()
    return (captured.out + captured.err).replace(f"{file.parent}/", "")


@each
def test_what_is_shown_happens(guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Every command, run as it stands, says what the guide says; `new` makes the file of its step."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / guide.talks).write_text((guide.folder / guide.talks).read_text("utf-8"), "utf-8")
    for one in shown(guide):
        output = happens(one, tmp_path / guide.file, monkeypatch, capsys)
        assert missing(one.told, output) == [], (one.step, one.lines[0], output)
        if one.is_new:
            assert (tmp_path / guide.file).read_text("utf-8") == guide.at(one.step)


@each
def test_its_own_model_replies_win(guide: Guide) -> None:
    """Whatever the mood at the start, they make an advocate."""
    play = guide.play()
    for seed in range(10):
        session, _ = begin(play, seed)
        while not session.ending and session.turn < 20:
            session, _ = step(play, session, play.read(play.lines.nodes[session.node].model or ""))
        assert session.ending == "advocate", seed


@each
def test_it_can_be_lost(guide: Guide) -> None:
    """By fault on fault; and who only talks politely gets no good ending."""
    play = guide.play()
    fault, polite = {
        "fi": ("Rauhoitu nyt.", "Ymmärrän, että tämä harmittaa."),
        "en": ("Calm down.", "I understand that this is annoying."),
    }[guide.language]
    for seed in range(10):
        assert replay(play, seed, (fault,) * 10)[0].ending == "angry"
        assert replay(play, seed, (polite,) * 30)[0].ending not in ("advocate", "satisfied")


@each
def test_every_link_and_button_is_there(guide: Guide) -> None:
    """Files that are linked exist, and the buttons of the last step are the bot's own words."""
    for target in re.findall(r"\]\(([^)#]+)", guide.text):
        assert (DOCS / target).exists(), target
    named = {"own_play", "own_graph", "own_classes", "own_assign", "own_use"}
    say = WORDINGS[guide.language]
    buttons = {f"**{say(f'button-{name}')}**" for name in named}
    assert {button for button in buttons if button not in guide.steps()[8]} == set()
