## Vad den studerande har att göra

work-given =
    <b>{ $cohort }: nytt att göra</b>
    Läraren ser hur uppgiften går och kan läsa samtalen i den.
work-changed = <b>{ $cohort }: uppgiften har ändrats</b>
work-cancelled =
    <b>{ $cohort }: uppgiften är inställd</b>
    Det här behöver du inte göra längre:
work-title = <b>{ $title }</b>
work-due = Senast { $when }, men det går bra att göra den för sent också
work-due-strictly = Senast { $when }, efter det går det inte att börja
work-due-none = Ingen sista dag
work-goal = Mål: { $goal }
work-attempts = Antal försök: { $count }
work-attempts-any = Antal försök: så många du vill
button-work = Gör: { $title }

## Påminnelser

reminder =
    ⏰ Kom ihåg uppgiften <b>{ $title }</b> ({ $cohort }). Den ska göras senast { $when }.
