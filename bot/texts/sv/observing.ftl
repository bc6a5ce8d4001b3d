## Observatörens kort

watch-vent = Fick kunden prata av sig?
watch-composure = Var svaret lugnt?
watch-empathy = Tog man emot kundens känsla?
watch-ask = Tog man reda på saken genom att fråga?
watch-agree = Kom man överens om lösningen tillsammans?
watch-follow_up = Lovade man följa upp?
watch-apology = Bad man om ursäkt?
watch-thanks = Tackade man kunden?
watch-open_question = Frågade man något som kunden fick svara på med egna ord?
watch-paraphrase = Upprepade man saken med egna ord?
watch-next_step = Berättade man vad som händer härnäst och när?
watch-blame_others = Skyllde man på andra?
watch-excuse = Började man bortförklara?
watch-calm_down = Blev kunden tillsagd att lugna sig?
watch-belittle = Förringade man saken?
watch-tone = Var tonen vänlig och respektfull?
card-watches =
    👀 <b>Ditt kort</b>
    Titta efter de här två sakerna i varje svar:

    { $watches }

    Markera för båda om det syntes. Lita på ditt eget intryck: på slutet ser vi var människor och regler såg olika.
card-watch = { $number }. { $watch }
card-reply = <b>Svar { $number }</b>
card-reply-to = <b>Svar { $number }</b> · { $name }
card-answer = <i>Kunden: { $words }</i>
card-yes = { $number }: ja
card-no = { $number }: nej

## Människor och regler

card-compared =
    👀 <b>Människor och regler</b>
    Observatörerna gjorde { $notes ->
        [one] en markering. Lika som reglerna: { $agreed }/{ $notes }.
       *[other] { $notes } markeringar. Lika som reglerna: { $agreed }/{ $notes }.
    }
    { $rows }
card-agreed = { $agreed }/{ $notes } { $watch }
card-same = Det fanns inga stora skillnader: människor och regler såg samma sak.
card-differed = <b>De här är värda att prata om.</b> Reglerna läser ord, en människa hör också tonen. Vem hade rätt?
card-people-saw = <b>{ $watch }</b> Observatörerna: ja ({ $yes }/{ $all }). Reglerna: nej.
card-rules-saw = <b>{ $watch }</b> Observatörerna: nej ({ $no }/{ $all }). Reglerna: ja.

## Respons av varandra

card-worked = 👍 Vad fungerade? Välj något som någon sade och berätta vad det ledde till. En eller två meningar räcker. Gruppen ser att det kommer från dig.
card-next = 🌱 Vad skulle du pröva härnäst? Skriv en sak som du själv skulle pröva med den här kunden. Gruppen ser att det kommer från dig.
card-thanks = Tack! Gruppen får din respons i samband med genomgången.
card-worked-said = 👍 <b>Vad fungerade?</b>
card-next-said = 🌱 <b>Vad kan man pröva härnäst?</b>
card-said = • { $words } <i>– { $name }</i>

## Observatörer i gruppen och på tu man hand

observe-how = När teamet har svarat kunden får du svaret hit. Du kan ändra dina markeringar. Gruppen ser dem först på slutet, utan namn.
observe-link = Öppna ditt kort
observe-open = 👀 { $name } observerar. { $link }
observe-plays = Du spelar själv, så du kan inte observera samtidigt.
observe-anonymous = Jag ser inte vem som skrev. Skriv kommandot i eget namn, så får du ett kort.
observe-gone = Den här övningen är redan över.
observe-not-watching = Du är inte observatör i den här övningen.
observe-asked = Övningen är slut. Tack för att du observerade! Hinner du svara på två korta frågor? Gruppen väntar några minuter på din respons.
button-feedback = Jag svarar
button-feedback_none = Inte nu
button-feedback_skip = Hoppa över
observe-otherwise = Kan du säga det på ett annat sätt? Berätta vad man kunde göra, och klandra ingen.
observe-nothing = Okej. Tack för att du observerade!
observe-late = Gruppen väntar inte längre på respons. Tack ändå!
observe-more = Det här kom ännu från observatörerna:
