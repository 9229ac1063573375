"""The invoices that a call to a business speaks of: their numbers, and how they are said one by one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts import wording
from agentdesk.scripts.values import Frozen

# More than these in one breath nobody can follow; the rest is counted.
MOST_SAID = 3
_SAID = {
    "en": {"one": "{number}, {amount}", "dated": "{number} of {on}, {amount}", "due": "{said}, due {due}"},
    "es": {
        "one": "{number}, {amount}",
        "dated": "{number} del {on}, {amount}",
        "due": "{said}, vence el {due}",
    },
}
_MORE = {
    "en": ("{listed}; and 1 more", "{listed}; and {count} more"),
    "es": ("{listed}; y 1 más", "{listed}; y {count} más"),
}


def of_call(frozen: Frozen, what: str, language: str) -> str | None:
    """Return how many invoices there are, or the oldest of them as they are said; None in a call without any."""
    listed = rows(frozen)
    if not listed:
        return None
    return str(len(listed)) if what == "count" else _listed(frozen, listed, language)


def said(frozen: Frozen, row: Mapping[str, Any], language: str) -> str:
    """Return one invoice in words: number, day, amount, and the day it was due; days with their year."""
    words = _SAID["es" if language.startswith("es") else "en"]
    opened, due = (_day(row.get(name), language) for name in ("opened_on", "due_on"))
    amount = next(
        (
            wording.money(owed, language)
            for debt, owed in frozen_values.balances(frozen)
            if debt == row["debt"]
        ),
        "",
    )
    told = words["dated" if opened else "one"].format(number=row["reference"], on=opened, amount=amount)
    return words["due"].format(said=told, due=due) if due else told


def numbers(frozen: Frozen, debts: Collection[str]) -> str:
    """Return the numbers of some of the invoices, in the order in which they are paid."""
    return ", ".join(str(row["reference"]) for row in rows(frozen) if row["debt"] in debts)


def rows(frozen: Frozen) -> list[Mapping[str, Any]]:
    """Return the invoices of a call, the oldest first."""
    listed: Any = frozen.get("call.invoices") or ()
    return list(listed)


def _listed(frozen: Frozen, listed: list[Mapping[str, Any]], language: str) -> str:
    first = "; ".join(said(frozen, row, language) for row in listed[:MOST_SAID])
    more = len(listed) - MOST_SAID
    if more <= 0:
        return first
    one, several = _MORE["es" if language.startswith("es") else "en"]
    return (one if more == 1 else several).format(listed=first, count=more)


def _day(stated: Any, language: str) -> str:
    return wording.day(date.fromisoformat(stated), language, date.min, weekday=False) if stated else ""
