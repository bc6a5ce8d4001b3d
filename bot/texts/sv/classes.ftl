## Klasser: gemensamt

not-yours = Det här är inte ditt, eller så finns det inte längre.
only-on-telegram = Det här fungerar bara i Telegram.
question-gone = Det där behöver du inte svara på längre. Alla kommandon hittar du med /help.
answer-in-words = Skriv svaret som vanlig text.
page-before = ‹ föregående
page-after = följande ›

## Bli lärare

teacher-link =
    Ge den här länken till läraren. Den fungerar en gång och gäller i en vecka:
    { $link }
teacher-offer = Med den här länken blir du lärare: du kan skapa klasser, ge uppgifter och följa hur det går.
button-teach = Tacka ja
teacher-welcome =
    Välkommen som lärare!

    /newclass Turism 2A – skapa en klass, så får du en kod och en QR-bild för väggen
    /class – dina klasser
help-teacher =
    <b>För läraren</b>
    /newclass Turism 2A – skapa en klass
    /assign – ge en uppgift
    /class – dina klasser
    /teams 4 – dela in klassen i team
    /tournament – turnering för klassens grupper
    /export – klassens resultat som fil
    /scenarios – dina egna övningar
help-owner =
    <b>För den som sköter boten</b>
    /invite_teacher – bjud in en lärare
    /teachers – lärarna och deras klasser
teacher-nameless = Läraren
invitation-taken = { $name } tackade ja till din inbjudan.
coteacher-link =
    Ge den här länken till den lärare som du vill ha med i klassen <b>{ $cohort }</b>. Den fungerar en gång och gäller i en vecka:
    { $link }
coteacher-offer = Du är inbjuden att undervisa klassen <b>{ $cohort }</b>. Då ser du studerandena där och kan läsa samtalen i deras uppgifter.
coteacher-welcome = Nu undervisar du också klassen <b>{ $cohort }</b>.
coteacher-only-teachers = Den här inbjudan är för en lärare. Be först den som sköter boten om en egen lärarlänk och öppna sedan inbjudan på nytt.

## Klassens andra lärare

button-coteachers = Andra lärare
coteachers =
    <b>{ $cohort }</b>
    Andra lärare. Tryck på ett namn om du vill ta bort läraren från den här klassen.
coteachers-none = Ingen annan undervisar den här klassen.
coteacher-sure = Ska { $name } inte längre undervisa klassen <b>{ $cohort }</b>? Läraren ser då inte klassens studerande eller deras samtal. Andra klasser påverkas inte.
button-coteacher_sure = Ja, ta bort
coteacher-removed = { $name } undervisar inte längre klassen <b>{ $cohort }</b>.
coteacher-told = Du undervisar inte längre klassen <b>{ $cohort }</b>: en annan lärare tog bort dig från den. Om det var ett misstag kan hen bjuda in dig igen.

## Botens lärare

staff =
    <b>Lärare</b>
    Sammanlagt { $count }. Tryck på ett namn.
staff-none = Det finns inga lärare ännu. Bjud in den första: /invite_teacher
staff-name = { $name }
staff-row = { $name } · { $classes ->
        [0] inga klasser
        [one] 1 klass
       *[other] { $classes } klasser
    }
staff-idle =
    <b>{ $name }</b>
    Undervisar ingen klass just nu.
staff-teaches =
    <b>{ $name }</b>
    Klasser: { $cohorts }
button-staff = Alla lärare
button-staff_end = Avsluta lärarrollen
staff-end =
    Ska lärarrollen avslutas för <b>{ $name }</b>?

    • Rollen upphör genast. Läraren ser inte längre några klasser, studerande eller samtal och får ett meddelande om det.
    • Påbörjade uppgifter och öppna inbjudningar till klasser förfaller. Lärarens egna övningar kan inte längre användas i klasserna.
    • Klasser som också har en annan lärare fortsätter som förut.
    • De studerande har kvar lärarens kommentarer, och lärarens egen övning finns kvar.
staff-end-alone =
    Ingen annan undervisar de här klasserna: { $cohorts }

    Du kan ge dem till en annan lärare eller arkivera dem. En arkiverad klass läses av ingen, och de studerande har allt kvar. Du kan ge den en lärare också senare.
button-staff_end_sure = Ja, avsluta rollen
button-staff_heirs = Ge klasserna till en annan
button-staff_archive = Avsluta rollen och arkivera klasserna
button-staff_one = Tillbaka
staff-heirs =
    Vem får de här klasserna: { $cohorts }?

    När du trycker på ett namn byter klasserna lärare, och { $name } är genast inte längre lärare. Den nya läraren ser de studerande och kan läsa samtalen i deras uppgifter.
staff-nobody-else = Det finns ingen lämplig lärare just nu. Öppna listan på nytt.
staff-ended = { $name } är inte längre lärare och får ett meddelande om det.
staff-ended-told = Hej! Din lärarroll i den här boten har upphört, så du ser inte längre några klasser eller studerandes samtal. Din egen övning finns kvar, och du kan fortsätta när du vill. Tack för allt du har gjort för dina studerande! Om det här är ett misstag, kontakta den som bjöd in dig som lärare.
classes-given = Den som sköter boten har gett dig nytt att undervisa: { $cohorts }. Du ser nu de studerande och kan läsa samtalen i deras uppgifter.
button-orphans = Klasser utan lärare
orphans = <b>Klasser utan lärare</b>
orphans-none = Alla klasser har en lärare.
orphan = Vem fortsätter som lärare för klassen <b>{ $cohort }</b>? Läraren ser klassens studerande och kan läsa samtalen i deras uppgifter. Om klassen är arkiverad kan läraren ta den i bruk igen.
orphan-adopted = { $name } undervisar nu klassen <b>{ $cohort }</b> och får ett meddelande om det.

## Klassens kod

code-wrong = Det fanns inget med den koden. Den kan ha gått ut eller blivit fel skriven. Försök igen (/join och koden) eller be den som gav koden om en ny.
code-wait = För många felaktiga koder. Försök igen om en timme, eller be läraren om koden.
codes-guessed = ⚠️ Under en timme har { $count } felaktiga koder getts (från { $chats } olika konton). Någon kanske försöker gissa klassers koder. Den som gissar får vänta, och inget har läckt ut.
code =
    <b>{ $cohort }</b>
    Kod: <code>{ $code }</code>
    { $link }
    Visa bilden på väggen. Koden gäller i en månad.
code-closed = Klassen <b>{ $cohort }</b> tar inte emot nya studerande just nu.
button-code = Kod och QR-bild
button-recode = Ny kod
button-uncode = Stäng för nya

## Lärarens klasser

newclass-name = Vad ska klassen heta? Skriv namnet här, till exempel Turism 2A.
button-newclass = Skapa en klass
newclass-made = Klassen <b>{ $cohort }</b> är skapad.
classes = <b>Dina klasser</b>
classes-none-yet = Du har ingen klass ännu. Skapa den första: /newclass och klassens namn.
classes-none = Du är inte med i någon klass. Om läraren gav dig en kod, skriv /join och koden.
class-active = { $cohort }
class-archived = { $cohort } (arkiverad)
button-cohort = Till klassens sida
button-roster = Studerande
button-retitle = Byt klassens namn
button-coteach = Bjud in en lärare till
button-unteach = Sluta undervisa den här klassen
button-archive = Arkivera klassen
button-unarchive = Ta fram ur arkivet
roster =
    <b>{ $cohort }</b>
    Studerande: { $students }
roster-empty = Det finns ingen i klassen ännu. Visa koden eller QR-bilden, så kommer de studerande med.
button-expel = Ta bort ur klassen
expel-sure = Ska { $name } tas bort ur klassen <b>{ $cohort }</b>? Efter det ser du inte längre samtalen. Den studerande har dem kvar och får ett meddelande om saken.
button-expel_sure = Ja, ta bort
expelled = { $name } är borttagen ur klassen <b>{ $cohort }</b>.
expelled-with-code =
    { $name } är borttagen ur klassen <b>{ $cohort }</b>.
    Klassens kod fungerar fortfarande. Gör en ny kod om den studerande inte ska kunna komma tillbaka med den.
expelled-letter = Du är inte längre med i klassen <b>{ $cohort }</b>. Dina samtal är fortfarande dina, och klassens lärare ser dem inte längre. Du kan fortsätta öva här i egen takt.
sure-no = Nej, tillbaka
class-renamed = Klassen heter nu <b>{ $cohort }</b>.
unteach-last = Du är klassens enda lärare. Bjud först in en till eller arkivera klassen.
unteaching = Du undervisar inte längre klassen <b>{ $cohort }</b>.
archived = <b>{ $cohort }</b> är arkiverad. Resultaten syns fortfarande, men koden gäller inte längre.
unarchived = <b>{ $cohort }</b> är i bruk igen. Gör en ny kod när du vill ha in fler studerande.

## Den studerandes klasser

join-how = Skriv koden som läraren gav dig.
join-offer =
    Klass: <b>{ $cohort }</b>
    Lärare: { $teachers }

    <b>Vem ser vad</b>
    • Läraren ser namnet som du väljer. Ett smeknamn går också bra.
    • Läraren ser hur du gör klassens uppgifter och kan läsa de samtalen.
    • Din egen övning ser läraren inte.
    • Läraren kan visa ett enskilt svar av dig för klassen utan namn. Annat ser de andra studerandena inte om dig.
button-join = Gå med som { $name }
button-joinas = Gå med under ett annat namn
join-name = Vilket namn ska läraren se? Skriv det här.
join-already = Du är redan med i klassen <b>{ $cohort }</b> som { $name }.
joined = Nu är du med i klassen <b>{ $cohort }</b> som { $name }. Lärarens uppgifter kommer hit.
student-nameless = Studerande
membership =
    <b>{ $cohort }</b>
    Lärare: { $teachers }
    Läraren ser ditt namn ({ $name }) och hur du gör klassens uppgifter. Din egen övning ser läraren inte.
button-renamed = Byt namn
renamed = I klassen <b>{ $cohort }</b> heter du nu { $name }.
button-leave = Lämna klassen
leave-sure = Vill du lämna klassen <b>{ $cohort }</b>? Efter det ser läraren inte dina samtal. Du har dem kvar.
button-leave_sure = Ja, jag lämnar
left = Du är inte längre med i klassen <b>{ $cohort }</b>.

## Klassernas kommandon

command-newclass = skapa en klass
command-class = dina klasser
command-join = gå med i en klass med kod
command-invite_teacher = bjud in en lärare
command-teachers = lärarna och deras klasser

## Uppgiftens namn

task-scenario = { $title }
task-customer = { $type }
task-skill = Färdighet – { $skill }
task-gone = (borttagen övning)
