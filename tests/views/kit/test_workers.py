"""The processes of the pool end with the program, also when it is killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import agentdesk

ROOT = Path(agentdesk.__file__).parents[1]
PROGRAM = """
import os, sys
from agentdesk.views.kit.pool import Pool

pool = Pool(lambda outcome: print(outcome.result, flush=True))
pool.put(1, os.getpid, ())
sys.stdin.read()
"""


def test_no_process_of_the_pool_outlives_a_program_that_is_killed() -> None:
    """Every process writes to one pipe: its end is read when the last of them is gone."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        child = int(program.stdout.readline())
        assert child != program.pid
        program.kill()
        rest, _ = program.communicate(timeout=60)
    assert rest == ""
