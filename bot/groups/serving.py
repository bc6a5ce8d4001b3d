"""Serving a customer, whatever the way of playing: what is said to them, and what they say."""

from html import escape, unescape

from bot import render
from bot.groups.table import Table
from bot.wording import Html, Wording
from dialogues.exercises import moves


def serve(table: Table, place: int, by: int, text: str) -> bool:
    """Say this to the customer at that place; True if it made a turn.

    Words of nothing, or in another language, make none: the customer is puzzled and nobody loses their turn.
    """
    play = table.play(place)
    reading = play.read(text)
    if reading.words and reading.language == play.lines.language:
        table.exercise = moves.answered(table.exercise, place, by, play, reading)
        return True
    table.exercise, lines = moves.said_aside(table.exercise, place, play, "puzzled" if reading.words else "wordless")
    if lines:
        table.customer_says(place, spoken(table, place, lines))
    return False


def spoken(table: Table, place: int, lines: tuple[str, ...]) -> Html:
    """Lines of the customer at that place, under their name; in a waiting room, under their number too."""
    number = f"{keycap(place)} " if table.exercise.mode == "waiting" else ""
    said = "\n".join(escape(line, quote=False) for line in lines)
    return Html(f"{number}<b>{called(table, place)}:</b>\n{said}")


def keycap(place: int) -> str:
    """The number of the customer at that place, as an emoji."""
    return f"{place + 1}\ufe0f\u20e3"


def called(table: Table, place: int, say: Wording | None = None) -> Html:
    """The customer's name and, where the same one stands at two desks, at which; `say` may be somebody's own."""
    exercise, play = table.exercise, table.find(place)
    # A scenario may be taken back in the middle of the exercise.
    name = play.lines.name if play else unescape((say or table.say)("customer-nameless"))
    if exercise.mode == "desks" and len(exercise.customers) > 1:
        return (say or table.say)("desks-customer", name=name, number=place + 1)
    return Html(escape(name, quote=False))


def reply_tip(table: Table) -> list[Html]:
    """How a reply is made on a phone, for the first message; nothing where the bot hears plain words too."""
    return [] if table.sees_all else [table.say("reply-tip")]


def scene(table: Table, place: int = 0) -> Html:
    """What the team must know before the customer speaks."""
    lines = table.play(place).lines
    told = table.say("group-scene", title=lines.title, customer=lines.customer, scene=lines.scene, brief=lines.brief)
    return render.noted(table.say, lines.note, told)
