"""The record of a saved call, for a document: it leaves the desk, so that is journalled before it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from agentdesk.errors import Refused
from agentdesk.journal.canonical import JSON
from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts.values import Script
from agentdesk.services.content import pinned
from agentdesk.services.messages import RecordRows
from agentdesk.services.record_course import Story, agreed, course, gates, guided, on_the_line, passed_through
from agentdesk.services.record_evidence import evidence, spoken_name
from agentdesk.services.record_labels import labels, outcome_row
from agentdesk.services.rows.record import AboutDebt, Amendment, CallHeader, InteractionRecord
from agentdesk.services.work import Work
from agentdesk.storage import journal

_NOTHING: JSON = {}
_ERASED = "SELECT 1 FROM journal WHERE interaction = ? AND payload IS NULL AND kind <> 'note.saved' LIMIT 1"


def record_rows(work: Work, command: RecordRows) -> InteractionRecord:
    """Journal that a record leaves the desk, and return it.

    Raises Refused for a call that is not on this desk or not saved yet, and while a call is live: whoever is on
    the phone then must not see another customer's record.
    """
    if work.sessions.live() is not None:
        raise Refused("call_live", "Finish the call that is open first.")
    story = saved_story(work.connection, command.interaction)
    saved = _only(story, "interaction.saved")
    payload = {
        "customer": saved.get("customer"),
        "place": "record",
        "detail": {"interaction": command.interaction},
    }
    work.journal("record.exported", payload)
    work.settle()
    work.entries.clear()
    return _record(work, command.interaction, story)


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
    connection, opened = work.connection, _only(story, "call.opened")
    script = pinned(connection, opened["script_digest"]) if opened else None
    header = _header(connection, interaction, story)
    # The talk can only be followed when none of its events was erased.
    is_whole = connection.exec_driver_sql(_ERASED, (interaction,)).first() is None
    call = guided(script, story, header.ended_at) if script and is_whole else None
    confirmed = gates(story, script)
    words = labels(connection, header.logged_at)
    rows = course(story, call, confirmed, words)
    told = _only(story, "outcome.recorded")
    return InteractionRecord(
        header=header,
        line=on_the_line(call, rows, confirmed),
        course=rows,
        gates=confirmed,
        outcome=outcome_row(connection, told) if told else None,
        agreed=agreed(story, words),
        note=_only(story, "note.saved").get("body", ""),
        amendments=_amendments(connection, story),
        evidence=evidence(work, interaction, story, _title(script), passed_through(story, script)),
    )


def _header(connection: Connection, interaction: str, story: Story) -> CallHeader:
    first, opened, saved = story[0][0], _only(story, "call.opened"), _only(story, "interaction.saved")
    attempt = _only(story, "call.placed") or _only(story, "call.received")
    frozen = frozen_values.unpacked(opened.get("frozen", _NOTHING))
    happened_at = attempt.get("happened_at", first.at)
    customer = saved.get("customer") or opened.get("customer")
    name, reference = _person(connection, customer)
    return CallHeader(
        interaction=interaction,
        customer=customer,
        name=frozen_values.text(frozen, "customer.full_name", name),
        reference=reference,
        number=attempt.get("number"),
        number_kind=attempt.get("number_kind", "unknown"),
        direction="in" if any(event.kind == "call.received" for event, _ in story) else "out",
        dialled_by=attempt.get("by", "hand"),
        is_late=bool(attempt.get("is_late", 0)),
        purpose=attempt.get("purpose", ""),
        firm=frozen_values.text(frozen, "firm.legal_name", attempt.get("collector", "")),
        decision=attempt.get("decision", _NOTHING),
        agent=first.actor,
        agent_name=spoken_name(connection, first.actor),
        happened_at=happened_at,
        logged_at=first.at,
        answered_at=_answered_at(story, happened_at),
        ended_at=saved.get("ended_at", story[-1][0].at),
        call_ms=saved.get("call_ms", 0),
        hold_ms=saved.get("hold_ms", 0),
        wrap_ms=saved.get("wrap_ms", 0),
        zone=frozen_values.text(frozen, "call.zone", first.zone),
        desk_zone=first.zone,
        language=opened.get("language", ""),
        debts=_debts(connection, opened, frozen),
    )


def _answered_at(story: Story, happened_at: int) -> int | None:
    """Return when somebody answered, as it was marked; a call that came in was answered when it was taken."""
    if any(event.kind == "call.received" for event, _ in story):
        return happened_at
    marks = (payload for event, payload in story if event.kind == "call.marked")
    return next((int(mark["marked_at"]) for mark in marks if mark["mark"] == "answered"), None)


def _debts(connection: Connection, opened: JSON, frozen: Mapping[str, Any]) -> tuple[AboutDebt, ...]:
    balances = {debt: money.minor for debt, money in frozen_values.balances(frozen)}
    return tuple(
        _debt(connection, str(item["debt"]), frozen, balances.get(str(item["debt"])))
        for item in opened.get("debts", ())
    )


def _debt(connection: Connection, debt: str, frozen: Mapping[str, Any], balance: int | None) -> AboutDebt:
    statement = "SELECT reference, creditor, currency FROM base_debt WHERE id = ?"
    row = connection.exec_driver_sql(statement, (debt,)).one_or_none()
    reference, creditor, currency = row or (debt, "", frozen_values.currency(frozen))
    return AboutDebt(debt, reference, creditor, currency, balance)


def _amendments(connection: Connection, story: Story) -> tuple[Amendment, ...]:
    return tuple(
        Amendment(
            event.at, spoken_name(connection, event.actor), payload["reason"], payload["body"], event.seq
        )
        for event, payload in story
        if event.kind == "interaction.amended"
    )


def _person(connection: Connection, customer: str | None) -> tuple[str, str]:
    statement = "SELECT full_name, reference FROM base_customer WHERE id = ?"
    row = connection.exec_driver_sql(statement, (customer,)).one_or_none()
    return (str(row[0]), str(row[1])) if row else ("", "")


def _title(script: Script | None) -> str:
    return script.title if script else ""


def _only(story: Story, kind: str) -> JSON:
    """Return the payload of the last event of a kind, or nothing at all when there is none or it was erased."""
    return next((payload for event, payload in reversed(story) if event.kind == kind), _NOTHING)
