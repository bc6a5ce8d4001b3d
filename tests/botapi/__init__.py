"""A strict Bot API server of our own, people to drive it, and the program under test in its own process."""

from tests.botapi.errors import ApiError
from tests.botapi.faults import Fault
from tests.botapi.groups import Group
from tests.botapi.people import Seat, User
from tests.botapi.process import BotProcess
from tests.botapi.server import TOKEN, BotApiServer
from tests.botapi.world import CallbackQuery, Message, Moment

__all__ = [
    "TOKEN",
    "ApiError",
    "BotApiServer",
    "BotProcess",
    "CallbackQuery",
    "Fault",
    "Group",
    "Message",
    "Moment",
    "Seat",
    "User",
]
