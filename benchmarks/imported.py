"""Imports a file into an empty profile and tells what that took: python -m benchmarks.imported PROFILE FILE.

The profile's key comes on the standard input. The answer is one JSON object: seconds, megabytes at the peak of this
process and those that read for it together, and the milliseconds of the commands that a call would have waited for.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from agentdesk.platform.paths import Profile
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.imports.reading_ahead import Ahead, reading_ahead
from agentdesk.services.rights import PROGRAM
from benchmarks.profiles import Made, opened


def main(folder: str, source: str) -> int:
    """Import the file, and tell."""
    made = Made(Profile(Path(folder)), bytes.fromhex(sys.stdin.readline()))
    print("begins", flush=True)
    with opened(made) as desk:
        desk.act_as(PROGRAM)
        commands = _watched(desk)
        began = perf_counter()
        with reading_ahead(Path(source)) as reader:
            found = bring_in(desk, ImportPortfolio(Path(source), "portfolio-us"), reader.take)
            seconds, megabytes = (
                perf_counter() - began,
                _peak_mb("self") + sum(map(_peak_mb, _readers(reader))),
            )
    told = {
        "rows": found.imported,
        "seconds": seconds,
        "megabytes": megabytes,
        "waits": commands,
    }
    print(json.dumps(told))
    return 0


def _watched(desk: Desk) -> list[float]:
    """Return a list that gets the milliseconds of every command."""
    taken: list[float] = []
    do = desk.do

    def watched(command: object) -> Any:
        began = perf_counter()
        done = do(command)
        taken.append((perf_counter() - began) * 1_000)
        return done

    desk.do = watched  # type: ignore[method-assign]
    return taken


def _readers(reader: Any) -> list[str]:
    """Return the processes that read, while they are there."""
    return [str(one) for one in reader._processes._processes] if isinstance(reader, Ahead) else []


def _peak_mb(process: str) -> float:
    """Return the largest resident set that a process has had."""
    lines = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM:")).split()[1]) / 1_024


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
