"""A desk without a file: a journal in memory that seals real events and is sent like the real one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from agentdesk.journal.canonical import JSON
from agentdesk.journal.chain import Entry, Head, content_of, seal
from agentdesk.journal.envelope import GENESIS, Event
from agentdesk.platform.clock import Clock
from agentdesk.platform.ids import new_id

NOON = 1_763_812_800_000


class MemoryDesk:
    """An outbox in memory. `add` seals an entry; what is sent and confirmed is remembered as a file would."""

    def __init__(self, device: str | None = None, events: Sequence[Event] = ()) -> None:
        self._device = device or (events[0].device if events else new_id(NOON))
        self.events = list(events)
        self.kept: dict[str, str] = {}
        self.confirmed: list[int] = []

    def add(self, kind: str = "mood.marked", payload: JSON | None = None, **more: Any) -> Event:
        """Seal one more event; without a payload a mood is marked."""
        given = {"mood": "calm", "step": f"step {len(self.events)}"} if payload is None else payload
        entry = Entry(kind, given, **{"interaction": new_id(NOON), **more})
        at = NOON + len(self.events)
        content = content_of(entry, id=new_id(at), salt=os.urandom(16))
        event = seal(self.head(), content, actor="agent", at=at, zone="America/Chicago")
        self.events.append(event)
        return event

    def add_many(self, count: int) -> list[Event]:
        """Seal so many events."""
        return [self.add() for _ in range(count)]

    def device(self) -> str:
        return self._device

    def head(self) -> Head:
        last = self.events[-1] if self.events else None
        return Head(self._device, last.seq, last.hash) if last else Head(self._device)

    def acknowledged(self) -> int:
        return int(self.kept.get("acknowledged", "0"))

    def set_acknowledged(self, seq: int, epoch: str) -> None:
        self.kept |= {"acknowledged": str(seq), "epoch": epoch}
        self.confirmed.append(seq)

    def hash_at(self, seq: int) -> bytes | None:
        if seq == 0:
            return GENESIS
        return self.events[seq - 1].hash if seq <= len(self.events) else None

    def batch(self, after: int, rows: int, size: int) -> list[Event]:
        chosen: list[Event] = []
        for event in self.events[after : after + rows]:
            size -= len((event.payload or "").encode())
            if chosen and size < 0:
                break
            chosen.append(event)
        return chosen

    def meta(self, key: str) -> str | None:
        return self.kept.get(key)

    def set_meta(self, key: str, value: str) -> None:
        self.kept[key] = value


class Watch:
    """A wall clock and a monotonic clock that are moved by hand; at first they agree with a real server's."""

    def __init__(self, at: int | None = None) -> None:
        self.at = Clock("UTC").now() if at is None else at
        self.clock = Clock("UTC", wall=lambda: self.at, monotonic=lambda: self.at)
