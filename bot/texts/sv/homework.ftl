## Vad den studerande har att göra

work-given =
    <b>{ $cohort }: nytt att göra</b>
    Läraren ser hur uppgiften går och kan läsa samtalen i den.
work-changed = <b>{ $cohort }: en uppgift har ändrats</b>
work-cancelled =
    <b>{ $cohort }: en uppgift är återkallad</b>
    Det här behöver du inte göra längre:
work-title = <b>{ $title }</b>
work-due = Senast { $when }, men det går bra också efteråt
work-due-strictly = Senast { $when }, efter det går det inte att börja
work-due-none = Ingen tidsgräns
work-goal = Mål: { $goal }
work-attempts = Antal försök: { $count }
work-attempts-any = Antal försök: så många du vill
button-work = Gör: { $title }
button-work-on = Fortsätt: { $title }

## Att göra uppgiften

teacher-reads = <i>Det här är en uppgift i din klass: läraren kan läsa det här samtalet.</i>
work-begun = Samtalet har redan börjat. Svara kunden.
work-whom =
    <b>{ $title }</b>
    Vem vill du möta?
work-other-talk = Du är mitt i ett annat samtal. Ska du fortsätta det eller börja på uppgiften? Om du börjar på uppgiften avslutas det andra samtalet.
button-work_sure = Börja på uppgiften
closed-cancelled = Uppgiften <b>{ $title }</b> är återkallad, så du behöver inte göra den. Du kan öva på egen hand när som helst.
closed-archived = Klassen är arkiverad och uppgiften <b>{ $title }</b> följs inte längre. Du kan öva på egen hand när som helst.
closed-late = Tiden för uppgiften <b>{ $title }</b> har gått ut, och det går inte att börja på den längre. Fråga läraren om du behöver mer tid. Du kan öva på egen hand när som helst: det ser läraren inte.
closed-used_up = Försöken på uppgiften <b>{ $title }</b> är slut. Du kan ändå öva på samma sak på egen hand hur mycket du vill: det ser läraren inte.
closed-done = Uppgiften <b>{ $title }</b> är gjord och målet är nått. Du kan öva på samma sak på egen hand hur mycket du vill: det ser läraren inte.
closed-gone = Övningen i den här uppgiften finns inte längre. Säg till läraren. Du kan öva på egen hand när som helst.
button-on-own = Öva på egen hand
again-at-work = Du gör ett nytt försök på uppgiften <b>{ $title }</b>.
again-on-own = Nu övar du på egen hand: det går inte att göra fler försök på uppgiften, och läraren ser inte det här samtalet.

## Hur uppgiften gick

outcome-reached = 🎯 <b>{ $title }</b>: målet är nått!
outcome-reached-late = 🎯 <b>{ $title }</b>: målet är nått, fast tiden redan hade gått ut.
outcome-reached-before = 🎯 <b>{ $title }</b>: du nådde målet redan tidigare, och det försvinner inte.
outcome-missed = <b>{ $title }</b>: målet är inte nått ännu.
missing-end = Samtalet behöver slutföras.
missing-mood = Kundens humör var { $mood }/100 i slutet, och målet är minst { $least }.
missing-marks = Det här saknades i samtalet: { $marks }.
missing-good-ending = Kunden gick inte nöjd den här gången.
attempts-left = Du har { $count } försök kvar.
attempts-none-left = Försöken är nu slut.
attempts-too-late = Tiden har gått ut, och det går inte att börja på ett nytt försök.
button-work-again = Försök en gång till
button-work-next = Nästa: { $title }

## Listan med uppgifter

agenda = <b>Dina uppgifter</b>
agenda-all-done = <b>Just nu har du inget ogjort</b>
agenda-none = Du har inga uppgifter. Du kan öva på egen hand när som helst.
agenda-row =
    <b>{ $title }</b> · { $cohort }
    { $due } · { $state }
agenda-due = Senast { $when }
agenda-overdue = ⚠️ Försenad, tiden gick ut { $when }
agenda-done = ✓ { $title }
agenda-done-late = ✓ { $title } (försenad)
agenda-used-up = – { $title }: försöken är slut
agenda-missed = – { $title }: tiden gick ut
state-not_begun = inte påbörjad
state-going = pågår
state-tried = { $count ->
        [one] ett försök
       *[other] { $count } försök
    }
state-tried-of = { $count } av { $most } försök använda
button-assignments = Uppgifter
command-assignments = dina uppgifter

## Påminnelser

reminder = ⏰ Kommer du ihåg uppgiften <b>{ $title }</b> ({ $cohort })? Gör den senast { $when }.
button-unremind = Inga fler påminnelser
reminders-stopped = Okej, det kommer inga fler påminnelser. Du får dem tillbaka i inställningarna: /settings
reminders-come = Påminnelser: på
reminders-off = Påminnelser: av
