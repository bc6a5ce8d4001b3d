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

## Muistutukset

reminder =
    ⏰ Muistathan tehtävän <b>{ $title }</b> ({ $cohort })? Se pitää tehdä viimeistään { $when }.
