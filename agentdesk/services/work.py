"""The unit of work: what one command journals and touches, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from agentdesk.journal.canonical import JSON
from agentdesk.journal.chain import Content, Entry
from agentdesk.platform.ids import new_id
from agentdesk.services.changes import Change
from agentdesk.services.rights import Actor
from agentdesk.storage import journal
from agentdesk.storage.project import project
from agentdesk.storage.transaction import Transaction

if TYPE_CHECKING:
    from agentdesk.services.sessions import Sessions


@dataclass(slots=True)
class Work:
    """One command under way. Its entries become durable together, or not at all, when the command returns.

    `now` is epoch milliseconds UTC and stays the same for the whole command; `zone` is the desk's own.
    """

    transaction: Transaction
    actor: Actor
    now: int
    zone: str
    sessions: Sessions
    contents: list[Content] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    changes: set[Change] = field(default_factory=set)
    afterwards: list[Callable[[], None]] = field(default_factory=list)

    @property
    def connection(self) -> Connection:
        """The file in this command's transaction, which begins here: what can be decided before it should be."""
        return self.transaction.connection

    def journal(
        self, kind: str, payload: JSON, *, interaction: str | None = None, offset_ms: int | None = None
    ) -> None:
        """Put an event into the journal when the command ends."""
        self.record((Entry(kind, payload, interaction, offset_ms),))

    def record(self, entries: tuple[Entry, ...]) -> None:
        """Put entries into the journal when the command ends. They are made ready here, before the file is locked."""
        self.contents.extend(journal.made_ready(entry, self.now) for entry in entries)
        self.changes.add(Change.JOURNAL)

    def touch(self, *customers: str) -> None:
        """Have the states of customers folded again when the command ends."""
        self.touched.update(customers)
        self.changes.update((Change.QUEUE, Change.CUSTOMER))

    def once_durable(self, act: Callable[[], None]) -> None:
        """Have something done in memory after the transaction is on the disk, and not if it failed."""
        self.afterwards.append(act)

    def new_id(self) -> str:
        """Return a fresh UUIDv7 of this command's instant."""
        return new_id(self.now)

    def settle(self) -> None:
        """Write what was journalled, its facts, and the states that follow. The caller's transaction commits.

        A handler that must see its own states may settle before it ends.
        """
        if self.contents:
            journal.append_ready(
                self.connection, self.contents, actor=self.actor.id, at=self.now, zone=self.zone
            )
            self.contents.clear()
        if self.touched:
            project(self.connection, self.touched, self.now)
            self.touched.clear()
