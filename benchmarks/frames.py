"""How long the window is held up in each part of a call worked by keys, in frames, while a sync and a search run."""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks.measure import Result, Round
from benchmarks.processes import Program, compile_everything
from benchmarks.profiles import Shelf

FRAME_MS = 1_000 / 60
PARTS = {
    "start": "from the first turn of the event loop to the open desk",
    "opening": "opening a customer",
    "dialling": "dialling, and who is on the line",
    "answering": "answering steps and what the customer says",
    "typing": "typing a note",
    "saving": "wrapping up, saving, opening the next",
}


def measure(shelf: Shelf, *, rounds: int, customers: int) -> Iterator[Result]:
    """Measure so many calls, each in a program of its own on a profile with so many customers."""
    compile_everything()
    longest = [_longest(shelf, customers) for _ in range(rounds)]
    for part, says in PARTS.items():
        taken = tuple(Round([one[part] / FRAME_MS]) for one in longest)
        yield Result(f"frames {part}", f"longest block: {says}", "frames", taken)


def _longest(shelf: Shelf, customers: int) -> dict[str, float]:
    with shelf.copy(shelf.of(customers)) as made:
        program = Program("benchmarks.watched_window", (str(made.profile.folder),), made.key.hex())
        longest: dict[str, float] = json.loads(program.run()[1])
        return longest
