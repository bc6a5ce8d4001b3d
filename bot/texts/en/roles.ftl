## Roles: in the group

roles-who = 🎭 <b>Who plays the customer?</b> The fastest gets the part. If nobody does within a minute, I draw somebody.
roles-open-card =
    🎭 { $name } plays the customer. Serving: { $servers }.
    ➡️ { $name }, open your card with the button and we begin.
roles-cast = 🎭 <b>{ $customer }</b>: { $name } · serving: { $servers }
roles-turn-customer = ➡️ The customer’s turn: { $name }
roles-turn-server = ➡️ Turn to serve: { $name }
roles-turn-parting = ➡️ The customer is leaving. { $name }, say your last words.
roles-how-reply = 💬 Talk to each other by replying to this message (swipe it left), or I can’t hear you.
roles-how-plain = 💬 Just talk to each other in the group. A message that begins with a dot is not part of the play.
roles-not-read = I couldn’t make that out, so it didn’t count. Say the same in words and in English.
roles-card-not-yours = The card is secret: only whoever plays the customer sees it.
roles-card-gone = This card is no longer in use.
button-x_actor = 🙋 I’m the customer
button-x_role_card = 🃏 My card
button-x_role_end = ⏹ Stop

## Roles: the secret card

roles-card =
    🃏 <b>You are { $customer }</b>
    { $type }. { $about }

    <b>What brings you here: { $title }</b>
roles-card-knows =
    <b>What you know</b>
    { $facts }
roles-card-mood =
    <b>Your mood at the start:</b> { $meter } ({ $mood }/100)
    { $steam ->
        [0] You have nothing to let out: go straight to the point.
       *[other] ♨️ You’re full of steam. No solution will do before somebody has listened to you.
    }
roles-card-softens =
    <b>What softens you:</b> { $signs }
    How you ought to be served: { $works }
roles-card-hardens =
    <b>What hardens you:</b> { $signs }
    { $spoils }
roles-card-begin =
    <b>You could begin like this</b>
    { $lines }
roles-card-limits =
    <b>Limits</b>
    Be angry about the matter, not at the person: nothing personal, no threats, nothing about any group of people. If somebody asks you to stop, stop at once.
roles-begin-reply = Use your own words. Go back to the group and begin: reply to my message there. I’ll whisper to you here how your mood changes.
roles-begin-plain = Use your own words. Go back to the group and begin: write what the customer says. I’ll whisper to you here how your mood changes.

## Roles: the whisper to whoever plays the customer

roles-move-much_better = ⬆️ <b>Soften a lot:</b> { $why }.
roles-move-better = ↗️ <b>Soften a little:</b> { $why }.
roles-move-same = ➡️ <b>Stay as you are:</b> the reply changed nothing.
roles-move-worse = ↘️ <b>Harden a little:</b> { $why }.
roles-move-much_worse = ⬇️ <b>Harden a lot:</b> { $why }.
roles-why-heard = somebody listened to you
roles-why-sorry = you got an apology
roles-why-thanked = you were thanked
roles-why-valued = you were appreciated
roles-why-asked = you were asked
roles-why-helped = things are moving for you
roles-why-polite = you were spoken to politely
roles-why-joked = somebody joked with you
roles-why-insulted = you were insulted
roles-why-pitied = that was too much pity
roles-why-hushed = you were told to calm down
roles-why-blamed = you got the blame
roles-why-brushed_off = you were brushed off
roles-why-doubtful = the promise sounded too good
roles-why-rushed = you hadn’t been able to let it out yet
roles-why-ignored = nobody noticed that you’re upset
roles-why-stalled = nothing is moving for you
roles-mood = { $bar } { $before } → { $after }
roles-steam-rushed = ♨️ That solution came too early: first say what upsets you.
roles-steam-left = ♨️ You still have steam to let off: don’t settle for a solution yet.
roles-steam-gone = 💨 You’ve let off your steam: now you can listen to offers.
roles-say =
    <b>You could say:</b>
    { $lines }
roles-last-words =
    <b>Say your last words in the group, for example:</b>
    { $lines }
roles-ending-advocate = 🌟 <b>You leave delighted.</b> Say thanks, and that you’ll tell others how good it was.
roles-ending-satisfied = 🙂 <b>You leave satisfied.</b> Say thanks and goodbye.
roles-ending-indifferent = 😐 <b>You leave with a shrug.</b> It got done, but there was nothing to praise.
roles-ending-angry = 😡 <b>You leave angry.</b> Say plainly why, and go.
roles-ending-removed = 🚪 <b>You’re asked to leave.</b> Mutter something and go.
