## Röstning: förslagen

council-ask-reply = 💬 <b>Vad säger ni?</b> Ge ett förslag genom att svara på det här meddelandet. Med knappen kan du föreslå så att de som röstar inte vet vems förslaget är.
council-ask-plain = 💬 <b>Vad säger ni?</b> Skriv ditt förslag i gruppen. Med knappen kan du föreslå så att de som röstar inte vet vems förslaget är.
council-ask-again = ⏳ Det kom inga förslag. Kommer det inga nu heller slutar övningen.
council-proposed = Förslag { $count }/{ $of } · tid för förslag { $minutes } min
button-x_propose = 🤫 Föreslå privat
button-x_ballot = 🗳 Till omröstning
council-none-yet = Det finns inga förslag ännu.
council-only-steers = Bara den som började övningen eller läraren kan trycka här.
council-unread = Ditt förslag kom inte med, för kunden skulle inte förstå det. Skriv det med ord och på kundens språk.
council-unread-named = { $name }, ditt förslag kom inte med, för kunden skulle inte förstå det. Skriv det med ord och på kundens språk.
proposal-ask =
    { $words }

    💬 Vad skulle du säga? Skriv det här. I omröstningen syns inga namn. Först på slutet visas allas bästa svar, och då med namn.
proposal-next =
    { $words }

    💬 Vad skulle du säga nu? Skriv det här.
proposal-again =
    { $words }

    Du har redan föreslagit: ”{ $mine }”

    💬 Vill du byta det, så skriv ett nytt här.
proposal-kept = Ditt förslag är med. Du kan byta det genom att skriva ett nytt, tills omröstningen börjar i gruppen.
proposal-last = Ditt förslag är med, och det var det sista. Vi fortsätter i gruppen.
proposal-voting = Nu röstar gruppen. När kunden har svarat kan du föreslå igen.
proposal-over = I den här övningen tas inga förslag emot längre.

## Röstning: rösterna

council-vote = 🗳 <b>Vad ska vi säga?</b> Rösta med ett nummer, men inte på ditt eget förslag. Du kan byta röst.
council-proposal = <b>{ $number }.</b> { $words }
council-votes = Röster { $count }/{ $of } · tid att rösta { $minutes } min
button-x_count = 🗳 Räkna rösterna
council-voted = Din röst: förslag { $number }.
council-own = Det där är ditt eget förslag. Rösta på något annat.
council-voting-now = Nu röstar vi, så nya förslag tas inte emot längre.

## Röstning: skulle ett annat ha fungerat bättre?

council-said-alone =
    💬 <b>Ni sade det enda förslaget</b>
    { $words }
council-said-voted =
    🗳 <b>Ni sade förslag { $number }</b> ({ $votes ->
        [one] en röst
       *[other] { $votes } röster
    })
    { $words }
council-said-drawn =
    🎲 <b>Lotten avgjorde: ni sade förslag { $number }</b>
    { $words }
council-compared =
    <b>Så hade humöret ändrats</b>
    { $rows }
council-row = { $number }. { $effect }
council-row-said = 🗳 <b>{ $number }.</b> { $effect }
council-effect = { $change } · { $signs }
council-skills = ✓ { $signs }
council-faults = ✗ { $signs }
council-no-signs = inget särskilt
council-would-advocate = kunden hade rekommenderat er vidare
council-would-satisfied = kunden hade gått nöjd
council-would-indifferent = kunden hade gått med en axelryckning
council-would-angry = kunden hade gått arg
council-would-removed = samtalet hade avslutats
council-verdict-best = → Ni valde det förslag som fungerade bäst.
council-verdict-equal = → Inget annat förslag hade fungerat bättre.
council-verdict-better = → Förslag { $number } hade fungerat bättre.
council-afterwards =
    <b>Hade ett annat förslag fungerat bättre?</b>
    { $better ->
        [0] Inte en enda gång: ni valde så bra som förslagen tillät i varje omgång.
        [one] Ja, i en omgång.
       *[other] Ja, i { $better } omgångar.
    }
council-missed =
    <b>Svar { $number }</b>
    Ni sade: { $said }
    Bättre hade fungerat: { $rival }
council-last-round =
    <b>Svar { $number }, det sista</b>
    { $rows }
council-quoted = ”{ $words }” { $effect }
