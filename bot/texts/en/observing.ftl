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
card-reply-to = <b>Reply { $number }</b> ({ $name })
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
