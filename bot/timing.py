"""Time as it is handed in, so that tests need not wait."""

from collections.abc import Awaitable, Callable

#: Now, in Unix seconds.
Clock = Callable[[], float]
#: Waits for some seconds.
Sleep = Callable[[float], Awaitable[None]]
