"""Long lists on a phone: which page is asked for, and the row of buttons that turns it."""

from collections.abc import Sequence
from typing import TypeVar

from bot.shows import Button, Keyboard
from bot.visit import Visit

T = TypeVar("T")


def page_number(page: str, pages: int) -> int:
    """The page that a button asks for, counted from 0: the first where it says none, the last where there are fewer."""
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 0
    return min(number, pages - 1)


def page_of(items: Sequence[T], page: str, size: int) -> tuple[Sequence[T], int, int]:
    """What stands on the page asked for, the number of that page, and how many there are."""
    pages = max(1, -(-len(items) // size))
    number = page_number(page, pages)
    return items[number * size : (number + 1) * size], number, pages


def neighbours(number: int, pages: int) -> list[tuple[int, str]]:
    """The pages before and after this one, as far as there are any, and which of the two each is."""
    ways = [(number - 1, "before", number > 0), (number + 1, "after", number + 1 < pages)]
    return [(to, way) for to, way, there in ways if there]


def turning(visit: Visit, action: str, place: str, number: int, pages: int) -> Keyboard:
    """The row that leads from this page of a list to the one before and after, if there are any."""
    row = tuple(Button(visit.say(f"page-{way}"), action, f"{place}{to}") for to, way in neighbours(number, pages))
    return (row,) if row else ()
