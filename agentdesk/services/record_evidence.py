"""The evidence of a record: where its events stand in the chain of this device, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from agentdesk.journal.envelope import GENESIS, Event, digest_of, hash_of, header
from agentdesk.services.record_course import Story, last
from agentdesk.services.rows.record import Evidence
from agentdesk.services.work import Work
from agentdesk.storage import journal
from agentdesk.storage.statements import SELECT_EVENT


def evidence(work: Work, interaction: str, story: Story, script_title: str, passed_through: int) -> Evidence:
    """Return the evidence of a call. The export must be journalled before: it is the head of the chain."""
    events = _links(work.connection, interaction)
    opened, outcome = last(story, "call.opened"), last(story, "outcome.recorded")
    program, tzdata = _versions(work.connection, events[0].seq)
    head = journal.head(work.connection)
    return Evidence(
        device=head.device,
        events=len(events),
        first_seq=events[0].seq,
        last_seq=events[-1].seq,
        first_hash=events[0].hash.hex(),
        last_hash=events[-1].hash.hex(),
        erased=sum(event.payload is None for event in events),
        broken=tuple(_broken(work.connection, interaction, events)),
        script=opened.get("script", ""),
        script_title=script_title,
        script_version=opened.get("script_version", ""),
        script_digest=opened.get("script_digest", ""),
        passed_through=passed_through,
        outcomes_digest=outcome.get("outcomes_digest", ""),
        program=program,
        tzdata=tzdata,
        exported_at=work.now,
        exported_by=work.actor.id,
        exported_by_name=spoken_name(work.connection, work.actor.id),
        export_seq=head.seq,
        export_hash=head.hash.hex(),
    )


def spoken_name(connection: Connection, staff: str) -> str:
    """Return the name that a person uses on the phone, or the id of one who is not on file here."""
    statement = "SELECT spoken_name FROM base_staff WHERE id = ?"
    return str(connection.exec_driver_sql(statement, (staff,)).scalar_one_or_none() or staff)


def _links(connection: Connection, interaction: str) -> list[Event]:
    """Return every event of a call, those among them whose content was erased too."""
    rows = connection.exec_driver_sql(f"{SELECT_EVENT} WHERE interaction = ? ORDER BY seq", (interaction,))
    return [Event(*row) for row in rows]


def _broken(connection: Connection, interaction: str, events: list[Event]) -> Iterator[int]:
    """Yield the numbers of the events whose content or link does not hold."""
    before: dict[int, bytes] = {0: GENESIS}
    before.update((row.seq, row.hash) for row in connection.exec_driver_sql(_BEFORE, (interaction,)))
    for event in events:
        previous = before.get(event.seq - 1)
        is_linked = previous is not None and hash_of(previous, header(event), event.digest) == event.hash
        if not (is_linked and _is_whole(event)):
            yield event.seq


def _is_whole(event: Event) -> bool:
    if event.payload is None or event.salt is None:
        return event.payload is None and event.salt is None
    return digest_of(event.salt, event.payload) == event.digest


def _versions(connection: Connection, seq: int) -> tuple[str, str]:
    """Return the program's version and that of its time zones, as they were journalled before the call."""
    row = connection.exec_driver_sql(_OPENED, (seq,)).one_or_none()
    return (str(row[0]), str(row[1])) if row else ("", "")


_BEFORE = "SELECT seq, hash FROM journal WHERE seq IN (SELECT seq - 1 FROM journal WHERE interaction = ?)"
_OPENED = "SELECT program, tzdata FROM desk_opened WHERE seq < ? ORDER BY seq DESC LIMIT 1"
