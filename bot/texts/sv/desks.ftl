## Två diskar

desks-customer = { $name } (disk { $number })
desks-team = <b>Disk { $number }:</b> { $names }
desks-turn = ➡️ I tur är { $name }
desks-gone = 🏁 Kunden gick. Vi väntar på den andra disken.
desks-closed = ⏸ Det finns ingen kvar vid disken. Vi väntar på den andra disken.
desks-reply = När det är din tur: svara på det här meddelandet. Bara kunden vid din egen disk hör dig.
desks-write = När det är din tur: skriv rakt i gruppen. Bara kunden vid din egen disk hör dig.

## Mot en annan grupp

button-x_rival = Mot en annan grupp ›
button-x_challenge = Vi antar utmaningen
rivals-nobody = Två diskar i den här gruppen
rivals-no-groups = Klassen har inga andra grupper.
rivals-playing = Ni har redan en motståndare.
rivals-fixed = Det som är avtalat med motståndaren går inte längre att ändra.
rivals-a-group = en annan grupp
rivals-asked = 🆚 Ni har utmanat gruppen <b>{ $group }</b>. Om den antar utmaningen betjänar båda samma kund, och på slutet får ni se svaren sida vid sida. Ni kan börja utan att vänta.
rivals-agreed = 🆚 Ni möter <b>{ $group }</b>. Båda betjänar samma kund, och på slutet får ni se svaren sida vid sida.
rivals-challenge =
    🆚 <b>{ $group }</b> utmanar er!

    Betjäna samma kund. När båda är klara får ni se varandras svar, tur för tur. Namnen stannar i den egna gruppen.
rivals-taken = 🆚 <b>{ $group }</b> utmanade er, och ni antog utmaningen.
rivals-taken-now = Utmaningen är antagen. Samla teamet!
rivals-gone = Utmaningen gäller inte längre.
rivals-busy = Ni har en övning på gång. Anta utmaningen efter den.
rivals-wait = När <b>{ $group }</b> har betjänat sin kund får ni se svaren sida vid sida.
rivals-not-coming = <b>{ $group }</b> kommer inte med. Ni kan fortsätta utan motståndare.
rivals-absent = <b>{ $group }</b> spelade inte, så det finns inget att jämföra.
