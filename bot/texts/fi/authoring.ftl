## Uusi harjoitus komentorivillä (hankala new)

new-begins =
    Viisi kysymystä, ja sinulla on oma harjoitus, jota voi pelata heti. Kaikkea voi muuttaa jälkikäteen.
    Jos vastaat tyhjällä rivillä, vastaukseksi tulee se, mikä on hakasulkeissa.
new-title = 1. Mikä harjoituksen nimi on? Esimerkiksi: Kylmä sauna
new-languages = 2. Millä kielillä sitä pelataan? Kirjoita fi, sv tai en, tai useampi välilyönnein. [{ $default }]
new-type =
    3. Millainen asiakas on? Kirjoita numero. [{ $default }]
    { $types }
new-place = 4. Missä opiskelija on töissä, ja mitä on mennyt vikaan? Erota kaksoispisteellä. Esimerkiksi: Mökkikylän vastaanotto: sauna ei lämpene
new-customer = 5. Kuka asiakas on, ja mitä hän sanoo ensimmäiseksi? Erota kaksoispisteellä. Esimerkiksi: Pirjo Lahti, 54: Meidän mökin sauna ei lämpene.
new-made =
    Valmis: { $file }
    Pelaa: hankala play { $file }
    Muuta sanoja missä tahansa tekstieditorissa. Kun tallennat, uusi versio on käytössä seuraavasta vastauksesta alkaen.
    Tarkista: hankala lint { $file }
    Muokkausohjelma ehdottaa ja selittää kenttiä, kun tiedoston vieressä on kaavio: hankala schema > { $schema }

## Vastaus ei kelpaa

new-again = { $why } Kokeile uudestaan.
new-empty = Tähän tarvitaan vastaus.
new-long = Vastaus on liian pitkä. Tilaa on { $limit } merkille.
new-unseen = Vastauksessa on merkki, jota ei voi nähdä.
new-letters = Nimessä on oltava kirjaimia a–ö.
new-no-language = Kielet ovat fi, sv ja en.
new-no-type = Kirjoita numero yhdestä { $count }:een.
new-no-colon = Erota kaksi asiaa kaksoispisteellä.
new-missing = Vastaukset loppuivat kesken. Tarvitaan viisi riviä, ja tämä jäi ilman: { $question }
new-exists = Tiedosto { $file } on jo olemassa. Sitä ei muutettu.

## Huomautukset uudessa tiedostossa

template-top = Harjoitus alkaa kulusta, ja sanat tulevat sen perässä. Tunnus (id) ei saa muuttua, kun harjoitus on käytössä.
template-named = Mitä asiakkaalta voi kysyä ja mitä hänelle voi luvata. Se, mistä lukee within: false, on liikaa luvattu.
template-vents = Asiakas purkaa harmitustaan. Kun hän tulee kuulluksi, painetta (steam) ei enää ole.
template-listens = Nyt asiakas kuuntelee. Ensimmäinen ehto, joka täyttyy, vie eteenpäin, ja viimeisessä kohdassa ei ole ehtoa.
template-ends = Näin keskustelu voi loppua.
template-first = Hei. Mulla on teille vähän valitettavaa.
template-translate = Nimi, asiakas, paikka ja tilanne ovat tässä niin kuin kirjoitit ne. Kirjoita ne tällä kielellä.
