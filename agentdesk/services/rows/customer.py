"""What the desk shows of a customer: the header, the accounts, the history, needs, wishes and notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from agentdesk.domain.curtain import Scene
from agentdesk.services.rows.people import SamePerson


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A telephone number: E.164, its kind, the zones it leaves possible, whether others share it, what stops it.

    `whose` is the contact of a company whom it reaches.
    """

    number: str
    kind: str
    zones: tuple[str, ...]
    is_shared: bool
    stopped_by: str | None
    whose: str = ""


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A handling need, such as language or safe contact; it holds no fact about the debt."""

    need: str
    detail: str


@dataclass(frozen=True, slots=True)
class StopRow:
    """A stop sign in force: what it is, what it covers, since when, and who lifts it.

    `may_lift` is whether whoever looks at it may lift it by hand.
    """

    stop: str
    sign: str
    scope: str
    target: str | None
    placed_at: int
    lifted_by: str
    may_lift: bool = False


@dataclass(frozen=True, slots=True)
class ClosedRow:
    """What closes the telephone altogether, and since when where that is known.

    `by` is a stop sign, a state of the accounts, `no_account` or `no_number`; `since` is in epoch milliseconds.
    """

    by: str
    since: int | None = None


@dataclass(frozen=True, slots=True)
class DebtRow:
    """One account. Amounts are minor units; `as_of` is the instant up to which the balance is known.

    `payments_to` is the one up to which payments are known: that of the file, or of the last payment told since.

    `dispute_by` is the last day to dispute it in writing, where the client's file tells it. `stopped_by` is the stop
    sign that closes this invoice of a business by itself, such as a dispute.
    """

    debt: str
    reference: str
    creditor: str
    debt_type: str | None
    currency: str
    principal: int | None
    interest: int | None
    fees: int | None
    balance: int
    as_of: int
    payments_to: int
    due_on: str | None
    account_state: str
    dispute_by: str | None = None
    opened_on: str | None = None
    stopped_by: str | None = None


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Something that happened: `what` is a code with its values in `detail`; the view makes the sentence."""

    at: int
    what: str
    who: str | None
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """An arrangement in force, and its next payment."""

    shape: str
    state: str
    currency: str
    next_on: str | None
    next_amount: int | None


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """Something we promised the customer, and by when; `label` is the firm's own words for it, by language."""

    what: str
    due_on: str
    label: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckHint:
    """A masked hint for the identity check: the agent compares what is said, and never reads it out."""

    field: str
    hint: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Someone who is spoken to at a company.

    `authority` is yes or no where it is known, and `basis` how it was established on a call.
    """

    name: str
    role: str | None
    phone: str | None
    authority: str | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class DebtSide:
    """Everything about the debt. A card has it only while the curtain is open.

    `kind` is the customer's; the accounts of a business are its invoices, the one that was due first first.
    """

    reference: str
    total: int
    currency: str | None
    debts: tuple[DebtRow, ...]
    timeline: tuple[TimelineRow, ...]
    promises: tuple[PromiseRow, ...]
    commitments: tuple[CommitmentRow, ...]
    old_notes: tuple[str, ...]
    kind: str = "person"


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """A customer as this scene of the work may show them; what may not be shown is not in it.

    `closed` is what keeps every dial from being allowed, where the scene may show why; `same_person` are other records
    of the same person, where it may show those. `calls_known_from` is the instant before which calls that were made
    elsewhere are not known here (past_contacts.py), None where all are.
    `closed_meanwhile` are codes of what has closed an account since the call about it began (meanwhile.py).
    `kind` is person or business; a business has `contacts`, and no consumer rules are applied to it.
    """

    customer: str
    scene: Scene
    name: str
    zones: tuple[str, ...]
    numbers: tuple[NumberRow, ...]
    needs: tuple[NeedRow, ...]
    wishes: tuple[str, ...]
    stops: tuple[StopRow, ...]
    hints: tuple[CheckHint, ...]
    debt_side: DebtSide | None
    closed: ClosedRow | None = None
    same_person: tuple[SamePerson, ...] = ()
    calls_known_from: int | None = None
    closed_meanwhile: tuple[str, ...] = ()
    kind: str = "person"
    contacts: tuple[ContactRow, ...] = ()
