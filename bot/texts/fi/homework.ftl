## Mitä opiskelijalla on tehtävänä

work-given =
    <b>{ $cohort }: uutta tehtävää</b>
    Opettaja näkee, miten tehtävä sujuu, ja voi lukea sen keskustelut.
work-changed = <b>{ $cohort }: tehtävä muuttui</b>
work-cancelled =
    <b>{ $cohort }: tehtävä peruttiin</b>
    Tätä ei enää tarvitse tehdä:
work-title = <b>{ $title }</b>
work-due = Viimeistään { $when }, mutta myöhässäkin saa tehdä
work-due-strictly = Viimeistään { $when }, sen jälkeen ei voi enää aloittaa
work-due-none = Ei määräaikaa
work-goal = Tavoite: { $goal }
work-attempts = Yrityksiä: { $count }
work-attempts-any = Yrityksiä: niin monta kuin haluat
button-work = Tee: { $title }
button-work-on = Jatka: { $title }

## Tehtävän tekeminen

teacher-reads = <i>Tämä on luokkasi tehtävä: opettaja voi lukea tämän keskustelun.</i>
work-begun = Keskustelu on jo alkanut. Vastaa asiakkaalle.
work-whom =
    <b>{ $title }</b>
    Kenet kohtaat?
work-other-talk = Sinulla on toinen keskustelu kesken. Jatketaanko sitä, vai aloitetaanko tehtävä? Tehtävän aloittaminen päättää sen keskustelun.
button-work_sure = Aloita tehtävä
closed-cancelled = Tehtävä <b>{ $title }</b> on peruttu, joten sitä ei tarvitse tehdä. Voit silti harjoitella itseksesi milloin vain.
closed-archived = Luokka on arkistossa, eikä tehtävää <b>{ $title }</b> enää seurata. Voit silti harjoitella itseksesi milloin vain.
closed-late = Tehtävän <b>{ $title }</b> määräaika on mennyt, eikä sitä voi enää aloittaa. Jos tarvitset lisäaikaa, kysy opettajalta. Voit silti harjoitella itseksesi milloin vain: sitä opettaja ei näe.
closed-used_up = Tehtävän <b>{ $title }</b> yritykset on käytetty. Voit silti harjoitella samaa itseksesi niin paljon kuin haluat: sitä opettaja ei näe.
closed-done = Tehtävä <b>{ $title }</b> on tehty, ja tavoite on saavutettu. Voit harjoitella samaa itseksesi niin paljon kuin haluat: sitä opettaja ei näe.
closed-gone = Tämän tehtävän harjoitusta ei enää ole. Kerro siitä opettajalle. Voit silti harjoitella itseksesi milloin vain.
button-on-own = Harjoittele itseksesi
again-at-work = Yrität uudestaan tehtävää <b>{ $title }</b>.
again-on-own = Tämä on omaa harjoitteluasi: tehtävää ei voi enää yrittää uudestaan, eikä opettaja näe tätä keskustelua.

## Miten tehtävä sujui

outcome-reached = 🎯 <b>{ $title }</b>: tavoite saavutettu!
outcome-reached-late = 🎯 <b>{ $title }</b>: tavoite saavutettu, vaikka määräaika oli jo mennyt.
outcome-reached-before = 🎯 <b>{ $title }</b>: saavutit tavoitteen jo aiemmin, eikä se häviä mihinkään.
outcome-missed = <b>{ $title }</b>: tavoite jäi vielä saavuttamatta.
missing-end = Keskustelu pitää viedä loppuun.
missing-mood = Tunnelma oli lopussa { $mood }/100, ja tavoite on vähintään { $least }.
missing-marks = Tästä keskustelusta puuttui: { $marks }.
missing-good-ending = Asiakas ei vielä lähtenyt hyvillä mielin.
attempts-left = Yrityksiä on jäljellä { $count }.
attempts-none-left = Yritykset on nyt käytetty.
attempts-too-late = Määräaika on mennyt, eikä uutta yritystä voi enää aloittaa.
button-work-again = Yritä tehtävää uudestaan
button-work-next = Seuraava: { $title }

## Tehtävälista

agenda = <b>Tehtäväsi</b>
agenda-all-done = <b>Nyt sinulla ei ole mitään tehtävänä</b>
agenda-none = Sinulla ei ole tehtäviä. Voit harjoitella itseksesi milloin vain.
agenda-row =
    <b>{ $title }</b> · { $cohort }
    { $due } · { $state }
agenda-due = Viimeistään { $when }
agenda-overdue = ⚠️ Myöhässä, määräaika oli { $when }
agenda-done = ✓ { $title }
agenda-done-late = ✓ { $title } (myöhässä)
agenda-used-up = – { $title }: yritykset käytetty
agenda-missed = – { $title }: määräaika meni
state-not_begun = aloittamatta
state-going = kesken
state-tried = { $count ->
        [one] yritetty kerran
       *[other] yritetty { $count } kertaa
    }
state-tried-of = { $count }/{ $most } yritystä käytetty
button-assignments = Tehtävät
command-assignments = tehtäväsi

## Muistutukset

reminder = ⏰ Muistathan tehtävän <b>{ $title }</b> ({ $cohort })? Tee se viimeistään { $when }.
button-unremind = Ei enää muistutuksia
reminders-stopped = Selvä, muistutuksia ei enää tule. Takaisin saat ne asetuksista: /settings
reminders-come = Muistutukset: päällä
reminders-off = Muistutukset: pois päältä
