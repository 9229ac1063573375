"""A step as the eye needs it: words filled in, answers with their keys, fields, cues, ladder and progress.

What reveals the debt is not rendered while anyone on the line may not hear it. A neutral view comes instead,
without words, fields or answers of the step: what a screen was not given it cannot leak.
"""

from __future__ import annotations

from typing import Any

from agentdesk.domain.conditions import holds
from agentdesk.scripts.drafted import either_of
from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.fold import target
from agentdesk.scripts.progress import ladder, phases
from agentdesk.scripts.shown import AnswerView, CheckView, CueView, FieldView, InterruptionKey, StepView
from agentdesk.scripts.state import State
from agentdesk.scripts.turn import may_give, may_show
from agentdesk.scripts.values import GO_ON, Check, Cue, Field, Frozen, Label, Reply, Script, Step
from agentdesk.scripts.words import Pen


def render(
    script: Script, state: State, frozen: Frozen, language: str, *, now: int | None = None
) -> StepView | None:
    """Return the step that is shown, or None when the script has run out.

    Words are filled in as of when the step was shown, so that the same state always renders the same; `now`
    changes nothing in them.
    """
    if state.position is None:
        return None
    step = script.steps[state.position]
    if not may_show(script, state, step):
        return _withheld(script, state, step, language)
    return _whole(Pen(script, state, frozen, language), step)


def interruption_keys(
    script: Script, state: State, language: str, frozen: Frozen | None = None
) -> tuple[InterruptionKey, ...]:
    """Return what the customer may say now: those with a shortcut first, in the order of the script."""
    facts = facts_of(state, frozen or {})
    open_keys = {frame.key for frame in state.stack if frame.kind == "interruption"}
    offered = [one for one in script.interruptions.values() if holds(one.when, facts)]
    return tuple(
        InterruptionKey(
            one.key,
            _in(one.label, language),
            one.hotkey,
            one.phrases.get(language, ()),
            one.tone,
            one.key in open_keys,
        )
        for one in sorted(offered, key=lambda one: one.hotkey is None)
    )


def _whole(pen: Pen, step: Step) -> StepView:
    state, language = pen.state, pen.language
    spoken, given = pen.spoken(step), state.given.get(step.id)
    return StepView(
        **_frame_of(pen.script, state, step, language),
        spoken=spoken.text,
        meaning=pen.write(step.meaning).text,
        instruct=pen.write(step.instruct).text,
        tag=_in(step.tag, language),
        question=_in(step.question, language),
        is_verbatim=step.is_verbatim,
        cues=tuple(_cue(pen, cue) for cue in step.cues),
        pace=pen.write(step.pace).text,
        avoid=step.avoid.get(language, ()),
        answers=_answers(pen, step),
        fields=tuple(_field(pen, step, field) for field in step.fields),
        checks=tuple(_check(check, language) for check in step.checks),
        tries_left=max(0, step.tries - state.failed_tries) if step.kind == "verify" else 0,
        missing=spoken.missing,
        is_revisit=given is not None and given.answer is not None,
        is_stale=given is not None and given.is_stale,
        may_skip=_may_skip(step),
    )


def _withheld(script: Script, state: State, step: Step, language: str) -> StepView:
    """Return a view with nothing of the step: its place in the call, and that someone must be named first."""
    one = script.closed_line
    title = _in(one.title, language) if one else ""
    return StepView(**{**_frame_of(script, state, step, language), "title": title}, is_withheld=True)


def _frame_of(script: Script, state: State, step: Step, language: str) -> dict[str, Any]:
    """Return what surrounds a step and says nothing of its words."""
    frame = state.interruption()
    branch = script.interruptions[frame.key] if frame else None
    return {
        "id": step.id,
        "visit": state.visit,
        "kind": step.kind,
        "title": _in(step.title, language),
        "phase": next((_in(one.title, language) for one in script.phases if one.key == step.phase), ""),
        "ladder": ladder(branch, state, language),
        "branch_title": _in(branch.title, language) if branch else "",
        "tone": branch.tone if branch else "plain",
        "waiting_title": _waiting_title(script, state, language),
        "phases": phases(script, state, step, language),
        "may_return": frame is not None,
    }


def _waiting_title(script: Script, state: State, language: str) -> str:
    """Return the title of the step that waits. What is withheld is not named either: its title tells of the matter."""
    frame = state.interruption()
    step = script.steps[frame.step] if frame else None
    return _in(step.title, language) if step is not None and may_show(script, state, step) else ""


def _answers(pen: Pen, step: Step) -> tuple[AnswerView, ...]:
    facts, given = facts_of(pen.state, pen.frozen), pen.state.given.get(step.id)
    replies = [reply for reply in step.replies if holds(reply.when, facts)]
    if not replies:
        return () if step.kind == "end" else (AnswerView("1", GO_ON, _go_on(step, pen.language), True),)
    was = given.answer if given else None
    return tuple(_answer(step, reply, replies, was, pen.language) for reply in replies)


def _answer(step: Step, reply: Reply, replies: list[Reply], given: str | None, language: str) -> AnswerView:
    label, is_default = _in(reply.label, language), reply.is_default or len(replies) == 1
    return AnswerView(reply.key, reply.id, label, is_default, reply.id == given, step.asks_for(reply))


def _field(pen: Pen, step: Step, field: Field) -> FieldView:
    value = pen.state.captured(step.id, field.name)
    is_withheld = not may_give(pen.state, field)
    is_kept = is_withheld and value is not None
    return FieldView(
        field.name,
        _in(field.label, pen.language),
        field.type,
        tuple((choice.id, _in(choice.label, pen.language)) for choice in field.choices),
        field.is_required and not is_kept,
        field.is_sensitive,
        None if field.is_sensitive or is_withheld else value,
        field.least,
        field.most,
        field.name in either_of(step.drafts),
        is_withheld,
        is_kept,
    )


def _cue(pen: Pen, cue: Cue) -> CueView:
    body = pen.write(cue.text).text
    return CueView(cue.id, cue.kind, _in(cue.title, pen.language), body, cue.id in pen.state.cues)


def _check(check: Check, language: str) -> CheckView:
    return CheckView(check.hint, _in(check.label, language))


def _may_skip(step: Step) -> bool:
    is_bound = step.is_gate or step.reads_back is not None or step.kind == "end"
    return not is_bound and target(step, None, "skipped") is not None


def _go_on(step: Step, language: str) -> str:
    is_spanish = language.startswith("es")
    if step.kind == "disclose":
        return "Dicho palabra por palabra" if is_spanish else "Said word for word"
    return "Seguir" if is_spanish else "Go on"


def _in(label: Label | None, language: str) -> str:
    return label.get(language, "") if label else ""
