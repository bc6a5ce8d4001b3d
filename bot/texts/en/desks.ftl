## Two desks

desks-customer = { $name } (desk { $number })
desks-team = <b>Desk { $number }:</b> { $names }
desks-turn = ➡️ { $name }’s turn
desks-gone = 🏁 The customer has left. We’re waiting for the other desk.
desks-closed = ⏸ Nobody is left at this desk. We’re waiting for the other desk.
desks-reply = When it’s your turn, reply to this message. Only the customer at your own desk hears you.
desks-write = When it’s your turn, just write in the group. Only the customer at your own desk hears you.

## Against another group

button-x_rival = Against another group ›
button-x_challenge = We take the challenge
rivals-nobody = Two desks in this group
rivals-no-groups = The class has no other groups.
rivals-playing = You already have an opponent.
rivals-fixed = What was agreed with the opponent can’t be changed any more.
rivals-a-group = another group
rivals-asked = 🆚 You have challenged <b>{ $group }</b>. If they take it, both of you serve the same customer and see the replies side by side at the end. You can start without waiting.
rivals-agreed = 🆚 You’re playing against <b>{ $group }</b>. Both of you serve the same customer and see the replies side by side at the end.
rivals-challenge =
    🆚 <b>{ $group }</b> challenges you!

    Serve the same customer. Once both groups are done, you see each other’s replies, turn by turn. Names stay in your own group.
rivals-taken = 🆚 <b>{ $group }</b> challenged you, and you took it.
rivals-taken-now = Challenge taken. Gather your team!
rivals-gone = The challenge is no longer open.
rivals-busy = You have an exercise going on. Take the challenge after it.
rivals-wait = Once <b>{ $group }</b> has served their customer, you see the replies side by side.
rivals-not-coming = <b>{ $group }</b> is not coming. You can go on without an opponent.
rivals-absent = <b>{ $group }</b> didn’t play, so there is nothing to compare.
