## A group becomes a class's

group-linked = 👋 This is now a group of the class <b>{ $cohort }</b>.
group-linked-team = 👋 This is now the group of the team <b>{ $team }</b> in the class <b>{ $cohort }</b>.
group-linked-how =
    { $whose } Here you serve a difficult customer together.

    Begin by typing /exercise.

    👀 Of this group the teacher sees only its name and numbers: what was played and how it went, not what anybody said.

    👂 { $hears }
group-link-wrong = This link doesn’t work. It may be out of date, or there is a mistake in the code. Ask your teacher for a new one.
group-link-wait = There have been many wrong codes. Wait an hour, then try again.
group-link-not-yours = This link is for the teachers and students of a class. If you study in it, join the class first, in our private chat: /join.
group-link-taken = This group is already another class’s. A teacher of both can change that, or you can make a new group.
group-link-anonymous = You write in the group’s name, so I don’t know who you are. Turn off the administrator’s anonymity for a moment and open the link again, or ask somebody else to open it.
group-unlinked = This group is no longer the class’s. You can practise here as before: /exercise.

## The class's groups

button-groups = Groups
groups-page =
    <b>{ $cohort }</b>
    Telegram groups: { $count }

    { $count ->
        [0] In a group a team serves a customer together. One of you makes the group in Telegram, and a link makes it the class’s.
       *[other] Of groups you see only numbers: what was played and how it went. A group’s button opens its own page.
    }
groups-archived = The class is archived, so it can’t take in groups now.
group-row = { $title } · { $team }
group-nameless = Group
group-page =
    <b>{ $title }</b>
    { $whose }

    { $work }
group-idle = Nobody has practised in this group yet.
button-group_link = Link for a class group
group-link =
    <b>{ $cohort }</b>
    This link makes a Telegram group the class’s: open it and choose the group. The class’s teachers and students can use it.

    { $link }

    If the bot is in the group already, or stays silent there, write in the group: <code>{ $typed }</code>

    The link works until { $until }.
button-group_relink = New link
group-relinked = Here is a new link. The old one no longer works.
button-group_drop = Remove from the class ›
group-drop = Remove the group <b>{ $title }</b> from the class <b>{ $cohort }</b>? The group gets a message. What has been played stays in the class’s numbers.
button-group_drop_sure = Yes, remove it
group-dropped = The group is no longer the class’s.

## Invitations to teams' groups

button-team_invites = Invitations to groups ›
team-invite =
    👥 <b>{ $team }</b> · { $cohort }
    Serve a difficult customer as a team in a Telegram group:

    1. One of you makes a group and adds the others.
    2. They open this link and choose the group:
    { $link }
    3. Write /exercise in the group.

    If the bot stays silent, write in the group: <code>{ $typed }</code>

    The link works until { $until }, and only the class’s teachers and students can use it.
button-team_relink = New link
team-invites-how = Above is an invitation for each team. You can forward or copy it: it has nobody’s name. With the button the bot itself sends it to everybody who hasn’t got it yet, but doesn’t say who else is in the team. That is for you to tell.
team-invites-sent = The invitations have been sent to everybody the bot can write to.
team-send = Send to the teams ({ $count })
team-invites-left =
    { $count ->
        [0] Everybody who can be reached has the invitation already.
        [one] The invitation went to one student.
       *[other] The invitation went to { $count } students.
    }

## The teams' exercises

button-teamwork = The teams’ exercises
class-teamwork =
    <b>The teams’ exercises</b>
    { $rows }
teamwork =
    <b>{ $cohort }: the teams’ exercises</b>

    { $rows }

    The numbers are those of the whole team: no student’s share can be seen in them. The mood is from the end of the latest exercise, 3/11 and 1/12 are from all of them.
teamwork-row = • <b>{ $name }</b>: { $count ->
        [one] one exercise
       *[other] { $count } exercises
    }, the latest { $when }, mood at the end { $mood }/100. <b>3/11:</b> { $good } have heard good things, { $bad } bad. <b>1/12:</b> { $debt ->
        [0] no debt.
       *[other] debt { $debt }.
    }
teamwork-none = The teams haven’t practised in their groups yet.
table-teamwork = Teams’ exercises
table-team = Team
table-mode = Mode
table-players = Players
table-scenario = Exercise
table-replies = Replies
