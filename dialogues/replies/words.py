"""Makes what knows the words of a language from what `compiling` left of the files."""

from typing import Any

from dialogues.replies.lexicon import Lexicon
from dialogues.replies.normal import Colloquial, Normaliser
from dialogues.replies.spelling import Spelling
from dialogues.replies.vocabulary import Vocabulary

Compiled = dict[str, Any]  # what `compile_language` gives: plain data and Listings


def vocabulary_of(compiled: Compiled) -> Vocabulary:
    """The vocabulary of a language."""
    return Vocabulary(Lexicon(compiled["columns"], compiled["forms"]), compiled["tables"], compiled["endings"])


def normaliser_of(vocabulary: Vocabulary, compiled: Compiled) -> Normaliser:
    """What brings written words to the forms that the vocabulary knows."""
    tables, beginnings, keyboard = compiled["colloquial"], compiled["tables"]["prefixes"], compiled["keyboard"]
    spelling: list[Spelling] = []

    def speller() -> Spelling:
        if not spelling:  # made for the first typo, not before
            correctable = [
                *(word for word, _ in compiled["correctable"]),
                *(word for word, _ in tables["words"]),
            ]
            spelling.append(Spelling(correctable, beginnings, keyboard, compiled["often_mistyped"]))
        return spelling[0]

    return Normaliser(
        Colloquial(
            words=dict(tables["words"]),
            beginnings=tables["beginnings"],
            endings=tables["endings"],
            inside=tables["inside"],
            clitics=tables["clitics"],
            folds=dict(tables["folds"]),
        ),
        is_form=vocabulary.lexicon.__contains__,
        knows=vocabulary.knows,
        begins_known=vocabulary.begins_known,
        spelling=speller,
        protected=compiled["protected"],
    )
