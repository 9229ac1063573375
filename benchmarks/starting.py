"""The start of the window and what it holds at rest, against a bare QMainWindow: whole processes, off-screen.

starting    from the start of the process, its key unwrapped, to the painted first page of the worklist
resting     resident memory once the desk is open behind the window and nothing happens any more
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from agentdesk.services.remembering import ChangeSetting
from agentdesk.services.rights import PROGRAM
from benchmarks.measure import Result, Round
from benchmarks.processes import Program, compile_everything
from benchmarks.profiles import Shelf, opened

BOUND = 3.0
FLOOR = "a bare QMainWindow"
BARE = Program("benchmarks.bare_window")
# Nothing listens here: the desk looks for its central database, as it always does, and works without it.
NOWHERE = "postgresql://nobody@127.0.0.1:1/nowhere"


def measure_start(shelf: Shelf, *, rounds: int, pairs: int, customers: int) -> Iterator[Result]:
    """Measure so many pairs of starts a round, on a profile with so many customers."""
    with _desk(shelf, customers) as desk:
        taken = tuple(_starts(desk, pairs) for _ in range(rounds))
    yield Result("starting", "process start to painted worklist", "ms", taken, BOUND, FLOOR)


def measure_rest(shelf: Shelf, *, rounds: int, customers: int) -> Iterator[Result]:
    """Measure what is held once a round, on a profile with so many customers."""
    with _desk(shelf, customers) as desk:
        taken = tuple(
            Round([float(desk.run("rest")[1])], [float(BARE.run("rest")[1])]) for _ in range(rounds)
        )
    yield Result("resting", "memory at rest", "MB", taken, BOUND, FLOOR)


def _starts(desk: Program, pairs: int) -> Round:
    taken = Round()
    for turn in range(pairs):
        for program in (desk, BARE) if turn % 2 else (BARE, desk):
            into = taken.ours if program is desk else taken.floor
            into.append(program.run("paint")[0])
    return taken


@contextmanager
def _desk(shelf: Shelf, customers: int) -> Iterator[Program]:
    """Lend the program on a profile of its own, whose central database is away; both have started once."""
    compile_everything()
    with shelf.copy(shelf.of(customers)) as made:
        with opened(made) as desk:
            desk.act_as(PROGRAM)
            desk.do(ChangeSetting("central_url", NOWHERE))
        program = Program("benchmarks.desk_window", (str(made.profile.folder),), made.key.hex())
        for each in (program, BARE):
            each.run("paint")
        yield program
