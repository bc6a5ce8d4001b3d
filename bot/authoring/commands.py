"""The commands of who writes scenarios: what each takes. What they do is imported when one is given."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: "Commands") -> None:
    """Add them to the command line."""
    command = commands.add_parser("schema", help="print the JSON Schema of scenario files, for editors")
    command.set_defaults(command=schema)


def schema(options: argparse.Namespace) -> None:
    """Print the schema."""
    from bot.authoring.schema import text

    print(text(), end="")
