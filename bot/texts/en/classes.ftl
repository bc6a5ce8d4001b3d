## Classes: in common

not-yours = This isn’t yours, or it’s no longer there.
only-on-telegram = This works on Telegram only.
question-gone = That no longer needs an answer. Type /help to see all commands.
answer-in-words = Write your answer as ordinary text.
page-before = ‹ previous
page-after = next ›

## Becoming a teacher

teacher-link =
    Give this link to the teacher. It works once and is good for a week:
    { $link }
teacher-offer = This link makes you a teacher: you can set up classes, give assignments and see how they go.
button-teach = Accept
teacher-welcome =
    Welcome, teacher!

    /newclass Tourism 2A – set up a class and get a code and a QR picture for the wall
    /class – your classes
help-teacher =
    <b>For teachers</b>
    /newclass Tourism 2A – set up a class
    /assign – give an assignment
    /class – your classes
    /teams 4 – divide a class into teams
    /tournament – a tournament for the class’s groups
    /export – a class’s results as a file
    /scenarios – your own exercises
help-owner =
    <b>For whoever runs the bot</b>
    /invite_teacher – invite a teacher
    /teachers – the teachers and their classes
teacher-nameless = Teacher
invitation-taken = { $name } accepted your invitation.
coteacher-link =
    Give this link to the teacher you want in the class <b>{ $cohort }</b>. It works once and is good for a week:
    { $link }
coteacher-offer = You have been invited to teach the class <b>{ $cohort }</b>. You’ll see its students and can read the conversations of their assignments.
coteacher-welcome = You now teach the class <b>{ $cohort }</b> as well.
coteacher-only-teachers = This invitation is for a teacher. First ask whoever runs the bot for a teacher’s link of your own, then open this one again.

## The other teachers of a class

button-coteachers = Other teachers
coteachers =
    <b>{ $cohort }</b>
    The other teachers. Tap a name to remove a teacher from this class.
coteachers-none = Nobody else teaches this class.
coteacher-sure = Should { $name } no longer teach the class <b>{ $cohort }</b>? They won’t see its students or their conversations any more. Other classes stay as they are.
button-coteacher_sure = Yes, remove
coteacher-removed = { $name } no longer teaches the class <b>{ $cohort }</b>.
coteacher-told = You no longer teach the class <b>{ $cohort }</b>: another teacher removed you from it. If that was a mistake, they can invite you again.

## The bot’s teachers

staff =
    <b>Teachers</b>
    { $count } in all. Tap a name.
staff-none = There are no teachers yet. Invite the first one: /invite_teacher
staff-name = { $name }
staff-row = { $name } · { $classes ->
        [0] no classes
        [one] 1 class
       *[other] { $classes } classes
    }
staff-idle =
    <b>{ $name }</b>
    Teaches no class at the moment.
staff-teaches =
    <b>{ $name }</b>
    Classes: { $cohorts }
button-staff = All teachers
button-staff_end = End the teacher’s role
staff-end =
    End the role of the teacher <b>{ $name }</b>?

    • The role ends at once. They no longer see any classes, students or conversations, and a message tells them so.
    • Unfinished assignments and open invitations to classes lapse. Classes can no longer use the exercises they made.
    • Classes that have another teacher too go on as before.
    • Students keep the teacher’s comments, and the teacher’s own practice is kept.
staff-end-alone =
    Nobody else teaches these classes: { $cohorts }

    You can hand them over to another teacher or archive them. Nobody reads an archived class, and its students keep everything. You can give it a teacher later too.
button-staff_end_sure = Yes, end the role
button-staff_heirs = Hand the classes over
button-staff_archive = End the role and archive the classes
button-staff_one = Back
staff-heirs =
    Who takes over: { $cohorts }?

    When you tap a name, the classes are handed over, and { $name } is no longer a teacher from that moment. The new teacher sees the students and can read the conversations of their assignments.
staff-nobody-else = There’s no suitable teacher at the moment. Open the list again.
staff-ended = { $name } is no longer a teacher. A message tells them so.
staff-ended-told = Hello! Your role as a teacher in this bot has ended, so you no longer see classes or students’ conversations. Your own practice is kept, and you can go on with it at any time. Thank you for all you did for your students! If this is a mistake, get in touch with whoever invited you as a teacher.
classes-given = Whoever runs the bot has given you more to teach: { $cohorts }. You now see the students and can read the conversations of their assignments.
button-orphans = Classes without a teacher
orphans = <b>Classes without a teacher</b>
orphans-none = Every class has a teacher.
orphan = Who goes on as the teacher of the class <b>{ $cohort }</b>? They’ll see its students and can read the conversations of their assignments. If the class is archived, they can take it into use again.
orphan-adopted = { $name } now teaches the class <b>{ $cohort }</b>. A message tells them so.

## The code of a class

code-wrong = Nothing was found by that code. It may have expired or been mistyped. Try again (/join and the code), or ask whoever gave it to you for a new one.
code-wait = Too many wrong codes. Try again in an hour, or ask your teacher for the code.
codes-guessed = ⚠️ Within an hour { $count } wrong codes were given (from { $chats } different accounts). Somebody may be guessing the codes of classes. Whoever guesses has to wait, and nothing has leaked.
code =
    <b>{ $cohort }</b>
    Code: <code>{ $code }</code>
    { $link }
    Show the picture on the wall. The code is good for a month.
code-closed = The class <b>{ $cohort }</b> isn’t taking new students now.
button-code = Code and QR picture
button-recode = New code
button-uncode = Close to newcomers

## The teacher’s classes

newclass-name = What’s the class called? Write the name here, for example Tourism 2A.
button-newclass = Set up a class
newclass-made = The class <b>{ $cohort }</b> is set up.
classes = <b>Your classes</b>
classes-none-yet = You have no class yet. Set up the first one: /newclass and its name.
classes-none = You’re not in any class. If your teacher gave you a code, write /join and the code.
class-active = { $cohort }
class-archived = { $cohort } (archived)
button-cohort = Class page
button-roster = Students
button-retitle = Rename the class
button-coteach = Invite another teacher
button-unteach = Stop teaching this class
button-archive = Archive the class
button-unarchive = Unarchive
roster =
    <b>{ $cohort }</b>
    Students: { $students }
roster-empty = Nobody is in the class yet. Show the code or the QR picture to let students in.
button-expel = Remove from the class
expel-sure = Remove { $name } from the class <b>{ $cohort }</b>? After that you won’t see their conversations. They keep them, and they get a message about this.
button-expel_sure = Yes, remove
expelled = { $name } has been removed from the class <b>{ $cohort }</b>.
expelled-with-code =
    { $name } has been removed from the class <b>{ $cohort }</b>.
    The code of the class still works. If they shouldn’t come back by it, make a new code.
expelled-letter = You’re no longer in the class <b>{ $cohort }</b>. Your conversations are still yours, and the class’s teacher no longer sees them. You can go on practising here at your own pace.
sure-no = No, go back
class-renamed = The class is now called <b>{ $cohort }</b>.
unteach-last = You’re the only teacher of this class. Invite another one first, or archive it.
unteaching = You no longer teach the class <b>{ $cohort }</b>.
archived = <b>{ $cohort }</b> is archived. Its results can still be seen, but the code no longer works.
unarchived = <b>{ $cohort }</b> is back in use. Make a new code when you want more students in.

## The student’s classes

join-how = Write the code that your teacher gave you.
join-offer =
    Class: <b>{ $cohort }</b>
    Teacher: { $teachers }

    <b>Who sees what</b>
    • Your teacher sees the name you choose. A nickname is fine.
    • Your teacher sees how you do the class’s assignments and can read those conversations.
    • Your own practice stays yours.
    • Your teacher may show a single reply of yours to the class without your name. Other students see nothing else about you.
button-join = Join as { $name }
button-joinas = Join under another name
join-name = What name should your teacher see? Write it here.
join-already = You’re already in the class <b>{ $cohort }</b> as { $name }.
joined = You’re now in the class <b>{ $cohort }</b> as { $name }. Your teacher’s assignments will come here.
student-nameless = Student
membership =
    <b>{ $cohort }</b>
    Teacher: { $teachers }
    Your teacher sees your name ({ $name }) and how you do the class’s assignments. Your own practice stays yours.
button-renamed = Change name
renamed = In the class <b>{ $cohort }</b> you’re now { $name }.
button-leave = Leave the class
leave-sure = Leave the class <b>{ $cohort }</b>? After that your teacher won’t see your conversations. You keep them.
button-leave_sure = Yes, leave
left = You’re no longer in the class <b>{ $cohort }</b>.

## Commands of classes

command-newclass = set up a class
command-class = your classes
command-join = join a class with a code
command-invite_teacher = invite a teacher
command-teachers = the teachers and their classes

## The name of an assignment

task-scenario = { $title }
task-customer = { $type }
task-skill = Skill – { $skill }
task-gone = (removed exercise)
