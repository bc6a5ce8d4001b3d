## Niksit: oman kirjoittaminen

button-x_trick = 🗝 Oma niksini
trick-only-team = Niksin kirjoittavat ne, jotka olivat harjoituksessa mukana.
trick-closed = Tämän harjoituksen jälkeen ei voi enää kirjoittaa niksiä.
trick-ask =
    🗝 Mikä auttaa <b>sinua</b>, kun asiakas hyökkää?

    Kirjoita se yhtenä rivinä, enintään { $most } merkkiä. Jätä nimet pois, omasikin.

    Opettaja lukee niksin ensin ja päättää, tuleeko se luokan listalle. Nimeäsi ei näe luokka eikä opettaja.
trick-waits = Edellinen niksisi odottaa vielä opettajaa: ”{ $words }” Jos kirjoitat nyt uuden, se tulee tämän tilalle.
trick-taken = Tämän harjoituksen niksisi on jo luokan listalla. Seuraavan voit kirjoittaa seuraavan harjoituksen jälkeen.
trick-thanks = 🗝 Kiitos! Niksisi odottaa nyt opettajaa: ”{ $words }”
trick-empty = Kirjoita niksisi sanoin. Yksi rivi riittää.
trick-too-long = Hyvä, mutta vähän pitkä: { $length } merkkiä. Saatko sen mahtumaan { $most } merkkiin?
trick-address = Tuossa näyttää olevan puhelinnumero, osoite tai käyttäjänimi. Listalle ei laiteta kenenkään yhteystietoja. Kirjoita sama ilman niitä.
trick-name = Tuossa näyttää olevan jonkun ryhmäläisen nimi. Kirjoita sama ilman nimiä.

## Niksit: omat

button-my_tricks = Omat niksini
my-tricks =
    🗝 <b>Omat niksisi</b>

    { $rows }
my-trick =
    { $row }
    <i>{ $cohort }: { $stands }</i>
my-trick-is-waiting = odottaa opettajaa
my-trick-is-shown = luokan listalla
my-trick-is-hidden = ei listalla
my-trick-drop = Poista { $number }
my-trick-dropped = Niksi on poistettu.
my-tricks-none = Sinulla ei ole yhtään niksiä tallessa.

## Niksit: luokan lista

command-tricks = luokan niksit
button-trick_list = Luokan lista
tricks-which = Minkä luokan niksit?
tricks-listed =
    🗝 <b>{ $cohort }: mikä auttaa, kun asiakas hyökkää?</b>

    { $rows }
trick-row = { $number }. ”{ $words }”
tricks-more = Tässä ovat uusimmat. Kaikki { $count } näet kahden kesken kanssani samalla komennolla.
tricks-none =
    🗝 <b>{ $cohort }: mikä auttaa, kun asiakas hyökkää?</b>

    Tähän kertyvät luokan niksit. Ensimmäinen puuttuu vielä. Ryhmän harjoituksen jälkeen jokainen voi kirjoittaa omansa, ja kun opettaja on lukenut sen, se tulee listalle ilman nimeä.
tricks-no-class = Niksejä kerätään luokan ryhmissä, ja tämä ryhmä ei ole minkään luokan. Opettaja voi antaa linkin, jolla ryhmästä tulee luokan ryhmä.

## Niksit: opettajan sivu

button-trick_desk = Lue niksit
tricks-waiting =
    { $count ->
        [0] Niksit
       *[other] Niksit ({ $count })
    }
tricks-letter = 🗝 Luokan <b>{ $cohort }</b> harjoituksista on tullut uusia niksejä siihen, mikä auttaa, kun asiakas hyökkää. Luokka näkee ne vasta, kun olet lukenut ne.
tricks-are-waiting =
    { $count ->
        [0] 🗝 <b>{ $cohort }</b>: yksikään niksi ei odota sinua.
       *[other] 🗝 <b>{ $cohort }</b>: nämä niksit odottavat sinua ({ $count }). Luokka näkee vain ne, jotka näytät. Kuka niksin on kirjoittanut, sitä ei näe kukaan.
    }

    { $rows }
tricks-are-shown =
    { $count ->
        [0] 🗝 <b>{ $cohort }</b>: luokan listalla ei ole vielä niksejä.
       *[other] 🗝 <b>{ $cohort }</b>: nämä niksit luokka näkee ({ $count }). Kun painat numeroa, niksi lähtee listalta.
    }

    { $rows }
tricks-are-hidden =
    { $count ->
        [0] 🗝 <b>{ $cohort }</b>: piilossa ei ole yhtään niksiä.
       *[other] 🗝 <b>{ $cohort }</b>: näitä niksejä luokka ei näe ({ $count }). Ne poistetaan lopullisesti 30 päivän kuluttua piilottamisesta. Kun painat numeroa, niksi tulee listalle.
    }

    { $rows }
tricks-to-waiting = Odottavat ({ $count })
tricks-to-shown = Näkyvät ({ $count })
tricks-to-hidden = Piilossa ({ $count })
trick-number = { $number }
trick-make-shown = ✅ { $number } Näytä
trick-make-hidden = ✖️ { $number } Älä näytä
button-trick_all = ✅ Näytä kaikki
button-trick_own = Lisää oma niksi
trick-own-ask =
    🗝 Mikä auttaa <b>sinua</b>, kun asiakas hyökkää?

    Kirjoita se yhtenä rivinä, enintään { $most } merkkiä. Luokka näkee sen heti, ilman nimeäsi.
trick-own-added = Luokan listalla on nyt: ”{ $words }”
