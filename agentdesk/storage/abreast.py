"""Whoever is opened comes first: what was decided about files is heeded for them before anything is shown or dialled.

A large file is put in force, or withdrawn, by one short transaction, and the states of its customers follow some
hundred at a time. Nobody who is opened meanwhile is seen as they were before.
"""

from __future__ import annotations

from sqlalchemy import Connection

from agentdesk.storage import import_work, settling, taking_back
from agentdesk.storage.import_work import Batch
from agentdesk.storage.people import of_one
from agentdesk.storage.project import catch_up


def bring_abreast(connection: Connection, customer: str, now: int) -> None:
    """Let what is on file of a customer follow from every file in force, and from the clock (epoch milliseconds).

    What stops the same person's other records stops this one, so that they follow first.
    """
    under_way = import_work.in_states(connection, ("settling", "withdrawing"))
    for one in reversed(of_one(connection, customer)) if under_way else ():
        for batch in under_way:
            if batch.state == "withdrawing":
                taking_back.take_one_back(connection, batch.batch, one, now)
            else:
                _settle(connection, batch, one, now)
    catch_up(connection, customer, now)


def _settle(connection: Connection, batch: Batch, customer: str, now: int) -> None:
    if connection.exec_driver_sql(_IS_RENEWED, (batch.batch, customer)).first() is not None:
        settling.renew(connection, batch.batch, [customer], now)
    elif connection.exec_driver_sql(_IS_NEW, (customer, batch.batch)).first() is not None:
        settling.take_in(connection, [customer], now)


_IS_RENEWED = "SELECT 1 FROM staged_renewal WHERE batch = ? AND customer = ?"
_IS_NEW = """
    SELECT 1 FROM base_customer WHERE id = ? AND batch = ?
    AND NOT EXISTS (SELECT 1 FROM customer_now WHERE customer = id)"""
