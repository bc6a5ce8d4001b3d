## A new exercise on the command line (hankala new)

new-begins =
    Five questions, and you have an exercise of your own that can be played at once. Everything can be changed afterwards.
    If you answer with an empty line, the answer is what stands in square brackets.
new-title = 1. What is the exercise called? For example: The cold sauna
new-languages = 2. In which languages is it played? Write fi, sv or en, or several with spaces between. [{ $default }]
new-type =
    3. What kind of customer is it? Write a number. [{ $default }]
    { $types }
new-place = 4. Where does the student work, and what has gone wrong? Put a colon between them. For example: Reception of a cottage village: the sauna stays cold
new-customer = 5. Who is the customer, and what do they say first? Put a colon between them. For example: Pat Hill, 54: The sauna in our cottage stays cold.
new-made =
    Ready: { $file }
    Play it: hankala play { $file }
    Change the words in any text editor. Once you save, the new version holds from the next reply on.
    Check it: hankala lint { $file }
    Editors suggest and explain the fields when the schema lies beside the file: hankala schema > { $schema }

## An answer won’t do

new-again = { $why } Try again.
new-empty = An answer is needed here.
new-long = The answer is too long. There is room for { $limit } characters.
new-unseen = There is a character in the answer that nobody can see.
new-letters = The name must have letters a–z.
new-no-language = The languages are fi, sv and en.
new-no-type = Write a number from one to { $count }.
new-no-colon = Put a colon between the two things.
new-missing = The answers ran out. Five lines are needed, and this one got none: { $question }
new-exists = The file { $file } is there already. It was not changed.

## Comments in the new file

template-top = The exercise begins with its course, and the words come after that. The name (id) may not change once it is in use.
template-named = What the customer can be asked and what they can be promised. What has within: false is too much to promise.
template-vents = The customer lets off steam. Once they have been heard, there is no steam left.
template-listens = Now the customer listens. The first condition that is met leads on, and the last entry has no condition.
template-ends = How the talk can end.
template-first = Hello. I have something to complain about.
template-translate = The title, customer, place and scene stand here as you wrote them. Write them in this language.
