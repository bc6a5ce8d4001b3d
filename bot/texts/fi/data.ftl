## Tiedot: kuka näkee ja mitä poistetaan

privacy-student =
    <b>Luokissasi</b> ({ $cohorts })
    • Opettaja näkee nimen, jonka valitsit, ja sen, miten teet luokan tehtävät. Hän voi lukea niiden keskustelut, kommentoida niitä ja ottaa ne talteen tiedostona.
    • Yksittäisen vastauksesi hän voi näyttää luokalle, mutta ilman nimeä. Muuta toiset opiskelijat eivät näe.
    • Niksin, jonka kirjoitat harjoituksen jälkeen, luokka näkee ilman nimeäsi, kun opettaja on lukenut sen. Opettajakaan ei näe, kuka sen kirjoitti. Jos hän piilottaa niksin, se poistetaan 30 päivän kuluttua. Omasi näet ja voit poistaa kirjoittamalla /tricks.
    • Jos poistut luokasta, opettaja ei enää näe keskustelujasi täällä. Jos poistat kaiken, luokan saldoon jäävät pelkät luvut. Tiedostoon, jonka opettaja on jo ottanut talteen, poisto ei yllä.
privacy-teacher =
    <b>Opettajana</b>
    • Nimesi näkyy luokkiesi opiskelijoille ja opettajille. Tallessa ovat myös luokkasi, niiden tehtävät, itse tekemäsi harjoitukset ja se, mitä olet kommentoinut ja korjannut.
    • { $days ->
        [0] Arkistoitu luokka säilyy, kunnes sen viimeinen opettaja poistaa tietonsa.
        [365] Luokka poistetaan, kun se on ollut arkistossa vuoden. Sinua ei poisteta niin kauan kuin luokkaasi käytetään.
       *[other] Luokka poistetaan, kun se on ollut arkistossa { $days } päivää. Sinua ei poisteta niin kauan kuin luokkaasi käytetään.
    }
    • Tiedostot, jotka otat talteen, ovat sinun vastuullasi. Poista ne, kun et enää tarvitse niitä.
privacy-groups =
    <b>Ryhmissä</b>
    Se, mitä tiimisi sanoo harjoituksessa, poistetaan täältä vuorokauden kuluttua. Jäljelle jäävät vain luvut, ja opettaja näkee vain ne. Ryhmän keskusteluun Telegramissa viestit jäävät niin kuin muutkin.
forget-student = Opiskelijana poistut myös luokista: { $cohorts }. Opettaja ei näe sinusta enää mitään, ja luokan saldoon jäävät pelkät luvut.
forget-teacher = Et ole sen jälkeen enää opettaja. Itse tekemäsi harjoitukset poistetaan, ja nimesi häviää kirjallisista kommenteistasi. Puhutut kommenttisi poistetaan.
forget-classes = Luokat, joita opetat yksin, poistetaan tehtävineen: { $cohorts }. Opiskelijoille keskustelut jäävät omaksi harjoitteluksi. Jos luokka saa jäädä, kutsu sille ensin toinen opettaja.
forget-sure = Tätä ei voi perua.
class-erased = Luokkaa <b>{ $cohort }</b> ei enää ole, sillä sen opettaja lopetti. Tehtäviä ei tarvitse enää tehdä. Keskustelusi ovat tallessa omana harjoitteluna, eikä niitä näe kukaan muu.

## Kun bottia ei ole pitkään aikaan käytetty

retention-warning = Hei! Et ole käynyt täällä pitkään aikaan. Kahden viikon päästä poistan kaiken, mitä sinusta on tallessa. Jos haluat, että tietosi säilyvät, napauta nappia tai kirjoita jotakin.
retention-warning-classes = Samalla poistuvat luokat, joita opetat yksin: { $cohorts }.
button-stay = Säilytä tietoni
staying = Hyvä, tietosi säilyvät.
staying-nothing = Sinusta ei ole enää tallessa mitään, joten säilytettävää ei ole. Voit silti aloittaa uudestaan koska tahansa: /start.

## Omat tiedot tiedostona

mydata = Tässä on kaikki, mitä sinusta on tallessa. Keskusteluja: { $attempts }. Luokkia: { $cohorts }. Tiedosto on JSON-muotoa, ja sen voi avata millä tahansa tekstiohjelmalla. Siinä on kaikki kirjoittamasi, joten pidä se itselläsi.
mydata-none = Sinusta ei ole tallessa mitään.
command-mydata = kaikki tietosi tiedostona

## Luokan tulokset tiedostona

command-export = luokan tulokset tiedostona
button-export = Tulokset tiedostona
export-which = Minkä luokan tulokset haluat tiedostona?
export-how =
    <b>{ $cohort }: tulokset tiedostona</b>
    • <b>CSV</b>: yksi taulukko, rivi joka keskustelulle
    • <b>XLSX</b>: Excel-tiedosto, jossa on yhteenveto ja oma välilehti joka tehtävälle ja tiimien harjoituksille
    • <b>JSON</b>: kaikki luokasta, myös keskustelut merkintöineen

    Mukana on luokan tehtäviä ja tiimien harjoituksista pelkät luvut. Opiskelijoiden omaa harjoittelua tiedostossa ei ole koskaan. Nimien sijasta voit valita numerot: { $pseudonym }.
export-named = { $format }, nimet
export-numbered = { $format }, numerot
export-ready = <b>{ $cohort }</b>: opiskelijoita { $students }, keskusteluja { $attempts }. Tiedostossa on opiskelijoiden tietoja: säilytä se huolella ja poista, kun et enää tarvitse sitä.
export-nameless = Nimet, osoitteet ja puhelinnumerot on otettu keskusteluista pois koneellisesti. Jotakin on voinut jäädä, joten lue tiedosto läpi ennen kuin annat sen muille.
export-too-large = Yhdessä tehtävässä on niin paljon keskusteluja, ettei niitä voi lähettää yhtenä JSON-tiedostona. Luvut saat CSV- tai XLSX-tiedostona.
pseudonym = Opiskelija { $number }
table-overview = Yhteenveto
table-cohort = Luokka
table-assignment = Tehtävä
table-student = Opiskelija
table-standing = Tilanne
table-due = Määräaika
table-attempt = Yritys
table-begun = Aloitettu
table-ended = Päättynyt
table-late = Myöhässä
table-ending = Asiakas
table-mood = Tunnelma lopussa
table-best_mood = Tunnelma parhaimmillaan
table-goal = Tavoite saavutettu
table-shown = Taitoja näkyi
table-called = Taidoille paikkoja
table-skills = Taidot
table-missed = Puuttuneet taidot
table-faults = Kompastukset
table-done = Tehty
table-given = Annettu
table-attempts = Keskusteluja
table-yes = kyllä
table-no = ei
table-going = kesken
