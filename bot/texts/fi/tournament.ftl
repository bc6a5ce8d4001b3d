## Turnaus: opettajan puoli

command-tournament = luokan turnaus
button-tournament = Turnaus
tournament-class = Minkä luokan turnaus?
tournament-few =
    Turnauksessa luokan ryhmät palvelevat samoja asiakkaita, ja niitä pitää olla vähintään kaksi. { $count ->
        [0] Luokalla ei ole vielä ryhmiä.
        [one] Luokalla on nyt yksi ryhmä.
       *[other] Luokalla on nyt { $count } ryhmää.
    } Avaa luokka (/class), valitse Ryhmät ja liitä ne sieltä luokkaan.
tournament-archived = Luokka on arkistossa, joten sille ei voi nyt pitää turnausta.
tournament-gone = Tuo turnaus on jo ohi.
tournament-what =
    <b>{ $cohort }</b>
    Keitä asiakkaita tiimit palvelevat turnauksessa? Valitse enintään { $most }.
tournament-full = Enempää kuin { $most } asiakasta ei mahdu. Poista ensin joku.
tournament-customer = • { $title }
tournament-card =
    🏆 <b>Turnaus luokalle { $cohort }</b>
    { $what }

    Mukana on { $count } ryhmää. Kun aloitat, jokainen saa yhden viestin, ja pelit avataan sen napeista. Pelitapa: { $how }

    { $rules }

    Tiimit näkevät taulukon vasta, kun turnaus päättyy. Siinä on vain tiimien luvut, ei kenenkään yksittäisen.

    Napauta riviä, jos haluat muuttaa sitä.
tournament-line-what = Asiakkaat: { $count }
tournament-line-mode = Pelitapa: { $mode }
tournament-line-language = Kieli: { $language }
tournament-line-until = Päättyy { $until }
tournament-start = ▶️ Aloita turnaus
tournament-until =
    <b>{ $cohort }</b>
    Milloin turnaus päättyy? Taulukko lähtee silloin ryhmiin. Valitse tai kirjoita, esimerkiksi:
    <i>pe 12</i>
    <i>12.12. klo 14.30</i>
tournament-weeks =
    { $weeks ->
        [one] Viikon päästä: { $until }
       *[other] { $weeks } viikon päästä: { $until }
    }
tournament-started =
    ✓ Luokan <b>{ $cohort }</b> turnaus alkoi. Viesti lähti { $count } ryhmään.
    Turnaus päättyy { $until }. Taulukon näet milloin vain: /tournament.
tournament-page =
    🏆 <b>Turnaus: { $cohort }</b>
    { $what }
    Päättyy { $until }
tournament-page-over =
    🏆 <b>Turnaus: { $cohort }</b>
    { $what }
    Päättyi { $until }
tournament-refresh = Päivitä
button-tournament_new = Uusi turnaus ›
button-tournament_end = Päätä nyt ›
tournament-end = Päätetäänkö luokan <b>{ $cohort }</b> turnaus nyt? Ryhmät saavat taulukon heti.
button-tournament_end_sure = Kyllä, päätä
button-tournament_off = Peru turnaus ›
tournament-off-sure = Perutaanko luokan <b>{ $cohort }</b> turnaus? Taulukko häviää, ja ryhmät saavat perumisesta viestin. Pelatut pelit säilyvät ryhmien harjoituksina.
button-tournament_off_sure = Kyllä, peru
tournament-called-off = Turnaus on peruttu.
tournament-over-letter = 🏆 <b>Turnaus päättyi: { $cohort }</b>

## Taulukko

tournament-row =
    <b>{ $place }. { $team }</b>
    tunnelma { $mood }/100 · pelattu { $met }/{ $all } · { $debt }
    hyvää kuulee { $good }, pahaa { $bad }
tournament-idle =
    <b>{ $team }</b>
    ei vielä pelattu
tournament-debt-none = ei velkaa
tournament-debt = velasta maksettu { $paid }/{ $owed }
tournament-more =
    { $count ->
        [one] ja vielä yksi tiimi
       *[other] ja vielä { $count } tiimiä
    }
tournament-nobody = Luokassa ei ole nyt ryhmiä.
tournament-legend = <i>Tunnelma kertoo, millä mielellä asiakkaat lähtivät (0–100). Huonosta palvelusta kuulee 11 ihmistä, hyvästä 3. Yhden huonon korvaa 12 hyvää: se on velka.</i>

## Turnaus ryhmässä

tournament-hello =
    🏆 <b>Turnaus alkaa!</b>
    Luokan tiimit palvelevat samoja asiakkaita. Aikaa on { $until } asti.

    { $what }

    <b>{ $mode }</b>: { $how }

    { $rules }
tournament-rules = Joka asiakkaasta lasketaan tiimin ensimmäinen peli. Jos se jää kesken, se lasketaan silti, kun olette vastanneet kolmesti, ja suututettu asiakas kertoo siitä muille. Sen jälkeen saa harjoitella vapaasti: tulos ei enää huonone, mutta jokainen hyvä loppu lyhentää velkaa.
tournament-here =
    🏆 <b>Turnaus</b>
    Aikaa on { $until } asti.

    { $rows }

    { $left ->
        [0] Kaikki asiakkaat on palveltu. Taulukon näette, kun turnaus päättyy.
        [one] Vielä yksi asiakas odottaa.
       *[other] Vielä { $left } asiakasta odottaa.
    }

    { $rules }
tournament-met = ✓ { $title }
tournament-meet = ▶️ Pelaa: { $title }
tournament-again = Harjoittele: { $title }
tournament-none = Luokallanne ei ole nyt turnausta. Sen aloittaa opettaja.
tournament-no-class = Turnaus on luokan ryhmille, ja tämä ryhmä ei ole minkään luokan. Pyydä opettajalta linkki.
tournament-over-group = 🏆 <b>Turnaus on päättynyt: { $cohort }</b>
tournament-late = Teillä on peli kesken. Tulos ei ehtinyt mukaan, mutta voitte pelata loppuun.
tournament-off = Opettaja perui turnauksen. Pelaamanne pelit jäivät harjoituksiksi.
tournament-closed = Turnaus on ohi. Taulukko: /tournament
tournament-busy = Tässä on harjoitus kesken. Pelatkaa se ensin loppuun.
tournament-being-met = Tätä asiakasta palvellaan jo tämän ryhmän toisessa aiheessa.
tournament-practice = Tämän asiakkaan tulos on jo laskettu. Nyt harjoitellaan: tulos ei muutu, mutta hyvä loppu lyhentää velkaa.
tournament-lobby = 🏆 Tämä on turnauspeli: se lasketaan, ja asiakas ja pelitapa ovat kaikilla tiimeillä samat.
