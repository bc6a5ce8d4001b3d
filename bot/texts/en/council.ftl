## Council: the proposals

council-ask-reply = 💬 <b>What do you say?</b> Propose it by replying to this message. With the button you can propose so that the voters don’t know whose it is.
council-ask-plain = 💬 <b>What do you say?</b> Write your proposal in the group. With the button you can propose so that the voters don’t know whose it is.
council-ask-again = ⏳ Nobody proposed anything. If nobody does now either, the exercise is over.
council-proposed = Proposals { $count }/{ $of } · time to propose { $minutes } min
button-x_propose = 🤫 Propose privately
button-x_ballot = 🗳 On to the vote
council-none-yet = There are no proposals yet.
council-only-steers = Only whoever began the exercise, or the teacher, can press this.
council-unread = Your proposal was not taken, because the customer wouldn’t understand it. Write it in words and in the customer’s language.
council-unread-named = { $name }, your proposal was not taken, because the customer wouldn’t understand it. Write it in words and in the customer’s language.
proposal-ask =
    { $words }

    💬 What would you say? Write it here. There are no names in the vote. Only at the end everybody’s best reply is shown, with their name.
proposal-next =
    { $words }

    💬 What would you say now? Write it here.
proposal-again =
    { $words }

    You have proposed: “{ $mine }”

    💬 To change it, write another here.
proposal-kept = Your proposal is in. You can change it by writing another, until the vote begins in the group.
proposal-last = Your proposal is in, and it was the last one. On we go in the group.
proposal-voting = The group is voting now. When the customer has answered, you can propose again.
proposal-over = This exercise takes no more proposals.

## Council: the votes

council-vote = 🗳 <b>What shall we say?</b> Vote by number, but not for your own proposal. You can change your vote.
council-proposal = <b>{ $number }.</b> { $words }
council-votes = Votes { $count }/{ $of } · time to vote { $minutes } min
button-x_count = 🗳 Count the votes
council-voted = Your vote: proposal { $number }.
council-own = That is your own proposal. Vote for another one.
council-voting-now = The vote is on, so no new proposals are taken.

## Council: would another have worked better?

council-said-alone =
    💬 <b>You said the only proposal</b>
    { $words }
council-said-voted =
    🗳 <b>You said proposal { $number }</b> ({ $votes ->
        [one] one vote
       *[other] { $votes } votes
    })
    { $words }
council-said-drawn =
    🎲 <b>A tie, so chance decided: you said proposal { $number }</b>
    { $words }
council-compared =
    <b>How the mood would have changed</b>
    { $rows }
council-row = { $number }. { $effect }
council-row-said = 🗳 <b>{ $number }.</b> { $effect }
council-effect = { $change } · { $signs }
council-skills = ✓ { $signs }
council-faults = ✗ { $signs }
council-no-signs = nothing in particular
council-would-advocate = the customer would have left ready to recommend you
council-would-satisfied = the customer would have left satisfied
council-would-indifferent = the customer would have left with a shrug
council-would-angry = the customer would have left angry
council-would-removed = the conversation would have been ended
council-verdict-best = → Of the proposals you chose the one that worked best.
council-verdict-equal = → No other proposal would have worked better.
council-verdict-better = → Proposal { $number } would have worked better.
council-afterwards =
    <b>Would another proposal have worked better?</b>
    { $better ->
        [0] Not once: in every round you chose as well as the proposals allowed.
        [one] Yes, in one round.
       *[other] Yes, in { $better } rounds.
    }
council-missed =
    <b>Reply { $number }</b>
    You said: { $said }
    This would have worked better: { $rival }
council-last-round =
    <b>Reply { $number }, the last</b>
    { $rows }
council-quoted = “{ $words }” { $effect }
