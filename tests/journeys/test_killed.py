"""Kill -9 at random moments of real calls: no saved step is lost, and nothing of a customer is left in plain sight.

AGENTDESK_KILL_ROUNDS=200 kills more often; a failing day is played again with AGENTDESK_KILL_SEED.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import SystemRandom

import pytest

from tests.journeys.any_agent import NOTE
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.killed_desk import TOLD_FIRST
from tests.journeys.town import EVERYBODY, clients_file, every_secret
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

ROOT = Path(__file__).parents[2]
ROUNDS = int(os.environ.get("AGENTDESK_KILL_ROUNDS", "6"))
SEED = int(os.environ.get("AGENTDESK_KILL_SEED", SystemRandom().randrange(1 << 32)))
PLANTED = {
    *every_secret(),
    *(word for one in EVERYBODY for word in (one.name, one.name.split()[1], one.phone[2:], one.reference)),
    "1984-03-12",
    "1 Elm Street",
    NOTE[:20],
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
@pytest.mark.timeout(60 + 5 * ROUNDS)
def test_a_window_killed_at_random_moments_loses_nothing_and_leaves_nothing(
    room: Room, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    environment = dict(os.environ)
    for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        (home / name).mkdir(parents=True)
        environment[name] = str(home / name)
    program = [sys.executable, "-m", "tests.journeys.killed_desk"]
    orders = [str(room.profile.folder), room.key.hex(), str(ROUNDS), str(SEED)]
    done = subprocess.run(
        [*program, *orders], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"AGENTDESK_KILL_SEED={SEED}\n{done.stderr[-4_000:]}"
    rounds = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rounds) == ROUNDS
    assert rounds[0]["told"] > TOLD_FIRST
    assert rounds[0]["open"] == 1
    in_a_call, taken_up = rounds[0::3], rounds[1::3]
    left_open = [one["open"] for one in in_a_call[: len(taken_up)]]
    assert [one["resumed"] for one in taken_up] == [min(1, number) for number in left_open]
    assert found_in(home, room.profile.folder) == {}


def test_what_is_planted_would_be_found(tmp_path: Path) -> None:
    plain, wide = tmp_path / "plain.csv", tmp_path / "wide.bin"
    plain.write_text(clients_file(), "utf-8")
    wide.write_bytes("Maria Alvarez".encode("utf-16-le"))
    found = found_in(tmp_path)
    assert {"Lakeshore Furniture", "1984-03-12", "Alvarez"} <= found[plain.name]
    assert found[wide.name] == {"Maria Alvarez", "Alvarez"}


def test_a_day_that_ends_well_leaves_nothing_either(
    desk: DeskAtWork, agent: Agent, customer: Customer, tmp_path: Path
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    agent.writes(NOTE)
    agent.searches("okonkwo")
    agent.presses("Esc")
    agent.ends_the_call()
    agent.presses("Alt+4")
    agent.saves()
    desk.reopen()
    assert found_in(tmp_path) == {}


def test_a_call_cut_off_is_offered_and_taken_up_where_it_was(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen, record: Record
) -> None:
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.comes_to_the_options()
    agent.answers("parts")
    agent.fills(count="12", every="month", first_on="+14")
    agent.answers("read_back")
    agent.writes(NOTE)
    before = desk.view
    desk.is_cut_off()
    desk.keys.until(lambda: "Left open" in screen.everything())
    screen.shows("The call with Maria Alvarez was interrupted")
    screen.hides("Lakeshore Furniture")
    desk.keys.tab_to(f"resume-{before.interaction}")
    agent.presses("Return")
    screen.shows("Who is on the line now?")
    screen.hides("Lakeshore Furniture")
    agent.presses("Alt+1")
    assert desk.step == before.step
    screen.shows("12 payments", "Lakeshore Furniture", NOTE.strip())
    agent.answers("agreed", "next", "all_good")
    agent.ends_the_call()
    agent.saves()
    assert record.last("outcome.recorded")["outcome"] == "plan"
    assert record.last("note.saved")["body"] == NOTE


def found_in(*folders: Path) -> dict[str, set[str]]:
    """Return which of the planted words can be read in which file, as letters of one byte or of two."""
    found: dict[str, set[str]] = {}
    for file in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes()
        for word in PLANTED:
            if word.encode() in content or word.encode("utf-16-le") in content:
                found.setdefault(file.name, set()).add(word)
    return found
