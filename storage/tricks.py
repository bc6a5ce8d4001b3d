"""What works for people when a customer attacks: the list of each class, read by its teacher before it is shown."""

from dataclasses import dataclass
from typing import Literal, get_args

from storage.database import Reader, Transaction

State = Literal["waiting", "shown", "hidden"]
STATES: tuple[State, ...] = get_args(State)

_COLUMNS = "id, cohort_id, chat_id, words, state, at"


@dataclass(frozen=True, slots=True)
class Trick:
    """One trick; `at` is when it was written, of a hidden one when it was hidden (Unix seconds).

    Ids are never given twice: words that a teacher has not read can't come under an id that they have.
    """

    id: int
    cohort_id: int
    chat_id: int
    words: str
    state: State
    at: float


async def get(reader: Reader, id: int) -> Trick | None:
    """The trick of that id, if there is one."""
    return next(iter(await _where(reader, "id = ?", id)), None)


async def of_cohort(reader: Reader, cohort_id: int, state: State) -> list[Trick]:
    """A class's tricks that stand so: what waits by its ids, so as it came, the others newest first."""
    found = await _where(reader, "cohort_id = ? AND state = ?", cohort_id, state)
    return sorted(found, key=lambda one: one.id) if state == "waiting" else found[::-1]


async def of_person(reader: Reader, chat_id: int) -> list[Trick]:
    """All that somebody wrote, in every class, the oldest first."""
    return await _where(reader, "chat_id = ?", chat_id)


async def _where(reader: Reader, condition: str, *values: object) -> list[Trick]:
    rows = await reader.rows(f"SELECT {_COLUMNS} FROM tricks WHERE {condition} ORDER BY at, id", *values)  # noqa: S608
    return [Trick(*row) for row in rows]


async def counts(reader: Reader, cohort_id: int) -> dict[State, int]:
    """How many of a class's tricks stand how."""
    rows = await reader.rows("SELECT state, count(*) FROM tricks WHERE cohort_id = ? GROUP BY state", cohort_id)
    found = dict(rows)
    return {state: found.get(state, 0) for state in STATES}


async def write(
    tx: Transaction, cohort_id: int, chat_id: int, words: str, *, at: float, state: State = "waiting"
) -> Trick:
    """Keeps a trick; one that waits takes the place of the same person's that waits in that class.

    The learner must be saved by the end of the transaction.
    """
    if state == "waiting":
        for before in await _where(tx, "cohort_id = ? AND chat_id = ? AND state = 'waiting'", cohort_id, chat_id):
            await drop(tx, before.id)
    [(id,)] = await tx.write(
        "INSERT INTO tricks (cohort_id, chat_id, words, state, at) VALUES (?, ?, ?, ?, ?) RETURNING id",
        *(cohort_id, chat_id, words, state, at),
    )
    return Trick(id, cohort_id, chat_id, words, state, at)


async def show(tx: Transaction, id: int) -> None:
    """Puts a trick on its class's list."""
    await tx.write("UPDATE tricks SET state = 'shown' WHERE id = ?", id)


async def hide(tx: Transaction, id: int, *, at: float) -> None:
    """Takes a trick off its class's list, or keeps it away from there."""
    await tx.write("UPDATE tricks SET state = 'hidden', at = ? WHERE id = ?", at, id)


async def drop(tx: Transaction, id: int) -> None:
    """Deletes a trick, for good."""
    await _delete(tx, "id = ?", id)


async def purge(tx: Transaction, hidden_before: float) -> None:
    """Deletes for good what was hidden before that time."""
    await _delete(tx, "state = 'hidden' AND at < ?", hidden_before)


async def _delete(tx: Transaction, condition: str, value: float) -> None:
    gone = await tx.write(f"DELETE FROM tricks WHERE {condition} RETURNING id", value)  # noqa: S608
    tx.erased |= bool(gone)
