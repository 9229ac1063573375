"""Beside the window: looks at the store that the guard of the window's lane does not mind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from agentdesk.views.kit.workers import run

T = TypeVar("T")


def beside_the_window(look: Callable[[], T]) -> T:
    """Return what a look at the store finds, as if another lane had looked."""
    outcome = run(0, look, "beside")
    if outcome.fault is not None:
        raise outcome.fault
    found: T = outcome.result
    return found
