"""Starts AgentDesk: without a command the window opens, with one the command runs without a screen."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 done, 1 something does not hold, 2 refused, 3 asked."""
    from agentdesk.cli.parser import parse

    return parse(sys.argv[1:] if arguments is None else list(arguments)).run()


if __name__ == "__main__":
    sys.exit(main())
