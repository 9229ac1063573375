"""The central database as a desk sees it: two functions, `hello` and `push`, over one connection.

psycopg is loaded when a connection is first opened, never before. Nothing here relies on the state of a session, so
that a pooler may stand in between: no prepared statements, no settings, each call its own transaction.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

import agentdesk
from agentdesk.errors import Refused
from agentdesk.journal.envelope import EARLIEST, GENESIS, LATEST, Event
from agentdesk.sync import meanings
from agentdesk.sync.address import Address
from agentdesk.sync.faults import sorted_faults

if TYPE_CHECKING:
    import psycopg

# What this program speaks: the envelope, and the functions as the first migration made them.
PROTOCOL = 1
ANSWER_SECONDS = 45.0
_LONGEST_PAUSE_MS = 24 * 3_600_000
_LARGEST = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class Hello:
    """What the central database knows of this device. `server_time` is epoch milliseconds UTC.

    Making one raises Refused for what no central database of ours says: it is believed from here on.
    """

    epoch: str
    last_seq: int
    last_hash: bytes
    is_retired: bool
    server_time: int
    min_protocol: int
    max_protocol: int
    min_push: int
    retry_after_ms: int

    def __post_init__(self) -> None:
        """Look at every field: the answer comes from outside."""
        numbers = (
            (self.last_seq, 0, _LARGEST),
            (self.server_time, EARLIEST, LATEST),
            (self.min_protocol, 0, _LARGEST),
            (self.max_protocol, 0, _LARGEST),
            (self.min_push, 0, _LARGEST),
            (self.retry_after_ms, 0, _LONGEST_PAUSE_MS),
        )
        are_in_order = all(type(value) is int and least <= value <= most for value, least, most in numbers)
        is_link = type(self.last_hash) is bytes and len(self.last_hash) == len(GENESIS)
        is_told = type(self.epoch) is str and self.epoch != "" and type(self.is_retired) is bool
        if not (are_in_order and is_link and is_told):
            raise meanings.NONSENSE.as_error()


class Central(Protocol):
    """The central database, as far as sending goes. Both calls raise Refused or Unavailable."""

    def hello(self, device: str) -> Hello:
        """Say which device this is, and hear what is known of it. The first hello makes the device the caller's."""
        ...

    def push(self, device: str, epoch: str, events: Sequence[Event]) -> int:
        """Send the next events; return the last number that is safe there. Sending again changes nothing."""
        ...

    def close(self) -> None:
        """Let go of the connection; the next call opens a new one."""
        ...


class PostgresCentral:
    """The central database behind an address. Use it from one thread at a time."""

    def __init__(
        self,
        address: Address,
        *,
        password: Callable[[], str | None] | None = None,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        """Take the address, and how long an answer may take before the connection is given up.

        `password` looks for one where libpq does not. What it found is used until the server refuses.
        """
        self._address = address
        self._look = password
        self._password: str | None = None
        self._answer_seconds = answer_seconds
        self._open: psycopg.Connection[Any] | None = None

    def __enter__(self) -> Self:
        """Use as a context manager: the connection is closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connection."""
        self.close()

    def hello(self, device: str) -> Hello:
        """Return what the central database knows of this device. Raises Refused or Unavailable."""
        row = self._ask("SELECT * FROM journal.hello(%s, %s, %s)", (device, PROTOCOL, agentdesk.__version__))
        if len(row) != len(fields(Hello)):
            raise meanings.NONSENSE.as_error()
        return Hello(*row)

    def push(self, device: str, epoch: str, events: Sequence[Event]) -> int:
        """Send the next events and return the last number that is safe there. Raises Refused or Unavailable.

        After Unavailable it is unknown whether they arrived: the next hello tells, and sending again is harmless.
        """
        row = self._ask("SELECT journal.push(%s, %s, %s::jsonb)", (device, epoch, rows_of(events)))
        if len(row) != 1 or type(row[0]) is not int:
            raise meanings.NONSENSE.as_error()
        return row[0]

    def close(self) -> None:
        """Let go of the connection; the next call opens a new one."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _ask(self, query: str, values: Sequence[object]) -> tuple[Any, ...]:
        try:
            with sorted_faults():
                row: tuple[Any, ...] | None = self._connection().execute(query.encode(), values).fetchone()
        except Refused:
            self._password = None
            raise
        finally:
            # A connection whose last word was an error that ended it is of no more use.
            if self._open is not None and (self._open.broken or self._open.closed):
                self._open = None
        if row is None:
            raise meanings.NONSENSE.as_error()
        return row

    def _connection(self) -> psycopg.Connection[Any]:
        if self._open is None:
            from agentdesk.sync.connection import connect

            if self._password is None and self._look is not None:
                self._password = self._look()
            self._open = connect(self._address, password=self._password, answer_seconds=self._answer_seconds)
        return self._open


def rows_of(events: Sequence[Event]) -> str:
    """Return events as `journal.push` takes them: a JSON list, bytes in hexadecimal, payloads as the text they are."""
    return json.dumps([_row(event) for event in events], ensure_ascii=False, separators=(",", ":"))


def _row(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "seq": event.seq,
        "interaction": event.interaction,
        "kind": event.kind,
        "kind_version": event.kind_version,
        "actor": event.actor,
        "at": event.at,
        "zone": event.zone,
        "offset_ms": event.offset_ms,
        "salt": None if event.salt is None else event.salt.hex(),
        "payload": event.payload,
        "digest": event.digest.hex(),
        "hash": event.hash.hex(),
    }
