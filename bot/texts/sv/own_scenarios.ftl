## En egen övning skickas

own-reading = Jag läser filen <b>{ $name }</b>. Ett ögonblick.
own-no-yaml = Jag kan inte öppna filen <b>{ $name }</b>. En egen övning skickar du som en YAML-fil vars namn slutar på .yaml.
own-busy = Dina tidigare filer är inte klara än. Skicka den här på nytt om en stund.
own-not-fetched = Jag fick inte filen <b>{ $name }</b> från Telegram. Skicka den på nytt.
own-too-many = Du har redan { $most } egna övningar, och fler får inte plats. Ta först bort någon av dem.
own-ready =
    ✅ <b>{ $title }</b>
    { $name }, version { $version }

    Filen är i sin ordning. Pröva övningen själv först. Studerandena ser den först när du publicerar den för en klass.
own-ready-waits =
    ✅ <b>{ $title }</b>
    { $name }, version { $version }

    Filen är i sin ordning. Klasserna övar ännu med version { $used }. Pröva den nya själv först och ta den sedan i bruk.

## Vad som är fel i filen

own-faults =
    I filen <b>{ $name }</b> finns det ännu { $count ->
        [one] ett ställe
       *[other] { $count } ställen
    } att rätta:
own-faults-more = … och { $count } till.
own-faults-end = Rätta filen och skicka den på nytt. Inget har ändrats.
fault-on-line = <b>rad { $line }:</b> { $text }
fault-in-file = <b>hela filen:</b> { $text }
fault-HK001 = det här stället går inte att läsa som YAML. Kontrollera indrag, kolon och citattecken.
fault-HK004 = hänvisningar (*namn) går inte att använda. Skriv samma text här på nytt.
fault-HK005 = märket { $about } är inte tillåtet. Lämna bort det.
fault-HK006 = { $about } står här för andra gången.
fault-HK007 = filen har för djupa indrag eller för många delar.
fault-HK008 = filen är inte text i UTF-8. Spara den på nytt som UTF-8.
fault-HK009 = före kolonet ska det stå bara ett ord.
fault-HK010 = noden { $about } finns inte.
fault-HK011 = { $about } är ett slut, så därifrån går det inte att fortsätta. Ta bort dess edges.
fault-HK012 = den sista grenen i noden { $about } får inte ha något villkor (when), så att samtalet alltid går vidare.
fault-HK013 = i noden { $about } väljs grenarna efter den utan villkor aldrig.
fault-HK014 = walk_out leder till noden { $about }, men där borde det stå ending: angry.
fault-HK015 = namnet { $about } är inte definierat.
fault-HK016 = samtalet kan inte börja med slutet { $about }.
fault-HK020 = inget leder till noden { $about }.
fault-HK021 = från noden { $about } går det inte att komma till något slut.
fault-HK022 = samtalet saknar ett slut som är något av dessa: { $about }.
fault-HK030 = { $about } saknar ord.
fault-HK031 = { $about } finns inte i scenario-delen.
fault-HK032 = slutet { $about } behöver ännu told: vad kunden berättar för andra.
fault-HK033 = noden { $about } behöver ännu ett mönstersvar (model).
fault-HK034 = inom klamrar får bara namnet på ett faktum stå. Nu står där ”{ $about }”.
fault-HK035 = { $about } kan komma flera gånger. Skriv minst { $limit } olika repliker.
fault-HK036 = meddelandet har över { $limit } tecken. Dela det i två: ”{ $about }”
fault-HK037 = samma replik finns på ett annat ställe också: ”{ $about }”
fault-too-large = den är för stor. Den största tillåtna storleken är { $limit } kB.
fault-unseen = i texten finns ett tecken som ingen ser ({ $about }). Skriv stället på nytt utan det.
fault-kind = den här delen ska börja med kind: scenario eller kind: lines.
fault-no-scenario = den saknar en del som börjar med kind: scenario.
fault-two-scenarios = i en fil får det finnas bara en övning, och det här är redan den andra.
fault-no-lines = den saknar kundens ord: en del som börjar med kind: lines.
fault-lines-twice = orden på språket { $about } står här för andra gången.
fault-missing = { $about } saknas.
fault-unknown = { $about } är inte känt. Är namnet felskrivet?
fault-empty = { $about } är tomt.
fault-too-long = { $about } är för långt. Högst { $limit } tecken får plats.
fault-too-few = { $about } har för lite innehåll.
fault-choice = ”{ $value }” passar inte i { $about }.
fault-truth = i { $about } ska det stå true eller false.
fault-number = ”{ $value }” duger inte som tal i { $about }.
fault-text = i { $about } ska det stå text.
fault-id = ”{ $value }” duger inte som namn. Använd små bokstäver a–z, siffror och understreck.
fault-look-alike = i namnet ”{ $value }” finns andra bokstäver än a–z. Några av dem ser helt vanliga ut, så skriv namnet på nytt.
fault-shape = { $about } är fel uppbyggt. Kontrollera indraget.
fault-many-nodes = det finns för många noder. Högst { $limit } går.
fault-many-ways = det finns för många grenar (edges) sammanlagt. Högst { $limit } går.
fault-many-named = facts, remedies och topics är för långa tillsammans. De kan ha { $limit } namn.
fault-customer = kundtypen ”{ $value }” finns inte. Välj någon av dessa: { $about }.
fault-language = kundtypen { $about } talar ännu inte språket ”{ $value }”.
fault-other-scenario = de här orden är skrivna för övningen ”{ $value }”, men i filen finns { $about }.
fault-one-line = { $about } ska stå på en rad och ha högst { $limit } tecken.
fault-long-scene = scene och brief är för långa tillsammans. Högst { $limit } tecken får plats.
fault-many-variants = { $about } har för många repliker. Högst { $limit } går.
fault-many-messages = i { $about } skickar kunden för många meddelanden i rad. Högst { $limit } går.
fault-many-phrases = det finns för många uttryck (phrases) sammanlagt. Högst { $limit } går.
fault-phrase = uttrycket ”{ $value }” i { $about } duger inte. Det ska ha minst ett ord och högst { $limit } tecken.
fault-long-line = texten i { $about } blir för lång när fakta har fyllts i. Högst { $limit } tecken får plats.

## Egna övningar

command-scenarios = dina egna övningar
own-none =
    Du har inga egna övningar än.

    Skriv övningen som en YAML-fil och skicka den hit. Jag berättar vad som behöver rättas, eller så får du pröva den.
own-list = <b>Dina egna övningar</b>
own-name = { $title }
own-page =
    <b>{ $title }</b>
    { $name }, version { $version }
own-published = Publicerad: { $cohorts }
own-unpublished = Inte publicerad för någon klass.
own-waits = Version { $version } väntar. Klasserna övar ännu med version { $used }.
own-unfit = ⚠️ Den här övningen duger inte längre för den här versionen av boten. Skicka filen på nytt, så ser du vad som behöver rättas.
own-unfit-toast = Den här övningen går inte att öppna nu. Skicka filen på nytt.
own-graph = { $nodes } noder
own-graph-start = början
own-file = { $title }, version { $version }
own-classes =
    <b>{ $title }</b>
    Vilka klasser får öva med den här?
own-used = <b>{ $title }</b>: klasserna övar nu med version { $version }.
own-taken-back = Klassen <b>{ $cohort }</b> har { $count ->
    [one] en uppgift
   *[other] { $count } uppgifter
} med den här övningen. Den går inte längre att börja, men ett påbörjat samtal får slutföras.
own-assign-class = Vilken klass ska få <b>{ $title }</b> som uppgift?
own-assign-waits = Du håller redan på med en annan uppgift. Gör den färdig först.
own-assigning = <b>{ $title }</b> som uppgift för klassen <b>{ $cohort }</b>.
own-drop =
    Ska <b>{ $title }</b> tas bort helt? Efter det får du inte tillbaka filen av mig, och samtal som pågår tar slut.
    Uppgifter där den ingår: { $count }
own-dropped = <b>{ $title }</b> är borttagen.
own-gone = Den här övningen går inte längre att börja, eftersom den inte är publicerad för dig.
cards-own = <b>Lärarnas egna övningar</b>
button-own = Övningens sida
button-own_list = Egna övningar
button-own_play = Pröva
button-own_use = Ta den nya versionen i bruk
button-own_classes = Publicera för en klass
button-own_assign = Ge som uppgift
button-own_graph = Schemat som bild
button-own_file = Skicka filen till mig
button-own_drop = Ta bort
button-own_drop_sure = Ja, ta bort

## Villkor i schemat

when-all = { $what }
when-any = { $what }
when-none = inte { $what }
when-earned = tidigare { $what }
when-unearned = inte tidigare { $what }
when-mentions = nämner: { $what }
when-mentioned = nämnt: { $what }
when-unmentioned = inte nämnt: { $what }
when-visited = besökt: { $what }
when-unvisited = inte besökt: { $what }
when-mood = humör { $what }
when-steam = irritation { $what }
when-turns = svar { $what }
when-others = de som väntar: { $what }
