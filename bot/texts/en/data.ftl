## Data: who sees it and what is deleted

privacy-student =
    <b>In your classes</b> ({ $cohorts })
    • Your teacher sees the name you chose and how you do the class’s assignments. They can read those conversations, comment on them and save them as a file.
    • They may show a single reply of yours to the class, but without your name. Other students see nothing else.
    • A trick that you write after an exercise the class sees without your name, once your teacher has read it. Your teacher does not see who wrote it either. If they hide it, it is deleted after 30 days. You see your own, and can delete them, with /tricks.
    • If you leave the class, your teacher no longer sees your conversations here. If you delete everything, only numbers are left in the class’s tally. Deleting doesn’t reach a file that your teacher has already saved.
privacy-teacher =
    <b>As a teacher</b>
    • The students and teachers of your classes see your name. Your classes, their assignments, the exercises you made yourself, and what you have commented on and corrected are kept too.
    • { $days ->
        [0] An archived class is kept until its last teacher deletes their data.
        [365] A class is deleted when it has been archived for a year. You aren’t deleted as long as your class is in use.
       *[other] A class is deleted when it has been archived for { $days } days. You aren’t deleted as long as your class is in use.
    }
    • The files you save are your responsibility. Delete them when you no longer need them.
privacy-groups =
    <b>In groups</b>
    What your team says in an exercise is erased here after a day. Only numbers stay, and the teacher sees only these. In the group’s chat on Telegram the messages stay like all others.
forget-student = As a student, you also leave these classes: { $cohorts }. Your teacher sees nothing more of you, and only numbers are left in the class’s tally.
forget-teacher = You will no longer be a teacher. The exercises you made yourself are deleted, and your name goes from your written comments. Your voice comments are deleted.
forget-classes = The classes that you teach alone are deleted with their assignments: { $cohorts }. The students keep the conversations as their own practice. If the class should stay, invite another teacher to it first.
forget-sure = This can’t be undone.
class-erased = The class <b>{ $cohort }</b> no longer exists, as its teacher has left. You needn’t do its assignments any more. Your conversations are kept as your own practice, and nobody else sees them.

## When the bot has not been used for long

retention-warning = Hello! You haven’t been here for a long time. In two weeks I’ll delete all that is kept about you. If you want to keep it, tap the button or write something.
retention-warning-classes = The classes that you teach alone will go too: { $cohorts }.
button-stay = Keep my data
staying = Good, your data is kept.
staying-nothing = Nothing is kept about you any more, so there is nothing to keep. You can start again at any time all the same: /start.

## Your own data as a file

mydata = Here is all that is kept about you. Conversations: { $attempts }. Classes: { $cohorts }. The file is JSON, which any text program can open. It holds everything you have written, so keep it to yourself.
mydata-none = Nothing is kept about you.
command-mydata = all about you as a file

## A class’s results as a file

command-export = a class’s results as a file
button-export = Results as a file
export-which = Which class’s results do you want as a file?
export-how =
    <b>{ $cohort }: results as a file</b>
    • <b>CSV</b>: one table, a row for each conversation
    • <b>XLSX</b>: an Excel file with an overview and a sheet for each assignment and one for the teams’ exercises
    • <b>JSON</b>: everything about the class, with the conversations and their marks

    The class’s assignments are in it, and of the teams’ exercises only numbers; never the students’ own practice. In place of names you can have numbers: { $pseudonym }.
export-named = { $format }, names
export-numbered = { $format }, numbers
export-ready = <b>{ $cohort }</b>: students { $students }, conversations { $attempts }. The file holds students’ data: keep it with care, and delete it when you no longer need it.
export-nameless = Names, addresses and phone numbers were taken out of the conversations by machine. Something may be left, so read the file through before you give it to others.
export-too-large = One assignment has so many conversations that they can’t be sent as one JSON file. You can get the figures as a CSV or XLSX file.
pseudonym = Student { $number }
table-overview = Overview
table-cohort = Class
table-assignment = Assignment
table-student = Student
table-standing = Standing
table-due = Due
table-attempt = Attempt
table-begun = Started
table-ended = Ended
table-late = Late
table-ending = Customer
table-mood = Mood at the end
table-best_mood = Mood at best
table-goal = Goal reached
table-shown = Skills shown
table-called = Skills called for
table-skills = Skills
table-missed = Skills missed
table-faults = Slips
table-done = Done
table-given = Given
table-attempts = Conversations
table-yes = yes
table-no = no
table-going = in progress
