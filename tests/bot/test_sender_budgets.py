"""What may be sent when: within Telegram's limits in all and in each group, and nobody waits for others' sake."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram.error import NetworkError

from bot.budget import CALLS_PER_PERIOD, KEPT_FOR_MESSAGES, PERIOD_SECONDS, GroupBudget
from storage import outbox
from tests.bot.api_double import Gate, StillTime, fine
from tests.bot.sending import Sending, opened

GROUP, OTHER = -5, -6
TELEGRAMS_LIMIT = 20


@pytest.fixture
async def sending(tmp_path: Path) -> AsyncIterator[Sending]:
    """A sender with nothing to do yet."""
    async with opened(tmp_path) as sending:
        yield sending


class CountingBudget:
    """A budget that counts."""

    def __init__(self) -> None:
        self.spent = 0

    async def __aenter__(self) -> None:
        """One more."""
        self.spent += 1

    async def __aexit__(self, *error: object) -> None:
        """Nothing comes back."""


async def test_every_call_is_within_the_budget(sending: Sending) -> None:
    """Messages, answers and typing alike."""
    budget = CountingBudget()
    sending.sender._budget = budget
    await sending.put(70, "a", pause_ms=100)
    await sending.put_answer(70)
    await sending.sender.drain()
    assert budget.spent == len(sending.api.calls) == 3


class ShutBudget:
    """A budget that is used up until it is opened."""

    def __init__(self) -> None:
        self.opened = asyncio.Event()

    async def __aenter__(self) -> None:
        """Waits."""
        await self.opened.wait()

    async def __aexit__(self, *error: object) -> None:
        """Nothing comes back."""


async def test_a_letter_to_a_whole_class_does_not_hold_up_a_talk(sending: Sending) -> None:
    """Letters wait for one another; who has just said something does not wait for them."""
    letters = ShutBudget()
    sending.sender._letters = letters
    for chat_id in range(70, 120):
        await sending.put(chat_id, "homework", message_key="given.1")
    await sending.put(120, "the customer's answer")
    answered = asyncio.Event()

    async def arrived(method: str, params: dict[str, Any]) -> None:
        answered.set()

    sending.api.arrived = arrived
    draining = asyncio.create_task(sending.sender.drain())
    await asyncio.wait_for(answered.wait(), 10)
    assert sending.api.texts() == ["the customer's answer"]
    letters.opened.set()
    await draining
    assert len(sending.api.texts()) == 51


async def test_a_stage_is_no_letter(sending: Sending) -> None:
    """A whole class's letters do not hold up a group that plays."""
    sending.sender._letters = ShutBudget()
    await sending.put(GROUP, "stage", message_key="stage")
    await asyncio.wait_for(sending.sender.drain(), 10)
    assert sending.api.texts() == ["stage"]


def watch_times(sending: Sending, chat_id: int = GROUP) -> list[float]:
    """Lists when each call to the group comes in."""
    times: list[float] = []

    async def arrived(method: str, params: dict[str, Any]) -> None:
        if params.get("chat_id") == chat_id:
            times.append(sending.time.now)

    sending.api.arrived = arrived
    return times


async def test_no_minute_brings_a_group_more_than_telegram_allows(sending: Sending) -> None:
    """Whichever minute one takes, however much waits, and of what is sent and what is changed together."""
    times = watch_times(sending)
    for number in range(50):
        await sending.put(GROUP, f"{number}", message_key="stage")
        await sending.put_call(GROUP, "editMessageReplyMarkup", changes="stage")
    await sending.sender.drain()
    assert len(times) == 100 == len(sending.api.calls)
    assert max(sum(start <= time < start + 60.0 for time in times) for start in times) < TELEGRAMS_LIMIT
    assert sending.api.texts() == [f"{number}" for number in range(50)]


async def test_a_group_that_is_not_at_its_limit_waits_for_nothing(sending: Sending) -> None:
    """A turn brings some messages at once; then people think."""
    for _ in range(5):
        await sending.put(GROUP, *"abcdef")
        await sending.sender.drain()
        sending.time.now += PERIOD_SECONDS / 3
    assert sending.time.slept == []


async def test_a_call_that_is_tried_again_counts_again(sending: Sending) -> None:
    """Telegram may have counted it, whatever it answered."""
    times = watch_times(sending)
    sending.api.script("sendMessage", fine({}), NetworkError("cut off"))
    await sending.put(GROUP, *(f"{number}" for number in range(CALLS_PER_PERIOD)))
    await sending.sender.drain()
    assert len(times) == CALLS_PER_PERIOD + 1
    assert times[-1] - times[0] >= PERIOD_SECONDS


async def test_what_a_group_does_not_see_is_not_counted(sending: Sending) -> None:
    """Presses are answered, and Telegram is asked, at once, also in a group that is at its limit."""
    sending.api.script("answerCallbackQuery", fine(True))
    await sending.put(GROUP, *"a" * CALLS_PER_PERIOD)
    for _ in range(2 * CALLS_PER_PERIOD):
        await sending.put_answer(GROUP)
        await sending.put_call(GROUP, "getChatAdministrators")
    await sending.sender.drain()
    assert len(sending.api.calls) == 5 * CALLS_PER_PERIOD
    assert sending.time.slept == []


async def wait_at_the_limit(sending: Sending, gate: Gate) -> None:
    """Brings the group to its limit, with a call that waits there."""
    await sending.put(GROUP, *"a" * CALLS_PER_PERIOD, "waits")
    sending.sender.wake(GROUP)
    await asyncio.wait_for(gate.asleep.wait(), 10)
    assert len(sending.api.calls) == CALLS_PER_PERIOD


async def test_a_group_at_its_limit_holds_nobody_up(sending: Sending) -> None:
    """Others' messages and letters go out meanwhile, though all budgets let through one at a time."""
    gate = Gate()
    again = Sending(sending.database, gate.sleep)
    again.sender._budget, again.sender._letters = asyncio.Semaphore(1), asyncio.Semaphore(1)
    await wait_at_the_limit(again, gate)
    await again.put(OTHER, "another group")
    await again.put(70, "a letter", message_key="given.1")
    await again.put(71, "a talk")
    came: asyncio.Queue[str] = asyncio.Queue()

    async def arrived(method: str, params: dict[str, Any]) -> None:
        await came.put(params["text"])

    again.api.arrived = arrived
    for chat_id in (OTHER, 70, 71):
        again.sender.wake(chat_id)
    assert {await asyncio.wait_for(came.get(), 10) for _ in range(3)} == {"another group", "a letter", "a talk"}
    again.time.now += PERIOD_SECONDS
    gate.opened.set()
    await again.sender.drain()
    assert again.api.texts(GROUP)[-1] == "waits"


async def test_changes_that_are_replaced_at_the_limit_cost_nothing(sending: Sending) -> None:
    """The last one takes the place that the first has waited for."""
    gate = Gate()
    again = Sending(sending.database, gate.sleep)
    await again.put(GROUP, *"a" * (CALLS_PER_PERIOD - 1))
    await again.put(GROUP, "stage", message_key="stage")
    await again.change(GROUP, "first", of="stage")
    again.sender.wake(GROUP)
    await asyncio.wait_for(gate.asleep.wait(), 10)
    for text in ("second", "third"):
        await again.change(GROUP, text, of="stage")
    again.time.now += PERIOD_SECONDS
    gate.asleep.clear()
    gate.opened.set()
    await again.sender.drain()
    assert again.api.calls[CALLS_PER_PERIOD:] == [
        ("editMessageText", {"text": "third", "chat_id": GROUP, "message_id": CALLS_PER_PERIOD})
    ]
    assert not gate.asleep.is_set()


def test_groups_that_were_idle_are_forgotten() -> None:
    """What is remembered is no more than the groups of the last minute."""
    time = StillTime()
    budget = GroupBudget(time.clock, time.sleep)
    for number in range(100):
        budget.spend(-number)
    time.now += PERIOD_SECONDS - 1
    budget.spend(GROUP)
    time.now += 2
    budget.spend(OTHER - 200)
    assert set(budget._spent) == {GROUP, OTHER - 200}


async def test_a_clock_set_back_silences_no_group() -> None:
    """What was counted on the other clock is forgotten."""
    time = StillTime()
    budget = GroupBudget(time.clock, time.sleep, calls=1)
    budget.spend(GROUP)
    assert not await budget.room(GROUP)
    time.now -= 3600
    assert await budget.room(GROUP)


async def test_changes_leave_room_for_what_is_new(sending: Sending) -> None:
    """A count that goes up with every press does not hold up what the customer says."""
    gate = Gate()
    again = Sending(sending.database, gate.sleep)
    await again.put(GROUP, *"a" * (CALLS_PER_PERIOD - KEPT_FOR_MESSAGES - 1))
    await again.put(GROUP, "stage", message_key="stage")
    await again.change(GROUP, "count", of="stage")
    again.sender.wake(GROUP)
    await asyncio.wait_for(gate.asleep.wait(), 10)
    async with again.database.transaction() as tx:
        await outbox.drop_changes(tx, GROUP, of="stage")
    await again.put(GROUP, "answer", message_key="stage")
    gate.opened.set()
    await again.sender.drain()
    assert again.api.texts(GROUP)[-1] == "answer" and "count" not in again.api.texts(GROUP)
