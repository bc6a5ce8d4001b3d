## Luokat: yhteiset

not-yours = Tämä ei kuulu sinulle, tai sitä ei enää ole.
only-on-telegram = Tämä toimii vain Telegramissa.
question-gone = Tuohon ei enää tarvitse vastata. Kaikki komennot löydät kirjoittamalla /help.
answer-in-words = Kirjoita vastaus tavallisena tekstinä.
page-before = ‹ edelliset
page-after = seuraavat ›

## Opettajaksi

teacher-link =
    Anna tämä linkki opettajalle. Se toimii yhden kerran ja on voimassa viikon:
    { $link }
teacher-offer = Tällä linkillä sinusta tulee opettaja: voit perustaa luokkia, antaa tehtäviä ja seurata, miten ne sujuvat.
button-teach = Otan vastaan
teacher-welcome =
    Tervetuloa opettajaksi!

    /newclass Matkailu 2A – perusta luokka, niin saat koodin ja QR-kuvan seinälle
    /class – luokkasi
help-teacher =
    <b>Opettajalle</b>
    /newclass Matkailu 2A – perusta luokka
    /assign – anna tehtävä
    /class – luokkasi
    /teams 4 – jaa luokka tiimeihin
    /tournament – turnaus luokan ryhmille
    /export – luokan tulokset tiedostona
    /scenarios – omat harjoituksesi
help-owner =
    <b>Ylläpitäjälle</b>
    /invite_teacher – kutsu opettaja
    /teachers – opettajat ja heidän luokkansa
teacher-nameless = Opettaja
invitation-taken = { $name } otti kutsusi vastaan.
coteacher-link =
    Anna tämä linkki opettajalle, jonka haluat mukaan luokkaan <b>{ $cohort }</b>. Se toimii yhden kerran ja on voimassa viikon:
    { $link }
coteacher-offer = Sinut on kutsuttu opettamaan luokkaa <b>{ $cohort }</b>. Näet silloin sen opiskelijat ja voit lukea heidän tehtäviensä keskustelut.
coteacher-welcome = Opetat nyt myös luokkaa <b>{ $cohort }</b>.
coteacher-only-teachers = Tämä kutsu on opettajalle. Pyydä ensin botin ylläpitäjältä oma opettajalinkki ja avaa sitten tämä kutsu uudestaan.

## Luokan toiset opettajat

button-coteachers = Muut opettajat
coteachers =
    <b>{ $cohort }</b>
    Muut opettajat. Napauta nimeä, jos haluat poistaa opettajan tästä luokasta.
coteachers-none = Kukaan muu ei opeta tätä luokkaa.
coteacher-sure = Poistetaanko { $name } luokan <b>{ $cohort }</b> opettajista? Hän ei sen jälkeen näe luokan opiskelijoita eikä heidän keskustelujaan. Muihin luokkiin tämä ei vaikuta.
button-coteacher_sure = Kyllä, poista
coteacher-removed = { $name } ei enää opeta luokkaa <b>{ $cohort }</b>.
coteacher-told = Et opeta enää luokkaa <b>{ $cohort }</b>: toinen opettaja poisti sinut siitä. Jos tämä oli vahinko, hän voi kutsua sinut takaisin.

## Botin opettajat

staff =
    <b>Opettajat</b>
    Yhteensä { $count }. Napauta nimeä.
staff-none = Opettajia ei vielä ole. Kutsu ensimmäinen: /invite_teacher
staff-name = { $name }
staff-row = { $name } · { $classes ->
        [0] ei luokkia
        [one] 1 luokka
       *[other] { $classes } luokkaa
    }
staff-idle =
    <b>{ $name }</b>
    Ei opeta nyt mitään luokkaa.
staff-teaches =
    <b>{ $name }</b>
    Luokat: { $cohorts }
button-staff = Kaikki opettajat
button-staff_end = Poista opettajan rooli
staff-end =
    Poistetaanko opettajan rooli: <b>{ $name }</b>?

    • Rooli päättyy heti. Hän ei enää näe luokkia, opiskelijoita eikä keskusteluja, ja siitä lähtee hänelle viesti.
    • Keskeneräiset tehtävät ja avoimet kutsut luokkiin raukeavat. Hänen omat harjoituksensa poistuvat luokkien käytöstä.
    • Luokat, joilla on toinenkin opettaja, jatkavat ennallaan.
    • Hänen kommenttinsa jäävät opiskelijoille, ja hänen oma harjoittelunsa säilyy.
staff-end-alone =
    Näitä luokkia ei opeta kukaan muu: { $cohorts }

    Voit siirtää ne toiselle opettajalle tai arkistoida ne. Arkistoitua luokkaa ei lue kukaan, ja opiskelijoilla kaikki säilyy. Opettajan voit antaa sille myöhemminkin.
button-staff_end_sure = Kyllä, poista rooli
button-staff_heirs = Siirrä luokat toiselle
button-staff_archive = Poista rooli ja arkistoi luokat
button-staff_one = Takaisin
staff-heirs =
    Kenelle siirretään: { $cohorts }?

    Kun napautat nimeä, luokat siirtyvät hänelle, ja { $name } lakkaa heti olemasta opettaja. Uusi opettaja näkee luokkien opiskelijat ja voi lukea heidän tehtäviensä keskustelut.
staff-nobody-else = Sopivaa opettajaa ei nyt ole. Avaa luettelo uudestaan.
staff-ended = { $name } ei ole enää opettaja. Hän saa siitä viestin.
staff-ended-told = Hei! Opettajan roolisi tässä botissa on päättynyt, joten et enää näe luokkia etkä opiskelijoiden keskusteluja. Oma harjoittelusi on tallessa, ja voit jatkaa sitä milloin vain. Kiitos kaikesta, mitä teit opiskelijoidesi hyväksi! Jos tässä on erehdys, ota yhteys siihen, joka kutsui sinut opettajaksi.
classes-given = Ylläpitäjä on siirtänyt sinulle uutta opetettavaa: { $cohorts }. Näet nyt opiskelijat ja voit lukea heidän tehtäviensä keskustelut.
button-orphans = Luokat ilman opettajaa
orphans = <b>Luokat ilman opettajaa</b>
orphans-none = Kaikilla luokilla on opettaja.
orphan = Kuka jatkaa luokan <b>{ $cohort }</b> opettajana? Hän näkee sen opiskelijat ja voi lukea heidän tehtäviensä keskustelut. Jos luokka on arkistossa, hän voi palauttaa sen käyttöön.
orphan-adopted = Luokkaa <b>{ $cohort }</b> opettaa nyt { $name }. Hän saa siitä viestin.

## Luokan koodi

code-wrong = Tuolla koodilla ei löytynyt mitään. Se voi olla vanhentunut tai kirjoitettu väärin. Kokeile uudestaan (/join ja koodi) tai pyydä uusi siltä, joka sen antoi.
code-wait = Liian monta väärää koodia. Yritä tunnin päästä uudestaan, tai kysy koodi opettajalta.
codes-guessed = ⚠️ Tunnin sisällä on annettu { $count } väärää koodia ({ $chats } eri tililtä). Joku saattaa arvailla luokkien koodeja. Arvaajat joutuvat odottamaan, eikä mitään ole vuotanut.
code =
    <b>{ $cohort }</b>
    Koodi: <code>{ $code }</code>
    { $link }
    Näytä kuva seinällä. Koodi on voimassa kuukauden.
code-closed = Luokkaan <b>{ $cohort }</b> ei nyt pääse uusia opiskelijoita.
button-code = Koodi ja QR-kuva
button-recode = Uusi koodi
button-uncode = Sulje luokka uusilta

## Opettajan luokat

newclass-name = Mikä luokan nimeksi? Kirjoita se tähän, esimerkiksi Matkailu 2A.
button-newclass = Perusta luokka
newclass-made = Luokka <b>{ $cohort }</b> on perustettu.
classes = <b>Luokkasi</b>
classes-none-yet = Sinulla ei ole vielä luokkaa. Perusta ensimmäinen: /newclass ja luokan nimi.
classes-none = Et ole missään luokassa. Jos opettaja antoi koodin, kirjoita /join ja koodi.
class-active = { $cohort }
class-archived = { $cohort } (arkistossa)
button-cohort = Luokan sivulle
button-roster = Opiskelijat
button-retitle = Vaihda luokan nimi
button-coteach = Kutsu toinen opettaja
button-unteach = Lopeta tämän luokan opettaminen
button-archive = Arkistoi luokka
button-unarchive = Palauta arkistosta
roster =
    <b>{ $cohort }</b>
    Opiskelijoita: { $students }
roster-empty = Luokassa ei ole vielä ketään. Näytä koodi tai QR-kuva, niin opiskelijat pääsevät mukaan.
button-expel = Poista luokasta
expel-sure = Poistetaanko { $name } luokasta <b>{ $cohort }</b>? Et näe sen jälkeen hänen keskustelujaan. Hänellä itsellään ne säilyvät, ja hän saa tästä viestin.
button-expel_sure = Kyllä, poista
expelled = { $name } on poistettu luokasta <b>{ $cohort }</b>.
expelled-with-code =
    { $name } on poistettu luokasta <b>{ $cohort }</b>.
    Luokan koodi toimii yhä. Jos hänen ei pidä päästä sillä takaisin, tee uusi koodi.
expelled-letter = Et ole enää luokassa <b>{ $cohort }</b>. Keskustelusi ovat yhä sinun, eikä luokan opettaja näe niitä enää. Voit jatkaa harjoittelua täällä omaan tahtiisi.
sure-no = Ei, takaisin
class-renamed = Luokan nimi on nyt <b>{ $cohort }</b>.
unteach-last = Olet luokan ainoa opettaja. Kutsu ensin toinen tai arkistoi luokka.
unteaching = Et opeta enää luokkaa <b>{ $cohort }</b>.
archived = <b>{ $cohort }</b> on arkistossa. Tulokset näkyvät yhä, mutta koodilla ei enää pääse mukaan.
unarchived = <b>{ $cohort }</b> on taas käytössä. Tee sille uusi koodi, kun haluat lisää opiskelijoita.

## Opiskelijan luokat

join-how = Kirjoita koodi, jonka opettaja antoi.
join-offer =
    Luokka: <b>{ $cohort }</b>
    Opettaja: { $teachers }

    <b>Kuka näkee mitä</b>
    • Opettaja näkee nimen, jonka valitset. Lempinimikin käy.
    • Opettaja näkee, miten teet luokan tehtävät, ja voi lukea niiden keskustelut.
    • Omaa harjoitteluasi hän ei näe.
    • Yksittäisen vastauksesi hän voi näyttää luokalle ilman nimeä. Muuta toiset opiskelijat eivät näe sinusta.
button-join = Liity nimellä { $name }
button-joinas = Liity toisella nimellä
join-name = Millä nimellä opettaja näkee sinut? Kirjoita se tähän.
join-already = Olet jo luokassa <b>{ $cohort }</b> nimellä { $name }.
joined = Olet nyt luokassa <b>{ $cohort }</b> nimellä { $name }. Opettajan antamat tehtävät tulevat tänne.
student-nameless = Opiskelija
membership =
    <b>{ $cohort }</b>
    Opettaja: { $teachers }
    Opettaja näkee nimesi ({ $name }) ja sen, miten teet luokan tehtävät. Omaa harjoitteluasi hän ei näe.
button-renamed = Vaihda nimeä
renamed = Luokassa <b>{ $cohort }</b> nimesi on nyt { $name }.
button-leave = Poistu luokasta
leave-sure = Poistutko luokasta <b>{ $cohort }</b>? Opettaja ei sen jälkeen näe keskustelujasi. Sinulla ne säilyvät.
button-leave_sure = Kyllä, poistun
left = Et ole enää luokassa <b>{ $cohort }</b>.

## Luokkien komennot

command-newclass = perusta luokka
command-class = luokkasi
command-join = liity luokkaan koodilla
command-invite_teacher = kutsu opettaja
command-teachers = opettajat ja heidän luokkansa

## Tehtävän nimi

task-scenario = { $title }
task-customer = { $type }
task-skill = Taito – { $skill }
task-gone = (poistettu harjoitus)
