## Ryhmästä tulee luokan ryhmä

group-linked = 👋 Tämä on nyt luokan <b>{ $cohort }</b> ryhmä.
group-linked-team = 👋 Tämä on nyt luokan <b>{ $cohort }</b> tiimin <b>{ $team }</b> ryhmä.
group-linked-how =
    { $whose } Täällä palvelette hankalaa asiakasta yhdessä.

    Aloittakaa kirjoittamalla /exercise.

    👀 Opettaja näkee ryhmästä vain nimen ja luvut: mitä pelattiin ja miten kävi, ei sitä, mitä kukin sanoi.

    👂 { $hears }
group-link-wrong = Tämä linkki ei toimi. Se voi olla vanhentunut, tai koodiin on tullut virhe. Pyydä opettajalta uusi.
group-link-wait = Vääriä koodeja on tullut monta. Odota tunti ja kokeile sitten uudestaan.
group-link-not-yours = Tämä linkki on luokan opettajille ja opiskelijoille. Jos olet luokan opiskelija, liity ensin luokkaan kahden kesken kanssani: /join.
group-link-taken = Tällä ryhmällä on jo toinen luokka. Sen voi vaihtaa opettaja, joka opettaa kumpaakin, tai voitte tehdä uuden ryhmän.
group-link-anonymous = Kirjoitat ryhmän nimissä, joten en tiedä, kuka olet. Poista ylläpitäjän nimettömyys hetkeksi ja avaa linkki uudestaan, tai pyydä jotakuta toista avaamaan se.
group-unlinked = Tämä ryhmä ei ole enää luokan ryhmä. Voitte silti harjoitella täällä kuten ennenkin: /exercise.

## Luokan ryhmät

button-groups = Ryhmät
groups-page =
    <b>{ $cohort }</b>
    Telegram-ryhmiä: { $count }

    { $count ->
        [0] Ryhmässä tiimi palvelee asiakasta yhdessä. Ryhmän tekee Telegramissa joku teistä, ja linkillä siitä tulee luokan ryhmä.
       *[other] Näet ryhmistä vain luvut: mitä pelattiin ja miten kävi. Ryhmän oma sivu aukeaa sen napista.
    }
groups-archived = Luokka on arkistossa, joten siihen ei voi nyt ottaa ryhmiä.
group-row = { $title } · { $team }
group-nameless = Ryhmä
group-page =
    <b>{ $title }</b>
    { $whose }

    { $work }
group-idle = Ryhmässä ei ole vielä harjoiteltu.
button-group_link = Linkki luokan ryhmään
group-link =
    <b>{ $cohort }</b>
    Tämä linkki tekee Telegram-ryhmästä luokan ryhmän: avaa se ja valitse ryhmä. Linkkiä voivat käyttää luokan opettajat ja opiskelijat.

    { $link }

    Jos botti on jo ryhmässä tai pysyy siellä hiljaa, kirjoita ryhmään: <code>{ $typed }</code>

    Linkki toimii { $until } asti.
button-group_relink = Uusi linkki
group-relinked = Tässä on uusi linkki. Vanha ei enää toimi.
button-group_drop = Poista luokasta ›
group-drop = Poistetaanko ryhmä <b>{ $title }</b> luokasta <b>{ $cohort }</b>? Ryhmä saa siitä viestin. Se, mitä on jo pelattu, säilyy luokan luvuissa.
button-group_drop_sure = Kyllä, poista
group-dropped = Ryhmä ei ole enää luokan ryhmä.

## Kutsut tiimien ryhmiin

button-team_invites = Kutsut ryhmiin ›
team-invite =
    👥 <b>{ $team }</b> · { $cohort }
    Palvelkaa hankalaa asiakasta tiiminä Telegram-ryhmässä:

    1. Yksi teistä tekee ryhmän ja lisää siihen muut.
    2. Hän avaa tämän linkin ja valitsee ryhmän:
    { $link }
    3. Kirjoittakaa ryhmässä /exercise.

    Jos botti pysyy hiljaa, kirjoittakaa ryhmään: <code>{ $typed }</code>

    Linkki toimii { $until } asti, ja sitä voivat käyttää vain luokan opettajat ja opiskelijat.
button-team_relink = Uusi linkki
team-invites-how = Yllä on kutsu joka tiimille. Voit lähettää sen edelleen tai kopioida sen: siinä ei ole kenenkään nimeä. Napista botti lähettää kutsun itse jokaiselle, joka ei ole sitä vielä saanut, mutta ei kerro, ketkä muut ovat tiimissä. Sen kerrot sinä.
team-invites-sent = Kutsut on lähetetty kaikille, joille botti voi kirjoittaa.
team-send = Lähetä tiimeille ({ $count })
team-invites-left =
    { $count ->
        [0] Kaikki tavoitettavat ovat jo saaneet kutsun.
        [one] Kutsu lähti yhdelle opiskelijalle.
       *[other] Kutsu lähti { $count } opiskelijalle.
    }

## Tiimien harjoitukset

button-teamwork = Tiimien harjoitukset
class-teamwork =
    <b>Tiimien harjoitukset</b>
    { $rows }
teamwork =
    <b>{ $cohort }: tiimien harjoitukset</b>

    { $rows }

    Luvut ovat koko tiimin: yksittäisen opiskelijan osuutta niistä ei näe. Tunnelma on viimeisimmän harjoituksen lopusta, 3/11 ja 1/12 kaikista.
teamwork-row = • <b>{ $name }</b>: { $count ->
        [one] yksi harjoitus
       *[other] { $count } harjoitusta
    }, viimeksi { $when }, tunnelma lopussa { $mood }/100. <b>3/11:</b> hyvää on kuullut { $good }, pahaa { $bad }. <b>1/12:</b> { $debt ->
        [0] ei velkaa.
       *[other] velkaa { $debt }.
    }
teamwork-none = Tiimit eivät ole vielä harjoitelleet ryhmissään.
table-teamwork = Tiimien harjoitukset
table-team = Tiimi
table-mode = Pelitapa
table-players = Pelaajia
table-scenario = Harjoitus
table-replies = Vastauksia
