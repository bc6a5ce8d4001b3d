## Tehtävän antaminen: mitä ja kenelle

command-assign = anna luokalle tehtävä
button-assign = Anna tehtävä
assign-class = Mille luokalle?
assign-archived = <b>{ $cohort }</b> on arkistossa, joten sille ei voi antaa tehtäviä.
draft-waiting =
    Luokalle <b>{ $cohort }</b> on tekeillä tehtävä:
    { $what }

    Jatketaanko siitä?
button-draft = Jatka siitä
button-draft_drop = Aloita alusta
draft-lost = Tekeillä ollut tehtävä poistettiin, koska sen luokka on arkistossa tai et enää opeta sitä.
draft-gone = Tämä tehtävä on jo annettu tai poistettu. Uuden aloitat komennolla /assign.
step-back = ‹ Takaisin
ticked = ☑ { $name }
unticked = ☐ { $name }
picked = Valmis ({ $count }) ›
draft-what =
    <b>{ $cohort }</b>
    Mitä harjoitellaan?
draft-scenario = { $title } { $level }
draft-types = Asiakastyyppi ›
draft-skills = Taito ›
draft-which-type =
    <b>{ $cohort }</b>
    Millainen asiakas? Opiskelija valitsee itse, kenet heistä kohtaa.
draft-type = { $type }
draft-which-skill =
    <b>{ $cohort }</b>
    Mitä taitoa harjoitellaan? Opiskelija valitsee itse asiakkaan, ja tavoite on, että taito näkyy vastauksissa.
draft-too-many = Kerralla voi antaa enintään { $most } harjoitusta.
draft-who =
    <b>{ $cohort }</b>
    { $what }

    Kenelle?
draft-all = Koko luokalle ({ $count })
draft-some = Vain joillekin ›
draft-students =
    <b>{ $cohort }</b>
    Ketkä saavat tehtävän?

## Mihin mennessä

due-about =
    <b>{ $cohort }</b>
    { $what }
due-ask =
    { $about }

    Mihin mennessä? Valitse tai kirjoita, esimerkiksi:
    <i>pe 12</i>
    <i>ylihuomenna klo 9</i>
    <i>12.12. klo 14.30</i>
due-none = Ei määräaikaa
due-own-none = Sama kuin muilla
due-unclear = En saanut selvää, mitä aikaa tarkoitat. Kirjoita esimerkiksi <i>pe 12</i>, <i>ylihuomenna klo 9</i>, <i>12.12.</i> tai <i>viikon päästä</i>.
due-no_date = Sellaista päivää ei ole. Kirjoita esimerkiksi <i>pe 12</i> tai <i>12.12.</i>
due-no_hour = Sellaista kellonaikaa ei ole. Kirjoita esimerkiksi <i>pe klo 14</i> tai <i>12.12. klo 9.30</i>.
due-weekday = Päivä ja viikonpäivä eivät täsmää. Kirjoita vain toinen, esimerkiksi <i>12.12.</i> tai <i>perjantaina</i>.
due-skipped = Silloin siirrytään kesäaikaan, eikä sitä kellonaikaa ole. Kirjoita toinen aika, esimerkiksi <i>maanantaina klo 9</i>.
due-past = Se aika meni jo. Kirjoita esimerkiksi <i>huomenna klo 12</i> tai <i>pe</i>.
due-far = Siihen on yli kaksi vuotta. Kirjoita aikaisempi päivä, esimerkiksi <i>12.12.</i>
due-passed = Se aika meni jo. Valitse uusi.

## Tavoite ja ehdot

goal-finish = keskustelu viedään loppuun
goal-good_ending = asiakas lähtee hyvillä mielin
goal-marks = vastauksissa näkyy { $marks }
goal-mood = tunnelma lopussa vähintään { $mood }/100
line-goal = Tavoite: { $goal }
goals =
    Mikä on tavoite?

    Numerot: tunnelma on lopussa vähintään näin hyvä (0–100).
goals-marks = Tavoite: tietyt taidot ›
goals-mood = { $mood }+
goals-marks-which = Mitkä taidot pitää näyttää? Riittää, että kukin näkyy keskustelussa kerran.
condition-attempts-any = Yrityksiä: niin monta kuin haluaa
condition-attempts-1 = Yrityksiä: 1
condition-attempts-2 = Yrityksiä: 2
condition-attempts-3 = Yrityksiä: 3
condition-late-yes = Myöhässä: saa vielä tehdä
condition-late-no = Myöhässä: ei voi enää aloittaa
condition-coach-free = Valmentaja: opiskelija valitsee
condition-coach-each = Valmentaja: joka vastauksen jälkeen
condition-coach-end = Valmentaja: vasta lopuksi
condition-meter-free = Tunnelmamittari: opiskelija valitsee
condition-meter-shown = Tunnelmamittari: näkyy
condition-meter-hidden = Tunnelmamittari: piilossa

## Yhteenveto ja antaminen

draft-card =
    <b>Tehtävä luokalle { $cohort }</b>
    { $what }
    Kenelle: { $who }
    { $due }

    Napauta riviä, jos haluat muuttaa sitä.
who-all = koko luokka ({ $count })
who-some = { $names }
who-more = { $names } ja { $count } muuta
line-what = Mitä: { $what }
line-what-many = Mitä: { $count } harjoitusta
line-who-all = Kenelle: koko luokka
line-who-some = Kenelle: { $count ->
        [one] yksi opiskelija
       *[other] { $count } opiskelijaa
    }
line-due = Viimeistään { $when }
draft-try = Kokeile itse
draft-tries = Minkä näistä kokeilet?
button-draft_give = Anna tehtävä
preview =
    <b>Kokeilu</b>
    Näet tehtävän niin kuin opiskelija sen näkee. Tämä on omaa harjoitteluasi, eikä luokka näe sitä. Tehtävään pääset takaisin napista tai komennolla /assign.
preview-back = Takaisin tehtävään
preview-stops = Sinulla on keskustelu kesken. Kokeilu päättää sen.
preview-anyway = Kokeile silti
preview-running = Kokeilu on jo käynnissä.
given =
    ✓ Annettu luokalle <b>{ $cohort }</b>:
    { $what }
    Kenelle: { $who }
    { $due }

    { $count ->
        [0] Luokassa ei ole vielä ketään. Jokainen saa tehtävän, kun liittyy.
        [one] Yksi opiskelija sai siitä viestin.
       *[other] { $count } opiskelijaa sai siitä viestin.
    }

## Annetut tehtävät

button-tasks = Annetut tehtävät
tasks =
    <b>{ $cohort }</b>
    Annetut tehtävät, uusin ensin
tasks-none = Luokalle <b>{ $cohort }</b> ei ole vielä annettu tehtäviä.
task-row = { $title } · { $when }
task-row-undated = { $title }
task-row-cancelled = { $title } (peruttu)
button-task = Muuta tehtävää
task-card =
    <b>{ $title }</b>
    Luokka: { $cohort }
    Kenelle: { $who }
    { $due }
    { $goal }

    { $how }
task-open = Napauta riviä, jos haluat muuttaa sitä. Muutos tulee heti voimaan. Jos määräaika tai tavoite muuttuu, siitä kerrotaan niille, joilta tehtävä vielä puuttuu.
task-cancelled = Tehtävä on peruttu.
task-archived = Luokka on arkistossa, joten tehtävää ei voi muuttaa.
task-changed = Muutettu. Opiskelijat saavat siitä viestin.
button-task_extend = Lisäaikaa yhdelle ›
task-extend =
    <b>{ $title }</b>
    Kuka saa lisäaikaa?
task-extend-none = Tähän ei voi nyt antaa lisäaikaa.
task-student = { $name }
task-student-extended = { $name } · { $when }
task-extend-one =
    <b>{ $title }</b>
    Lisäaikaa: { $name }
extended =
    <b>{ $title }</b>
    ✓ { $name }: viimeistään { $when }
    Muiden määräaika ei muutu.
extended-not =
    <b>{ $title }</b>
    ✓ { $name }: sama määräaika kuin muilla, { $when }
button-task_more = Anna useammalle ›
task-more =
    <b>{ $title }</b>
    Kuka muu saa tehtävän? Viesti lähtee heti, kun napautat nimeä.
task-more-none =
    <b>{ $title }</b>
    Tehtävä on jo koko luokalla.
task-given = { $name } sai tehtävän.
task-closed = Tehtävä on peruttu tai sen luokka arkistoitu.
button-task_cancel = Peru tehtävä
task-cancel-sure =
    <b>{ $title }</b>
    Perutaanko tehtävä? Opiskelijat saavat siitä viestin. Jo käydyt keskustelut säilyvät.
button-task_cancel_sure = Kyllä, peru
