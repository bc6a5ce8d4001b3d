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
    /export – klassens resultat som fil
    /scenarios – dina egna övningar
help-owner =
    <b>För den som sköter boten</b>
    /invite_teacher – bjud in en lärare
teacher-nameless = Läraren
invitation-taken = { $name } tackade ja till din inbjudan.
coteacher-link =
    Ge den här länken till den lärare som du vill ha med i klassen <b>{ $cohort }</b>. Den fungerar en gång och gäller i en vecka:
    { $link }
coteacher-offer = Du är inbjuden att undervisa klassen <b>{ $cohort }</b>. Då ser du studerandena där och kan läsa samtalen i deras uppgifter.
coteacher-welcome = Nu undervisar du också klassen <b>{ $cohort }</b>.
coteacher-only-teachers = Den här inbjudan är för en lärare. Be först den som sköter boten om en egen lärarlänk och öppna sedan inbjudan på nytt.

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

## Uppgiftens namn

task-scenario = { $title }
task-customer = { $type }
task-skill = Färdighet – { $skill }
task-gone = (borttagen övning)
