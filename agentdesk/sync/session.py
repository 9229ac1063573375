"""One conversation with the central database: hello, then everything that it has not confirmed yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from agentdesk.errors import Refused
from agentdesk.journal.chain import Head
from agentdesk.journal.envelope import Event
from agentdesk.platform.clock import Clock, local
from agentdesk.sync import meanings
from agentdesk.sync.answers import Meeting, compare
from agentdesk.sync.central import Central

BATCH_ROWS = 500
BATCH_BYTES = 1024 * 1024


class Outbox(Protocol):
    """The journal of this device, seen as what is still to be sent: every event after the acknowledged one."""

    def device(self) -> str:
        """Return the id of this device."""
        ...

    def head(self) -> Head:
        """Return the last link of the chain."""
        ...

    def acknowledged(self) -> int:
        """Return the number up to which the central database has confirmed, 0 at first."""
        ...

    def set_acknowledged(self, seq: int, epoch: str) -> None:
        """Keep, on the disk, what the central database has confirmed and in which epoch."""
        ...

    def hash_at(self, seq: int) -> bytes | None:
        """Return the hash of the event with a number, or None when there is none."""
        ...

    def batch(self, after: int, rows: int, size: int) -> list[Event]:
        """Return the events after a number: at most so many, of so many bytes together, but at least one."""
        ...

    def meta(self, key: str) -> str | None:
        """Return a small fact that was kept under a key, or None."""
        ...

    def set_meta(self, key: str, value: str) -> None:
        """Keep a small fact under a key."""
        ...


@dataclass(frozen=True, slots=True)
class Report:
    """What one conversation did. Times are epoch milliseconds UTC, `ahead` by how much the wall clock runs ahead."""

    meeting: Meeting
    pushed: int
    acknowledged: int
    waiting: int
    epoch: str
    server_time: int
    retry_after: int
    ahead: int


def sync_once(outbox: Outbox, central: Central, clock: Clock) -> Report:
    """Send everything that waits. Raises Refused or Unavailable; what was confirmed until then stays confirmed.

    Refused, too, when the two clocks are hours apart: one is wrong, and what is sent is dated by them for good.
    """
    device = outbox.device()
    hello = central.hello(device)
    if not clock.heard_server(hello.server_time):
        raise _clocks_apart(hello.server_time, clock)
    answer = compare(hello, outbox.acknowledged(), outbox.hash_at)
    outbox.set_acknowledged(answer.acknowledged, hello.epoch)
    pushed = sum(_push_all(outbox, central, device, hello.epoch, answer.acknowledged))
    acknowledged = outbox.acknowledged()
    return Report(
        meeting=answer.meeting,
        pushed=pushed,
        acknowledged=acknowledged,
        waiting=outbox.head().seq - acknowledged,
        epoch=hello.epoch,
        server_time=hello.server_time,
        retry_after=hello.retry_after_ms,
        ahead=clock.ahead_of_server() or 0,
    )


def _clocks_apart(server: int, clock: Clock) -> Refused:
    here = server + (clock.ahead_of_server() or 0)
    theirs, ours = (f"{local(instant, clock.zone):%Y-%m-%d %H:%M}" for instant in (server, here))
    return Refused(
        "clocks_apart",
        "For the central database it is {theirs}, for this computer {ours}. Set this computer's clock right if that "
        "is the wrong one, else tell whoever looks after the central database. Nothing was sent.",
        theirs=theirs,
        ours=ours,
    )


def _push_all(outbox: Outbox, central: Central, device: str, epoch: str, after: int) -> Iterator[int]:
    while batch := outbox.batch(after, BATCH_ROWS, BATCH_BYTES):
        confirmed = central.push(device, epoch, batch)
        # Believed, it would mean events that are never sent: better to stop than to go on.
        if not batch[-1].seq <= confirmed <= outbox.head().seq:
            raise meanings.NONSENSE.as_error()
        outbox.set_acknowledged(confirmed, epoch)
        yield len(batch)
        after = confirmed
