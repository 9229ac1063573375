"""Handling needs that the notes of imported rows seem to state, for a person to decide about.

The same note of a customer gets the same suggestion, whichever file it comes by: what was suggested once, and whatever
was decided about it, is not suggested again. A need that the customer has already is not suggested either.
"""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from agentdesk.content.need_reader import NeedWords
from agentdesk.domain.need_words import suggestion_id
from agentdesk.domain.portfolio import NOTE, CustomerRecord
from agentdesk.storage.in_force import in_force
from agentdesk.storage.many import select

EVENT = "needs.suggested"


def suggested_needs(
    connection: Connection, customers: Sequence[CustomerRecord], words: NeedWords, batch: str
) -> list[dict[str, Any]]:
    """Return the rows of a `needs.suggested` event about customers that a batch brings or changes; often none."""
    found = {row["suggestion"]: row for customer in customers for row in _of(customer, words, batch)}
    known = {row[0] for row in select(connection, _KNOWN, found)}
    return [row for suggestion, row in found.items() if suggestion not in known]


def _of(customer: CustomerRecord, words: NeedWords, batch: str) -> Iterator[dict[str, Any]]:
    has = {remark.kind for remark in customer.remarks}
    for position, remark in enumerate(customer.remarks):
        needs = words.suggested(remark.body) if remark.kind == NOTE else ()
        for need in needs:
            if need not in has:
                yield {
                    "batch": batch,
                    "suggestion": suggestion_id(customer.id, need, remark.body),
                    "customer": customer.id,
                    "need": need,
                    "note_position": position,
                }


_KNOWN = f"SELECT s.suggestion FROM suggested_need s WHERE s.suggestion IN (?*) AND {in_force('s')}"
