"""Which portfolios came without the calls of the seven days before, as far as the file knows."""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.past_calls import WINDOW_MS, CallsFile, Known, WentLive, known
from agentdesk.storage.in_force import in_force


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A portfolio in force, whose it is, and what is known of the calls before it."""

    live: WentLive
    client: str
    known: Known


def of_customer(connection: Connection, customer: str, now: int) -> list[Portfolio]:
    """Return the portfolios by which a customer or one of their accounts came; none for a company."""
    return _known(connection, connection.exec_driver_sql(_OF_CUSTOMER, (customer, customer)).all(), now)


def of_last_days(connection: Connection, now: int) -> list[Portfolio]:
    """Return the portfolios of the last seven days that brought people, the newest first; `now` is epoch ms."""
    return _known(connection, connection.exec_driver_sql(_OF_LAST_DAYS, (now - WINDOW_MS,)).all(), now)


def of_batch(connection: Connection, batch: str, now: int) -> Portfolio | None:
    """Return a portfolio by its batch, or None where no such one is in force that brought people."""
    found = _known(connection, connection.exec_driver_sql(_OF_BATCH, (batch,)).all(), now)
    return found[0] if found else None


def people_of(connection: Connection, batch: str) -> int:
    """Return how many people came with a batch, or have an account that did."""
    return int(connection.exec_driver_sql(_PEOPLE, (batch,)).scalar_one())


def _known(connection: Connection, rows: Sequence[Any], now: int) -> list[Portfolio]:
    files = _files(connection, {client for _, _, client, *_ in rows if client})
    found = []
    for batch, at, client, closing, stated in rows:
        live = WentLive(batch, at, stated or closing)
        found.append(Portfolio(live, client or "", known(live, files.get(client, ()), now)))
    return found


def _files(connection: Connection, clients: Iterable[str]) -> dict[str, list[CallsFile]]:
    found: dict[str, list[CallsFile]] = defaultdict(list)
    for client in sorted(clients):
        for known_to, covers_days in connection.exec_driver_sql(_FILES, (client,)):
            found[client].append(CallsFile(known_to, covers_days))
    return found


# A portfolio of a time before kinds of files were kept names neither; what a person said last of it counts.
_PORTFOLIO = f"""
    SELECT b.batch, b.at, b.client, b.past_contacts,
           (SELECT s.stated FROM past_calls_stated s WHERE s.batch = b.batch ORDER BY s.at DESC, s.seq DESC LIMIT 1)
    FROM import_batch b
    WHERE coalesce(b.kind, 'consumer') IN ('consumer', 'invoices') AND {in_force("b")}"""
_IS_PERSON = """
    EXISTS (SELECT 1 FROM base_customer c WHERE c.batch = b.batch AND c.kind = 'person'
            UNION ALL SELECT 1 FROM base_debt d JOIN base_customer c ON c.id = d.customer
            WHERE d.batch = b.batch AND c.kind = 'person' LIMIT 1)"""
_OF_CUSTOMER = f"""{_PORTFOLIO} AND b.batch IN (
        SELECT c.batch FROM base_customer c WHERE c.id = ? AND c.kind = 'person'
        UNION SELECT d.batch FROM base_debt d JOIN base_customer c ON c.id = d.customer
        WHERE d.customer = ? AND c.kind = 'person')"""
_OF_LAST_DAYS = f"{_PORTFOLIO} AND b.at > ? AND {_IS_PERSON} ORDER BY b.at DESC, b.seq DESC"
_OF_BATCH = f"{_PORTFOLIO} AND b.batch = ? AND {_IS_PERSON}"
_PEOPLE = """
    SELECT count(*) FROM (
        SELECT id FROM base_customer WHERE batch = :batch AND kind = 'person'
        UNION SELECT d.customer FROM base_debt d JOIN base_customer c ON c.id = d.customer
        WHERE d.batch = :batch AND c.kind = 'person')""".replace(":batch", "?1")
_FILES = f"""
    SELECT b.known_to, b.covers_days FROM import_batch b
    WHERE b.client = ? AND b.kind = 'contacts' AND b.known_to IS NOT NULL AND b.covers_days IS NOT NULL
    AND {in_force("b")}"""
