"""What the desk shows of a call: its header, who is on the line, the step to say, and the wrap-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from agentdesk.domain.call import Call, Mark
from agentdesk.domain.curtain import Scene
from agentdesk.domain.participants import Participant
from agentdesk.domain.wished_times import Wish
from agentdesk.scripts.possible import Way
from agentdesk.scripts.shown import FieldView, InterruptionKey, StepView


@dataclass(frozen=True, slots=True)
class CallView:
    """A call as the agent sees it. `call` holds the instants for the timers; `step` is None once it is over.

    `typed` is what had been typed into the fields of the step on the screen before it was answered. `closed_ways`
    holds the ways through the script that would be refused now, each with the reason in a sentence. `number_ends`
    are the last digits of the number where only those are known. `kind` is that of the customer, person or business.
    `asks_who` means that it must be said first who is
    on the line; there is no step until then.
    """

    interaction: str
    customer: str | None
    name: str
    number: str | None
    number_kind: str
    zones: tuple[str, ...]
    direction: str
    call: Call
    scene: Scene
    line: tuple[Participant, ...]
    step: StepView | None
    interruptions: tuple[InterruptionKey, ...]
    mood: str | None
    may_go_forward: bool
    script_title: str
    script_version: str
    saved_at: int
    typed: Mapping[str, Any] = field(default_factory=dict)
    closed_ways: Mapping[Way, str] = field(default_factory=dict)
    number_ends: str = ""
    asks_who: bool = False
    kind: str = "person"


@dataclass(frozen=True, slots=True)
class OpenCallRow:
    """A call that is not saved yet: live, to finish, or left by a crash."""

    interaction: str
    customer: str | None
    name: str
    stage: str
    opened_at: int


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome that is possible for this call. `why_not` is None for possible ones."""

    key: str
    label: str
    group: str
    hotkey: str | None
    is_suggested: bool
    why_not: str | None
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrapUpView:
    """The wrap-up: outcomes, what the chosen one still asks, the proposed next action, and the record in words.

    `fields` are the fields of the chosen outcome that the path of the call does not know already, with their
    labels, types and choices; `missing` names those of them that are still empty. `detail` and `moment` are what
    had been typed for the outcome: its fields, and `day` and `time` of what happens next. Groups of outcomes and
    the next action come as words. `may_have_answered` tells that nobody was marked as picking up, which the agent
    may make good; `mending` is what had been typed to make a mark of the call good, by the mark. `wishes` are those
    that the customer has of the time of what happens next, with their words as far as those may be seen.
    `unanswered` is what was typed at steps and never answered, a field a line, for the note.
    """

    interaction: str
    outcomes: tuple[OutcomeRow, ...]
    chosen: str | None
    missing: tuple[str, ...]
    next_action: str | None
    next_at: int | None
    next_zone: str | None
    summary: str
    detail: dict[str, Any] = field(default_factory=dict)
    fields: tuple[FieldView, ...] = ()
    moment: dict[str, str] = field(default_factory=dict)
    may_have_answered: bool = False
    mending: dict[Mark, dict[str, str]] = field(default_factory=dict)
    wishes: tuple[Wish, ...] = ()
    unanswered: tuple[str, ...] = ()
