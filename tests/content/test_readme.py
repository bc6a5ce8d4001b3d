"""What the README shows is what the program says."""

from scripts.readme import README, played_again


def test_the_conversation_is_a_real_one() -> None:
    """Played again, word for word (if not: `PYTHONPATH=. python scripts/readme.py`)."""
    text = README.read_text("utf-8")
    assert played_again(text) == text
