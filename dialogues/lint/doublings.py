"""Words that may stand twice in a row, by language: people do say "joo joo", and "is that that" is English."""

_WRITTEN = {
    "fi": """
        aha ahaa ai aina anteeksi blaa blää ei hah haha hei heh hehe heippa hetkinen hihi hmm hohhoijaa hui hups huh
        huhuh hus hyi hyvin hyvä hä ihan isoja iso jaa jaaha jahas jee jep jo joo juu juuri kas kauan kauas kiitos
        kovasti kuule kyllä mene mm moi monta no noh noin nyt odota odottakaa ohhoh oho oikein okei paljon pitkä
        pitkään pois soo taas tosi todella tsot tule vai varo voi vähän ymmärrän yhä äh älä
    """,
    "sv": """
        aha aj bla blaha bra den det fy ha haha hej hemskt hihi hmm ja jaa jaha jo joo kom kära lilla länge lång långt
        mm mycket nej nja nå nämen oj okej sakta så stopp tack tyst usch vad vänta väldigt åh
    """,
    "en": """
        again aha blah bye chop come dear far ha had haha hear hee hello hey hm hmm ho knock long many never no now oh
        okay please really so sorry sure that there tut very wait well yeah yes
    """,
}
DOUBLINGS = {language: frozenset(words.split()) for language, words in _WRITTEN.items()}
