## Team: att dela in klassen

command-teams = dela in klassen i team
button-teams = Team
teams-class = Vilken klass gäller det?
teams-archived = Klassen är arkiverad, så teamen kan inte ändras nu.
teams-nobody = Det finns ingen i klassen just nu.
teams-how-many =
    <b>{ $cohort }</b>
    Studerande: { $students }

    Hur många team ska klassen delas in i? Inom parentes ser du hur stora de blir. Ett annat antal skriver du så här: /teams och ett tal, högst { $most }.
teams-of = { $count } team ({ $size })
teams-page = <b>{ $cohort }</b>
team-named = { $name }
team-numbered = Team { $number }
team-row = <b>{ $team }</b>: { $names }
team-row-more = <b>{ $team }</b>: { $names } och { $count } till
team-row-size =
    <b>{ $team }</b>: { $count ->
        [one] en studerande
       *[other] { $count } studerande
    }
team-row-nobody = <b>{ $team }</b>: ingen
teamless = Utan team
teams-drawn = Så här föll lotten. Teamen börjar gälla när du trycker på <i>Behåll de här</i>.
teams-drawn-again = Så här föll lotten. När du trycker på <i>Behåll de här</i> ersätter de nya teamen de gamla.
button-teams_draw = Lotta om
button-teams_keep = Behåll de här
teams-other-count = Ett annat antal ›
teams-others = Någon har kommit till eller lämnat klassen, så teamen lottades om.

## Team: att ändra och berätta

teams-untold = De studerande får veta sitt team först när du berättar det. Var och en ser bara namnet på sitt eget team, inte vilka som hör till det.
teams-known = Just nu finns det inget nytt att berätta för de studerande.
teams-tell = Berätta för de studerande ({ $count })
teams-told =
    { $count ->
        [0] Det fanns inget nytt att berätta.
        [one] En studerande fick ett meddelande om sitt team.
       *[other] { $count } studerande fick ett meddelande om sitt team.
    }
team-letter = I klassen <b>{ $cohort }</b> är ditt team <b>{ $team }</b>.
button-teams_move = Flytta en studerande ›
teams-place = Placera eller flytta en studerande ›
teams-who-moves =
    <b>{ $cohort }</b>
    Vem byter team? Först kommer de som inte har något team ännu.
teams-student = { $name } · { $team }
teams-student-teamless = { $name } · inget team
teams-where = Till vilket team kommer <b>{ $name }</b>?
team-size = { $team } ({ $count })
team-none = Inte till något
team-gone = Det teamet finns inte längre.
button-teams_rename = Ge ett team namn ›
teams-which-name =
    <b>{ $cohort }</b>
    Vilket team ska få ett namn?
team-name = Vad ska <b>{ $team }</b> heta? Skriv namnet här. De studerande ser det när du berättar om teamet, så använd inte någons eget namn.
button-teams_count = Dela in på nytt ›
button-teams_drop = Upplös teamen
teams-drop = Ska teamen i klassen <b>{ $cohort }</b> upplösas? Givna uppgifter gäller fortfarande, och de studerande får inget meddelande.
button-teams_drop_sure = Ja, upplös
teams-dropped = Teamen är upplösta.

## Uppgifter till team

draft-teams = Till team ›
draft-which-teams =
    <b>{ $cohort }</b>
    Vilka team får uppgiften? Den går till dem som hör till teamet när du ger den.
line-who-teams = Till: { $count ->
        [one] ett team
       *[other] { $count } team
    }
who-teams = { $teams } ({ $count })
