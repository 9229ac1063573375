"""Kill -9 at random moments of a working day: no acknowledged save is lost, and the call is offered again.

AGENTDESK_KILL_ROUNDS=500 kills more often; a failing day is played again with AGENTDESK_KILL_SEED.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import SystemRandom

import pytest

from agentdesk.platform.paths import Profile
from agentdesk.storage.desk_file import DeskFile
from tests.builders.people import on_file, someone
from tests.programs.killed import MOST_TOLD

ROUNDS = int(os.environ.get("AGENTDESK_KILL_ROUNDS", "30"))
SEED = int(os.environ.get("AGENTDESK_KILL_SEED", SystemRandom().randrange(1 << 32)))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
@pytest.mark.timeout(120 + ROUNDS)
def test_whatever_was_saved_survives_being_killed(profile: Profile, key: bytes, file: DeskFile) -> None:
    on_file(file, *(someone(place) for place in range(1, 5)))
    file.close()
    command = [sys.executable, "-W", "error", "-m", "tests.programs.killed", str(profile.folder), key.hex()]
    done = subprocess.run(
        [*command, str(ROUNDS), str(SEED)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"AGENTDESK_KILL_SEED={SEED}\n{done.stdout}\n{done.stderr}"
    lines = [line.split() for line in done.stdout.splitlines()]
    told, events = [int(line[0]) for line in lines], [int(line[1]) for line in lines]
    assert len(events) == ROUNDS
    assert events == sorted(events)
    assert sum(told) >= sum(number % MOST_TOLD for number in range(ROUNDS))
    assert events[-1] > 2 * ROUNDS, "every opening is an event: more than that is work that was journalled"
