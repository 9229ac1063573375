"""First starts that are cut off, and first starts that happen at once: run as a program of its own.

python -m tests.programs.first_start cut FOLDER NAME...    each NAME is a function during which power fails
python -m tests.programs.first_start race FOLDER TIMES     two starts at once, so many times
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

from agentdesk.errors import Refused
from agentdesk.platform import keys
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services import keeping
from tests.conftest import CHEAP, PASSPHRASE
from tests.fakes.time import Hands

CUT, MADE, REFUSED = 9, 3, 4


def start(folder: Path) -> int:
    """Make a profile, or be refused because there is one."""
    try:
        keeping.create(Profile(folder), PASSPHRASE, NoVault(), Hands().clock()).close()
    except Refused as refused:
        return REFUSED if refused.code == "profile_exists" else 1
    return MADE


def cut(folder: Path, names: list[str]) -> None:
    """Print for each function how a start ended in which the power failed there."""
    for name in names:
        child = os.fork()
        if child == 0:
            module, _, function = name.rpartition(".")
            setattr(import_module(module), function, lambda *_, **__: os._exit(CUT))
            os._exit(start(folder / name))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def race(folder: Path, times: int) -> None:
    """Print for each race how the two starts ended."""
    for number in range(times):
        ready, go = os.pipe()
        children = []
        for _ in range(2):
            child = os.fork()
            if child == 0:
                os.close(go)
                os.read(ready, 1)  # returns when the parent lets go of the other end
                os._exit(start(folder / str(number)))
            children.append(child)
        os.close(go)
        os.close(ready)
        print(*sorted(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children))


if __name__ == "__main__":
    keys.COSTS = CHEAP
    if sys.argv[1] == "cut":
        cut(Path(sys.argv[2]), sys.argv[3:])
    else:
        race(Path(sys.argv[2]), int(sys.argv[3]))
