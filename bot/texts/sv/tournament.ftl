## Turnering: lärarens sida

command-tournament = klassens turnering
button-tournament = Turnering
tournament-class = Vilken klass turnering?
tournament-few =
    I en turnering betjänar klassens grupper samma kunder, och det behövs minst två grupper. { $count ->
        [0] Klassen har inga grupper ännu.
        [one] Klassen har en grupp nu.
       *[other] Klassen har { $count } grupper nu.
    } Öppna klassen (/class), välj Grupper och koppla dem till klassen där.
tournament-archived = Klassen är arkiverad, så den kan inte ha någon turnering nu.
tournament-gone = Den turneringen är redan slut.
tournament-what =
    <b>{ $cohort }</b>
    Vilka kunder ska teamen betjäna i turneringen? Välj högst { $most }.
tournament-full = Det får inte plats fler än { $most } kunder. Ta först bort någon.
tournament-customer = • { $title }
tournament-card =
    🏆 <b>Turnering för klassen { $cohort }</b>
    { $what }

    { $count } grupper är med. När du startar får varje grupp ett meddelande, och spelen öppnas med knapparna i det. Spelsätt: { $how }

    { $rules }

    Teamen ser tabellen först när turneringen slutar. Den har bara teamens siffror, ingen enskild persons.

    Tryck på en rad om du vill ändra den.
tournament-line-what = Kunder: { $count }
tournament-line-mode = Spelsätt: { $mode }
tournament-line-language = Språk: { $language }
tournament-line-until = Slutar { $until }
tournament-start = ▶️ Starta turneringen
tournament-until =
    <b>{ $cohort }</b>
    När slutar turneringen? Då går tabellen ut till grupperna. Välj eller skriv, till exempel:
    <i>fre 12</i>
    <i>12.12 kl. 14.30</i>
tournament-weeks =
    { $weeks ->
        [one] Om en vecka: { $until }
       *[other] Om { $weeks } veckor: { $until }
    }
tournament-started =
    ✓ Turneringen för klassen <b>{ $cohort }</b> har börjat. Meddelandet gick till { $count } grupper.
    Turneringen slutar { $until }. Tabellen ser du när som helst: /tournament.
tournament-page =
    🏆 <b>Turnering: { $cohort }</b>
    { $what }
    Slutar { $until }
tournament-page-over =
    🏆 <b>Turnering: { $cohort }</b>
    { $what }
    Slutade { $until }
tournament-refresh = Uppdatera
button-tournament_new = Ny turnering ›
button-tournament_end = Avsluta nu ›
tournament-end = Ska turneringen för klassen <b>{ $cohort }</b> avslutas nu? Grupperna får tabellen genast.
button-tournament_end_sure = Ja, avsluta
button-tournament_off = Ställ in turneringen ›
tournament-off-sure = Ska turneringen för klassen <b>{ $cohort }</b> ställas in? Tabellen försvinner, och grupperna får veta det. Spelen som har spelats blir kvar som gruppernas övningar.
button-tournament_off_sure = Ja, ställ in
tournament-called-off = Turneringen är inställd.
tournament-over-letter = 🏆 <b>Turneringen är slut: { $cohort }</b>

## Tabellen

tournament-row =
    <b>{ $place }. { $team }</b>
    humör { $mood }/100 · spelat { $met }/{ $all } · { $debt }
    { $good } får höra gott, { $bad } ont
tournament-idle =
    <b>{ $team }</b>
    har inte spelat ännu
tournament-debt-none = ingen skuld
tournament-debt = av skulden betalt { $paid }/{ $owed }
tournament-more =
    { $count ->
        [one] och ett team till
       *[other] och { $count } team till
    }
tournament-nobody = Klassen har inga grupper nu.
tournament-legend = <i>Stämningen visar på vilket humör kunderna gick (0–100). Om dålig service får 11 personer höra, om god service 3. En dålig uppvägs av 12 goda: det är skulden.</i>

## Turneringen i gruppen

tournament-hello =
    🏆 <b>Turneringen börjar!</b>
    Klassens team betjänar samma kunder. Ni har tid till { $until }.

    { $what }

    <b>{ $mode }</b>: { $how }

    { $rules }
tournament-rules = För varje kund räknas teamets första spel. Blir det avbrutet räknas det ändå när ni har svarat tre gånger, och en kund som ni gjort arg berättar om det för andra. Sedan får ni öva fritt: resultatet blir inte sämre, men varje gott slut minskar skulden.
tournament-here =
    🏆 <b>Turnering</b>
    Ni har tid till { $until }.

    { $rows }

    { $left ->
        [0] Alla kunder är betjänade. Tabellen ser ni när turneringen slutar.
        [one] En kund väntar ännu.
       *[other] { $left } kunder väntar ännu.
    }

    { $rules }
tournament-met = ✓ { $title }
tournament-meet = ▶️ Spela: { $title }
tournament-again = Öva: { $title }
tournament-none = Er klass har ingen turnering nu. Det är läraren som startar den.
tournament-no-class = Turneringen är för klassens grupper, och den här gruppen hör inte till någon klass. Be läraren om en länk.
tournament-over-group = 🏆 <b>Turneringen är slut: { $cohort }</b>
tournament-late = Ni har ett spel på gång. Resultatet hann inte med, men ni kan spela färdigt.
tournament-off = Läraren ställde in turneringen. Spelen som ni har spelat blev övningar.
tournament-closed = Turneringen är slut. Tabellen: /tournament
tournament-busy = En övning pågår här. Spela den först till slut.
tournament-being-met = Den här kunden betjänas redan i ett annat ämne i gruppen.
tournament-practice = Resultatet för den här kunden är redan räknat. Nu är det övning: resultatet ändras inte, men ett gott slut minskar skulden.
tournament-lobby = 🏆 Det här är ett turneringsspel: det räknas, och kunden och spelsättet är samma för alla team.
