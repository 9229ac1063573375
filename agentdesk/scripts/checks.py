"""What must hold of a script as a whole before anyone speaks it; codes as in docs/script-format.md.

These are looks at the graph. Proving every promise over all interruptions and people on the line is the prover's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from agentdesk.domain.conditions import ALWAYS, Condition, facts_named
from agentdesk.scripts import graph, reach
from agentdesk.scripts.effects import VOCABULARY
from agentdesk.scripts.findings import Finding, Place
from agentdesk.scripts.merge_fields import SAID
from agentdesk.scripts.reveals import slots, texts
from agentdesk.scripts.values import RETURN, Captured, Script, Step


def check(script: Script) -> Iterator[Finding]:
    """Yield everything wrong with a script; paths are looked at only when every name leads somewhere."""
    findings = [finding for one in _NAMES for finding in one(script)]
    yield from findings
    if not findings:
        for one in _PATHS:
            yield from one(script)


def _targets(script: Script) -> Iterator[Finding]:
    known = script.steps
    yield from _missing(script.start, known, script.place)
    for step in known.values():
        for target in graph.targets(step):
            if target != RETURN or target == step.spent:
                yield from _missing(target, known, step.place)
        yield from _missing(step.calls, known, step.place)
    for one in script.interruptions.values():
        for target in (one.start, *(rung.step for rung in one.ladder)):
            yield from _missing(target, known, one.place)


def _missing(name: str | None, known: Mapping[str, Step], place: Place) -> Iterator[Finding]:
    if name is not None and name not in known:
        yield Finding("E3", place, f"There is no step `{name}`.", "Mend the name, or write the step.")


def _names(script: Script) -> Iterator[Finding]:
    phases = {phase.key for phase in script.phases}
    for step in script.steps.values():
        if step.phase and step.phase not in phases:
            yield Finding("E3", step.place, f"There is no phase `{step.phase}`.", "Name it under `phases:`.")
        for name in slots(texts(step)):
            if name.startswith(SAID) and not _is_said(script, name.removeprefix(SAID)):
                yield Finding(
                    "E3", step.place, f"Nothing is captured as `{name}`.", "Name a step and its field."
                )
    for owner, source, effect in graph.sources(script):
        if isinstance(source, Captured) and graph.field_of(script, owner, source) is None:
            place = effect.place if effect else owner.place if owner else script.place
            yield Finding(
                "E3", place, f"There is no field `{source.field}`.", "Mend the name of field or step."
            )


def _effects(script: Script) -> Iterator[Finding]:
    """What an effect must have comes from a field that must be filled in, and never from one that is not kept."""
    for owner, effect in graph.effects(script):
        for param in VOCABULARY[effect.name].params:
            source = effect.params.get(param.name)
            field = graph.field_of(script, owner, source) if isinstance(source, Captured) else None
            if field and field.is_sensitive:
                yield Finding("field", effect.place, f"`{field.name}` is never kept.", "Take another field.")
            elif field and param.is_required and not field.is_required:
                yield Finding(
                    "field", effect.place, f"`{field.name}` may be empty here.", "Make it `required: yes`."
                )


def _conditions(script: Script) -> Iterator[Finding]:
    """Look up the names in conditions of the families that the script itself makes."""
    fulfilled = {duty for step in script.steps.values() for duty in step.fulfils}
    for condition, place in _all_conditions(script):
        for fact in facts_named(condition):
            family, _, name = fact.partition(".")
            is_known: dict[str, Callable[[str], bool]] = {
                "seen": script.steps.__contains__,
                "answer": script.steps.__contains__,
                "used": script.interruptions.__contains__,
                "duty": fulfilled.__contains__,
                "said": lambda name: _is_said(script, name),
            }
            if name and family in is_known and not is_known[family](name):
                yield Finding("E3", place, f"`{fact}` names nothing in this script.", "Mend the name.")
    for duty in {
        *(one.key for one in script.duties),
        *(need for one in script.steps.values() for need in one.needs),
    }:
        if duty not in fulfilled:
            yield Finding("E8", script.place, f"No step fulfils {duty}.", "Write the step, or drop the duty.")


def _all_conditions(script: Script) -> Iterator[tuple[Condition, Place]]:
    for step in script.steps.values():
        yield from ((rule.when, rule.place) for rule in step.rules)
        yield from ((reply.when, reply.place) for reply in step.replies)
        yield from ((wording.when, step.place) for wording in step.wordings)
    yield from ((one.when, one.place) for one in script.interruptions.values())


def _ways_on(script: Script) -> Iterator[Finding]:
    """Look at every step for itself: it leads on, and its answers fit its kind."""
    for step in script.steps.values():
        yield from (Finding(code, step.place, says, do) for code, says, do in _of_step(step))
    if not script.steps[script.start].is_shown:
        place = script.steps[script.start].place
        yield Finding("E2", place, "A call begins with a step that is shown.", "Begin with a say or an ask.")


def _of_step(step: Step) -> Iterator[tuple[str, str, str]]:
    if step.kind == "end":
        if step.replies or step.next:
            yield (
                "E2",
                f"`{step.id}` ends the call and leads on.",
                "Drop the answers, or choose another kind.",
            )
    elif step.kind == "choose":
        if not step.rules or step.rules[-1].when != ALWAYS:
            yield "E2", f"`{step.id}` may find no rule that holds.", "End with a rule without `when:`."
    elif step.kind == "call":
        if step.next == RETURN:
            yield "E2", f"`{step.id}` calls and goes back at once.", "Lead on to a step of its own."
    elif not step.next and not any(not facts_named(reply.when) for reply in step.replies):
        yield "E2", f"`{step.id}` may have no way on.", "Add an answer without `when:`, or `next:`."
    yield from _of_gate(step)
    yield from _of_read_back(step)


def _of_gate(step: Step) -> Iterator[tuple[str, str, str]]:
    results = [reply.result for reply in step.replies]
    if step.kind != "verify":
        if any(results):
            yield "gate", f"`{step.id}` is no check but has results.", "Drop `result:`."
        return
    if None in results or not {"passed", "failed", "refused"} <= set(results):
        yield (
            "gate",
            f"`{step.id}` needs answers for passed, failed and refused.",
            "Give each answer a `result:`.",
        )
    if any(reply.result == "failed" and reply.next == RETURN for reply in step.replies):
        yield "gate", f"`{step.id}` goes back after a failed check.", "Lead to another try, or to the end."
    if step.spent is None:
        yield "gate", f"`{step.id}` does not say where its tries are spent.", "Add `spent:`."


def _of_read_back(step: Step) -> Iterator[tuple[str, str, str]]:
    for reply in step.replies:
        for effect in reply.does:
            what = effect.name.removeprefix("agree_")
            if what not in (effect.name, step.reads_back):
                do = f"Move it to the yes of a step with `reads_back: {what}`."
                yield "E6", f"`{step.id}` agrees what it has not read back.", do
    if step.reads_back and not any(
        effect.name == f"agree_{step.reads_back}" for reply in step.replies for effect in reply.does
    ):
        yield (
            "E6",
            f"`{step.id}` reads back and has no yes of its own.",
            f"Add an answer that does agree_{step.reads_back}.",
        )


def _reachable(script: Script) -> Iterator[Finding]:
    starts = [script.start, *(one.start for one in script.interruptions.values())]
    found, out = graph.reached(script, starts), graph.leads_out(script)
    for step in script.steps.values():
        if step.id not in found:
            yield Finding("E1", step.place, f"Nothing leads to `{step.id}`.", "Lead to it, or remove it.")
        elif step.id not in out:
            yield Finding(
                "E9", step.place, f"From `{step.id}` the call cannot end.", "Lead to an end, or back."
            )
    for id in graph.reached(script, [script.start], into_calls=False):
        if RETURN in graph.targets(script.steps[id]):
            place = script.steps[id].place
            yield Finding("E2", place, f"`{id}` goes back, but nothing waits here.", "Lead to a step.")


def _interruptions(script: Script) -> Iterator[Finding]:
    keys: set[str] = set()
    for one in script.interruptions.values():
        if one.hotkey and one.hotkey in keys:
            yield Finding("E4", one.place, f"The key {one.hotkey} is taken.", "Choose another key.")
        keys |= {one.hotkey} if one.hotkey else set()
    closing = [one for one in script.interruptions.values() if one.on == "line_closes"]
    if len(closing) != 1 and any(step.reveals == "debt" for step in script.steps.values()):
        says = "One interruption must take over when someone else is on the line."
        yield Finding("E5", script.place, says, "Give exactly one of them `on: line_closes`.")


def _is_said(script: Script, name: str) -> bool:
    step_id, _, field = name.partition(".")
    step = script.steps.get(step_id)
    return step is not None and any(one.name == field for one in step.fields)


_NAMES = (_targets, _names, _effects, _conditions)
_PATHS = (_ways_on, _reachable, _interruptions, reach.too_early)
