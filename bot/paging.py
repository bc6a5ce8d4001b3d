"""Long lists on a phone: which page is asked for, and the row of buttons that turns it."""

from bot.shows import Button, Keyboard
from bot.visit import Visit


def page_number(page: str, pages: int) -> int:
    """The page that a button asks for, counted from 0: the first where it says none, the last where there are fewer."""
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 0
    return min(number, pages - 1)


def turning(visit: Visit, action: str, place: str, number: int, pages: int) -> Keyboard:
    """The row that leads from this page of a list to the one before and after, if there are any."""
    ways = [(number - 1, "before", number > 0), (number + 1, "after", number + 1 < pages)]
    row = tuple(Button(visit.say(f"page-{way}"), action, f"{place}{to}") for to, way, there in ways if there)
    return (row,) if row else ()
