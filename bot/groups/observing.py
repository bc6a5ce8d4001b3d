"""Observers in the group: who watches, what each turn brings them to mark, and when the group hears what they say."""

from collections.abc import Mapping

from bot.groups import team_render
from bot.groups.serving import called
from bot.groups.table import Table
from bot.groups.ways import GroupPress, anybody
from bot.shows import Button, Keyboard, Letter, Message
from bot.wording import Html, Wording
from dialogues.exercises import moves, observing
from dialogues.exercises.exercise import Card, Exercise, Person
from dialogues.exercises.observing import compared
from dialogues.session import Turn

MOST_OBSERVERS = 20
FEEDBACK_SECONDS = 240.0
"""So long the group waits for what observers say; it has enough to talk of meanwhile."""


# Who observes


async def watch(table: Table, who: Person, _: str) -> None:
    """Observe; also once it goes on, as long as one does not play."""
    if why := _refusal(table.exercise, who.id):
        table.toast(why)
    else:
        _sit_down(table, who)
        table.open_private("o")


PRESSES: Mapping[str, GroupPress] = {"x_watch": GroupPress(anybody, watch, None)}
"""The observers' button in the lobby; all others of theirs stand in private letters (bot/groups/watching.py)."""


def asked_to_watch(table: Table, who: Person) -> None:
    """The same by command: the card comes by letter, or the group is shown the way to it."""
    if why := _refusal(table.exercise, who.id):
        table.tell(why)
        return
    _sit_down(table, who)
    if not _hand_card(table, who.id):
        link = Html(f'<a href="{table.link("o")}">{table.say("observe-link")}</a>')
        table.tell("observe-open", name=table.name(who.id), link=link)


def _refusal(exercise: Exercise, person: int) -> str:
    """Why somebody can't observe, as the id of a text; empty if they can."""
    if exercise.phase == "over":
        return "observe-gone"
    if exercise.phase == "playing" and exercise.plays(person):
        return "observe-plays"
    is_full = len(exercise.observers) >= MOST_OBSERVERS and not exercise.watches(person)
    return "lobby-full" if is_full else ""


def _sit_down(table: Table, who: Person) -> None:
    if table.exercise.watches(who.id):
        return
    table.exercise = moves.watching(table.exercise, who)
    if table.exercise.phase == "lobby":
        table.stage_again()


# Cards and turns


def dealt(table: Table, observer: int) -> Card:
    """The observer's card, which is theirs from now on."""
    card = observing.card(table.exercise, observer)
    if card not in table.exercise.cards:
        table.exercise = table.exercise.model_copy(update={"cards": (*table.exercise.cards, card)})
    return card


def card_shown(say: Wording, card: Card) -> Html:
    """A card and how it is used, in the observer's language."""
    return Html(f"{team_render.card(say, card.watches)}\n\n{say('observe-how')}")


def _hand_card(table: Table, observer: int) -> bool:
    """Write somebody their card; False if the bot can't."""
    if (language := table.reach.get(observer)) is None:
        return False
    html = card_shown(table.house.wordings[language], dealt(table, observer))
    table.letters.append(Letter(observer, Message(html)))
    return True


def turns_made(table: Table, before: Exercise) -> None:
    """Show each observer the turns that were made since, one letter each; who has no card yet gets that first."""
    made = _since(before, table.exercise) if table.exercise.observers else []
    for observer in [one.id for one in table.exercise.observers if one.id in table.reach]:
        if not any(card.by == observer for card in table.exercise.cards):
            _hand_card(table, observer)
        say, card = table.house.wordings[table.reach[observer]], dealt(table, observer)
        for place, turn in made:
            table.letters.append(Letter(observer, Message(*to_mark(table, say, card, place, turn))))


def _since(before: Exercise, now: Exercise) -> list[tuple[int, Turn]]:
    known = [len(customer.said) for customer in before.customers]
    known += [0] * (len(now.customers) - len(known))
    return [(place, turn) for place, one in enumerate(now.customers) for turn in one.turns[known[place] :]]


def to_mark(table: Table, say: Wording, card: Card, place: int, turn: Turn) -> tuple[Html, Keyboard]:
    """A turn as an observer sees it, with what they have marked so far."""
    exercise = table.exercise
    name = called(table, place, say) if len(exercise.customers) > 1 else ""
    # Whoever plays the customer has not spoken yet: what stands there until then is the script's.
    is_parting = exercise.roles is not None and exercise.roles.parting
    answer = () if is_parting else turn.lines
    html = team_render.reply_to_mark(say, turn, card.watches, name, answer)
    return html, tuple(_choice(table, say, card, at, place, turn.number) for at in range(len(card.watches)))


def _choice(table: Table, say: Wording, card: Card, at: int, place: int, turn: int) -> tuple[Button, ...]:
    here = (card.by, place, turn, card.watches[at])
    notes = (one for one in table.exercise.notes if (one.by, one.customer, one.turn, one.watch) == here)
    marked = next((one.seen for one in notes), None)
    labels = [(seen, team_render.answer(say, at + 1, seen=seen)) for seen in (True, False)]
    return tuple(
        table.button(f"saw.{place}.{turn}.{at}.{int(seen)}", Html(f"✓ {label}") if seen is marked else label)
        for seen, label in labels
    )


# What they say afterwards


def ask_feedback(table: Table) -> None:
    """It is over: ask the observers what they say, and let the group wait for it a little."""
    reached = [one.id for one in table.exercise.observers if one.id in table.reach]
    if reached:
        table.exercise = observing.asked(table.exercise, reached)
        for observer in reached:
            table.letter(observer, "observe-asked", "feedback", "feedback_none")
        table.wait(FEEDBACK_SECONDS)


def answered(table: Table, observer: int) -> None:
    """Somebody has said all they wanted; when nobody is waited for any more, the group hears it."""
    table.exercise = observing.answered(table.exercise, observer)
    left(table)


def left(table: Table) -> None:
    """Somebody may have left who was waited for."""
    if table.exercise.afterwards and not table.exercise.afterwards.waited_for:
        _show(table)


async def time_is_up(table: Table) -> None:
    """Who has not said anything by now says nothing."""
    _show(table)


def _show(table: Table) -> None:
    """Show the group, once, what observers say, and the notes that came too late for its debrief."""
    if table.exercise.afterwards is None:
        return
    found = compared(observing.still_to_show(table.exercise))
    pages = team_render.observed(table.say, found, table.exercise.feedback, table.name)
    if pages and found.notes:
        pages[0] = Html(f"{table.say('observe-more')}\n\n{pages[0]}")
    for page in pages:
        table.note(page)
    table.exercise = table.exercise.model_copy(update={"afterwards": None})
    table.wait(None)
