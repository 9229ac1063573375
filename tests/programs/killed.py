"""A desk that is killed at random moments, opened again, and killed again: run as a program of its own.

    python -m tests.programs.killed FOLDER KEY ROUNDS SEED

Every round a child opens the profile and works, telling its parent after each command what is now on the disk.
The parent kills it, whatever it is doing, opens the profile, and holds what is there against what was told.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

from agentdesk.compose import desk_on
from agentdesk.platform.paths import Profile
from agentdesk.services import keeping
from agentdesk.services.desk import Desk
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.resuming import load
from agentdesk.services.sessions import Sessions
from agentdesk.services.staffing import SignIn
from agentdesk.storage import journal
from tests.builders.agent import AnyAgent
from tests.conftest import AGENT
from tests.fakes.time import Hands

LONGEST_S, SHORT_S = 0.25, 0.04
MOST_TOLD = 12


def told(desk: Desk, sessions: Sessions) -> dict[str, Any]:
    """What is on the disk: the journal's end, the drafts, and where every open call stands."""
    with desk.file.read() as connection:
        head = journal.head(connection)
        drafts = connection.exec_driver_sql(
            "SELECT interaction, typed_at FROM draft_note ORDER BY interaction"
        ).all()
    calls = []
    for call in sessions.all():
        state = call.state
        where = (
            (state.position, state.visit, len(state.stack), len(state.line), state.mood) if state else None
        )
        calls.append([call.interaction, call.customer, call.call.stage, call.call.hold_ms, where])
    return json.loads(
        json.dumps({"seq": head.seq, "hash": head.hash.hex(), "drafts": [*map(list, drafts)], "calls": calls})
    )


def work(profile: Profile, key: bytes, seed: int, pipe: int) -> None:
    """Open the profile and work for ever, telling what is on the disk after every command."""
    hands = Hands()
    clock = hands.clock()
    desk = desk_on(keeping.open_file(profile, key, clock), clock)
    hands.wall = clock.now()
    desk.act_as(desk.do(SignIn(AGENT)).value)
    agent = AnyAgent(desk, hands, Random(seed))
    while True:
        os.write(pipe, (json.dumps(told(desk, desk.sessions)) + "\n").encode())
        agent.act()


def killed(
    profile: Profile, key: bytes, seed: int, random: Random, told_first: int
) -> tuple[int, dict[str, Any] | None]:
    """Let a child work until it has told so much, kill it a moment later; return how much it told, and what last.

    Who waits for nothing to be told also kills a desk that is still being opened, however slow the machine is.
    """
    pipe, childs = os.pipe()
    child = os.fork()
    if child == 0:
        work(profile, key, seed, childs)
    os.close(childs)
    heard = b""
    while heard.count(b"\n") < told_first:
        piece = os.read(pipe, 1 << 16)
        assert piece, "the child ended by itself"
        heard += piece
    end = time.monotonic() + random.uniform(0, SHORT_S if told_first else LONGEST_S)
    while (left := end - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            piece = os.read(pipe, 1 << 16)
            assert piece, "the child ended by itself"
            heard += piece
    os.kill(child, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    while piece := os.read(pipe, 1 << 16):
        heard += piece
    os.close(pipe)
    whole = heard.rpartition(b"\n")[0].splitlines()
    return len(whole), json.loads(whole[-1]) if whole else None


def check(profile: Profile, key: bytes, last: dict[str, Any] | None) -> int:
    """Hold what is on the disk against what was told before the kill; return the number of events."""
    clock = Hands().clock()
    file = keeping.open_file(profile, key, clock)
    sessions = Sessions()
    load(file, sessions)
    desk = desk_on(file, clock)
    found = desk.ask(VerifyJournal())
    assert found.faults == (), found.faults
    with file.read() as connection:
        assert connection.exec_driver_sql("PRAGMA quick_check").scalar_one() == "ok"
        if last is not None and last["seq"]:
            saved = connection.exec_driver_sql(
                "SELECT hash FROM journal WHERE seq = ?", (last["seq"],)
            ).scalar_one()
            assert saved.hex() == last["hash"], "an acknowledged event is gone"
    now = told(desk, sessions)
    opened = now["seq"] - 1  # this very opening was journalled
    if last is not None and opened == last["seq"]:
        assert now["calls"] == last["calls"], (now["calls"], last["calls"])
        kept = dict(now["drafts"])
        assert all(kept.get(customer, 0) >= at for customer, at in last["drafts"]), "a note as typed is gone"
    assert desk.do(RebuildStates()).value.differing == ()
    file.close()
    return int(now["seq"])


def main(folder: Path, key: bytes, rounds: int, seed: int) -> None:
    """Print for each round how much the child told, and how many events there were after it."""
    random = Random(seed)
    for number in range(rounds):
        much, last = killed(Profile(folder), key, seed + number, random, number % MOST_TOLD)
        print(much, check(Profile(folder), key, last), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
