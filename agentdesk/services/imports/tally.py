"""What was counted of an import so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_COUNTS = ("rows", "imported", "rejected", "customers", "new_debts", "changed")


@dataclass(slots=True)
class Tally:
    """Counts of rows, customers and debts. `owed` is minor units by currency, over the rows that were taken."""

    rows: int = 0
    imported: int = 0
    rejected: int = 0
    customers: int = 0
    new_debts: int = 0
    changed: int = 0
    states: Counter[str] = field(default_factory=Counter)
    owed: Counter[str] = field(default_factory=Counter)

    def and_(self, other: Tally) -> Tally:
        """Return this and another together. Nothing is lost: a currency in which nothing is owed stays."""
        sums = {name: getattr(self, name) + getattr(other, name) for name in _COUNTS}
        return Tally(**sums, states=_sum(self.states, other.states), owed=_sum(self.owed, other.owed))

    def value(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        counts: dict[str, Any] = {name: getattr(self, name) for name in _COUNTS}
        return counts | {"states": dict(self.states), "owed": dict(self.owed)}


def tally_of(value: Mapping[str, Any]) -> Tally:
    """Return the tally that a value states; what is missing was not counted yet."""
    counts = {name: value.get(name, 0) for name in _COUNTS}
    return Tally(**counts, states=Counter(value.get("states", {})), owed=Counter(value.get("owed", {})))


def _sum(one: Counter[str], other: Counter[str]) -> Counter[str]:
    return Counter({key: one[key] + other[key] for key in (*one, *other)})
