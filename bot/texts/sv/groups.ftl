## Grupper: hälsning och kommandon

command-exercise = börja en övning
command-observe = observera övningen
command-end = avsluta övningen
command-leave = lämna övningen
group-hello =
    Hej! I den här gruppen kan ni betjäna en besvärlig kund som ett team. Skriv /exercise för att börja.

    { $hears }
group-sees-all = Jag läser gruppens meddelanden bara medan en övning pågår. Annars är jag tyst.
group-sees-replies = Jag ser bara kommandon, knapptryckningar och svar på mina egna meddelanden. Om ni gör mig till administratör kan spelarna skriva rakt i gruppen.
group-help =
    <b>I gruppen</b>
    /exercise – börja en övning
    /observe – observera övningen om du inte spelar
    /end – avsluta övningen
    /leave – lämna övningen
    /tournament – klassens turnering
    /tricks – klassens knep

    Allt annat gör du på tu man hand med mig.
group-only-players = Det här är för övningens spelare.
group-only-partners = Bara spelarna kan viska.
group-too-late = Någon hann före.
group-somebody = någon
group-scene =
    <b>{ $title }</b>

    { $scene }

    <b>Vad ni får lova</b>
    <blockquote expandable>{ $brief }</blockquote>

    Er kund är <b>{ $customer }</b>.

## Aulan

lobby =
    🎭 <b>{ $title }</b>
    { $type } · { $setting } · { $level }
    <b>{ $mode }</b>: { $about }

    <b>Spelare:</b> { $players }
    <b>Observatörer:</b> { $observers }

    { $missing ->
        [0] När alla är med trycker den som började övningen på <i>Sätt i gång</i>.
        [one] Det behövs en spelare till.
       *[other] Det behövs { $missing } spelare till.
    }

    { $hears }
    { $kept }
lobby-nobody = –
lobby-sees-all = 👂 Jag läser nu alla meddelanden i gruppen: till kunden skriver ni rakt i gruppen. Ett meddelande som börjar med punkt är till teamet, inte till kunden.
lobby-sees-replies = 👂 Jag ser bara svar på mina egna meddelanden: ni talar till kunden genom att svara på mitt meddelande.
lobby-kept = Jag minns det ni skriver i ett dygn, sedan bara siffrorna.
reply-tip = <i>På telefonen: svep meddelandet åt vänster för att svara.</i>
button-x_join = Jag är med
button-x_watch = Observera
button-x_leave = Inte med
button-x_customers = Kund ›
button-x_modes = Spelsätt ›
button-x_languages = Svenska ›
button-x_back = ‹ Tillbaka
button-x_start = ▶️ Sätt i gång
button-x_end = Avbryt
lobby-joined = Du är med.
lobby-in-already = Du är redan med.
lobby-left = Du är inte med.
lobby-full = Det ryms inte fler.
lobby-too-few =
    { $missing ->
        [one] Det behövs en spelare till.
       *[other] Det behövs { $missing } spelare till.
    }
lobby-only-starter = Det här väljer den som började övningen, eller läraren.
mode-relay = Turvis
how-relay = alla svarar kunden i tur och ordning. Den som inte hinner mister turen.
mode-council = Omröstning
how-council = alla föreslår ett svar, och omröstningen avgör vad kunden får höra.
mode-desks = Två diskar
how-desks = två team betjänar samma kund, båda vid sin egen disk. Det lönar sig inte att kopiera grannen.
mode-roles = Roller
how-roles = en av er spelar kunden enligt ett hemligt kort, de andra betjänar i tur och ordning.
mode-waiting = Kö
how-waiting = kunden kommer inte ensam, det finns fler i kön. Alla ska bli sedda.

## Övningen slutar

exercise-none = Ingen övning pågår här. Skriv /exercise för att börja.
exercise-not-yours-to-end = Övningen kan avslutas av den som började den, av gruppens administratör eller av läraren.
exercise-closed = Övningen ställdes in. Skriv /exercise för att börja en ny.
exercise-again = En ny övning: /exercise
exercise-broken-off = ⏹ <b>{ $customer }</b>: samtalet avbröts.
exercise-ended =
    { $words }

    Kunden gick.

## Turvis och viskningar

relay-turn-reply = ➡️ I tur är { $name }: svara på det här meddelandet.
relay-turn-plain = ➡️ I tur är { $name }: skriv vad du säger till kunden.
relay-not-your-turn = Nu är det { $name } som är i tur.
relay-lapsed = ⏰ Tiden gick ut, så turen gick vidare.
relay-passed = Turen gick vidare.
button-x_pass = Turen till nästa
button-x_whisper = 🤫 Viska
button-x_heard =
    { $count ->
        [one] 🤫 Läs viskningen
       *[other] 🤫 Läs viskningarna ({ $count })
    }
whisper-ask = Vad viskar du? Bara { $name } ser ditt tips, genom att öppna det i gruppen. Högst { $most } tecken.
whisper-sent = Viskat. Spelet fortsätter i gruppen.
whisper-nobody = Nu finns det ingen att viska till.
whisper-to-yourself = Nu är det din tur. De andra kan viska till dig.
whisper-not-for-you = Viskningen är för den som är i tur.
whisper-read = { $name } viskar: { $words }
