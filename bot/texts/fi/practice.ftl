### Käyttöliittymän tekstit suomeksi. Asiakkaan repliikit ovat muualla (dialogues/).
### HTML: vain Telegramin sallimat <b>, <i>, <blockquote>.

## Alku ja ohjeet

welcome =
    Hei! Täällä harjoittelet hankalan asiakkaan kohtaamista. Kirjoita asiakkaalle omin sanoin: hän vastaa siihen, mitä oikeasti sanot. Lopuksi näet, mitä hän kertoo palvelustasi muille ja mitkä sanasi sen ratkaisivat.
help =
    <b>Näin tämä toimii</b>
    Valitse asiakas, lue tilanne ja kirjoita kuin olisit töissä. Voit harjoitella milloin vain ja yrittää niin monta kertaa kuin haluat.

    /practise – valitse asiakas
    /again – sama asiakas uudestaan
    /hint – vihje
    /timeout – aikalisä: asiakas odottaa, sinä hengität
    /stop – lopeta keskustelu kesken
    /progress – miten olet edistynyt
    /assignments – mitä sinulla on tehtävänä
    /join – liity luokkaan koodilla
    /class – luokkasi
    /tricks – luokan niksit
    /settings – kieli, tunnelmamittari, valmentaja
    /privacy – mitä sinusta tallennetaan
    /mydata – kaikki tietosi tiedostona
    /forget – poista kaikki tietosi
help-in-talk =
    Sinulla on keskustelu kesken, ja asiakas odottaa vastaustasi. Kirjoita hänelle ihan tavallisesti.

    /hint – vihje tähän kohtaan
    /timeout – aikalisä: asiakas odottaa, sinä hengität
    /stop – lopeta keskustelu kesken
    /settings – kieli, tunnelmamittari, valmentaja
unknown-command = En tunne tuota komentoa. Kaikki komennot löydät kirjoittamalla /help.
empty = Viestissä ei ollut sanoja. Kirjoita vastauksesi tavallisena tekstinä.
stale = Tämä nappi on vanhasta viestistä. Käytä uusinta.

## Asiakkaan valinta

cards-title = <b>Kenet kohtaat?</b>
cards-level = Vaikeus
cards-type = Asiakas
cards-all = Kaikki asiakkaat
cards-by-level = <b>Kuinka vaikean asiakkaan haluat?</b>
cards-by-type = <b>Millaisen asiakkaan haluat?</b>
card =
    <b>{ $number }. { $title }</b>
    { $type } · { $setting }
    Vaikeus { $level } · { $last }
last-none = et ole vielä kokeillut
last-stopped = viimeksi jäi kesken
last-advocate = viimeksi asiakas lähti suosittelijana
last-satisfied = viimeksi asiakas lähti tyytyväisenä
last-indifferent = viimeksi asiakas lähti olkiaan kohauttaen
last-angry = viimeksi asiakas lähti vihaisena
last-removed = viimeksi keskustelu piti lopettaa
button-choose = Valitse asiakas
button-begin = { $number }. { $title }
button-continue = Jatka keskustelua
button-again = Sama asiakas uudestaan
button-retry = Kokeile yhtä vastausta uudestaan
button-transcript = Koko keskustelu merkintöineen
button-erase = Kyllä, poista kaikki
button-keep = Ei, säilytä
content-note = ⚠️ <b>Hyvä tietää:</b> { $note }
scene =
    <b>{ $title }</b>

    { $scene }

    <b>Mitä voit luvata</b>
    { $brief }

    Asiakkaasi on <b>{ $customer }</b>. Kirjoita hänelle omin sanoin.
other-language-ahead = Tämä asiakas puhuu suomea. Vastaa hänelle suomeksi.

## Keskustelu

spoken = { $line }
no-talk = Sinulla ei ole keskustelua kesken. Valitse asiakas, niin aloitetaan.
talk-goes-on = Sinulla on keskustelu kesken. Voit jatkaa sitä. Jos valitset alta uuden asiakkaan, edellinen keskustelu päättyy.
again-sure = Sinulla on keskustelu kesken. Jatketaanko sitä, vai aloitetaanko sama asiakas alusta? Alusta aloittaminen päättää keskustelun.
resumed = Jatketaan siitä, mihin jäitte. <b>{ $customer }</b> sanoi viimeksi:
scenario-changed = Tätä harjoitusta on muutettu sillä välin, joten keskustelua ei voi jatkaa. Aloita se alusta, niin pääset uuteen versioon.
stopped = Keskustelu lopetettiin kesken. Asiakas ei kerro siitä kenellekään, eikä se vaikuta saldoosi.
hint = 💡 { $hint }
hint-steam = Asiakas purkaa vielä harmitustaan. Ratkaisu ei mene perille, ennen kuin hän tietää tulleensa kuulluksi.
hint-solve = Asiakas kuuntelee nyt. Mitä sinun pitää vielä kysyä, ja mistä voitte sopia yhdessä?
timeout-1 = ⏸ Aikalisä. Hengitä hitaasti sisään ja ulos. Suuttumus kohdistuu tilanteeseen, ei sinuun. Jatka, kun olet valmis.
timeout-2 = ⏸ Aikalisä. Laske hartiat ja lue asiakkaan viimeinen viesti vielä kerran. Mitä hän oikeastaan pyytää?
timeout-3 = ⏸ Aikalisä. Vaihda mielessäsi ajatus ”miten hän kehtaa” kysymykseen ”miten voin ratkaista tämän rajojeni sisällä”.
sent-sticker = Asiakas ei näe tarroja. Kirjoita hänelle sanoin.
sent-voice = Ääniviestejä en pysty kuuntelemaan. Kirjoita sama asia, niin asiakas voi vastata siihen.
sent-photo = Asiakas ei näe kuvia. Kerro sanoin, mitä halusit näyttää.
sent-other = Asiakas lukee vain tekstiä. Kirjoita hänelle sanoin.
sent-outside = Ymmärrän vain tekstiä ja nappeja. Valitse asiakas, niin harjoitellaan.
edited = Huomasin, että muokkasit viestiäsi. Se ei enää muuta mitään.
edited-in-talk = Asiakas ehti jo lukea alkuperäisen viestin. Sanottua ei saa takaisin, mutta voit jatkaa siitä: korjaa uudella viestillä.
speaks-fi = (Asiakas puhuu suomea. Viestiäsi ei arvioitu, joten kokeile uudestaan suomeksi.)
speaks-sv = (Asiakas puhuu ruotsia. Viestiäsi ei arvioitu, joten kokeile uudestaan ruotsiksi.)
speaks-en = (Asiakas puhuu englantia. Viestiäsi ei arvioitu, joten kokeile uudestaan englanniksi.)

## Tunnelmamittari

meter = { $bar } { $word }
meter-low = kuohuu
meter-tense = kireä
meter-better = jo rauhallisempi
meter-high = hyvä

## Valmentajan huomio

note =
    🧭 <i>Valmentaja</i>
    { $rows }
skill = ✓ ”{ $words }” – { $mark }
neutral = · ”{ $words }” – { $mark }
fault = ✗ ”{ $words }” – { $mark }
note-nothing-found = Tästä vastauksesta ei noussut mitään esiin.
conduct-good = ✓ { $text }
conduct-bad = ✗ { $text }
conduct-heard = asiakas tuli kuulluksi
conduct-validation = hyväksyit asiakkaan tunteen heti ja lupasit auttaa
conduct-stopping_question = kysyit, mitä asiakas itse toivoo
conduct-too_early = menit asiaan, ennen kuin asiakas oli saanut purkaa harmituksensa
conduct-ignored = asiakkaan harmitus jäi huomaamatta
conduct-repeats_itself = sanoit saman uudestaan
conduct-stalls = asia ei edennyt
conduct-too_long = viesti oli tälle asiakkaalle liian pitkä
conduct-beyond_authority = lupasit enemmän kuin saat luvata
conduct-contradicts = lupasit nyt huonompaa kuin aiemmin
effect-much_better = → Asiakas pehmeni selvästi.
effect-better = → Asiakas pehmeni hiukan.
effect-same = → Tunnelma ei muuttunut.
effect-worse = → Asiakas kiristyi hiukan.
effect-much_worse = → Asiakas kiristyi selvästi.
note-suggestion = <b>Kokeile:</b> { $suggestion }

suggest-avoid_rude = pyydä anteeksi, jätä loukkaavat sanat pois ja palaa asiaan.
suggest-avoid_calm_down = käsky rauhoittua kuumentaa lisää. Anna asiakkaan purkaa loppuun ja näytä, että kuuntelet.
suggest-avoid_belittle = asiakkaalle asia on juuri niin iso kuin miltä se hänestä tuntuu. Kerro, että ymmärrät miksi.
suggest-avoid_compare = puhu vain tästä asiakkaasta ja hänen asiastaan.
suggest-avoid_sarcasm = sano sama suoraan ja ilman piikkiä.
suggest-avoid_shouting = isot kirjaimet ja huutomerkit kuulostavat huudolta. Kirjoita tasaisesti.
suggest-avoid_blame_customer = älä etsi syyllistä. Kerro, mitä tehdään seuraavaksi.
suggest-avoid_nonapology = pahoittele sitä, mitä tapahtui, älä sitä, miten asiakas sen koki.
suggest-avoid_blame_others = asiakasta kiinnostaa, mitä tehdään, ei se, kuka virheen teki. Puhu meistä ja ratkaisusta.
suggest-avoid_dismiss = jos et voi auttaa itse, kerro kuka voi ja milloin.
suggest-avoid_excuse = jätä selitykset ja sano, mitä teet asian eteen.
suggest-avoid_overpromise = lupaa vain se, minkä voit varmasti pitää.
suggest-avoid_over_empathy = vähempi riittää. Yksi vilpitön lause tuntuu aidommalta.
suggest-avoid_levity = jätä vitsit: tämä asiakas haluaa, että häneen suhtaudutaan vakavasti.
suggest-avoid_beyond_authority = tarkista, mitä saat luvata, ja tarjoa jotakin siitä.
suggest-avoid_contradicts = pidä kiinni siitä, mitä jo lupasit. Jos et voi, myönnä se ja pahoittele.
suggest-avoid_repeats_itself = sano asia toisin tai kysy jotakin uutta.
suggest-avoid_too_early = kuuntele ensin. Sano, että ymmärrät, miksi tämä harmittaa, ja mene asiaan vasta sitten.
suggest-avoid_too_long = tiivistä yhteen tai kahteen lauseeseen.
suggest-avoid_stalls = vie asiaa eteenpäin: kysy, ehdota tai sovi.
suggest-avoid_ignored = sano ensin jotain siitä, miltä asiakkaasta tuntuu, ja vasta sitten asiasta.
suggest-try_empathy = sano ääneen, miltä tämä asiakkaasta tuntuu ja miksi.
suggest-try_apology = pahoittele sitä, mitä on tapahtunut.
suggest-try_open_question = pyydä asiakasta kertomaan omin sanoin, mitä tapahtui.
suggest-try_paraphrase = toista asia omin sanoin ja tarkista, ymmärsitkö oikein.
suggest-try_recognition = anna tunnustusta siitä, mitä asiakas tietää tai on oivaltanut.
suggest-try_boundary = aseta raja rauhallisesti: sano ystävällisesti ja selvästi, mikä ei käy, ja palaa sitten asiaan.
suggest-try_listening = anna asiakkaan puhua loppuun ja näytä, että kuuntelet.
suggest-try_solution = ehdota yhtä konkreettista ratkaisua tai anna valita kahdesta.
suggest-try_agreement = kysy, sopiiko ehdotus asiakkaalle.
suggest-try_next_step = kerro, mitä tapahtuu seuraavaksi ja mihin mennessä.
suggest-try_follow_up = lupaa varmistaa jälkikäteen, että asia hoitui.

## Merkit

sign-greeting = tervehdys
sign-apology = pahoittelu
sign-empathy = empatia
sign-thanks = kiitos
sign-open_question = avoin kysymys
sign-closed_question = suljettu kysymys
sign-paraphrase = asian toistaminen omin sanoin
sign-offer_help = avun tarjoaminen
sign-solution = ratkaisuehdotus
sign-agreement = yhdessä sopiminen
sign-next_step = seuraava askel
sign-follow_up = jälkiseuranta
sign-polite_form = kohtelias muoto
sign-boundary = rauhallinen raja
sign-recognition = arvostava huomio
sign-nonapology = näennäinen anteeksipyyntö
sign-blame_customer = asiakkaan syyttäminen
sign-blame_others = muiden syyttäminen
sign-calm_down = rauhoittumiskäsky
sign-belittle = vähättely
sign-compare = vertaaminen muihin
sign-sarcasm = piikittely
sign-excuse = selittely
sign-overpromise = liikaa lupaaminen
sign-dismiss = asiakkaan torjuminen
sign-rude = loukkaus
sign-shouting = huutaminen
sign-over_empathy = liika surkuttelu
sign-levity = leikinlasku
sign-heard = kuulluksi tuleminen
sign-validation = tunteen hyväksyminen heti alussa
sign-stopping_question = kysymys asiakkaan toiveesta
sign-too_early = liian aikaisin asiaan
sign-ignored = tunteen sivuuttaminen
sign-repeats_itself = saman toistaminen
sign-stalls = paikallaan polkeminen
sign-too_long = liian pitkä viesti
sign-beyond_authority = valtuuksien ylittäminen
sign-contradicts = ristiriitainen lupaus

## Palautekeskustelu

how-did-it-go = Keskustelu on ohi. Ennen palautetta: miten se meni, ja miltä se sinusta tuntui?
rating-calm = 😌 Hyvin, pysyin rauhallisena
rating-fine = 🙂 Ihan hyvin
rating-tense = 😕 Takkusi, jännitti
rating-snapped = 😤 Kuumenin
debrief-title = <b>{ $ending }</b>
ending-advocate = 🌟 Asiakas lähti suosittelijana
ending-satisfied = 🙂 Asiakas lähti tyytyväisenä
ending-indifferent = 😐 Asiakas lähti olkiaan kohauttaen
ending-angry = 😡 Asiakas lähti vihaisena
ending-removed = 🚪 Keskustelu lopetettiin, koska raja tuli vastaan
own-felt_good_and_was = Arvioit itse: ”{ $rating }”. Siltä se näyttää myös asiakkaan puolelta.
own-felt_worse_than_it_was = Arvioit itse: ”{ $rating }”. Asiakkaan silmin meni paremmin kuin miltä sinusta tuntui.
own-felt_better_than_it_was = Arvioit itse: ”{ $rating }”. Asiakas koki sen toisin. Alla näet, mistä kohdasta se johtui.
own-felt_hard_and_was = Arvioit itse: ”{ $rating }”. Se oli vaikea paikka, ja huomasit sen itsekin. Siitä oppiminen alkaa.
own-felt_good_and_was_even = Arvioit itse: ”{ $rating }”. Selvisit loppuun, mutta asiakkaalle ei jäänyt mitään kerrottavaa.
own-felt_hard_and_was_even = Arvioit itse: ”{ $rating }”. Huonosti ei silti käynyt: tästä ei lähde pahaa puhetta kiertämään.
snapped = Kuumeneminen on inhimillistä, ja sitä sattuu kokeneillekin. Anna se itsellesi anteeksi. Ensi kerralla voit kokeilla: /timeout, yksi hengitys ja sitten kysymys ”miten voin ratkaista tämän?”
last-words =
    Asiakas sanoi lopuksi:
    { $words }
told =
    <b>3/11:</b> { $ending }
    { $words }
told-advocate = tästä kuulee { $people } ihmistä, ja heille kerrotaan hyvää.
told-satisfied = tästä kuulee { $people } ihmistä, ja heille kerrotaan hyvää.
told-indifferent = tästä ei kuule kukaan. Näin hän ajattelee:
told-angry = tästä kuulee { $people } ihmistä, eikä heille kerrota hyvää.
told-removed = tätä hän ei juuri muille kerro. Näin hän ajattelee:
ladder-stays = <b>Asiakkuuden portaat:</b> { $rung }, niin kuin ennenkin.
ladder-moved = <b>Asiakkuuden portaat:</b> { $before } → { $after }
rung-lost = menetetty asiakas
rung-potential = mahdollinen asiakas
rung-occasional = satunnainen asiakas
rung-regular = kanta-asiakas
rung-advocate = suosittelija
debt-grew = <b>1/12:</b> yhden huonon kohtaamisen korvaa { $opened } hyvää. Olet nyt velkaa { $debt } hyvää kohtaamista.
debt-shrank = <b>1/12:</b> { $debt ->
        [0] velka on maksettu, olet tasoissa!
       *[other] yksi hyvä kohtaaminen lyhensi velkaasi. Velkaa on jäljellä { $debt }.
    }
debt-stays = <b>1/12:</b> hyviä kohtaamisia vielä velkaa: { $debt }.
debt-none = <b>1/12:</b> sinulla ei ole velkaa.
rules-of-thumb = <i>3/11 ja 1/12 ovat kurssin nyrkkisääntöjä, eivät tutkimustietoa: hyvästä palvelusta kerrotaan { $good } ihmiselle, huonosta { $bad }, ja yhden huonon korvaa { $twelve } hyvää.</i>
checklist =
    <b>Kuusi askelta</b>
    { $steps }

    <b>Valituksen vastaanottaminen</b>
    { $acts }
check-done = ✓ { $step } (vastaus { $number })
check-kept = ✓ { $step }
check-missed = – { $step }: jäi tekemättä
check-spoiled = ✗ { $step }: kompastui vastaukseen { $number }
step-vent = Anna asiakkaan purkaa harmituksensa
step-composure = Älä näytä kielteistä tunnetta
step-empathy = Osoita empatiaa
step-ask = Selvitä kysymällä
step-agree = Sovi ratkaisusta yhdessä
step-follow_up = Varmista jälkikäteen
step-apologise = Pahoittele
step-no_culprits = Älä etsi syyllisiä
step-no_harping = Älä jankkaa
step-thank = Kiitä
best =
    <b>Paras vastauksesi</b> (vastaus { $number })
    { $words }{ $marks }
retry =
    <b>Tätä kannattaa kokeilla uudestaan</b> (vastaus { $number }, tunnelma { $change })
    { $words }{ $marks }
retry-lacked = Puuttumaan jäi: { $signs }.
thirds = <b>Kolmasosat:</b> sinun osuutesi sanoista oli { $share } %. { $questions ->
        [0] Et kysynyt kertaakaan
        [one] Kysyit kerran
       *[other] Kysyit { $questions } kertaa
    } ({ $replies ->
        [one] yksi vastaus
       *[other] { $replies } vastausta
    }). Tavoitteena on kolmasosa puhetta, kolmasosa kuuntelua ja kolmasosa yhteistä keskustelua.
listening =
    <b>Kuuntelun taso { $level }/5:</b> { $text } Tästä sen näkee (vastaus { $number }):
    { $words }
peculiar-better = <b>Juuri tähän asiakkaaseen tehosi:</b> { $sign } (vastaus { $number }). Mieliala { $own }, useimmilla asiakkailla { $usual }.
peculiar-worse = <b>Juuri tälle asiakkaalle ei sopinut:</b> { $sign } (vastaus { $number }). Mieliala { $own }, useimmilla asiakkailla { $usual }.
customer-kind =
    <b>{ $type }</b>
    Tämä toimii: { $works }
    Tämä pilaa: { $spoils }
listening-1 = ”En kuuntele.”
listening-2 = ”Olen kuuntelevinani.”
listening-3 = ”Kuuntelen, jotta voisin keskeyttää.”
listening-4 = ”Kuuntelen omasta näkökulmastani.”
listening-5 = ”Kuuntelen ymmärtääkseni.”
transcript-title = <b>Koko keskustelu</b>
transcript-reply = <b>Sinä ({ $number }):</b> { $words } <i>[tunnelma { $change }]</i>
nothing-said = Tässä keskustelussa ei ehditty sanoa mitään.

## Uusi yritys

retry-begins = Palataan vastaukseen { $number }. Asiakas on juuri sanonut tämän. Kirjoita, mitä sanoisit nyt. Tämä ei muuta lopputulosta eikä saldoa.
retry-waits = Olet kokeilemassa yhtä vastausta uudestaan. Kirjoita, mitä sanoisit asiakkaalle, tai lopeta: /stop.
scenario-gone = Tätä harjoitusta on muutettu tai se on poistettu, joten tähän keskusteluun ei voi enää palata.
retry-compared = Tunnelma muuttui ensimmäisellä kerralla { $first }, nyt { $second }.
retry-once-more = Voit yrittää vielä kerran. Sen jälkeen näet, miten joku muu olisi voinut vastata.
retry-words = Kirjoita vastauksesi sanoin asiakkaan kielellä, niin näet, mitä se olisi tehnyt.
retry-left = Selvä, jätetään uusi yritys tähän.
model-reply =
    Näin olisi voinut vastata esimerkiksi:
    <blockquote>{ $model }</blockquote>Se ei ole ainoa oikea tapa. Oma sanasi on aina parempi kuin ulkoa opittu.

## Edistyminen

progress =
    <b>Tähän mennessä</b>
    { $way }
    Loppuun vietyjä keskusteluja: { $talks }

    <b>3/11:</b> hyvää palvelustasi on kuullut { $good } ihmistä, pahaa { $bad }.
    { $account }

    <b>Taidot</b> (kuinka monessa keskustelussa, kun sille oli paikka)
    { $skills }

    <i>3/11 ja 1/12 ovat kurssin nyrkkisääntöjä.</i>
skill-row = { $bar } { $mark } { $shown }/{ $called }
progress-none = Edistymisestä on kerrottavaa, kun olet vienyt yhden keskustelun loppuun.

## Asetukset ja tiedot

settings =
    <b>Asetukset</b>
    Napauta sitä, minkä haluat muuttaa.
meter-shown = Tunnelmamittari: näkyy
meter-hidden = Tunnelmamittari: piilossa
coach-each = Valmentaja: joka vastauksen jälkeen
coach-end = Valmentaja: vasta lopuksi
language-fi = suomi
language-sv = svenska
language-en = English
chosen = ● { $name }
privacy =
    <b>Mitä sinusta tallennetaan</b>
    • harjoituksissa kirjoittamasi vastaukset ja niistä löytyneet merkit
    • miten keskustelut päättyivät ja miten arvioit ne itse
    • asetuksesi ja Telegram-tilisi numero ({ $chat })
    • nimi vain, jos liityt luokkaan tai opetat: luokassa se, jonka itse valitset. Puhelinnumeroasi ei tallenneta.

    <b>Kuka ne näkee</b>
    Omaa harjoitteluasi eivät näe toiset opiskelijat eivätkä opettajat. Luokan tehtävät näkee luokan opettaja.

    Vastauksesi luetaan koulun omalla koneella sääntöjen avulla, ja siellä ne myös säilyvät. Tekoälypalveluja ei käytetä, eikä sanojasi lähetetä minnekään muualle. Telegram välittää viestit kuten muutkin viestisi.

    <b>Kuinka kauan</b>
    { $days ->
        [0] Tietosi säilyvät, kunnes poistat ne.
        [365] Kun et ole käyttänyt bottia vuoteen, kaikki poistetaan. Saat siitä viestin kaksi viikkoa ennen.
       *[other] Kun et ole käyttänyt bottia { $days } päivään, kaikki poistetaan. Saat siitä viestin kaksi viikkoa ennen.
    }

    Kaiken, mitä sinusta on tallessa, saat tiedostona: /mydata. Kun haluat poistaa kaiken, kirjoita /forget.
forget = Poistetaanko kaikki: vastauksesi, tuloksesi, saldosi ja asetuksesi?
forgotten = Kaikki on poistettu. Jos joskus haluat aloittaa uudestaan, kirjoita /start. Tässä näkyvät viestit voit poistaa itse Telegramissa.
kept = Hyvä, mitään ei poistettu.
failed = Jokin meni vikaan, enkä saanut viestiäsi käsiteltyä. Vika ei ole sinussa. Kirjoita sama uudestaan tai kokeile /help.

## Komentovalikko ja botin esittely

command-practise = valitse asiakas
command-hint = vihje
command-timeout = aikalisä: asiakas odottaa
command-stop = lopeta keskustelu
command-again = sama asiakas uudestaan
command-progress = miten olet edistynyt
command-settings = kieli, mittari, valmentaja
command-privacy = mitä sinusta tallennetaan
command-forget = poista kaikki tietosi
command-help = ohjeet
description = Harjoittele hankalan asiakkaan kohtaamista. Kirjoita omin sanoin, asiakas vastaa siihen, mitä oikeasti sanot, ja lopuksi saat palautteen.
short-description = Harjoittele hankalan asiakkaan kohtaamista omin sanoin.

## Pääte

terminal-help = Kirjoita vastauksesi ja paina Enter. Napin valitset numerolla. Lopetat painamalla Ctrl-D.
