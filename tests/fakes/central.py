"""A central database without a server behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agentdesk.journal.envelope import GENESIS, Event
from agentdesk.sync.central import Hello
from tests.fakes.time import Hands


@dataclass
class NearCentral:
    """A central database that takes everything, with a clock of its own."""

    hands: Hands
    ahead_of_it: int = 0
    events: list[Event] = field(default_factory=list)

    def hello(self, device: str) -> Hello:
        """Say what is known and what time it is here."""
        last = self.events[-1] if self.events else None
        seq, digest = (last.seq, last.hash) if last else (0, GENESIS)
        return Hello("an epoch", seq, digest, False, self.hands.wall - self.ahead_of_it, 1, 1, 0, 0)

    def push(self, device: str, epoch: str, events: Sequence[Event]) -> int:
        """Take them."""
        self.events += events
        return self.events[-1].seq

    def close(self) -> None:
        """There is nothing to let go of."""
