"""A script as a graph: where each step may lead, and what can be reached from where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agentdesk.scripts.values import RETURN, Captured, Effect, Field, Script, Source, Step


def targets(step: Step) -> Iterator[str]:
    """Yield everything a step may lead to, the way back among it; a sub-script is not entered."""
    yield from (reply.next for reply in step.replies)
    yield from (rule.next for rule in step.rules)
    yield from (target for target in (step.next, step.spent) if target is not None)


def reached(script: Script, roots: Iterable[str], *, into_calls: bool = True) -> frozenset[str]:
    """Return the steps that can be reached from some steps, with them; unknown names are passed over."""
    found: set[str] = set()
    open_ids = [root for root in roots if root in script.steps]
    while open_ids:
        id = open_ids.pop()
        if id in found:
            continue
        found.add(id)
        step = script.steps[id]
        onward = [*targets(step), *([step.calls] if into_calls and step.calls else [])]
        open_ids += [target for target in onward if target in script.steps]
    return frozenset(found)


def leads_out(script: Script) -> frozenset[str]:
    """Return the steps from which the call can end or the branch can go back."""
    found = {step.id for step in script.steps.values() if step.kind == "end" or RETURN in targets(step)}
    while True:
        more = {step.id for step in script.steps.values() if not found.isdisjoint(targets(step))} - found
        if not more:
            return frozenset(found)
        found |= more


def effects(script: Script) -> Iterator[tuple[Step | None, Effect]]:
    """Yield every effect with its step, or with None where it follows from an interruption."""
    for step in script.steps.values():
        for reply in step.replies:
            yield from ((step, effect) for effect in reply.does)
    for one in script.interruptions.values():
        yield from ((None, effect) for effect in one.does)


def sources(script: Script) -> Iterator[tuple[Step | None, Source, Effect | None]]:
    """Yield every parameter of effects and drafts with the step it belongs to."""
    for step, effect in effects(script):
        yield from ((step, source, effect) for source in effect.params.values())
    for step in script.steps.values():
        if step.drafts:
            yield from ((step, source, None) for source in step.drafts.params.values())


def field_of(script: Script, step: Step | None, source: Captured) -> Field | None:
    """Return the field that a parameter comes from, or None when there is none."""
    owner = script.steps.get(source.step) if source.step else step
    return next((field for field in owner.fields if field.name == source.field), None) if owner else None
