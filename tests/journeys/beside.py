"""Beside the window: what another lane or another program does with the store, which the guard does not mind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

from agentdesk.storage.desk_file import DeskFile
from agentdesk.views.kit.workers import run

T = TypeVar("T")


def beside_the_window(look: Callable[[], T]) -> T:
    """Return what a look at the store finds, as if another lane had looked."""
    outcome = run(0, look, "beside")
    if outcome.fault is not None:
        raise outcome.fault
    found: T = outcome.result
    return found


@contextmanager
def held_by_another_program(path: Path, key: bytes) -> Iterator[None]:
    """Hold the file as a program beside this one does that writes to it: whoever else would write waits."""
    with ExitStack() as holding:
        other = beside_the_window(lambda: DeskFile(path, key))
        holding.callback(other.close)
        connection = beside_the_window(lambda: holding.enter_context(other.write()))
        beside_the_window(lambda: connection.exec_driver_sql("SELECT 1"))
        yield
        beside_the_window(holding.close)
