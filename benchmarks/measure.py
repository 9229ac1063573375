"""Two ways of doing the same thing, timed in turns: rounds of pairs whose order alternates, told as a ratio.

The machine may be shared, and what runs second finds caches as the first left them. So each pair runs once this
way round and once the other, the ratio is taken within a round, and the median of the rounds is what counts.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter
from typing import Any, Literal

Unit = Literal["ms", "µs", "MB", "frames"]
Act = Callable[[], Any]


@dataclass(slots=True)
class Round:
    """One round: what each side took, in the unit of its result. Some things have no floor to be held against."""

    ours: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one comparison: over which rounds, in which unit, against which floor, and at most how much."""

    name: str
    says: str
    unit: Unit
    rounds: tuple[Round, ...]
    bound: float | None = None
    floor_says: str = ""

    @property
    def ratio(self) -> float | None:
        """The median over the rounds of the ratio of medians: this is what the bound is about."""
        if not self.floor_says:
            return None
        return median(percentile(one.ours, 0.5) / percentile(one.floor, 0.5) for one in self.rounds)

    @property
    def ratio_p99(self) -> float | None:
        """The ratio of the 99th percentiles of everything measured."""
        return self.ours(0.99) / self.floor(0.99) if self.floor_says else None

    @property
    def is_kept(self) -> bool:
        """Whether the bound holds; what has none is only told."""
        return self.bound is None or self.ratio is None or self.ratio <= self.bound

    def ours(self, share: float) -> float:
        """Return a percentile of our side over all rounds (0.5 is the median)."""
        return percentile([value for one in self.rounds for value in one.ours], share)

    def floor(self, share: float) -> float:
        """Return a percentile of the floor over all rounds."""
        return percentile([value for one in self.rounds for value in one.floor], share)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -int(-len(ordered) * share // 1) - 1))]


def timed(act: Act, into: list[float]) -> Any:
    """Return what an act returns, and note how many milliseconds it took."""
    began = perf_counter()
    result = act()
    into.append((perf_counter() - began) * 1_000)
    return result


def pair(into: Round, turn: int, ours: Act, floor: Act) -> Any:
    """Time both sides once, in an order that follows from the turn; return what ours returned."""
    if turn % 2:
        timed(floor, into.floor)
        return timed(ours, into.ours)
    result = timed(ours, into.ours)
    timed(floor, into.floor)
    return result


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the cyclic collector out, as the program does on every thread but the window's."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
