## Teams: dividing the class

command-teams = divide a class into teams
button-teams = Teams
teams-class = Which class’s teams?
teams-archived = The class is archived, so its teams can’t be changed now.
teams-nobody = Nobody is in the class at the moment.
teams-how-many =
    <b>{ $cohort }</b>
    Students: { $students }

    How many teams? The size of a team is in brackets. For another number, write /teams and the number, { $most } at most.
teams-of = { $count } teams ({ $size })
teams-page = <b>{ $cohort }</b>
team-named = { $name }
team-numbered = Team { $number }
team-row = <b>{ $team }</b>: { $names }
team-row-more = <b>{ $team }</b>: { $names } and { $count } more
team-row-size =
    <b>{ $team }</b>: { $count ->
        [one] one student
       *[other] { $count } students
    }
team-row-nobody = <b>{ $team }</b>: nobody
teamless = In no team
teams-drawn = This is how the lots fell. The teams take effect once you tap <i>Keep these</i>.
teams-drawn-again = This is how the lots fell. When you tap <i>Keep these</i>, the new teams replace the old ones.
button-teams_draw = Draw again
button-teams_keep = Keep these
teams-other-count = Another number ›
teams-others = Somebody has joined or left the class, so the teams were drawn again.

## Teams: changing and telling

teams-untold = Students learn their team only when you tell them. Each sees just the name of their own team, not who is in it.
teams-known = There is nothing new to tell the students now.
teams-tell = Tell the students ({ $count })
teams-told =
    { $count ->
        [0] There was nothing new to tell.
        [one] One student got a message about their team.
       *[other] { $count } students got a message about their team.
    }
team-letter = In the class <b>{ $cohort }</b> your team is <b>{ $team }</b>.
button-teams_move = Move a student ›
teams-place = Place or move a student ›
teams-who-moves =
    <b>{ $cohort }</b>
    Who changes teams? Those without a team come first.
teams-student = { $name } · { $team }
teams-student-teamless = { $name } · no team
teams-where = Which team does <b>{ $name }</b> join?
team-size = { $team } ({ $count })
team-none = None
team-gone = That team is no longer there.
button-teams_rename = Name a team ›
teams-which-name =
    <b>{ $cohort }</b>
    Which team do you want to name?
team-name = What should <b>{ $team }</b> be called? Write the name here. The students see it when you tell them, so don’t use anybody’s own name.
button-teams_count = Divide again ›
button-teams_drop = Dissolve the teams
teams-drop = Dissolve the teams of <b>{ $cohort }</b>? Assignments already given stay, and the students get no message.
button-teams_drop_sure = Yes, dissolve them
teams-dropped = The teams are dissolved.

## Assignments for teams

draft-teams = Teams ›
draft-which-teams =
    <b>{ $cohort }</b>
    Which teams get it? It goes to those who are in the team when you give it.
line-who-teams = For: { $count ->
        [one] one team
       *[other] { $count } teams
    }
who-teams = { $teams } ({ $count })
