"""The pictures in the docs are those of the scenarios as they are."""

from pathlib import Path

from bot.drawing.gallery import gallery, main

GALLERY = Path(__file__).parents[3] / "docs" / "scenarios_gallery"


def test_the_gallery_is_up_to_date() -> None:
    """If not: python -m bot.drawing.gallery docs/scenarios_gallery."""
    made = dict(gallery())
    assert {path.name for path in GALLERY.iterdir()} == set(made)
    assert [name for name, content in made.items() if (GALLERY / name).read_bytes() != content] == []


def test_pictures_of_scenarios_that_are_gone_are_taken_away(tmp_path: Path) -> None:
    """And nothing else in the folder."""
    (tmp_path / "gone.svg").write_text("<svg/>", "utf-8")
    (tmp_path / "kept.txt").write_text("kept", "utf-8")
    main([str(tmp_path)])
    names = {path.name for path in tmp_path.iterdir()}
    assert "gone.svg" not in names and {"kept.txt", "README.md", "washing_machine.svg"} <= names
