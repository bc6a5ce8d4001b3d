"""What is said of one student's way."""

from bot.classroom.pupils import NEW_NAMED, growth_in_words
from dialogues.progress import Growth, Step
from dialogues.replies.marks import SKILLS
from tests.bot.school import WORDINGS


def test_a_few_new_skills_are_named() -> None:
    """The first five of them, however many there are; none where there is nothing new."""
    say, step = WORDINGS["fi"], Step(ending="satisfied", mood=60, shown=3, called=4, faults=0)
    words = growth_in_words(say, Growth((step, step), tuple(SKILLS)))
    assert [say(f"sign-{skill}") in words for skill in SKILLS] == [at < NEW_NAMED for at in range(len(SKILLS))]
    assert "uutta" in words and "uutta" not in growth_in_words(say, Growth((step, step), ()))
