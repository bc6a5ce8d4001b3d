### The interface’s texts in English. What customers say stands elsewhere (dialogues/).
### HTML: only what Telegram allows, here <b>, <i>, <blockquote>.

## Beginning and help

welcome =
    Hi! This is where you practise with a difficult customer. Write to them in your own words: they answer what you really say. At the end you see what they tell other people about your service, and which of your words decided it.
help =
    <b>How it works</b>
    Choose a customer, read about the situation and write as if you were at work. You can practise at any time, and try as often as you like.

    /practise – choose a customer
    /again – the same customer once more
    /hint – a hint
    /timeout – time-out: the customer waits, you breathe
    /stop – stop the conversation
    /progress – how you are getting on
    /assignments – what you have to do
    /join – join a class with a code
    /class – your classes
    /tricks – the class’s tricks
    /settings – language, mood meter, coach
    /privacy – what is kept about you
    /mydata – all about you as a file
    /forget – delete everything about you
help-in-talk =
    You’re in the middle of a conversation, and the customer is waiting for your answer. Just write to them as usual.

    /hint – a hint for this very moment
    /timeout – time-out: the customer waits, you breathe
    /stop – stop the conversation
    /settings – language, mood meter, coach
unknown-command = I don’t know that command. Type /help to see them all.
empty = There were no words in that message. Write your reply as ordinary text.
stale = This button belongs to an old message. Use the newest one.

## Choosing a customer

cards-title = <b>Who will you meet?</b>
cards-level = Difficulty
cards-type = Kind
cards-all = All customers
cards-by-level = <b>How difficult a customer would you like?</b>
cards-by-type = <b>What kind of customer would you like?</b>
card =
    <b>{ $number }. { $title }</b>
    Customer type: { $type } · { $setting }
    Difficulty { $level } · { $last }
last-none = not tried yet
last-stopped = last time you stopped halfway
last-advocate = last time the customer left ready to recommend you
last-satisfied = last time the customer left happy
last-indifferent = last time the customer left with a shrug
last-angry = last time the customer left angry
last-removed = last time the conversation had to be ended
button-choose = Choose a customer
button-begin = { $number }. { $title }
button-continue = Carry on with the conversation
button-again = Same customer once more
button-retry = Try one of your replies again
button-transcript = Whole conversation with notes
button-erase = Yes, delete everything
button-keep = No, keep it
content-note = ⚠️ <b>Good to know:</b> { $note }
scene =
    <b>{ $title }</b>

    { $scene }

    <b>What you may promise</b>
    { $brief }

    Your customer is <b>{ $customer }</b>. Write to them in your own words.
other-language-ahead = This customer speaks Finnish. Answer them in Finnish.

## The conversation

spoken = { $line }
no-talk = You have no conversation going on. Choose a customer and we’ll begin.
talk-goes-on = You’re in the middle of a conversation. You can carry on with it. If you choose a new customer below, the old conversation ends.
again-sure = You have a conversation going on. Carry on, or start again with the same customer? Starting again ends the conversation.
resumed = Let’s carry on where you left off. This is what <b>{ $customer }</b> said last:
scenario-changed = This exercise has been changed in the meantime, so the conversation can’t go on. Start again and you’ll get the new version.
stopped = Conversation stopped. The customer won’t tell anyone about it, and it doesn’t change your tally.
hint = 💡 { $hint }
hint-steam = The customer is still letting off steam. No solution will get through until they know they have been heard.
hint-solve = The customer is listening now. What do you still need to ask, and what could you agree on together?
timeout-1 = ⏸ Time-out. Breathe slowly in and out. The anger is at the situation, not at you. Carry on when you’re ready.
timeout-2 = ⏸ Time-out. Drop your shoulders and read the customer’s last message once more. What are they really asking for?
timeout-3 = ⏸ Time-out. Swap the thought “how dare they” for the question “how can I solve this within my limits”.
sent-sticker = The customer can’t see stickers. Write to them in words.
sent-voice = Nobody can listen to voice messages here. Write the same thing, and the customer can answer it.
sent-photo = The customer can’t see pictures. Say in words what you wanted to show.
sent-other = The customer can only read text. Write to them in words.
sent-outside = I only understand text and buttons. Choose a customer and we’ll practise.
edited = I noticed that you edited your message. That doesn’t change anything.
edited-in-talk = The customer has already read your first version. You can’t take it back, but you can go on from there: put it right in a new message.
speaks-fi = (The customer speaks Finnish. Your message wasn’t judged, so try again in Finnish.)
speaks-sv = (The customer speaks Swedish. Your message wasn’t judged, so try again in Swedish.)
speaks-en = (The customer speaks English. Your message wasn’t judged, so try again in English.)

## Mood meter

meter = { $bar } { $word }
meter-low = boiling
meter-tense = tense
meter-better = calmer now
meter-high = good

## The coach’s note

note =
    🧭 <i>Coach</i>
    { $rows }
skill = ✓ “{ $words }” – { $mark }
neutral = · “{ $words }” – { $mark }
fault = ✗ “{ $words }” – { $mark }
note-nothing-found = Nothing in this reply stood out.
conduct-good = ✓ { $text }
conduct-bad = ✗ { $text }
conduct-heard = the customer was heard
conduct-validation = you acknowledged the feeling straight away and promised to help
conduct-stopping_question = you asked what the customer would like
conduct-too_early = you got down to business before the customer had let off steam
conduct-ignored = the customer’s feeling went unnoticed
conduct-repeats_itself = you said the same thing again
conduct-stalls = nothing moved forward
conduct-too_long = the message was too long for this customer
conduct-beyond_authority = you promised more than you may
conduct-contradicts = you promised less than before
effect-much_better = → The customer softened a lot.
effect-better = → The customer softened a little.
effect-same = → The customer’s mood didn’t change.
effect-worse = → The customer grew a little more tense.
effect-much_worse = → The customer grew a lot more tense.
note-suggestion = <b>Try this:</b> { $suggestion }

suggest-avoid_rude = leave out anything that hurts and come back to the matter. Say what you can do.
suggest-avoid_calm_down = being told to calm down makes people angrier. Let them finish and show that you’re listening.
suggest-avoid_belittle = to the customer this is exactly as big as it feels. Say that you understand why.
suggest-avoid_compare = talk about this customer and their problem only.
suggest-avoid_sarcasm = say the same thing straight, without the sting.
suggest-avoid_shouting = capitals and strings of exclamation marks sound like shouting. Write evenly.
suggest-avoid_blame_customer = don’t look for someone to blame. Say what will be done next.
suggest-avoid_nonapology = apologise for what happened, not for how the customer took it.
suggest-avoid_blame_others = the customer cares about what gets done, not who did it. Say “we” and talk about the solution.
suggest-avoid_dismiss = if you can’t help yourself, say who can, and when.
suggest-avoid_excuse = skip the explanations and say what you’ll do about it.
suggest-avoid_overpromise = promise only what you’re sure you can keep.
suggest-avoid_over_empathy = less is enough. One honest sentence feels more real.
suggest-avoid_levity = leave the jokes: this customer wants to be taken seriously.
suggest-avoid_beyond_authority = check what you may promise, and offer some of that.
suggest-avoid_contradicts = keep to what you have promised already. If you cannot, say so and apologise.
suggest-avoid_repeats_itself = put it another way, or ask something new.
suggest-avoid_too_early = listen first. Say that you understand why this is upsetting, and only then get down to business.
suggest-avoid_too_long = cut it down to a sentence or two.
suggest-avoid_stalls = move things on: ask, suggest or agree something.
suggest-avoid_ignored = answer the feeling first, then the matter.
suggest-try_empathy = put into words how this feels for the customer, and why.
suggest-try_apology = say sorry for what has happened.
suggest-try_open_question = ask the customer to tell you in their own words what happened.
suggest-try_paraphrase = say it back in your own words and check that you got it right.
suggest-try_recognition = give the customer credit for what they know or have worked out.
suggest-try_boundary = set a calm limit: say kindly and clearly what is not acceptable, then return to the matter.
suggest-try_listening = let the customer finish, and show that you’re listening.
suggest-try_solution = suggest one concrete solution, or give two to choose from.
suggest-try_agreement = ask whether the suggestion suits the customer.
suggest-try_next_step = say what happens next, and by when.
suggest-try_follow_up = promise to check afterwards that it all worked out.

## What is noticed in a reply

sign-greeting = greeting
sign-apology = apology
sign-empathy = empathy
sign-thanks = thanks
sign-open_question = open question
sign-closed_question = closed question
sign-paraphrase = saying it back in your own words
sign-offer_help = offer of help
sign-solution = suggested solution
sign-agreement = agreeing together
sign-next_step = next step
sign-follow_up = follow-up
sign-polite_form = polite wording
sign-boundary = calm limit
sign-recognition = recognition
sign-nonapology = apology in name only
sign-blame_customer = blaming the customer
sign-blame_others = blaming others
sign-calm_down = telling them to calm down
sign-belittle = playing it down
sign-compare = comparing with others
sign-sarcasm = sarcasm
sign-excuse = making excuses
sign-overpromise = promising too much
sign-dismiss = turning the customer away
sign-rude = insult
sign-shouting = shouting
sign-over_empathy = too much pity
sign-levity = joking
sign-heard = the customer being heard
sign-validation = acknowledging the feeling right at the start
sign-stopping_question = asking what the customer would like
sign-too_early = down to business too early
sign-ignored = passing over the feeling
sign-repeats_itself = saying the same again
sign-stalls = getting nowhere
sign-too_long = message too long
sign-beyond_authority = promising beyond your authority
sign-contradicts = promises that do not agree

## The debrief

how-did-it-go = The conversation is over. Before the feedback: how did it go, and how did it feel?
rating-calm = 😌 Well, I stayed calm
rating-fine = 🙂 All right
rating-tense = 😕 Bumpy, I was tense
rating-snapped = 😤 I lost my temper
debrief-title = <b>{ $ending }</b>
ending-advocate = 🌟 The customer left ready to recommend you
ending-satisfied = 🙂 The customer left happy
ending-indifferent = 😐 The customer left with a shrug
ending-angry = 😡 The customer left angry
ending-removed = 🚪 The conversation was ended because a line had been crossed
own-felt_good_and_was = Your own view: “{ $rating }”. It looks the same from the customer’s side.
own-felt_worse_than_it_was = Your own view: “{ $rating }”. In the customer’s eyes it went better than it felt to you.
own-felt_better_than_it_was = Your own view: “{ $rating }”. The customer saw it differently. Below you can see where your paths parted.
own-felt_hard_and_was = Your own view: “{ $rating }”. It was a hard spot, and you noticed it yourself. That is where learning starts.
own-felt_good_and_was_even = Your own view: “{ $rating }”. You got through it, but the customer was left with nothing worth telling.
own-felt_hard_and_was_even = Your own view: “{ $rating }”. It didn’t go badly: no bad story will go round about this.
snapped = Losing your temper is human, and it happens to experienced people too. Forgive yourself. Next time you could try this: /timeout, one breath and then the question “how can I solve this?”
last-words =
    The last thing the customer said:
    { $words }
told =
    <b>3/11:</b> { $ending }
    { $words }
told-advocate = { $people } people will hear about this, and what they hear is good.
told-satisfied = { $people } people will hear about this, and what they hear is good.
told-indifferent = nobody will hear about this. This is what the customer thinks:
told-angry = { $people } people will hear about this, and what they hear is bad.
told-removed = the customer will hardly tell anyone about this. This is what they think:
ladder-stays = <b>The loyalty ladder:</b> { $rung }, as before.
ladder-moved = <b>The loyalty ladder:</b> { $before } → { $after }
rung-lost = lost customer
rung-potential = potential customer
rung-occasional = occasional customer
rung-regular = regular customer
rung-advocate = advocate
debt-grew = <b>1/12:</b> one bad encounter takes { $opened } good ones to make up for. You now have { $debt } to go.
debt-shrank = <b>1/12:</b> { $debt ->
        [0] debt paid! You don’t owe a single good encounter.
       *[other] one good encounter brought the debt down. { $debt } still to go.
    }
debt-stays = <b>1/12:</b> good encounters still to go: { $debt }.
debt-none = <b>1/12:</b> you have nothing to make up for.
rules-of-thumb = <i>3/11 and 1/12 are the course’s rules of thumb, not research: people tell { $good } others about good service and { $bad } about bad, and it takes { $twelve } good encounters to make up for a bad one.</i>
checklist =
    <b>Six steps</b>
    { $steps }

    <b>Receiving a complaint</b>
    { $acts }
check-done = ✓ { $step } (reply { $number })
check-kept = ✓ { $step }
check-missed = – { $step }: not done
check-spoiled = ✗ { $step }: tripped up in reply { $number }
step-vent = Let them get it all out
step-composure = Show no negative feeling
step-empathy = Show empathy
step-ask = Find out by asking
step-agree = Agree on the solution together
step-follow_up = Follow up
step-apologise = Apologise
step-no_culprits = Don’t look for someone to blame
step-no_harping = Don’t harp on
step-thank = Say thank you
best =
    <b>Your best reply</b> (number { $number })
    { $words }{ $marks }
retry =
    <b>This one is worth another try</b> (reply { $number }, mood { $change })
    { $words }{ $marks }
retry-lacked = What was missing: { $signs }.
thirds = <b>Thirds:</b> { $share }% of the words were yours. You { $questions ->
        [0] never asked a question
        [one] asked a question once
       *[other] asked questions { $questions } times
    } ({ $replies ->
        [one] one reply
       *[other] { $replies } replies
    }). The aim is one third talking, one third listening and one third discussing together.
listening =
    <b>Level of listening { $level }/5:</b> { $text } You can see it here (reply { $number }):
    { $words }
peculiar-better = <b>What counted with this customer:</b> { $sign } (reply { $number }). Mood { $own }, with most customers { $usual }.
peculiar-worse = <b>What this customer minded:</b> { $sign } (reply { $number }). Mood { $own }, with most customers { $usual }.
customer-kind =
    <b>{ $type }</b>
    What works: { $works }
    What spoils it: { $spoils }
listening-1 = “I don’t listen.”
listening-2 = “I pretend to listen.”
listening-3 = “I listen so that I can interrupt.”
listening-4 = “I listen from my own point of view.”
listening-5 = “I listen to understand.”
transcript-title = <b>The whole conversation</b>
transcript-reply = <b>You ({ $number }):</b> { $words } <i>[mood { $change }]</i>
nothing-said = Nobody got to say anything in this conversation.

## Another try

retry-begins = Back to reply { $number }. The customer has just said this. Write what you would say now. It won’t change the ending or your tally.
retry-waits = You are trying one reply again. Write what you would say to the customer, or leave it: /stop.
scenario-gone = This exercise has been changed or removed, so there is no way back into this conversation.
retry-compared = The customer’s mood changed by { $first } the first time, and by { $second } now.
retry-once-more = You can try once more. After that you’ll see how somebody else might have answered.
retry-words = Write your reply in words, in the customer’s language, and you’ll see what it would have done.
retry-left = All right, let’s leave that one.
model-reply =
    One way to answer would have been:
    <blockquote>{ $model }</blockquote>It isn’t the only right way. Your own words are always better than something learnt by heart.

## Progress

progress =
    <b>So far</b>
    { $way }
    Conversations finished: { $talks }

    <b>3/11:</b> { $good } people have heard good things about your service, and { $bad } bad things.
    { $account }

    <b>Skills</b> (in how many conversations, out of those that called for it)
    { $skills }

    <i>3/11 and 1/12 are the course’s rules of thumb.</i>
skill-row = { $bar } { $mark } { $shown }/{ $called }
progress-none = There will be something to tell once you have finished a conversation.

## Settings and data

settings =
    <b>Settings</b>
    Tap what you want to change.
meter-shown = Mood meter: shown
meter-hidden = Mood meter: hidden
coach-each = Coach: after each reply
coach-end = Coach: only at the end
language-fi = suomi
language-sv = svenska
language-en = English
chosen = ● { $name }
privacy =
    <b>What is kept about you</b>
    • the replies you write in the exercises, and what was noticed in them
    • how the conversations ended, and how you rated them yourself
    • your settings and the number of your Telegram account ({ $chat })
    • a name only if you join a class or teach: in a class, the one you choose yourself. Your phone number is not kept.

    <b>Who sees it</b>
    Neither other students nor teachers see your own practice. The teacher of a class sees its assignments.

    Your replies are read on the school’s own computer, using fixed rules, and that is where they stay. No AI services are used, and your words aren’t sent anywhere else. Telegram carries the messages as it does all your others.

    <b>For how long</b>
    { $days ->
        [0] It is kept until you delete it.
        [365] When you haven’t used the bot for a year, everything is deleted. You’ll get a message two weeks before.
       *[other] When you haven’t used the bot for { $days } days, everything is deleted. You’ll get a message two weeks before.
    }

    You can have all that is kept about you as a file: /mydata. When you want everything deleted, type /forget.
forget = Delete everything: your replies, results, tally and settings?
forgotten = Everything has been deleted. If you ever want to start again, type /start. You can delete the messages you see here yourself in Telegram.
kept = Good, nothing was deleted.
failed = Something went wrong on our side, and we couldn’t deal with your message. It isn’t your fault. Write the same thing again or try /help.

## Command menu and the bot’s introduction

command-practise = choose a customer
command-hint = a hint
command-timeout = time-out: the customer waits
command-stop = stop the conversation
command-again = the same customer once more
command-progress = how you are getting on
command-settings = language, meter, coach
command-privacy = what is kept about you
command-forget = delete everything about you
command-help = how it works
description = Practise with a difficult customer. Write in your own words, the customer answers what you really say, and at the end you get feedback.
short-description = Practise with a difficult customer in your own words.

## Terminal

terminal-help = Write your reply and press Enter. Choose a button by its number. Press Ctrl-D to finish.
