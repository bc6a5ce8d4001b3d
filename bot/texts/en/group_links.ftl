## A group becomes a class's

group-linked = 👋 This is now a group of the class <b>{ $cohort }</b>.
group-linked-team = 👋 This is now the group of the team <b>{ $team }</b> in the class <b>{ $cohort }</b>.
group-linked-how =
    { $whose } Here you serve a difficult customer together.

    Begin by writing /exercise.

    👀 Of this group the teacher sees only its name and numbers: what was played and how it went, not what anybody said.

    👂 { $hears }
group-link-wrong = This link doesn’t work. It may be out of date, or there is a mistake in the code. Ask your teacher for a new one.
group-link-wait = There have been many wrong codes. Wait an hour, then try again.
group-link-not-yours = This link is for the teachers and students of a class. If you study in it, join the class first, in private with me: /join.
group-link-taken = This group is already another class’s. A teacher of both can change that, or you can make a new group.
group-link-anonymous = You write in the group’s name, so I don’t know who you are. Turn off the administrator’s anonymity for a moment and open the link again, or ask somebody else to open it.
group-unlinked = This group is no longer the class’s. You can practise here as before: /exercise.
