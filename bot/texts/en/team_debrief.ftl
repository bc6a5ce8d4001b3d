## The team looks back: customers

team-customer = <b>{ $name }</b> · { $title }
team-moods = Mood at the start { $start }/100, at the end { $end }/100.
team-broken-off = ⏹ The conversation was left unfinished, so the customer won’t tell anybody about it.
team-unfinished = left unfinished
team-heard = <b>3/11 so far:</b> { $good ->
        [0] { $bad ->
            [0] nobody has heard anything about you yet.
           *[other] nobody has heard good things about you yet, { $bad } people have heard bad things.
        }
       *[other] { $good } people have heard good things about you, { $bad } bad things.
    }
team-debt-grew = <b>1/12:</b> it takes twelve good encounters to make up for a bad one. The team now owes { $debt } good encounters.
team-debt-shrank = <b>1/12:</b> { $debt ->
        [0] debt paid, the team is even!
        [one] the team’s debt came down. One good encounter to go.
       *[other] the team’s debt came down. { $debt } good encounters to go.
    }
team-debt-stays = <b>1/12:</b> { $debt ->
        [one] the team still owes one good encounter.
       *[other] the team still owes { $debt } good encounters.
    }
team-debt-none = <b>1/12:</b> the team has no debt.

## The team looks back: replies

team-best = 💪 <b>Worth remembering</b>
team-best-line = <b>{ $name }</b>: { $marks }
team-best-lifted = <b>{ $name }</b>: the mood went up
team-turning = <b>Where the mood turned</b>
team-turned = Reply { $number }, mood { $change }
team-turned-with = { $name }, reply { $number }, mood { $change }
team-check = { $held }/{ $of } { $step }
team-check-how = <i>The number says with how many customers it worked out.</i>
team-noted = { $change } · { $signs }
team-quoted = “{ $words }”

## The team looks back: the question

team-talk =
    💬 <b>Talk about this</b>
    { $question }
talk-question-seven_ways = When you lose your temper, you forget that you have a choice. Think it through now, in peace: a customer jumps the queue and wants to be served at once. You can give in, serve them kindly when it is their turn, serve them first and apologise to the others, put them in their place, make fun of them, pretend to be humble, or think of something else. Where does each of these lead?
talk-question-limits = Where is the line that a customer may not cross? What words would you use to say so kindly, and still mean it?
talk-question-two_roads = The same customer, two different endings. In which reply did the ways part? What else could have been said at that point?
talk-question-waiting_unseen = When have you waited and nobody even looked your way? What small gesture would have been enough?
talk-question-lost_regular = The customer was already on your side, and still you lost them. Is there a place you used to go to and don’t any more? Was one disappointment enough?
talk-question-bad_word = Which of your friends last told you about bad service? What did they say, and would you still go there yourself?
talk-question-what_would_you_tell = If you had been this customer, what would you tell your friends tonight? What should have happened for you to tell them something good?
talk-question-second_chance = When have you given a second chance to a place with bad service? What did it take from them, and from you?
talk-question-no_reason = Did the customer have a reason to complain? Does that change how best to answer?
talk-question-other_ways = Pick one reply after which the mood got tenser, and think of three other ways to answer. Where would each have led?
talk-question-own_ladder = This customer wasn’t angry, but wasn’t delighted either. Think of the shops you use: where do you go only now and then, where are you a regular, which do you recommend to others? What would take you one step further up?
talk-question-whose_advocate = Which place do you recommend to others? What did they do there when you started to praise it?
talk-question-best_service = What is the best service you have ever had? What did somebody say or do?
talk-question-turned_day = The customer came angry and left in good spirits. When has somebody turned a bad day round for you, and what did they do?
talk-question-what_makes_you_good = What makes you good at serving customers? First say what somebody else in this team did well, and only then your own strength.
talk-question-irritates = What annoys you most when you are the customer? Was there any of it in this conversation?
talk-question-pleases = One reply changed the mood a lot. What small thing makes you happy when you are the customer?
talk-question-develop = What would you like to be better at next time? How could the others help you with it?

## Two desks

team-desk = Desk { $number }
team-desks = <b>Two desks, the same customer</b>
team-desk-turn = <b>Reply { $number }</b>
team-desk-reply = { $desk }, mood { $mood }:
team-desk-gone = { $desk }: the customer had already left
team-desk-silent = { $desk }: no reply
team-desk-ahead = → Got further here: { $desk }
team-desk-level = → The mood changed by the same amount at both.
team-desk-ends =
    <b>{ $desk }</b>
    { $ending }
    Mood at the end { $mood }/100.
