"""Workers: threads with a queue each, on which errands run in turn. They know numbers and callables, never a widget."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

_here = threading.local()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an errand: its number, and either a result or a fault."""

    number: int
    result: Any = None
    fault: BaseException | None = None


Arrived = Callable[[Outcome], None]


def current_lane() -> str:
    """Return the lane that the calling code runs for, or an empty text on the UI lane."""
    return getattr(_here, "lane", "")


def run(number: int, action: Callable[[], Any], lane: str = "work") -> Outcome:
    """Run an action for a lane and return what came of it. Every fault is carried over to the UI lane."""
    before = current_lane()
    _here.lane = lane
    try:
        return Outcome(number, result=action())
    except Exception as fault:  # noqa: BLE001 - not swallowed: the UI lane shows or raises it
        return Outcome(number, fault=fault)
    finally:
        _here.lane = before


class Worker:
    """One serial thread."""

    def __init__(self, lane: str, arrived: Arrived, is_wanted: Callable[[int], bool]) -> None:
        """Start the thread. A read that is no longer wanted when its turn comes is not run."""
        self._lane = lane
        self._arrived = arrived
        self._is_wanted = is_wanted
        self._is_skipping = False
        self._queue: SimpleQueue[tuple[int, Callable[[], Any]] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name=f"agentdesk-{lane}", daemon=True)
        self._thread.start()

    def put(self, number: int, action: Callable[[], Any]) -> None:
        """Add an errand to the end of the queue."""
        self._queue.put((number, action))

    def finish(self, *, is_drained: bool) -> None:
        """Let the thread end: after all errands (`is_drained`), or after the one that runs."""
        self._is_skipping = not is_drained
        self._queue.put(None)

    def join(self) -> None:
        """Wait until the thread has ended."""
        self._thread.join()

    def _serve(self) -> None:
        while (errand := self._queue.get()) is not None:
            number, action = errand
            if self._is_skipping or (self._lane == "read" and not self._is_wanted(number)):
                continue
            self._arrived(run(number, action, self._lane))
            del errand, action
