"""The order in which outcomes are read, and which number key chooses which of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from agentdesk.domain.outcomes import Offered, OutcomeList


def arranged(outcomes: OutcomeList, offered: Iterable[Offered]) -> tuple[Offered, ...]:
    """Return outcomes in the order in which they are read, with each key on the first that is possible and has it.

    The likely ones are those with a key: groups that have one now come before the rest, in the list's own order, and
    in a group they come first. So the keys count up from top to bottom.
    """
    groups, rows = list(outcomes.groups), tuple(offered)
    likely = {row.outcome.group for row in rows if row.why_not is None and row.outcome.hotkey}

    def place(row: Offered) -> tuple[bool, int, str]:
        group = row.outcome.group
        return group not in likely, groups.index(group), row.outcome.hotkey or "none"

    return tuple(_with_keys_of_their_own(sorted(rows, key=place)))


def _with_keys_of_their_own(rows: Iterable[Offered]) -> Iterator[Offered]:
    taken: set[str] = set()
    for row in rows:
        key = row.outcome.hotkey
        if key in taken:
            yield replace(row, outcome=replace(row.outcome, hotkey=None))
            continue
        if key is not None and row.why_not is None:
            taken.add(key)
        yield row
