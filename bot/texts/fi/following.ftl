## Luettelot

listed = { $others } ja { $last }

## Luokan sivu

class-menu =
    <b>{ $cohort }</b>
    Opiskelijoita: { $students }
    Opettajat: { $teachers }
class-works =
    <b>Tehtävät</b>
    { $rows }
class-works-none = Luokalla ei ole nyt tehtäviä.
class-work = • { $title }: { $standing }
class-work-due = • { $title }: { $standing } · { $due }
class-work-over = • { $title }: { $standing } · määräaika oli { $due }
stands-done = { $count ->
        [one] 1 valmis
       *[other] { $count } valmista
    }
stands-going = { $count } kesken
stands-tried = { $count } yrittänyt
stands-not_begun = { $count } aloittamatta
stands-nobody = kukaan ei ole vielä saanut sitä
class-ledger = <b>3/11:</b> luokan palvelusta on kuullut hyvää { $good } ihmistä ja pahaa { $bad }. <b>1/12:</b> { $debt ->
        [0] velkaa ei ole.
       *[other] hyviä kohtaamisia vielä velkaa: { $debt }.
    }
works =
    <b>{ $cohort }</b>
    Kaikki tehtävät, uusin ensin
work-was-cancelled = { $title } (peruttu)
button-works = Kaikki tehtävät
button-more = Lisää …
classes-all = Kaikki luokat
button-heat_class = Mitä luokka osaa

## Luokka yhdessä tehtävässä

work-head =
    <b>{ $title }</b>
    { $cohort }
work-head-due = Määräaika: { $due }
work-head-cancelled = Tehtävä on peruttu.
work-head-counts = Tilanne: { $standing }. Yrityksiä yhteensä { $attempts }.
standing-not_begun = aloittamatta
standing-going = kesken
standing-tried = yrittänyt
standing-done = valmis
went-advocate = suosittelija
went-satisfied = tyytyväinen
went-indifferent = olankohautus
went-angry = vihainen
went-removed = raja tuli vastaan
went-stopped = lopetti kesken
column-name = Opiskelija
column-ending = Asiakas
column-mood = Tunnelma
column-attempts = Yritykset
text-heading = <b>{ $standing } ({ $count })</b>
text-mood = tunnelma { $mood }/100
text-best-mood = tunnelma parhaimmillaan { $mood }/100
text-attempts = yrityksiä { $attempts }
late = myöhässä
button-work_text = Sama tekstinä
button-work_view = Luokan tilanne
button-heat = Mitä osataan
button-hard = Vaikein kohta
button-nudge = Muistuta aloittamattomia ({ $count })
nudge = 👋 { $teacher } muistuttaa: tehtävä <b>{ $title }</b> odottaa vielä sinua ({ $cohort }).
nudged = { $count ->
        [one] Muistutus lähti yhdelle opiskelijalle.
       *[other] Muistutus lähti { $count } opiskelijalle.
    }
nudged-in-the-morning = { $count ->
        [one] Muistutus lähtee yhdelle opiskelijalle aamulla, ei nyt yöllä.
       *[other] Muistutus lähtee { $count } opiskelijalle aamulla, ei nyt yöllä.
    }
nudged-today = Tänään heitä on jo muistutettu. Uuden muistutuksen voit lähettää huomenna.
nudged-nobody = Muistutettavia ei ole: kaikki ovat jo aloittaneet, tai tehtävä on ohi.
nudged-unreached = Aloittamatta on enää opiskelijoita, jotka ovat estäneet botin: heille se ei voi kirjoittaa. Muistuta heitä tunnilla.

## Mitä luokka osaa

skill-apology = Pahoittelu
skill-empathy = Empatia
skill-thanks = Kiitos
skill-open_question = Avoin kysymys
skill-paraphrase = Toisto
skill-solution = Ratkaisu
skill-agreement = Sopiminen
skill-next_step = Seuraava askel
skill-follow_up = Jälkiseuranta
heat-title = Kaikki tehtävät
heat-whole = Luokka
heat-total = Yhteensä
heat-legend = 2/3: taito näkyi kahdessa niistä kolmesta keskustelusta, joissa sille oli paikka. Mitä tummempi ruutu, sitä useammin. Luokan rivillä luvut ovat opiskelijoita.
heat-nothing = Tästä ei voi vielä kertoa mitään: kukaan ei ole vienyt keskustelua loppuun.
heat-caption =
    <b>{ $title }</b>
    { $cohort }

    { $words }
heat-students = { $count ->
        [one] Mukana on yksi opiskelija.
       *[other] Mukana on { $count } opiskelijaa.
    }
heat-good = 💪 Moni jo { $skills }.
heat-missed = 🎯 Eniten harjoiteltavaa: { $skills }.
heat-gap = { $skill } ({ $shown }/{ $called })
heat-faults = ⚠️ Yleisimmät kompastukset: { $faults }.
heat-fault = { $fault } ({ $count ->
        [one] 1 opiskelija
       *[other] { $count } opiskelijaa
    })
does-apology = pahoittelee tapahtunutta ({ $shown }/{ $called })
does-empathy = osoittaa empatiaa ({ $shown }/{ $called })
does-thanks = kiittää asiakasta ({ $shown }/{ $called })
does-open_question = kysyy avoimesti ({ $shown }/{ $called })
does-paraphrase = toistaa asian omin sanoin ({ $shown }/{ $called })
does-solution = ehdottaa ratkaisua ({ $shown }/{ $called })
does-agreement = sopii ratkaisusta asiakkaan kanssa ({ $shown }/{ $called })
does-next_step = kertoo seuraavan askeleen ({ $shown }/{ $called })
does-follow_up = lupaa varmistaa jälkikäteen ({ $shown }/{ $called })

## Vaikein kohta

hard-place =
    <b>Tässä kompastuttiin useimmin</b>
    { $title }

    Asiakas sanoi:
    { $line }
    Tähän kohtaan tuli { $students } opiskelijaa, ja heistä { $failed } kompastui.
hard-causes = Syynä useimmin: { $causes }.
hard-examples =
    <b>Näin siihen vastattiin</b>
    { $replies }
hard-contrast =
    <b>Nämä toimivat</b>
    { $replies }
hard-nothing = Vaikeinta kohtaa ei voi vielä sanoa. Siihen tarvitaan vastaukset ainakin kolmelta opiskelijalta samasta kohdasta, ja jonkun heistä on pitänyt kompastua.

## Yksi opiskelija

pupil = <b>{ $name }</b>, { $cohort }
pupil-not_begun = Aloittamatta: { $titles }
pupil-going = Kesken: { $titles }
trials =
    <b>Keskustelut</b>
    { $rows }
trials-none = Yhtään tehtävän keskustelua ei ole vielä viety loppuun.
trial = • { $at }: { $title } – { $words }
trial-button = { $day } { $went } · { $title }
growth-mood = Tunnelma lopussa
growth-skills = Taidoista näkyi, %
growth-attempts = Keskustelut
growth-moods = Tunnelma oli ensimmäisen keskustelun lopussa { $first }/100 ja viimeisimmän lopussa { $last }/100.
growth-shares = Taidoista, joille oli paikka, näkyi ensin { $first } % ja viimeksi { $last } %.
growth-new = Alun jälkeen mukaan on tullut uutta: { $skills }.
handed-going = Tämä keskustelu on vielä kesken. Näet sen, kun opiskelija on vienyt sen loppuun.
handed-nothing = Tässä keskustelussa ei ehditty sanoa mitään.
handed-head =
    <b>{ $name }</b>: { $title }
    { $at } – { $words }
customer-nameless = Asiakas
transcript-of = <b>{ $name } ({ $number }):</b> { $words } <i>[tunnelma { $change }]</i>

## Kommentit

button-remark = Kommentoi
button-handed = Takaisin keskusteluun
button-pupil = Opiskelijan sivulle
remark-ask = Mitä haluat sanoa tästä keskustelusta? Kirjoita se tähän tai lähetä ääniviesti. { $name } saa sen heti ja näkee, että se on sinulta.
remark-too-long = Kommentti on liian pitkä. Tiivistä se enintään { $most } merkkiin.
remark-sent = Kommentti lähti. { $name } näkee sen myös keskustelunsa yhteydessä.
remark-letter =
    💬 { $teacher } kommentoi keskusteluasi <b>{ $title }</b> ({ $day }):
    <blockquote>{ $words }</blockquote>
remark-letter-voice = 💬 { $teacher } kommentoi keskusteluasi <b>{ $title }</b> ({ $day }).
comment =
    💬 <b>{ $teacher }:</b>
    <blockquote>{ $words }</blockquote>
comment-voice = 💬 { $teacher }

## Merkkien korjaaminen

button-correct = Korjaa merkki
button-marks = Takaisin vastaukseen
button-missing = Jokin merkki puuttuu …
correct-which = Missä vastauksessa merkki on väärin?
correct-other = Muut vastaukset
correct-gone = Tätä harjoitusta on muutettu tai se on poistettu, joten merkkejä ei voi enää korjata.
correct-turn = { $number }. { $words }
marks-of =
    <b>Vastaus { $number }</b>
    { $words }
    { $rows }
marks-how = Napauta merkkiä, joka on tunnistettu väärin. Opiskelijan tulos lasketaan heti uudestaan, ja hän saa siitä viestin.
marks-none = Ei merkkejä.
mark-wrong = ✗ Väärin tunnistettu: { $mark }
mark-restore = ↩ Palauta: { $mark }
mark-drop = ↩ Poista lisäämäsi: { $mark }
missing-which =
    <b>Vastaus { $number }</b>
    { $words }
    Mikä merkki puuttuu?
corrected-letter =
    ✏️ { $teacher } korjasi merkkejä keskustelussasi <b>{ $title }</b> ({ $day }):
    { $rows }
    Tuloksesi on laskettu uudestaan.
corrected-back = ✏️ { $teacher } palautti merkit keskustelussasi <b>{ $title }</b> ({ $day }) ennalleen. Tuloksesi on laskettu uudestaan.
recounted-reached = 🎯 Näin tehtävän tavoite on saavutettu.
recounted-open = Näin tehtävän tavoite on vielä saavuttamatta.
corrected-missed = • vastaus { $number }: lisätty { $mark }
corrected-wrong = • vastaus { $number }: poistettu { $mark }
