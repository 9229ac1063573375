"""Script words: a call as the session gives it, with what the agent only reads in the language of the window.

What is said aloud, and what is not to be said, stays in the language of the call.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agentdesk.scripts.shown import FieldView, InterruptionKey, StepView
from agentdesk.services.rows.call import CallView
from agentdesk.views.kit.below import label, sentence


def of_call(view: CallView) -> CallView:
    """Return a call whose labels, hints and reasons are in the language of the window."""
    return replace(
        view,
        step=of_step(view.step) if view.step is not None else None,
        interruptions=of_keys(view.interruptions),
        closed_ways={way: sentence(why) for way, why in view.closed_ways.items()},
    )


def of_keys(keys: Sequence[InterruptionKey]) -> tuple[InterruptionKey, ...]:
    """Return what customers say with its labels in the language of the window; their own phrases stay."""
    return tuple(replace(key, label=label(key.label)) for key in keys)


def of_step(step: StepView) -> StepView:
    """Return a step with everything but its spoken words in the language of the window."""
    return replace(
        step,
        title=label(step.title),
        phase=label(step.phase),
        meaning=label(step.meaning),
        instruct=label(step.instruct),
        tag=label(step.tag),
        question=label(step.question),
        pace=label(step.pace),
        branch_title=label(step.branch_title),
        waiting_title=label(step.waiting_title),
        cues=tuple(replace(cue, title=label(cue.title), body=label(cue.body)) for cue in step.cues),
        answers=tuple(replace(answer, label=label(answer.label)) for answer in step.answers),
        fields=tuple(map(_of_field, step.fields)),
        checks=tuple(replace(check, label=label(check.label)) for check in step.checks),
        ladder=tuple(replace(rung, title=label(rung.title)) for rung in step.ladder),
        phases=tuple(replace(phase, title=label(phase.title)) for phase in step.phases),
    )


def _of_field(field: FieldView) -> FieldView:
    choices = tuple((key, label(words)) for key, words in field.choices)
    return replace(field, label=label(field.label), choices=choices)
