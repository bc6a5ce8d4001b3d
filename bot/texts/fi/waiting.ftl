## Jono

waiting-stage =
    🧍 <b>Jono</b>
    { $queue }

    { $how }
waiting-row = { $number } <b>{ $name }</b> { $standing }
waiting-stands-new = 👋 tuli juuri
waiting-stands-served = 💬 palveltavana
waiting-stands-noticed = 👀 huomattu
waiting-stands-waits = 🟡 odottaa
waiting-stands-restless = 🟠 alkaa hermostua
waiting-stands-loud = 🔴 vaatii huomiota
waiting-stands-gone = 🚪 lähti
waiting-how-each =
    💬 Vuoroja ei ole. Vastaa asiakkaan omaan viestiin: pyyhkäise sitä vasemmalle. Jos vastaat tähän, aloita numerolla: <i>2: Hetki vain!</i>

    👀 on katse tai nyökkäys: se ei vie aikaa, mutta ei auta loputtomiin.
waiting-how-number =
    💬 Vuoroja ei ole. Vastaa asiakkaan omaan viestiin tai kirjoita ryhmään ja aloita numerolla: <i>2: Hetki vain!</i> Muut viestit jäävät tiimille.

    👀 on katse tai nyökkäys: se ei vie aikaa, mutta ei auta loputtomiin.
waiting-how-reply = Yksi asiakas on jäljellä: vastaa tähän viestiin tai hänen omaansa.
waiting-how-write = Yksi asiakas on jäljellä: kirjoita suoraan ryhmään. Pisteellä alkava viesti on tiimille.
waiting-whom = { $name }, kenelle tuo oli? Vastaa asiakkaan omaan viestiin tai aloita numerolla: <i>2: Hetki vain!</i>
waiting-left = { $customer } ehti jo lähteä.
button-x_notice = 👀 Huomaa { $number }
waiting-look-seen = { $name } näki, että hänet on huomattu.
waiting-look-again = { $name } näki katseesi, mutta kaipaa pian sanojakin.
waiting-look-already = { $name } tietää jo, että hänet on huomattu.
waiting-look-worn = Pelkkä katse ei enää auta. Sano hänelle jotain.
waiting-look-gone = { $name } on jo lähtenyt.

## Jono: asiakas vaatii huomiota

waiting-call-1 = Haloo, onko siellä ketään?
waiting-call-2 = Huhuu! Huomaako kukaan?
waiting-call-3 = Anteeksi nyt, täälläkin odotetaan.
waiting-call-4 = Saisiko tännekin palvelua?
waiting-call-5 = Olenko ihan näkymätön?
waiting-call-6 = Milloin on minun vuoroni?
waiting-call-7 = Montako kertaa pitää kysyä, ennen kuin joku kuulee?
waiting-call-8 = Muut kyllä näköjään saavat palvelua.

## Jono: purku

waiting-back =
    🍽 <b>Jos tämä olisi ollut ravintola</b>
    { $restaurant }

    { $waits }

    <i>Odotus on laskettu vastauksina, jotka muut saivat sillä välin. Myös hiljainen minuutti laskettiin.</i>
waiting-restaurant-noticed = Jokainen huomattiin. Kenenkään ei tarvinnut miettiä, näkikö kukaan.
waiting-restaurant-unsure = Kaikki eivät tienneet, onko heidät huomattu. Katse, nyökkäys tai sana heti alussa olisi riittänyt.
waiting-restaurant-fighting = Täällä sai taistella huomiosta. Kun jono kasvaa, auttaa yksikin lause: ”Huomasin teidät, tulen pian.”
waiting-waited = { $number } <b>{ $name }</b>: { $facts }
waiting-first =
    { $beats ->
        [0] huomattiin heti
        [one] huomattiin yhden vastauksen jälkeen
       *[other] huomattiin { $beats } vastauksen jälkeen
    }
waiting-never = ei huomattu kertaakaan
waiting-longest =
    { $beats ->
        [0] ei joutunut odottamaan
        [one] odotti pisimmillään yhden vastauksen ajan
       *[other] odotti pisimmillään { $beats } vastauksen ajan
    }
waiting-overlooked =
    { $times ->
        [one] joutui kerran vaatimaan huomiota
       *[other] joutui { $times } kertaa vaatimaan huomiota
    }
waiting-walked-out = kyllästyi ja lähti
