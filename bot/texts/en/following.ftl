## Lists

listed = { $others } and { $last }

## The class page

class-menu =
    <b>{ $cohort }</b>
    Students: { $students }
    Teachers: { $teachers }
class-works =
    <b>Assignments</b>
    { $rows }
class-works-none = The class has no assignments at the moment.
class-work = • { $title }: { $standing }
class-work-due = • { $title }: { $standing } · { $due }
class-work-over = • { $title }: { $standing } · was due { $due }
stands-done = { $count ->
        [one] 1 done
       *[other] { $count } done
    }
stands-going = { $count } in progress
stands-tried = { $count } tried
stands-not_begun = { $count } not started
stands-nobody = nobody has it yet
class-ledger = <b>3/11:</b> { $good } people have heard good things about the class’s service and { $bad } bad things. <b>1/12:</b> { $debt ->
        [0] the class owes nothing.
       *[other] the class still owes { $debt } good encounters.
    }
works =
    <b>{ $cohort }</b>
    All assignments, newest first
work-was-cancelled = { $title } (cancelled)
button-works = All assignments
button-more = More …
classes-all = All classes
button-heat_class = What the class can do

## The class in one assignment

work-head =
    <b>{ $title }</b>
    { $cohort }
work-head-due = Due: { $due }
work-head-cancelled = The assignment is cancelled.
work-head-counts = So far: { $standing }. Attempts in all: { $attempts }.
standing-not_begun = not started
standing-going = in progress
standing-tried = tried
standing-done = done
went-advocate = advocate
went-satisfied = satisfied
went-indifferent = shrugged
went-angry = angry
went-removed = limit reached
went-stopped = stopped
column-name = Student
column-ending = Customer
column-mood = Mood
column-attempts = Attempts
text-heading = <b>{ $standing } ({ $count })</b>
text-mood = mood { $mood }/100
text-best-mood = mood at best { $mood }/100
text-attempts = attempts { $attempts }
late = late
button-work_text = The same as text
button-work_view = How the class is doing
button-heat = What they can do
button-hard = Hardest point
button-nudge = Remind those not started ({ $count })
nudge = 👋 A reminder from { $teacher }: the assignment <b>{ $title }</b> is still waiting for you ({ $cohort }).
nudged = { $count ->
        [one] The reminder went to one student.
       *[other] The reminder went to { $count } students.
    }
nudged-in-the-morning = { $count ->
        [one] The reminder goes to one student in the morning, not now at night.
       *[other] The reminder goes to { $count } students in the morning, not now at night.
    }
nudged-today = They’ve been reminded today already. You can send another reminder tomorrow.
nudged-nobody = There’s nobody to remind: everyone has started, or the assignment is over.
nudged-unreached = Everybody who has not begun has blocked the bot: it cannot write to them. Remind them in class.

## What the class can do

skill-apology = Apology
skill-empathy = Empathy
skill-thanks = Thanks
skill-open_question = Open question
skill-paraphrase = Saying it back
skill-solution = Solution
skill-agreement = Agreeing
skill-next_step = Next step
skill-follow_up = Follow-up
heat-title = All assignments
heat-whole = Class
heat-total = Total
heat-legend = 2/3: the skill showed in two of the three conversations that had room for it. The darker the square, the more often. In the class’s row the numbers are students.
heat-nothing = Nothing to tell yet: nobody has finished a conversation.
heat-caption =
    <b>{ $title }</b>
    { $cohort }

    { $words }
heat-students = { $count ->
        [one] One student is included.
       *[other] { $count } students are included.
    }
heat-good = 💪 Many already { $skills }.
heat-missed = 🎯 Most to practise: { $skills }.
heat-gap = { $skill } ({ $shown }/{ $called })
heat-faults = ⚠️ The most common slips: { $faults }.
heat-fault = { $fault } ({ $count ->
        [one] 1 student
       *[other] { $count } students
    })
does-apology = say sorry for what happened ({ $shown }/{ $called })
does-empathy = show empathy ({ $shown }/{ $called })
does-thanks = thank the customer ({ $shown }/{ $called })
does-open_question = ask open questions ({ $shown }/{ $called })
does-paraphrase = say it back in their own words ({ $shown }/{ $called })
does-solution = suggest a solution ({ $shown }/{ $called })
does-agreement = agree it with the customer ({ $shown }/{ $called })
does-next_step = say what happens next ({ $shown }/{ $called })
does-follow_up = promise to check afterwards ({ $shown }/{ $called })

## The hardest place

hard-place =
    <b>Most stumbles happened here</b>
    { $title }

    The customer said:
    { $line }
    { $students } students got to this point, and { $failed } of them stumbled.
hard-causes = The most common reasons: { $causes }.
hard-examples =
    <b>Some of the replies</b>
    { $replies }
hard-contrast =
    <b>These worked</b>
    { $replies }
hard-nothing = The hardest point can’t be named yet. It takes replies from at least three students at the same point, and one of them must have stumbled.

## One student

pupil = <b>{ $name }</b>, { $cohort }
pupil-not_begun = Not started: { $titles }
pupil-going = In progress: { $titles }
trials =
    <b>Conversations</b>
    { $rows }
trials-none = No conversation of any assignment has been finished yet.
trial = • { $at }: { $title } – { $words }
trial-button = { $day } { $went } · { $title }
growth-mood = The customer’s mood at the end
growth-skills = Skills shown, %
growth-attempts = Conversations
growth-moods = The customer’s mood was { $first }/100 at the end of the first conversation and { $last }/100 at the end of the latest.
growth-shares = Of the skills there was room for, { $first }% showed at first and { $last }% in the latest.
growth-new = New since the beginning: { $skills }.
handed-going = This conversation is still in progress. You’ll see it when the student has finished it.
handed-nothing = Nothing was said in this conversation.
handed-head =
    <b>{ $name }</b>: { $title }
    { $at } – { $words }
customer-nameless = Customer
transcript-of = <b>{ $name } ({ $number }):</b> { $words } <i>[mood { $change }]</i>

## Comments

button-remark = Comment
button-handed = Back to the conversation
button-pupil = The student’s page
remark-ask = What would you like to say about this conversation? Write it here or send a voice message. { $name } gets it at once and sees that it’s from you.
remark-too-long = The comment is too long. Keep it to { $most } characters at most.
remark-sent = The comment has been sent. { $name } also sees it with the conversation.
remark-letter =
    💬 { $teacher } commented on your conversation <b>{ $title }</b> ({ $day }):
    <blockquote>{ $words }</blockquote>
remark-letter-voice = 💬 { $teacher } commented on your conversation <b>{ $title }</b> ({ $day }).
comment =
    💬 <b>{ $teacher }:</b>
    <blockquote>{ $words }</blockquote>
comment-voice = 💬 { $teacher }

## Correcting marks

button-correct = Correct a mark
button-marks = Back to the reply
button-missing = A mark is missing …
correct-which = In which reply is a mark wrong?
correct-other = Other replies
correct-gone = This exercise has been changed or removed, so its marks can’t be corrected any more.
correct-turn = { $number }. { $words }
marks-of =
    <b>Reply { $number }</b>
    { $words }
    { $rows }
marks-how = Tap the mark that is wrong. The student’s result is worked out again at once, and they get a message.
marks-none = No marks.
mark-wrong = ✗ Not right: { $mark }
mark-restore = ↩ Restore: { $mark }
mark-drop = ↩ Remove your own: { $mark }
missing-which =
    <b>Reply { $number }</b>
    { $words }
    Which mark is missing?
corrected-letter =
    ✏️ { $teacher } corrected marks in your conversation <b>{ $title }</b> ({ $day }):
    { $rows }
    Your result has been worked out again.
corrected-back = ✏️ { $teacher } put the marks in your conversation <b>{ $title }</b> ({ $day }) back as they were. Your result has been worked out again.
recounted-reached = 🎯 With that, the goal of the assignment is reached.
recounted-open = With that, the goal of the assignment is not reached yet.
corrected-missed = • reply { $number }: added { $mark }
corrected-wrong = • reply { $number }: removed { $mark }
