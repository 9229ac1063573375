"""Reading a file in processes of its own, ahead of whoever stages it: understanding its rows is most of the work."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from agentdesk.platform.processes import end_with_parent
from agentdesk.services.imports.reading import SMALL, Portion, Reading, Reopened, portion

MOST_PROCESSES = 3


class Ahead:
    """Portions that are being read in other processes, in their order."""

    def __init__(self, processes: ProcessPoolExecutor, ahead: int) -> None:
        """Take the processes, and how many portions may be under way at once."""
        self._processes = processes
        self._ahead = ahead
        self._under_way: dict[int, Future[Portion]] = {}

    def take(self, reading: Reading, position: int) -> Portion:
        """Return a portion; those after it are read meanwhile. Raises Refused when the file is not what it was."""
        for one in range(position, position + self._ahead):
            if one not in self._under_way:
                self._under_way[one] = self._processes.submit(portion, reading, one)
        found = self._under_way.pop(position).result()
        if found.is_last:
            for left in self._under_way.values():
                left.cancel()
            self._under_way.clear()
        return found


@contextmanager
def reading_ahead(path: Path) -> Iterator[Ahead | Reopened]:
    """Lend what reads a file: processes of its own for a large one. Nothing is left of them afterwards."""
    if path.stat().st_size < SMALL:
        here = Reopened()
        try:
            yield here
        finally:
            here.close()
        return
    count = min(MOST_PROCESSES, os.cpu_count() or 1)
    processes = ProcessPoolExecutor(count, get_context("spawn"), initializer=end_with_parent)
    try:
        yield Ahead(processes, 2 * count)
    finally:
        processes.shutdown(cancel_futures=True)
