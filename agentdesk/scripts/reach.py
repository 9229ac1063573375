"""Whether a step that speaks of the debt can be reached too early: a walk over all paths of the graph.

What the walk knows: whether the customer was confirmed, whether others are on the line, and which duties were
done. Conditions on anything else are taken as open. The engine refuses such a step in any case; this tells the
writer beforehand.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from agentdesk.domain.conditions import Condition, facts_named, judged
from agentdesk.domain.participants import MAY_HEAR, may_hear
from agentdesk.scripts.findings import Finding
from agentdesk.scripts.state import DEEPEST
from agentdesk.scripts.values import RETURN, Effect, Literally, Reply, Script, Step

SHOWN_STEPS = 6


@dataclass(frozen=True, slots=True)
class Known:
    """What the walk knows of the call."""

    is_checked: bool = False
    has_others: bool = False
    duties: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether the debt may be spoken of."""
        return self.is_checked and not self.has_others


@dataclass(frozen=True, slots=True)
class _Point:
    """A step with what is known there, and the sub-scripts that wait."""

    step: str
    known: Known
    waits: tuple[str, ...] = ()


def too_early(script: Script) -> Iterator[Finding]:
    """Yield a finding for each step that can be reached while the line may not hear it, or before a duty."""
    told: set[tuple[str, str]] = set()
    main = _walk(script, {_Point(script.start, Known())})
    met = {point.known for point in main}
    for one in script.interruptions.values():
        starts = {_Point(one.start, _after(one.does, known, is_raised=one.on is not None)) for known in met}
        main |= _walk(script, starts)
    for point, path in main.items():
        for code, says, do in _faults(script, script.steps[point.step], point.known):
            if (code, point.step) not in told:
                told.add((code, point.step))
                yield Finding(
                    code, script.steps[point.step].place, f"{says} ({' > '.join(path[-SHOWN_STEPS:])})", do
                )


def _faults(script: Script, step: Step, known: Known) -> Iterator[tuple[str, str, str]]:
    if step.reveals != "debt":
        return
    if not known.is_open:
        says = f"`{step.id}` speaks of the debt and can be reached while someone may hear who must not."
        yield "E5", says, "Lead there only after the check, or ask `line: open` before it."
    missing = [duty for duty in _needed(script, step) if duty not in known.duties]
    if known.is_open and missing:
        says = f"`{step.id}` can be reached before {missing[0]} was said."
        yield (
            "E8",
            says,
            f"Lead through the step that fulfils it, or ask `duty.{missing[0]}: done` before it.",
        )


def _needed(script: Script, step: Step) -> list[str]:
    common = [] if step.is_gate else [duty.key for duty in script.duties if duty.before == "debt"]
    return [*step.needs, *common]


def _walk(script: Script, starts: Iterable[_Point]) -> dict[_Point, tuple[str, ...]]:
    """Return every point that can be reached, with the shortest path to it."""
    paths: dict[_Point, tuple[str, ...]] = {
        point: (point.step,) for point in starts if point.step in script.steps
    }
    queue = deque(paths)
    while queue:
        point = queue.popleft()
        for onward in _onward(script, point):
            if onward not in paths:
                paths[onward] = (*paths[point], onward.step)
                queue.append(onward)
    return paths


def _onward(script: Script, point: _Point) -> Iterator[_Point]:
    step, known = script.steps[point.step], point.known
    if step.kind == "call" and step.calls and step.next:
        if len(point.waits) < DEEPEST and step.next != RETURN:
            yield _Point(step.calls, known, (*point.waits, step.next))
        return
    for target, then in _edges(step, known):
        if target != RETURN:
            yield _Point(target, then, point.waits)
        elif point.waits:
            yield _Point(point.waits[-1], then, point.waits[:-1])


def _edges(step: Step, known: Known) -> Iterator[tuple[str, Known]]:
    if step.kind == "choose":
        yield from _chosen(step, known)
        return
    done = replace(known, duties=known.duties | set(step.fulfils)) if step.is_gate else known
    for reply in step.replies:
        if judged(reply.when, _facts(known, reply.when)) is not False:
            then = _answered(step, reply, known, done)
            yield reply.next, then
            if reply.result == "failed" and step.spent:
                yield step.spent, then
    if step.next:
        yield step.next, done


def _chosen(step: Step, known: Known) -> Iterator[tuple[str, Known]]:
    for rule in step.rules:
        verdict = judged(rule.when, _facts(known, rule.when))
        if verdict is not False:
            yield rule.next, known
        if verdict:
            return


def _answered(step: Step, reply: Reply, known: Known, done: Known) -> Known:
    if step.kind == "verify":
        then = replace(done if reply.result == "passed" else known, is_checked=reply.result == "passed")
        return _after(reply.does, then)
    return _after(reply.does, done if reply.result in (None, "passed") else known)


def _after(effects: Iterable[Effect], known: Known, *, is_raised: bool = False) -> Known:
    known = replace(known, has_others=True) if is_raised else known
    for effect in effects:
        word = {name: source.text for name, source in effect.params.items() if isinstance(source, Literally)}
        if effect.name == "new_voice":
            known = replace(known, is_checked=False, has_others=False)
        elif effect.name == "join_unknown_voice" or (
            effect.name == "join" and may_hear(word.get("role", ""), word.get("basis", "captured")) != "debt"
        ):
            known = replace(known, has_others=True)
        elif effect.name == "leave" and word.get("who") == "customer":
            known = replace(known, is_checked=False)
        elif effect.name in ("leave", "introduce_colleague") or (
            effect.name == "know" and (MAY_HEAR.get(word.get("role", "adviser")) == "debt")
        ):
            known = replace(known, has_others=False)
    return known


def _facts(known: Known, condition: Condition) -> dict[str, str]:
    facts = {
        "line": "open" if known.is_open else "closed",
        "customer": "present" if known.is_checked else "absent",
        "right_party": "yes",
    }
    if not known.is_checked:
        del facts["right_party"]
    duties = [name for name in facts_named(condition) if name.startswith("duty.")]
    return facts | {name: "done" if name.removeprefix("duty.") in known.duties else "open" for name in duties}
