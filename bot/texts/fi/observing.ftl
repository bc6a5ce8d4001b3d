## Havainnoijan kortti

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
card-reply-to = <b>Vastaus { $number }</b> ({ $name })
card-yes = { $number }: kyllä
card-no = { $number }: ei

## Ihmiset ja säännöt

card-compared =
    👀 <b>Ihmiset ja säännöt</b>
    Havainnoijat tekivät { $notes ->
        [one] yhden merkinnän. Sääntöjen kanssa samaa mieltä: { $agreed }/{ $notes }.
       *[other] { $notes } merkintää. Sääntöjen kanssa samaa mieltä: { $agreed }/{ $notes }.
    }
    { $rows }
card-agreed = { $agreed }/{ $notes } { $watch }
card-same = Isoja eroja ei ollut: ihmiset ja säännöt näkivät saman.
card-differed = <b>Näistä kannattaa puhua.</b> Säännöt lukevat sanoja, ihminen kuulee myös sävyn. Kumpi osui oikeaan?
card-people-saw = <b>{ $watch }</b> Havainnoijat: kyllä ({ $yes }/{ $all }). Säännöt: ei.
card-rules-saw = <b>{ $watch }</b> Havainnoijat: ei ({ $no }/{ $all }). Säännöt: kyllä.

## Vertaispalaute

card-worked = 👍 Mikä toimi? Poimi jotain, mitä joku sanoi, ja kerro, mitä se sai aikaan. Yksi tai kaksi lausetta riittää. Ryhmä näkee, että se on sinulta.
card-next = 🌱 Mitä kokeilisit seuraavaksi? Kirjoita yksi asia, jota itse kokeilisit tämän asiakkaan kanssa. Ryhmä näkee, että se on sinulta.
card-thanks = Kiitos! Ryhmä saa palautteesi purun yhteydessä.
card-worked-said = 👍 <b>Mikä toimi?</b>
card-next-said = 🌱 <b>Mitä kokeilla seuraavaksi?</b>
card-said = • { $words } <i>– { $name }</i>
