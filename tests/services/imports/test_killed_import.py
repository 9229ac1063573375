"""Kill -9 in the middle of an import: it is either not there, or staged and resumable, or in force; never half.

AGENTDESK_KILL_ROUNDS=100 kills more often; a failing round is played again with AGENTDESK_KILL_SEED.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random, SystemRandom

import pytest

from agentdesk.compose import desk_on
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.services import keeping
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio, ImportRows
from agentdesk.services.messages import CountQueue
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rights import PROGRAM, Actor
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.staging import TABLES
from tests.builders.imports import carried_on
from tests.builders.portfolio import Office, portfolio

ROUNDS = max(6, int(os.environ.get("AGENTDESK_KILL_ROUNDS", "0")) // 4)
SEED = int(os.environ.get("AGENTDESK_KILL_SEED", SystemRandom().randrange(1 << 32)))
ROWS = 2300
# Looking, six portions read and staged, the row that goes back, the decision, the parts in which it is carried out.
ERRANDS = 26


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file of some portions, with a row that goes back."""
    cells = [
        {"customer_reference": f"C{number}", "phone_1": f"+1312555{number % 100 + 100:04}"}
        for number in range(ROWS)
    ]
    path = tmp_path / "file.csv"
    path.write_text(portfolio(*cells, {"balance": "x"}))
    return path


@pytest.mark.timeout(120 + 20 * ROUNDS)
def test_whenever_it_is_killed_it_is_gone_on_with(
    profile: Profile, key: bytes, file: DeskFile, clock: Clock, source: Path
) -> None:
    print(f"AGENTDESK_KILL_SEED={SEED}")
    file.close()
    empty = profile.desk_file.read_bytes()
    chance = Random(SEED)
    seen = set()
    for _ in range(ROUNDS):
        for left in profile.folder.glob(f"{profile.desk_file.name}*"):
            left.unlink()
        profile.desk_file.write_bytes(empty)
        _killed_after(chance.randrange(1, ERRANDS), profile, key, source)
        again = desk_on(keeping.open_file(profile, key, clock), clock)
        again.act_as(Actor("lead", "lead", "early"))
        seen.add(_whole_or_hidden(again))
        _ends_as_if_nothing_had_been(again, source)
        again.file.close()
    print(sorted(seen))
    assert seen


def _killed_after(errands: int, profile: Profile, key: bytes, source: Path) -> None:
    """Run an import, and kill it when it has told so many errands; one that ends before was not killed."""
    command = [sys.executable, "-m", "tests.programs.killed_import", str(profile.folder), key.hex()]
    root = Path(__file__).parents[3]
    with subprocess.Popen([*command, str(source)], cwd=root, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        for _ in range(errands):
            if not running.stdout.readline():
                break
        running.kill()


def _whole_or_hidden(desk: Desk) -> str:
    """Return the state in which the import was found, having looked that nothing of it shows before its time."""
    states = [row.state for row in desk.ask(ImportRows())]
    with desk.file.read() as connection:
        closed = connection.exec_driver_sql("SELECT count(*) FROM import_batch").scalar_one()
    if not closed:
        assert states in ([], ["staging"], ["staged"], ["closing"])
        assert desk.ask(CountQueue()).due == 0
    else:
        assert states in (["settling"], ["live"])
    assert desk.ask(VerifyJournal()).faults == ()
    return states[0] if states else ""


def _ends_as_if_nothing_had_been(desk: Desk, source: Path) -> None:
    """Go on with it as the next start does, or by bringing the file in again; then look at everything."""
    office = Office(desk, source.parent)
    carried_on(desk)
    if [row.state for row in desk.ask(ImportRows())] != ["live"]:
        bring_in(desk, ImportPortfolio(source))
    (row,) = desk.ask(ImportRows())
    assert (row.state, row.rows, row.imported, row.rejected) == ("live", ROWS + 1, ROWS, 1)
    assert desk.ask(CountQueue()).due == ROWS
    assert office.select("SELECT count(*), sum(balance) FROM base_debt") == [(ROWS, ROWS * 10_000)]
    assert not any(office.stored(*TABLES).values())
    assert [event["imported"] for event in office.events("portfolio.imported")] == [ROWS]
    desk.act_as(PROGRAM)
    assert desk.do(RebuildStates()).value.differing == ()
    (source.parent / "file-rejected.csv").unlink()
