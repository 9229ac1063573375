"""What was typed at steps and never answered: the wrap-up puts it into the note, and what it did not the save does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agentdesk.domain.curtain import is_shown
from agentdesk.scripts.values import Field, Step
from agentdesk.services import talk
from agentdesk.services.field_words import in_words
from agentdesk.services.messages import NoteUnanswered, TypeNote
from agentdesk.services.noting import NoteKept, type_note
from agentdesk.services.sessions import OpenCall
from agentdesk.services.typing_in import keep_form
from agentdesk.services.work import Work

# No step of a script can have such an id.
_NOTED = "wrap-up:noted"
_NOTHING: tuple[Any, ...] = (None, "", [])


def note_unanswered(work: Work, command: NoteUnanswered) -> NoteKept:
    """Keep a note that has these lines in it: from now on it is the note that tells them, as the agent leaves it."""
    call = talk.open_call(work.sessions, command.interaction)
    kept = type_note(work, TypeNote(command.interaction, command.body))
    call = keep_form(work, call, _NOTED, {"lines": [*_noted(call), *command.lines]})
    work.once_durable(lambda: work.sessions.put(call))
    return kept


def unanswered(call: OpenCall) -> tuple[str, ...]:
    """Return what was typed into steps and never answered, a field a line, but what the note was given already."""
    return tuple(line for _, line in _lines(call))


def for_note(call: OpenCall) -> tuple[str, ...]:
    """Return what the note on the screen may be given: nothing that tells of the debt while the account is closed."""
    is_whole = is_shown("debt", call.scene)
    return tuple(line for field, line in _lines(call) if is_whole or field.reveals != "debt")


def as_said(call: OpenCall) -> dict[str, str]:
    """Return what was typed and never answered as facts of what was said."""
    return {
        f"said.{step.id}.{field.name}": value for step, field, value in _left(call) if isinstance(value, str)
    }


def _lines(call: OpenCall) -> Iterator[tuple[Field, str]]:
    noted = _noted(call)
    for step, field, value in _left(call):
        line = _line(call, step, field, value)
        if line not in noted:
            yield field, line


def _left(call: OpenCall) -> Iterator[tuple[Step, Field, Any]]:
    """Yield what stands in fields, but those that need the customer's consent: they go with the answer alone."""
    for id, values in call.typed.items():
        step = call.script.steps.get(id) if call.script else None
        for field in step.fields if step is not None else ():
            value = values.get(field.name)
            is_left = value not in _NOTHING and value != _answered(call, id, field.name)
            if step is not None and is_left and field.name not in step.consented:
                yield step, field, value


def _line(call: OpenCall, step: Step, field: Field, value: Any) -> str:
    """Return a line that says what it is about, such as `Complaint, in their words: ...`."""
    label = field.label.get(call.language, field.name)
    said = call.script.interruptions.values() if call.script else ()
    about = next((one.label.get(call.language) for one in said if one.start == step.id), None)
    label = f"{about}, {label[:1].lower()}{label[1:]}" if about else label
    return f"{label}: {in_words(call, field, value)}"


def _answered(call: OpenCall, id: str, name: str) -> Any:
    given = call.state.given.get(id) if call.state else None
    return given.values.get(name) if given is not None and given.answer is not None else None


def _noted(call: OpenCall) -> tuple[str, ...]:
    return tuple(call.typed.get(_NOTED, {}).get("lines", ()))
