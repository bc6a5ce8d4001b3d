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
work-due-strictly = By { $when }; after that you can’t begin
work-due-none = No due date
work-goal = Goal: { $goal }
work-attempts = Attempts: { $count }
work-attempts-any = Attempts: as many as you like
button-work = Do: { $title }

## Reminders

reminder =
    ⏰ Remember the assignment <b>{ $title }</b> ({ $cohort })? It’s due { $when }.
