"""Saving a step of a call while a client's file comes in, against the same statements on a file where nothing does.

The import's commands and the call's take turns on one lane, as they do in the window; the file is read by processes of
its own meanwhile. A step that is saved may wait for the command before it: `waiting` of the import says how long.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from agentdesk.compose import desk_on
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import Course, answer, course
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.imports.reading import Reopened
from agentdesk.services.imports.reading_ahead import Ahead, reading_ahead
from agentdesk.services.rights import PROGRAM
from benchmarks.measure import Result
from benchmarks.people import write_portfolio
from benchmarks.profiles import Shelf
from benchmarks.saving import BOUND, FLOOR, round_of, written_down


def measure(shelf: Shelf, *, rounds: int, customers: int, calls: int, rows: int) -> Iterator[Result]:
    """Measure on a file with so many customers, while so many rows come in; every round makes so many calls."""
    with ExitStack() as stack:
        made = stack.enter_context(shelf.copy(shelf.of(customers)))
        start = stack.enter_context(shelf.place(made.key))
        source = Path(stack.enter_context(TemporaryDirectory(dir=shelf.folder))) / "file.csv"
        write_portfolio(source, rows, first=customers)
        moves = written_down(made, start, calls)
        taken = []
        for _ in range(rounds):
            with reading_ahead(source) as reader:
                taken.append(round_of(shelf, start, moves, _Import(source, reader).step)[0])
    yield Result(
        "saving beside", "the transaction of an answer during an import", "ms", tuple(taken), BOUND, FLOOR
    )


class _Import:
    """An import that goes on by one errand whenever it is its turn."""

    def __init__(self, source: Path, reader: Ahead | Reopened) -> None:
        self._reader = reader
        self._course: Course | None = course(ImportPortfolio(source, "portfolio-us"))
        self._answer: Any = None
        self._lead: Desk | None = None

    def step(self, desk: Desk) -> None:
        """Do the next errand; an import that has come to its end leaves the desk alone."""
        if self._course is None:
            return
        if self._lead is None:
            # Whoever calls may not bring files in: somebody else does, on the same open file.
            self._lead = desk_on(desk.file, desk.clock)
            self._lead.act_as(PROGRAM)
        try:
            errand = self._course.send(self._answer)
        except StopIteration:
            self._course = None
            return
        self._answer = answer(self._lead, errand, self._reader.take)
