"""Pool: a few processes for what burns the processor. One that is wanted no more, or dies, is made anew for the next.

A process may hold what it was last asked about, such as an open file. So whoever asked can be dropped: what still waits
for them is not begun, and the processes that worked for them last are ended, whatever they were at.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from agentdesk.errors import Refused
from agentdesk.platform.processes import end_with_parent
from agentdesk.views.kit.workers import Arrived, Outcome, run

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

SIZE = 2
# Started afresh rather than forked: a fork would copy locks that other threads hold.
_CONTEXT = get_context("spawn")


@dataclass(slots=True, eq=False)
class Job:
    """A module-level function with picklable values, to be run for somebody: `key` tells who it is."""

    number: int
    function: Callable[..., Any]
    values: tuple[object, ...]
    key: int
    is_dropped: bool = False


class Pool:
    """Gives every job to a process that is idle, the one that worked last before others, or lets it wait for one."""

    def __init__(self, arrived: Arrived) -> None:
        """Make the pool; a process starts with the first job that it gets."""
        self._lock = threading.Lock()
        self._waiting: deque[Job] = deque()
        self._hands = [Hand(number, arrived, self._on_idle) for number in range(SIZE)]
        self._idle = list(self._hands)

    def put(
        self, number: int, function: Callable[..., Any], values: tuple[object, ...], key: int = 0
    ) -> None:
        """Run a function for whom `key` tells. Of a process that dies on it a Refused arrives."""
        job = Job(number, function, values, key)
        with self._lock:
            if self._idle:
                self._idle.pop().give(job)
            else:
                self._waiting.append(job)

    def drop(self, key: int) -> None:
        """Let nothing go on for somebody, and end the processes that worked for them last. Nothing arrives of it."""
        with self._lock:
            self._waiting = deque(job for job in self._waiting if job.key != key)
            for hand in self._hands:
                if hand.key == key:
                    hand.end()

    def close(self) -> None:
        """End every process, whatever it is at."""
        with self._lock:
            self._waiting.clear()
            for hand in self._hands:
                hand.end()
                hand.give(None)
        for hand in self._hands:
            hand.join()

    def _on_idle(self, hand: Hand) -> None:
        with self._lock:
            if self._waiting:
                hand.give(self._waiting.popleft())
            else:
                self._idle.append(hand)


class Hand:
    """One process, while there is one, and the thread that waits for it. `key` tells for whom it worked last."""

    def __init__(self, number: int, arrived: Arrived, idle: Callable[[Hand], None]) -> None:
        """Start the thread; the process starts with the first job."""
        self.key: int | None = None
        self._arrived, self._idle = arrived, idle
        self._lock = threading.RLock()
        self._is_spent = False
        self._job: Job | None = None
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name=f"agentdesk-work-{number}", daemon=True)
        self._thread.start()

    def give(self, job: Job | None) -> None:
        """Give a job, one at a time, or None to let the thread end."""
        if job is not None:
            self.key, self._job = job.key, job
        self._queue.put(job)

    def end(self) -> None:
        """End the process; of the job that it is at nothing arrives."""
        self.key = None
        with self._lock:
            if self._job is not None:
                self._job.is_dropped = True
            if self._process is not None:
                self._is_spent = True
                self._process.kill()

    def join(self) -> None:
        """Wait until the thread has ended, and the process with it."""
        self._thread.join()

    def _serve(self) -> None:
        while (job := self._queue.get()) is not None:
            outcome = self._done(job)
            with self._lock:
                self._job = None
            # Idle before it is told: whoever hears it may have the next job.
            self._idle(self)
            if outcome is not None and not job.is_dropped:
                self._arrived(outcome)
            del job, outcome
        self._bury()

    def _done(self, job: Job) -> Outcome | None:
        """Return what came of a job, None of one that was dropped."""
        line = self._begun(job)
        if line is None:
            return None
        try:
            line.send((job.number, job.function, job.values))
            outcome: Outcome = line.recv()
        except (EOFError, OSError):
            self._bury()
            return Outcome(job.number, fault=_ended())
        return outcome

    def _begun(self, job: Job) -> Connection | None:
        """Return the line to the process, which is started where there is none; None for a job that was dropped."""
        with self._lock:
            if job.is_dropped:
                return None
            if self._process is not None and (self._is_spent or not self._process.is_alive()):
                self._bury()
            if self._process is None:
                self._line, theirs = _CONTEXT.Pipe()
                self._process = _CONTEXT.Process(target=_serve_line, args=(theirs,), daemon=True)
                self._process.start()
                theirs.close()
            return self._line

    def _bury(self) -> None:
        """Leave nothing of a process that is to be no more."""
        with self._lock:
            if self._process is not None and self._line is not None:
                self._process.kill()
                self._process.join()
                self._line.close()
            self._process, self._line, self._is_spent = None, None, False


def _serve_line(line: Connection) -> None:
    """Run what comes on a line, until nobody is at its other end."""
    end_with_parent()
    while True:
        try:
            number, function, values = line.recv()
        except EOFError:
            return
        line.send(run(number, partial(function, *values)))


def _ended() -> Refused:
    """The sentence about a process that died: for lack of memory, or by a fault in what it is made of."""
    return Refused(
        "work_ended",
        QCoreApplication.translate(
            "Pool",
            "The program that reads this ended before it was done. Try again; if it ends again, ask for help.",
        ),
    )
