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
