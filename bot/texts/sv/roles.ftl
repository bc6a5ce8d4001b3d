## Roller: i gruppen

roles-who = 🎭 <b>Vem spelar kunden?</b> Den som är snabbast får rollen. Anmäler sig ingen inom en minut lottar jag ut den.
roles-open-card =
    🎭 Kunden spelas av { $name }. Betjänar: { $servers }.
    ➡️ { $name }, öppna ditt kort med knappen, så börjar vi.
roles-cast = 🎭 <b>{ $customer }</b>: { $name } · betjänar: { $servers }
roles-turn-customer = ➡️ Kundens tur: { $name }
roles-turn-server = ➡️ Kundbetjänarens tur: { $name }
roles-turn-parting = ➡️ Kunden går. { $name }, säg dina sista ord.
roles-how-reply = 💬 Tala med varandra genom att svara på det här meddelandet (svep åt vänster), annars hör jag er inte.
roles-how-plain = 💬 Tala med varandra direkt i gruppen. Ett meddelande som börjar med punkt hör inte till rollen.
roles-not-read = Jag förstod inte det där, så det bedömdes inte. Säg samma sak med ord och på svenska.
roles-card-not-yours = Kortet är hemligt: bara den som spelar kunden får se det.
roles-card-gone = Det här kortet används inte längre.
button-x_actor = 🙋 Jag är kunden
button-x_role_card = 🃏 Mitt kort
button-x_role_end = ⏹ Sluta

## Roller: det hemliga kortet

roles-card =
    🃏 <b>Du är { $customer }</b>
    { $type }. { $about }

    <b>Ditt ärende: { $title }</b>
roles-card-knows =
    <b>Det här vet du</b>
    { $facts }
roles-card-mood =
    <b>Ditt humör i början:</b> { $meter } ({ $mood }/100)
    { $steam ->
        [0] Du har ingenting att få ur dig: du kan gå rakt på sak.
       *[other] ♨️ Du kokar inombords. Ingen lösning duger innan någon har lyssnat på dig.
    }
roles-card-softens =
    <b>Det här lugnar dig:</b> { $signs }
    Så här borde du betjänas: { $works }
roles-card-hardens =
    <b>Det här retar dig:</b> { $signs }
    { $spoils }
roles-card-begin =
    <b>Börja till exempel så här</b>
    { $lines }
roles-card-limits =
    <b>Gränser</b>
    Var arg på saken, inte på människan: inga personangrepp, inga hot och inget om någon grupp av människor. Om någon ber dig sluta, sluta genast.
roles-begin-reply = Tala med egna ord. Gå tillbaka till gruppen och börja: svara på mitt meddelande där. Jag viskar till dig här hur ditt humör ändras.
roles-begin-plain = Tala med egna ord. Gå tillbaka till gruppen och börja: skriv vad kunden säger. Jag viskar till dig här hur ditt humör ändras.

## Roller: viskningen till den som spelar kunden

roles-move-much_better = ⬆️ <b>Mjukna tydligt:</b> { $why }.
roles-move-better = ↗️ <b>Mjukna lite:</b> { $why }.
roles-move-same = ➡️ <b>Var som förut:</b> svaret ändrade ingenting.
roles-move-worse = ↘️ <b>Hårdna lite:</b> { $why }.
roles-move-much_worse = ⬇️ <b>Hårdna tydligt:</b> { $why }.
roles-why-heard = någon lyssnade på dig
roles-why-sorry = du fick en ursäkt
roles-why-thanked = du fick ett tack
roles-why-valued = du blev uppskattad
roles-why-asked = du fick en fråga
roles-why-helped = ditt ärende går framåt
roles-why-polite = du blev artigt bemött
roles-why-joked = någon skämtade med dig
roles-why-insulted = du blev förolämpad
roles-why-pitied = det blev för mycket medlidande
roles-why-hushed = du blev tillsagd att lugna dig
roles-why-blamed = felet lades på dig
roles-why-brushed_off = ditt ärende togs inte emot
roles-why-doubtful = löftet lät för bra
roles-why-rushed = du hade inte fått tala ut ännu
roles-why-ignored = ingen märkte att du var upprörd
roles-why-stalled = ditt ärende står och stampar
roles-mood = { $bar } { $before } → { $after }
roles-steam-rushed = ♨️ Lösningen kom för tidigt: berätta först vad som gör dig upprörd.
roles-steam-left = ♨️ Du har mer att få ur dig: nöj dig inte med en lösning ännu.
roles-steam-gone = 💨 Nu har du fått det ur dig: du kan lyssna på förslag.
roles-say =
    <b>Du kan till exempel säga:</b>
    { $lines }
roles-last-words =
    <b>Säg dina sista ord i gruppen, till exempel så här:</b>
    { $lines }
roles-ending-advocate = 🌟 <b>Du går därifrån förtjust.</b> Tacka och säg att du ska berömma stället för andra.
roles-ending-satisfied = 🙂 <b>Du går därifrån nöjd.</b> Tacka och säg hej då.
roles-ending-indifferent = 😐 <b>Du går därifrån med en axelryckning.</b> Saken blev skött, men det blev inget att berömma.
roles-ending-angry = 😡 <b>Du går därifrån arg.</b> Säg rakt ut varför, och gå.
roles-ending-removed = 🚪 <b>Du blir ombedd att gå.</b> Muttra något och gå.
