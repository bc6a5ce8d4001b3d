"""What the steps of giving an assignment share: one message that changes in place, ticks, the way back.

A `place` is where a step's buttons lead: the action and the number of what is put together or changed (`draft.7KQ2`).
"""

from bot.shows import Button, Change, Keyboard
from bot.visit import Visit
from bot.wording import Html

View = tuple[Html, Keyboard]


def change(visit: Visit, view: View) -> None:
    """Show it in place of the message whose button was pressed; after words or a command as a new message."""
    visit.shows.append(Change(*view))


def afresh(visit: Visit, view: View) -> None:
    """Show it as a new message: the one that was pressed stays as it is, or is a picture, which can't become text."""
    visit.show(*view)


def back(visit: Visit, place: str, to: str = "card") -> tuple[Button]:
    """The row that leads back."""
    return (visit.button(f"{place}.{to}", visit.say("step-back")),)


def box(visit: Visit, place: str, name: str, *, ticked: bool) -> Button:
    """A name with a box before it that is ticked or not; the place says what a press of it sets."""
    return visit.button(place, visit.say("ticked" if ticked else "unticked", name=name))
