## Tournament: the teacher's side

command-tournament = the class’s tournament
button-tournament = Tournament
tournament-class = Which class’s tournament?
tournament-few =
    In a tournament the groups of a class serve the same customers, and it takes at least two of them. { $count ->
        [0] The class has no groups yet.
        [one] The class has one group now.
       *[other] The class has { $count } groups now.
    } Open the class (/class), choose Groups and link them to the class there.
tournament-archived = The class is archived, so it can’t have a tournament now.
tournament-gone = That tournament is over already.
tournament-what =
    <b>{ $cohort }</b>
    Which customers do the teams serve in the tournament? Choose up to { $most }.
tournament-full = There is no room for more than { $most } customers. Take one out first.
tournament-customer = • { $title }
tournament-card =
    🏆 <b>A tournament for { $cohort }</b>
    { $what }

    { $count } groups take part. When you start, each gets one message, and games are opened by its buttons. Mode: { $how }

    { $rules }

    The teams see the table only when the tournament ends. It has the teams’ numbers alone, nobody’s own.

    Tap a line to change it.
tournament-line-what = Customers: { $count }
tournament-line-mode = Mode: { $mode }
tournament-line-language = Language: { $language }
tournament-line-until = Ends { $until }
tournament-start = ▶️ Start the tournament
tournament-until =
    <b>{ $cohort }</b>
    When does the tournament end? The table goes to the groups then. Choose or type, for example:
    <i>Fri 12</i>
    <i>12 Dec 14:30</i>
tournament-weeks =
    { $weeks ->
        [one] In a week: { $until }
       *[other] In { $weeks } weeks: { $until }
    }
tournament-started =
    ✓ The tournament of <b>{ $cohort }</b> has begun. The message went to { $count } groups.
    It ends { $until }. You can see the table at any time: /tournament.
tournament-page =
    🏆 <b>Tournament: { $cohort }</b>
    { $what }
    Ends { $until }
tournament-page-over =
    🏆 <b>Tournament: { $cohort }</b>
    { $what }
    Ended { $until }
tournament-refresh = Refresh
button-tournament_new = New tournament ›
button-tournament_end = End it now ›
tournament-end = End the tournament of <b>{ $cohort }</b> now? The groups get the table at once.
button-tournament_end_sure = Yes, end it
button-tournament_off = Cancel the tournament ›
tournament-off-sure = Cancel the tournament of <b>{ $cohort }</b>? The table goes, and the groups are told. The games played stay as the groups’ exercises.
button-tournament_off_sure = Yes, cancel it
tournament-called-off = The tournament is cancelled.
tournament-over-letter = 🏆 <b>The tournament is over: { $cohort }</b>

## The table

tournament-row =
    <b>{ $place }. { $team }</b>
    mood { $mood }/100 · played { $met }/{ $all } · { $debt }
    { $good } hear good things, { $bad } bad
tournament-idle =
    <b>{ $team }</b>
    nothing played yet
tournament-debt-none = no debt
tournament-debt = { $paid }/{ $owed } of the debt paid
tournament-more =
    { $count ->
        [one] and one more team
       *[other] and { $count } more teams
    }
tournament-nobody = The class has no groups now.
tournament-legend = <i>The mood is the one the customers left in (0–100). 11 people hear of bad service, 3 of good. It takes 12 good ones to make up for one bad one: that is the debt.</i>

## The tournament in a group

tournament-hello =
    🏆 <b>The tournament begins!</b>
    The teams of the class serve the same customers. You have until { $until }.

    { $what }

    <b>{ $mode }</b>: { $how }

    { $rules }
tournament-rules = With each customer your team’s first game counts. If you break it off, it still counts once you have replied three times, and a customer you have angered tells others. After that you can practise freely: your result gets no worse, but every good ending pays off some of the debt.
tournament-here =
    🏆 <b>Tournament</b>
    You have until { $until }.

    { $rows }

    { $left ->
        [0] All customers have been served. You see the table when the tournament ends.
        [one] One customer is still waiting.
       *[other] { $left } customers are still waiting.
    }

    { $rules }
tournament-met = ✓ { $title }
tournament-meet = ▶️ Play: { $title }
tournament-again = Practise: { $title }
tournament-none = Your class has no tournament now. Your teacher starts one.
tournament-no-class = Tournaments are for the groups of a class, and this group is no class’s. Ask your teacher for a link.
tournament-over-group = 🏆 <b>The tournament is over: { $cohort }</b>
tournament-late = You have a game going on. It came too late for the table, but you can play it to the end.
tournament-off = Your teacher cancelled the tournament. The games you have played count as practice.
tournament-closed = The tournament is over. The table: /tournament
tournament-busy = An exercise is going on here. Finish it first.
tournament-being-met = This customer is being served in another topic of this group.
tournament-practice = Your result with this customer is settled. This is practice: the result stays, but a good ending pays off some of the debt.
tournament-lobby = 🏆 This is a tournament game: it counts, and customer and way of playing are the same for all teams.
