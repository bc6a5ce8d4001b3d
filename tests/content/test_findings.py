"""Every finding has an example file that gives just that finding on the line marked with its code, and a page."""

import re
import shutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
import yaml

from bot.content import findings
from bot.readers import SHIPPED, rule_findings
from dialogues.lint import ADVICE
from dialogues.parsing import Finding

ROOT = Path(__file__).parents[2]
EXAMPLES = {path.stem: path for path in sorted((Path(__file__).parent / "findings").glob("HK*.yaml"))}
PAGES = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "docs" / "lint").glob("*.md"))}
INDEX = (ROOT / "docs" / "lint.md").read_text("utf-8")
UNREADABLE = ("HK001", "HK004", "HK005", "HK006", "HK007", "HK009")
"""Their pages show YAML that can't be read."""


def codes() -> set[str]:
    """The codes that stand in the program."""
    files = [*(ROOT / "dialogues").rglob("*.py"), *(ROOT / "bot").rglob("*.py")]
    return {code for file in files for code in re.findall(r'"(HK\d{3})"', file.read_text("utf-8"))}


@cache
def found() -> Sequence[Finding]:
    """What is found in all examples, read at once: the shipped content is read once for them."""
    return findings([path for code, path in EXAMPLES.items() if code != "HK050"])


def marked(path: Path) -> list[tuple[int, str]]:
    """The lines of an example that bear a code, with it."""
    lines = path.read_bytes().decode("latin-1").splitlines()
    return [(number, code) for number, line in enumerate(lines, 1) for code in re.findall(r"# (HK\d{3})\b", line)]


@pytest.mark.parametrize("code", sorted(EXAMPLES.keys() - {"HK050"}))
def test_an_example_gives_its_finding_on_its_line_and_no_other(code: str) -> None:
    """The line is marked in the file."""
    here = [(finding.line, finding.code) for finding in found() if finding.file == str(EXAMPLES[code])]
    assert here == marked(EXAMPLES[code]) and [one for _, one in here] == [code]


def test_the_example_of_a_reading_rule_gives_its_finding(tmp_path: Path) -> None:
    """It is the only rule of a language."""
    (tmp_path / "replies" / "en").mkdir(parents=True)
    files = ("classes.yaml", "colloquial.yaml", "effects.yaml", "grammar.yaml", "lexicon.tsv", "protected.tsv")
    for name in ("languages.yaml", *(f"en/{file}" for file in files)):
        shutil.copy(SHIPPED / "replies" / name, tmp_path / "replies" / name)
    shutil.copy(EXAMPLES["HK050"], tmp_path / "replies" / "en" / "rules_thanks.yaml")
    assert [(finding.line, finding.code) for finding in rule_findings(tmp_path)] == marked(EXAMPLES["HK050"])


def test_every_code_has_an_example_and_a_page() -> None:
    """And nothing is explained or exemplified that is never found."""
    assert codes() == EXAMPLES.keys() == PAGES.keys()


def test_the_index_marks_what_is_advice() -> None:
    """With which a teacher's own scenario can be played all the same."""
    assert set(re.findall(r"^\| \[(HK\d{3})\].*\| · \|$", INDEX, re.MULTILINE)) == ADVICE


@pytest.mark.parametrize("code", sorted(PAGES))
def test_a_page_says_what_is_wrong_and_what_to_do(code: str) -> None:
    """Under its code, with an example before and after; the index leads to it by the same title."""
    page = PAGES[code]
    title = page.splitlines()[0].removeprefix(f"# {code} · ")
    assert page.startswith(f"# {code} · ") and f"| [{code}](lint/{code}.md) | {title} |" in INDEX
    before, do, after = page.partition("\n## What to do\n")
    assert do and "```yaml\n" in before and after.strip()
    for snippet in re.findall(r"```yaml\n(.*?)```", after if code in UNREADABLE else page, re.DOTALL):
        assert list(yaml.safe_load_all(snippet))
