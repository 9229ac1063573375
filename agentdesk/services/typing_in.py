"""What is typed into the fields of a step before it is answered: durable within a second, never journalled."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.card_numbers import without_card_numbers
from agentdesk.services import talk
from agentdesk.services.messages import KeepTyped
from agentdesk.services.sessions import OpenCall
from agentdesk.services.work import Work

Typed = dict[str, Mapping[str, Any]]
_WRITE = """
    INSERT INTO draft_form (interaction, form, body) VALUES (?, ?, ?)
    ON CONFLICT (interaction, form) DO UPDATE SET body = excluded.body"""


def keep_typed(work: Work, command: KeepTyped) -> None:
    """Keep the fields of a step as typed. Card numbers and fields that must not be stored are left out."""
    call = talk.open_call(work.sessions, command.interaction)
    values = _storable(call, command)
    work.connection.exec_driver_sql(_WRITE, (call.interaction, command.step, json.dumps(values)))
    typed = {**call.typed, command.step: values}
    work.once_durable(lambda: _hold(work, command.interaction, typed))


def typed_in(connection: Connection, interaction: str) -> Typed:
    """Return what had been typed into the steps of a call."""
    rows = connection.exec_driver_sql("SELECT form, body FROM draft_form WHERE interaction = ?", (interaction,))
    return {form: json.loads(body) for form, body in rows}


def forget_typed(connection: Connection, interaction: str) -> None:
    """Forget the drafts of a call that is saved."""
    connection.exec_driver_sql("DELETE FROM draft_form WHERE interaction = ?", (interaction,))


def _hold(work: Work, interaction: str, typed: Typed) -> None:
    call = work.sessions.get(interaction)
    if call is not None:
        work.sessions.put(replace(call, typed=typed))


def _storable(call: OpenCall, command: KeepTyped) -> dict[str, Any]:
    step = call.script.steps.get(command.step) if call.script else None
    kept = {field.name for field in step.fields if not field.is_sensitive} if step else set()
    return {
        name: without_card_numbers(value)[0] if isinstance(value, str) else value
        for name, value in command.values.items()
        if name in kept
    }
