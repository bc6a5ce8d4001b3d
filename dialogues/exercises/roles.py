"""Roles: somebody of the group plays the customer from a secret card, and the script prompts them turn by turn.

The rules read what the server says, as in any exercise; what the script would answer is only whispered to whoever
plays the customer, and what they say in their own words stands in its place.
"""

import random
from collections.abc import Sequence

from dialogues.exercises import moves
from dialogues.exercises.exercise import NOBODY, Customer, Exercise, Roles, Said
from dialogues.play import Play
from dialogues.replies.marks import Reading

LINE_LENGTH = 500
"""Characters that are kept of one message of the customer's."""
MOST_LINES = 6
"""Messages that are kept of one turn of the customer's."""


def cast(exercise: Exercise, person: int) -> Exercise:
    """With this player as the customer, whose card is still to be opened; nothing changes once there is one."""
    return _cast(exercise, person) if exercise.roles is None and exercise.plays(person) else exercise


def drawn(exercise: Exercise) -> int | None:
    """Who is to play the customer, as the seed decides, of those who have not let a card lie."""
    everybody = [player.id for player in exercise.players]
    random.Random(f"{exercise.seed}:roles").shuffle(everybody)
    before = exercise.roles.passed_over if exercise.roles else ()
    return next((one for one in everybody if one not in before), None)


def passed_over(exercise: Exercise) -> Exercise:
    """The card was not opened in time: another is drawn; over once all have let it lie."""
    if exercise.roles is None or exercise.roles.ready:
        return exercise
    before = (*exercise.roles.passed_over, exercise.roles.customer)
    exercise = _with(exercise, passed_over=before)
    following = drawn(exercise)
    return moves.moved(exercise, phase="over") if following is None else _cast(exercise, following)


def opened(exercise: Exercise, play: Play) -> Exercise:
    """The card was opened: the others are to serve, in turn, and the customer has the first word."""
    roles = exercise.roles
    if roles is None or roles.ready:
        return exercise
    servers = [player.id for player in exercise.players if player.id != roles.customer]
    exercise = moves.met(exercise, [play], [servers])
    customer = exercise.customers[0]
    exercise = moves.with_customer(exercise, 0, customer.model_copy(update={"opening": ()}))
    return _with(exercise, ready=True, prompt=customer.opening)


def whose(exercise: Exercise) -> int | None:
    """Whose turn it is: the customer's until they have said something, then that of the next who serves.

    Nobody's, where whoever plays the customer is there no more.
    """
    roles = exercise.roles
    if exercise.phase != "playing" or roles is None or not roles.ready or exercise.ended:
        return None
    if not exercise.plays(roles.customer):
        return None
    customer = exercise.customers[0]
    return roles.customer if roles.parting or not customer.lines else customer.next


def talks(exercise: Exercise, one: int, other: int | None) -> bool:
    """Whether the two speak to each other as customer and server."""
    cast = exercise.roles
    both_play = exercise.plays(one) and other is not None and exercise.plays(other)
    return cast is not None and both_play and one != other and cast.customer in (one, other)


def spoken(exercise: Exercise, words: str) -> Exercise:
    """After words of whoever plays the customer: they stand where the script's would; last words end the talk."""
    roles, kept = exercise.roles, " ".join(words.split())[:LINE_LENGTH]
    if roles is None or whose(exercise) is None or not kept:
        return exercise
    customer = exercise.customers[0]
    lines = (kept,) if roles.parting else (*customer.lines, kept)
    is_first = roles.parting or not customer.lines
    if len(lines) > MOST_LINES:
        return exercise
    exercise = moves.with_customer(exercise, 0, _saying(customer, lines))
    exercise = _with(exercise, lines=(*roles.lines, kept), parting=False, since=roles.since + 1)
    return moves.moved(exercise) if is_first else exercise


def answered(exercise: Exercise, by: int, play: Play, reading: Reading) -> Exercise:
    """After a reply of whoever serves: what the script answers becomes the prompt.

    At an ending it stands as the last words until others are said. Raises ValueError if the customer is gone.
    """
    since = exercise.roles.since if exercise.roles else 0
    exercise = moves.answered(exercise, 0, by, play, reading)
    customer = exercise.customers[0]
    prompt = customer.lines
    if not customer.ending:
        exercise = moves.with_customer(exercise, 0, _saying(customer, ()))
    return _with(exercise, prompt=prompt, parting=customer.ending is not None, since=since + 1)


def parted(exercise: Exercise) -> Exercise:
    """No last words come: the script's are the customer's."""
    return moves.moved(_with(exercise, parting=False)) if exercise.roles and exercise.roles.parting else exercise


def shown_anew(exercise: Exercise) -> Exercise:
    """The stage has come anew: what is said from now on is counted."""
    return _with(exercise, since=0) if exercise.roles else exercise


def without(exercise: Exercise, person: int) -> Exercise:
    """After somebody left, who is gone from it already: another is drawn before the talk began, else it is over.

    A talk that has its ending is over with it, one in which nobody is left to serve is broken off.
    """
    roles = exercise.roles
    if roles and roles.parting:
        return parted(exercise) if person == roles.customer or not _servers(exercise) else exercise
    if len(exercise.players) < 2:
        return moves.moved(exercise, phase="over")
    if roles is None or person != roles.customer:
        return exercise
    has_begun = bool(roles.lines) or any(customer.said for customer in exercise.customers)
    following = None if has_begun else drawn(exercise)
    return moves.moved(exercise, phase="over") if following is None else _cast(exercise, following)


def _cast(exercise: Exercise, person: int) -> Exercise:
    before = exercise.roles.passed_over if exercise.roles else ()
    return moves.moved(exercise, customers=(), roles=Roles(customer=person, passed_over=before))


def complete(exercise: Exercise) -> bool:
    """Whether somebody plays the customer, or still may, and somebody is left to serve."""
    roles = exercise.roles
    if roles and roles.parting:
        return exercise.plays(roles.customer)
    return len(exercise.players) > 1 and (roles is None or exercise.plays(roles.customer))


def forgotten(exercise: Exercise, person: int) -> Exercise:
    """As if somebody had never had a part: what they said as the customer is gone, also where it stood in the talk."""
    roles = exercise.roles
    if roles is None:
        return exercise
    exercise = _with(exercise, passed_over=tuple(one for one in roles.passed_over if one != person))
    if roles.customer != person:
        return exercise
    for place, customer in enumerate(exercise.customers):
        said = tuple(_unanswered(one) for one in customer.said)
        silent = customer.model_copy(update={"opening": (), "said": said})
        last = roles.prompt if customer.ending else ()
        exercise = moves.with_customer(exercise, place, _saying(silent, last))
    return _with(exercise, customer=NOBODY, lines=())


def _unanswered(said: Said) -> Said:
    return said.model_copy(update={"turn": said.turn.model_copy(update={"lines": ()})})


def _servers(exercise: Exercise) -> Sequence[int]:
    return [id for customer in exercise.customers for id in customer.team]


def _saying(customer: Customer, lines: tuple[str, ...]) -> Customer:
    """The customer with these as what they said last."""
    if not customer.said:
        return customer.model_copy(update={"opening": lines})
    *earlier, last = customer.said
    now = Said(by=last.by, turn=last.turn.model_copy(update={"lines": lines}))
    return customer.model_copy(update={"said": (*earlier, now)})


def _with(exercise: Exercise, **changes: object) -> Exercise:
    roles = exercise.roles
    return exercise.model_copy(update={"roles": roles.model_copy(update=changes)}) if roles else exercise
