## What is worth another look in an exercise of one’s own

own-advice =
    The exercise works. Still, in the file <b>{ $name }</b> { $count ->
        [one] one thing is
       *[other] { $count } things are
    } worth another look:
fault-HK023 = this edge of node { $about } is never taken, as one before it always comes first. Move it up or delete it.
fault-HK024 = in { $about } the condition contradicts itself, so it can never hold.
fault-HK025 = in { $about } there is a bound that this customer either always or never meets.
fault-HK026 = at node { $about } a later scene begins that the talk can come back to again and again. Each time all begins anew, and the talk has no end.
fault-HK027 = not even the best replies lead to the ending { $about } if the customer begins in their worst mood.
fault-HK028 = at node { $about } the talk is lost already, and yet it can go round in a circle. Let it end, or open a way back.
fault-HK038 = the language { $about } isn’t named in languages.
fault-HK039 = there are no words in the language { $about } yet. Write them, or take it out of languages.
fault-HK040 = there is a character in the text that doesn’t belong there ({ $about }). Delete it and type this anew.
fault-HK041 = in the word “{ $about }” there is a letter that only looks ordinary. Type the word anew.
fault-HK042 = “{ $about }” is a letter that was broken in copying. Type it anew and save the file as UTF-8.
fault-HK043 = the word “{ $about }” stands here twice in a row.
fault-HK044 = there are two spaces in a row here: “{ $about }”
fault-HK045 = a quotation mark lacks its pair: “{ $about }”
fault-HK046 = a comma cuts a line into two messages, put it in quotation marks: “{ $about }”
fault-HK060 = the phrase “{ $about }” also means something that may not be promised. Use different words to tell them apart.
fault-HK061 = the phrase “{ $about }” isn’t needed, as another phrase covers it already.
fault-HK062 = the phrase “{ $about }” can’t be found in any reply. Check punctuation, numbers and the asterisk.
fault-HK063 = there are braces in the phrase “{ $about }”. Write the words that a student would use.
