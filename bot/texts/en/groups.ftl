## Groups: greeting and commands

command-exercise = begin an exercise
command-observe = observe the exercise
command-end = end the exercise
command-leave = leave the exercise
group-hello =
    Hello! In this group you can serve a difficult customer as a team. Type /exercise to begin.

    { $hears }
group-sees-all = I read the group’s messages only while an exercise goes on. Otherwise I keep quiet.
group-sees-replies = I see only commands, button presses and replies to my own messages. If you make me an administrator, players can just write in the group.
group-help =
    <b>In the group</b>
    /exercise – begin an exercise
    /observe – observe the exercise if you don’t play
    /end – end the exercise
    /leave – leave the exercise
    /tournament – the class’s tournament
    /tricks – the class’s tricks

    Everything else you do in our private chat.
group-only-players = This is for the players.
group-only-partners = Only players can whisper.
group-too-late = Somebody was faster.
group-somebody = somebody
group-scene =
    <b>{ $title }</b>

    { $scene }

    <b>What you may promise</b>
    <blockquote expandable>{ $brief }</blockquote>

    Your customer is <b>{ $customer }</b>.

## The lobby

lobby =
    🎭 <b>{ $title }</b>
    { $type } · { $setting } · { $level }
    <b>{ $mode }</b>: { $about }

    <b>Players:</b> { $players }
    <b>Observers:</b> { $observers }

    { $missing ->
        [0] When everybody is in, whoever began the exercise presses <i>Start</i>.
        [one] One more player is needed.
       *[other] { $missing } more players are needed.
    }

    { $hears }
    { $kept }
lobby-nobody = –
lobby-sees-all = 👂 I now read all messages in the group: to speak to the customer, just write. A message that begins with a dot is for the team, not for the customer.
lobby-sees-replies = 👂 I see only replies to my own messages: you speak to the customer by replying to my message.
lobby-kept = I remember your words for a day, after that only numbers.
reply-tip = <i>On a phone: swipe the message to the left to reply.</i>
button-x_join = I’m in
button-x_watch = Observe
button-x_leave = Not me
button-x_customers = Customer ›
button-x_modes = Mode ›
button-x_languages = English ›
button-x_back = ‹ Back
button-x_start = ▶️ Start
button-x_end = Cancel
lobby-joined = You’re in.
lobby-in-already = You’re in already.
lobby-left = You’re not in.
lobby-full = There is no room for more.
lobby-too-few =
    { $missing ->
        [one] One more player is needed.
       *[other] { $missing } more players are needed.
    }
lobby-only-starter = Whoever began the exercise, or the teacher, chooses this.
mode-relay = In turns
how-relay = each of you answers the customer in turn. If you take too long, the turn moves on.
mode-council = Council
how-council = everybody proposes a reply, and a vote decides what the customer hears.
mode-desks = Two desks
how-desks = two teams serve the same customer, each at its own desk. It doesn’t pay to copy the neighbours.
mode-roles = Roles
how-roles = one of you plays the customer from a secret card, the others serve in turn.
mode-waiting = Queue
how-waiting = the customer doesn’t come alone: there are others in the queue, and each must be noticed.

## The exercise ends

exercise-none = No exercise is going on here. Type /exercise to begin one.
exercise-not-yours-to-end = Whoever began it, an administrator of the group or the teacher can end the exercise.
exercise-closed = The exercise was called off. Type /exercise to begin another.
exercise-again = Another exercise: /exercise
exercise-broken-off = ⏹ <b>{ $customer }</b>: the conversation was left unfinished.
exercise-ended =
    { $words }

    The customer has left.

## In turns, and whispers

relay-turn-reply = ➡️ { $name }, it’s your turn: reply to this message.
relay-turn-plain = ➡️ { $name }, it’s your turn: write what you say to the customer.
relay-not-your-turn = It’s { $name }’s turn now.
relay-lapsed = ⏰ Time ran out, so the turn went on.
relay-passed = The turn has moved on.
button-x_pass = Pass the turn
button-x_whisper = 🤫 Whisper
button-x_heard =
    { $count ->
        [one] 🤫 Read the whisper
       *[other] 🤫 Read the whispers ({ $count })
    }
whisper-ask = What do you whisper? Only { $name } sees your hint, by opening it in the group. At most { $most } characters.
whisper-sent = Whispered. The game goes on in the group.
whisper-nobody = There is nobody to whisper to now.
whisper-to-yourself = It’s your own turn now. The others can whisper to you.
whisper-not-for-you = The whisper is for whoever has the turn.
whisper-read = { $name } whispers: { $words }
