## Luokan aikavyöhyke

button-zone = Aikavyöhyke
zone = { $zone }
zone-now =
    Luokan <b>{ $cohort }</b> kello: <b>{ $zone }</b>. Määräajat ja muistutukset kulkevat sen mukaan.

    Valitse toinen tai kirjoita kaupunki englanniksi, esimerkiksi <i>Tokyo</i>.
zone-unknown = En tunne sitä. Kirjoita kaupunki englanniksi, esimerkiksi <i>Stockholm</i> tai <i>New York</i>.
zone-set = Luokan <b>{ $cohort }</b> kello on nyt <b>{ $zone }</b>. Annettujen tehtävien määrähetket eivät muuttuneet.
