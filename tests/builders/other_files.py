"""A client's other files, brought in as whoever stages them would: 500 rows at a time, journalled, and then closed."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from agentdesk.content.client_file.known_to import known_to
from agentdesk.content.client_file.mappings import read
from agentdesk.content.client_file.rows import Dialect, Hashed, rows
from agentdesk.domain.stops import StopSign
from agentdesk.journal.chain import Entry
from agentdesk.platform.clock import Clock, local
from agentdesk.platform.ids import new_id
from agentdesk.services.content import stop_signs
from agentdesk.services.imports.kinds import TAKEN
from agentdesk.services.imports.placed import Placed, filled
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.portfolio import apply_chunk
from agentdesk.storage.project import project
from agentdesk.storage.told import Told
from agentdesk.storage.told_of import Place, told_of

CLIENT = "lakeshore"
PAYMENTS = """
name: lakeshore-payments
says: Payments of the day
client: lakeshore
kind: payments
currency: USD
zone: America/Chicago
dates: YYYY-MM-DD
decimal: "."
thousands: ""
columns:
  account: debt.reference
  id: payment.reference
  amount: payment.amount
  paid: payment.paid_on
  received: payment.received_at
  how: payment.method
  ours: payment.our_reference
  state: payment.state
  undoes: payment.returns
  why: payment.reason
values:
  payment.reason: {insufficient: no_funds}
"""
CALLS = """
name: lakeshore-calls
says: Calls of the agency before us
client: lakeshore
kind: contacts
country: US
zone: America/Chicago
dates: YYYY-MM-DD
covers_days: 7
columns:
  account: debt.reference
  person: customer.reference
  at: call.at
  number: call.number
  way: call.direction
  result: call.outcome
  who: call.made_by
values:
  call.outcome: {spoke: conversation, ring: rings_no_answer, machine: voicemail_left}
"""
CLOSURES = """
name: lakeshore-recalls
says: Accounts that Lakeshore takes back
client: lakeshore
kind: closures
dates: YYYY-MM-DD
columns:
  account: debt.reference
  what: debt.state
  since: closure.on
  words: closure.words
values:
  debt.state: {withdrawn: recalled}
"""
LETTERS = """
name: lakeshore-letters
says: The mail room's list
client: lakeshore
kind: correspondence
country: US
zone: America/Chicago
dates: YYYY-MM-DD
columns:
  account: debt.reference
  person: customer.reference
  kind: piece.medium
  way: piece.direction
  came: piece.received_at
  entered: piece.entered_at
  sent: piece.sent_at
  asks: piece.asks
  about: piece.about
  scope: piece.scope
  number: piece.number
  scan: piece.scan
  words: piece.words
"""


@dataclass
class Came:
    """What came of a file: its batch, and what was placed."""

    batch: str
    portions: list[Placed] = field(default_factory=list)
    rows: int = 0

    @property
    def reasons(self) -> list[tuple[int, str, str]]:
        """Line, column and reason of each row that goes back."""
        return [(one.line, one.column, one.reason) for portion in self.portions for one in portion.rejections]

    @property
    def flags(self) -> list[str]:
        """The kinds of flags."""
        return [kind for portion in self.portions for kind, _, _ in portion.flags]

    @property
    def changed(self) -> int:
        """Rows that told something new."""
        return sum(portion.changed for portion in self.portions)

    @property
    def money(self) -> dict[str, int]:
        """Minor units by currency of the rows that were taken."""
        found: dict[str, int] = {}
        for portion in self.portions:
            for currency, minor in portion.money.items():
                found[currency] = found.get(currency, 0) + minor
        return found


class _Known(Told):
    """What is on file, and what the file under way has named."""

    def __init__(self, connection: Any, client: str, now: int, named: dict[str, tuple[str, int]]) -> None:
        super().__init__(connection, client)
        self._own, self._now, self._named = connection, now, named

    def named(self, keys: Iterable[str]) -> Mapping[str, tuple[str, int]]:
        """What earlier rows of the same file have named."""
        return {key: self._named[key] for key in keys if key in self._named}

    def signs(self) -> Mapping[str, StopSign]:
        """The firm's stop signs."""
        return stop_signs(self._own, self._now)


@dataclass
class MailRoom:
    """Brings a client's other files in, at a desk's own clock."""

    file: DeskFile
    clock: Clock
    first_came: dict[str, int] = field(default_factory=dict)

    def bring(
        self,
        mapping: str,
        text: str,
        *,
        at_once: int = 500,
        closes: bool = True,
        known_to_: str | None = None,
    ) -> Came:
        """Bring a file in; without closing it, all of it is staged and nothing is in force."""
        now, understood = self.clock.now(), read(mapping.lstrip(), "mapping.yaml")
        first = self.first_came.setdefault(text, now)
        header, *data = rows(Hashed(io.BytesIO(text.encode())), Dialect("utf-8", ","))
        taken = TAKEN[understood.kind]
        today = local(now, self.clock.zone).date()
        understanding = taken.understanding(
            understood, header.cells, today=today, as_of=first, zone=self.clock.zone
        )
        came, named = Came(new_id(now), rows=len(data)), {}
        touched: set[str] = set()
        entries: list[Entry] = []
        for start in range(0, len(data), at_once):
            with self.file.write() as connection:
                known = _Known(connection, understood.client or "", now, named)
                took = [understanding.take(row) for row in data[start : start + at_once]]
                placed = taken.place(took, known, understanding, lambda: new_id(now))
            named.update({key: (kept, line) for key, kept, line in placed.named})
            came.portions.append(placed)
            touched |= placed.touched
            for payload in placed.payloads:
                entries.append(Entry(*filled(payload, came.batch, len(entries))))
        self._journal(*entries)
        if closes:
            with self.file.write() as connection:
                for entry in entries:
                    if entry.kind == "portfolio.chunk":
                        touched |= {*apply_chunk(connection, entry.payload)}
            self._close(came, understood, len(entries), known_to(known_to_, first, self.clock.zone))
            self._fold(touched)
        return came

    def withdraw(self, came: Came) -> None:
        """Take a batch back."""
        self._journal(Entry("portfolio.withdrawn", {"batch": came.batch, "kept": [], "reason": "wrong file"}))
        touched: set[str] = set()
        with self.file.read() as connection:
            for kind in TAKEN:
                place: Place | None = Place()
                while place is not None:
                    found, place = told_of(connection, came.batch, kind, self.clock.now(), place, 100)
                    touched.update(found)
        self._fold(touched)

    def select(self, statement: str) -> list[tuple[Any, ...]]:
        """The rows of a statement."""
        with self.file.read() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]

    def _close(self, came: Came, understood: Any, chunks: int, known_until: int) -> None:
        rejected = len(came.reasons)
        payload = {
            "batch": came.batch,
            "source_name": "file.csv",
            "source_digest": "0" * 64,
            "mapping": understood.name,
            "mapping_digest": understood.digest,
            "row_count": came.rows,
            "imported": came.rows - rejected,
            "rejected": rejected,
            "flagged": len(came.flags),
            "chunks": chunks,
            "flags": {"counts": {}, "named": []},
            "client": understood.client,
            "kind": understood.kind,
            "known_to": known_until,
            "covers_days": understood.covers_days,
        }
        self._journal(Entry("portfolio.imported", payload))

    def _journal(self, *entries: Entry) -> None:
        with self.file.write() as connection:
            journal.append(connection, entries, actor="demo-lead", at=self.clock.now(), zone=self.clock.zone)

    def _fold(self, customers: Iterable[str]) -> None:
        with self.file.write() as connection:
            project(connection, customers, self.clock.now())
