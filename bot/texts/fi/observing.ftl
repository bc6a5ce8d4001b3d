## Tarkkailijan kortti

watch-vent = Saiko asiakas purkaa harmituksensa?
watch-composure = Oliko vastaus rauhallinen?
watch-empathy = Otettiinko asiakkaan tunne vastaan?
watch-ask = Selvitettiinkö asiaa kysymällä?
watch-agree = Sovittiinko ratkaisusta yhdessä?
watch-follow_up = Luvattiinko varmistaa jälkikäteen?
watch-apology = Pahoiteltiinko?
watch-thanks = Kiitettiinkö asiakasta?
watch-open_question = Kysyttiinkö jotain, mihin asiakas sai vastata omin sanoin?
watch-paraphrase = Toistettiinko asia omin sanoin?
watch-next_step = Kerrottiinko, mitä tapahtuu seuraavaksi ja milloin?
watch-blame_others = Syytettiinkö muita?
watch-excuse = Alettiinko selitellä?
watch-calm_down = Käskettiinkö asiakasta rauhoittumaan?
watch-belittle = Vähäteltiinkö asiaa?
watch-tone = Oliko sävy ystävällinen ja kunnioittava?
card-watches =
    👀 <b>Korttisi</b>
    Katso jokaisesta vastauksesta näitä kahta:

    { $watches }

    Merkitse kummastakin, näkyikö se. Luota omaan vaikutelmaasi: lopuksi katsotaan, missä ihmiset ja säännöt näkivät eri tavalla.
card-watch = { $number }. { $watch }
card-reply = <b>Vastaus { $number }</b>
card-reply-to = <b>Vastaus { $number }</b> · { $name }
card-answer = <i>Asiakas: { $words }</i>
card-yes = { $number }: kyllä
card-no = { $number }: ei

## Ihmiset ja säännöt

card-compared =
    👀 <b>Ihmiset ja säännöt</b>
    Tarkkailijat tekivät { $notes ->
        [one] yhden merkinnän. Sääntöjen kanssa samaa mieltä: { $agreed }/{ $notes }.
       *[other] { $notes } merkintää. Sääntöjen kanssa samaa mieltä: { $agreed }/{ $notes }.
    }
    { $rows }
card-agreed = { $agreed }/{ $notes } { $watch }
card-same = Isoja eroja ei ollut: ihmiset ja säännöt näkivät saman.
card-differed = <b>Näistä kannattaa puhua.</b> Säännöt lukevat sanoja, ihminen kuulee myös sävyn. Kumpi osui oikeaan?
card-people-saw = <b>{ $watch }</b> Tarkkailijat: kyllä ({ $yes }/{ $all }). Säännöt: ei.
card-rules-saw = <b>{ $watch }</b> Tarkkailijat: ei ({ $no }/{ $all }). Säännöt: kyllä.

## Vertaispalaute

card-worked = 👍 Mikä toimi? Poimi jotain, mitä joku sanoi, ja kerro, mitä se sai aikaan. Yksi tai kaksi lausetta riittää. Ryhmä näkee, että se on sinulta.
card-next = 🌱 Mitä kokeilisit seuraavaksi? Kirjoita yksi asia, jota itse kokeilisit tämän asiakkaan kanssa. Ryhmä näkee, että se on sinulta.
card-thanks = Kiitos! Ryhmä saa palautteesi purun yhteydessä.
card-worked-said = 👍 <b>Mikä toimi?</b>
card-next-said = 🌱 <b>Mitä kokeilla seuraavaksi?</b>
card-said = • { $words } <i>– { $name }</i>

## Tarkkailijat ryhmässä ja kahden kesken

observe-how = Kun tiimi on vastannut asiakkaalle, saat vastauksen tänne. Merkintää voi muuttaa. Ryhmä näkee merkinnät vasta lopuksi, eikä niissä ole nimiä.
observe-link = Avaa korttisi
observe-open = 👀 { $name } tarkkailee. { $link }
observe-plays = Pelaat itse, joten et voi samalla tarkkailla.
observe-anonymous = En näe, kuka kirjoitti. Kirjoita komento omalla nimelläsi, niin saat kortin.
observe-gone = Tämä harjoitus on jo ohi.
observe-not-watching = Et ole tämän harjoituksen tarkkailija.
observe-asked = Harjoitus päättyi. Kiitos, että tarkkailit! Ehditkö vastata kahteen lyhyeen kysymykseen? Ryhmä odottaa palautettasi muutaman minuutin.
button-feedback = Vastaan
button-feedback_none = En nyt
button-feedback_skip = Ohita
observe-otherwise = Sanotko sen toisin? Kerro, mitä kannattaa tehdä, äläkä moiti ketään.
observe-nothing = Selvä. Kiitos, että tarkkailit!
observe-late = Ryhmä ei enää odota palautetta. Kiitos silti!
observe-more = Tarkkailijoilta tuli vielä tämä:
