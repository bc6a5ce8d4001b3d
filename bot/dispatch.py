"""From what a person did to the use case that deals with it; the same for Telegram and the terminal."""

from collections.abc import Mapping

from bot import account
from bot.desk import Desk
from bot.learner import Learner, Memory
from bot.practice import Practice
from bot.routes import Routes
from bot.shows import Back, Command, Document, Edited, Given, Press, Sent, Typed
from bot.visit import Visit
from bot.wording import Wording

COMMANDS = (
    *("practise", "hint", "timeout", "stop", "again", "progress"),
    *("assignments", "class", "join"),
    *("settings", "privacy", "mydata", "forget", "help"),
)
"""The commands of the menu, in its order; `start` is Telegram's own."""
FRESH_ONLY = frozenset({"begin", "again", "rate", "erase", "keep"})
"""Actions that change something once: a stale or doubled press of them does nothing."""


class Dispatch:
    """Deals with one thing at a time that a person did."""

    def __init__(self, practice: Practice, wordings: Mapping[str, Wording], classes: Routes | None = None) -> None:
        self._practice = practice
        self._wordings = wordings
        self._classes = classes or Routes()

    async def answer(self, learner: Learner, given: Given, memory: Memory, desk: Desk | None = None) -> Visit:
        """The visit as it was: the learner afterwards, who is saved to the memory, and what to show to whom."""
        visit = Visit(learner, memory, self._wordings[learner.language], desk)
        if isinstance(given, Document):
            # A file has nothing to do with where its sender stands: a question stays asked, a talk goes on.
            if await self._classes.sent(visit, given):
                return visit
            given = Sent("photo")
        match given:
            case Command():
                visit.ask("")
                await self._command(visit, given)
            case Press():
                await self._press(visit, given)
            case Typed() | Sent() if visit.state.asking:
                await self._classes.answered(visit, given)
            case Typed() if given.text.strip():
                await self._practice.reply(visit, given.text)
            case Typed() | Edited():
                self._practice.edited(visit) if isinstance(given, Edited) else visit.tell("empty")
            case Sent():
                await self._practice.sent(visit, given)
            case Back():
                # What was to come later went with the block.
                await self._practice.assigned.settings_changed(visit)
        # Who only looks around leaves no trace, and who was erased is not brought back.
        if visit.learner != learner and not visit.erased:
            await memory.save(visit.learner)
        return visit

    async def _command(self, visit: Visit, command: Command) -> None:
        practice = self._practice
        if await self._classes.command(visit, command.name, command.argument):
            return
        match command.name:
            case "start" if await self._classes.start(visit, command.argument):
                pass
            case "start":
                account.welcome(visit)
            case "practise" if command.argument:
                await practice.begin(visit, command.argument)
            case "practise":
                await practice.choose(visit)
            case "hint":
                await practice.hint(visit)
            case "timeout":
                await practice.timeout(visit)
            case "stop":
                await practice.stop(visit)
            case "again":
                await practice.again(visit, sure=False)
            case "progress":
                await account.progress(visit)
            case "settings":
                account.settings(visit)
            case "privacy":
                await account.privacy(visit)
            case "forget":
                await account.forget(visit)
            case "help":
                await account.help_(visit)
            case _:
                visit.tell("unknown-command")

    async def _press(self, visit: Visit, press: Press) -> None:
        if press.action in FRESH_ONLY and press.step != visit.state.step:
            visit.toast("stale")
            return
        if await self._classes.press(visit, press.action, press.argument):
            return
        practice, number = self._practice, int(press.argument[:9]) if press.argument.isdecimal() else 0
        match press.action:
            case "choose":
                await practice.choose(visit)
            case "cards":
                wanted, _, page = press.argument.partition(".")
                await practice.browse(visit, wanted, page)
            case "narrow":
                practice.narrow(visit, press.argument)
            case "begin":
                await practice.begin(visit, press.argument)
            case "continue":
                await practice.resume(visit)
            case "again":
                await practice.again(visit, sure=True)
            case "rate":
                await practice.reflection.rate(visit, press.argument)
            case "transcript":
                await practice.reflection.transcript(visit, number)
            case "retry":
                await practice.reflection.retry(visit, number)
            case "set":
                account.set_(visit, press.argument)
                visit.say = self._wordings[visit.learner.language]
                await practice.assigned.settings_changed(visit)
                account.settings_changed(visit)
            case "erase":
                await account.erase(visit)
            case "keep":
                account.keep(visit)
            case _:
                visit.toast("stale")
