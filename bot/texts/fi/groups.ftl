## Ryhmät: tervehdys ja komennot

command-exercise = aloita harjoitus
command-observe = tarkkaile harjoitusta
command-end = lopeta harjoitus
command-leave = lähde harjoituksesta
group-hello =
    Hei! Tässä ryhmässä voitte palvella hankalaa asiakasta tiiminä. Aloittakaa kirjoittamalla /exercise.

    { $hears }
group-sees-all = Luen ryhmän viestejä vain harjoituksen aikana. Muulloin olen hiljaa.
group-sees-replies = Näen vain komennot, nappien painallukset ja vastaukset omiin viesteihini. Jos teette minusta ylläpitäjän, pelaajat voivat kirjoittaa suoraan ryhmään.
group-help =
    <b>Ryhmässä</b>
    /exercise – aloita harjoitus
    /observe – tarkkaile harjoitusta, jos et pelaa
    /end – lopeta harjoitus
    /leave – lähde harjoituksesta
    /tournament – luokan turnaus
    /tricks – luokan niksit

    Kaikki muu toimii kahden kesken kanssani.
group-only-players = Tämä on harjoituksen pelaajille.
group-only-partners = Vain pelaajat voivat kuiskata.
group-too-late = Tuo ehdittiin jo tehdä.
group-somebody = joku
group-scene =
    <b>{ $title }</b>

    { $scene }

    <b>Mitä voitte luvata</b>
    <blockquote expandable>{ $brief }</blockquote>

    Asiakkaanne on <b>{ $customer }</b>.

## Aula

lobby =
    🎭 <b>{ $title }</b>
    { $type } · { $setting } · { $level }
    <b>{ $mode }</b>: { $about }

    <b>Pelaajat:</b> { $players }
    <b>Tarkkailijat:</b> { $observers }

    { $missing ->
        [0] Kun kaikki ovat mukana, aloittaja painaa <i>Aloita</i>.
        [one] Mukaan tarvitaan vielä yksi pelaaja.
       *[other] Mukaan tarvitaan vielä { $missing } pelaajaa.
    }

    { $hears }
    { $kept }
lobby-nobody = –
lobby-sees-all = 👂 Luen nyt kaikki ryhmän viestit: asiakkaalle kirjoitetaan suoraan ryhmään. Pisteellä alkava viesti on tiimille, ei asiakkaalle.
lobby-sees-replies = 👂 Näen vain vastaukset omiin viesteihini: asiakkaalle puhutaan vastaamalla minun viestiini.
lobby-kept = Muistan sananne vuorokauden, sen jälkeen vain luvut.
reply-tip = <i>Puhelimella: pyyhkäise viestiä vasemmalle, niin pääset vastaamaan.</i>
button-x_join = Mukaan
button-x_watch = Tarkkailen
button-x_leave = Pois
button-x_customers = Asiakas ›
button-x_modes = Pelitapa ›
button-x_languages = Suomi ›
button-x_back = ‹ Takaisin
button-x_start = ▶️ Aloita
button-x_end = Peru
lobby-joined = Olet mukana.
lobby-in-already = Olet jo mukana.
lobby-left = Et ole mukana.
lobby-full = Mukaan ei mahdu enempää.
lobby-too-few =
    { $missing ->
        [one] Tarvitaan vielä yksi pelaaja.
       *[other] Tarvitaan vielä { $missing } pelaajaa.
    }
lobby-only-starter = Tämän valitsee harjoituksen aloittaja tai opettaja.
mode-relay = Vuorotellen
how-relay = jokainen vastaa asiakkaalle vuorollaan. Jos ei ehdi, vuoro siirtyy.
mode-council = Äänestys
how-council = jokainen ehdottaa vastausta, ja äänestys ratkaisee, mitä asiakkaalle sanotaan.
mode-desks = Kaksi tiskiä
how-desks = kaksi tiimiä palvelee samaa asiakasta, kumpikin omalla tiskillään. Naapurista ei kannata kopioida.
mode-roles = Roolit
how-roles = yksi teistä esittää asiakasta salaisen kortin mukaan, muut palvelevat vuorotellen.
mode-waiting = Jono
how-waiting = asiakas ei tule yksin, vaan jonossa on muitakin. Jokainen pitää huomata.

## Harjoitus päättyy

exercise-none = Tässä ei ole nyt harjoitusta käynnissä. Aloita kirjoittamalla /exercise.
exercise-not-yours-to-end = Harjoituksen voi lopettaa sen aloittaja, ryhmän ylläpitäjä tai opettaja.
exercise-closed = Harjoitus peruttiin. Uuden voi aloittaa kirjoittamalla /exercise.
exercise-again = Uusi harjoitus: /exercise
exercise-broken-off = ⏹ <b>{ $customer }</b>: keskustelu jäi kesken.
exercise-ended =
    { $words }

    Asiakas lähti.

## Vuorotellen ja kuiskaukset

relay-turn-reply = ➡️ Vuorossa { $name }: vastaa tähän viestiin.
relay-turn-plain = ➡️ Vuorossa { $name }: kirjoita, mitä sanot asiakkaalle.
relay-not-your-turn = Nyt on vuorossa { $name }.
relay-lapsed = ⏰ Aika loppui, joten vuoro siirtyi.
relay-passed = Vuoro siirtyi.
button-x_pass = Vuoro seuraavalle
button-x_whisper = 🤫 Kuiskaa
button-x_heard =
    { $count ->
        [one] 🤫 Lue kuiskaus
       *[other] 🤫 Lue kuiskaukset ({ $count })
    }
whisper-ask = Mitä kuiskaat? Vihjeesi näkee vain { $name }, kun hän avaa sen ryhmässä. Enintään { $most } merkkiä.
whisper-sent = Kuiskattu. Peli jatkuu ryhmässä.
whisper-nobody = Nyt ei ole ketään, jolle kuiskata.
whisper-to-yourself = Nyt on oma vuorosi. Muut voivat kuiskata sinulle.
whisper-not-for-you = Kuiskaus on sille, joka on vuorossa.
whisper-read = { $name } kuiskaa: { $words }
