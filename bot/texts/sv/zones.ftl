## Klassens tidszon

button-zone = Tidszon
zone = { $zone }
zone-now =
    Klockan i klassen <b>{ $cohort }</b>: <b>{ $zone }</b>. Tidsfrister och påminnelser följer den.

    Välj en annan eller skriv en stad på engelska, till exempel <i>Tokyo</i>.
zone-unknown = Den känner jag inte till. Skriv en stad på engelska, till exempel <i>Stockholm</i> eller <i>New York</i>.
zone-set = Klockan i klassen <b>{ $cohort }</b> är nu <b>{ $zone }</b>. Tidsfristerna för uppgifter som redan getts ändrades inte.
