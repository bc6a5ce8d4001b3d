## Giving an assignment: what and for whom

command-assign = give a class an assignment
button-assign = Give an assignment
assign-class = Which class is it for?
assign-archived = <b>{ $cohort }</b> is archived, so it can’t get assignments.
draft-waiting =
    You were putting together an assignment for the class <b>{ $cohort }</b>:
    { $what }

    Carry on with it?
button-draft = Carry on with it
button-draft_drop = Start over
draft-lost = The assignment you were putting together was dropped: its class is archived, or you no longer teach it.
draft-gone = This assignment has been given or dropped. Start a new one with /assign.
step-back = ‹ Back
ticked = ☑ { $name }
unticked = ☐ { $name }
picked = Done ({ $count }) ›
draft-what =
    <b>{ $cohort }</b>
    What will they practise?
draft-scenario = { $title } { $level }
draft-types = Type of customer ›
draft-skills = Skill ›
draft-which-type =
    <b>{ $cohort }</b>
    What kind of customer? Students choose for themselves which of them to meet.
draft-type = { $type }
draft-which-skill =
    <b>{ $cohort }</b>
    Which skill will they practise? Students choose their own customer, and the goal is that their replies show the skill.
draft-too-many = You can give at most { $most } exercises at once.
draft-who =
    <b>{ $cohort }</b>
    { $what }

    Who is it for?
draft-all = The whole class ({ $count })
draft-some = Only some ›
draft-students =
    <b>{ $cohort }</b>
    Who gets it?

## By when

due-about =
    <b>{ $cohort }</b>
    { $what }
due-ask =
    { $about }

    By when? Choose or write, for example:
    <i>Fri 12</i>
    <i>tomorrow at 9</i>
    <i>12 Dec 14:30</i>
due-none = No due date
due-own-none = Same as the others
due-unclear = I couldn’t make out what time you mean. Write for example <i>Fri 12</i>, <i>tomorrow at 9</i>, <i>12 Dec</i> or <i>in a week</i>.
due-no_date = There is no such day. Write for example <i>Fri 12</i> or <i>12 Dec</i>.
due-no_hour = There is no such time of day. Write for example <i>Fri at 14</i> or <i>12 Dec 9:30</i>.
due-weekday = The date and the weekday don’t match. Write only one of them, for example <i>12 Dec</i> or <i>Friday</i>.
due-skipped = The clocks go forward then, and there is no such time. Write another one, for example <i>Monday at 9</i>.
due-past = That time has passed. Write for example <i>tomorrow at 12</i> or <i>Fri</i>.
due-far = That is more than two years away. Write an earlier day, for example <i>12 Dec</i>.
due-passed = That time has passed. Choose a new one.

## Goal and conditions

goal-finish = the conversation is finished
goal-good_ending = the customer leaves happy
goal-marks = the replies show { $marks }
goal-mood = mood at the end at least { $mood }/100
line-goal = Goal: { $goal }
goals =
    What’s the goal?

    The numbers: the mood at the end is at least this good (0–100).
goals-marks = Goal: certain skills ›
goals-mood = { $mood }+
goals-marks-which = Which skills must be shown? Once in the conversation is enough for each.
condition-attempts-any = Attempts: as many as they like
condition-attempts-1 = Attempts: 1
condition-attempts-2 = Attempts: 2
condition-attempts-3 = Attempts: 3
condition-late-yes = Late: still fine
condition-late-no = Late: can’t be started
condition-coach-free = Coach: the student chooses
condition-coach-each = Coach: after each reply
condition-coach-end = Coach: only at the end
condition-meter-free = Mood meter: the student chooses
condition-meter-shown = Mood meter: shown
condition-meter-hidden = Mood meter: hidden

## Summary and giving

draft-card =
    <b>Assignment for the class { $cohort }</b>
    { $what }
    For: { $who }
    { $due }

    Tap a line to change it.
who-all = the whole class ({ $count })
who-some = { $names }
who-more = { $names } and { $count } more
line-what = What: { $what }
line-what-many = What: { $count } exercises
line-who-all = For: the whole class
line-who-some = For: { $count ->
        [one] one student
       *[other] { $count } students
    }
line-due = By { $when }
draft-try = Try it yourself
draft-tries = Which of these will you try?
button-draft_give = Give it
preview =
    <b>Preview</b>
    You see the assignment as a student does. This is your own practice, and the class doesn’t see it. The button or /assign takes you back to the assignment.
preview-back = Back to the assignment
preview-stops = You’re in the middle of a conversation. The preview ends it.
preview-anyway = Preview anyway
preview-running = The preview is already running.
given =
    ✓ Given to the class <b>{ $cohort }</b>:
    { $what }
    For: { $who }
    { $due }

    { $count ->
        [0] Nobody is in the class yet. Everybody gets it when they join.
        [one] One student got a message about it.
       *[other] { $count } students got a message about it.
    }

## Assignments given

button-tasks = Assignments given
tasks =
    <b>{ $cohort }</b>
    Assignments given, the newest first
tasks-none = The class <b>{ $cohort }</b> has no assignments yet.
task-row = { $title } · { $when }
task-row-undated = { $title }
task-row-cancelled = { $title } (cancelled)
button-task = Change the assignment
task-card =
    <b>{ $title }</b>
    Class: { $cohort }
    For: { $who }
    { $due }
    { $goal }

    { $how }
task-open = Tap a line to change it. Changes take effect at once. If you change the due date or the goal, those who haven’t done it yet are told.
task-cancelled = The assignment is cancelled.
task-archived = The class is archived, so the assignment can’t be changed.
task-changed = Changed. The students get a message.
button-task_extend = More time for one ›
task-extend =
    <b>{ $title }</b>
    Who gets more time?
task-extend-none = Nobody can be given more time here now.
task-student = { $name }
task-student-extended = { $name } · { $when }
task-extend-one =
    <b>{ $title }</b>
    More time: { $name }
extended =
    <b>{ $title }</b>
    ✓ { $name }: by { $when }
    The others’ due date doesn’t change.
extended-not =
    <b>{ $title }</b>
    ✓ { $name }: same as the others, { $when }
button-task_more = Give to more ›
task-more =
    <b>{ $title }</b>
    Who else gets it? The message goes out as soon as you tap the name.
task-more-none =
    <b>{ $title }</b>
    The whole class has it already.
task-given = { $name } has got the assignment.
task-closed = The assignment is cancelled, or its class is archived.
button-task_cancel = Cancel the assignment
task-cancel-sure =
    <b>{ $title }</b>
    Cancel this assignment? The students get a message. Conversations they have already had are kept.
button-task_cancel_sure = Yes, cancel it
