"""The course of a saved call, from its events: who was on the line, which steps were shown, what else happened.

The log proves what was shown and what the agent confirmed or marked. Nothing here says that words were spoken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from agentdesk.domain import participants
from agentdesk.domain.participants import Participant
from agentdesk.journal.canonical import JSON
from agentdesk.journal.envelope import Event
from agentdesk.scripts.fold import fold
from agentdesk.scripts.standing import EFFECT_KINDS
from agentdesk.scripts.values import Script, Step
from agentdesk.services.rows.record import Act, CapturedValue, Gate, Label, OnTheLine, StepShown

Story: TypeAlias = Sequence[tuple[Event, JSON]]
Labels: TypeAlias = Mapping[str, Mapping[str, Label]]

# Told in a part of the record of their own, or before the guided call began.
_ELSEWHERE = frozenset(
    {
        "step.left",
        "gate.passed",
        "call.opened",
        "note.saved",
        "outcome.recorded",
        "interaction.saved",
        "interaction.amended",
    }
)


def last(story: Story, kind: str) -> JSON:
    """Return the payload of the last event of a kind, or nothing at all when there is none or it was erased."""
    return next((payload for event, payload in reversed(story) if event.kind == kind), {})


def gates(story: Story, script: Script | None) -> tuple[Gate, ...]:
    """Return the compulsory words in the order in which they were confirmed, numbered from 1."""
    passed = [payload for event, payload in story if event.kind == "gate.passed"]
    return tuple(
        Gate(
            number=number,
            step=gate["step"],
            kind=script.steps[gate["step"]].kind if script and gate["step"] in script.steps else "",
            title=_step_title(script, gate["step"]),
            result=gate["result"],
            duties=tuple(gate["duties"]),
            words=gate["words"],
            words_digest=gate["words_digest"],
            language=gate["language"],
            shown_at=gate["shown_at"],
            confirmed_at=gate["confirmed_at"],
        )
        for number, gate in enumerate(passed, start=1)
    )


def course(
    story: Story, script: Script | None, confirmed: Sequence[Gate], labels: Labels
) -> list[tuple[int, StepShown | Act]]:
    """Return everything that happened, each with its place in the journal."""
    found = ((event.seq, _one(event, payload, script, confirmed, labels)) for event, payload in story)
    return [(seq, one) for seq, one in found if one is not None]


def in_order(rows: Sequence[tuple[int, StepShown | Act]]) -> tuple[StepShown | Act, ...]:
    """Return rows in the order of time; what happened at one instant in that of the journal."""
    return tuple(one for _, one in sorted(rows, key=lambda row: (row[1].at, row[0])))


def last_shown(story: Story, script: Script, ended_at: int) -> tuple[int, StepShown] | None:
    """Return the step that was on the screen when the call ended and that nobody left, where there is one."""
    opened = next((event, payload) for event, payload in story if event.kind == "call.opened")
    began, language = opened[0].at, str(opened[1]["language"])
    state = fold(script, began, ((event.kind, payload, event.at) for event, payload in story))
    if state.position is None or state.shown_at > ended_at:
        return None
    step = script.steps[state.position]
    shown = StepShown(
        at=state.shown_at,
        left_at=ended_at,
        step=step.id,
        kind=step.kind,
        title=step.title,
        how="ended",
        language=language,
        is_about_debt=step.reveals == "debt",
    )
    return story[-1][0].seq + 1, shown


def passed_through(story: Story, script: Script | None) -> int:
    """Return how many steps the script went through by itself, without showing anything."""
    steps = (payload["step"] for event, payload in story if event.kind == "step.left")
    return sum(
        script is not None and step in script.steps and not script.steps[step].is_shown for step in steps
    )


def agreed(story: Story, labels: Labels) -> tuple[Act, ...]:
    """Return what customer and firm told, asked and promised each other in the call."""
    return tuple(
        Act(event.at, event.kind, payload, _firms_label(event.kind, payload, labels))
        for event, payload in story
        if event.kind in EFFECT_KINDS
    )


def on_the_line(
    story: Story, ended_at: int, rows: Sequence[StepShown | Act], confirmed: Sequence[Gate]
) -> tuple[OnTheLine, ...]:
    """Return who was on the line from when to when, and how much was shown to be said while they were."""
    steps = [row for row in rows if isinstance(row, StepShown)]
    return tuple(_present(person, ended_at, steps, confirmed) for person in _line(story))


def _line(story: Story) -> participants.Line:
    line: participants.Line = ()
    for event, payload in story:
        id, role = payload.get("participant", ""), payload.get("role", "")
        name, basis = payload.get("name"), payload.get("basis")
        if event.kind == "participant.joined":
            heard = payload["may_hear"]
            line = participants.joined(line, Participant(id, role, name, heard, basis, event.at))
        elif event.kind == "participant.known":
            line = participants.known(line, id, role=role, name=name, basis=basis, at=event.at)
        elif event.kind == "participant.left":
            line = participants.left(line, id, event.at)
    return line


def _present(
    person: Participant, ended_at: int, steps: Sequence[StepShown], confirmed: Sequence[Gate]
) -> OnTheLine:
    until = person.until if person.until is not None else max(ended_at, person.since)
    heard = [step for step in steps if max(person.since, step.at) < min(until, step.left_at)]
    about_debt = [step for step in heard if step.is_about_debt]
    return OnTheLine(
        role=person.role,
        name=person.name,
        since=person.since,
        until=until,
        may_hear=person.may_hear,
        basis=person.basis,
        steps=len(heard),
        debt_steps=len(about_debt),
        debt_from=min((max(person.since, step.at) for step in about_debt), default=None),
        gates=tuple(
            g.number for g in confirmed if max(person.since, g.shown_at) < min(until, g.confirmed_at)
        ),
    )


def _one(
    event: Event, payload: JSON, script: Script | None, confirmed: Sequence[Gate], labels: Labels
) -> StepShown | Act | None:
    if event.kind == "step.left":
        return _shown(event, payload, script, confirmed)
    if event.kind in _ELSEWHERE:
        return None
    label = _firms_label(event.kind, payload, labels) or _scripts_label(event.kind, payload, script)
    return Act(_happened_at(event, payload), event.kind, payload, label)


def _happened_at(event: Event, payload: JSON) -> int:
    """Return when something happened, which is earlier than its event where it was logged afterwards."""
    if event.kind in ("call.placed", "call.received"):
        return int(payload["happened_at"])
    if event.kind == "call.marked" and payload["mark"] != "set_back":
        return int(payload["marked_at"])
    return event.at


def _shown(event: Event, payload: JSON, script: Script | None, confirmed: Sequence[Gate]) -> StepShown | None:
    step = script.steps.get(payload["step"]) if script else None
    if step is not None and not step.is_shown:
        return None
    own = (gate.number for gate in confirmed if (gate.step, gate.confirmed_at) == (payload["step"], event.at))
    return StepShown(
        at=payload["shown_at"],
        left_at=event.at,
        step=payload["step"],
        kind=payload["step_kind"],
        title=step.title if step else {},
        how=payload["how"],
        language=payload["language"],
        answer=_answer(step, payload.get("answer")),
        captured=tuple(_captured(step, payload.get("captured") or {})),
        reason=payload.get("reason"),
        gate=next(own, None),
        is_about_debt=step is not None and step.reveals == "debt",
    )


def _answer(step: Step | None, answer: str | None) -> Label | None:
    replies = step.replies if step else ()
    return next((reply.label for reply in replies if reply.id == answer), None)


def _captured(step: Step | None, values: Mapping[str, Any]) -> Iterator[CapturedValue]:
    """Yield what was filled in, in the order in which the step asks for it."""
    asked = step.fields if step else ()
    for field in asked:
        if field.name in values:
            choices = {choice.id: choice.label for choice in field.choices}
            yield CapturedValue(field.name, field.label, field.type, values[field.name], choices)
    known = {field.name for field in asked}
    for name, value in values.items():
        if name not in known:
            yield CapturedValue(name, {}, "text", value)


def _firms_label(kind: str, payload: JSON, labels: Labels) -> Label:
    """Return the firm's own words for a stop sign or a commitment."""
    return labels.get(kind, {}).get(payload.get("sign") or payload.get("what") or "", {})


def _scripts_label(kind: str, payload: JSON, script: Script | None) -> Label:
    """Return the script's own words for what was pressed: the interruption's label, the cue's title."""
    if script is None:
        return {}
    if kind.startswith("interruption."):
        one = script.interruptions.get(payload["interruption"])
        return one.label if one else {}
    if kind == "cue.used":
        cues = (cue for step in script.steps.values() for cue in step.cues)
        return next((cue.title for cue in cues if cue.id == payload["cue"]), {})
    return {}


def _step_title(script: Script | None, step: str) -> Label:
    return script.steps[step].title if script and step in script.steps else {}
