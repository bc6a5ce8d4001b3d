"""Long lists of words."""

from dialogues.replies.listing import Listing, blocks

SAID = {f"w{number:03}": str(number) for number in range(0, 400, 2)} | {"ä": "last", "": "first", "=)": ""}


def test_every_word_is_found_and_no_other() -> None:
    """What is said of a word is found wherever it stands, and nothing is said of words between, before and behind."""
    listing = Listing(blocks(SAID))
    assert {word: listing.get(word) for word in SAID} == SAID == dict(listing)
    assert all(word in listing for word in SAID)
    others = ["w001", "w", "w0000", "w399", "ö", "!", "002"]
    assert not any(word in listing or listing.get(word) for word in others)


def test_an_empty_list_holds_nothing() -> None:
    """A language may have no words of some kind."""
    assert "w" not in Listing([]) and Listing([]).get("w") == ""
