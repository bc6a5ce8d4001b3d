"""A scenario begun by five questions: asked in three languages, clean and playable at once, never over another file."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from bot import content
from bot.authoring.new import Answers, Questions, answers, text
from bot.authoring.schema import schema
from bot.authoring.workbench import Bench
from bot.cli import main
from bot.learner import LANGUAGES
from bot.own_content import examine
from bot.terminal import UsageError
from bot.wording import load_wordings
from dialogues.engine import begin, step
from dialogues.ledger import GOOD
from dialogues.parsing import parse
from dialogues.play import Play
from dialogues.replies.marks import FAULTS, SKILLS

Captured = pytest.CaptureFixture[str]
SHIPPED = content.load()
WORDINGS = load_wordings()
TYPES = sorted({customer for customer, _ in SHIPPED.casting})
GIVEN = (
    "Kylmä sauna!",
    "fi",
    "",
    "mökkikylän vastaanotto: sauna ei lämpene",
    "Pirjo Lahti, 54: Meidän sauna on kylmä.",
)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def piped(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Answers on standard input, a line each."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def made(language: str, customer: str = "complaining", **changes: object) -> str:
    """The file for these answers."""
    given = {
        **{
            "id": "cold_sauna",
            "title": "Kylmä sauna",
            "languages": (language,),
            "type": customer,
            "place": "vastaanotto",
        },
        **{"wrong": "sauna ei lämpene", "name": "Pirjo Lahti, 54", "first": "Meidän sauna on kylmä.", **changes},
    }
    return text(Answers(**given), WORDINGS, language, with_schema=False)  # type: ignore[arg-type]  # by name above


def asked(*lines: str, patient: bool = False, language: str = "fi") -> tuple[Answers, list[str]]:
    """What is understood of these answers, and all that is shown."""
    shown: list[str] = []
    questions = Questions(WORDINGS[language], iter(lines), shown.append, patient=patient)
    return answers(questions, SHIPPED, lambda id: None), shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("customer", TYPES)
def test_what_is_begun_is_clean_and_can_be_won(language: str, customer: str, elsewhere: Path) -> None:
    """For every customer in every language; by its own model replies, whatever the mood at the start."""
    file = elsewhere / "mine.yaml"
    file.write_text(made(language, customer), "utf-8")
    version = Bench(file).read()
    assert list(map(str, version.findings)) == [] and list(version.plays) == [language]
    won = [_won(version.plays[language], seed) for seed in range(5)]
    # Who abuses needs a limit, which the author adds.
    assert customer == "abusive" or all(won)


def _won(play: Play, seed: int) -> bool:
    session, _ = begin(play, seed)
    while not session.ending and session.turn < 20:
        session, _ = step(play, session, play.read(play.lines.nodes[session.node].model or ""))
    return session.ending in GOOD


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_begun_can_be_sent_to_the_bot(language: str) -> None:
    """As it is."""
    assert examine(made(language).encode(), SHIPPED.casting).title == "Kylmä sauna"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_model_replies_are_good_ones(language: str, elsewhere: Path) -> None:
    """They earn skills and no fault, by the rules of the language."""
    (elsewhere / "mine.yaml").write_text(made(language), "utf-8")
    play = Bench(elsewhere / "mine.yaml").read().plays[language]
    for id, words in play.lines.nodes.items():
        if words.model:
            names = play.read(words.model).names
            assert names & set(SKILLS) and not names & set(FAULTS), (id, sorted(names))


def test_answers_stand_in_the_file_whatever_they_hold(elsewhere: Path) -> None:
    """Quotation marks, braces, colons and dollars are the author's."""
    first = 'Se on "{kylmä}": $100, ei # lämpene \\ yhtään.'
    (elsewhere / "mine.yaml").write_text(made("fi", first=first, title="Sauna: 'kylmä' $id"), "utf-8")
    version = Bench(elsewhere / "mine.yaml").read()
    play = version.plays["fi"]
    assert begin(play, 1)[1] == (first,) and play.lines.title == "Sauna: 'kylmä' $id"
    assert play.lines.scene == "Vastaanotto. Sauna ei lämpene." and version.findings == ()


def test_several_languages_are_several_documents(elsewhere: Path) -> None:
    """The answers stand in each; the customer's first words are the language's own."""
    (elsewhere / "mine.yaml").write_text(made("fi", languages=("fi", "sv", "en")), "utf-8")
    plays = Bench(elsewhere / "mine.yaml").read().plays
    assert list(plays) == ["fi", "sv", "en"]
    assert [begin(play, 1)[1][0] for play in plays.values()] == [
        *("Meidän sauna on kylmä.", "Hej. Jag har något att klaga på.", "Hello. I have something to complain about."),
    ]
    assert (elsewhere / "mine.yaml").read_text("utf-8").count("Skriv dem på det här språket.") == 1


def test_editors_find_nothing_wrong_with_it() -> None:
    """By the schema."""
    validator = Draft7Validator(schema())
    for document in parse(made("fi", languages=LANGUAGES), "mine.yaml"):
        faults = [error for error in validator.iter_errors(document.value) if error.validator != "type"]
        assert faults == []  # but for numbers, which are text here


def test_five_answers_make_a_file(monkeypatch: pytest.MonkeyPatch, capsys: Captured, elsewhere: Path) -> None:
    """Named by the title; what to do with it is said, and it can be played."""
    piped(monkeypatch, *GIVEN)
    assert main(["new", "--lang", "fi"]) == 0
    out, err = capsys.readouterr()
    assert "Pelaa: hankala play kylma_sauna.yaml" in out and err == ""
    assert [path.name for path in elsewhere.iterdir()] == ["kylma_sauna.yaml"]
    assert main(["lint", "kylma_sauna.yaml"]) == 0
    piped(monkeypatch, "Olen pahoillani.")
    assert main(["play", "kylma_sauna.yaml"]) == 0
    assert "  — Meidän sauna on kylmä." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "begins"), [("fi", "Viisi kysymystä"), ("sv", "Fem frågor"), ("en", "Five questions")]
)
def test_the_questions_are_in_three_languages(
    language: str, begins: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """As --lang says, or else the environment; an empty answer means this language."""
    monkeypatch.setenv("LC_ALL", f"{language}_FI.UTF-8")
    piped(monkeypatch, "Sauna", "", "", *GIVEN[3:])
    assert main(["new", "mine.yaml"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(begins) and [f"\n{number}. " in out for number in range(1, 6)] == [True] * 5
    assert f"languages: [{language}]" in Path("mine.yaml").read_text("utf-8")


def test_no_file_is_written_over(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Neither the one that was named nor the one that the title names; nothing more is asked."""
    Path("kylma_sauna.yaml").write_text("mine", "utf-8")
    for arguments, answered in ((["new", "kylma_sauna.yaml"], ()), (["new"], GIVEN[:1])):
        piped(monkeypatch, *answered)
        assert main([*arguments, "--lang", "en"]) == 2
        assert "The file kylma_sauna.yaml is there already. It was not changed." in capsys.readouterr().err
    assert Path("kylma_sauna.yaml").read_text("utf-8") == "mine"


def test_a_folder_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """In a line."""
    piped(monkeypatch, *GIVEN)
    assert main(["new", "nowhere/mine.yaml"]) == 2
    assert "nowhere/mine.yaml" in capsys.readouterr().err


def test_the_schema_beside_it_is_named_to_editors(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the first line; without one the file says nothing of it."""
    Path("scenario.schema.json").touch()
    piped(monkeypatch, *GIVEN)
    assert main(["new", "mine.yaml"]) == 0
    assert Path("mine.yaml").read_text("utf-8").startswith("# yaml-language-server: $schema=scenario.schema.json\n")
    assert "yaml-language-server" not in made("fi")


@pytest.mark.parametrize(
    ("number", "answer", "told"),
    [
        (0, "", "Tähän tarvitaan vastaus."),
        (0, "!!!", "Nimessä on oltava kirjaimia"),
        (0, "a" * 61, "Tilaa on 60 merkille."),
        (0, "sau\u200bna", "merkki, jota ei voi nähdä"),
        (1, "fi de", "Kielet ovat fi, sv ja en."),
        (2, "0", "Kirjoita numero"),
        (2, "seitsemän", "Kirjoita numero"),
        (3, "vastaanotto", "kaksoispisteellä"),
        (3, "", "Tähän tarvitaan vastaus."),
        (4, "Pirjo:", "kaksoispisteellä"),
        (4, "Pirjo: " + "a" * 321, "Tilaa on 320 merkille."),
    ],
)
def test_an_answer_that_will_not_do_is_told(number: int, answer: str, told: str) -> None:
    """From a pipe that is the end; at the keyboard it is asked for again."""
    wrong = [*GIVEN[:number], answer, *GIVEN[number:]]
    with pytest.raises(UsageError, match=told):
        asked(*wrong)
    given, shown = asked(*wrong, patient=True)
    assert given == asked(*GIVEN)[0] and any(told in line and "Kokeile uudestaan." in line for line in shown)


def test_answers_that_run_out_are_told() -> None:
    """With the question that got none."""
    with pytest.raises(UsageError, match=r"ilman: 4[.] Missä opiskelija on töissä"):
        asked(*GIVEN[:3])


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Kylmä sauna!", "kylma_sauna"),
        ("Åbo – 3 ärenden", "abo_3_arenden"),
        ("3 asiakasta", "asiakasta"),
        ("Washing machine", "my_washing_machine"),
        ("Own 1", "my_own_1"),
        ("Pesu" * 15, ("pesu" * 15)[:36]),
    ],
)
def test_the_title_makes_the_id(title: str, id: str) -> None:
    """Small letters, digits and underscores; never that of another scenario."""
    assert asked(title, *GIVEN[1:])[0].id == id


def test_answers_are_understood_as_people_give_them() -> None:
    """Commas or spaces between languages; only customers who speak all of them are offered, by their names."""
    given, shown = asked("Sauna", "SV, fi", "2", " Reception :  kallt ", "Gun : Hej: du!", language="sv")
    assert given.languages == ("sv", "fi") and (given.place, given.wrong) == ("Reception", "kallt")
    assert (given.name, given.first) == ("Gun", "Hej: du!")
    offered = list(_offered(shown))
    assert len(offered) == len([one for one in TYPES if (one, "sv") in SHIPPED.casting])
    assert given.type != "complaining" and SHIPPED.casting[given.type, "sv"].stock.name == offered[1]


def _offered(shown: list[str]) -> Iterator[str]:
    for line in shown[2].splitlines():
        number, _, name = line.strip().partition("  ")
        if number.isdecimal():
            yield name
