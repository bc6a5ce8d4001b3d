## Tiimit: jakaminen

command-teams = jaa luokka tiimeihin
button-teams = Tiimit
teams-class = Minkä luokan tiimit?
teams-archived = Luokka on arkistossa, joten sen tiimeihin ei voi nyt koskea.
teams-nobody = Luokassa ei ole nyt ketään.
teams-how-many =
    <b>{ $cohort }</b>
    Opiskelijoita: { $students }

    Moneenko tiimiin luokka jaetaan? Suluissa on tiimin koko. Muun määrän voit kirjoittaa: /teams ja luku, enintään { $most }.
teams-of = { $count } tiimiä ({ $size })
teams-page = <b>{ $cohort }</b>
team-named = { $name }
team-numbered = Tiimi { $number }
team-row = <b>{ $team }</b>: { $names }
team-row-more = <b>{ $team }</b>: { $names } ja { $count } muuta
team-row-size =
    <b>{ $team }</b>: { $count ->
        [one] yksi opiskelija
       *[other] { $count } opiskelijaa
    }
team-row-nobody = <b>{ $team }</b>: ei ketään
teamless = Ilman tiimiä
teams-drawn = Näin arpa jakoi luokan. Tiimit tulevat voimaan, kun napautat <i>Pidä nämä</i>.
teams-drawn-again = Näin arpa jakoi luokan. Kun napautat <i>Pidä nämä</i>, uudet tiimit tulevat entisten tilalle.
button-teams_draw = Arvo uudestaan
button-teams_keep = Pidä nämä
teams-other-count = Eri määrä ›
teams-others = Luokkaan on tullut tai siitä on lähtenyt joku, joten tiimit arvottiin uudestaan.

## Tiimit: muuttaminen ja kertominen

teams-untold = Opiskelijat saavat tietää tiiminsä vasta, kun kerrot sen. Kukin näkee vain oman tiiminsä nimen, ei sitä, ketkä siihen kuuluvat.
teams-known = Opiskelijoille ei ole nyt uutta kerrottavaa.
teams-tell = Kerro opiskelijoille ({ $count })
teams-told =
    { $count ->
        [0] Uutta kerrottavaa ei ollut.
        [one] Yksi opiskelija sai viestin tiimistään.
       *[other] { $count } opiskelijaa sai viestin tiimistään.
    }
team-letter = Luokassa <b>{ $cohort }</b> tiimisi on <b>{ $team }</b>.
button-teams_move = Siirrä opiskelija ›
teams-place = Sijoita tai siirrä opiskelija ›
teams-who-moves =
    <b>{ $cohort }</b>
    Kenen tiimi vaihtuu? Ensimmäisinä ovat ne, joilla ei vielä ole tiimiä.
teams-student = { $name } · { $team }
teams-student-teamless = { $name } · ei tiimiä
teams-where = Mihin tiimiin <b>{ $name }</b> tulee?
team-size = { $team } ({ $count })
team-none = Ei mihinkään
team-gone = Tuota tiimiä ei enää ole.
button-teams_rename = Nimeä tiimi ›
teams-which-name =
    <b>{ $cohort }</b>
    Mille tiimille annat nimen?
team-name = Mikä tiimin <b>{ $team }</b> nimeksi? Kirjoita se tähän. Opiskelijat näkevät sen, kun kerrot heille tiimistä, joten älä pane siihen kenenkään nimeä.
button-teams_count = Jaa uudestaan ›
button-teams_drop = Pura tiimit
teams-drop = Puretaanko luokan <b>{ $cohort }</b> tiimit? Annetut tehtävät pysyvät voimassa, eikä opiskelijoille lähde viestiä.
button-teams_drop_sure = Kyllä, pura
teams-dropped = Tiimit on purettu.

## Tehtävä tiimeille

draft-teams = Tiimeille ›
draft-which-teams =
    <b>{ $cohort }</b>
    Mitkä tiimit saavat tehtävän? Se menee niille, jotka ovat tiimissä, kun annat sen.
line-who-teams = Kenelle: { $count ->
        [one] yksi tiimi
       *[other] { $count } tiimiä
    }
who-teams = { $teams } ({ $count })
