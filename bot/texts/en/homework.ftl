## What a student has to do

work-given =
    <b>{ $cohort }: something new to do</b>
    Your teacher sees how the assignment goes and can read its conversations.
work-changed = <b>{ $cohort }: an assignment has changed</b>
work-cancelled =
    <b>{ $cohort }: an assignment was cancelled</b>
    You no longer have to do this:
work-title = <b>{ $title }</b>
work-due = By { $when }, but late is fine too
work-due-strictly = By { $when }; after that you can’t start
work-due-none = No due date
work-goal = Goal: { $goal }
work-attempts = Attempts: { $count }
work-attempts-any = Attempts: as many as you like
button-work = Start: { $title }
button-work-on = Continue: { $title }

## Doing an assignment

teacher-reads = <i>This is an assignment of your class: your teacher can read this conversation.</i>
work-begun = The conversation has already started. Answer the customer.
work-whom =
    <b>{ $title }</b>
    Who would you like to meet?
work-other-talk = You’re in the middle of another conversation. Carry on with it, or start the assignment? Starting the assignment ends that conversation.
button-work_sure = Start the assignment
closed-cancelled = The assignment <b>{ $title }</b> was cancelled, so you don’t have to do it. You can practise on your own at any time.
closed-archived = The class is archived, and the assignment <b>{ $title }</b> is no longer followed. You can practise on your own at any time.
closed-late = The assignment <b>{ $title }</b> is past its due date and can’t be started any more. If you need more time, ask your teacher. You can practise on your own at any time: your teacher doesn’t see that.
closed-used_up = You have used all attempts at the assignment <b>{ $title }</b>. You can practise the same on your own as much as you like: your teacher doesn’t see that.
closed-done = The assignment <b>{ $title }</b> is done and its goal reached. You can practise the same on your own as much as you like: your teacher doesn’t see that.
closed-gone = The exercise of this assignment is no longer there. Tell your teacher. You can practise on your own at any time.
button-on-own = Practise on your own
again-at-work = You’re trying the assignment <b>{ $title }</b> again.
again-on-own = This is your own practice: the assignment takes no more attempts, and your teacher doesn’t see this conversation.

## How an assignment went

outcome-reached = 🎯 <b>{ $title }</b>: goal reached!
outcome-reached-late = 🎯 <b>{ $title }</b>: goal reached, though after the due date.
outcome-reached-before = 🎯 <b>{ $title }</b>: you reached the goal before, and it won’t go away.
outcome-missed = <b>{ $title }</b>: goal not reached yet.
missing-end = The conversation has to be finished.
missing-mood = The mood at the end was { $mood }/100, and the goal is at least { $least }.
missing-marks = This was missing from the conversation: { $marks }.
missing-good-ending = The customer didn’t leave happy this time.
attempts-left = Attempts left: { $count }.
attempts-none-left = You have now used all attempts.
attempts-too-late = The due date has passed, and you can’t start a new attempt.
button-work-again = Try the assignment again
button-work-next = Next: { $title }

## The list of assignments

agenda = <b>Your assignments</b>
agenda-all-done = <b>Nothing to do right now</b>
agenda-none = You have no assignments. You can practise on your own at any time.
agenda-row =
    <b>{ $title }</b> · { $cohort }
    { $due } · { $state }
agenda-due = By { $when }
agenda-overdue = ⚠️ Late, it was due { $when }
agenda-done = ✓ { $title }
agenda-done-late = ✓ { $title } (late)
agenda-used-up = – { $title }: attempts used up
agenda-missed = – { $title }: past its due date
state-not_begun = not started
state-going = in progress
state-tried = { $count ->
        [one] tried once
       *[other] tried { $count } times
    }
state-tried-of = { $count } of { $most } attempts used
button-assignments = Assignments
command-assignments = your assignments

## Reminders

reminder = ⏰ Remember the assignment <b>{ $title }</b> ({ $cohort })? Do it by { $when }.
button-unremind = No more reminders
reminders-stopped = All right, no more reminders. You can get them back in the settings: /settings
reminders-come = Reminders: on
reminders-off = Reminders: off
