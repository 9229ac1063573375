"""One psycopg connection that gives up waiting. Imported when a connection is first opened: it loads psycopg."""

from __future__ import annotations

import sys
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen
from psycopg.pq import TransactionStatus

from agentdesk.sync.address import Address

RV = TypeVar("RV")


class PatientConnection(psycopg.Connection[Any]):
    """A connection on which no answer takes longer than `answer_seconds`; after that it is closed.

    A server that vanishes without a word leaves its end of the connection open, and the network lane would wait for
    ever. Whether the last statement was carried out is then unknown.
    """

    answer_seconds: float | None = None

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """Wait for the server, but not for ever. Raises OperationalError when the time is up."""
        try:
            return super().wait(gen, interval, timeout or self.answer_seconds)
        except psycopg.OperationalError:
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                self.pgconn.finish()
            raise


def connect(
    address: Address, *, password: str | None = None, answer_seconds: float | None = None
) -> PatientConnection:
    """Open a connection on which every statement is its own transaction. Driver errors are left to the caller.

    Without a password libpq looks for one itself: in the address, in PGPASSWORD and in ~/.pgpass.
    """
    # libpq opens its sockets unseen by Python; whoever watches the lanes hears of it here.
    sys.audit("agentdesk.central")
    parameters: dict[str, Any] = dict(address.parameters())
    if password is not None:
        parameters["password"] = password
    opened = PatientConnection.connect(**parameters, autocommit=True, prepare_threshold=None)
    opened.answer_seconds = answer_seconds
    return opened
