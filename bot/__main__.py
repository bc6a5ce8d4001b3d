"""`python -m bot` is the command `hankala`."""

import sys

from bot.cli import main

sys.exit(main())
