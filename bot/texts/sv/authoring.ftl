## En ny övning på kommandoraden (hankala new)

new-begins =
    Fem frågor, så har du en egen övning som kan spelas genast. Allt går att ändra efteråt.
    Om du svarar med en tom rad blir svaret det som står inom hakparentes.
new-title = 1. Vad heter övningen? Till exempel: Den kalla bastun
new-languages = 2. På vilka språk spelas den? Skriv fi, sv eller en, eller flera med mellanslag. [{ $default }]
new-type =
    3. Hurdan är kunden? Skriv ett nummer. [{ $default }]
    { $types }
new-place = 4. Var jobbar den studerande, och vad har gått snett? Skilj åt med kolon. Till exempel: Stugbyns reception: bastun blir inte varm
new-customer = 5. Vem är kunden, och vad säger hen först? Skilj åt med kolon. Till exempel: Gunilla Berg, 54: Bastun i vår stuga blir inte varm.
new-made =
    Klar: { $file }
    Spela: hankala play { $file }
    Ändra orden i vilken textredigerare som helst. När du har sparat gäller den nya versionen från och med nästa svar.
    Kontrollera: hankala lint { $file }
    Redigeraren föreslår och förklarar fälten när schemat ligger bredvid filen: hankala schema > { $schema }

## Svaret duger inte

new-again = { $why } Försök igen.
new-empty = Här behövs ett svar.
new-long = Svaret är för långt. Det finns plats för { $limit } tecken.
new-unseen = I svaret finns ett tecken som inte syns.
new-letters = Namnet måste ha bokstäver a–ö.
new-no-language = Språken är fi, sv och en.
new-no-type = Skriv ett nummer från ett till { $count }.
new-no-colon = Skilj de två sakerna åt med kolon.
new-missing = Svaren tog slut. Det behövs fem rader, och den här blev utan: { $question }
new-exists = Filen { $file } finns redan. Den har inte ändrats.

## Anmärkningar i den nya filen

template-top = Övningen börjar med gången, och orden kommer efter den. Namnet (id) får inte ändras när övningen är i bruk.
template-named = Vad man kan fråga kunden om och vad man kan lova. Det som har within: false är för mycket lovat.
template-vents = Kunden får ur sig sin irritation. När hen blivit hörd finns det inget tryck (steam) kvar.
template-listens = Nu lyssnar kunden. Det första villkor som uppfylls för vidare, och den sista punkten har inget villkor.
template-ends = Så här kan samtalet sluta.
template-first = Hej. Jag har något att klaga på.
template-translate = Namnet, kunden, platsen och läget står här som du skrev dem. Skriv dem på det här språket.
