"""Staging a client's file: looked at, begun, and taken in 500 rows at a time, each portion in a short transaction.

What is staged shows nowhere. A desk that stops in the middle goes on with the portion that was not staged; nothing is
staged twice, because a portion is taken only where the batch waits for it.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from sqlalchemy import Connection

from agentdesk.content.client_file.columns import shown
from agentdesk.content.client_file.known_to import is_known_to
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.domain.past_calls import STATEMENTS
from agentdesk.errors import Refused
from agentdesk.platform.clock import local
from agentdesk.services import demonstration
from agentdesk.services.imports.closing import saved_rejects
from agentdesk.services.imports.completing import completed_by
from agentdesk.services.imports.messages import BeginImport, Begun, ImportPortfolio, StagePortion
from agentdesk.services.imports.portions import PORTIONS, put
from agentdesk.services.imports.reading import Reading
from agentdesk.services.imports.rehearsals import left_behind, take_turn
from agentdesk.services.imports.rejects import refuse_taken
from agentdesk.services.imports.source import Looked
from agentdesk.services.imports.tally import Tally, tally_of
from agentdesk.services.staffing import CENTRAL
from agentdesk.services.work import Work
from agentdesk.storage import import_work, memory
from agentdesk.storage.import_work import Batch
from agentdesk.storage.portfolio import Held


def begin_import(work: Work, command: BeginImport) -> Begun:
    """Begin to stage a file that was looked at. Raises Refused while another file is staged, and for what was asked."""
    order, source, mapping = command.order, command.looked, command.looked.mapping
    if mapping is None or source.asked:
        raise Refused("import_asked", "Something has to be known about this file first.")
    _refuse_unsaid(order)
    if (batch := _in_force(work, command, mapping)) is not None:
        return Begun(batch.batch, _reading(work, batch, source, mapping, order), is_in_force=True)
    if import_work.in_states(work.connection, import_work.UNDER_WAY) or left_behind(work.connection):
        sentence = "What was decided about another file is still being carried out. Try again in a moment."
        raise Refused("import_busy", sentence)
    with ExitStack() as held:
        turn = take_turn(work.connection)
        held.callback(turn.let_go)
        batch = _waiting(work, source, mapping, order) or _begin(work, source, mapping, order)
        if order.is_rehearsal:
            held.pop_all()
    reading = _reading(work, batch, source, mapping, order)
    is_staged = batch.state == "staged"
    return Begun(batch.batch, reading, batch.portion, is_staged, turn=turn if order.is_rehearsal else None)


def _refuse_unsaid(order: ImportPortfolio) -> None:
    if order.known_to is not None and not is_known_to(order.known_to):
        sentence = (
            "Say up to when the file knows as yesterday, as YYYY-MM-DD, or as an instant with its offset."
        )
        raise Refused("known_to_unclear", sentence)
    if order.past_contacts not in (None, *STATEMENTS):
        raise Refused(
            "past_contacts_unclear", "Of earlier calls say that there were none, or that it is unknown."
        )


def stage_portion(work: Work, command: StagePortion) -> None:
    """Stage some rows. Raises Refused when the batch waits for other rows: then somebody else is at it."""
    connection, batch = work.connection, _staging(work.connection, command.batch)
    if batch.portion != command.portion.position:
        raise Refused("import_elsewhere", "This file is being brought in by another window of this profile.")
    kept = PORTIONS[batch.kind](work, batch, command.portion.rows)
    put(connection, batch, kept)
    import_work.update(
        connection,
        batch.batch,
        state="staged" if command.portion.is_last else "staging",
        portion=batch.portion + 1,
        chunks=batch.chunks + len(kept.chunks),
        tally=batch.tally | tally_of(batch.tally).and_(kept.tally).value(),
    )


def _in_force(work: Work, command: BeginImport, mapping: Mapping) -> Batch | None:
    """Return the batch by which the same command was done already: whoever gave it was killed before it was told."""
    order, digests = command.order, (command.looked.digest, mapping.digest)
    batch = import_work.newest_of(work.connection, mapping.client or "", mapping.kind)
    if batch is None or order.is_rehearsal or (batch.source_digest, batch.mapping_digest) != digests:
        return None
    is_handed_back = order.rejects is not None and saved_rejects(batch) == order.rejects
    is_same = batch.tally.items() >= _said(order).items()
    return batch if is_same and (batch.batch in command.decided or is_handed_back) else None


def _waiting(work: Work, source: Looked, mapping: Mapping, order: ImportPortfolio) -> Batch | None:
    """Return the batch of the same file that stopped on its way. Raises Refused while another file is staged."""
    for batch in import_work.in_states(work.connection, import_work.COMING):
        is_same = (batch.source_digest, batch.mapping_digest) == (source.digest, mapping.digest)
        if is_same and not order.is_rehearsal and batch.state in ("staging", "staged"):
            if batch.state == "staging":
                _refuse_taken(order)
            # What is said with the order counts as it is said last.
            tally = batch.tally | _said(order)
            import_work.update(work.connection, batch.batch, path=_lying_at(order), tally=tally)
            return batch
        raise Refused(
            "import_waiting",
            "{name} is staged and waits. Bring it in or discard it first.",
            name=batch.source_name,
        )
    return None


def _lying_at(order: ImportPortfolio) -> str:
    """Return where the file lies, for whoever goes on with it: they may have begun elsewhere."""
    return str(order.path.absolute()).encode("utf-8", "replace").decode()


def _refuse_taken(order: ImportPortfolio) -> None:
    """Refuse before rows are read what would be refused at their end; of a staged file they may lie there already."""
    if order.rejects is not None:
        refuse_taken(order.rejects)


def _begin(work: Work, source: Looked, mapping: Mapping, order: ImportPortfolio) -> Batch:
    _refuse_taken(order)
    # What a file knows, it knew when it first came: coming again makes it no newer, and neither does being mended.
    held = Held(work.connection, mapping.client or "")
    completed = completed_by(work.connection, order.path, source, mapping)
    known_at = completed.known_at if completed is not None else held.first_import_of(source.digest)
    batch = Batch(
        batch=work.new_id(),
        state="staging",
        is_rehearsal=order.is_rehearsal,
        client=mapping.client or "",
        kind=mapping.kind,
        path=_lying_at(order),
        source_name=shown(order.path.name),
        source_digest=source.digest,
        mapping=mapping.name,
        mapping_digest=mapping.digest,
        mapping_body=mapping.body,
        completes=None if completed is None else completed.batch,
        actor=work.actor.id,
        began_at=work.now,
        known_at=known_at or work.now,
        tally=Tally().value() | _order(work, source, order),
    )
    import_work.begin(work.connection, batch)
    return batch


def _order(work: Work, source: Looked, order: ImportPortfolio) -> dict[str, Any]:
    """Return what has to be known at the end of how it began: a profile may be a demonstration, or become one."""
    connection = work.connection
    is_its_own = demonstration.is_its_portfolio(source.digest)
    is_first = not demonstration.has_customers(connection) and not memory.recall(connection, CENTRAL)
    dialect = source.dialect
    return {
        "form": {
            "encoding": dialect.encoding,
            "delimiter": dialect.delimiter,
            "has_mark": int(dialect.has_mark),
            "header": list(source.header),
        },
        "how_chosen": source.how_chosen,
        "was_demonstration": int(demonstration.is_marked(connection)),
        "is_demonstrations_own": int(is_its_own),
        "becomes_demonstration": int(is_its_own and is_first),
        # Nobody has called those whom the demonstration invents.
        "past_contacts": "none" if is_its_own else None,
        **_said(order),
    }


def _said(order: ImportPortfolio) -> dict[str, Any]:
    """Return what was said with the order: of a file that is gone on with, what was said last counts."""
    said = {"past_contacts": order.past_contacts, "known_to": order.known_to}
    told = {name: value for name, value in said.items() if value is not None}
    return {"into_demonstration": int(order.into_demonstration), **told}


def _reading(work: Work, batch: Batch, source: Looked, mapping: Mapping, order: ImportPortfolio) -> Reading:
    today = local(batch.began_at, work.zone).date()
    return Reading(
        order.path, source.digest, source.dialect, source.header, mapping, today, batch.known_at, work.zone
    )


def _staging(connection: Connection, id: str) -> Batch:
    batch = import_work.read(connection, id)
    if batch is None or batch.state != "staging":
        raise Refused("import_elsewhere", "This file is being brought in by another window of this profile.")
    return batch
