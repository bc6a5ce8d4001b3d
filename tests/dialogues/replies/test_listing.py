"""Long lists of words."""

from dialogues.replies.listing import Listing

SAID = {f"w{number:03}": str(number) for number in range(0, 400, 2)} | {"ä": "last", "": "first", "=)": ""}


def test_every_word_is_found_and_no_other() -> None:
    """What is said of a word is found wherever it stands, and nothing is said of words between, before and behind."""
    listing = Listing.of(SAID)
    assert {word: listing.get(word) for word in SAID} == SAID == dict(listing)
    assert all(word in listing for word in SAID)
    others = ["w001", "w", "w0000", "w399", "ö", "!", "002"]
    assert not any(word in listing or listing.get(word) for word in others)


def test_an_empty_list_holds_nothing() -> None:
    """A language may have no words of some kind."""
    listing = Listing.of({})
    assert "w" not in listing and listing.get("w") == "" and not [*listing]


def test_a_listing_is_searched_where_it_lies() -> None:
    """Among other lines, too, whose words it does not know."""
    before, here = Listing.of({"ö": "other"}), Listing.of(SAID)
    again = Listing(here.places, before.body + here.body + before.body, len(before.body))
    assert dict(again) == SAID and all(again.get(word) == said for word, said in SAID.items())
    assert "ö" not in again and again.body == here.body


def test_a_broken_letter_is_in_no_list() -> None:
    """Half of a surrogate pair can't be written, and so does not stand anywhere."""
    assert "\ud83d" not in Listing.of(SAID)
