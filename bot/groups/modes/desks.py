"""Two desks: two teams of the group serve the same customer side by side, each in turns; with a rival, one of them."""

from bot.groups.serving import reply_tip, scene, spoken
from bot.groups.table import Stage, Table
from bot.groups.turns import InTurns, buttons, go_on, is_called
from bot.wording import Html
from dialogues.exercises import desks
from dialogues.exercises.exercise import Customer


class Desks(InTurns):
    """The same customer at two desks. Whose words belong where follows from who says them."""

    async def begin(self, table: Table) -> None:
        """The team is divided, unless another group has the other desk."""
        play = table.house.content.play(table.exercise.scenarios[0], table.exercise.language)
        table.exercise = desks.opened(table.exercise, play)
        go_on(table)
        table.stage_anew()

    def stage(self, table: Table) -> Stage:
        """Both desks, one under the other: the customer's last words and whose turn it is."""
        customers = table.exercise.customers
        if len(customers) == 1:
            return super().stage(table)
        begins = not any(customer.said for customer in customers)
        parts = (
            [scene(table), Html("\n".join(_sits(table, place) for place in range(len(customers))))] if begins else []
        )
        parts += [_desk(table, place) for place in range(len(customers))]
        how = table.say("desks-write") if table.sees_all else table.say("desks-reply")
        parts.append(Html("\n".join([how, *(reply_tip(table) if begins else [])])))
        return Html("\n\n".join(parts)), buttons(table)


def _sits(table: Table, place: int) -> Html:
    """Who is at that desk."""
    names = table.say.listed([table.name(person) for person in table.exercise.customers[place].team])
    return table.say("desks-team", number=place + 1, names=names)


def _desk(table: Table, place: int) -> Html:
    customer = table.exercise.customers[place]
    return Html(f"{spoken(table, place, customer.lines)}\n{_whose(table, place, customer)}")


def _whose(table: Table, place: int, customer: Customer) -> Html:
    if customer.ending:
        return table.say("desks-gone")
    if not customer.is_open or customer.next is None:
        return table.say("desks-closed")
    # Both desks stand in each new message, but only who is next from now on is to hear of it.
    name = table.mention(customer.next) if is_called(table, place) else table.name(customer.next)
    return table.say("desks-turn", name=name)
