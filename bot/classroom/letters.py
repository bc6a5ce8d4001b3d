"""Letters to the students of a class, joined where there are several for one."""

from bot.render import MESSAGE_LENGTH, visible_length
from bot.shows import Keyboard, Letter, Message
from bot.visit import Visit
from bot.wording import Html


class Pile:
    """The letters of a visit. What comes under the same key for the same student goes into one, if it has room."""

    def __init__(self, visit: Visit) -> None:
        self._letters = visit.letters
        self._places = {(letter.chat_id, letter.key): at for at, letter in enumerate(visit.letters)}

    def add(self, chat_id: int, key: str, heading: Html, text: Html, buttons: Keyboard = ()) -> None:
        """Write to a student; the heading stands once in a letter."""
        at = self._places.get((chat_id, key))
        ready = self._letters[at].show if at is not None else None
        if at is not None and isinstance(ready, Message):
            longer = Message(Html(f"{ready.html}\n\n{text}"), ready.buttons + buttons)
            if visible_length(longer.html) <= MESSAGE_LENGTH:
                self._letters[at] = Letter(chat_id, longer, key=key)
                return
        self._places[chat_id, key] = len(self._letters)
        self._letters.append(Letter(chat_id, Message(Html(f"{heading}\n\n{text}"), buttons), key=key))
