## Knep: att skriva sitt eget

button-x_trick = 🗝 Mitt knep
trick-only-team = Knep skrivs av dem som var med i övningen.
trick-closed = Efter den här övningen kan man inte längre skriva något knep.
trick-ask =
    🗝 Vad hjälper <b>dig</b> när en kund går till angrepp?

    Skriv det på en rad, högst { $most } tecken. Lämna bort namn, också ditt eget.

    Läraren läser knepet först och avgör om det kommer på klassens lista. Varken läraren eller klassen ser att det är ditt.
trick-waits = Ditt förra knep väntar ännu på läraren: ”{ $words }” Om du skriver ett nytt nu ersätter det det här.
trick-taken = Ditt knep från den här övningen finns redan på klassens lista. Nästa kan du skriva efter nästa övning.
trick-thanks = 🗝 Tack! Ditt knep väntar nu på läraren: ”{ $words }”
trick-empty = Skriv ditt knep med ord. En rad räcker.
trick-too-long = Bra, men lite långt: { $length } tecken. Får du det att rymmas på { $most } tecken?
trick-address = Där ser det ut att finnas ett telefonnummer, en adress eller ett användarnamn. På listan sätter vi inte någons kontaktuppgifter. Skriv samma sak utan dem.
trick-name = Där ser det ut att finnas namnet på någon i gruppen. Skriv samma sak utan namn.

## Knep: de egna

button-my_tricks = Mina knep
my-tricks =
    🗝 <b>Dina knep</b>

    { $rows }
my-trick =
    { $row }
    <i>{ $cohort }: { $stands }</i>
my-trick-is-waiting = väntar på läraren
my-trick-is-shown = på klassens lista
my-trick-is-hidden = inte på listan
my-trick-drop = Radera { $number }
my-trick-dropped = Knepet är raderat.
my-tricks-none = Du har inga sparade knep.

## Knep: klassens lista

command-tricks = klassens knep
button-trick_list = Klassens lista
tricks-which = Vilken klass gäller det?
tricks-listed =
    🗝 <b>{ $cohort }: vad hjälper när en kund går till angrepp?</b>

    { $rows }
trick-row = { $number }. ”{ $words }”
tricks-more = Det här är de nyaste. Alla { $count } ser du på tu man hand med mig med samma kommando.
tricks-none =
    🗝 <b>{ $cohort }: vad hjälper när en kund går till angrepp?</b>

    Här samlas klassens knep. Det första saknas ännu. Efter en övning i gruppen kan var och en skriva sitt, och när läraren har läst det kommer det på listan utan namn.
tricks-no-class = Knep samlas i klassernas grupper, och den här gruppen hör inte till någon klass. Läraren kan ge en länk som gör gruppen till klassens.

## Knep: lärarens sida

button-trick_desk = Läs knepen
tricks-waiting =
    { $count ->
        [0] Knep
       *[other] Knep ({ $count })
    }
tricks-letter = 🗝 Ur övningarna i klassen <b>{ $cohort }</b> har det kommit nya knep om vad som hjälper när en kund går till angrepp. Klassen ser dem först när du har läst dem.
tricks-are-waiting =
    { $count ->
        [0] 🗝 <b>{ $cohort }</b>: inga knep väntar på dig.
       *[other] 🗝 <b>{ $cohort }</b>: de här knepen väntar på dig ({ $count }). Klassen ser bara dem som du visar. Vem som har skrivit ett knep ser ingen.
    }

    { $rows }
tricks-are-shown =
    { $count ->
        [0] 🗝 <b>{ $cohort }</b>: på klassens lista finns ännu inga knep.
       *[other] 🗝 <b>{ $cohort }</b>: de här knepen ser klassen ({ $count }). När du trycker på ett nummer försvinner knepet från listan.
    }

    { $rows }
tricks-are-hidden =
    { $count ->
        [0] 🗝 <b>{ $cohort }</b>: inga knep är dolda.
       *[other] 🗝 <b>{ $cohort }</b>: de här knepen ser klassen inte ({ $count }). De raderas för gott 30 dagar efter att de doldes. När du trycker på ett nummer kommer knepet på listan.
    }

    { $rows }
tricks-to-waiting = Väntar ({ $count })
tricks-to-shown = Visas ({ $count })
tricks-to-hidden = Dolda ({ $count })
trick-number = { $number }
trick-make-shown = ✅ { $number } Visa
trick-make-hidden = ✖️ { $number } Visa inte
button-trick_all = ✅ Visa alla
button-trick_own = Lägg till ett eget
trick-own-ask =
    🗝 Vad hjälper <b>dig</b> när en kund går till angrepp?

    Skriv det på en rad, högst { $most } tecken. Klassen ser det genast, utan ditt namn.
trick-own-added = På klassens lista finns nu: ”{ $words }”
