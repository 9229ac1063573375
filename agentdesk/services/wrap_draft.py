"""The wrap-up as typed before the call is saved: the outcome that was chosen, and for each outcome what it asks.

A draft like what is typed into a step: durable within a second, gone once the call is saved.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agentdesk.domain.call import Mark
from agentdesk.domain.outcomes_owing import fields_of
from agentdesk.services import talk
from agentdesk.services.content import outcome_list
from agentdesk.services.messages import ChooseOutcome, KeepMending, KeepWrapUp
from agentdesk.services.sessions import OpenCall
from agentdesk.services.typing_in import as_kept, keep_form
from agentdesk.services.work import Work

# No step of a script can have such an id.
_CHOSEN = "wrap-up"
MENDED: tuple[Mark, ...] = ("set_back", "had_answered")


def choose_outcome(work: Work, command: ChooseOutcome) -> None:
    """Keep which outcome is chosen."""
    call = talk.open_call(work.sessions, command.interaction)
    call = keep_form(work, call, _CHOSEN, {"outcome": command.outcome})
    work.once_durable(lambda: work.sessions.put(call))


def keep_wrap_up(work: Work, command: KeepWrapUp) -> None:
    """Keep the fields of an outcome and its next moment as typed."""
    call = talk.open_call(work.sessions, command.interaction)
    asked = fields_of(outcome_list(work.connection, work.now), command.outcome)
    body = {
        "detail": {name: as_kept(value) for name, value in command.detail.items() if name in asked},
        "moment": {name: as_kept(text) for name, text in command.moment.items() if name in ("day", "time")},
    }
    call = keep_form(work, call, _form(command.outcome), body)
    work.once_durable(lambda: work.sessions.put(call))


def keep_mending(work: Work, command: KeepMending) -> None:
    """Keep what was typed to make a mark good. Nothing typed leaves nothing."""
    call = talk.open_call(work.sessions, command.interaction)
    body = {name: as_kept(text) for name, text in command.typed.items() if name in ("time", "reason")}
    call = keep_form(work, call, _mark_form(command.mark), body)
    work.once_durable(lambda: work.sessions.put(call))


def chosen_in(call: OpenCall) -> str | None:
    """Return the outcome that was chosen before the call was left, or None."""
    return call.typed.get(_CHOSEN, {}).get("outcome")


def detail_in(call: OpenCall, outcome: str) -> Mapping[str, Any]:
    """Return what was typed into the fields of an outcome."""
    return _part(call, outcome, "detail")


def moment_in(call: OpenCall, outcome: str) -> Mapping[str, str]:
    """Return the day and the time that were typed for what happens next; empty where the proposal stood."""
    return _part(call, outcome, "moment")


def mending_in(call: OpenCall) -> dict[Mark, dict[str, str]]:
    """Return what was typed to make marks of the call good, by the mark, where anything was."""
    kept = {mark: dict(call.typed.get(_mark_form(mark), {})) for mark in MENDED}
    return {mark: typed for mark, typed in kept.items() if any(typed.values())}


def _mark_form(mark: Mark) -> str:
    return f"{_CHOSEN}:mark:{mark}"


def _part(call: OpenCall, outcome: str, part: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = call.typed.get(_form(outcome), {}).get(part, {})
    return found


def _form(outcome: str) -> str:
    return f"{_CHOSEN}:{outcome}"
