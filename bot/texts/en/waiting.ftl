## The queue

waiting-stage =
    🧍 <b>The queue</b>
    { $queue }

    { $how }
waiting-row = { $number } <b>{ $name }</b> { $standing }
waiting-stands-new = 👋 has just come in
waiting-stands-served = 💬 is being served
waiting-stands-noticed = 👀 has been noticed
waiting-stands-waits = 🟡 is waiting
waiting-stands-restless = 🟠 is getting restless
waiting-stands-loud = 🔴 demands attention
waiting-stands-gone = 🚪 has left
waiting-how-each =
    💬 There are no turns. Reply to the customer’s own message: swipe it left. If you reply to this one, begin with the number: <i>2: One moment!</i>

    👀 is a look or a nod: it takes no time, but doesn’t help for ever.
waiting-how-number =
    💬 There are no turns. Reply to the customer’s own message, or write in the group and begin with the number: <i>2: One moment!</i> Other messages stay with the team.

    👀 is a look or a nod: it takes no time, but doesn’t help for ever.
waiting-how-reply = One customer is left: reply to this message or to theirs.
waiting-how-write = One customer is left: just write in the group. A message that begins with a dot is for the team.
waiting-whom = { $name }, who was that for? Reply to the customer’s own message, or begin with the number: <i>2: One moment!</i>
waiting-left = { $customer } has left already.
button-x_notice = 👀 Notice { $number }
waiting-look-seen = { $name } saw that they have been noticed.
waiting-look-again = { $name } saw you look, but will soon need words too.
waiting-look-already = { $name } knows already that they have been noticed.
waiting-look-worn = A look is not enough any more. Say something to them.
waiting-look-gone = { $name } has left already.

## The queue: a customer demands attention

waiting-call-1 = Hello, is anybody there?
waiting-call-2 = Hello! Can anybody see me?
waiting-call-3 = Excuse me, there are people waiting here too.
waiting-call-4 = Could I have some help too?
waiting-call-5 = Am I invisible?
waiting-call-6 = When is it my turn?
waiting-call-7 = How many times do I have to ask before somebody hears me?
waiting-call-8 = Everybody else seems to be getting help.

## The queue: looking back

waiting-back =
    🍽 <b>If this had been a restaurant</b>
    { $restaurant }

    { $waits }

    <i>Waiting is counted in replies that others got in the meantime. A silent minute counts too.</i>
waiting-restaurant-noticed = Everyone was noticed. Nobody had to wonder whether anybody had seen them.
waiting-restaurant-unsure = Not everyone knew whether they had been noticed. A look, a nod or a word right at the start would have been enough.
waiting-restaurant-fighting = People had to fight for attention here. When the queue grows, a single sentence helps: “I’ve seen you, I’ll be with you soon.”
waiting-waited = { $number } <b>{ $name }</b>: { $facts }
waiting-first =
    { $beats ->
        [0] was noticed at once
        [one] was noticed after one reply
       *[other] was noticed after { $beats } replies
    }
waiting-never = was never noticed
waiting-longest =
    { $beats ->
        [0] did not have to wait
        [one] waited for one reply at most
       *[other] waited for { $beats } replies at most
    }
waiting-overlooked =
    { $times ->
        [one] had to demand attention once
       *[other] had to demand attention { $times } times
    }
waiting-walked-out = gave up and left
