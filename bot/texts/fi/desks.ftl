## Kaksi tiskiä

desks-customer = { $name } (tiski { $number })
desks-team = <b>Tiski { $number }:</b> { $names }
desks-turn = ➡️ Vuorossa { $name }
desks-gone = 🏁 Asiakas lähti. Odotetaan vielä toista tiskiä.
desks-closed = ⏸ Tiskillä ei ole enää ketään. Odotetaan vielä toista tiskiä.
desks-reply = Kun on vuorosi, vastaa tähän viestiin. Sanasi kuulee vain oman tiskisi asiakas.
desks-write = Kun on vuorosi, kirjoita suoraan ryhmään. Sanasi kuulee vain oman tiskisi asiakas.

## Toista ryhmää vastaan

button-x_rival = Toista ryhmää vastaan ›
button-x_challenge = Otamme haasteen
rivals-nobody = Kaksi tiskiä tässä ryhmässä
rivals-no-groups = Luokalla ei ole muita ryhmiä.
rivals-playing = Teillä on jo vastustaja.
rivals-fixed = Vastustajan kanssa sovittua ei voi enää muuttaa.
rivals-a-group = toinen ryhmä
rivals-asked = 🆚 Haastoitte ryhmän <b>{ $group }</b>. Jos se ottaa haasteen, molemmat palvelevat samaa asiakasta, ja lopuksi näette vastaukset rinnakkain. Voitte aloittaa odottamatta.
rivals-agreed = 🆚 Vastassa <b>{ $group }</b>. Molemmat palvelevat samaa asiakasta, ja lopuksi näette vastaukset rinnakkain.
rivals-challenge =
    🆚 <b>{ $group }</b> haastaa teidät!

    Palvelkaa samaa asiakasta. Kun molemmat ovat valmiita, saatte nähdä toistenne vastaukset vuoro vuorolta. Nimet jäävät omaan ryhmään.
rivals-taken = 🆚 <b>{ $group }</b> haastoi teidät, ja otitte haasteen.
rivals-taken-now = Haaste otettu. Kerää tiimi kokoon!
rivals-gone = Haaste ei ole enää voimassa.
rivals-busy = Teillä on harjoitus kesken. Ottakaa haaste sen jälkeen.
rivals-wait = Kun <b>{ $group }</b> on palvellut asiakkaansa, saatte nähdä vastaukset rinnakkain.
rivals-not-coming = <b>{ $group }</b> ei tule mukaan. Voitte jatkaa ilman vastustajaa.
rivals-absent = <b>{ $group }</b> ei pelannut, joten vertailtavaa ei ole.
