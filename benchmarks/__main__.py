"""Runs the benchmarks: `python -m benchmarks`, or only some subjects: `python -m benchmarks worst start`."""

import argparse

from benchmarks import classes, groups, peer, reading, starting, startup, worst
from benchmarks.loading import readers

_LANGUAGES = ("fi", "sv", "en")
_SUBJECTS = {
    "reading": reading.show,
    "worst": worst.show,
    "start": starting.show,
    "startup": startup.show,
    "peer": peer.show,
    "classes": classes.show,
    "groups": groups.show,
}


def main() -> None:
    """Print the figures of the subjects asked for, or of all."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("subjects", nargs="*", metavar="SUBJECT", help=", ".join(_SUBJECTS))
    asked = options.parse_args().subjects or [*_SUBJECTS]
    if unknown := [subject for subject in asked if subject not in _SUBJECTS]:
        options.error(f"no such subject: {unknown[0]}; there are {', '.join(_SUBJECTS)}")
    loaded = readers(_LANGUAGES)
    for subject in asked:
        _SUBJECTS[subject](loaded)


if __name__ == "__main__":
    main()
