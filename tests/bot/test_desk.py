"""What running classes takes: the way to others, in their language."""

from dataclasses import replace

import pytest

from tests.bot.school import OWNER, School

THEIRS, NOBODY = 5, 99


@pytest.mark.parametrize(("chat", "language"), [(THEIRS, "en"), (OWNER, "sv"), (NOBODY, "fi")])
async def test_everybody_is_spoken_to_in_their_language(school: School, chat: int, language: str) -> None:
    """As it is kept; of who is not kept yet, the one who writes now is known, and nobody else."""
    kept = school.person("Emma", "en", THEIRS)
    await kept.says("/practise kettle")
    async with school.database.transaction() as tx:
        say = await replace(school.owner.desk(tx), language="sv").say_to(chat)
    assert say.language == language
