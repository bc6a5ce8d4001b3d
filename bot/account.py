"""The use cases around the practice: welcome, help, settings, progress, privacy, erasing everything."""

from bot import render
from bot.erasing import erase_person, names, taught_alone
from bot.learner import LANGUAGES, LanguageCode, Learner
from bot.shows import Button, Change, Keyboard
from bot.visit import Visit
from bot.wording import Wording
from dialogues.ledger import account
from dialogues.progress import skills
from storage import cohorts, exercises, teachers


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


async def privacy(visit: Visit) -> None:
    """What is kept, who sees it and for how long, in plain words; more for students of classes and for teachers."""
    desk = visit.desk
    # As text: a number would be grouped in threes.
    chat = str(desk.chat_id) if desk else "–"
    visit.tell("privacy", chat=chat, days=desk.retention_days if desk else 0)
    if desk is None:
        return
    if joined := await cohorts.joined_by(desk.tx, desk.chat_id):
        visit.tell("privacy-student", cohorts=names(joined))
    if joined or await exercises.of_person(desk.tx, desk.chat_id):
        visit.tell("privacy-groups")
    if await teachers.name(desk.tx, desk.chat_id) is not None:
        visit.tell("privacy-teacher", days=desk.retention_days)


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
    elif choice in ("reminders_on", "reminders_off"):
        visit.learner = visit.learner.choosing(reminders=choice == "reminders_on")


def settings_changed(visit: Visit) -> None:
    """Show the settings in place of the message whose button was pressed."""
    visit.shows.append(Change(*_settings(visit)))


def _settings(visit: Visit) -> tuple[str, Keyboard]:
    say, now = visit.say, visit.learner.settings
    meter, coach = say(f"meter-{'shown' if now.meter else 'hidden'}"), say(f"coach-{now.coach}")
    languages = tuple(_language(say, code, code == visit.learner.language) for code in LANGUAGES)
    meter_next = "meter_off" if now.meter else "meter_on"
    coach_next = "coach_end" if now.coach == "each" else "coach_each"
    reminders = ((_reminders(visit),),) if visit.desk else ()
    keyboard = ((Button(meter, "set", meter_next),), (Button(coach, "set", coach_next),), *reminders, languages)
    return say("settings"), keyboard


def _reminders(visit: Visit) -> Button:
    if visit.learner.settings.reminders:
        return Button(visit.say("reminders-come"), "set", "reminders_off")
    return Button(visit.say("reminders-off"), "set", "reminders_on")


def _language(say: Wording, code: LanguageCode, chosen: bool) -> Button:
    return Button(say(f"language-{code}") if not chosen else say("chosen", name=say(f"language-{code}")), "set", code)


async def forget(visit: Visit) -> None:
    """Ask before everything is erased, and say what goes with it in classes."""
    parts, desk = [visit.say("forget")], visit.desk
    if desk and (joined := await cohorts.joined_by(desk.tx, desk.chat_id)):
        parts.append(visit.say("forget-student", cohorts=names(joined)))
    if desk and await teachers.name(desk.tx, desk.chat_id) is not None:
        parts.append(visit.say("forget-teacher"))
    if desk and (alone := await taught_alone(desk.tx, desk.chat_id)):
        parts.append(visit.say("forget-classes", cohorts=names(alone)))
    visit.show("\n\n".join([*parts, visit.say("forget-sure")]), visit.column("erase", "keep"))


async def erase(visit: Visit) -> None:
    """Erase everything that is kept of the person."""
    if visit.desk:
        visit.letters += await erase_person(visit.desk.tx, visit.desk.chat_id, visit.desk.wordings)
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
