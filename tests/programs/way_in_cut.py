"""Passphrases that are changed while the power fails: run as a program of its own.

python -m tests.programs.way_in_cut PROFILE KEY PASSPHRASE NAME    NAME is a function during which power fails
"""

from __future__ import annotations

import os
import pkgutil
import sys
from pathlib import Path

from agentdesk.compose import desk_on
from agentdesk.platform import keys
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services import keeping, staffing, ways_in
from tests.conftest import CHEAP
from tests.fakes.time import Hands

CUT = 9


def change(profile: Profile, key: bytes, passphrase: str, name: str) -> None:
    """Change the passphrase, as far as it comes."""
    clock = Hands().clock()
    desk = desk_on(keeping.open_file(profile, key, clock), clock)
    where, _, function = name.rpartition(".")
    setattr(pkgutil.resolve_name(where), function, lambda *_, **__: os._exit(CUT))
    ways_in.let_passphrase_in(desk, profile, key, passphrase, NoVault(), "passphrase")


if __name__ == "__main__":
    keys.COSTS = CHEAP
    staffing.COSTS = CHEAP
    change(Profile(Path(sys.argv[1])), bytes.fromhex(sys.argv[2]), sys.argv[3], sys.argv[4])
