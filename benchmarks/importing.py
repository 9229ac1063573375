"""A client's file, brought in: time per row against reading and raw inserts, memory against a small file.

importing   from the order to bring a file in until everybody in it is on the worklist and found by a search, with the
            processes that read ahead. The floor goes through the file by `csv.reader` and inserts the same rows, with
            their indexes, the full-text one too, by a raw cursor: 500 customers to a transaction
memory      the largest resident sets of the program and of its readers together, after many rows and after few
waiting     the commands of the import, of which a call that saves a step waits for one at most
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from agentdesk.compose import create_desk
from agentdesk.platform.clock import Clock
from agentdesk.platform.files import private_folder
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services import keeping
from benchmarks.measure import Result, Round
from benchmarks.people import write_portfolio
from benchmarks.processes import Program
from benchmarks.profiles import PASSPHRASE, ZONE, Made, Shelf

BOUND, MEMORY_BOUND = 4.0, 1.2
LONGEST_S = 3_600


def measure(shelf: Shelf, *, few: int, many: int) -> Iterator[Result]:
    """Import so few rows, and so many, each into an empty profile."""
    with TemporaryDirectory(prefix="import-", dir=shelf.folder) as folder, ExitStack() as stack:
        empty = _empty(Path(folder) / "empty")
        small = _imported(shelf, stack, empty, Path(folder) / "few.csv", few)
        large = _imported(shelf, stack, empty, Path(folder) / "many.csv", many)
    times = Round([large["seconds"] / many * 1e6], [large["floor"] / many * 1e6])
    memory = Round([large["megabytes"]], [small["megabytes"]])
    yield Result("importing", f"a row of {many:,}", "µs", (times,), BOUND, "csv.reader and the raw inserts")
    yield Result("memory", f"importing {many:,} rows", "MB", (memory,), MEMORY_BOUND, f"{few:,} rows")
    waits = Round(large["waits"])
    yield Result("waiting", "a command of the import", "ms", (waits,), None, "")


def _imported(shelf: Shelf, stack: ExitStack, empty: Made, source: Path, rows: int) -> dict[str, Any]:
    """Import a file of so many rows into a copy of an empty profile, and insert its rows into another copy."""
    write_portfolio(source, rows)
    ours, floor = (stack.enter_context(shelf.copy(empty)) for _ in range(2))
    folders = str(floor.profile.folder), str(ours.profile.folder)
    told = _run("benchmarks.imported", empty, folders[1], str(source))
    bare = _run("benchmarks.bare_import", empty, *folders, str(source))
    if not told["rows"] == bare["rows"] == rows:
        raise RuntimeError(f"{rows} rows, of which {told['rows']} were imported and {bare['rows']} inserted")
    return {**told, "floor": bare["seconds"]}


def _run(module: str, made: Made, *words: str) -> dict[str, Any]:
    _, told = Program(module, words, made.key.hex(), LONGEST_S).run()
    found: dict[str, Any] = json.loads(told)
    return found


def _empty(folder: Path) -> Made:
    private_folder(folder)
    profile = Profile(folder)
    create_desk(profile, PASSPHRASE, NoVault(), Clock(ZONE)).file.close()
    return Made(profile, keeping.unlock(profile, NoVault(), lambda: PASSPHRASE))
