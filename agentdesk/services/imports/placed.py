"""What rows of payments, calls, closures and correspondence come to: payloads for the journal, and rows that go back.

A kind never journals by itself. Whoever brings the file in gives the payloads their batch and position, puts them into
the journal, and closes the batch; until then they are in force nowhere.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from agentdesk.content.client_file.handback import Rejection
from agentdesk.domain.portfolio import LARGEST_CHUNK, DebtRecord
from agentdesk.domain.stops import StopSign
from agentdesk.journal.declared import kind_of
from agentdesk.storage.told import HeldPayment, Identity

# Flags of rows that were taken: on file already, and older than what the figure of the account has in it.
AGAIN, IN_BALANCE, OLDER = "told_before", "in_balance", "older_than_held"
Payload = tuple[str, dict[str, Any]]


class Known(Protocol):
    """What is on file of a client, what was told of it, and what the same file has named so far."""

    def debts(self, references: Iterable[str]) -> Sequence[DebtRecord]:
        """Return the accounts on file under these references."""
        ...

    def customers(self, references: Iterable[str]) -> Mapping[str, Sequence[str]]:
        """Return the ids of the customers under each of these references."""
        ...

    def debts_of(self, customers: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the ids of all debts of each of these customers."""
        ...

    def holders(self, number: str) -> Sequence[str]:
        """Return everyone who has a number."""
        ...

    def payments(self, references: Iterable[str]) -> Sequence[HeldPayment]:
        """Return the payments told under these references, and those that undo one of them."""
        ...

    def calls(self, customers: Iterable[str]) -> Mapping[Identity, set[str]]:
        """Return the calls told of these customers, each with its outcomes."""
        ...

    def closures(self, customers: Iterable[str]) -> set[Identity]:
        """Return what was told to become of these customers' accounts."""
        ...

    def pieces(self, customers: Iterable[str]) -> set[Identity]:
        """Return the letters told of these customers."""
        ...

    def named(self, keys: Iterable[str]) -> Mapping[str, tuple[str, int]]:
        """Return what earlier rows of the same file have named: what they kept of it, and their line."""
        ...

    def signs(self) -> Mapping[str, StopSign]:
        """Return the firm's stop signs by name."""
        ...


@dataclass(slots=True)
class Placed:
    """What some rows came to. Every row is either in `rejections` or was taken.

    `touched` are the customers whose states follow from it, once in force; `debts` are accounts that it renews, which
    stand in the payloads as well. `named` is what later rows of the file must
    find by `Known.named`: key, what is kept of it, line. `flags` are kind, the row's line, and the customer. `money` is
    minor units by currency over the rows that were taken; `changed` counts those that told something new.
    """

    payloads: list[Payload] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    debts: list[DebtRecord] = field(default_factory=list)
    named: list[tuple[str, str, int]] = field(default_factory=list)
    flags: list[tuple[str, str, str]] = field(default_factory=list)
    money: Counter[str] = field(default_factory=Counter)
    changed: int = 0

    def flag(self, kind: str, line: int, customer: str) -> None:
        """Flag something about a row that was taken."""
        self.flags.append((kind, str(line), customer))


def filled(payload: Payload, batch: str, position: int) -> Payload:
    """Return a payload with its batch and its position, wherever its kind has them."""
    name, values = payload
    kind = kind_of(name)
    own = {"batch": batch, "position": position}
    made = {**values, **{field: value for field, value in own.items() if field in kind.known}}
    for rows in kind.rows:
        if any(column.name == "batch" for column in rows.columns):
            made[rows.field] = [{**item, "batch": batch} for item in values[rows.field]]
    return name, made


def parts(kind: str, field: str, items: Iterable[dict[str, Any]]) -> Iterator[Payload]:
    """Yield items as payloads of a kind, none of them larger than an event should be."""
    some: list[dict[str, Any]] = []
    room = LARGEST_CHUNK
    for item in items:
        # The id of the batch comes to every item later.
        size = len(json.dumps(item, ensure_ascii=False).encode("utf-8", "replace")) + 60
        if some and size > room:
            yield kind, {field: some}
            some, room = [], LARGEST_CHUNK
        some.append(item)
        room -= size
    if some:
        yield kind, {field: some}
