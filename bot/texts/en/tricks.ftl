## Tricks: writing one's own

button-x_trick = 🗝 My trick
trick-only-team = Tricks are written by those who took part in the exercise.
trick-closed = It is too late to write a trick after this exercise.
trick-ask =
    🗝 What works for <b>you</b> when a customer attacks?

    Write it on one line, at most { $most } characters. Leave names out, your own too.

    The teacher reads it first and decides whether it goes on the class’s list. Neither the teacher nor the class sees that it is yours.
trick-waits = Your last trick still waits for the teacher: “{ $words }” If you write a new one now, it takes the place of this one.
trick-taken = Your trick from this exercise is on the class’s list already. You can write the next one after the next exercise.
trick-thanks = 🗝 Thank you! Your trick now waits for the teacher: “{ $words }”
trick-empty = Write your trick in words. One line is enough.
trick-too-long = Good, but a little long: { $length } characters. Can you fit it into { $most }?
trick-address = There seems to be a telephone number, an address or a user name in it. Nobody’s contact details go on the list. Write the same without them.
trick-name = There seems to be the name of somebody in the group in it. Write the same without names.

## Tricks: one's own

button-my_tricks = My tricks
my-tricks =
    🗝 <b>Your tricks</b>

    { $rows }
my-trick =
    { $row }
    <i>{ $cohort }: { $stands }</i>
my-trick-is-waiting = waits for the teacher
my-trick-is-shown = on the class’s list
my-trick-is-hidden = not on the list
my-trick-drop = Delete { $number }
my-trick-dropped = The trick is deleted.
my-tricks-none = No tricks of yours are kept.

## Tricks: the class's list

command-tricks = the class’s tricks
button-trick_list = The class’s list
tricks-which = Which class’s tricks?
tricks-listed =
    🗝 <b>{ $cohort }: what works when a customer attacks?</b>

    { $rows }
trick-row = { $number }. “{ $words }”
tricks-more = These are the newest. In our private chat the same command shows all { $count }.
tricks-none =
    🗝 <b>{ $cohort }: what works when a customer attacks?</b>

    The class’s tricks are collected here. The first is still to come. After an exercise in the group everybody can write their own, and once the teacher has read it, it goes on the list without a name.
tricks-no-class = Tricks are collected in the groups of classes, and this group is no class’s. A teacher can give a link that makes it one.

## Tricks: the teacher's page

button-trick_desk = Read the tricks
tricks-waiting =
    { $count ->
        [0] Tricks
       *[other] Tricks ({ $count })
    }
tricks-letter = 🗝 From the exercises of the class <b>{ $cohort }</b> there are new tricks on what works when a customer attacks. The class sees them only once you have read them.
tricks-are-waiting =
    { $count ->
        [0] 🗝 <b>{ $cohort }</b>: no tricks wait for you.
       *[other] 🗝 <b>{ $cohort }</b>: these tricks wait for you ({ $count }). The class sees only those that you show. Nobody sees who wrote a trick.
    }

    { $rows }
tricks-are-shown =
    { $count ->
        [0] 🗝 <b>{ $cohort }</b>: there are no tricks on the class’s list yet.
       *[other] 🗝 <b>{ $cohort }</b>: these tricks the class sees ({ $count }). Press a number to take that trick off the list.
    }

    { $rows }
tricks-are-hidden =
    { $count ->
        [0] 🗝 <b>{ $cohort }</b>: no tricks are hidden.
       *[other] 🗝 <b>{ $cohort }</b>: these tricks the class does not see ({ $count }). They are deleted for good 30 days after they were hidden. Press a number to put that trick on the list.
    }

    { $rows }
tricks-to-waiting = Waiting ({ $count })
tricks-to-shown = Shown ({ $count })
tricks-to-hidden = Hidden ({ $count })
trick-number = { $number }
trick-make-shown = ✅ { $number } Show
trick-make-hidden = ✖️ { $number } Don’t show
button-trick_all = ✅ Show all
button-trick_own = Add one of mine
trick-own-ask =
    🗝 What works for <b>you</b> when a customer attacks?

    Write it on one line, at most { $most } characters. The class sees it at once, without your name.
trick-own-added = On the class’s list there is now: “{ $words }”
