"""The engine of a guided call: an intent becomes journal entries, and entries alone move the state.

`begin`, `apply` and `fold` (fold.py) and `act` here are all there is. `act` is deterministic: the same script,
state, intent and arguments give the same entries. It either returns everything that follows, or raises Refused
and nothing has happened.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from agentdesk.domain import participants
from agentdesk.domain.conditions import holds
from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.scripts import drafted, people, sources
from agentdesk.scripts.captured import LONGEST, begun, captured
from agentdesk.scripts.correcting import taken_back
from agentdesk.scripts.effects import MOODS
from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.fold import apply, begin, fold, target
from agentdesk.scripts.frozen import text
from agentdesk.scripts.intents import (
    Answer,
    Back,
    Forward,
    Intent,
    Interrupt,
    Join,
    Know,
    Leave,
    MarkMood,
    Rejoin,
    Return,
    Skip,
    UseCue,
    Values,
)
from agentdesk.scripts.passing import after, pass_gate, say_whole
from agentdesk.scripts.state import State
from agentdesk.scripts.turn import Turn, is_full, may_show
from agentdesk.scripts.values import GO_ON, Frozen, Interruption, Reply, Script, Step

__all__ = ["act", "apply", "begin", "fold"]

NOT_TO_SKIP = Refused("not_to_skip", "This step cannot be left out.")


def act(
    script: Script,
    state: State,
    intent: Intent,
    *,
    at: int,
    language: str,
    frozen_values: Frozen,
    new_id: Callable[[], str],
) -> tuple[Entry, ...]:
    """Return the entries that follow from an intent at an instant (epoch milliseconds), in their order.

    Raises Refused, with one sentence for the agent, when the intent cannot be done now.
    """
    if language not in script.languages:
        raise Refused("language", "This script is not there in that language.")
    turn = Turn(script, state, frozen_values, at, language, new_id)
    _ACTS[type(intent)](turn, intent)
    if isinstance(intent, (Join, Leave, Know)):
        _close_line(turn, participants.may_all_hear_debt(state.line))
    elif isinstance(intent, Rejoin):
        if intent.found == "other":
            _close_line(turn, participants.may_all_hear_debt(state.line))
    elif (turn.state.position, turn.state.line) != (state.position, state.line):
        turn.judge()
    return tuple(turn.entries)


def _answer(turn: Turn, intent: Answer) -> None:
    step = turn.here
    reply = _reply(turn, step, intent.answer)
    is_asked = step.asks_for(reply)
    values = captured(step, _old(turn, step), intent.values, _today(turn), is_asked=is_asked)
    if reply is None and (step.replies or intent.answer not in (GO_ON, "1")):
        raise Refused("answer_unknown", "That is not one of the answers here.")
    if step.is_gate:
        pass_gate(turn, step, reply, values)
    elif reply is None or reply.is_default:
        say_whole(turn, step)
    customer = text(turn.frozen, "call.customer")
    for kind, payload in tuple(taken_back(turn.script, turn.state, step, reply, values, customer)):
        turn.write(kind, payload)
    if reply:
        turn.follow(reply.does, step, values)
    turn.go("answered", after(turn, step, reply), values, answer=reply.id if reply else GO_ON)
    if step.drafts and is_asked:
        drafted.judge(turn.script, turn.state, turn.frozen, step.drafts.what, turn.at)


def _back(turn: Turn, intent: Back) -> None:
    if not turn.state.trail:
        raise Refused("first_step", "This is the first step here.")
    turn.leave("back", turn.state.trail[-1].step, _begun(turn, intent.values))


def _forward(turn: Turn, intent: Forward) -> None:
    if not turn.state.ahead:
        raise Refused("no_way_forward", "Nothing was done after this step yet. Give an answer to go on.")
    turn.leave("forward", turn.state.ahead[-1].step, _begun(turn, intent.values))
    if turn.here.reads_back:
        drafted.judge(turn.script, turn.state, turn.frozen, turn.here.reads_back, turn.at)


def _skip(turn: Turn, intent: Skip) -> None:
    step, reason = turn.here, intent.reason.strip()
    if step.is_gate or step.reads_back or step.kind == "end":
        raise NOT_TO_SKIP
    if not 0 < len(reason) <= LONGEST:
        raise Refused("reason_missing", "Say in a few words why it is left out.")
    to = target(step, None, "skipped")
    if to is None:
        raise Refused("no_default", "This step has no usual way on. Choose an answer.")
    turn.go("skipped", to, _begun(turn, intent.values), reason=without_private_numbers(reason).text)
    if turn.state.position is not None and turn.here.reads_back:
        raise NOT_TO_SKIP


def _interrupt(turn: Turn, intent: Interrupt) -> None:
    one, state = turn.script.interruptions.get(intent.key), turn.state
    if one is None or not holds(one.when, facts_of(state, turn.frozen)):
        raise Refused("not_now", "That cannot be chosen here.")
    if _changes_nothing(turn, one):
        raise Refused("same_again", "You are in this already. Go on here, or go back to the script.")
    if is_full(state) and not one.is_always:
        raise Refused("stack_full", "Three things wait already. Finish or leave this one first.")
    turn.leave("interrupted", one.start, _begun(turn, intent.values))
    turn.raise_interruption(one)


def _changes_nothing(turn: Turn, one: Interruption) -> bool:
    """Return whether a key leads to where the call is already.

    One that is always there starts again from within another branch and from a goodbye; the one for a voice on the
    line does also in its own as soon as the line is open again, for then somebody else has come.
    """
    state = turn.state
    frames = [frame for frame in state.stack if (frame.kind, frame.key) == ("interruption", one.key)]
    if not frames or not one.is_always:
        return bool(frames)
    is_here = state.stack[-1] in frames and turn.here.kind != "end"
    return is_here and not (one.on == "line_closes" and participants.may_all_hear_debt(state.line))


def _return(turn: Turn, intent: Return) -> None:
    frame = turn.state.interruption()
    if frame is None:
        raise Refused("nothing_waits", "There is nothing to go back to from here.")
    turn.leave("returned", frame.step, _begun(turn, intent.values))
    turn.come_back(frame)
    turn.pass_on()


def _mark_mood(turn: Turn, intent: MarkMood) -> None:
    if intent.mood not in MOODS:
        raise Refused("mood_unknown", "That is not one of the moods.")
    if intent.mood != turn.state.mood:
        turn.write("mood.marked", {"mood": intent.mood, "step": turn.state.position})


def _use_cue(turn: Turn, intent: UseCue) -> None:
    if intent.cue not in turn.state.cues:
        turn.write("cue.used", {"cue": intent.cue, "step": turn.state.position})


def _join(turn: Turn, intent: Join) -> None:
    people.judge_role(turn.state.line, intent.role)
    payload = people.person(turn.new_id(), intent.role, intent.name, intent.basis)
    turn.write("participant.joined", payload)


def _leave(turn: Turn, intent: Leave) -> None:
    one = _present(turn, intent.participant)
    turn.write("participant.left", people.person(one.id, one.role, one.name, one.basis))


def _know(turn: Turn, intent: Know) -> None:
    one = _present(turn, intent.participant)
    people.judge_role(turn.state.line, intent.role)
    turn.write("participant.known", people.person(one.id, intent.role, intent.name, intent.basis))


def _rejoin(turn: Turn, intent: Rejoin) -> None:
    for kind, payload in tuple(people.rejoin(turn.state.line, intent.found, turn.new_id)):
        turn.write(kind, payload)


def _close_line(turn: Turn, was_open: bool) -> None:
    """Move to the branch for it when someone may be listening who must not hear."""
    one, state = turn.script.closed_line, turn.state
    if one is None or state.position is None or participants.may_all_hear_debt(state.line):
        return
    frame = state.interruption()
    is_there = frame is not None and frame.key == one.key and may_show(turn.script, state, turn.here)
    if not is_there and (was_open or not may_show(turn.script, state, turn.here)):
        turn.leave("interrupted", one.start, {})
        turn.raise_interruption(one, has_effects=False)


def _present(turn: Turn, id: str) -> participants.Participant:
    for one in participants.present(turn.state.line):
        if one.id == id:
            return one
    raise Refused("nobody", "That person is not on the line any more.")


def _reply(turn: Turn, step: Step, answer: str) -> Reply | None:
    """Return the reply with an id or key among those that can be given now."""
    facts = facts_of(turn.state, turn.frozen)
    given = (reply for reply in step.replies if answer in (reply.id, reply.key))
    return next((reply for reply in given if holds(reply.when, facts)), None)


def _begun(turn: Turn, values: Values) -> dict[str, Any]:
    return begun(turn.here, _old(turn, turn.here), values, _today(turn))


def _old(turn: Turn, step: Step) -> Values:
    given = turn.state.given.get(step.id)
    return given.values if given else {}


def _today(turn: Turn) -> date:
    return sources.today(turn.frozen, turn.at)


_ACTS: dict[type[Any], Callable[[Turn, Any], None]] = {
    Answer: _answer,
    Back: _back,
    Forward: _forward,
    Skip: _skip,
    Interrupt: _interrupt,
    Return: _return,
    MarkMood: _mark_mood,
    UseCue: _use_cue,
    Join: _join,
    Leave: _leave,
    Know: _know,
    Rejoin: _rejoin,
}
