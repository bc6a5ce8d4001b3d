"""What somebody said in an exercise is theirs to see and to take back."""

from dialogues.exercises import moves
from dialogues.exercises.exercise import (
    Card,
    Exercise,
    Feedback,
    Note,
    Person,
    Proposal,
    Roles,
    Round,
    Whisper,
)
from dialogues.exercises.forgetting import forgotten, own_words
from tests.dialogues.toy import play

AINO, VILLE = Person(id=7001, name="Aino"), Person(id=8002, name="Ville")


def talked() -> Exercise:
    """Both have said, proposed, whispered and noted something."""
    exercise = moves.met(Exercise(players=(AINO, VILLE), starter=AINO.id), [play()], [[AINO.id, VILLE.id]])
    for person, words in [(AINO, "Olen pahoillani, aarre."), (VILLE, "Mitä tapahtui, veli?")]:
        exercise = moves.answered(exercise, 0, person.id, play(), play().read(words))
    both = (AINO, VILLE)
    return exercise.model_copy(
        update={
            "rounds": (
                Round(
                    proposals=tuple(Proposal(by=one.id, words=f"{one.name} ehdottaa", votes=(7001,)) for one in both)
                ),
            ),
            "whispers": tuple(Whisper(by=one.id, to=8002, words=f"{one.name} kuiskaa") for one in both),
            "cards": tuple(Card(by=one.id, watches=("tone",)) for one in both),
            "notes": tuple(Note(by=one.id, customer=0, turn=1, watch="tone", seen=True) for one in both),
            "feedback": tuple(Feedback(by=one.id, worked=f"{one.name} kehuu") for one in both),
            "roles": Roles(customer=AINO.id, lines=("Aino huutaa",)),
        }
    )


def _proposed(person: Person) -> Proposal:
    return Proposal(by=person.id, words=f"{person.name} ehdottaa", votes=(AINO.id,))


def test_nothing_is_left_of_who_was_erased() -> None:
    """Neither words nor name nor number; what the others said stays, and so does the course of the talk."""
    before = talked()
    after = forgotten(before, AINO.id)
    kept = after.model_dump_json()
    assert [word for word in ("Aino", "7001", "aarre", "pahoillani") if word in kept] == []
    assert "veli" in kept and "Ville ehdottaa" in kept and "Ville kehuu" in kept
    moods = [[turn.mood_after for turn in one.customers[0].turns] for one in (before, after)]
    assert moods[0] == moods[1]


def test_own_words_are_nobody_else_s() -> None:
    """All that one said and saw, in every way."""
    words = own_words(talked(), AINO.id)
    assert words["replies"] == ["Olen pahoillani, aarre."] and words["proposals"] == ["Aino ehdottaa"]
    assert words["lines"] == ["Aino huutaa"] and words["feedback"] == [{"worked": "Aino kehuu", "next": ""}]
    assert "Ville" not in str(words) and "8002" not in str(words)
    assert own_words(talked(), VILLE.id)["lines"] == []
