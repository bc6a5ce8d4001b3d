## Tiimin purku: asiakkaat

team-customer = <b>{ $name }</b> · { $title }
team-moods = Tunnelma alussa { $start }/100, lopussa { $end }/100.
team-broken-off = ⏹ Keskustelu jäi kesken, joten asiakas ei kerro siitä kenellekään.
team-unfinished = jäi kesken
team-heard = <b>3/11 tähän mennessä:</b> { $good ->
        [0] { $bad ->
            [0] teistä ei ole vielä kerrottu kenellekään.
           *[other] hyvää teistä ei ole vielä kuullut kukaan, pahaa { $bad } ihmistä.
        }
       *[other] hyvää teistä on kuullut { $good } ihmistä, pahaa { $bad }.
    }
team-debt-grew = <b>1/12:</b> yhden huonon kohtaamisen korvaa vasta kaksitoista hyvää. Tiimi on nyt velkaa { $debt } hyvää kohtaamista.
team-debt-shrank = <b>1/12:</b> { $debt ->
        [0] velka on maksettu, tiimi on tasoissa!
        [one] tiimin velka lyheni. Maksamatta on enää yksi hyvä kohtaaminen.
       *[other] tiimin velka lyheni. Maksamatta on vielä { $debt } hyvää kohtaamista.
    }
team-debt-stays = <b>1/12:</b> { $debt ->
        [one] tiimi on vielä velkaa yhden hyvän kohtaamisen.
       *[other] tiimi on vielä velkaa { $debt } hyvää kohtaamista.
    }
team-debt-none = <b>1/12:</b> tiimillä ei ole velkaa.

## Tiimin purku: vastaukset

team-best = 💪 <b>Nämä kannattaa muistaa</b>
team-best-line = <b>{ $name }</b>: { $marks }
team-best-lifted = <b>{ $name }</b>: tunnelma nousi
team-turning = <b>Tässä tunnelma kääntyi</b>
team-turned = Vastaus { $number }, tunnelma { $change }
team-turned-with = { $name }, vastaus { $number }, tunnelma { $change }
team-check = { $held }/{ $of } { $step }
team-check-how = <i>Luku kertoo, kuinka monen asiakkaan kanssa se onnistui.</i>
team-noted = { $change } · { $signs }
team-quoted = ”{ $words }”

## Tiimin purku: kysymys

team-talk =
    💬 <b>Puhukaa tästä</b>
    { $question }
talk-question-seven_ways = Kun pinna palaa, vaihtoehdot unohtuvat. Miettikää ne nyt rauhassa: asiakas etuilee ja vaatii palvelua heti. Voitte suostua, palvella hänet ystävällisesti omalla vuorollaan, hoitaa hänet ensin ja pahoitella muille, panna hänet ruotuun, tehdä hänet naurunalaiseksi, esittää nöyrää tai keksiä jotain muuta. Mihin mikin näistä johtaa?
talk-question-limits = Missä menee raja, jota asiakas ei saa ylittää? Millä sanoilla sanot sen ystävällisesti mutta niin, että se pitää?
talk-question-two_roads = Sama asiakas, kaksi eri loppua. Missä vastauksessa tiet erosivat? Mitä siinä kohdassa olisi vielä voinut sanoa?
talk-question-waiting_unseen = Milloin olet itse odottanut niin, ettei kukaan edes katsonut päin? Mikä pieni ele olisi riittänyt?
talk-question-lost_regular = Asiakas oli jo teidän puolellanne, ja silti hänet menetettiin. Missä paikassa sinä et enää käy, vaikka ennen kävit? Riittikö siihen yksi pettymys?
talk-question-bad_word = Kuka kavereistasi on viimeksi kertonut huonosta palvelusta? Mitä hän kertoi, ja menisitkö itse enää sinne?
talk-question-what_would_you_tell = Jos olisit ollut tämä asiakas, mitä kertoisit tästä illalla kavereille? Mitä olisi pitänyt tapahtua, että kertoisit jotain hyvää?
talk-question-second_chance = Milloin olet antanut uuden mahdollisuuden paikalle, jossa palvelu oli huonoa? Mitä se vaati heiltä, ja mitä sinulta?
talk-question-no_reason = Oliko asiakkaalla aihetta valittaa? Muuttaako se sitä, miten hänelle kannattaa vastata?
talk-question-other_ways = Valitkaa yksi vastaus, jonka jälkeen tunnelma kiristyi, ja keksikää kolme muuta tapaa vastata. Mihin kukin olisi vienyt?
talk-question-own_ladder = Tämä asiakas ei suuttunut, mutta ei ihastunutkaan. Mieti omia kauppojasi: missä käyt vain joskus, missä olet vakioasiakas, mitä suosittelet muille? Mikä saisi sinut nousemaan portaan ylemmäs?
talk-question-whose_advocate = Minkä paikan suosittelija sinä olet? Mitä siellä tehtiin, kun aloit kehua sitä muille?
talk-question-best_service = Mikä on paras palvelukokemuksesi? Mitä siinä joku sanoi tai teki?
talk-question-turned_day = Asiakas tuli vihaisena ja lähti hyvillä mielin. Milloin joku on kääntänyt sinun huonon päiväsi, ja mitä hän teki?
talk-question-what_makes_you_good = Mikä tekee sinusta hyvän asiakaspalvelijan? Sano ensin, missä joku muu tästä tiimistä onnistui, ja vasta sitten oma vahvuutesi.
talk-question-irritates = Mikä sinua ärsyttää eniten, kun olet itse asiakkaana? Näkyikö sitä tässä keskustelussa?
talk-question-pleases = Yksi vastaus muutti tunnelmaa paljon. Mikä pieni asia ilahduttaa sinua, kun olet itse asiakkaana?
talk-question-develop = Mitä haluaisit ensi kerralla osata paremmin? Miten muut voisivat auttaa sinua siinä?

## Kaksi tiskiä

team-desk = Tiski { $number }
team-desks = <b>Kaksi tiskiä, sama asiakas</b>
team-desk-turn = <b>Vastaus { $number }</b>
team-desk-reply = { $desk }, tunnelma { $mood }:
team-desk-gone = { $desk }: asiakas oli jo lähtenyt
team-desk-silent = { $desk }: ei vastausta
team-desk-ahead = → Pidemmälle päästiin täällä: { $desk }
team-desk-level = → Tunnelma muuttui molemmilla yhtä paljon.
team-desk-ends =
    <b>{ $desk }</b>
    { $ending }
    Tunnelma lopussa { $mood }/100.
