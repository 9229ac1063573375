"""The record of one saved call, as rows for a document: what the journal proves, and no more.

Instants are epoch milliseconds UTC; amounts are minor units of the currency beside them. A `Label` holds words by
language tag, such as {"en-US": "Opening"}; codes are worded by whoever makes the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Label: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AboutDebt:
    """An account the call was about, and what was owed on it when the call opened, where that is known."""

    debt: str
    reference: str
    creditor: str
    currency: str
    balance: int | None


@dataclass(frozen=True, slots=True)
class CallHeader:
    """Who was called or called us, on which number, by whom, when and for how long.

    `agent` is the staff id and `agent_name` the name used on the phone. `happened_at` is earlier than
    `logged_at` when the call was logged afterwards. `zone` is the customer's, `desk_zone` the desk's own.
    """

    interaction: str
    customer: str | None
    name: str
    reference: str
    number: str | None
    number_kind: str
    direction: str
    dialled_by: str
    is_late: bool
    purpose: str
    firm: str
    decision: Mapping[str, Any]
    agent: str
    agent_name: str
    happened_at: int
    logged_at: int
    answered_at: int | None
    ended_at: int
    call_ms: int
    hold_ms: int
    wrap_ms: int
    zone: str
    desk_zone: str
    language: str
    debts: tuple[AboutDebt, ...] = ()


@dataclass(frozen=True, slots=True)
class OnTheLine:
    """One person for as long as they were on the line, and what was on the screen to be said meanwhile.

    `steps` counts the steps shown while they were there, `debt_steps` those of them that hold a fact about the
    debt, the first from `debt_from` on; `gates` are the numbers of the compulsory words.
    """

    role: str
    name: str | None
    since: int
    until: int
    may_hear: str
    basis: str | None
    steps: int = 0
    debt_steps: int = 0
    debt_from: int | None = None
    gates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """Compulsory words: exactly as shown, and when the agent confirmed them. `number` is their place in the call.

    `kind` is verify for a check of who somebody is, disclose for words that must be said.
    """

    number: int
    step: str
    kind: str
    title: Label
    result: str
    duties: tuple[str, ...]
    words: str
    words_digest: str
    language: str
    shown_at: int
    confirmed_at: int


@dataclass(frozen=True, slots=True)
class CapturedValue:
    """What was filled in. `choices` are the labels of the values of a choice; a field nobody knows has no label."""

    name: str
    label: Label
    type: str
    value: Any
    choices: Mapping[str, Label] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step of the script: shown at one instant, left at another.

    `how` is as in `step.left`, or `ended` for the step on which the call ended. `answer` is None where there was
    only one way on. `gate` is the number of its compulsory words.
    """

    at: int
    left_at: int
    step: str
    kind: str
    title: Label
    how: str
    language: str
    answer: Label | None = None
    captured: tuple[CapturedValue, ...] = ()
    reason: str | None = None
    gate: int | None = None
    is_about_debt: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """Something else that was journalled: its kind, its payload, and the firm's own words for what it names."""

    at: int
    kind: str
    detail: Mapping[str, Any]
    label: Label = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the call ended, in the firm's own list. `details` are the fields that the outcome asked for."""

    key: str
    label: Label
    contact_outcome: str
    is_right_party: bool
    is_conversation: bool
    details: tuple[CapturedValue, ...]
    next_action: str | None
    next_label: Label
    next_at: int | None
    next_zone: str | None


@dataclass(frozen=True, slots=True)
class Amendment:
    """Something added to the closed record; the first entry stays as it was."""

    at: int
    who: str
    reason: str
    body: str
    seq: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the record stands in the chain of its device, and what it rests on. Hashes are hexadecimal.

    `broken` are the numbers of events that do not follow from the one before them, or whose content is not what
    was sealed. `export_seq` is the event that says that this copy was made.
    """

    device: str
    events: int
    first_seq: int
    last_seq: int
    first_hash: str
    last_hash: str
    erased: int
    broken: tuple[int, ...]
    script: str
    script_title: str
    script_version: str
    script_digest: str
    passed_through: int
    outcomes_digest: str
    program: str
    tzdata: str
    exported_at: int
    exported_by: str
    exported_by_name: str
    export_seq: int
    export_hash: str


@dataclass(frozen=True, slots=True)
class InteractionRecord:
    """The whole record of one saved call."""

    header: CallHeader
    line: tuple[OnTheLine, ...]
    course: tuple[StepShown | Act, ...]
    gates: tuple[Gate, ...]
    outcome: Outcome | None
    agreed: tuple[Act, ...]
    note: str
    amendments: tuple[Amendment, ...]
    evidence: Evidence
