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
group-link-not-yours = Den här länken är för klassens lärare och studerande. Om du studerar i klassen ska du först gå med i den, på tu man hand med mig: /join.
group-link-taken = Den här gruppen hör redan till en annan klass. Det kan ändras av en lärare som undervisar båda, eller så kan ni göra en ny grupp.
group-link-anonymous = Du skriver i gruppens namn, så jag vet inte vem du är. Stäng av administratörens anonymitet en stund och öppna länken på nytt, eller be någon annan öppna den.
group-unlinked = Den här gruppen hör inte längre till klassen. Ni kan öva här precis som förut: /exercise.

## Klassens grupper

button-groups = Grupper
groups-page =
    <b>{ $cohort }</b>
    Telegramgrupper: { $count }

    { $count ->
        [0] I en grupp betjänar teamet kunden tillsammans. Någon av er skapar gruppen i Telegram, och med länken blir den klassens grupp.
       *[other] Av grupperna ser du bara siffror: vad som spelades och hur det gick. Gruppens knapp öppnar dess egen sida.
    }
groups-archived = Klassen är arkiverad, så den kan inte ta emot grupper nu.
group-row = { $title } · { $team }
group-nameless = Grupp
group-page =
    <b>{ $title }</b>
    { $whose }

    { $work }
group-idle = I gruppen har ingen övat ännu.
button-group_link = Länk till klassens grupp
group-link =
    <b>{ $cohort }</b>
    Den här länken gör en Telegramgrupp till klassens grupp: öppna den och välj gruppen. Länken kan användas av klassens lärare och studerande.

    { $link }

    Om botten redan är med i gruppen eller håller tyst där kan du skriva i gruppen: <code>{ $typed }</code>

    Länken gäller till { $until }.
button-group_relink = Ny länk
group-relinked = Här är en ny länk. Den gamla fungerar inte längre.
button-group_drop = Ta bort ur klassen ›
group-drop = Ska gruppen <b>{ $title }</b> tas bort ur klassen <b>{ $cohort }</b>? Gruppen får ett meddelande om det. Det som redan har spelats finns kvar i klassens siffror.
button-group_drop_sure = Ja, ta bort
group-dropped = Gruppen är inte längre klassens grupp.

## Inbjudningar till teamens grupper

button-team_invites = Inbjudningar till grupper ›
team-invite =
    👥 <b>{ $team }</b> · { $cohort }
    Betjäna en besvärlig kund som team i en Telegramgrupp:

    1. En av er skapar en grupp och lägger till de andra.
    2. Hen öppnar den här länken och väljer gruppen:
    { $link }
    3. Skriv /exercise i gruppen.

    Om botten håller tyst kan ni skriva i gruppen: <code>{ $typed }</code>

    Länken gäller till { $until }, och bara klassens lärare och studerande kan använda den.
button-team_relink = Ny länk
team-invites-how = Ovan finns en inbjudan till varje team. Du kan vidarebefordra eller kopiera den: där står ingens namn. Med knappen skickar botten själv inbjudan till alla som inte har fått den ännu, men berättar inte vilka de andra i teamet är. Det berättar du.
team-invites-sent = Inbjudningarna har skickats till alla som botten kan skriva till.
team-send = Skicka till teamen ({ $count })
team-invites-left =
    { $count ->
        [0] Alla som går att nå har redan fått sin inbjudan.
        [one] Inbjudan gick till en studerande.
       *[other] Inbjudan gick till { $count } studerande.
    }

## Teamens övningar

button-teamwork = Teamens övningar
class-teamwork =
    <b>Teamens övningar</b>
    { $rows }
teamwork =
    <b>{ $cohort }: teamens övningar</b>

    { $rows }

    Siffrorna är hela teamets: en enskild studerandes andel syns inte. Humöret är från slutet av den senaste övningen, 3/11 och 1/12 från alla.
teamwork-row = • <b>{ $name }</b>: { $count ->
        [one] en övning
       *[other] { $count } övningar
    }, senast { $when }, humör i slutet { $mood }/100. <b>3/11:</b> { $good } har hört gott, { $bad } dåligt. <b>1/12:</b> { $debt ->
        [0] ingen skuld.
       *[other] skuld { $debt }.
    }
teamwork-none = Teamen har inte övat i sina grupper ännu.
table-teamwork = Teamens övningar
table-team = Team
table-mode = Spelsätt
table-players = Spelare
table-scenario = Övning
table-replies = Svar
