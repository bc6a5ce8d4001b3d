## Äänestys: ehdotukset

council-ask-reply = 💬 <b>Mitä sanotte?</b> Ehdota vastaamalla tähän viestiin. Napista voit ehdottaa niin, etteivät äänestäjät tiedä, kenen ehdotus on.
council-ask-plain = 💬 <b>Mitä sanotte?</b> Kirjoita ehdotuksesi ryhmään. Napista voit ehdottaa niin, etteivät äänestäjät tiedä, kenen ehdotus on.
council-ask-again = ⏳ Ehdotuksia ei tullut. Jos niitä ei tule nytkään, harjoitus päättyy.
council-proposed = Ehdotuksia { $count }/{ $of } · ehdotusaika { $minutes } min
button-x_propose = 🤫 Ehdota yksityisesti
button-x_ballot = 🗳 Äänestykseen
council-none-yet = Ehdotuksia ei ole vielä tullut.
council-only-steers = Tätä voi painaa vain harjoituksen aloittaja tai opettaja.
council-unread = Ehdotuksesi ei tullut mukaan, koska asiakas ei ymmärtäisi sitä. Kirjoita se sanoin ja asiakkaan kielellä.
council-unread-named = { $name }, ehdotuksesi ei tullut mukaan, koska asiakas ei ymmärtäisi sitä. Kirjoita se sanoin ja asiakkaan kielellä.
proposal-ask =
    { $words }

    💬 Mitä sinä sanoisit? Kirjoita se tähän. Äänestyksessä nimiä ei näy. Vasta lopuksi jokaisen paras vastaus näytetään nimen kanssa.
proposal-next =
    { $words }

    💬 Mitä sanoisit nyt? Kirjoita se tähän.
proposal-again =
    { $words }

    Ehdotit jo: ”{ $mine }”

    💬 Jos haluat vaihtaa sen, kirjoita uusi tähän.
proposal-kept = Ehdotuksesi on mukana. Voit vaihtaa sen kirjoittamalla uuden, kunnes äänestys alkaa ryhmässä.
proposal-last = Ehdotuksesi on mukana, ja se oli viimeinen. Jatketaan ryhmässä.
proposal-voting = Nyt ryhmässä äänestetään. Kun asiakas on vastannut, voit taas ehdottaa.
proposal-over = Tässä harjoituksessa ei enää ehdoteta mitään.

## Äänestys: äänet

council-vote = 🗳 <b>Mitä sanotaan?</b> Äänestä numerolla muuta kuin omaasi. Ääntä voi vaihtaa.
council-proposal = <b>{ $number }.</b> { $words }
council-votes = Äänestänyt { $count }/{ $of } · äänestysaika { $minutes } min
button-x_count = 🗳 Laske äänet
council-voted = Äänesi: ehdotus { $number }.
council-own = Tuo on oma ehdotuksesi. Äänestä jotakin muuta.
council-voting-now = Nyt äänestetään, joten uusia ehdotuksia ei enää oteta.

## Äänestys: olisiko toinen toiminut paremmin?

council-said-alone =
    💬 <b>Sanottiin ainoa ehdotus</b>
    { $words }
council-said-voted =
    🗳 <b>Sanottiin ehdotus { $number }</b> ({ $votes ->
        [one] yksi ääni
       *[other] { $votes } ääntä
    })
    { $words }
council-said-drawn =
    🎲 <b>Arpa ratkaisi: sanottiin ehdotus { $number }</b>
    { $words }
council-compared =
    <b>Näin tunnelma olisi muuttunut</b>
    { $rows }
council-row = { $number }. { $effect }
council-row-said = 🗳 <b>{ $number }.</b> { $effect }
council-effect = { $change } · { $signs }
council-skills = ✓ { $signs }
council-faults = ✗ { $signs }
council-no-signs = ei mitään erityistä
council-would-advocate = asiakas olisi lähtenyt suosittelijana
council-would-satisfied = asiakas olisi lähtenyt tyytyväisenä
council-would-indifferent = asiakas olisi lähtenyt olkiaan kohauttaen
council-would-angry = asiakas olisi lähtenyt vihaisena
council-would-removed = keskustelu olisi lopetettu
council-verdict-best = → Valitsitte ehdotuksista sen, joka toimi parhaiten.
council-verdict-equal = → Mikään muu ehdotus ei olisi toiminut paremmin.
council-verdict-better = → Ehdotus { $number } olisi toiminut paremmin.
council-afterwards =
    <b>Olisiko toinen ehdotus toiminut paremmin?</b>
    { $better ->
        [0] Ei kertaakaan: valitsitte joka kierroksella niin hyvin kuin ehdotuksista voi valita.
        [one] Yhdellä kierroksella olisi.
       *[other] { $better } kierroksella olisi.
    }
council-missed =
    <b>Vastaus { $number }</b>
    Sanottiin: { $said }
    Paremmin olisi toiminut: { $rival }
council-last-round =
    <b>Vastaus { $number }, viimeinen</b>
    { $rows }
council-quoted = ”{ $words }” { $effect }
