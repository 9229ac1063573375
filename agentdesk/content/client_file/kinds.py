"""Kinds of files beside portfolios: which fields their columns can hold, what they must state, and in which words.

A mapping of one kind cannot name the fields of another. What a kind must state and the mapping leaves open is asked.
"""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass

from agentdesk.domain import correspondence
from agentdesk.domain.past_calls import OUTCOMES
from agentdesk.domain.portfolio import ACCOUNT_STATES

_ACCOUNT = {"debt.reference": "the account number or invoice number"}
_CUSTOMER = {"customer.reference": "the client's own number of the customer"}


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file. `needs` are groups of fields of which one has to be stated; `words` those of coded fields.

    `also` are everyday words that mean one of a field's own without being spelled out.
    """

    kind: str
    says: str
    fields: Table[str, str]
    needs: tuple[tuple[str, ...], ...]
    words: Table[str, tuple[str, ...]]
    constants: frozenset[str]
    amounts: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    instants: frozenset[str] = frozenset()
    also: Table[str, Table[str, str]] | None = None

    @property
    def spelled(self) -> frozenset[str]:
        """The fields of which a mapping may say what the client's words mean."""
        return frozenset(self.words) | ({"payment.method", "debt.currency"} & set(self.fields))

    def word(self, field: str, text: str) -> str | None:
        """Return the field's own word that a text means, or None."""
        plain = "_".join(text.casefold().replace("-", " ").split())
        found = (self.also or {}).get(field, {}).get(plain, plain)
        return found if found in self.words[field] else None


PAYMENTS = FileKind(
    "payments",
    "payments that came in, and payments that came back",
    {
        **_ACCOUNT,
        "payment.reference": "the client's own number of the payment",
        "payment.amount": "what was paid; below zero for a payment that came back",
        "debt.currency": "currency, ISO 4217 code of three letters",
        "payment.paid_on": "the day it was paid",
        "payment.received_at": "when it was received: a day, or a day and a time",
        "payment.method": "how it was paid",
        "payment.our_reference": "the reference that we gave for it",
        "payment.state": "received, or returned when it came back",
        "payment.returns": "of one that came back, the number of the payment that it was",
        "payment.reason": "why it came back: no_funds, closed, stopped, not_authorised or other",
    },
    needs=(
        ("debt.reference",),
        ("payment.reference",),
        ("payment.amount",),
        ("payment.paid_on", "payment.received_at"),
    ),
    words={
        "payment.state": ("received", "returned"),
        "payment.reason": ("no_funds", "closed", "stopped", "not_authorised", "other"),
    },
    constants=frozenset({"payment.method"}),
    amounts=frozenset({"payment.amount"}),
    days=frozenset({"payment.paid_on", "payment.received_at"}),
    # Of a day, its end is the instant from which a payment counts.
    instants=frozenset({"payment.paid_on", "payment.received_at"}),
)
CALLS = FileKind(
    "contacts",
    "calls that were made elsewhere",
    {
        **_ACCOUNT,
        **_CUSTOMER,
        "call.at": "when it was made: day and time",
        "call.on": "the day it was made, where the time stands in another column",
        "call.time": "the time it was made, beside its day",
        "call.number": "the number that was called or rang",
        "call.direction": "out or in",
        "call.outcome": "how it ended: one of the contact outcomes",
        "call.made_by": "who called",
    },
    needs=(
        ("debt.reference", "customer.reference"),
        ("call.at", "call.on"),
        ("call.direction",),
        ("call.outcome",),
    ),
    words={"call.direction": ("out", "in"), "call.outcome": OUTCOMES},
    constants=frozenset({"call.direction", "call.made_by"}),
    days=frozenset({"call.at", "call.on"}),
    instants=frozenset({"call.at", "call.on"}),
    also={"call.direction": {"outbound": "out", "outgoing": "out", "inbound": "in", "incoming": "in"}},
)
CLOSURES = FileKind(
    "closures",
    "accounts that the client recalls or closes",
    {
        **_ACCOUNT,
        "debt.state": f"what becomes of it: {', '.join(ACCOUNT_STATES)}",
        "closure.on": "since when",
        "closure.words": "what the client says about it",
    },
    needs=(("debt.reference",), ("debt.state",)),
    words={"debt.state": ACCOUNT_STATES},
    constants=frozenset({"debt.state"}),
    days=frozenset({"closure.on"}),
    also={
        "debt.state": {"settled": "paid", "closed": "recalled", "bankruptcy": "bankrupt", "reopened": "open"}
    },
)
CORRESPONDENCE = FileKind(
    "correspondence",
    "what came in or went out in writing",
    {
        **_ACCOUNT,
        **_CUSTOMER,
        "piece.medium": "letter, e_mail, portal, fax or text",
        "piece.direction": "in or out",
        "piece.received_at": "when it came in: a day, or a day and a time",
        "piece.entered_at": "when it was entered in the mail room",
        "piece.sent_at": "when it was sent, of what went out",
        "piece.asks": "nothing, information, dispute, stop, complaint, hardship, payment or other",
        "piece.about": "what a dispute or a complaint is about",
        "piece.scope": "how much a stop covers: number, calls or everything",
        "piece.number": "the number that a stop covers",
        "piece.scan": "where its picture is; kept as text, never opened",
        "piece.words": "what it says, in short",
    },
    needs=(
        ("debt.reference", "customer.reference"),
        ("piece.medium",),
        ("piece.direction",),
        ("piece.received_at", "piece.sent_at"),
        ("piece.asks",),
    ),
    words={
        "piece.medium": correspondence.MEDIA,
        "piece.direction": ("in", "out"),
        "piece.asks": correspondence.ASKS,
        "piece.about": tuple(dict.fromkeys((*correspondence.DISPUTES, *correspondence.COMPLAINTS))),
        "piece.scope": correspondence.SCOPES,
    },
    constants=frozenset({"piece.medium", "piece.direction", "piece.asks"}),
    days=frozenset({"piece.received_at", "piece.entered_at", "piece.sent_at"}),
    instants=frozenset({"piece.received_at", "piece.entered_at", "piece.sent_at"}),
    also={
        "piece.medium": {"email": "e_mail", "mail": "letter", "post": "letter", "sms": "text"},
        "piece.direction": {"inbound": "in", "incoming": "in", "outbound": "out", "outgoing": "out"},
    },
)
KINDS: Table[str, FileKind] = {kind.kind: kind for kind in (PAYMENTS, CALLS, CLOSURES, CORRESPONDENCE)}
