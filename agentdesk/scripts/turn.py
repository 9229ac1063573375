"""One turn of the engine: entries are written one after another, and each is applied as soon as it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from agentdesk.domain import participants
from agentdesk.domain.conditions import holds
from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.scripts import fold
from agentdesk.scripts.consequences import written
from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.moment import Moment, Written
from agentdesk.scripts.state import DEEPEST, Frame, State
from agentdesk.scripts.values import RETURN, Effect, Field, Frozen, Interruption, Script, Step
from agentdesk.scripts.words import Pen, digest

# Steps that are passed through without being shown; more in a row is a loop that the checks must have refused.
MOST_PASSED = 100
CLOSED = Refused(
    "line_closed", "Someone on the line may not hear this. First mark who is there, or who has left."
)


@dataclass(slots=True)
class Turn:
    """What happens between one key press and the next: the state as it goes, and what was written."""

    script: Script
    state: State
    frozen: Frozen
    at: int
    language: str
    new_id: Callable[[], str]
    entries: list[Entry] = field(default_factory=list)

    def write(self, kind: str, payload: dict[str, Any]) -> None:
        """Write one entry and apply it."""
        self.entries.append(Entry(kind, payload))
        self.state = fold.apply(self.script, self.state, kind, payload, self.at)

    @property
    def here(self) -> Step:
        """The step that is shown. Raises Refused when the script has ended."""
        if self.state.position is None:
            raise Refused(
                "script_over", "The script has ended. Mark the call as over, or look back at the record."
            )
        return self.script.steps[self.state.position]

    def leave(
        self,
        how: str,
        next_step: str | None,
        captured: Mapping[str, Any],
        *,
        answer: str | None = None,
        reason: str | None = None,
    ) -> None:
        """Write that the step shown was left."""
        step = self.here
        payload = {
            "step": step.id,
            "visit": self.state.visit,
            "step_kind": step.kind,
            "phase": step.phase,
            "how": how,
            "answer": answer,
            "captured": dict(captured) or None,
            "reason": reason,
            "language": self.language,
            "shown_at": self.state.shown_at,
            "next_step": next_step,
        }
        self.write("step.left", payload)

    def go(
        self,
        how: str,
        to: str | None,
        captured: Mapping[str, Any],
        *,
        answer: str | None = None,
        reason: str | None = None,
    ) -> None:
        """Leave the step for a target, which may be the way back, and pass on to a step that is shown."""
        waiting = self.state.stack[-1] if self.state.stack else None
        if to != RETURN:
            self.leave(how, to, captured, answer=answer, reason=reason)
        elif waiting is None:
            raise Refused("nothing_waits", "There is nothing to go back to from here.")
        else:
            self.leave(how, waiting.step, captured, answer=answer, reason=reason)
            if waiting.kind == "interruption":
                self.come_back(waiting)
        self.pass_on()

    def pass_on(self) -> None:
        """Go through choose and call steps until one is shown, or the script ends."""
        for _ in range(MOST_PASSED):
            if self.state.position is None or self.here.is_shown:
                return
            step = self.here
            to = step.calls if step.kind == "call" else self._chosen(step)
            if to != RETURN:
                self.leave("answered", to, {})
                continue
            frame = self.state.stack[-1] if self.state.stack else None
            if frame is None:
                raise Refused("nothing_waits", "There is nothing to go back to from here.")
            self.leave("returned", frame.step, {})
            if frame.kind == "interruption":
                self.come_back(frame)
        raise ValueError(f"the script goes round in circles at {self.state.position}")

    def raise_interruption(self, one: Interruption, *, has_effects: bool = True) -> None:
        """Put the script aside and begin a branch, with what follows from it unless that has happened already."""
        payload = {
            "interruption": one.key,
            "step": self.here.id,
            "next_step": one.start,
            "shown_at": self.state.shown_at,
        }
        self.write("interruption.raised", payload)
        self.follow(one.does if has_effects else (), self.script.steps[one.start], {})
        self.pass_on()

    def come_back(self, frame: Frame) -> None:
        """Write that the call came back from an interruption to the step that waited."""
        payload = {
            "interruption": frame.key,
            "step": self.here.id,
            "next_step": frame.step,
            "shown_at": self.state.shown_at,
        }
        self.write("interruption.returned", payload)

    def follow(self, effects: Iterable[Effect], step: Step, here: Mapping[str, Any]) -> None:
        """Write everything that follows from effects."""
        for effect in effects:
            for kind, payload in self._of(effect, step, here):
                self.write(kind, payload)

    def confirm(self, step: Step, result: str) -> None:
        """Write that words which matter were shown, and how it went."""
        words = Pen(self.script, self.state, self.frozen, self.language).spoken(step)
        if words.missing and result == "passed":
            raise Refused(
                "words_missing", "These words cannot be shown whole: a value is missing on the file."
            )
        payload = {
            "step": step.id,
            "result": result,
            "duties": list(step.fulfils),
            "words": words.text,
            "words_digest": digest(words.text),
            "language": self.language,
            "shown_at": self.state.shown_at,
            "confirmed_at": self.at,
        }
        self.write("gate.passed", payload)

    def judge(self) -> None:
        """Raise Refused when what would be shown may not be shown now."""
        if self.state.position is None:
            return
        step = self.here
        if not may_show(self.script, self.state, step):
            raise CLOSED
        if open_duties := unmet(self.script, self.state, step):
            raise Refused("duty_open", "Something must be said before this: {duty}.", duty=open_duties[0])

    def _of(self, effect: Effect, step: Step, here: Mapping[str, Any]) -> tuple[Written, ...]:
        moment = Moment(
            self.script,
            self.state,
            self.frozen,
            self.at,
            self.language,
            self.new_id,
            step,
            self.state.shown_at,
            here,
        )
        return written(moment, effect)

    def _chosen(self, step: Step) -> str:
        facts = facts_of(self.state, self.frozen)
        return next((rule.next for rule in step.rules if holds(rule.when, facts)), step.rules[-1].next)


def may_show(script: Script, state: State, step: Step) -> bool:
    """Return whether everyone on the line may hear what a step reveals."""
    return step.reveals != "debt" or participants.may_all_hear_debt(state.line)


def may_give(state: State, field: Field) -> bool:
    """Return whether everyone on the line may hear what was told at a field."""
    return field.reveals != "debt" or participants.may_all_hear_debt(state.line)


def unmet(script: Script, state: State, step: Step) -> tuple[str, ...]:
    """Return the duties that must be done before a step is shown and are not."""
    needed = list(step.needs)
    if step.reveals == "debt" and not step.is_gate:
        needed += [duty.key for duty in script.duties if duty.before == "debt"]
    return tuple(duty for duty in needed if duty not in state.duties)


def is_full(state: State) -> bool:
    """Return whether the return stack holds no more."""
    return len(state.stack) >= DEEPEST
