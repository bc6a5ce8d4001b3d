"""The use cases around the practice: welcome, help, settings, progress, privacy, erasing everything."""

from bot import render
from bot.learner import LANGUAGES, LanguageCode, Learner
from bot.shows import Button, Change, Keyboard
from bot.visit import Visit
from bot.wording import Wording
from dialogues.ledger import account
from dialogues.progress import skills
from storage import teachers


def welcome(visit: Visit) -> None:
    """What this is, and one button to begin."""
    visit.tell("welcome", *(("continue",) if visit.state.phase == "talk" else ()), "choose")


async def help_(visit: Visit) -> None:
    """What can be done; teachers and owners have more."""
    visit.tell("help-in-talk" if visit.state.phase == "talk" else "help")
    if visit.desk and await teachers.name(visit.desk.tx, visit.desk.chat_id):
        visit.tell("help-teacher")
    if visit.desk and visit.desk.chat_id in visit.desk.owners:
        visit.tell("help-owner")


def privacy(visit: Visit) -> None:
    """What is kept, in plain words."""
    visit.tell("privacy")


async def progress(visit: Visit) -> None:
    """The ledger over time and the skills (S41)."""
    attempts = [attempt for attempt in await visit.memory.attempts() if attempt.ended]
    done = [attempt for attempt in attempts if attempt.ending]
    if not done:
        visit.tell("progress-none", "choose")
        return
    talks = [await visit.memory.turns(attempt.number) for attempt in done]
    ledger = account(attempt.ending for attempt in done if attempt.ending)
    visit.show(render.progress(visit.say, ledger, skills(talks), attempts), visit.column("choose"))


def settings(visit: Visit) -> None:
    """The settings as they are, with buttons to change them."""
    visit.show(*_settings(visit))


def set_(visit: Visit, choice: str) -> None:
    """Change one setting to what the button says, so that a second press of it does nothing more."""
    if choice in LANGUAGES:
        visit.learner = visit.learner.choosing(language=choice).model_copy(update={"language": choice})
    elif choice in ("meter_on", "meter_off"):
        visit.learner = visit.learner.choosing(meter=choice == "meter_on")
    elif choice in ("coach_each", "coach_end"):
        visit.learner = visit.learner.choosing(coach=choice.removeprefix("coach_"))


def settings_changed(visit: Visit) -> None:
    """Show the settings in place of the message whose button was pressed."""
    visit.shows.append(Change(*_settings(visit)))


def _settings(visit: Visit) -> tuple[str, Keyboard]:
    say, now = visit.say, visit.learner.settings
    meter, coach = say(f"meter-{'shown' if now.meter else 'hidden'}"), say(f"coach-{now.coach}")
    languages = tuple(_language(say, code, code == visit.learner.language) for code in LANGUAGES)
    meter_next = "meter_off" if now.meter else "meter_on"
    coach_next = "coach_end" if now.coach == "each" else "coach_each"
    keyboard = ((Button(meter, "set", meter_next),), (Button(coach, "set", coach_next),), languages)
    return say("settings"), keyboard


def _language(say: Wording, code: LanguageCode, chosen: bool) -> Button:
    return Button(say(f"language-{code}") if not chosen else say("chosen", name=say(f"language-{code}")), "set", code)


def forget(visit: Visit) -> None:
    """Ask before everything is erased."""
    visit.tell("forget", "erase", "keep")


async def erase(visit: Visit) -> None:
    """Erase everything that is kept of the person."""
    await visit.memory.erase()
    visit.erased = True
    visit.learner = Learner(language=visit.learner.language)
    visit.spend()
    visit.tell("forgotten")


def keep(visit: Visit) -> None:
    """Leave everything as it is."""
    visit.move()
    visit.spend()
    visit.tell("kept")
