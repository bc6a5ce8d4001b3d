## Gruppen blir klassens grupp

group-linked = 👋 Det här är nu en grupp i klassen <b>{ $cohort }</b>.
group-linked-team = 👋 Det här är nu gruppen för teamet <b>{ $team }</b> i klassen <b>{ $cohort }</b>.
group-linked-how =
    { $whose } Här betjänar ni en besvärlig kund tillsammans.

    Börja med att skriva /exercise.

    👀 Läraren ser bara gruppens namn och siffror: vad ni spelade och hur det gick, inte vad var och en sade.

    👂 { $hears }
group-link-wrong = Den här länken fungerar inte. Den kan ha gått ut, eller så är det fel i koden. Be läraren om en ny.
group-link-wait = Det har kommit många felaktiga koder. Vänta en timme och försök sedan igen.
group-link-not-yours = Den här länken är för klassens lärare och studerande. Om du studerar i klassen ska du först gå med i den, mellan fyra ögon med mig: /join.
group-link-taken = Den här gruppen hör redan till en annan klass. Det kan ändras av en lärare som undervisar båda, eller så kan ni göra en ny grupp.
group-link-anonymous = Du skriver i gruppens namn, så jag vet inte vem du är. Stäng av administratörens anonymitet en stund och öppna länken på nytt, eller be någon annan öppna den.
group-unlinked = Den här gruppen hör inte längre till klassen. Ni kan öva här precis som förut: /exercise.
