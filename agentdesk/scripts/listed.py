"""Fields whose choices are the call's own: its invoices, and the people of the company."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts import invoices
from agentdesk.scripts.values import Choice, Field, Frozen, Script, Step


def fitted(script: Script, frozen: Frozen) -> Script:
    """Return the script of a call with the choices of this call; a field that would have none is left out."""
    steps = {id: _fitted(script, step, frozen) for id, step in script.steps.items()}
    return script if steps == script.steps else replace(script, steps=steps)


def _fitted(script: Script, step: Step, frozen: Frozen) -> Step:
    if not any(field.lists for field in step.fields):
        return step
    filled = (
        replace(field, choices=tuple(_choices(script, field, frozen))) if field.lists else field
        for field in step.fields
    )
    return replace(step, fields=tuple(field for field in filled if field.choices or not field.lists))


def _choices(script: Script, field: Field, frozen: Frozen) -> Iterator[Choice]:
    if field.lists == "contacts":
        for one in frozen_values.contacts(frozen):
            yield Choice(one.name, dict.fromkeys(script.languages, one.name))
        return
    for row in invoices.rows(frozen):
        label = {language: invoices.said(frozen, row, language) for language in script.languages}
        yield Choice(str(row["debt"]), label)
