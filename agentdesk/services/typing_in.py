"""What is typed into the fields of a step before it is answered: a draft, durable within a second.

What cannot be read as a value is kept as it stands. What was never answered goes into the note (left_unanswered.py).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from agentdesk.scripts.captured import MOST
from agentdesk.scripts.unread import unread, unread_text
from agentdesk.services.noting import storable
from agentdesk.services.sessions import OpenCall
from agentdesk.services.work import Work
from agentdesk.storage.statements import run

Typed = dict[str, Mapping[str, Any]]
_WRITE = """
    INSERT INTO draft_form (interaction, form, body) VALUES (?, ?, ?)
    ON CONFLICT (interaction, form) DO UPDATE SET body = excluded.body"""


def keep(work: Work, call: OpenCall, step: str, values: Mapping[str, Any]) -> OpenCall:
    """Keep the fields of a step as typed, and return the call with them."""
    call = with_typed(call, step, values)
    write_typed(work, call, step)
    return call


def with_typed(call: OpenCall, step: str, values: Mapping[str, Any]) -> OpenCall:
    """Return the call with the fields of a step as typed.

    Card numbers and fields that must not be stored are left out. A field that is not named stays as it was: the
    screen does not have it while someone may not hear it.
    """
    kept = {**call.typed.get(step, {}), **_storable(call, step, values)}
    return replace(call, typed={**call.typed, step: kept})


def keep_form(work: Work, call: OpenCall, form: str, body: Mapping[str, Any]) -> OpenCall:
    """Keep another form of a call as filled in, and return the call with it."""
    call = replace(call, typed={**call.typed, form: body})
    write_typed(work, call, form)
    return call


def write_typed(work: Work, call: OpenCall, step: str) -> None:
    """Write what a call has of a step as typed."""
    run(work.connection, _WRITE, (call.interaction, step, json.dumps(call.typed[step])))


def as_kept(value: Any) -> Any:
    """Return a typed value as a draft may keep it: without private numbers, and without what no text may hold."""
    text = unread_text(value)
    if text is not None:
        return unread(storable(text))
    if isinstance(value, int) and abs(value) > MOST:
        return None
    return storable(value) if isinstance(value, str) else value


def typed_in(connection: Connection, interaction: str) -> Typed:
    """Return what had been typed into the steps of a call."""
    rows = connection.exec_driver_sql(
        "SELECT form, body FROM draft_form WHERE interaction = ?", (interaction,)
    )
    return {form: json.loads(body) for form, body in rows}


def forget_typed(connection: Connection, interaction: str) -> None:
    """Forget the drafts of a call that is saved."""
    connection.exec_driver_sql("DELETE FROM draft_form WHERE interaction = ?", (interaction,))


def _storable(call: OpenCall, id: str, values: Mapping[str, Any]) -> dict[str, Any]:
    step = call.script.steps.get(id) if call.script else None
    kept = {field.name for field in step.fields if not field.is_sensitive} if step else set()
    return {name: as_kept(value) for name, value in values.items() if name in kept}
