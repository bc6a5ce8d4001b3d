## The observer's card

watch-vent = Did the customer get to let it all out?
watch-composure = Was the reply calm?
watch-empathy = Was the customer’s feeling taken in?
watch-ask = Did it find out by asking?
watch-agree = Was the solution agreed on together?
watch-follow_up = Was there a promise to check afterwards?
watch-apology = Was there an apology?
watch-thanks = Was the customer thanked?
watch-open_question = Was there a question the customer could answer in their own words?
watch-paraphrase = Was the matter said back in other words?
watch-next_step = Did it say what happens next, and when?
watch-blame_others = Were others blamed?
watch-excuse = Were there excuses?
watch-calm_down = Was the customer told to calm down?
watch-belittle = Was it played down?
watch-tone = Was the tone friendly and respectful?
card-watches =
    👀 <b>Your card</b>
    Look for these two in every reply:

    { $watches }

    Mark for each whether you saw it. Trust your own impression: at the end we’ll look at where people and rules saw it differently.
card-watch = { $number }. { $watch }
card-reply = <b>Reply { $number }</b>
card-reply-to = <b>Reply { $number }</b> · { $name }
card-answer = <i>Customer: { $words }</i>
card-yes = { $number }: yes
card-no = { $number }: no

## People and rules

card-compared =
    👀 <b>People and rules</b>
    The observers made { $notes ->
        [one] one mark. The same as the rules: { $agreed }/{ $notes }.
       *[other] { $notes } marks. The same as the rules: { $agreed }/{ $notes }.
    }
    { $rows }
card-agreed = { $agreed }/{ $notes } { $watch }
card-same = There were no big differences: people and rules saw the same.
card-differed = <b>These are worth talking about.</b> Rules read words, a person hears the tone as well. Which of them was right?
card-people-saw = <b>{ $watch }</b> Observers: yes ({ $yes }/{ $all }). Rules: no.
card-rules-saw = <b>{ $watch }</b> Observers: no ({ $no }/{ $all }). Rules: yes.

## Feedback from each other

card-worked = 👍 What worked? Pick something that somebody said and tell what it did. One or two sentences are enough. The group will see that it is from you.
card-next = 🌱 What would you try next? Write one thing that you yourself would try with this customer. The group will see that it is from you.
card-thanks = Thank you! The group gets your feedback when it looks back.
card-worked-said = 👍 <b>What worked?</b>
card-next-said = 🌱 <b>What to try next?</b>
card-said = • { $words } <i>– { $name }</i>

## Observers in the group and in private

observe-how = When the team has replied to the customer, you get the reply here. You can change your marks. The group sees them only at the end, without names.
observe-link = Open your card
observe-open = 👀 { $name } is observing. { $link }
observe-plays = You are playing yourself, so you can’t observe as well.
observe-anonymous = I can’t see who wrote that. Type the command under your own name and you will get a card.
observe-gone = This exercise is over already.
observe-not-watching = You are not an observer of this exercise.
observe-asked = The exercise has ended. Thank you for observing! Do you have time for two short questions? The group waits a few minutes for your feedback.
button-feedback = I’ll answer
button-feedback_none = Not now
button-feedback_skip = Skip
observe-otherwise = Can you put that in another way? Say what one could do, and blame nobody.
observe-nothing = All right. Thank you for observing!
observe-late = The group no longer waits for feedback. Thank you all the same!
observe-more = This came later from the observers:
