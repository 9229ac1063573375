"""Saving a step of a call, against the very same statements by a raw cursor in one transaction.

saving      the transaction of an answer: from the first look at the file, over the sealed journal, its facts and
            states, until all of it is on the disk. What needs no look at the file was done before: the engine's
            decision, and the canonical text and the digest of what it journals. The floor, too, has its values
answering   the whole answer as the window gives it: rights, the engine, the journal's content, the transaction, and
            the next step's words

Calls are made once on a copy of the file while every statement is written down. Then the desk makes the same calls
on a second copy and a raw cursor runs what was written down on a third, command by command in turns, so that both
files stay alike. Only answers are told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from time import perf_counter
from typing import Any

from agentdesk.services.desk import Desk
from agentdesk.services.messages import AnswerStep
from agentdesk.storage.transaction import Transaction
from benchmarks.calling import make_calls
from benchmarks.floor import Statement, heard, raw, replay, transaction
from benchmarks.measure import Result, Round, pair, uncollected
from benchmarks.profiles import Made, Shelf, opened

BOUND = 1.3
FLOOR = "the same statements by a raw cursor"


@dataclass(frozen=True, slots=True)
class Move:
    """A command of a call, and what its transaction sent to the file."""

    command: Any
    statements: Sequence[Statement]

    def of_call(self, call: str) -> object:
        """Return the command with the id that its call has in another file: ids are new in every one."""
        return (
            replace(self.command, interaction=call) if hasattr(self.command, "interaction") else self.command
        )


def measure(shelf: Shelf, *, rounds: int, customers: int, calls: int) -> Iterator[Result]:
    """Measure on a file with so many customers; every round makes so many calls."""
    with shelf.copy(shelf.of(customers)) as made, shelf.place(made.key) as start:
        moves = written_down(made, start, calls)
        taken = [round_of(shelf, start, moves) for _ in range(rounds)]
    yield Result("saving", "the transaction of an answer", "ms", tuple(one for one, _ in taken), BOUND, FLOOR)
    yield Result("answering", "the whole of an answer", "ms", tuple(one for _, one in taken), None, FLOOR)


def written_down(made: Made, start: Made, calls: int) -> list[Move]:
    """Make calls and return every command with its statements; `start` becomes the file as it was before them."""
    moves: list[Move] = []
    with heard() as said, opened(made) as desk:
        desk.file.copy_to(start.profile.desk_file)

        def do(command: object) -> Any:
            said.clear()
            value = desk.do(command).value
            moves.append(Move(command, transaction(said)))
            return value

        make_calls(desk, do, calls)
    return moves


def round_of(
    shelf: Shelf, start: Made, moves: Sequence[Move], between: Callable[[Desk], None] | None = None
) -> tuple[Round, Round]:
    """Return what saving took and what answering took, each with the floor; `between` has a turn after each."""
    saving, answering, untold, call = Round(), Round(), Round(), ""
    with ExitStack() as stack:
        desk = stack.enter_context(opened(stack.enter_context(shelf.copy(start))))
        floor = stack.enter_context(raw(stack.enter_context(shelf.copy(start))))
        watched = stack.enter_context(_watched(desk))
        stack.enter_context(uncollected())
        for turn, move in enumerate(moves):
            is_answer = isinstance(move.command, AnswerStep)
            ours, theirs = partial(desk.do, move.of_call(call)), partial(replay, floor, move.statements)
            done = pair(answering if is_answer else untold, turn, ours, theirs)
            call = getattr(done.value, "interaction", call)
            if is_answer:
                saving.ours.append(watched[-1])
            if between is not None:
                between(desk)
        saving.floor = answering.floor
    return saving, answering


@contextmanager
def _watched(desk: Desk) -> Iterator[list[float]]:
    """Yield a list that gets the milliseconds of every transaction of the desk, as it ends."""
    taken: list[float] = []

    class Watched(Transaction):
        """Tells how long it was."""

        def _begin(self) -> None:
            self._began = perf_counter()
            super()._begin()

        def __exit__(self, *fault: Any) -> None:
            super().__exit__(*fault)
            taken.append((perf_counter() - self._began) * 1_000)

    file: Any = desk.file
    file.transaction = lambda: Watched(file._writer, file._writer_driver, file._turn)
    yield taken
    del file.transaction
