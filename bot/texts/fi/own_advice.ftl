## Mitä omassa harjoituksessa kannattaa vielä katsoa

own-advice =
    Harjoitus toimii. Tiedostossa <b>{ $name }</b> on silti { $count ->
        [one] yksi kohta, joka kannattaa
       *[other] { $count } kohtaa, jotka kannattaa
    } vielä katsoa:
fault-HK023 = solmun { $about } tätä haaraa ei valita koskaan, sillä jokin aiempi haara ehtii aina ensin. Siirrä se ylemmäs tai poista se.
fault-HK024 = kohdassa { $about } ehto kumoaa itsensä, joten se ei voi koskaan toteutua.
fault-HK025 = kohdassa { $about } on raja, joka täyttyy tällä asiakkaalla joko aina tai ei koskaan.
fault-HK026 = solmusta { $about } alkaa uusi kohtaus, johon voi palata yhä uudestaan. Joka kerralla kaikki alkaa alusta, eikä keskustelu lopu.
fault-HK027 = edes parhailla vastauksilla ei pääse loppuun { $about }, jos asiakas on alussa huonoimmalla tuulellaan.
fault-HK028 = solmussa { $about } peli on jo menetetty, mutta keskustelu voi silti kiertää kehää. Päästä se loppuun tai avaa tie takaisin.
fault-HK038 = kieltä { $about } ei ole mainittu kohdassa languages.
fault-HK039 = kielellä { $about } ei ole vielä sanoja. Kirjoita ne tai poista kieli kohdasta languages.
fault-HK040 = tekstissä on merkki, joka ei kuulu siihen ({ $about }). Poista se ja kirjoita kohta uudestaan.
fault-HK041 = sanassa ”{ $about }” on kirjain, joka vain näyttää tavalliselta. Kirjoita sana uudestaan.
fault-HK042 = ”{ $about }” on kirjain, joka on mennyt rikki kopioitaessa. Kirjoita se uudestaan ja tallenna tiedosto UTF-8-muodossa.
fault-HK043 = sana ”{ $about }” on tässä kaksi kertaa peräkkäin.
fault-HK044 = tässä on kaksi välilyöntiä peräkkäin: ”{ $about }”
fault-HK045 = lainausmerkiltä puuttuu pari: ”{ $about }”
fault-HK046 = pilkku katkaisee repliikin kahdeksi viestiksi, pane se lainausmerkkeihin: ”{ $about }”
fault-HK060 = sanonta ”{ $about }” tarkoittaa samalla myös jotain, mitä ei saa luvata. Erota ne toisistaan eri sanoilla.
fault-HK061 = sanonta ”{ $about }” on turha, sillä toinen sanonta kattaa sen jo.
fault-HK062 = sanontaa ”{ $about }” ei voi löytyä mistään vastauksesta. Tarkista välimerkit, numerot ja tähti.
fault-HK063 = sanonnassa ”{ $about }” on aaltosulkeet. Kirjoita siihen sanat, joita opiskelija käyttäisi.
