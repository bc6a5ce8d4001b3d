## Oma harjoitus lähetetään

own-reading = Luen tiedostoa <b>{ $name }</b>. Pieni hetki.
own-no-yaml = En osaa avata tiedostoa <b>{ $name }</b>. Oman harjoituksen voit lähettää YAML-tiedostona, jonka nimi loppuu .yaml.
own-busy = Edelliset tiedostosi ovat vielä kesken. Lähetä tämä hetken päästä uudestaan.
own-not-fetched = En saanut tiedostoa <b>{ $name }</b> Telegramista. Lähetä se uudestaan.
own-too-many = Sinulla on jo { $most } omaa harjoitusta, eikä enempää mahdu. Poista ensin jokin niistä.
own-ready =
    ✅ <b>{ $title }</b>
    { $name }, versio { $version }

    Tiedosto on kunnossa. Kokeile harjoitusta ensin itse. Opiskelijat näkevät sen vasta, kun julkaiset sen luokalle.
own-ready-waits =
    ✅ <b>{ $title }</b>
    { $name }, versio { $version }

    Tiedosto on kunnossa. Luokat harjoittelevat vielä versiolla { $used }. Kokeile uutta ensin itse ja ota se sitten käyttöön.

## Mikä tiedostossa on vialla

own-faults =
    Tiedostossa <b>{ $name }</b> on vielä { $count ->
        [one] yksi korjattava kohta
       *[other] { $count } korjattavaa kohtaa
    }:
own-faults-more = … ja vielä { $count } muuta.
own-faults-end = Korjaa tiedosto ja lähetä se uudestaan. Mitään ei ole muutettu.
fault-on-line = <b>rivi { $line }:</b> { $text }
fault-in-file = <b>koko tiedosto:</b> { $text }
fault-HK001 = tätä kohtaa ei voi lukea YAML-tiedostona. Tarkista sisennys, kaksoispisteet ja lainausmerkit.
fault-HK004 = viittauksia (*nimi) ei voi käyttää. Kirjoita sama teksti tähän uudestaan.
fault-HK005 = merkintä { $about } ei ole sallittu. Jätä se pois.
fault-HK006 = { $about } on tässä toiseen kertaan.
fault-HK007 = tiedosto on sisennetty liian syvälle tai siinä on liikaa osia.
fault-HK008 = tiedosto ei ole UTF-8-tekstiä. Tallenna se uudestaan UTF-8-muodossa.
fault-HK009 = ennen kaksoispistettä pitää olla pelkkä sana.
fault-HK010 = solmua { $about } ei ole.
fault-HK011 = { $about } on loppu, joten siitä ei voi jatkaa mihinkään. Poista sen edges.
fault-HK012 = solmun { $about } viimeisellä haaralla ei saa olla ehtoa (when), jotta keskustelu jatkuu aina.
fault-HK013 = solmussa { $about } ehdottoman haaran jälkeen tulevia ei valita koskaan.
fault-HK014 = walk_out johtaa solmuun { $about }, mutta siinä pitäisi lukea ending: angry.
fault-HK015 = nimeä { $about } ei ole määritelty.
fault-HK016 = keskustelu ei voi alkaa lopusta { $about }.
fault-HK020 = solmuun { $about } ei pääse mistään.
fault-HK021 = solmusta { $about } ei pääse mihinkään loppuun.
fault-HK022 = keskustelusta puuttuu loppu, joka on jokin näistä: { $about }.
fault-HK030 = kohdalta { $about } puuttuvat sanat.
fault-HK031 = kohtaa { $about } ei ole scenario-osassa.
fault-HK032 = loppu { $about } tarvitsee vielä kohdan told: mitä asiakas kertoo muille.
fault-HK033 = solmu { $about } tarvitsee vielä mallivastauksen (model).
fault-HK034 = aaltosulkeissa voi olla vain faktan nimi. Nyt niissä on ”{ $about }”.
fault-HK035 = { $about } voi tulla vastaan monta kertaa. Kirjoita siihen ainakin { $limit } eri repliikkiä.
fault-HK036 = viestissä on yli { $limit } merkkiä. Jaa se kahdeksi: ”{ $about }”
fault-HK037 = sama repliikki on toisessakin kohdassa: ”{ $about }”
fault-too-large = se on liian suuri. Suurin sallittu koko on { $limit } kt.
fault-unseen = tekstissä on merkki, jota kukaan ei näe ({ $about }). Kirjoita kohta uudestaan ilman sitä.
fault-kind = tämän osan alussa pitää olla kind: scenario tai kind: lines.
fault-no-scenario = siitä puuttuu osa, jonka alussa on kind: scenario.
fault-two-scenarios = tiedostossa voi olla vain yksi harjoitus, ja tämä on jo toinen.
fault-no-lines = siitä puuttuvat asiakkaan sanat: osa, jonka alussa on kind: lines.
fault-lines-twice = kielen { $about } sanat ovat tässä toiseen kertaan.
fault-missing = { $about } puuttuu.
fault-unknown = kohtaa { $about } ei tunneta. Onko nimessä kirjoitusvirhe?
fault-empty = { $about } on tyhjä.
fault-too-long = { $about } on liian pitkä. Enintään { $limit } merkkiä mahtuu.
fault-too-few = kohdassa { $about } on liian vähän sisältöä.
fault-choice = ”{ $value }” ei käy kohtaan { $about }.
fault-truth = kohdassa { $about } pitää lukea true tai false.
fault-number = ”{ $value }” ei käy luvuksi kohtaan { $about }.
fault-text = kohdassa { $about } pitää olla tekstiä.
fault-id = ”{ $value }” ei kelpaa nimeksi. Käytä pieniä kirjaimia a–z, numeroita ja alaviivaa.
fault-look-alike = nimessä ”{ $value }” on muitakin kirjaimia kuin a–z. Jotkin niistä näyttävät aivan tavallisilta, joten kirjoita nimi uudestaan.
fault-shape = kohdan { $about } rakenne on väärä. Tarkista sisennys.
fault-many-nodes = solmuja on liikaa. Enintään { $limit } käy.
fault-many-ways = haaroja (edges) on yhteensä liikaa. Enintään { $limit } käy.
fault-many-named = facts, remedies ja topics ovat yhdessä liian pitkät. Niissä voi olla { $limit } nimeä.
fault-customer = asiakastyyppiä ”{ $value }” ei ole. Valitse jokin näistä: { $about }.
fault-language = asiakastyyppi { $about } ei vielä puhu kieltä ”{ $value }”.
fault-other-scenario = nämä sanat on kirjoitettu harjoitukseen ”{ $value }”, mutta tiedostossa on { $about }.
fault-one-line = kohdan { $about } pitää olla yhdellä rivillä ja enintään { $limit } merkkiä.
fault-long-scene = scene ja brief ovat yhdessä liian pitkät. Enintään { $limit } merkkiä mahtuu.
fault-many-variants = kohdassa { $about } on liikaa repliikkejä. Enintään { $limit } käy.
fault-many-messages = kohdassa { $about } asiakas lähettää liian monta viestiä peräkkäin. Enintään { $limit } käy.
fault-many-phrases = sanontoja (phrases) on yhteensä liikaa. Enintään { $limit } käy.
fault-phrase = kohdan { $about } sanonta ”{ $value }” ei käy. Siinä pitää olla ainakin yksi sana ja enintään { $limit } merkkiä.
fault-long-line = kohdan { $about } tekstistä tulee liian pitkä, kun faktat on täytetty. Enintään { $limit } merkkiä mahtuu.

## Omat harjoitukset

command-scenarios = omat harjoituksesi
own-none =
    Sinulla ei ole vielä omia harjoituksia.

    Kirjoita harjoitus YAML-tiedostoksi ja lähetä se tänne. Kerron, mitä siinä on korjattavaa, tai annan sen sinulle kokeiltavaksi.
own-list = <b>Omat harjoituksesi</b>
own-name = { $title }
own-page =
    <b>{ $title }</b>
    { $name }, versio { $version }
own-published = Julkaistu: { $cohorts }
own-unpublished = Ei julkaistu millekään luokalle.
own-waits = Versio { $version } odottaa. Luokat harjoittelevat vielä versiolla { $used }.
own-unfit = ⚠️ Tämä harjoitus ei enää kelpaa tälle botin versiolle. Lähetä tiedosto uudestaan, niin näet, mitä pitää korjata.
own-unfit-toast = Tätä harjoitusta ei voi nyt avata. Lähetä sen tiedosto uudestaan.
own-graph = { $nodes } solmua
own-graph-start = alku
own-file = { $title }, versio { $version }
own-classes =
    <b>{ $title }</b>
    Mitkä luokat saavat harjoitella tällä?
own-used = <b>{ $title }</b>: luokat harjoittelevat nyt versiolla { $version }.
own-taken-back = Luokalla <b>{ $cohort }</b> on tästä harjoituksesta { $count ->
    [one] yksi tehtävä
   *[other] { $count } tehtävää
}. Sitä ei voi enää aloittaa, mutta aloitetun keskustelun saa käydä loppuun.
own-assign-class = Minkä luokan tehtäväksi <b>{ $title }</b> tulee?
own-assign-waits = Sinulla on jo toinen tehtävä kesken. Tee se ensin valmiiksi.
own-assigning = <b>{ $title }</b> tehtäväksi luokalle <b>{ $cohort }</b>.
own-drop =
    Poistetaanko <b>{ $title }</b> kokonaan? Tiedostoa ei sen jälkeen saa minulta takaisin, ja kesken olevat keskustelut loppuvat.
    Tehtäviä, joissa se on: { $count }
own-dropped = <b>{ $title }</b> on poistettu.
own-gone = Tätä harjoitusta ei voi enää aloittaa, koska sitä ei ole julkaistu sinulle.
cards-own = <b>Opettajien omat harjoitukset</b>
button-own = Harjoituksen sivu
button-own_list = Omat harjoitukset
button-own_play = Kokeile
button-own_use = Ota uusi versio käyttöön
button-own_classes = Julkaise luokalle
button-own_assign = Anna tehtäväksi
button-own_graph = Kaavio kuvana
button-own_file = Lähetä tiedosto minulle
button-own_drop = Poista
button-own_drop_sure = Kyllä, poista

## Ehdot kaaviossa

when-all = { $what }
when-any = { $what }
when-none = ei { $what }
when-earned = aiemmin { $what }
when-unearned = ei aiemmin { $what }
when-mentions = puhuu: { $what }
when-mentioned = puhuttu: { $what }
when-unmentioned = ei puhuttu: { $what }
when-visited = käyty: { $what }
when-unvisited = ei käyty: { $what }
when-mood = tunnelma { $what }
when-steam = harmitus { $what }
when-turns = vastauksia { $what }
when-others = odottajat: { $what }
