## The time zone of a class

button-zone = Time zone
zone = { $zone }
zone-now =
    The clock of the class <b>{ $cohort }</b>: <b>{ $zone }</b>. Due times and reminders go by it.

    Choose another, or write a city, for example <i>Tokyo</i>.
zone-unknown = I don’t know that one. Write a city, for example <i>Stockholm</i> or <i>New York</i>.
zone-set = The clock of the class <b>{ $cohort }</b> is now <b>{ $zone }</b>. Assignments given already are due at the same moments as before.
