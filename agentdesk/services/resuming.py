"""After a crash: the open calls as they were, folded again from the journal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain import call as telephone
from agentdesk.domain import participants
from agentdesk.domain.call import Call
from agentdesk.journal.canonical import JSON
from agentdesk.journal.envelope import Event
from agentdesk.scripts.fold import fold
from agentdesk.scripts.frozen import unpacked
from agentdesk.services.content import pinned
from agentdesk.services.customers import zones_of
from agentdesk.services.sessions import OpenCall, Sessions
from agentdesk.services.typing_in import typed_in
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.journal import events_of

Story = list[tuple[Event, JSON]]


def load(file: DeskFile, sessions: Sessions) -> None:
    """Hold again every call that was not saved when the program ended.

    Who is on the line now is not known where somebody was: that has to be said before the account opens again.
    """
    with file.read() as connection:
        for interaction in connection.exec_driver_sql("SELECT interaction FROM open_call").scalars().all():
            call = resumed(connection, interaction)
            is_spoken = call.call.stage == "on_call" and bool(participants.present(call.line))
            sessions.put(replace(call, asks_who=is_spoken))


def resumed(connection: Connection, interaction: str) -> OpenCall:
    """Return a call as the journal tells it."""
    story = events_of(connection, interaction)
    first, attempt = next((e, p) for e, p in story if e.kind in ("call.placed", "call.received"))
    opened = next((p for e, p in story if e.kind == "call.opened"), None)
    common: dict[str, Any] = {
        "interaction": interaction,
        "number": attempt["number"],
        "number_kind": attempt["number_kind"],
        "direction": "out" if first.kind == "call.placed" else "in",
        "call": _telephone(story, first, attempt),
        "saved_at": story[-1][0].at,
        "is_late": bool(attempt["is_late"]),
        "typed": typed_in(connection, interaction),
        "number_ends": attempt["decision"].get("number_ends", ""),
    }
    if opened is None:
        return OpenCall(customer=None, **common)
    frozen = unpacked(opened["frozen"])
    script = pinned(connection, opened["script_digest"], frozen)
    began = next(e.at for e, p in story if e.kind == "call.opened")
    after = [
        (e.kind, p, e.at) for e, p in story if e.kind not in ("call.opened", "call.placed", "call.received")
    ]
    # Whose end alone was noted may have become known with the caller.
    common["number"] = frozen["call.number"] or None
    common["number_kind"] = frozen["fact.number_kind"]
    return OpenCall(
        customer=opened["customer"],
        script=script,
        language=opened["language"],
        frozen=frozen,
        state=fold(script, began, after),
        name=frozen["customer.full_name"],
        zones=zones_of(connection, opened["customer"]),
        **common,
    )


def _telephone(story: Story, first: Event, attempt: JSON) -> Call:
    call = telephone.begin(attempt["happened_at"], incoming=first.kind == "call.received")
    for event, payload in story:
        if event.kind == "call.marked":
            call = telephone.marked(call, payload["mark"], payload["marked_at"])
    return call
