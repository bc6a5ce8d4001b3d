## Roolit: ryhmässä

roles-who = 🎭 <b>Kuka esittää asiakasta?</b> Nopein saa roolin. Jos minuutissa ei löydy ketään, arvon jonkun.
roles-open-card =
    🎭 Asiakasta esittää { $name }. Palvelemassa { $servers }.
    ➡️ { $name }, avaa korttisi napista, niin aloitetaan.
roles-cast = 🎭 <b>{ $customer }</b>: { $name } · palvelemassa { $servers }
roles-turn-customer = ➡️ Asiakkaan vuoro: { $name }
roles-turn-server = ➡️ Asiakaspalvelijan vuoro: { $name }
roles-turn-parting = ➡️ Asiakas lähtee. { $name }, sano vielä viimeiset sanasi.
roles-how-reply = 💬 Puhukaa toisillenne vastaamalla tähän viestiin (pyyhkäise vasemmalle), muuten en kuule.
roles-how-plain = 💬 Puhukaa toisillenne suoraan ryhmässä. Pisteellä alkava viesti ei kuulu rooliin.
roles-not-read = En saanut tuosta selvää, joten sitä ei arvioitu. Sano sama sanoin ja suomeksi.
roles-card-not-yours = Kortti on salainen: sen näkee vain se, joka esittää asiakasta.
roles-card-gone = Tämä kortti ei ole enää käytössä.
button-x_actor = 🙋 Minä olen asiakas
button-x_role_card = 🃏 Korttini
button-x_role_end = ⏹ Lopeta

## Roolit: salainen kortti

roles-card =
    🃏 <b>Olet { $customer }</b>
    { $type }. { $about }

    <b>Asiasi: { $title }</b>
roles-card-knows =
    <b>Tämän tiedät</b>
    { $facts }
roles-card-mood =
    <b>Tunnelma alussa:</b> { $meter } ({ $mood }/100)
    { $steam ->
        [0] Sinulla ei ole mitään purettavaa: voit mennä suoraan asiaan.
       *[other] ♨️ Olet täynnä höyryä. Ratkaisu ei kelpaa, ennen kuin sinua on kuunneltu.
    }
roles-card-softens =
    <b>Lauhdut tästä:</b> { $signs }
    Näin sinua kannattaisi palvella: { $works }
roles-card-hardens =
    <b>Kiristyt tästä:</b> { $signs }
    { $spoils }
roles-card-begin =
    <b>Aloita vaikka näin</b>
    { $lines }
roles-card-limits =
    <b>Rajat</b>
    Ole vihainen asiasta, älä ihmiselle: ei henkilökohtaisuuksia, ei uhkailua eikä puhetta mistään ihmisryhmästä. Jos joku pyytää lopettamaan, lopeta heti.
roles-begin-reply = Puhu omin sanoin. Palaa ryhmään ja aloita: vastaa siellä viestiini. Kuiskaan sinulle tänne, miten tunnelmasi muuttuu.
roles-begin-plain = Puhu omin sanoin. Palaa ryhmään ja aloita: kirjoita, mitä asiakas sanoo. Kuiskaan sinulle tänne, miten tunnelmasi muuttuu.

## Roolit: kuiskaus asiakkaan esittäjälle

roles-move-much_better = ⬆️ <b>Lauhdu selvästi:</b> { $why }.
roles-move-better = ↗️ <b>Lauhdu vähän:</b> { $why }.
roles-move-same = ➡️ <b>Pysy ennallasi:</b> vastaus ei muuttanut mitään.
roles-move-worse = ↘️ <b>Kiristy vähän:</b> { $why }.
roles-move-much_worse = ⬇️ <b>Kiristy selvästi:</b> { $why }.
roles-why-heard = sinua kuunneltiin
roles-why-sorry = sinulta pyydettiin anteeksi
roles-why-thanked = sinua kiitettiin
roles-why-valued = sinua arvostettiin
roles-why-asked = sinulta kysyttiin
roles-why-helped = asiasi etenee
roles-why-polite = sinulle puhuttiin kohteliaasti
roles-why-joked = sinulle vitsailtiin
roles-why-insulted = sinua loukattiin
roles-why-pitied = sinua surkuteltiin liikaa
roles-why-hushed = sinua käskettiin rauhoittumaan
roles-why-blamed = vika pantiin sinun syyksesi
roles-why-brushed_off = asiaasi ei otettu vastaan
roles-why-doubtful = lupaus kuulosti liian hyvältä
roles-why-rushed = et ollut vielä saanut purkaa harmitustasi
roles-why-ignored = harmitustasi ei huomattu
roles-why-stalled = asiasi polkee paikallaan
roles-mood = { $bar } { $before } → { $after }
roles-steam-rushed = ♨️ Ratkaisu tuli liian aikaisin: kerro ensin, mikä harmittaa.
roles-steam-left = ♨️ Sinulla on vielä höyryä: älä tyydy vielä ratkaisuun.
roles-steam-gone = 💨 Olet päästänyt höyryt: nyt voit kuunnella ehdotuksia.
roles-say =
    <b>Voit sanoa vaikka:</b>
    { $lines }
roles-last-words =
    <b>Sano ryhmässä viimeiset sanasi, vaikka näin:</b>
    { $lines }
roles-ending-advocate = 🌟 <b>Lähdet ihastuneena.</b> Kiitä ja kerro, että kehut paikkaa muillekin.
roles-ending-satisfied = 🙂 <b>Lähdet tyytyväisenä.</b> Kiitä ja hyvästele.
roles-ending-indifferent = 😐 <b>Lähdet olkiasi kohauttaen.</b> Asia tuli hoidettua, mutta kehuttavaa ei jäänyt.
roles-ending-angry = 😡 <b>Lähdet vihaisena.</b> Sano suoraan, miksi, ja mene.
roles-ending-removed = 🚪 <b>Sinut pyydetään poistumaan.</b> Mutise jotain ja mene.
