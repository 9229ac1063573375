"""A portion of a file, placed among what is on file by the rules of its kind, and kept until the batch is closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.mapping_values import Mapping as ClientMapping
from agentdesk.content.client_file.mappings import read
from agentdesk.domain.portfolio import CustomerRecord, DebtRecord
from agentdesk.journal.canonical import canonical
from agentdesk.services.imports.intake import place
from agentdesk.services.imports.kinds import TAKEN, understanding_of
from agentdesk.services.imports.known import OnFile, ToldOnFile
from agentdesk.services.imports.placed import Placed, filled
from agentdesk.services.imports.suggesting import EVENT as SUGGESTED
from agentdesk.services.imports.suggesting import suggested_needs
from agentdesk.services.imports.tally import Tally
from agentdesk.services.need_words import need_words
from agentdesk.services.work import Work
from agentdesk.storage import staging
from agentdesk.storage.import_work import Batch

# Of columns and reasons, in the event; the file that goes back has all of it.
LONGEST_TOLD = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a portion. `new` are customers who come with the batch; `chunks` are kinds and texts."""

    new: Sequence[CustomerRecord]
    new_debts: Sequence[DebtRecord]
    renewals: Sequence[staging.Renewal]
    names: Sequence[tuple[str, str, int]]
    flags: Sequence[tuple[str, str, str, int]]
    rejections: Sequence[Rejection]
    chunks: Sequence[tuple[str, str]]
    tally: Tally


def of_portfolio(work: Work, batch: Batch, rows: Sequence[Any]) -> Kept:
    """Place customers and their accounts."""
    joins = batch.completes is not None
    known = OnFile(work.connection, batch.client, batch.batch, batch.known_at, joins=joins)
    brought = place(rows, known, _understanding(work, batch), work.new_id)
    new = brought.new | staging.Staged(work.connection, batch.batch).of_batch(brought.met - brought.new)
    customers = list(brought.customers.values())
    texts = staging.chunk_texts(batch.batch, batch.chunks, customers, brought.debts)
    chunks = _with_needs(work, batch, [("portfolio.chunk", text) for text in texts], customers)
    return Kept(
        new=[one for one in customers if one.id in new],
        new_debts=[one for one in brought.debts if one.customer in new],
        renewals=_renewals(brought.met - new, brought.debts, brought.customers),
        names=brought.named,
        flags=brought.flags,
        rejections=brought.rejections,
        chunks=_with_rejected(batch, chunks, brought.rejections),
        tally=brought.tally,
    )


def of_another_kind(work: Work, batch: Batch, rows: Sequence[Any]) -> Kept:
    """Place payments, calls, closures or letters."""
    taken = TAKEN[batch.kind]
    known = ToldOnFile(work.connection, batch.client, batch.batch, work.now)
    placed = taken.place(rows, known, _understanding(work, batch), work.new_id)
    payloads = (filled(one, batch.batch, batch.chunks + place) for place, one in enumerate(placed.payloads))
    chunks = [(kind, canonical(payload)) for kind, payload in payloads]
    return Kept(
        new=(),
        new_debts=(),
        renewals=_renewals(placed.touched, placed.debts, {}),
        names=placed.named,
        flags=[(*flag, 1) for flag in placed.flags],
        rejections=placed.rejections,
        chunks=_with_rejected(batch, chunks, placed.rejections),
        tally=_tally(placed, len(rows), known.not_met(placed.touched)),
    )


def put(connection: Connection, batch: Batch, kept: Kept) -> None:
    """Keep a portion under its batch."""
    staging.put_new(connection, batch.batch, kept.new, kept.new_debts)
    staging.put_renewals(connection, batch.batch, kept.renewals)
    staging.put_names(connection, batch.batch, kept.names)
    staging.put_flags(connection, batch.batch, kept.flags)
    staging.put_rejects(connection, batch.batch, kept.rejections)
    staging.put_chunks(connection, batch.batch, batch.chunks, kept.chunks)


def _renewals(
    customers: Iterable[str], changed: Iterable[DebtRecord], records: Mapping[str, CustomerRecord]
) -> list[staging.Renewal]:
    """Return what rows change about customers on file; who stays as they are is named all the same."""
    debts: dict[str, list[DebtRecord]] = defaultdict(list)
    for debt in changed:
        debts[debt.customer].append(debt)
    return [
        staging.Renewal(customer, records.get(customer), tuple(debts[customer]))
        for customer in sorted(customers)
    ]


def _with_needs(
    work: Work, batch: Batch, chunks: list[tuple[str, str]], customers: Sequence[CustomerRecord]
) -> list[tuple[str, str]]:
    """Return payloads with that of the needs that the customers' notes seem to state."""
    needs = suggested_needs(work.connection, customers, need_words(work.connection, work.now), batch.batch)
    if not needs:
        return chunks
    told = {"batch": batch.batch, "position": batch.chunks + len(chunks), "needs": needs}
    return [*chunks, (SUGGESTED, canonical(told))]


def _with_rejected(
    batch: Batch, chunks: list[tuple[str, str]], rejections: Sequence[Rejection]
) -> list[tuple[str, str]]:
    """Return payloads with that of the rejected rows: line, columns and reason, never the row."""
    rejects = [
        {
            "row_number": one.line,
            "column_name": one.column[:LONGEST_TOLD] or None,
            "reason": one.reason[:LONGEST_TOLD],
        }
        for one in rejections
    ]
    if not rejects:
        return chunks
    told = {"batch": batch.batch, "position": batch.chunks + len(chunks), "rejects": rejects}
    return [*chunks, ("portfolio.rejected", canonical(told))]


def _tally(placed: Placed, rows: int, newly_met: int) -> Tally:
    rejected = len(placed.rejections)
    return Tally(
        rows=rows,
        imported=rows - rejected,
        rejected=rejected,
        customers=newly_met,
        changed=placed.changed,
        owed=placed.money,
    )


def _understanding(work: Work, batch: Batch) -> Any:
    """Return what hands rows back in the mapping's words. It reads none: the day it is does not matter to it."""
    mapping = _mapping(batch.mapping_body)
    return understanding_of(
        mapping, tuple(mapping.columns), today=date.min, as_of=batch.known_at, zone=work.zone
    )


@lru_cache(maxsize=4)
def _mapping(body: str) -> ClientMapping:
    return read(body, "mapping")


PORTIONS: Mapping[str, Callable[[Work, Batch, Sequence[Any]], Kept]] = {
    **dict.fromkeys(("consumer", "invoices"), of_portfolio),
    **dict.fromkeys(TAKEN, of_another_kind),
}
