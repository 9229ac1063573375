"""Imports a file into a profile until somebody kills it: python -m tests.programs.killed_import PROFILE KEY FILE.

Says a line for every errand that is done, so that whoever kills it can choose the moment.
"""

from __future__ import annotations

import sys
from pathlib import Path

from agentdesk.compose import desk_on
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.services import keeping
from agentdesk.services.imports.course import Errand
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.rights import PROGRAM
from tests.builders.imports import walked


def main(folder: str, key: str, source: str) -> int:
    """Open the profile, bring the file in, and tell every errand before it is done."""
    clock = Clock("America/Chicago")
    desk = desk_on(keeping.open_file(Profile(Path(folder)), bytes.fromhex(key), clock), clock)
    desk.act_as(PROGRAM)

    def told(errand: Errand) -> bool:
        sys.stdout.write(f"{type(errand).__name__}\n")
        sys.stdout.flush()
        return False

    walked(desk, ImportPortfolio(Path(source)), told)
    desk.file.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
