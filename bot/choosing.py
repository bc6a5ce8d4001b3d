"""Choosing a customer: a few cards at a time, those first that were not won yet, by level or type if one likes."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from bot import render
from bot.catalogue import Card
from bot.learner import Attempt
from bot.paging import page_of, turning
from bot.shows import Button, Change, Keyboard, Message
from bot.visit import Visit
from bot.wording import Html
from dialogues.ledger import GOOD

PAGE = 5
"""Cards that a phone shows at once."""
ALL, LEVEL, TYPE = "all", "l", "t"
"""What is shown: all, those of a level (`l2`), those of a type of customer (`twise`)."""

Last = Mapping[str, Attempt]
"""How a scenario was ended last, by its id."""


def cards(visit: Visit, all_: Sequence[Card], last: Last, wanted: str = ALL, page: str = "") -> Message:
    """The cards of what is wanted, a page of them, with the buttons that begin them and that lead to others."""
    found = sorted(_fitting(all_, wanted), key=lambda card: (_is_won(card, last), *card.rank))
    chosen, at, pages = page_of(found, page, PAGE)
    here = list(enumerate(chosen, start=at * PAGE + 1))
    heading = _heading(visit, all_, wanted)
    text = "\n\n".join(render.cards(visit.say, heading, here, visit.learner.language, last))
    rows = tuple((begin(visit, card, number),) for number, card in here)
    turns = turning(visit, "cards", f"{wanted}.", at, pages)
    return Message(text, (*rows, *turns, *_ways(visit, all_, wanted)))


def narrowing(visit: Visit, all_: Sequence[Card], by: str) -> Change:
    """The levels, or the types of customers, to choose among."""
    language = visit.learner.language
    if by == LEVEL:
        levels = sorted({card.level for card in all_})
        rows = [(Button(render.level(level), "cards", f"{LEVEL}{level}.0"),) for level in levels]
    else:
        types = {card.said(language).type: card.customer for card in all_}
        rows = [(Button(escape(name, quote=False), "cards", f"{TYPE}{types[name]}.0"),) for name in sorted(types)]
    heading = visit.say("cards-by-level") if by == LEVEL else visit.say("cards-by-type")
    return Change(heading, (*rows, (_everything(visit),)))


def _fitting(all_: Sequence[Card], wanted: str) -> Iterator[Card]:
    for card in all_:
        if wanted in (ALL, f"{LEVEL}{card.level}", f"{TYPE}{card.customer}"):
            yield card


def _is_won(card: Card, last: Last) -> bool:
    return card.id in last and last[card.id].ending in GOOD


def _heading(visit: Visit, all_: Sequence[Card], wanted: str) -> Html:
    title = visit.say("cards-title")
    if wanted == ALL:
        return title
    if wanted.startswith(LEVEL):
        return Html(f"{title}\n{render.level(int(wanted[1:] or 0))}") if wanted[1:].isdecimal() else title
    names = (card.said(visit.learner.language).type for card in all_ if f"{TYPE}{card.customer}" == wanted)
    return Html(f"{title}\n{escape(next(names, ''), quote=False)}")


def begin(visit: Visit, card: Card, number: int) -> Button:
    """The button that begins this one."""
    title = card.said(visit.learner.language).title
    return visit.button(f"begin.{card.id}", visit.say("button-begin", number=number, title=title))


def _ways(visit: Visit, all_: Sequence[Card], wanted: str) -> Keyboard:
    """Where there are more cards than a page: to narrow them down, or to see all again."""
    if len(all_) <= PAGE:
        return ()
    labels = ((visit.say("cards-level"), LEVEL), (visit.say("cards-type"), TYPE))
    narrow = tuple(Button(label, "narrow", by) for label, by in labels)
    return (narrow,) if wanted == ALL else (narrow, (_everything(visit),))


def _everything(visit: Visit) -> Button:
    return Button(visit.say("cards-all"), "cards", f"{ALL}.0")
