## Uppgifter: vem som ser dem och vad som raderas

privacy-student =
    <b>I dina klasser</b> ({ $cohorts })
    • Läraren ser namnet som du valde och hur du gör klassens uppgifter. Hen kan läsa de samtalen, kommentera dem och spara dem som fil.
    • Ett enskilt svar av dig kan läraren visa för klassen, men utan namn. Annat ser de andra studerandena inte.
    • Ett knep som du skriver efter en övning ser klassen utan ditt namn när läraren har läst det. Inte heller läraren ser vem som har skrivit det. Om läraren döljer knepet raderas det efter 30 dagar. Dina egna ser du och kan radera genom att skriva /tricks.
    • Om du lämnar klassen ser läraren inte längre dina samtal här. Om du raderar allt blir bara siffror kvar i klassens saldo. En fil som läraren redan har sparat nås inte av raderingen.
privacy-teacher =
    <b>Som lärare</b>
    • Ditt namn syns för studerandena och lärarna i dina klasser. Också klasserna, deras uppgifter, övningarna som du själv har gjort och det som du har kommenterat och rättat finns sparat.
    • { $days ->
        [0] En arkiverad klass finns kvar tills dess sista lärare raderar sina data.
        [365] En klass raderas när den har varit arkiverad i ett år. Du raderas inte så länge som din klass används.
       *[other] En klass raderas när den har varit arkiverad i { $days } dagar. Du raderas inte så länge som din klass används.
    }
    • Filerna som du sparar är på ditt ansvar. Radera dem när du inte längre behöver dem.
privacy-groups =
    <b>I grupper</b>
    Det som ditt team säger i en övning raderas här efter ett dygn. Bara siffror blir kvar, och läraren ser bara dem. I gruppens chatt i Telegram står meddelandena kvar som alla andra.
forget-student = Som studerande lämnar du också klasserna: { $cohorts }. Läraren ser ingenting mer om dig, och bara siffror blir kvar i klassens saldo.
forget-teacher = Du är inte längre lärare efter det. Övningarna som du själv har gjort raderas, och ditt namn försvinner ur dina skriftliga kommentarer. Dina röstkommentarer raderas.
forget-classes = Klasserna som du undervisar ensam raderas med sina uppgifter: { $cohorts }. Studerandena får behålla samtalen som egen övning. Om klassen ska finnas kvar, bjud först in en annan lärare till den.
forget-sure = Det går inte att ångra.
class-erased = Klassen <b>{ $cohort }</b> finns inte längre, eftersom läraren har slutat. Uppgifterna behöver du inte göra mer. Dina samtal finns kvar som egen övning, och ingen annan ser dem.

## När boten inte har använts på länge

retention-warning = Hej! Du har inte varit här på länge. Om två veckor raderar jag allt som finns sparat om dig. Om du vill att allt ska finnas kvar, tryck på knappen eller skriv någonting.
retention-warning-classes = Samtidigt försvinner klasserna som du undervisar ensam: { $cohorts }.
button-stay = Behåll mina data
staying = Bra, allt finns kvar.
staying-nothing = Det finns inte längre något sparat om dig, så det finns inget att behålla. Du kan ändå börja om när du vill: /start.

## Egna uppgifter som en fil

mydata = Här är allt som finns sparat om dig. Samtal: { $attempts }. Klasser: { $cohorts }. Filen är i formatet JSON och kan öppnas i vilket textprogram som helst. Den innehåller allt du har skrivit, så behåll den för dig själv.
mydata-none = Det finns ingenting sparat om dig.
command-mydata = allt som finns om dig, som fil

## Klassens resultat som en fil

command-export = klassens resultat som fil
button-export = Resultat som fil
export-which = Vilken klass gäller det?
export-how =
    <b>{ $cohort }: resultat som fil</b>
    • <b>CSV</b>: en tabell, en rad för varje samtal
    • <b>XLSX</b>: en Excelfil med en sammanfattning och ett eget blad för varje uppgift och för teamens övningar
    • <b>JSON</b>: allt om klassen, också samtalen med markeringar

    Klassens uppgifter är med, och av teamens övningar bara siffror. Studerandenas egen övning är aldrig med. I stället för namn kan du välja nummer: { $pseudonym }.
export-named = { $format }, namn
export-numbered = { $format }, nummer
export-ready = <b>{ $cohort }</b>: studerande { $students }, samtal { $attempts }. Filen innehåller personuppgifter om studerande: förvara den omsorgsfullt och radera den när du inte längre behöver den.
export-nameless = Namn, adresser och telefonnummer har tagits bort ur samtalen maskinellt. Något kan ha blivit kvar, så läs igenom filen innan du ger den till andra.
export-too-large = En uppgift har så många samtal att de inte kan skickas som en JSON-fil. Siffrorna får du som CSV- eller XLSX-fil.
pseudonym = Studerande { $number }
table-overview = Sammanfattning
table-cohort = Klass
table-assignment = Uppgift
table-student = Studerande
table-standing = Läge
table-due = Tidsgräns
table-attempt = Försök
table-begun = Påbörjat
table-ended = Avslutat
table-late = Försenat
table-ending = Kunden
table-mood = Humör i slutet
table-best_mood = Humör som bäst
table-goal = Målet nått
table-shown = Färdigheter som syntes
table-called = Tillfällen för färdigheter
table-skills = Färdigheter
table-missed = Färdigheter som saknades
table-faults = Fallgropar
table-done = Gjorda
table-given = Givna
table-attempts = Samtal
table-yes = ja
table-no = nej
table-going = pågår
