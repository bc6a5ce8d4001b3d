"""What words weigh: what is weighed of a text, how it is added up, and how it judges beside the rules."""

import pytest

from dialogues.replies.explaining import explain
from dialogues.replies.reader import Reader
from dialogues.replies.sources import RuleError
from dialogues.replies.text import lay_out
from dialogues.replies.weighing import Weights, cuts, news_of, parse_weights, parts_of, things_in, ways_of
from tests.dialogues.replies import small

# Two marks: an apology needs 10 by words alone and 2 where a rule found it. A letter up is one more, "?" is nothing.
TABLE = "\n".join(
    [
        "marks\tapology\tempathy",
        "alone\t10\t10",
        "ruled\t2\t-5",
        "trust\t1\t1",
        "words\t0\t0",
        "steep\t1\t1",
        "middle\t-99\t-99",
        "beside apology\t0\t0",
        "beside empathy\t0\t0",
        "size\t0",
        "anteeksi\tC?@",
        "häpeän\tQ?@",
        "tätä häpeän\t5?@",
        "kuinka\t-?@",
        "surku\tB?@",
        "\\U0001f633\tQ?@",
    ]
)


def reader(table: str = TABLE) -> Reader:
    """The tiny language with weights."""
    return small.reader(weights=table)


def test_a_word_is_weighed_with_its_beginnings_and_endings() -> None:
    """A sign and a number have neither."""
    assert [*parts_of("autan")] == ["autan", "aut*", "auta*", "autan*", "*n", "*an", "*tan", "*utan"]
    assert [*parts_of("?")] == ["?"] and [*parts_of("24")] == ["24"]


def test_tokens_are_words_as_meant_with_what_stands_between() -> None:
    """Spoken words become book words, a quotation is one thing, and sentences have beginnings."""
    tokens = reader().tokens('Mä autan! Sanoitte "anteeksi kuinka", vai?')
    assert [one.word for one in tokens] == ["^", "minä", "autan", "!", "^", "sanoitte", '"', "vai", "?", "$"]
    assert [one.at for one in tokens] == [0, 0, 1, 2, 2, 2, 3, 5, 5, 5]


def test_what_is_denied_or_asked_is_weighed_as_such() -> None:
    """What follows a negation in its clause, and all of a clause that asks."""
    assert [one.said for one in reader().tokens("autan mutta en auttaisi, miten?")] == [
        "",
        "",
        "",
        "",
        "-",
        "?",
        "",
        "",
    ]
    assert [*ways_of(("-?", "näkisin"))] == ["-näkisin", "-näkis*", "?näkisin", "?näkis*"]


def test_a_token_brings_what_stood_nowhere_before() -> None:
    """Its word, how it is said, and rows: two words, three, and two around one."""
    news = [*news_of(reader().tokens("autan autan minä autan autan"))]
    assert [one.word for one in news] == ["", "autan", "", "minä", "", "", ""]
    assert [len(one.row) for one in news] == [3, 3, 3, 3, 3, 2, 1]
    assert not [*news_of(reader().tokens("autan autan autan autan autan"))][3].row
    assert [*things_in(news[0])] == ["^ autan", "^ _ autan", "^ autan autan"]
    assert [*things_in(news[-2])] == ["autan $"]
    denied = [*news_of(reader().tokens("en näkisin näkisin"))]
    assert [one.said for one in denied] == [("", ""), ("", ""), ("-", "näkisin"), ("", ""), ("", "")]
    assert [one.word for one in news_of([])] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Häpeän.", {("apology", "Häpeän", "apology_weighed")}),  # by words alone
        (
            "No niin, minä häpeän kyllä. Autan.",
            {("apology", "häpeän kyllä", "apology_weighed"), ("offer_help", "Autan", "help")},
        ),
        ("Tätä häpeän.", set()),  # what stands beside it speaks against it
        ("Surku 😳", {("apology", "Surku 😳", "apology_weighed")}),  # an emoji speaks as well
        ("Anteeksi.", {("apology", "Anteeksi", "sorry")}),  # by a rule, and the words are not against it
        ("Anteeksi kuinka.", set()),  # the words outweigh the rule
        ("Autan.", {("offer_help", "Autan", "help")}),  # words know nothing of this mark: the rules decide
        ("", set()),
    ],
)
def test_words_and_rules_judge_together(text: str, found: set[tuple[str, str, str]]) -> None:
    """Words give marks that no rule gives and take those that do not fit; the evidence is what speaks for the mark."""
    assert {(one.name, one.evidence, one.rule) for one in reader().read(text).marks} == found


def test_a_long_text_is_weighed_in_pieces() -> None:
    """Whole sentences of 32 words at most, else clauses, else words; so no text earns marks by its length."""
    short, sentence, endless = "autan nyt. " * 16, "autan, " * 7 + "ja nyt. ", "autan " * 50
    for text, expected in [
        (short, [(0, 32)]),
        (short + "autan", [(0, 32), (32, 33)]),
        (sentence * 4, [(0, 27), (27, 36)]),
        (sentence * 4 + "ja autan, " * 20, [(0, 27), (27, 58), (58, 76)]),
        (endless, [(0, 32), (32, 50)]),
    ]:
        layout = lay_out(text)
        assert cuts(layout, layout.clause_starts) == expected
    said = "Autan ja autan ja autan. " * 13
    assert [one.evidence for one in reader().read(f"{said}Häpeän. {said}").marks if one.name == "apology"] == ["Häpeän"]


def test_the_rarer_the_words_the_more_is_needed() -> None:
    """The weights are divided by the root of what all words weigh as rare things."""
    heavy = TABLE.replace("size\t0", "size\t1").replace("surku\tB?@", "surku\t??[")
    assert reader(heavy).read("Häpeän.").names == {"apology"}
    assert reader(heavy).read("Häpeän, surku.").names == set()


def test_a_reply_in_another_language_is_not_weighed() -> None:
    """Words of one language say nothing in another."""
    assert reader().read("Häpeän and the and the").names == set()


def test_sums_of_any_length_stay_whole() -> None:
    """No mark's sum runs over into its neighbour's, however long the text."""
    weights = Weights(parse_weights("weights.tsv", TABLE))
    [thing] = weights.of(reader().tokens("Häpeän")[1:2])
    assert weights.of_mark("apology", 4096 * thing) == 4096 * 18
    assert weights.of_mark("apology", -4096 * thing) == -4096 * 18
    assert weights.of_mark("empathy", -4096 * thing) == 0
    assert [score for _, score, _ in weights.judged(-4096 * thing, 1)] == [-4096 * 18, 0]


def test_the_total_is_what_the_tokens_bring() -> None:
    """Words, rows and denials that come again count once, whether summed at once or token by token."""
    weights = Weights(parse_weights("weights.tsv", TABLE))
    for text in ["", "Häpeän", "en häpeä, en häpeä", "autan minä autan autan", "Onko surku? On. Häpeän häpeän!"]:
        tokens = reader().tokens(text)
        assert weights.total(tokens) == sum(weights.of(tokens))


def test_an_explanation_tells_what_words_weigh() -> None:
    """For marks given, near or taken from a rule: the score, what is needed, and the words that say most."""
    given, taken = explain(reader(), "Häpeän").weighed, explain(reader(), "Anteeksi kuinka").weighed
    assert [(one.mark, one.score, one.needed, one.things) for one in given] == [("apology", 18, 10, ("häpeän +18",))]
    assert [(one.mark, one.score, one.needed, one.things) for one in taken] == [("apology", -14, 2, ("anteeksi +4",))]
    assert explain(small.reader(), "Häpeän").weighed == ()


def test_an_explanation_tells_which_marks_stand_in_the_way() -> None:
    """What another mark's likelihood takes from a score, where it takes something."""
    sure = TABLE.replace("middle\t-99", "middle\t99").replace("beside apology\t0\t0", "beside apology\t0\t-3")
    sure = sure.replace("surku\tB?", "surku\tBQ")
    [apology, empathy] = explain(reader(sure), "Surku, häpeän").weighed
    assert (apology.mark, apology.beside) == ("apology", ())
    assert (empathy.mark, empathy.needed, empathy.beside) == ("empathy", 13, ("apology -3.0",))


@pytest.mark.parametrize("broken", [TABLE.replace("size", "sizes"), TABLE + "\nanteeksi", TABLE + "\nsori\tC?"])
def test_a_broken_table_is_told(broken: str) -> None:
    """What is no table of weights says how to make one."""
    with pytest.raises(RuleError, match="learn"):
        reader(broken)


def test_what_is_weighed_counts_as_work() -> None:
    """So that a reading can be shown to take a time that grows with the text only."""
    weighed, plain = reader(), small.reader()
    assert weighed.read("Anteeksi tätä.").names == plain.read("Anteeksi tätä.").names == {"apology"}
    assert weighed.work > plain.work


def test_what_words_alone_found_is_taken_back_as_well() -> None:
    """By a 'but' that leads nowhere, not by one that leads on."""
    assert reader().read("häpeän").names == {"apology"}
    assert reader().read("häpeän, mutta en voi").names == {"excuse"}
    assert reader().read("häpeän, mutta autan").names == {"apology", "offer_help"}
