## An exercise of one’s own is sent

own-reading = I’m reading the file <b>{ $name }</b>. One moment.
own-no-yaml = I can’t open the file <b>{ $name }</b>. Send an exercise of your own as a YAML file whose name ends in .yaml.
own-busy = Your earlier files are still being read. Send this one again in a moment.
own-not-fetched = I couldn’t get the file <b>{ $name }</b> from Telegram. Send it again.
own-too-many = You already have { $most } exercises of your own, and there is no room for more. Delete one of them first.
own-ready =
    ✅ <b>{ $title }</b>
    { $name }, version { $version }

    The file is in order. Try the exercise yourself first. Students see it only when you publish it to a class.
own-ready-waits =
    ✅ <b>{ $title }</b>
    { $name }, version { $version }

    The file is in order. Classes still practise with version { $used }. Try the new one yourself first, then start using it.

## What is wrong with the file

own-faults =
    In the file <b>{ $name }</b> { $count ->
        [one] one thing still needs
       *[other] { $count } things still need
    } putting right:
own-faults-more = … and { $count } more.
own-faults-end = Correct the file and send it again. Nothing has been changed.
fault-on-line = <b>line { $line }:</b> { $text }
fault-in-file = <b>the whole file:</b> { $text }
fault-HK001 = this can’t be read as YAML. Check the indentation, colons and quotation marks.
fault-HK004 = references (*name) can’t be used. Write the same text here again.
fault-HK005 = the tag { $about } isn’t allowed. Leave it out.
fault-HK006 = { $about } stands here for the second time.
fault-HK007 = the file is indented too deep or has too many parts.
fault-HK008 = the file isn’t text in UTF-8. Save it again as UTF-8.
fault-HK009 = there must be just a word before the colon.
fault-HK010 = there is no node { $about }.
fault-HK011 = { $about } is an ending, so nothing can follow it. Remove its edges.
fault-HK012 = the last edge of node { $about } must have no condition (when), so that the talk always goes on.
fault-HK013 = in node { $about } the edges after the one without a condition are never taken.
fault-HK014 = walk_out leads to node { $about }, which should say ending: angry.
fault-HK015 = the name { $about } isn’t defined.
fault-HK016 = the talk can’t start with the ending { $about }.
fault-HK020 = no way leads to node { $about }.
fault-HK021 = from node { $about } no ending can be reached.
fault-HK022 = the talk lacks an ending that is one of these: { $about }.
fault-HK030 = { $about } has no words.
fault-HK031 = { $about } isn’t in the scenario part.
fault-HK032 = the ending { $about } still needs told: what the customer tells others.
fault-HK033 = node { $about } still needs a model reply (model).
fault-HK034 = only the name of a fact can stand in braces. Now there is “{ $about }”.
fault-HK035 = { $about } can come more than once. Write at least { $limit } different lines for it.
fault-HK036 = the message has over { $limit } characters. Split it in two: “{ $about }”
fault-HK037 = the same line stands elsewhere too: “{ $about }”
fault-too-large = it’s too large. The largest size allowed is { $limit } kB.
fault-unseen = there is a character in the text that nobody can see ({ $about }). Write this again without it.
fault-kind = this part must begin with kind: scenario or kind: lines.
fault-no-scenario = a part that begins with kind: scenario is missing.
fault-two-scenarios = a file can hold one exercise only, and this is the second.
fault-no-lines = the customer’s words are missing: a part that begins with kind: lines.
fault-lines-twice = the words in the language { $about } stand here for the second time.
fault-missing = { $about } is missing.
fault-unknown = { $about } isn’t known. Is the name mistyped?
fault-empty = { $about } is empty.
fault-too-long = { $about } is too long. There is room for { $limit } characters.
fault-too-few = { $about } has too little in it.
fault-choice = “{ $value }” won’t do for { $about }.
fault-truth = { $about } must be true or false.
fault-number = “{ $value }” won’t do as a number for { $about }.
fault-text = { $about } must be text.
fault-id = “{ $value }” won’t do as a name. Use small letters a–z, digits and underscores.
fault-look-alike = the name “{ $value }” has letters other than a–z. Some of them look quite ordinary, so type the name again.
fault-shape = { $about } is put together wrongly. Check the indentation.
fault-many-nodes = there are too many nodes. At most { $limit } will do.
fault-many-ways = there are too many edges in all. At most { $limit } will do.
fault-many-named = facts, remedies and topics are too long together. They can have { $limit } names.
fault-customer = there is no customer type “{ $value }”. Choose one of these: { $about }.
fault-language = the customer type { $about } doesn’t speak “{ $value }” yet.
fault-other-scenario = these words are written for the exercise “{ $value }”, but the file has { $about }.
fault-one-line = { $about } must be on one line and at most { $limit } characters.
fault-long-scene = scene and brief are too long together. There is room for { $limit } characters.
fault-many-variants = { $about } has too many lines. At most { $limit } will do.
fault-many-messages = in { $about } the customer sends too many messages in a row. At most { $limit } will do.
fault-many-phrases = there are too many phrases in all. At most { $limit } will do.
fault-phrase = the phrase “{ $value }” of { $about } won’t do. It must have at least one word and at most { $limit } characters.
fault-long-line = the text of { $about } gets too long once the facts are filled in. There is room for { $limit } characters.

## Exercises of one’s own

command-scenarios = your own exercises
own-none =
    You have no exercises of your own yet.

    Write one as a YAML file and send it here. I’ll tell you what needs putting right, or let you try it.
own-list = <b>Your own exercises</b>
own-name = { $title }
own-page =
    <b>{ $title }</b>
    { $name }, version { $version }
own-published = Published: { $cohorts }
own-unpublished = Not published to any class.
own-waits = Version { $version } is waiting. Classes still practise with version { $used }.
own-unfit = ⚠️ This exercise won’t do for this version of the bot any more. Send the file again to see what needs putting right.
own-unfit-toast = This exercise can’t be opened now. Send its file again.
own-graph = { $nodes } nodes
own-graph-start = start
own-file = { $title }, version { $version }
own-classes =
    <b>{ $title }</b>
    Which classes may practise with this?
own-used = <b>{ $title }</b>: classes now practise with version { $version }.
own-taken-back = The class <b>{ $cohort }</b> has { $count ->
    [one] one assignment
   *[other] { $count } assignments
} with this exercise. It can’t be started any more, but a conversation already started may be finished.
own-assign-class = Which class gets <b>{ $title }</b> as an assignment?
own-assign-waits = You’re already putting another assignment together. Finish that one first.
own-assigning = <b>{ $title }</b> as an assignment for the class <b>{ $cohort }</b>.
own-drop =
    Delete <b>{ $title }</b> altogether? You won’t get the file back from me after that, and conversations in progress come to an end.
    Assignments with it: { $count }
own-dropped = <b>{ $title }</b> is deleted.
own-gone = This exercise can’t be started any more, as it isn’t published to you.
cards-own = <b>Teachers’ own exercises</b>
button-own = Exercise page
button-own_list = Own exercises
button-own_play = Try it
button-own_use = Use the new version
button-own_classes = Publish to a class
button-own_assign = Give as an assignment
button-own_graph = Graph as a picture
button-own_file = Send me the file
button-own_drop = Delete
button-own_drop_sure = Yes, delete

## Conditions in the graph

when-all = { $what }
when-any = { $what }
when-none = no { $what }
when-earned = earlier { $what }
when-unearned = not earlier { $what }
when-mentions = mentions: { $what }
when-mentioned = mentioned: { $what }
when-unmentioned = not mentioned: { $what }
when-visited = visited: { $what }
when-unvisited = not visited: { $what }
when-mood = mood { $what }
when-steam = steam { $what }
when-turns = replies { $what }
when-others = those who wait: { $what }
