"""What is shown of a step, as frozen values: nothing here knows the script, so what was not put in cannot leak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from agentdesk.scripts.values import CueKind, FieldType, StepKind


@dataclass(frozen=True, slots=True)
class CueView:
    """A hint to the agent: its title, what kind it is, and its words."""

    id: str
    kind: CueKind
    title: str
    body: str
    is_used: bool


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer: the key that gives it, its id and label. `was_given` marks the one given at an earlier visit.

    `asks` is whether it needs the fields that are required; without it the question is left open.
    """

    key: str
    id: str
    label: str
    is_default: bool
    was_given: bool = False
    asks: bool = True


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field to fill in; a sensitive one is always empty. `least` and `most` as in values.Field.

    Of those with `is_either` one is needed, whichever. One that is withheld has no value here while someone on the
    line may not hear it: `is_kept` then tells that there is one, and leaving the field empty leaves it as it is.
    """

    name: str
    label: str
    type: FieldType
    choices: tuple[tuple[str, str], ...]
    is_required: bool
    is_sensitive: bool
    value: Any
    least: int | None
    most: int | None
    is_either: bool = False
    is_withheld: bool = False
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class RungView:
    """One rung of a ladder."""

    title: str
    state: Literal["done", "current", "to_come"]


@dataclass(frozen=True, slots=True)
class PhaseView:
    """One part of the call in the progress row."""

    key: str
    title: str
    state: Literal["done", "current", "to_come"]


@dataclass(frozen=True, slots=True)
class CheckView:
    """A fact to compare in the identity check: the hint to mask and show, and its label."""

    hint: str
    label: str


@dataclass(frozen=True, slots=True)
class InterruptionKey:
    """Something the customer may say at any time: its key in the script, its label, the shortcut or None."""

    key: str
    label: str
    shortcut: str | None
    phrases: tuple[str, ...] = ()
    tone: Literal["alert", "care", "plain"] = "plain"
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class StepView:
    """One step as it is shown. `is_withheld` marks the neutral view while the line may not hear.

    `missing` names merge fields without a value: they are blanks in the words. `waiting_title` is the step that
    waits while a branch is shown, and empty while the line may not hear what that step reveals; `branch_title` and
    `tone` are the branch's.
    """

    id: str
    visit: int
    kind: StepKind
    title: str
    phase: str
    spoken: str = ""
    meaning: str = ""
    instruct: str = ""
    tag: str = ""
    question: str = ""
    is_verbatim: bool = False
    cues: tuple[CueView, ...] = ()
    pace: str = ""
    avoid: tuple[str, ...] = ()
    answers: tuple[AnswerView, ...] = ()
    fields: tuple[FieldView, ...] = ()
    checks: tuple[CheckView, ...] = ()
    tries_left: int = 0
    ladder: tuple[RungView, ...] = ()
    branch_title: str = ""
    tone: Literal["alert", "care", "plain"] = "plain"
    waiting_title: str = ""
    phases: tuple[PhaseView, ...] = ()
    missing: tuple[str, ...] = ()
    is_revisit: bool = False
    is_stale: bool = False
    is_withheld: bool = False
    may_skip: bool = False
    may_return: bool = False
