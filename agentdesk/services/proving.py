"""Proving the journal: the chain holds, the states follow from it, and it can be taken elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from agentdesk.journal.chain import verify
from agentdesk.services.records import refuse_in_call
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import journal, meta
from agentdesk.storage.project import sweep
from agentdesk.storage.rebuild import fingerprints, rebuild


@dataclass(frozen=True, slots=True)
class VerifyJournal:
    """Whether the chain of this device holds -> Verified."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How many events there are, the head's hash in hexadecimal, and a sentence for each fault."""

    events: int
    head: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RebuildStates:
    """Make facts and states again from the journal -> Rebuilt."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many events were replayed, and the tables that came out otherwise than they had been."""

    events: int
    differing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportJournal:
    """The journal as lines of JSON, to be read with any tool -> Iterator[str]."""


def verify_journal(sight: Sight, query: VerifyJournal) -> Verified:
    """Check every digest and link from the first event on."""
    device = meta.device(sight.connection)
    faults = [fault.sentence for fault in verify(journal.events_from(sight.connection), device)]
    tip = journal.head(sight.connection)
    return Verified(tip.seq, tip.hash.hex(), tuple(faults))


def rebuild_states(work: Work, command: RebuildStates) -> Rebuilt:
    """Replay the journal, and say what comes out otherwise than it was.

    What only the clock has moved since is judged first; nothing else is, so that a state which did not follow from
    its facts is found.
    """
    while sweep(work.connection, work.now):
        pass
    before = fingerprints(work.connection)
    replayed = rebuild(work.connection, work.now)
    after = fingerprints(work.connection)
    return Rebuilt(replayed, tuple(table for table in before if before[table] != after[table]))


def export_journal(work: Work, command: ExportJournal) -> tuple[str, ...]:
    """Journal the export, and return every event as one line of JSON, the export itself among them.

    Raises Refused while a call is live.
    """
    refuse_in_call(work)
    work.journal("record.exported", {"place": "journal"})
    work.settle()
    return tuple(_lines(work))


def _lines(work: Work) -> Iterator[str]:
    for event in journal.events_from(work.connection):
        line = {
            "id": event.id,
            "device": event.device,
            "seq": event.seq,
            "interaction": event.interaction,
            "kind": event.kind,
            "kind_version": event.kind_version,
            "actor": event.actor,
            "at": event.at,
            "zone": event.zone,
            "offset_ms": event.offset_ms,
            "salt": event.salt.hex() if event.salt else None,
            "payload": event.payload,
            "digest": event.digest.hex(),
            "hash": event.hash.hex(),
        }
        yield json.dumps(line, ensure_ascii=False)
