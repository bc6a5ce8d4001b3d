## Ge en uppgift: vad och åt vem

command-assign = ge klassen en uppgift
button-assign = Ge en uppgift
assign-class = Till vilken klass?
assign-archived = <b>{ $cohort }</b> är arkiverad, så den kan inte få uppgifter.
draft-waiting =
    Du har en uppgift på gång för klassen <b>{ $cohort }</b>:
    { $what }

    Ska du fortsätta med den?
button-draft = Fortsätt med den
button-draft_drop = Börja om
draft-lost = Uppgiften du höll på med togs bort, eftersom klassen är arkiverad eller du inte längre undervisar den.
draft-gone = Den här uppgiften är redan given eller borttagen. En ny börjar du med /assign.
step-back = ‹ Tillbaka
ticked = ☑ { $name }
unticked = ☐ { $name }
picked = Klart ({ $count }) ›
draft-what =
    <b>{ $cohort }</b>
    Vad ska ni öva på?
draft-scenario = { $title } { $level }
draft-types = Kundtyp ›
draft-skills = Färdighet ›
draft-which-type =
    <b>{ $cohort }</b>
    Vilken sorts kund? Den studerande väljer själv vem av dem det blir.
draft-type = { $type }
draft-which-skill =
    <b>{ $cohort }</b>
    Vilken färdighet ska ni öva på? Den studerande väljer själv kund, och målet är att färdigheten syns i svaren.
draft-too-many = Du kan ge högst { $most } övningar på en gång.
draft-who =
    <b>{ $cohort }</b>
    { $what }

    Till vem?
draft-all = Hela klassen ({ $count })
draft-some = Bara några ›
draft-students =
    <b>{ $cohort }</b>
    Vilka får uppgiften?

## Till när

due-about =
    <b>{ $cohort }</b>
    { $what }
due-ask =
    { $about }

    När ska det vara klart? Välj eller skriv, till exempel:
    <i>fre 12</i>
    <i>i övermorgon kl. 9</i>
    <i>12.12 kl. 14.30</i>
due-none = Ingen tidsgräns
due-own-none = Samma tid som de andra
due-unclear = Jag förstod inte vilken tid du menar. Skriv till exempel <i>fre 12</i>, <i>i övermorgon kl. 9</i>, <i>12.12</i> eller <i>om en vecka</i>.
due-no_date = Den dagen finns inte. Skriv till exempel <i>fre 12</i> eller <i>12.12</i>.
due-no_hour = Det klockslaget finns inte. Skriv till exempel <i>fre kl. 14</i> eller <i>12.12 kl. 9.30</i>.
due-weekday = Datumet och veckodagen stämmer inte överens. Skriv bara det ena, till exempel <i>12.12</i> eller <i>fredag</i>.
due-skipped = Då börjar sommartiden, och det klockslaget finns inte. Skriv en annan tid, till exempel <i>måndag kl. 9</i>.
due-past = Den tiden har redan gått. Skriv till exempel <i>i morgon kl. 12</i> eller <i>fre</i>.
due-far = Det är mer än två år dit. Skriv en tidigare dag, till exempel <i>12.12</i>.
due-passed = Den tiden har redan gått. Välj en ny.

## Mål och villkor

goal-finish = samtalet slutförs
goal-good_ending = kunden går nöjd därifrån
goal-marks = i svaren syns { $marks }
goal-mood = kundens humör i slutet minst { $mood }/100
line-goal = Mål: { $goal }
goals =
    Vad är målet?

    Siffrorna: kundens humör är minst så här bra i slutet (0–100).
goals-marks = Mål: vissa färdigheter ›
goals-mood = { $mood }+
goals-marks-which = Vilka färdigheter ska synas? Det räcker att var och en syns en gång i samtalet.
condition-attempts-any = Antal försök: så många man vill
condition-attempts-1 = Antal försök: 1
condition-attempts-2 = Antal försök: 2
condition-attempts-3 = Antal försök: 3
condition-late-yes = Efter tiden: får ännu göras
condition-late-no = Efter tiden: går inte att börja
condition-coach-free = Coach: den studerande väljer
condition-coach-each = Coach: efter varje svar
condition-coach-end = Coach: först i slutet
condition-meter-free = Humörmätare: den studerande väljer
condition-meter-shown = Humörmätare: syns
condition-meter-hidden = Humörmätare: dold

## Sammandrag och givande

draft-card =
    <b>Uppgift till klassen { $cohort }</b>
    { $what }
    Till: { $who }
    { $due }

    Tryck på en rad om du vill ändra den.
who-all = hela klassen ({ $count })
who-some = { $names }
who-more = { $names } och { $count } till
line-what = Vad: { $what }
line-what-many = Vad: { $count } övningar
line-who-all = Till: hela klassen
line-who-some = Till: { $count ->
        [one] en studerande
       *[other] { $count } studerande
    }
line-due = Senast { $when }
draft-try = Prova själv
draft-tries = Vilken av de här provar du?
button-draft_give = Ge uppgiften
preview =
    <b>Förhandsvisning</b>
    Du ser uppgiften så som den studerande ser den. Det här är din egen övning, och klassen ser den inte. Tillbaka till uppgiften kommer du med knappen eller med /assign.
preview-back = Tillbaka till uppgiften
preview-stops = Du är mitt i ett samtal. Om du provar uppgiften avslutas det.
preview-anyway = Prova ändå
preview-running = Du håller redan på att prova.
given =
    ✓ Uppgiften är given till klassen <b>{ $cohort }</b>:
    { $what }
    Till: { $who }
    { $due }

    { $count ->
        [0] Det finns ingen i klassen ännu. Alla som går med får uppgiften.
        [one] En studerande fick ett meddelande om den.
       *[other] { $count } studerande fick ett meddelande om den.
    }

## Givna uppgifter

button-tasks = Givna uppgifter
tasks =
    <b>{ $cohort }</b>
    Givna uppgifter, den nyaste först
tasks-none = Klassen <b>{ $cohort }</b> har inte fått några uppgifter ännu.
task-row = { $title } · { $when }
task-row-undated = { $title }
task-row-cancelled = { $title } (återkallad)
button-task = Ändra uppgiften
task-card =
    <b>{ $title }</b>
    Klass: { $cohort }
    Till: { $who }
    { $due }
    { $goal }

    { $how }
task-open = Tryck på en rad om du vill ändra den. Ändringen gäller genast. Om du ändrar tiden eller målet får de som ännu inte är klara ett meddelande.
task-cancelled = Uppgiften är återkallad.
task-archived = Klassen är arkiverad, så uppgiften kan inte ändras.
task-changed = Ändrat. De studerande får ett meddelande.
button-task_extend = Mer tid för en ›
task-extend =
    <b>{ $title }</b>
    Vem får mer tid?
task-extend-none = Här går det inte att ge mer tid nu.
task-student = { $name }
task-student-extended = { $name } · { $when }
task-extend-one =
    <b>{ $title }</b>
    Mer tid: { $name }
extended =
    <b>{ $title }</b>
    ✓ { $name }: senast { $when }
    Tiden för de andra ändras inte.
extended-not =
    <b>{ $title }</b>
    ✓ { $name }: samma tid som de andra, { $when }
button-task_more = Ge till fler ›
task-more =
    <b>{ $title }</b>
    Vem får också uppgiften? Meddelandet går iväg genast när du trycker på namnet.
task-more-none =
    <b>{ $title }</b>
    Hela klassen har redan uppgiften.
task-given = { $name } fick uppgiften.
task-closed = Uppgiften är återkallad eller klassen arkiverad.
button-task_cancel = Återkalla uppgiften
task-cancel-sure =
    <b>{ $title }</b>
    Ska uppgiften återkallas? De studerande får ett meddelande. Samtal som redan har förts finns kvar.
button-task_cancel_sure = Ja, återkalla
