## Röstning: förslagen

council-ask-reply = 💬 <b>Vad säger ni?</b> Ge ett förslag genom att svara på det här meddelandet. Om du föreslår privat vet de som röstar inte vems förslaget är.
council-ask-plain = 💬 <b>Vad säger ni?</b> Skriv ditt förslag i gruppen. Om du föreslår privat vet de som röstar inte vems förslaget är.
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

    💬 Vad skulle du säga? Skriv det här. I omröstningen står förslagen utan namn. Först på slutet berättas vars och ens bästa svar med namn.
proposal-next =
    { $words }

    💬 Vad skulle du säga nu? Skriv det här.
proposal-again =
    { $words }

    Du har redan föreslagit: ”{ $mine }”

    💬 Vill du byta det, så skriv ett nytt här.
proposal-kept = Ditt förslag är med. Tills omröstningen börjar kan du byta det genom att skriva ett nytt.
proposal-last = Ditt förslag är med, och vi väntar inte på fler. Vi fortsätter i gruppen.
proposal-voting = Nu röstar gruppen. När kunden har svarat kan du föreslå igen.
proposal-over = I den här övningen tas inga förslag emot längre.

## Röstning: rösterna

council-vote = 🗳 <b>Vilket av de här ska sägas?</b>
council-proposal = <b>{ $number }.</b> { $words }
council-votes = Har röstat { $count }/{ $of } · tid att rösta { $minutes } min
button-x_count = 🗳 Räkna rösterna
council-voted = Din röst: förslag { $number }. Du kan ännu byta.
council-own = Det där är ditt eget förslag. Rösta på något annat.
council-voting-now = Nu röstar vi, så nya förslag tas inte emot längre.

## Röstning: skulle ett annat ha fungerat bättre?

council-said-alone =
    💬 <b>Det enda förslaget sades</b>
    { $words }
council-said-voted =
    🗳 <b>Förslag { $number } sades</b> ({ $votes ->
        [one] en röst
       *[other] { $votes } röster
    })
    { $words }
council-said-drawn =
    🎲 <b>Lotten avgjorde: förslag { $number } sades</b>
    { $words }
council-compared =
    <b>Så hade stämningen förändrats</b>
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
        [one] I en omgång, ja.
       *[other] I { $better } omgångar, ja.
    }
council-missed =
    <b>Svar { $number }</b>
    Ni sade: { $said }
    Bättre hade fungerat: { $rival }
council-last-round =
    <b>Svar { $number }, det sista</b>
    { $rows }
council-quoted = ”{ $words }” { $effect }
