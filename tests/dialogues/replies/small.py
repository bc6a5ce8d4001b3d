"""A tiny language to test the machinery with, apart from the Finnish that is shipped."""

from dialogues.replies.reader import Reader

GRAMMAR = """
abbreviations: [esim]
feature_groups: {"1": [1sg, 1pl], "2": [2sg, 2pl]}
endings: {isitteko: [cond, 2pl, ko]}
opens_clause: (mutta|että)
negates: NO
ends_negation: vaan
turns: mutta
concedes: silti
reports: että
question: ["^ [ko]", "^^ QUESTION"]
asked: ["^ QUESTION"]
indirect: ["[1]"]
doubtful: [{word: et, becomes: että, unless_next: "[conneg]"}]
"""
COLLOQUIAL = """
words: {mä: minä}
beginnings: {pahotel: pahoitel}
endings: {nu: nut}
inside: {asi: aisi}
clitics: {ko: [ko, kö], kin: [kin]}
folds: {ä: a, ö: o}
"""
CLASSES = """
NO: ei en
QUESTION: mitä miten
SAD: harmi* surku
"""
EFFECTS = """
takes_back: {marks: [apology], forward: [offer_help]}
exclusions: [{found: [excuse], removes: [closed_question], within: clause}]
"""
RULES = """
cues:
  sad: [SAD]
  seeing: ["[nähdä 1]"]
rules:
  - {id: sorry, mark: apology, patterns: ["anteeksi", "[pahoitella 1]"], question: "no"}
  - {id: felt, mark: empathy, all: [seeing, sad]}
  - {id: help, mark: offer_help, patterns: ["[auttaa 1]"]}
  - {id: busy, mark: excuse, patterns: ["en ..2 [voida]"]}
  - {id: asks, mark: closed_question, patterns: ["^ [ko]"], question: only}
"""
LEXICON = "\n".join(
    [
        "lemma\tpres.1sg\tcond.1sg\tcond.2pl\tnut\tconneg",
        "auttaa\tautan\tauttaisin\tauttaisitte\tauttanut\tauta",
        "nähdä\tnäen\tnäkisin\tnäkisitte\tnähnyt\tnäe",
        "voida\tvoin\tvoisin\tvoisitte\tvoinut\tvoi",
        "pahoitella\tpahoittelen\tpahoittelisin\tpahoittelisitte\tpahoitellut\tpahoittele",
    ]
)
DOCUMENTS = {
    "grammar.yaml": GRAMMAR,
    "colloquial.yaml": COLLOQUIAL,
    "classes.yaml": CLASSES,
    "effects.yaml": EFFECTS,
    "languages.yaml": "{function_words: {fi: ja on, sv: och är, en: and the}, telltale: {fi: _ja}}",
    "rules_small.yaml": RULES,
    "lexicon.tsv": LEXICON,
    "protected.tsv": "autot\n",
}


def reader(**changed: str) -> Reader:
    """A reader of the tiny language; a keyword such as rules_small replaces that file, `weights` brings its table."""
    names = {name.partition(".")[0]: name for name in (*DOCUMENTS, "weights.tsv")}
    return Reader.load("fi", {**DOCUMENTS, **{names[key]: text for key, text in changed.items()}})
