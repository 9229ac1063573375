"""Measures AgentDesk against the floor and says whether every bound is kept.

    python3 run.py bench                     everything; some minutes
    python3 run.py bench --quick             small files and few rounds, to see that it works
    python3 run.py bench --only searching    one comparison
    python3 run.py bench --json              for programs

Exit status 1 where a bound is broken. Nothing leaves the machine, and nothing stays on it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks import beside, frames, importing, saving, searching, starting
from benchmarks.measure import Result
from benchmarks.profiles import Shelf, shelf
from benchmarks.table import as_json, lines

Measure = Callable[[Shelf], Iterator[Result]]


def comparisons(*, is_quick: bool) -> dict[str, Measure]:
    """Return what is measured, by name. The bounds are about the sizes of the long run."""
    rounds, customers, many = (2, 300, 1_000) if is_quick else (7, 10_000, 100_000)
    few, rows = (100, 1_000) if is_quick else (10_000, 1_000_000)
    pairs, calls, sought, worked = (1, 3, 3, 1) if is_quick else (4, 30, 20, 5)
    return {
        "starting": partial(starting.measure_start, rounds=rounds, pairs=pairs, customers=customers),
        "resting": partial(starting.measure_rest, rounds=rounds, customers=customers),
        "saving": partial(saving.measure, rounds=rounds, customers=customers, calls=calls),
        "searching": partial(searching.measure, rounds=rounds, customers=many, sought=sought),
        "beside": partial(
            beside.measure, rounds=rounds, customers=customers, calls=calls, rows=max(2_000, customers)
        ),
        "importing": partial(importing.measure, few=few, many=rows),
        "frames": partial(frames.measure, rounds=worked, customers=customers),
    }


def main(arguments: list[str] | None = None) -> int:
    """Measure what is asked for, and say what came of it."""
    asked = _parser().parse_args(arguments)
    known = comparisons(is_quick=asked.quick)
    with shelf() as profiles:
        results = [one for name in asked.only or known for one in _told(known[name](profiles), asked.json)]
    if asked.json:
        print(json.dumps([as_json(one) for one in results], indent=1))
    return int(not all(one.is_kept for one in results))


def _told(results: Iterator[Result], is_json: bool) -> Iterator[Result]:
    """Yield results, each told as soon as it is there; a file that has to be made first takes its time."""
    for one in results:
        if not is_json:
            print("\n".join(lines(one)), flush=True)
        yield one


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("bench", description=(__doc__ or "").partition("\n")[0])
    names = tuple(comparisons(is_quick=True))
    parser.add_argument(
        "--only", action="append", choices=names, help="measure this alone; may be said again"
    )
    parser.add_argument("--quick", action="store_true", help="small files and few rounds")
    parser.add_argument("--json", action="store_true", help="print one JSON list")
    return parser


if __name__ == "__main__":
    sys.exit(main())
