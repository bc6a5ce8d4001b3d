"""A small scenario as a teacher sends it, and the way of a file through the fetcher's recipient."""

from bot.classroom.own_arrivals import Arrivals, Outcome
from bot.shows import Document
from storage import downloads
from tests.bot.school import WORDINGS, Person
from tests.dialogues.toy import LINES, SCENARIO

TENT = f"{SCENARIO.replace('id: kettle', 'id: tent')}---\n{LINES.lstrip()}".replace(
    "scenario: kettle", "scenario: tent"
).replace("title: Keitin", "title: Teltta")
"""A scenario that the toy's customer can be cast in."""


async def send(person: Person, content: str | bytes = TENT, name: str = "oma.yaml") -> str:
    """Send a file; gives what was said of it, at once or once it had been fetched."""
    content = content.encode() if isinstance(content, str) else content
    person.mail.clear()
    said = await person.does(Document("file-1", name, len(content)))
    if await fetched(person, content):
        await person.school.mail_comes()
    return "\n".join([said, *(letter.show.html for letter in person.mail if hasattr(letter.show, "html"))])


async def fetched(person: Person, content: bytes, outcome: Outcome | None = None) -> bool:
    """Do what the fetcher does with the person's next file; False if there is none."""
    school = person.school
    arrivals = Arrivals(school.content, school.library, WORDINGS)
    async with school.database.transaction() as tx:
        download = await downloads.oldest(tx, person.chat)
        if download is None or not await downloads.take(tx, download.id):
            return False
        await arrivals.settle(tx, download, outcome or arrivals.examine(content), school.now)
        return True
