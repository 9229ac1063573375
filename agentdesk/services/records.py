"""The record of a saved call, for a document: it leaves the desk, so that is journalled before it is given."""

from __future__ import annotations

from sqlalchemy import Connection

from agentdesk.errors import Refused
from agentdesk.journal.canonical import JSON
from agentdesk.scripts.frozen import unpacked
from agentdesk.scripts.values import Script
from agentdesk.services.content import pinned
from agentdesk.services.messages import RecordRows
from agentdesk.services.record_course import (
    Story,
    agreed,
    course,
    gates,
    in_order,
    last,
    last_shown,
    on_the_line,
    passed_through,
)
from agentdesk.services.record_evidence import evidence, spoken_name
from agentdesk.services.record_header import header_of
from agentdesk.services.record_labels import labels, outcome_row
from agentdesk.services.rows.record import Amendment, InteractionRecord
from agentdesk.services.work import Work
from agentdesk.storage import journal

_ERASED = "SELECT 1 FROM journal WHERE interaction = ? AND payload IS NULL AND kind <> 'note.saved' LIMIT 1"


def record_rows(work: Work, command: RecordRows) -> InteractionRecord:
    """Journal that a record leaves the desk, and return it.

    Raises Refused for a call that is not on this desk or not saved yet, and while a call is live: whoever is on
    the phone then must not see another customer's record.
    """
    refuse_in_call(work)
    story = saved_story(work.connection, command.interaction)
    saved = last(story, "interaction.saved")
    payload = {
        "customer": saved.get("customer"),
        "place": "record",
        "detail": {"interaction": command.interaction},
    }
    work.journal("record.exported", payload)
    work.settle()
    work.contents.clear()
    return _record(work, command.interaction, story)


def refuse_in_call(work: Work) -> None:
    """Raise Refused while somebody is on the phone: then nothing about other customers leaves the desk."""
    work.sessions.refuse_beside_live()


def saved_story(connection: Connection, interaction: str) -> Story:
    """Return the events of a saved call, without those whose content was erased.

    Raises Refused for a call that is unknown here, not saved yet, or erased as a whole.
    """
    kinds = connection.exec_driver_sql("SELECT kind FROM journal WHERE interaction = ?", (interaction,))
    known = set(kinds.scalars())
    if not known:
        raise Refused("record_unknown", "There is no call with this number on this desk.")
    if "interaction.saved" not in known:
        raise Refused("record_open", "This call is not saved yet. Finish it first.")
    story = journal.events_of(connection, interaction)
    if not story:
        raise Refused(
            "record_erased", "What this call held was erased by a retention rule; nothing is left to show."
        )
    return story


def _record(work: Work, interaction: str, story: Story) -> InteractionRecord:
    connection, header = work.connection, header_of(work.connection, interaction, story)
    script = _script(connection, last(story, "call.opened"))
    words = labels(connection, header.logged_at)
    confirmed = gates(story, script)
    found = course(story, script, confirmed, words)
    if script is not None and connection.exec_driver_sql(_ERASED, (interaction,)).first() is None:
        # The talk can only be followed to its end when none of its events was erased.
        shown = last_shown(story, script, header.ended_at)
        found += [shown] if shown else []
    rows = in_order(found)
    told = last(story, "outcome.recorded")
    return InteractionRecord(
        header=header,
        line=on_the_line(story, header.ended_at, rows, confirmed),
        course=rows,
        gates=confirmed,
        outcome=outcome_row(connection, told) if told else None,
        agreed=agreed(story, words),
        note=last(story, "note.saved").get("body", ""),
        amendments=_amendments(connection, story),
        evidence=evidence(
            work, interaction, story, script.title if script else "", passed_through(story, script)
        ),
    )


def _script(connection: Connection, opened: JSON) -> Script | None:
    """Return the script of a call; None for one that is not here, or that this version cannot read any more."""
    if not opened:
        return None
    try:
        return pinned(connection, opened["script_digest"], unpacked(opened["frozen"]))
    except Refused:
        # A record must come out whatever became of the script: it names the steps by their ids then.
        return None


def _amendments(connection: Connection, story: Story) -> tuple[Amendment, ...]:
    return tuple(
        Amendment(
            event.at, spoken_name(connection, event.actor), payload["reason"], payload["body"], event.seq
        )
        for event, payload in story
        if event.kind == "interaction.amended"
    )
