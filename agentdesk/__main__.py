"""Starts AgentDesk: without a command the window opens, with one the command runs without it."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

# Command and the module that has its options and carries it out; only the one that is meant is loaded.
COMMANDS = {
    "import": "agentdesk.cli.import_",
    "imports": "agentdesk.cli.imports",
    "journal": "agentdesk.cli.journal",
    "record": "agentdesk.cli.record",
    "sync": "agentdesk.cli.sync",
    "central": "agentdesk.cli.central",
    "keys": "agentdesk.cli.keys",
    "tour": "agentdesk.app.tour.command",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 done, 1 something does not hold, 2 refused, 3 asked."""
    from agentdesk.cli.parser import parse

    return parse(sys.argv[1:] if arguments is None else list(arguments), COMMANDS, open_window).run()


def open_window(options: argparse.Namespace) -> int:
    """Open the window on the profile that the command line names, and return when it is closed."""
    # Nothing that a start loads and makes is garbage; the window's own collector begins when it stands.
    gc.disable()
    try:
        return _run(getattr(options, "profile", None))
    finally:
        gc.enable()


def _run(folder: Path | None) -> int:
    from agentdesk.app.start import run

    return run(folder)


if __name__ == "__main__":
    sys.exit(main())
