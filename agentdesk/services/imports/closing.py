"""From staged to in force: decided once, and carried on in short transactions until it is done.

    closing     what was staged goes into the journal; the event that closes the batch puts it in force at once
    settling    states and search follow, some hundred customers at a time; whoever is opened meanwhile comes first
    live        nothing is left to do

A small file goes all the way in the transaction in which it was decided.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from agentdesk.content.client_file.known_to import known_to
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.mappings import read
from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.services import demonstration
from agentdesk.services.changes import Change
from agentdesk.services.imports.known_mappings import adopt
from agentdesk.services.imports.messages import BringIn, Completed, Imported, ShowImport
from agentdesk.services.imports.tally import tally_of
from agentdesk.services.imports.whose import NO_ACCOUNT, NO_CUSTOMER
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import import_work, journal, settling, staging
from agentdesk.storage.abreast import bring_abreast
from agentdesk.storage.import_work import Batch

# Payloads, and customers, that one transaction takes on: a call that saves a step waits for no more than these.
CHUNKS_AT_ONCE = 2
CUSTOMERS_AT_ONCE = 500
MOST_NAMED, MOST_IDS = 500, 10
PORTFOLIOS = ("consumer", "invoices")
CALLS = "contacts"
# Why a row of calls goes back without any call of somebody here being lost.
OF_NOBODY = (NO_CUSTOMER, NO_ACCOUNT, "the row is empty", "the same stands in line")
# Flags whose customers belong together; of every other kind, what belongs together is one row of the file.
_GROUPS = ("shared_number", "namesake")


def show_import(sight: Sight, query: ShowImport) -> Imported:
    """Return what came of a file so far. Raises Refused for a batch that this desk never had in hand."""
    return imported(sight.connection, known(sight.connection, query.batch))


def bring_in(work: Work, command: BringIn) -> Imported:
    """Decide that a staged file is to be in force, and begin with it.

    Raises Refused, with nothing decided, where its rejected rows lie nowhere yet: they leave the desk with the staging.
    """
    batch = known(work.connection, command.batch)
    if batch.state != "staged" or batch.is_rehearsal:
        raise Refused("import_not_staged", "This file is not staged, or it was brought in already.")
    rejects = command.rejects or saved_rejects(batch)
    if batch.tally["rejected"] and (rejects is None or not rejects.exists()):
        raise Refused("rejects_unsaved", "The rejected rows have to be saved first.")
    if batch.tally["becomes_demonstration"]:
        demonstration.mark(work.connection)
    if _ends_demonstration(batch):
        # Before the first of it is in the journal, from where it would go to the demonstration's database.
        demonstration.end(work.connection)
    mapping = read(batch.mapping_body, batch.mapping)
    adopt(work, mapping, work.journal)
    work.settle()
    lying_in = None if rejects is None else str(rejects)
    told = _told(batch, mapping, work.zone)
    if batch.kind == CALLS and staging.has_rejects_but(work.connection, batch.batch, OF_NOBODY):
        # Somebody's calls are missing: the file does not know all of the days that it covers.
        told.pop("covers_days", None)
    tally = batch.tally | {"rejects": lying_in, "told": told}
    # Who decides answers for it, whoever has staged the file.
    import_work.update(work.connection, batch.batch, state="closing", tally=tally, actor=work.actor.id)
    close_on(work, known(work.connection, batch.batch))
    return imported(work.connection, known(work.connection, batch.batch))


def close_on(work: Work, batch: Batch) -> None:
    """Put the next payloads of a batch into the journal, and after the last one the event that closes it."""
    rows = work.connection.exec_driver_sql(_CHUNKS, (batch.batch, CHUNKS_AT_ONCE)).all()
    journal.append_texts(
        work.connection,
        [(kind, text) for _, kind, text in rows],
        actor=batch.actor,
        at=work.now,
        zone=work.zone,
    )
    for position, *_ in rows:
        work.connection.exec_driver_sql(_TAKEN, (batch.batch, position))
    done = batch.journalled + len(rows)
    import_work.update(work.connection, batch.batch, journalled=done)
    work.changes.add(Change.JOURNAL)
    if done == batch.chunks:
        _put_in_force(work, batch)


def settle_on(work: Work, batch: Batch) -> None:
    """Have the states of the next customers follow; after the last one, nothing is left of the staging."""
    if settling.settle(work.connection, batch, work.now, CUSTOMERS_AT_ONCE):
        work.changes.update((Change.QUEUE, Change.CUSTOMER))
        return
    if staging.clear(work.connection, batch.batch, CUSTOMERS_AT_ONCE):
        return
    import_work.update(work.connection, batch.batch, state="live")
    work.changes.update((Change.QUEUE, Change.CUSTOMER))


def known(connection: Connection, id: str) -> Batch:
    """Return a batch. Raises Refused when this desk never had it in hand."""
    batch = import_work.read(connection, id)
    if batch is None:
        raise Refused("no_batch", "This desk has brought in no such file.")
    return batch


def saved_rejects(batch: Batch) -> Path | None:
    """Return where the rejected rows of a batch lie that were saved, or None where they are not there."""
    saved = batch.tally.get("rejects")
    return Path(saved) if saved is not None and Path(saved).exists() else None


def imported(connection: Connection, batch: Batch) -> Imported:
    """Return what came of a batch so far."""
    tally, told = tally_of(batch.tally), batch.tally
    flags = told["flags"] if "flags" in told else staging.flags(connection, batch.batch)
    rejects = told.get("rejects")
    return Imported(
        rows=tally.rows,
        imported=tally.imported,
        rejected=tally.rejected,
        flagged=sum(flags.values()),
        mapping=batch.mapping,
        how_chosen=told["how_chosen"],
        batch=None if batch.is_rehearsal else batch.batch,
        rejects=None if rejects is None else Path(rejects),
        customers=tally.customers,
        new_debts=tally.new_debts,
        changed=tally.changed,
        flags=flags,
        states=dict(tally.states),
        owed=dict(tally.owed),
        kind=batch.kind,
        is_rehearsal=batch.is_rehearsal,
        is_in_plain_text=_is_foreign_here(batch) and bool(told["into_demonstration"]),
        ends_demonstration=_ends_demonstration(batch),
        completes=_completes(connection, batch),
    )


def _completes(connection: Connection, batch: Batch) -> Completed | None:
    """Return the file that a batch completes, with the rows of it that are in, those of this batch among them."""
    first = None if batch.completes is None else import_work.read(connection, batch.completes)
    if first is None:
        return None
    others = [one for one in import_work.completing(connection, first.batch) if one.batch != batch.batch]
    taken = sum(one.tally["imported"] for one in (first, *others, batch))
    return Completed(first.source_name, min(taken, first.tally["rows"]), first.tally["rows"])


def _put_in_force(work: Work, batch: Batch) -> None:
    """Close the batch: from here on it is in force. Small ones are settled at once."""
    flags = staging.flags(work.connection, batch.batch)
    closing = Entry("portfolio.imported", _closing(work.connection, batch, flags))
    (event,) = journal.append(work.connection, [closing], actor=batch.actor, at=work.now, zone=work.zone)
    tally = batch.tally | {"flags": flags, "closed_at": work.now, "closed_seq": event.seq}
    import_work.update(work.connection, batch.batch, state="settling", tally=tally)
    work.changes.update((Change.QUEUE, Change.CUSTOMER))
    for customer in sorted(work.sessions.customers()):
        # Whoever is looked at, or spoken to, waits for no turn: a stop may have come in.
        bring_abreast(work.connection, customer, work.now)
    settle_on(work, known(work.connection, batch.batch))


def _told(batch: Batch, mapping: Mapping, zone: str) -> dict[str, Any]:
    """Return what the file says of itself, while its mapping is read: a later program may read mappings otherwise."""
    stated = batch.tally.get("past_contacts") if batch.kind in PORTFOLIOS else None
    known_until = known_to(batch.tally.get("known_to") or mapping.known_to, batch.known_at, zone)
    told = {"known_to": known_until, "covers_days": mapping.covers_days, "past_contacts": stated}
    return {name: value for name, value in told.items() if value is not None}


def _closing(connection: Connection, batch: Batch, flags: dict[str, int]) -> dict[str, Any]:
    tally = tally_of(batch.tally)
    return {
        "batch": batch.batch,
        "source_name": batch.source_name,
        "source_digest": batch.source_digest,
        "mapping": batch.mapping,
        "mapping_digest": batch.mapping_digest,
        "row_count": tally.rows,
        "imported": tally.imported,
        "rejected": tally.rejected,
        "flagged": sum(flags.values()),
        "chunks": batch.chunks,
        "flags": {"counts": flags, "named": _named(connection, batch.batch)},
        "client": batch.client,
        "kind": batch.kind,
        **batch.tally["told"],
    }


def _named(connection: Connection, batch: str) -> list[dict[str, Any]]:
    """Return flags as the event keeps them: ids and lines, no names and no numbers."""
    found = []
    for kind, key, customers, times in staging.flags_named(connection, batch, MOST_NAMED):
        flag: dict[str, Any] = {"kind": kind, "customers": customers[:MOST_IDS]}
        found.append(flag if kind in _GROUPS else flag | {"row": int(key), "times": times})
    return found


def _is_foreign_here(batch: Batch) -> bool:
    """Whether customers came into a demonstration who are none of its own."""
    told = batch.tally
    return bool(told["was_demonstration"] and not told["is_demonstrations_own"] and told["imported"])


def _ends_demonstration(batch: Batch) -> bool:
    return _is_foreign_here(batch) and not batch.tally["into_demonstration"]


_CHUNKS = "SELECT position, kind, payload FROM staged_chunk WHERE batch = ? ORDER BY position LIMIT ?"
_TAKEN = "DELETE FROM staged_chunk WHERE batch = ? AND position = ?"
