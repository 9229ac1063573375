"""The guided call under way: intents go to the engine, its entries to the journal, and the fold moves on.

A call held in memory changes only once the transaction is on the disk; until then every function here works on
values and hands back the call as it will be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from sqlalchemy import Connection

from agentdesk.errors import Refused
from agentdesk.journal.canonical import JSON
from agentdesk.journal.chain import Entry
from agentdesk.scripts import intents
from agentdesk.scripts.engine import act
from agentdesk.scripts.fold import apply
from agentdesk.scripts.intents import Found, Intent
from agentdesk.scripts.unread import readable
from agentdesk.services.changes import Change
from agentdesk.services.deciding import plain
from agentdesk.services.messages import (
    AnswerStep,
    GoBack,
    GoForward,
    Interrupt,
    KeepTyped,
    LetGo,
    MarkMood,
    ReturnToScript,
    SayWhoIsThere,
    SkipStep,
)
from agentdesk.services.sessions import OpenCall, Sessions
from agentdesk.services.typing_in import keep, with_typed, write_typed
from agentdesk.services.work import Work
from agentdesk.storage.statements import run

Leaving: TypeAlias = (
    intents.Answer | intents.Back | intents.Forward | intents.Skip | intents.Interrupt | intents.Return
)
# Events after which the customer's place in the worklist is judged afresh.
MOVING = frozenset(
    {
        "stop.placed",
        "stop.lifted",
        "callback.agreed",
        "consent.revoked",
        "arrangement.agreed",
        "arrangement.withdrawn",
        "payment.handed_off",
    }
)
# One command may hold a call twice before it is durable, as logging one afterwards does.
_KEEP_OPEN = "INSERT INTO open_call (interaction) VALUES (?) ON CONFLICT DO NOTHING"


def open_call(sessions: Sessions, interaction: str) -> OpenCall:
    """Return an open call. Raises Refused when it was saved or never was."""
    call = sessions.get(interaction)
    if call is None:
        raise Refused("call_closed", "This call is saved and closed.")
    return call


def answer_step(work: Work, command: AnswerStep) -> OpenCall:
    """Answer the step on the screen. Raises Refused when the key was meant for the step before."""
    call = _spoken(work, command.interaction)
    if _is_gone(call, command.visit):
        raise Refused("step_gone", "The script had moved on already; nothing was answered.")
    return _leave(work, call, intents.Answer(command.answer, command.values), command.visit)


def go_back(work: Work, command: GoBack) -> OpenCall:
    """Go back one step; no answer is lost."""
    return _leave(work, _spoken(work, command.interaction), intents.Back(command.values), command.visit)


def go_forward(work: Work, command: GoForward) -> OpenCall:
    """Go forward again after going back."""
    return _leave(work, _spoken(work, command.interaction), intents.Forward(command.values), command.visit)


def skip_step(work: Work, command: SkipStep) -> OpenCall:
    """Leave a step unanswered, with a reason. Raises Refused when the reason was for the step before."""
    call = _spoken(work, command.interaction)
    if _is_gone(call, command.visit):
        raise Refused("step_gone", "The script had moved on already; nothing was left out.")
    reason = plain(command.reason)
    return _leave(work, call, intents.Skip(reason, command.values), command.visit)


def interrupt(work: Work, command: Interrupt) -> OpenCall:
    """Open what the customer said; the step on the screen waits.

    Danger and a new voice are told at any time: then somebody is there, and it is not known who. Danger that the call
    was in before a restart goes on where it was.
    """
    call = open_call(work.sessions, command.interaction)
    script = call.script
    if call.asks_who and script is not None and command.key in script.always:
        call = rejoin(work, call, "other")
        if script.interruptions[command.key].on == "line_closes" or _is_in(call, command.key):
            return call
    return _leave(work, _in_talk(call), intents.Interrupt(command.key, command.values), command.visit)


def return_to_script(work: Work, command: ReturnToScript) -> OpenCall:
    """Return to the step that waits."""
    return _leave(work, _spoken(work, command.interaction), intents.Return(command.values), command.visit)


def say_who_is_there(work: Work, command: SayWhoIsThere) -> OpenCall:
    """Say whom one finds on the line after a restart; what was said already is not said again."""
    call = open_call(work.sessions, command.interaction)
    return rejoin(work, call, command.found) if call.asks_who else call


def rejoin(work: Work, call: OpenCall, found: Found) -> OpenCall:
    """Journal whom one finds on the line after a restart, and return the call as it goes on."""
    return take(work, replace(call, asks_who=False), intents.Rejoin(found))


def keep_typed(work: Work, command: KeepTyped) -> None:
    """Keep the fields of a step as typed so far."""
    call = keep(work, open_call(work.sessions, command.interaction), command.step, command.values)
    work.once_durable(lambda: work.sessions.put(call))


def mark_mood(work: Work, command: MarkMood) -> OpenCall:
    """Mark how the customer sounds now."""
    return take(work, _spoken(work, command.interaction), intents.MarkMood(command.mood))


def let_go(work: Work, command: LetGo) -> OpenCall:
    """Someone left the line."""
    return take(work, _spoken(work, command.interaction), intents.Leave(command.participant))


def take(work: Work, call: OpenCall, intent: Intent) -> OpenCall:
    """Let the engine take an intent, and return the call as it will be. Raises Refused as the engine does."""
    if call.script is None or call.state is None or call.frozen is None:
        raise Refused("caller_unnamed", "Say first whom this call is about.")
    entries = act(
        call.script,
        call.state,
        intent,
        at=work.now,
        language=call.language,
        frozen_values=call.frozen,
        new_id=work.new_id,
    )
    if not entries:
        return call
    for entry in entries:
        call = _recorded(work, call, entry)
    work.changes.add(Change.CALL)
    return hold(work, call)


def journalled(work: Work, call: OpenCall, kind: str, payload: JSON) -> OpenCall:
    """Journal one event of a call and return the call as it will be."""
    return hold(work, _recorded(work, call, Entry(kind, payload)))


def hold(work: Work, call: OpenCall) -> OpenCall:
    """Have the call held as it now stands once this is durable."""
    call = replace(call, saved_at=work.now)
    if work.sessions.get(call.interaction) is None:
        run(work.connection, _KEEP_OPEN, (call.interaction,))
    work.once_durable(lambda: work.sessions.put(call))
    return call


def _is_in(call: OpenCall, key: str) -> bool:
    """Return whether a call is in what the customer said, and not yet at the end of it."""
    script, state = call.script, call.state
    if script is None or state is None or state.position is None or not state.stack:
        return False
    frame, step = state.stack[-1], script.step(state.position)
    return (frame.kind, frame.key) == ("interruption", key) and step.kind != "end"


def _is_gone(call: OpenCall, visit: int | None) -> bool:
    """Return whether the script has moved on since a key was struck: another step is shown than in that visit."""
    return visit is not None and call.state is not None and call.state.visit != visit


def _leave(work: Work, call: OpenCall, intent: Leaving, visit: int | None) -> OpenCall:
    """Take an intent that leaves the step; what was typed there is a draft until it is answered.

    What was typed at a step that is gone went with what led on from there: it is none of the next one's. The engine
    decides first: the file is not locked before there is something to write.
    """
    if _is_gone(call, visit):
        return take(work, call, replace(intent, values={}))
    step = call.state.position if call.state is not None else None
    if step is None or not intent.values:
        return take(work, call, intent)
    call = with_typed(call, step, intent.values)
    left = take(work, call, replace(intent, values=readable(intent.values)))
    write_typed(work, call, step)
    return left


def _spoken(work: Work, interaction: str) -> OpenCall:
    return _in_talk(open_call(work.sessions, interaction))


def _in_talk(call: OpenCall) -> OpenCall:
    if call.asks_who:
        raise Refused("who_is_there", "Say first who is on the line now.")
    if call.call.ended_at is not None:
        raise Refused("call_over", "The call is over: what was said can be put into the note.")
    return call


def _recorded(work: Work, call: OpenCall, entry: Entry) -> OpenCall:
    offset = max(0, work.now - call.call.began_at)
    work.record((replace(entry, interaction=call.interaction, offset_ms=offset),))
    if entry.kind in MOVING:
        work.touch(*filter(None, (call.customer,)), *_sharing(work, call, entry))
    if call.script is None or call.state is None:
        return call
    return replace(call, state=apply(call.script, call.state, entry.kind, entry.payload, work.now))


def _sharing(work: Work, call: OpenCall, entry: Entry) -> list[str]:
    """Return everyone who has the number that a stop closes or opens: it does for all of them."""
    stop: Mapping[str, Any] | None = entry.payload if entry.kind == "stop.placed" else None
    if entry.kind == "stop.lifted" and call.state is not None:
        placed = call.state.of_kind("stop.placed")
        stop = next((one for one in placed if one["stop"] == entry.payload["stop"]), None)
    if stop is None or stop["scope"] != "number":
        return []
    return sharing(work.connection, stop["target"])


def sharing(connection: Connection, number: str | None) -> list[str]:
    """Return everyone who has a number on file."""
    statement = "SELECT customer FROM base_phone WHERE number = ?"
    return list(connection.exec_driver_sql(statement, (number,)).scalars())
