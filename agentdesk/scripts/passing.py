"""What must be so before an answer leads on: words that were said whole, a check that was passed."""

from __future__ import annotations

from agentdesk.domain import participants
from agentdesk.errors import Refused
from agentdesk.scripts import people
from agentdesk.scripts.merge_fields import BY_NAME
from agentdesk.scripts.moment import Params
from agentdesk.scripts.turn import Turn
from agentdesk.scripts.values import Effect, Reply, Step
from agentdesk.scripts.words import Pen

# What follows from a check that was passed; an answer may say who it was.
KNOWN = "know_right_party"


def say_whole(turn: Turn, step: Step) -> None:
    """Refuse to go on as if something had been read back that does not stand any more."""
    missing = Pen(turn.script, turn.state, turn.frozen, turn.language).spoken(step).missing
    if any(name in BY_NAME and BY_NAME[name].by == "call" for name in missing):
        raise Refused(
            "words_missing", "What is read back here does not stand any more. Go back and say it anew."
        )


def pass_gate(turn: Turn, step: Step, reply: Reply | None, values: Params) -> None:
    """Write how a gate went; a check that was passed, or not any more, says who the customer is."""
    result = (reply.result if reply else None) or "passed"
    turn.confirm(step, result)
    if step.kind != "verify":
        return
    line = turn.state.line
    if result == "passed":
        own = [effect for effect in (reply.does if reply else ()) if effect.name == KNOWN]
        turn.follow(own or [Effect(KNOWN, {})], step, values)
    for one in participants.present(line):
        if result != "passed" and one.role == participants.RIGHT_PARTY:
            turn.write("participant.known", people.person(one.id, participants.UNKNOWN, None, None))


def after(turn: Turn, step: Step, reply: Reply | None) -> str | None:
    """Return where an answer leads; a check that failed too often leads where its tries are spent."""
    is_spent = step.kind == "verify" and reply is not None and reply.result == "failed"
    if is_spent and step.spent and turn.state.failed_tries >= step.tries:
        return step.spent
    return reply.next if reply else step.next
